import { openOffice, until } from '../support/officeTest';
import { PlainBook } from '../support/plainBook';

const cell = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

test('a change on a sheet is told with its details, until the handler is removed', async () => {
  const { Excel, book, host } = await openOffice();
  const sheetId = book.activeSheetId();
  const heard: Excel.WorksheetChangedEventArgs[] = [];
  const handler = await Excel.run(async (context) => {
    const result = context.workbook.worksheets.getActiveWorksheet().onChanged.add(async (event) => {
      heard.push(event);
    });
    await context.sync();
    return result;
  });
  expect(host.held.handlers).toBe(1);

  book.write(sheetId, cell(2, 2), [[42]], false);
  await until(() => heard.length === 1);
  expect(heard[0]).toMatchObject({
    address: 'C3',
    changeType: 'RangeEdited',
    source: 'Local',
    triggerSource: 'Unknown',
    worksheetId: sheetId,
    details: { valueBefore: '', valueAfter: 42, valueTypeBefore: 'Empty', valueTypeAfter: 'Double' },
  });
  await Excel.run(async (context) => {
    const range = heard[0]?.getRange(context).load('address,values');
    await context.sync();
    expect([range?.address, range?.values]).toEqual(['Sheet1!C3', [[42]]]);
  });

  await Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
  expect(host.held.handlers).toBe(0);
  book.write(sheetId, cell(0, 0), [[1]], false);
  await pause();
  expect(heard).toHaveLength(1);
});

test("the add-in's own writes are told as such", async () => {
  const { Excel } = await openOffice();
  const heard: string[] = [];
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onChanged.add(async ({ triggerSource, address, details }) => {
      heard.push(`${triggerSource} ${address} ${details === undefined ? 'many' : 'one'}`);
    });
    await context.sync();
    worksheets.getActiveWorksheet().getRange('A1:B1').values = [[1, 2]];
    await context.sync();
  });
  await until(() => heard.length === 1);
  expect(heard).toEqual(['ThisLocalAddin A1:B1 many']);
});

test('sheets that come, go, change their name, are hidden or come to the front', async () => {
  const book = new PlainBook({ One: [], Two: [] });
  const { Excel } = await openOffice({ book });
  const heard: string[] = [];
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onAdded.add(async ({ worksheetId }) => void heard.push(`added ${worksheetId}`));
    worksheets.onDeleted.add(async ({ worksheetId }) => void heard.push(`deleted ${worksheetId}`));
    worksheets.onActivated.add(async ({ worksheetId }) => void heard.push(`activated ${worksheetId}`));
    worksheets.onDeactivated.add(async ({ worksheetId }) => void heard.push(`deactivated ${worksheetId}`));
    worksheets.onNameChanged.add(
      async ({ nameBefore, nameAfter }) => void heard.push(`${nameBefore} -> ${nameAfter}`),
    );
    worksheets.onVisibilityChanged.add(
      async ({ visibilityBefore, visibilityAfter }) =>
        void heard.push(`${visibilityBefore} -> ${visibilityAfter}`),
    );
    await context.sync();
  });
  const [one, two] = book.sheets();
  const three = book.addSheet('Three');
  book.activate(two?.id ?? '');
  three.name = 'Third';
  three.visibility = 'VeryHidden';
  book.deleteSheet(three.id);
  await until(() => heard.length === 6);
  expect(heard).toEqual([
    `added ${three.id}`,
    `deactivated ${one?.id}`,
    `activated ${two?.id}`,
    'Three -> Third',
    'Visible -> VeryHidden',
    `deleted ${three.id}`,
  ]);
});

test('the selection, of the workbook and of a sheet', async () => {
  const { Excel, Office, book } = await openOffice();
  const heard: string[] = [];
  await Excel.run(async (context) => {
    context.workbook.onSelectionChanged.add(async () => void heard.push('workbook'));
    context.workbook.worksheets
      .getActiveWorksheet()
      .onSelectionChanged.add(async ({ address }) => void heard.push(address));
    await context.sync();
  });
  await new Promise<void>((resolve) =>
    Office.context.document.addHandlerAsync(
      Office.EventType.DocumentSelectionChanged,
      () => heard.push('document'),
      () => resolve(),
    ),
  );
  book.select(book.activeSheetId(), [{ row: 1, column: 1, rows: 2, columns: 1 }]);
  await until(() => heard.length === 3);
  expect(heard.sort()).toEqual(['B2:B3', 'document', 'workbook']);
});

test('a recalculation is told apart from a change', async () => {
  const { Excel, book } = await openOffice({ book: new PlainBook({ S: [['=1+1']] }) });
  const heard: string[] = [];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.onChanged.add(async () => void heard.push('changed'));
    sheet.onCalculated.add(async () => void heard.push('calculated'));
    await context.sync();
  });
  book.setResult(book.activeSheetId(), 0, 0, 2);
  await until(() => heard.length === 1);
  expect(heard).toEqual(['calculated']);
});

test('a change within a table, and rows put in above it', async () => {
  const book = new PlainBook({
    S: [
      ['a', 'b'],
      [1, 2],
    ],
  });
  const table = book.addTable(
    book.activeSheetId(),
    { row: 0, column: 0, rows: 2, columns: 2 },
    true,
    'Prices',
  );
  const { Excel } = await openOffice({ book });
  const heard: string[] = [];
  await Excel.run(async (context) => {
    context.workbook.tables.getItem('Prices').onChanged.add(async ({ address, tableId }) => {
      heard.push(`table ${tableId} ${address}`);
    });
    context.workbook.tables.onChanged.add(async ({ address }) => void heard.push(`any table ${address}`));
    context.workbook.worksheets
      .getActiveWorksheet()
      .onChanged.add(async ({ changeType, changeDirectionState }) => {
        heard.push(`${changeType} ${changeDirectionState?.insertShiftDirection ?? ''}`);
      });
    await context.sync();
  });
  book.write(book.activeSheetId(), cell(1, 1), [[3]], false);
  book.write(book.activeSheetId(), cell(8, 8), [[3]], false);
  book.insertRows(book.activeSheetId(), 0, 1);
  await until(() => heard.length === 5);
  expect(heard).toEqual([
    'RangeEdited ',
    `table ${table.id} B2`,
    'any table B2',
    'RangeEdited ',
    'RowInserted Down',
  ]);
});

test('events can be turned off', async () => {
  const { Excel, book } = await openOffice();
  let heard = 0;
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async () => void heard++);
    context.runtime.enableEvents = false;
    await context.sync();
  });
  book.write(book.activeSheetId(), cell(0, 0), [[1]], false);
  await pause();
  expect(heard).toBe(0);
});
