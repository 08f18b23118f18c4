/**
 * Reading of a wide block only the columns that carry facts. What a line is may be told by any of its cells, so lines that
 * those columns do not tell are read whole.
 */
import type { CellValue } from '../../policy/rules/rule';
import type { Block } from '../columns/blocks';
import { amountsAgain } from '../rows/amountAgain';
import { columnsWatched } from './firstRows';
import { columnsOfMarks } from '../rows/marksBeside';
import { columnsAgain } from '../rows/saidTwice';
import { lacksYear } from '../columns/years/lacksYear';
import { lineReader } from '../columns/lines/lines';
import type { Reading } from './reader';
import { wholeOf } from './wholeOf';
import type { Breath } from '../inTurn/slices';
import type { Area, ColumnRun, Workbook } from '../workbook';

/** Narrower blocks are read whole. */
const wide = 24;
/** Columns between two that are wanted cost less than another range. */
const widestGap = 2;
/** Runs of lines that are read whole after their piece: each costs a request. Where there are more, everything is read whole. */
const mostRuns = 8;
/** Cells of a piece, counting those that are not read, for they take up memory as well. */
const mostPlaces = 1_000_000;

/** How to read a block, if it can be read by some of its columns. */
export const narrowReading = (
  workbook: Workbook,
  block: Block,
  { pause }: Breath = {},
): Reading | undefined => {
  const { area, sheetId, mapping } = block;
  const runs = runsOf([
    ...Object.values(mapping.facts),
    ...mapping.years.map(({ column }) => column),
    ...(mapping.unsureAmounts ?? []).map(({ column }) => column),
    ...mapping.sums.flatMap(({ parts }) => parts.map(({ column }) => column)),
    ...amountsAgain(block).flatMap(({ columns }) => columns),
    ...columnsAgain(block),
    ...columnsOfMarks(block),
    ...columnsWatched(block),
  ]);
  const wanted = runs.reduce((sum, { columns }) => sum + columns, 0);
  // A line that says the CCG or the year of those below may stand in any column.
  if (
    mapping.ccgInLines ||
    (block.kind === 'ledger' && lacksYear(block)) ||
    area.columns < wide ||
    2 * wanted > area.columns
  )
    return undefined;
  const lines = lineReader(block);
  let narrow = true;

  const read = async (part: Area): Promise<readonly (readonly CellValue[])[]> => {
    if (!narrow) return workbook.values(sheetId, part);
    const cells = await workbook.values(sheetId, part, runs);
    // Fetching the cells was long enough for one go.
    await pause?.();
    const untold = untoldIn(cells, (row, at) => lines.isTold(row, part.row + at));
    if (untold.length > mostRuns) {
      narrow = false;
      return wholeOf(workbook, sheetId, part);
    }
    const rows = [...cells];
    for (const { from, to } of untold) {
      const whole = await wholeOf(workbook, sheetId, { ...part, row: part.row + from, rows: to - from });
      whole.forEach((row, at) => (rows[from + at] = row));
    }
    return rows;
  };
  return {
    read,
    get columns() {
      return narrow ? wanted : area.columns;
    },
    mostRows: Math.max(1, Math.floor(mostPlaces / area.columns)),
  };
};

/** Reads only some columns of a block, whatever its lines are. */
export const columnsOnly = (
  workbook: Workbook,
  { area, sheetId }: Block,
  columns: readonly number[],
): Reading => {
  const runs = runsOf(columns);
  return {
    columns: runs.reduce((sum, run) => sum + run.columns, 0),
    mostRows: Math.max(1, Math.floor(mostPlaces / area.columns)),
    read: (part) => workbook.values(sheetId, part, runs),
  };
};

const runsOf = (columns: readonly number[]): readonly ColumnRun[] => {
  const runs: { column: number; columns: number }[] = [];
  for (const column of [...new Set(columns)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && column <= last.column + last.columns + widestGap) last.columns = column - last.column + 1;
    else runs.push({ column, columns: 1 });
  }
  return runs;
};

interface Lines {
  readonly from: number;
  readonly to: number;
}

const untoldIn = (
  cells: readonly (readonly CellValue[])[],
  isTold: (row: readonly CellValue[], at: number) => boolean,
): readonly Lines[] => {
  const runs: { from: number; to: number }[] = [];
  cells.forEach((row, at) => {
    if (isTold(row, at)) return;
    const last = runs.at(-1);
    if (last?.to === at) last.to++;
    else runs.push({ from: at, to: at + 1 });
  });
  return runs;
};
