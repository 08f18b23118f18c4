/**
 * Financial years: 1 April to 31 March, written 2014/15.
 *
 * People write them in a dozen ways, and some ways mean two years. We read what can mean one year only. FY15 and FY2015
 * are, as the NHS uses them, the year that *ends* in 2015: 2014/15. A bare 2014 is refused, because some mean the year
 * that starts then and some the one that ends then.
 */
import { dateOf, readDay, readMonthOfYear, type Day } from './day';

/** A financial year by the calendar year it starts in: 2014 is 1 April 2014 to 31 March 2015, written 2014/15. */
export type FinancialYear = number;

/** "2014/15". */
export const formatYear = (year: FinancialYear): string => `${year}/${pad(year + 1)}`;
const pad = (year: number): string => String(year % 100).padStart(2, '0');

/** What people mean by 2014 alone: 2014/15, which begins in it, or 2013/14, which ends in it. */
export type BareYears = 'begins' | 'ends';

/** The financial year a day falls in; `undefined` for a number that is no day. */
export function yearOfDay(day: Day): FinancialYear | undefined {
  const at = dateOf(day);
  return at && yearOfMonth(at.year, at.month);
}

const yearOfMonth = (year: number, month: number): FinancialYear => (month >= 4 ? year : year - 1);

/** The years we take anyone to mean: from the start of the NHS to the end of this century. */
const EARLIEST = 1948;
const LATEST = 2099;
/** A number is taken for a date from 1 April 1985, so that a count or a small amount is not. */
const EARLIEST_DATE = 1985;

/** Why a cell means no year, with what it says: `yearOrWhyNot` has the sentences. */
export type NoYear =
  | readonly [why: 'missing']
  | readonly [why: 'noDate' | 'twoMeanings', number: number]
  | readonly [why: 'noYear' | 'otherEnd', words: string]
  | readonly [why: 'noSequence', words: string, from: string, to: string];

/** The year a cell means; `undefined` where it means none, or could mean two. */
export function readYear(value: string | number): FinancialYear | undefined {
  const read = interpretYear(value);
  return typeof read === 'number' ? read : undefined;
}

/** The year a cell means, or why it means none. */
export function interpretYear(value: string | number): FinancialYear | NoYear {
  return typeof value === 'number' ? interpretNumber(value) : interpretText(value);
}

function interpretNumber(value: number): FinancialYear | NoYear {
  if (Number.isInteger(value)) {
    if (value >= EARLIEST && value <= LATEST) return ['twoMeanings', value];
    if (value >= 100_000 && value <= 999_999) return interpretText(String(value));
  }
  const year = yearOfDay(value);
  return year !== undefined && year >= EARLIEST_DATE && year <= LATEST ? year : ['noDate', value];
}

const DASH = String.raw`\s*(?:[/\\_‐‑‒–—−-]|\bto\b)\s*`;
/** 2014/15, 2014-2015, 14/15: two years with a mark between. */
const PAIR = String.raw`(?<from>(?:19|20)\d{2}|\d{2})${DASH}(?<to>(?:19|20)\d{2}|\d{2})`;
/** 201415. */
const RUN = String.raw`(?<runFrom>(?:19|20)\d{2})(?<runTo>\d{2})`;
/** FY15, FY2015, FYE15: the year it ends in. FY1415 is a pair. */
const ENDS = String.raw`FYE?\s*'?(?<ends>(?:19|20)\d{2}|\d{2})`;
const SHORT_RUN = String.raw`FY\s*(?<shortFrom>\d{2})(?<shortTo>\d{2})`;
const PREFIX = String.raw`(?:FY\s*|F/Y\s*|financial\s+year\s*:?\s*)?`;

/** "Y1 (2014/15)", "Year 1: 2014/15", "(2014/15)": a wrapper that says no year itself. */
const WRAPPER =
  /^(?:(?:y|yr|year)\s*\d{1,2}\s*[:,–—-]?\s*)?\(\s*(.*?)\s*\)$|^(?:y|yr|year)\s*\d{1,2}\s*[:,–— -]\s*(.+)$/i;
