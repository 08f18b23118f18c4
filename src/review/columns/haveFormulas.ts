/** Whether data has formulas: then it may go by cells of other sheets. */
import type { LiveWorkbook } from '../liveWorkbook';
import { Refusal } from '../workbook';
import type { Block } from './blocks';

/** Columns are filled from the top: as many cells of a block tell as much as all of them. */
const cellsLookedAt = 5_000;

/** Looks at the first rows of each block of data. Those that Excel does not hand over at once may have some. */
export const haveFormulas = async (
  workbook: Pick<LiveWorkbook, 'formulas'>,
  blocks: readonly Block[],
): Promise<boolean> => {
  for (const { kind, sheetId, area } of blocks) {
    if (kind === 'neither') continue;
    const rows = Math.min(area.rows, Math.ceil(cellsLookedAt / area.columns));
    try {
      const cells = await workbook.formulas(sheetId, { ...area, rows });
      if (cells.some((row) => row.some((cell) => typeof cell === 'string' && cell.startsWith('='))))
        return true;
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind !== 'too large') throw error;
      return true;
    }
  }
  return false;
};
