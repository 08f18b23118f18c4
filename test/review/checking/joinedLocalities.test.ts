/** CCGs that the user has joined: what is said of their sums names all of them, and decisions are kept by one. */
import type { CellValue } from '../../../src/policy/rules/rule';
import { check } from '../../../src/review/check';
import { baseOf } from '../../../src/review/checking/keys';
import { ccgsSeen } from '../../../src/review/checking/seen';
import { termsWith } from '../../../src/review/checking/terms';
import { findBlocks } from '../../../src/review/columns/blocks';
import { noAnswers } from '../../../src/review/answers/answers';
import { levellingUp, localityIn, premiumsPerPatient } from '../../../src/review/views';
import { arrayWorkbook } from '../../support/arrayWorkbook';

const schedule: CellValue[][] = [
  ['Practice code', 'CCG', 'Weighted patients', 'PMS premium', 'Released 2014/15'],
  ['Y10001', '01C', 100, 4000, 4000],
  ['Y10002', '02P', 100, 1000, 1000],
  ['Y10003', '03A', 100, 1000, 1000],
];
const ledger: CellValue[][] = [
  ['From practice', 'From CCG', 'To CCG', 'Purpose', 'Financial year', 'Amount'],
  ['Y10001', '01C', '02P', 'Extended access', '2014/15', 3500],
  ['Y10002', '02P', '02P', 'Extended access', '2014/15', 1000],
];

const checked = async (localities: string[][]) => {
  const workbook = arrayWorkbook({ name: 'Schedule', rows: schedule }, { name: 'Ledger', rows: ledger });
  return check(workbook, await findBlocks(workbook), { terms: termsWith({ localities }) });
};
const unaccounted = async (localities: string[][]) =>
  (await checked(localities)).findings.filter(({ row, rule }) => row === null && rule === 'reinvestment');

test('what their practices release together is said of all of them, and called by one', async () => {
  const [alone] = await unaccounted([]);
  const [together, another] = await unaccounted([['01C', '02P']]);
  expect(alone!.message).toMatch(/^Practices of 01C release £4,000\.00 in 2014\/15;/);
  expect(together!.message).toMatch(/^Practices of 01C and 02P release £5,000\.00 in 2014\/15;/);
  expect(baseOf(together!.key)).toBe(baseOf(alone!.key));
  expect(another!.message).toMatch(/^Practices of 03A release £1,000\.00 in 2014\/15;/);
});

test('the views show them as one, by both names; CCGs to join are still each its own', async () => {
  const localities = [['01C', '02P']];
  const result = await checked(localities);
  const { views } = result;
  expect(premiumsPerPatient(views).map(({ ccg, practices }) => [ccg, practices.length])).toEqual([
    ['01C and 02P', 2],
    ['03A', 1],
  ]);
  expect(levellingUp(views, { ccg: '01C and 02P' }).map(({ ccg, needs }) => [ccg, needs])).toEqual([
    ['01C and 02P', 0],
    ['03A', 1500_00],
  ]);
  expect(views.ccgYears.map(({ ccg }) => localityIn(views, ccg))).toEqual(['01C and 02P', '03A']);
  expect(ccgsSeen(result, { ...noAnswers, localities })).toEqual(['01C', '02P', '03A']);
});
