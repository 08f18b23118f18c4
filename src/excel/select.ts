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
    const why = isOfExcel(error) ? notShown[await visibilityOf(sheetId)] : undefined;
    if (why === undefined) throw error;
    throw new Refusal('hidden', why, { cause: error });
  }
};

/** By how the sheet is hidden: of those that only programs can show, Excel's own list says nothing. */
const notShown: Readonly<Record<string, string | undefined>> = {
  Hidden:
    'The sheet is hidden, so its cells cannot be shown. To go there, right-click the tab of another sheet, choose Unhide, and try again.',
  VeryHidden:
    'The sheet is hidden in a way that Excel’s Unhide does not list, so its cells cannot be shown. Ask whoever made the workbook to make it visible.',
};

const visibilityOf = (sheetId: string): Promise<string> =>
  run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId).load('visibility');
    await context.sync();
    return sheet.visibility;
  });
