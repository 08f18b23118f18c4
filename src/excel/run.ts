/** What every answer of the port starts from: one Excel.run each, refusals told apart, areas, ranges and settings. */
import type { Area } from '../review/workbook';
import { asRefusal } from './refusals';

export type Work<T> = (context: Excel.RequestContext) => Promise<T>;

const told = async <T>(running: Promise<T>): Promise<T> => {
  try {
    return await running;
  } catch (error) {
    throw asRefusal(error);
  }
};

/** Does work in one Excel.run. Rejects with a `Refusal` where Excel refuses it; anything else is a bug and comes as it is. */
export const run = <T>(work: Work<T>): Promise<T> => told(Excel.run(work));

export const areaProperties = 'rowIndex, columnIndex, rowCount, columnCount';
export const areaOf = (range: Excel.Range): Area => ({
  row: range.rowIndex,
  column: range.columnIndex,
  rows: range.rowCount,
  columns: range.columnCount,
});

/** The range of an area on a sheet: nothing is asked of Excel yet. */
export const rangeIn = (sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range =>
  sheet.getRangeByIndexes(row, column, rows, columns);

/** The same by the id of the sheet. */
export const rangeOf = (context: Excel.RequestContext, sheetId: string, area: Area): Excel.Range =>
  rangeIn(context.workbook.worksheets.getItem(sheetId), area);

/** A setting that the workbook keeps for the add-in, asked for with the next request. */
export const settingOf = (context: Excel.RequestContext, name: string): Excel.Setting =>
  context.workbook.settings.getItemOrNullObject(name).load('value');

/** Text is all that the add-in keeps: anything else is none of its own. */
export const textOf = (setting: Excel.Setting): string | undefined =>
  setting.isNullObject || typeof setting.value !== 'string' ? undefined : setting.value;
