/** Values of cells, however many: in parts where Excel refuses them together. */
import type { CellValue } from '../../policy/rules/rule';
import { Refusal, type Area, type Workbook } from '../workbook';

/** Whole sheets that are read at the same time: a request waits on its way to Excel and back. Memory holds so many. */
export const wholeSheetsAtOnce = 4;

/** The values of an area however much it holds: in halves where Excel does not hand it over at once. */
export const wholeOf = async (
  workbook: Workbook,
  sheetId: string,
  area: Area,
): Promise<readonly (readonly CellValue[])[]> => {
  const { row, column, rows, columns } = area;
  try {
    return await workbook.values(sheetId, area);
  } catch (error) {
    if (!isTooLarge(error) || rows * columns <= 1) throw error;
    if (rows > 1) {
      const half = Math.floor(rows / 2);
      const above = await wholeOf(workbook, sheetId, { ...area, rows: half });
      return [
        ...above,
        ...(await wholeOf(workbook, sheetId, { ...area, row: row + half, rows: rows - half })),
      ];
    }
    const half = Math.floor(columns / 2);
    const [left = []] = await wholeOf(workbook, sheetId, { ...area, columns: half });
    const [right = []] = await wholeOf(workbook, sheetId, {
      ...area,
      column: column + half,
      columns: columns - half,
    });
    return [[...left, ...right]];
  }
};

export const isTooLarge = (error: unknown): boolean => error instanceof Refusal && error.kind === 'too large';
