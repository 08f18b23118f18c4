/** The state of a session, for all who show it and all who change it. */
import type { Correction } from '../reviewing/corrections';
import type { Highlight } from '../reviewing/reviewing';
import type { Checked, Notice, State } from './state';

export interface ShownState {
  /** The same object until something changes. */
  now(): State;
  subscribe(listener: () => void): () => void;
  become(next: State): void;
  /** Says something where the person is, or at `where`; nothing takes back what is said there. */
  tell(notice: Notice | undefined, where?: State): void;
  /** A bug: shown as such. */
  failed(error: unknown): void;
  checked(): Checked | undefined;
  /** Changes the result that is shown, if one is. */
  update(change: Partial<Checked>): void;
  /** Excel says whether rows of the workbook are highlighted. */
  foundHighlighted(is: boolean): void;
  /** The correction that can be taken back: it outlives the result that it was written for. */
  corrected(): Correction | undefined;
  /** How the highlight stands to a result for which it was `known` so far: it was laid for another, if at all. */
  highlightOfBefore(known?: Highlight): Highlight;
}

export const createShownState = (): ShownState => {
  let state: State = { at: 'opening' };
  /** Known while no result is shown, too. */
  let highlighted = false;
  let corrected: Correction | undefined;
  const listeners = new Set<() => void>();

  const become = (next: State): void => {
    state = next;
    for (const listener of [...listeners]) listener();
  };

  return {
    now: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    become,
    tell: (notice, where = state) => become(where.at === 'failed' ? where : { ...where, notice }),
    failed: (error) =>
      become({ at: 'failed', error: error instanceof Error ? error : new Error(String(error)) }),
    checked: () => (state.at === 'checked' ? state : undefined),
    update(change) {
      if (change.highlight) highlighted = change.highlight !== 'off';
      if ('corrected' in change) ({ corrected } = change);
      if (state.at === 'checked') become({ ...state, ...change });
    },
    corrected: () => corrected,
    foundHighlighted: (is) => void (highlighted = is),
    highlightOfBefore: (known = 'off') => (!highlighted ? 'off' : known === 'off' ? 'out of date' : known),
  };
};
