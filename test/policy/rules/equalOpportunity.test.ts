import { equalOpportunity } from '../../../src/policy/rules/equalOpportunity';
import { testRule } from '../../support/testRule';

type Cell = string | number;
const headings = [
  'To practice',
  'From CCG',
  'To CCG',
  'Scheme',
  'Financial year',
  'Amount',
  'Offered to practice',
];
const row = (practice: Cell, offered: Cell, { ccg = '01C', scheme = 'Care homes' } = {}): Cell[] => [
  practice,
  '01C',
  ccg,
  scheme,
  '2014/15',
  1000,
  offered,
];
const schedule = (...practices: readonly string[]): Cell[][] => [
  ['Practice code', 'CCG', 'PMS premium', 'Released 2014/15'],
  ...practices.map((practice) => [practice, '01C', 1000, 1000]),
];

testRule(equalOpportunity, [
  {
    case: 'offered to every practice',
    ledger: [headings, row('Y10001', 'Yes'), row('Y10002', 'Yes')],
    met: 1,
  },
  {
    case: 'offered to some and not to others',
    ledger: [headings, row('Y10001', 'Yes'), row('Y10002', 'No'), row('Y10003', 'tbc')],
    finds: [
      {
        outcome: 'breach',
        kind: 'advice',
        says: 'Care homes is offered to 1 of 3 practices of 01C, and not to: Y10002, Y10003.',
        putRight: 'Offer it to every practice of 01C, or record which are unable to take it up.',
        row: null,
        cells: ['Ledger!G3', 'Ledger!G4', 'Ledger!G2'],
      },
    ],
  },
  {
    case: 'by the names of practices whose codes the schedule has',
    schedule: [
      ['Practice code', 'Practice name', 'CCG', 'PMS premium', 'Released 2014/15'],
      ['Y10001', 'Oak Surgery', '01C', 1000, 1000],
      ['Y10002', 'The Elm Surgery', '01C', 1000, 1000],
    ],
    ledger: [headings, row('Oak Surgery', 'Yes'), row('ELM SURGERY', 'Yes')],
    met: 1,
  },
  {
    case: 'five others are named, in order',
    ledger: [headings, row('Y10000', 'Yes'), ...[5, 4, 3, 2, 1].map((n) => row(`Y1000${n}`, 'No'))],
    finds: [{ outcome: 'breach', says: 'not to: Y10001, Y10002, Y10003, Y10004, Y10005.' }],
  },
  {
    case: 'many others are counted',
    ledger: [headings, row('Y10000', 'Yes'), ...[1, 2, 3, 4, 5, 6].map((n) => row(`Y1000${n}`, 'No'))],
    finds: [{ outcome: 'breach', says: 'not to: Y10001, Y10002, Y10003, Y10004 and 2 others.' }],
  },
  {
    case: 'a practice that several rows do not offer it to is one, shown by the first',
    ledger: [headings, row('Y10001', 'Yes'), row('Y10002', 'No'), row('Y10002', 'No')],
    finds: [{ outcome: 'breach', says: 'to 1 of 2 practices', cells: ['Ledger!G3', 'Ledger!G2'] }],
  },
  ...[
    ...['Unable: no nurse', 'No, not able to provide it', 'N/A', 'practice closing', 'Closed in May'],
    ...['Ineligible', 'Not eligible', 'No capacity', 'Cannot provide it', 'Can’t provide it'],
  ].map((said) => ({
    case: `“${said}” is recorded as unable`,
    ledger: [headings, row('Y10001', 'Yes'), row('Y10002', said)],
    finds: [
      {
        outcome: 'exception' as const,
        says: 'offered to 1 of 2 practices of 01C; recorded as unable: Y10002.',
      },
    ],
  })),
  {
    case: 'a practice that declined was offered it',
    ledger: [
      headings,
      row('Y10001', 'Yes'),
      row('Y10002', 'Declined'),
      row('Y10003', 'Offered, turned down'),
      ...['Refused', 'Opted out', 'Not taken up', 'Did not take it'].map((said, at) =>
        row(`Y1001${at}`, said),
      ),
    ],
    met: 1,
  },
  {
    case: 'of a practice’s rows the one that favours it most counts',
    ledger: [headings, row('Y10001', 'Yes'), row('Y10002', 'No'), row('Y10002', 'Yes'), row('Y10002', '')],
    met: 1,
  },
  {
    case: 'offered to nobody',
    ledger: [headings, row('Y10001', 'No'), row('Y10002', 'No')],
    notApplicable: 1,
  },
  ...['', 'see letter', '#REF!'].map((said) => ({
    case: `“${said}” does not say`,
    ledger: [headings, row('Y10001', 'Yes'), row('Y10002', said)],
    finds: [
      {
        outcome: 'evidence needed' as const,
        says: 'offered to 1 of 2 practices of 01C; it is not said, or cannot be read, whether it is offered to: Y10002.',
      },
    ],
  })),
  {
    case: 'a practice of the schedule that no row names',
    schedule: schedule('Y10001', 'Y10002'),
    ledger: [headings, row('Y10001', 'Yes')],
    finds: [{ outcome: 'evidence needed', says: 'offered to: Y10002.', cells: ['Ledger!G2'] }],
  },
  {
    case: 'practices of the schedule before and after the one that is named',
    schedule: schedule('Y10001', 'Y10002', 'Y10003'),
    ledger: [headings, row('Y10002', 'Yes')],
    finds: [{ outcome: 'evidence needed', says: 'offered to: Y10001, Y10003.' }],
  },
  {
    case: 'rows of the schedule that do not say their CCG, or their practice, may be its practices',
    schedule: [...schedule('Y10001'), ['Y10002', '', 1000, 1000], ['', '01C', 1000, 1000], ['', '02P', 1, 1]],
    ledger: [headings, row('Y10001', 'Yes')],
    finds: [
      {
        outcome: 'evidence needed',
        says: 'in 2 rows of the schedule the practice or its CCG is not said.',
        cells: ['Schedule!B3', 'Schedule!A4'],
      },
    ],
  },
  {
    case: 'the CCG of a practice that the schedule does not say, and the ledger does',
    schedule: [...schedule('Y10001'), ['Y10002', '', 1000, 1000]],
    ledger: [headings, row('Y10001', 'Yes'), row('Y10002', 'Yes', { ccg: '02P' })],
    met: 2,
  },
  {
    case: 'a schedule whose lookup of CCGs is broken',
    schedule: [
      ['Practice code', 'CCG', 'PMS premium', 'Released 2014/15'],
      ['Y10001', '#REF!', 1000, 1000],
      ['Y10002', '#REF!', 1000, 1000],
    ],
    ledger: [headings, row('Y10001', 'Yes')],
    finds: [{ outcome: 'evidence needed', says: 'in a row of the schedule', cells: ['Schedule!B3'] }],
  },
  {
    case: 'whose codes are',
    schedule: [
      ['Practice code', 'CCG', 'PMS premium', 'Released 2014/15'],
      ['#REF!', '01C', '', ''],
      ['#REF!', '#REF!', 1000, 1000],
    ],
    ledger: [headings, row('Y10001', 'Yes')],
    finds: [{ outcome: 'evidence needed', says: 'in 2 rows of the schedule' }],
  },
  {
    case: 'a line of the schedule that is of no practice',
    schedule: [...schedule('Y10001'), ['', '01C', '', 500]],
    ledger: [headings, row('Y10001', 'Yes')],
    met: 1,
  },
  {
    case: 'and one with an amount, below its total',
    schedule: [...schedule('Y10001'), ['Total', '', 1000, 1000], ['', '', 500, 500]],
    ledger: [headings, row('Y10001', 'Yes')],
    met: 1,
  },
  {
    case: 'a practice that the ledger names with another scheme',
    ledger: [headings, row('Y10001', 'Yes'), row('Y10002', 'Yes', { scheme: 'Phlebotomy' })],
    finds: [
      {
        outcome: 'evidence needed',
        says: 'Care homes is offered to 1 of 2 practices of 01C; it is not said',
      },
      { outcome: 'evidence needed', says: 'offered to: Y10001.' },
    ],
  },
  {
    case: 'what is no practice is offered another',
    ledger: [headings, row('Y10001', 'Yes'), row('Vale Federation', 'Yes', { scheme: 'Phlebotomy' })],
    finds: [{ outcome: 'evidence needed', says: 'Phlebotomy is offered to 1 of 2 practices' }],
    met: 1,
  },
  ...['tbc', 'Scheme to be confirmed', '…', 'Various schemes', 'see note'].map((scheme) => ({
    case: `“${scheme}” is the name of no scheme`,
    ledger: [headings, row('Y10001', 'Yes'), row('Y10002', 'Yes', { scheme })],
    finds: [
      { outcome: 'evidence needed' as const, says: 'Care homes is offered to 1 of 2 practices of 01C' },
    ],
  })),
  {
    case: 'a number is',
    ledger: [headings, row('Y10001', 'Yes', { scheme: '3' })],
    met: 1,
  },
  {
    case: 'a CCG that the schedule does not list, as it does others',
    schedule: schedule('Y10001'),
    ledger: [headings, row('Y10001', 'Yes'), row('Y10005', 'Yes', { ccg: '02P' })],
    met: 2,
  },
  {
    case: 'one CCG by two of its names',
    ledger: [
      headings,
      row('Y10001', 'Yes', { ccg: 'NHS Barnsley CCG' }),
      row('Y10002', 'No', { ccg: 'Barnsley' }),
    ],
    finds: [{ outcome: 'breach', says: 'to 1 of 2 practices of Barnsley, and not to: Y10002.' }],
  },
  {
    case: 'schemes of tables that do not speak of what is offered',
    schedule: [
      ['Practice code', 'CCG', 'PMS premium', 'Released 2014/15', 'Scheme'],
      ['Y10001', '01C', 1000, 1000, 'Minor injuries'],
    ],
    ledger: [headings, row('Y10001', 'Yes')],
    sheets: [
      {
        name: 'More',
        rows: [headings.slice(0, -1), row('Y10001', '', { scheme: 'Phlebotomy' }).slice(0, -1)],
      },
    ],
    met: 1,
  },
  {
    case: 'a schedule that says it, and a ledger, are no versions of one table',
    schedule: [
      ['Practice code', 'CCG', 'PMS premium', 'Released 2014/15', 'Scheme', 'Offered to practice'],
      ['Y10001', '01C', 1000, 1000, 'Care homes', 'Yes'],
      ['Y10002', '01C', 1000, 1000, 'Care homes', 'No'],
    ],
    ledger: [headings, row('Y10002', 'Yes')],
    met: 1,
  },
  {
    case: 'unequal, whatever of the practice that no row names',
    schedule: schedule('Y10001', 'Y10002', 'Y10003'),
    ledger: [headings, row('Y10001', 'Yes'), row('Y10002', 'No')],
    finds: [{ outcome: 'breach', says: 'offered to 1 of 3 practices of 01C, and not to: Y10002.' }],
  },
  {
    case: 'another CCG and another scheme are asked apart; capitals make no other scheme',
    ledger: [
      headings,
      row('Y10001', 'Yes'),
      row('Y10002', 'No', { ccg: '02P' }),
      row('Y10001', 'No', { scheme: 'Phlebotomy' }),
      row('Y10002', 'Yes', { ccg: '02P', scheme: 'CARE HOMES' }),
    ],
    met: 2,
    notApplicable: 1,
  },
  {
    case: 'no practice is named',
    ledger: [headings, row('Y10001', 'Yes'), row('', 'Yes'), row('#REF!', 'No'), row('', '')],
    finds: [
      {
        outcome: 'evidence needed',
        says: 'In 2 rows of the ledger it is not said which practice of 01C is offered',
      },
    ],
  },
  {
    case: 'the CCG of the receiving practice is not known',
    ledger: [headings, row('Y10001', 'Yes'), row('Y10009', 'No', { ccg: '' })],
    finds: [
      {
        outcome: 'evidence needed',
        says: 'In a row of the ledger it is not said which practice of 01C is offered Care homes',
        subject: { ccg: '01C', scheme: 'Care homes' },
      },
    ],
  },
  {
    case: 'nor any other CCG',
    ledger: [
      ['Practice code', 'Scheme', 'Amount', 'Offered to practice'],
      ['Y10001', 'Care homes', 1000, 'Yes'],
      ['Y10002', 'Care homes', 1000, 'No'],
    ],
    finds: [
      {
        outcome: 'evidence needed',
        says: 'In 2 rows of the ledger it is not said which practice of the CCG is offered Care homes, or which',
      },
    ],
  },
  {
    case: 'a row without a scheme',
    ledger: [headings, row('Y10001', 'No', { scheme: '' })],
    met: 0,
    notApplicable: 0,
  },
  {
    case: 'a ledger without receiving practices goes by the row’s own, whose CCG the schedule has',
    schedule: schedule('Y10001', 'Y10002'),
    ledger: [
      ['Practice code', 'Scheme', 'Amount', 'Offered to practice'],
      ['Y10001', 'Care homes', 1000, 'Yes'],
      ['Y10002', 'Care homes', 1000, 'No'],
    ],
    finds: [{ outcome: 'breach', says: 'not to: Y10002' }],
  },
  {
    case: 'a schedule that says it itself',
    schedule: [
      ['Practice code', 'CCG', 'PMS premium', 'Released 2014/15', 'Scheme', 'Offered to practice'],
      ['Y10001', '01C', 1000, 1000, 'Care homes', 'Yes'],
      ['Y10002', '01C', 1000, 1000, 'Care homes', 'No'],
    ],
    ledger: [
      ['Practice code', 'Scheme', 'Amount'],
      ['Y10001', 'Care homes', 1000],
      ['Y10001', 'Phlebotomy', 1000],
    ],
    finds: [{ outcome: 'breach', says: 'not to: Y10002', cells: ['Schedule!F3', 'Schedule!F2'] }],
  },
  {
    case: 'a ledger with names of CCGs beside a schedule with codes',
    schedule: schedule('Y10001', 'Y10002'),
    ledger: [headings, row('Y10001', 'Yes', { ccg: 'Warrington' })],
    finds: [{ outcome: 'evidence needed', says: 'one sheet has CCGs as codes and another as names' }],
  },
  {
    case: 'the same, and it is unequal, or not said, whatever other practices there are',
    schedule: schedule('Y10001', 'Y10002'),
    ledger: [
      headings,
      row('Y10001', 'Yes', { ccg: 'Warrington' }),
      row('Y10002', 'No', { ccg: 'Warrington' }),
      row('Y10001', 'Yes', { ccg: 'Warrington', scheme: 'Phlebotomy' }),
      row('Y10002', '', { ccg: 'Warrington', scheme: 'Phlebotomy' }),
    ],
    finds: [
      { outcome: 'breach', says: 'not to: Y10002' },
      { outcome: 'evidence needed', says: 'whether it is offered to: Y10002' },
    ],
  },
  {
    case: 'the same, and the user has said that they are one locality',
    schedule: schedule('Y10001'),
    ledger: [headings, row('Y10001', 'Yes', { ccg: 'Warrington' })],
    terms: { locality: () => '01C', sameLocality: () => true },
    met: 1,
  },
  {
    case: 'by the outturn it is not offered to one, by the plan it is',
    sheets: [
      { name: 'Plan', rows: [headings, row('Y10001', 'Yes'), row('Y10002', 'Yes')] },
      { name: 'Outturn', rows: [headings, row('Y10001', 'Yes'), row('Y10002', 'No')] },
    ],
    finds: [
      {
        outcome: 'evidence needed',
        says: 'It is not clear whether all practices of 01C are offered Care homes: versions of a table, by the names of their sheets or titles, do not say the same of: Y10002.',
        putRight: 'leave its sheet out',
        cells: ['Plan!G3', 'Outturn!G3'],
      },
    ],
  },
  {
    case: 'by plan and outturn it is not offered to one, if not the same',
    sheets: [
      { name: 'Plan', rows: [headings, row('Y10001', 'Yes'), row('Y10002', 'No'), row('Y10003', 'Yes')] },
      { name: 'Outturn', rows: [headings, row('Y10001', 'Yes'), row('Y10002', 'No'), row('Y10003', 'No')] },
    ],
    finds: [{ outcome: 'breach', says: 'not to: Y10002.' }],
  },
  {
    case: 'the outturn does not list one, and offers it to another in one row of two',
    sheets: [
      { name: 'Plan', rows: [headings, row('Y10001', 'Yes'), row('Y10002', 'Yes')] },
      { name: 'Outturn', rows: [headings, row('Y10001', 'No'), row('Y10001', 'Yes'), row('Y10001', 'No')] },
    ],
    met: 1,
  },
  ...['Ledger v2', 'Outturn'].map((other) => ({
    case: `one of three versions says otherwise: ${other}`,
    sheets: ['Plan', 'Ledger v2', 'Outturn'].map((name) => ({
      name,
      rows: [headings, row('Y10001', 'Yes'), row('Y10002', name === other ? 'No' : 'Yes')],
    })),
    finds: [{ outcome: 'evidence needed' as const, says: 'do not say the same of: Y10002.' }],
  })),
  ...['Plan', 'Outturn'].map((blank) => ({
    case: `one version leaves it blank: ${blank}`,
    sheets: ['Plan', 'Outturn'].map((name) => ({
      name,
      rows: [headings, row('Y10001', 'Yes'), row('Y10002', name === blank ? '' : 'Yes')],
    })),
    met: 1,
  })),
  {
    case: 'another table, which is no version, offers it in the end',
    sheets: [
      { name: 'Plan', rows: [headings, row('Y10001', 'Yes'), row('Y10002', 'No')] },
      { name: 'Later rounds', rows: [headings, row('Y10002', 'Yes')] },
    ],
    met: 1,
  },
  {
    case: 'what stands below the total of a schedule is no practice',
    schedule: [...schedule('Y10001'), ['Total', '', 1000, 1000], ['As agreed', '01C', 900, 900]],
    ledger: [headings, row('Y10001', 'Yes')],
    met: 1,
  },
  {
    case: 'no column for what is offered',
    schedule: schedule('Y10001'),
    ledger: [
      ['Practice code', 'Scheme', 'Amount'],
      ['Y10001', 'Care homes', 1000],
    ],
    notChecked: 'No column for “offered to the practice” in the ledger.',
  },
]);
