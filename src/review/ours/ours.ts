/** What the add-in has put into a workbook, known again by its Excel tables wherever they have been moved. */
import type { LiveWorkbook } from '../liveWorkbook';
import { isReviewsTable, reportTitle, reviewsTitle } from './ourNames';
import { oursAmong } from './ourTables';
import type { SheetInfo, TableInfo, Workbook } from '../workbook';

export interface OurTable extends TableInfo {
  readonly what: 'reviews' | 'report';
  readonly sheet: SheetInfo;
  /** Something else stands on its sheet: then the sheet stays, and only the table goes. */
  readonly inCompany: boolean;
}

export const ourTables = async (workbook: Workbook): Promise<readonly OurTable[]> => {
  const tables = await workbook.tables();
  const ours = await oursAmong(workbook, tables);
  if (ours.length === 0) return [];
  const sheets = await workbook.sheets();
  const found: OurTable[] = [];
  for (const table of ours) {
    const sheet = sheets.find(({ id }) => id === table.sheetId);
    if (!sheet) continue;
    const what = isReviewsTable(table.name) ? 'reviews' : 'report';
    const others = tables.filter(({ sheetId }) => sheetId === table.sheetId).length > 1;
    found.push({
      ...table,
      what,
      sheet,
      inCompany: others || !(await isAsMade(workbook, table, sheet, what)),
    });
  }
  return found;
};

/** Whether the sheet holds what we made and no more: our title at the top, and nothing below or beside the table. */
const isAsMade = async (
  workbook: Workbook,
  { area, sheetId }: TableInfo,
  { used }: SheetInfo,
  what: OurTable['what'],
): Promise<boolean> => {
  const [[title] = []] = await workbook.values(sheetId, { row: 0, column: 0, rows: 1, columns: 1 });
  const past = used !== undefined && used.row + used.rows > area.row + area.rows;
  const beside = used !== undefined && used.column + used.columns > area.column + area.columns;
  return title === (what === 'reviews' ? reviewsTitle : reportTitle) && !past && !beside;
};

/** Takes tables out, with their sheets where nothing else stands on them. */
export const removeTables = async (workbook: LiveWorkbook, tables: readonly OurTable[]): Promise<void> => {
  for (const { name, sheet, inCompany } of tables)
    if (inCompany) await workbook.deleteTable(name);
    else await workbook.deleteSheet(sheet.id);
};
