import { useCallback, useRef } from 'react';
import type { Finding } from '../review/findings';
import type { Session } from '../review/session';
import type { Area } from '../review/workbook';

export interface Cells {
  readonly sheetId: string;
  readonly area: Area;
}

/**
 * The cells to select for a finding: what was read on its own row, from the first cell to the last, so that the person
 * sees the row; for a CCG, year or scheme the first cell read.
 */
export function cellsOf(finding: Finding): Cells | undefined {
  const onRow = finding.cells.filter(
    ({ sheetId, area }) =>
      sheetId === finding.sheetId && finding.row !== null && area.row === finding.row - 1,
  );
  const first = onRow[0] ?? finding.cells[0];
  if (!first) {
    if (finding.row === null) return undefined;
    return { sheetId: finding.sheetId, area: { row: finding.row - 1, column: 0, rows: 1, columns: 1 } };
  }
  if (onRow.length < 2) return first;
  const from = Math.min(...onRow.map(({ area }) => area.column));
  const to = Math.max(...onRow.map(({ area }) => area.column + area.columns));
  return { sheetId: finding.sheetId, area: { ...first.area, column: from, columns: to - from } };
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
