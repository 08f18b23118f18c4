/** Merged cells among the rows of a block, read where it has blank cells that may be theirs. */
import { isFilled } from '../cells';
import type { Block } from '../columns/blocks';
import type { Grid } from '../columns/grid';
import type { Outline } from '../rows/outline';
import type { Area, Workbook } from '../workbook';
import type { Piece } from './reader';

/** A longer list is not laid out by hand, and is not asked about: each question is a request more. */
const longest = 5_000;

/** Tells a block's outline of the merged cells that begin in a piece of its rows, before it is given them. */
export const readMerged = async (
  workbook: Pick<Workbook, 'merged'>,
  block: Block,
  outline: Outline,
  { row, cells, isLast }: Piece,
): Promise<void> => {
  const { sheetId, area } = block;
  if (area.rows > longest) return;
  const asked = outline.withBlanks(cells).map((column) => ({ row, column, rows: cells.length, columns: 1 }));
  // The blank cells of one that begins in the last row are in the next piece.
  if (!isLast) asked.push({ ...area, row: row + cells.length - 1, rows: 1 });
  if (asked.length > 0)
    outline.merge((await workbook.merged(sheetId, asked)) ?? perhapsMerged(block, cells, row));
};

/**
 * Where merged cells cannot be seen: below a status that leaves open whether money is spent a blank may be of the same. It is
 * taken so, because otherwise its row would be met. `row`: the sheet's of the first cells.
 */
export const perhapsMerged = ({ kind, mapping, area }: Block, cells: Grid, row: number): readonly Area[] =>
  (kind === 'ledger' ? [mapping.facts.status, mapping.facts.approved] : []).flatMap((column) =>
    column === undefined
      ? []
      : blanksBelow(cells, column - area.column, { row, column, rows: cells.length, columns: 1 }),
  );

/** Filled cells of a column with the blank ones below them, as `area` has its rows: never past an empty row. */
const blanksBelow = (rows: Grid, place: number, area: Area): readonly Area[] => {
  const runs: Area[] = [];
  let from = -1;
  for (let at = 0; at <= rows.length; at++) {
    const cells = rows[at] ?? [];
    const begins = isFilled(cells[place]);
    if (!begins && cells.some(isFilled)) continue;
    if (from >= 0 && at - from > 1) runs.push({ ...area, row: area.row + from, rows: at - from });
    from = begins ? at : -1;
  }
  return runs;
};
