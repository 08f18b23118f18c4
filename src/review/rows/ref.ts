/** The number that names a row for as long as a check lasts: its block's, and its place on the sheet. */
import type { RowRef } from '../../policy/rules/rule';

/** No sheet has more rows, so block and row make one number. */
const mostRows = 1_048_576;
export const refOf = (block: number, row: number): RowRef => block * mostRows + row;
export const blockOf = (ref: RowRef): number => Math.floor(ref / mostRows);
export const rowOf = (ref: RowRef): number => ref % mostRows;
