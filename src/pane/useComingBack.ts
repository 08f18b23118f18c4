import { useEffect } from 'react';
import type { Session } from '../review/session';

/**
 * Has the session look again when the person comes back from the sheet, or from another window: at what can be written, for
 * they may have protected the workbook or taken protection off, at the answers, and at the order of the sheets. Of none does
 * Excel tell.
 */
export function useComingBack(session: Session): void {
  useEffect(() => {
    const look = (): void => {
      void session.lookAtLocks();
      void session.lookAtAnswers();
      session.lookAtSheets();
    };
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [session]);
}
