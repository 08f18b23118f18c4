import fc from 'fast-check';
import { Exact, roundQuotient, roundToPence } from '../../../src/policy/exact';
import { certain } from '../../../src/policy/fast/certain';
import { sumOf } from '../../../src/policy/sumOf';
import { perWeightedPatient } from '../../../src/policy/premium';
import { qualityPremium } from '../../../src/policy/qualityPremium';
import { sharesOf } from '../../../src/policy/shares';

const runs = { numRuns: 5000 };
const hundredths = (max: number) => fc.integer({ min: 0, max: max * 100 }).map((units) => units / 100);
/** Round lists of patients, for which half pennies are common; lists of any digits. */
const patients = fc.oneof(
  fc.constantFrom(8, 16, 40, 200, 800, 1000, 6400),
  hundredths(30_000),
  fc.double({ min: 0.001, max: 1e6, noNaN: true }),
);
const share = fc.oneof(
  fc.constantFrom(0, 0.125, 0.25, 0.5, 0.605, 1),
  fc.double({ min: 0, max: 1, noNaN: true }),
);

test('a half penny, and what is no amount, is never certain', () => {
  expect(certain(12.5, 1e-9)).toBeUndefined();
  expect(certain(-12.5, 1e-9)).toBeUndefined();
  expect(certain(NaN, 1e-9)).toBeUndefined();
  expect(certain(Infinity, Infinity)).toBeUndefined();
  expect(certain(2 ** 60, 2 ** 11)).toBeUndefined();
  expect(certain(-12.4, 1e-9)).toBe(-12);
  expect(certain(-0.1, 1e-9)).toBe(0);
});

describe('the quick way is the exact one', () => {
  test('of a premium for each weighted patient', () => {
    const pounds = fc.oneof(
      hundredths(1e6),
      hundredths(1e6).map((each) => -each),
      fc.double({ noNaN: true }),
    );
    fc.assert(
      fc.property(pounds, patients, (amount, list) => {
        fc.pre(Math.abs(amount) < 1e9 && list > 0);
        expect(perWeightedPatient(amount, list)).toBe(
          roundQuotient(new Exact(amount).times(100), new Exact(list)),
        );
      }),
      runs,
    );
  });

  test('of a quality premium', () => {
    fc.assert(
      fc.property(
        patients,
        share,
        fc.array(share, { maxLength: 4 }),
        (population, shareEarned, reductions) => {
          const left = reductions.reduce<Exact>((rest, each) => rest.minus(each), new Exact(1));
          const whole = new Exact(population).times(5).times(shareEarned).times(left);
          expect(qualityPremium({ population, shareEarned, reductions, gateway: true })).toBe(
            left.isNegative() ? 0 : roundToPence(whole),
          );
        },
      ),
      runs,
    );
  });

  test('of shares of a pool: what the decimals of ever more digits give', () => {
    const weights = fc.array(hundredths(30_000), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), weights, (pool, by) => {
        fc.pre(by.some((weight) => weight > 0));
        // The same proportions by numbers that do not fit whole ones.
        const beyond = by.map((weight) => Number(`${weight}e200`));
        expect(sharesOf(pool, by)).toEqual(sharesOf(pool, beyond));
      }),
      runs,
    );
  });

  test('of a sum of amounts that leaves the doubles and comes back', () => {
    fc.assert(
      fc.property(fc.array(fc.maxSafeInteger(), { maxLength: 8 }), (amounts) => {
        const exact = amounts.reduce((sum, amount) => sum + BigInt(amount), 0n);
        const sum = (): number => sumOf(amounts);
        if (Number.isSafeInteger(Number(exact))) expect(BigInt(sum())).toBe(exact);
        else expect(sum).toThrow('too large');
      }),
      runs,
    );
  });
});
