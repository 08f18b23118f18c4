import { wholeOf } from '../../checking/wholeOf';
import type { Area, Workbook } from '../../workbook';
import type { Grid } from '../grid';

/** They are fetched together, with what stands between. */
const rowsFetched = 2_000;

/** Rows of a sheet that a check has come by, as they are now, by their number: those that are fetched with the first. */
export const tellingOf = async (
  workbook: Workbook,
  sheetId: string,
  used: Area,
  telling: readonly number[],
): Promise<ReadonlyMap<number, Grid[number]>> => {
  const rows = telling.filter((row) => row < used.row + used.rows);
  const row = Math.min(...rows);
  const few = rows.filter((each) => each < row + rowsFetched);
  if (few.length === 0) return new Map();
  const area = {
    ...used,
    column: 0,
    columns: used.column + used.columns,
    row,
    rows: Math.max(...few) - row + 1,
  };
  const cells = await wholeOf(workbook, sheetId, area);
  return new Map(few.map((each) => [each, cells[each - row]!]));
};
