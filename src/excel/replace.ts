/** Writes over cells that hold what was shown, and over nothing else. */
import type { CellValue } from '../policy/rules/rule';
import type { CellsHeld } from '../review/liveWorkbook';
import { exchange, putBack, type Stood } from './exchange';
import { rangeOf, run } from './run';
import { asWritten, type RowOfCells } from './write';

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
    const next = rangeOf(context, sheetId, beside.area).load('values');
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const there = exchange(sheet, area, 'values', [cells.map(asWritten)]);
    await context.sync();
    line = next.values[0] as CellValue[];
    return there();
  });
  if (areHeld(stood.formulas[0]!, holds) && areHeld(line, beside.holds)) return true;
  await putBack(sheetId, area, [cells], stood, 'the correction');
  return false;
};
