import { openOffice, until } from '../support/officeTest';
import { PlainBook } from '../support/plainBook';

test('writes and reads back values, and what else a range says', async () => {
  const { Excel, book } = await openOffice();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('B2:C3');
    range.values = [
      [1, 'two'],
      [true, '#N/A'],
    ];
    range.load(
      'values,formulas,text,valueTypes,address,rowIndex,columnIndex,rowCount,columnCount,cellCount,numberFormat,hidden',
    );
    await context.sync();
    expect(range.toJSON()).toMatchObject({
      values: [
        [1, 'two'],
        [true, '#N/A'],
      ],
      text: [
        ['1', 'two'],
        ['TRUE', '#N/A'],
      ],
      valueTypes: [
        ['Double', 'String'],
        ['Boolean', 'Error'],
      ],
      address: 'Sheet1!B2:C3',
      rowIndex: 1,
      columnIndex: 1,
      rowCount: 2,
      columnCount: 2,
      cellCount: 4,
      numberFormat: [
        ['General', 'General'],
        ['General', 'General'],
      ],
      hidden: false,
    });
  });
  expect(book.values(book.activeSheetId(), { row: 1, column: 1, rows: 1, columns: 2 })).toEqual([[1, 'two']]);
});

test('null leaves a cell alone, an empty text clears it, one value fills a range', async () => {
  const { Excel } = await openOffice({ book: new PlainBook({ S: [[1, 2, 3]] }) });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('S');
    sheet.getRange('A1:C1').values = [[null, '', 9]];
    sheet.getRange('A2:B3').values = 7 as unknown as number[][];
    const range = sheet.getRange('A1:C3').load('values');
    await context.sync();
    expect(range.values).toEqual([
      [1, '', 9],
      [7, 7, ''],
      [7, 7, ''],
    ]);
  });
});

test('lists the sheets with what was asked of them, in the order of their tabs', async () => {
  const book = new PlainBook({ 'Year 1': [[1]], Notes: [] });
  book.addSheet('Old').visibility = 'Hidden';
  const { Excel } = await openOffice({ book });
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name,items/visibility,items/position');
    const count = worksheets.getCount();
    const visible = worksheets.getCount(true);
    await context.sync();
    expect(
      worksheets.items.map(({ name, visibility, position }) => ({ name, visibility, position })),
    ).toEqual([
      { name: 'Year 1', visibility: 'Visible', position: 0 },
      { name: 'Notes', visibility: 'Visible', position: 1 },
      { name: 'Old', visibility: 'Hidden', position: 2 },
    ]);
    expect([count.value, visible.value]).toEqual([3, 2]);
    expect(worksheets.items[0]?.id).toMatch(/^\{[-0-9a-f]+\}$/);

    // An item of a collection is an object like any other.
    const used = worksheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true).load('address'));
    await context.sync();
    expect(used.map((range) => (range.isNullObject ? null : range.address))).toEqual([
      "'Year 1'!A1",
      null,
      null,
    ]);
  });
});

test('loads by object, by $top and $skip, and through navigations', async () => {
  const { Excel } = await openOffice({ book: new PlainBook({ A: [[5]], B: [], C: [] }) });
  await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load({ name: true, $top: 1, $skip: 1 });
    const range = context.workbook.worksheets.getItem('A').getRange('A1');
    range.load({ values: true, worksheet: { name: true }, format: { fill: { color: true } } });
    await context.sync();
    expect(sheets.items.map(({ name }) => name)).toEqual(['B']);
    expect(range.values).toEqual([[5]]);
    expect(range.worksheet.name).toBe('A');
    expect(range.format.fill.color).toBe('#FFFFFF');
  });
});

test('retrieve gives plain objects', async () => {
  const { Excel } = await openOffice({ book: new PlainBook({ A: [[5]] }) });
  await Excel.run(async (context) => {
    // The types leave retrieve() out; the library has it.
    type Retrieve = { retrieve(what: unknown): { readonly values: unknown; readonly worksheet: unknown } };
    const range = context.workbook.worksheets.getItem('A').getRange('A1') as unknown as Retrieve;
    const result = range.retrieve({ values: true, worksheet: { name: true } });
    await context.sync();
    expect(result.values).toEqual([[5]]);
    expect(result.worksheet).toMatchObject({ name: 'A' });
  });
});

test('null objects, and what hangs on them', async () => {
  const { Excel } = await openOffice();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject('No such sheet').load('name');
    const range = sheet.getRange('A1').load('values');
    range.values = [[1]];
    const there = context.workbook.worksheets.getItemOrNullObject('sheet1').load('name');
    await context.sync();
    expect([sheet.isNullObject, range.isNullObject, there.isNullObject]).toEqual([true, true, false]);
    expect(there.name).toBe('Sheet1');
  });
});

