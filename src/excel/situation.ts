/** How the workbook stands: the sheet in front, whether it is calculated, and what Excel says may not be written. */
import type { Situation } from '../review/liveWorkbook';
import type { LockedSheet } from '../review/reviewing/locks';
import { Refusal } from '../review/workbook';
import { run } from './run';

/** Where another workbook or a chart sheet is in front, Excel refuses to name it, and all else that is asked in that request. */
export const situation = async (): Promise<Situation> => {
  try {
    return await situationOf((sheets) => sheets.getActiveWorksheet());
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return situationOf(() => undefined);
  }
};

const situationOf = (
  inFront: (sheets: Excel.WorksheetCollection) => Excel.Worksheet | undefined,
): Promise<Situation> =>
  run(async ({ workbook }) => {
    workbook.load('readOnly');
    workbook.protection.load('protected');
    const application = workbook.application.load('calculationMode, calculationState');
    const active = inFront(workbook.worksheets)?.load('id');
    const sheets = workbook.worksheets.load(
      'items/id, items/name, items/protection/protected, items/protection/options',
    );
    await workbook.context.sync();
    const locked = sheets.items.flatMap(({ id, name, protection }): [string, LockedSheet][] =>
      protection.protected ? [[id, { name, formats: protection.options.allowFormatCells === true }]] : [],
    );
    // Neither of the two is told by every Excel that opens a workbook for reading.
    const readOnly = workbook.readOnly || Office.context.document.mode === Office.DocumentMode.ReadOnly;
    return {
      ...(active && { activeSheet: active.id }),
      uncalculated: application.calculationMode === 'Manual' && application.calculationState !== 'Done',
      locks: { readOnly, structure: workbook.protection.protected, sheets: new Map(locked) },
    };
  });
