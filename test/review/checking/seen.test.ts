/** What only a person can place: purposes whose words are not known, and CCGs by their names. */
import type { CellValue } from '../../../src/policy/rules/rule';
import { noAnswers } from '../../../src/review/answers/answers';
import { check } from '../../../src/review/check';
import { ccgsSeen } from '../../../src/review/checking/seen';
import { policyTerms } from '../../../src/review/checking/terms';
import { findBlocks } from '../../../src/review/columns/blocks';
import type { CheckResult } from '../../../src/review/findings';
import { arrayWorkbook } from '../../support/arrayWorkbook';

type Rows = readonly (readonly CellValue[])[];

const checked = async (sheets: Readonly<Record<string, Rows>>): Promise<CheckResult> => {
  const workbook = arrayWorkbook(...Object.entries(sheets).map(([name, rows]) => ({ name, rows })));
  return check(workbook, await findBlocks(workbook), { terms: policyTerms });
};

test('purposes that are not known, each once however it is spelt, the one with most money first', async () => {
  const { purposes } = await checked({
    Ledger: [
      ['From practice', 'From CCG', 'Purpose', '2014/15', '2015/16'],
      ['Y10001', '01C', 'Project Phoenix', 10, 20],
      ['Y10002', '01C', 'PROJECT PHOENIX', 5, 'tbc'],
      ['Y10001', '01C', 'Extended access', 900, 900],
      ['Y10001', '01C', 'Blue sky', -300, 0],
      ['Y10001', '01C', '', 700, 0],
    ],
    Later: [
      ['From practice', 'From CCG', 'Purpose', 'Financial year', 'Amount'],
      ['Y10001', '01C', 'Project Phoenix', '2016/17', 1],
      ['Y10001', '01C', 'Deficit support', '2016/17', 1000],
    ],
  });
  expect(purposes).toEqual([
    { words: 'Blue sky', rows: 1, amount: -300_00, unread: 0 },
    { words: 'Project Phoenix', rows: 3, amount: 36_00, unread: 1 },
  ]);
});

test('CCGs of schedules, of findings and of what was said, each once as first spelt', async () => {
  const result = await checked({
    Schedule: [
      ['Practice code', 'CCG', 'Premium', 'Released 2014/15'],
      ['Y10001', 'NHS Ashford CCG', 100, 100],
      ['Y10002', '10C', 100, 100],
      ['Y10003', '#N/A', 100, 100],
      ['Y10004', '9A', 100, 100],
    ],
    Ledger: [
      ['From practice', 'From CCG', 'To CCG', 'Purpose', 'Financial year', 'Amount'],
      ['Y10001', 'ASHFORD', 'Thanet ', 'Extended access', '2014/15', 100],
      ['Y10002', '10c', '10C', 'Extended access', '2014/15', 100],
    ],
  });
  const localities = [['Swale', 'NHS Thanet CCG']];
  expect(ccgsSeen(result, { ...noAnswers, localities })).toEqual([
    '9A',
    '10C',
    'NHS Ashford CCG',
    'NHS Thanet CCG',
    'Swale',
  ]);
});
