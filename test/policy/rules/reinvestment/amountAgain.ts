/** Columns that say an amount again: another column of amounts, and quarters or months beside what they come to. */
import type { RuleCase } from '../../../support/testRule';
import { accountedFor, schedule, spent, type Cell } from './tables';

const headings: Cell[] = ['From practice', 'From CCG', 'Purpose', 'Financial year'];
/** More rows than are looked at for what columns hold. */
const many = 80;
const pence = Array.from({ length: many }, (): Cell[] => [...spent('Access', 0.01), 0.01]);
const both = (first: number, again: Cell): Cell[][] => [
  [...headings, 'Amount', 'Actual spend'],
  ...pence,
  [...spent('Access', first), again],
  ...accountedFor.slice(1).map((row) => [...row, row.at(-1)!]),
];

const quarters = ['Q1', 'Q2', 'Q3', 'Q4'];
/** The amounts of the first row: its quarters and what they come to. */
const parts = (named: readonly string[], ...amounts: readonly Cell[]): Cell[][] => [
  [...headings, ...named, 'Total'],
  ...accountedFor.map((row, at) => [
    ...row.slice(0, 4),
    ...(at === 0 ? amounts : [...named.slice(1).map(() => 0), row[4]!, row[4]!]),
  ]),
];

export const amountAgain: readonly RuleCase[] = [
  {
    case: 'another column of amounts says less, further down than headings are told by',
    schedule,
    ledger: both(1500, 500),
    finds: [
      {
        outcome: 'evidence needed',
        says: 'It is not clear whether all that practices of 01C release in 2014/15 is reinvested: of what accounts for it, “Actual spend” in the same rows say otherwise, by £1,000.00.',
        putRight: 'say which column holds them',
      },
    ],
    met: many + 7,
  },
  {
    case: 'another column says less, and it would do',
    schedule,
    ledger: both(2000, 1500),
    met: many + 8,
  },
  {
    case: 'another column says more, which would do',
    schedule,
    ledger: both(1000, 1500),
    finds: [{ outcome: 'evidence needed', says: 'say otherwise, by £500.00' }],
    met: many + 7,
  },
  {
    case: 'another column says more, and not enough',
    schedule,
    ledger: both(1000, 1200),
    finds: [{ outcome: 'breach', says: '£499.20 is not accounted for' }],
    met: many + 7,
  },
  {
    case: 'another column says less, and what is not decided is more than that',
    schedule,
    ledger: [
      [...headings, 'Amount', 'Actual spend', 'Status'],
      ...pence.map((row) => [...row, 'Paid']),
      [...spent('Access', 800), 500, 'Paid'],
      [...spent('Access', 700), 700, 'Pipeline'],
      ...accountedFor.slice(1).map((row) => [...row, row.at(-1)!, 'Paid']),
    ],
    finds: [
      { outcome: 'evidence needed', row: many + 3 },
      { outcome: 'evidence needed', says: '£700.00 of what accounts for it is marked “Pipeline”' },
    ],
  },
  {
    case: 'another column has words where the amount is, further down than headings are told by',
    schedule,
    ledger: both(1500, 'Rejected'),
    finds: [
      { outcome: 'evidence needed', says: '“Actual spend” in the same rows say otherwise, by £1,500.00' },
    ],
    met: many + 7,
  },
  ...['PMS', 'PMS premium', 'PMS reinvestment', 'Funded by PMS', 'Premium used'].map((heading) => ({
    case: `how much of each total is PMS money: ${heading}`,
    schedule,
    ledger: [
      [...headings, heading, 'Other', 'Total'],
      ...accountedFor.map((row, at): Cell[] => [
        ...row.slice(0, 4),
        ...(at === 0 ? [1000, 500] : [row[4]!, 0]),
        row[4]!,
      ]),
    ],
    finds: [
      {
        outcome: 'evidence needed' as const,
        says: `“${heading}” in the same rows say otherwise, by £500.00`,
      },
    ],
    met: 7,
  })),
  ...['Clawback', 'Underspend', 'Less: unspent', 'Amount returned', 'Refunded'].flatMap((heading) => [
    {
      case: `what is taken off an amount: ${heading}`,
      schedule,
      ledger: [
        [...headings, 'Amount', heading],
        ...accountedFor.map((row, at): Cell[] => [...row, at === 0 ? 200 : at === 1 ? -300 : '']),
      ],
      finds: [
        {
          outcome: 'evidence needed' as const,
          says: `“${heading}” in the same rows say otherwise, by £200.00`,
        },
        {
          outcome: 'evidence needed' as const,
          says: `“${heading}” in the same rows say otherwise, by £300.00`,
        },
      ],
      met: 6,
    },
    {
      case: `what was taken off it before: ${heading}`,
      schedule,
      ledger: [
        [...headings, 'Awarded', heading, 'Amount'],
        ...accountedFor.map((row): Cell[] => [...row.slice(0, 4), Number(row[4]) + 200, 200, row[4]!]),
      ],
      met: 8,
    },
  ]),
  ...[
    'PMS practices',
    'No. of PMS patients',
    'PMS price per patient',
    'Clawback date',
    'PMS contract no',
  ].map((heading) => ({
    case: `numbers that are no money: ${heading}`,
    schedule,
    ledger: [
      [...headings, heading, 'Amount'],
      ...accountedFor.map((row): Cell[] => [...row.slice(0, 4), 3, row[4]!]),
    ],
    met: 8,
  })),
  {
    case: 'a premium of the practice is no part of an amount',
    schedule,
    ledger: [
      [...headings, 'PMS premium', 'Amount'],
      ...accountedFor.map((row): Cell[] => [...row.slice(0, 4), 12_000, row[4]!]),
    ],
    met: 8,
  },
  {
    case: 'quarters beside what they come to',
    schedule,
    ledger: parts(quarters, 300, 400, '', 800, 1500),
    met: 8,
  },
  {
    case: 'quarters of what is spent until then: the last is the total',
    schedule,
    ledger: parts(quarters, 300, 700, 900, 1500, 1500),
    met: 8,
  },
  {
    case: 'quarters of what is spent until then, and short: they are not added up to enough',
    schedule,
    ledger: parts(quarters, 100, 300, 700, 1000, 1000),
    finds: [{ outcome: 'breach', says: 'comes to £1,000.00: £500.00 is not accounted for' }],
    met: 7,
  },
  ...[
    { what: 'the last of four', cells: [800, 300, 200, 500, 500], by: '£1,300.00' },
    { what: 'the last of four, after money taken back', cells: [-500, '', '', 1500, 1500], by: '£500.00' },
    { what: 'the last of four, which is nothing', cells: [1500, 0, 0, 0, 0], by: '£1,500.00' },
  ].map(({ what, cells, by }) => ({
    case: `a total that is only ${what}: quarters of what is spent until then never fall`,
    schedule,
    ledger: parts(quarters, ...cells),
    finds: [
      {
        outcome: 'evidence needed' as const,
        says: `“Q1” to “Q4” in the same rows say otherwise, by ${by}`,
      },
    ],
    met: 7,
  })),
  {
    case: 'quarters that come to their total but for the pence that each is rounded by',
    schedule,
    ledger: parts(quarters, 375, 375, 375, 375, 1499.97),
    finds: [{ outcome: 'breach', says: '£0.03 is not accounted for' }],
    met: 7,
  },
  {
    case: 'a penny more than that',
    schedule,
    ledger: parts(quarters, 375, 375, 375, 375, 1499.96),
    finds: [{ outcome: 'evidence needed', says: 'say otherwise, by £0.04' }],
    met: 7,
  },
  {
    case: 'quarters that do not come to their total',
    schedule,
    ledger: parts(quarters, 300, 400, 100, 200, 1500),
    finds: [{ outcome: 'evidence needed', says: '“Q1” to “Q4” in the same rows say otherwise, by £500.00' }],
    met: 7,
  },
  {
    case: 'quarters of which one is not said do not come to their total',
    schedule,
    ledger: parts(quarters, 'tbc', 400, 100, 200, 1500),
    finds: [{ outcome: 'evidence needed', says: '“Q1” to “Q4” in the same rows say otherwise, by £800.00' }],
    met: 7,
  },
  {
    case: 'quarters of which one is not there are not held against a total',
    schedule,
    ledger: parts(quarters.slice(0, 3), 300, 400, 100, 1500),
    met: 8,
  },
  {
    case: 'months that do not come to their total',
    schedule,
    ledger: parts(
      Array.from({ length: 12 }, (_, at) => `Month ${at + 1}`),
      ...Array.from({ length: 12 }, () => 100),
      1500,
    ),
    finds: [{ outcome: 'evidence needed', says: '“Month 1” to “Month 12” in the same rows' }],
    met: 7,
  },
];
