/**
 * Writes over cells, and knows what it wrote over. Excel knows no lock, and between two requests anybody may type: so what
 * is written over is read in the same request, and can be put back where it is another's.
 */
import type { CellValue } from '../policy/rules/rule';
import { areaAddress } from '../review/cells/areaAddress';
import { Refusal, type Area } from '../review/workbook';
import { asRead } from './logRows';
import { rangeIn } from './run';
import { isOfExcel, runToTheEnd } from './toTheEnd';
import { asWritten, type Cells } from './write';

/** What stood in cells as they were written over. */
export interface Stood {
  readonly formulas: readonly (readonly CellValue[])[];
  readonly values: readonly (readonly CellValue[])[];
  readonly formats: readonly (readonly string[])[];
}

/** Writes over cells with the next request, which is not sent yet: what stood there is known then. */
export const exchange = (
  sheet: Excel.Worksheet,
  area: Area,
  as: 'values' | 'formulas',
  cells: Cells,
): (() => Stood) => {
  // Excel does one request at a time, from its first line to its last.
  const there = rangeIn(sheet, area).load('formulas, values, numberFormat');
  rangeIn(sheet, area)[as] = cells.map((row) => [...row]);
  return () => ({
    formulas: there.formulas as CellValue[][],
    values: there.values as CellValue[][],
    formats: there.numberFormat as string[][],
  });
};

/**
 * What stood in cells stands there again, in place of ours: `null` for those that were left. What others have typed over
 * ours by then is theirs as well, and newer. `writing`: what was written, for who is told that Excel would not.
 */
export const putBack = async (
  sheetId: string,
  area: Area,
  ours: Cells,
  stood: Stood,
  writing: string,
): Promise<void> => {
  const theirs = stood.formulas.map((row, at) =>
    row.map((formula, across) => (ours[at]![across] === null ? null : formula)),
  );
  const raw = theirs.map((row, at) =>
    row.map((formula, across) =>
      isFormula(stood, at, across) ? formula : asWritten(formula, stood.formats[at]![across]!),
    ),
  );
  let now: Stood;
  try {
    now = await runToTheEnd(async (context) => {
      const stoodNow = exchange(context.workbook.worksheets.getItem(sheetId), area, 'formulas', raw);
      await context.sync();
      return stoodNow();
    });
  } catch (error) {
    if (!isOfExcel(error)) throw error;
    const typed = theirs.flat().filter((each) => each !== null && each !== '');
    throw new Refusal(
      'cells changed',
      `While ${writing} was written to ${areaAddress(area)}, somebody else changed these cells, and Excel would not put theirs back. They held: ${typed.join(', ')}. Enter it again.`,
      { cause: error },
    );
  }
  const isNewer = (at: number, across: number): boolean => {
    const own = ours[at]![across]!;
    return own !== null && !isOurs(now, own, at, across);
  };
  const newest = (of: 'formulas' | 'values') =>
    now[of].map((row, at) =>
      row.map((each, across) => (isNewer(at, across) ? each : stood[of][at]![across]!)),
    );
  if (!ours.some((row, at) => row.some((_, across) => isNewer(at, across)))) return;
  const [formulas, values] = [newest('formulas'), newest('values')];
  await putBack(sheetId, area, theirs, { ...now, formulas, values }, writing);
};

const isOurs = (now: Stood, ours: CellValue, at: number, across: number): boolean => {
  const isText = typeof ours === 'string' && !isFormula(now, at, across);
  return asRead((isText ? now.values : now.formulas)[at]![across]!) === asRead(ours);
};

/** Text that begins with an equals sign is its own value. */
const isFormula = ({ formulas, values }: Stood, at: number, across: number): boolean =>
  String(formulas[at]![across]).startsWith('=') && formulas[at]![across] !== values[at]![across];
