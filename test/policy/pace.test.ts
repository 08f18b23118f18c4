import fc from 'fast-check';
import { evenPace, yearsOfEvenPace } from '../../src/policy/pace';

const over = (first: number, full: number, level = 100000) => ({ first, full, level });

test('over four years at least, or as many as the release takes', () => {
  expect(yearsOfEvenPace(over(2014, 2015))).toBe(4);
  expect(yearsOfEvenPace(over(2014, 2017))).toBe(4);
  expect(yearsOfEvenPace(over(2015, 2020))).toBe(6);
});

test('nothing before the first year, equal steps, then all of it', () => {
  const paces = [2013, 2014, 2015, 2016, 2017, 2030].map((year) => evenPace(over(2014, 2014), year));
  expect(paces).toEqual([0, 25000, 50000, 75000, 100000, 100000]);
  expect(evenPace(over(1950, 2090), 2019)).toBe(49645);
});

test('never falls, and ends at the level', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e12 }), fc.integer({ min: 0, max: 20 }), (level, years) => {
      const release = over(2014, 2014 + years, level);
      const paces = Array.from({ length: 25 }, (_, i) => evenPace(release, 2013 + i));
      expect(paces).toEqual([...paces].sort((a, b) => a - b));
      expect(paces.at(-1)).toBe(level);
    }),
  );
});
