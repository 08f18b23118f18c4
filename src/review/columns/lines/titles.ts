/** What stands above headings, at the top of a sheet or between its blocks, and speaks of what is below. */
import { isFilled, readMoney } from '../../cells';
import { ccgNamedIn, CcgOfLines } from './ccgAbove';
import type { Grid } from '../grid';
import { onlyWords } from './onlyWords';
import { recogniseHeading } from '../headings/recognise';
import { unitIn } from '../units';

/** What stands above a block: lines of words, nearest first and last the sheet's name, and the CCG that this name says. */
export interface Titles {
  readonly titles: readonly string[];
  readonly ofTab: string | undefined;
}

/** What stands above the part of a sheet that is looked through, and speaks of it too. */
export interface Above extends Pick<Titles, 'ofTab'> {
  /** The lines of words over some of the columns, counted from the first: nearest first, and last the sheet's name. */
  readonly titlesOver: (column: number, columns: number) => readonly string[];
  /** The CCG that the lines name for these. */
  readonly ccgOver: (column: number, columns: number) => string | undefined;
}

/** The row where the titles begin that lead to headings: the rows above are another block's. */
export const titlesAbove = (grid: Grid, headings: number): number => {
  let row = headings;
  while (row > 0 && isTitle(grid[row - 1]!)) row--;
  // A figure alone, right below rows, is what they come to.
  return row > 0 && row < headings && isFigure(grid[row]!) ? row + 1 : row;
};

/** Whether a line may stand above headings: it is empty, or has one cell. */
export const isTitle = (row: Grid[number]): boolean => row.filter((cell) => cell !== '').length <= 1;
const isFigure = (row: Grid[number]): boolean => typeof row.find((cell) => cell !== '') === 'number';

/** A figure beside words, which are no label: "Funding available:". */
const isOfRows = (row: Grid[number]): boolean =>
  !isTitle(row) &&
  !/: *$/.test(String(row.find(isFilled))) &&
  row.some((cell) => typeof readMoney(cell) === 'number');

/** The lines of words above the headings, nearest first; not the rows of the block before, which ends below the row `from`. */
export const linesAbove = (grid: Grid, from: number, header: number): readonly string[] => {
  const lines = grid.slice(Math.max(from, header - 8), header).reverse();
  const end = from === 0 ? -1 : lines.findIndex(isOfRows);
  return (end === -1 ? lines : lines.slice(0, end))
    .filter((row) => row.filter(isFilled).length <= 3)
    .flatMap((row) => row.filter((cell): cell is string => typeof cell === 'string' && isFilled(cell)))
    .filter((text) => text.length <= 200);
};

/** What stands at the top of a sheet, before anything that is laid out in columns, and its name: they speak of all of it. */
export const topMatter = (grid: Grid, sheet: string): Above => {
  const end = grid.findIndex(
    (row) => row.filter(isFilled).length > 3 || row.filter((cell) => recogniseHeading(cell)).length > 2,
  );
  const top = grid.slice(0, Math.max(end, 0));
  const below = [...unitsBelow(grid.slice(top.length)), sheet];
  return {
    titlesOver: (column, columns) => [...titlesOver(top, column, columns), ...below],
    ccgOver: (column, columns) => ccgOver(top, column, columns),
    ofTab: ccgNamedIn(sheet),
  };
};

/** "All figures in £000", "Note: amounts are in thousands", "£000s", below a table and not right above another alone. */
const unitsBelow = (grid: Grid): readonly string[] =>
  grid
    .filter((_, at) => isTitle(grid[at + 1] ?? []) || !isTitle(grid[at - 1] ?? []))
    .map((row) => onlyWords(row) ?? '')
    .filter(
      (line) =>
        /^\W*(?:(?:notes?|nb|units?|\d)\W+)*(?:all )?(?:(?:figures|amounts|values)\b|£|in \w+\W*$).{0,60}$/i.test(
          line,
        ) && unitIn(line) > 1,
    );

/** The words that lines of a sheet say of some of its columns, nearest first. */
export const titlesOver = (grid: Grid, column: number, columns: number): readonly string[] =>
  linesAbove(linesOver(grid, column, columns), 0, grid.length);

/** The CCG that lines of a sheet name for some of its columns. */
export const ccgOver = (grid: Grid, column: number, columns: number): string | undefined =>
  new CcgOfLines(linesOver(grid, column, columns)).above(grid.length);

/** Lines as they speak of some of the columns: what stands over these, else what begins at the sheet's left edge. */
const linesOver = (grid: Grid, column: number, columns: number): Grid =>
  grid.map((line) => {
    const own = line.slice(column, column + columns);
    return own.some(isFilled) || !isFilled(line[0] ?? '') ? own : line;
  });
