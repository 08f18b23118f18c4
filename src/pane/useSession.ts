import { useDeferredValue, useSyncExternalStore } from 'react';
import type { Session, State } from '../review/session';

/** A workbook that was checked. */
export type Checked = Extract<State, { at: 'checked' }>;

/** The session's state, drawn again whenever it changes. */
export const useSession = (session: Session): State => {
  const state = useSyncExternalStore(session.subscribe, session.state);
  const drawn = useDeferredValue(state);
  // A hundred thousand findings take a while to draw. It is done in slices, and until then the check stays in sight.
  return state.at === 'checked' && drawn.at === 'checking' ? drawn : state;
};
