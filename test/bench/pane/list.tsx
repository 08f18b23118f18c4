/** The pane on a result with as many findings as it is asked for, and what the bench has a person do with it. */
import { createRoot } from 'react-dom/client';
import { Pane } from '../../../src/pane/Pane';
import { loadPlaces } from '../../../src/pane/later/places';
import type { Finding } from '../../../src/review/findings';
import {
  checkedState,
  checkingState,
  fakeSession,
  moved,
  resultOf,
  tooFast,
  unclear,
} from '../../support/fakeSession';

/** As many workbooks' together: three rules, all outcomes, two hundred CCGs and eight thousand practices. */
const findings = (count: number): readonly Finding[] => {
  const kinds = Array.from({ length: 700 }, (_, at): Finding => {
    if (at % 11 === 0) return tooFast(at);
    return at % 5 === 0 ? unclear(at) : moved(at, at % 7 === 0 ? 'exception' : 'breach', 100 + at * 13.37);
  });
  return Array.from({ length: count }, (_, at): Finding => {
    const finding = kinds[at % kinds.length]!;
    const subject = { practice: `Z${String(at % 8000).padStart(5, '0')}`, ccg: `${at % 200}C`, year: 2015 };
    return { ...finding, key: `${finding.rule} ${at}`, row: at + 2, subject };
  });
};

const session = fakeSession(checkingState(612));
createRoot(document.getElementById('pane')!).render(<Pane session={session} version="1.2.3" />);

let longest = 0;
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
}).observe({ type: 'longtask' });

const frame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()));
/** Long tasks are told of a little after they have ended. */
const quiet = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 150));

const drawnLines = (): number => document.querySelectorAll('[role=treeitem]').length;
const pane = (): HTMLElement => document.querySelector('main')!;

/** Does something and gives the longest task of it, in milliseconds: 0 where none took 50 or more. */
const longestOf = async (work: () => Promise<void>): Promise<number> => {
  await quiet();
  longest = 0;
  await work();
  await quiet();
  return longest;
};

const type = (field: HTMLInputElement, text: string): void => {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
};
const choose = (field: HTMLSelectElement, value: string): void => {
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
};
const press = (key: string, more: KeyboardEventInit = {}): void => {
  const at = document.querySelector<HTMLElement>('[role=treeitem][tabindex="0"]')!;
  at.focus();
  at.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
};

export interface ListBench {
  ready(): Promise<void>;
  /** From the result to the list, laid out: milliseconds, and the longest task. */
  mount(count: number): Promise<{ readonly ms: number; readonly longest: number }>;
  /** Scrolls a screen a frame, and by leaps: the longest task, and most elements in the list at a time. */
  scroll(): Promise<{ readonly longest: number; readonly elements: number }>;
  /** What a person does to the list, by name: the longest task of each. */
  use(): Promise<Readonly<Record<string, number>>>;
}

const bench: ListBench = {
  ready: loadPlaces,
  async mount(count) {
    const state = checkedState(resultOf(findings(count)));
    let ms = 0;
    // What making them has left behind is cleared away.
    await new Promise((resolve) => setTimeout(resolve, 500));
    const longest = await longestOf(async () => {
      await frame();
      const began = performance.now();
      const listed = new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => {
          if (drawnLines() === 0) return;
          observer.disconnect();
          // With its layout.
          pane().getBoundingClientRect();
          ms = performance.now() - began;
          resolve();
        });
        observer.observe(document.body, { childList: true, subtree: true });
      });
      session.play(state);
      await listed;
      for (let frames = 0; frames < 20; frames++) await frame();
    });
    return { ms, longest };
  },
  async scroll() {
    let elements = 0;
    const seen = (): void => {
      elements = Math.max(elements, document.querySelectorAll('[role=tree] *').length);
    };
    const longest = await longestOf(async () => {
      for (let step = 0; step < 120; step++) {
        pane().scrollBy({ top: 600, behavior: 'instant' });
        await frame();
        seen();
      }
      for (let leap = 1; leap <= 30; leap++) {
        pane().scrollTo({ top: ((leap * 7) % 31) * (pane().scrollHeight / 31), behavior: 'instant' });
        await frame();
        await frame();
        seen();
      }
      pane().scrollTo({ top: 0, behavior: 'instant' });
      await frame();
    });
    return { longest, elements };
  },
  async use() {
    const of = <E extends HTMLElement>(selector: string): E => document.querySelector<E>(selector)!;
    const button = (name: string): HTMLElement | undefined =>
      [...document.querySelectorAll('button')].find(({ textContent }) => textContent.startsWith(name));
    const doing: Record<string, () => void | Promise<void>> = {
      'an arrow key': () => press('ArrowDown'),
      'the End key': () => press('End'),
      'the Home key': () => press('Home'),
      'choosing a line': () => press(' '),
      'choosing all': () => press('a', { ctrlKey: true }),
      'choosing none': () => button('Clear')?.click(),
      filtering: () => of<HTMLElement>('[aria-label="Show only"] button').click(),
      'filtering no more': () => of<HTMLElement>('[aria-label="Show only"] button').click(),
      'opening the controls': () => button('Search, filter, group')!.click(),
      'grouping by CCG': () => choose(of('select[aria-label="Group by"]'), 'CCG'),
      'grouping by practice': () => choose(of('select[aria-label="Group by"]'), 'practice'),
      'grouping by rule': () => choose(of('select[aria-label="Group by"]'), 'rule'),
      'folding all': () => of<HTMLElement>('[aria-label="Collapse all"]').click(),
      'unfolding all': () => of<HTMLElement>('[aria-label="Expand all"]').click(),
      searching: async () => {
        for (const text of ['l', 'le', 'led', 'ledger 7']) {
          type(of('input[type=search]'), text);
          for (let frames = 0; frames < 5; frames++) await frame();
        }
      },
      'searching no more': () => type(of('input[type=search]'), ''),
      'opening a finding': () => of<HTMLElement>('[role=treeitem][aria-level="2"]').click(),
      'the next finding': () => of<HTMLElement>('[aria-label="Next finding"]').click(),
      'going back to the list': () =>
        void document.activeElement!.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }),
        ),
    };
    const took: Record<string, number> = {};
    for (const [name, act] of Object.entries(doing))
      took[name] = await longestOf(async () => {
        await act();
        for (let frames = 0; frames < 10; frames++) await frame();
      });
    return took;
  },
};
(window as unknown as { bench: ListBench }).bench = bench;
