/** Reads the values of cells. */
import type { CellValue } from '../policy/rules/rule';
import type { Area } from '../review/workbook';
import { refusal } from './refusals';
import { rangeOf, run } from './run';

/** Of each of some areas of a sheet, in one request. */
export const valuesOf = (sheetId: string, areas: readonly Area[]): Promise<CellValue[][][]> =>
  run(async (context) => {
    const ranges = areas.map((area) => rangeOf(context, sheetId, area).load('values'));
    await context.sync();
    return ranges.map(({ values }): CellValue[][] => {
      // Where an answer is too large Excel may give null instead of an error.
      if ((values as CellValue[][] | null) === null) throw refusal('too large');
      return values as CellValue[][];
    });
  });
