/**
 * The whole workbench, in light and dark: axe finds nothing in what is ours, and it looks as the pictures in
 * .screenshots show. `npm run screenshots` runs it for the pictures' sake.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { wrongIn } from '../support/axe';
import { Lab, type OpenWorkbench } from '../support/browser';
import { root } from '../support/manifest';

jest.setTimeout(120_000);

const pictures = path.join(root, '.screenshots/workbench');
let lab: Lab;
let workbench: OpenWorkbench;
beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  lab = await Lab.start();
});
afterAll(() => lab?.close());
const close = () => workbench.close();

test.each(['light', 'dark'] as const)('%s', async (colorScheme) => {
  workbench = await lab.open({ colorScheme, viewport: { width: 1440, height: 900 } });
  const { page, pane } = workbench;
  const picture = (name: string) =>
    page.screenshot({ path: path.join(pictures, `${name}, ${colorScheme}.png`) });

  const check = pane.getByRole('button', { name: 'Check the workbook' });
  await check.waitFor();
  await picture('opened');
  // The grid is Univer's, and the pane has tests of its own.
  expect(await wrongIn(page, { exclude: ['#grid', 'iframe'] })).toEqual([]);

  await check.click();
  await pane.getByRole('heading', { name: 'Findings', level: 1 }).waitFor();
  await picture('findings');
  await pane.getByRole('treeitem').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await pane.getByRole('heading', { name: 'To put it right' }).waitFor();
  await picture('finding');
  await close();
});

describe('in one workbench, one after the other', () => {
  beforeAll(async () => {
    workbench = await lab.open();
  });
  afterAll(close);

  test('the pane is closed, opened by its button, and made wider by keys', async () => {
    const { page } = workbench;
    const pane = page.getByRole('complementary', { name: 'PMS Review' });
    await page.getByRole('button', { name: 'Close the task pane' }).click();
    expect(await pane.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Open PMS Review' }).click();
    expect(await pane.isVisible()).toBe(true);
    expect((await pane.boundingBox())?.width).toBe(320);
    await page.getByRole('separator', { name: 'Width of the task pane' }).press('ArrowLeft');
    expect((await pane.boundingBox())?.width).toBe(340);
  });

  test('a file that is no workbook is refused in a sentence, and the one that is open stays', async () => {
    const { page } = workbench;
    const name = await page.getByRole('heading', { level: 1 }).innerText();
    await page
      .locator('#file')
      .setInputFiles({ name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('x') });
    await page.getByText('note.txt is neither an .xlsx nor a .csv file.').waitFor();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(name);
  });

  test('a saved copy opens again with what was typed', async () => {
    const { page } = workbench;
    await workbench.addSheet();
    await workbench.type('A1', '42');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save a copy' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
    const copy = path.join(pictures, 'copy.xlsx');
    await download.saveAs(copy);
    const opened = await lab.open({ workbook: copy });
    await opened.page.getByRole('heading', { level: 1, name: 'copy' }).waitFor();
    expect(await opened.values('A1')).toEqual([[42]]);
    await opened.close();
  });

  test('a .csv file is opened, and the add-in reads it', async () => {
    const { page } = workbench;
    const csv = 'Practice code,Practice name\nA12345,Invented Surgery\n';
    await page
      .locator('#file')
      .setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await page.getByRole('heading', { level: 1, name: 'list' }).waitFor();
    expect(await workbench.values('A2', 1, 2)).toEqual([['A12345', 'Invented Surgery']]);
    await page.frameLocator('#task-pane iframe').getByRole('heading', { name: 'This workbook' }).waitFor();
  });
});
