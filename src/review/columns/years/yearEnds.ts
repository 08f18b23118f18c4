/**
 * Years that are named by their ends: "Year ended 31 March 2015", "YE 31/03/2015", "Apr 14 – Mar 15"; and columns headed by
 * "31 March 2015" or "Mar-15" alone, which may as well be of a day or a month.
 */
import { fullYear } from '../../../policy/day';
import { formatYear, yearsIn, type FinancialYear } from '../../../policy/financialYear';
import { plainText } from '../../cells';
import { groupedBy } from '../../groupedBy';
import { periodHeading } from './periodHeading';
import { plainHeading } from '../headings/plainHeading';
import { headingText, type RawColumn } from '../rawColumn';
import { recognise, type Recognised } from '../headings/recognise';

/** All of a month, or one day of it. "30 Mar 15" is another day, and "Mar 15, 2015" has its year behind. */
const dayOrMonth = (month: string, number: string, date: string): string =>
  String.raw`(?<![\d/.-]|\d(?:st|nd|rd|th)? (?:of )?)(?:(?:${date}(?:st)?[ -]?(?:of )?)?${month}\.?,?[ '’-]*|${date}(?:/${number}/|\.${number}\.|-${number}-))(?:20\d\d|[12]\d)(?!\d|[/.-]\d|,? ?20\d\d)`;
const march = dayOrMonth('Mar(?:ch)?', '0?3', '31');
const april = dayOrMonth('Apr(?:il)?', '0?4', '0?1');

const fromTo = new RegExp(String.raw`(?:\bfrom )?(?<from>${april}) ?(?:[-–—]|\bto\b) ?(?<to>${march})`, 'i');
const ended = new RegExp(
  String.raw`(?<!\b(?:half|part|mid)[ -])\b(?:(?:financial |fin\.? )?(?:year|yr|12 months|twelve months) (?:ended|ending|end|to)|f\/?y (?:ended|ending|end|to)|y\/?e|fye):?,? ?(?<to>${march}|20\d\d(?![\d/.–-]))`,
  'i',
);
/** By itself, or until or from when. */
const until = String.raw`(?<until>\b(?:as )?(?:at|by|to|until|up to) )?`;
const lastDay = new RegExp(`${until}(?<day>${march})`, 'i');
const firstDay = new RegExp(String.raw`(?:${until}|\b(?:from|wef|effective|starting) )(?<day>${april})`, 'i');

/** More is a note. */
const longest = 120;

/** The year that begins or ends on a day, in a month or in a calendar year: what is said of it last. */
const yearAt = (at: string, which: 'begins' | 'ends'): FinancialYear =>
  fullYear(/\d+$/.exec(at)![0]) - (which === 'ends' ? 1 : 0);

const withYear = ({ input, index, 0: words }: RegExpExecArray, year: FinancialYear): string =>
  plainText(`${input.slice(0, index)} ${formatYear(year)} ${input.slice(index + words.length)}`);

/** A text with the year in full that it says by its ends: "Released 2014/15" for "Released, year ended 31 March 2015". */
export const endsInFull = (text: string): string => {
  if (text.length > longest) return text;
  const found = fromTo.exec(text) ?? ended.exec(text);
  if (!found) return text;
  const { from, to } = found.groups!;
  const year = yearAt(to!, 'ends');
  return from === undefined || yearAt(from, 'begins') === year ? withYear(found, year) : text;
};

/** A column headed by a day or a month that may stand for a year. */
interface ByDay {
  readonly column: RawColumn;
  readonly recognised: Extract<Recognised, { readonly year: FinancialYear }>;
  /** The year's last, and not its first. */
  readonly ends: boolean;
  /** What the heading says beside it. */
  readonly beside: string;
}

const byDay = (column: RawColumn): readonly ByDay[] => {
  const text = plainText(headingText(column));
  const last = lastDay.exec(text);
  const found = last ?? firstDay.exec(text);
  if (!found || text.length > longest || yearsIn(text).length > 0) return [];
  const ends = last !== null;
  const year = yearAt(found.groups!.day!, ends ? 'ends' : 'begins');
  const recognised = recognise(withYear(found, year), column.cells);
  if (!recognised || !('year' in recognised)) return [];
  const { measure } = recognised;
  // What is spent until a day is spent in all the years before, and what is released by the first of a year in the last.
  if (found.groups!.until && (!ends || measure === undefined || measure === 'reinvested')) return [];
  const beside = plainHeading(text.replace(found[0], ' '));
  return [{ column, recognised: { ...recognised, certainty: 'likely' }, ends, beside }];
};

/** Columns of years that are named by their ends. */
export interface YearEnds {
  readonly years: ReadonlyMap<RawColumn, Recognised>;
  /** Of them those by a day or a month alone, the ones that say the same together. */
  readonly byDay: readonly { readonly columns: readonly RawColumn[]; readonly ends: boolean }[];
  /** A day or a month beside what is released or spent, that may be a year's end and may be none. */
  readonly open: readonly RawColumn[];
}

/** A day or a month is a year's end only beside those of the years before or after, and no other months. */
export const asYearEnds = (raw: readonly RawColumn[]): YearEnds => {
  const years = new Map<RawColumn, Recognised>();
  const days: ByDay[] = [];
  for (const column of raw) {
    if (typeof column.heading !== 'string') continue;
    const full = endsInFull(column.heading);
    const found = full === column.heading ? undefined : recognise(full, column.cells);
    if (found && 'year' in found) years.set(column, found);
    else if (!recognise(column.heading, column.cells)) days.push(...byDay(column));
  }
  const isOtherMonth = (each: RawColumn): boolean =>
    !years.has(each) &&
    days.every(({ column }) => column !== each) &&
    periodHeading(each.heading)?.isNumbered === false;
  if (raw.some(isOtherMonth)) return { years, byDay: [], open: [] };
  const whole = days.filter(({ beside }) => !partOfYear.test(beside));
  const sets = [...groupedBy(whole, ({ ends, beside }) => `${beside} ${ends}`).values()].filter(follow);
  for (const { column, recognised } of sets.flat()) years.set(column, recognised);
  return {
    years,
    byDay: sets.map((set) => ({ columns: set.map(({ column }) => column), ends: set[0]!.ends })),
    open: days
      .filter(({ column, recognised }) => !years.has(column) && recognised.measure !== undefined)
      .map(({ column }) => column),
  };
};

/** "6 months to 31 March 2015" is no year that ends then. */
const partOfYear = /\b(?:months?|quarters?|half|weeks?)\b/;

const follow = (set: readonly ByDay[]): boolean => {
  const inOrder = set.map(({ recognised }) => recognised.year).sort((a, b) => a - b);
  return inOrder.length > 1 && inOrder.every((year, at) => at === 0 || year === inOrder[at - 1]! + 1);
};
