/** The port answered by Office.js. Each call is one Excel.run: nothing of Excel's is kept between them. */
import type { CellValue } from '../policy/rules/rule';
import { fetchedOnce } from '../review/later/fetchedOnce';
import type { LiveWorkbook } from '../review/liveWorkbook';
import type { Area, ColumnRun, SheetInfo, TableInfo } from '../review/workbook';
import { refusal } from './refusals';
import { areaOf, areaProperties, rangeOf, run } from './run';
import { situation } from './situation';

const fromCheckOn = fetchedOnce(() => import(/* webpackChunkName: "check" */ './fromCheckOn'));

/** Columns that were read, each in its place of the area; between them the cells are empty. */
const apart = (
  parts: readonly (readonly (readonly CellValue[])[])[],
  area: Area,
  among: readonly ColumnRun[],
): CellValue[][] =>
  Array.from({ length: area.rows }, (_, row) => {
    const cells = new Array<CellValue>(area.columns).fill('');
    among.forEach(({ column, columns }, nth) => {
      const part = parts[nth]![row]!;
      for (let at = 0; at < columns; at++) cells[column - area.column + at] = part[at]!;
    });
    return cells;
  });

const settingOf = (context: Excel.RequestContext, name: string): Excel.Setting =>
  context.workbook.settings.getItemOrNullObject(name).load('value');
const textOf = (setting: Excel.Setting): string | undefined =>
  setting.isNullObject || typeof setting.value !== 'string' ? undefined : setting.value;

export const officeWorkbook: LiveWorkbook = {
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

  situation,
  areUnlocked: async (...given) => (await fromCheckOn()).areUnlocked(...given),

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

  values: (sheetId, area, among = [area]) =>
    run(async (context) => {
      const ranges = among.map(({ column, columns }) =>
        rangeOf(context, sheetId, { ...area, column, columns }).load('values'),
      );
      await context.sync();
      const parts = ranges.map(({ values }): CellValue[][] => {
        // Where an answer is too large Excel may give null instead of an error.
        if ((values as CellValue[][] | null) === null) throw refusal('too large');
        return values as CellValue[][];
      });
      const [first] = among;
      return first?.columns === area.columns ? parts[0]! : apart(parts, area, among);
    }),

  select: async (...given) => (await fromCheckOn()).select(...given),

  setting: (name) =>
    run(async (context) => {
      const setting = settingOf(context, name);
      await context.sync();
      return textOf(setting);
    }),

  saveSetting: (name, value) =>
    run(async (context) => {
      // Excel does one request at a time, from its first line to its last.
      const before = settingOf(context, name);
      const kept = context.workbook.settings.add(name, value).load('value');
      await context.sync();
      if (kept.value !== value) throw refusal('read-only');
      return textOf(before);
    }),

  merged: async (...given) => (await fromCheckOn()).merged(...given),
  formulas: async (...given) => (await fromCheckOn()).formulas(...given),
  hasFormulas: async (...given) => (await fromCheckOn()).hasFormulas(...given),

  write: async (...given) => (await fromCheckOn()).write(...given),
  replace: async (...given) => (await fromCheckOn()).replace(...given),
  append: async (...given) => (await fromCheckOn()).append(...given),
  addSheet: async (...given) => (await fromCheckOn()).addSheet(...given),

  deleteSheet: async (...given) => (await fromCheckOn()).deleteSheet(...given),
  deleteTable: async (...given) => (await fromCheckOn()).deleteTable(...given),
  deleteSetting: async (...given) => (await fromCheckOn()).deleteSetting(...given),

  highlight: async (...given) => (await fromCheckOn()).highlight(...given),
  clearHighlight: async () => (await fromCheckOn()).clearHighlight(),
  isHighlighted: async () => (await fromCheckOn()).isHighlighted(),
  watch: async (...given) => (await fromCheckOn()).watch(...given),
};
