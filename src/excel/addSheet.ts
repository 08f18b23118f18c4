/** Makes a sheet from plain data: cells, looks, an Excel table, charts, and how it prints. */
import { areaAddress } from '../review/address';
import type { Look, NumberLook, SheetChart, SheetContent } from '../review/sheetContent';
import { Refusal } from '../review/workbook';
import { rangeIn, run } from './run';
import { writeCells } from './write';

/** Excel's longest name of a sheet. */
const longestName = 31;

/** A name that none of the others is, whatever their capitals: "PMS report", "PMS report 2". */
export const freeName = (wanted: string, taken: readonly string[], between = ' '): string => {
  const others = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const end = number === 1 ? '' : `${between}${number}`;
    const name = wanted.slice(0, longestName - end.length) + end;
    if (!others.has(name.toLowerCase())) return name;
  }
};

/** What a look is to Excel. */
export const looks: Readonly<Record<Look, (format: Excel.RangeFormat) => void>> = {
  title(format) {
    format.font.bold = true;
    format.font.size = 16;
  },
  heading(format) {
    format.font.bold = true;
    format.font.size = 13;
  },
  headings(format) {
    format.font.bold = true;
    format.wrapText = true;
    format.fill.color = '#DDEBF7';
  },
  note(format) {
    format.font.italic = true;
  },
  wrapped(format) {
    format.wrapText = true;
    format.verticalAlignment = 'Top';
  },
};

export const numberFormats: Readonly<Record<NumberLook, string>> = {
  money: '£#,##0.00;[Red]-£#,##0.00',
  'date and time': 'dd/mm/yyyy hh:mm',
  count: '#,##0',
};

const chartTypes: Readonly<Record<SheetChart['kind'], Excel.ChartType>> = {
  columns: 'ColumnClustered' as Excel.ChartType,
  bars: 'BarClustered' as Excel.ChartType,
};

export const addSheet = (content: SheetContent, show: boolean): Promise<{ id: string; name: string }> =>
  run(async (context) => {
    const sheets = context.workbook.worksheets.load('items/name');
    const tables = context.workbook.tables.load('items/name');
    await context.sync();
    const name = freeName(
      content.name,
      sheets.items.map((each) => each.name),
    );
    const sheet = sheets.add(name).load('id');
    try {
      await fill(
        sheet,
        content,
        tables.items.map((table) => table.name),
      );
      if (show) sheet.activate();
      await context.sync();
    } catch (error) {
      await takeBack(name);
      throw error;
    }
    return { id: sheet.id, name };
  });

/** A sheet that could not be finished is no sheet. Where Excel does not let it go either, the first refusal is told. */
const takeBack = async (name: string): Promise<void> => {
  try {
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name);
      await context.sync();
      if (!sheet.isNullObject) sheet.delete();
      await context.sync();
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
};

const fill = async (
  sheet: Excel.Worksheet,
  content: SheetContent,
  tableNames: readonly string[],
): Promise<void> => {
  const { rows, widths, table } = content;
  const columns = rows.reduce((most, { length }) => Math.max(most, length), 0);
  const cells = rows.map((row) => [...row, ...Array.from({ length: columns - row.length }, () => null)]);
  await writeCells(sheet, { row: 0, column: 0, rows: rows.length, columns }, cells);
  widths.forEach((width, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth = width;
  });
  for (const { area, look } of content.looks) looks[look](rangeIn(sheet, area).format);
  for (const { area, look } of content.numbers)
    // One format for all the cells of the range, which the types do not know.
    rangeIn(sheet, area).numberFormat = numberFormats[look] as unknown as string[][];
  if (table) sheet.tables.add(areaAddress(table.area), true).name = freeName(table.name, tableNames, '');
  if (content.frozenRows) sheet.freezePanes.freezeRows(content.frozenRows);
  for (const chart of content.charts ?? []) addChart(sheet, chart);
  await sheet.context.sync();
  try {
    layOut(sheet, content.printedAgain);
    await sheet.context.sync();
  } catch (error) {
    // Where no printer is set up Excel knows no pages: the sheet is whole without them.
    if (typeof (error as { code?: unknown }).code !== 'string') throw error;
  }
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

/** A4 across, as wide as a page, the headings on each. */
const layOut = (sheet: Excel.Worksheet, printedAgain: number): void => {
  const { pageLayout } = sheet;
  pageLayout.orientation = 'Landscape' as Excel.PageOrientation;
  pageLayout.paperSize = 'A4' as Excel.PaperType;
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.setPrintTitleRows(`$${printedAgain + 1}:$${printedAgain + 1}`);
  pageLayout.headersFooters.defaultForAllPages.leftFooter = '&F, &A';
  pageLayout.headersFooters.defaultForAllPages.rightFooter = '&P of &N';
};
