/**
 * Every screen and state of the pane in a real browser, light and dark, as narrow as a pane gets and wide: axe finds
 * nothing, and nothing is wider than the pane. `npm run screenshots` takes a picture of each look as well.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { wrongIn } from '../support/axe';
import { launchBrowser } from '../support/chromium';
import { root } from '../support/manifest';
import { openStory, storyPage } from '../support/paneStories/browse';
import { bundleStories } from '../support/paneStories/bundle';
import { stories } from '../support/paneStories/stories';

const pictures = path.join(root, '.screenshots/pane');
interface Look {
  readonly colorScheme: 'light' | 'dark';
  readonly forcedColors?: 'active';
  readonly width: number;
}
const looks: Readonly<Record<string, Look>> = {
  'light 320': { colorScheme: 'light', width: 320 },
  'dark 320': { colorScheme: 'dark', width: 320 },
  'contrast 320': { colorScheme: 'dark', forcedColors: 'active', width: 320 },
  'light 480': { colorScheme: 'light', width: 480 },
  'dark 900': { colorScheme: 'dark', width: 900 },
};

/**
 * What axe judges in which look: all its rules in one, and contrast where colours differ. Widths and Windows' contrast
 * themes, which choose the colours themselves, are no concern of its.
 */
const judged: Readonly<Record<string, { readonly rules?: readonly string[] }>> = {
  'light 320': {},
  'dark 320': { rules: ['color-contrast', 'link-in-text-block'] },
};
const takesPictures = process.env.npm_lifecycle_event === 'screenshots';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  const [launched, script] = await Promise.all([launchBrowser(), bundleStories()]);
  browser = launched;
  page = await storyPage(browser, script);
}, 180_000);
afterAll(() => browser?.close());

test.each(Object.keys(stories))(
  '%s',
  async (name) => {
    await page.setViewportSize({ width: 320, height: 720 });
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce' });
    await openStory(page, name, stories[name]!);
    for (const [look, { width, colorScheme, forcedColors = 'none' }] of Object.entries(looks)) {
      await page.setViewportSize({ width, height: 720 });
      await page.emulateMedia({ colorScheme, forcedColors, reducedMotion: 'reduce' });
      await page.evaluate(drawn);
      if (takesPictures) await page.screenshot({ path: path.join(pictures, `${name}, ${look}.png`) });
      expect(await page.evaluate(tooWide)).toEqual([]);
      expect(await page.evaluate(cutOff)).toEqual([]);
      if (judged[look])
        expect({ look, wrong: await wrongIn(page, judged[look]) }).toEqual({ look, wrong: [] });
    }
  },
  60_000,
);

test.each(['view: premiums, CCGs by name', 'view: levelling up, CCGs by name'])(
  '%s: each of the picture says whose it is',
  async (name) => {
    await page.setViewportSize({ width: 320, height: 720 });
    await openStory(page, name, stories[name]!);
    const picture = page.locator('main [role="img"]');
    const under = (await picture.locator('.tick text').allTextContents()).filter(
      (text) => !text.includes('£'),
    );
    expect(under).toEqual(['A', 'B', 'C', 'D', 'E', 'F']);
    expect((await picture.locator('dl').innerText()).split('\n')).toEqual([
      ...['A', 'NHS Airedale, Wharfedale and Craven CCG', 'B', '02P', 'C', 'NHS Bradford City CCG'],
      ...['D', 'NHS Calderdale CCG', 'E', 'Greater Huddersfield', 'F', 'NHS Leeds North CCG'],
    ]);
  },
);

test('two bars stand close together: letters say whose they are, and a key below whose the letters are', async () => {
  await page.setViewportSize({ width: 320, height: 720 });
  const name = 'view: levelling up, two CCGs';
  await openStory(page, name, stories[name]!);
  const picture = page.locator('main [role="img"]');
  expect((await picture.locator('.tick text').allTextContents()).slice(0, 2)).toEqual(['A', 'B']);
  expect((await picture.locator('dl').innerText()).split('\n')).toEqual(['A', '02P and 03R', 'B', '03N']);
});

