/**
 * The pane in a real browser, from this machine: what its first screen weighs and when it is drawn, beside an empty page
 * of the same React; and a list of very many findings, beside one of a few.
 */
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/chromium';
import { scriptsOfFirstScreen } from '../support/firstScreen';
import { noSlowerThan, type Line } from './line';
import { median } from './measure';
import type { ListBench } from './pane/list';
import { gzipped, servePages } from './pane/pages';

const rounds = 7;
const [few, many] = [1_000, 100_000];
const longTask = 50;
const mostElements = 250;

export default async function pane(): Promise<readonly Line[]> {
  const pages = await servePages();
  const browser = await launchBrowser();
  try {
    return [
      weight(),
      ...(await firstScreen(browser, pages.address)),
      ...(await findingsList(browser, pages.address)),
    ];
  } finally {
    await browser.close();
    pages.close();
  }
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB gzip`;

const weight = (): Line => {
  const ours = scriptsOfFirstScreen().reduce((sum, name) => sum + gzipped(name), 0);
  return {
    what: 'first screen, its scripts',
    ours: kilobytes(ours),
    theirs: `150 kB; React alone ${kilobytes(gzipped('empty.js'))}`,
    ratio: ours / 150_000,
    aim: { atMost: 1 },
  };
};

interface Drawn {
  /** The browser's own figure: of our page the words that stand in it before any script. */
  readonly contentful: number;
  /** When the screen that React draws is on the screen. */
  readonly screen: number;
}

/** Runs in the page, before all else of it. */
const watchForScreen = (): void => {
  const seen = window as unknown as { drawn?: number };
  const observer = new MutationObserver(() => {
    if (!document.querySelector('nav')) return;
    observer.disconnect();
    // A frame is on its way to the screen when the one after it begins.
    requestAnimationFrame(() => requestAnimationFrame(() => (seen.drawn = performance.now())));
  });
  observer.observe(document, { childList: true, subtree: true });
};

/** Times of pages drawn by a browser that has nothing of them yet, in turns. */
const firstScreen = async (browser: Browser, address: string): Promise<readonly Line[]> => {
  const names = ['pane.html', 'empty.html'] as const;
  const times = names.map((): Drawn[] => []);
  for (let round = -1; round < rounds; round++)
    for (const at of round % 2 === 0 ? [0, 1] : [1, 0]) {
      const drawn = await drawnIn(browser, `${address}/${names[at]!}`);
      if (round >= 0) times[at]!.push(drawn);
    }
  const [ours, empty] = times.map((drawn) => median(drawn.map(({ screen }) => screen)));
  const [words, emptyPaint] = times.map((drawn) => median(drawn.map(({ contentful }) => contentful)));
  return [
    noSlowerThan(
      'first screen drawn, Excel not yet answering',
      { ms: ours! },
      { name: 'empty React page', ms: empty! },
      2.5,
    ),
    noSlowerThan(
      'first contentful paint (“Starting…”)',
      { ms: words! },
      { name: 'empty React page', ms: emptyPaint! },
      2.5,
    ),
  ];
};

const drawnIn = async (browser: Browser, address: string): Promise<Drawn> => {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
  const page = await context.newPage();
  await page.addInitScript(watchForScreen);
  await page.goto(address);
  await page.waitForFunction(
    () =>
      (window as unknown as { drawn?: number }).drawn !== undefined &&
      performance.getEntriesByName('first-contentful-paint').length > 0,
  );
  const drawn = await page.evaluate(() => ({
    screen: (window as unknown as { drawn: number }).drawn,
    contentful: performance.getEntriesByName('first-contentful-paint')[0]!.startTime,
  }));
  await context.close();
  return drawn;
};

const inPage = <T>(page: Page, ask: (bench: ListBench, count: number) => Promise<T>, count = 0): Promise<T> =>
  page.evaluate(`(${ask.toString()})(window.bench, ${count})`) as Promise<T>;

/** A list of many findings and one of few, each in pages of their own, in turns. */
const findingsList = async (browser: Browser, address: string): Promise<readonly Line[]> => {
  const mounts: Record<number, number[]> = { [few]: [], [many]: [] };
  let longest = 0;
  let scrolled = { longest: 0, elements: 0 };
  let used: Readonly<Record<string, number>> = {};
  for (let round = -1; round < rounds; round++)
    for (const count of round % 2 === 0 ? [few, many] : [many, few]) {
      const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
      const page = await context.newPage();
      await page.goto(`${address}/list.html`);
      await inPage(page, (bench) => bench.ready());
      const mount = await inPage(page, (bench, n) => bench.mount(n), count);
      if (round >= 0) mounts[count]!.push(mount.ms);
      if (count === many) longest = Math.max(longest, mount.longest);
      if (count === many && round === rounds - 1) {
        scrolled = await inPage(page, (bench) => bench.scroll());
        used = await inPage(page, (bench) => bench.use());
      }
      await context.close();
    }
  const [worst, took] = Object.entries(used).reduce((a, b) => (b[1] > a[1] ? b : a));
  return [
    noSlowerThan(
      'findings list, 100,000 findings: from the result to the list',
      { ms: median(mounts[many]!) },
      { name: 'with 1,000', ms: median(mounts[few]!) },
      1.5,
    ),
    task('its longest task', longest),
    task('scrolling through the 20,000 that are listed, the longest task', scrolled.longest),
    {
      what: 'scrolling through what is listed of it, elements of the list at most',
      ours: String(scrolled.elements),
      theirs: String(mostElements),
      ratio: scrolled.elements / mostElements,
      aim: { atMost: 1 },
    },
    task(`moving, choosing, filtering, grouping, searching: ${took === 0 ? 'the longest' : worst}`, took),
  ];
};

/** The browser tells of tasks from 50 ms on. */
const task = (what: string, ms: number): Line => ({
  what,
  ours: ms === 0 ? `under ${longTask} ms` : `${ms.toPrecision(3)} ms`,
  theirs: `${longTask} ms`,
  ...(ms === 0 ? {} : { ratio: ms / longTask }),
  aim: { atMost: 1 },
});
