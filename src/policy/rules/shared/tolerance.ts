/** By how much amounts may differ and still be the same (policy section 6, *Tolerance*). */
import type { Pence } from '../../money';
import type { Terms } from '../rule';

/** Amounts of a year paid monthly may differ from the schedule's by a penny a month. */
export const monthlyRounding: Pence = 12;

/** The pence by which a sum over amounts may be out: half a penny each, a penny at least, the user's where that is more. */
export const toleranceOver = (amounts: number, terms: Terms): Pence =>
  Math.max(terms.tolerance, Math.floor(amounts / 2), 1);

/** The pence by which amounts paid monthly may differ from a schedule's over so many years, the user's where that is more. */
export const monthlyTolerance = (terms: Terms, years = 1): Pence =>
  Math.max(terms.tolerance, monthlyRounding * years);
