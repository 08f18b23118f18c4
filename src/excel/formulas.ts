/** Reads what stands in cells, where it is not what they come to. */
import type { CellValue } from '../policy/rules/rule';
import type { Area } from '../review/workbook';
import { refusal } from './refusals';
import { rangeOf, run } from './run';

/**
 * The formula where a cell has one, else its value. A cell that a formula elsewhere fills has that formula: a value that
 * is written there takes the others of it away.
 */
export const formulas = (sheetId: string, area: Area): Promise<CellValue[][]> =>
  run(async (context) => {
    const range = rangeOf(context, sheetId, area);
    const { held, filled } = await heldBy(range);
    if (!filled) return held;
    const parents = held.map((cells, row) =>
      cells.map((_, column) => range.getCell(row, column).getSpillParentOrNullObject().load('formulas')),
    );
    await context.sync();
    return held.map((cells, row) =>
      cells.map((cell, column) => {
        const parent = parents[row]![column]!;
        return parent.isNullObject ? cell : (parent.formulas as CellValue[][])[0]![0]!;
      }),
    );
  });

/** Whether any of the cells has a formula, or is filled by one. */
export const hasFormulas = (sheetId: string, area: Area): Promise<boolean> =>
  run(async (context) => {
    const { held, filled } = await heldBy(rangeOf(context, sheetId, area));
    return filled || held.some((cells) => cells.some((cell) => String(cell).startsWith('=')));
  });

/** What the cells hold, and whether formulas of others fill any of them. */
const heldBy = async (range: Excel.Range): Promise<{ held: CellValue[][]; filled: boolean }> => {
  range.load('formulas, hasSpill');
  await range.context.sync();
  const held = range.formulas as CellValue[][] | null;
  if (held === null) throw refusal('too large');
  // Where some are filled and some are not Excel gives null.
  return { held, filled: (range.hasSpill as boolean | null) !== false };
};
