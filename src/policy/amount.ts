/**
 * An amount that a sum goes on from: whole pence, as nearly every cell holds; else the cell's pounds, whose parts of a
 * penny count until the one rounding at the end (policy section 3). A premium that a formula has not rounded is such.
 */
import { Exact } from './exact';
import { toPence, toPounds, type Pence } from './money';

export type Amount = Pence | PartPence;

/** Pounds that are no whole pence. */
export interface PartPence {
  readonly pounds: number;
  /** To the penny, for what is done with it as it stands. */
  readonly pence: Pence;
}

/** Pounds as a cell holds them. `undefined` for what is no amount, or too large. */
export function amountOf(pounds: number): Amount | undefined {
  const pence = toPence(pounds);
  return pence === undefined || toPounds(pence) === pounds ? pence : { pounds, pence };
}

/** Rounded to the penny. */
export const penceOf = (amount: Amount): Pence => (typeof amount === 'number' ? amount : amount.pence);

/** All of it, in pence. */
export const exactPence = (amount: Amount): Exact =>
  typeof amount === 'number' ? new Exact(amount) : new Exact(amount.pounds).times(100);
