/** What every answer of the port starts from: one Excel.run each, refusals told apart, areas and ranges. */
import type { Area } from '../review/workbook';
import { asRefusal } from './refusals';

export const run = async <T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> => {
  try {
    return await Excel.run(work);
  } catch (error) {
    throw asRefusal(error);
  }
};

export const areaProperties = 'rowIndex, columnIndex, rowCount, columnCount';
export const areaOf = (range: Excel.Range): Area => ({
  row: range.rowIndex,
  column: range.columnIndex,
  rows: range.rowCount,
  columns: range.columnCount,
});

export const rangeIn = (sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range =>
  sheet.getRangeByIndexes(row, column, rows, columns);

export const rangeOf = (context: Excel.RequestContext, sheetId: string, area: Area): Excel.Range =>
  rangeIn(context.workbook.worksheets.getItem(sheetId), area);

/** Whether this Excel has what came after the requirement set that the manifest asks for. */
export const supports = (version: string): boolean =>
  Office.context.requirements.isSetSupported('ExcelApi', version);
