/**
 * What a person says of a workbook, kept in it: said in the pane, saved in a copy, and there when the copy is opened;
 * answers that cannot be read, or are a newer version's, are told and hinder no check.
 */
import { writeXlsx } from 'hucre/xlsx';
import { mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { settingName } from '../../src/review/answers/answers';
import { settingsToFile } from '../../src/workbench/book/xlsxSettings';
import { Lab, type OpenWorkbench } from '../support/browser';
import { root } from '../support/manifest';

jest.setTimeout(120_000);

const folder = path.join(root, '.cache/answers');
let lab: Lab;
let workbench: OpenWorkbench;
beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  lab = await Lab.start();
});
afterAll(() => lab?.close());

/** A workbook whose years do not say what they hold, nor do their amounts, with what the add-in kept in it. */
async function workbookWith(name: string, kept?: string): Promise<string> {
  const years = ['2014/15', '2015/16', '2016/17', '2017/18'];
  const bytes = await writeXlsx({
    sheets: [
      {
        name: 'Schedule',
        rows: [
          ['Practice code', 'CCG', ...years, 'Note'],
          ['Y10001', '01C', 40, 10, 30, 20, 'Letter sent'],
          ['Y10002', '01C', 10, 40, 20, 30, ''],
          ['Y10003', '02P', 20, 30, 40, 10, ''],
        ],
      },
    ],
    // A setting is kept as the JSON of its value, which here is a text.
    ...(kept === undefined
      ? {}
      : {
          properties: {
            custom: settingsToFile({ settings: { [settingName]: JSON.stringify(kept) }, charts: [] }),
          },
        }),
  });
  const file = path.join(folder, `${name}.xlsx`);
  await writeFile(file, bytes);
  return file;
}

const open = async (file: string): Promise<void> => {
  workbench = await lab.open({ workbook: file });
  await workbench.pane.getByText('Read 3 rows of practices').waitFor();
};
const button = (name: string | RegExp) => workbench.pane.getByRole('button', { name });
const openSchedule = async (): Promise<void> => {
  await button(/see how/).click();
  await button('Schedule 3 rows of practices').click();
};
const chosenFor = (column: string): Promise<string> =>
  workbench.pane
    .getByRole('combobox', { name: column })
    .evaluate((list) => (list as HTMLSelectElement).selectedOptions[0]!.text);

test('a mapping that was changed is there in a saved copy, and asked no more', async () => {
  await open(await workbookWith('Asking'));
  const { pane, page } = workbench;
  const question = pane.getByRole('group', { name: /What do the columns/ });
  await question.getByRole('button', { name: /^Released by then/ }).focus();
  await page.keyboard.press('Enter');
  await question.waitFor({ state: 'detached' });
  await openSchedule();
  expect(await chosenFor('D 2015/16')).toBe('Released');
  await button(/more column/).click();
  await pane.getByRole('combobox', { name: 'G Note' }).selectOption({ label: 'Compelling reasons' });
  await pane.getByText('Kept: “Note” holds compelling reasons.').waitFor();

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save a copy' }).click(),
  ]);
  const copy = path.join(folder, 'Copy.xlsx');
  await download.saveAs(copy);
  await workbench.close();

  await open(copy);
  expect(await workbench.pane.getByRole('group', { name: /What do the columns/ }).count()).toBe(0);
  await openSchedule();
  expect(await chosenFor('C 2014/15')).toBe('Released');
  expect(await chosenFor('G Note')).toBe('Compelling reasons');
  await button('Settings').click();
  await button(/^Take back: Schedule, “Note”/).click();
  await button(/^Take back: Schedule, “Note”/).waitFor({ state: 'detached' });
  await workbench.close();
});

test.each([
  ['cannot be read', 'corrupt', '{"version":1,"columns":'],
  ['were given in a newer version', 'newer', '{"version":99,"columns":{"by":"heading"}}'],
])('kept answers that %s are told, and the check works', async (sentence, name, kept) => {
  await open(await workbookWith(name, kept));
  const { pane } = workbench;
  await pane.getByText(new RegExp(`^The answers kept in this workbook ${sentence}`)).waitFor();
  await button('Check the workbook').click();
  await pane.getByRole('heading', { name: 'Findings', level: 1 }).waitFor();
  await button('Settings').click();
  await pane.getByText(new RegExp(`^The answers kept in this workbook ${sentence}`)).waitFor();
  expect(await button('Forget all answers').count()).toBe(name === 'corrupt' ? 1 : 0);
  await workbench.close();
});
