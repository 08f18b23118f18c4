/** The financial year that stands over a table, where no column and no heading says one: "Reinvestment 2014/15", a sheet "Ledger 15-16". */
import {
  formatYear,
  readYear,
  withoutYears,
  yearsIn,
  type FinancialYear,
} from '../../../policy/financialYear';
import { periodsIn } from '../../../policy/periods';
import { fewestYears, yearOne } from '../../../policy/redeployment';
import { wordSet } from '../../../policy/wordSet';
import type { CellValue } from '../../../policy/rules/rule';
import { plainText } from '../../cells';
import { plainHeading } from '../headings/plainHeading';
import { headingText, type RawColumn } from '../rawColumn';
import { recognise, recogniseHeading, type Recognised } from '../headings/recognise';
import { isBareYear } from './timeReader';
import { endsInFull } from './yearEnds';

/** A year, and the line that says it. */
export interface YearAbove {
  readonly year: FinancialYear;
  readonly words: string;
  readonly isSheet: boolean;
}

/**
 * Sums of rows, a part of a year, and what has a year that need not be that of amounts: the reviews took two, and prices and lists
 * are of others.
 */
const ofOther =
  /\b(?:total|reviews?|onwards?|prices?|rates?|baselines?|lists?|agreements?|to date|ytd|(?:month|mth|m|period) ?(?!12)\d\d?|(?:quarter|qtr|q) ?[1-3])\b/i;
/** From when, until when, and the day of a decision. */
const since =
  /\b(?:from|since|until|before|after|by|at|(?<!\d )to|agreed|approved|published|updated|prepared|issued)(?: (?:in|on|during))? (?:FY ?)?\d/i;

/** "M11-12" and "09-10" may be months. */
const earliest = 2012;

const yearsSaid = (text: string): readonly FinancialYear[] => {
  const line = endsInFull(text);
  const years = ofOther.test(line) || since.test(line) ? [] : yearsIn(line);
  return years.some((year) => year < earliest) ? [] : years;
};

/**
 * `titles` are the lines above, nearest first, and last the sheet's name. The nearest that says a year: where it says the first
 * and last of several, the sheet's name may say which; where that says another, it is not known.
 */
export const yearAbove = (titles: readonly string[]): YearAbove | undefined => {
  const nearest = titles.findIndex((line) => yearsSaid(line).length > 0);
  if (nearest === -1) return undefined;
  const years = yearsSaid(titles[nearest]!);
  const ofSheet = yearsSaid(titles.at(-1)!);
  const isSheet = nearest === titles.length - 1 || (years.length > 1 && ofSheet.length > 0);
  const [year, ...others] = isSheet ? ofSheet : years;
  if (others.length > 0 || year! < Math.min(...years) || year! > Math.max(...years)) return undefined;
  if (ofSheet.length > 0 && !ofSheet.includes(year!)) return undefined;
  return { year: year!, words: plainText(isSheet ? titles.at(-1)! : titles[nearest]!), isSheet };
};

/** What may stand beside the year in a line over some of a ledger's rows. */
const besides = wordSet(`
  financial fy year yr y the of for in and pms premium premiums reinvestment reinvestments redeployment redeployments spend
  spending schemes ledger plan planned plans actual amounts funding investment investments payments 1 2 3 4 5`);

/** "Next year", "Year 2", "2015", "Carried forward": of which year these are, nothing says. */
const ofSomeYear =
  /\b(?:next|future|later|following|subsequent|further|previous|prior|last|earlier|other) (?:financial )?years?\b|\b(?:year|yr|y) ?[1-9]\b|\b(?:carried|brought) forward\b|\b[cb]\/fwd?\b|^20[0-4]\d$/i;

/** "March 2016", "Q1 2015": a part of a year and no more. Of a quarter's year it is known by one half. */
const yearOfPart = (line: string): FinancialYear | undefined => {
  const { periods, others } = periodsIn(plainHeading(line).split(' '));
  const [period, ...more] = periods;
  if (!period || more.length > 0) return undefined;
  if (others.length === 0) return period.end > 12 ? Math.floor((period.end - 1) / 12) : undefined;
  return others.length === 1 && isBareYear(others[0]) ? Number(others[0]) : undefined;
};

/** Whether a line names a part of another year than that of the rows before it, or of one that is not known to be theirs. */
const isPartOfOther = (line: string, before: FinancialYear | undefined): boolean => {
  const year = yearOfPart(line);
  return year !== undefined && year !== before;
};

/**
 * The year of the rows below a line among a ledger's rows: `unknown` where it says one beside other words, or several, or that
 * they are of another. What speaks of the year that they are of `before` leaves it.
 */
