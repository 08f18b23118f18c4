import { nameOfPeriod } from '../../../../src/policy/periods';
import { periodHeading } from '../../../../src/review/columns/years/periodHeading';

const said = (heading: string | number): string | undefined => {
  const found = periodHeading(heading);
  if (!found) return undefined;
  const { period, year, isUntilThen } = found;
  return [nameOfPeriod(period), year, isUntilThen ? 'until then' : undefined]
    .filter((each) => each !== undefined)
    .join(' ');
};

describe('a heading of a quarter or month', () => {
  test.each<[string | number, string]>([
    ['Q1', 'Q1'],
    ['Qtr 4', 'Q4'],
    ['2nd quarter', 'Q2'],
    ['Q3 2014/15', 'Q3 2014'],
    ['2014-15 Q3', 'Q3 2014'],
    ['FY15 Q3', 'Q3 2014'],
    ['Q1 (Apr – Jun)', 'Q1'],
    ['Apr-Jun', 'Q1'],
    ['Oct to Dec 2014', 'Q3 2014'],
    ['Jan - Mar 2015', 'Q4 2014'],
    ['Q1 2014', 'Q1'],
    ['Q4 Mar-15', 'March 2014'],
    ['M1', 'April'],
    ['M12', 'March'],
    ['Month 6 actual (£000s)', 'September'],
    ['P10', 'January'],
    ['M1 (Apr-14)', 'April 2014'],
    ['Apr', 'April'],
    ['Sept.', 'September'],
    ['Apr-14', 'April 2014'],
    ["Mar '15", 'March 2014'],
    ['Mar-15', 'March 2014'],
    ['January 2015', 'January 2014'],
    ['01/04/2014', 'April 2014'],
    ['2015-02-28', 'February 2014'],
    [41730, 'April 2014'],
    [42064, 'March 2014'],
    ['April 2014/15', 'April 2014'],
    ['Spend in Q1 (£)', 'Q1'],
    ['Reinvestment 2014/15 Q2', 'Q2 2014'],
    ['Q2 YTD', 'Q2 until then'],
    ['Cumulative M6', 'September until then'],
    ['To date Sep-14', 'September 2014 until then'],
    ['Spend to date', 'March until then'],
    ['Actual YTD 2017/18', 'March 2017 until then'],
  ])('%s: %s', (heading, period) => expect(said(heading)).toBe(period));

  test.each([
    'Year 1',
    'Q5',
    'M13',
    'H1',
    'Full year',
    'Q1 comments',
    'Released Q1',
    'Actions to date',
    'To date',
    'Cumulative release 2014/15',
    'Q1 patients',
    'Q1 %',
    'Market',
    'Maybe',
    'Month',
    'Apr-14 to Mar-15',
    'Q1 and Q2',
    'Q1 Sep',
    'Q1 2014/15 and 2015/16',
    'Apr-14 2015/16',
    '2014/15',
    'Date paid',
    2014,
    201415,
    5_000_000,
    true,
  ])('not %s', (heading) => expect(periodHeading(heading)).toBeUndefined());
});
