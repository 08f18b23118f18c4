/**
 * The workbench in a real browser: the production bundle, the real Office.js, and a network that is only ours. What
 * goes wrong unseen (a request elsewhere, an uncaught error, a call that the host does not know) fails at `close`.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Frame, Page } from 'playwright-core';
import type { Book, Cell } from '../../src/workbench/book/book';
import { OFFICE_JS_CDN, officeFile } from '../../src/workbench/server/officeJs';
import { serve, type Serving } from '../../src/workbench/server/serve';
import { launchBrowser } from './chromium';
import { root } from './manifest';

export interface OpenOptions {
  /** A workbook on disk; the sample if left out. */
  readonly workbook?: string;
  readonly viewport?: BrowserContextOptions['viewport'];
  readonly colorScheme?: 'light' | 'dark';
  /** An older Excel: its newest set of ExcelApi. */
  readonly excelApi?: string;
  /** What the pane shows when it has started; its places if left out. */
  readonly started?: string;
  /** What is to stand in the way of requests: set before the first is made. */
  prepare?(context: BrowserContext): Promise<unknown>;
}

/** What the page holds out to tests and to the console: `window.workbench`. */
interface Held {
  readonly book: Book & { focus(): void };
  readonly host: { readonly unsupported: readonly string[]; readonly bugs: readonly unknown[] };
}
type HoldingWindow = typeof globalThis & { workbench?: Held };

/** A browser and the servers: for one test file. */
export class Lab {
  private constructor(
    private readonly browser: Browser,
    private readonly serving: Serving,
  ) {}

  /** `addinHeaders` are sent with everything of the add-in, as whoever hosts it may. */
  static async start(addinHeaders: Readonly<Record<string, string>> = {}): Promise<Lab> {
    for (const name of ['addin/pane.html', 'workbench/index.html']) {
      const built = existsSync(path.join(root, 'dist', name));
      if (!built) throw new Error(`dist/${name} is not built: node src/build/build.mjs addin workbench`);
    }
    const serving = await serve({ root, addinPort: 0, workbenchPort: 0, officeJsHere: false, addinHeaders });
    return new Lab(await launchBrowser(), serving);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.serving.close();
  }

