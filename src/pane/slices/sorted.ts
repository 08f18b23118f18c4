/** Sorting very many things without keeping the thread. */
import { isDue, type Sliced } from '../../review/inTurn/slices';

/** Sorted at once, by the language itself, before they are merged. */
const atOnce = 64;

/** The same in order, as `Array.sort` puts it: equal ones stay as they were. */
export function* sorted<T>(items: readonly T[], order: (a: T, b: T) => number): Sliced<readonly T[]> {
  let runs: T[][] = [];
  for (let at = 0; at < items.length; at += atOnce) {
    runs.push(items.slice(at, at + atOnce).sort(order));
    yield;
  }
  while (runs.length > 1) {
    const longer: T[][] = [];
    for (let at = 0; at < runs.length; at += 2)
      longer.push(yield* merged(runs[at]!, runs[at + 1] ?? [], order));
    runs = longer;
  }
  return runs[0] ?? [];
}

function* merged<T>(first: readonly T[], second: readonly T[], order: (a: T, b: T) => number): Sliced<T[]> {
  const both: T[] = [];
  for (let [a, b] = [0, 0]; a < first.length || b < second.length;) {
    const fromSecond = a === first.length || (b < second.length && order(first[a]!, second[b]!) > 0);
    if (isDue(both.push(fromSecond ? second[b++]! : first[a++]!))) yield;
  }
  return both;
}
