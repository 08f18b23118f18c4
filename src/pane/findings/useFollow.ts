import { useCallback, useRef } from 'react';
import type { Session } from '../../review/session';
import type { Area } from '../../review/workbook';

export interface Cells {
  readonly sheetId: string;
  readonly area: Area;
}

/**
 * Has the sheet follow the person's moves. Excel takes a while to select: of the moves made meanwhile, as when an arrow
 * key is held down, only the last is followed.
 */
export function useFollow(session: Session): (cells: Cells | undefined) => void {
  const going = useRef(false);
  const wanted = useRef<Cells | undefined>(undefined);
  return useCallback(
    (cells) => {
      wanted.current = cells;
      if (going.current) return;
      const go = async (): Promise<void> => {
        going.current = true;
        try {
          while (wanted.current) {
            const { sheetId, area } = wanted.current;
            wanted.current = undefined;
            await session.goTo({ sheetId, area });
          }
        } finally {
          going.current = false;
        }
      };
      void go();
    },
    [session],
  );
}
