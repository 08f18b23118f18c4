/**
 * Which part of a financial year a name speaks of: "M6", "Period 12", "Q1", "Half year", "Sept 2014". Returns of several may
 * each hold what was spent in their own, or all that was spent until then.
 */
import { dateOf, formatMonth, fullYear, readDay, readMonth } from './day';
import { wordSet } from './wordSet';

/** A month, a quarter or a half of a year. */
export interface Period {
  readonly months: 1 | 3 | 6;
  /** Its last month: 1 is April and 12 March, and 12 more for each year where the name says one. */
  readonly end: number;
}

/** "Q1", "April". */
export const nameOfPeriod = ({ months, end }: Period): string =>
  months === 1 ? formatMonth(((end + 2) % 12) + 1) : months === 3 ? `Q${end / 3}` : `H${end / 6}`;

/** What the words of a name say of periods, and those that say nothing of any. */
export interface PeriodsNamed {
  readonly periods: readonly Period[];
  readonly others: readonly string[];
}

/** `words` of a name, in lower case. */
export const periodsIn = (words: readonly string[]): PeriodsNamed => {
  const periods: Period[] = [];
  const others: string[] = [];
  for (let at = 0; at < words.length;) {
    const found = periodAt(words, at);
    if (found) periods.push(found.period);
    else others.push(words[at]!);
    at += found?.words ?? 1;
  }
  return { periods, others: periods.length > 0 ? others.filter((word) => !besides.has(word)) : others };
};

interface Found {
  readonly period: Period;
  /** How many words say it. */
  readonly words: number;
}

const periodAt = (words: readonly string[], at: number): Found | undefined =>
  numbered(words[at]!, words[at + 1] ?? '') ??
  inWords(words[at]!, words[at + 1] ?? '') ??
  monthNamed(words, at);

const numbers = { m: 1, mth: 1, month: 1, p: 1, pd: 1, period: 1, q: 3, qtr: 3, quarter: 3, h: 6 } as const;
const joined = /^(m|mth|month|p|pd|period|q|qtr|quarter|h)0?(\d{1,2})$/;

/** "M6", "Month 6", "Q1". A word of one letter says it only with its number. */
const numbered = (word: string, next: string): Found | undefined => {
  const apart = word.length > 1 && word in numbers && /^\d{1,2}$/.test(next);
  const [, unit, number] = joined.exec(apart ? word + next : word) ?? [];
  if (unit === undefined) return undefined;
  const months = numbers[unit as keyof typeof numbers];
  const end = months * Number(number);
  return end >= 1 && end <= 12 ? { period: { months, end }, words: apart ? 2 : 1 } : undefined;
};

/** "1st quarter", "mid year". */
const inWords = (word: string, next: string): Found | undefined => {
  const part = parts[`${word} ${next.replace(/^qtr$/, 'quarter')}`];
  if (!part) return undefined;
  const [months, end] = part;
  return { period: { months, end }, words: 2 };
};
const nth = [
  ['1st', 'first'],
  ['2nd', 'second'],
  ['3rd', 'third'],
  ['4th', 'fourth'],
] as const;
/** Parts of a year by their words, each with its months and the month of the financial year that it ends with. */
const parts: Readonly<Record<string, readonly [3 | 6, number] | undefined>> = {
  ...Object.fromEntries(
    nth.flatMap((words, at) => words.map((word) => [`${word} quarter`, [3, 3 * (at + 1)]] as const)),
  ),
  'half year': [6, 6],
  'mid year': [6, 6],
  'first half': [6, 6],
  '1st half': [6, 6],
  'full year': [6, 12],
  'year end': [6, 12],
  'second half': [6, 12],
  '2nd half': [6, 12],
};

/** "September", "Sept 2014", "30 Sept 14", "sep14", "30.09.14". */
const monthNamed = (words: readonly string[], at: number): Found | undefined => {
  const day = readDay(words[at]!);
  if (day !== undefined) {
    const { year, month } = dateOf(day)!;
    return { period: monthOf(month, year), words: 1 };
  }
  const from = /^\d{1,2}(?:st|nd|rd|th)?$/.test(words[at]!) ? at + 1 : at;
  const [, name = '', joinedYear] = /^([a-z]+)(\d{4}|\d{2})?$/.exec(words[from] ?? '') ?? [];
  const month = readMonth(name);
  if (month === undefined) return undefined;
  const after = words.slice(from + 1);
  if (joinedYear) return { period: monthOf(month, fullYear(joinedYear)), words: from + 1 - at };
  // "Sept 2014-15" says the financial year, and not of which year the month is.
  const isOfYear = /^(?:20\d{2}|\d{2})$/.test(after[0] ?? '') && !/^\d{2}$/.test(after[1] ?? '');
  return isOfYear
    ? { period: monthOf(month, fullYear(after[0]!)), words: from + 2 - at }
    : { period: monthOf(month), words: from + 1 - at };
};

const monthOf = (month: number, year?: number): Period => {
  const ofYear = year === undefined ? 0 : 12 * (month >= 4 ? year : year - 1);
  return { months: 1, end: ofYear + ((month + 8) % 12) + 1 };
};

const besides = wordSet(`
  ytd year to date up until at as of end ending ended the for in cumulative position return returns report reports
  month quarter period monthly quarterly monitoring update qtr mth`);
