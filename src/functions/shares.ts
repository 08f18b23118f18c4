import { toPounds } from '../policy/money';
import { sharesOf } from '../policy/shares';
import { isBlank, readNumber, readPence } from './arguments';
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
    const cells = weights.flat();
    const weighed = cells.map((cell, i) => (isBlank(cell) ? 0 : readNumber(cell, `Weight ${i + 1}`)));
    const each = sharesOf(readPence(pool, 'The pool'), weighed);
    const columns = weights[0]!.length;
    return weights.map((row, i) =>
      row.map((cell, j) => (isBlank(cell) ? '' : toPounds(each[i * columns + j]!))),
    );
  } catch (thrown) {
    throw asError(thrown);
  }
}
