import { useEffect } from 'react';
import type { Session } from '../review/session';

/**
 * Has the session look again at what can be written when the person comes back from the sheet, where they may have protected
 * it or taken protection off: of a workbook's own Excel tells nothing.
 */
export function useLocks(session: Session): void {
  useEffect(() => {
    const look = (): void => void session.lookAtLocks();
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [session]);
}
