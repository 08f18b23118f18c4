import { useSyncExternalStore } from 'react';
import type { Session, State } from '../review/session';

/** A workbook that was checked. */
export type Checked = Extract<State, { at: 'checked' }>;

/** The session's state, drawn again whenever it changes. */
export const useSession = (session: Session): State => useSyncExternalStore(session.subscribe, session.state);
