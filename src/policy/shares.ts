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
  let heaviest = 0;
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i]!;
    if (!(weight >= 0 && weight < Infinity)) throw invalid(`Weight ${i + 1} must be a number, 0 or more.`);
    if (weight > heaviest) heaviest = weight;
  }
  if (heaviest === 0) throw invalid('The weights are all 0: there is nothing to share by.');

  const size = Math.abs(pool);
  const shares = inWholeNumbers(size, weights) ?? byDecimals(size, weights);
  if (pool < 0) for (let i = 0; i < shares.length; i++) if (shares[i] !== 0) shares[i] = -shares[i]!;
  return shares;
}

/** Where all of it fits whole numbers; `undefined` where it does not. */
function inWholeNumbers(size: Pence, weights: readonly number[]): Pence[] | undefined {
  let places = 0;
  for (const weight of weights) {
    const its = placesOf(weight);
    if (its < 0) return undefined;
    if (its > places) places = its;
  }
  const many = weights.length;
  // Lists that begin empty are made with room for many more.
  const units = new Array<number>(many);
  let total = 0;
  let heaviest = 0;
  for (let i = 0; i < many; i++) {
    const weight = weights[i]!;
    const its = placesOf(weight);
    const each = unitsOf(weight, its) * powersOfTen[places - its]!;
    units[i] = each;
    total += each;
    if (each > heaviest) heaviest = each;
  }
  if (!isExact(total) || !isExact(heaviest * size)) return undefined;
  const shares = new Array<Pence>(many);
  const remainders = new Array<number>(many);
  let left = size;
  for (let i = 0; i < many; i++) {
    const each = units[i]!;
    const share = Math.floor((each * size) / total);
    shares[i] = share;
    remainders[i] = each * size - total * share;
    left -= share;
  }
  if (left > 0) giveOut(left, shares, remainders);
  return shares;
}

/** The pennies left, one each to the largest remainders. */
function giveOut(left: number, shares: Pence[], remainders: readonly number[]): void {
  const least = nthLargest([...remainders], left);
  let ofLeast = left;
  for (const remainder of remainders) if (remainder > least) ofLeast--;
  for (let i = 0; i < shares.length; i++)
    if (remainders[i]! > least || (remainders[i] === least && ofLeast-- > 0)) shares[i]!++;
}

/**
 * The nth largest, by Hoare's *Find*: parts the list, again and again, round one of its numbers. Any will do; a random
 * one is slow for no list. Puts the list in another order.
 */
function nthLargest(list: number[], n: number): number {
  let from = 0;
  let to = list.length - 1;
  while (from < to) {
    const middle = list[from + Math.floor(Math.random() * (to - from + 1))]!;
    let up = from;
    let down = to;
    while (up <= down) {
      while (list[up]! > middle) up++;
      while (list[down]! < middle) down--;
      if (up > down) break;
      const other = list[up]!;
      list[up++] = list[down]!;
      list[down--] = other;
    }
    if (n - 1 <= down) to = down;
    else if (n - 1 >= up) from = up;
    else return middle;
  }
  return list[n - 1]!;
}

function byDecimals(size: Pence, weights: readonly number[]): Pence[] {
  const exact = weights.map((weight) => new Exact(weight));
  const total = exact.reduce((sum, weight) => sum.plus(weight), new Exact(0));
  const shares = exact.map((weight) => weight.times(size).divToInt(total).toNumber());
  const remainders = exact.map((weight, i) => weight.times(size).minus(total.times(shares[i]!)));
  const left = size - shares.reduce((sum, share) => sum + share, 0);
  const largestFirst = weights
    .map((_, i) => i)
    .sort((a, b) => remainders[b]!.comparedTo(remainders[a]!) || a - b);
  for (const i of largestFirst.slice(0, left)) shares[i]!++;
  return shares;
}
