/** Opens a story in a browser and takes the person's steps in it. */
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { DrawStory } from './page';
import type { Story } from './stories';

/** Colours change at once: to wait for them to fade from one look into the next takes longer than to judge it. */
const HTML =
  '<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>PMS Review</title>' +
  '<meta name="viewport" content="width=device-width"><style>body{margin:0}*,*::before,*::after{transition:none!important}</style></head>' +
  '<body><script src="/pane.js"></script></body></html>';
/** Nothing comes from elsewhere. */
const headers = { 'content-security-policy': "default-src 'self' 'unsafe-inline'" };

/** A page for the stories, as long as the browser is open: what goes wrong in it fails the step under way. */
export async function storyPage(browser: Browser, script: string): Promise<Page> {
  const folder = path.dirname(script);
  const scripts = new Map<string, Buffer>();
  for (const name of await readdir(folder)) scripts.set(`/${name}`, await readFile(path.join(folder, name)));
  const server = createServer(({ url = '' }, response) => {
    const source = scripts.get(url);
    const [type, body] = source ? ['javascript', source] : ['html', HTML];
    response.writeHead(200, { ...headers, 'content-type': `text/${type}; charset=utf-8` }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  browser.on('disconnected', () => server.close());
  const baseURL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const context = await browser.newContext({ baseURL, locale: 'en-GB', timezoneId: 'Europe/London' });
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  return page;
}

/**
 * Draws the story in the document that is there, in place of the one before: to load the page for each takes several times
 * as long. A story without one of the scripts has a document of its own, for what came once is kept.
 */
export async function openStory(page: Page, name: string, story: Story): Promise<void> {
  const { withoutScript } = story;
  const document = withoutScript ? `/?without=${withoutScript}` : '/';
  const { pathname, search } = new URL(page.url());
  if (withoutScript || pathname + search !== document) {
    await page.unrouteAll();
    if (withoutScript) await page.route(`**/${withoutScript}`, (route) => route.abort());
    await page.goto(document);
  }
  await page.evaluate((drawn) => (window as unknown as { drawStory: DrawStory }).drawStory(drawn), name);
  await page.locator('h1').first().waitFor();
  for (const step of story.steps ?? []) await take(page, step);
}

/**
 * A step: the name of a button pressed, a key in angle brackets, `type ` and what is typed, `choose `, a field and one of
 * its options, or `see ` and a text to wait for.
 */
async function take(page: Page, step: string): Promise<void> {
  if (step === '<tree>') await page.locator('[role="treeitem"][tabindex="0"]').focus();
  else if (step.startsWith('<')) await page.keyboard.press(step.slice(1, -1));
  else if (step.startsWith('see ')) await page.getByText(step.slice(4)).first().waitFor();
  else if (step.startsWith('choose ')) {
    const [field, option] = step.slice(7).split(': ');
    await page.getByRole('combobox', { name: field! }).selectOption({ label: option! });
  } else if (step.startsWith('type ')) await page.keyboard.type(step.slice(5));
  else
    await page
      .getByRole('button', { name: new RegExp(`^(${step.replace(/[()?]/g, '\\$&')})$`) })
      .first()
      .click();
}
