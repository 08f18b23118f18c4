/** The tables that tests of a review stand on: what differs from test to test is their own. */
import type { CellValue } from '../../src/policy/rules/rule';

/** Two practices of one CCG: the first releases evenly over four years, the second all at once. */
export const schedule: CellValue[][] = [
  ['Practice code', 'CCG', 'PMS premium', ...[14, 15, 16, 17].map((y) => `Released 20${y}/${y + 1}`)],
  ['Y10001', '01C', 4000, 1000, 2000, 3000, 4000],
  ['Y10002', '01C', 4000, 4000, 4000, 4000, 4000],
];

export const ledgerHeadings = ['From practice', 'From CCG', 'To CCG', 'Purpose', 'Financial year', 'Amount'];
