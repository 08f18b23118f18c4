import { toPounds } from '../policy/money';
import { sharesOf } from '../policy/shares';
import { cellOf, isBlank, neededTable, readNumber, readPence } from './arguments';
import { asError } from './errors';

/**
 * A pool of freed-up money shared in proportion to weights, such as weighted patients. The shares sum to the pool to the penny: the pennies left by rounding down go to the largest remainders. They fill as many cells as the weights.
 * @customfunction SHARES
 * @helpurl https://localhost:3000/help.html#pms.shares
 * @example =PMS.SHARES(100, {1;1;1}) → {33.34;33.33;33.33}
 * @example =PMS.SHARES(50000, {9800,4100,6200}) → {24378.11,10199,15422.89}
 * @param pool The amount to share, in pounds.
 * @param weights What to share by: numbers, 0 or more. An empty cell gets no share.
 * @returns Pounds for each weight.
 */
export function shares(pool: unknown, weights: unknown[][]): unknown[][] {
  try {
    weights = neededTable(weights);
    const weighed = new Array<number>(weights.length * weights[0]!.length);
    let at = 0;
    for (const row of weights)
      for (let column = 0; column < row.length; column++) weighed[at] = weightOf(cellOf(row, column), at++);
    const each = sharesOf(readPence(pool, 'The pool'), weighed);
    let next = 0;
    const shareOf = (cell: unknown): number | string => {
      const share = each[next++]!;
      return isBlank(cell) ? '' : toPounds(share);
    };
    // A list that begins empty is made with room for many.
    return weights.map((row) => (row.length === 1 ? [shareOf(cellOf(row, 0))] : row.map(shareOf)));
  } catch (thrown) {
    throw asError(thrown);
  }
}

/** A number, or none; the cell's title is put together only where it is needed. */
const weightOf = (cell: unknown, at: number): number => {
  if (typeof cell === 'number') return cell;
  return isBlank(cell) ? 0 : readNumber(cell, `Weight ${at + 1}`);
};
