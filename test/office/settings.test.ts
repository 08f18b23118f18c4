import { errorOf, openOffice } from '../support/officeTest';
import { PlainBook } from '../support/plainBook';

/** An asynchronous call of the older kind, as a promise of its status and error. */
function asked<T>(
  start: (done: (result: Office.AsyncResult<T>) => void) => void,
): Promise<Office.AsyncResult<T>> {
  return new Promise((resolve) => start(resolve));
}

test('settings of the workbook are there when the add-in starts', async () => {
  const book = new PlainBook();
  book.settings = { 'pms.mapping': JSON.stringify({ version: 1 }) };
  const { Office } = await openOffice({ book });
  expect(Office.context.document.settings.get('pms.mapping')).toEqual({ version: 1 });
});

test('are saved, and read again when something else has changed them', async () => {
  const { Office, book, host } = await openOffice();
  const { settings } = Office.context.document;
  settings.set('pms.theme', 'dark');
  expect(book.settings).toEqual({});
  expect((await asked<void>((done) => settings.saveAsync(done))).status).toBe('succeeded');
  expect(book.settings).toEqual({ 'pms.theme': '"dark"' });

  book.settings = { 'pms.theme': '"light"' };
  expect(settings.get('pms.theme')).toBe('dark');
  await asked<Office.Settings>((done) => settings.refreshAsync(done));
  expect(settings.get('pms.theme')).toBe('light');
  expect(host.trips.settings).toBe(2);
});

test('that fail to save say so', async () => {
  const { Office, book, host } = await openOffice();
  host.faults.settingsFail = true;
  Office.context.document.settings.set('pms.theme', 'dark');
  const result = await asked<void>((done) => Office.context.document.settings.saveAsync(done));
  expect(result.status).toBe('failed');
  expect(result.error).toMatchObject({ code: 4001 });
  expect(book.settings).toEqual({});
});

test('the same through the object model', async () => {
  const { Excel, book } = await openOffice();
  await Excel.run(async (context) => {
    const { settings } = context.workbook;
    settings.add('pms.mapping', { version: 1, columns: ['A', 'B'] });
    const missing = settings.getItemOrNullObject('other');
    const there = settings.getItem('pms.mapping').load('key,value');
    settings.load('items/key');
    await context.sync();
    expect(missing.isNullObject).toBe(true);
    expect([there.key, there.value]).toEqual(['pms.mapping', { version: 1, columns: ['A', 'B'] }]);
    expect(settings.items.map(({ key }) => key)).toEqual(['pms.mapping']);
    there.value = 2;
    await context.sync();
    expect(book.settings).toEqual({ 'pms.mapping': '2' });
    there.delete();
    await context.sync();
  });
  expect(book.settings).toEqual({});
  const error = await errorOf(
    Excel.run(async (context) => {
      context.workbook.settings.getItem('pms.mapping').load('value');
      await context.sync();
    }),
  );
  expect(error.code).toBe('ItemNotFound');
});
