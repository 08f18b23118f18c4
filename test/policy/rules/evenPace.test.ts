import { evenPace } from '../../../src/policy/rules/evenPace';
import { early, late, sheetsOfYears } from '../../support/severalTables';
import { testRule } from '../../support/testRule';

type Cell = string | number;
const over = (years: readonly string[], premium: Cell, released: readonly Cell[], agreedOn: Cell = '') => [
  ['Practice code', 'PMS premium', 'Agreed on', ...years.map((year) => `Released ${year}`)],
  ['Y10001', premium, agreedOn, ...released],
];
const four = ['2014/15', '2015/16', '2016/17', '2017/18'];
const five = [...four, '2018/19'];
const schedule = (released: readonly Cell[], agreedOn: Cell = '') => over(four, 4000, released, agreedOn);

testRule(evenPace, [
  { case: 'a quarter a year', schedule: schedule([1000, 2000, 3000, 4000]), met: 1 },
  { case: 'later than an even pace', schedule: schedule([100, 200, 300, 4000]), met: 1 },
  {
    case: 'most of it in the first year',
    schedule: schedule([2800, 3200, 3600, 4000]),
    finds: [
      {
        outcome: 'breach',
        kind: 'advice',
        says: 'Y10001 has £2,800.00 of £4,000.00 released by the end of 2014/15, year 1 of 4: an even pace would be £1,000.00, £1,800.00 less.',
        putRight: 'Release £4,000.00 evenly over the 4 years, or agree the faster start with the practice.',
        difference: 180_000,
        row: 2,
        cells: ['Schedule!D2', 'Schedule!E2', 'Schedule!F2', 'Schedule!G2'],
      },
    ],
  },
  {
    case: 'the year that is furthest ahead is named',
    schedule: schedule([1100, 3000, 3100, 4000]),
    finds: [{ outcome: 'breach', says: 'by the end of 2015/16, year 2 of 4' }],
  },
  {
    case: 'twelve pence a year, the rounding of monthly payments',
    schedule: schedule([1000.12, 2000.12, 3000.12, 4000]),
    met: 1,
  },
  {
    case: 'thirteen pence',
    schedule: schedule([1000, 2000.13, 3000, 4000]),
    finds: [{ outcome: 'breach', difference: 13 }],
  },
  {
    case: 'a tolerance that the user has raised',
    schedule: schedule([1000, 2001, 3000, 4000]),
    terms: { tolerance: 100 },
    met: 1,
  },
  {
    case: 'over five years, a fifth a year',
    schedule: over(five, 5000, [1000, 2000, 3000, 4000, 5000]),
    met: 1,
  },
  {
    case: 'over four years, after three of nothing',
    schedule: over([...five, '2019/20', '2020/21'], 4000, [0, 0, 0, 1000, 2000, 3000, 4000]),
    met: 1,
  },
  {
    case: 'over five years, a quarter in the first',
    schedule: over(five, 5000, [1250, 2000, 3000, 4000, 5000]),
    finds: [{ outcome: 'breach', says: 'year 1 of 5: an even pace would be £1,000.00', difference: 25_000 }],
  },
  {
    case: 'year one in full: the pace is counted from the first release',
    schedule: over(five, 4000, [0, 1000, 2000, 3000, 4000]),
    met: 1,
  },
  {
    case: 'thirds that do not divide to the penny',
    schedule: schedule([33.34, 66.67, 83.34, 133.34]),
    met: 1,
  },
  {
    case: 'a level kept after the release is complete',
    schedule: over([...five, '2019/20'], 4000, [1000, 2000, 3000, 4000, 4000, 'tbc']),
    met: 1,
  },
  {
    case: 'over two years: a matter of 5(g)',
    schedule: schedule([2000, 4000, 4000, 4000]),
    notApplicable: 1,
  },
  {
    case: 'agreed before the Framework: 5(i)',
    schedule: schedule([2800, 3200, 3600, 4000], '10/02/2014'),
    notApplicable: 1,
  },
  {
    case: 'from before 2014/15: a matter of 5(g)',
    schedule: over(['2013/14', ...four], 4000, [2800, 3000, 3200, 3600, 4000]),
    notApplicable: 1,
  },
  {
    case: 'an amount that cannot be read: a matter of 5(g)',
    schedule: schedule([2800, 'tbc', 3600, 4000]),
    notApplicable: 1,
  },
  {
    case: 'an amount that cannot be read between the whole premium and more',
    schedule: over(five, 4000, [1000, 2000, 4000, 'tbc', 5000]),
    finds: [{ outcome: 'breach', says: 'by the end of 2016/17, year 3 of 5' }],
  },
  { case: 'nothing to release', schedule: schedule([0, 0, 0, 0]), notApplicable: 1 },
  {
    case: 'no column of a year',
    schedule: [
      ['Practice code', 'PMS premium'],
      ['Y10001', 1000],
    ],
    notChecked: 'No column for “released”, “retained” or “step” by year in the schedule.',
  },
  {
    case: 'two years on each of two sheets, most in the first',
    sheets: sheetsOfYears(
      { years: early, amounts: [900, 950], premium: 1000 },
      { years: late, amounts: [975, 1000], premium: 1000 },
    ),
    finds: [
      { outcome: 'breach', says: 'has £900.00 of £1,000.00 released by the end of 2014/15, year 1 of 4' },
    ],
  },
  {
    case: 'and of premiums that are not the same the pace is not asked',
    sheets: sheetsOfYears(
      { years: early, amounts: [900, 950], premium: 1000 },
      { years: late, amounts: [975, 1000], premium: 2000 },
    ),
    notApplicable: 1,
  },
]);
