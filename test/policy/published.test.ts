/**
 * Payments that were made. Source: NHS Payments to General Practice, England, by NHS Digital, for 2014/15, 2015/16 and
 * 2018/19: public sector information under the Open Government Licence v3.0. The practices are not named.
 */
import { gmsEquivalent, netPrice } from '../../src/policy/gmsEquivalent';
import { Exact, roundToPence } from '../../src/policy/exact';
import { toPence } from '../../src/policy/money';
import { evenPhase, retained } from '../../src/policy/phase';

/** Practices of 2018/19 paid at their GMS equivalent: weighted patients, and Global Sum + Balance of PMS Expenditure. */
const paidAtEquivalent: readonly (readonly [weightedPatients: number, paid: number])[] = [
  [3551.84, 300583.92],
  [11795.68, 998240.74],
  [14232.88, 1204495.07],
  [17084, 1445778.99],
  [4576.53, 387301.06],
  [5387.49, 455930.72],
  [4899.26, 414613.01],
  [3398.47, 287604.58],
];

describe('2018/19: weighted patients × £88.96 × (1 − 4.87%)', () => {
  const price = netPrice({ year: 2018 });

  test('the net price, unrounded', () => {
    expect(price.net.toString()).toBe('84.627648');
  });
  test.each(paidAtEquivalent)('a practice with %d weighted patients was paid £%d', (patients, paid) => {
    expect(Math.abs(gmsEquivalent(patients, price) - toPence(paid)!)).toBeLessThanOrEqual(100);
  });
  test('rounded to £84.63 first, the price misses what larger practices were paid', () => {
    const rounded = roundToPence(new Exact(17084).times('84.63'));
    expect(Math.abs(rounded - toPence(1445778.99)!)).toBeGreaterThan(3900);
  });
});

/**
 * Correction factors of the minimum practice income guarantee, which fell by sevenths from 2014/15: in 2014/15 (published
 * in whole pounds), 2015/16 and 2018/19.
 */
const corrections: readonly (readonly [paid2014: number, paid2015: number, paid2018: number])[] = [
  [46850, 39041.64, 15616.68],
  [91121, 75934.2, 30373.68],
  [53777, 44814.12, 17925.6],
  [37400, 31166.76, 12466.68],
  [34037, 28364.16, 11345.64],
];

describe('MPIG in sevenths', () => {
  const phase = evenPhase(7);

  test.each(corrections)('£%d in 2014/15, £%d in 2015/16, £%d in 2018/19', (paid2014, paid2015, paid2018) => {
    const base = toPence((paid2015 * 7) / 5)!;
    // Twelve equal payments a year, each rounded to the penny.
    const near = (year: number, paid: number) =>
      expect(Math.abs(retained(base, phase, year) - toPence(paid)!)).toBeLessThanOrEqual(12);
    near(2015, paid2015);
    near(2018, paid2018);
    expect(Math.round(retained(base, phase, 2014) / 100)).toBe(paid2014);
    expect(retained(base, phase, 2020)).toBe(0);
  });

  test('£18,024.05 by sevenths', () => {
    const years = [2014, 2015, 2016, 2017, 2018, 2019, 2020];
    expect(years.map((year) => retained(1802405, phase, year))).toEqual([
      1544919, 1287432, 1029946, 772459, 514973, 257486, 0,
    ]);
  });
});
