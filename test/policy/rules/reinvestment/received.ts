/** What practices receive balances over their CCG, where there is no ledger. */
import type { RuleCase } from '../../../support/testRule';
import { ledger, spent } from './tables';

const receivedHeadings = [
  'Practice code',
  'CCG',
  'PMS premium',
  'Released 2014/15',
  'Reinvested in practice 2014/15',
];
const releasedHeadings = receivedHeadings.slice(0, 4);

export const received: readonly RuleCase[] = [
  {
    case: 'what some practices release, others receive',
    schedule: [receivedHeadings, ['Y10001', '01C', 1000, 500, 0], ['Y10002', '01C', -200, 0, 500]],
    met: 1,
  },
  {
    case: 'less is received than is released',
    schedule: [receivedHeadings, ['Y10001', '01C', 1000, 500, 100], ['Y10002', '01C', -200, 0, 300]],
    finds: [
      {
        outcome: 'breach',
        says: 'Practices of 01C release £500.00 in 2014/15 and receive £400.00 as reinvestment: £100.00 is not accounted for.',
        difference: 10_000,
      },
    ],
  },
  {
    case: 'what a practice receives cannot be read',
    schedule: [receivedHeadings, ['Y10001', '01C', 1000, 500, 100], ['Y10002', '01C', -200, 0, 'tbc']],
    finds: [
      {
        outcome: 'evidence needed',
        says: 'What can be read is £500.00 released and £100.00 reinvested',
        cells: ['Schedule!E3', 'Schedule!D2', 'Schedule!D3', 'Schedule!E2'],
      },
    ],
  },
  {
    case: 'another CCG’s practices receive it',
    schedule: [receivedHeadings, ['Y10001', '01C', 1000, 500, 0], ['Y10002', '02P', -200, 0, 500]],
    finds: [{ outcome: 'breach', says: 'Practices of 01C' }],
    notApplicable: 1,
  },
  {
    case: 'a ledger that does not say from whom does not count: what practices receive does',
    schedule: [receivedHeadings, ['Y10001', '01C', 1000, 500, 500]],
    ledger: [
      ['To practice', 'Purpose', 'Amount'],
      ['Y10001', 'Access', 900],
    ],
    met: 2,
  },
  {
    case: 'a ledger of the quality premium alone does not count either',
    schedule: [receivedHeadings, ['Y10001', '01C', 1000, 500, 500]],
    ledger: [
      ['From practice', 'From CCG', 'Purpose', 'Financial year', 'Funding source', 'Amount'],
      ['Y10001', '01C', 'Access', '2014/15', 'Quality premium', 400],
    ],
    met: 1,
    notApplicable: 1,
  },
  {
    case: 'a ledger of the quality premium alone, and no column for what practices receive: nothing is from them',
    schedule: [releasedHeadings, ['Y10001', '01C', 1000, 500]],
    ledger: [
      ['From practice', 'From CCG', 'Purpose', 'Financial year', 'Funding source', 'Amount'],
      ['Y10001', '01C', 'Access', '2014/15', 'Quality premium', 500],
    ],
    finds: [{ outcome: 'breach', says: 'reinvestment from them comes to £0.00' }],
    notApplicable: 1,
  },
  {
    case: 'where there is a ledger it is what counts',
    schedule: [receivedHeadings, ['Y10001', '01C', 1000, 500, 500]],
    ledger: ledger(spent('Access', 400)),
    finds: [{ outcome: 'breach', says: 'reinvestment from them comes to £400.00' }],
  },
  {
    case: 'another schedule has practices of the CCG, and does not say what they receive',
    schedule: [receivedHeadings, ['Y10001', '01C', 1000, 500, 200], ['Y10002', '01C', -200, 0, 300]],
    sheets: [
      { name: 'Others', rows: [releasedHeadings, ['Y10003', '01C', 1000, 250], ['Y10004', '01C', 900, 50]] },
    ],
    finds: [
      {
        outcome: 'evidence needed',
        says: 'cannot be told: £300.00 is released by practices of which no column says what they receive, as Y10003, for one.',
        cells: [
          ...['Others!D2', 'Others!D3', 'Schedule!E2', 'Schedule!E3', 'Schedule!D2', 'Schedule!D3'],
          ...['Others!D2', 'Others!D3'],
        ],
      },
    ],
  },
  {
    case: 'and a CCG has no others',
    schedule: [receivedHeadings, ['Y10001', '01C', 1000, 500, 500]],
    sheets: [
      { name: 'Others', rows: [releasedHeadings, ['Y10003', '02P', 1000, 250], ['Y10004', '03Q', 1000, 0]] },
    ],
    finds: [{ outcome: 'evidence needed', says: 'Whether all that practices of 02P release in 2014/15' }],
    met: 1,
    notApplicable: 1,
  },
  {
    case: 'and practices of the CCG receive so much more than they release',
    schedule: [receivedHeadings, ['Y10001', '01C', 1000, 500, 750]],
    sheets: [{ name: 'Others', rows: [releasedHeadings, ['Y10003', '01C', 1000, 250]] }],
    met: 1,
  },
  {
    case: 'and what is received falls short of what those release that say it',
    schedule: [receivedHeadings, ['Y10001', '01C', 1000, 500, 400]],
    sheets: [{ name: 'Others', rows: [releasedHeadings, ['Y10003', '01C', 1000, 250]] }],
    finds: [
      {
        outcome: 'breach',
        says: 'Practices of 01C release £500.00 in 2014/15 and receive £400.00 as reinvestment: £100.00 is not accounted for.',
        difference: 10_000,
      },
    ],
  },
  ...[0, 1].map((order): RuleCase => {
    const sheets = [
      { name: 'Received', rows: [receivedHeadings, ['Y10001', '01C', 1000, 500, 500]] },
      { name: 'Release', rows: [releasedHeadings, ['Y10001', '01C', 1000, 500]] },
    ];
    return {
      case: `another schedule says the same of the practice, and not what it receives (${order})`,
      sheets: order === 0 ? sheets : sheets.reverse(),
      met: 1,
    };
  }),
  {
    case: 'another schedule says the same of the practice, and its CCG, and not what it receives',
    sheets: [
      { name: 'Release', rows: [releasedHeadings, ['Y10001', '01C', 1000, 500]] },
      {
        name: 'Received',
        rows: [receivedHeadings, ['Y10001', '01C', 1000, 500, 400]].map(([code, , ...others]) => [
          code!,
          ...others,
        ]),
      },
    ],
    finds: [{ outcome: 'breach', says: 'release £500.00 in 2014/15 and receive £400.00 as reinvestment' }],
  },
  {
    case: 'another schedule says another release of the practice',
    schedule: [receivedHeadings, ['Y10001', '01C', 1000, 500, 500]],
    sheets: [{ name: 'Release', rows: [releasedHeadings, ['Y10001', '01C', 1000, 600]] }],
    finds: [{ outcome: 'evidence needed', says: 'Y10001, for one, has a release in two tables' }],
  },
];
