/**
 * The pane's first screen stands on one small script; all else comes beside or after it, and whatever does not come is
 * asked for again. Production bundle, real Office.js, a network that can be held up and cut.
 */
import { gzipSync } from 'node:zlib';
import type { Route } from 'playwright-core';
import { Lab } from '../support/browser';
import { builtScript, scriptsOfFirstScreen, scriptsOfPage } from '../support/firstScreen';

jest.setTimeout(120_000);

test('is at most 150 kB, gzipped', () => {
  expect(scriptsOfFirstScreen()).toEqual(['pane.js']);
  const sizes = scriptsOfFirstScreen().map((name) => gzipSync(builtScript(name), { level: 9 }).length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(150_000);
});

test('the functions stand in the page as well: the runtime asks for none before they are there', () => {
  expect(scriptsOfPage().at(-1)).toBe('functions.js');
});

/** Scripts of the add-in that the first screen is made without. */
const others = (url: URL): boolean => {
  const name = url.pathname.slice(1);
  return /^(?:pane\.\w+|policy|functions)\.js$/.test(name) && !scriptsOfFirstScreen().includes(name);
};

describe('in the browser', () => {
  let lab: Lab;
  beforeAll(async () => {
    lab = await Lab.start();
  });
  afterAll(() => lab?.close());

  test('it stands, with what was understood of the workbook, before any other script has come', async () => {
    const held: Route[] = [];
    let hold = true;
    const workbench = await lab.open({
      prepare: (context) =>
        context.route(others, (route) => (hold ? void held.push(route) : route.continue())),
    });
    const { pane } = workbench;
    await pane.getByRole('button', { name: 'Check the workbook' }).waitFor();
    expect(held.length).toBeGreaterThan(0);
    // A check that is pressed now waits, says so, and is done once its script comes.
    await pane.getByRole('button', { name: 'Check the workbook' }).click();
    await pane.getByRole('progressbar').waitFor();
    hold = false;
    for (const route of held) await route.continue();
    await pane.getByRole('treeitem').first().waitFor();
    await workbench.addSheet();
    await workbench.type('A1', '=PMS.PREMIUM(500000,5000,"2014/15")');
    expect(await workbench.values('A1')).toEqual([[152_281.88]]);
    await workbench.close();
  });

  test('a check whose script does not come is said in a sentence, and works when it is pressed again', async () => {
    let cut = true;
    const workbench = await lab.open({
      prepare: (context) =>
        context.route(/pane\.check\.js/, (route) => (cut ? route.abort() : route.continue())),
    });
    const { pane } = workbench;
    const check = pane.getByRole('button', { name: 'Check the workbook' });
    await check.click();
    await pane.getByText('A part of PMS Review could not be fetched, so nothing was done.').waitFor();
    cut = false;
    await check.click();
    await pane.getByRole('treeitem').first().waitFor();
    expect(await pane.getByText('could not be fetched').count()).toBe(0);
    workbench.forgiveAll(/net::ERR_FAILED/);
    await workbench.close();
  });

  test('a place whose script does not come says so in its place, and comes when it is asked for again', async () => {
    let cut = true;
    const workbench = await lab.open({
      prepare: (context) =>
        context.route(/pane\.(?:help|views)\.js/, (route) => (cut ? route.abort() : route.continue())),
    });
    const { pane } = workbench;
    await pane.getByRole('navigation').getByRole('button', { name: 'Help' }).click();
    await pane.getByRole('heading', { name: 'This part could not be fetched' }).waitFor();
    await pane.getByRole('button', { name: 'Try again' }).click();
    await pane.getByRole('heading', { name: 'This part could not be fetched' }).waitFor();
    cut = false;
    await pane.getByRole('button', { name: 'Try again' }).click();
    await pane.getByRole('searchbox').first().waitFor();
    workbench.forgiveAll(/net::ERR_FAILED/);
    await workbench.close();
  });
});
