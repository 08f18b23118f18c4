import { reinvestment } from '../../../src/policy/rules/reinvestment';
import { testRule, type RuleCase } from '../../support/testRule';

type Cell = string | number;

/** A ledger on its own is asked what the money is spent on. */
const ledgerHeadings = ['From practice', 'From CCG', 'Purpose', 'Financial year', 'Amount'];
const spent = (
  purpose: Cell,
  amount: Cell = 1000,
  { practice = 'Y10001', ccg = '01C', year = '2014/15' }: { practice?: Cell; ccg?: Cell; year?: Cell } = {},
): Cell[] => [practice, ccg, purpose, year, amount];

const onThePurpose: readonly RuleCase[] = [
  {
    case: 'general practice, core general practice and premises',
    ledger: [
      ledgerHeadings,
      spent('Extended access'),
      spent('Core general practice'),
      spent('Premises development'),
    ],
    met: 3,
  },
  ...[
    'CCG deficit support',
    'Running costs',
    'Acute contract',
    'Community nursing',
    'Retained as savings',
  ].map((purpose) => ({
    case: `“${purpose}” is not general practice`,
    ledger: [ledgerHeadings, spent(purpose)],
    finds: [
      {
        outcome: 'breach' as const,
        says: `£1,000.00 from Y10001 is spent on “${purpose}”, which is not general practice.`,
        putRight: 'Reinvest £1,000.00 in general practice services of the CCG.',
        row: 2,
        difference: 100_000,
        cells: ['Ledger!A2', 'Ledger!C2', 'Ledger!E2', 'Ledger!D2'],
      },
    ],
  })),
  {
    case: 'a purpose whose words are not known',
    ledger: [ledgerHeadings, spent('Tranche B')],
    finds: [
      {
        outcome: 'evidence needed',
        says: 'Whether “Tranche B”, on which £1,000.00 from Y10001 is spent, is general practice is not known.',
        putRight: 'You are asked once for the workbook.',
      },
    ],
  },
  {
    case: 'the same, as the user has classified it',
    ledger: [ledgerHeadings, spent('Tranche B')],
    terms: { purpose: () => 'general practice' },
    met: 1,
  },
  {
    case: 'a purpose that says two things',
    ledger: [ledgerHeadings, spent('Extended access at the acute trust')],
    finds: [{ outcome: 'evidence needed' }],
  },
  ...['', '-', '   '].map((purpose) => ({
    case: `no purpose: “${purpose}”`,
    ledger: [ledgerHeadings, spent(purpose)],
    finds: [
      { outcome: 'evidence needed' as const, says: 'What £1,000.00 from Y10001 is spent on is not said.' },
    ],
  })),
  {
    case: 'a purpose that cannot be read',
    ledger: [ledgerHeadings, spent('#N/A')],
    finds: [{ outcome: 'evidence needed', says: 'is spent on cannot be read' }],
  },
  {
    case: 'an unreadable amount is still spent on what it is spent on',
    ledger: [ledgerHeadings, spent('CCG running costs', '12.5k')],
    finds: [{ outcome: 'breach', says: 'An amount not known from Y10001' }],
  },
  {
    case: 'what the quality premium pays for is no PMS money',
    ledger: [
      [...ledgerHeadings, 'Funding source'],
      [...spent('CCG running costs'), 'Quality premium'],
    ],
    notApplicable: 1,
  },
  {
    case: 'a negative amount may take money back',
    ledger: [ledgerHeadings, spent('CCG running costs', -1000)],
    finds: [
      {
        outcome: 'evidence needed',
        says: 'The row of Y10001 has −£1,000.00: whether that takes money back, or is money spent with its sign turned round, cannot be told.',
        putRight: 'take it off the row it was spent in',
      },
    ],
  },
  {
    case: 'both premiums pay, and how much each is not said',
    ledger: [
      [...ledgerHeadings, 'Funding source'],
      [...spent('CCG running costs'), 'PMS premium and quality premium'],
    ],
    finds: [
      {
        outcome: 'evidence needed',
        says: 'paid from “PMS premium and quality premium”: how much of it is PMS money cannot be told.',
        putRight: 'give what each source pays a row of its own.',
      },
    ],
  },
  ...[
    ['Status', 'Rejected'],
    ['Scheme status', 'Pipeline'],
    ['Approved?', 'No'],
    ['Approval date', 'awaited'],
  ].map(([heading, said]) => ({
    case: `general practice or not, “${heading}” says “${said}”: whether it is spent so cannot be told`,
    ledger: [
      [...ledgerHeadings, heading!],
      [...spent('Extended access'), said!],
      [...spent('Running costs'), said!],
      [...spent('Tranche B', 0), said!],
    ],
    finds: [2, 3].map((row) => ({
      outcome: 'evidence needed' as const,
      says: `£1,000.00 from Y10001 is marked “${said}”: whether it is spent so cannot be told.`,
      putRight:
        'If it is, say “approved”, “planned” or “paid”; if not, take the row out or make its amount 0.',
      row,
      cells: [`Ledger!A${row}`, `Ledger!C${row}`, `Ledger!E${row}`, `Ledger!D${row}`, `Ledger!F${row}`],
    })),
    notApplicable: 1,
  })),
  {
    case: 'a status that says it is decided, or nothing, leaves nothing open',
    ledger: [
      [...ledgerHeadings, 'Status', 'Approved?'],
      [...spent('Extended access'), 'Paid Q1', 'Y'],
      [...spent('Extended access'), 'In progress', 42000],
      [...spent('Extended access'), '', 'n/a'],
      [...spent('Extended access'), 'Planned', ''],
    ],
    met: 4,
  },
  {
    case: 'general practice is met whichever premium pays, and where money is taken back',
    ledger: [
      [...ledgerHeadings, 'Funding source'],
      [...spent('Extended access'), 'PMS & QP'],
      [...spent('Extended access', -1000), 'PMS'],
    ],
    met: 2,
  },
  { case: 'no money moves', ledger: [ledgerHeadings, spent('CCG running costs', 0)], notApplicable: 1 },
];

