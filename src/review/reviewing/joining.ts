/** Joins the reviews of a workbook to the findings of a check, though their keys may have changed in between. */
import { baseOf, markOf, nearOf, subjectOf } from '../checking/keys';
import type { Finding } from '../findings';
import {
  noReviews,
  type Decided,
  type Review,
  type Reviewed,
  type Reviews,
  type ReviewsRead,
} from '../reviews';
import { inOneGo } from '../inTurn/inOneGo';
import { isDue, type Sliced } from '../inTurn/slices';
import { notTakenBack } from './takenBack';

/** The decisions of one key that are not taken back, latest last, and all its rows. */
interface History {
  readonly key: string;
  readonly standing: readonly Decided[];
  readonly all: readonly Review[];
}

/** The decisions that count, by key. */
export const standingIn = ({ reviews }: ReviewsRead): ReadonlyMap<string, Decided> =>
  new Map([...inOneGo(historiesOf(reviews))].map(([key, { standing }]) => [key, standing.at(-1)!]));

/** Joins reviews to the findings of a check. The order of rows in the table and of findings plays no part. */
export function* joined(
  { reviews, unreadable, table }: ReviewsRead,
  findings: readonly Finding[],
): Sliced<Reviews> {
  const left = yield* historiesOf(reviews);
  const byFinding = new Map<string, Reviewed>();
  const totals = { ...noReviews.totals };
  const settle: Settle = (finding, mark, history) => {
    const reviewed = reviewedOf(history, mark);
    byFinding.set(finding.key, reviewed);
    totals[reviewed.standing === 'out of date' ? 'out of date' : reviewed.latest.decision]++;
    left.delete(history.key);
  };
  for (let at = 0; left.size > 0 && at < findings.length; at++) {
    const finding = findings[at]!;
    const history = left.get(finding.key);
    const mark = history && markOf(finding);
    if (history && history.standing.at(-1)!.mark === mark) settle(finding, mark, history);
    if (isDue(at)) yield;
  }
  if (left.size > 0)
    yield* joinTheRest(
      findings.filter(({ key }) => !byFinding.has(key)),
      left,
      settle,
    );
  totals['not reviewed'] = findings.length - byFinding.size;
  const settled = [...left.values()].map(({ standing }) => standing.at(-1)!);
  return { byFinding, settled, totals, unreadable, ...(table === undefined ? {} : { table }) };
}

/** By key, those with a decision that counts. */
function* historiesOf(reviews: readonly Review[]): Sliced<Map<string, History>> {
  const byKey = yield* grouped(inTime(reviews), ({ key }) => key);
  const histories = new Map<string, History>();
  let step = 0;
  for (const [key, all] of byKey) {
    if (isDue(step++)) yield;
    const standing = notTakenBack(all);
    if (standing.length > 0) histories.set(key, { key, standing, all });
  }
  return histories;
}

/** Of two at the same time, the one further down in the table is later. */
const inTime = (reviews: readonly Review[]): readonly Review[] =>
  [...reviews].sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0));

/** Joins a finding, whose evidence has that mark, to its decisions. */
type Settle = (finding: Finding, mark: string, history: History) => void;

const reviewedOf = (history: History, mark: string): Reviewed => {
  const latest = history.standing.at(-1)!;
  return {
    latest,
    standing: latest.mark === mark ? 'stands' : 'out of date',
    earlier: history.all.filter((review) => review !== latest).reverse(),
  };
};

/**
 * Findings that share rule and subject have their content in their keys as well. One that was alone may have got company
 * since, or lost it, and then has a key that it did not have, or that another had; and a subject may be spelt otherwise by
 * now. So what is left is joined first where the evidence is the same, then where the content in the key is, and last
 * where only one is left on either side.
 */
function* joinTheRest(
  findings: readonly Finding[],
  left: ReadonlyMap<string, History>,
  settle: Settle,
): Sliced<void> {
  const histories = yield* grouped([...left.values()], ({ key }) => nearOf(key));
  // Of a hundred thousand findings few are on a practice of these.
  const practices = new Set<string | undefined>();
  let step = 0;
  for (const key of left.keys()) {
    practices.add(subjectOf(key)?.subject.practice?.toUpperCase());
    if (isDue(step++)) yield;
  }
  const near = findings.filter(
    ({ key, subject }) => left.has(key) || practices.has(subject.practice?.toUpperCase()),
  );
  const found = yield* grouped(near, ({ key }) => nearOf(key));
  for (const [name, reviewed] of histories) {
    yield;
    const open = new Set<Open>();
    for (const finding of found.get(name) ?? []) {
      open.add({ finding, base: baseOf(finding.key), mark: markOf(finding) });
      if (isDue(open.size)) yield;
    }
    if (open.size === 0) continue;
    const unjoined = new Set<Unjoined>();
    for (const history of reviewed) {
      unjoined.add({ history, base: baseOf(history.key), latest: history.standing.at(-1)! });
      if (isDue(unjoined.size)) yield;
    }
    for (const { ofReview, ofFinding, alone } of waysToJoin) {
      const called = yield* grouped([...open], ofFinding);
      for (const [each, some] of yield* grouped([...unjoined], ofReview)) {
        const same = called.get(each) ?? [];
        if (alone && some.length + same.length > 2) continue;
        for (const [at, one] of same.slice(0, some.length).entries()) {
          settle(one.finding, one.mark, some[at]!.history);
          open.delete(one);
          unjoined.delete(some[at]!);
          if (isDue(step++)) yield;
        }
      }
      if (open.size === 0 || unjoined.size === 0) break;
    }
  }
}

/** A finding that has no decision yet, and its names. */
interface Open {
  readonly finding: Finding;
  readonly base: string;
  readonly mark: string;
}

/** Decisions that have no finding yet, and their names. */
interface Unjoined {
  readonly history: History;
  readonly base: string;
  readonly latest: Decided;
}

/** Names that reviews and findings have in common where they are joined; `alone`: where no others have them. */
interface WayToJoin {
  ofReview(review: Unjoined): string;
  ofFinding(finding: Open): string;
  readonly alone?: true;
}

/** The surest first. */
const waysToJoin: readonly WayToJoin[] = [
  {
    ofReview: ({ base, latest: { mark, sheet } }) => `${base} ${mark} ${sheet}`,
    ofFinding: ({ base, mark, finding: { sheet } }) => `${base} ${mark} ${sheet}`,
  },
  {
    ofReview: ({ base, latest: { mark } }) => `${base} ${mark}`,
    ofFinding: ({ base, mark }) => `${base} ${mark}`,
  },
  { ofReview: ({ latest: { mark } }) => mark, ofFinding: ({ mark }) => mark },
  {
    ofReview: ({ base, history: { key } }) => (key === base ? '' : key),
    ofFinding: ({ finding: { key } }) => key,
  },
  { ofReview: ({ base }) => base, ofFinding: ({ base }) => base, alone: true },
  { ofReview: () => '', ofFinding: () => '', alone: true },
];

function* grouped<T>(list: readonly T[], by: (one: T) => string): Sliced<ReadonlyMap<string, readonly T[]>> {
  const groups = new Map<string, T[]>();
  let step = 0;
  for (const one of list) {
    if (isDue(step++)) yield;
    const key = by(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}
