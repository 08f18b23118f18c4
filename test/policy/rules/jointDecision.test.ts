import { jointDecision } from '../../../src/policy/rules/jointDecision';
import { bothPremiumsPay, marked, mayTakeMoneyBack, notDecided } from '../../support/spendingFinds';
import { early, late, sheetsOfYears } from '../../support/severalTables';
import { testRule } from '../../support/testRule';

type Cell = string | number;
const schedule = (agreed: Cell, released: Cell[] = [1000, 2000], premium: Cell = 2000) => [
  ['Practice code', 'PMS premium', 'Agreed with CCG', 'Released 2014/15', 'Released 2015/16'],
  ['Y10001', premium, agreed, ...released],
];
const ledger = (agreed: Cell, amount: Cell = 1000, source: Cell = '') => [
  ['From practice', 'From CCG', 'Purpose', 'Financial year', 'Amount', 'Agreed with CCG', 'Funding source'],
  ['Y10001', '01C', 'Extended access', '2014/15', amount, agreed, source],
];

testRule(jointDecision, [
  { case: 'a reduction agreed with the CCG', schedule: schedule('Agreed'), met: 1 },
  {
    case: 'a reduction agreed with the CCG and others',
    schedule: schedule('Agreed with CCG and LMC'),
    met: 1,
  },
  { case: 'the day of the agreement', schedule: schedule('12/05/2014'), met: 1 },
  ...['No', 'Pending', 'tbc', 'Not agreed'].map((said) => ({
    case: `a reduction, “${said}”`,
    schedule: schedule(said),
    finds: [
      {
        outcome: 'breach' as const,
        kind: 'advice' as const,
        says: `Y10001 loses premium, and the agreement with the CCG is “${said}”: it is not agreed.`,
        row: 2,
        cells: ['Schedule!C2', 'Schedule!D2'],
      },
    ],
  })),
  {
    case: 'a step is a release, whatever one before it says',
    schedule: [
      ['Practice code', 'PMS premium', 'Agreed with CCG', 'Step 2014/15', 'Step 2015/16'],
      ['Y10001', 2000, 'No', 'tbc', 1000],
      ['Y10002', 2000, 'No', 'tbc', 0],
    ],
    finds: [
      {
        outcome: 'breach',
        row: 2,
        says: 'Y10001 loses premium, and the agreement with the CCG is “No”',
        cells: ['Schedule!C2', 'Schedule!E2', 'Schedule!D2'],
      },
      { outcome: 'evidence needed', row: 3, says: 'It is not clear whether anything is released by Y10002' },
    ],
  },
  {
    case: 'a negative amount may take money back',
    ledger: ledger('No', -1000),
    finds: [mayTakeMoneyBack],
  },
  {
    case: 'what is not decided may not be spent so',
    ledger: marked(ledger('No'), 'Pipeline'),
    finds: [notDecided],
  },
  {
    case: 'both premiums pay, and how much each is not said',
    ledger: ledger('No', 1000, 'PMS premium and quality premium'),
    finds: [bothPremiumsPay],
  },
  {
    case: 'a reduction, blank',
    schedule: schedule(''),
    finds: [{ outcome: 'evidence needed', says: 'no agreement with the CCG is recorded' }],
  },
  ...[
    'see minutes',
    'Agreed at LMC',
    'Agreed with practice',
    'Agreed with the area team 12/05/2014',
    'Agreed but LMC objects',
    'in principle',
    'Consulted',
    'Reviewed by the CCG',
    'Due 12/05/2014',
    'Y/N',
    '#N/A',
    'n/a',
  ].map((said) => ({
    case: `a reduction, “${said}”`,
    schedule: schedule(said),
    finds: [
      {
        outcome: 'evidence needed' as const,
        says: `it is not clear whether “${said}” is an agreement with the CCG`,
      },
    ],
  })),
  { case: 'nothing to release', schedule: schedule('', [0, 0], -500), notApplicable: 1 },
  {
    case: 'what is retained, of a premium that is not said',
    schedule: [
      ['Practice code', 'PMS premium', 'Agreed with CCG', 'Retained 2014/15', 'Retained 2015/16'],
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
    schedule: schedule('No', ['tbc', 0]),
    finds: [{ outcome: 'evidence needed', says: 'It is not clear whether anything is released by Y10001' }],
  },
  { case: 'spending agreed with the CCG', ledger: ledger('Agreed'), met: 1 },
  {
    case: 'spending, not agreed',
    ledger: ledger('No'),
    finds: [
      {
        outcome: 'breach',
        says: '£1,000.00 from Y10001 is spent, and the agreement with the CCG is “No”: it is not agreed.',
        difference: 100_000,
        row: 2,
        cells: ['Ledger!A2', 'Ledger!C2', 'Ledger!E2', 'Ledger!D2', 'Ledger!F2'],
      },
    ],
  },
  {
    case: 'spending, blank',
    ledger: ledger(''),
    finds: [{ outcome: 'evidence needed', says: '£1,000.00 from Y10001 is spent, and no agreement' }],
  },
  {
    case: 'spending of an amount that cannot be read, with words that do not tell',
    ledger: ledger('see minutes', 'tbc'),
    finds: [
      {
        outcome: 'evidence needed',
        says: /^An unknown amount from Y10001 is spent, and it is not clear whether “see minutes”/,
      },
    ],
  },
  { case: 'no money moves', ledger: ledger('No', 0), notApplicable: 1 },
  {
    case: 'paid from the quality premium',
    ledger: ledger('', 1000, 'CCG Quality Premium'),
    notApplicable: 1,
  },
  {
    case: 'the PMS premium is not the quality premium, and a source that cannot be read may be either',
    ledger: [...ledger('No', 1000, 'PMS premium'), ...ledger('No', 1000, '#REF!').slice(1)],
    finds: [{ outcome: 'breach' }, { outcome: 'evidence needed', says: 'paid from “#REF!”' }],
  },
  {
    case: 'recorded on the first of two sheets, and released in the years of the second',
    sheets: sheetsOfYears(
      { years: early, amounts: [0, 0], premium: 4000, more: { 'Agreed with CCG': 'No' } },
      { years: late, amounts: [2000, 4000], premium: 4000 },
    ),
    finds: [{ outcome: 'breach' }],
  },
  {
    case: 'no column for the agreement',
    schedule: [
      ['Practice code', 'PMS premium', 'Released 2014/15'],
      ['Y10001', 1000, 1000],
    ],
    notChecked: 'No column for “agreed with the CCG” in the schedule. No ledger of redeployments was found.',
  },
]);
