import fc from 'fast-check';
import { monthlyPayments } from '../../src/policy/monthly';
import { Problem } from '../../src/policy/problem';
import { qualityPremium } from '../../src/policy/qualityPremium';
import { sharesOf } from '../../src/policy/shares';

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);

describe('monthly payments', () => {
  test.each([
    [1200, Array(12).fill(100)],
    [5, [0, 1, 0, 1, 0, 1, 0, 0, 1, 0, 1, 0]],
    [0, Array(12).fill(0)],
  ])('%d pence a year', (annual, payments) => {
    expect(monthlyPayments(annual)).toEqual(payments);
  });
  test('sum to the year and differ by at most a penny', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (annual) => {
        const payments = monthlyPayments(annual);
        expect(payments).toHaveLength(12);
        expect(payments.reduce((total, payment) => total + BigInt(payment), 0n)).toBe(BigInt(annual));
        expect(Math.max(...payments) - Math.min(...payments)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('shares of a pool', () => {
  test.each<[number, number[], number[]]>([
    [100, [1, 1, 1], [34, 33, 33]],
    [100, [1, 2, 1], [25, 50, 25]],
    [10, [0, 1, 0], [0, 10, 0]],
    [1, [1, 2], [0, 1]],
    [2, [0.1, 0.1, 0.1], [1, 1, 0]],
    [-100, [1, 1, 1], [-34, -33, -33]],
    [0, [1, 2], [0, 0]],
    [7, [5], [7]],
  ])('%d pence by %j', (pool, weights, shares) => {
    expect(sharesOf(pool, weights)).toEqual(shares);
  });
  test.each<[number[], string]>([
    [[1, -1], 'Weight 2 must be a number, 0 or more.'],
    [[NaN], 'Weight 1 must be a number, 0 or more.'],
    [[1, Infinity], 'Weight 2'],
    [[0, 0], 'The weights are all 0: there is nothing to share by.'],
    [[], 'The weights are all 0'],
  ])('not by %j', (weights, sentence) => {
    expect(() => sharesOf(100, weights)).toThrow(Problem);
    expect(() => sharesOf(100, weights)).toThrow(sentence);
  });

  const weights = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 30 });
  test('sum to the pool, each within a penny of its part', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), weights, (pool, by) => {
        fc.pre(sum(by) > 1e-300);
        const shares = sharesOf(pool, by);
        expect(sum(shares)).toBe(pool);
        shares.forEach((share, i) => expect(Math.abs(share - (pool * by[i]!) / sum(by))).toBeLessThan(1.001));
      }),
    );
  });
});

describe('quality premium', () => {
  test.each([
    [{ population: 250000, shareEarned: 1, gateway: true }, 125000000],
    [{ population: 250000, shareEarned: 0.6, reductions: [0.25, 0.25], gateway: true }, 37500000],
    [{ population: 250000, shareEarned: 1, reductions: [0.5, 0.6], gateway: true }, 0],
    [{ population: 250000, shareEarned: 1, gateway: false }, 0],
    [{ population: 3, ratePerHead: 0.005, shareEarned: 1, gateway: true }, 2],
  ])('%j', (of, pence) => {
    expect(qualityPremium(of)).toBe(pence);
  });
  test.each([
    [{ population: -1, shareEarned: 1, gateway: true }, 'The population must be a number'],
    [{ population: 1, ratePerHead: -1, shareEarned: 1, gateway: true }, 'The rate per head must be'],
    [{ population: 1, shareEarned: 60, gateway: true }, 'The share earned must be from 0% to 100%.'],
    [{ population: 1, shareEarned: 1, reductions: [0.1, NaN], gateway: true }, 'Each reduction must be'],
  ])('not %j', (of, sentence) => {
    expect(() => qualityPremium(of)).toThrow(sentence);
  });
});
