/** Long work in steps: between two of them whoever asked for it may do other things. A step takes no more than some milliseconds. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Things of a list that are done in one step, where each takes some microseconds. */
const inOneStep = 256;

/** What becomes of each of a list. */
export function* mapped<T, To>(list: readonly T[], become: (each: T, at: number) => To): Steps<To[]> {
  const all: To[] = [];
  for (let at = 0; at < list.length; at++) {
    all.push(become(list[at]!, at));
    if (all.length % inOneStep === 0) yield;
  }
  return all;
}
