import type { Block } from './blocks';
import type { Grid } from './grid';
import { titlesAbove } from './titles';
import type { Seam } from './seams';

/**
 * Where the table begins whose headings are a block's line `at`: `cells` are rows of the block, the first of which is the
 * sheet's row `first`. None where another block stands beside: the sheet cannot be parted there.
 */
export const seamAt = (
  block: Block,
  all: readonly Block[],
  cells: Grid,
  first: number,
  at: number,
): Seam | undefined => {
  const isBeside = ({ sheetId, area }: Block): boolean =>
    sheetId === block.sheetId && area.row <= first + at && first + at < area.row + area.rows;
  if (all.some((other) => other !== block && isBeside(other))) return undefined;
  return { sheetId: block.sheetId, row: first + titlesAbove(cells, at) };
};
