/** The findings as a list to work through: filtered, searched, grouped, in the order of a lead's work. */
import {
  categoryOf,
  outcomeShown,
  type Category,
  type CheckResult,
  type Finding,
} from '../../review/findings';
import { stateOf } from '../../review/reviews';
import type { Decision, Reviews, ReviewState } from '../../review/session';
import { forEach } from '../../review/inTurn/forEach';
import { isDue, type Sliced } from '../../review/inTurn/slices';
import { nameOf } from '../words/outcomeWords';
import { categories } from '../words/outcomes';
import { isToDo, wordsOf } from '../words/reviewWords';
import { ruleOf } from './ruleOf';
import { sorted } from '../slices/sorted';
import { placeOf, citationOf } from '../words/findingWords';

export const groupings = ['rule', 'CCG', 'practice'] as const;
export type Grouping = (typeof groupings)[number];

/** By the state of the review: all, those with a decision that stands, or one state. */
export type ReviewFilter = 'all' | 'decided' | ReviewState;

/** What the person has asked to see. */
export interface Asked {
  /** Empty: all outcomes. */
  readonly filter: ReadonlySet<Category>;
  readonly reviewed: ReviewFilter;
  readonly search: string;
  readonly grouping: Grouping;
}

export interface FindingGroup {
  readonly key: string;
  readonly title: string;
  /** Beside the title: "Framework 5(f), advice". */
  readonly aside: string;
  readonly findings: readonly Finding[];
  /** How many of them are still to be decided. */
  readonly toDo: number;
}

/** What is asked for, of all findings. */
export interface Listed {
  readonly groups: readonly FindingGroup[];
  /** How many findings the groups have. */
  readonly count: number;
}

const rank = (finding: Finding): number => categories.indexOf(categoryOf(finding));

const isDecision = (state: ReviewState): state is Decision =>
  state !== 'not reviewed' && state !== 'out of date';
const passes = (state: ReviewState, reviewed: ReviewFilter): boolean =>
  reviewed === 'all' || state === reviewed || (reviewed === 'decided' && isDecision(state));

/** Whether each word is somewhere in what a person could be looking for of a finding. */
const searchFor = (words: readonly string[], reviews: Reviews): ((finding: Finding) => boolean) => {
  const patterns = words.map((word) => new RegExp(word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), 'iu'));
  // Of a hundred thousand findings most say one of a few things in these.
  const seen = new Map<string, readonly boolean[]>();
  const inFew = (few: string): readonly boolean[] => {
    let found = seen.get(few);
    if (!found) seen.set(few, (found = patterns.map((pattern) => pattern.test(few))));
    return found;
  };
  const hasDigits = words.map((word) => /\d/.test(word));
  const inOwn = (finding: Finding, at: number): boolean => {
    const pattern = patterns[at]!;
    const has = (text: string | undefined): boolean => text !== undefined && pattern.test(text);
    const { message, row, subject } = finding;
    if (has(message) || has(subject.practice) || has(subject.ccg) || has(subject.scheme)) return true;
    if (row === null ? has(placeOf(finding)) : hasDigits[at] && has(String(row))) return true;
    if (reviews.byFinding.size === 0) return false;
    const review = reviews.byFinding.get(finding.key)?.latest;
    return (
      review !== undefined && (has(wordsOf(review.decision)) || has(review.reason) || has(review.reviewer))
    );
  };
  return (finding) => {
    const byRule = inFew(ruleOf(finding.rule).title);
    const byOutcome = inFew(nameOf(outcomeShown(finding)));
    const bySheet = inFew(finding.sheet);
    return patterns.every((_, at) => byRule[at] || byOutcome[at] || bySheet[at] || inOwn(finding, at));
  };
};

