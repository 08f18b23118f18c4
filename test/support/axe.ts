/** What axe finds wrong on a page. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';

interface Asked {
  /** Only these rules; all of them if left out. */
  readonly rules?: readonly string[];
  /** What is not looked at, by selectors. */
  readonly exclude?: readonly string[];
}

/**
 * Each rule that is broken, and what breaks it. axe runs in the page itself and is asked only for what is wrong: to say
 * where all is that is right takes it many times as long.
 */
export async function wrongIn(page: Page, asked: Asked = {}): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async ({ rules, exclude = [] }) => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(
      { exclude: [...exclude] },
      { resultTypes: ['violations'], ...(rules && { runOnly: { type: 'rule', values: [...rules] } }) },
    );
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }, asked);
}
