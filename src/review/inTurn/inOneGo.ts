import type { Sliced } from './slices';

/** Does it without a pause: for what is small, and where nothing may be waited for. */
export const inOneGo = <T>(work: Sliced<T>): T => {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
};
