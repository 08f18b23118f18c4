/** Reads a .csv file into a book's content. */
import type { ICellData } from '@univerjs/core';
import { parseCsv } from 'hucre/csv';
import { cellOf } from './cells';
import { csvText } from './csvText';
import { emptyKept, sheetData, sheetIdOf, workbookData, type BookContent } from './content';

/** What cells hold is read as if it were typed, as Excel does: `£1,234.50` is a number. */
export function openCsv(bytes: Uint8Array | ArrayBuffer, name: string): BookContent {
  const rows = parseCsv(csvText(bytes));
  const cellData: Record<number, Record<number, ICellData>> = {};
  let width = 0;
  rows.forEach((values, row) => {
    const cells: Record<number, ICellData> = {};
    values.forEach((value, column) => {
      if (value === null || value === '') return;
      const { v, t, f, s } = cellOf(String(value), undefined);
      cells[column] = { ...(f ? { f } : { v, t }), ...(s ? { s } : {}) };
    });
    width = Math.max(width, values.length);
    cellData[row] = cells;
  });
  const title = name.replace(/\.[^.]*$/, '').slice(0, 31) || 'Sheet1';
  const sheet = sheetData(sheetIdOf(0), title.replace(/[\\/?*[\]:]/g, ' '), {
    cellData,
    rowCount: Math.max(200, rows.length + 100),
    columnCount: Math.max(26, width + 5),
  });
  return { snapshot: workbookData(name, [sheet]), kept: emptyKept() };
}
