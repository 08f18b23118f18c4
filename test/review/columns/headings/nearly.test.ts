import fc from 'fast-check';
import { areWithin } from '../../../../src/review/columns/headings/nearly';

/** How many letters must be changed, left out or put in, counted the long way. */
const distance = (a: string, b: string): number => {
  if (a === '' || b === '') return a.length + b.length;
  if (a[0] === b[0]) return distance(a.slice(1), b.slice(1));
  const [x, y] = [a.slice(1), b.slice(1)];
  return 1 + Math.min(distance(x, y), distance(a, y), distance(x, b));
};

test('two words are as near as their letters say, one or two of them wrong, missing or too many', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
  fc.assert(
    fc.property(word, word, fc.nat({ max: 2 }), (a, b, letters) => {
      expect(areWithin(letters, a, b)).toBe(distance(a, b) <= letters);
    }),
    { numRuns: 2_000 },
  );
});
