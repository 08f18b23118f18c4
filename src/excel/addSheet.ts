/** Makes a sheet from plain data: cells, looks, an Excel table, charts, and how it prints. */
import { areaAddress } from '../review/cells/areaAddress';
import type { SheetChart, SheetContent } from '../review/ours/sheetContent';
import { Refusal } from '../review/workbook';
import { setLook, setNumberLook } from './looks';
import { asRefusal, codeOf, refusal } from './refusals';
import { rangeIn, run } from './run';
import { orUnknown, runToTheEnd, unlessRefused } from './toTheEnd';
import { writeCells } from './write';

/** Excel's longest name of a sheet. */
const longestName = 31;

export interface SheetAdded {
  readonly id: string;
  readonly name: string;
}

/** A name that none of the others is, whatever their capitals: "PMS report", "PMS report 2". */
const freeName = (wanted: string, taken: readonly string[], between = ' '): string => {
  const others = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const end = number === 1 ? '' : `${between}${number}`;
    const name = wanted.slice(0, longestName - end.length) + end;
    if (!others.has(name.toLowerCase())) return name;
  }
};

const chartTypes: Readonly<Record<SheetChart['kind'], Excel.ChartType>> = {
  columns: 'ColumnClustered' as Excel.ChartType,
  bars: 'BarClustered' as Excel.ChartType,
};

/** Others add sheets too: a name that was free a moment ago may not be. */
const mostTries = 5;

/** Adds a sheet with its contents; where Excel refuses them, the sheet goes again. `show` brings it to the front. */
export const addSheet = async (content: SheetContent, show: boolean): Promise<SheetAdded> => {
  const add = (): Promise<SheetAdded> => run(async (context) => make(content, await namesIn(context), show));
  try {
    return await add();
  } catch (error) {
    // Another window may have given its table the name meanwhile: another is free then.
    if (!isOfName(error)) throw error;
    return add();
  }
};
const isOfName = (error: unknown): boolean =>
  ['InvalidArgument', 'ItemAlreadyExists'].includes(codeOf(error) ?? '');

/** Adds the sheet of a table that there is one of. Undefined where there is one by now. */
export const addSheetOf = (table: string, content: SheetContent): Promise<SheetAdded | undefined> =>
  run(async (context) => {
    const names = await namesIn(context);
    const isIt = (name: string): boolean => name.toLowerCase() === table.toLowerCase();
    if (names.tables.some(isIt)) return undefined;
    if (names.defined.some(isIt))
      throw new Refusal(
        'table changed',
        `The name “${table}” stands for something else in this workbook, so the table of reviews cannot be made. Give that another name under Formulas › Name Manager, then try again.`,
      );
    return make(content, names, false);
  });

interface Names {
  readonly context: Excel.RequestContext;
  readonly sheets: readonly string[];
  readonly tables: readonly string[];
  /** Names of ranges and formulas: no table can be called so. */
  readonly defined: readonly string[];
}

const namesIn = async (context: Excel.RequestContext): Promise<Names> => {
  if (leftBehind.length > 0) await clearAway(context);
  const sheets = context.workbook.worksheets.load('items/name');
  const tables = context.workbook.tables.load('items/name');
  const defined = context.workbook.names.load('items/name');
  await context.sync();
  return {
    context,
    sheets: sheets.items.map(({ name }) => name),
    tables: tables.items.map(({ name }) => name),
    defined: defined.items.map(({ name }) => name),
  };
};

/** Rows of a sheet. */
const mostRows = 1_048_576;

const make = async (content: SheetContent, names: Names, show: boolean): Promise<SheetAdded> => {
  if (content.rows.length > mostRows) throw refusal('too large');
  const { context } = names;
  const { sheet, name } = await addEmpty(content.name, names);
  const { id } = sheet;
  try {
    await fill(sheet, content, [...names.tables, ...names.defined]);
  } catch (error) {
    await takeBack(id);
    const plain = withoutLooks(content);
    if (plain === content) throw error;
    // An Excel that does not know all looks, or no charts, still keeps what is written.
    return orUnknown(asRefusal(error), () => make(plain, names, show))();
  }
  // The sheet is whole without: where no printer is set up Excel knows no pages, and with another workbook in front it
  // brings no sheet forward and freezes no rows.
  await unlessRefused(() => {
    layOut(sheet, content.printedAgain);
    return context.sync();
  });
  await unlessRefused(() => {
    if (show) sheet.activate();
    if (content.frozenRows) sheet.freezePanes.freezeRows(content.frozenRows);
    return context.sync();
  });
  return { id, name };
};