  /** Opens the workbench and waits until the add-in runs in its pane. */
  async open(options: OpenOptions = {}): Promise<OpenWorkbench> {
    const context = await this.browser.newContext({
      ignoreHTTPSErrors: true,
      viewport: options.viewport ?? { width: 1280, height: 800 },
      colorScheme: options.colorScheme ?? 'light',
      locale: 'en-GB',
    });
    const troubles: string[] = [];
    await this.fenceOff(context, troubles);
    await options.prepare?.(context);
    let address = this.serving.workbench;
    if (options.workbook) {
      const name = `/opened/${encodeURIComponent(path.basename(options.workbook))}`;
      const body = await readFile(options.workbook);
      await context.route(`${address}${name}`, (route) => route.fulfill({ body }));
      address += `/?workbook=${encodeURIComponent(name)}`;
    }
    if (options.excelApi)
      address += `${address.includes('?') ? '&' : '/?'}excel=${encodeURIComponent(options.excelApi)}`;
    const page = await context.newPage();
    page.on('pageerror', (error) => troubles.push(`uncaught: ${error.stack ?? error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') troubles.push(`console: ${message.text()}`);
    });
    try {
      await page.goto(address);
      return new OpenWorkbench(context, page, await paneOf(page, options.started), troubles);
    } catch (error) {
      await context.close();
      throw new Error([String(error), ...troubles].join('\n'), { cause: error });
    }
  }

  /** Office.js comes from node_modules under its own address, so that the bundle is the one people get; nothing else. */
  private async fenceOff(context: BrowserContext, troubles: string[]): Promise<void> {
    const ours = [this.serving.addin, this.serving.workbench];
    await context.route(
      (url) => /^https?:$/.test(url.protocol) && !ours.includes(url.origin),
      async (route) => {
        const url = route.request().url();
        const body = url.startsWith(OFFICE_JS_CDN)
          ? await officeFile(root, new URL(url).pathname.replace('/lib/1/hosted/', ''))
          : undefined;
        if (body) {
          const contentType = 'text/javascript';
          await route.fulfill({ body, contentType, headers: { 'access-control-allow-origin': '*' } });
        } else {
          troubles.push(`request to ${url}`);
          await route.abort();
        }
      },
    );
  }
}

/** The add-in's document, when it shows something. */
async function paneOf(page: Page, started = 'nav'): Promise<Frame> {
  const element = await page.waitForSelector('#task-pane iframe', { timeout: 30_000 });
  const frame = await element.contentFrame();
  if (!frame) throw new Error('The task pane has no document.');
  await frame.waitForSelector(started, { timeout: 30_000 });
  return frame;
}

/** One workbench, open. Close it, or what went wrong in it goes unseen. */
export class OpenWorkbench {
  constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
    /** The add-in's document. */
    readonly pane: Frame,
    private readonly troubles: string[],
  ) {}

  /** Goes to a cell of the active sheet, types into it and presses Enter. */
  async type(address: string, text: string): Promise<void> {
    await this.goTo(address);
    // The first key opens the cell. The rest comes as from a clipboard: of the functions that Univer offers after a
    // letter, Enter would take the first.
    await this.page.keyboard.type(text.slice(0, 1));
    await this.page.keyboard.insertText(text.slice(1));
    await this.page.keyboard.press('Enter');
    // The editor hands over what was typed in a moment of its own: until then nothing waits to be calculated.
    await this.page.waitForFunction(
      ({ row, column }) => {
        const { book } = (window as unknown as HoldingWindow).workbench!;
        const [cells] = book.formulas(book.activeSheetId(), { row, column, rows: 1, columns: 1 });
        return cells?.[0] !== '';
      },
      place(address),
      { timeout: 10_000 },
    );
  }

  /** Selects a cell of the active sheet and gives the keyboard to the grid. */
  async goTo(address: string): Promise<void> {
    const { column, row } = place(address);
    await this.page.evaluate(
      ([r, c]) => {
        const { book } = (window as unknown as HoldingWindow).workbench!;
        book.select(book.activeSheetId(), [{ row: r!, column: c!, rows: 1, columns: 1 }]);
        book.focus();
      },
      [row, column],
    );
  }

  /** Adds an empty sheet and brings it to the front. */
  async addSheet(): Promise<void> {
    await this.page.evaluate(() => {
      const { book } = (window as unknown as HoldingWindow).workbench!;
      book.activate(book.addSheet().id);
    });
  }

  /** Values of the active sheet, from one cell on, once nothing is being calculated any more. */
  async values(address: string, rows = 1, columns = 1): Promise<Cell[][]> {
    const { row, column } = place(address);
    return this.page.evaluate(
      async (area) => {
        const { book } = (window as unknown as HoldingWindow).workbench!;
        await book.settled();
        return book.values(book.activeSheetId(), area);
      },
      { row, column, rows, columns },
    );
  }

  /** Brings a sheet to the front. */
  async activate(sheet: string): Promise<void> {
    await this.page.evaluate((name) => {
      const { book } = (window as unknown as HoldingWindow).workbench!;
      const found = book.sheets().find((each) => each.name === name);
      if (!found) throw new Error(`There is no sheet ${name}.`);
      book.activate(found.id);
    }, sheet);
  }

  /** Waits until cells of a row, numbered as Excel does, are selected. */
  async waitForSelection(sheet: string, row: number): Promise<void> {
    await this.page.waitForFunction(
      ([name, at]) => {
        const { book } = (window as unknown as HoldingWindow).workbench!;
        const { sheetId, areas } = book.selection();
        const active = book.sheets().find(({ id }) => id === sheetId);
        return active?.name === name && areas[0]?.row === at - 1;
      },
      [sheet, row] as const,
    );
  }

  /** Strikes out what a test has caused on purpose; it must have happened. */
  forgive(what: RegExp): void {
    const at = this.troubles.findIndex((trouble) => what.test(trouble));
    if (at === -1) throw new Error(`There was nothing like ${String(what)}.`);
    this.troubles.splice(at, 1);
  }

  /** The same of all that a test has caused so. */
  forgiveAll(what: RegExp): void {
    const kept = this.troubles.filter((trouble) => !what.test(trouble));
    if (kept.length === this.troubles.length) throw new Error(`There was nothing like ${String(what)}.`);
    this.troubles.splice(0, this.troubles.length, ...kept);
  }

  /** Fails with everything that went wrong unseen. */
  async close(): Promise<void> {
    const unsupported = await this.page
      .evaluate(() => {
        const { unsupported = [], bugs = [] } = (window as unknown as HoldingWindow).workbench?.host ?? {};
        return [...unsupported, ...bugs.map(String)];
      })
      .catch((error: unknown) => [`unreadable: ${String(error)}`]);
    await this.context.close();
    const all = [...this.troubles, ...unsupported.map((member) => `in Excel's part: ${member}`)];
    if (all.length > 0) throw new Error(`Went wrong unseen:\n${all.join('\n')}`);
  }
}

function place(address: string): { row: number; column: number } {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  if (column === 0) throw new Error(`${address} is not the address of a cell.`);
  return { row: Number(digits) - 1, column: column - 1 };
}