test('makes, renames, moves and deletes sheets', async () => {
  const { Excel, book } = await openOffice();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Report');
    await context.sync();
    sheet.name = 'PMS report';
    sheet.position = 0;
    sheet.tabColor = '#005EB8';
    sheet.activate();
    context.workbook.worksheets.getItem('Sheet1').delete();
    sheet.load('name,id');
    await context.sync();
    expect(sheet.name).toBe('PMS report');
    expect(book.activeSheetId()).toBe(sheet.id);
  });
  expect(book.sheets().map(({ name }) => name)).toEqual(['PMS report']);
});

test('a big write goes out in pieces and arrives whole', async () => {
  const { Excel, book } = await openOffice();
  const values = Array.from({ length: 1000 }, (_, r) => Array.from({ length: 10 }, (_each, c) => r * 10 + c));
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1:J1000').values = values;
    await context.sync();
  });
  const area = { row: 0, column: 0, rows: 1000, columns: 10 };
  expect(book.values(book.activeSheetId(), area)).toEqual(values);
});

test('ranges lead to others', async () => {
  const { Excel } = await openOffice({
    book: new PlainBook({
      S: [
        ['', '', ''],
        ['', 1, 2],
        ['', 3, ''],
      ],
    }),
  });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('S');
    const range = sheet.getRange('B2:C3');
    const ranges = [
      range.getRow(1),
      range.getColumn(0),
      range.getCell(1, 1),
      range.getLastCell(),
      range.getOffsetRange(1, 1),
      range.getResizedRange(2, 0),
      range.getAbsoluteResizedRange(1, 1),
      range.getBoundingRect('E5'),
      range.getIntersection('C3:D9'),
      range.getRowsBelow(2),
      range.getRowsAbove(),
      range.getEntireRow(),
      range.getEntireColumn(),
      sheet.getUsedRange(true),
      sheet.getRangeByIndexes(4, 2, 2, 2),
      sheet.getRange('A:A').getUsedRange(),
      sheet.getRange('B2:B9').getUsedRange(true),
    ].map((each) => each.load('address'));
    const none = sheet.getRange('A1').getUsedRangeOrNullObject(true);
    await context.sync();
    expect(ranges.map(({ address }) => address.replace('S!', ''))).toEqual([
      'B3:C3',
      'B2:B3',
      'C3',
      'C3',
      'C3:D4',
      'B2:C5',
      'B2',
      'B2:E5',
      'C3',
      'B4:C5',
      'B1:C1',
      '2:3',
      'B:C',
      'B2:C3',
      'C5:D6',
      'A1',
      'B2:B3',
    ]);
    expect(none.isNullObject).toBe(true);
  });
});

test('an endless range gives no values', async () => {
  const { Excel } = await openOffice();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('C:C').load('values,cellCount');
    await context.sync();
    expect(range.values).toBeNull();
    expect(range.cellCount).toBe(1_048_576);
  });
});

test('selects cells and tells what is selected', async () => {
  const book = new PlainBook({ One: [], Two: [] });
  const { Excel } = await openOffice({ book });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Two').getRange('D4:E4').select();
    const range = context.workbook.getSelectedRange().load('address');
    const cell = context.workbook.getActiveCell().load('address');
    await context.sync();
    expect([range.address, cell.address]).toEqual(['Two!D4:E4', 'Two!D4']);
  });
  const active = book.activeSheetId();
  book.select(active, [
    { row: 0, column: 0, rows: 1, columns: 1 },
    { row: 2, column: 2, rows: 1, columns: 1 },
  ]);
  await Excel.run(async (context) => {
    const ranges = context.workbook.getSelectedRanges().load('address,areaCount,areas/items/address');
    await context.sync();
    expect(ranges.address).toBe('Two!A1,Two!C3');
    expect(ranges.areas.items.map(({ address }) => address)).toEqual(['Two!A1', 'Two!C3']);
  });
});

test('tracked ranges are held, and given back', async () => {
  const { Excel, host } = await openOffice();
  const range = await Excel.run(async (context) => {
    const tracked = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
    tracked.track();
    await context.sync();
    return tracked;
  });
  expect(host.held.references).toBe(1);
  await Excel.run(range, async (context) => {
    range.values = [[3]];
    range.load('values');
    await context.sync();
    expect(range.values).toEqual([[3]]);
    range.untrack();
    await context.sync();
  });
  expect(host.held.references).toBe(0);
});

test('counts round trips by kind', async () => {
  const { Excel, host } = await openOffice();
  host.trips.reset();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1').load('values');
    await context.sync();
    range.values = [[1]];
    await context.sync();
  });
  // Giving back the range's reference after the run costs a trip as well.
  await until(() => host.held.references === 0);
  expect(host.trips).toMatchObject({ reads: 2, writes: 1, functionResults: 0, others: 0 });
  expect(host.trips.largestRequest).toBeGreaterThan(100);
});

test('a request that is under way when the add-in goes leaves nothing behind', async () => {
  const { Excel, host } = await openOffice();
  const pause = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => setTimeout(resolve, milliseconds));
  host.faults.latency = 100;
  void Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
    range.track();
    await context.sync();
  });
  // It has come to the host, which takes its time.
  await pause(50);
  host.detach();
  await pause(150);
  expect(host.held.references).toBe(0);
});
