import { netImpact } from '../../../src/policy/rules/netImpact';
import { marked } from '../../support/spendingFinds';
import { early, sheetsOfYears } from '../../support/severalTables';
import { testRule } from '../../support/testRule';
import { ledgersTwice, schedulesTwice } from './netImpact/twice';

type Cell = string | number;
interface Practice {
  readonly code?: string;
  readonly ccg?: string;
  readonly funding?: Cell;
  readonly weighted?: Cell;
  readonly premium?: Cell;
  readonly released?: readonly Cell[];
}
const schedule = (...practices: readonly Practice[]): Cell[][] => [
  [
    'Practice code',
    'CCG',
    'PMS funding',
    'Weighted patients',
    'PMS premium',
    'Released 2014/15',
    'Released 2015/16',
  ],
  ...practices.map(
    ({
      code = 'Y10001',
      ccg = '01C',
      funding = 100_000,
      weighted = 1000,
      premium = 2000,
      released = [1000, 2000],
    }) => [code, ccg, funding, weighted, premium, ...released],
  ),
];
interface Paid {
  readonly to?: Cell;
  readonly ccg?: Cell;
  readonly year?: Cell;
  readonly amount: Cell;
  readonly source?: string;
}
const ledger = (...paid: readonly Paid[]): Cell[][] => [
  ['To CCG', 'To practice', 'Purpose', 'Financial year', 'Amount', 'Funding source'],
  ...paid.map(({ to = 'Y10001', ccg = '01C', year = '2014/15', amount, source = 'PMS' }) => [
    ccg,
    to,
    'Extended access',
    year,
    amount,
    source,
  ]),
];
/** One practice, by a schedule of steps that begins in 2016/17. */
const inSteps = (premium: number, ...steps: readonly number[]): Cell[][] => [
  ['Practice code', 'CCG', 'PMS funding', 'PMS premium', 'Step 2016/17', 'Step 2017/18', 'Step 2018/19'],
  ['Y10001', '01C', 100_000, premium, ...steps],
];
const share = { thresholds: { netImpactShare: 0.01 } };
const perPatient = { thresholds: { netImpactPerPatient: 50 } };

