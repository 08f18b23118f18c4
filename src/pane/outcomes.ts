/**
 * How outcomes are shown: each has an icon and a word, and only then a colour. A breach of an advice rule is advice,
 * and advice is counted apart.
 */
import type { Outcome } from '../policy/rules/rule';
import type { CheckResult, Finding, Totals } from '../review/findings';

/** What a finding is shown as. */
export type Shown = Outcome | 'advice';
/** What findings are counted and filtered by. */
export type Category = Finding['outcome'] | 'advice';
/** In the order of a lead's work. */
export const categories: readonly Category[] = ['breach', 'evidence needed', 'exception', 'advice'];

export const shownAs = ({ kind, outcome }: Finding): Shown =>
  kind === 'advice' && outcome === 'breach' ? 'advice' : outcome;
export const categoryOf = ({ kind, outcome }: Finding): Category => (kind === 'advice' ? 'advice' : outcome);

/** How many answers there are of a category, or of an outcome that is only counted, in duties and sums. */
export function countOf(totals: CheckResult['totals'], what: Shown): number {
  if (what !== 'advice') return totals.breach[what] + totals.arithmetic[what];
  return totals.advice.breach + totals.advice['evidence needed'] + totals.advice.exception;
}

const words: Readonly<Record<Shown, readonly [one: string, many: string]>> = {
  breach: ['breach', 'breaches'],
  'evidence needed': ['evidence needed', 'evidence needed'],
  exception: ['exception', 'exceptions'],
  advice: ['advice', 'advice'],
  met: ['met', 'met'],
  'not applicable': ['not applicable', 'not applicable'],
};

/** The outcome's word beside a number: "breaches". */
export const wordFor = (shown: Shown, n: number): string => words[shown][n === 1 ? 0 : 1];

/** The outcome's word by itself: "Breach". */
export const nameOf = (shown: Shown): string => shown[0]!.toUpperCase() + shown.slice(1);

/** "24 breaches, 12 evidence needed": the outcomes that a lead works on, of a check under way or done. */
export const outcomesSoFar = (totals: Totals): { readonly shown: Category; readonly n: number }[] =>
  (['breach', 'evidence needed', 'exception'] as const).map((shown) => ({ shown, n: totals[shown] }));