const WHOLE_PAIR = new RegExp(`^${PREFIX}${PAIR}$`, 'i');
const WHOLE_RUN = new RegExp(`^${PREFIX}${RUN}$`, 'i');
const WHOLE_SHORT_RUN = new RegExp(`^${SHORT_RUN}$`, 'i');
const WHOLE_ENDS = new RegExp(`^${ENDS}$`, 'i');
const ENDING = /^(?:(?:financial\s+)?year\s+(?:ending|ended|end|to)|y\/?e|fye)\s*:?\s*(.+)$/i;
const BARE = /^(?:19|20)\d{2}$/;

function interpretText(text: string): FinancialYear | NoYear {
  const words = text.replace(/\s+/g, ' ').trim();
  if (words === '') return ['missing'];
  const wrapped = WRAPPER.exec(words);
  if (wrapped) return interpretText(wrapped[1] ?? wrapped[2]!);

  const pair = WHOLE_PAIR.exec(words)?.groups;
  if (pair) return ofPair(pair.from!, pair.to!, words);
  const run = WHOLE_RUN.exec(words)?.groups;
  if (run) return ofPair(run.runFrom!, run.runTo!, words);
  const short = WHOLE_SHORT_RUN.exec(words)?.groups;
  // FY2021 is both 20/21 and the year that ends in 2021: the same year. FY2014 is the latter only.
  if (short && Number(short.shortTo) === (Number(short.shortFrom) + 1) % 100)
    return century(short.shortFrom!);
  const ends = WHOLE_ENDS.exec(words)?.groups;
  if (ends) return century(ends.ends!) - 1;
  if (BARE.test(words)) return ['twoMeanings', Number(words)];

  const ending = ENDING.exec(words);
  if (ending) return ofEnd(ending[1]!, words);
  const day = readDay(words);
  if (day !== undefined) return inRange(yearOfDay(day), words);
  const month = readMonthOfYear(words);
  if (month) return inRange(yearOfMonth(month.year, month.month), words);
  if (/^\d{5}$/.test(words)) return interpretNumber(Number(words));
  return notAYear(words);
}

const notAYear = (words: string): NoYear => ['noYear', words];

const inRange = (year: FinancialYear | undefined, words: string): FinancialYear | NoYear =>
  year !== undefined && year >= EARLIEST && year <= LATEST ? year : notAYear(words);

/** Two-digit years are of this century from 00 to 47 and of the last from 48, when the NHS began. */
const century = (digits: string): number => {
  const year = Number(digits);
  return digits.length === 4 ? year : year + (year < EARLIEST % 100 ? 2000 : 1900);
};

function ofPair(from: string, to: string, words: string): FinancialYear | NoYear {
  // 14/2015 is no way to write a year: more likely part of a date.
  if (to.length > from.length) return notAYear(words);
  const start = century(from);
  const follows = to.length === 4 ? Number(to) === start + 1 : Number(to) === (start + 1) % 100;
  return follows ? start : ['noSequence', words, from, to];
}

/** "year ending 31 March 2015", "March 2015" or "2015". */
function ofEnd(end: string, words: string): FinancialYear | NoYear {
  if (BARE.test(end)) return Number(end) - 1;
  const day = readDay(end);
  const at = day === undefined ? readMonthOfYear(end) : dateOf(day);
  if (at === undefined) return notAYear(words);
  const lastOfMarch = at.month === 3 && (!('date' in at) || at.date === 31);
  return lastOfMarch ? inRange(at.year - 1, words) : ['otherEnd', words];
}

/** A pair is no date, but thousands or a share of it may follow; the 31 of "FYE 31 March 2015" is a day. */
const ANYWHERE = new RegExp(
  String.raw`(?<![\d/.,£-])(?:${PREFIX}${PAIR}(?!(?! 000s| \d+%)\s*[/\\.,-]?\d)|${PREFIX}${RUN}(?![\d.,])|${SHORT_RUN}(?!\d)|(?!FYE? ?31\W+[03M])${ENDS}(?!\d))`,
  'gi',
);

/** A longer text without the financial years that it names. */
export const withoutYears = (text: string): string => text.replace(ANYWHERE, ' ');

/** The financial years named in a longer text, such as a header or "2016/17 and 2017/18": each once, as they stand. */
export function yearsIn(text: string): FinancialYear[] {
  const years = new Set<FinancialYear>();
  for (const match of text.matchAll(ANYWHERE)) {
    const year = readYear(match[0].trim());
    if (year !== undefined) years.add(year);
  }
  return [...years];
}
