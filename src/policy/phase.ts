/**
 * How a premium is released over the years (policy section 3.3).
 *
 * Three measures of one schedule. *Released* is what the practice's funding has fallen by in a year, against before the
 * review: it grows to the premium. *Retained* is what is still paid of the premium. *Step* is the change on the year
 * before. Rounded as it accumulates, so that the steps sum to the premium to the penny.
 */
import { exactPence, penceOf, type Amount, type PartPence } from './amount';
import { certain, FEW } from './fast/certain';
import type { FinancialYear } from './financialYear';
import { placesOf, powersOfTen, unitsOf } from './fast/scaled';
import { Exact, roundQuotient } from './exact';
import type { Pence } from './money';
import { invalid } from './problem';
import { fewestYears, yearOne } from './redeployment';

/** What a schedule may say of each year. */
export const measures = ['released', 'retained', 'step'] as const;
export type Measure = (typeof measures)[number];

/**
 * What happens in year one: the first step is taken (MPIG, Essex), so that N years take N years; or it is paid in full
 * (Leicestershire, Lincolnshire, Dudley), so that all is released in year N + 1.
 */
export const conventions = ['first step in year one', 'year one in full'] as const;
export type Convention = (typeof conventions)[number];

const MOST_YEARS = 100;

/** The share of a premium released by the end of a year: numerator ÷ denominator, so that a seventh is exact. */
export interface Share {
  readonly numerator: Exact;
  readonly denominator: Exact;
  /** The same in whole numbers, where its digits fit them: for the quick way. */
  readonly whole?: WholeShare;
}

/** Twice the numerator, the denominator, and twice that. */
interface WholeShare {
  readonly twice: number;
  readonly denominator: number;
  readonly twiceDenominator: number;
}

const shareOf = (numerator: number, denominator: number): Share => {
  const share = { numerator: new Exact(numerator), denominator: new Exact(denominator) };
  const places = placesOf(numerator);
  if (places < 0) return share;
  const units = denominator * powersOfTen[places]!;
  const whole = { twice: 2 * unitsOf(numerator, places), denominator: units, twiceDenominator: 2 * units };
  return { ...share, whole };
};

/** A way to release any premium: the shares released by each year from the first, never falling, the last being all. */
export interface Phase {
  readonly firstYear: FinancialYear;
  readonly shares: readonly Share[];
}

/** Equal steps: over the four years from 2014/15 of 5(g) unless told otherwise. A Problem where the years are no whole number from 1 to 100. */
export function evenPhase(
  years = fewestYears,
  firstYear = yearOne,
  convention: Convention = 'first step in year one',
): Phase {
  if (!(Number.isInteger(years) && years >= 1 && years <= MOST_YEARS))
    throw invalid(`The number of years must be a whole number from 1 to ${MOST_YEARS}.`);
  const first = convention === 'year one in full' ? 0 : 1;
  const shares = Array.from({ length: years + 1 - first }, (_, i) => shareOf(first + i, years));
  return { firstYear, shares };
}

/** A local profile of cumulative shares: 0.125, 0.25 … 1. A Problem where they fall, or do not end at 1. */
export function localPhase(cumulative: readonly number[], firstYear = yearOne): Phase {
  cumulative.forEach((share, i) => {
    if (!(share >= 0 && share <= 1))
      throw invalid(`Share ${i + 1} of the profile must be from 0% to 100%. Give shares as 12.5% or 0.125.`);
    if (i > 0 && share < cumulative[i - 1]!)
      throw invalid(
        `The profile falls at share ${i + 1}. Give what is released in all by each year, not each step.`,
      );
  });
  if (cumulative.at(-1) !== 1)
    throw invalid('The profile must end at 100%. Give what is released in all by each year, not each step.');
  return { firstYear, shares: cumulative.map((share) => shareOf(share, 1)) };
}

/** The last year of a phase: from then on all is released. */
export const lastYearOf = (phase: Phase): FinancialYear => phase.firstYear + phase.shares.length - 1;

/** Released in a year: nothing before the first, all from the last; of a premium that is not positive, nothing. */
export function released(premium: Amount, phase: Phase, year: FinancialYear): Pence {
  const pence = penceOf(premium);
  if (pence <= 0 || year < phase.firstYear) return 0;
  if (year >= lastYearOf(phase)) return pence;
  const share = phase.shares[year - phase.firstYear]!;
  return typeof premium === 'number' ? shareIn(premium, share) : shareOfParts(premium, share);
}

/** A share of a premium above 0 to the penny. */
function shareIn(premium: Pence, share: Share): Pence {
  const { whole } = share;
  if (whole) {
    // p × n/d to the nearest, a tie going up, is the whole part of (2pn + d) ÷ 2d: below 2^53 no step of it rounds.
    const twice = premium * whole.twice + whole.denominator;
    if (twice <= Number.MAX_SAFE_INTEGER) return Math.floor(twice / whole.twiceDenominator);
  }
  return exactShareIn(premium, share);
}

/** The same of a premium with parts of a penny: what is released is rounded, not what it is a share of. */
function shareOfParts(premium: PartPence, share: Share): Pence {
  const { whole } = share;
  const pence = whole ? premium.pounds * 100 * (whole.twice / whole.twiceDenominator) : NaN;
  return certain(pence, pence * FEW) ?? exactShareIn(premium, share);
}

/** The same by decimals: the reference any quicker way must agree with. */
export const exactShareIn = (premium: Amount, { numerator, denominator }: Share): Pence =>
  roundQuotient(numerator.times(exactPence(premium)), denominator);

/** Still paid of the premium in a year. */
export const retained = (premium: Amount, phase: Phase, year: FinancialYear): Pence =>
  penceOf(premium) - released(premium, phase, year);

/** Released in a year more than in the year before. */
export const step = (premium: Amount, phase: Phase, year: FinancialYear): Pence =>
  released(premium, phase, year) - released(premium, phase, year - 1);

/** The measures by name. */
export const measureOf: Record<Measure, typeof released> = { released, retained, step };

/** A year of a schedule. */
export interface YearOfPhase {
  readonly year: FinancialYear;
  readonly released: Pence;
  readonly retained: Pence;
  readonly step: Pence;
}

/** The whole phase of a premium, a row a year. */
export const schedule = (premium: Amount, phase: Phase): YearOfPhase[] =>
  phase.shares.map((_, i) => {
    const year = phase.firstYear + i;
    return {
      year,
      released: released(premium, phase, year),
      retained: retained(premium, phase, year),
      step: step(premium, phase, year),
    };
  });
