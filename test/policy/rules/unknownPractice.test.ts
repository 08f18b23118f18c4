import { unknownPractice } from '../../../src/policy/rules/unknownPractice';
import { testRule } from '../../support/testRule';

const schedule = [
  ['Practice code', 'CCG', 'PMS premium', 'Released 2014/15'],
  ['Y10001', '01C', 1000, 250],
  ['Y10002', '01C', 1000, 250],
];
const headings = ['From practice', 'From CCG', 'Purpose', 'Financial year', 'Amount'];
const row = (code: string, amount: string | number = 100): (string | number)[] => [
  code,
  '01C',
  'Extended access',
  '2014/15',
  amount,
];

testRule(unknownPractice, [
  {
    case: 'the quality premium goes to practices of any contract',
    schedule,
    ledger: [
      [...headings, 'Funding source'],
      [...row('Y10001'), 'PMS'],
      [...row('Y99999'), 'Quality premium'],
    ],
    met: 1,
    notApplicable: 1,
  },
  {
    case: 'practices that a row of the schedule names together are in it',
    schedule: [schedule[0]!, ['Y10001/Y10002', '01C', 2000, 500]],
    ledger: [headings, row('Y10001'), row('Y10002'), row('Y10003')],
    finds: [{ outcome: 'breach', says: 'Y10003 is in the ledger' }],
    met: 2,
  },
  ...['Y10001 & Y10002', 'Y10001/Y99999'].map((both) => ({
    case: `several practices in one cell: ${both}`,
    schedule,
    ledger: [headings, row('Y10001'), row(both)],
    finds: [
      {
        outcome: 'evidence needed' as const,
        says: `${both} is in the ledger with £100.00: that names several practices, so it is not clear`,
        putRight: 'Give what comes from each practice a row of its own.',
        cells: ['Ledger!A3'],
      },
    ],
    met: 1,
  })),
  {
    case: 'all in the schedule',
    schedule,
    ledger: [headings, row('Y10001'), row('y10001'), row('Y10002')],
    met: 2,
  },
  {
    case: 'a practice that no schedule has, in two versions of a ledger: the least that one says',
    schedule,
    sheets: [
      { name: 'Plan', rows: [headings, row('Y99999', 100), row('Y99999', 20)] },
      { name: 'Outturn', rows: [headings, row('Y99999', 150)] },
    ],
    finds: [{ outcome: 'breach', says: 'Y99999 is in the ledger with £120.00', difference: 12_000 }],
  },
  {
    case: 'a practice that no schedule has, in two tables that come to the same for it: they may differ for others',
    schedule,
    sheets: [
      { name: 'Schemes', rows: [headings, row('Y10001', 20), row('Y99999', 100), row('Y99998', 50)] },
      { name: 'Other schemes', rows: [headings, row('Y10001', 30), row('Y99999', 100), row('Y99998', 50)] },
    ],
    finds: [
      { outcome: 'breach', says: 'Y99999 is in the ledger with £200.00', difference: 20_000 },
      { outcome: 'breach', says: 'Y99998 is in the ledger with £100.00', difference: 10_000 },
    ],
    met: 1,
  },
  {
    case: 'a practice of the schedule that the quality premium pays as well',
    schedule,
    ledger: [
      [...headings, 'Funding source'],
      [...row('Y10001'), 'Quality premium'],
    ],
    met: 1,
    notApplicable: 0,
  },
  {
    case: 'a row of the schedule that says no practice is not that of the ledger',
    schedule: [...schedule, ['', '01C', 1000, 250]],
    ledger: [headings, row('Y99999', 100)],
    finds: [{ outcome: 'breach', says: 'Y99999 is in the ledger with £100.00, but in no schedule' }],
  },
  {
    case: 'what stands below the total of a ledger, and is no practice',
    schedule,
    ledger: [headings, row('Y10001'), ['Total', '', '', '', 100], row('Contingency', 50), row('Y99999', 50)],
    finds: [{ outcome: 'breach', says: 'Y99999' }],
    met: 1,
    notApplicable: 1,
  },
  {
    case: 'a practice that no schedule has, unless a code that cannot be read is its',
    schedule: [...schedule, ['tbc', '01C', 1000, 250]],
    ledger: [headings, row('Y10001'), row('Y99999', 100)],
    finds: [
      {
        outcome: 'evidence needed',
        says: 'Y99999 is in the ledger with £100.00, but in no row of a schedule that can be read',
        putRight: 'Correct the practice codes of the schedule',
        cells: ['Schedule!A4', 'Ledger!A3'],
        cellsInAll: 2,
      },
    ],
    met: 1,
  },
  {
    case: 'a ledger that has the names of practices whose codes the schedule has beside them',
    schedule: [
      ['Practice code', 'Practice name', 'CCG', 'PMS premium', 'Released 2014/15'],
      ['Y10001', 'The Old Mill Surgery', '01C', 1000, 250],
      ['Y10002', 'Dr Smith & Partners', '01C', 1000, 250],
      ['Y10003', 'The Surgery', '01C', 1000, 250],
      ['Y10004', 'The Surgery', '01C', 1000, 250],
    ],
    ledger: [
      headings,
      row('Old Mill Surgery'),
      row('DR. SMITH AND PARTNERS'),
      row('The Surgery'),
      row('New Surgery', 50),
    ],
    finds: [
      { outcome: 'evidence needed', row: 4, cells: ['Ledger!A4'] },
      { outcome: 'breach', says: 'New Surgery is in the ledger with £50.00, but in no schedule.' },
    ],
    met: 2,
  },
  {
    case: 'a practice that no schedule has, named once with all its money',
    schedule,
    ledger: [headings, row('Y10001'), row('Y99999', 100), row('Y99999', 50), row('Y99999', 'tbc')],
    finds: [
      {
        outcome: 'breach',
        says: 'Y99999 is in the ledger with £150.00, but in no schedule.',
        row: null,
        difference: 15000,
        cells: ['Ledger!A3', 'Ledger!A4', 'Ledger!A5'],
      },
    ],
    met: 1,
  },
  {
    case: 'a ledger with a column per year',
    schedule,
    ledger: [
      ['From practice', 'From CCG', 'Purpose', '2014/15', '2015/16'],
      ['Y99999', '01C', 'Extended access', 100, 50],
    ],
    finds: [{ outcome: 'breach', says: '£150.00', cells: ['Ledger!A2'] }],
  },
  {
    case: 'in one of two schedules',
    schedule,
    sheets: [
      {
        name: 'More',
        rows: [
          ['Practice code', 'CCG', 'PMS premium', 'Released 2014/15'],
          ['Y10003', '02P', 1000, 250],
        ],
      },
    ],
    ledger: [headings, row('Y10003')],
    met: 1,
  },
  { case: 'money of a CCG, not of a practice', schedule, ledger: [headings, row('')], notApplicable: 1 },
  ...['All practices', 'Various', 'n/a', 'CCG-wide'].map((whom) => ({
    case: `the same, said as “${whom}”`,
    schedule,
    ledger: [headings, row(whom)],
    notApplicable: 1,
  })),
  ...['#REF!', 'TBC'].map((code) => ({
    case: `a code that cannot be read: ${code}`,
    schedule,
    ledger: [headings, row(code)],
    finds: [{ outcome: 'evidence needed' as const, says: 'its code cannot be read', row: 2 }],
  })),
  {
    case: 'a code with the name beside it',
    schedule,
    ledger: [headings, row('Y10001 – Oak Surgery'), row('Elm Surgery (Y10002)')],
    met: 2,
  },
  {
    case: 'no schedule',
    ledger: [headings, row('Y10001')],
    notChecked: 'No schedule of practices was found.',
  },
]);
