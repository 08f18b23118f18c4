import { errorOf, openOffice } from '../support/officeTest';
import { PlainBook } from '../support/plainBook';

const data = [
  ['Practice', 'Premium', 'Note'],
  ['A81001', 100, ''],
  ['A81002', 200, ''],
];
function withTable(): PlainBook {
  const book = new PlainBook({ Data: data, Other: [] });
  book.addTable(book.activeSheetId(), { row: 0, column: 0, rows: 3, columns: 3 }, true, 'Review');
  return book;
}

describe('tables', () => {
  test('are listed with what they are', async () => {
    const { Excel } = await openOffice({ book: withTable() });
    await Excel.run(async (context) => {
      const { tables } = context.workbook;
      tables.load('items/name,items/showHeaders,items/showTotals,items/worksheet/name,count');
      await context.sync();
      expect(tables.count).toBe(1);
      const [table] = tables.items;
      expect(table).toMatchObject({ name: 'Review', showHeaders: true, showTotals: false });
      expect(table?.worksheet.name).toBe('Data');

      const ranges = [table?.getRange(), table?.getHeaderRowRange(), table?.getDataBodyRange()];
      for (const range of ranges) range?.load('address');
      const columns = table?.columns.load('items/name,items/index');
      const column = table?.columns.getItem('Premium').getDataBodyRange().load('values');
      const rows = table?.rows.getCount();
      const here = context.workbook.worksheets.getItem('Other').tables.getCount();
      await context.sync();
      expect(ranges.map((range) => range?.address)).toEqual(['Data!A1:C3', 'Data!A1:C1', 'Data!A2:C3']);
      expect(columns?.items.map(({ name, index }) => [name, index])).toEqual([
        ['Practice', 0],
        ['Premium', 1],
        ['Note', 2],
      ]);
      expect(column?.values).toEqual([[100], [200]]);
      expect([rows?.value, here.value]).toEqual([2, 0]);
    });
  });

  test('are made, renamed, added to and taken away', async () => {
    const book = new PlainBook({ Log: [['Rule', 'Decision']] });
    const { Excel } = await openOffice({ book });
    await Excel.run(async (context) => {
      const table = context.workbook.worksheets.getItem('Log').tables.add('Log!A1:B1', true);
      table.name = 'PMS_reviews';
      table.rows.add(undefined, [['reinvestment', 'accepted']]);
      table.resize('A1:B4');
      const range = table.getRange().load('address,values');
      await context.sync();
      expect(range.address).toBe('Log!A1:B4');
      expect(range.values[2]).toEqual(['reinvestment', 'accepted']);
      expect(book.tables()[0]?.name).toBe('PMS_reviews');
      table.convertToRange();
      await context.sync();
    });
    expect(book.tables()).toEqual([]);
  });

  test.each([
    ['A1:D5', undefined],
    ['C1:F3', undefined],
    ['A2:C5', 'InvalidArgument'],
    ['D1:F3', 'InvalidArgument'],
    ['A1:C9', 'InvalidArgument'],
  ])('reach to %s where their place allows it, and over no other table', async (address, code) => {
    const book = withTable();
    book.addTable(book.activeSheetId(), { row: 7, column: 0, rows: 2, columns: 2 }, true, 'Below');
    const { Excel } = await openOffice({ book });
    const resized = Excel.run(async (context) => {
      context.workbook.tables.getItem('Review').resize(address);
      await context.sync();
    });
    if (code === undefined) await resized;
    else expect((await errorOf(resized)).code).toBe(code);
  });

  test.each([
    [true, 'B4', 'Data!A1:C4'],
    [true, 'A4:C5', 'Data!A1:C5'],
    [true, 'D4', 'Data!A1:C3'],
    [false, 'A4:C5', 'Data!A1:C3'],
  ])('grow (%s) over what is written to %s', async (grow, address, whole) => {
    const { Excel, host } = await openOffice({ book: withTable() });
    host.faults.tablesGrow = grow;
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Data');
      sheet.getRange(address).values = 'x' as unknown as string[][];
      const range = context.workbook.tables.getItemAt(0).getRange().load('address');
      await context.sync();
      expect(range.address).toBe(whole);
    });
  });
});

