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

/** What the list is made of, heading or finding, from the top to the bottom. */
export type Item =
  | (ItemPlace & { readonly type: 'group'; readonly open: boolean })
  | (ItemPlace & { readonly type: 'finding'; readonly finding: Finding });

interface ItemPlace {
  readonly key: string;
  readonly group: FindingGroup;
  /** Counted from 1: of a heading among the headings, of a finding in its group. */
  readonly place: number;
}

const rank = (finding: Finding): number => categories.indexOf(categoryOf(finding));

const isDecision = (state: ReviewState): state is Decision =>
  state !== 'not reviewed' && state !== 'out of date';
const passes = (state: ReviewState, reviewed: ReviewFilter): boolean =>
  reviewed === 'all' || state === reviewed || (reviewed === 'decided' && isDecision(state));

/** All that a person could be looking for of a finding, in lower case. */
const searchedIn = (finding: Finding, reviews: Reviews): string => {
  const { practice, ccg, scheme } = finding.subject;
  const review = reviews.byFinding.get(finding.key)?.latest;
  return [
    ruleOf(finding.rule).title,
    nameOf(shownAs(finding)),
    placeOf(finding),
    finding.message,
    practice,
    ccg,
    scheme,
    ...(review ? [wordsOf(review.decision), review.reason, review.reviewer] : []),
  ]
    .join('\n')
    .toLowerCase();
};

/** The findings that are asked for. `open` is among them in any case: what a person is at does not vanish under them. */
export function findingsAsked(
  findings: readonly Finding[],
  { filter, reviewed, search }: Asked,
  reviews: Reviews,
  open?: string,
): readonly Finding[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  if (filter.size === 0 && reviewed === 'all' && words.length === 0) return findings;
  return findings.filter((finding) => {
    if (finding.key === open) return true;
    if (filter.size > 0 && !filter.has(categoryOf(finding))) return false;
    if (reviewed !== 'all' && !passes(stateOf(reviews, finding), reviewed)) return false;
    if (words.length === 0) return true;
    const text = searchedIn(finding, reviews);
    return words.every((word) => text.includes(word));
  });
}

type Heading = Omit<FindingGroup, 'findings'> & { readonly place: number };

/** By rule, and whether it is advice: a rule can be a duty for some rows and advice for others. */
function headingByRule(finding: Finding, policyOrder: readonly string[]): Heading {
  const { title, paragraph } = ruleOf(finding.rule);
  const advice = categoryOf(finding) === 'advice';
  return {
    key: advice ? `${finding.rule}, advice` : finding.rule,
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

/**
 * Groups findings. Within a group breaches come first, then evidence needed, exceptions and advice, each in the order of
 * the rows. Groups by rule come in that order too, and then the policy's; others by name, those without one last.
 */
export function groupFindings(
  findings: readonly Finding[],
  grouping: Grouping,
  policyOrder: readonly string[],
): readonly FindingGroup[] {
  const groups = new Map<string, Heading & { findings: Finding[] }>();
  for (const finding of findings) {
    const heading = headingOf(finding, grouping, policyOrder);
    const group = groups.get(heading.key);
    if (group) group.findings.push(finding);
    else groups.set(heading.key, { ...heading, findings: [finding] });
  }
  const inOrder = [...groups.values()];
  for (const group of inOrder) group.findings.sort((a, b) => rank(a) - rank(b));
  const first = (group: FindingGroup): number => rank(group.findings[0]!);
  return grouping === 'rule'
    ? inOrder.sort((a, b) => first(a) - first(b) || a.place - b.place)
    : inOrder.sort((a, b) => a.place - b.place || names.compare(a.title, b.title));
}

/** The list as it is drawn: headings, and beneath those that are open their findings. */
export function itemsOf(groups: readonly FindingGroup[], closed: ReadonlySet<string>): readonly Item[] {
  return groups.flatMap((group, above): Item[] => {
    const open = !closed.has(group.key);
    const heading: Item = { type: 'group', key: `group ${group.key}`, group, open, place: above + 1 };
    if (!open) return [heading];
    return [
      heading,
      ...group.findings.map((finding, index): Item => ({
        type: 'finding',
        key: finding.key,
        finding,
        group,
        place: index + 1,
      })),
    ];
  });
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
