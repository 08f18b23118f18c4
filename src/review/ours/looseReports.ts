/**
 * Reports that are no Excel table any more: made a plain range, or gone through a program that knows no tables. Only one
 * that nothing was added to is known again: what somebody has worked on is theirs.
 */
import { rules } from '../../policy/rules';
import { wholeOf, wholeSheetsAtOnce } from '../checking/wholeOf';
import { columns, nothingFound } from '../report/reportFindings';
import type { SheetInfo, Workbook } from '../workbook';
import { reportTableName } from './ourNames';
import { severalAtOnce } from '../inTurn/severalAtOnce';
import { isReportSheetName, reportTitle } from './ourSheetNames';
import { areOurs } from './ourTables';

/** What the first cell of a row says. */
const rowsBegin = new Set([nothingFound, ...rules.map(({ title }) => title)]);

export interface LooseReport {
  readonly sheet: SheetInfo;
  /** Those below the headings. */
  readonly rows: number;
}

/** Sheets of reports, other than those that hold tables. */
export const looseReports = async (
  workbook: Workbook,
  sheets: readonly SheetInfo[],
  withTables: ReadonlySet<string>,
): Promise<readonly LooseReport[]> => {
  const called = sheets.filter(({ id, name }) => !withTables.has(id) && isReportSheetName(name));
  const found = await severalAtOnce(
    called,
    wholeSheetsAtOnce,
    async (sheet): Promise<readonly LooseReport[]> => {
      const { id, used } = sheet;
      if (!used || used.row + used.column > 0 || used.columns > columns.length) return [];
      const cells = await wholeOf(workbook, id, used);
      const headings = cells.reduce((last, row, at) => (areOurs(reportTableName, row) ? at : last), -1);
      const rows = cells.slice(headings + 1);
      if (cells[0]![0] !== reportTitle || headings === -1) return [];
      return rows.every(([first]) => rowsBegin.has(String(first))) ? [{ sheet, rows: rows.length }] : [];
    },
  );
  return found.flat();
};
