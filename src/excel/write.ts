/** Writes cells so that text stays text: nothing that stands in a workbook becomes a formula, a date or a number. */
import type { CellValue } from '../policy/rules/rule';
import type { Area } from '../review/workbook';
import { rangeIn } from './run';

type Cells = readonly (readonly (CellValue | null)[])[];

/** An apostrophe before it says that a text is one: it is no part of it. `null` leaves the cell as it is. */
export const asWritten = (value: CellValue | null): CellValue | null =>
  typeof value === 'string' && value !== '' ? `'${value}` : value;

/** A quarter of what Excel on the web takes in one request, as what is written here is measured in letters. */
const lettersAtOnce = 1_250_000;
const cellsAtOnce = 20_000;

/** Writes rows, a request for each piece that Excel on the web would take. The last is not sent yet. */
export const writeCells = async (sheet: Excel.Worksheet, area: Area, cells: Cells): Promise<void> => {
  const rowsAtOnce = Math.max(1, Math.floor(cellsAtOnce / area.columns));
  for (let from = 0; from < cells.length;) {
    const piece: (CellValue | null)[][] = [];
    for (let letters = 0; piece.length < rowsAtOnce && from + piece.length < cells.length;) {
      const row = cells[from + piece.length]!;
      letters += row.reduce<number>((sum, cell) => sum + String(cell).length + 4, 0);
      if (piece.length > 0 && letters > lettersAtOnce) break;
      piece.push(row.map(asWritten));
    }
    rangeIn(sheet, { ...area, row: area.row + from, rows: piece.length }).values = piece;
    from += piece.length;
    if (from < cells.length) await sheet.context.sync();
  }
};
