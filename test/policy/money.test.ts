import fc from 'fast-check';
import { Exact, roundQuotient, roundToPence } from '../../src/policy/exact';
import { timesExactly, toPence, toPounds } from '../../src/policy/money';
import { Problem } from '../../src/policy/problem';

describe('pounds to pence', () => {
  test.each([
    [0, 0],
    [-0, 0],
    [18024.05, 1802405],
    [1.005, 101],
    [-1.005, -101],
    [8.575, 858],
    [1.115, 112],
    [0.1 + 0.2, 30],
    [0.125, 13],
    [0.005, 1],
    [0.0049999999999999, 0],
    [-0.001, 0],
    [1 / 3, 33],
    [0.9949999999999999, 99],
    // Sixteen digits are more than a double holds here: the cell shows …740.99.
    [9007199254740.995, 900719925474099],
    [1e13, 1e15],
    [90071992547409.9, 9007199254740990],
    [5e-324, 0],
  ])('%d pounds are %d pence', (pounds, pence) => {
    expect(toPence(pounds)).toBe(pence);
  });

  test.each([1e15, -1e15, 1e21, 1e306, 1.8e308, Infinity, -Infinity, NaN])('%d is no amount', (pounds) => {
    expect(toPence(pounds)).toBeUndefined();
  });

  const exactly = (pounds: number) => {
    const pence = new Exact(pounds).times(100).toDecimalPlaces(0).toNumber() + 0;
    return Number.isSafeInteger(pence) ? pence : undefined;
  };
  test.each<[string, fc.Arbitrary<number>]>([
    ['any double', fc.double({ noNaN: true, noDefaultInfinity: true })],
    ['amounts', fc.double({ min: -1e9, max: 1e9, noNaN: true })],
    ['half pennies', fc.integer({ min: -1e12, max: 1e12 }).map((n) => (n * 10 + 5) / 1000)],
    [
      'the neighbours of half pennies',
      fc.integer({ min: 1, max: 1e10 }).map((n) => ((n * 10 + 5) / 1000) * (1 + 2 ** -52)),
    ],
    ['large half pennies', fc.integer({ min: 1e13, max: 9e15 }).map((n) => (n + 0.5) / 100)],
  ])('agrees with exact decimals on %s', (_, pounds) => {
    fc.assert(
      fc.property(pounds, (x) => expect(toPence(x)).toBe(exactly(x))),
      { numRuns: 2000 },
    );
  });

  test('comes back as the same pounds', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e14, max: 1e14 }), (pence) => toPence(toPounds(pence)) === pence),
    );
  });
});

describe('an amount times a unit', () => {
  test.each([
    [1.005, 1000, 1005],
    [8.575, 1000, 8575],
    [-0.1, 1e6, -100000],
    [1e-7, 1000, 1e-4],
    [1e21, 1000, 1e24],
    [1e308, 1000, Infinity],
  ])('%d times %d is %d', (amount, unit, product) => {
    expect(timesExactly(amount, unit)).toBe(product);
  });
  test('agrees with exact decimals on any double', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (x) =>
        expect(timesExactly(x, 1000) + 0).toBe(new Exact(x).times(1000).toNumber() + 0),
      ),
      { numRuns: 2000 },
    );
  });
});

describe('exact decimals', () => {
  test('a product that the usual twenty digits round to a penny too much', () => {
    expect(roundToPence(new Exact(17869.19).times(70.83891351538598))).toBe(126583400);
  });
  test('rounds by size', () => {
    expect(roundToPence(new Exact('-0.005'))).toBe(-1);
    expect(Object.is(roundToPence(new Exact('-0.004')), 0)).toBe(true);
  });
  test('too large is a problem, not a wrong penny', () => {
    expect(() => roundToPence(new Exact('1e15'))).toThrow(Problem);
  });
  test.each([
    [1, 2, 1],
    [-1, 2, -1],
    [1, -2, -1],
    [-1, -2, 1],
    [1, 3, 0],
    [2, 3, 1],
    [-1, 3, 0],
    [7, 7, 1],
  ])('%d ÷ %d to the nearest is %d', (numerator, denominator, quotient) => {
    expect(roundQuotient(new Exact(numerator), new Exact(denominator))).toBe(quotient);
  });
});
