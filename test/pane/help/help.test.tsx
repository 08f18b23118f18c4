/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import { functions } from '../../../src/functions';
import { functionHelp } from '../../../src/pane/help/functions';
import { rules } from '../../../src/policy/rules';
import { drawPane } from '../../support/drawPane';
import { workedOut } from '../../support/example';
import { overview } from '../../support/fakeSession';

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

test('a rule says which columns it needs, sheet by sheet', async () => {
  const { user } = await openHelp();
  await user.click(screen.getByRole('button', { name: /^Reinvest in general practice/ }));
  expect(screen.getByText(/^Asked of/, { selector: 'p:nth-of-type(3)' }).textContent).toBe(
    'Asked of each row of a ledger. Columns it needs: “purpose”.',
  );
  expect(screen.getByText(/^Asked of what the rows add up to/).textContent).toBe(
    'Asked of what the rows add up to. Columns it needs in the schedule: “released”, “retained” or “step” by year; “CCG”. Columns it needs in the ledger: “amount”; “CCG” or “practice code”.',
  );
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

test('an example is copied by a button, as words without their looks', async () => {
  const { user } = await openHelp();
  const taken: string[] = [];
  document.execCommand = () => {
    const clipboardData = { setData: (type: string, words: string) => taken.push(`${type}: ${words}`) };
    document.dispatchEvent(Object.assign(new Event('copy', { cancelable: true }), { clipboardData }));
    return true;
  };
  await user.click(screen.getByRole('button', { name: 'PMS.GLOBALSUM' }));
  await user.click(screen.getByRole('button', { name: 'Copy =PMS.GLOBALSUM("2015/16")' }));
  expect(taken).toEqual(['text/plain: =PMS.GLOBALSUM("2015/16")']);
  expect(screen.getByText('Copied.')).toBeTruthy();
  // Where the browser does not copy, the person can.
  document.execCommand = () => false;
  await user.click(screen.getByRole('button', { name: 'Copy =PMS.GLOBALSUM("2015/16")' }));
  expect(screen.getByText(/^Selected: press Ctrl\+C/)).toBeTruthy();
  expect(getSelection()?.toString()).toBe('=PMS.GLOBALSUM("2015/16")');
});

test.each(functionHelp)('the example of PMS.$id gives what the help says', ({ id, example, gives }) => {
  expect(example).toMatch(new RegExp(`^=PMS\\.${id}\\(`));
  const result = workedOut(example);
  if (id === 'SCHEDULE') {
    const years = result.slice(1).map(([year]) => year);
    expect(gives).toBe(`a table of the years ${years[0]} to ${years.at(-1)}`);
    return;
  }
  const shown = (cell: unknown): string => {
    if (typeof cell !== 'number') return String(cell);
    const [style, currency] = id === 'OUTOFHOURS' ? ['percent', undefined] : ['currency', 'GBP'];
    const size = Math.abs(cell).toLocaleString('en-GB', {
      style,
      currency,
      minimumFractionDigits: 2,
    } as never);
    return cell < 0 ? `−${size}` : size;
  };
  const hasHeadings = id === 'LEVELUP' || id === 'CHECK';
  const rows = result.slice(hasHeadings ? 1 : 0).map((row) =>
    row
      .filter((cell) => cell !== '')
      .map(shown)
      .join(', '),
  );
  expect(rows.join('; ')).toBe(gives);
});
