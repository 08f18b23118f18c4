/** Reads a block's rows in pieces that Excel on the web answers: by measured size, and smaller where it refuses. */
import type { CellValue } from '../../policy/rules/rule';
import type { Block } from '../columns/blocks';
import type { Area, Workbook } from '../workbook';
import { isTooLarge, wholeOf } from './wholeOf';

export interface Piece {
  /** The sheet's row of the first, counted from 0. */
  readonly row: number;
  readonly cells: readonly (readonly CellValue[])[];
  /** No other of its block comes after it. */
  readonly isLast: boolean;
}

/** Half of the 5 MB that Excel on the web answers at most, so that long texts still fit. */
const wantedBytes = 2_500_000;
/** Excel's own answer for 20,000 rows of 12 columns keeps the pane's thread busy for less than 50 ms. */
const mostCells = 240_000;
const fewestRows = 100;

/** How the cells of a block are come by, where not simply by asking for all of them. */
export interface Reading {
  /** Cells of a row that are asked for. */
  readonly columns: number;
  readonly mostRows: number;
  /** A `Refusal` where it is more than Excel hands over. */
  read(part: Area): Promise<readonly (readonly CellValue[])[]>;
}

/** The rows of a block, piece by piece, from top to bottom. */
export async function* piecesOf(
  workbook: Workbook,
  { sheetId, area }: Pick<Block, 'sheetId' | 'area'>,
  reading: Reading = plainly(workbook, sheetId, area),
): AsyncGenerator<Piece, void> {
  const end = area.row + area.rows;
  const most = (): number => Math.max(1, Math.min(Math.floor(mostCells / reading.columns), reading.mostRows));
  let wanted = Math.max(fewestRows, most());
  for (let row = area.row; row < end;) {
    const part: Area = { ...area, row, rows: Math.min(wanted, end - row) };
    let cells: readonly (readonly CellValue[])[];
    try {
      cells = await reading.read(part);
    } catch (error) {
      if (!isTooLarge(error)) throw error;
      if (part.rows > 1) {
        wanted = Math.floor(part.rows / 2);
        continue;
      }
      cells = await wholeOf(workbook, sheetId, part);
    }
    row += part.rows;
    const fits = Math.floor(wantedBytes / Math.max(1, bytesPerRow(cells, reading.columns)));
    wanted = Math.max(1, Math.min(fits, most(), wanted * 2));
    yield { row: part.row, cells, isLast: row >= end };
  }
}

const plainly = (workbook: Workbook, sheetId: string, { columns }: Area): Reading => ({
  columns,
  mostRows: Infinity,
  read: (part) => workbook.values(sheetId, part),
});

/** Measured on some of the rows, as Excel writes them. Cells that were not asked for are empty ones here. */
const bytesPerRow = (rows: readonly (readonly CellValue[])[], columns: number): number => {
  const every = Math.max(1, Math.floor(rows.length / 50));
  const sample = rows.filter((_, index) => index % every === 0);
  const bytes = sample.reduce(
    (sum, row) => sum + JSON.stringify(row).length - emptyCell * Math.max(0, row.length - columns),
    0,
  );
  return bytes / Math.max(1, sample.length);
};
const emptyCell = '"",'.length;
