/** A schedule whose years stand in several tables: read with, and without, the sheet that is asked. */
import { policyTerms } from '../../../src/review/checking/terms';
import { check } from '../../../src/review/check';
import { findBlocks } from '../../../src/review/columns/blocks';
import type { CheckResult } from '../../../src/review/findings';
import { evenPace } from '../../../src/policy/rules/evenPace';
import { fourYear } from '../../../src/policy/rules/fourYear';
import { stepsSum } from '../../../src/policy/rules/stepsSum';
import { arrayWorkbook, type ArraySheet } from '../../support/arrayWorkbook';
import { early, late, sheetsOfYears } from '../../support/severalTables';

/** Too fast by the second sheet alone. */
const sheets = sheetsOfYears(
  { years: early, amounts: [100, 200], premium: 1000 },
  { years: late, amounts: [900, 1000], premium: 1000 },
);
const tooFast = sheetsOfYears(
  { years: early, amounts: [0, 0], premium: 1000 },
  { years: late, amounts: [900, 1000], premium: 1000 },
);

const asked = async (
  all: readonly ArraySheet[],
  isAsked: (sheet: string) => boolean = () => true,
): Promise<CheckResult> => {
  const workbook = arrayWorkbook(...all);
  const blocks = await findBlocks(workbook);
  return check(
    workbook,
    blocks.filter(({ sheet }) => isAsked(sheet)),
    {
      terms: policyTerms,
      rules: [fourYear, evenPace, stepsSum],
      beside: blocks.filter(({ sheet }) => !isAsked(sheet)),
    },
  );
};
const told = ({ findings, totals }: CheckResult) => ({
  findings: findings.map(({ rule, outcome, sheet }) => `${rule} ${outcome} ${sheet}`),
  met: totals.breach.met,
});

test.each([
  { name: 'the workbook', isAsked: () => true, met: 1, findings: [] },
  {
    name: 'the sheet of the last years',
    isAsked: (sheet: string) => sheet === 'Second',
    met: 1,
    findings: [],
  },
  {
    name: 'that of the first: its rows are answered for on the other',
    isAsked: (sheet: string) => sheet === 'First',
    met: 0,
    findings: [],
  },
])('over two sheets, of which is asked $name', async ({ isAsked, met, findings }) => {
  const all = sheets.map(({ name, rows }) => ({
    name,
    rows: rows.map((row, at) =>
      name === 'Second' && at > 0 ? row.map((cell) => (cell === 900 ? 600 : cell)) : row,
    ),
  }));
  expect(told(await asked(all, isAsked))).toEqual({ met, findings });
});

test('a breach is said once, on the sheet of the last years, whichever sheets are asked', async () => {
  const once = { met: 0, findings: ['four-year breach Second'] };
  expect(told(await asked(tooFast))).toEqual(once);
  expect(told(await asked(tooFast, (sheet) => sheet === 'Second'))).toEqual(once);
  expect(told(await asked(tooFast, (sheet) => sheet === 'First'))).toEqual({ met: 0, findings: [] });
});

test.each([
  {
    of: 'in thousands on the second sheet',
    change: (rows: ArraySheet['rows']) => [
      rows[0]!.map((heading) => (/Pre|prem|Rel/.test(String(heading)) ? `${String(heading)} £000` : heading)),
      ...rows.slice(1).map((row) => row.map((cell) => (typeof cell === 'number' ? cell / 1000 : cell))),
    ],
  },
  {
    of: 'of practices that the second sheet names, and the first has with their codes',
    change: (rows: ArraySheet['rows']) => [
      ['Practice name', ...rows[0]!.slice(1)],
      ...rows.slice(1).map((row) => ['Abbey Road Surgery', ...row.slice(1)]),
    ],
  },
])('amounts $of', async ({ change }) => {
  const [first, second] = sheets as [ArraySheet, ArraySheet];
  const named = first.rows.map((row, at) => [...row, at === 0 ? 'Practice name' : 'Abbey Road Surgery']);
  const all = [
    { name: 'First', rows: named },
    { name: 'Second', rows: change(second.rows) },
  ];
  expect(told(await asked(all))).toEqual({ met: 1, findings: ['even-pace breach Second'] });
});

test('what is said of each practice for the views is of all tables', async () => {
  const { views } = await asked(sheets);
  expect(views.practices).toEqual([
    expect.objectContaining({
      practice: 'Y10001',
      years: [...early, ...late],
      released: [10_000, 20_000, 90_000, 100_000],
      release: { first: 2014, full: 2017, level: 100_000 },
    }),
  ]);
  expect(views.practices[0]).not.toHaveProperty('saidOtherwise');
});

test('tables of the same years are read once', async () => {
  const of = async (all: readonly ArraySheet[]): Promise<number> => {
    const workbook = arrayWorkbook(...all);
    const blocks = await findBlocks(workbook);
    const before = workbook.reads;
    await check(workbook, blocks, { terms: policyTerms, rules: [fourYear] });
    return workbook.reads - before;
  };
  const [first, second] = sheets as [ArraySheet, ArraySheet];
  const sameYears = sheetsOfYears(
    { years: early, amounts: [100, 200], premium: 1000 },
    { years: early, amounts: [100, 200], premium: 1000, code: 'Y10002' },
  );
  expect(await of([first, second])).toBe((await of(sameYears)) + 2);
});
