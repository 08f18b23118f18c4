/** Whether data has formulas: then it may go by cells of other sheets. */
import type { LiveWorkbook } from '../liveWorkbook';
import { Refusal, type Area } from '../workbook';
import type { Block } from './blocks';

/** So many cells of a block tell as much as all of them: half of the first, and half of the last, which may be newer. */
const cellsLookedAt = 5_000;

/** Looks at the first and last rows of each block of data. Those that Excel does not hand over at once may have some. */
export const haveFormulas = async (
  workbook: Pick<LiveWorkbook, 'hasFormulas'>,
  blocks: readonly Block[],
): Promise<boolean> => {
  for (const { sheetId, area } of blocks.filter(({ kind }) => kind !== 'neither').flatMap(endsOf)) {
    try {
      if (await workbook.hasFormulas(sheetId, area)) return true;
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind !== 'too large') throw error;
      return true;
    }
  }
  return false;
};

const endsOf = ({ sheetId, area }: Block): readonly { readonly sheetId: string; readonly area: Area }[] => {
  const rows = Math.ceil(cellsLookedAt / area.columns / 2);
  if (area.rows <= 2 * rows) return [{ sheetId, area }];
  const last = { ...area, row: area.row + area.rows - rows, rows };
  return [{ ...area, rows }, last].map((part) => ({ sheetId, area: part }));
};
