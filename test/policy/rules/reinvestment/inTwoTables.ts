/** A plan by CCG and its details by practice: the same money may stand in both. */
import type { RuleCase } from '../../../support/testRule';
import { ledger, type Cell } from './tables';

const plan = (...rows: Cell[][]): Cell[][] => [['CCG', 'Purpose', 'Financial year', 'Amount'], ...rows];
const ofOneCcg: Cell[][] = [
  ['Practice code', 'CCG', 'PMS premium', 'Released 2014/15', 'Released 2015/16'],
  ['Y10001', '01C', 2000, 1000, 2000],
];
const details = ledger(
  ['Y10001', '01C', 'Access', '2014/15', 300],
  ['Y10001', '01C', 'Access', '2014/15', 200],
  ['Y10001', '01C', 'Access', '2015/16', 1500],
);
/** What the details come to. */
const inAll = plan(['01C', 'Access', '2014/15', 500], ['01C', 'Access', '2015/16', 1500]);

export const inTwoTables: readonly RuleCase[] = [
  {
    case: 'two tables come to the same, and only both together to what is released: it may be the same money',
    schedule: ofOneCcg,
    ledger: details,
    sheets: [{ name: 'Plan', rows: inAll }],
    finds: [
      {
        outcome: 'evidence needed',
        says: 'Whether all that practices of 01C release in 2014/15 is reinvested cannot be told: £500.00 stands in another table of reinvestment as well, and the two come to the same for every CCG and year that both speak of, so it may be the same money.',
        putRight: 'leave its sheet out',
      },
      { outcome: 'evidence needed', says: '£1,500.00 stands in another table' },
    ],
    met: 5,
  },
  {
    case: 'two tables by their names versions of one another, neither of which alone comes to what is released',
    schedule: ofOneCcg.slice(0, 2),
    sheets: [
      {
        name: 'Plan 2014 on',
        rows: plan(['01C', 'Access', '2014/15', 600], ['01C', 'Access', '2015/16', 3000]),
      },
      {
        name: 'Outturn 2014 on',
        rows: plan(['01C', 'Access', '2014/15', 700], ['01C', 'Access', '2015/16', 3000]),
      },
    ],
    finds: [
      {
        outcome: 'evidence needed',
        says: 'Whether all that practices of 01C release in 2014/15 is reinvested cannot be told: £700.00 stands in another version',
        putRight: 'leave its sheet out',
      },
    ],
    met: 5,
  },
  {
    case: 'three tables come to the same, and only two together to what is released',
    schedule: [ofOneCcg[0]!, ['Y10001', '01C', 4000, 1000, 3000]],
    ledger: details,
    sheets: ['Plan', 'Summary'].map((name) => ({ name, rows: inAll })),
    finds: [
      { outcome: 'evidence needed', says: '£1,000.00 stands in another table' },
      { outcome: 'evidence needed', says: '£3,000.00 stands in another table' },
    ],
    met: 7,
  },
  {
    case: 'the same money, some of which is not decided: either is covered, and not both',
    schedule: [ofOneCcg[0]!, ['Y10001', '01C', 1500, 450, 1500]],
    ledger: [
      [...details[0]!, 'Status'],
      ...details.slice(1).map((row, nth) => [...row, nth === 1 ? 'Pipeline' : 'Paid']),
    ],
    sheets: [{ name: 'Plan', rows: inAll }],
    finds: [
      { outcome: 'evidence needed', row: 3 },
      { outcome: 'evidence needed', says: '£500.00 stands in another table' },
    ],
    met: 5,
  },
  {
    case: 'each of them accounts for all',
    schedule: [ofOneCcg[0]!, ['Y10001', '01C', 1500, 500, 1500]],
    ledger: details,
    sheets: [{ name: 'Plan', rows: inAll }],
    met: 7,
  },
  {
    case: 'a ledger of negative amounts beside another is what was taken back',
    schedule: [ofOneCcg[0]!, ['Y10001', '01C', 1500, 500, 1500]],
    ledger: details,
    sheets: [
      {
        name: 'Other',
        rows: plan(...[1, 2, 3].map((nth) => ['01C', 'Access', '2014/15', -10 * nth])),
      },
    ],
    finds: [{ outcome: 'breach', says: 'reinvestment from them comes to £440.00' }],
    met: 7,
  },
  {
    case: 'they differ in one year: they are payments of their own',
    schedule: ofOneCcg,
    ledger: details,
    sheets: [
      { name: 'Other', rows: plan(['01C', 'Access', '2014/15', 500], ['01C', 'Access', '2015/16', 600]) },
    ],
    met: 7,
  },
  {
    case: 'the same of one year alone',
    schedule: [ofOneCcg[0]!, ['Y10001', '01C', 2000, 1000, 1500]],
    ledger: details,
    sheets: [{ name: 'Other', rows: plan(['01C', 'Access', '2014/15', 500]) }],
    met: 6,
  },
];
