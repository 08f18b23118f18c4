/** Headings of quarters and months: "Q1", "Month 6", "Apr-14", "Apr – Jun 2014", "2014/15 Q1", a date in the month, "Spend to date". */
import { dateOf, formatMonth, readDay, type CalendarDate } from '../../../policy/day';
import { withoutYears, yearsIn, type FinancialYear } from '../../../policy/financialYear';
import { periodsIn, type Period } from '../../../policy/periods';
import { isGap, type CellValue } from '../../../policy/rules/rule';
import { wordSet } from '../../../policy/wordSet';
import { plainText, readDate } from '../../cells';
import { plainHeading } from '../headings/plainHeading';

export interface PeriodHeading {
  /** A month or a quarter, by its last month: 1 is April. Of what is spent until a day that is not said, the last. */
  readonly period: Period;
  readonly year: FinancialYear | undefined;
  /** It holds what is spent until then. */
  readonly isUntilThen: boolean;
  /** "Q1", "M6": by a number. The name of a month, or a date, may stand for a year as well. */
  readonly isNumbered: boolean;
}

/** What a heading says of a part of a year, where it says nothing else that would not be money spent. */
export const periodHeading = (heading: CellValue): PeriodHeading | undefined => {
  if (typeof heading === 'boolean') return undefined;
  if (typeof heading === 'number') {
    const day = readDate(heading);
    const at = isGap(day) ? undefined : dateOf(day);
    return at && Number.isInteger(heading) ? ofMonth(at) : undefined;
  }
  if (heading.length > longest) return undefined;
  if (!known.has(heading)) {
    if (known.size >= 5_000) known.clear();
    known.set(heading, inText(plainText(heading)));
  }
  return known.get(heading);
};
const known = new Map<string, PeriodHeading | undefined>();
const longest = 80;

const mayBe =
  /\b(?:q|qtr|quarter|m|mth|month|p|pd|period)\W?\d|quarter|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d{1,2}[./-]\d{1,2}[./-]\d/i;
/** The last day of something, as a rule. */
const untilAlone = /^\W*(?:to date|until|up to)\W*$/i;
const untilThen = /\b(?:cum|cumulative(?:ly)?|ytd|to date|running|until|up to)\b/i;

/** What may stand beside a quarter or month and leaves it what is spent in it. */
const ofMoney = wordSet(`
  spend spent spending amount amounts cost costs value paid payment payments reinvested reinvestment reinvestments redeployed
  redeployment redeployments actual actuals plan planned profile profiled forecast outturn fcst fot budget est estimate
  estimated pounds gbp monthly quarterly month quarter of for in the to and pms premium fy year financial`);

/** The year of "Q1 2014" may be any of three: it says no more than "Q1". */
const saysNoMore = (word: string): boolean =>
  word === '' || word === '/' || ofMoney.has(word) || /^20[0-4]\d$/.test(word);

const inText = (text: string): PeriodHeading | undefined => {
  const isUntilThen = untilThen.test(text);
  if (!isUntilThen && !mayBe.test(text)) return undefined;
  const day = readDay(text);
  const at = day === undefined ? undefined : dateOf(day);
  if (at) return ofMonth(at);
  const spaced = text.replace(untilThen, ' ').replace(/(?<=[a-z])[-–—](?=\d)/gi, ' ');
  const [year, ...otherYears] = yearsIn(spaced);
  const { periods, others } = periodsIn(plainHeading(withoutYears(spaced)).split(' '));
  if (otherYears.length > 0 || others.some((word) => !saysNoMore(word))) return undefined;
  if (isUntilThen && periods.length === 0)
    return untilAlone.test(text)
      ? undefined
      : { period: { months: 1, end: 12 }, year, isUntilThen, isNumbered: true };
  const one = together(periods.map(inYear));
  if (!one || (year !== undefined && one.year !== undefined && one.year !== year)) return undefined;
  return {
    period: one.period,
    year: one.year ?? year,
    isUntilThen,
    isNumbered: /\b(?:q|qtr|quarter|m|mth|month|p|pd|period)\W?\d|quarter/i.test(text),
  };
};

const ofMonth = ({ year, month }: CalendarDate): PeriodHeading => ({
  period: { months: 1, end: ((month + 8) % 12) + 1 },
  year: month >= 4 ? year : year - 1,
  isUntilThen: false,
  isNumbered: false,
});

interface InYear {
  readonly period: Period;
  readonly year: FinancialYear | undefined;
}

/** Months that say their year are counted on from it. */
const inYear = ({ months, end }: Period): InYear =>
  end <= 12
    ? { period: { months, end }, year: undefined }
    : { period: { months, end: ((end - 1) % 12) + 1 }, year: Math.floor((end - 1) / 12) };

/** "Q1 (Apr – Jun)", "M1 April", "Jan – Mar 2015": several names of one part of a year; "Q1 May" is the month. */
const together = (named: readonly InYear[]): InYear | undefined => {
  const years = new Set(named.map(({ year }) => year).filter((year) => year !== undefined));
  if (named.length === 0 || years.size > 1 || named.some(({ period }) => period.months === 6))
    return undefined;
  const ends = named.filter(({ period }) => period.months === 1).map(({ period }) => period.end);
  const [first, last] = [Math.min(...ends), Math.max(...ends)];
  const quarters = new Set(named.filter(({ period }) => period.months === 3).map(({ period }) => period.end));
  const year = [...years][0];
  if (ends.length === 0) {
    const [end, ...others] = quarters;
    return others.length === 0 ? { period: { months: 3, end: end! }, year } : undefined;
  }
  if (quarters.size === 0 && first === last) return { period: { months: 1, end: first }, year };
  const [quarter] = quarters;
  if (quarter !== undefined && first === last && first <= quarter && first > quarter - 3)
    return { period: { months: 1, end: first }, year };
  const isQuarter = last % 3 === 0 && last - first === 2;
  return isQuarter && [...quarters].every((end) => end === last)
    ? { period: { months: 3, end: last }, year }
    : undefined;
};

/** A date among others of the same financial year, as the month it heads: "April 2014". */
export const monthAmong = (heading: CellValue, row: readonly CellValue[]): string | undefined => {
  if (typeof heading !== 'number') return undefined;
  const own = periodHeading(heading);
  if (!own) return undefined;
  const isOne = row.some((other) => {
    const its = typeof other === 'number' ? periodHeading(other) : undefined;
    return its !== undefined && its.year === own.year && its.period.end !== own.period.end;
  });
  const { year, month } = dateOf(heading)!;
  return isOne ? `${formatMonth(month)} ${year}` : undefined;
};
