/** The findings as a list to work through: filtered, searched, grouped, in the order of a lead's work. */
import type { Finding } from '../review/findings';
import { stateOf } from '../review/reviews';
import type { Decision, Reviews, ReviewState } from '../review/session';
import { categories, categoryOf, nameOf, shownAs } from './outcomes';
import type { Category } from './outcomes';
import { wordsOf } from './reviewWords';
import { ruleOf } from './ruleTexts';
import { placeOf, sourceOf } from './words';

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
}

const ranks = new Map(categories.map((category, at) => [category, at]));
const rank = (finding: Finding): number => ranks.get(categoryOf(finding))!;

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
    const byOutcome = inFew(nameOf(shownAs(finding)));
    const bySheet = inFew(finding.sheet);
    return patterns.every((_, at) => byRule[at] || byOutcome[at] || bySheet[at] || inOwn(finding, at));
  };
};

/** The findings that are asked for. `open` is among them in any case: what a person is at does not vanish under them. */
export function findingsAsked(
  findings: readonly Finding[],
  { filter, reviewed, search }: Asked,
  reviews: Reviews,
  open?: string,
): readonly Finding[] {
  const words = search.split(/\s+/).filter(Boolean);
  if (filter.size === 0 && reviewed === 'all' && words.length === 0) return findings;
  const isFound = searchFor(words, reviews);
  return findings.filter((finding) => {
    if (finding.key === open) return true;
    if (filter.size > 0 && !filter.has(categoryOf(finding))) return false;
    if (reviewed !== 'all' && !passes(stateOf(reviews, finding), reviewed)) return false;
    return words.length === 0 || isFound(finding);
  });
}

type Heading = Omit<FindingGroup, 'findings'> & { readonly place: number };

const isAdvice = (finding: Finding): boolean => categoryOf(finding) === 'advice';

const headingKeyOf = (finding: Finding, grouping: Grouping): string => {
  if (grouping === 'rule') return isAdvice(finding) ? `${finding.rule}, advice` : finding.rule;
  return (grouping === 'CCG' ? finding.subject.ccg : finding.subject.practice) ?? '';
};

/** By rule, and whether it is advice: a rule can be a duty for some rows and advice for others. */
function headingByRule(finding: Finding, policyOrder: readonly string[]): Heading {
  const { title, paragraph } = ruleOf(finding.rule);
  const advice = isAdvice(finding);
  return {
    key: headingKeyOf(finding, 'rule'),
    title,
    aside: `${sourceOf(paragraph)}${advice ? ', advice' : ''}`,
    place: policyOrder.indexOf(finding.rule),
  };
}

const headingBy = (name: string | undefined, none: string): Heading => ({
  key: name ?? '',
  title: name ?? none,
  aside: '',
  place: name === undefined ? 1 : 0,
});

function headingOf(finding: Finding, grouping: Grouping, policyOrder: readonly string[]): Heading {
  if (grouping === 'rule') return headingByRule(finding, policyOrder);
  const { ccg, practice } = finding.subject;
  return grouping === 'CCG' ? headingBy(ccg, 'No CCG') : headingBy(practice, 'No one practice');
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
export function groupFindings(
  findings: readonly Finding[],
  grouping: Grouping,
  policyOrder: readonly string[],
): readonly FindingGroup[] {
  const groups = new Map<string, Heading & { readonly ranked: (Finding[] | undefined)[] }>();
  for (const finding of findings) {
    const key = headingKeyOf(finding, grouping);
    let group = groups.get(key);
    if (!group) groups.set(key, (group = { ...headingOf(finding, grouping, policyOrder), ranked: [] }));
    (group.ranked[rank(finding)] ??= []).push(finding);
  }
  const inOrder = [...groups.values()].map(({ ranked, ...heading }) => ({
    ...heading,
    findings: joined(ranked.filter((some) => some !== undefined)),
  }));
  const byTitle = orderOf(inOrder.filter(({ place }) => place === 0).map(({ title }) => title));
  const first = (group: FindingGroup): number => rank(group.findings[0]!);
  return grouping === 'rule'
    ? inOrder.sort((a, b) => first(a) - first(b) || a.place - b.place)
    : inOrder.sort((a, b) => a.place - b.place || byTitle(a.title, b.title));
}

const joined = (lists: readonly Finding[][]): readonly Finding[] =>
  lists.length === 1 ? lists[0]! : ([] as Finding[]).concat(...lists);

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
