import { monthlyPayments } from '../policy/monthly';
import { toPounds } from '../policy/money';
import { invalid } from '../policy/problem';
import { cellOf, isBlank, neededTable, readPence, readYesNo } from './arguments';
import { asError } from './errors';
import { inRows, transposed } from './spread';

const MONTHS = 12;

/**
 * Twelve monthly payments, April first, that differ by at most a penny and sum to the year's amount exactly. They fill the cells to the right, or below: a row for each amount of a column.
 * @customfunction MONTHLY
 * @helpurl https://localhost:3000/help.html#pms.monthly
 * @example =PMS.MONTHLY(1000) → {83.33,83.34,83.33,83.33,83.34,83.33,83.33,83.34,83.33,83.33,83.34,83.33}
 * @example =PMS.MONTHLY(0.05, TRUE) → {0;0.01;0;0.01;0;0.01;0;0;0.01;0;0.01;0}
 * @param annual The year's amount in pounds, or a column of them.
 * @param down TRUE to fill the cells below instead: a column for each amount. FALSE if left out.
 * @returns Twelve amounts in pounds.
 */
export function monthly(annual: unknown[][], down?: unknown): unknown[][] {
  try {
    annual = neededTable(annual);
    const across = !readYesNo(down, 'Down');
    if (annual.length > 1 && annual[0]!.length > 1)
      throw invalid('Give one amount, one column or one row of them.');
    const amounts = annual.length > 1 ? annual.map((row) => cellOf(row, 0)) : annual[0]!;
    const payments = inRows(amounts.length, MONTHS, (row) => paymentsOf(cellOf(amounts, row)));
    return across ? payments : transposed(payments);
  } catch (thrown) {
    throw asError(thrown);
  }
}

/** None of an empty cell. */
function paymentsOf(annual: unknown): number[] | undefined {
  if (isBlank(annual)) return undefined;
  const payments = monthlyPayments(readPence(annual, 'The amount'));
  for (let month = 0; month < MONTHS; month++) payments[month] = toPounds(payments[month]!);
  return payments;
}
