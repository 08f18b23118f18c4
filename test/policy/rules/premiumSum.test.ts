import { premiumSum } from '../../../src/policy/rules/premiumSum';
import { testRule } from '../../support/testRule';

const headings = ['Practice code', 'CCG', 'PMS funding', 'GMS equivalent', 'Linked funding', 'PMS premium'];
const row = (
  funding: string | number,
  gms: string | number,
  linked: string | number,
  premium: string | number,
): (string | number)[] => ['Y10001', '01C', funding, gms, linked, premium];

testRule(premiumSum, [
  { case: 'funding less GMS equivalent', schedule: [headings, row(500000, 420000, '', 80000)], met: 1 },
  { case: 'and less linked funding', schedule: [headings, row(500000, 420000, 30000, 50000)], met: 1 },
  { case: 'a practice paid less than GMS', schedule: [headings, row(400000, 420000, 0, -20000)], met: 1 },
  { case: 'a penny out', schedule: [headings, row(500000.01, 420000, '', 80000)], met: 1 },
  {
    case: 'amounts that binary floating point cannot add',
    schedule: [headings, row(0.3, 0.1, '', 0.2), row(1.005, 0.005, '', 1)],
    met: 2,
  },
  {
    case: 'two pence out',
    schedule: [headings, row(500000, 420000, '', 80000.02)],
    finds: [
      {
        outcome: 'breach',
        says: 'The premium of Y10001 is said to be £80,000.02; its PMS funding less its GMS equivalent and linked funding is £80,000.00: £0.02 out.',
        difference: 2,
        row: 2,
        cells: ['Schedule!F2', 'Schedule!C2', 'Schedule!D2', 'Schedule!E2'],
      },
    ],
  },
  {
    case: 'less than it should be',
    schedule: [headings, row(500000, 420000, '', 79999.98), row(500000, 420000, 30000, 20000)],
    finds: [
      { outcome: 'breach', says: 'is £80,000.00: £0.02 out', difference: 2 },
      { outcome: 'breach', says: 'is £50,000.00: £30,000.00 out', difference: 3_000_000 },
    ],
  },
  {
    case: 'nothing where there should be a premium',
    schedule: [headings, row(500000, 420000, '', 0)],
    finds: [{ outcome: 'breach', says: 'is £80,000.00: £80,000.00 out' }],
  },
  {
    case: 'two pence out, where the user allows a pound',
    schedule: [headings, row(500000, 420000, '', 80000.02)],
    terms: { tolerance: 100 },
    met: 1,
  },
  {
    case: 'a premium of the wrong sign',
    schedule: [headings, row(400000, 420000, '', 20000)],
    finds: [
      { outcome: 'breach', says: 'linked funding is −£20,000.00: £40,000.00 out.', difference: 4000000 },
    ],
  },
  {
    case: 'linked funding still in the premium',
    schedule: [headings, row(500000, 420000, 30000, 80000)],
    finds: [
      {
        outcome: 'breach',
        says: 'said to be £80,000.00, which still holds its linked funding; without that it is £50,000.00.',
        putRight: 'Take the linked funding of £30,000.00 out',
        difference: 3000000,
      },
    ],
  },
  {
    case: 'linked funding still in the premium, give or take a penny',
    schedule: [headings, row(500000, 420000, 30000, 80000.01), row(500000, 420000, 30000, 80000.02)],
    finds: [
      { outcome: 'breach', says: 'which still holds its linked funding', difference: 3_000_001 },
      { outcome: 'breach', says: 'linked funding is £50,000.00: £30,000.02 out.', difference: 3_000_002 },
    ],
  },
  {
    case: 'a negative premium cut to nothing',
    schedule: [headings, row(400000, 420000, '', 0)],
    finds: [
      {
        outcome: 'breach',
        says: 'it is paid £20,000.00 less than its GMS equivalent',
        putRight: 'Show the premium as −£20,000.00',
      },
    ],
  },
  ...[
    row('', 420000, '', 80000),
    row(500000, '', '', 80000),
    row(500000, 420000, '', ''),
    row(500000, 420000, 'tbc', 80000),
    row(500000, '#REF!', '', 80000),
  ].map((each) => ({
    case: `an amount missing: ${each.slice(2).join(' | ')}`,
    schedule: [headings, each],
    finds: [{ outcome: 'evidence needed' as const, says: 'not clear' }],
  })),
  {
    case: 'a practice without PMS funding or premium',
    schedule: [headings, row('', 420000, '', '')],
    notApplicable: 1,
  },
  {
    case: 'PMS funding is what is comparable with GMS, where all payments stand beside it',
    schedule: [
      [
        'Practice code',
        'Total PMS payments',
        'QOF',
        'PMS baseline after QOF',
        'GMS equivalent',
        'PMS premium',
      ],
      ['Y10001', 560000, 60000, 500000, 420000, 80000],
    ],
    met: 1,
  },
  {
    case: 'no linked funding column',
    schedule: [
      ['Practice code', 'PMS funding', 'GMS equivalent', 'PMS premium'],
      ['Y10001', 500000, 420000, 80000],
    ],
    met: 1,
  },
  {
    case: 'weighted patients but no GMS equivalent: the price of which year is not guessed',
    schedule: [
      ['Practice code', 'Weighted patients', 'PMS funding', 'PMS premium'],
      ['Y10001', 6000, 500000, 80000],
    ],
    notChecked: 'No column for “GMS equivalent” in the schedule.',
  },
]);
