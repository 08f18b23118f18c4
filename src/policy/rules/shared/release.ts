/**
 * Whether a practice of a schedule has a release: what the rules about a release ask first. A practice with no positive
 * premium and nothing released has none, and those rules do not apply to it (policy section 3.3).
 */
import type { Day } from '../../day';
import type { FactOfYear, FactRef } from '../../facts';
import type { FinancialYear } from '../../financialYear';
import { firstDay } from '../../yearDays';
import { BLANK, isGap, type Message, type ScheduleRow, type Verdict } from '../rule';
import { plain } from './verdicts';

/**
 * Whether the row says that there is no premium above 0, or that the practice is GMS or APMS and nothing of one, nor of a release:
 * there is nothing to release, so what it leaves blank is nothing.
 */
export const hasNoPremium = (row: ScheduleRow): boolean => {
  const premium = row.premium;
  if (!isGap(premium)) return premium <= 0;
  if (premium !== BLANK) return false;
  const contract = row.text('contractType');
  if (isGap(contract) || !isNotPms.test(contract)) return false;
  return row.releases.every((released) => isGap(released) || released <= 0);
};
const isNotPms = /^(?:GMS|APMS)(?: (?:contract|practice))?$/i;

/**
 * The first financial year in which something is released. `unknown` where no year shows a release and the amount of one
 * is blank or cannot be read; a blank beside a premium that is nought or less is nothing.
 */
export const firstReleased = (row: ScheduleRow): FinancialYear | 'nothing' | 'unknown' => {
  let blank = false;
  let unreadable = false;
  const { years, releases } = row;
  for (let at = 0; at < years.length; at++) {
    const released = releases[at]!;
    if (!isGap(released)) {
      if (released > 0) return years[at]!;
      continue;
    }
    // After a step that does not say, what is released is not known, but a step is a release.
    const step = row.measure('step', years[at]!);
    if (!isGap(step) && step > 0) return years[at]!;
    if (released === BLANK) blank = true;
    else unreadable = true;
  }
  if (!blank && !unreadable) return 'nothing';
  return !unreadable && hasNoPremium(row) ? 'nothing' : 'unknown';
};

/** 1 April of a year, which is worked out once. */
export const firstDayOf = (year: FinancialYear): Day => {
  let day = firstDays.get(year);
  if (day === undefined) firstDays.set(year, (day = firstDay(year)));
  return day;
};
const firstDays = new Map<FinancialYear, Day>();

/** The cells that say what is released, year by year. */
export const releasedCells = (row: ScheduleRow): readonly FactOfYear[] =>
  row.years.map((year) => ({ fact: 'released', year }));

/** Whether what is released in a year is only told by what is retained of the premium. */
export const isByRetained = (row: ScheduleRow, year: FinancialYear): boolean =>
  row.yearsOf('retained').includes(year) &&
  !row.yearsOf('released').includes(year) &&
  !row.yearsOf('step').includes(year);

/** What the rules about a release have in common to say. */
export const releaseMessages = {
  nothingReleased: { says: '{practice} has nothing to release.' },
  releaseUnknown: {
    says: 'It is not clear whether anything is released by {practice}: what is released is blank or cannot be read.',
    putRight: 'Enter what is released in each year as a number: 0 where it is nothing.',
  },
  retainedUnknown: {
    says: 'It is not clear whether anything is released by {practice}: its premium, or what it retains, is blank or cannot be read.',
    putRight: 'Enter the premium, and what is retained of it in each year, as numbers.',
  },
} satisfies Record<string, Message>;
/** The two answers. `more`: facts gone by beside what is released. */
export const nothingReleased = plain('not applicable', 'nothingReleased');
export const releaseUnknown = (row: ScheduleRow, ...more: readonly FactRef[]): Verdict<ReleaseUnknown> => {
  const byRetained = row.years.every((year) => isByRetained(row, year));
  return {
    outcome: 'evidence needed',
    message: byRetained ? 'retainedUnknown' : 'releaseUnknown',
    evidence: [...releasedCells(row), ...more],
  };
};
/** The name of one of its messages. */
export type ReleaseUnknown = 'releaseUnknown' | 'retainedUnknown';
