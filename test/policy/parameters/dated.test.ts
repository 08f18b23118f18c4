import { dayOf } from '../../../src/policy/day';
import { formatYear } from '../../../src/policy/financialYear';
import {
  firstDaysOfMonths,
  fromDay,
  knownYears,
  meanOf,
  valueAt,
  valueOn,
  type Parameter,
} from '../../../src/policy/parameters/dated';
import { globalSumPrice } from '../../../src/policy/parameters/globalSumPrice';
import { outOfHoursDeduction } from '../../../src/policy/parameters/outOfHours';
import { Problem } from '../../../src/policy/problem';

const day = (text: string) => {
  const [year, month, date] = text.split('-').map(Number);
  return dayOf(year!, month!, date!)!;
};

/** The values of policy section 3.1, year by year. */
const published: [year: number, price: string, deduction: string | undefined][] = [
  [2013, '66.25', undefined],
  [2014, '73.56', '0.0546'],
  [2015, '76.14', '0.0539'],
  [2016, '80.59', '0.0515'],
  [2017, '85.35', '0.0492'],
  [2018, '88.96', '0.0487'],
  [2019, '89.88', '0.0482'],
  [2020, '93.46', '0.0477'],
  [2021, '96.78', '0.0475'],
  [2022, '99.7', '0.0475'],
  [2023, '104.73', '0.0475'],
  [2024, '112.5', '0.0475'],
  [2025, '123.34', '0.0475'],
];

test.each(published)('the year from %d', (year, price, deduction) => {
  expect(meanOf(globalSumPrice, year).toString()).toBe(price);
  if (deduction !== undefined) expect(meanOf(outOfHoursDeduction, year).toString()).toBe(deduction);
});

describe.each([
  ['global sum price', globalSumPrice, 2013],
  ['out-of-hours deduction', outOfHoursDeduction, 2014],
])('%s', (_, parameter, first) => {
  test('has a value in every month of its years', () => {
    const years = knownYears(parameter);
    expect(years.map(formatYear)).toEqual(
      published
        .map(([year]) => year)
        .filter((year) => year >= first)
        .map(formatYear),
    );
    for (const year of years)
      for (const month of firstDaysOfMonths(year)) expect(valueOn(parameter, month).isPositive()).toBe(true);
  });
  test('goes forward, and each value from the first day of a month has its reference', () => {
    const days = parameter.entries.map(fromDay);
    expect([...new Set(days)].sort((a, b) => a - b)).toEqual(days);
    for (const entry of parameter.entries) {
      expect(entry.from).toMatch(/^20\d\d-\d\d-01$/);
      expect(entry.reference).not.toBe('');
    }
  });
});

test('a day has the value in force on it, a year the mean of its months', () => {
  expect(valueOn(globalSumPrice, day('2015-09-30')).toNumber()).toBe(75.77);
  expect(valueOn(globalSumPrice, day('2015-10-01')).toNumber()).toBe(76.51);
  expect(valueOn(globalSumPrice, day('2026-03-31') + 0.5).toNumber()).toBe(123.34);
  expect(valueAt(globalSumPrice, { day: day('2015-10-01') }).toNumber()).toBe(76.51);
  expect(valueAt(globalSumPrice, { year: 2015 }).toNumber()).toBe(76.14);
});

test('outside its years it is not known, and never the nearest value', () => {
  const known = (sentence: string) => new Problem('not known', sentence);
  const prices = 'It is known for 2013/14 to 2025/26.';
  expect(() => valueOn(globalSumPrice, day('2013-03-31'))).toThrow(
    known(`The global sum price for 2012/13 is not known. ${prices}`),
  );
  expect(() => valueOn(globalSumPrice, day('2026-04-01'))).toThrow(
    known(`The global sum price for 2026/27 is not known. ${prices}`),
  );
  expect(() => meanOf(globalSumPrice, 2026)).toThrow(
    known(`The global sum price for 2026/27 is not known. ${prices}`),
  );
  expect(() => valueOn(globalSumPrice, NaN)).toThrow(
    known(`The global sum price then is not known. ${prices}`),
  );
  expect(() => meanOf(outOfHoursDeduction, 2013)).toThrow(
    known('The out-of-hours deduction for 2013/14 is not known. It is known for 2014/15 to 2025/26.'),
  );
});

test('a mean is over months, not over values', () => {
  const parameter: Parameter = {
    title: 'example',
    lastYear: 2015,
    entries: [
      { from: '2015-04-01', value: '12', reference: 'this test' },
      { from: '2016-01-01', value: '24', reference: 'this test' },
    ],
  };
  expect(meanOf(parameter, 2015).toNumber()).toBe(15);
});
