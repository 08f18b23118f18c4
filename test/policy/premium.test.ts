import fc from 'fast-check';
import { dayOf } from '../../src/policy/day';
import { gmsEquivalent, netPrice } from '../../src/policy/gmsEquivalent';
import { Exact, roundToPence } from '../../src/policy/exact';
import { toPence } from '../../src/policy/money';
import { exactPremium, perWeightedPatient, premium } from '../../src/policy/premium';
import { Problem } from '../../src/policy/problem';

const in2014 = netPrice({ year: 2014 });
const patients = fc.integer({ min: 1, max: 5_000_000 }).map((n) => n / 100);
const pounds = fc.integer({ min: -1e11, max: 1e11 }).map((pence) => pence / 100);

describe('GMS equivalent', () => {
  test.each<[number, number, boolean, number]>([
    // 10,000 × 73.56 = 735,600.00, less 5.46%
    [10000, 2014, false, 69543624],
    [10000, 2014, true, 73560000],
    [0, 2014, false, 0],
    // 1,234.56 × 73.56 × 0.9454 = 85,855.775…
    [1234.56, 2014, false, 8585578],
    [10000, 2013, true, 66250000],
  ])('%d weighted patients in the year from %d, own out of hours %s: %d pence', (list, year, own, pence) => {
    expect(gmsEquivalent(list, netPrice({ year }, own))).toBe(pence);
  });

  test('the net prices behind what practices were paid', () => {
    const nets = [2018, 2019, 2020].map((year) => netPrice({ year }).net.toDecimalPlaces(4).toNumber());
    expect(nets).toEqual([84.6276, 85.5478, 89.002]);
  });

  test('the net price is not rounded on the way', () => {
    expect(in2014.net.toString()).toBe('69.543624');
  });

  test('a day has its own price', () => {
    const before = netPrice({ day: dayOf(2015, 9, 30)! }, true);
    expect([before.price.toNumber(), before.deduction.toNumber(), before.net.toNumber()]).toEqual([
      75.77, 0, 75.77,
    ]);
  });

  test('patients that are no patients, and years that are not known', () => {
    expect(() => gmsEquivalent(-1, in2014)).toThrow(
      new Problem('invalid', 'Patients must be a number, 0 or more.'),
    );
    expect(() => gmsEquivalent(NaN, in2014)).toThrow(Problem);
    expect(() => gmsEquivalent(Infinity, in2014)).toThrow(Problem);
    expect(() => netPrice({ year: 2013 })).toThrow(/out-of-hours deduction for 2013\/14 is not known/);
  });
});

describe('premium', () => {
  test('funding less GMS equivalent less linked funding', () => {
    const of = { pmsFunding: 900000, weightedPatients: 10000, price: in2014 };
    expect(premium(of)).toBe(90000000 - 69543624);
    expect(premium({ ...of, linkedFunding: 12345.67 })).toBe(90000000 - 69543624 - 1234567);
  });
  test('below the GMS equivalent it is negative', () => {
    expect(premium({ pmsFunding: 600000, weightedPatients: 10000, price: in2014 })).toBe(60000000 - 69543624);
  });
  test('is rounded once, at the end', () => {
    // The GMS equivalent of 1 patient is 69.543624; 100.004 − it = 30.460376: rounding both first would give 30.46 too, but
    // of 3 patients, 208.630872, 300.005 − it = 91.374128 is 91.37, where parts rounded first give 300.01 − 208.63 = 91.38.
    expect(premium({ pmsFunding: 300.005, weightedPatients: 3, price: in2014 })).toBe(9137);
  });
  test('amounts that are none', () => {
    const of = { pmsFunding: 1, weightedPatients: 1, price: in2014 };
    expect(() => premium({ ...of, pmsFunding: NaN })).toThrow(
      new Problem('invalid', 'PMS funding must be a number of pounds.'),
    );
    expect(() => premium({ ...of, linkedFunding: Infinity })).toThrow(
      'Linked funding must be a number of pounds.',
    );
  });
  test('premium and GMS equivalent make the funding again, within the penny of two roundings', () => {
    fc.assert(
      fc.property(pounds, patients, (pmsFunding, weightedPatients) => {
        const sum =
          premium({ pmsFunding, weightedPatients, price: in2014 }) + gmsEquivalent(weightedPatients, in2014);
        return Math.abs(sum - toPence(pmsFunding)!) <= 1;
      }),
    );
  });
  test('linked funding in pennies moves the premium by as much', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), patients, (linked, weightedPatients) => {
        const of = { pmsFunding: 1e7, weightedPatients, price: netPrice({ year: 2014 }, true) };
        const more = exactPremium(of).minus(exactPremium({ ...of, linkedFunding: linked / 100 }));
        return roundToPence(more) === linked;
      }),
    );
  });
});

describe('per weighted patient', () => {
  test.each([
    [258000000, 19082840.24, 1352],
    [-100, 3, -3333],
    [0.01, 2, 1],
    [0, 5, 0],
  ])('£%d for %d', (amount, list, pence) => {
    expect(perWeightedPatient(amount, list)).toBe(pence);
  });
  test('of exact pounds', () => {
    expect(perWeightedPatient(new Exact('0.014999'), 1)).toBe(1);
  });
  test('not without patients', () => {
    expect(() => perWeightedPatient(1, 0)).toThrow('There are no weighted patients to divide by.');
  });
});
