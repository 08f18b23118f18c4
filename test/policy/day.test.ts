import fc from 'fast-check';
import { dateOf, dayOf, formatDay, readDay, readMonth, readMonthOfYear } from '../../src/policy/day';

test.each([
  [1, 1900, 1, 1],
  [59, 1900, 2, 28],
  [61, 1900, 3, 1],
  [41729, 2014, 3, 31],
  [41730, 2014, 4, 1],
  [2958465, 9999, 12, 31],
])('day %d is %d-%d-%d', (day, year, month, date) => {
  expect(dayOf(year, month, date)).toBe(day);
  expect(dateOf(day)).toEqual({ year, month, date });
});

test('Excel has a 29 February 1900 and the calendar has not', () => {
  expect(dateOf(60)).toEqual({ year: 1900, month: 2, date: 29 });
  expect(dayOf(1900, 2, 29)).toBeUndefined();
});

test('a time of day changes no date', () => {
  expect(dateOf(41730.99)).toEqual({ year: 2014, month: 4, date: 1 });
});

test.each([
  [2015, 2, 29],
  [2015, 13, 1],
  [2015, 0, 1],
  [2015, 4, 31],
  [1899, 12, 31],
  [10000, 1, 1],
])('there is no %d-%d-%d', (year, month, date) => {
  expect(dayOf(year, month, date)).toBeUndefined();
});

test.each([0, 0.5, -1, NaN, 2958466])('%d is no day', (day) => {
  expect(dateOf(day)).toBeUndefined();
  expect(formatDay(day)).toBe(String(day));
});

test('days and dates go there and back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 61, max: 2958465 }), (day) => {
      const { year, month, date } = dateOf(day)!;
      return dayOf(year, month, date) === day && readDay(formatDay(day)) === day;
    }),
  );
});

test.each([
  '1 April 2014', '1st April 2014', '01 Apr 2014', '1-Apr-14', '1 Apr. 14', 'Tuesday 1 April 2014', 'Tuesday, 1st of April 2014',
  '01/04/2014', '1/4/14', '1.4.2014', '01-04-2014', '2014-04-01', '2014-04-01T00:00:00Z', '2014-04-01 09:30', 'April 1, 2014',
  ' 1  April  2014 ', '1 04 2014', '01/04/2014 09:30', '01/04/2014 9:30 am', 'Tue 01/04/2014', '2014/04/01', '2014-4-1',
  '1/Apr/2014', '1April 2014', '01/04.2014', '01.04 2014', 'Tue, April 1st 2014', '01/04/ 2014',
])('%s', (text) => {
  expect(readDay(text)).toBe(41730);
}); // prettier-ignore

test.each([
  '',
  'April',
  '31/02/2015',
  '04/13/2014',
  '1/4',
  '1 Foo 2014',
  '2014/15',
  '1/4-2014',
  '1-4/2014',
  '5 12/13',
  'Smarch 1, 2014',
  '12.5',
])('“%s” is no date', (text) => {
  expect(readDay(text)).toBeUndefined();
});

test('two digits are of 1950 to 2049, as in Excel', () => {
  expect(readDay('1/4/49')).toBe(dayOf(2049, 4, 1));
  expect(readDay('1/4/50')).toBe(dayOf(1950, 4, 1));
});

test('months', () => {
  expect(readMonth('Sept')).toBe(9);
  expect(readMonth('ma')).toBeUndefined();
  expect(readMonthOfYear('Apr-14')).toEqual({ year: 2014, month: 4 });
  expect(readMonthOfYear('April 2014')).toEqual({ year: 2014, month: 4 });
  expect(readMonthOfYear('Year 2014')).toBeUndefined();
});