/** What a practice has reinvested wherever it is spent balances on its row. */
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

const onTheRow: readonly RuleCase[] = [
  {
    case: 'all that is released is reinvested, or more',
    schedule: [rowHeadings, both([500, 1000], [500, 1200])],
    met: 2,
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
        says: 'Whether all that Y10001 has released in 2014/15 is reinvested cannot be told',
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
    ],
    notApplicable: 6,
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

/** By CCG and year, what the schedule releases is held against the ledger. Purposes here are all general practice. */
const scheduleHeadings = ['Practice code', 'CCG', 'PMS premium', 'Released 2014/15', 'Released 2015/16'];
const practice = (code: string, ccg: Cell, released: readonly Cell[], premium: Cell = 2000): Cell[] => [
  code,
  ccg,
  premium,
  ...released,
];
const schedule = [
  scheduleHeadings,
  practice('Y10001', '01C', [1000, 2000]),
  practice('Y10002', '01C', [500, 1000]),
  practice('Y10003', '02P', [300, 600]),
];
const accountedFor = [
  spent('Extended access', 1500),
  spent('Phlebotomy', 3000, { year: '2015/16' }),
  spent('Phlebotomy', 300, { practice: 'Y10003', ccg: '02P' }),
  spent('Phlebotomy', 600, { practice: 'Y10003', ccg: '02P', year: '2015/16' }),
];
const ledger = (...rows: Cell[][]): Cell[][] => [ledgerHeadings, ...rows];
/** All but the first of those above, and others. */
const but = (...rows: Cell[][]): Cell[][] => ledger(...rows, ...accountedFor.slice(1));

const byCcgAndYear: readonly RuleCase[] = [
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
        says: 'Whether all that practices of 01C release in 2014/15 is reinvested cannot be told: £1,200.00 of what accounts for it is marked “Pipeline”, or otherwise not as decided.',
        putRight: 'Mark as approved, planned or paid what is spent so',
      },
    ],
    met: 7,
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
      says: `practices of ${ccg} release in 2014/15 is reinvested cannot be told: one cell is blank or cannot be read`,
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
        says: /01C release in 2014\/15 is reinvested cannot be told: £1,000.00 of what accounts for it is marked/,
      },
    ],
    met: 7,
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
        says: 'practices of 01C release in 2014/15 is reinvested cannot be told',
      },
    ],
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
    case: 'a release of one whose CCG is not said could be of any CCG: none has accounted for all until it is',
    schedule: [scheduleHeadings, practice('Y10001', '02P', [1000, 0]), practice('Y10002', '#REF!', [500, 0])],
    ledger: ledger(spent('Access', 1000, { ccg: '02P' })),
    finds: [
      { outcome: 'evidence needed', says: 'The CCG of Y10002 is not said', row: 3 },
      {
        outcome: 'evidence needed',
        says: 'Whether all that practices of 02P release in 2014/15 is reinvested cannot be told: one row says no CCG, and could be of any.',
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
        spent('Access', 1000, { ccg }),
        spent('Access', 1000, { ccg, year: '2015/16' }),
      ]),
    ),
    finds: [
      { outcome: 'evidence needed', says: 'The CCG of Y10005 is not said', row: 6 },
      {
        outcome: 'evidence needed',
        says: 'Whether all that practices of 4 CCGs release in 2014/15 is reinvested cannot be told: one row says no CCG',
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
    finds: [{ outcome: 'evidence needed', says: 'cannot be told: one row says no CCG, and could be of any' }],
    met: 2,
    notApplicable: 1,
  },
  {
    case: 'a release under a name could be that of a CCG that goes by its code',
    schedule: [
      scheduleHeadings,
      practice('Y10001', '02P', [1000, 0]),
      practice('Y10002', 'Barnsley', [500, 0]),
    ],
    ledger: ledger(spent('Access', 1000, { ccg: '02P' })),
    finds: [
      { outcome: 'evidence needed', says: 'unless what the ledger has from “02P” is theirs' },
      {
        outcome: 'evidence needed',
        says: 'practices of 02P release in 2014/15 is reinvested cannot be told: what “BARNSLEY” releases is not all accounted for, and it could be the same CCG',
        putRight: 'as codes or as names throughout',
      },
    ],
    met: 1,
    notApplicable: 2,
  },
  {
    case: 'and it could be that of any of several',
    schedule: [
      scheduleHeadings,
      practice('Y10001', '02P', [1000, 0]),
      practice('Y10002', 'Barnsley', [500, 0]),
      practice('Y10003', '03N', [700, 0]),
    ],
    ledger: ledger(spent('Access', 1000, { ccg: '02P' }), spent('Access', 700, { ccg: '03N' })),
    finds: [
      { outcome: 'evidence needed', says: 'unless what the ledger has from' },
      {
        outcome: 'evidence needed',
        says: 'practices of 02P and 03N release in 2014/15 is reinvested cannot be told: what “BARNSLEY” releases is not all accounted for, and it could be one of them: codes and names do not say which belong together.',
      },
    ],
    met: 2,
    notApplicable: 3,
  },
  {
    case: 'one CCG by its code here and by its name there',
    schedule: [scheduleHeadings, practice('Y10001', '02P', [1000, 0])],
    ledger: ledger(spent('Access', 1000, { ccg: 'Barnsley' })),
    finds: [
      {
        outcome: 'evidence needed',
        says: '£1,000.00 is not accounted for, unless what the ledger has from “BARNSLEY” is theirs: one is a code and the other a name',
      },
    ],
  },
  {
    case: 'the same, where an amount under the name cannot be read',
    schedule: [scheduleHeadings, practice('Y10001', '02P', [1000, 0])],
    ledger: ledger(spent('Access', 'tbc', { ccg: 'Barnsley' })),
    finds: [
      { outcome: 'evidence needed', says: 'unless what the ledger has from “BARNSLEY” is theirs' },
      { outcome: 'evidence needed', says: 'practices of BARNSLEY release in 2014/15' },
    ],
  },
  {
    case: 'all of one by its code, and what the other releases by its name cannot be read',
    schedule: [
      scheduleHeadings,
      practice('Y10001', '02P', [1000, 0]),
      practice('Y10002', 'Barnsley', ['tbc', 0]),
    ],
    ledger: ledger(spent('Access', 1000, { ccg: '02P' })),
    finds: [
      { outcome: 'evidence needed', says: 'practices of BARNSLEY release in 2014/15' },
      { outcome: 'evidence needed', says: 'practices of 02P release in 2014/15' },
    ],
  },
  {
    case: 'the same, where the name has too little to matter',
    schedule: [scheduleHeadings, practice('Y10001', '02P', [1000, 0])],
    ledger: ledger(spent('Access', 10, { ccg: 'Barnsley' })),
    finds: [{ outcome: 'breach', difference: 100_000 }],
  },
  {
    case: 'localities that the user has joined',
    schedule,
    ledger: ledger(
      spent('Access', 1800, { ccg: '02P' }),
      spent('Access', 3600, { ccg: '01C', year: '2015/16' }),
    ),
    terms: { locality: () => 'one', sameLocality: () => true },
    met: 4,
  },
  {
    case: 'the CCG of the money is that of its practice, where the ledger does not say',
    schedule,
    ledger: but(spent('Access', 1500, { ccg: '' })),
    met: 8,
  },
  {
    case: 'an amount of the ledger that cannot be read could be the rest',
    schedule,
    ledger: but(spent('Access', 1000), spent('Access', '12.5k')),
    finds: [
      {
        outcome: 'evidence needed',
        says: 'Whether all that practices of 01C release in 2014/15 is reinvested cannot be told: one cell is blank or cannot be read. What can be read is £1,500.00 released and £1,000.00 reinvested.',
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
        says: 'cannot be told: one cell',
        cells: ['Leeds!C2', 'Schedule!D2', 'Ledger!E2'],
      },
    ],
    met: 2,
    notApplicable: 1,
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
];

/** What practices receive balances over their CCG, where there is no ledger. */
const receivedHeadings = [
  'Practice code',
  'CCG',
  'PMS premium',
  'Released 2014/15',
  'Reinvested in practice 2014/15',
];
const received: readonly RuleCase[] = [
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
    case: 'where there is a ledger it is what counts',
    schedule: [receivedHeadings, ['Y10001', '01C', 1000, 500, 500]],
    ledger: ledger(spent('Access', 400)),
    finds: [{ outcome: 'breach', says: 'reinvestment from them comes to £400.00' }],
  },
];

