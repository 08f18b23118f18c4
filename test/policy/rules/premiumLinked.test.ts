import { premiumLinked } from '../../../src/policy/rules/premiumLinked';
import { early, sheetsOfYears } from '../../support/severalTables';
import { testRule } from '../../support/testRule';

type Cell = string | number;
const years = ['2014/15', '2015/16', '2016/17', '2017/18', '2018/19'];
const headings = (last = 5) => [
  'Practice code',
  'PMS funding',
  'GMS equivalent',
  'Linked funding',
  'PMS premium',
  'Special population',
  'Scheme',
  ...years.slice(0, last).map((year) => `Released ${year}`),
];
interface Practice {
  readonly funding?: Cell;
  readonly gms?: Cell;
  readonly linked?: Cell;
  readonly premium?: Cell;
  readonly population?: Cell;
  readonly scheme?: Cell;
  readonly released?: readonly Cell[];
}
/** Premium 4,000, of which 3,000 is released in four years and 1,000 is still paid in the fifth. */
const schedule = ({
  funding = 10_000,
  gms = 6000,
  linked = '',
  premium = 4000,
  population = '',
  scheme = '',
  released = [750, 1500, 2250, 3000, 3000],
}: Practice) => [
  headings(released.length),
  ['Y10001', funding, gms, linked, premium, population, scheme, ...released],
];

