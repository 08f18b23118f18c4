import { pause } from '../pane/slices/pause';
import type { Surroundings } from '../review/session';

export const surroundings: Surroundings = {
  pause,
  now: () => Date.now(),
  after(milliseconds, work) {
    const timer = setTimeout(work, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** When what is on the screen has been drawn and nothing else is to be done, or soon after: not every browser can tell. */
export const atLeisure = (): Promise<void> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in window) window.requestIdleCallback(() => resolve(), { timeout: 1000 });
    else setTimeout(resolve, 200);
  });
