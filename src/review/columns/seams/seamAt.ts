import type { Block } from '../blocks';
import type { Grid } from '../grid';
import { titlesAbove } from '../lines/titles';
import type { Seam } from './seams';

/** Lines over headings that are looked at where they came with pieces of rows before. */
const mostAbove = 20;

/** The lines right above the next piece of a block's rows: the titles of a table that begins in it. */
export const linesBefore = (above: Grid, cells: Grid): Grid =>
  cells.length < mostAbove ? [...above, ...cells].slice(-mostAbove) : cells.slice(-mostAbove);

/**
 * Where the table begins whose headings are a block's line `at`: `cells` are rows of the block, the first of which is the
 * sheet's row `first`, and `above` those right above them. None where another block stands beside: the sheet cannot be parted
 * there.
 */
export const seamAt = (
  block: Block,
  all: readonly Block[],
  cells: Grid,
  first: number,
  at: number,
  above: Grid = [],
): Seam | undefined => {
  const isBeside = ({ sheetId, area }: Block): boolean =>
    sheetId === block.sheetId && area.row <= first + at && first + at < area.row + area.rows;
  if (all.some((other) => other !== block && isBeside(other))) return undefined;
  const top = titlesAbove(cells, at);
  if (top > 0) return { sheetId: block.sheetId, row: first + top };
  const row = first - above.length;
  return {
    sheetId: block.sheetId,
    row: row + titlesAbove([...above, ...cells.slice(0, at + 1)], above.length + at),
  };
};
