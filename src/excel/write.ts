/** Writes cells so that text stays text: nothing that stands in a workbook becomes a formula, a date or a number. */
import type { CellValue } from '../policy/rules/rule';
import type { Area } from '../review/workbook';
import { rangeIn, run } from './run';

/** The cells of a row; `null` leaves one as it is. */
export type RowOfCells = readonly (CellValue | null)[];
/** Rows of cells. */
export type Cells = readonly RowOfCells[];

/** Cells of this number format take everything as text: an apostrophe too, and numbers. */
export const asText = '@';

/** An apostrophe before it says that a text is one: it is no part of it. `null` leaves the cell as it is. */
export const asWritten = (value: CellValue | null, numberFormat?: string): CellValue | null =>
  typeof value === 'string' && value !== '' && numberFormat !== asText ? `'${value}` : value;

/** A quarter of the 5 MB that Excel on the web takes in one request, because letters are counted here and not bytes. */
const lettersAtOnce = 1_250_000;
const cellsAtOnce = 20_000;

interface Piece {
  readonly area: Area;
  readonly values: (CellValue | null)[][];
}

/** Rows in pieces, each of which Excel on the web takes in one request. */
export const piecesOf = (area: Area, cells: Cells): readonly Piece[] => {
  const rowsAtOnce = Math.max(1, Math.floor(cellsAtOnce / area.columns));
  const pieces: Piece[] = [];
  for (let from = 0; from < cells.length;) {
    const values: (CellValue | null)[][] = [];
    for (let letters = 0; values.length < rowsAtOnce && from + values.length < cells.length;) {
      const row = cells[from + values.length]!;
      letters += row.reduce<number>((sum, cell) => sum + String(cell).length + 4, 0);
      if (values.length > 0 && letters > lettersAtOnce) break;
      values.push(row.map((cell) => asWritten(cell)));
    }
    pieces.push({ area: { ...area, row: area.row + from, rows: values.length }, values });
    from += values.length;
  }
  return pieces;
};

/** Writes rows, a request for each piece. The last is not sent yet. */
export const writeCells = async (sheet: Excel.Worksheet, area: Area, cells: Cells): Promise<void> => {
  for (const [index, piece] of piecesOf(area, cells).entries()) {
    if (index > 0) await sheet.context.sync();
    rangeIn(sheet, piece.area).values = piece.values;
  }
};

/** Writes rows of a sheet that others filter, too. */
export const write = (sheetId: string, area: Area, cells: Cells): Promise<void> =>
  run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const there = rangeIn(sheet, area).load('rowHidden');
    await context.sync();
    // Into rows of which some are hidden, Excel on the desktop writes the first in place of each that shows.
    const rowsAtOnce = there.rowHidden === false ? area.rows : 1;
    for (let from = 0; from < area.rows; from += rowsAtOnce) {
      const rows = cells.slice(from, from + rowsAtOnce);
      const isAny = rows.some((row) => row.some((cell) => cell !== null));
      if (isAny) await writeCells(sheet, { ...area, row: area.row + from, rows: rowsAtOnce }, rows);
    }
    // One request is one step to undo.
    await context.sync();
  });
