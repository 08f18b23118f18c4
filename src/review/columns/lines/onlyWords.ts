import type { CellValue } from '../../../policy/rules/rule';

/** The words of a line of one cell, as a heading over rows is; undefined of every other line. */
export const onlyWords = (cells: readonly CellValue[]): string | undefined => {
  let words: string | undefined;
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at]!;
    if (cell === '') continue;
    if (typeof cell !== 'string' || words !== undefined) return undefined;
    words = cell;
  }
  return words;
};
