/** Shows cells to the person. */
import { Refusal, type Area } from '../review/workbook';
import { rangeOf, run } from './run';
import { isOfExcel } from './toTheEnd';

/** Brings a sheet to the front and selects cells on it. `hidden`: they do not show, as under a filter. */
export const select = async (sheetId: string, area: Area): Promise<{ hidden: boolean }> => {
  try {
    return await run(async (context) => {
      context.workbook.worksheets.getItem(sheetId).activate();
      const range = rangeOf(context, sheetId, area).load('rowHidden');
      range.select();
      await context.sync();
      return { hidden: range.rowHidden === true };
    });
  } catch (error) {
    // By which code a hidden sheet is refused, Microsoft does not say.
    if (isOfExcel(error) && (await isHidden(sheetId)))
      throw new Refusal('hidden', sheetHidden, { cause: error });
    throw error;
  }
};

const sheetHidden =
  'The sheet is hidden, so its cells cannot be shown. To go there, right-click the tab of another sheet, choose Unhide, and try again.';

const isHidden = (sheetId: string): Promise<boolean> =>
  run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId).load('visibility');
    await context.sync();
    return sheet.visibility !== (Excel.SheetVisibility.visible as string);
  });
