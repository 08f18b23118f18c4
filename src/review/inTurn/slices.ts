/** Long work in slices: between two of them the screen is drawn, and keys and clicks are heard. */

/** Work that may be interrupted wherever it yields, which is at least every other millisecond. */
export type Sliced<T> = Generator<void, T, void>;

/** What slicing needs of the machine. */
export interface Breath {
  /** Lets others have the thread. */
  pause?(): Promise<void>;
  /** Milliseconds. */
  now?(): number;
}

/** The longest that the thread is kept. */
const sliceMilliseconds = 8;
/** Steps of a loop between two yields, where a step takes some microseconds: a row, a finding. */
const stepsInOne = 16;
/** Whether it is time to yield, in a loop that counts its steps. */
export const isDue = (step: number): boolean => step % stepsInOne === 0;

/** Does it with a pause before every slice, the first as well: whoever brought the work may have been long at it. */
export const inSlices = async <T>(work: Sliced<T>, { pause, now = Date.now }: Breath): Promise<T> => {
  for (;;) {
    await pause?.();
    const until = now() + sliceMilliseconds;
    do {
      const { done, value } = work.next();
      if (done) return value;
    } while (now() <= until);
  }
};