test('names lead to their ranges, of the workbook and of a sheet', async () => {
  const book = withTable();
  const sheetId = book.activeSheetId();
  book.definedNames.push(
    { name: 'Prices', formula: '=Data!$B$2:$B$3' },
    { name: 'Local', formula: '=Data!$A$1', sheetId },
    { name: 'Rate', formula: '=0.5' },
  );
  const { Excel } = await openOffice({ book });
  await Excel.run(async (context) => {
    const names = context.workbook.names.load('items/name,items/type,items/formula');
    const own = context.workbook.worksheets.getItem('Data').names.load('items/name');
    const prices = context.workbook.names.getItem('prices').getRange().load('address');
    const rate = context.workbook.names.getItem('Rate').getRangeOrNullObject();
    const byName = context.workbook.worksheets.getItem('Data').getRange('Prices').load('values');
    await context.sync();
    expect(names.items.map(({ name, type }) => [name, type])).toEqual([
      ['Prices', 'Range'],
      ['Rate', 'String'],
    ]);
    expect(own.items.map(({ name }) => name)).toEqual(['Local']);
    expect(prices.address).toBe('Data!B2:B3');
    expect(rate.isNullObject).toBe(true);
    expect(byName.values).toEqual([[100], [200]]);
  });
});

test('formats are written and read; where cells differ they are null', async () => {
  const { Excel, book } = await openOffice();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const header = sheet.getRange('A1:B1');
    header.format.font.bold = true;
    header.format.fill.color = '#005EB8';
    header.format.wrapText = true;
    header.format.columnWidth = 96;
    sheet.getRange('A2:B2').numberFormat = [['£#,##0.00', 'General']];
    const both = sheet.getRange('A1:A2').load('format/font/bold,format/fill/color,numberFormat');
    header.load('format/wrapText,format/columnWidth');
    await context.sync();
    expect(both.format.font.bold).toBeNull();
    expect(both.numberFormat).toEqual([['General'], ['£#,##0.00']]);
    expect([header.format.wrapText, header.format.columnWidth]).toEqual([true, 96]);
    header.format.fill.clear();
    header.format.autofitColumns();
    sheet.freezePanes.freezeRows(1);
    await context.sync();
  });
  const sheetId = book.activeSheetId();
  expect(book.format(sheetId, 0, 0)).toMatchObject({ bold: true, fill: '' });
  expect(book.frozenRows.get(sheetId)).toBe(1);
});

test('conditional formats with a formula are made over many areas, found and taken away', async () => {
  const { Excel, book } = await openOffice();
  const sheetId = book.activeSheetId();
  const users = { row: 0, column: 0, rows: 9, columns: 1 };
  book.addConditionalFormat(sheetId, { type: 'CellValue', areas: [users] });
  const id = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const format = sheet.getRanges('A2:C2,A5:C5').conditionalFormats.add(Excel.ConditionalFormatType.custom);
    format.custom.rule.formula = '=N("pms-check-v1")=0';
    format.custom.format.fill.color = '#FFEB9C';
    format.custom.format.font.bold = true;
    format.load('id');
    await context.sync();
    return format.id;
  });
  expect(book.conditionalFormats(sheetId)[1]).toMatchObject({
    type: 'Custom',
    formula: '=N("pms-check-v1")=0',
    format: { fill: '#FFEB9C', bold: true },
    areas: [
      { row: 1, column: 0, rows: 1, columns: 3 },
      { row: 4, column: 0, rows: 1, columns: 3 },
    ],
  });
  await Excel.run(async (context) => {
    const formats = context.workbook.worksheets.getActiveWorksheet().getRange().conditionalFormats;
    formats.load('items/type,items/id');
    await context.sync();
    expect(formats.items.map(({ type }) => type)).toEqual(['CellValue', 'Custom']);
    const ours = formats.items.filter(({ type }) => type === Excel.ConditionalFormatType.custom);
    for (const each of ours) each.load('custom/rule/formula');
    await context.sync();
    expect(ours[0]?.custom.rule.formula).toContain('pms-check');
    ours[0]?.delete();
    await context.sync();
    const gone = formats.getItemOrNullObject(id);
    await context.sync();
    expect(gone.isNullObject).toBe(true);
  });
  expect(book.conditionalFormats(sheetId)).toHaveLength(1);
});

