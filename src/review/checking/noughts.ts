/**
 * Excel on the desktop gives an empty cell as 0. Taken back where 0 cannot be meant: under a heading of words, codes or dates,
 * among titles and headings, in rows and columns of nothing else; and, where empty cells are given so, beside the one word of a
 * line, in totals, where it may be a sum or nothing, of what is never 0, as a list of patients, and of a release in the years
 * after others: what is released does not go back to nothing, but its last years may not have been entered yet.
 */
import { facts, type Fact } from '../../policy/facts';
import type { CellValue } from '../../policy/rules/rule';
import type { Grid } from '../columns/grid';
import { looksLikeHeadings, saysHeadings } from '../columns/headings/headers';
import { measureIn, recogniseHeading } from '../columns/headings/recognise';
import { totalSomewhere } from '../columns/lines/labels';
import { isPracticeCode } from '../columns/lines/lineCells';
import { saysUnits } from '../columns/units';

type Row = Grid[number];

/** Headings are looked for in so many rows, as in a sheet. */
const headingRows = 30;
/** Fewer known headings are chance. */
const fewestKnown = 2;

/** What no practice has none of. */
const neverNought: readonly Fact[] = [
  'registeredPatients',
  'weightedPatients',
  'pmsFunding',
  'gmsEquivalent',
];

/** The same table without the 0 that stands, or may stand, for an empty cell. */
export const withoutNoughtsForBlanks = (grid: Grid): Grid => {
  const top = lastOfHeadings(grid);
  const empty = emptyColumns(grid);
  const words = new Words(top < 0 ? grid.slice(0, headingRows) : grid.slice(0, top + 1));
  const mayBeBlank = !grid.some((row) => row.includes('')) || saysBlanksSo(grid, top, words);
  return grid.map((row, at) => {
    if (at > top && top >= 0 && isHeadingsAgain(row)) {
      words.under(row);
      return row.map(unlessNought);
    }
    if (!row.includes(0)) return row;
    if (at <= top || isOfNothing(row) || (mayBeBlank && (isLine(row, words) || isTotal(row))))
      return row.map(unlessNought);
    const notYet = mayBeBlank ? words.notReleasedYet(row) : [];
    return row.map((cell, column) =>
      cell === 0 &&
      (empty.has(column) ||
        words.has(column) ||
        (mayBeBlank && words.isNeverNought(column)) ||
        notYet.includes(column))
        ? ''
        : cell,
    );
  });
};

const unlessNought = (cell: CellValue): CellValue => (cell === 0 ? '' : cell);
const isNone = (cell: CellValue | undefined): boolean => cell === 0 || cell === '';
const isOfNothing = (row: Row): boolean => row.every(isNone);

/** The last row of the first headings, or of those right below them; -1 where there are none. */
const lastOfHeadings = (grid: Grid): number => {
  const rows = grid.slice(0, headingRows).map((row) => row.map(unlessNought));
  let last = rows.findIndex(
    (row) => looksLikeHeadings(row) && row.filter((cell) => recogniseHeading(cell)).length >= fewestKnown,
  );
  while (last >= 0 && last + 1 < rows.length && areHeadings(rows[last + 1]!)) last++;
  return last;
};

const areHeadings = (row: Row): boolean => saysUnits(row) || saysHeadings(row);

/** Headings of another table, further down: words, and no figure. */
const isHeadingsAgain = (row: Row): boolean =>
  row.every((cell) => typeof cell === 'string' || cell === 0) && saysHeadings(row.map(unlessNought));

/** Columns that part tables, or stand empty beside one. */
const emptyColumns = (grid: Grid): ReadonlySet<number> => {
  const empty = new Set(grid[0]?.keys());
  for (const row of grid) {
    if (empty.size === 0) break;
    for (const column of empty) if (row[column] !== 0 && row[column] !== '') empty.delete(column);
  }
  return empty;
};

/** The columns of words, codes and dates, of what is never 0, and of releases: what their headings say. */
class Words {
  /** By year. */
  private released: { readonly column: number; readonly year: number }[] = [];
  private readonly columns = new Set<number>();
  private readonly neverNought = new Set<number>();
  private readonly names = new Set<number>();

  constructor(headings: Grid) {
    headings.forEach((row, at) => this.under(row, false, headings[at - 1]));
  }

  /** `again`: other headings, of which some may stand where words stood. */
  under(row: Row, again = true, over: Row = []): void {
    const released: typeof this.released = [];
    row.forEach((cell, column) => {
      const said = typeof cell === 'string' ? recogniseHeading(cell) : undefined;
      const fact = said && 'fact' in said ? said.fact : undefined;
      if (fact === 'practiceName') this.names.add(column);
      if (fact && !['money', 'count'].includes(facts[fact].reads)) this.columns.add(column);
      else if (again && said) this.columns.delete(column);
      if (fact && neverNought.includes(fact)) this.neverNought.add(column);
      else if (again && said) this.neverNought.delete(column);
      if (said && 'year' in said && (said.measure ?? measureOver(over, column)) === 'released')
        released.push({ column, year: said.year });
    });
    if (again || released.length > 0) this.released = released.sort((a, b) => a.year - b.year);
  }
  has(column: number): boolean {
    return this.columns.has(column);
  }
  isNeverNought(column: number): boolean {
    return this.neverNought.has(column);
  }
  /** The columns of the years after the last in which something is released; none where nothing ever is. */
  notReleasedYet(row: Row): readonly number[] {
    let end = this.released.length;
    while (end > 0 && isNone(row[this.released[end - 1]!.column])) end--;
    return end === 0 ? [] : this.released.slice(end).map(({ column }) => column);
  }
  /** Whether practices may be known there by words alone. */
  mayName(column: number): boolean {
    return this.names.has(column);
  }
}

/** The measure that stands over a year, in the same column or the nearest to the left that says anything. */
const measureOver = (over: Row, column: number): string | undefined => {
  let at = Math.min(column, over.length - 1);
  while (at >= 0 && isNone(over[at])) at--;
  const words = over[at];
  return typeof words === 'string' ? measureIn(words) : undefined;
};

/** Whether 0 stands where it cannot be meant. */
const saysBlanksSo = (grid: Grid, top: number, words: Words): boolean =>
  grid.some(
    (row, at) =>
      row.includes(0) &&
      (at <= top || isOfNothing(row) || row.some((cell, column) => cell === 0 && words.has(column))),
  );

/** A title, a note or the heading of a section: words in one cell, which are no practice. */
const isLine = (row: Row, words: Words): boolean => {
  let only = -1;
  for (let at = 0; at < row.length; at++) {
    const cell = row[at]!;
    if (isNone(cell)) continue;
    if (only >= 0 || typeof cell !== 'string') return false;
    only = at;
  }
  if (only < 0 || isPracticeCode(row[only])) return false;
  return !words.mayName(only) || row.some((cell, column) => cell === 0 && words.has(column));
};

const isTotal = (row: Row): boolean => {
  let says = false;
  for (const cell of row) {
    if (typeof cell !== 'string') continue;
    if (isPracticeCode(cell)) return false;
    says ||= totalSomewhere.test(cell);
  }
  return says;
};
