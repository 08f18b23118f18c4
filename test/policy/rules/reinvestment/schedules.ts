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

const headings = (measure: string, ...years: readonly string[]): Cell[] => [
  ...['Practice code', 'CCG', 'PMS premium'],
  ...years.map((year) => `${measure} ${year}`),
];
/** Practices whose release begins, and ends, a year after that of others. */
const waves = (first: readonly number[], second: readonly number[]): ArraySheet[] => [
  {
    name: 'First',
    rows: [headings('Released', '2014/15', '2015/16'), ['Y10001', '01C', 1000, ...first]],
  },
  {
    name: 'Second',
    rows: [headings('Released', '2015/16', '2016/17'), ['Y10002', '01C', 1000, ...second]],
  },
];
/** A step of each year in a table of its own. */
const steps = (...amounts: readonly number[]): ArraySheet[] =>
  amounts.map((step, at) => ({
    name: `Steps ${at + 1}`,
    rows: [headings('Step', `${2014 + at}/${15 + at}`), ['Y10001', '01C', 1000, step]],
  }));

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
  {
    case: 'a schedule ends before that of other practices of the CCG: what it released stays released',
    sheets: waves([500, 1000], [500, 600]),
    ledger: spentIn(500, 1500, 600),
    finds: [
      {
        outcome: 'evidence needed',
        says: 'It is not clear whether all that practices of 01C release in 2016/17 is reinvested: £1,000.00 is released by practices whose schedules end before 2016/17, as that of Y10001, for one.',
        putRight: 'Add 2016/17 to their schedules',
        cells: ['First!A2', 'Ledger!E4', 'Second!E2'],
      },
    ],
    met: 5,
  },
  {
    case: 'and of the year that it does not show no other releases anything: nothing is released in it, or not',
    sheets: waves([500, 1000], [0, 0]),
    ledger: spentIn(500, 1000),
    finds: [{ outcome: 'evidence needed', says: 'release in 2016/17' }],
    met: 4,
  },
  {
    case: 'and so much is reinvested that it is accounted for too',
    sheets: waves([500, 1000], [500, 600]),
    ledger: spentIn(500, 1500, 1600),
    met: 6,
  },
  {
    case: 'and what others release is not accounted for',
    sheets: waves([500, 1000], [500, 600]),
    ledger: spentIn(500, 1500, 500),
    finds: [{ outcome: 'breach', says: 'release £600.00 in 2016/17', difference: 10_000 }],
    met: 5,
  },
  {
    case: 'a schedule of nothing released, or of another CCG, ends before',
    sheets: [
      ...waves([0, 0], [500, 600]),
      {
        name: 'Third',
        rows: [headings('Released', '2015/16', '2016/17'), ['Y10003', '02P', 1000, 500, 600]],
      },
    ],
    ledger: ledger(
      ...['01C', '02P'].flatMap((ccg) => [
        spent('Access', 500, { practice: '', ccg, year: '2015/16' }),
        spent('Access', 600, { practice: '', ccg, year: '2016/17' }),
      ]),
    ),
    met: 8,
    notApplicable: 1,
  },
  {
    case: 'steps of each year in a table of its own: those of years before are still released',
    sheets: steps(500, 300, 200),
    ledger: spentIn(500, 300, 1000),
    finds: [
      {
        outcome: 'breach',
        says: 'release £800.00 in 2015/16; reinvestment from them comes to £300.00',
        difference: 50_000,
      },
    ],
    met: 5,
  },
  {
    case: 'the same of tables that say another premium each: whether they are is not known',
    sheets: steps(500, 300, 200).map(({ name, rows }, at) => ({
      name,
      rows: [rows[0]!, rows[1]!.map((cell) => (cell === 1000 ? 1000 + 100 * at : cell))],
    })),
    ledger: spentIn(500, 300, 200),
    finds: [
      {
        outcome: 'evidence needed',
        says: 'release in 2015/16 is reinvested: £500.00 more is released by steps of years before, which stand in other tables, as those of Y10001, for one.',
        putRight: 'Put the steps of all years into one table.',
        cells: ['Steps 2!A2', 'Ledger!E3', 'Steps 2!D2'],
      },
      { outcome: 'evidence needed', says: '£800.00 more is released by steps of years before' },
    ],
    met: 4,
  },
  {
    case: 'steps after a table of what is released in all until then, whatever steps stand before that and in any order',
    sheets: [
      ...steps(500, 0, 200).slice(2),
      ...steps(500).slice(0, 1),
      {
        name: 'Released',
        rows: [headings('Released', '2015/16'), ['Y10001', '01C', 1000, 800]],
      },
    ],
    ledger: spentIn(500, 800, 1000),
    met: 6,
  },
];
