import { startTransition, useEffect, useMemo, useState } from 'react';
import { inSlices, type Breath, type Sliced } from '../../review/inTurn/slices';
import { pause } from './pause';

/** Milliseconds that drawing may wait for long work: where it takes no longer, drawing twice would. */
const atOnce = 12;

type Begun<T> =
  { readonly done: true; readonly value: T } | { readonly done: false; readonly rest: Sliced<T> };

/** Begins with work and goes on until it is done, or for that many milliseconds. */
export const begin = <T>(work: Sliced<T>, milliseconds: number, now = Date.now): Begun<T> => {
  const until = now() + milliseconds;
  do {
    const { done, value } = work.next();
    if (done) return { done, value };
  } while (now() <= until);
  return { done: false, rest: work };
};

/** Does work in slices and gives what comes of it, unless it is dropped before: the function that is returned does so. */
export const startSlices = <T>(
  work: Sliced<T>,
  breath: Breath,
  done: (value: T) => void,
  failed: (error: unknown) => void,
): (() => void) => {
  let dropped = false;
  // What is dropped waits for good in its next pause, and is cleared away with all it holds.
  const paused = async (): Promise<void> => {
    await breath.pause?.();
    if (dropped) await new Promise(() => undefined);
  };
  inSlices(work, { ...breath, pause: paused }).then(
    (value) => {
      if (!dropped) done(value);
    },
    (error) => {
      if (!dropped) failed(error);
    },
  );
  return () => (dropped = true);
};

export interface Worked<T> {
  /** Nothing until the first work is done. */
  readonly value: T | undefined;
  /** The value is of earlier work: what is asked for now is still being worked out. */
  readonly busy: boolean;
}

/**
 * Does work again whenever it is another function. What is not long is done as it is drawn, and so is the beginning of
 * what is long. The rest of that is done in slices, while what came of the work before stays in sight; when other work
 * is asked for meanwhile, that is done instead.
 */
export function useSliced<T>(work: () => Sliced<T>, isLong: boolean): Worked<T> {
  const begun = useMemo(() => begin(work(), isLong ? atOnce : Infinity), [work, isLong]);
  const [last, setLast] = useState<{ readonly of: Begun<T>; readonly value: T }>();
  if (begun.done && last?.of !== begun) setLast({ of: begun, value: begun.value });
  useEffect(() => {
    if (begun.done) return;
    return startSlices(
      begun.rest,
      { pause },
      (value) => startTransition(() => setLast({ of: begun, value })),
      // Thrown as it is drawn, for the boundary to show.
      (error) =>
        setLast(() => {
          throw error;
        }),
    );
  }, [begun]);
  return begun.done ? { value: begun.value, busy: false } : { value: last?.value, busy: last?.of !== begun };
}
