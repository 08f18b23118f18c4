/** A pool of freed-up money shared in proportion to weights (policy section 3.4). */
import { Exact } from './exact';
import type { Pence } from './money';
import { invalid } from './problem';

/**
 * Shares in the order of the weights, that sum to the pool: each rounded down, and the pennies left go to the largest
 * remainders, the earlier first where they tie. A Problem where a weight is negative or no number, or all are 0.
 */
export function sharesOf(pool: Pence, weights: readonly number[]): Pence[] {
  const exact = weights.map((weight, i) => {
    if (!(weight >= 0 && Number.isFinite(weight)))
      throw invalid(`Weight ${i + 1} must be a number, 0 or more.`);
    return new Exact(weight);
  });
  const total = exact.reduce((sum, weight) => sum.plus(weight), new Exact(0));
  if (total.isZero()) throw invalid('The weights are all 0: there is nothing to share by.');

  const size = Math.abs(pool);
  const shares = exact.map((weight) => weight.times(size).divToInt(total).toNumber());
  const remainders = exact.map((weight, i) => weight.times(size).minus(total.times(shares[i]!)));
  const left = size - shares.reduce((sum, share) => sum + share, 0);
  const byRemainder = remainders
    .map((_, i) => i)
    .sort((a, b) => remainders[b]!.comparedTo(remainders[a]!) || a - b);
  for (const i of byRemainder.slice(0, left)) shares[i]!++;
  return shares.map((share) => (pool < 0 && share !== 0 ? -share : share));
}
