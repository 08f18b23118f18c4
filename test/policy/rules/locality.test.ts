import { locality } from '../../../src/policy/rules/locality';
import { marked, notDecided } from '../../support/spendingFinds';
import { testRule, type RuleCase } from '../../support/testRule';

const headings = [
  'From practice',
  'From CCG',
  'To CCG',
  'Purpose',
  'Financial year',
  'Amount',
  'Agreement of the CCGs',
];
const row = (
  from: string,
  to: string,
  agreement = '',
  amount: string | number = 1000,
): (string | number)[] => ['Y10001', from, to, 'Extended access', '2014/15', amount, agreement];

testRule(locality, [
  { case: 'spent in the CCG of the practice', ledger: [headings, row('01C', '01C')], met: 1 },
  { case: 'no money moves', ledger: [headings, row('01C', '02P', '', 0)], notApplicable: 1 },
  { case: 'one CCG by two of its names', ledger: [headings, row('NHS Barnsley CCG', 'Barnsley')], met: 1 },
  {
    case: 'spent in another CCG, nothing recorded',
    ledger: [headings, row('01C', '02P')],
    finds: [
      {
        outcome: 'breach',
        says: '£1,000.00 from Y10001 (01C) is spent in 02P, and no agreement of the CCGs is recorded.',
        putRight: 'Record the agreement of 01C and 02P, or move the money back to 01C.',
        row: 2,
        difference: 100_000,
        cells: ['Ledger!A2', 'Ledger!B2', 'Ledger!C2', 'Ledger!F2', 'Ledger!G2'],
      },
    ],
  },
  ...['n/a', 'Not applicable', '-'].map((said) => ({
    case: `“${said}” records no agreement`,
    ledger: [headings, row('01C', '02P', said)],
    finds: [{ outcome: 'breach' as const, says: 'no agreement of the CCGs is recorded' }],
  })),
  ...['Pending', 'tbc', 'No', 'Not agreed', 'awaiting joint committee', 'Draft'].map((said) => ({
    case: `“${said}” is no agreement`,
    ledger: [headings, row('01C', '02P', said)],
    finds: [
      { outcome: 'breach' as const, says: `the agreement of the CCGs is “${said}”: that is no agreement` },
    ],
  })),
  ...[
    'All CCGs agreed, joint committee 12 May 2015, minute 7',
    'Yes',
    'Agreed',
    '01C and 02P agreed',
    '01C, 02P',
  ].map((said) => ({
    case: `“${said}” is the agreement of both`,
    ledger: [headings, row('01C', '02P', said)],
    finds: [{ outcome: 'exception' as const, says: `recorded: “${said}”` }],
  })),
  {
    case: 'an agreement that lists one of the two CCGs',
    ledger: [headings, row('01C', '02P', 'Agreed by 01C')],
    finds: [
      { outcome: 'breach', says: 'does not include 02P', putRight: 'Obtain and record the agreement of 02P' },
    ],
  },
  {
    case: 'an agreement that lists one of the two CCGs by name',
    ledger: [headings, row('NHS Barnsley CCG', 'NHS Wirral CCG', 'Agreed by Barnsley')],
    finds: [{ outcome: 'breach', says: 'does not include NHS Wirral CCG' }],
  },
  {
    case: 'words that may or may not be an agreement',
    ledger: [headings, row('01C', '02P', 'see file 12')],
    finds: [
      {
        outcome: 'evidence needed',
        says: 'it is not clear whether “see file 12” is the agreement of all the CCGs',
      },
    ],
  },
  ...[
    'Discussed with 01C and 02P',
    'Consulted both CCGs',
    'Reviewed by finance',
    '01C and 02P agreed subject to board approval',
    '01C and 02P in principle',
    'Letter sent to 01C and 02P 12 May 2015',
    '01C and 02P refused',
    '01C and 02P did not object',
    'Before 12/05/2015',
    'Agreed by 01C, not 02P',
    'Agreed apart from 02P',
    'All CCGs except 02P',
    '01C Y, 02P N',
    '01C ✓ 02P ✗',
    '01C agreed; 02P to agree',
    '01C to 02P',
    'Transfer from 01C to 02P',
    '01C and 02P met',
    '01C and 02P yet to agree',
    '01C and 02P minded to agree',
    'Agreed at LMC',
    'Agreed with practice 3/4/15',
    'Agreed with NHS England',
    '1 of 2 CCGs agreed',
    'Agreed with reservations',
    'Rejected 2/2/15, agreed 5/6/15',
  ].map((said) => ({
    case: `“${said}” names no one who has agreed, as far as can be told`,
    ledger: [headings, row('01C', '02P', said)],
    finds: [{ outcome: 'evidence needed' as const, says: `whether “${said}” is the agreement of all` }],
  })),
  ...['Refused 12/05/2015', '01C agreed, 02P refused', 'Agreed, since rescinded', 'Both dont agree'].map(
    (said) => ({
      case: `“${said}” is a refusal`,
      ledger: [headings, row('01C', '02P', said)],
      finds: [{ outcome: 'breach' as const, says: `“${said}”: that is no agreement` }],
    }),
  ),
  ...[
    'Discussed and agreed by both',
    'Consulted; 01C and 02P approved',
    '01C and 02P',
    '01C & 02P (PCCC, 3 May 2015)',
  ].map((said) => ({
    case: `“${said}” came to an agreement`,
    ledger: [headings, row('01C', '02P', said)],
    finds: [{ outcome: 'exception' as const }],
  })),
  {
    case: 'a negative amount may take money back',
    ledger: [headings, row('01C', '02P', '', -1000)],
    finds: [
      {
        outcome: 'evidence needed',
        says: 'The row of Y10001 has −£1,000.00: it is not clear whether that takes money back, or is money spent with its sign turned round.',
        putRight: 'take it off the row it was spent in',
      },
    ],
  },
  {
    case: 'what is not decided may not be spent so',
    ledger: marked([headings, row('01C', '02P')], 'Pipeline'),
    finds: [{ ...notDecided, kind: 'breach' }],
  },
  {
    case: 'both premiums pay, and how much each is not said',
    ledger: [
      [...headings, 'Funding source'],
      [...row('01C', '02P'), 'PMS premium and quality premium'],
    ],
    finds: [
      {
        outcome: 'evidence needed',
        says: 'paid from “PMS premium and quality premium”: it is not clear how much of it is PMS money.',
        putRight: 'give what each source pays a row of its own.',
        cells: ['A2', 'B2', 'C2', 'F2', 'G2', 'H2'].map((cell) => `Ledger!${cell}`),
      },
    ],
  },
  {
    case: 'an agreement that lists one of the two CCGs alone',
    ledger: [headings, row('01C', '02P', 'Agreed 01C only')],
    finds: [{ outcome: 'breach', says: 'does not include 02P' }],
  },
  {
    case: 'the nought that a formula makes of a blank agreement',
    ledger: [headings, row('01C', '02P', 0 as unknown as string)],
    finds: [{ outcome: 'breach', says: 'no agreement of the CCGs is recorded' }],
  },
  {
    case: 'a form that nobody has filled in',
    ledger: [headings, row('01C', '02P', 'Yes/No')],
    finds: [{ outcome: 'evidence needed', says: 'the agreement cell cannot be read' }],
  },
  ...['n/a', 'Same', 'Same CCG', 'TBC', 'Various', 'All CCGs', '01C/02P', 'Outside 02P', 'Not 02P'].map(
    (said) => ({
      case: `“${said}” is no CCG`,
      ledger: [headings, row('NHS Barnsley CCG', said)],
      finds: [{ outcome: 'evidence needed' as const, says: 'Which CCG receives £1,000.00 from Y10001' }],
    }),
  ),
  {
    case: 'neither CCG is said, in the same words',
    ledger: [headings, row('n/a', 'n/a')],
    finds: [{ outcome: 'evidence needed', says: 'Which CCG £1,000.00 from Y10001 belongs to is not said.' }],
  },
  {
    case: 'a code with its name beside it is the code',
    ledger: [
      headings,
      row('01C', '01C - NHS Eastern Cheshire CCG'),
      row('NHS Eastern Cheshire CCG (01C)', '01c'),
      row('NHS Eastern Cheshire CCG (01C)', 'Eastern Cheshire'),
      row('01C Eastern Cheshire', '02P Barnsley'),
    ],
    met: 3,
    finds: [{ outcome: 'breach', says: 'no agreement of the CCGs is recorded', row: 5 }],
  },
  {
    case: 'beside which a name alone is of no other code',
    ledger: [headings, row('01C', '01C - NHS Eastern Cheshire CCG'), row('01C', 'NHS Barnsley CCG')],
    met: 1,
    finds: [{ outcome: 'evidence needed', says: 'are one CCG', row: 3 }],
  },
  {
    case: 'an error in the agreement cell',
    ledger: [headings, row('01C', '02P', '#REF!')],
    finds: [{ outcome: 'evidence needed', says: 'the agreement cell cannot be read' }],
  },
  {
    case: 'the receiving CCG is blank',
    ledger: [headings, row('01C', '')],
    finds: [
      { outcome: 'evidence needed', says: 'Which CCG receives £1,000.00 from Y10001 (01C) is not said.' },
    ],
  },
  {
    case: 'the CCG of the practice is blank',
    ledger: [headings, row('', '02P')],
    finds: [{ outcome: 'evidence needed', says: 'Which CCG £1,000.00 from Y10001 belongs to is not said.' }],
  },
  {
    case: 'the CCG of the practice is read from the schedule where the ledger does not say',
    schedule: [
      ['Practice code', 'CCG', 'PMS premium', 'Released 2014/15'],
      ['Y10001', '01C', 1000, 1000],
    ],
    ledger: [headings, row('', '02P')],
    finds: [{ outcome: 'breach', says: 'from Y10001 (01C) is spent in 02P' }],
  },
  ...['01C', '02P', ''].map((to) => ({
    case: `the ledger and the schedule have the practice in two CCGs, spent in ${to}`,
    schedule: [
      ['Practice code', 'CCG', 'PMS premium', 'Released 2014/15'],
      ['Y10001', '02P', 1000, 1000],
    ],
    ledger: [headings, row('01C', to)],
    finds: [
      {
        outcome: 'evidence needed' as const,
        says: `The ledger has Y10001 in 01C and the schedule has it in 02P: it is not clear whether £1,000.00, spent in ${to || 'a CCG not known'}, stays in its CCG.`,
        putRight: 'or say that 01C and 02P are one locality',
      },
    ],
  })),
  ...[
    { from: '01C', to: '01C', listed: '02P', told: false },
    { from: '01C', to: '02P', listed: '01C', told: false },
    { from: '01C', to: '02P', listed: '03N', told: true },
    { from: '01C', to: '01C', listed: '01C', told: true },
    { from: '01C', to: '01C', listed: 'NHS Barnsley CCG', told: true },
  ].map(({ from, to, listed, told }): RuleCase => ({
    case: `from ${from}, spent in ${to} by a practice that the schedule has in ${listed}`,
    schedule: [
      ['Practice code', 'CCG', 'PMS premium', 'Released 2014/15'],
      ['Y10001', '01C', 1000, 1000],
      ['Y10002', listed, 1000, 0],
    ],
    ledger: [
      ['From practice', 'From CCG', 'To practice', 'To CCG', 'Amount'],
      ['Y10001', from, 'Y10002', to, 1000],
    ],
    ...(told
      ? { finds: from === to ? [] : [{ outcome: 'breach' }], met: from === to ? 1 : 0 }
      : {
          finds: [
            {
              outcome: 'evidence needed',
              says: `The ledger has the receiving practice of £1,000.00 from Y10001 (${from}) in ${to}, and the schedule has it in ${listed}: it is not clear whether the money stays in its CCG.`,
              putRight: `or say that ${to} and ${listed} are one locality.`,
            },
          ],
        }),
  })),
  ...[
    { to: '01C', listed: '01C', finds: [], met: 1 },
    {
      to: '01C',
      listed: '02P',
      finds: [
        {
          outcome: 'evidence needed' as const,
          says: 'The ledger has the receiving practices of £1,000.00 from Y10001 (01C) in 01C, and the schedule has one of them in 02P: it is not clear whether all of the money stays in its CCG.',
          putRight: 'Give what each practice receives a row of its own, with its CCG',
        },
      ],
      met: 0,
    },
    { to: '02P', listed: '02P', finds: [{ outcome: 'breach' as const }], met: 0 },
  ].map(({ to, listed, finds, met }): RuleCase => ({
    case: `spent in ${to} by two practices in one cell, of which the schedule has one in ${listed}`,
    schedule: [
      ['Practice code', 'CCG', 'PMS premium', 'Released 2014/15'],
      ['Y10001', '01C', 1000, 1000],
      ['Y10002', listed, 1000, 0],
    ],
    ledger: [
      ['From practice', 'From CCG', 'To practice', 'To CCG', 'Amount'],
      ['Y10001', '01C', 'Y10001 & Y10002', to, 1000],
    ],
    finds,
    met,
  })),
  {
    case: 'the schedule has the CCG of the practice by its name and the ledger by its code',
    schedule: [
      ['Practice code', 'CCG', 'PMS premium', 'Released 2014/15'],
      ['Y10001', 'NHS Barnsley CCG', 1000, 1000],
    ],
    ledger: [headings, row('02P', '02P')],
    met: 1,
  },
  {
    case: 'one a code and the other a name: neither kept nor broken can be told',
    ledger: [headings, row('01C', 'NHS Barnsley CCG')],
    finds: [
      {
        outcome: 'evidence needed',
        says: 'it is not clear whether 01C and NHS Barnsley CCG are one CCG, because one is a code and the other a name',
        putRight: 'Write both CCGs as codes or both as names',
      },
    ],
  },
  {
    case: 'a code and a name that the schedule has side by side',
    schedule: [
      ['Practice code', 'CCG code', 'CCG name', 'PMS premium', 'Released 2014/15'],
      ['Y10001', '02P', 'NHS Barnsley CCG', 1000, 1000],
      ['Y10002', '01C', 'NHS Eastern Cheshire CCG', 1000, 1000],
    ],
    ledger: [headings, row('02P', 'Barnsley'), ['Y10002', ...row('01C', 'NHS Barnsley CCG').slice(1)]],
    met: 1,
    finds: [{ outcome: 'breach', says: '(01C) is spent in NHS Barnsley CCG', row: 3 }],
  },
  {
    case: 'a name that stands beside two codes says neither',
    schedule: [
      ['Practice code', 'CCG code', 'CCG name', 'PMS premium', 'Released 2014/15'],
      ['Y10001', '02P', 'NHS Barnsley CCG', 1000, 1000],
      ['Y10002', '01C', 'NHS Barnsley CCG', 1000, 1000],
    ],
    ledger: [headings, row('02P', 'Barnsley')],
    finds: [{ outcome: 'evidence needed', says: 'not clear' }],
  },
  ...[
    ['Agreed by NHS Barnsley CCG', 'breach', 'does not include 01C'],
    ['Barnsley and Eastern Cheshire agreed', 'exception', 'recorded: “Barnsley and Eastern Cheshire agreed”'],
    ['Agreed by Barnsley, Eastern Cheshire and Wakefield', 'exception', 'Eastern Cheshire and Wakefield”'],
    ['02P and Eastern Cheshire CCG, 12 May 2015', 'exception', 'recorded'],
    ['Agreed by Barnsley and Wakefield', 'evidence needed', 'not clear'],
    ['Agreed by NHS Wakefield CCG', 'evidence needed', 'not clear'],
    ['Agreed by both CCGs at the Joint Committee of May 2015', 'exception', 'recorded'],
  ].map(([said, outcome, says]) => ({
    case: `the schedule says which names are which codes: “${said}”`,
    schedule: [
      ['Practice code', 'CCG code', 'CCG name', 'PMS premium', 'Released 2014/15'],
      ['Y10001', '02P', 'NHS Barnsley CCG', 1000, 1000],
      ['Y10002', '01C', 'NHS Eastern Cheshire CCG', 1000, 1000],
    ],
    ledger: [headings, row('02P', '01C', said)],
    finds: [{ outcome: outcome as 'breach', says: says! }],
  })),
  ...[
    'Barnsley CCG agreed',
    'Agreed by Barnsley',
    'Barnsley: yes',
    'agreed with barnsley',
    'Yes (NHS Barnsley)',
  ].map((said) => ({
    case: `which of the codes “${said}” names is not known`,
    ledger: [headings, row('02P', '01C', said)],
    finds: [{ outcome: 'evidence needed' as const, says: 'is the agreement of all the CCGs' }],
  })),
  {
    case: 'an agreement of codes for CCGs that are named',
    ledger: [headings, row('NHS Barnsley CCG', 'NHS Wirral CCG', '02P and 12F agreed')],
    finds: [{ outcome: 'evidence needed', says: 'whether “02P and 12F agreed” is the agreement of all' }],
  },
  {
    case: 'two CCGs for one practice in the schedule are none',
    schedule: [
      ['Practice code', 'CCG', 'PMS premium', 'Released 2014/15'],
      ['Y10001', '01C', 1000, 1000],
      ['Y10001', '02P', 1000, 1000],
    ],
    ledger: [headings, row('', '02P')],
    finds: [{ outcome: 'evidence needed', says: 'belongs to is not said' }],
  },
  {
    case: 'localities that the user has said are one',
    ledger: [headings, row('01C', '02P')],
    terms: { sameLocality: () => true },
    met: 1,
  },
  {
    case: 'an amount that cannot be read is still spent elsewhere',
    ledger: [headings, row('01C', '02P', '', 'tbc')],
    finds: [{ outcome: 'breach', says: /^An unknown amount from Y10001/ }],
  },
  {
    case: 'what the quality premium pays for is no PMS money',
    ledger: [
      [...headings, 'Funding source'],
      [...row('01C', '02P'), 'Quality premium'],
    ],
    notApplicable: 1,
  },
  {
    case: 'no column for the receiving CCG',
    ledger: [
      ['From practice', 'From CCG', 'Purpose', 'Amount'],
      ['Y10001', '01C', 'Extended access', 1000],
    ],
    notChecked: 'No column for “receiving CCG” or “receiving practice” in the ledger.',
  },
  {
    case: 'no ledger',
    schedule: [
      ['Practice code', 'CCG', 'PMS premium', 'Released 2014/15'],
      ['Y10001', '01C', 1000, 1000],
    ],
    notChecked: 'No ledger of redeployments was found.',
  },
]);