export const yearOfRows = (text: string, before?: FinancialYear): FinancialYear | 'unknown' | undefined => {
  const line = endsInFull(text);
  const [year, ...others] = yearsIn(line);
  if (year === undefined) return ofSomeYear.test(line) || isPartOfOther(line, before) ? 'unknown' : undefined;
  const words = plainHeading(withoutYears(line)).split(/[ /]+/);
  const isPlain = year === before || words.every((word) => word === '' || besides.has(word));
  return others.length === 0 && isPlain ? year : 'unknown';
};

const ofSums = /\b(?:(?:sub|grand)[ -]?)?totals?\b/i;

/**
 * The year that a line of several cells among a ledger's rows begins with: `unknown` where a figure stands beside another than
 * that of the rows `before`, or beside a total. It may be what the rows above come to as well as those below.
 */
export const yearAtFirst = (
  cells: readonly CellValue[],
  before?: FinancialYear,
): FinancialYear | 'unknown' | undefined => {
  let at = 0;
  while (cells[at] === '') at++;
  const first = cells[at];
  const hasFigure = (): boolean => cells.some((cell, place) => place > at && typeof cell === 'number');
  // A number may be that of a row, and a day alone in a line is a month's.
  if (typeof first === 'number') {
    const isDay = at === 0 && onlyFilled(cells, at) && (readYear(first) ?? before) !== before;
    return isDay || (isBareYear(first) && !hasFigure()) ? 'unknown' : undefined;
  }
  if (typeof first !== 'string' || first.length > longestLine || !/\d|year|forward/i.test(first))
    return undefined;
  const text = plainText(first);
  if (text.split(' ').length < 3 && ofSomeYear.test(text)) return 'unknown';
  const words = text.replace(ofSums, '');
  if (isPartOfOther(words, before)) return 'unknown';
  const year = yearOfRows(words);
  if (typeof year !== 'number') return undefined;
  return (year !== before || words !== text) && hasFigure() ? 'unknown' : year;
};
const longestLine = 40;

const onlyFilled = (cells: readonly CellValue[], at: number): boolean =>
  cells.every((cell, place) => place === at || cell === '');

/** All that a heading of one measure says beside it. */
const ofMeasure = wordSet(`
  pms premium premiums amount amounts total annual value funding of the in year cumulative released release freed up retained
  remaining reinvested reinvestment redeployed step`);
/** A table with one of these is a ledger, whatever else it says. */
const ofLedgers = ['purpose', 'scheme', 'receivingCcg', 'receivingPractice'];

const isPremium = (said: Recognised | undefined): boolean =>
  said !== undefined && 'fact' in said && said.fact === 'premium';

/**
 * A schedule's columns of one year that do not say it, "Released", as those of the year above. What only comes on top in that
 * year says nothing without the years before, and the whole premium before all of it can be released is that of all years.
 */
export const asYearAbove = (
  raw: readonly RawColumn[],
  above: YearAbove | undefined,
): ReadonlyMap<RawColumn, Recognised> => {
  if (!above || raw.some((each) => yearsIn(headingText(each)).length > 0)) return new Map();
  const said = raw.map(({ heading }) => recogniseHeading(heading));
  if (said.some((each) => each && 'fact' in each && ofLedgers.includes(each.fact))) return new Map();
  const found = raw.flatMap((column) => {
    const heading = headingText(column);
    if (
      !plainHeading(heading)
        .split(' ')
        .every((word) => ofMeasure.has(word))
    )
      return [];
    const of = recognise(`${heading} ${formatYear(above.year)}`, column.cells);
    if (!of || !('year' in of) || of.measure === undefined || of.measure === 'step') return [];
    const reason = `“${above.words}” says the year`;
    return [[column, { ...of, certainty: 'likely' as const, reason }] as const];
  });
  const premium = raw.find((_, at) => isPremium(said[at]));
  const isEarly = above.year < yearOne + fewestYears - 1;
  if (premium && isEarly && found.some(([each, of]) => of.measure === 'released' && areAllOf(premium, each)))
    return new Map();
  // What is reinvested alone is the amount of a ledger.
  return new Map(found.some(([, { measure }]) => measure !== 'reinvested') ? found : []);
};

/** Whether amounts are the premium again: what is released over the years, and hardly in one of them. */
const areAllOf = (premium: RawColumn, { cells }: RawColumn): boolean =>
  cells.some((cell) => Number(cell) > 0) &&
  cells.every((cell, at) => cell === premium.cells[at] || !(Number(cell) > 0));
