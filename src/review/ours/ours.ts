/** What the add-in has put into a workbook, known again by its Excel tables wherever they have been moved. */
import type { LiveWorkbook } from '../liveWorkbook';
import { unlessGone } from './gone';
import { areDecisions, areOfDecisions, looseReviews, type LooseReviews } from './looseReviews';
import { looseReports } from './looseReports';
import { isReviewsTable, reportTableName, reviewsTableName, reviewsTitle } from './ourNames';
import { reportTitle } from './ourSheetNames';
import { oursAmong } from './ourTables';
import type { Area, SheetInfo, TableInfo, Workbook } from '../workbook';

export interface OurTable extends TableInfo {
  readonly what: 'reviews' | 'report';
  readonly sheet: SheetInfo;
  /** Something else stands on its sheet: then the sheet stays, and only the table goes. */
  readonly inCompany: boolean;
  /** It is no Excel table any more. */
  readonly loose?: LooseReviews;
}

export const ourTables = async (workbook: Workbook): Promise<readonly OurTable[]> => {
  const [tables, sheets] = await Promise.all([workbook.tables(), workbook.sheets()]);
  const ours = await oursAmong(workbook, tables);
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
  const own = ours.find(({ name }) => isReviewsTable(name));
  for (const loose of await looseReviews(workbook, sheets, own?.sheetId))
    if (areDecisions(loose.rows).includes(true)) found.push(await asTable(workbook, loose));
  const withTables = new Set(tables.map(({ sheetId }) => sheetId));
  for (const { sheet, rows } of await looseReports(workbook, sheets, withTables))
    found.push({
      name: reportTableName,
      sheetId: sheet.id,
      area: { ...sheet.used!, rows: 1 + rows },
      hasHeaders: true,
      hasTotals: false,
      what: 'report',
      sheet,
      inCompany: false,
    });
  return found;
};

/** It is as long as it has decisions. */
const asTable = async (workbook: Workbook, loose: LooseReviews): Promise<OurTable> => {
  const { sheet, area, rows } = loose;
  const are = areDecisions(rows);
  const ours = areOfDecisions(rows);
  const others = rows.some((cells, row) => cells.some((cell, column) => cell !== '' && !ours[row]![column]));
  const table = {
    name: reviewsTableName,
    sheetId: sheet.id,
    area: { ...area, rows: 1 + are.filter((is) => is).length },
    hasHeaders: true,
    hasTotals: false,
  };
  const inCompany = others || !(await isOursAbove(workbook, sheet.id, area));
  return { ...table, what: 'reviews', sheet, inCompany, loose };
};

/** Whether the sheet holds what we made and no more: ours at the top, and nothing below or beside the table. */
const isAsMade = async (
  workbook: Workbook,
  { area, sheetId }: TableInfo,
  { used }: SheetInfo,
  what: OurTable['what'],
): Promise<boolean> => {
  const past = used !== undefined && used.row + used.rows > area.row + area.rows;
  const beside = used !== undefined && used.column + used.columns > area.column + area.columns;
  const top =
    what === 'reviews' ? isOursAbove(workbook, sheetId, area) : isTitled(workbook, sheetId, reportTitle);
  return (await top) && !past && !beside;
};

const isTitled = async (workbook: Workbook, sheetId: string, title: string): Promise<boolean> => {
  const [[cell] = []] = await workbook.values(sheetId, { row: 0, column: 0, rows: 1, columns: 1 });
  return cell === title;
};

/** Whether our title and the note below it stand above decisions, and nothing else. */
const isOursAbove = async (
  workbook: Workbook,
  sheetId: string,
  { row: rows, ...area }: Area,
): Promise<boolean> => {
  if (rows === 0) return false;
  const above = await workbook.values(sheetId, {
    row: 0,
    column: 0,
    rows,
    columns: area.column + area.columns,
  });
  return (
    above[0]![0] === reviewsTitle &&
    above.every((cells, row) => cells.every((cell, column) => cell === '' || (row < 2 && column === 0)))
  );
};

/** Whether no sheet that shows would be left without those of tables: Excel keeps one in sight. */
export const areAllThatShow = async (workbook: Workbook, tables: readonly OurTable[]): Promise<boolean> => {
  const gone = new Set(tables.filter(({ inCompany }) => !inCompany).map(({ sheetId }) => sheetId));
  return gone.size > 0 && (await workbook.sheets()).every(({ id, visible }) => !visible || gone.has(id));
};

/** Takes tables out, with their sheets where nothing else stands on them. */
export const removeTables = async (workbook: LiveWorkbook, tables: readonly OurTable[]): Promise<void> => {
  for (const { name, sheet, inCompany, loose } of tables)
    if (!inCompany) await unlessGone(workbook.deleteSheet(sheet.id));
    else if (loose) await unlessGone(empty(workbook, loose));
    else await unlessGone(workbook.deleteTable(name));
};

/** Empties the cells of decisions and of the headings above them, and no others. */
const empty = (workbook: LiveWorkbook, { sheet, area, rows }: LooseReviews): Promise<void> =>
  workbook.write(
    sheet.id,
    area,
    areOfDecisions(rows).map((cells) => cells.map((ours) => (ours ? '' : null))),
  );
