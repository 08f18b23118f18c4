/**
 * A lead's review in a real browser, by keyboard alone: the production bundle and the real Office.js, with the workbench in
 * the part of Excel. REVIEW-WALK.md tells the same walk in words.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Book } from '../../src/workbench/book/book';
import { Lab, type OpenWorkbench } from '../support/browser';
import { root } from '../support/manifest';

jest.setTimeout(120_000);

const folder = path.join(root, '.cache/review');
let lab: Lab;
let workbench: OpenWorkbench;
beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  lab = await Lab.start();
  workbench = await lab.open();
});
afterAll(async () => {
  try {
    await workbench?.close();
  } finally {
    await lab?.close();
  }
});

/** Keys, one after the other: `Control+Enter`, or text to type. */
const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await workbench.page.keyboard.press(key);
};
const type = (text: string): Promise<void> => workbench.page.keyboard.type(text);
/** Waits until it is seen; where it is not, says what is, and who has the keys. */
const sees = async (text: string | RegExp): Promise<void> => {
  try {
    await workbench.pane.getByText(text).first().waitFor();
  } catch (error) {
    const focused = (where: OpenWorkbench['pane'] | OpenWorkbench['page']): Promise<string | undefined> =>
      where.evaluate(() => document.activeElement?.outerHTML.slice(0, 200));
    const { page, pane } = workbench;
    throw new Error(
      [
        `${String(text)} is not seen.`,
        `The focus is, in the pane: ${await focused(pane)}`,
        `in the page: ${await focused(page)}`,
        await pane.locator('body').innerText(),
      ].join('\n'),
      { cause: error },
    );
  }
};

/** Presses Tab until what has the focus is called so, as a person does who listens. */
const tabTo = async (selector: string, name: RegExp): Promise<void> => {
  const stops: string[] = [];
  while (stops.length < 30) {
    await press('Tab');
    const [found, stop] = await workbench.pane.evaluate(
      ([wanted, source]) => {
        const at = document.activeElement;
        const label = at instanceof HTMLInputElement ? at.labels?.[0]?.textContent : at?.textContent;
        const named = new RegExp(source!).test(label ?? '');
        return [at?.matches(wanted!) === true && named, `${at?.tagName}: ${label?.slice(0, 40)}`] as const;
      },
      [selector, name.source] as const,
    );
    if (found) return;
    stops.push(stop);
  }
  throw new Error(`Tab does not come to ${name}, but to ${stops.join('; ')}.`);
};

/** The focus is in the pane, at its top. */
const enterPane = (): Promise<void> => workbench.pane.locator('nav button').first().focus();

const check = async (): Promise<void> => {
  await workbench.pane.getByRole('button', { name: 'Check the workbook' }).waitFor();
  await enterPane();
  await tabTo('button', /^Check the workbook$/);
  await press('Enter');
  await workbench.pane.getByRole('heading', { name: 'Findings', level: 1 }).waitFor();
};

const inBook = <T>(act: (book: Book) => T): Promise<T> =>
  workbench.page.evaluate(`(${act.toString()})(window.workbench.book)`) as Promise<T>;
const sheetNames = (): Promise<string[]> => inBook((book) => book.sheets().map(({ name }) => name));
/** What the reviews' table holds below its headings: decision, reason and reviewer of each row. */
const reviewRows = (): Promise<unknown[][]> =>
  inBook((book) => {
    const sheet = book.sheets().find(({ name }) => name === 'PMS reviews')!;
    const [headings = [], ...rows] = book.values(sheet.id, book.used(sheet.id, true)!).slice(3);
    return rows.map((row) => ['Decision', 'Reason', 'Reviewer'].map((title) => row[headings.indexOf(title)]));
  });
const highlights = (): Promise<number> =>
  inBook(
    (book) =>
      book
        .sheets()
        .flatMap(({ id }) => book.conditionalFormats(id))
        .filter(({ formula }) => formula?.includes('pms-review')).length,
  );
/** Opens what the list is searched and filtered with, if it is not; the focus stays where it is. */
const openControls = (): Promise<void> =>
  workbench.pane.getByRole('button', { name: /^Search, filter, group/ }).evaluate((line: HTMLElement) => {
    if (line.ariaExpanded !== 'true') line.click();
  });
