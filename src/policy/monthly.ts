/** Practices are paid by the month (policy section 3.3). */
import type { Pence } from './money';

const MONTHS = 12;

/** Twelve payments, April first, that differ by at most a penny and sum to the annual amount. */
export function monthlyPayments(annual: Pence): Pence[] {
  const base = Math.trunc(annual / MONTHS);
  const rest = annual % MONTHS;
  // The odd pennies are spread over the year: payment k brings the sum to its share, to the penny.
  const oddBy = (month: number) => Math.round((rest * month) / MONTHS);
  return Array.from({ length: MONTHS }, (_, i) => base + oddBy(i + 1) - oddBy(i));
}
