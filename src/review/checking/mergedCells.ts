/** Merged cells among the rows of a block, read where it has blank cells that may be theirs. */
import type { Block } from '../columns/blocks';
import type { Outline } from '../rows/outline';
import type { Workbook } from '../workbook';
import type { Piece } from './reader';

/** A longer list is not laid out by hand, and is not asked about: each question is a request more. */
const longest = 5_000;

/** Tells a block's outline of the merged cells that begin in a piece of its rows, before it is given them. */
export const readMerged = async (
  workbook: Pick<Workbook, 'merged'>,
  { sheetId, area }: Pick<Block, 'sheetId' | 'area'>,
  outline: Outline,
  { row, cells, isLast }: Piece,
): Promise<void> => {
  if (area.rows > longest) return;
  const asked = outline.withBlanks(cells).map((column) => ({ row, column, rows: cells.length, columns: 1 }));
  // The blank cells of one that begins in the last row are in the next piece.
  if (!isLast) asked.push({ ...area, row: row + cells.length - 1, rows: 1 });
  if (asked.length > 0) outline.merge((await workbook.merged(sheetId, asked)) ?? []);
};
