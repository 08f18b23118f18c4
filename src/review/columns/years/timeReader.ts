/**
 * Time that few workbooks have so: quarters and months, years that are counted or written by one half, years that stand over
 * a table alone; and headings whose words make them another than they seem. What reads it is fetched where a sheet may have
 * some: where its headings are not the usual ones.
 */
import type { Fact } from '../../../policy/facts';
import type { CellValue } from '../../../policy/rules/rule';
import type { BlockKind } from '../blockKind';
import type { Grid } from '../grid';
import type { ColumnRead } from '../columnRead';
import type { Mapping, Understood } from '../mapping';
import type { SheetAnswers } from '../sheetAnswers';
import type { NotPlain } from './notPlain';
import type { AmountOfParts, PeriodsFound } from './periodColumns';
import type { RawColumn } from '../rawColumn';
import { recogniseHeading, type Recognised } from '../headings/recognise';
import type { YearFound } from './years';
import { isDue, type Sliced } from '../../inTurn/slices';

export interface TimeReader {
  /** What headings that say nothing else weigh in a row of them, by what they say. */
  weigh(headings: readonly CellValue[]): ReadonlyMap<CellValue, readonly [says: string, weight: number]>;
  /** A date among others, as the month that it heads under what stands above it. */
  monthUnder(above: string, date: CellValue, row: readonly CellValue[]): string | undefined;
  /** A heading of a year that is written by one half, whichever it means. */
  recognise(heading: CellValue): Recognised | undefined;
  /** What a sheet of quarters and months lacks in which nothing was found, in a sentence. */
  lacking(grid: Grid): string;
  /** Looks at the columns of a block. */
  lookAt(raw: readonly RawColumn[], titles: readonly string[], answers: SheetAnswers): TimeSeen;
}

/** What is seen of time in the headings of a block. */
export interface TimeSeen {
  /**
   * Columns of years that are counted, written by one half or said above, as those of the years that they mean or may mean,
   * and of parts of a year.
   */
  readonly years: ReadonlyMap<RawColumn, Recognised>;
  /** What a column carries: by the time that its heading says, by words that make it another, else by heading and cells. */
  recognise(column: RawColumn): Recognised | undefined;
  /** Whether it is known which year a column's is, and that it is all of it. */
  isKnown(column: RawColumn): boolean;
  /**
   * Quarters and months among some of the columns; `hasYear`: a column says the year of each row. Beside an amount only where
   * they say the year that it does not, and come to it.
   */
  periods(
    among: readonly RawColumn[],
    hasYear: boolean,
    amount: RawColumn | undefined,
  ): PeriodsFound | undefined;
  /** Takes a column of "CCG agreed?" as what the table lacks. */
  takeCcgAgreed(kind: BlockKind, columns: Map<Fact, RawColumn>, said: Map<RawColumn, Recognised>): void;
  /** Why a list is not read whose rows say what their amounts are. `practices`: of a schedule. */
  measuresByRow(practices: RawColumn | undefined, answered: ReadonlySet<RawColumn>): string | undefined;
  /** What is said of a ledger's years that are not plainly what PMS money is spent in them. */
  notPlain(years: readonly YearFound[], answered: ReadonlySet<RawColumn>): NotPlain | undefined;
  /** What is to be said once the columns are taken: `counted` are those of `years` that stayed, `year` the one of each row's. */
  said(taken: {
    readonly kind: Understood['kind'];
    readonly counted: readonly RawColumn[];
    readonly year: RawColumn | undefined;
    readonly sums: readonly AmountOfParts[];
    readonly periods: PeriodsFound | undefined;
    /** All columns that carry something. */
    readonly taken: readonly (RawColumn | YearFound)[];
    /** Those of which the user has said what they carry, or that it is nothing. */
    readonly answered: ReadonlySet<RawColumn>;
  }): TimeSaid;
}

/** How a column is shown that time says more of. */
export type ColumnShown = Pick<ColumnRead, 'carries' | 'certainty' | 'reason' | 'year' | 'couldBe'>;

