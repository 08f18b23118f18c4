/**
 * The pace of a release, as a schedule shows it: whole, with years that do not say, or begun before the first year shown
 * (policy section 6, *four-year*).
 */
import type { FinancialYear } from '../../financialYear';
import type { Pence } from '../../money';
import type { ReleaseOver } from '../../pace';
import { fewestYears, yearOne } from '../../redeployment';
import { BLANK, isGap, type Gap, type ScheduleRow, type Terms } from '../rule';
import { perRow } from './perRow';
import { hasNoPremium } from './release';
import { monthlyRounding, monthlyTolerance } from './tolerance';

/** A release of which a year does not say how far it has come. */
export interface PaceWithGap {
  readonly gap: Gap;
  readonly missing: FinancialYear;
  /** The first year that says something is released: an earlier one may, where it does not say. */
  readonly first: FinancialYear | undefined;
  /** Set where all of the premium is seen to be released fewer than four years after a first that is certain. */
  readonly tooFast?: ReleaseOver;
}

/** Of what is released in all: what a year adds beyond that is no rounding, whatever the user allows. */
const mostRounding = 0.01;

/**
 * By how much a release may fall short and still be whole. What the user allows may be more than a year of a small release
 * adds: that would make it seem faster than it is.
 */
export const releaseRounding = (row: ScheduleRow, terms: Terms): Pence => {
  if (terms.tolerance <= monthlyRounding) return monthlyRounding;
  const { releases } = row;
  let highest: Pence = 0;
  for (let at = 0; at < releases.length; at++) {
    const released = releases[at]!;
    if (!isGap(released) && released > highest) highest = released;
  }
  return Math.max(monthlyRounding, Math.min(terms.tolerance, highest * mostRounding));
};

/**
 * The pace of a release: from the first year in which something is released to the year in which all of it is, the
 * highest level the schedule reaches. A year that does not say leaves it open, unless the whole premium was released
 * before.
 */
export const releaseOf = perRow((row: ScheduleRow, terms: Terms): 'nothing' | ReleaseOver | PaceWithGap => {
  const premium = row.premium;
  const rounding = releaseRounding(row, terms);
  // Without a premium that is one, nothing is all of it.
  const all = typeof premium === 'number' && premium > 0 ? premium - rounding : Infinity;
  let first: FinancialYear | undefined;
  let full: FinancialYear = 0;
  let level: Pence = 0;
  let open: { readonly gap: Gap; readonly missing: FinancialYear; readonly beforeFirst: boolean } | undefined;
  const { years, releases } = row;
  for (let at = 0; at < years.length; at++) {
    const year = years[at]!;
    const released = releases[at]!;
    if (isGap(released)) {
      const nothing = released === BLANK && hasNoPremium(row);
      if (!nothing && level < all)
        open ??= { gap: released, missing: year, beforeFirst: first === undefined };
      continue;
    }
    if (released > 0) first ??= year;
    if (released > level + (full === 0 ? 0 : rounding)) {
      full = year;
      level = released;
    }
  }
  if (!open) return first === undefined ? 'nothing' : { first, full, level };
  const { gap, missing, beforeFirst } = open;
  // What is missing between can only have come sooner.
  const certain = first !== undefined && !beforeFirst && level >= all && full - first + 1 < fewestYears;
  return { gap, missing, first, ...(certain && { tooFast: { first: first!, full, level } }) };
});

/** The release as it may have begun before the schedule: over in the year that is seen, or in one before that does not say. */
export const begunBeforeShown = (
  row: ScheduleRow,
  pace: ReleaseOver,
  terms: Terms,
): { readonly start: FinancialYear; readonly pace: ReleaseOver } | undefined => {
  for (let { full } = pace; full === pace.full || (full > pace.first && isGap(row.released(full))); full--) {
    const sooner = full === pace.full ? pace : { ...pace, full };
    const start = startBeforeShown(row, sooner, terms);
    if (start !== undefined) return { start, pace: sooner };
  }
  return undefined;
};

/**
 * A schedule may begin when a release is under way. Where the first year that it shows has as much released as an even
 * release of four years or more from a year before would have, that year; steps say nothing of the years before.
 */
const startBeforeShown = (
  row: ScheduleRow,
  { first, full, level }: ReleaseOver,
  terms: Terms,
): FinancialYear | undefined => {
  if (first !== row.years[0]) return undefined;
  const released = row.releases[0] as Pence;
  if (!row.hasYears('released') && !row.hasYears('retained')) return undefined;
  // A release of four years or more began before the first year shown: from that year on it takes fewer.
  for (let start = yearOne; full - start + 1 >= fewestYears; start++) {
    const years = full - start + 1;
    if (Math.abs(released * years - level * (first - start + 1)) <= monthlyTolerance(terms) * years)
      return start;
  }
  return undefined;
};

/** What steps before those that a schedule shows have released, and since which year. */
export interface StepsBefore {
  readonly start: FinancialYear;
  readonly pence: Pence;
}

/**
 * Steps say nothing of the years before, but what they leave of the premium does: where it is what an even release of four
 * years or more, begun in a year before, would have released by then, and the first step shown is one of its steps, that year.
 */
export const stepsBefore = (
  row: ScheduleRow,
  { first, full, level }: ReleaseOver,
  terms: Terms,
): StepsBefore | undefined => {
  const { premium } = row;
  if (first !== row.years[0] || isGap(premium)) return undefined;
  const step = row.releases[0] as Pence;
  if (row.hasYears('released') || row.hasYears('retained')) return undefined;
  for (let start = yearOne; start < first && full - start + 1 >= fewestYears; start++) {
    const years = full - start + 1;
    const most = monthlyTolerance(terms, years) * years;
    if (
      Math.abs((premium - level) * years - premium * (first - start)) <= most &&
      Math.abs(step * years - premium) <= most
    )
      return { start, pence: premium - level };
  }
  return undefined;
};

/** The steps that a schedule does not show, of a row whose release is over without them. */
export const stepsNotShown = (row: ScheduleRow, terms: Terms): StepsBefore | undefined => {
  if (!row.hasYears('step')) return undefined;
  const release = releaseOf(row, terms);
  const isOver = release !== 'nothing' && !('gap' in release) && release.full !== row.years.at(-1);
  return isOver ? stepsBefore(row, release, terms) : undefined;
};
