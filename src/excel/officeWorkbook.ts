/** The port answered by Office.js. Each call is one Excel.run: nothing of Excel's is kept between them. */
import { fetchedOnce } from '../review/later/fetchedOnce';
import type { LiveWorkbook } from '../review/liveWorkbook';
import type { SheetInfo, TableInfo } from '../review/workbook';
import { areaOf, areaProperties, run, settingOf, textOf } from './run';
import { situation } from './situation';
import { valuesOf } from './values';

const fromCheckOn = fetchedOnce(() => import(/* webpackChunkName: "check" */ './fromCheckOn'));

/** Where an Excel does not know of such a thing, the workbook has none. */
const ifKnown = <T>(asked: Promise<T>, none: T): Promise<T> =>
  asked.catch(async (error: unknown) => (await fromCheckOn()).orUnknown(error, none));

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

  situation: () => situation().catch(async (error: unknown) => (await fromCheckOn()).situationInParts(error)),
  areUnlocked: async (...given) => (await fromCheckOn()).areUnlocked(...given),

  tables: () =>
    ifKnown(
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
      [],
    ),

  values: async (sheetId, area, among) =>
    among ? (await fromCheckOn()).valuesAmong(sheetId, area, among) : (await valuesOf(sheetId, [area]))[0]!,

  select: async (...given) => (await fromCheckOn()).select(...given),

  setting: (name) =>
    ifKnown(
      run(async (context) => {
        const setting = settingOf(context, name);
        await context.sync();
        return textOf(setting);
      }),
      undefined,
    ),

  saveSetting: async (...given) => (await fromCheckOn()).saveSetting(...given),

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
