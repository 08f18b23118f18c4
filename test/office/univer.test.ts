/** The whole way: the real workbook, the host, the real office.js, and functions in the add-in. */
import { createHeadlessBook } from '../../src/workbench/book/headlessBook';
import type { UniverBook } from '../../src/workbench/book/univerBook';
import type { FunctionMetadata } from '../../src/workbench/host/functionArguments';
import type { OfficeInJsdom } from '../support/officeInJsdom';
import { openOffice, until } from '../support/officeTest';

const number = { name: 'x', type: 'number' };
const functions: FunctionMetadata[] = [
  { id: 'DOUBLE', name: 'DOUBLE', parameters: [number] },
  { id: 'STEPS', name: 'STEPS', parameters: [number] },
  { id: 'REFUSE', name: 'REFUSE', parameters: [] },
];
const ADDIN = `
  CustomFunctions.associate({
    DOUBLE: (x) => x * 2,
    STEPS: (x) => [['Year', 'Share'], ['2014/15', x / 4], ['2015/16', x / 2]],
    REFUSE: () => { throw new CustomFunctions.Error('#VALUE!', 'The year must be like 2014/15.'); },
  });
`;

async function open(): Promise<OfficeInJsdom<UniverBook>> {
  const office = await openOffice({
    book: createHeadlessBook(undefined, functions),
    functions,
    scripts: [ADDIN],
    beforeStart: (host, book) => book.setFunctionRunner(host.runner),
  });
  books.push(office.book);
  return office;
}
const books: UniverBook[] = [];
afterEach(() => {
  for (const book of books.splice(0)) book.dispose();
});

test('formulas that the add-in writes are calculated when it reads them', async () => {
  const { Excel } = await open();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:A3').values = [[1], [2], ['=A1+A2']];
    const sum = sheet.getRange('A3').load('values,formulas');
    const used = sheet.getUsedRange(true).load('address');
    await context.sync();
    expect([sum.values, sum.formulas]).toEqual([[[3]], [['=A1+A2']]]);
    expect(used.address).toMatch(/A1:A3$/);
    sheet.getRange('A1').values = [[40]];
    sum.load('values');
    await context.sync();
    expect(sum.values).toEqual([[42]]);
  });
});

test('functions of the add-in fill cells: one value, a spill, an error with its message', async () => {
  const { Excel, book } = await open();
  const sheetId = book.activeSheetId();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:A4').formulas = [[21], ['=PMS.DOUBLE(A1)'], ['=PMS.DOUBLE(A2)+1'], ['=PMS.REFUSE()']];
    sheet.getRange('C1').formulas = [['=PMS.STEPS(100)']];
    await context.sync();
  });
  const values = (row: number, column: number, rows: number, columns: number) =>
    book.values(sheetId, { row, column, rows, columns });
  await until(() => values(2, 0, 1, 1)[0]?.[0] === 85);
  await book.settled();
  expect(values(0, 0, 4, 1)).toEqual([[21], [42], [85], ['#VALUE!']]);
  expect(book.errorOf(sheetId, 3, 0)).toEqual({
    error: '#VALUE!',
    message: 'The year must be like 2014/15.',
  });
  await Excel.run(async (context) => {
    const spill = context.workbook.worksheets.getActiveWorksheet().getRange('C1:D3').load('values');
    await context.sync();
    expect(spill.values).toEqual([
      ['Year', 'Share'],
      ['2014/15', 25],
      ['2015/16', 50],
    ]);
  });
});

test('events of the real workbook say who made a change', async () => {
  const { Excel, book } = await open();
  const heard: string[] = [];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.onChanged.add(async ({ address, triggerSource }) => void heard.push(`${address} ${triggerSource}`));
    await context.sync();
    sheet.getRange('B2').values = [[5]];
    await context.sync();
  });
  await until(() => heard.length === 1);
  book.write(book.activeSheetId(), { row: 0, column: 0, rows: 1, columns: 1 }, [[7]], false);
  await until(() => heard.length === 2);
  expect(heard).toEqual(['B2 ThisLocalAddin', 'A1 Unknown']);
});

test('sheets, tables and formats of the real workbook', async () => {
  const { Excel, book } = await open();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Report 2014');
    await context.sync();
    sheet.getRange('A1:B3').values = [
      ['Practice', 'Premium'],
      ['A81001', 1234.5],
      ['A81002', 2],
    ];
    const table = sheet.tables.add(sheet.getRange('A1:B3'), true);
    table.name = 'Report';
    sheet.getRange('B2:B3').numberFormat = [['£#,##0.00'], ['£#,##0.00']];
    const header = table.getHeaderRowRange();
    header.format.font.bold = true;
    header.format.fill.color = '#005EB8';
    header.load('address,format/font/bold,format/fill/color');
    const text = sheet.getRange('B2').load('text,numberFormat');
    sheet.activate();
    table.load('name,showHeaders');
    await context.sync();
    expect(header.address).toBe("'Report 2014'!A1:B1");
    expect(header.format.font.bold).toBe(true);
    expect(header.format.fill.color.toUpperCase()).toBe('#005EB8');
    expect([text.text, text.numberFormat]).toEqual([[['£1,234.50']], [['£#,##0.00']]]);
    expect([table.name, table.showHeaders]).toEqual(['Report', true]);
    sheet.name = 'Renamed';
    header.load('address');
    await context.sync();
    expect(header.address).toBe('Renamed!A1:B1');
  });
  expect(book.sheets().map(({ name }) => name)).toContain('Renamed');
});

test('a lens of conditional formats is laid on and lifted', async () => {
  const { Excel, book } = await open();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const format = sheet.getRanges('A2:C2,A5:C5').conditionalFormats.add(Excel.ConditionalFormatType.custom);
    format.custom.rule.formula = '=N("pms-check-v1")=0';
    format.custom.format.fill.color = '#FFEB9C';
    await context.sync();
    const formats = sheet.getRange().conditionalFormats.load('items/type,items/id');
    await context.sync();
    expect(formats.items.map(({ type }) => type)).toEqual(['Custom']);
    expect(book.conditionalFormats(book.activeSheetId())[0]?.formula).toContain('pms-check-v1');
    formats.items[0]?.delete();
    await context.sync();
  });
  expect(book.conditionalFormats(book.activeSheetId())).toEqual([]);
});
