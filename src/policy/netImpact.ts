/**
 * What a review does to a practice, or a CCG, over the years: what comes back less what is taken (policy section 6,
 * *net-impact*, and the Letter of 16 May 2016: changes must not risk destabilising general practice).
 */
import { exactPence, type Amount } from './amount';
import { Exact, roundPence } from './exact';
import { certain, FEW } from './fast/certain';
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
export function netImpact(released: readonly Amount[], reinvested: readonly Amount[]): NetImpact {
  const nets = new Array<Pence>(released.length);
  let whole = true;
  for (let year = 0; year < released.length; year++) {
    const less = released[year]!;
    const more = reinvested[year]!;
    if (typeof less === 'number' && typeof more === 'number') {
      const net = more - less;
      if (!Number.isSafeInteger(net)) throw tooLarge();
      nets[year] = net;
    } else {
      nets[year] = netOfParts([less], [more]);
      whole = false;
    }
  }
  return { nets, net: whole ? sumOf(nets) : netOfParts(released, reinvested) };
}

/** The net of amounts with parts of a penny: rounded once, so that of all years may be a penny beside its years' sum. */
function netOfParts(released: readonly Amount[], reinvested: readonly Amount[]): Pence {
  let net = 0;
  let size = 0;
  for (let year = 0; year < released.length; year++) {
    const less = inDoubles(released[year]!);
    const more = inDoubles(reinvested[year]!);
    net += more - less;
    size += Math.abs(more) + Math.abs(less);
  }
  return certain(net, size * FEW * released.length) ?? netByDecimals(released, reinvested);
}

const inDoubles = (amount: Amount): number => (typeof amount === 'number' ? amount : amount.pounds * 100);

const netByDecimals = (released: readonly Amount[], reinvested: readonly Amount[]): Pence =>
  roundPence(
    reinvested.reduce<Exact>(
      (net, more, year) => net.plus(exactPence(more)).minus(exactPence(released[year]!)),
      new Exact(0),
    ),
  );
