import { beyondCore } from '../../../src/policy/rules/beyondCore';
import { bothPremiumsPay, marked, mayTakeMoneyBack, notDecided } from '../../support/spendingFinds';
import { testRule } from '../../support/testRule';

type Cell = string | number;
const ledger = (purpose: Cell, amount: Cell = 1000, source: Cell = '') => [
  ['From practice', 'From CCG', 'Purpose', 'Financial year', 'Amount', 'Funding source'],
  ['Y10001', '01C', purpose, '2014/15', amount, source],
];

testRule(beyondCore, [
  ...['Extended access', 'Local enhanced service: phlebotomy', 'Premises development'].map((purpose) => ({
    case: `“${purpose}” is more than core general practice`,
    ledger: ledger(purpose),
    met: 1,
  })),
  ...['Core general practice', 'Essential services', 'Global sum uplift'].map((purpose) => ({
    case: `“${purpose}” is core general practice`,
    ledger: ledger(purpose),
    finds: [
      {
        outcome: 'breach' as const,
        kind: 'advice' as const,
        says: `£1,000.00 from Y10001 is spent on “${purpose}”, which is core general practice.`,
        difference: 100_000,
        row: 2,
        cells: ['Ledger!A2', 'Ledger!C2', 'Ledger!E2', 'Ledger!D2'],
      },
    ],
  })),
  {
    case: 'a negative amount may take money back',
    ledger: ledger('Core general practice', -1000),
    finds: [mayTakeMoneyBack],
  },
  {
    case: 'what is not decided may not be spent so',
    ledger: marked(ledger('Core general practice'), 'Pipeline'),
    finds: [notDecided],
  },
  {
    case: 'both premiums pay, and how much each is not said',
    ledger: ledger('Core general practice', 1000, 'PMS premium and quality premium'),
    finds: [bothPremiumsPay],
  },
  { case: 'premises for core services are premises', ledger: ledger('Premises for core services'), met: 1 },
  {
    case: 'no general practice at all is another rule’s',
    ledger: ledger('CCG running costs'),
    notApplicable: 1,
  },
  {
    case: 'a purpose that is not known',
    ledger: ledger('Tranche B', 'tbc'),
    finds: [
      {
        outcome: 'evidence needed',
        says: /^An unknown amount from Y10001 is spent on “Tranche B”; whether/,
      },
    ],
  },
  {
    case: 'a purpose that the user has classified',
    ledger: ledger('Tranche B'),
    terms: { purpose: () => 'core general practice' },
    finds: [{ outcome: 'breach' }],
  },
  ...['', '#REF!'].map((purpose) => ({
    case: `the purpose is “${purpose}”`,
    ledger: ledger(purpose),
    finds: [{ outcome: 'evidence needed' as const, says: 'on what is blank or cannot be read' }],
  })),
  { case: 'no money moves', ledger: ledger('Core services', 0), notApplicable: 1 },
  { case: 'paid from the quality premium', ledger: ledger('Core services', 1000, 'QP'), notApplicable: 1 },
  {
    case: 'no column for the purpose',
    ledger: [
      ['From practice', 'To practice', 'Amount'],
      ['Y10001', 'Y10002', 1000],
    ],
    notChecked: 'No column for “purpose” in the ledger.',
  },
]);
