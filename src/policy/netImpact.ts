/**
 * What a review does to a practice, or a CCG, over the years: what comes back less what is taken (policy section 6,
 * *net-impact*, and the Letter of 16 May 2016: changes must not risk destabilising general practice).
 */
import type { FinancialYear } from './financialYear';
import { sumOf, type Pence } from './money';

/** A year's release and reinvestment, in pence. */
export interface ImpactOf {
  readonly year: FinancialYear;
  /** What funding is lower by in the year, against before the review. */
  readonly released: Pence;
  readonly reinvested: Pence;
}

export interface YearOfImpact extends ImpactOf {
  /** Reinvested less released: below 0 is a loss. */
  readonly net: Pence;
}

export interface NetImpact {
  readonly years: readonly YearOfImpact[];
  readonly released: Pence;
  readonly reinvested: Pence;
  readonly net: Pence;
}

/** A year's net: below 0 is a loss. A Problem where it is too large. */
export const netOf = (released: Pence, reinvested: Pence): Pence => sumOf([reinvested, -released]);

/** The net of each year, in the order given, and of all of them. A Problem where a sum is too large. */
export function netImpact(of: readonly ImpactOf[]): NetImpact {
  const years = of.map(({ year, released, reinvested }) => ({
    year,
    released,
    reinvested,
    net: netOf(released, reinvested),
  }));
  const total = (what: 'released' | 'reinvested' | 'net'): Pence => sumOf(years.map((each) => each[what]));
  return { years, released: total('released'), reinvested: total('reinvested'), net: total('net') };
}
