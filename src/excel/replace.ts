/** Writes over cells that hold what was shown, and over nothing else. */
import type { CellValue } from '../policy/rules/rule';
import { cellAddress } from '../review/cells/areaAddress';
import type { CellsHeld } from '../review/liveWorkbook';
import { Refusal } from '../review/workbook';
import { exchange, putBack, type Stood } from './exchange';
import { rangeOf, run } from './run';
import { asText, asWritten, type RowOfCells } from './write';

const areHeld = (stood: RowOfCells, holds: RowOfCells): boolean =>
  holds.every((each, at) => each === null || each === stood[at]);

/** Whether the cells held that: else what stood there stands there again. */
export const replace = async (
  sheetId: string,
  { area, holds }: CellsHeld,
  cells: RowOfCells,
  beside: CellsHeld,
): Promise<boolean> => {
  let line: RowOfCells = [];
  const stood = await run(async (context): Promise<Stood> => {
    const range = rangeOf(context, sheetId, area).load('numberFormat');
    await context.sync();
    const formats = range.numberFormat[0] as string[];
    const lost = cells.findIndex((cell, at) => typeof cell === 'number' && formats[at] === asText);
    if (lost !== -1)
      throw new Refusal(
        'in the way',
        `${cellAddress(area.row, area.column + lost)} is formatted as text, so Excel would make text of a number there, and sums would pass it over. Choose a number format for it, then try again.`,
      );
    const next = rangeOf(context, sheetId, beside.area).load('values');
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const there = exchange(sheet, area, 'values', [cells.map((cell, at) => asWritten(cell, formats[at]))]);
    await context.sync();
    line = next.values[0] as CellValue[];
    return there();
  });
  if (areHeld(stood.formulas[0]!, holds) && areHeld(line, beside.holds)) return true;
  await putBack(sheetId, area, [cells], stood, 'the correction');
  return false;
};
