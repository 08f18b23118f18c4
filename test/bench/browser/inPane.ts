/**
 * What runs inside the add-in's own document: presses its buttons as a person does, and notes how long the page was busy
 * and when it was drawn. Each function is sent to the browser as text, so it uses nothing from outside itself.
 */
import type { Reading } from '../../support/rowsBook';

/** What was seen of the pane while something went on: milliseconds. */
export interface Seen {
  readonly ms: number;
  /** The longest task of the thread, whoever's: 0 where none took 50 ms. */
  readonly longestTask: number;
  /** The longest that a script of the add-in, or of Office.js, ran in a frame that was late: 0 where none was. */
  readonly ours: number;
  readonly theirs: number;
  /** The longest time between two frames. */
  readonly longestGap: number;
}

export interface CheckSeen extends Seen {
  /** From the press until rows were counted; none where it was stopped before. */
  readonly firstProgress: number | undefined;
  /** From the press on Cancel, or from when it should have been heard, until it was done; none where that was too late. */
  readonly cancelled: number | undefined;
}

interface Recorder {
  start(): void;
  /** `ms`: what is measured ended so long after the start. */
  stop(ms?: number): Promise<Seen>;
}
type RecordingWindow = typeof globalThis & { recorder: Recorder };

/** Put into every document before its own scripts. */
export const install = (): void => {
  interface LateFrame extends PerformanceEntry {
    readonly scripts: readonly { readonly sourceURL: string; readonly duration: number }[];
  }
  let [began, frame, longestGap, running] = [0, 0, 0, false];
  let tasks: PerformanceEntry[] = [];
  let late: LateFrame[] = [];
  new PerformanceObserver((list) => void tasks.push(...list.getEntries())).observe({ type: 'longtask' });
  new PerformanceObserver((list) => {
    late.push(...(list.getEntries() as unknown as LateFrame[]));
  }).observe({ type: 'long-animation-frame' });
  const drawn = (now: number): void => {
    if (!running) return;
    longestGap = Math.max(longestGap, now - frame);
    frame = now;
    requestAnimationFrame(drawn);
  };
  const recorder: Recorder = {
    start() {
      [tasks, late, longestGap, running] = [[], [], 0, true];
      began = frame = performance.now();
      requestAnimationFrame(drawn);
    },
    async stop(ms = performance.now() - began) {
      running = false;
      // What was late is reported afterwards.
      await new Promise((resolve) => setTimeout(resolve, 300));
      const longest = (all: readonly { readonly duration: number }[]): number =>
        Math.max(0, ...all.map(({ duration }) => duration));
      const since = ({ startTime, duration }: PerformanceEntry): boolean =>
        startTime + duration > began && startTime < began + ms + 50;
      const scripts = late.filter(since).flatMap((each) => each.scripts);
      return {
        ms,
        longestTask: longest(tasks.filter(since)),
        ours: longest(scripts.filter(({ sourceURL }) => /\/pane[^/]*$/.test(sourceURL))),
        theirs: longest(scripts.filter(({ sourceURL }) => /\/(?:office|excel)[^/]*$/.test(sourceURL))),
        longestGap,
      };
    },
  };
  Object.assign(globalThis, { recorder });
};

/** Reads blocks of cells as they come, and does nothing with them. */
export const read = async (readings: readonly Reading[]): Promise<Seen> => {
  const { recorder } = globalThis as RecordingWindow;
  recorder.start();
  for (const { sheetId, area } of readings)
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      const range = sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns).load('values');
      await context.sync();
      if (range.values.length !== area.rows) throw new Error('Rows are missing.');
    });
  return recorder.stop();
};

/** Presses "Check the workbook" and waits for what was found; presses Cancel so many milliseconds after. */
export const check = async (cancelAfter: number | null): Promise<CheckSeen> => {
  const { recorder } = globalThis as RecordingWindow;
  const button = (text: string): HTMLElement | undefined =>
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent === text);
  const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
  const underWay = (): Element | null => document.querySelector('section[aria-label="The check under way"]');
  while (!button('Check the workbook')) {
    button('Check')?.click();
    await after(20);
  }
  // What is left of going there is no part of the check.
  await after(500);

  recorder.start();
  const began = performance.now();
  let firstProgress: number | undefined;
  let begun = false;
  const ended = new Promise<number>((resolve) => {
    const seen = new MutationObserver(() => {
      const panel = underWay();
      const now = performance.now() - began;
      const rows = /([\d,]+) of [\d,]+ rows/.exec(panel?.textContent ?? '')?.[1];
      if (rows !== undefined && rows !== '0') firstProgress ??= now;
      begun ||= panel !== null;
      const title = document.querySelector('h1');
      // What shows a check may come a moment after the press, where it was not fetched before.
      if (panel || !title || !(begun || title.textContent === 'Findings')) return;
      seen.disconnect();
      resolve(now);
    });
    seen.observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  button('Check the workbook')!.click();
  if (cancelAfter !== null) setTimeout(() => button('Cancel')?.click(), cancelAfter);
  const ms = await ended;
  // The frame in which it shows counts.
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const seen = await recorder.stop(ms);
  const stopped = cancelAfter !== null && ms > cancelAfter;
  return { ...seen, firstProgress, cancelled: stopped ? ms - cancelAfter : undefined };
};
