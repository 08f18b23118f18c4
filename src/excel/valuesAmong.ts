/** Reads some of an area's columns. */
import type { CellValue } from '../policy/rules/rule';
import type { Area, ColumnRun } from '../review/workbook';
import { valuesOf } from './values';

/** The rows of an area, of which only these columns are read: between them the cells are empty. */
export const valuesAmong = async (
  sheetId: string,
  area: Area,
  among: readonly ColumnRun[],
): Promise<CellValue[][]> => {
  const parts = await valuesOf(
    sheetId,
    among.map(({ column, columns }) => ({ ...area, column, columns })),
  );
  return among[0]?.columns === area.columns ? parts[0]! : apart(parts, area, among);
};

/** Columns that were read, each in its place of the area; between them the cells are empty. */
const apart = (
  parts: readonly (readonly (readonly CellValue[])[])[],
  area: Area,
  among: readonly ColumnRun[],
): CellValue[][] =>
  Array.from({ length: area.rows }, (_, row) => {
    const cells = new Array<CellValue>(area.columns).fill('');
    among.forEach(({ column, columns }, nth) => {
      const part = parts[nth]![row]!;
      for (let at = 0; at < columns; at++) cells[column - area.column + at] = part[at]!;
    });
    return cells;
  });
