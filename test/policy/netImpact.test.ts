import fc from 'fast-check';
import { sumOf } from '../../src/policy/money';
import { netImpact } from '../../src/policy/netImpact';
import { Problem } from '../../src/policy/problem';

test('what comes back less what is taken, by year and in all', () => {
  expect(
    netImpact([
      { year: 2014, released: 2500000, reinvested: 1000000 },
      { year: 2015, released: 5000000, reinvested: 5500000 },
      { year: 2016, released: 7500000, reinvested: 7500000 },
    ]),
  ).toEqual({
    years: [
      { year: 2014, released: 2500000, reinvested: 1000000, net: -1500000 },
      { year: 2015, released: 5000000, reinvested: 5500000, net: 500000 },
      { year: 2016, released: 7500000, reinvested: 7500000, net: 0 },
    ],
    released: 15000000,
    reinvested: 14000000,
    net: -1000000,
  });
});

test('of no years, nothing', () => {
  expect(netImpact([])).toEqual({ years: [], released: 0, reinvested: 0, net: 0 });
});

test('too large is a problem, not a wrong penny', () => {
  expect(() => sumOf([Number.MAX_SAFE_INTEGER, 1])).toThrow(Problem);
  expect(sumOf([Number.MAX_SAFE_INTEGER, 1, -1])).toBe(Number.MAX_SAFE_INTEGER);
});

const pence = fc.integer({ min: -1e12, max: 1e12 });
test('the nets of the years sum to the net in all, in whatever order', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ year: fc.integer({ min: 2013, max: 2030 }), released: pence, reinvested: pence })),
      (years) => {
        const { net, released, reinvested, years: each } = netImpact(years);
        expect(each.reduce((sum, year) => sum + year.net, 0)).toBe(net);
        expect(net).toBe(reinvested - released);
        expect(netImpact([...years].reverse()).net).toBe(net);
      },
    ),
  );
});