test('a table wider than the pane: scrolled to its end, its lines still say whose they are', async () => {
  await page.setViewportSize({ width: 320, height: 720 });
  const name = 'view: levelling up, the table';
  await openStory(page, name, stories[name]!);
  await page.locator('main [role="region"]').evaluate((region) => region.scrollTo({ left: 1000 }));
  const edges = await page
    .locator('main [role="region"]')
    .evaluate((region) =>
      [region, region.querySelector('caption span')!, region.querySelector('tbody th')!].map((element) =>
        Math.round(element.getBoundingClientRect().left),
      ),
    );
  expect(edges).toEqual([16, 16, 16]);
});

test.each(['several chosen', 'several, decided together', 'view: glide path', 'limits', 'help'])(
  'zoomed to 200%%, nothing is wider than the pane: %s',
  async (name) => {
    await page.setViewportSize({ width: 160, height: 360 });
    await openStory(page, name, stories[name]!);
    await page.evaluate(drawn);
    expect(await page.evaluate(tooWide)).toEqual([]);
  },
);

test('five thousand findings: drawn as far as they are in sight, and the arrow keys reach them all', async () => {
  await page.setViewportSize({ width: 320, height: 720 });
  await openStory(page, 'thousands of findings', stories['thousands of findings']!);
  expect(await page.evaluate(() => document.querySelectorAll('[role=tree] *').length)).toBeLessThan(250);
  const last = page.locator('[role=treeitem]:focus');
  expect(await last.getAttribute('aria-posinset')).toBe('5000');
  expect(await last.getAttribute('aria-setsize')).toBe('5000');
  const shown = await last.textContent();
  await page.keyboard.press('Enter');
  expect(await page.locator('main').textContent()).toContain('5,000 of 5,000');
  await page.keyboard.press('Escape');
  expect(await last.textContent()).toBe(shown);
  await page.waitForFunction(() => {
    const { top, bottom } = document.activeElement!.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
  await page.keyboard.press('Home');
  await last.filter({ hasText: /^Stay in the locality/ }).waitFor();
  await page.keyboard.press('ArrowDown');
  await last.filter({ hasText: /^Ledger 3 Breach/ }).waitFor();
  // What opens above the list moves it, and it is still drawn wherever it is in sight.
  await page.getByRole('button', { name: 'Highlight, report…' }).click();
  await page.getByRole('button', { name: /rules checked/ }).click();
  await page.evaluate(() => document.querySelector('main')!.scrollTo(0, 60_000));
  await page.waitForFunction(() => document.elementFromPoint(160, 80)?.closest('[role=treeitem]'));
}, 30_000);

/** What is wider than the pane. Runs in the page. */
const tooWide = (): string[] =>
  [document.documentElement, document.querySelector('main')!]
    .filter((element) => element.scrollWidth > element.clientWidth)
    .map(({ tagName }) => tagName);

/** What of a table cannot be read: words of its rows broken in their middle, a caption that goes on out of sight. */
const cutOff = (): string[] => {
  /** From one letter of a text to another: on several lines. */
  const isBroken = (node: Node, start: number, end: number): boolean => {
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    const bottoms = [...range.getClientRects()].map(({ bottom }) => bottom);
    return Math.max(...bottoms) - Math.min(...bottoms) > 8;
  };
  const broken = [...document.querySelectorAll('main th[scope="row"]')].flatMap(({ firstChild }) =>
    firstChild
      ? [...(firstChild.textContent ?? '').matchAll(/[a-z]{2,}/gi)]
          .filter(({ index, 0: word }) => isBroken(firstChild, index, index + word.length))
          .map(([word]) => word)
      : [],
  );
  const captions = [...document.querySelectorAll('main [role="region"] caption')].filter((caption) => {
    const range = document.createRange();
    range.selectNodeContents(caption);
    return range.getBoundingClientRect().right > window.innerWidth;
  });
  return [...broken, ...captions.map(({ textContent }) => textContent ?? '')];
};

/** When a look has been drawn. Runs in the page. */
const drawn = async (): Promise<void> => {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  await frame();
  await frame();
};
