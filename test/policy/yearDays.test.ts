import fc from 'fast-check';
import { yearOfDay } from '../../src/policy/financialYear';
import { firstDay, lastDay } from '../../src/policy/yearDays';

test('a year runs from 1 April to 31 March', () => {
  expect(firstDay(2014)).toBe(41730);
  expect(lastDay(2014)).toBe(42094);
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 9998 }), (year) => {
      expect([
        yearOfDay(firstDay(year)),
        yearOfDay(lastDay(year)),
        firstDay(year + 1) - lastDay(year),
      ]).toEqual([year, year, 1]);
    }),
  );
});
