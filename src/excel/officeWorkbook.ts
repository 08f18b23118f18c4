/** The port answered by Office.js. Each call is one Excel.run: nothing of Excel's is kept between them. */
import type { CellValue } from '../policy/rules/rule';
import type { Area, SheetInfo, TableInfo, Workbook } from '../review/workbook';
import { asRefusal, refusal } from './refusals';

const run = async <T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> => {
  try {
    return await Excel.run(work);
  } catch (error) {
    throw asRefusal(error);
  }
};

const areaOf = (range: Excel.Range): Area => ({
  row: range.rowIndex,
  column: range.columnIndex,
  rows: range.rowCount,
  columns: range.columnCount,
});
const areaProperties = 'rowIndex, columnIndex, rowCount, columnCount';

const rangeOf = (
  context: Excel.RequestContext,
  sheetId: string,
  { row, column, rows, columns }: Area,
): Excel.Range => context.workbook.worksheets.getItem(sheetId).getRangeByIndexes(row, column, rows, columns);

export const officeWorkbook: Workbook = {
  sheets: () =>
    run(async (context): Promise<SheetInfo[]> => {
      const sheets = context.workbook.worksheets.load('items/id, items/name, items/visibility');
      await context.sync();
      const used = sheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true).load(areaProperties));
      await context.sync();
      return sheets.items.map(({ id, name, visibility }, index) => ({
        id,
        name,
        visible: visibility === Excel.SheetVisibility.visible,
        used: used[index]!.isNullObject ? undefined : areaOf(used[index]!),
      }));
    }),

  activeSheetId: () =>
    run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet().load('id');
      await context.sync();
      return sheet.id;
    }),

  tables: () =>
    run(async (context): Promise<TableInfo[]> => {
      const tables = context.workbook.tables.load(
        'items/name, items/showHeaders, items/showTotals, items/worksheet/id',
      );
      await context.sync();
      const areas = tables.items.map((table) => table.getRange().load(areaProperties));
      await context.sync();
      return tables.items.map(({ name, showHeaders, showTotals, worksheet }, index) => ({
        name,
        sheetId: worksheet.id,
        area: areaOf(areas[index]!),
        hasHeaders: showHeaders,
        hasTotals: showTotals,
      }));
    }),

  values: (sheetId, area) =>
    run(async (context) => {
      const range = rangeOf(context, sheetId, area).load('values');
      await context.sync();
      // Where an answer is too large Excel may give null instead of an error.
      const values = range.values as CellValue[][] | null;
      if (values === null) throw refusal('too large');
      return values;
    }),

  select: (sheetId, area) =>
    run(async (context) => {
      context.workbook.worksheets.getItem(sheetId).activate();
      rangeOf(context, sheetId, area).select();
      await context.sync();
    }),

  setting: (name) =>
    run(async (context) => {
      const setting = context.workbook.settings.getItemOrNullObject(name).load('value');
      await context.sync();
      return setting.isNullObject || typeof setting.value !== 'string' ? undefined : setting.value;
    }),

  saveSetting: (name, value) =>
    run(async (context) => {
      const kept = context.workbook.settings.add(name, value).load('value');
      await context.sync();
      if (kept.value !== value) throw refusal('read-only');
    }),
};
