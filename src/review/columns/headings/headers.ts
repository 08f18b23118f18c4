/** Finds the row of headings in the top of a block: one row, or two with years over measures or the other way round, and their units below. */
import type { CellValue } from '../../../policy/rules/rule';
import { isFilled, plainText, readMoney } from '../../cells';
import { isDue, type Sliced } from '../../inTurn/slices';
import { agreedOn, CcgOfLines, isSameCcg } from '../lines/ccgAbove';
import { isCode } from '../contents';
import type { Grid } from '../grid';
import type { Understood } from '../mapping';
import type { RawColumn } from '../rawColumn';
import { keyOf, otherInYear, recogniseHeading, weightOf, weightOfYear } from './recognise';
import type { SheetAnswers } from '../sheetAnswers';
import type { TimeReader } from '../years/timeReader';
import { isTitle, linesAbove, titlesAbove, type Titles } from '../lines/titles';
import { asOneRow, written } from './twoRows';
import { understand } from '../understand';
import { isAmountUnit, saysUnits } from '../units';

export interface HeaderFound {
  /** The last row of the headings, counted from 0 in the grid. */
  readonly row: number;
  readonly rows: number;
  readonly headings: readonly CellValue[];
  readonly understood: Understood;
  /** The same, by more rows than the first. */
  readonly understoodWith: (rows: Grid) => Understood;
}

/** Rows looked through together: a title that happens to hold known words is passed over for the headings below it. */
const window = 6;
/** Rows below the headings that are looked at. */
const rowsSampled = 50;
/** Fewer known headings are chance. */
const fewestKnown = 2;
/** Rows in the middle of data must look more like headings. */
export const fewestKnownAgain = 3;

/** The next row of headings in the lines, from a row on; `left` is the sheet's column of their first. */
export function* findHeader(
  lines: Lines,
  from: number,
  to: number,
  left: number,
  above: Titles,
  answers?: SheetAnswers,
  fewest = fewestKnown,
): Sliced<HeaderFound | undefined> {
  for (let row = from; row < to; row++) {
    if (isDue(row)) yield;
    if (lines.candidatesAt(row, fewest).length === 0) continue;
    const candidates: Candidate[] = [];
    // Below rows of data other headings are another block's.
    for (let at = row; at < Math.min(row + window, to) && (at === row || !isData(lines.grid[at]!)); at++)
      candidates.push(...lines.candidatesAt(at, fewest));
    candidates.sort((a, b) => b.score - a.score);
    for (const { headings, last, rows } of candidates) {
      yield;
      const top = last - rows + 1;
      const columns = columnsUnder(lines, headings, last, left);
      const own = linesAbove(lines.grid, from, top);
      const titles = [...own, ...above.titles.filter((title) => !own.some((each) => isOther(title, each)))];
      const ccg = agreedOn(lines.ccgAbove(top, from), above.ofTab);
      const understoodWith = (more: Grid): Understood =>
        understand(
          columns.map((each, at) => ({
            ...each,
            cells: [...each.cells, ...more.map((row) => row[at] ?? '')],
          })),
          titles,
          answers,
          ccg,
          lines.time,
        );
      const understood = understoodWith([]);
      if (understood.kind !== 'neither') return { row: last, rows, headings, understood, understoodWith };
    }
  }
  return undefined;
}

/** "Table 1: release (£000)" says nothing of what stands under "Table 2". */
const isOther = (title: string, own: string): boolean => {
  const other = numberOf(own);
  return !!other && (numberOf(title) ?? other) !== other;
};
const numberOf = (title: string): string | undefined => /^\W*table *(\w+)/i.exec(title)?.[1];

interface Candidate {
  readonly headings: readonly CellValue[];
  readonly last: number;
  readonly rows: number;
  readonly score: number;
}

/** The lines of a grid, each looked at once, however many headings stand near it. */
export class Lines {
  private readonly candidates: (readonly Candidate[] | undefined)[] = [];
  private readonly saying: (boolean | undefined)[] = [];
  /** What the lines name. */
  private readonly ccgs: CcgOfLines;

  /** `ccg` is the one that is named further up. */
  constructor(
    readonly grid: Grid,
    ccg?: string,
    readonly time?: TimeReader,
  ) {
    this.ccgs = new CcgOfLines(grid, ccg);
  }

  /**
   * The CCG that the nearest line above a row names; none where lines that no table parts name two, or where lines among the
   * rows of the block before, which begin at the row `from`, do: these are of its own sections.
   */
  ccgAbove(row: number, from: number): string | undefined {
    const { ccgs, grid } = this;
    const ccg = ccgs.above(row);
    const titles = from === 0 ? 0 : titlesAbove(grid, row);
    if (isSameCcg(ccgs.above(Math.min(from, titles)), ccgs.above(titles))) return ccg;
    return new CcgOfLines(grid.slice(titles, row)).above(row - titles);
  }

  /** A row as headings by itself, and with the row below. */
  candidatesAt(row: number, fewest: number): readonly Candidate[] {
    const known = (this.candidates[row] ??= candidatesAt(this.grid, row, this.time));
    return known.filter((each) => areKnown(each.headings, each.score, fewest));
  }

  /** Whether a row among data says headings, of whatever table. */
  saysHeadings(row: number): boolean {
    return (this.saying[row] ??= saysHeadings(this.grid[row]!));
  }
}

