/**
 * What a review does to a practice, or a CCG, over the years: what comes back less what is taken (policy section 6,
 * *net-impact*, and the Letter of 16 May 2016: changes must not risk destabilising general practice).
 */
import type { Pence } from './money';
import { tooLarge } from './problem';
import { sumOf } from './sumOf';

/** What is taken and given back over some years, in pence. */
export interface NetImpact {
  /** Of each year, reinvested less released: below 0 is a loss. */
  readonly nets: readonly Pence[];
  readonly net: Pence;
}

/**
 * The net of each year, in the order given, and of all of them: `released` is what funding is lower by in a year, against
 * before the review, and `reinvested` of the same years. A Problem where a sum is too large.
 */
export function netImpact(released: readonly Pence[], reinvested: readonly Pence[]): NetImpact {
  const nets = new Array<Pence>(released.length);
  for (let year = 0; year < released.length; year++) {
    const net = reinvested[year]! - released[year]!;
    if (!Number.isSafeInteger(net)) throw tooLarge();
    nets[year] = net;
  }
  return { nets, net: sumOf(nets) };
}
