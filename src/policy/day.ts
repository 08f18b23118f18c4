/**
 * Days as Excel counts them: 1 is 1 January 1900, 41730 is 1 April 2014. Excel keeps the error of its elders that 1900
 * had a 29 February (day 60), so days before it stand one off from the calendar.
 */

/** A day as Excel counts them: 41730 is 1 April 2014. A fraction is a time of day. */
export type Day = number;

/** A day as a calendar has it, of no time zone. */
export interface CalendarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly date: number;
}

const DAY_1970 = 25569;
const MS = 86_400_000;
const LEAP_DAY_THAT_NEVER_WAS = 60;
/** 31 December 9999, the last day Excel has. */
const LAST = 2_958_465;

/** The day of a calendar date; `undefined` where there is no such date, or Excel has no number for it. */
export function dayOf(year: number, month: number, date: number): Day | undefined {
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, date);
  if (at.getUTCFullYear() !== year || at.getUTCMonth() !== month - 1 || at.getUTCDate() !== date)
    return undefined;
  const counted = at.getTime() / MS + DAY_1970;
  const day = counted > LEAP_DAY_THAT_NEVER_WAS ? counted : counted - 1;
  return day >= 1 && day <= LAST ? day : undefined;
}

/** The calendar date of a day; `undefined` for a number that is no day. */
export function dateOf(day: Day): CalendarDate | undefined {
  const whole = Math.floor(day);
  if (!(whole >= 1 && whole <= LAST)) return undefined;
  if (whole === LEAP_DAY_THAT_NEVER_WAS) return { year: 1900, month: 2, date: 29 };
  const at = new Date((whole + (whole < LEAP_DAY_THAT_NEVER_WAS ? 1 : 0) - DAY_1970) * MS);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() };
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** "1 April 2014". */
export function formatDay(day: Day): string {
  const at = dateOf(day);
  return at === undefined ? String(day) : `${at.date} ${MONTHS[at.month - 1]} ${at.year}`;
}

/** "April" for 4. */
export const formatMonth = (month: number): string => MONTHS[month - 1]!;

/** Month 1 to 12 by its English name or the beginning of it, "Sept" and "Apr." too. */
export function readMonth(text: string): number | undefined {
  const word = text.toLowerCase().replace(/\.$/, '');
  const at = word.length < 3 ? -1 : MONTHS.findIndex((month) => month.toLowerCase().startsWith(word));
  return at < 0 ? undefined : at + 1;
}

/** 0 to 99 written for 1950 to 2049, as Excel's own two-digit years do. Longer years are themselves. */
export const fullYear = (text: string): number => {
  const year = Number(text);
  return text.length > 2 ? year : year + (year < 50 ? 2000 : 1900);
};

const WEEKDAY = String.raw`(?:(?:mon|tues?|wed(?:nes)?|thu(?:r?s?)?|fri|sat(?:ur)?|sun)(?:day)?[,:]? )?`;
const DATE = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
const YEAR = String.raw`(\d{4}|\d{2})`;
const TIME = String.raw`(?:[T ]\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)? ?(?:[ap]m|Z)?)?`;
/** The same mark twice, or marks that are mistaken for each other: 1-4/2014 may be four months, and 5 12/13 a year's fifth. */
const NUMBERS = new RegExp(String.raw`^${WEEKDAY}${DATE}([ ./-])(\d{1,2})(?:\2|,) ?${YEAR}${TIME}$`, 'i');
const SLIPS = new RegExp(String.raw`^${WEEKDAY}${DATE}([./])(\d{1,2})[ ./]{1,2}(\d{4})${TIME}$`, 'i');
const DAY_MONTH = new RegExp(
  String.raw`^${WEEKDAY}${DATE}[ ./-]?(?:of )?([a-z]{3,9}\.?)[ ./,-]{1,3}${YEAR}${TIME}$`,
  'i',
);
const MONTH_DAY = new RegExp(String.raw`^${WEEKDAY}([a-z]{3,9}\.?) ${DATE},? (\d{4})${TIME}$`, 'i');
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})([-/])(\d{1,2})\2(\d{1,2})${TIME}$`, 'i');

/**
 * A date in words as the English write it, day before month: 1 April 2014, Tue 1st Apr 14, 01/04/2014 09:30, 1.4.14,
 * 2014-04-01, April 1, 2014. A time of day is left out. `undefined` for anything else.
 */
export function readDay(text: string): Day | undefined {
  if (!/\d/.test(text)) return undefined;
  const words = text.trim().replace(/\s+/g, ' ');
  let match = NUMBERS.exec(words) ?? SLIPS.exec(words);
  if (match) return dayOf(fullYear(match[4]!), Number(match[3]), Number(match[1]));
  match = YEAR_FIRST.exec(words);
  if (match) return dayOf(Number(match[1]), Number(match[3]), Number(match[4]));
  match = DAY_MONTH.exec(words);
  if (match) return dayOf(fullYear(match[3]!), readMonth(match[2]!) ?? 0, Number(match[1]));
  match = MONTH_DAY.exec(words);
  if (match) return dayOf(Number(match[3]), readMonth(match[1]!) ?? 0, Number(match[2]));
  return undefined;
}

const MONTH_OF_YEAR = /^([a-z]+\.?)[ '-]*(\d{4}|\d{2})$/i;

/** A month in words: April 2014, Apr-14. */
export function readMonthOfYear(text: string): { readonly year: number; readonly month: number } | undefined {
  const match = MONTH_OF_YEAR.exec(text.trim());
  const month = match && readMonth(match[1]!);
  return match && month ? { year: fullYear(match[2]!), month } : undefined;
}
