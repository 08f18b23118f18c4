import type { Surroundings } from '../review/session';

/**
 * Lets the browser draw and hear keys between two slices of work. A message to oneself comes back at once; a timer would
 * cost 4 ms each time, and `scheduler.yield` comes back before anything is drawn.
 */
const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port1.onmessage = () => waiting.shift()?.();

export const surroundings: Surroundings = {
  pause: () =>
    new Promise((resume) => {
      waiting.push(resume);
      channel.port2.postMessage(undefined);
    }),
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
