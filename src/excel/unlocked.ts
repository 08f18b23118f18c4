/** Which cells of a protected sheet may still be written. */
import type { Area } from '../review/workbook';
import { rangeOf, run } from './run';

/** Whether all of the cells were left open when their sheet was protected. */
export const areUnlocked = (sheetId: string, areas: readonly Area[]): Promise<boolean> =>
  run(async (context) => {
    const cells = areas.map((area) => rangeOf(context, sheetId, area).format.protection.load('locked'));
    await context.sync();
    return cells.every(({ locked }) => locked === false);
  });
