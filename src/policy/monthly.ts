/** Practices are paid by the month (policy section 3.3). */
import type { Pence } from './money';

const MONTHS = 12;

/** Twelve payments, April first, that differ by at most a penny and sum to the annual amount. */
export function monthlyPayments(annual: Pence): Pence[] {
  const base = Math.trunc(annual / MONTHS);
  const rest = annual % MONTHS;
  // The odd pennies are spread over the year: after payment k the sum is k twelfths of the amount, to the penny.
  const payments = new Array<Pence>(MONTHS);
  let odd = 0;
  for (let month = 1; month <= MONTHS; month++) {
    const oddBy = Math.round((rest * month) / MONTHS);
    payments[month - 1] = base + oddBy - odd;
    odd = oddBy;
  }
  return payments;
}
