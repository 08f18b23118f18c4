/**
 * Excels that are older than the workbench's own: the production bundle at the manifest's floor, where everything works and
 * nothing is asked for that it has not, and below it, where one sentence stands in place of a broken pane.
 */
import { floor } from '../../src/excel/floor';
import { Lab } from '../support/browser';

jest.setTimeout(120_000);

let lab: Lab;
beforeAll(async () => {
  lab = await Lab.start();
});
afterAll(() => lab?.close());

// What Excel has not it answers with ApiNotFound, and the pane would say so in its notice.
const nothingIsRefused = /This version of Excel cannot/;

test.each([floor.ExcelApi, '1.17'])(
  'with ExcelApi %s: check, finding, jump, decision, highlight, report, and all of it taken out',
  async (excelApi) => {
    const workbench = await lab.open({ excelApi });
    const { pane, page } = workbench;
    page.setDefaultTimeout(20_000);
    const press = (name: string | RegExp) => pane.getByRole('button', { name }).first().click();
    await press('Check the workbook');
    await pane.getByRole('tree').waitFor();
    await pane.locator('[role="treeitem"][aria-level="2"]').first().click();
    await pane.getByRole('heading', { name: 'What the cells say' }).waitFor();
    await pane.locator('table').getByRole('button').first().click();
    await page.waitForFunction(() => {
      const { book } = (
        window as unknown as { workbench: { book: { selection(): { areas: { row: number }[] } } } }
      ).workbench;
      return book.selection().areas[0]!.row > 0;
    });
    await pane.getByRole('radio', { name: /^To be corrected/ }).check();
    await pane.getByLabel(/^Your name/).fill('A. Lead');
    await press('Record');
    await pane.getByText(/^Decision recorded on /).waitFor();
    await press('Findings');
    await press('Highlight, report…');
    await pane.getByRole('switch', { name: 'Highlight in the sheet' }).click();
    await pane.getByRole('list', { name: 'Colours of the highlight' }).waitFor();
    await press('Make the report');
    await pane.getByText(/^The report is the sheet/).waitFor();
    await press('Settings');
    await press(/^Remove everything/);
    // A dialog grows into its place: a button that moves away under the mouse has not been pressed.
    await pane
      .getByRole('dialog')
      .evaluate((dialog) =>
        Promise.all(dialog.getAnimations({ subtree: true }).map(({ finished }) => finished)),
      );
    await press('Remove it all');
    const said = pane.locator('main p[role="status"]').filter({ hasText: /\w/, hasNotText: /^Removing/ });
    await said.waitFor().catch(async () => {
      throw new Error(`Nothing is said of the removal: ${await pane.locator('body').innerText()}`);
    });
    expect(await said.textContent()).toBe('Everything PMS Review added is removed.');
    expect(await pane.getByText(nothingIsRefused).count()).toBe(0);
    await workbench.close();
  },
);

test('below the floor one sentence says so, functions in cells go on, and nothing else is asked of Excel', async () => {
  const workbench = await lab.open({ excelApi: '1.13', started: 'text=too old to check workbooks' });
  const { pane } = workbench;
  expect(await pane.getByRole('button').count()).toBe(0);
  expect(await pane.getByRole('heading').allTextContents()).toEqual(['PMS Review']);
  await workbench.addSheet();
  await workbench.type('A1', '=PMS.GLOBALSUM("2014/15")');
  expect(await workbench.values('A1')).toEqual([[73.56]]);
  await workbench.close();
});
