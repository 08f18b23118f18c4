/**
 * The main job in a real browser: the production bundle and the real Office.js, with the workbench in the part of
 * Excel. Functions in cells, the check, its findings, and from a finding to its row.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sampleKey } from '../../src/workbench/sample/sample';
import { Lab, type OpenWorkbench } from '../support/browser';
import { root } from '../support/manifest';

jest.setTimeout(120_000);

let lab: Lab;
let workbench: OpenWorkbench;
beforeAll(async () => {
  lab = await Lab.start();
});
afterAll(() => lab?.close());
const openSample = async () => {
  workbench = await lab.open();
};
const close = () => workbench.close();

describe('functions in cells', () => {
  beforeAll(openSample);
  beforeEach(() => workbench.addSheet());
  afterAll(close);

  test('a premium is computed by the add-in, and again when its cells change', async () => {
    await workbench.type('A1', '500000');
    await workbench.type('B1', '5000');
    await workbench.type('C1', '=PMS.PREMIUM(A1,B1,"2014/15")');
    // 500,000 − 5,000 × £73.56 × (1 − 5.46 %)
    expect(await workbench.values('C1')).toEqual([[152_281.88]]);
    await workbench.type('A1', '600000');
    expect(await workbench.values('C1')).toEqual([[252_281.88]]);
  });

  test('a phase over a column spills, and other formulas read what was spilled', async () => {
    await workbench.type('A1', '1000.01');
    await workbench.type('A2', '=PMS.PHASE(A1,{"2014/15","2015/16","2016/17","2017/18"})');
    expect(await workbench.values('A2', 1, 4)).toEqual([[250, 500.01, 750.01, 1000.01]]);
    await workbench.type('A3', '=SUM(A2:D2)');
    expect(await workbench.values('A3')).toEqual([[2500.03]]);
  });

  test('a schedule spills with its headings', async () => {
    await workbench.type('A1', '=PMS.SCHEDULE(1000,2)');
    expect(await workbench.values('A1', 3, 4)).toEqual([
      ['Financial year', 'Released', 'Retained', 'Step'],
      ['2014/15', 500, 500, 500],
      ['2015/16', 1000, 0, 500],
    ]);
  });

  test('what cannot be known or read is an error value', async () => {
    await workbench.type('A1', '=PMS.GLOBALSUM("1999/00")');
    await workbench.type('A2', '=PMS.GLOBALSUM("sometime")');
    expect(await workbench.values('A1', 2, 1)).toEqual([['#N/A'], ['#VALUE!']]);
  });

  test('an error in a column is the result of its own row alone', async () => {
    await workbench.type('A1', '1000');
    await workbench.type('A2', '=NA()');
    await workbench.type('A3', '2000');
    await workbench.type('B1', '=PMS.PHASE(A1:A3,"2015/16")');
    expect(await workbench.values('B1', 3, 1)).toEqual([[500], ['#N/A'], [1000]]);
    await workbench.type('C1', '=PMS.ISREINVESTMENT(A2)');
    expect(await workbench.values('C1')).toEqual([['evidence needed']]);
  });

  test('the functions Excel is told of are the functions the add-in answers for', async () => {
    const associated = await workbench.pane.evaluate(() =>
      Object.keys(
        (CustomFunctions as unknown as { _association: { mappings: object } })._association.mappings,
      ),
    );
    const { functions } = JSON.parse(readFileSync(path.join(root, 'dist/addin/functions.json'), 'utf8')) as {
      functions: { id: string }[];
    };
    expect(associated.sort()).toEqual(functions.map(({ id }) => id).sort());
  });
});

describe('the check', () => {
  beforeAll(openSample);
  afterAll(close);

  test('the pane says what it understood before anything is pressed', async () => {
    const { pane } = workbench;
    const { practices, ledgerRows } = sampleKey;
    await pane
      .getByRole('button', {
        name: `Read ${practices} rows of practices and ${ledgerRows} rows of redeployments · see how`,
      })
      .click();
    const blocks = pane.getByRole('list', { name: 'What was found in the workbook' });
    await blocks.getByText(`${practices} rows of practices`).waitFor();
    await blocks.getByText(`${sampleKey.ledgerRows} rows of redeployments`).waitFor();
  });

  test('the check of the workbook finds what was put into it', async () => {
    const { pane } = workbench;
    await pane.getByRole('button', { name: 'Check the workbook' }).click();
    await pane.getByRole('heading', { name: 'Findings', level: 1 }).waitFor();

    const asFindings = ({ outcome }: { outcome: string }) => !['met', 'not applicable'].includes(outcome);
    const ofRule = (id: string) => sampleKey.seeded.filter((each) => each.rule === id && asFindings(each));
    const expected = {
      '5(e)': ofRule('reinvestment').length + sampleKey.ccgYears.filter(asFindings).length,
      '5(f)': ofRule('locality').length,
      '5(g)': ofRule('four-year').length,
    };
    for (const [paragraph, found] of Object.entries(expected)) {
      const group = pane.getByRole('treeitem').filter({ hasText: `Framework ${paragraph}` });
      expect([paragraph, (await group.innerText()).split('\n').at(-1)]).toEqual([paragraph, String(found)]);
    }
  });

  test('from a finding, by keys alone, to its row', async () => {
    const { pane, page } = workbench;
    await pane.getByRole('treeitem').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const where = await pane.getByRole('button', { name: /^(Schedule|Ledger) \d+$/ }).innerText();
    const [sheet, row] = where.split(' ');
    await workbench.waitForSelection(sheet!, Number(row));
  });

  test('the button on the ribbon checks the sheet in front', async () => {
    const { pane, page } = workbench;
    await workbench.activate('Ledger');
    const ribbon = page.getByRole('toolbar', { name: 'Home' });
    await ribbon.getByRole('button', { name: 'Check this sheet' }).click();
    await pane.getByText(/^One sheet,/).waitFor();
    await pane.getByRole('button', { name: /rules checked/ }).click();
    await pane.getByText(`${sampleKey.ledgerRows} rows read`).waitFor();
  });
});
