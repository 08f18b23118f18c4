/** Takes out of a workbook what the add-in has put into it. */
import { areaAddress } from '../review/cells/areaAddress';
import { Refusal, type Area } from '../review/workbook';
import { areaOf, areaProperties, run } from './run';
import { orUnknown } from './toTheEnd';

export const deleteSheet = (sheetId: string, held?: Area): Promise<void> =>
  run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId).load('visibility, name');
    const used = sheet.getUsedRangeOrNullObject(true).load(areaProperties);
    await context.sync();
    if (held && !used.isNullObject && areaAddress(areaOf(used)) !== areaAddress(held))
      throw new Refusal(
        'cells changed',
        `Something was entered on the sheet “${sheet.name}” in the moment before it was taken out, so it stays. Look at it, then try again.`,
      );
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
  deleteKept(name).catch((error: unknown) => orUnknown(error, undefined));

const deleteKept = (name: string): Promise<void> =>
  run(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(name);
    await context.sync();
    if (!setting.isNullObject) setting.delete();
    await context.sync();
  });
