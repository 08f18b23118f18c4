/** Prices, phases, years and answers: worked out once for the cells that say them, though ten thousand rows do. */
import { valueOf } from './arguments';

/** More than the years, days, prices and phases of any workbook; beyond it what is kept is forgotten. */
const mostKept = 20_000;

/**
 * Remembers what `make` gives for up to three cells, as long as the add-in runs: it must depend on nothing else. What it
 * throws is thrown again, and not kept. The first cell is the one that varies most.
 */
export function remember<T extends object | number | string>(
  make: (a?: unknown, b?: unknown, c?: unknown) => T,
): (a?: unknown, b?: unknown, c?: unknown) => T {
  let lastA: unknown;
  let lastB: unknown;
  let lastC: unknown;
  let last: T | undefined;
  let size = 0;
  const made = new Map<unknown, Map<unknown, Map<unknown, T>>>();

  /** Kept for the last `b` and `c`. */
  let byA: Map<unknown, T> | undefined;

  const look = (a: unknown, b: unknown, c: unknown): T => {
    if (!byA || b !== lastB || c !== lastC) byA = made.get(c)?.get(b);
    const known = byA?.get(a);
    if (known !== undefined) return known;
    // Maps are made for values only: what it throws leaves none, and not this one beside the `b` and `c` before.
    byA = undefined;
    const value = make(a, b, c);
    if (size++ >= mostKept) {
      made.clear();
      size = 0;
    }
    byA = inside(inside(made, c), b);
    byA.set(a, value);
    return value;
  };

  return (cellA, cellB, cellC) => {
    const a = valueOf(cellA);
    const b = valueOf(cellB);
    const c = valueOf(cellC);
    // Down a column the same year stands beside row after row.
    if (last !== undefined && a === lastA && b === lastB && c === lastC) return last;
    if (isObject(a) || isObject(b) || isObject(c)) return make(a, b, c);
    last = look(a, b, c);
    lastA = a;
    lastB = b;
    lastC = c;
    return last;
  };
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;

const inside = <V>(map: Map<unknown, Map<unknown, V>>, key: unknown): Map<unknown, V> => {
  let found = map.get(key);
  if (!found) map.set(key, (found = new Map()));
  return found;
};
