import fc from 'fast-check';
import { amountOf } from '../../src/policy/amount';
import { Exact, roundToPence } from '../../src/policy/exact';
import { sumOf } from '../../src/policy/sumOf';
import { netImpact } from '../../src/policy/netImpact';
import { Problem } from '../../src/policy/problem';

test('what comes back less what is taken, by year and in all', () => {
  expect(netImpact([2500000, 5000000, 7500000], [1000000, 5500000, 7500000])).toEqual({
    nets: [-1500000, 500000, 0],
    net: -1000000,
  });
});

test('parts of a penny count until the end, of each year and of all', () => {
  const [less, more] = [amountOf(0.004)!, amountOf(0.008)!];
  expect(netImpact([less, less, 0], [more, more, 100])).toEqual({ nets: [0, 0, 100], net: 101 });
  // A half penny that doubles do not tell.
  expect(netImpact([amountOf(0.1)!], [amountOf(0.105)!]).nets).toEqual([1]);
});

test('of no years, nothing', () => {
  expect(netImpact([], [])).toEqual({ nets: [], net: 0 });
});

test('too large is a problem, not a wrong penny', () => {
  expect(() => sumOf([Number.MAX_SAFE_INTEGER, 1])).toThrow(Problem);
  expect(sumOf([Number.MAX_SAFE_INTEGER, 1, -1])).toBe(Number.MAX_SAFE_INTEGER);
  expect(() => netImpact([-1], [Number.MAX_SAFE_INTEGER])).toThrow(Problem);
  expect(() => netImpact([Number.MAX_SAFE_INTEGER, 1], [0, 0])).toThrow(Problem);
});

const pence = fc.integer({ min: -1e12, max: 1e12 });
test('the nets of the years sum to the net in all, in whatever order', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(pence, pence)), (years) => {
      const taken = years.map(([of]) => of);
      const given = years.map(([, of]) => of);
      const { nets, net } = netImpact(taken, given);
      expect(nets.reduce((sum, each) => sum + each, 0)).toBe(net);
      expect(net).toBe(sumOf(given) - sumOf(taken));
      expect(netImpact(taken.reverse(), given.reverse()).net).toBe(net);
    }),
  );
});

test('amounts with parts of a penny, against decimals', () => {
  const pounds = fc.oneof(
    fc.double({ min: -1e9, max: 1e9, noNaN: true }),
    fc.integer({ min: -1e9, max: 1e9 }).map((tenths) => tenths / 1000),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(pounds, pounds), { minLength: 1, maxLength: 8 }), (years) => {
      const amounts = (at: 0 | 1) => years.map((of) => amountOf(of[at])!);
      const exact = years.map(([less, more]) => new Exact(more).minus(less));
      const { nets, net } = netImpact(amounts(0), amounts(1));
      expect(nets).toEqual(exact.map(roundToPence));
      expect(net).toBe(roundToPence(Exact.sum(0, ...exact)));
    }),
  );
});
