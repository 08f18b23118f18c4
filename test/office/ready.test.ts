import { installedApiTable } from '../support/officeInJsdom';
import { openOffice, until } from '../support/officeTest';
import { PlainBook } from '../support/plainBook';

test('Office.onReady says Excel on the web with a pane', async () => {
  const { info, Office } = await openOffice();
  expect(info).toMatchObject({
    host: 'Excel',
    platform: 'OfficeOnline',
    addin: { visibilityMode: 'Taskpane' },
  });
  expect(Office.context.displayLanguage).toBe('en-GB');
  expect(Office.context.document.mode).toBe('readWrite');
  expect(Office.context.diagnostics.version).toBe('0.0.0.0');
  expect(Office.context.officeTheme).toBeUndefined();
});

test('requirement sets are advertised, and can be lowered', async () => {
  const { Office } = await openOffice();
  const isSet = (name: string, version: string): boolean =>
    Office.context.requirements.isSetSupported(name, version);
  expect(isSet('ExcelApi', '1.14')).toBe(true);
  expect(isSet('ExcelApi', '1.9')).toBe(true);
  expect(isSet('ExcelApi', '1.16')).toBe(false);
  expect(isSet('SharedRuntime', '1.1')).toBe(true);
  expect(isSet('CustomFunctionsRuntime', '1.3')).toBe(true);

  const old = await openOffice({ faults: { requirements: { excelapi: '1.8', keyboardshortcuts: null } } });
  expect(old.Office.context.requirements.isSetSupported('ExcelApi', '1.8')).toBe(true);
  expect(old.Office.context.requirements.isSetSupported('ExcelApi', '1.9')).toBe(false);
  expect(old.Office.context.requirements.isSetSupported('KeyboardShortcuts', '1.1')).toBe(false);
});

test('another language, and a workbook to be read only', async () => {
  const { Office } = await openOffice({ faults: { locale: 'cy-GB', readOnly: true } });
  expect(Office.context.displayLanguage).toBe('cy-GB');
  expect(Office.context.document.mode).toBe('readOnly');
});

test('a slow host makes a late Office.onReady', async () => {
  const before = Date.now();
  await openOffice({ faults: { readyDelay: 400 } });
  expect(Date.now() - before).toBeGreaterThanOrEqual(400);
});

test('the pane is hidden by the add-in and shown by the person', async () => {
  const shown: boolean[] = [];
  const { Office, host } = await openOffice({ onPane: (visible) => shown.push(visible) });
  const heard: string[] = [];
  await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => {
    heard.push(visibilityMode);
  });
  await Office.addin.hide();
  expect(host.paneVisible).toBe(false);
  await until(() => heard.length === 1);
  host.setPaneVisible(true);
  await until(() => heard.length === 2);
  expect(heard).toEqual(['Hidden', 'Taskpane']);
  expect(shown).toEqual([false, true]);
});

test('start-up behaviour is remembered', async () => {
  const { Office } = await openOffice();
  expect(await Office.addin.getStartupBehavior()).toBe('None');
  await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
  expect(await Office.addin.getStartupBehavior()).toBe('Load');
});

test('what Excel knows is read out of the installed office.js', async () => {
  const table = await installedApiTable();
  expect(table.types).toBeGreaterThan(150);
  expect(table.requirement('Range', 'Values')).toEqual({ set: 'excelapi', version: '1.1' });
  expect(table.requirement('Range', 'GetSpillParent')).toEqual({ set: 'excelapi', version: '1.12' });
  expect(table.requirement('Worksheet', '_RegisterEventNameChanged')).toEqual({
    set: 'excelapionline',
    version: '1.1',
  });
  expect(table.requirement('Worksheet', 'Wings')).toBeUndefined();
});

test('a second add-in can follow the first on the same workbook', async () => {
  const book = new PlainBook({ Data: [[1]] });
  const first = await openOffice({ book });
  await first.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Data').getRange('A1').values = [[2]];
    await context.sync();
  });
  first.host.detach();
  const second = await openOffice({ book });
  await second.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Data').getRange('A1').load('values');
    await context.sync();
    expect(range.values).toEqual([[2]]);
  });
});