export interface TimeSaid extends Pick<Understood, 'remarks' | 'yearless' | 'bare'> {
  readonly mapping: Pick<Mapping, 'firstYear' | 'bareYears' | 'yearAbove' | 'sums' | 'unsureAmounts'>;
  /** By column, how those are shown that are added up, or asked about. */
  readonly parts: ReadonlyMap<number, ColumnShown>;
}

/** Words that say time in such a way. */
const saysTime =
  /\b(?:[qmpyh]|qtr|mth|month|pd|period|yr|year)[ .-]?(?:\d|one|two|three|four|five|six|seven|eight|nine)|quarter|half\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d[./-]\d+[./-]\d|(?<![\d/])20[0-4]\d(?![\d/])|\bto date\b|\bytd|\bcum|running|mpig|fye|full.y/i;

/** Headings in which no word makes them another than they seem: see `saidOtherwise.ts`. */
const usual =
  /^(?:(?:(?:from|to|receiving) )?(?:practice|ccg)(?: (?:code|name))?|registered patients|weighted(?: patients)?|gms equivalent|pms (?:funding|premium)|(?:released|retained|step|reinvested)? ?20\d\d.\d\d|case-by-case review|special population|patients engaged|compelling reasons|reduction starts on|reinvestment plan confirmed on|agreed (?:on|with ccg)|agreement of the ccgs|purpose|scheme|(?:financial )?year|amount|notes)$/i;

/** A text as short as a heading. No formula is one, and nothing as long as prose. */
const isShort = (cell: CellValue): cell is string =>
  typeof cell === 'string' && cell.length <= longest && !/^\S*[a-z]\(/i.test(cell);
const longest = 120;

const mayBeTime = (heading: CellValue): boolean =>
  typeof heading === 'number'
    ? isBareYear(heading) || (Number.isInteger(heading) && heading > 29_220 && heading < 73_051)
    : isShort(heading) && saysTime.test(heading);

const isUnusual = (heading: CellValue): boolean =>
  isShort(heading) && /[a-z%]/i.test(heading) && !usual.test(heading);

/** Whether a cell is a calendar year alone: it may mean the financial year that begins in it, or that ends in it. */
export const isBareYear = (cell: CellValue | undefined): boolean => /^\s*20[0-4]\d\s*$/.test(String(cell));

/**
 * Whether a row of headings may say some, has words that few have, or a column of years with counted or calendar years alone
 * under it. One alone stands in many a sentence, but beside or over headings.
 */
export function* hasTime(grid: Grid, areHeadings: (row: Grid[number]) => boolean): Sliced<boolean> {
  for (let at = 0; at < grid.length; at++) {
    if (isDue(at)) yield;
    const row = grid[at]!;
    if (!areHeadings(row)) continue;
    const isOfTable = saysTwo(row) || saysTwo(grid[at + 1] ?? []);
    const of = row.filter(
      (cell, column) =>
        mayBeTime(cell) || hasYearsUnder(grid, at, cell, column) || (isOfTable && isUnusual(cell)),
    );
    // A line that says "cumulative" speaks of the headings further down.
    const isBeside = (): boolean =>
      /cumulative/i.test(String(of)) || [...row, ...(grid[at + 1] ?? [])].some(isFact);
    if (of.length > 1 || (of.length > 0 && isBeside())) return true;
  }
  return false;
}
/** Whether headings are known among a row's: in sentences, and in a list of other things, few are. */
const saysTwo = (row: Grid[number]): boolean => {
  let known = 0;
  for (let at = 0; at < row.length && known < 2; at++) {
    const cell = row[at]!;
    if (isShort(cell) && recogniseHeading(cell)) known++;
  }
  return known === 2;
};
const hasYearsUnder = (grid: Grid, at: number, heading: CellValue, column: number): boolean =>
  ofYears.test(String(heading)) && grid.some((row, under) => under > at && isYearShort(row[column]));
const ofYears = /\b(?:years?|yr|f\/?y)\b/i;
const isYearShort = (cell: CellValue | undefined): boolean =>
  isBareYear(cell) || /^y\D{0,4}\w{1,5}$/i.test(String(cell));

const isFact = (heading: CellValue): boolean => {
  const known = mayBeTime(heading) ? undefined : recogniseHeading(heading);
  return known !== undefined && 'fact' in known;
};
