/** Opens a story in a browser and takes the person's steps in it. */
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import type { Story } from './stories';

const ADDRESS = 'https://pane.test/';
const HTML =
  '<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>PMS Review</title>' +
  '<meta name="viewport" content="width=device-width"><style>body{margin:0}</style></head>' +
  '<body><div id="pane"></div><script src="/pane.js"></script></body></html>';

/** A page for the stories: nothing in it comes from elsewhere, and what goes wrong in it fails the step under way. */
export async function storyPage(browser: Browser, script: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/London' });
  const page = await context.newPage();
  const source = await readFile(script, 'utf8');
  await page.route('**/*', (route) =>
    route.fulfill(
      route.request().url() === `${ADDRESS}pane.js`
        ? { body: source, contentType: 'text/javascript' }
        : { body: HTML, contentType: 'text/html' },
    ),
  );
  page.on('pageerror', (error) => {
    throw error;
  });
  return page;
}

export async function openStory(page: Page, name: string, story: Story): Promise<void> {
  // The query makes it another document: a new hash alone would not load anything.
  await page.goto(`${ADDRESS}?${encodeURIComponent(name)}#${encodeURIComponent(name)}`);
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