/** Two versions of a schedule: what is added up of them says nothing. */
const versions: readonly RuleCase[] = [
  {
    case: 'the ledger accounts for one of two versions, or for both: neither is called met or broken',
    schedule: [
      ['Practice code', 'CCG', 'PMS premium', 'Released 2014/15'],
      ['Y10001', '01C', 1000, 1000],
      ['Y10002', '02P', 1000, 500],
    ],
    sheets: [
      {
        name: 'Schedule v2',
        rows: [
          ['Practice code', 'CCG', 'PMS premium', 'Released 2014/15', 'Released 2015/16'],
          ['Y10001', '01C', 1000, 500, 700],
          ['Y10003', '02P', 1000, 500, 500],
        ],
      },
    ],
    ledger: ledger(
      ['Y10001', '01C', 'Access', '2014/15', 1500],
      ['Y10001', '01C', 'Access', '2015/16', 700],
      ['Y10002', '02P', 'Access', '2014/15', 1000],
      ['Y10003', '02P', 'Access', '2015/16', 500],
    ),
    finds: [
      {
        outcome: 'evidence needed',
        says: 'Whether all that practices of 01C release in 2014/15 is reinvested cannot be told: Y10001, for one, has a release in two tables',
        cells: ['Schedule!A2', 'Schedule v2!A2'],
      },
    ],
    // Four purposes; the year that one version has alone; and the CCG whose practices stand once.
    met: 7,
  },
  {
    case: 'another table has a practice, with nothing in the years of the first',
    schedule: [
      ['Practice code', 'CCG', 'PMS premium', 'Released 2014/15'],
      ['Y10001', '01C', 1000, 1000],
    ],
    sheets: [
      {
        name: 'Later',
        rows: [
          ['Practice code', 'CCG', 'PMS premium', 'Released 2014/15', 'Released 2015/16'],
          ['Y10001', '01C', 1000, 0, 1000],
        ],
      },
    ],
    ledger: ledger(
      ['Y10001', '01C', 'Access', '2014/15', 1000],
      ['Y10001', '01C', 'Access', '2015/16', 1000],
    ),
    met: 4,
  },
  {
    case: 'another table has the practices and says nothing of what they release',
    schedule: [
      ['Practice code', 'CCG', 'PMS premium', 'Released 2014/15'],
      ['Y10001', '01C', 1000, 1000],
    ],
    sheets: [
      {
        name: 'Reinvested',
        rows: [
          ['Practice code', 'CCG', 'Weighted patients', 'Reinvested 2014/15'],
          ['Y10001', '01C', 5000, 1000],
        ],
      },
    ],
    ledger: ledger(['Y10001', '01C', 'Access', '2014/15', 1000]),
    met: 2,
  },
  {
    case: 'the practices of one CCG in two tables add up',
    schedule: [
      ['Practice code', 'CCG', 'PMS premium', 'Released 2014/15', 'Released 2015/16'],
      ['Y10001', '01C', 1000, 500, 1000],
    ],
    sheets: [
      {
        name: 'More',
        rows: [
          ['Practice code', 'CCG', 'PMS premium', 'Released 2014/15', 'Released 2015/16'],
          ['Y10002', '01C', 1000, 500, 1000],
        ],
      },
    ],
    ledger: ledger(['Y10001', '01C', 'Access', '2014/15', 600], ['Y10001', '01C', 'Access', '2015/16', 2000]),
    finds: [{ outcome: 'breach', says: 'release £1,000.00 in 2014/15', difference: 40_000 }],
    met: 3,
  },
];

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
/** What the details come to. */
const inAll = plan(['01C', 'Access', '2014/15', 500], ['01C', 'Access', '2015/16', 1500]);
/** A plan by CCG and its details by practice. */
const inTwoTables: readonly RuleCase[] = [
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
        says: 'Whether all that practices of 01C release in 2014/15 is reinvested cannot be told: £700.00 stands in another version',
        putRight: 'leave its sheet out',
      },
    ],
    met: 5,
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
];

testRule(reinvestment, [
  ...inTwoTables,
  ...onThePurpose,
  ...versions,
  ...onTheRow,
  ...byCcgAndYear,
  ...received,
  {
    case: 'a ledger that does not say what money is spent on',
    ledger: [
      ['From practice', 'To practice', 'Amount'],
      ['Y10001', 'Y10002', 1000],
    ],
    notChecked: 'No schedule of practices was found. No column for purpose in the ledger.',
  },
]);
