/** A pool of freed-up money shared in proportion to weights (policy section 3.4). */
import { Exact } from './exact';
import { isExact, placesOf, powersOfTen, unitsOf } from './fast/scaled';
import type { Pence } from './money';
import { invalid } from './problem';

/**
 * Shares in the order of the weights, that sum to the pool: each rounded down, and the pennies left go to the largest
 * remainders, the earlier first where they tie. A Problem where a weight is negative or no number, or all are 0.
 */
export function sharesOf(pool: Pence, weights: readonly number[]): Pence[] {
  weights.forEach((weight, i) => {
    if (!(weight >= 0 && Number.isFinite(weight)))
      throw invalid(`Weight ${i + 1} must be a number, 0 or more.`);
  });
  if (weights.every((weight) => weight === 0))
    throw invalid('The weights are all 0: there is nothing to share by.');

  const size = Math.abs(pool);
  const { shares, comparedByRemainder } = inWholeNumbers(size, weights) ?? byDecimals(size, weights);
  const left = size - shares.reduce((sum, share) => sum + share, 0);
  const largestFirst = weights.map((_, i) => i).sort((a, b) => comparedByRemainder(b, a) || a - b);
  for (const i of largestFirst.slice(0, left)) shares[i]!++;
  return shares.map((share) => (pool < 0 && share !== 0 ? -share : share));
}

interface RoundedDown {
  readonly shares: Pence[];
  /** Below 0 where the first weight's remainder is the smaller. */
  comparedByRemainder(one: number, other: number): number;
}

/** Where all of it fits whole numbers; `undefined` where it does not. */
function inWholeNumbers(size: Pence, weights: readonly number[]): RoundedDown | undefined {
  let places = 0;
  for (const weight of weights) {
    const its = placesOf(weight);
    if (its < 0) return undefined;
    places = Math.max(places, its);
  }
  const units = weights.map(
    (weight) => unitsOf(weight, placesOf(weight)) * powersOfTen[places - placesOf(weight)]!,
  );
  const total = units.reduce((sum, each) => sum + each, 0);
  const heaviest = units.reduce((most, each) => Math.max(most, each), 0);
  if (!isExact(total) || !isExact(heaviest * size)) return undefined;
  const shares = units.map((each) => Math.floor((each * size) / total));
  const remainders = units.map((each, i) => each * size - total * shares[i]!);
  return { shares, comparedByRemainder: (one, other) => remainders[one]! - remainders[other]! };
}

function byDecimals(size: Pence, weights: readonly number[]): RoundedDown {
  const exact = weights.map((weight) => new Exact(weight));
  const total = exact.reduce((sum, weight) => sum.plus(weight), new Exact(0));
  const shares = exact.map((weight) => weight.times(size).divToInt(total).toNumber());
  const remainders = exact.map((weight, i) => weight.times(size).minus(total.times(shares[i]!)));
  return { shares, comparedByRemainder: (one, other) => remainders[one]!.comparedTo(remainders[other]!) };
}
