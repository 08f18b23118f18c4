/** Takes out of a workbook what the add-in has put into it. */
import { run } from './run';

export const deleteSheet = (sheetId: string): Promise<void> =>
  run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId).load('visibility');
    await context.sync();
    // Excel deletes none that is hidden so that only programs can show it.
    if (sheet.visibility === (Excel.SheetVisibility.veryHidden as string))
      sheet.visibility = Excel.SheetVisibility.hidden;
    sheet.delete();
    await context.sync();
  });

export const deleteTable = (name: string): Promise<void> =>
  run(async (context) => {
    context.workbook.tables.getItem(name).delete();
    await context.sync();
  });

export const deleteSetting = (name: string): Promise<void> =>
  run(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(name);
    await context.sync();
    if (!setting.isNullObject) setting.delete();
    await context.sync();
  });
