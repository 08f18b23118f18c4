/** Reads a block's rows in pieces that Excel on the web answers: by measured size, and smaller where it refuses. */
import type { CellValue } from '../policy/rules/rule';
import type { Block } from './columns/blocks';
import { Refusal, type Area, type Workbook } from './workbook';

export interface Piece {
  /** The sheet's row of the first, counted from 0. */
  readonly row: number;
  readonly cells: readonly (readonly CellValue[])[];
}

/** Half of the 5 MB that Excel on the web answers at most, so that long texts still fit. */
const wantedBytes = 2_500_000;
/** Excel's own answer for 20,000 rows of 12 columns keeps the pane's thread busy for less than 50 ms. */
const mostCells = 240_000;
const fewestRows = 100;

/** The rows of a block, piece by piece, from top to bottom. */
export async function* piecesOf(
  workbook: Workbook,
  block: Pick<Block, 'sheetId' | 'area'>,
): AsyncGenerator<Piece> {
  const { area, sheetId } = block;
  let wanted = Math.max(fewestRows, Math.floor(mostCells / area.columns));
  for (let done = 0; done < area.rows;) {
    const rows = Math.min(wanted, area.rows - done);
    let cells: readonly (readonly CellValue[])[];
    try {
      cells = await workbook.values(sheetId, { ...area, row: area.row + done, rows });
    } catch (error) {
      if (!isTooLarge(error)) throw error;
      if (rows > 1) {
        wanted = Math.floor(rows / 2);
        continue;
      }
      cells = await wholeOf(workbook, sheetId, { ...area, row: area.row + done, rows });
    }
    yield { row: area.row + done, cells };
    done += rows;
    const fits = Math.floor(wantedBytes / Math.max(1, bytesPerRow(cells)));
    wanted = Math.max(1, Math.min(fits, Math.floor(mostCells / area.columns), wanted * 2));
  }
}

/** The values of an area however much it holds: in halves where Excel does not hand it over at once. */
export const wholeOf = async (
  workbook: Workbook,
  sheetId: string,
  area: Area,
): Promise<readonly (readonly CellValue[])[]> => {
  const { row, column, rows, columns } = area;
  try {
    return await workbook.values(sheetId, area);
  } catch (error) {
    if (!isTooLarge(error) || rows * columns <= 1) throw error;
    if (rows > 1) {
      const half = Math.floor(rows / 2);
      const above = await wholeOf(workbook, sheetId, { ...area, rows: half });
      return [
        ...above,
        ...(await wholeOf(workbook, sheetId, { ...area, row: row + half, rows: rows - half })),
      ];
    }
    const half = Math.floor(columns / 2);
    const [left = []] = await wholeOf(workbook, sheetId, { ...area, columns: half });
    const [right = []] = await wholeOf(workbook, sheetId, {
      ...area,
      column: column + half,
      columns: columns - half,
    });
    return [[...left, ...right]];
  }
};

const isTooLarge = (error: unknown): boolean => error instanceof Refusal && error.kind === 'too large';

/** Measured on some of the rows, as Excel writes them. */
const bytesPerRow = (rows: readonly (readonly CellValue[])[]): number => {
  const every = Math.max(1, Math.floor(rows.length / 50));
  const sample = rows.filter((_, index) => index % every === 0);
  return sample.reduce((bytes, row) => bytes + JSON.stringify(row).length, 0) / Math.max(1, sample.length);
};
