/** A plan by CCG and its details by practice: the same money may stand in both. */
import type { RuleCase } from '../../../support/testRule';
import { ledger, spent, type Cell } from './tables';

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
const ofTwo: Cell[][] = [
  ['Practice code', 'CCG', 'PMS premium', 'Released 2014/15'],
  ['Y10001', '01C', 2000, 1000],
  ['Y10002', '01C', 500, 500],
];
const ofStatus = (status: string, amount: number): Cell[][] => [
  ['CCG', 'Purpose', 'Financial year', 'Amount', 'Status'],
  ['01C', 'Access', '2014/15', amount, status],
];
/** What each of the two practices is paid, by the sheet's name. */
const returns = (amounts: Record<string, [number, number]>, titles: Cell[][] = []) =>
  Object.entries(amounts).map(([name, [first, second]]) => ({
    name,
    rows: [
      ...titles,
      ...ledger(
        ['Y10001', '01C', 'Access', '2014/15', first],
        ['Y10002', '01C', 'Access', '2014/15', second],
      ),
    ],
  }));
const planOf = (first: number, second: number): Cell[][] =>
  plan(['01C', 'Access', '2014/15', first], ['01C', 'Access', '2015/16', second]);
/** What the details come to. */
const inAll = planOf(500, 1500);

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
        says: 'Whether all that practices of 01C release in 2014/15 is reinvested cannot be told: £700.00 stands in one of several versions',
        putRight: 'leave its sheet out',
      },
    ],
    met: 5,
  },
  {
    case: 'by their names copies, whose practices are all others: what each says counts',
    schedule: ofTwo,
    sheets: [
      { name: 'Ledger', rows: ledger(['Y10001', '01C', 'Access', '2014/15', 1000]) },
      { name: 'Ledger (2)', rows: ledger(['Y10002', '01C', 'Access', '2014/15', 500]) },
    ],
    met: 3,
  },
  {
    case: 'copies by CCG, that list other schemes; a plan and its outturn may call the same otherwise',
    schedule: [ofOneCcg[0]!, ['Y10001', '01C', 3000, 1500, 3000]],
    sheets: [
      { name: 'Ledger', rows: plan(['01C', 'Access', '2014/15', 1000]) },
      { name: 'Ledger (2)', rows: plan(['01C', 'Phlebotomy', '2014/15', 500]) },
      { name: 'Plan 2015', rows: plan(['01C', 'Access', '2015/16', 1000]) },
      { name: 'Outturn 2015', rows: plan(['01C', 'Phlebotomy', '2015/16', 2000]) },
    ],
    finds: [
      {
        outcome: 'evidence needed',
        says: 'release in 2015/16 is reinvested cannot be told: £2,000.00 stands in one of several versions',
      },
    ],
    met: 5,
  },
  {
    case: 'a plan that is proposed still, beside an outturn that is paid and covers all: the plan is not doubted twice',
    schedule: ofTwo,
    sheets: [
      { name: 'Plan', rows: ofStatus('Proposed', 1600) },
      { name: 'Outturn', rows: ofStatus('Paid', 1500) },
    ],
    finds: [{ outcome: 'evidence needed', row: 2, says: 'Proposed' }],
    met: 2,
  },
  {
    case: 'a plan that is paid, beside an outturn that is proposed: whether either holds is not told',
    schedule: ofTwo,
    sheets: [
      { name: 'Plan', rows: ofStatus('Paid', 1600) },
      { name: 'Outturn', rows: ofStatus('Proposed', 1500) },
    ],
    finds: [
      { outcome: 'evidence needed', row: 2, says: 'Proposed' },
      { outcome: 'evidence needed', says: '£1,600.00 stands in one of several versions' },
    ],
    met: 1,
  },
  {
    case: 'returns of two months, of which only both together come to what is released',
    schedule: ofTwo,
    sheets: returns({ M6: [600, 300], M12: [700, 400] }),
    finds: [
      {
        outcome: 'evidence needed',
        says: 'Whether all that practices of 01C release in 2014/15 is reinvested cannot be told: £900.00 stands in the tables of several months or quarters, by the names of their sheets or titles, and the later may hold what the earlier do.',
        putRight: 'write “In the month” or “In the quarter” above its headings',
      },
    ],
    met: 4,
  },
  {
    case: 'returns of two months, of which the last comes to all by itself, wherever its sheet stands',
    schedule: ofTwo,
    sheets: returns({ 'March 2015': [1000, 500], 'Sept 2014': [400, 200] }),
    met: 5,
  },
  {
    case: 'returns of two months that are said to be of the month alone',
    schedule: ofTwo,
    sheets: returns({ M11: [600, 300], M12: [700, 400] }, [['Spend in the month']]),
    met: 5,
  },
  {
    case: 'quarters that follow one another and grow: each may hold the ones before',
    schedule: ofTwo,
    sheets: returns({ Q1: [200, 100], Q2: [300, 100], Q3: [400, 200], Q4: [500, 300] }),
    finds: [{ outcome: 'evidence needed', says: '£1,300.00 stands in the tables of several' }],
    met: 8,
  },
  {
    case: 'quarters that follow one another and do not grow: each is its own spend',
    schedule: ofTwo,
    sheets: returns({ Q1: [200, 100], Q2: [300, 90], Q3: [250, 200], Q4: [300, 150] }),
    met: 9,
  },
  {
    case: 'months that follow one another and fall with the new year alone: each may hold the ones before',
    schedule: ofTwo,
    sheets: returns({ 'Feb 2015': [600, 300], 'Mar 2015': [700, 400], 'Apr 2015': [100, 50] }),
    finds: [{ outcome: 'evidence needed', says: '£2,000.00 stands in the tables of several' }],
    met: 6,
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
  {
    case: 'the same of the later year alone',
    schedule: [ofOneCcg[0]!, ['Y10001', '01C', 2000, 500, 2000]],
    ledger: details,
    sheets: [{ name: 'Other', rows: plan(['01C', 'Access', '2015/16', 1500]) }],
    met: 6,
  },
  {
    case: 'the same of one year, and nothing in the other',
    schedule: [ofOneCcg[0]!, ['Y10001', '01C', 2000, 1000, 0]],
    ledger: ledger(spent('Access', 500), spent('Access', 0, { year: '2015/16' })),
    sheets: [
      { name: 'Other', rows: plan(['01C', 'Access', '2014/15', 500], ['01C', 'Access', '2015/16', 0]) },
    ],
    finds: [],
  },
  {
    case: 'they differ by a penny, as rounding may: it may be the same money',
    schedule: ofOneCcg,
    ledger: details,
    sheets: [{ name: 'Other', rows: planOf(500.01, 1500) }],
    finds: [
      { outcome: 'evidence needed', says: 'the two come to the same for every CCG and year' },
      { outcome: 'evidence needed', says: '£1,500.00 stands in another table' },
    ],
  },
  {
    case: 'they differ by two pence: they are payments of their own',
    schedule: ofOneCcg,
    ledger: details,
    sheets: [{ name: 'Other', rows: planOf(500.02, 1500) }],
    met: 7,
  },
];