/** The findings that are asked for. `open` is among them in any case: what a person is at does not vanish under them. */
export function* findingsAsked(
  findings: readonly Finding[],
  { filter, reviewed, search }: Asked,
  reviews: Reviews,
  open?: string,
): Sliced<readonly Finding[]> {
  const words = wordsIn(search);
  if (filter.size === 0 && reviewed === 'all' && words.length === 0) return findings;
  const isFound = searchFor(words, reviews);
  const isAsked = (finding: Finding): boolean => {
    if (finding.key === open) return true;
    if (filter.size > 0 && !filter.has(categoryOf(finding))) return false;
    if (reviewed !== 'all' && !passes(stateOf(reviews, finding), reviewed)) return false;
    return words.length === 0 || isFound(finding);
  };
  const asked: Finding[] = [];
  yield* forEach(findings, (finding) => {
    if (isAsked(finding)) asked.push(finding);
  });
  return asked;
}

const wordsIn = (search: string): readonly string[] => search.split(/\s+/).filter(Boolean);

/** Whether anything is left out of what is listed. */
export const isNarrowed = ({ filter, reviewed, search }: Asked): boolean =>
  filter.size > 0 || reviewed !== 'all' || wordsIn(search).length > 0;

type Heading = Omit<FindingGroup, 'findings' | 'toDo'> & { readonly place: number };

const isAdvice = (finding: Finding): boolean => categoryOf(finding) === 'advice';

const headingKeyOf = (finding: Finding, grouping: Grouping): string => {
  if (grouping === 'rule') return isAdvice(finding) ? `${finding.rule}, advice` : finding.rule;
  return ((grouping === 'CCG' ? finding.subject.ccg : finding.subject.practice) ?? '').toUpperCase();
};

/** By rule, and whether it is advice: a rule can be a duty for some rows and advice for others. */
function headingByRule(finding: Finding, policyOrder: readonly string[]): Heading {
  const { title, paragraph } = ruleOf(finding.rule);
  const advice = isAdvice(finding);
  return {
    key: headingKeyOf(finding, 'rule'),
    title,
    aside: `${citationOf(paragraph)}${advice ? ', advice' : ''}`,
    place: policyOrder.indexOf(finding.rule),
  };
}

const headingBy = (key: string, name: string | undefined, none: string): Heading => ({
  key,
  title: name ?? none,
  aside: '',
  place: name === undefined ? 1 : 0,
});

function headingOf(finding: Finding, grouping: Grouping, policyOrder: readonly string[]): Heading {
  if (grouping === 'rule') return headingByRule(finding, policyOrder);
  const { ccg, practice } = finding.subject;
  const key = headingKeyOf(finding, grouping);
  return grouping === 'CCG' ? headingBy(key, ccg, 'No CCG') : headingBy(key, practice, 'No single practice');
}

const names = new Intl.Collator('en-GB', { numeric: true });
/** How titles follow each other. Codes of practices do by their characters, which is found a hundred times as fast. */
const orderOf = (titles: readonly string[]): ((a: string, b: string) => number) =>
  titles.every((title) => code.test(title)) ? (a, b) => (a < b ? -1 : a > b ? 1 : 0) : names.compare;
const code = /^[A-Z]\d{5}$/;

/**
 * Groups findings. Within a group breaches come first, then evidence needed, exceptions and advice, each in the order of
 * the rows. Groups by rule come in that order too, and then the policy's; others by name, those without one last.
 */
