/** What a practice has reinvested, wherever it is spent, balances on its row. */
import type { RuleCase } from '../../../support/testRule';
import type { Cell } from './tables';

const rowHeadings = [
  'Practice code',
  'PMS premium',
  'Released 2014/15',
  'Released 2015/16',
  'Reinvested from practice 2014/15',
  'Reinvested from practice 2015/16',
];
const both = (released: readonly Cell[], reinvested: readonly Cell[], premium: Cell = 1000): Cell[] => [
  'Y10001',
  premium,
  ...released,
  ...reinvested,
];

export const onTheRow: readonly RuleCase[] = [
  {
    case: 'all that is released is reinvested, or more',
    schedule: [rowHeadings, both([500, 1000], [500, 1200])],
    met: 2,
  },
  {
    case: 'the steps shown are the later ones of an even release',
    schedule: [
      [
        'Practice code',
        'PMS premium',
        'Step 2017/18',
        'Step 2018/19',
        'Reinvested from practice 2017/18',
        'Reinvested from practice 2018/19',
      ],
      ['Y10001', 2000, 500, 0, 500, 2000],
    ],
    finds: [
      {
        outcome: 'evidence needed',
        says: 'It is not clear whether all that Y10001 has released in 2017/18 is reinvested: £1,500.00 more may be released by steps from before the schedule',
        putRight: 'Add the years before',
        row: 2,
      },
    ],
    met: 1,
  },
  { case: 'a penny less', schedule: [rowHeadings, both([500, 1000], [499.99, 1000])], met: 2 },
  {
    case: 'less than is released, in one of the years',
    schedule: [rowHeadings, both([500, 1000], [500, 900])],
    finds: [
      {
        outcome: 'breach',
        says: 'Y10001 has £1,000.00 released in 2015/16 and £900.00 reinvested: £100.00 is not accounted for.',
        putRight: 'Show where the other £100.00 is reinvested',
        row: 2,
        difference: 10_000,
        cells: ['Schedule!D2', 'Schedule!F2'],
      },
    ],
    met: 1,
  },
  {
    case: 'two pence less, and the user allows a pound',
    schedule: [rowHeadings, both([500, 1000], [499.98, 1000])],
    terms: { tolerance: 100 },
    met: 2,
  },
  ...[
    both(['tbc', 1000], [500, 1000]),
    both([500, 1000], ['', 1000]),
    both([500, 1000], ['#VALUE!', 1000]),
    both(['', 1000], ['', 1000]),
    both(['tbc', 1000], [500, 1000], 0),
  ].map((row) => ({
    case: `an amount that is not said: ${row.slice(2).join(' | ')}`,
    schedule: [rowHeadings, row],
    finds: [
      {
        outcome: 'evidence needed' as const,
        says: 'It is not clear whether all that Y10001 has released in 2014/15 is reinvested',
        putRight: 'in 2014/15 as numbers',
      },
    ],
    met: 1,
  })),
  {
    case: 'nothing to release: nothing to reinvest',
    schedule: [
      rowHeadings,
      both([0, 0], ['', '']),
      both(['', ''], ['', ''], -500),
      both([-10, -20], [0, 0], -20),
      both([-10, -20], [-10, -20], -20),
    ],
    notApplicable: 8,
  },
  ...[both([0, 500], [-100, 500]), both([500, 500], [-500, 500]), both(['', ''], [-100, ''], -500)].map(
    (row) => ({
      case: `what is reinvested is below nought: ${row.slice(2).join(' | ')}`,
      schedule: [rowHeadings, row],
      finds: [
        {
          outcome: 'evidence needed' as const,
          says: /released in 2014\/15 and −£.00\.00 reinvested: it is not clear whether that takes money back/,
          cells: ['Schedule!C2', 'Schedule!E2'],
        },
      ],
    }),
  ),
  {
    case: 'less than is released, whichever way round its sign is',
    schedule: [rowHeadings, both([500, 1000], [-100, 1000])],
    finds: [{ outcome: 'breach', says: '£500.00 released in 2014/15 and −£100.00 reinvested' }],
    met: 1,
  },
  {
    case: 'a year that has no column for what is reinvested',
    schedule: [rowHeadings.slice(0, 5), ['Y10001', 1000, 500, 1000, 500]],
    finds: [{ outcome: 'evidence needed', says: 'in 2015/16' }],
    met: 1,
  },
  {
    case: 'what a practice gains from reinvestment need not balance on its row',
    schedule: [
      ['Practice code', 'PMS premium', 'Released 2014/15', 'Gain from reinvestment 2014/15'],
      ['Y10001', 1000, 500, 200],
    ],
  },
  {
    case: 'reinvested against what is retained',
    schedule: [
      ['Practice code', 'PMS premium', 'Retained 2014/15', 'Reinvested from practice 2014/15'],
      ['Y10001', 1000, 750, 200],
    ],
    finds: [
      {
        outcome: 'breach',
        says: '£250.00 released in 2014/15 and £200.00 reinvested',
        cells: ['Schedule!C2', 'Schedule!B2', 'Schedule!D2'],
      },
    ],
  },
];