const decided = async (): Promise<string | undefined> => {
  await openControls();
  const show = workbench.pane.getByRole('combobox', { name: 'Show by review' });
  return (await show.locator('option').allTextContents()).find((option) => option.startsWith('Decided'));
};

/** Tells where the place was drawn with no element focused: the next key a person presses there would be nobody's. */
const watchFocus = (): Promise<() => Promise<string[]>> =>
  workbench.pane
    .evaluateHandle(() => {
      const lost: string[] = [];
      let drawn: string | undefined;
      // Called as soon as what is drawn stands, before any key or other task.
      new MutationObserver(() => {
        const spans = [...document.querySelectorAll('span')].map(({ textContent }) => textContent);
        const position = spans.find((text) => /^\d+ of \d+$/.test(text));
        if (position !== drawn && document.activeElement === document.body) lost.push(`${position}`);
        drawn = position;
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
      return lost;
    })
    .then((lost) => () => lost.jsonValue());

const decisions = [
  ['to be corrected', '', 'J. Patel'],
  ['accepted', 'Settled with the CCG in March', 'J. Patel'],
];

test('from the list to a decision on each, and one undone', async () => {
  await check();
  const lost = await watchFocus();
  await tabTo('[role=treeitem]', /./);
  await press('ArrowDown', 'Enter');
  await sees(/^1 of /);
  await sees(/The first decision adds a sheet “PMS reviews”/);

  await press('1');
  await type('J. Patel');
  await press('Enter');
  await sees(/^2 of /);

  await press('2');
  await type('Settled with the CCG in March');
  await press('Control+Enter');
  await sees(/^3 of /);

  await press('4');
  await type('Not so');
  await press('Control+Enter');
  await sees(/^4 of /);
  expect(await reviewRows()).toEqual([...decisions, ['not agreed', 'Not so', 'J. Patel']]);

  await press('Control+z');
  await sees(/^3 of /);
  await workbench.pane.getByRole('radio').first().waitFor();
  await press('Escape');
  await workbench.pane.getByRole('heading', { name: 'Findings', level: 1 }).waitFor();
  // Still in the pane, where the person stood: what they type is not typed into the sheet.
  await workbench.pane.locator('[role=treeitem]:focus').waitFor();
  expect(await decided()).toBe('Decided (2)');
  expect(await reviewRows()).toEqual([
    ...decisions,
    ['not agreed', 'Not so', 'J. Patel'],
    ['withdrawn', '', 'J. Patel'],
  ]);
  expect(await lost()).toEqual([]);
});

test('several are chosen and decided together', async () => {
  await enterPane();
  await tabTo('[role=treeitem]', /./);
  await press('ArrowDown', ' ', 'Shift+ArrowDown', 'Control+Enter');
  await sees('Decide 2 findings together');
  await press('3', 'Control+Enter');
  await workbench.pane.getByRole('heading', { name: 'Findings', level: 1 }).waitFor();
  await sees('Decided 2 findings together.');
  await press('Control+z');
  await sees('The last decision is undone.');
  expect(await decided()).toBe('Decided (2)');
});

test('a correction is shown, written into its cells and put back', async () => {
  const schedule = (): Promise<string> =>
    inBook((book) => {
      const { id } = book.sheets().find(({ name }) => name === 'Schedule')!;
      return JSON.stringify(book.values(id, book.used(id, true)!));
    });
  const before = await schedule();
  await openControls();
  await enterPane();
  await tabTo('input[type=search]', /^/);
  await type('breach released in full');
  await tabTo('[role=treeitem]', /./);
  await press('ArrowDown', 'Enter');
  await sees(/^Spread the release evenly over four years/);
  expect(await schedule()).toBe(before);
  await tabTo('button', /^Write it$/);
  await press('Enter');
  await sees(/^Correction written to Schedule/);
  expect(await schedule()).not.toBe(before);
  await enterPane();
  await tabTo('button', /^Put back$/);
  await press('Enter');
  await workbench.pane.getByRole('button', { name: 'Put back' }).waitFor({ state: 'detached' });
  expect(await schedule()).toBe(before);
  await enterPane();
  await tabTo('button', /^Findings$/);
  await press('Enter');
  await tabTo('input[type=search]', /^/);
  await press('Control+a', 'Delete');
});

test('the highlight is laid over the rows and taken off without a trace', async () => {
  const before = await inBook((book) =>
    JSON.stringify(book.sheets().map(({ id }) => book.conditionalFormats(id))),
  );
  await enterPane();
  await tabTo('button', /^Highlight, report/);
  await press('Enter');
  await tabTo('[role=switch]', /^Highlight in the sheet/);
  await press(' ');
  await workbench.pane.getByRole('list', { name: 'Colours of the highlight' }).waitFor();
  expect(await highlights()).toBeGreaterThan(0);
  await press(' ');
  await workbench.pane.getByRole('list', { name: 'Colours of the highlight' }).waitFor({ state: 'detached' });
  expect(
    await inBook((book) => JSON.stringify(book.sheets().map(({ id }) => book.conditionalFormats(id)))),
  ).toBe(before);
});

test('the report is made, and the pane leads to it', async () => {
  await tabTo('button', /^Make the report$/);
  await press('Enter');
  await sees('The report is the sheet');
  const link = workbench.pane.getByRole('button', { name: /^“PMS/ });
  const name = (await link.innerText()).slice(1, -1);
  expect(await sheetNames()).toContain(name);
  await workbench.activate('Ledger');
  await link.focus();
  await press('Enter');
  await workbench.waitForSelection(name, 1);
});

test('the pane is loaded again, and the decisions are there', async () => {
  await workbench.pane.evaluate(() => location.reload());
  await check();
  expect(await decided()).toBe('Decided (2)');
  await tabTo('[role=treeitem]', /./);
  await press('ArrowDown', 'Enter');
  await sees(/^J\. Patel, /);
});

test('a cell of a decided row is changed: the pane says so, and the decision is out of date until it is made again', async () => {
  await press('Escape');
  await workbench.activate('Ledger');
  await workbench.type('F6', '53000');
  await sees('1 row changed since the check.');
  await enterPane();
  await tabTo('button', /^Check again$/);
  await press('Enter');
  await workbench.pane.getByText('1 row changed since the check.').waitFor({ state: 'detached' });
  await workbench.pane.getByRole('heading', { name: 'Findings', level: 1 }).waitFor();
  expect(await decided()).toBe('Decided (1)');
  // Back in the list where the person stood.
  await workbench.pane.locator('[role=treeitem]:focus').waitFor();
  await press('Enter');
  await sees('This decision is out of date.');
  await sees(/^£53,166\.71 from/);
  await sees(/amount: £53,000\.00/);
  await tabTo('button', /^Decide the same again/);
  await press('Enter', 'Enter');
  await sees(/^3 of /);
  await press('Escape');
  expect(await decided()).toBe('Decided (2)');
});

test('a copy is saved and opened, and the decisions and the highlight are there', async () => {
  await enterPane();
  await tabTo('button', /^Highlight, report/);
  await press('Enter');
  await tabTo('[role=switch]', /^Highlight in the sheet/);
  await press(' ');
  await workbench.pane.getByRole('list', { name: 'Colours of the highlight' }).waitFor();
  const lit = await highlights();
  const rows = await reviewRows();
  const [download] = await Promise.all([
    workbench.page.waitForEvent('download'),
    workbench.page.getByRole('button', { name: 'Save a copy' }).click(),
  ]);
  const copy = path.join(folder, 'Reviewed.xlsx');
  await download.saveAs(copy);
  await workbench.close();

  workbench = await lab.open({ workbook: copy });
  expect(await reviewRows()).toEqual(rows);
  expect(await highlights()).toBe(lit);
  await check();
  expect(await decided()).toBe('Decided (2)');
});

test('everything that was added is named, and taken out', async () => {
  await enterPane();
  await tabTo('button', /^$/); // the gear
  await press('Enter');
  await workbench.pane.getByRole('heading', { name: 'Settings', level: 1 }).waitFor();
  await tabTo('button', /^Remove everything/);
  await press('Enter');
  await sees(/^The sheet “PMS reviews”/);
  await tabTo('button', /^Remove it all$/);
  await press('Enter');
  await sees('Everything PMS Review added is removed.');
  expect((await sheetNames()).filter((name) => name.startsWith('PMS '))).toEqual([]);
  expect(await highlights()).toBe(0);
});
