/**
 * How outcomes are shown: each has an icon and a word, and only then a colour. A breach of an advice rule is advice,
 * and advice is counted apart.
 */
import type { Outcome } from '../../policy/rules/rule';
import type { Category, CheckResult } from '../../review/findings';

/** What an outcome is shown as. */
export type Shown = Outcome | 'advice';
/** In the order of a lead's work. */
export const categories: readonly Category[] = ['breach', 'evidence needed', 'exception', 'advice'];

/** How many answers there are of a category, or of an outcome that is only counted, in duties and sums. */
export function countOf(totals: CheckResult['totals'], what: Shown): number {
  if (what !== 'advice') return totals.breach[what] + totals.arithmetic[what];
  return totals.advice.breach + totals.advice['evidence needed'] + totals.advice.exception;
}

/** Where the word for several is another. */
const several: Readonly<Partial<Record<Shown, string>>> = { breach: 'breaches', exception: 'exceptions' };

/** The outcome's word beside a number: "breaches". */
export const wordFor = (shown: Shown, n: number): string => (n === 1 ? shown : (several[shown] ?? shown));
