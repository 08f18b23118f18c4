import type { Finding } from '../../review/findings';
import type { Cells } from './useFollow';

/**
 * The cells to select for a finding: what was read on its own row, from the first cell to the last, so that the person
 * sees the row; for a CCG, year or scheme the first cell read.
 */
export function cellsOf(finding: Finding): Cells | undefined {
  const onRow = finding.cells.filter(
    ({ sheetId, area }) =>
      sheetId === finding.sheetId && finding.row !== null && area.row === finding.row - 1,
  );
  const first = onRow[0] ?? finding.cells[0];
  if (!first) {
    if (finding.row === null) return undefined;
    return { sheetId: finding.sheetId, area: { row: finding.row - 1, column: 0, rows: 1, columns: 1 } };
  }
  if (onRow.length < 2) return first;
  const from = Math.min(...onRow.map(({ area }) => area.column));
  const to = Math.max(...onRow.map(({ area }) => area.column + area.columns));
  return { sheetId: finding.sheetId, area: { ...first.area, column: from, columns: to - from } };
}
