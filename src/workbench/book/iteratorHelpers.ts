/**
 * Univer 0.25.1 calls iterator helpers (`map.keys().some(…)`), which Node has from 22 and browsers from 2024. Fills in
 * those it uses where they are missing; where they are there, does nothing.
 */
type Visit<T, R> = (item: T, index: number) => R;

const helpers = {
  some<T>(this: Iterable<T>, test: Visit<T, boolean>): boolean {
    let index = 0;
    for (const item of this) if (test(item, index++)) return true;
    return false;
  },
  *map<T, R>(this: Iterable<T>, change: Visit<T, R>): Generator<R> {
    let index = 0;
    for (const item of this) yield change(item, index++);
  },
  *filter<T>(this: Iterable<T>, test: Visit<T, boolean>): Generator<T> {
    let index = 0;
    for (const item of this) if (test(item, index++)) yield item;
  },
  find<T>(this: Iterable<T>, test: Visit<T, boolean>): T | undefined {
    let index = 0;
    for (const item of this) if (test(item, index++)) return item;
    return undefined;
  },
  forEach<T>(this: Iterable<T>, visit: Visit<T, void>): void {
    let index = 0;
    for (const item of this) visit(item, index++);
  },
  toArray<T>(this: Iterable<T>): T[] {
    return [...this];
  },
};

const prototype = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) as object;
for (const [name, helper] of Object.entries(helpers)) {
  if (!(name in prototype)) {
    Object.defineProperty(prototype, name, { value: helper, writable: true, configurable: true });
  }
}