const candidatesAt = (grid: Grid, row: number, time?: TimeReader): readonly Candidate[] => {
  const over = grid[row - 1] ?? [];
  const candidates = belowUnits(grid, row, time);
  if (candidates.length === 0 || isTitle(over) || !saysUnits(over)) return candidates;
  return candidates.map((each) => withUnits({ ...each, last: each.last - 1 }, over));
};

/** The same whatever stands above. */
const belowUnits = (grid: Grid, row: number, time?: TimeReader): readonly Candidate[] => {
  const [upper = [], lower = [], below] = grid.slice(row, row + 3);
  if (!looksLikeHeadings(upper)) return [];
  const single: Candidate = { headings: upper, last: row, rows: 1, score: scoreOf(upper, time) };
  if (saysUnits(lower)) return [withUnits(single, lower)];
  if (!looksLikeHeadings(lower) || isTitleOver(upper, lower)) return [single];
  const headings = asOneRow(upper, lower, time);
  // “Plan” and “Actual” below one year, over both: nothing else is what it heads.
  const isDivided = lower.some((cell, at) => cell && !upper[at] && /\d\d/.test(String(upper[at - 1])));
  const score = scoreOf(headings, time) + (isDivided ? 0.1 : -0.5);
  const both: Candidate = { headings, last: row + 1, rows: 2, score };
  return [single, below && saysUnits(below) ? withUnits(both, below) : both];
};

/** Headings with what their amounts are in written behind them; whether others are dates or numbers their cells say. */
const withUnits = (candidate: Candidate, units: readonly CellValue[]): Candidate => ({
  ...candidate,
  headings: candidate.headings.map((heading, at) => {
    const unit = String(units[at] ?? '');
    return isAmountUnit(unit) ? `${written(heading)} ${unit}` : heading;
  }),
  last: candidate.last + 1,
  rows: candidate.rows + 1,
});

/** One cell above the first of the headings is a title of them all, and says nothing of columns further right. */
const isTitleOver = (upper: readonly CellValue[], lower: readonly CellValue[]): boolean =>
  upper.findIndex(isFilled) === lower.findIndex(isFilled) && upper.filter(isFilled).length === 1;

/** Whether a line among data says headings, of whatever table. */
export const saysHeadings = (row: readonly CellValue[]): boolean =>
  looksLikeHeadings(row) && areKnown(row, scoreOf(row), fewestKnownAgain);

/** A few will do where no cell is anything else, as in “Practice code”, “Released 2016/17”. */
const areKnown = (row: readonly CellValue[], score: number, fewest: number): boolean =>
  score >= fewest || (score > fewestKnown && row.every((cell) => !isFilled(cell) || recogniseHeading(cell)));

/** Headings are words and years; a row with codes or mostly amounts is data. */
export const looksLikeHeadings = (row: readonly CellValue[]): boolean => {
  if (row.some((cell) => typeof cell === 'string' && isCode(plainText(cell)))) return false;
  const cells = row.filter(isFilled);
  if (cells.length === 0) return false;
  const amounts = cells.filter(
    (cell) =>
      typeof readMoney(cell) === 'number' && !recogniseHeading(cell) && !calendarYear.test(String(cell)),
  );
  return amounts.length <= cells.length * 0.2;
};
const isData = (row: readonly CellValue[]): boolean => !isTitle(row) && !looksLikeHeadings(row);
/** "2014" says no financial year, but heads a column of one. */
const calendarYear = /^20[0-4]\d$/;

/** How many different facts and years a row of headings says; a year with its measure more than one without. */
const scoreOf = (headings: readonly CellValue[], time?: TimeReader): number => {
  const known = new Map<string, number>();
  for (const heading of headings) {
    const said = recogniseHeading(heading);
    const other = said ? undefined : otherInYear(String(heading));
    if (said) known.set(keyOf(said), weightOf(said));
    else if (other) known.set(`${other} `, weightOfYear);
  }
  for (const [says, weight] of time?.weigh(headings).values() ?? []) known.set(says, weight);
  // One year by itself stands in many a row of data.
  const years = [...known.keys()].filter((key) => yearAlone.test(key));
  if (years.length === 1) known.set(years[0]!, 0.2);
  return [...known.values()].reduce((sum, weight) => sum + weight, 0);
};
const yearAlone = /^\d+ $/;

const columnsUnder = (
  lines: Lines,
  headings: readonly CellValue[],
  last: number,
  left: number,
): readonly RawColumn[] => {
  const { grid } = lines;
  const sample: (readonly CellValue[])[] = [];
  const end = Math.min(grid.length, last + 1 + 2 * rowsSampled);
  for (let under = last + 1; under < end && sample.length < rowsSampled; under++) {
    const row = grid[under]!;
    if (row.filter(isFilled).length <= 1) continue;
    if (lines.saysHeadings(under)) {
      // The same headings again are no cells, and others begin another block.
      const known = row.map((cell, at) => [cell, at] as const).filter(([cell]) => recogniseHeading(cell));
      const same = known.filter(([cell, at]) => written(headings[at] ?? '').includes(written(cell)));
      if (same.length > known.length / 2) continue;
      break;
    }
    sample.push(row);
  }
  return headings.map((heading, offset) => ({
    column: left + offset,
    heading: typeof heading === 'string' ? plainText(heading) : heading,
    cells: sample.map((row) => row[offset] ?? ''),
  }));
};
