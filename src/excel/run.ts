/** What every answer of the port starts from: one Excel.run each, refusals told apart, areas and ranges. */
import { Refusal, type Area } from '../review/workbook';
import { asRefusal } from './refusals';

type Work<T> = (context: Excel.RequestContext) => Promise<T>;

const told = async <T>(running: Promise<T>): Promise<T> => {
  try {
    return await running;
  } catch (error) {
    throw asRefusal(error);
  }
};

/** Does work in one Excel.run. Rejects with a `Refusal` where Excel refuses it; anything else is a bug and comes as it is. */
export const run = <T>(work: Work<T>): Promise<T> => told(Excel.run(work));

/** The same of work that changes nothing but what it has listed: listed anew, once, where some of it is gone by then. */
export const runOnWhatIsThere = async <T>(work: Work<T>): Promise<T> => {
  try {
    return await run(work);
  } catch (error) {
    if (!(error instanceof Refusal && error.kind === 'sheet gone')) throw error;
    return run(work);
  }
};

/** How often it is tried again while somebody types, in milliseconds. */
const again = 500;

/**
 * What was begun is brought to its end: where somebody has begun to type in a cell, it is tried again until they are done.
 * All of it, for what it has read of the workbook may be other by then: so Excel itself is not left to wait with it.
 */
export const runToTheEnd = async <T>(work: Work<T>): Promise<T> => {
  try {
    return await run(work);
  } catch (error) {
    if (!(error instanceof Refusal && error.kind === 'cell being edited')) throw error;
    await new Promise<void>((resolve) => setTimeout(resolve, again));
    return runToTheEnd(work);
  }
};

/** Whether Excel refused something, by an error of its own: anything else is a bug. */
export const isOfExcel = (error: unknown): boolean =>
  error instanceof Refusal || typeof (error as { code?: unknown } | null)?.code === 'string';

/** Does what can be gone without; whether Excel did it. What is no refusal of Excel's is a bug, and thrown. */
export const unlessRefused = async (work: () => Promise<void>): Promise<boolean> => {
  try {
    await work();
    return true;
  } catch (error) {
    if (!isOfExcel(error)) throw error;
    return false;
  }
};

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

/** Whether this Excel has what came after the requirement set that the manifest asks for. */
export const supports = (version: string): boolean =>
  Office.context.requirements.isSetSupported('ExcelApi', version);
