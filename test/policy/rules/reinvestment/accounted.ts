/** By CCG and year, what the schedule releases is held against the ledger. */
import type { RuleCase } from '../../../support/testRule';
import {
  accountedFor,
  but,
  ledger,
  ledgerHeadings,
  practice,
  schedule,
  scheduleHeadings,
  spent,
} from './tables';

export const accounted: readonly RuleCase[] = [
  { case: 'every CCG and year is accounted for', schedule, ledger: ledger(...accountedFor), met: 8 },
  {
    case: 'the quality premium makes up for nothing',
    schedule,
    ledger: [
      [...ledgerHeadings, 'Funding source'],
      [...spent('Access', 1500), 'Quality premium'],
      ...accountedFor.slice(1).map((row) => [...row, 'PMS']),
    ],
    finds: [{ outcome: 'breach', says: '£1,500.00 is not accounted for' }],
    met: 6,
    notApplicable: 1,
  },
  { case: 'more is reinvested than released', schedule, ledger: but(spent('Access', 1600)), met: 8 },
  {
    case: 'half a penny an amount may be lost in rounding',
    schedule,
    ledger: but(spent('Access', 1499.99)),
    met: 8,
  },
  {
    case: 'and of four amounts two',
    schedule,
    ledger: but(spent('Access', 749.99), spent('Phlebotomy', 749.99)),
    met: 9,
  },
  {
    case: 'a shortfall, with the cells of both sides',
    schedule,
    ledger: but(spent('Extended access', 1400)),
    finds: [
      {
        outcome: 'breach',
        says: 'Practices of 01C release £1,500.00 in 2014/15; reinvestment from them comes to £1,400.00: £100.00 is not accounted for.',
        putRight: 'Record where the other £100.00 is reinvested',
        row: null,
        difference: 10_000,
        cells: ['Schedule!D2', 'Schedule!D3', 'Ledger!E2'],
      },
    ],
  },
  {
    case: 'nothing at all in the ledger for a CCG and year',
    schedule,
    ledger: but(),
    finds: [
      { outcome: 'breach', says: 'comes to £0.00: £1,500.00 is not accounted for', difference: 150_000 },
    ],
  },
  {
    case: 'a wrong purpose is the fault of its row: the money is accounted for',
    schedule,
    ledger: but(spent('CCG running costs', 1500)),
    finds: [{ outcome: 'breach', says: 'is spent on “CCG running costs”', row: 2 }],
  },
  {
    case: 'money taken back counts against',
    schedule,
    ledger: but(spent('Access', 1500), spent('Access', -100)),
    finds: [{ outcome: 'breach', difference: 10_000 }],
  },
  {
    case: 'what a CCG is called makes no difference',
    schedule: [scheduleHeadings, practice('Y10001', 'NHS Barnsley CCG', [1000, 0])],
    ledger: ledger(spent('Access', 1000, { ccg: 'Barnsley' })),
    met: 2,
    notApplicable: 1,
  },
  {
    case: 'the CCG of the money is that of its practice, where the ledger does not say',
    schedule,
    ledger: but(spent('Access', 1500, { ccg: '' })),
    met: 8,
  },
  {
    case: 'a practice paid less than GMS releases nothing, and takes nothing from what others release',
    schedule: [
      scheduleHeadings,
      practice('Y10001', '01C', [1000, 0]),
      practice('Y10002', '01C', [-400, 0], -400),
      practice('Y10003', '01C', ['', ''], -400),
    ],
    ledger: ledger(spent('Access', 600)),
    finds: [{ outcome: 'breach', difference: 40_000 }],
    notApplicable: 1,
  },
  {
    case: 'a ledger names practices, and the schedule their codes and CCGs',
    schedule: [
      ['Practice code', 'Practice name', 'CCG', 'PMS premium', 'Released 2014/15'],
      ['Y10001', 'Oak Surgery', '01C', 1000, 250],
      ['Y10002', 'Elm Surgery', '02P', 1000, 250],
    ],
    ledger: [
      ['Practice', 'Purpose', 'Financial year', 'Amount'],
      ['Oak Surgery', 'Extended access', '2014/15', 250],
      ['Elm Surgery', 'Extended access', '2014/15', 200],
    ],
    finds: [{ outcome: 'breach', says: 'Practices of 02P release £250.00', difference: 5_000 }],
  },
  {
    case: 'what there is to spend and what is left of it are not spent, and what all comes to is not spent again',
    schedule: [scheduleHeadings, practice('Y10001', '01C', [1000, 2000])],
    ledger: [
      ['CCG', 'Scheme', 'Purpose', '2014/15', '2015/16'],
      ['', 'Released PMS premium available', '', 1000, 2000],
      ['01C', 'Care homes', 'Enhanced service', 1000, 1500],
      ['', 'Total spend', '', 1000, 1500],
      ['', 'Funding available', '', 1000, 2000],
      ['', 'Balance remaining', '', 0, 500],
      ['', 'Underspend', '', 0, 500],
    ],
    finds: [{ outcome: 'breach', says: 'in 2015/16', difference: 50_000 }],
  },
  {
    case: 'money for all practices of a CCG is no total',
    schedule,
    ledger: ledger(...accountedFor.map((row) => ['All practices', ...row.slice(1)])),
    met: 8,
  },
  {
    case: 'reinvestment in a year or a CCG in which nothing is released',
    schedule: [scheduleHeadings, practice('Y10001', '01C', [0, 0])],
    ledger: ledger(spent('Access', 10), spent('Access', 10, { practice: 'Y10009', ccg: '03A' })),
    met: 2,
    notApplicable: 3,
  },
  {
    case: 'a ledger with a column per year',
    schedule,
    ledger: [
      ['From practice', 'From CCG', 'Purpose', '2014/15', '2015/16'],
      ['Y10001', '01C', 'Extended access', 1500, 2900],
      ['Y10003', '02P', 'Extended access', 300, 600],
      ['Y10003', '02P', 'Phlebotomy', '', '-'],
    ],
    finds: [
      {
        outcome: 'breach',
        says: 'release £3,000.00 in 2015/16; reinvestment from them comes to £2,900.00',
        cells: ['Schedule!E2', 'Schedule!E3', 'Ledger!E2'],
      },
    ],
  },
  {
    case: 'what is released, worked out from what is retained',
    schedule: [
      ['Practice code', 'CCG', 'PMS premium', 'Retained 2014/15'],
      ['Y10001', '01C', 1000, 750],
    ],
    ledger: ledger(spent('Access', 200)),
    finds: [{ outcome: 'breach', says: 'release £250.00 in 2014/15', difference: 5_000 }],
  },
  {
    case: 'and from steps',
    schedule: [
      ['Practice code', 'CCG', 'PMS premium', 'Step 2014/15', 'Step 2015/16'],
      ['Y10001', '01C', 1000, 500, 500],
    ],
    ledger: ledger(spent('Access', 500), spent('Access', 900, { year: '2015/16' })),
    finds: [{ outcome: 'breach', says: 'release £1,000.00 in 2015/16', difference: 10_000 }],
  },
  {
    case: 'a memorandum of understanding is no note on other money, and text is no other amount',
    schedule,
    ledger: [
      [...ledgerHeadings, 'Total cost'],
      [...spent('Memorandum of understanding: phlebotomy', 1000), '£1,000.00'],
      [...spent('Extended access', 500), 500.001],
      ...accountedFor.slice(1).map((row) => [...row, '']),
    ],
    finds: [],
  },
  {
    case: 'sub-totals of a CCG and parts of them, in the place of what is spent on, are no redeployments',
    schedule: schedule.slice(0, 3),
    ledger: but(
      spent('Access', 1000),
      spent('Total', 1000),
      spent('Access total', 1000),
      spent('of which recurrent', 500),
      spent('Memo: in 2013/14', 500),
    ).slice(0, 7),
    finds: [{ outcome: 'breach', says: '£500.00 is not accounted for' }],
    met: 3,
  },
  {
    case: 'in a list of totals alone each may be money of its own: no shortfall, and not all of it accounted for',
    schedule: [scheduleHeadings, practice('Y10001', '01C', [1000, 0])],
    ledger: ledger(spent('Extended access total', 500), spent('Phlebotomy total', 500)),
    finds: [
      { outcome: 'evidence needed', row: 2, says: 'is marked “Extended access total”' },
      { outcome: 'evidence needed', row: 3 },
      {
        outcome: 'evidence needed',
        says: '£1,000.00 of what accounts for it is marked “Extended access total”',
      },
    ],
    notApplicable: 1,
  },
  {
    case: 'a total without rows among totals of rows, totals of totals, and one that is said to be paid',
    schedule: [scheduleHeadings, practice('Y10001', '01C', [1450, 0])],
    ledger: [
      [...ledgerHeadings, 'Status'],
      [...spent('Access', 400), ''],
      [...spent('Access total', 400), ''],
      [...spent('Phlebotomy', 300), ''],
      [...spent('Phlebotomy total', 300), ''],
      [...spent('Access and phlebotomy total', 700), ''],
      [...spent('Care homes total', 500), ''],
      [...spent('Dressings total', 250), 'Paid'],
    ],
    finds: [
      { outcome: 'evidence needed', row: 7, says: 'is marked “Care homes total”' },
      { outcome: 'evidence needed', says: '£500.00 of what accounts for it is marked “Care homes total”' },
    ],
    met: 3,
    notApplicable: 1,
  },
];