export function* groupFindings(
  findings: readonly Finding[],
  grouping: Grouping,
  policyOrder: readonly string[],
  reviews: Reviews,
): Sliced<readonly FindingGroup[]> {
  const gathering = new Map<string, Gathering>();
  const anyReviewed = reviews.byFinding.size > 0;
  yield* forEach(findings, (finding) => {
    const key = headingKeyOf(finding, grouping);
    let group = gathering.get(key);
    if (!group) {
      group = { heading: headingOf(finding, grouping, policyOrder), ranked: [], toDo: 0 };
      gathering.set(key, group);
    }
    (group.ranked[rank(finding)] ??= []).push(finding);
    if (!anyReviewed || isToDo(stateOf(reviews, finding))) group.toDo++;
  });
  const groups: (Heading & FindingGroup)[] = [];
  for (const { heading, ranked, toDo } of gathering.values()) {
    groups.push({ ...heading, findings: joined(ranked.filter((some) => some !== undefined)), toDo });
    if (isDue(groups.length)) yield;
  }
  if (grouping === 'rule')
    return yield* sorted(groups, (a, b) => firstRank(a) - firstRank(b) || a.place - b.place);
  const byTitle = orderOf(groups.filter(({ place }) => place === 0).map(({ title }) => title));
  return yield* sorted(groups, (a, b) => a.place - b.place || byTitle(a.title, b.title));
}

interface Gathering {
  readonly heading: Heading;
  /** By the rank of their outcome. */
  readonly ranked: (Finding[] | undefined)[];
  toDo: number;
}

const firstRank = ({ findings }: FindingGroup): number => rank(findings[0]!);

const joined = (lists: readonly Finding[][]): readonly Finding[] =>
  lists.length === 1 ? lists[0]! : ([] as Finding[]).concat(...lists);

/** What is asked for, beneath its headings. */
export function* listFindings(
  { findings, checked }: Pick<CheckResult, 'findings' | 'checked'>,
  asked: Asked,
  reviews: Reviews,
  open?: string,
): Sliced<Listed> {
  const found = yield* findingsAsked(findings, asked, reviews, open);
  const groups = yield* groupFindings(found, asked.grouping, checked, reviews);
  return { groups, count: found.length };
}

/** All that the groups have, from the top to the bottom. */
export const inOrderOf = (groups: readonly FindingGroup[]): readonly Finding[] =>
  groups.flatMap(({ findings }) => findings);

/** How many of the findings are chosen, of all and beneath each heading. */
export interface ChosenCounts {
  readonly all: number;
  readonly inGroup: ReadonlyMap<FindingGroup, number>;
}

export function* countChosen(
  chosen: ReadonlySet<string>,
  groups: readonly FindingGroup[],
  all: readonly Finding[],
): Sliced<ChosenCounts> {
  const inGroup = new Map<FindingGroup, number>();
  let listed = 0;
  for (const group of groups) {
    // Most often they are few and near the top.
    if (listed === chosen.size) break;
    const inside = yield* countIn(group.findings, chosen);
    inGroup.set(group, inside);
    listed += inside;
  }
  return { all: listed === chosen.size ? listed : yield* countIn(all, chosen), inGroup };
}

function* countIn(findings: readonly Finding[], chosen: ReadonlySet<string>): Sliced<number> {
  let inside = 0;
  yield* forEach(findings, ({ key }) => {
    if (chosen.has(key)) inside++;
  });
  return inside;
}

/** Findings by their keys: in the order of the list, and after them those of all that are not listed any more. */
export function findingsChosen(
  chosen: ReadonlySet<string>,
  groups: readonly FindingGroup[],
  all: readonly Finding[],
): readonly Finding[] {
  const found = new Set<Finding>();
  for (const findings of [...groups.map((group) => group.findings), all])
    for (const finding of findings) {
      // Most often they are few and near the top.
      if (found.size === chosen.size) return [...found];
      if (chosen.has(finding.key)) found.add(finding);
    }
  return [...found];
}

/**
 * The finding to go on with: the next below that is still to be decided, or else the first from the top. `done` are
 * decided by now.
 */
export function nextToDo(
  inOrder: readonly Finding[],
  from: number,
  reviews: Reviews,
  done: ReadonlySet<string>,
): Finding | undefined {
  const open = (finding: Finding): boolean => {
    const state = stateOf(reviews, finding);
    return !done.has(finding.key) && !isDecision(state);
  };
  return inOrder.slice(from + 1).find(open) ?? inOrder.slice(0, from + 1).find(open);
}
