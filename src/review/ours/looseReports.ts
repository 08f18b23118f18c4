/**
 * Reports that are no Excel table any more: made a plain range, or gone through a program that knows no tables. Only one
 * that nothing was added to is known again: what somebody has worked on is theirs.
 */
import { rules } from '../../policy/rules';
import { wholeOf } from '../checking/wholeOf';
import { columns, nothingFound } from '../report/reportFindings';
import type { SheetInfo, Workbook } from '../workbook';
import { reportTableName } from './ourNames';
import { isReportSheetName, reportTitle } from './ourSheetNames';
import { areOurs } from './ourTables';

/** What the first cell of a row says. */
const rowsBegin = new Set([nothingFound, ...rules.map(({ title }) => title)]);

/** Sheets of reports, other than those that hold tables, and how many rows they have below the headings. */
export const looseReports = async (
  workbook: Workbook,
  sheets: readonly SheetInfo[],
  withTables: ReadonlySet<string>,
): Promise<readonly { readonly sheet: SheetInfo; readonly rows: number }[]> => {
  const found: { sheet: SheetInfo; rows: number }[] = [];
  for (const sheet of sheets) {
    const { id, name, used } = sheet;
    if (!used || withTables.has(id) || !isReportSheetName(name)) continue;
    if (used.row + used.column > 0 || used.columns > columns.length) continue;
    const cells = await wholeOf(workbook, id, used);
    const headings = cells.reduce((last, row, at) => (areOurs(reportTableName, row) ? at : last), -1);
    const rows = cells.slice(headings + 1);
    if (cells[0]![0] !== reportTitle || headings === -1) continue;
    if (rows.every(([first]) => rowsBegin.has(String(first)))) found.push({ sheet, rows: rows.length });
  }
  return found;
};
