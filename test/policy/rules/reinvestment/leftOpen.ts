/** What is not said, not decided or not all PMS money could make up for a release, or not. */
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
  type Cell,
} from './tables';

/** A second ledger, of which two columns could be the amount. */
const twoAmounts = (...rows: Cell[][]) => ({
  name: 'Others',
  rows: [[...ledgerHeadings, 'Cost'], ...rows.map((cells, at) => [...cells, 10 + at])],
});

export const leftOpen: readonly RuleCase[] = [
  {
    case: 'another ledger, of which it is not known which column holds the amount, may make up for a release',
    schedule,
    ledger: but(spent('Access', 1400)),
    sheets: [twoAmounts(spent('Care homes', 100), spent('Care homes', 50, { year: '2016/17' }))],
    finds: [
      {
        outcome: 'evidence needed',
        says: '01C release in 2014/15 is reinvested: one row of a ledger may be part of what accounts for it, and which of its columns holds the amounts is not plain.',
        putRight: 'Say which column holds the amounts',
        cells: ['Others!C2', 'Ledger!E2', 'Schedule!D2', 'Schedule!D3'],
      },
    ],
    met: 9,
    notApplicable: 1,
  },
  {
    case: 'a row of such a ledger that does not say its CCG may make up for any release',
    schedule,
    ledger: but(spent('Access', 1400)),
    sheets: [
      twoAmounts(
        spent('Care homes', 100, { practice: 'Y10009', ccg: '' }),
        spent('Access', 50, { ccg: '02P' }),
      ),
    ],
    finds: [{ outcome: 'evidence needed', says: 'one row of a ledger may be part of what accounts for it' }],
    met: 9,
  },
  {
    case: 'a row that names no practice may be what others come to, and releases no more',
    schedule: [...schedule, practice('', '02P', [300, 600])],
    ledger: ledger(...accountedFor),
    finds: [
      {
        outcome: 'evidence needed',
        says: 'It is not clear whether all that practices of 02P release in 2014/15 is reinvested: of what is released, £300.00 stands in rows that name no practice, and may be what other rows come to.',
        putRight: 'write “Total” in them',
        cells: ['Schedule!A5', 'Ledger!E4', 'Schedule!D4', 'Schedule!D5'],
      },
      { outcome: 'evidence needed', says: '£600.00 stands in rows that name no practice' },
    ],
    met: 6,
  },
  {
    case: 'more is released than is accounted for, whatever such a row is',
    schedule: [...schedule, practice('', '02P', [300, 600])],
    ledger: but(
      spent('Extended access', 1500),
      spent('Phlebotomy', -100, { practice: 'Y10003', ccg: '02P' }),
    ),
    finds: [
      { outcome: 'breach', says: '£400.00 is not accounted for' },
      { outcome: 'evidence needed', says: '£600.00 stands in rows that name no practice' },
    ],
    met: 7,
  },
  {
    case: 'all is accounted for, with such a row as well',
    schedule: [...schedule, practice('', '02P', [300, 600])],
    ledger: ledger(
      ...accountedFor,
      spent('Phlebotomy', 300, { practice: 'Y10003', ccg: '02P' }),
      spent('Phlebotomy', 600, { practice: 'Y10003', ccg: '02P', year: '2015/16' }),
    ),
    met: 10,
  },
  {
    case: 'what both premiums pay may make up for a release, or not',
    schedule,
    ledger: [
      [...ledgerHeadings, 'Funding source'],
      [...spent('Access', 1500), 'PMS and QP'],
      ...accountedFor.slice(1).map((row) => [...row, 'PMS']),
    ],
    finds: [
      {
        outcome: 'evidence needed',
        says: '£1,500.00 of what accounts for it is paid from “PMS and QP”, or otherwise not all said to be PMS money',
        putRight: 'a row of its own',
      },
    ],
    met: 7,
  },
  {
    case: 'what merged cells say of two rows is said of both: neither is decided',
    schedule,
    sheets: [
      {
        name: 'Ledger',
        rows: [
          [...ledgerHeadings, 'Status'],
          [...spent('Access', 1000), 'Pipeline'],
          [...spent('Access', 500), ''],
          ...accountedFor.slice(1).map((row) => [...row, 'Paid']),
        ],
        merged: ['F2:F3'],
      },
    ],
    finds: [
      { outcome: 'evidence needed', row: 2, says: '“Pipeline”' },
      { outcome: 'evidence needed', row: 3, says: '“Pipeline”' },
      { outcome: 'evidence needed', says: '£1,500.00 of what accounts for it is marked “Pipeline”' },
    ],
    met: 6,
  },
  {
    case: 'what other funds pay, in a ledger of all that is spent on general practice',
    schedule,
    ledger: [
      [...ledgerHeadings, 'Funding source'],
      [...spent('Access', 1000), 'Challenge Fund'],
      [...spent('Access', 500), 'PMS premium'],
      ...accountedFor.slice(1).map((row) => [...row, '']),
    ],
    finds: [
      { outcome: 'evidence needed', says: '£1,000.00 of what accounts for it is paid from “Challenge Fund”' },
    ],
    met: 8,
  },
  {
    case: 'what both premiums pay, and all of it would not do',
    schedule,
    ledger: [
      [...ledgerHeadings, 'Funding source'],
      [...spent('Access', 1000), 'PMS and QP'],
      ...accountedFor.slice(1).map((row) => [...row, 'PMS']),
    ],
    finds: [{ outcome: 'breach', says: '£500.00 is not accounted for' }],
    met: 7,
  },
  {
    case: 'what is not decided may make up for a release, or not',
    schedule,
    ledger: [
      [...ledgerHeadings, 'Status', 'Funding source'],
      [...spent('Access', 1200), 'Pipeline', 'PMS'],
      [...spent('Access', 300), 'Approved', 'PMS and QP'],
      ...accountedFor.slice(1).map((row) => [...row, 'Approved', 'PMS']),
    ],
    finds: [
      { outcome: 'evidence needed', row: 2, says: 'is marked “Pipeline”' },
      {
        outcome: 'evidence needed',
        says: 'It is not clear whether all that practices of 01C release in 2014/15 is reinvested: £1,200.00 of what accounts for it is marked “Pipeline”, or otherwise not as decided.',
        putRight: 'Mark as approved, planned or paid what is spent so',
      },
    ],
    met: 7,
  },
  {
    case: 'a comment that says it is not to be; what else comments say may be of anything',
    schedule,
    ledger: [
      [...ledgerHeadings, 'Status', 'Comments'],
      [...spent('Access', 1500), 'Approved', 'To be reversed in 15/16'],
      ...accountedFor.slice(1).map((row) => [...row, 'Approved', 'Lead GP tbc']),
    ],
    finds: [
      {
        outcome: 'evidence needed',
        row: 2,
        says: 'is marked “To be reversed in 15/16”',
        cells: ['Ledger!A2', 'Ledger!C2', 'Ledger!E2', 'Ledger!D2', 'Ledger!G2'],
      },
      {
        outcome: 'evidence needed',
        says: '£1,500.00 of what accounts for it is marked “To be reversed in 15/16”',
      },
    ],
    met: 6,
  },
  {
    case: 'a comment that is no more than “TBC”, beside no status; beside one it may be of anything',
    schedule,
    ledger: [
      [...ledgerHeadings, 'Status', 'Comments'],
      [...spent('Access', 1500), '', 'TBC'],
      ...accountedFor.slice(1).map((row) => [...row, 'Approved', 'tbc']),
    ],
    finds: [
      { outcome: 'evidence needed', row: 2, says: 'is marked “TBC”' },
      { outcome: 'evidence needed', says: '£1,500.00 of what accounts for it is marked “TBC”' },
    ],
    met: 6,
  },
  {
    case: 'a sum without a name is one, with a comment beside it too',
    schedule,
    ledger: [
      [...ledgerHeadings, 'Comments'],
      ...but().slice(1),
      spent('Access', 500),
      ['', '', '', '', 4400, 'Agrees to M12'],
    ],
    finds: [{ outcome: 'breach', says: '£1,000.00 is not accounted for' }],
  },
  {
    case: 'what is not decided, and all of it would not do',
    schedule,
    ledger: [
      [...ledgerHeadings, 'Status'],
      [...spent('Access', 1000), 'Rejected'],
      ...accountedFor.slice(1).map((row) => [...row, 'Approved']),
    ],
    finds: [
      { outcome: 'evidence needed', row: 2 },
      { outcome: 'breach', says: '£500.00 is not accounted for' },
    ],
    met: 6,
  },
  {
    case: 'what is not decided and takes money back is no shortfall, nor is what another fund takes back',
    schedule,
    ledger: [
      [...ledgerHeadings, 'Status', 'Funding source'],
      [...spent('Access', 1500), 'Paid', 'PMS'],
      [...spent('Access', -300), 'Proposed', 'PMS'],
      [...spent('Access', -100), 'Paid', 'Challenge Fund'],
      ...accountedFor.slice(1).map((row) => [...row, 'Paid', 'PMS']),
    ],
    finds: [
      { outcome: 'evidence needed', row: 3, says: '−£300.00 from Y10001 is marked “Proposed”' },
      { outcome: 'evidence needed', says: '£300.00 of what accounts for it is marked “Proposed”' },
    ],
    met: 8,
  },
  {
    case: 'what is not decided and takes money back, and all is accounted for even so',
    schedule,
    ledger: [
      [...ledgerHeadings, 'Status'],
      [...spent('Access', 1800), 'Paid'],
      [...spent('Access', -300), 'Proposed'],
      ...accountedFor.slice(1).map((row) => [...row, 'Paid']),
    ],
    finds: [{ outcome: 'evidence needed', row: 3 }],
    met: 8,
  },
  {
    case: 'what is not decided is named by a row that moves money',
    schedule,
    ledger: [
      [...ledgerHeadings, 'Status'],
      [...spent('Access', 0), 'Rejected'],
      [...spent('Access', 1500), 'Pipeline'],
      ...accountedFor.slice(1).map((row) => [...row, 'Paid']),
    ],
    finds: [
      { outcome: 'evidence needed', row: 3 },
      { outcome: 'evidence needed', says: '£1,500.00 of what accounts for it is marked “Pipeline”' },
    ],
  },
  {
    case: 'more is taken back than is spent: it may be money spent, with its sign turned round',
    schedule,
    ledger: but(spent('Access', -1500)),
    finds: [
      {
        outcome: 'evidence needed',
        says: 'of what accounts for it, £1,500.00 is taken back, which is more than is spent',
        putRight: 'Enter what is spent as a positive amount',
        row: null,
      },
    ],
    met: 7,
  },
  {
    case: 'and too little would be spent even so',
    schedule,
    ledger: but(spent('Access', 200), spent('Access', -1000)),
    finds: [{ outcome: 'breach', says: 'comes to −£800.00', difference: 230_000 }],
  },
  {
    case: 'what is not decided and takes money back, and more is missing than that',
    schedule,
    ledger: [
      [...ledgerHeadings, 'Status'],
      [...spent('Access', 1400), 'Paid'],
      [...spent('Access', -300), 'Proposed'],
      ...accountedFor.slice(1).map((row) => [...row, 'Paid']),
    ],
    finds: [
      { outcome: 'evidence needed', row: 3 },
      { outcome: 'breach', says: '£400.00 is not accounted for' },
    ],
    met: 7,
  },
  {
    case: 'what is not decided, and a release whose CCG is not said: either is covered, and not both',
    schedule: [scheduleHeadings, practice('Y10001', '01C', [1000, 0]), practice('Y10002', '', [300, 0])],
    ledger: [
      [...ledgerHeadings, 'Status'],
      [...spent('Access', 1000), 'Approved'],
      [...spent('Access', 400), 'Pipeline'],
    ],
    finds: [
      { outcome: 'evidence needed', says: 'The CCG of Y10002 is not said' },
      { outcome: 'evidence needed', row: 3 },
      { outcome: 'evidence needed', says: '£400.00 of what accounts for it is marked “Pipeline”' },
    ],
    met: 1,
    notApplicable: 1,
  },
  {
    case: 'rows of no amount, whose year is not said, make up for nothing',
    schedule,
    ledger: but(spent('Access', 1400), spent('Access', 0, { year: '' }), spent('Access', '', { year: '' })),
    finds: [{ outcome: 'breach', says: 'reinvestment from them comes to £1,400.00: £100.00' }],
  },
  {
    case: 'nor does what another CCG spends in a year that is not said',
    schedule,
    ledger: but(spent('Access', 1400), spent('Access', 100, { practice: 'Y10003', ccg: '02P', year: '' })),
    finds: [{ outcome: 'breach', says: 'reinvestment from them comes to £1,400.00: £100.00' }],
  },
  {
    case: 'a release left blank beside a premium, and one that cannot be read beside none',
    schedule: [
      scheduleHeadings,
      practice('Y10001', '01C', [1000, 2000]),
      practice('Y10002', '01C', ['', 1000]),
      practice('Y10003', '02P', ['tbc', 600], 0),
    ],
    ledger: ledger(...accountedFor),
    finds: ['01C', '02P'].map((ccg) => ({
      outcome: 'evidence needed' as const,
      says: `practices of ${ccg} release in 2014/15 is reinvested: one cell is blank or cannot be read`,
    })),
  },
  ...[practice('Y10004', '', ['', 0]), practice('Y10004', '', ['tbc', 0], 0)].map((homeless) => ({
    case: `a release that is not said, of a practice whose CCG is not: ${homeless.slice(2).join(' | ')}`,
    schedule: [...schedule, homeless],
    ledger: ledger(...accountedFor),
    finds: [
      { outcome: 'evidence needed' as const, says: 'The CCG of Y10004 is not said' },
      { outcome: 'evidence needed' as const, says: 'one row says no CCG' },
    ],
  })),
  {
    case: 'what both premiums pay, beyond what is released',
    schedule,
    ledger: [
      [...ledgerHeadings, 'Funding source'],
      [...spent('Access', 1500), 'PMS'],
      [...spent('Access', 500), 'PMS and QP'],
      ...accountedFor.slice(1).map((row) => [...row, 'PMS']),
    ],
    met: 9,
  },
  {
    case: 'a ledger without CCGs, and a row of it without its practice',
    schedule: schedule.slice(0, 3),
    ledger: [
      ['From practice', 'Purpose', 'Financial year', 'Amount'],
      ['Y10001', 'Access', '2014/15', 1400],
      ['Y10001', 'Access', '2015/16', 3000],
      ['', 'Access', '2014/15', 100],
    ],
    finds: [{ outcome: 'evidence needed', says: '£1,500.00 released and £1,400.00 reinvested' }],
  },
  {
    case: 'an amount that is blank, without its CCG, could be the rest',
    schedule,
    ledger: but(spent('Access', 1400), spent('Access', '', { practice: 'Y10009', ccg: '' })),
    finds: [
      {
        outcome: 'evidence needed',
        says: 'practices of 01C release in 2014/15 is reinvested',
      },
    ],
  },
  {
    case: 'a release of one whose CCG is not said could be of any CCG: none has accounted for all until it is',
    schedule: [scheduleHeadings, practice('Y10001', '02P', [1000, 0]), practice('Y10002', '#REF!', [500, 0])],
    ledger: ledger(spent('Access', 1000, { ccg: '02P' })),
    finds: [
      { outcome: 'evidence needed', says: 'The CCG of Y10002 is not said', row: 3 },
      {
        outcome: 'evidence needed',
        says: 'It is not clear whether all that practices of 02P release in 2014/15 is reinvested: one row says no CCG, and could be of any.',
        cells: ['Schedule!B3'],
      },
    ],
    met: 1,
    notApplicable: 1,
  },
  {
    case: 'of many CCGs that is said once for the year',
    schedule: [
      scheduleHeadings,
      ...['02P', '03N', '03R', '02Q'].map((ccg, at) => practice(`Y1000${at}`, ccg, [1000, 1000])),
      practice('Y10005', '', [500, 0]),
    ],
    ledger: ledger(
      ...['02P', '03N', '03R', '02Q'].flatMap((ccg) => [
        spent('Access', 1000, { practice: '', ccg }),
        spent('Access', 1000, { practice: '', ccg, year: '2015/16' }),
      ]),
    ),
    finds: [
      { outcome: 'evidence needed', says: 'The CCG of Y10005 is not said', row: 6 },
      {
        outcome: 'evidence needed',
        says: 'It is not clear whether all that practices of 4 CCGs release in 2014/15 is reinvested: one row says no CCG',
        cells: ['Schedule!B6'],
      },
    ],
    met: 12,
  },
  {
    case: 'what is reinvested beyond what is released covers one whose CCG is not said',
    schedule: [scheduleHeadings, practice('Y10001', '02P', [1000, 0]), practice('Y10002', '', [500, 0])],
    ledger: ledger(spent('Access', 1500, { ccg: '02P' })),
    finds: [{ outcome: 'evidence needed', says: 'The CCG of Y10002 is not said', row: 3 }],
    met: 2,
    notApplicable: 1,
  },
  {
    case: 'money taken back without its CCG could be of any',
    schedule: [scheduleHeadings, practice('Y10001', '02P', [1000, 0])],
    ledger: ledger(spent('Access', 1000, { ccg: '02P' }), spent('Access', -100, { ccg: '', practice: '' })),
    finds: [{ outcome: 'evidence needed', says: 'one row says no CCG, and could be of any' }],
    met: 2,
    notApplicable: 1,
  },
  {
    case: 'money taken back without its CCG; money spent without it makes nothing less',
    schedule: [scheduleHeadings, practice('Y10001', '02P', [1000, 0])],
    ledger: ledger(
      spent('Access', 1000, { ccg: '02P' }),
      spent('Access', -100, { ccg: '', practice: '' }),
      spent('Access', 50, { ccg: '', practice: '', year: '' }),
    ),
    finds: [{ outcome: 'evidence needed', says: 'one row says no CCG', cells: ['Ledger!B3'] }],
  },
  {
    case: 'money taken back from a CCG in a year that is not said could be of any',
    schedule,
    ledger: ledger(...accountedFor, spent('Access', -100, { year: 'tbc' })),
    finds: [
      {
        outcome: 'evidence needed',
        says: 'practices of 01C release in 2014/15 is reinvested: one cell is blank',
        cells: ['Ledger!D6', 'Schedule!D2', 'Schedule!D3', 'Ledger!E2'],
      },
      { outcome: 'evidence needed', says: 'practices of 01C release in 2015/16' },
    ],
  },
  {
    case: 'money taken back in a year in which nothing is released',
    schedule: [scheduleHeadings, practice('Y10001', '01C', [0, 1000])],
    ledger: ledger(spent('Access', -100), spent('Access', 1000, { year: '2015/16' })),
    finds: [{ outcome: 'evidence needed', says: '£100.00 is taken back, which is more than is spent' }],
    met: 3,
  },
  ...[
    {
      says: 'all but a penny is there without it',
      amount: 999.99,
      rows: '2 cells are',
      homeless: ['Schedule!B3'],
    },
    { says: 'more is missing', amount: 900, rows: 'one cell is', homeless: [] },
    { says: 'what is spent covers both', amount: 1499.99, rows: 'one cell is', homeless: [] },
  ].map(({ says, amount, rows, homeless }) => ({
    case: `an amount that cannot be read, and a release whose CCG is not said: ${says}`,
    schedule: [scheduleHeadings, practice('Y10001', '01C', [1000, 0]), practice('Y10002', '', [500, 0])],
    ledger: ledger(spent('Access', amount), spent('Access', 'tbc')),
    finds: [
      { outcome: 'evidence needed' as const, says: 'The CCG of Y10002 is not said' },
      {
        outcome: 'evidence needed' as const,
        says: `${rows} blank or cannot be read`,
        cells: ['Ledger!E3', ...homeless, 'Schedule!D2', 'Ledger!E2'],
      },
    ],
  })),
  {
    case: 'an amount that cannot be read where all but a penny is there: what has no year is not wanted',
    schedule: [scheduleHeadings, practice('Y10001', '01C', [1000, 0])],
    ledger: ledger(spent('Access', 999.99), spent('Access', 'tbc'), spent('Access', 100, { year: '' })),
    finds: [
      {
        outcome: 'evidence needed',
        says: 'one cell is',
        cells: ['Ledger!E3', 'Schedule!D2', 'Ledger!E2'],
      },
    ],
  },
  {
    case: 'an amount of the ledger that cannot be read could be the rest',
    schedule,
    ledger: but(spent('Access', 1000), spent('Access', '12.5k')),
    finds: [
      {
        outcome: 'evidence needed',
        says: 'It is not clear whether all that practices of 01C release in 2014/15 is reinvested: one cell is blank or cannot be read. What can be read is £1,500.00 released and £1,000.00 reinvested.',
        cells: ['Ledger!E3', 'Schedule!D2', 'Schedule!D3', 'Ledger!E2'],
      },
    ],
  },
  {
    case: 'and is evidence needed where the others come to all',
    schedule,
    ledger: but(spent('Access', 1500), spent('Access', 'tbc'), spent('Access', '')),
    finds: [{ outcome: 'evidence needed', says: '2 cells are blank or cannot be read' }],
  },
  {
    case: 'a release that cannot be read could be more than is reinvested',
    schedule: [scheduleHeadings, practice('Y10001', '01C', ['tbc', 0])],
    ledger: ledger(spent('Access', 1000)),
    finds: [
      { outcome: 'evidence needed', says: 'What can be read is £0.00 released and £1,000.00 reinvested' },
    ],
  },
  {
    case: 'a shortfall that is certain, whatever a release that cannot be read',
    schedule: [scheduleHeadings, practice('Y10001', '01C', [1000, 0]), practice('Y10002', '01C', ['tbc', 0])],
    ledger: ledger(spent('Access', 900)),
    finds: [
      {
        outcome: 'breach',
        says: 'Practices of 01C release at least £1,000.00 in 2014/15; reinvestment from them comes to £900.00: at least £100.00 is not accounted for, whatever the releases',
        difference: 10_000,
      },
    ],
  },
  {
    case: 'an amount whose year is not said could be the rest',
    schedule,
    ledger: but(spent('Access', 1400), spent('Access', 100, { year: 'tbc' })),
    finds: [
      {
        outcome: 'evidence needed',
        says: 'one cell is',
        cells: ['Ledger!D3', 'Schedule!D2', 'Schedule!D3', 'Ledger!E2'],
      },
    ],
  },
  {
    case: 'and is nothing to a CCG that is accounted for',
    schedule,
    ledger: ledger(...accountedFor, spent('Access', 100, { year: '' })),
    met: 9,
  },
  {
    case: 'an amount whose CCG is not said could be the rest of any',
    schedule,
    ledger: [
      ['From CCG', 'Purpose', 'Financial year', 'Amount'],
      ['01C', 'Access', '2014/15', 1400],
      ['01C', 'Access', '2015/16', 3000],
      ['02P', 'Access', '2014/15', 300],
      ['02P', 'Access', '2015/16', 600],
      ['', 'Access', '2014/15', 100],
    ],
    finds: [{ outcome: 'evidence needed', says: 'practices of 01C release in 2014/15' }],
  },
  {
    case: 'and is nothing to another year than its own',
    schedule,
    ledger: [
      ['From CCG', 'Purpose', 'Financial year', 'Amount'],
      ['01C', 'Access', '2014/15', 1400],
      ['01C', 'Access', '2015/16', 3000],
      ['02P', 'Access', '2014/15', 300],
      ['02P', 'Access', '2015/16', 600],
      ['', 'Access', '2015/16', 100],
    ],
    finds: [{ outcome: 'breach', says: 'Practices of 01C release £1,500.00 in 2014/15', difference: 10_000 }],
  },
  {
    case: 'a shortfall that is certain even with all that is adrift',
    schedule,
    ledger: but(spent('Access', 1000), spent('Access', 100, { year: 'tbc' })),
    finds: [
      {
        outcome: 'breach',
        says: 'release £1,500.00 in 2014/15; reinvestment from them comes to £1,000.00, and to £100.00 more if all that does not say its year or CCG is theirs: even so £400.00 is not accounted for.',
        difference: 40_000,
      },
    ],
  },
  {
    case: 'an amount adrift that cannot be read could be anything',
    schedule,
    ledger: but(spent('Access', 'tbc', { year: '' })),
    finds: [{ outcome: 'evidence needed' }],
  },
  {
    case: 'a practice that releases something and does not say its CCG',
    schedule: [
      scheduleHeadings,
      practice('Y10001', '', [1000, 2000]),
      practice('Y10002', '', [0, 0]),
      practice('Y10003', '', ['', ''], 0),
    ],
    ledger: ledger(spent('Access', 10, { practice: 'Y10009', ccg: '03A' })),
    finds: [
      {
        outcome: 'evidence needed',
        says: 'The CCG of Y10001 is not said, so its release cannot be followed.',
        cells: ['Schedule!B2'],
        row: 2,
      },
    ],
  },
  {
    case: 'a second table that does not say its CCG: no CCG has accounted for all',
    schedule: [scheduleHeadings, practice('Y10001', '01C', [1000, 0])],
    sheets: [
      {
        name: 'Leeds',
        rows: [
          ['Practice code', 'Released 2014/15'],
          ['Y10002', 700],
        ],
      },
    ],
    ledger: ledger(spent('Access')),
    finds: [
      { outcome: 'evidence needed', says: 'What one practice releases is of no CCG', cells: ['Leeds!A2'] },
      { outcome: 'evidence needed', says: 'one row says no CCG, and could be of any', cells: ['Leeds!A2'] },
    ],
    met: 1,
    notApplicable: 1,
  },
  {
    case: 'and of two practices',
    schedule: [scheduleHeadings, practice('Y10001', '01C', [1000, 0])],
    sheets: [
      {
        name: 'Leeds',
        rows: [
          ['Practice code', 'Released 2014/15'],
          ['Y10002', 700],
          ['Y10003', 300],
        ],
      },
    ],
    ledger: ledger(spent('Access')),
    finds: [
      { outcome: 'evidence needed', says: 'What 2 practices release is of no CCG' },
      { outcome: 'evidence needed', says: '2 rows say no CCG', cells: ['Leeds!A2', 'Leeds!A3'] },
    ],
  },
  {
    case: 'a second table of the same practices without their CCG: they are in the sums already',
    schedule: [scheduleHeadings, practice('Y10001', '01C', [1000, 0])],
    sheets: [
      {
        name: 'Phasing',
        rows: [
          ['Practice code', 'Released 2014/15'],
          ['Y10001', 1000],
        ],
      },
    ],
    ledger: ledger(spent('Access')),
    met: 2,
    notApplicable: 1,
  },
  {
    case: 'a second table of the same practices without their CCG, and with a year more: all of it counts',
    schedule: [scheduleHeadings.slice(0, 4), practice('Y10001', '01C', [1000])],
    sheets: [
      {
        name: 'Phasing',
        rows: [
          ['Practice code', 'Released 2014/15', 'Released 2015/16'],
          ['Y10001', 1000, 2000],
        ],
      },
    ],
    ledger: ledger(spent('Access')),
    finds: [
      {
        outcome: 'evidence needed',
        says: 'release in 2014/15 is reinvested: Y10001, for one',
      },
      { outcome: 'breach', says: 'release £2,000.00 in 2015/16' },
    ],
    met: 1,
  },
  {
    case: 'a practice whose CCG one of two tables leaves blank: that row cannot be followed, the other is',
    schedule: [scheduleHeadings.slice(0, 4), practice('Y10001', '', [1000])],
    sheets: [{ name: 'Phasing', rows: [scheduleHeadings.slice(0, 4), practice('Y10001', '01C', [1000])] }],
    ledger: ledger(spent('Access')),
    finds: [
      { outcome: 'evidence needed', says: 'The CCG of Y10001 is not said', row: 2 },
      { outcome: 'evidence needed', says: 'one row says no CCG, and could be of any' },
    ],
    met: 1,
  },
  {
    case: 'a second table of the same practices without their CCG, of other amounts: two versions',
    schedule: [scheduleHeadings, practice('Y10001', '01C', [1000, 0])],
    sheets: [
      {
        name: 'Phasing',
        rows: [
          ['Practice code', 'Released 2014/15'],
          ['Y10001', 1200],
        ],
      },
    ],
    ledger: ledger(spent('Access')),
    finds: [{ outcome: 'evidence needed', says: 'has a release in two tables' }],
    met: 1,
    notApplicable: 1,
  },
  {
    case: 'a second ledger that says neither CCG nor practice could be the rest',
    schedule: [scheduleHeadings, practice('Y10001', '01C', [1000, 0])],
    sheets: [
      {
        name: 'Leeds',
        rows: [
          ['Purpose', 'Financial year', 'Amount'],
          ['Access', '2014/15', 300],
        ],
      },
    ],
    ledger: ledger(spent('Access', 700)),
    finds: [
      {
        outcome: 'evidence needed',
        says: 'one cell',
        cells: ['Leeds!C2', 'Schedule!D2', 'Ledger!E2'],
      },
    ],
    met: 2,
    notApplicable: 1,
  },
  ...[
    but(spent('Access', 500), ['Pipeline schemes'], spent('Access – early', 1000)),
    but(spent('Access', 500), spent('Access – NOT APPROVED', 1000)),
    but(spent('Access', 500)),
  ].map((rows, at) => ({
    case: `what a heading, a purpose or a sheet’s name says is not decided: ${at}`,
    schedule,
    ledger: at === 0 ? [...rows.slice(0, 2), ...rows.slice(4), ...rows.slice(2, 4)] : rows,
    sheets: at < 2 ? [] : [{ name: 'Rejected bids', rows: ledger(spent('Access', 1000)) }],
    finds: [
      { outcome: 'evidence needed' as const, says: /from Y10001 is marked “(Pipeline|Access|Rejected)/ },
      {
        outcome: 'evidence needed' as const,
        says: /01C release in 2014\/15 is reinvested: £1,000.00 of what accounts for it is marked/,
      },
    ],
    met: 7,
  })),
];
