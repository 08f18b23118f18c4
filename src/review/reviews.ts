/**
 * Reviews: a lead's decisions on findings, and whether they still stand. They are kept in the workbook in a table that
 * only grows (`reviewsTable.ts`), so that nobody's decision is ever written over.
 *
 * A review goes by rule and subject, never by a row number. It stands as long as the evidence is what was seen.
 */
import type { Subject } from '../policy/rules/rule';
import type { Finding } from './findings';
import { baseOf, markOf, nearOf, subjectOf } from './checking/keys';
import { inOneGo, isDue, type Sliced } from './slices';
import { notTakenBack, withdrawalMark } from './reviewing/takenBack';

export const decisions = ['to be corrected', 'accepted', 'referred to the CCG', 'not agreed'] as const;
export type Decision = (typeof decisions)[number];

/** A row of the table: a decision, or the withdrawal of one. */
export interface Review {
  /** The finding's key. */
  readonly key: string;
  readonly decision: Decision | 'withdrawn';
  readonly reason: string;
  readonly reviewer: string;
  /** When, as ISO 8601 in UTC: "2026-11-21T14:32:05.000Z". */
  readonly time: string;
  /** The sheet of the finding, as it was called. */
  readonly sheet: string;
  /** What was found, in the finding's words of the time. */
  readonly found: string;
  /** The cells seen, in words: "receiving CCG: 02P; amount: £3,112.40". */
  readonly evidence: string;
  /** A short mark of that evidence: another mark is other evidence. Of a withdrawal, the name of what it takes back. */
  readonly mark: string;
  /** What the finding is about, where its key says so no more: its CCG has another code by now. */
  readonly subject?: Subject;
}

/** A decision that was not withdrawn. */
export type Decided = Review & { readonly decision: Decision };

export type Standing = 'stands' | 'out of date';

/** A finding's reviews. */
export interface Reviewed {
  /** The decision that counts: the latest that was not withdrawn. */
  readonly latest: Decided;
  /** `out of date`: the evidence is not what was seen. */
  readonly standing: Standing;
  /** Decisions before it, withdrawals and what they withdrew, latest first. */
  readonly earlier: readonly Review[];
}

export const reviewStates = ['not reviewed', 'out of date', ...decisions] as const;
export type ReviewState = (typeof reviewStates)[number];

export interface Reviews {
  /** By the finding's key; a finding that is not in it has not been reviewed. */
  readonly byFinding: ReadonlyMap<string, Reviewed>;
  /** Decisions on what is not found any more: put right since, or gone from the workbook. */
  readonly settled: readonly Decided[];
  /** Findings of the check by the state of their review. */
  readonly totals: Readonly<Record<ReviewState, number>>;
  /** Rows of the table that cannot be read as a review: they are left as they are. */
  readonly unreadable: number;
  /** The table, where there is one. */
  readonly table?: ReviewsTable;
}

/** Where the table of reviews stands, and how many rows it has, headings and totals included. */
export interface ReviewsTable {
  readonly sheetId: string;
  readonly rows: number;
}

export const stateOf = (reviews: Reviews, { key }: Pick<Finding, 'key'>): ReviewState => {
  const reviewed = reviews.byFinding.get(key);
  if (!reviewed) return 'not reviewed';
  return reviewed.standing === 'out of date' ? 'out of date' : reviewed.latest.decision;
};

const noTotals = (): Record<ReviewState, number> =>
  Object.fromEntries(reviewStates.map((state) => [state, 0])) as Record<ReviewState, number>;

export const noReviews: Reviews = { byFinding: new Map(), settled: [], totals: noTotals(), unreadable: 0 };

/** Of findings on which nothing was decided. */
export const noneReviewed = (findings: readonly Finding[]): Reviews => ({
  ...noReviews,
  totals: { ...noReviews.totals, 'not reviewed': findings.length },
});

/** What a table of reviews holds. */
export interface ReviewsRead {
  /** In the order of the table. */
  readonly reviews: readonly Review[];
  readonly unreadable: number;
  readonly table?: ReviewsTable;
  /** Columns of the table are gone: rows that were written cannot be told from others. */
  readonly lost?: true;
}

/** Cells named in the evidence of a review; more are counted. */
const cellsNamed = 12;

/**
 * A decision on a finding, with the evidence as it is seen now. `key`: what the finding was called in the decision before
 * it, where it was decided on: one that goes by another name by now keeps all its decisions together.
 */
export const reviewOf = (
  finding: Finding,
  { decision, reason, reviewer, time }: Pick<Review, 'decision' | 'reason' | 'reviewer' | 'time'>,
  key = finding.key,
): Review => {
  const named = finding.cells.slice(0, cellsNamed).map(({ title, shown }) => `${title}: ${shown}`);
  const more = finding.cellsInAll - named.length;
  return {
    key,
    decision,
    reason,
    reviewer,
    time,
    sheet: finding.sheet,
    found: finding.message,
    evidence: [...named, ...(more > 0 ? [`and ${more} more cells`] : [])].join('; '),
    mark: markOf(finding),
    ...(key === finding.key ? {} : { subject: finding.subject }),
  };
};

/** What a withdrawal of a review is: the same, said to be withdrawn, with its name. */
export const withdrawalOf = (review: Review, reviewer: string, time: string): Review => ({
  ...review,
  decision: 'withdrawn',
  reason: '',
  reviewer,
  time,
  mark: withdrawalMark(review),
});

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
  const totals = noTotals();
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
 * Findings that share rule and subject are called by their content too, and a finding that was alone may have got company
 * since, or lost it: then what another was called it is called now. And a subject may be called otherwise. So what is left
 * is joined where the evidence is the same, then where the content that it is called by is, and last where one is left on
 * either side.
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
    practices.add(subjectOf(key)?.subject.practice);
    if (isDue(step++)) yield;
  }
  const near = findings.filter(({ key, subject }) => left.has(key) || practices.has(subject.practice));
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
