import { releasedFalls } from '../../../src/policy/rules/releasedFalls';
import { early, late, sheetsOfYears } from '../../support/severalTables';
import { testRule } from '../../support/testRule';

const years = ['2014/15', '2015/16', '2016/17', '2017/18'];
const of = (measure: string): string[] => [
  'Practice code',
  'PMS premium',
  ...years.map((year) => `${measure} ${year}`),
];
const row = (premium: string | number, ...amounts: (string | number)[]): (string | number)[] => [
  'Y10001',
  premium,
  ...amounts,
];

testRule(releasedFalls, [
  {
    case: 'a practice below its GMS equivalent that is levelled up releases nothing',
    schedule: [of('Step'), row(-1000, -250, -250, -250, -250)],
    notApplicable: 1,
  },
  {
    case: 'the same, from a first year that is 0',
    schedule: [of('Released'), row(-1000, 0, -250, -500, -1000)],
    notApplicable: 1,
  },
  {
    case: 'the same, where a year cannot be read',
    schedule: [of('Released'), row(-1000, -250, 'tbc', -750, -1000)],
    finds: [{ outcome: 'evidence needed', says: '2015/16' }],
  },
  { case: 'nothing is released yet', schedule: [of('Released'), row(1000, 0, 0, 0, 0)], notApplicable: 1 },
  {
    case: 'goes below nought where there is a premium',
    schedule: [of('Released'), row(1000, 250, 500, 750, 1000), row(1000, 0, -500, -500, -500)],
    finds: [{ outcome: 'breach', row: 3, says: 'goes down from £0.00' }],
    met: 1,
  },
  {
    case: 'a first year below nought has none before it to fall from',
    schedule: [of('Released'), row(1000, -100, 500, 750, 1000)],
    met: 1,
  },
  {
    case: 'below nought from the first year on, of a premium: what rules on a release take for nothing',
    schedule: [
      of('Released'),
      row(1000, -1000, -1000, -1000, -1000),
      row('', -1000, -1000, -1000, -1000),
      row(1000, 250, 500, 750, 1000),
    ],
    finds: [
      {
        outcome: 'evidence needed',
        says: 'Y10001 has −£1,000.00 released in 2014/15 of a premium of £1,000.00: it is not clear whether its funding rises, or the sign is turned round.',
        putRight: 'Enter what is released of the premium as a positive amount',
        row: 2,
        cells: ['Schedule!B2', 'Schedule!C2'],
      },
    ],
    met: 2,
  },
  {
    case: 'below nought by no more than monthly payments may be out',
    schedule: [of('Released'), row(1000, -0.12, 0, 0, 0)],
    met: 1,
  },
  {
    case: 'a release that goes down where there is no premium',
    schedule: [of('Released'), row(-1000, 500, 250, 250, 250)],
    finds: [{ outcome: 'breach', says: 'goes down from £500.00' }],
  },
  { case: 'grows', schedule: [of('Released'), row(1000, 250, 500, 750, 1000)], met: 1 },
  { case: 'grows and stays', schedule: [of('Released'), row(1000, 1000, 1000, 1000, 1000)], met: 1 },
  {
    case: 'paid monthly, 12 pence less',
    schedule: [of('Released'), row(1000, 250, 500, 499.88, 1000)],
    met: 1,
  },
  {
    case: '13 pence less',
    schedule: [of('Released'), row(1000, 250, 500, 499.87, 1000)],
    finds: [
      {
        outcome: 'breach',
        says: 'goes down from £500.00 in 2015/16 to £499.87 in 2016/17: £0.13 less.',
        difference: 13,
        cells: ['Schedule!D2', 'Schedule!E2'],
      },
    ],
  },
  {
    case: '13 pence less, where the user allows a pound',
    schedule: [of('Released'), row(1000, 250, 500, 499.87, 1000)],
    terms: { tolerance: 100 },
    met: 1,
  },
  {
    case: 'two falls',
    schedule: [of('Released'), row(1000, 500, 250, 500, 0)],
    finds: [
      { outcome: 'breach', says: 'in 2014/15 to £250.00 in 2015/16' },
      { outcome: 'breach', says: 'in 2016/17 to £0.00 in 2017/18' },
    ],
  },
  {
    case: 'a fall over a year that does not say',
    schedule: [of('Released'), row(1000, 500, 'tbc', 250, 1000)],
    finds: [{ outcome: 'breach', says: 'from £500.00 in 2014/15 to £250.00 in 2016/17' }],
  },
  {
    case: 'a year that does not say',
    schedule: [of('Released'), row(1000, 250, 'tbc', 750, 1000), row(1000, 250, 500, '', 1000)],
    finds: [
      { outcome: 'evidence needed', says: '2015/16 is blank or cannot be read', cells: ['Schedule!D2'] },
      { outcome: 'evidence needed', says: '2016/17 is blank or cannot be read' },
    ],
  },
  {
    case: 'what is retained is told of a premium that is not',
    schedule: [of('Retained'), row('', 750, 500, 250, 0), row(1000, 750, '', 250, 0)],
    finds: [
      {
        outcome: 'evidence needed',
        says: 'it is told by what is retained of its premium, and the premium is blank or cannot be read.',
        putRight: 'Enter the premium as a number.',
        cells: ['Schedule!C2', 'Schedule!B2'],
      },
      { outcome: 'evidence needed', says: '2015/16 is blank or cannot be read' },
    ],
  },
  {
    case: 'what is retained grows',
    schedule: [of('Retained'), row(1000, 750, 500, 600, 0)],
    finds: [{ outcome: 'breach', says: 'goes down from £500.00 in 2015/16 to £400.00 in 2016/17' }],
  },
  {
    case: 'a step back',
    schedule: [of('Step'), row(1000, 500, 500, -100, 100)],
    finds: [{ outcome: 'breach', says: 'from £1,000.00 in 2015/16 to £900.00 in 2016/17' }],
  },
  {
    case: 'nothing to release',
    schedule: [of('Released'), row(-10, '', '', '', ''), row(0, 0, 0, 0, 0)],
    notApplicable: 2,
  },
  {
    case: 'no year columns',
    schedule: [
      ['Practice code', 'PMS premium'],
      ['Y10001', 1000],
    ],
    notChecked: 'No column for “released”, “retained” or “step” by year in the schedule.',
  },
  {
    case: 'from one sheet to the next',
    sheets: sheetsOfYears(
      { years: early, amounts: [300, 600], premium: 1000 },
      { years: late, amounts: [400, 1000], premium: 1000 },
    ),
    finds: [
      {
        outcome: 'breach',
        says: 'goes down from £600.00 in 2015/16 to £400.00 in 2016/17',
        cells: ['First!E2', 'Second!D2'],
      },
    ],
  },
  {
    case: 'whatever the premium is called',
    sheets: sheetsOfYears(
      { years: early, amounts: [300, 600], premium: 1000 },
      { years: late, amounts: [700, 800], premium: 800 },
    ),
    met: 1,
  },
  {
    case: 'an old version of some years, with another premium and other amounts, is followed by none of the new',
    sheets: sheetsOfYears(
      { years: early, amounts: [950, 950], premium: 950 },
      { years: [...early, ...late], amounts: [250, 500, 750, 1000], premium: 1000 },
    ),
    finds: [
      {
        outcome: 'evidence needed',
        says: 'they say neither the same premium nor the same of their years',
        row: 2,
        cells: [
          'First!C2',
          'Second!C2',
          'First!D2',
          'Second!D2',
          'First!E2',
          'Second!E2',
          'Second!F2',
          'Second!G2',
        ],
      },
    ],
    met: 1,
  },
  {
    case: 'steps of each year that are called released do not fall',
    sheets: sheetsOfYears(
      { years: early, amounts: [300, 400], premium: 1000 },
      { years: late, amounts: [200, 100], premium: 1000 },
    ),
    finds: [{ outcome: 'evidence needed', says: 'so each may be of its year alone' }],
  },
]);
