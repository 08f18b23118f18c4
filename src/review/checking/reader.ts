/** Reads a block's rows in pieces that Excel on the web answers: by measured size, and smaller where it refuses. */
import type { CellValue } from '../../policy/rules/rule';
import type { Block } from '../columns/blocks';
import { Refusal, type Area, type Workbook } from '../workbook';

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

/** How the cells of a block are come by, where not simply by asking for all of them. */
export interface Reading {
  /** Cells of a row that are asked for. */
  readonly columns: number;
  readonly mostRows: number;
  /** A `Refusal` where it is more than Excel hands over. */
  read(part: Area): Promise<readonly (readonly CellValue[])[]>;
}

export interface PiecesOptions {
  /**
   * Excel is asked for the next piece before this one is worked on, so that neither waits for the other: for whoever wants
   * them all.
   */
  readonly oneAhead?: boolean;
  readonly reading?: Reading | undefined;
}

/** The rows of a block, piece by piece, from top to bottom. */
export async function* piecesOf(
  workbook: Workbook,
  { sheetId, area }: Pick<Block, 'sheetId' | 'area'>,
  { oneAhead = false, reading = plainly(workbook, sheetId, area) }: PiecesOptions = {},
): AsyncGenerator<Piece> {
  const end = area.row + area.rows;
  const most = (): number => Math.max(1, Math.min(Math.floor(mostCells / reading.columns), reading.mostRows));
  let wanted = Math.max(fewestRows, most());
  const ask = (row: number): Asked => {
    const part = { ...area, row, rows: Math.min(wanted, end - row) };
    const cells = reading.read(part);
    // Where nobody waits for it any more, a refusal must not count as an error that nobody caught.
    cells.catch(() => undefined);
    return { part, cells };
  };
  for (let row = area.row, asked = area.rows > 0 ? ask(row) : undefined; asked;) {
    const { part } = asked;
    let cells: readonly (readonly CellValue[])[];
    try {
      cells = await asked.cells;
    } catch (error) {
      if (!isTooLarge(error)) throw error;
      if (part.rows > 1) {
        wanted = Math.floor(part.rows / 2);
        asked = ask(row);
        continue;
      }
      cells = await wholeOf(workbook, sheetId, part);
    }
    row += part.rows;
    const fits = Math.floor(wantedBytes / Math.max(1, bytesPerRow(cells, reading.columns)));
    wanted = Math.max(1, Math.min(fits, most(), wanted * 2));
    asked = oneAhead && row < end ? ask(row) : undefined;
    yield { row: part.row, cells };
    asked ??= row < end ? ask(row) : undefined;
  }
}

const plainly = (workbook: Workbook, sheetId: string, { columns }: Area): Reading => ({
  columns,
  mostRows: Infinity,
  read: (part) => workbook.values(sheetId, part),
});

/** A piece that Excel was asked for. */
interface Asked {
  readonly part: Area;
  readonly cells: Promise<readonly (readonly CellValue[])[]>;
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
