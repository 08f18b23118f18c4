import { writeXlsx } from 'hucre/xlsx';
import type { Cell, WriteSheet } from 'hucre';
import type { Area } from '../../../src/workbench/book/book';
import { createHeadlessBook } from '../../../src/workbench/book/headlessBook';
import { CannotOpen, openFile } from '../../../src/workbench/book/openFile';
import type { UniverBook } from '../../../src/workbench/book/univerBook';

const at = (row: number, column: number, rows = 1, columns = 1): Area => ({ row, column, rows, columns });
const functions = [{ id: 'PREMIUM' }];
const books: UniverBook[] = [];
afterEach(() => books.splice(0).forEach((book) => book.dispose()));

async function open(bytes: Uint8Array, name = 'Review.xlsx'): Promise<UniverBook> {
  const book = createHeadlessBook(await openFile(bytes, name), functions);
  books.push(book);
  return book;
}
const sheetOf = (book: UniverBook, name: string): string => {
  const sheet = book.sheets().find((each) => each.name === name);
  if (!sheet) throw new Error(name);
  return sheet.id;
};

/** One of everything the workbench promises to keep. */
function rich(): Promise<Uint8Array> {
  const cells = new Map<string, Partial<Cell>>([
    ['2,3', { formula: 'B3*C3', formulaResult: 60, value: 60, style: { numFmt: '£#,##0.00' } }],
    ['3,3', { formula: 'CUBEVALUE("sales",B4)', formulaResult: 77, value: 77 }],
    ['4,3', { formula: 'SUM(Deals[Amount])', formulaResult: 999, value: 999 }],
    ['2,5', { formula: '_xldudf_PMS_PREMIUM(B3,C3)', formulaResult: 4, value: 4 }],
    [
      '6,0',
      { formula: '_xlfn.SEQUENCE(3)', formulaType: 'array', formulaRef: 'A7:A9', formulaResult: 1, value: 1 },
    ],
    ['0,0', { value: 'Title', style: { font: { bold: true, color: { rgb: 'C00000' } }, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFEB9C' } } } }], // prettier-ignore
    ['1,1', { value: 'Amount', comment: { text: 'Before deductions', author: 'Finance' } }],
  ]);
  const main: WriteSheet = {
    name: 'Deal sheet',
    rows: [
      ['Title', null, null, null],
      ['Code', 'Amount', 'Number', 'Total', null, null],
      ['Y00001', 10, 6, 60, null, 4],
      ['007', 20, true, 77],
      ['Y3', '#N/A', new Date(Date.UTC(2014, 3, 1)), 999],
      [],
      [1],
      [2],
      [3],
    ],
    cells,
    columns: [{ width: 20 }, { width: 12, hidden: false }, { hidden: true }],
    rowDefs: new Map([[3, { hidden: true }]]),
    merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 3 }],
    tables: [{ name: 'Deals', range: 'A2:D5', columns: ['Code', 'Amount', 'Number', 'Total'].map((name) => ({ name })), style: 'TableStyleLight9' }], // prettier-ignore
    conditionalRules: [
      { type: 'expression', priority: 1, formula: '$B3>15', range: 'A3:D5', stopIfTrue: true, style: { fill: { type: 'pattern', pattern: 'solid', bgColor: { rgb: 'FDE7E9' } } } }, // prettier-ignore
      { type: 'cellIs', operator: 'greaterThan', priority: 2, formula: '12', range: 'B3:B5' },
      {
        type: 'containsText',
        priority: 3,
        text: 'Y',
        formula: 'NOT(ISERROR(SEARCH("Y",A3)))',
        range: 'A3:A5',
      },
      { type: 'iconSet', priority: 4, range: 'B3:B5', iconSet: { iconSet: '3Arrows', cfvo: [{ type: 'percent', value: '0' }, { type: 'percent', value: '33' }, { type: 'percent', value: '67' }] } }, // prettier-ignore
    ],
    dataValidations: [{ type: 'list', values: ['Yes', 'No'], range: 'C3:C5' }],
    freezePane: { rows: 2 },
    protection: { sheet: true },
  };
  return writeXlsx({
    sheets: [
      main,
      { name: 'Away', rows: [['x']], hidden: true },
      { name: 'Deep', rows: [['y']], veryHidden: true },
    ],
    namedRanges: [
      { name: 'Offer', range: "'Deal sheet'!$B$3" },
      { name: 'Local', range: 'Away!$A$1', scope: 'Away' },
    ],
    properties: { title: 'PMS review', custom: { Status: 'Draft' } },
  });
}

function checkRich(book: UniverBook): void {
  const id = sheetOf(book, 'Deal sheet');
  expect(book.values(id, at(1, 0, 4, 4))).toEqual([
    ['Code', 'Amount', 'Number', 'Total'],
    ['Y00001', 10, 6, 60],
    ['007', 20, true, 77],
    ['Y3', '#N/A', 41730, 999],
  ]);
  expect(book.formulas(id, at(2, 3, 3, 1))).toEqual([
    ['=B3*C3'],
    ['=CUBEVALUE("sales",B4)'],
    ['=SUM(Deals[Amount])'],
  ]);
  expect(book.text(id, at(2, 3))).toEqual([['£60.00']]);
  expect(book.formulas(id, at(2, 5))).toEqual([['=PMS.PREMIUM(B3,C3)']]);
  expect(book.format(id, 0, 0)).toMatchObject({ bold: true, fontColor: '#C00000', fill: '#FFEB9C' });
  expect(book.tables()).toEqual([
    expect.objectContaining({ name: 'Deals', area: at(1, 0, 4, 4), showHeaders: true, showTotals: false, style: 'TableStyleLight9' }), // prettier-ignore
  ]);
  expect(
    book.conditionalFormats(id).map(({ type, areas, stopIfTrue }) => [type, areas[0], stopIfTrue]),
  ).toEqual([
    ['Custom', at(2, 0, 3, 4), true],
    ['CellValue', at(2, 1, 3, 1), false],
    ['ContainsText', at(2, 0, 3, 1), false],
  ]);
  expect(book.conditionalFormats(id)[0]).toMatchObject({ formula: '=$B3>15', format: { fill: '#FDE7E9' } });
  expect(book.notes(id)).toEqual([{ row: 1, column: 1, text: 'Before deductions' }]);
  expect(book.merges(id)).toEqual([at(0, 0, 1, 4)]);
  expect(book.rowHidden(id, 3)).toBe(true);
  expect(book.columnHidden(id, 2)).toBe(true);
  expect(book.columnWidth(id, 0)).toBe(145);
  expect(book.protection(id).protected).toBe(true);
  expect(book.sheets().map(({ name, visibility }) => [name, visibility])).toEqual([
    ['Deal sheet', 'Visible'],
    ['Away', 'Hidden'],
    ['Deep', 'VeryHidden'],
  ]);
  expect(book.names()).toEqual([
    { name: 'Offer', formula: "='Deal sheet'!$B$3" },
    { name: 'Local', formula: '=Away!$A$1', sheetId: sheetOf(book, 'Away') },
  ]);
}

test('a workbook is opened with the results its file has, and calculates what has none', async () => {
  const book = await open(await rich());
  await book.settled();
  checkRich(book);
  const id = sheetOf(book, 'Deal sheet');
  expect(book.values(id, at(2, 5))).toEqual([['#BUSY!']]);
  expect(book.values(id, at(6, 0, 3, 1))).toEqual([[1], [2], [3]]);
  book.setFunctionRunner(async ({ args }) => ({ value: Number(args[0]) - Number(args[1]) }));
  book.write(id, at(2, 1), [[100]], true);
  await book.settled();
  expect(book.values(id, at(2, 3, 1, 3))).toEqual([[600, '', 94]]);
  // Univer has no such function, so the figure of the file is gone from the grid, but not from a saved copy.
  book.write(id, at(3, 1), [[21]], true);
  await book.settled();
  expect(book.values(id, at(3, 3))).toEqual([['#NAME?']]);
  const copy = await open(await book.saveXlsx());
  expect(copy.values(sheetOf(copy, 'Deal sheet'), at(3, 3))).toEqual([[77]]);
});

test('what is opened, saved and opened again is the same', async () => {
  const first = await open(await rich());
  first.settings = {
    'pms-review': JSON.stringify({
      mapping: 'ä'.repeat(900),
      purposes: ['😀'.repeat(250), `-${'😀'.repeat(250)}`],
    }),
  };
  const id = sheetOf(first, 'Deal sheet');
  first.charts().push({
    id: 'chart-1',
    name: 'Released',
    type: 'ColumnClustered',
    sheetId: id,
    sourceSheetId: id,
    source: at(1, 0, 3, 2),
    properties: { title: 'Released' },
  });
  const second = await open(await first.saveXlsx());
  checkRich(second);
  expect(second.settings).toEqual(first.settings);
  expect(second.charts()).toEqual(first.charts());
  expect(first.losses).toEqual([expect.stringMatching(/^charts and page set-up of reports/)]);
  await second.settled();
  expect(second.values(id, at(6, 0, 3, 1))).toEqual([[1], [2], [3]]);
  const third = await open(await second.saveXlsx());
  checkRich(third);
});

test('a time of day, and the first days of 1900, stay what they are', async () => {
  const times = [0.395833333333333, 0, 1, 1.5, 59.75, 61, 41730.25];
  const cells = new Map<string, Partial<Cell>>(
    times.map((value, row) => [`${row},0`, { value, style: { numFmt: 'dd/mm/yyyy hh:mm' } }]),
  );
  const file = await writeXlsx({ sheets: [{ name: 'Times', rows: times.map((time) => [time]), cells }] });
  const first = await open(file);
  const second = await open(await first.saveXlsx());
  for (const book of [first, second])
    expect(book.values(sheetOf(book, 'Times'), at(0, 0, times.length))).toEqual(
      times.map((time) => [expect.closeTo(time, 8)]),
    );
});

test('a .csv is read as Excel reads it', async () => {
  const csv = Buffer.from('Practice code,Funding £,Year,From\r\nY00001,"£1,234.50",2014/15,01/04/2014\r\n"Oak, Ash",-12,007,No\r\n', 'latin1'); // prettier-ignore
  const book = await open(csv, 'Payments 2014.csv');
  expect(book.sheets()[0]?.name).toBe('Payments 2014');
  expect(book.values(book.activeSheetId(), at(0, 0, 3, 4))).toEqual([
    ['Practice code', 'Funding £', 'Year', 'From'],
    ['Y00001', 1234.5, '2014/15', 41730],
    ['Oak, Ash', -12, 7, 'No'],
  ]);
});

test.each([
  ['PK', 'PK001,1\n'],
  ['ÐÏ in Windows’ letters', '\xd0\xcf,1\n'],
])('a .csv that begins with %s is text', async (_, text) => {
  const book = await open(Buffer.from(text, 'latin1'), 'codes.csv');
  expect(book.values(book.activeSheetId(), at(0, 0, 1, 2))).toEqual([[text.split(',')[0], 1]]);
});

test.each([
  ['Old.xls', [0xd0, 0xcf, 0x11, 0xe0], 'password'],
  ['Word.xlsx', [0x50, 0x4b, 3, 4], 'cannot be read'],
  ['Text.xlsx', [0x41, 0x42], 'not an Excel workbook'],
])('%s is refused in a sentence', async (name, bytes, says) => {
  const opening = openFile(new Uint8Array(bytes), name);
  await expect(opening).rejects.toThrow(says);
  await expect(opening).rejects.toBeInstanceOf(CannotOpen);
});
