/** What practices receive balances over their CCG, where there is no ledger. */
import type { Outcome } from '../../../../src/policy/rules/rule';
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
const aloneHeadings = ['Practice code', 'CCG', 'Reinvested in practice 2014/15'];

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
        says: '£300.00 is released by practices of which no column says what they receive, as Y10003, for one.',
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
    finds: [
      {
        outcome: 'evidence needed',
        says: 'It is not clear whether all that practices of 02P release in 2014/15',
      },
    ],
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
  {
    case: 'practices of another table receive, and it does not say what they release',
    schedule: [receivedHeadings, ['Y10001', '01C', 1000, 500, 300]],
    sheets: [{ name: 'GMS', rows: [aloneHeadings, ['Y10003', '01C', 150], ['Y10004', '01C', 50]] }],
    finds: [
      {
        outcome: 'evidence needed',
        says: '£200.00 besides is received by practices of a table that does not say what they release, as Y10003, for one.',
        putRight: 'Put all practices into one table',
        cells: ['GMS!C2', 'GMS!C3', 'Schedule!E2', 'Schedule!D2'],
      },
    ],
  },
  ...[
    { why: 'of which one cannot be read', amount: 'tbc', outcome: 'evidence needed' },
    { why: 'and not enough', amount: 199.98, outcome: 'breach' },
    { why: 'and nothing', amount: '', outcome: 'breach' },
    { why: 'and are of another CCG', amount: 200, ccg: '02P', outcome: 'breach' },
    { why: 'and are those of the first', amount: 200, practice: 'Y10001', outcome: 'breach' },
    { why: 'and are of no CCG that is said', amount: 200, ccg: '', outcome: 'evidence needed' },
  ].map(({ why, amount, ccg = '01C', practice = 'Y10003', outcome }): RuleCase => ({
    case: `practices of another table receive, ${why}`,
    schedule: [receivedHeadings, ['Y10001', '01C', 1000, 500, 300]],
    sheets: [{ name: 'GMS', rows: [aloneHeadings, [practice, ccg, amount]] }],
    finds: [{ outcome: outcome as Outcome }],
    notApplicable: 0,
  })),
  {
    case: 'a practice of which the CCG is not said receives what the others do not',
    schedule: [receivedHeadings, ['Y10001', '01C', 1000, 500, 300], ['Y10002', '', -200, 0, 200]],
    finds: [{ outcome: 'evidence needed', says: 'one cell is blank or cannot be read' }],
  },
  {
    case: 'and not all of it',
    schedule: [receivedHeadings, ['Y10001', '01C', 1000, 500, 300], ['Y10002', '', -200, 0, 150]],
    finds: [
      {
        outcome: 'breach',
        says: 'to £150.00 more if all that does not say its year or CCG is theirs',
        difference: 5_000,
      },
    ],
  },
];
