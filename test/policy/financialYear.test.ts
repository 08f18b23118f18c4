import fc from 'fast-check';
import { formatYear, readYear, yearOfDay, yearsIn } from '../../src/policy/financialYear';
import { yearOrWhyNot } from '../../src/policy/yearOrWhyNot';

describe('2014/15 in all its spellings', () => {
  test.each([
    '2014/15', '2014-15', '2014–15', '2014/2015', '2014-2015', '14/15', '14-15', '2014 / 15', '2014 to 2015', '2014_15', '201415', 201415,
    'FY15', 'FY 15', "FY'15", 'fy2015', 'FYE15', 'FYE 2015', 'FY14/15', 'FY2014/15', 'FY 2014-15', 'FY1415', 'financial year 2014/15',
    'Y1 (2014/15)', 'Year 1 (2014/15)', 'Yr 1: 2014/15', 'Y1 2014/15', 'Y1 - 14/15', '(2014/15)', ' 2014/15 ',
    41730, 42094, 41730.75, '41730', '01/04/2014', '31 March 2015', '2014-12-25', 'Apr-14', 'March 2015',
    'year ending 31 March 2015', 'Year ended 31/03/2015', 'financial year ending March 2015', 'y/e 31.3.15', 'YE 2015', 'Year to Mar-15',
  ])('%s', (value) => {
    expect(readYear(value)).toBe(2014);
  }); // prettier-ignore
});

test.each([
  ['1999/00', 1999],
  ['99/00', 1999],
  ['1999/2000', 1999],
  ['FY00', 1999],
  ['09/10', 2009],
  ['FY2021', 2020],
  ['FY2014', 2013],
  [41729, 2013],
  ['31/03/2014', 2013],
  ['48/49', 1948],
  ['47/48', 2047],
  ['1 April 1948', 1948],
  ['31 March 2100', 2099],
  [31138, 1985],
  [73140, 2099],
])('%s', (value, year) => {
  expect(readYear(value)).toBe(year);
});

describe('what is refused says why', () => {
  test.each([
    ['2014/17', '“2014/17” is not a financial year: 17 does not follow 2014. Write it like 2014/15, or give a date.'],
    ['2014/2014', '“2014/2014” is not a financial year: 2014 does not follow 2014. Write it like 2014/15, or give a date.'],
    ['15/14', '“15/14” is not a financial year: 14 does not follow 15. Write it like 2014/15, or give a date.'],
    [201417, '“201417” is not a financial year: 17 does not follow 2014. Write it like 2014/15, or give a date.'],
    [2014, '2014 could mean 2013/14 or 2014/15. Write the financial year in full, like 2014/15.'],
    ['2014', '2014 could mean 2013/14 or 2014/15. Write the financial year in full, like 2014/15.'],
    ['14/2015', '“14/2015” is not a financial year. Write it like 2014/15, or give a date.'],
    ['14', '“14” is not a financial year. Write it like 2014/15, or give a date.'],
    ['1415', '“1415” is not a financial year. Write it like 2014/15, or give a date.'],
    [1948, '1948 could mean 1947/48 or 1948/49. Write the financial year in full, like 1948/49.'],
    [2099, '2099 could mean 2098/99 or 2099/00. Write the financial year in full, like 2099/00.'],
    [2014.5, '2014.5 is not a financial year or a date. Write it like 2014/15, or give a date.'],
    [2100, '2100 is not a financial year or a date. Write it like 2014/15, or give a date.'],
    [31137, '31137 is not a financial year or a date. Write it like 2014/15, or give a date.'],
    [73141, '73141 is not a financial year or a date. Write it like 2014/15, or give a date.'],
    ['31 March 1948', '“31 March 1948” is not a financial year. Write it like 2014/15, or give a date.'],
    ['1 April 2100', '“1 April 2100” is not a financial year. Write it like 2014/15, or give a date.'],
    [1415, '1415 is not a financial year or a date. Write it like 2014/15, or give a date.'],
    [18024.05, '18024.05 is not a financial year or a date. Write it like 2014/15, or give a date.'],
    [0, '0 is not a financial year or a date. Write it like 2014/15, or give a date.'],
    [NaN, 'NaN is not a financial year or a date. Write it like 2014/15, or give a date.'],
    [999999, '“999999” is not a financial year. Write it like 2014/15, or give a date.'],
    ['', 'A financial year is missing. Write it like 2014/15, or give a date.'],
    ['soon', '“soon” is not a financial year. Write it like 2014/15, or give a date.'],
    ['1 April 1066', '“1 April 1066” is not a financial year. Write it like 2014/15, or give a date.'],
    ['April 1066', '“April 1066” is not a financial year. Write it like 2014/15, or give a date.'],
    ['year ending soon', '“year ending soon” is not a financial year. Write it like 2014/15, or give a date.'],
    ['year ending 31 December 2015', '“year ending 31 December 2015” is not a financial year: they end on 31 March. Write it like 2014/15, or give a date.'],
    ['year to 30 March 2015', '“year to 30 March 2015” is not a financial year: they end on 31 March. Write it like 2014/15, or give a date.'],
  ])('%s', (value, sentence) => {
    expect(readYear(value)).toBeUndefined();
    expect(yearOrWhyNot(value)).toBe(sentence);
  }); // prettier-ignore
});

test.each<[string, string[]]>([
  ['Released 2014/15 (£)', ['2014/15']],
  ['2016/17 and 2017/18', ['2016/17', '2017/18']],
  ['2014/15, 2015/16; 2014/15', ['2014/15', '2015/16']],
  ['Y1 (2014/15) released', ['2014/15']],
  ['FY15 retained', ['2014/15']],
  ['Retained FY1415 £k', ['2014/15']],
  ['GP 201415', ['2014/15']],
  ['2014/15Q1', ['2014/15']],
  ['2014/15 000s', ['2014/15']],
  ['2014-15 25%', ['2014/15']],
  ['FYE 31 March 2015', []],
  ['FY 31/03/2015', []],
  ['paid 01/04/2014', []],
  ['31-03-15', []],
  ['01/02/03', []],
  ['2014/17', []],
  ['£201415', []],
  ['Practice', []],
])('years in “%s”', (text, years) => {
  expect(yearsIn(text).map(formatYear)).toEqual(years);
});

test('the year of days that are odd in Excel, or none', () => {
  expect(yearOfDay(60)).toBe(1899);
  expect(yearOfDay(-1)).toBeUndefined();
});

test('what we write we read', () => {
  fc.assert(fc.property(fc.integer({ min: 1948, max: 2098 }), (year) => readYear(formatYear(year)) === year));
});