testRule(netImpact, [
  ...ledgersTwice,
  ...schedulesTwice,
  {
    case: 'the steps shown are the later ones of an even release: with those before, one year has too much',
    schedule: inSteps(2000, 500, 500, 0),
    ledger: ledger(
      { year: '2016/17', amount: 0 },
      { year: '2017/18', amount: 1500 },
      { year: '2018/19', amount: 1000 },
    ),
    terms: share,
    met: 2,
    finds: [
      {
        outcome: 'evidence needed',
        kind: 'advice',
        says: 'It is not clear whether Y10001 loses too much net in 2016/17: £1,000.00 more may be released by steps from before the schedule, as those it shows are the later ones of an even release.',
        putRight: 'Add the years before to the schedule',
      },
    ],
  },
  {
    case: 'the steps shown come to all of the premium',
    schedule: inSteps(1000, 500, 500, 0),
    ledger: ledger({ year: '2016/17', amount: 0 }),
    terms: share,
    met: 3,
  },
  {
    case: 'versions of a schedule that differ in the premium alone: by one of them there are steps before',
    schedule: inSteps(1000, 500, 500, 0),
    sheets: [{ name: 'Schedule (2)', rows: inSteps(2000, 500, 500, 0) }],
    ledger: ledger(
      { year: '2016/17', amount: 0 },
      { year: '2017/18', amount: 1500 },
      { year: '2018/19', amount: 1000 },
    ),
    terms: share,
    met: 2,
    finds: [{ outcome: 'evidence needed', says: 'in 2016/17: it stands in several rows' }],
  },
  {
    case: 'a loss of 1% of PMS funding, and of 2%',
    schedule: schedule({}),
    ledger: ledger({ amount: 0 }),
    terms: share,
    met: 1,
    finds: [
      {
        outcome: 'breach',
        kind: 'advice',
        says: 'Y10001 loses £2,000.00 net in 2015/16 (£2,000.00 released, £0.00 received): more than 1% of its PMS funding, £1,000.00.',
        putRight:
          'Reinvest £1,000.00 more in Y10001, or release less in 2015/16, so that it is not destabilised.',
        difference: 100_000,
        row: null,
        subject: { practice: 'Y10001', ccg: '01C', year: 2015 },
        cells: ['Schedule!G2', 'Schedule!C2', 'Schedule!D2'],
      },
    ],
  },
  {
    case: 'what it receives counts against it',
    schedule: schedule({}),
    ledger: ledger({ amount: 400 }, { year: '2015/16', amount: 600 }, { year: '2015/16', amount: 400 }),
    terms: share,
    met: 2,
  },
  {
    case: 'what is taken back counts for it',
    schedule: schedule({ released: [0, 2000] }),
    ledger: ledger({ year: '2015/16', amount: 1500 }, { year: '2015/16', amount: -800 }),
    terms: share,
    finds: [{ outcome: 'breach', says: '£700.00 received', difference: 30_000 }],
  },
  {
    case: 'pounds per weighted patient',
    schedule: schedule({}),
    ledger: ledger({ amount: 500 }, { year: '2015/16', amount: 1300 }),
    terms: perPatient,
    met: 1,
    finds: [
      {
        outcome: 'breach',
        says: 'loses £700.00 net in 2015/16 (£2,000.00 released, £1,300.00 received): more than £0.50 per weighted patient, £500.00.',
        difference: 20_000,
      },
    ],
  },
  {
    case: 'versions of a schedule that differ in the weighted patients alone',
    schedule: schedule({ released: [0, 600] }),
    sheets: [{ name: 'Schedule (2)', rows: schedule({ weighted: 3000, released: [0, 600] }) }],
    ledger: ledger({ amount: 0 }),
    terms: perPatient,
    notApplicable: 1,
    finds: [{ outcome: 'evidence needed', says: 'it stands in several rows' }],
  },
  {
    case: 'either of two thresholds will do',
    schedule: schedule({ released: [0, 900] }),
    ledger: ledger({ amount: 0 }),
    terms: { thresholds: { netImpactShare: 0.01, netImpactPerPatient: 50 } },
    notApplicable: 1,
    finds: [{ outcome: 'breach', says: 'per weighted patient' }],
  },
  {
    case: 'beyond both: what would put it right keeps to either',
    schedule: schedule({ released: [0, 2000] }),
    ledger: ledger({ amount: 0 }),
    terms: { thresholds: { netImpactShare: 0.01, netImpactPerPatient: 50 } },
    notApplicable: 1,
    finds: [
      {
        outcome: 'breach',
        says: 'more than £0.50 per weighted patient, £500.00',
        putRight: 'Reinvest £1,500.00 more',
        difference: 150_000,
      },
    ],
  },
  {
    case: 'it receives more than it loses',
    schedule: schedule({ funding: '' }),
    ledger: ledger({ amount: 1000 }, { year: '2015/16', amount: 2500 }),
    terms: share,
    met: 2,
  },
  {
    case: 'nothing released, or nothing to release',
    schedule: schedule({ released: [0, 0] }, { code: 'Y10002', premium: -500, released: ['', ''] }),
    ledger: ledger({ amount: 0 }),
    terms: share,
    notApplicable: 4,
  },
  {
    case: 'what is released cannot be read, or is blank beside a premium',
    schedule: schedule({ released: ['tbc', ''] }),
    ledger: ledger({ amount: 0 }),
    terms: share,
    finds: [
      { outcome: 'evidence needed', says: 'It is not clear what Y10001 loses net in 2014/15' },
      { outcome: 'evidence needed', says: 'in 2015/16' },
    ],
  },
  {
    case: 'what is released cannot be read, beside no premium',
    schedule: schedule({ premium: 0, released: ['', 'tbc'] }),
    ledger: ledger({ amount: 0 }),
    terms: share,
    notApplicable: 1,
    finds: [{ outcome: 'evidence needed', says: 'in 2015/16' }],
  },
  {
    case: 'a penny over, and two',
    schedule: schedule({ released: [1000.01, 1000.02] }),
    ledger: ledger({ amount: 0 }),
    terms: share,
    met: 1,
    finds: [{ outcome: 'breach', says: 'in 2015/16' }],
  },
  {
    case: 'and as much as the user allows',
    schedule: schedule({ released: [1001, 1001.01] }),
    ledger: ledger({ amount: 0 }),
    terms: { ...share, tolerance: 100 },
    met: 1,
    finds: [{ outcome: 'breach', says: 'in 2015/16' }],
  },
  {
    case: 'within one threshold, and the other cannot be told',
    schedule: schedule({ weighted: '', released: [0, 900] }),
    ledger: ledger({ amount: 0 }),
    terms: { thresholds: { netImpactShare: 0.01, netImpactPerPatient: 50 } },
    notApplicable: 1,
    finds: [{ outcome: 'evidence needed', says: 'it is not clear whether that is too much' }],
  },
  ...['', 'tbc', 0].map((funding) => ({
    case: `PMS funding is “${funding}”`,
    schedule: schedule({ funding, released: [0, 2000] }),
    ledger: ledger({ amount: 0 }),
    terms: share,
    finds: [
      {
        outcome: 'evidence needed' as const,
        says: 'Y10001 loses £2,000.00 net in 2015/16; it is not clear whether that is too much',
        difference: undefined,
      },
    ],
  })),
  ...[
    { why: 'to a practice not said', paid: { to: '', year: '2015/16', amount: 1500 } },
    {
      why: 'to several practices in one cell',
      paid: { to: 'Y10001 & Y10002', year: '2015/16', amount: 1500 },
    },
    { why: 'in a CCG not said either', paid: { to: '', ccg: '', year: '2015/16', amount: 1500 } },
    { why: 'in a year not said', paid: { year: '', amount: 1500 } },
    { why: 'to a practice and in a year not said', paid: { to: '', year: '', amount: 1500 } },
    { why: 'of an amount that cannot be read', paid: { year: '2015/16', amount: 'tbc' } },
    {
      why: 'of an amount that cannot be read, beside one to a practice not said,',
      paid: { year: '2015/16', amount: 'tbc' },
      besides: { to: '', year: '2015/16', amount: 'tbc' },
    },
  ].map(({ why, paid, besides }) => ({
    case: `a payment ${why} could make the loss less`,
    schedule: schedule({ released: [0, 2000] }),
    ledger: ledger(paid, ...(besides ? [besides] : [])),
    terms: share,
    finds: [
      {
        outcome: 'evidence needed' as const,
        says: 'Y10001 loses £2,000.00 net in 2015/16 as far as can be read',
      },
    ],
  })),
  {
    case: 'a payment to a practice not said that is too small to matter, and one to another CCG',
    schedule: schedule({ released: [0, 2000] }),
    ledger: ledger(
      { to: '', year: '2015/16', amount: 500 },
      { to: '', ccg: '02P', year: '2015/16', amount: 5000 },
    ),
    terms: share,
    finds: [{ outcome: 'breach', difference: 100_000 }],
  },
  {
    case: 'a ledger with a column for each quarter of a year',
    schedule: schedule({ released: [0, 2000] }),
    ledger: [
      ['To CCG', 'To practice', 'Purpose', 'Q1 2015/16', 'Q2 2015/16', 'Q3 2015/16', 'Q4 2015/16'],
      ['01C', 'Y10001', 'Extended access', 100, '', 100, 50],
    ],
    terms: share,
    finds: [
      {
        outcome: 'breach',
        says: '£250.00 received',
        cells: [
          'Schedule!G2',
          'Schedule!C2',
          'Schedule!D2',
          'Ledger!D2',
          'Ledger!E2',
          'Ledger!F2',
          'Ledger!G2',
        ],
      },
    ],
  },
  {
    case: 'a ledger of the first quarters alone',
    schedule: schedule({ released: [0, 2000] }),
    ledger: [
      ['To CCG', 'To practice', 'Purpose', 'Q1 2015/16', 'Q2 2015/16'],
      ['01C', 'Y10001', 'Extended access', 300, 50],
    ],
    terms: share,
    finds: [{ outcome: 'evidence needed', says: 'as far as can be read' }],
  },
  {
    case: 'a ledger with a column for each year',
    schedule: schedule({ released: [0, 2000] }),
    ledger: [
      ['To CCG', 'To practice', 'Purpose', 'Amount 2014/15', 'Amount 2015/16'],
      ['01C', 'Y10001', 'Extended access', 100, 200],
    ],
    terms: share,
    notApplicable: 1,
    finds: [
      {
        outcome: 'breach',
        difference: 80_000,
        cells: ['Schedule!G2', 'Schedule!C2', 'Schedule!D2', 'Ledger!E2'],
      },
    ],
  },
  {
    case: 'of what both premiums pay, what is reinvested is not said',
    schedule: schedule({ released: [0, 5000] }),
    ledger: ledger({ year: '2015/16', amount: 5000, source: 'PMS and quality premium' }),
    terms: share,
    notApplicable: 1,
    finds: [{ outcome: 'evidence needed' }],
  },
  {
    case: 'of what is not decided, whether it is received is not said',
    schedule: schedule({ released: [0, 5000] }),
    ledger: marked(ledger({ year: '2015/16', amount: 5000 }), 'Rejected'),
    terms: share,
    notApplicable: 1,
    finds: [{ outcome: 'evidence needed' }],
  },
  {
    case: 'the quality premium is not reinvestment',
    schedule: schedule({ released: [0, 2000] }),
    ledger: ledger({ year: '2015/16', amount: 2000, source: 'Quality premium' }),
    terms: share,
    finds: [{ outcome: 'breach' }],
  },
  {
    case: 'a practice without a CCG or code, and one that stands twice',
    schedule: schedule({ ccg: '', released: [0, 2000] }, { code: '' }, { released: [0, 9000] }),
    ledger: ledger({ amount: 0 }),
    terms: share,
    finds: [{ outcome: 'breach', says: 'Y10001 loses £2,000.00' }],
  },
  {
    case: 'a schedule for each year: the loss of each, by what its own schedule goes by',
    sheets: ['2014/15', '2015/16'].map((year, nth) => ({
      name: year.replace('/', '-'),
      rows: [
        ['Practice code', 'CCG', 'PMS funding', `Released ${year}`],
        ['Y10001', '01C', 100_000 - 20_000 * nth, 900],
      ],
    })),
    ledger: ledger({ amount: 0 }),
    terms: share,
    met: 1,
    finds: [
      {
        outcome: 'breach',
        says: 'loses £900.00 net in 2015/16 (£900.00 released, £0.00 received): more than 1% of its PMS funding, £800.00',
        cells: ['2015-16!D2', '2015-16!C2'],
        cellsInAll: 2,
      },
    ],
  },
  {
    case: 'a schedule that says what each practice receives',
    schedule: [
      [
        'Practice code',
        'PMS funding',
        'Released 2014/15',
        'Released 2015/16',
        'Reinvested in practice 2014/15',
        'Reinvested in practice 2015/16',
      ],
      ['Y10001', 100_000, 2000, 2000, 1500, ''],
    ],
    terms: share,
    met: 1,
    finds: [{ outcome: 'breach', says: 'in 2015/16 (£2,000.00 released, £0.00 received)' }],
  },
  {
    case: 'and a ledger that does not',
    schedule: [
      ['Practice code', 'PMS funding', 'Released 2014/15', 'Reinvested in practice 2014/15'],
      ['Y10001', 100_000, 2000, 1500],
    ],
    ledger: [
      ['From practice', 'To CCG', 'Purpose', 'Financial year', 'Amount'],
      ['Y10001', '01C', 'Extended access', '2014/15', 2000],
    ],
    terms: share,
    met: 1,
  },
  {
    case: 'and a ledger of what the quality premium pays for',
    schedule: [
      ['Practice code', 'PMS funding', 'Released 2014/15', 'Reinvested in practice 2014/15'],
      ['Y10001', 100_000, 2000, 1500],
    ],
    ledger: [
      ['To practice', 'To CCG', 'Purpose', 'Financial year', 'Funding source', 'Amount'],
      ['Y10001', '01C', 'Extended access', '2014/15', 'Quality premium', 100],
    ],
    terms: share,
    met: 1,
  },
  {
    case: 'a payment to a practice not said, in another year',
    schedule: schedule({ released: [0, 2000] }),
    ledger: ledger({ to: '', year: '2014/15', amount: 1500 }),
    terms: share,
    finds: [{ outcome: 'breach', says: 'loses £2,000.00 net in 2015/16' }],
  },
  {
    case: 'no threshold is set',
    schedule: schedule({}),
    ledger: ledger({ amount: 0 }),
    notChecked: /^No threshold is set for the net loss of a practice in a year\.$/,
  },
  {
    case: 'a ledger that does not say who receives',
    schedule: schedule({}),
    ledger: [
      ['From practice', 'Purpose', 'Amount'],
      ['Y10001', 'Extended access', 1000],
    ],
    terms: share,
    notChecked: 'No column for “receiving practice” in the ledger.',
  },
  ...(
    [
      [1000, { outcome: 'breach', says: 'loses £2,000.00 net in 2016/17 (£2,000.00 released' }],
      [1500, { outcome: 'evidence needed', says: 'what is released is blank or cannot be read' }],
    ] as const
  ).map(([premium, find]) => ({
    case: `steps of a later sheet follow those of the one before, where premiums are ${premium === 1000 ? '' : 'not '}the same`,
    sheets: sheetsOfYears(
      { years: early, amounts: [0, 1000], premium: 3000, measure: 'Step', more: { 'PMS funding': 150_000 } },
      {
        years: [2016],
        amounts: [1000],
        premium: premium * 3,
        measure: 'Step',
        more: { 'PMS funding': 150_000 },
      },
    ),
    ledger: ledger({ amount: 0 }),
    terms: share,
    finds: [find],
    met: 1,
    notApplicable: 1,
  })),
]);
