/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import { functions } from '../../src/functions';
import { functionHelp } from '../../src/pane/help/functions';
import { rules } from '../../src/policy/rules';
import { drawPane } from '../support/drawPane';
import { overview } from '../support/fakeSession';

const openHelp = async () => {
  const drawn = drawPane({ at: 'ready', overview });
  await drawn.user.click(screen.getByRole('button', { name: 'Help' }));
  return drawn;
};

test('every rule and every function has its topic', async () => {
  await openHelp();
  for (const { title } of rules)
    expect(screen.getByRole('button', { name: new RegExp(`^${title}`) })).toBeTruthy();
  expect(functionHelp.map(({ id }) => id).sort()).toEqual(Object.keys(functions).sort());
});

test('the search finds topics by any of their words', async () => {
  const { user } = await openHelp();
  await user.type(screen.getByRole('searchbox', { name: 'Search the help' }), 'colleague #name?');
  expect(screen.getByText('1 topic found.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'If a colleague sees #NAME?' }));
  expect(screen.getByText(/paste them as values/)).toBeTruthy();
  await user.type(screen.getByRole('searchbox'), ' giraffe');
  expect(screen.getByText('No topic has these words.')).toBeTruthy();
});

test.each(functionHelp)('the example of PMS.$id gives what the help says', ({ id, example, gives }) => {
  const [, name = '', args = ''] = /^=PMS\.([A-Z]+)\((.*)\)$/.exec(example) ?? [];
  expect(name).toBe(id);
  const called = functions[id as keyof typeof functions] as (...cells: unknown[]) => unknown[][];
  const values = JSON.parse(`[${args}]`) as unknown[];
  // SCHEDULE takes single values; the others take ranges.
  const result = called(...(id === 'SCHEDULE' ? values : values.map((value) => [[value]])));
  if (id === 'SCHEDULE') {
    const years = result.slice(1).map(([year]) => year);
    expect(gives).toBe(`a table of the years ${years[0]} to ${years.at(-1)}`);
    return;
  }
  const value = result[0]![0];
  const pounds = (amount: number): string =>
    amount.toLocaleString('en-GB', { style: 'currency', currency: 'GBP' });
  expect(typeof value === 'number' ? pounds(value) : value).toBe(gives);
});
