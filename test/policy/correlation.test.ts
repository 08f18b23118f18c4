import fc from 'fast-check';
import { correlationOf } from '../../src/policy/correlation';

test.each<[string, [number, number][], number | undefined]>([
  ['a rising line', [[1, 2], [2, 4], [3, 6]], 1], // prettier-ignore
  ['a falling line', [[0.1, 3], [0.2, 2], [0.3, 1]], -1], // prettier-ignore
  ['nothing in common', [[1, 1], [1, 3], [3, 1], [3, 3]], 0], // prettier-ignore
  // By hand: Σxy = 60, Σx = 15, Σy = 18, Σx² = 55, Σy² = 72: (300 − 270) ÷ √(50 × 36) = 30 ÷ 42.426…
  ['five points', [[1, 2], [2, 4], [3, 3], [4, 4], [5, 5]], 0.8320502943378437], // prettier-ignore
  ['two points', [[1, 1], [2, 2]], undefined], // prettier-ignore
  ['no points', [], undefined],
  ['the same premium everywhere', [[5, 1], [5, 2], [5, 3]], undefined], // prettier-ignore
  ['the same need everywhere', [[1, 0.1], [2, 0.1], [3, 0.1]], undefined], // prettier-ignore
])('%s', (_, points, coefficient) => {
  expect(correlationOf(points)).toBe(coefficient);
});

test('a small spread on large amounts, where binary sums lose every digit', () => {
  const base = 1e15;
  expect(correlationOf([0, 1, 2, 3].map((i) => [base + i, base + 2 * i]))).toBe(1);
  expect(correlationOf([0.1, 0.2, 0.3].map((x) => [x, 1e9 + x * 10]))).toBe(1);
});

const points = fc.array(
  fc.tuple(fc.integer({ min: -1e6, max: 1e6 }), fc.double({ min: 0, max: 100, noNaN: true })),
  { minLength: 3, maxLength: 30 },
);
test('from -1 to 1, the same in whatever order, either way round, and in pence or pounds', () => {
  fc.assert(
    fc.property(points, (all) => {
      const coefficient = correlationOf(all);
      if (coefficient === undefined) return;
      expect(Math.abs(coefficient)).toBeLessThanOrEqual(1);
      expect(correlationOf([...all].reverse())).toBe(coefficient);
      expect(correlationOf(all.map(([x, y]) => [y, x]))).toBe(coefficient);
      expect(correlationOf(all.map(([x, y]) => [x * 100, y]))).toBe(coefficient);
    }),
    { numRuns: 50 },
  );
});
