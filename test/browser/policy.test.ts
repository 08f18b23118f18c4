/** The add-in as a careful host sends it: under the README's Content-Security-Policy. The browser reports what breaks it. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Lab } from '../support/browser';
import { root } from '../support/manifest';

jest.setTimeout(120_000);

const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
const policy = /^default-src .*$/m.exec(readme)![0];

test('the policy is strict, and its hashes are those of the pages', () => {
  expect(policy).toMatch(/^default-src 'none'; /);
  expect(policy).not.toMatch(/unsafe|\*|data:|blob:/);
  for (const name of ['pane.html', 'help.html']) {
    const page = readFileSync(path.join(root, 'dist/addin', name), 'utf8');
    const styles = [...page.matchAll(/<style>(.*?)<\/style>/gs)].map(([, text = '']) => text);
    for (const text of ['', ...styles])
      expect(policy).toContain(`'sha256-${createHash('sha256').update(text).digest('base64')}'`);
    // Every script is a file.
    expect(page).not.toMatch(/<script(?![^>]*\ssrc=)[^>]*>|<[^>]+\son\w+=|<[^>]+\sstyle=/);
  }
});

describe('under the policy', () => {
  let lab: Lab;
  beforeAll(async () => {
    lab = await Lab.start({ 'content-security-policy': policy });
  });
  afterAll(() => lab?.close());

  test('the pane checks, shows findings and every other place, and functions answer', async () => {
    const workbench = await lab.open();
    const { pane } = workbench;
    const enforced = await pane.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.injected = true';
      const heard = new Promise<string>((resolve) =>
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective)),
      );
      document.head.append(script);
      return heard;
    });
    expect(enforced).toMatch(/^script-src/);
    await pane.getByRole('button', { name: 'Check the workbook' }).click();
    await pane.getByRole('treeitem').first().waitFor();
    // Its rules are there: what the pane's components say of looks has reached the page.
    const rules = await pane.evaluate(() =>
      [...document.styleSheets].reduce((sum, { cssRules }) => sum + cssRules.length, 0),
    );
    expect(rules).toBeGreaterThan(100);
    const places = pane.getByRole('navigation').getByRole('button');
    for (let index = 0; index < (await places.count()); index++) {
      await places.nth(index).click();
      await pane.locator('h1').first().waitFor();
    }
    await workbench.addSheet();
    await workbench.type('A1', '=PMS.PREMIUM(400000, 5113, "2014/15")');
    expect((await workbench.values('A1'))[0]![0]).toEqual(expect.any(Number));
    workbench.forgive(/injected|inline script/i);
    await workbench.close();
  });
});
