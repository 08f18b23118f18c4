import fc from 'fast-check';
import { amountOf, penceOf } from '../../src/policy/amount';
import { Exact, roundToPence } from '../../src/policy/exact';
import { toPence } from '../../src/policy/money';
import {
  conventions,
  evenPhase,
  lastYearOf,
  localPhase,
  measureOf,
  released,
  retained,
  schedule,
  step,
  type Phase,
} from '../../src/policy/phase';
import { Problem } from '../../src/policy/problem';

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);

describe('worked by hand', () => {
  test('£100,000.00 over four years, first step in year one', () => {
    expect(schedule(10000000, evenPhase())).toEqual([
      { year: 2014, released: 2500000, retained: 7500000, step: 2500000 },
      { year: 2015, released: 5000000, retained: 5000000, step: 2500000 },
      { year: 2016, released: 7500000, retained: 2500000, step: 2500000 },
      { year: 2017, released: 10000000, retained: 0, step: 2500000 },
    ]);
  });

  test('£100,000.00 over four years, year one in full', () => {
    expect(schedule(10000000, evenPhase(4, 2014, 'year one in full'))).toEqual([
      { year: 2014, released: 0, retained: 10000000, step: 0 },
      { year: 2015, released: 2500000, retained: 7500000, step: 2500000 },
      { year: 2016, released: 5000000, retained: 5000000, step: 2500000 },
      { year: 2017, released: 7500000, retained: 2500000, step: 2500000 },
      { year: 2018, released: 10000000, retained: 0, step: 2500000 },
    ]);
  });

  test('a premium that does not divide: £100.01 in three', () => {
    const rows = schedule(10001, evenPhase(3, 2015));
    expect(rows.map((row) => row.released)).toEqual([3334, 6667, 10001]);
    expect(rows.map((row) => row.step)).toEqual([3334, 3333, 3334]);
  });

  test('MPIG in sevenths', () => {
    const mpig = evenPhase(7, 2014);
    const rows = schedule(toPence(18024.05)!, mpig).map((row) => row.retained / 100);
    expect(rows).toEqual([15449.19, 12874.32, 10299.46, 7724.59, 5149.73, 2574.86, 0]);
    expect(lastYearOf(mpig)).toBe(2020);
  });

  test('a local profile', () => {
    const rows = schedule(10000001, localPhase([0.125, 0.25, 0.25, 1], 2016));
    expect(rows.map(({ year, step: by }) => [year, by])).toEqual([
      [2016, 1250000],
      [2017, 1250000],
      [2018, 0],
      [2019, 7500001],
    ]);
  });
});

describe('a premium with parts of a penny is rounded once, at the end', () => {
  test('£100.006 in halves: £50.003 is £50.00, where half of £100.01 would be £50.01', () => {
    const halves = schedule(amountOf(100.006)!, evenPhase(2));
    expect(halves.map(({ released, retained, step }) => [released, retained, step])).toEqual([
      [5000, 5001, 5000],
      [10001, 0, 5001],
    ]);
  });
  test('less than half a penny has nothing to release', () => {
    expect(schedule(amountOf(0.004)!, evenPhase(1))).toEqual([
      { year: 2014, released: 0, retained: 0, step: 0 },
    ]);
    expect(retained(amountOf(-0.006)!, evenPhase(), 2017)).toBe(-1);
  });
  test.each(['0.5', '0.125', '0.57', '0.3333333333333333'])('a share of %s, against decimals', (share) => {
    fc.assert(
      fc.property(fc.double({ min: 0.005, max: 1e9, noNaN: true }), (pounds) => {
        const premium = amountOf(pounds)!;
        const phase = localPhase([Number(share), 1]);
        expect(released(premium, phase, 2014)).toBe(roundToPence(new Exact(pounds).times(share)));
        expect(released(premium, phase, 2015)).toBe(penceOf(premium));
      }),
    );
  });
});

describe('outside its years', () => {
  test('nothing before the first, all after the last', () => {
    expect([2012, 2013, 2014, 2017, 2018, 2040].map((year) => released(400, evenPhase(), year))).toEqual([
      0, 0, 100, 400, 400, 400,
    ]);
    expect([2013, 2014, 2018].map((year) => step(400, evenPhase(), year))).toEqual([0, 100, 0]);
    expect([2013, 2018].map((year) => retained(400, evenPhase(), year))).toEqual([400, 0]);
  });
  test.each([0, -5000])('a premium of %d has nothing to release', (premium) => {
    expect(released(premium, evenPhase(), 2017)).toBe(0);
    expect(retained(premium, evenPhase(), 2017)).toBe(premium);
    expect(step(premium, evenPhase(), 2015)).toBe(0);
  });
});

describe('what cannot be', () => {
  test.each([0, -1, 2.5, 101, NaN, Infinity])('%d years', (years) => {
    expect(() => evenPhase(years)).toThrow(
      new Problem('invalid', 'The number of years must be a whole number from 1 to 100.'),
    );
  });
  test.each<[number[], string]>([
    [[], 'must end at 100%'],
    [[0.25, 0.5], 'must end at 100%'],
    [[0.5, 0.25, 1], 'falls at share 2'],
    [[25, 50, 75, 100], 'Share 1 of the profile must be from 0% to 100%'],
    [[-0.1, 1], 'Share 1 of the profile'],
    [[NaN, 1], 'Share 1 of the profile'],
  ])('the profile %j', (profile, sentence) => {
    expect(() => localPhase(profile)).toThrow(sentence);
  });
});

describe('for any premium and phase', () => {
  const premiums = fc.integer({ min: -1e9, max: 1e12 });
  const firstYears = fc.integer({ min: 2005, max: 2030 });
  const phases: fc.Arbitrary<Phase> = fc.oneof(
    fc
      .tuple(fc.integer({ min: 1, max: 20 }), firstYears, fc.constantFrom(...conventions))
      .map((of) => evenPhase(...of)),
    fc
      .tuple(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 8 }), firstYears)
      .map(([shares, first]) => localPhase([...shares.sort((a, b) => a - b), 1], first)),
  );

  test('steps sum to the premium, and each year released and retained do', () => {
    fc.assert(
      fc.property(premiums, phases, (premium, phase) => {
        const rows = schedule(premium, phase);
        expect(sum(rows.map((row) => row.step))).toBe(Math.max(premium, 0));
        for (const row of rows) {
          expect(row.released + row.retained).toBe(premium);
          expect(row.step).toBeGreaterThanOrEqual(0);
          for (const measure of ['released', 'retained', 'step'] as const)
            expect(measureOf[measure](premium, phase, row.year)).toBe(row[measure]);
        }
        expect(rows.at(-1)!.released).toBe(Math.max(premium, 0));
      }),
    );
  });

  test('even steps differ by at most a penny', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e12 }), fc.integer({ min: 1, max: 30 }), (premium, years) => {
        const steps = schedule(premium, evenPhase(years)).map((row) => row.step);
        return Math.max(...steps) - Math.min(...steps) <= 1;
      }),
    );
  });

  test('year one in full is the other convention a year later', () => {
    fc.assert(
      fc.property(premiums, fc.integer({ min: 1, max: 12 }), firstYears, (premium, years, first) => {
        const full = evenPhase(years, first, 'year one in full');
        const later = evenPhase(years, first + 1);
        for (let year = first - 1; year <= first + years + 1; year++)
          expect(released(premium, full, year)).toBe(released(premium, later, year));
      }),
    );
  });
});
