import { qualityPremiumUse } from '../../../src/policy/rules/qualityPremiumUse';
import { marked, notDecided } from '../../support/spendingFinds';
import { testRule } from '../../support/testRule';

type Cell = string | number | boolean;
const headings = [
  'From CCG',
  'To practice',
  'Purpose',
  'Financial year',
  'Amount',
  'Funding source',
  'How it improves services',
  'Published',
];
const ledger = (how: Cell, published: Cell, source: Cell = 'Quality premium', payee: Cell = 'Y10002') => [
  headings,
  ['01C', payee, 'Extended access', '2014/15', 1000, source, how, published],
];
const how = '200 more appointments a week';

testRule(qualityPremiumUse, [
  { case: 'how it improves services is said, and it is published', ledger: ledger(how, 'Yes'), met: 1 },
  ...['QP 2013/14', 'CCG Quality Premium', 'Quality Premiums', 'Quality-premium', 'CCGQP', 'Q.P.'].map(
    (source) => ({
      case: `“${source}” is the quality premium`,
      ledger: ledger(how, 'Yes', source),
      met: 1,
    }),
  ),
  ...['www.example.nhs.uk/spend', 'CCG website', 'Annual report 2014/15'].map((where) => ({
    case: `“${where}” is a publication`,
    ledger: ledger(how, where),
    met: 1,
  })),
  ...['PMS premium', 'PMS', 'Premium', 'PMS premium (not QP)', 'Quality scheme', 'Equip fund'].map(
    (source) => ({
      case: `“${source}” is not the quality premium`,
      ledger: ledger('No', 'No', source),
      notApplicable: 1,
    }),
  ),
  ...(
    [
      ['No', 'Yes', 'evidence needed', 'whether a practice is paid, and how it then improves services'],
      ['', 'Yes', 'evidence needed', 'whether a practice is paid, and how it then improves services'],
      ['No', 'No', 'breach', 'it is not published'],
      ['', '', 'evidence needed', 'whether that is published is not said'],
    ] as const
  ).map(([said, published, outcome, says]) => ({
    case: `no column says whether a practice is paid, and how it improves services is “${said}”, published “${published}”`,
    ledger: ledger(said, published).map(([from, , ...others]) => [from!, ...others]),
    finds: [{ outcome, says }],
  })),
  {
    case: 'no column says whether a practice is paid: how it improves services is said',
    ledger: ledger(how, 'Yes').map(([from, , ...others]) => [from!, ...others]),
    met: 1,
  },
  {
    case: 'paid to a practice without improving services',
    ledger: ledger('No', 'Yes'),
    finds: [
      {
        outcome: 'breach',
        says: '£1,000.00 of the quality premium is paid to Y10002, and how it improves services for patients is “No”.',
        difference: 100_000,
        row: 2,
        cells: ['Ledger!F2', 'Ledger!B2', 'Ledger!E2', 'Ledger!G2', 'Ledger!H2'],
      },
    ],
  },
  ...[
    'Ongoing support for people with diabetes',
    'No more waiting for blood tests',
    'Planned home visits',
  ].map((said) => ({
    case: `“${said}” is no refusal to say how, and does not say it plainly`,
    ledger: ledger(said, 'Yes'),
    finds: [
      {
        outcome: 'evidence needed' as const,
        says: 'how it improves services for patients is not said, or not plainly',
      },
    ],
  })),
  ...['No improvement', 'None yet', 'To be confirmed', 'Not known'].map((said) => ({
    case: `“${said}” does not improve services`,
    ledger: ledger(said, 'Yes'),
    finds: [{ outcome: 'breach' as const }],
  })),
  {
    case: 'a form that nobody has filled in',
    ledger: ledger('Y/N', 'Yes'),
    finds: [{ outcome: 'evidence needed' }],
  },
  ...[
    ...['To go on the website', 'Website will follow', 'Website shall follow', 'Next annual report'],
    ...['Website going live', 'Website due', 'For the website', 'Website if possible', 'Website when ready'],
    ...['Website once ready', 'Website until 2014', 'Website from June', 'Website not found'],
    ...['Website, no link', 'Website: nothing', 'Website missing', 'Website removed', 'Website down'],
    ...['Website checked', 'Website asked', 'Website discussed', 'Website under repair', 'Website subject'],
    ...['Website, part of it', 'Website should', 'Website must', 'Website might', 'Website may follow'],
    ...['Website?'],
  ].map((where) => ({
    case: `“${where}” is not published for certain`,
    ledger: ledger(how, where),
    finds: [{ outcome: 'evidence needed' as const }],
  })),
  ...['https://example.org/qp', 'Governing body', 'Board papers', 'Web site', 'example.nhs.uk'].map(
    (where) => ({ case: `“${where}” is a place of publication`, ledger: ledger(how, where), met: 1 }),
  ),
  {
    case: 'not published',
    ledger: ledger(how, 'pending'),
    finds: [{ outcome: 'breach', says: 'the publication is “pending”: it is not published' }],
  },
  {
    case: 'neither',
    ledger: ledger('tbc', 'No'),
    finds: [{ outcome: 'breach', says: 'for patients is “tbc”, and the publication is “No”.' }],
  },
  {
    case: 'a breach of one is certain, whatever the other',
    ledger: [...ledger('No', ''), ...ledger('', 'No').slice(1)],
    finds: [
      { outcome: 'breach', says: 'for patients is “No”.' },
      { outcome: 'breach', says: 'it is not published' },
    ],
  },
  ...[
    '',
    'Yes',
    'Y',
    'True',
    'OK',
    'Agreed.',
    'Confirmed',
    'Done',
    'Recorded',
    'see business case',
    '✓',
    'n/a',
    '#REF!',
    true,
    200,
    0,
  ].map((said) => ({
    case: `“${said}” does not say how`,
    ledger: ledger(said, 'Yes'),
    finds: [
      { outcome: 'evidence needed' as const, says: 'how it improves services for patients is not said' },
    ],
  })),
  {
    case: 'a negative amount may take money back',
    ledger: [headings, ['01C', 'Y10002', 'Extended access', '2014/15', -1000, 'Quality premium', 'No', 'No']],
    finds: [
      {
        outcome: 'evidence needed',
        says: 'The row of practices of 01C has −£1,000.00: it is not clear whether that takes money back, or is money spent with its sign turned round.',
        putRight: 'take it off the row it was spent in',
      },
    ],
  },
  {
    case: 'what is not decided may not be spent so',
    ledger: marked(ledger('No', 'No'), 'Pipeline'),
    finds: [{ ...notDecided, kind: 'breach' }],
  },
  {
    case: 'both premiums pay, and how much each is not said',
    ledger: ledger('No', 'No', 'PMS premium and quality premium'),
    finds: [
      {
        outcome: 'evidence needed',
        says: 'paid from “PMS premium and quality premium”: it is not clear how much of it is PMS money.',
        putRight: 'give what each source pays a row of its own.',
      },
    ],
  },
  ...['', 'see minutes', '#REF!', 'To go on CCG website', 'Governing Body next month'].map((said) => ({
    case: `“${said}” does not say whether it is published`,
    ledger: ledger(how, said),
    finds: [{ outcome: 'evidence needed' as const, says: 'whether that is published is not said' }],
  })),
  {
    case: 'neither is said',
    ledger: ledger('', ''),
    finds: [
      { outcome: 'evidence needed', says: 'neither how it improves services for patients nor whether' },
    ],
  },
  {
    case: 'spent by the CCG itself, and published',
    ledger: ledger('', 'Yes', 'Quality premium', ''),
    met: 1,
  },
  {
    case: 'spent by the CCG itself, and not published',
    ledger: ledger('', 'No', 'Quality premium', ''),
    finds: [{ outcome: 'breach', says: '£1,000.00 is spent from the quality premium' }],
  },
  ...['', '#REF!'].map((source) => ({
    case: `the funding source is “${source}”`,
    ledger: ledger(how, 'Yes', source),
    finds: [
      {
        outcome: 'evidence needed' as const,
        says: 'The funding source of £1,000.00 is blank or cannot be read',
      },
    ],
  })),
  {
    case: 'a practice that cannot be read, without a column for how',
    ledger: [
      ['Practice code', 'Purpose', 'Amount', 'Funding source', 'Published'],
      ['#REF!', 'Extended access', 'tbc', 'Quality premium', 'Yes'],
    ],
    finds: [
      {
        outcome: 'evidence needed',
        says: /^An unknown amount of the quality premium is paid to a practice/,
      },
    ],
  },
  {
    case: 'no money moves',
    ledger: [headings, ['01C', 'Y10002', 'Extended access', '2014/15', 0, 'Quality premium', 'No', 'No']],
    notApplicable: 1,
  },
  {
    case: 'no column for the funding source',
    ledger: [
      ['Practice code', 'Purpose', 'Amount'],
      ['Y10001', 'Extended access', 1000],
    ],
    notChecked:
      'No column for “funding source” in the ledger. No column for “how it improves services” or “published”',
  },
]);
