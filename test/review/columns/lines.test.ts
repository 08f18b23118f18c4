/** Which rows are practices and redeployments, and which are totals of them: words alone do not make one. */
import type { CellValue } from '../../../src/policy/rules/rule';
import { totalRow } from '../../../src/policy/rules/totalRow';
import { reinvestment } from '../../../src/policy/rules/reinvestment';
import { check } from '../../../src/review/check';
import { policyTerms } from '../../../src/review/checking/terms';
import { findBlocks } from '../../../src/review/columns/blocks';
import { arrayWorkbook } from '../../support/arrayWorkbook';

const years = ['2014/15', '2015/16'];
const schedule = ['Practice name', 'CCG', 'Premium', ...years.map((year) => `Released ${year}`)];
const ledger = ['From practice', 'From CCG', 'Purpose', 'Financial year', 'Amount'];

test.each<[string, CellValue[][], CellValue[][], readonly string[]]>([
  [
    'a surgery with “Total” in its name, in a schedule of names',
    [
      ['Total Health Surgery', '02V', 300, 150, 300],
      ['Mill Lane', '02V', 100, 50, 100],
      ['Total', '', 400, 200, 400],
    ],
    [
      ['', '02V', 'Access', '2014/15', 200],
      ['', '02V', 'Access', '2015/16', 400],
      ['', '', 'Total', '', 600],
    ],
    [],
  ],
  [
    'a CCG’s total without a code beside it',
    [
      ['Mill Lane', '02V', 100, 50, 100],
      ['Total 02V', '', 100, 50, 100],
    ],
    [
      ['', '02V', 'Access', '2014/15', 50],
      ['', '02V', 'Access', '2015/16', 100],
    ],
    [],
  ],
  [
    'a scheme with “total” in its name, of a CCG and beside codes of practices',
    [['Mill Lane', '02V', 100, 50, 100]],
    [
      ['Y10001', '02V', 'Access', '2014/15', 20],
      ['', '02V', 'Total triage for access', '2014/15', 30],
      ['Y10001', '02V', 'Access', '2015/16', 100],
    ],
    [],
  ],
  [
    'a payment for each patient, and the average of one',
    [['Mill Lane', '02V', 100, 50, 100]],
    [
      ['', '02V', 'Access', '2014/15', 20],
      ['', '02V', 'Per patient payment for enhanced services', '2014/15', 30],
      ['', '02V', 'Access', '2015/16', 100],
      ['', '', 'Per patient', '', 0.5],
    ],
    [],
  ],
])('%s', async (_, practices, spent, finds) => {
  const workbook = arrayWorkbook(
    { name: 'Schedule', rows: [schedule, ...practices] },
    { name: 'Ledger', rows: [ledger, ...spent] },
  );
  const { findings } = await check(workbook, await findBlocks(workbook), {
    terms: policyTerms,
    rules: [reinvestment, totalRow],
  });
  expect(findings.map(({ message }) => message)).toEqual(finds);
});
