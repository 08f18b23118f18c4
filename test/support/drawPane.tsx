/** Draws the pane in jsdom, with a person's hands on it. Test files that use it run in jest's jsdom environment. */
import { render, screen, act } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { Pane } from '../../src/pane/Pane';
import { loadPlaces } from '../../src/pane/later/places';
import type { State } from '../../src/review/session';
import { fakeSession, type FakeSession } from './fakeSession';

// As in Excel once the first place stands: no other is waited for.
beforeAll(loadPlaces);

/**
 * What jsdom lacks: it lays nothing out, so it has no media queries, no scrolling and no resizing, no window to have the
 * focus, and no messages to oneself.
 */
export function completeDom(): void {
  window.matchMedia = (media) =>
    Object.assign(new EventTarget(), {
      matches: false,
      media,
      onchange: null,
      addListener: () => undefined,
      removeListener: () => undefined,
    });
  document.hasFocus = () => true;
  // Looks are judged in a real browser; here each rule would be held against each element that is looked for.
  CSSStyleSheet.prototype.insertRule = () => 0;
  // What user-event finds radio buttons of one name by.
  window.CSS ??= { escape: (name: string) => name.replace(/[^\w-]/g, '\\$&') } as typeof CSS;
  Element.prototype.scrollTo = () => undefined;
  // Node's own would keep the process from ending.
  window.MessageChannel = class {
    readonly port1: { onmessage?: () => void } = {};
    readonly port2 = { postMessage: () => void setTimeout(() => this.port1.onmessage?.()) };
  } as unknown as typeof MessageChannel;
  window.ResizeObserver = class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
}

export interface DrawnPane {
  readonly session: FakeSession;
  readonly user: UserEvent;
  /** The session moves on to another state. */
  play(state: State): void;
}

export function drawPane(first: State): DrawnPane {
  completeDom();
  const session = fakeSession(first);
  const user = userEvent.setup();
  render(<Pane session={session} version="1.2.3" />);
  return { session, user, play: (state) => act(() => session.play(state)) };
}

/** The place the person is at: its heading. */
export const heading = (): string | null => screen.getByRole('heading', { level: 1 }).textContent;
/** What the list holds, heading by heading and finding by finding. */
export const listed = (): (string | null)[] =>
  screen.queryAllByRole('treeitem').map((item) => item.textContent);
/** Where the arrow keys stand. */
export const focused = (): string => document.activeElement?.textContent ?? '';
