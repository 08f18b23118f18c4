/** The add-in as it is shipped in a real browser, with the real Office.js, and Excel's part in a worker beside it. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import webpack from 'webpack';
import { OFFICE_JS_CDN, officeFile } from '../../../src/workbench/server/officeJs';
import { serve, type Serving } from '../../../src/workbench/server/serve';
import { launchBrowser } from '../../support/chromium';
import type { Asked } from './excel';
import { install } from './inPane';
import type { PageOfBench } from './page';
import type { BookName } from './workbooks';

type PageWindow = typeof globalThis & { readonly bench: PageOfBench };

const root = process.cwd();
/** Where the page is built to, as the server takes it. */
const page = '.cache/bench';
const built = path.join(root, page);

/** The page and the worker, each a script. */
const build = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const compiler = webpack({
      mode: 'production',
      optimization: { minimize: false },
      devtool: false,
      target: ['web', 'es2022'],
      entry: {
        page: path.join(root, 'test/bench/browser/page.ts'),
        excel: path.join(root, 'test/bench/browser/excel.ts'),
      },
      output: { path: built },
      resolve: { extensions: ['.ts', '.js'] },
      module: { rules: [{ test: /\.ts$/, exclude: /node_modules/, use: 'swc-loader' }] },
      performance: { hints: false },
    });
    mkdirSync(built, { recursive: true });
    writeFileSync(path.join(built, 'index.html'), '<!doctype html><script defer src="page.js"></script>');
    compiler.run((error, stats) => {
      if (error || stats?.hasErrors()) reject(error ?? new Error(stats!.toString('errors-only')));
      else compiler.close(() => resolve());
    });
  });

export class Stand {
  private constructor(
    private readonly browser: Browser,
    private readonly serving: Serving,
  ) {}

  static async start(): Promise<Stand> {
    if (!existsSync(path.join(root, 'dist/addin/pane.html')))
      throw new Error('dist/addin is not built: node src/build/build.mjs addin');
    await build();
    const serving = await serve({
      root,
      addinPort: 0,
      workbenchPort: 0,
      officeJsHere: false,
      page,
      // A process of its own for the add-in, as a site other than Excel's has: what the page does is not on its thread.
      addinHeaders: { 'Origin-Agent-Cluster': '?1' },
    });
    return new Stand(await launchBrowser(), serving);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.serving.close();
  }

  async open(book: BookName): Promise<OpenPane> {
    const { addin, workbench } = this.serving;
    const context = await this.browser.newContext({ ignoreHTTPSErrors: true, locale: 'en-GB' });
    await context.addInitScript(install);
    await context.route(`${OFFICE_JS_CDN}**`, async (route) => {
      const { pathname } = new URL(route.request().url());
      const body = (await officeFile(root, pathname.replace('/lib/1/hosted/', '')))!;
      const headers = { 'access-control-allow-origin': '*' };
      await route.fulfill({ body, contentType: 'text/javascript', headers });
    });
    const page = await context.newPage();
    page.on('pageerror', (error) => process.stderr.write(`${error.stack ?? error.message}\n`));
    await page.goto(workbench);
    await page.evaluate(
      ([book, library, pageOrigin, addinOrigin]) =>
        (globalThis as PageWindow).bench.open(
          { book: book as BookName, library: library!, pageOrigin: pageOrigin!, addinOrigin: addinOrigin! },
          'excel.js',
          `${addinOrigin}/pane.html`,
        ),
      [book, `${workbench}/office-js/excel-web-16.00.debug.js`, workbench, addin],
    );
    const element = await page.waitForSelector('iframe', { timeout: 60_000 });
    const frame = (await element.contentFrame())!;
    await frame.waitForSelector('text=Check the workbook', { timeout: 60_000 });
    return new OpenPane(context, page, frame);
  }
}

/** The pane beside one workbook. */
export class OpenPane {
  constructor(
    private readonly context: BrowserContext,
    private readonly page: Page,
    readonly frame: Frame,
  ) {}

  /** What was asked of Excel since this was last called. */
  asked(): Promise<Asked> {
    return this.page.evaluate(() => (globalThis as PageWindow).bench.asked());
  }

  close(): Promise<void> {
    return this.context.close();
  }
}
