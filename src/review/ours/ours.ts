/** What the add-in has put into a workbook, known again by its Excel tables wherever they have been moved. */
import type { LiveWorkbook } from '../liveWorkbook';
import { unlessGone } from './gone';
import { areDecisions, areOfDecisions, looseReviews, type LooseReviews } from './looseReviews';
import { looseReports } from './looseReports';
import { isOurTable, isReviewsTable, reportTableName, reviewsTableName, reviewsTitle } from './ourNames';
import { reportTitle } from './ourSheetNames';
import { oursAmong } from './ourTables';
import { wholeOf, wholeSheetsAtOnce } from '../checking/wholeOf';
import { allToTheirEnd } from '../inTurn/allToTheirEnd';
import { severalAtOnce } from '../inTurn/severalAtOnce';
import type { Area, SheetInfo, TableInfo, Workbook } from '../workbook';

export interface OurTable extends TableInfo {
  readonly what: 'reviews' | 'report';
  readonly sheet: SheetInfo;
  /** Something else stands on its sheet: then the sheet stays, and only the table goes. */
  readonly inCompany: boolean;
  /** It is no Excel table any more. */
  readonly isLoose?: true;
}

/** What is ours in a workbook, and all of its sheets as they were read at the same time. */
export interface Ours {
  readonly tables: readonly OurTable[];
  readonly sheets: readonly SheetInfo[];
}

/** Tables that are looked at at the same time. */
const tablesAtOnce = 20;

export const readOurs = async (workbook: Workbook): Promise<Ours> => {
  const [tables, sheets] = await Promise.all([workbook.tables(), workbook.sheets()]);
  const withTables = new Set(tables.map(({ sheetId }) => sheetId));
  const [ours, reports] = await Promise.all([
    tablesOfOurs(workbook, tables, sheets),
    looseReports(workbook, sheets, withTables),
  ]);
  const own = ours.find(({ what }) => what === 'reviews');
  const loose = (await looseReviews(workbook, sheets, own?.sheetId)).filter(({ rows }) =>
    areDecisions(rows).includes(true),
  );
  return {
    sheets,
    tables: [
      ...ours,
      ...(await severalAtOnce(loose, wholeSheetsAtOnce, (each) => asTable(workbook, each))),
      ...reports.map(({ sheet, rows }): OurTable => ({
        name: reportTableName,
        sheetId: sheet.id,
        area: { ...sheet.used!, rows: 1 + rows },
        hasHeaders: true,
        hasTotals: false,
        what: 'report',
        sheet,
        inCompany: false,
      })),
    ],
  };
};

/** Excel is asked for the headings of tables at the same time as for what stands above them. */
const tablesOfOurs = async (
  workbook: Workbook,
  tables: readonly TableInfo[],
  sheets: readonly SheetInfo[],
): Promise<readonly OurTable[]> => {
  const called = await severalAtOnce(
    tables.filter(({ name }) => isOurTable(name)),
    tablesAtOnce,
    async (table): Promise<readonly OurTable[]> => {
      const sheet = sheets.find(({ id }) => id === table.sheetId);
      if (!sheet) return [];
      const what = isReviewsTable(table.name) ? 'reviews' : 'report';
      const others = tables.filter(({ sheetId }) => sheetId === table.sheetId).length > 1;
      const [[isOurs], asMade] = await Promise.all([
        oursAmong(workbook, [table]),
        !others && isAsMade(workbook, table, sheet, what),
      ]);
      return isOurs ? [{ ...table, what, sheet, inCompany: !asMade }] : [];
    },
  );
  return called.flat();
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
  return { ...table, what: 'reviews', sheet, inCompany, isLoose: true };
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
  if (past || beside) return false;
  return what === 'reviews' ? isOursAbove(workbook, sheetId, area) : isTitled(workbook, sheetId, reportTitle);
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
  const above = await wholeOf(workbook, sheetId, {
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

/** Whether no sheet that shows would be left without what is ours: Excel keeps one in sight. */
export const areAllThatShow = ({ tables, sheets }: Ours): boolean => {
  const gone = new Set(tables.filter(({ inCompany }) => !inCompany).map(({ sheetId }) => sheetId));
  return gone.size > 0 && sheets.every(({ id, visible }) => !visible || gone.has(id));
};

/** Takes tables out, with their sheets where nothing else stands on them. Each is tried, whatever becomes of others. */
export const removeTables = (workbook: LiveWorkbook, tables: readonly OurTable[]): Promise<void> =>
  allToTheirEnd(
    tables.map(({ name, sheet, inCompany, isLoose }) => {
      if (!inCompany) return unlessGone(workbook.deleteSheet(sheet.id, sheet.used));
      return unlessGone(isLoose ? empty(workbook, sheet.id) : workbook.deleteTable(name));
    }),
  );

/** Empties the cells of decisions and of the headings above them, where they stand now, and no others. */
const empty = async (workbook: LiveWorkbook, sheetId: string): Promise<void> => {
  const sheets = (await workbook.sheets()).filter(({ id }) => id === sheetId);
  for (const { area, rows } of await looseReviews(workbook, sheets, undefined))
    await workbook.write(
      sheetId,
      area,
      areOfDecisions(rows).map((cells) => cells.map((ours) => (ours ? '' : null))),
    );
};
