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
/** What each practice is paid, Y10001 first, by the sheet's name. */
const returns = (amounts: Record<string, readonly number[]>, titles: Cell[][] = []) =>
  Object.entries(amounts).map(([name, paid]) => ({
    name,
    rows: [
      ...titles,
      ...ledger(...paid.map((amount, at) => [`Y1000${at + 1}`, '01C', 'Access', '2014/15', amount])),
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
        says: 'It is not clear whether all that practices of 01C release in 2014/15 is reinvested: £500.00 stands in another table of reinvestment as well, and the two come to the same for every CCG and year that both speak of, so it may be the same money.',
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
        says: 'It is not clear whether all that practices of 01C release in 2014/15 is reinvested: £700.00 stands in one of several versions',
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
      { name: 'Ledger', rows: plan(['01C', 'Access scheme', '2014/15', 1000]) },
      { name: 'Ledger (2)', rows: plan(['01C', 'Phlebotomy scheme', '2014/15', 500]) },
      { name: 'Plan 2015', rows: plan(['01C', 'Access', '2015/16', 1000]) },
      { name: 'Outturn 2015', rows: plan(['01C', 'Phlebotomy', '2015/16', 2000]) },
    ],
    finds: [
      {
        outcome: 'evidence needed',
        says: 'release in 2015/16 is reinvested: £2,000.00 stands in one of several versions',
      },
    ],
    met: 5,
  },
  {
    case: 'copies by CCG, that list other schemes, and the same amounts: each is money of its own',
    schedule: [ofOneCcg[0]!, ['Y10001', '01C', 3000, 1000, 3000]],
    sheets: [
      { name: 'Ledger', rows: inAll },
      {
        name: 'Ledger (2)',
        rows: plan(['01C', 'Phlebotomy', '2014/15', 500], ['01C', 'Phlebotomy', '2015/16', 1500]),
      },
    ],
    met: 6,
  },
  ...[
    { why: 'one of them not everywhere', one: ['Access', ''], other: ['Phlebotomy', 'Phlebotomy'] },
    { why: 'the other not everywhere', one: ['Access', 'Access'], other: ['Phlebotomy', ''] },
    {
      why: 'in part the same',
      one: ['Extended access', 'Wound care'],
      other: ['Access', 'Phlebotomy'],
    },
  ].map(({ why, one, other }) => ({
    case: `copies by CCG that do not list other schemes throughout: ${why}`,
    schedule: ofTwo,
    sheets: [
      { name: 'Ledger', rows: plan(...one.map((purpose) => ['01C', purpose, '2014/15', 500])) },
      { name: 'Ledger (2)', rows: plan(...other.map((purpose) => ['01C', purpose, '2014/15', 250])) },
    ],
    finds: [
      ...[one, other].flatMap((purposes) =>
        purposes.includes('') ? [{ outcome: 'evidence needed' as const, says: 'is not said' }] : [],
      ),
      { outcome: 'evidence needed' as const, says: '£1,000.00 stands in one of several versions' },
    ],
  })),
  {
    case: 'copies of which one names schemes and the other what the money is for: it may be the same',
    schedule: ofTwo,
    sheets: [
      {
        name: 'Ledger',
        rows: [
          ['CCG', 'Scheme', 'Purpose', 'Financial year', 'Amount'],
          ['01C', 'Better Bramley', 'Access', '2014/15', 1000],
        ],
      },
      { name: 'Ledger (2)', rows: plan(['01C', 'Phlebotomy', '2014/15', 500]) },
    ],
    finds: [{ outcome: 'evidence needed', says: '£1,000.00 stands in one of several versions' }],
    met: 2,
  },
  ...[
    ['Ledger', 'Outturn'],
    ['Outturn', 'Ledger'],
  ].map(([one, other]) => ({
    case: `a ledger and its outturn may call the same otherwise: ${one}, ${other}`,
    schedule: ofTwo,
    sheets: [
      { name: one!, rows: plan(['01C', 'Access', '2014/15', 1000]) },
      { name: other!, rows: plan(['01C', 'Phlebotomy', '2014/15', 500]) },
    ],
    finds: [{ outcome: 'evidence needed' as const, says: '£1,000.00 stands in one of several versions' }],
    met: 2,
  })),
  {
    case: 'by their names copies, that share a practice, whatever the order of their rows',
    schedule: ofTwo,
    sheets: [
      {
        name: 'Ledger',
        rows: ledger(
          ['Y10002', '01C', 'Access', '2014/15', 500],
          ['Y10001', '01C', 'Access', '2014/15', 600],
        ),
      },
      { name: 'Ledger (2)', rows: ledger(['Y10002', '01C', 'Access', '2014/15', 500]) },
    ],
    finds: [{ outcome: 'evidence needed', says: '£1,100.00 stands in one of several versions' }],
    met: 3,
  },
  {
    case: 'by their names copies, that call practices by names: two names may be of one practice',
    schedule: ofTwo,
    sheets: [
      { name: 'Ledger', rows: ledger(['Oak Surgery', '01C', 'Access', '2014/15', 1000]) },
      { name: 'Ledger (2)', rows: ledger(['The Oaks', '01C', 'Access', '2014/15', 500]) },
    ],
    finds: [{ outcome: 'evidence needed', says: '£1,000.00 stands in one of several versions' }],
    met: 2,
  },
  {
    case: 'two tables on one sheet, with one name, are no versions: what each says counts',
    schedule: ofTwo,
    sheets: [
      {
        name: 'Ledger',
        rows: [
          ...plan(['01C', 'Access', '2014/15', 1000]),
          [],
          [],
          ['Amount', 'Financial year', 'CCG', 'Purpose'],
          [500, '2014/15', '01C', 'Access'],
        ],
      },
    ],
    met: 3,
  },
  ...[[], [0]].map((none) => ({
    case: `an outturn that has ${none.length === 0 ? 'no row' : 'nought'} for the plan’s last year does not speak of it`,
    schedule: ofOneCcg,
    sheets: [
      {
        name: 'Plan',
        rows: plan(['01C', 'Access', '2014/15', 1100], ['01C', 'Access', '2015/16', 2000]),
      },
      {
        name: 'Outturn',
        rows: plan(
          ['01C', 'Access', '2014/15', 1000],
          ...none.map((amount) => ['01C', 'Access', '2015/16', amount]),
        ),
      },
    ],
    met: 5 + none.length,
  })),
  {
    case: 'two plans with their outturns, each pair of another year',
    schedule: ofOneCcg,
    sheets: [
      { name: 'Access plan', rows: plan(['01C', 'Access', '2014/15', 600]) },
      { name: 'Access outturn', rows: plan(['01C', 'Access', '2014/15', 700]) },
      { name: 'Care homes plan', rows: plan(['01C', 'Care homes', '2015/16', 1000]) },
      { name: 'Care homes outturn', rows: plan(['01C', 'Care homes', '2015/16', 1500]) },
    ],
    finds: [
      { outcome: 'evidence needed', says: '£700.00 stands in one of several versions' },
      { outcome: 'evidence needed', says: '£1,500.00 stands in one of several versions' },
    ],
    met: 4,
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
    case: 'a plan that is proposed still, beside a budget and an outturn, either of which covers all',
    schedule: ofTwo,
    sheets: [
      { name: 'Plan', rows: ofStatus('Proposed', 1600) },
      { name: 'Budget', rows: ofStatus('Approved', 1500) },
      { name: 'Outturn', rows: ofStatus('Paid', 1500) },
    ],
    finds: [{ outcome: 'evidence needed', row: 2, says: 'Proposed' }],
    met: 3,
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
        says: 'It is not clear whether all that practices of 01C release in 2014/15 is reinvested: £900.00 stands in the tables of several months or quarters, by the names of their sheets or titles, and the later may hold what the earlier do.',
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
    case: 'returns of two months, of which one alone is said to be of the month: the other may hold it',
    schedule: ofTwo,
    sheets: [...returns({ M11: [600, 300] }, [['Spend in the month']]), ...returns({ M12: [700, 400] })],
    finds: [{ outcome: 'evidence needed', says: '£900.00 stands in the tables of several months' }],
    met: 4,
  },
  {
    case: 'a return of a month beside a ledger of no month: either may hold the other',
    schedule: ofTwo,
    sheets: returns({ M6: [400, 200], Ledger: [1000, 500] }),
    finds: [{ outcome: 'evidence needed', says: '£1,500.00 stands in the tables of several months' }],
    met: 4,
  },
  {
    case: 'returns of a month of no year and of one that says its own: which is the later is not known',
    schedule: ofTwo,
    sheets: returns({ 'Sept 2014': [1000, 500], M12: [400, 200] }),
    finds: [{ outcome: 'evidence needed', says: '£1,500.00 stands in the tables of several months' }],
    met: 4,
  },
  {
    case: 'returns of which two are of the year’s end: which of them is the later is not known',
    schedule: ofTwo,
    sheets: returns({ M6: [400, 200], M12: [1000, 500], Q4: [900, 450] }),
    finds: [{ outcome: 'evidence needed', says: '£2,850.00 stands in the tables of several months' }],
    met: 6,
  },
  {
    case: 'a plan and an outturn of a month are versions, though they are said to be of the month alone',
    schedule: ofTwo,
    sheets: returns({ 'M6 plan': [600, 300], 'M6 outturn': [700, 400] }, [['Spend in the month']]),
    finds: [{ outcome: 'evidence needed', says: '£1,100.00 stands in one of several versions' }],
    met: 4,
  },
  {
    case: 'a plan of the year and an outturn of half of it: the plan is not what counts because it is of later',
    schedule: ofTwo,
    sheets: returns({ 'M12 plan': [1000, 500], 'M6 outturn': [600, 300] }),
    finds: [{ outcome: 'evidence needed', says: '£1,500.00 stands in one of several versions' }],
    met: 4,
  },
  {
    case: 'quarters that follow one another and grow: each may hold the ones before',
    schedule: ofTwo,
    sheets: returns({ Q1: [200, 100], Q2: [300, 100], Q3: [400, 200], Q4: [500, 300] }),
    finds: [{ outcome: 'evidence needed', says: '£1,300.00 stands in the tables of several' }],
    met: 8,
  },
  {
    case: 'quarters that grow, but for one practice of three once: each may hold the ones before',
    schedule: [...ofTwo, ['Y10003', '01C', 0, 0]],
    sheets: returns({ Q1: [200, 100, 50], Q2: [300, 200, 40], Q3: [400, 300, 100] }),
    finds: [{ outcome: 'evidence needed', says: '£890.00 stands in the tables of several' }],
    met: 9,
  },
  {
    case: 'quarters that grow, of which the last does not say which practice is paid',
    schedule: ofTwo,
    sheets: [
      ...returns({ Q1: [200, 100], Q2: [300, 150] }),
      { name: 'Q3', rows: plan(['01C', 'Access', '2014/15', 750]) },
    ],
    finds: [{ outcome: 'evidence needed', says: '£750.00 stands in the tables of several' }],
    met: 5,
  },
  {
    case: 'quarters that follow one another and do not grow: each is its own spend',
    schedule: ofTwo,
    sheets: returns({ Q1: [200, 100], Q2: [300, 90], Q3: [250, 200], Q4: [300, 150] }),
    met: 9,
  },
  {
    case: 'three quarters that do not grow, as one practice has nothing in one of them: each is its own spend',
    schedule: [...ofTwo, ['Y10003', '01C', 0, 0]],
    sheets: returns({ Q1: [900, 100], Q2: [0, 200], Q3: [500, 300] }),
    met: 7,
  },
  {
    case: 'and so it is whatever other practices there are, of which nothing is spent',
    schedule: [ofTwo[0]!, ...[3, 4, 5].map((nth) => [`Y1000${nth}`, '01C', 0, 0]), ...ofTwo.slice(1)],
    sheets: returns({ Q1: [900, 100], Q2: [300, 200], Q3: [500, 300] }),
    met: 7,
  },
  {
    case: 'quarters of which the later is less by no more than a penny: each may hold the ones before',
    schedule: ofTwo,
    sheets: returns({ Q1: [400, 200], Q2: [399.99, 199.99], Q3: [399.98, 199.98] }),
    finds: [{ outcome: 'evidence needed', says: '£1,199.98 stands in the tables of several' }],
    met: 6,
  },
  {
    case: 'two quarters of which the later is less: it may be what the first is corrected to',
    schedule: ofTwo,
    sheets: returns({ Q1: [900, 500], Q2: [800, 400] }),
    finds: [{ outcome: 'evidence needed', says: '£1,400.00 stands in the tables of several' }],
    met: 4,
  },
  {
    case: 'three quarters of which each is called a correction',
    schedule: ofTwo,
    sheets: returns({ 'Q1 revised': [900, 500], 'Q2 revised': [800, 400], 'Q3 revised': [700, 300] }),
    finds: [{ outcome: 'evidence needed', says: '£2,600.00 stands in the tables of several' }],
    met: 6,
  },
  {
    case: 'months that do not follow one another, and get less',
    schedule: ofTwo,
    sheets: returns({ M3: [600, 200], M6: [500, 300], M9: [400, 100] }),
    finds: [{ outcome: 'evidence needed', says: '£1,600.00 stands in the tables of several' }],
    met: 6,
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
    case: 'they differ in the last of three years, with which they begin',
    schedule: [
      [...ofOneCcg[0]!, 'Released 2016/17'],
      ['Y10001', '01C', 3000, 1000, 3000, 1100],
    ],
    sheets: ['Schemes', 'Paid'].map((name, nth) => ({
      name,
      rows: plan(
        ['01C', 'Access', '2016/17', 500 + 100 * nth],
        ['01C', 'Access', '2014/15', 500],
        ['01C', 'Access', '2015/16', 1500],
      ),
    })),
    met: 9,
  },
  {
    case: 'two pairs of tables, each of a CCG, come to the same',
    schedule: [...ofOneCcg, ['Y10002', '02P', 2000, 1000, 2000]],
    sheets: [
      { name: 'Schemes', ccg: '01C' },
      { name: 'Paid', ccg: '01C' },
      { name: 'Other schemes', ccg: '02P' },
      { name: 'Also paid', ccg: '02P' },
    ].map(({ name, ccg }) => ({
      name,
      rows: inAll.map((row, at) => (at === 0 ? row : [ccg, ...row.slice(1)])),
    })),
    finds: [500, 1500, 500, 1500].map((amount) => ({
      outcome: 'evidence needed' as const,
      says: `£${amount.toLocaleString('en-GB')}.00 stands in another table`,
    })),
    met: 8,
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