testRule(premiumLinked, [
  {
    case: 'kept after the phase, linked to nothing',
    schedule: schedule({}),
    finds: [
      {
        outcome: 'breach',
        kind: 'advice',
        says: 'Y10001 still has £1,000.00 of its £4,000.00 premium in 2018/19, after the phase, and no service or population',
        putRight: 'Record the service or population that the £1,000.00 is for, or release it.',
        difference: 100_000,
        row: 2,
        cells: ['Schedule!L2', 'Schedule!E2', 'Schedule!F2', 'Schedule!D2', 'Schedule!G2'],
      },
    ],
  },
  {
    case: 'steps without the first of an even release, which the schedule begins after',
    schedule: [
      ['Practice code', 'PMS premium', 'Scheme', ...years.slice(1).map((year) => `Step ${year}`)],
      ['Y10001', 4000, '', 1000, 1000, 1000, 0],
    ],
    finds: [
      {
        outcome: 'evidence needed',
        says: 'still has £1,000.00 of its £4,000.00 premium in 2018/19 by the steps that are shown, which are the later ones of an even release from 2014/15 on',
        putRight: 'Add the years before',
        difference: 100_000,
      },
    ],
  },
  {
    case: 'what four even steps leave is none of them',
    schedule: [
      ['Practice code', 'PMS premium', 'Scheme', ...years.map((year) => `Step ${year}`)],
      ['Y10001', 40.4, '', 10, 10, 10, 10, 0],
    ],
    finds: [{ outcome: 'breach', says: 'still has £0.40 of its £40.40 premium' }],
  },
  { case: 'linked to a special population', schedule: schedule({ population: 'Homeless patients' }), met: 1 },
  { case: 'linked, as a column of “yes” says', schedule: schedule({ population: 'Yes' }), met: 1 },
  { case: 'linked to a population by age', schedule: schedule({ population: 'Under 25s' }), met: 1 },
  {
    case: 'a nought, as a formula makes of a blank, links nothing',
    schedule: schedule({ population: 0 }),
    finds: [{ outcome: 'breach' }],
  },
  { case: 'linked to a service', schedule: schedule({ scheme: 'Minor injuries' }), met: 1 },
  {
    case: 'linked to a service that is to see patients',
    schedule: schedule({ scheme: 'See and treat' }),
    met: 1,
  },
  ...[
    'see minutes 12/3/15',
    'Under appeal',
    'Reviewed - none',
    'Practice claims traveller population - rejected',
    'Travellers?',
    '2400',
  ].map((population) => ({
    case: `“${population}” names no population`,
    schedule: schedule({ population }),
    finds: [{ outcome: 'evidence needed' as const, says: 'is linked to cannot be read or told' }],
  })),
  ...[{ scheme: 'Unplanned admissions' }, { scheme: 'Planned care' }].map((link) => ({
    case: `a name that begins as a refusal would: ${JSON.stringify(link)}`,
    schedule: schedule(link),
    finds: [{ outcome: 'evidence needed' as const, says: 'is linked to cannot be read or told' }],
  })),
  ...['No', 'None', 'tbc', 'n/a', 'Not applicable', 'No special population identified'].map((population) => ({
    case: `“${population}” is no link`,
    schedule: schedule({ population }),
    finds: [{ outcome: 'breach' as const }],
  })),
  {
    case: 'released in full',
    schedule: schedule({ released: [1000, 2000, 3000, 4000] }),
    met: 1,
  },
  {
    case: 'but for the rounding of monthly payments',
    schedule: schedule({ released: [1000, 2000, 3000, 3999.88] }),
    met: 1,
  },
  ...[-500, 0].map((premium) => ({
    case: `no premium (${premium}), and it stays on PMS`,
    schedule: schedule({ premium, released: [0, 0, 0, 0] }),
    notApplicable: 1,
  })),
  {
    case: 'nothing was ever released',
    schedule: schedule({ released: [0, 0, 0, 0] }),
    finds: [{ outcome: 'breach', says: 'still has £4,000.00 of its £4,000.00 premium in 2017/18' }],
  },
  {
    case: 'linked funding that the premium still has in it',
    schedule: schedule({ linked: 1000 }),
    met: 1,
  },
  {
    case: 'linked funding that covers only part of what is kept',
    schedule: schedule({ linked: 400 }),
    finds: [{ outcome: 'breach' }],
  },
  {
    case: 'linked funding that the premium has taken out already',
    schedule: schedule({ linked: 1000, funding: 11_000 }),
    finds: [{ outcome: 'breach' }],
  },
  { case: 'the same, by a penny', schedule: schedule({ linked: 1000, funding: 10_000.01 }), met: 1 },
  {
    case: 'taken out already, by a penny',
    schedule: schedule({ linked: 1000, funding: 11_000.01 }),
    finds: [{ outcome: 'breach' }],
  },
  {
    case: 'whether the premium has it in, give or take what the user allows',
    schedule: schedule({ linked: 1000, funding: 10_000.5 }),
    terms: { tolerance: 100 },
    met: 1,
  },
  {
    case: 'linked funding that covers what is kept but for a penny a month',
    schedule: schedule({ linked: 999.88 }),
    met: 1,
  },
  {
    case: 'and a penny more',
    schedule: schedule({ linked: 999.87 }),
    finds: [{ outcome: 'breach' }],
  },
  ...[
    { why: 'the sheet does not show whether the premium has it in', linked: 1000, gms: '' },
    { why: 'it does not show the funding', linked: 1000, funding: '' },
    { why: 'the sums do not add up either way', linked: 1000, gms: 5555 },
    { why: 'nor where the premium is said to be more', linked: 1000, gms: 7000 },
    { why: 'it cannot be read', linked: 'tbc' },
  ].map(({ why, ...practice }) => ({
    case: `linked funding, and ${why}`,
    schedule: schedule(practice),
    finds: [
      {
        outcome: 'evidence needed' as const,
        says: 'what service or population it is linked to cannot be read',
      },
    ],
  })),
  {
    case: 'an error in the special population cell',
    schedule: schedule({ population: '#REF!' }),
    finds: [{ outcome: 'evidence needed', says: 'cannot be read' }],
  },
  {
    case: 'still being released where the schedule ends',
    schedule: schedule({ released: [750, 1500, 2250, 3000] }),
    finds: [
      {
        outcome: 'evidence needed',
        says: 'in 2017/18, where the schedule ends: it is not clear whether it is kept',
      },
    ],
  },
  {
    case: 'a penny a month more in the last year is no release',
    schedule: schedule({ released: [750, 1500, 2250, 3000, 3000.12] }),
    finds: [{ outcome: 'breach', says: 'still has £999.88' }],
  },
  {
    case: 'and a penny more may be',
    schedule: schedule({ released: [750, 1500, 2250, 3000, 3000.13] }),
    finds: [{ outcome: 'evidence needed', says: 'where the schedule ends' }],
  },
  {
    case: 'fewer than four years shown',
    schedule: schedule({ released: [1500, 3000, 3000] }),
    finds: [{ outcome: 'evidence needed', says: 'where the schedule ends' }],
  },
  {
    case: 'the year before the last cannot be read',
    schedule: schedule({ released: [750, 1500, 2250, 'tbc', 3000] }),
    finds: [{ outcome: 'evidence needed', says: 'where the schedule ends' }],
  },
  {
    case: 'the last year cannot be read',
    schedule: schedule({ released: [750, 1500, 2250, 3000, 'tbc'] }),
    finds: [{ outcome: 'evidence needed', says: 'It is not clear what Y10001 retains after the phase' }],
  },
  {
    case: 'no premium is entered',
    schedule: schedule({ premium: '' }),
    finds: [{ outcome: 'evidence needed', says: 'It is not clear what Y10001 retains after the phase' }],
  },
  {
    case: 'no column that could say a link',
    schedule: [
      ['Practice code', 'PMS premium', 'Released 2014/15'],
      ['Y10001', 1000, 1000],
    ],
    notChecked:
      'No column for “special population”, “linked funding”, “scheme” or “purpose” in the schedule.',
  },
  {
    case: 'steps on two sheets: nothing is left',
    sheets: sheetsOfYears(
      { years: early, amounts: [250, 250], premium: 1000, measure: 'Step', more: { Scheme: '' } },
      {
        years: [2016, 2017, 2018],
        amounts: [250, 250, 0],
        premium: 1000,
        measure: 'Step',
        more: { Scheme: '' },
      },
    ),
    met: 1,
  },
  {
    case: 'and their premiums are not the same',
    sheets: sheetsOfYears(
      { years: early, amounts: [250, 250], premium: 1000, measure: 'Step', more: { Scheme: '' } },
      {
        years: [2016, 2017, 2018],
        amounts: [250, 250, 0],
        premium: 900,
        measure: 'Step',
        more: { Scheme: '' },
      },
    ),
    finds: [{ outcome: 'evidence needed', says: 'they do not say the same premium' }],
  },
  ...[
    { first: 'Homeless people', second: 'No', outcome: 'evidence needed' as const },
    { first: 'No', second: 'Homeless people', outcome: 'evidence needed' as const },
    { first: '', second: 'No', outcome: 'breach' as const },
  ].map(({ first, second, outcome }) => ({
    case: `a special population that is “${first}” on the first of two sheets, and “${second}” on the other`,
    sheets: sheetsOfYears(
      { years: early, amounts: [250, 500], premium: 1000, more: { 'Special population': first } },
      {
        years: [2016, 2017, 2018],
        amounts: [750, 800, 800],
        premium: 1000,
        more: { 'Special population': second },
      },
    ),
    finds: [
      {
        outcome,
        says:
          outcome === 'breach'
            ? 'no service or population is recorded'
            : `Second!G2 (special population: ${second}) and First!F2 (special population: ${first}) contradict each other.`,
      },
    ],
  })),
  {
    case: 'a service that the first of two sheets names, and a population that the other does',
    sheets: sheetsOfYears(
      { years: early, amounts: [250, 500], premium: 1000, more: { Scheme: 'Care homes' } },
      {
        years: [2016, 2017, 2018],
        amounts: [750, 800, 800],
        premium: 1000,
        more: { Scheme: 'Care home service' },
      },
    ),
    met: 1,
  },
]);
