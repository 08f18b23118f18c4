/**
 * Writes over cells that hold what was shown, and over nothing else. Excel knows no lock, and between two requests anybody
 * may type: so what is written over is read in the same request, and put back where it is another's.
 */
import type { CellValue } from '../policy/rules/rule';
import { areaAddress } from '../review/areaAddress';
import type { CellsHeld } from '../review/liveWorkbook';
import { Refusal, type Area } from '../review/workbook';
import { rangeOf, run } from './run';
import { isOfExcel, runToTheEnd } from './toTheEnd';
import { asWritten } from './write';

type Cells = readonly (CellValue | null)[];

/** What stood in cells as they were written over. */
interface Stood {
  readonly formulas: readonly CellValue[];
  readonly values: readonly CellValue[];
  readonly beside: readonly CellValue[];
}

/** Excel does one request at a time, from its first line to its last. */
const exchange =
  (sheetId: string, area: Area, as: 'values' | 'formulas', cells: Cells, beside = area) =>
  async (context: Excel.RequestContext): Promise<Stood> => {
    const there = rangeOf(context, sheetId, area).load('formulas, values');
    const line = rangeOf(context, sheetId, beside).load('values');
    rangeOf(context, sheetId, area)[as] = [[...cells]];
    await context.sync();
    const firstOf = (rows: CellValue[][]): readonly CellValue[] => rows[0]!;
    return {
      formulas: firstOf(there.formulas as CellValue[][]),
      values: firstOf(there.values as CellValue[][]),
      beside: firstOf(line.values as CellValue[][]),
    };
  };

const areHeld = (stood: Cells, holds: Cells): boolean =>
  holds.every((each, at) => each === null || each === stood[at]);

/** Whether the cells held that: else what stood there stands there again. */
export const replace = async (
  sheetId: string,
  { area, holds }: CellsHeld,
  cells: Cells,
  beside: CellsHeld,
): Promise<boolean> => {
  const stood = await run(exchange(sheetId, area, 'values', cells.map(asWritten), beside.area));
  if (areHeld(stood.formulas, holds) && areHeld(stood.beside, beside.holds)) return true;
  await putBack(sheetId, area, cells, stood);
  return false;
};

/** What others have typed over ours by then is theirs as well, and newer. */
const putBack = async (sheetId: string, area: Area, ours: Cells, stood: Stood): Promise<void> => {
  const theirs = stood.formulas.map((formula, at) => (ours[at] === null ? null : formula));
  const raw = theirs.map((formula, at) => (isFormula(stood, at) ? formula : asWritten(formula)));
  let now: Stood;
  try {
    now = await runToTheEnd(exchange(sheetId, area, 'formulas', raw));
  } catch (error) {
    if (!isOfExcel(error)) throw error;
    const typed = theirs.filter((each) => each !== null).join(', ');
    throw new Refusal(
      'cells changed',
      `While the correction was written to ${areaAddress(area)}, somebody else changed these cells, and Excel would not put theirs back. They held: ${typed}. Enter it again.`,
      { cause: error },
    );
  }
  const isNewer = (at: number): boolean => ours[at] !== null && !isOurs(now, ours[at]!, at);
  if (!ours.some((_, at) => isNewer(at))) return;
  const newest = (of: 'formulas' | 'values') =>
    now[of].map((each, at) => (isNewer(at) ? each : stood[of][at]!));
  await putBack(sheetId, area, theirs, { ...now, formulas: newest('formulas'), values: newest('values') });
};

const isOurs = ({ formulas, values }: Stood, ours: CellValue, at: number): boolean =>
  (typeof ours === 'string' && !isFormula({ formulas, values }, at) ? values : formulas)[at] === ours;

/** Text that begins with an equals sign is its own value. */
const isFormula = ({ formulas, values }: Pick<Stood, 'formulas' | 'values'>, at: number): boolean =>
  String(formulas[at]).startsWith('=') && formulas[at] !== values[at];
