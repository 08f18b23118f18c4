/** The table of faults, held against the tests: none is named that is not there, and none is there that is not named. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const matrix = readFileSync(join(__dirname, 'README.md'), 'utf8');
const named = [...matrix.matchAll(/\]\(([\w./]+\.test\.tsx?)\) › (.+?)(?=<br>| \|)/g)].map(
  ([, file, name]) => ({
    file: file!,
    name: name!,
  }),
);
const sourceOf = (file: string): string => readFileSync(join(__dirname, file), 'utf8');

test.each(named)('$file has “$name”', ({ file, name }) => {
  expect(sourceOf(file)).toContain(`'${name}'`);
});

const own = readdirSync(__dirname).filter((file) => file.endsWith('.test.ts') && file !== 'matrix.test.ts');
test.each(own)('every test of %s is named in the table', (file) => {
  const source = sourceOf(file);
  const names = [...source.matchAll(/^ *(?:test|\]\))(?:\.each\(.*\))?\(\s*'((?:[^'\\]|\\.)+)'/gm)].map(
    ([, name]) => name,
  );
  expect(names.length).toBeGreaterThan(2);
  const known = named.filter((each) => each.file === file).map(({ name }) => name);
  expect(names.filter((name) => !known.includes(name!))).toEqual([]);
});
