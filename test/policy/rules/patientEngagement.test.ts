import { patientEngagement } from '../../../src/policy/rules/patientEngagement';
import { bothPremiumsPay, marked, mayTakeMoneyBack, notDecided } from '../../support/spendingFinds';
import { early, late, sheetsOfYears } from '../../support/severalTables';
import { testRule } from '../../support/testRule';

type Cell = string | number;
const schedule = (engaged: Cell, released: Cell[] = [1000, 2000], premium: Cell = 2000) => [
  ['Practice code', 'PMS premium', 'Patients engaged', 'Released 2014/15', 'Released 2015/16'],
  ['Y10001', premium, engaged, ...released],
];
const ledger = (engaged: Cell, source: Cell = '', amount: Cell = 1000) => [
  ['From practice', 'From CCG', 'Purpose', 'Financial year', 'Amount', 'Patients engaged', 'Funding source'],
  ['Y10001', '01C', 'Extended access', '2014/15', amount, engaged, source],
];

testRule(patientEngagement, [
  ...[
    'Yes',
    'PPG consulted 3 June 2014',
    'Engaged',
    'Practice consulted its patients',
    ...['PPGs', 'the public', 'carers', 'residents', 'the community', 'a survey', 'its website'].map(
      (whom) => `Practice consulted, with ${whom}`,
    ),
  ].map((said) => ({
    case: `“${said}” is an engagement`,
    schedule: schedule(said),
    met: 1,
  })),
  ...['No', 'planned', 'tbc', 'No engagement on the change', 'Not required', 'No, LMC consulted'].map(
    (said) => ({
      case: `“${said}” is none`,
      schedule: schedule(said),
      finds: [
        {
          outcome: 'breach' as const,
          kind: 'advice' as const,
          says: `Y10001 loses premium, and the engagement of patients is “${said}”: it has not been done.`,
          cells: ['Schedule!C2', 'Schedule!D2'],
        },
      ],
    }),
  ),
  {
    case: 'blank',
    schedule: schedule(''),
    finds: [{ outcome: 'evidence needed', says: 'no engagement of patients is recorded' }],
  },
  ...['Practice consulted 3 June 2014', 'Agreed with practice', 'LMC consulted'].map((said) => ({
    case: `“${said}” tells of others than patients`,
    schedule: schedule(said),
    ledger: ledger(said),
    finds: [
      { outcome: 'evidence needed' as const, says: `whether “${said}” is an engagement of patients` },
      { outcome: 'evidence needed' as const, says: `whether “${said}” is an engagement of patients` },
    ],
  })),
  {
    case: 'a nought, as a formula makes of a blank',
    schedule: schedule(0),
    finds: [{ outcome: 'evidence needed', says: 'no engagement of patients is recorded' }],
  },
  {
    case: 'a negative amount may take money back',
    ledger: ledger('No', '', -1000),
    finds: [mayTakeMoneyBack],
  },
  {
    case: 'what is not decided may not be spent so',
    ledger: marked(ledger('No'), 'Pipeline'),
    finds: [notDecided],
  },
  {
    case: 'both premiums pay, and how much each is not said',
    ledger: ledger('No', 'PMS premium and quality premium'),
    finds: [bothPremiumsPay],
  },
  {
    case: 'words that do not tell',
    schedule: schedule('PPG minutes'),
    finds: [{ outcome: 'evidence needed', says: 'whether “PPG minutes” is an engagement' }],
  },
  ...[
    ...['N/A', 'No change to services', 'No service change', 'Services unchanged'],
    ...['There is no planned change', 'There are no services changes', 'There will be no change'],
    ...['Services are unchanged', 'Service is not changing', 'Services do not change'],
    ...['Patient service does not change', 'Services will not change'],
    ...['Not required – no change to services', 'Not needed, as services do not change'],
  ].map((said) => ({
    case: `“${said}”: no services change`,
    schedule: schedule(said),
    ledger: ledger(said),
    notApplicable: 2,
  })),
  { case: 'nothing to release', schedule: schedule('', [0, 0], -500), notApplicable: 1 },
  {
    case: 'what is retained, of a premium that is not said',
    schedule: [
      ['Practice code', 'PMS premium', 'Patients engaged', 'Retained 2014/15', 'Retained 2015/16'],
      ['Y10001', '', 'No', 750, 500],
    ],
    finds: [
      {
        outcome: 'evidence needed',
        says: 'anything is released by Y10001: its premium, or what it retains, is blank or cannot be read.',
        putRight: 'Enter the premium, and what is retained of it in each year',
      },
    ],
  },
  {
    case: 'whether anything is released cannot be read',
    schedule: schedule('', ['tbc', 0]),
    finds: [{ outcome: 'evidence needed', says: 'It is not clear whether anything is released by Y10001' }],
  },
  { case: 'a redeployment that patients were engaged on', ledger: ledger('Yes'), met: 1 },
  {
    case: 'a redeployment that they were not engaged on',
    ledger: ledger('No'),
    finds: [
      {
        outcome: 'breach',
        says: '£1,000.00 from Y10001 is redeployed, and the engagement of patients is “No”',
        difference: 100_000,
      },
    ],
  },
  {
    case: 'a redeployment, blank',
    ledger: ledger(''),
    finds: [{ outcome: 'evidence needed', says: 'is redeployed, and no engagement of patients is recorded' }],
  },
  {
    case: 'a redeployment, an error',
    ledger: ledger('#REF!'),
    finds: [
      {
        outcome: 'evidence needed',
        says: 'is redeployed, and it is not clear whether “#REF!” is an engagement',
      },
    ],
  },
  { case: 'no money moves', ledger: ledger('No', '', 0), notApplicable: 1 },
  {
    case: 'paid from the quality premium',
    ledger: ledger('No', 'Quality premium 2014/15'),
    notApplicable: 1,
  },
  {
    case: 'only the ledger has a column for it',
    schedule: [
      ['Practice code', 'PMS premium', 'Released 2014/15'],
      ['Y10001', 1000, 1000],
    ],
    ledger: ledger('Yes'),
    met: 1,
  },
  {
    case: 'recorded on the first of two sheets, and released in the years of the second',
    sheets: sheetsOfYears(
      { years: early, amounts: [0, 0], premium: 4000, more: { 'Patients engaged': 'No' } },
      { years: late, amounts: [2000, 4000], premium: 4000 },
    ),
    finds: [{ outcome: 'breach' }],
  },
  {
    case: 'no column for it',
    ledger: [
      ['From practice', 'Purpose', 'Amount'],
      ['Y10001', 'Extended access', 1000],
    ],
    notChecked: 'No column for “patients engaged” in the ledger.',
  },
]);
