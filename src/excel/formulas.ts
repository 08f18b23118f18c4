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
    const range = rangeOf(context, sheetId, area).load('formulas, hasSpill');
    await context.sync();
    const held = range.formulas as CellValue[][] | null;
    if (held === null) throw refusal('too large');
    if (!range.hasSpill && (range.hasSpill as boolean | null) !== null) return held;
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
