/** Merged cells of a file, which may say anything of them: reversed, one over another, as large as the sheet. */
import type { IRange } from '@univerjs/core';
import type { MergeRange } from 'hucre';

/** The grid notes every merged cell by itself. */
const mostCells = 200_000;

export interface MergesRead {
  readonly merges: IRange[];
  /** Some could not be kept as they are. */
  readonly lost: boolean;
}

/** Those that a grid of this size can hold: of two that overlap, the first. */
export function mergesFromFile(all: readonly MergeRange[], rows: number, columns: number): MergesRead {
  const taken = new Map<number, (readonly [from: number, to: number])[]>();
  const merges: IRange[] = [];
  let left = mostCells;
  let lost = false;
  for (const merge of all) {
    const { top, bottom, leftmost, rightmost } = inOrder(merge);
    const [startRow, endRow] = [Math.max(0, top), Math.min(bottom, rows - 1)];
    const [startColumn, endColumn] = [Math.max(0, leftmost), Math.min(rightmost, columns - 1)];
    const cells = (endRow - startRow + 1) * (endColumn - startColumn + 1);
    const whole =
      startRow === top && endRow === bottom && startColumn === leftmost && endColumn === rightmost;
    if (!whole) lost = true;
    if (startRow > endRow || startColumn > endColumn || cells === 1) continue;
    const free = (): boolean => {
      for (let row = startRow; row <= endRow; row++)
        if (taken.get(row)?.some(([from, to]) => from <= endColumn && to >= startColumn)) return false;
      return true;
    };
    if (!(cells <= left) || !free()) {
      lost = true;
      continue;
    }
    left -= cells;
    for (let row = startRow; row <= endRow; row++)
      taken.set(row, [...(taken.get(row) ?? []), [startColumn, endColumn]]);
    merges.push({ startRow, endRow, startColumn, endColumn });
  }
  return { merges, lost };
}

const inOrder = ({ startRow, endRow, startCol, endCol }: MergeRange) => ({
  top: Math.min(startRow, endRow),
  bottom: Math.max(startRow, endRow),
  leftmost: Math.min(startCol, endCol),
  rightmost: Math.max(startCol, endCol),
});
