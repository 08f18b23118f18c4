import { netPriceOf } from '../../../src/policy/gmsEquivalent';
import { CERTAIN, premiumPence, type PremiumSum } from '../../../src/policy/fast/premiumPence';
import { Exact } from '../../../src/policy/exact';
import { toPence } from '../../../src/policy/money';
import { evenPhase, localPhase } from '../../../src/policy/phase';
import { premium, premiumByDecimals } from '../../../src/policy/premium';
import { provePhases, provePremium } from '../../support/proof';

/** `npm run bench` takes ten million. */
const inputs = 30_000;
const fewer = 15_000;
const quick = premiumPence(premiumByDecimals);

/** What the add-in calls. */
const asCalled: PremiumSum = (pmsFunding, weightedPatients, price, deduction, linkedFunding) =>
  premium({
    pmsFunding,
    weightedPatients,
    price: netPriceOf(new Exact(price), new Exact(deduction)),
    linkedFunding,
  });

describe('the quick premium is the exact one', () => {
  test.each([
    ['by itself', quick],
    ['as it is called', asCalled],
  ])('in fifteen families of inputs, %s', (_, sum) => {
    expect(provePremium(sum, inputs, 20140901)).toEqual({ inputs, mismatches: 0, examples: [] });
  });

  test('with the amounts that started it', () => {
    // 17869.19 × 70.83891351538598 is 1265834.00499999999995…: decimals of 20 digits round it twice, to a penny more.
    expect(quick(0, 17869.19, 70.83891351538598, 0, 0)).toBe(-126583400);
    // 1,234.5 × 73.41 = 90,624.645: a true half penny, which doubles put below.
    expect(quick(0, 1234.5, 73.41, 0, 0)).toBe(-9062465);
    expect(quick(90624.645, 0, 1, 0, 0)).toBe(9062465);
  });
});

describe('the proof finds a sum that is not exact', () => {
  const rounded: PremiumSum = (funding, patients, price, deduction, linked) =>
    Math.round((funding - patients * price * (1 - deduction) - linked) * 100);
  const roundedParts: PremiumSum = (funding, patients, price, deduction, linked) =>
    (toPence(funding) ?? NaN) -
    Math.round(patients * price * (1 - deduction) * 100) -
    (toPence(linked) ?? NaN);
  test.each<[string, PremiumSum]>([
    ['that trusts doubles more than they can be', premiumPence(premiumByDecimals, 2 ** -46)],
    ['that trusts doubles but for a perfect tie', premiumPence(premiumByDecimals, 0)],
    ['that rounds doubles', rounded],
    ['that rounds its parts first', roundedParts],
  ])('%s', (_, sum) => {
    expect(provePremium(sum, fewer, 20140901).mismatches).toBeGreaterThan(0);
  });

  test('while a bound four times as wide changes nothing', () => {
    expect(provePremium(premiumPence(premiumByDecimals, CERTAIN * 4), fewer, 7).mismatches).toBe(0);
  });
});

test('what is released in each year is the exact share', () => {
  const phases = [
    ...[1, 3, 4, 7, 100].map((years) => evenPhase(years)),
    evenPhase(4, 2014, 'year one in full'),
    localPhase([0.125, 0.25, 0.625, 1]),
    // A third has too many digits for whole numbers.
    localPhase([1 / 3, 2 / 3, 1]),
  ];
  expect(provePhases(phases, 300, 5)).toBe(0);
});