test('charts are made with source, title and place', async () => {
  const { Excel, book } = await openOffice({ book: withTable() });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Other');
    const source = context.workbook.worksheets.getItem('Data').getRange('A1:B3');
    const chart = sheet.charts.add(Excel.ChartType.columnClustered, source, Excel.ChartSeriesBy.columns);
    chart.name = 'Premium';
    chart.title.text = 'Premium by practice';
    chart.legend.visible = false;
    chart.setPosition('D2', 'H12');
    sheet.charts.load('items/name,items/chartType,items/top');
    await context.sync();
    expect(sheet.charts.items.map(({ name, chartType, top }) => [name, chartType, top])).toEqual([
      ['Premium', 'ColumnClustered', 15],
    ]);
  });
  expect(book.charts()[0]).toMatchObject({
    source: { row: 0, column: 0, rows: 3, columns: 2 },
    properties: { title: 'Premium by practice', legendVisible: false, width: 240, height: 165 },
  });
});

test('page layout is kept and given back', async () => {
  const { Excel } = await openOffice();
  await Excel.run(async (context) => {
    const { pageLayout } = context.workbook.worksheets.getActiveWorksheet();
    pageLayout.orientation = Excel.PageOrientation.landscape;
    pageLayout.setPrintTitleRows('$1:$1');
    pageLayout.load('orientation');
    const titles = pageLayout.getPrintTitleRowsOrNullObject().load('address');
    await context.sync();
    expect([pageLayout.orientation, titles.address]).toEqual(['Landscape', 'Sheet1!1:1']);
  });
});

test('rows are hidden, put in, taken out, merged and cleared', async () => {
  const { Excel, book } = await openOffice({ book: new PlainBook({ S: [[1], [2], [3], [4]] }) });
  const sheetId = book.activeSheetId();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('2:2').rowHidden = true;
    const hidden = sheet.getRange('A1:A3').load('rowHidden');
    const second = sheet.getRange('A2').load('hidden');
    await context.sync();
    expect([hidden.rowHidden, second.hidden]).toEqual([null, true]);
    const rows = sheet.getRange('A1:A3').getRowProperties({ rowHidden: true, rowIndex: true });
    await context.sync();
    expect(rows.value.map(({ rowHidden }) => rowHidden)).toEqual([false, true, false]);
    sheet.getRange('1:1').insert(Excel.InsertShiftDirection.down);
    sheet.getRange('5:5').delete(Excel.DeleteShiftDirection.up);
    sheet.getRange('A2').clear(Excel.ClearApplyTo.contents);
    sheet.getRange('C1:D2').merge();
    await context.sync();
  });
  expect(book.values(sheetId, { row: 0, column: 0, rows: 5, columns: 1 }).flat()).toEqual(['', '', 2, 3, '']);
  expect(book.merges(sheetId)).toEqual([{ row: 0, column: 2, rows: 2, columns: 2 }]);
});

test('the application: calculation mode, and what only saves time', async () => {
  const { Excel } = await openOffice();
  await Excel.run(async (context) => {
    const { application } = context.workbook;
    application.suspendApiCalculationUntilNextSync();
    application.suspendScreenUpdatingUntilNextSync();
    application.load('calculationMode,calculationState,decimalSeparator');
    context.workbook.load('name,readOnly');
    await context.sync();
    expect(application.calculationMode).toBe('Automatic');
    application.calculationMode = Excel.CalculationMode.manual;
    application.calculate(Excel.CalculationType.full);
    application.load('calculationMode');
    await context.sync();
    expect(application.calculationMode).toBe('Manual');
    expect([context.workbook.name, context.workbook.readOnly]).toEqual(['Plain.xlsx', false]);
  });
});
