import { amountOf, type Amount } from '../policy/amount';
import { toPounds } from '../policy/money';
import { netImpact as impactOf } from '../policy/netImpact';
import { invalid } from '../policy/problem';
import { cellOf, isBlank, neededTable, readAmount } from './arguments';
import { asError } from './errors';
import { inRows, transposed } from './spread';

/**
 * What a review does to a practice, or a CCG, year by year and in all: what is reinvested less what is released. Below 0 is a loss. Years stand in columns, a row for each practice; or in the rows of a single column. The total comes last.
 * @customfunction NETIMPACT
 * @helpurl https://localhost:3000/help.html#pms.netimpact
 * @example =PMS.NETIMPACT({25000,50000,75000,100000}, {10000,55000,75000,100000}) → {-15000,5000,0,0,-10000}
 * @param released What is released in each year, in pounds: what funding is lower by than before the review. An empty cell is 0.
 * @param reinvested What is reinvested in each year, in pounds: a range of the same size.
 * @returns The net of each year, then of all of them, in pounds.
 */
export function netImpact(released: unknown[][], reinvested: unknown[][]): unknown[][] {
  try {
    released = neededTable(released);
    reinvested = neededTable(reinvested);
    if (released.length !== reinvested.length || released[0]!.length !== reinvested[0]!.length)
      throw invalid('What is released and what is reinvested must be ranges of the same size.');
    const down = released.length > 1 && released[0]!.length === 1;
    const [from, to] = down ? [transposed(released), transposed(reinvested)] : [released, reinvested];
    const nets = inRows(from.length, from[0]!.length + 1, (row) => netsOf(from[row]!, to[row]!));
    return down ? transposed(nets) : nets;
  } catch (thrown) {
    throw asError(thrown);
  }
}

/** Of each year and of all; none where no year says anything. */
function netsOf(released: readonly unknown[], reinvested: readonly unknown[]): number[] | undefined {
  const years = released.length;
  // Lists that begin empty are made with room for many more.
  const taken = new Array<Amount>(years);
  const given = new Array<Amount>(years);
  let blank = true;
  for (let year = 0; year < years; year++) {
    const less = cellOf(released, year);
    const more = cellOf(reinvested, year);
    blank &&= isBlank(less) && isBlank(more);
    taken[year] = amountOrNone(less, 'Released', year);
    given[year] = amountOrNone(more, 'Reinvested', year);
  }
  if (blank) return undefined;
  const { nets, net } = impactOf(taken, given);
  const pounds = new Array<number>(years + 1);
  for (let year = 0; year < years; year++) pounds[year] = toPounds(nets[year]!);
  pounds[years] = toPounds(net);
  return pounds;
}

/** The cell's title is put together only where it is needed. */
const amountOrNone = (cell: unknown, title: string, year: number): Amount =>
  (typeof cell === 'number' ? amountOf(cell) : undefined) ??
  (isBlank(cell) ? 0 : readAmount(cell, `${title} in year ${year + 1}`));
