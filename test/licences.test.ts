import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isAllowed, productionPackages } from '../src/build/licences';
import { root } from './support/manifest';

test('everything that the add-in is made of may be used, changed and passed on', () => {
  const packages = productionPackages();
  const named = new Set(packages.map(({ name }) => name));
  const { dependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  expect(Object.keys(dependencies).filter((name) => !named.has(name))).toEqual([]);
  expect(packages.filter(({ allowed }) => !allowed)).toEqual([]);
});

test.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0)', true],
  ['MIT AND GPL-3.0', false],
  ['GPL-3.0-or-later', false],
  ['none given', false],
  ['SEE LICENSE IN LICENSE.txt', false],
])('%s: %s', (licence, may) => {
  expect(isAllowed(licence)).toBe(may);
});
