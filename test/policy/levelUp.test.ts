import fc from 'fast-check';
import { amountOf } from '../../src/policy/amount';
import { levelUp, type Funded } from '../../src/policy/levelUp';
import { Problem } from '../../src/policy/problem';

/** £4, £2 and £1 a head. */
const three: readonly Funded[] = [
  { amount: 40000000, population: 100000 },
  { amount: 10000000, population: 50000 },
  { amount: 5000000, population: 50000 },
];

test('up to the highest: nothing for the one that has it', () => {
  expect(levelUp(three)).toEqual([
    { perHead: 400, needsPerHead: 0, needs: 0 },
    { perHead: 200, needsPerHead: 200, needs: 10000000 },
    { perHead: 100, needsPerHead: 300, needs: 15000000 },
  ]);
});

test('up to the mean: all the money over all the people, not the mean of the three', () => {
  // £550,000 over 200,000 people is £2.75; the mean of £4, £2 and £1 would be £2.33.
  expect(levelUp(three, 'mean').map(({ needsPerHead }) => needsPerHead)).toEqual([0, 75, 175]);
  expect(levelUp(three, 'mean').map(({ needs }) => needs)).toEqual([0, 3750000, 8750000]);
});

test('up to a chosen one: those above it need nothing', () => {
  expect(levelUp(three, 1).map(({ needs }) => needs)).toEqual([0, 0, 5000000]);
});

test('what is needed in all is not worked out from the rounded amount a head', () => {
  const [, second] = levelUp([
    { amount: 100, population: 3 },
    { amount: 0, population: 3000 },
  ]);
  expect(second).toEqual({ perHead: 0, needsPerHead: 33, needs: 100000 });
});

test('parts of a penny count until the end', () => {
  const [, behind] = levelUp([
    { amount: amountOf(1.004)!, population: 1 },
    { amount: 0, population: 1000 },
  ]);
  expect(behind).toEqual({ perHead: 0, needsPerHead: 100, needs: 100400 });
});

test('a penny is enough to be behind', () => {
  const [behind] = levelUp([
    { amount: 100, population: 1 },
    { amount: 101, population: 1 },
  ]);
  expect(behind).toEqual({ perHead: 100, needsPerHead: 1, needs: 1 });
});

test('what it cannot do', () => {
  expect(levelUp([])).toEqual([]);
  for (const population of [0, -1, NaN])
    expect(() => levelUp([{ amount: 1, population }])).toThrow('Population 1 must be more than 0.');
  expect(() => levelUp(three, 3)).toThrow(Problem);
});

const localities = fc.array(
  fc.record({
    amount: fc.integer({ min: 0, max: 1e10 }),
    population: fc.double({ min: 1000, max: 1e6, noNaN: true }),
  }),
  { minLength: 1, maxLength: 12 },
);

test('whoever is levelled up has the same a head as the target, to half a penny in all', () => {
  fc.assert(
    fc.property(localities, (all) => {
      const most = Math.max(...all.map(({ amount, population }) => amount / population));
      levelUp(all).forEach(({ needs }, i) => {
        const { amount, population } = all[i]!;
        expect(needs).toBeGreaterThanOrEqual(0);
        expect(Math.abs((amount + needs) / population - most) * population).toBeLessThanOrEqual(
          0.5 + most * population * 1e-12,
        );
      });
    }),
  );
});

test('the mean lies between, so somebody needs nothing; the order makes no difference', () => {
  fc.assert(
    fc.property(localities, (all) => {
      const needs = levelUp(all, 'mean');
      expect(needs.some((each) => each.needs === 0)).toBe(true);
      expect(levelUp([...all].reverse(), 'mean')).toEqual([...needs].reverse());
    }),
  );
});