/** What there is to read, and nothing that is only looked at; the same where that is all there is. */
const withoutLooks = (content: SheetContent): SheetContent => {
  const { charts = [], looks, numbers, widths } = content;
  if (charts.length + looks.length + numbers.length + widths.length === 0) return content;
  return { ...content, charts: [], looks: [], numbers: [], widths: [] };
};

/** In a request of its own: where somebody else takes the name in the same moment, it is clear that their sheet is not ours. */
const addEmpty = async (
  wanted: string,
  { context, sheets: taken }: Pick<Names, 'context' | 'sheets'>,
  tries = 1,
): Promise<{ sheet: Excel.Worksheet; name: string }> => {
  const name = freeName(wanted, taken);
  const sheet = context.workbook.worksheets.add(name).load('id');
  try {
    await context.sync();
    return { sheet, name };
  } catch (error) {
    if (codeOf(error) !== 'ItemAlreadyExists' || tries === mostTries) throw error;
    return addEmpty(wanted, { context, sheets: [...taken, name] }, tries + 1);
  }
};

/** Sheets that could not be finished, and that Excel would not let go: those still empty go when the next is made. */
let leftBehind: readonly string[] = [];

/** A sheet that could not be finished is deleted. Where Excel does not let it go either, the first refusal is told. */
const takeBack = async (id: string): Promise<void> => {
  const gone = await unlessRefused(() =>
    runToTheEnd(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(id);
      await context.sync();
      if (!sheet.isNullObject) sheet.delete();
      await context.sync();
    }),
  );
  if (gone) return;
  leftBehind = [...leftBehind, id];
  // Where it must stay meanwhile, nothing on it is taken for whole.
  await unlessRefused(() =>
    runToTheEnd(async (context) => {
      context.workbook.worksheets.getItem(id).getRange().clear();
      await context.sync();
    }),
  );
};

const clearAway = async (context: Excel.RequestContext): Promise<void> => {
  const ids = leftBehind;
  const sheets = ids.map((id) => context.workbook.worksheets.getItemOrNullObject(id));
  await context.sync();
  const there = sheets.filter(({ isNullObject }) => !isNullObject);
  const used = there.map((sheet) => sheet.getUsedRangeOrNullObject());
  await context.sync();
  // Something may stand there by now that is somebody's.
  there.forEach((sheet, index) => used[index]!.isNullObject && sheet.delete());
  await context.sync();
  leftBehind = leftBehind.filter((id) => !ids.includes(id));
};

const fill = async (
  sheet: Excel.Worksheet,
  content: SheetContent,
  takenNames: readonly string[],
): Promise<void> => {
  const { rows, widths, table } = content;
  const columns = rows.reduce((most, { length }) => Math.max(most, length), 0);
  const cells = rows.map((row) => [...row, ...Array.from({ length: columns - row.length }, () => null)]);
  await writeCells(sheet, { row: 0, column: 0, rows: rows.length, columns }, cells);
  widths.forEach((width, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth = width;
  });
  for (const { area, look } of content.looks) setLook(rangeIn(sheet, area), look);
  for (const { area, look } of content.numbers) setNumberLook(rangeIn(sheet, area), look);
  // By its range: an address without a sheet would mean the sheet in front.
  if (table) sheet.tables.add(rangeIn(sheet, table.area), true).name = freeName(table.name, takenNames, '');
  for (const chart of content.charts ?? []) addChart(sheet, chart);
  await sheet.context.sync();
};

const addChart = (sheet: Excel.Worksheet, { kind, title, source, over }: SheetChart): void => {
  const chart = sheet.charts.add(chartTypes[kind], rangeIn(sheet, source), 'Columns' as Excel.ChartSeriesBy);
  chart.title.text = title;
  chart.setPosition(
    areaAddress({ ...over, rows: 1, columns: 1 }),
    areaAddress({
      row: over.row + over.rows - 1,
      column: over.column + over.columns - 1,
      rows: 1,
      columns: 1,
    }),
  );
};

/** In points: a quarter of an inch, Excel's narrow margins. */
const sideMargin = 18;

/** A4 across, as wide as a page, the headings on each. */
const layOut = (sheet: Excel.Worksheet, printedAgain: number): void => {
  const { pageLayout } = sheet;
  pageLayout.orientation = 'Landscape' as Excel.PageOrientation;
  pageLayout.paperSize = 'A4' as Excel.PaperType;
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.leftMargin = pageLayout.rightMargin = sideMargin;
  pageLayout.setPrintTitleRows(`$${printedAgain + 1}:$${printedAgain + 1}`);
  pageLayout.headersFooters.defaultForAllPages.leftFooter = '&F, &A';
  pageLayout.headersFooters.defaultForAllPages.rightFooter = '&P of &N';
};
