import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const at = (path: string): string => readFileSync(join(__dirname, path), 'utf8');
const readme = at('../README.md');
const metadata = JSON.parse(at('functions/functions.json')) as {
  functions: { id: string; parameters: { name: string; optional?: boolean }[] }[];
};

test('the README lists every function with the arguments that Excel shows, and no other', () => {
  const listed = [...readme.matchAll(/`PMS\.([A-Z]+)\(([^`]*)\)`/g)].map(([, id, args]) => `${id}(${args})`);
  const known = metadata.functions.map(({ id, parameters }) => {
    const args = parameters.map((each) =>
      'optional' in each && each.optional ? `[${each.name}]` : each.name,
    );
    return `${id}(${args.join(', ')})`;
  });
  expect([...listed].sort()).toEqual([...known].sort());
});

test('every command it tells people to run is one of the project', () => {
  const { scripts } = JSON.parse(at('../package.json')) as {
    scripts: Record<string, string>;
  };
  const told = [...readme.matchAll(/npm run (?:--silent )?([a-z]+(?::[a-z]+)?)/g)].map(
    ([, script]) => script!,
  );
  expect(told.filter((script) => !(script in scripts))).toEqual([]);
  expect(told.length).toBeGreaterThan(5);
});
