import { officeInJsdom } from '../support/officeInJsdom';

test('Office.onReady says Excel on the web with a pane', async () => {
  const office = await officeInJsdom();
  expect(office.info).toMatchObject({
    host: 'Excel',
    platform: 'OfficeOnline',
    addin: { visibilityMode: 'Taskpane' },
  });
  expect(office.Office.context.displayLanguage).toBe('en-GB');
  await office.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2');
    range.values = [
      [1, 2],
      ['three', 4.5],
    ];
    range.load('values,address');
    await context.sync();
    expect(range.values).toEqual([
      [1, 2],
      ['three', 4.5],
    ]);
    expect(range.address).toBe('Sheet1!A1:B2');
  });
  expect(office.host.unsupported).toEqual([]);
  office.close();
});
