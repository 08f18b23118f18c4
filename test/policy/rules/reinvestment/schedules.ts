/** Several schedules of one CCG, each of which says what the others do not. */
import type { ArraySheet } from '../../../support/arrayWorkbook';
import type { RuleCase } from '../../../support/testRule';
import { ledger, spent, type Cell } from './tables';

const inYear = (year: string, amount: number): ArraySheet => ({
  name: year.replace('/', '-'),
  rows: [
    ['Practice code', 'CCG', 'PMS premium', `Released ${year}`],
    ['Y10001', '01C', 1000, amount],
  ],
});
const eachYear = [inYear('2014/15', 500), inYear('2015/16', 1000)];
const summary: Cell[][] = [
  ['Practice code', 'CCG', 'PMS premium', 'Released 2014/15', 'Released 2015/16'],
  ['Y10001', '01C', 1000, 500, 1000],
];
const spentIn = (...amounts: readonly number[]): Cell[][] =>
  ledger(...amounts.map((amount, at) => spent('Access', amount, { year: `${2014 + at}/${15 + at}` })));

export const schedules: readonly RuleCase[] = [
  {
    case: 'a table for each year, and one of all years that says the same: of each year it stands in two',
    sheets: [...eachYear, { name: 'Summary', rows: summary }],
    ledger: spentIn(500, 1000),
    finds: ['2014-15', '2015-16'].map((year) => ({
      outcome: 'evidence needed',
      says: 'Y10001, for one, has a release in two tables',
      cells: [`${year}!A2`, 'Summary!A2'],
    })),
    met: 2,
  },
  {
    case: 'a table for each year, and one of all years without CCGs that says the same: it counts once',
    sheets: [
      ...eachYear,
      { name: 'Summary', rows: summary.map(([code, , ...others]) => [code!, ...others]) },
    ],
    ledger: spentIn(500, 1000),
    met: 4,
  },
  {
    case: 'and by it more is released in one of the years',
    sheets: [
      ...eachYear,
      {
        name: 'Summary',
        rows: [
          ['Practice code', 'PMS premium', 'Released 2014/15', 'Released 2015/16'],
          ['Y10001', 1000, 500, 900],
        ],
      },
    ],
    ledger: spentIn(500, 1000),
    finds: [{ outcome: 'evidence needed' }, { outcome: 'evidence needed', says: 'in 2015/16' }],
    met: 2,
  },
];
