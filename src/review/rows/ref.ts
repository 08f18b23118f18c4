/** The number that names a row for as long as a check lasts: its block's, and its place on the sheet. */
import type { RowRef } from '../../policy/rules/rule';

/** No sheet has more rows, so block and row make one number. */
const mostRows = 1_048_576;
/** The number of a row: `block` counted among those of the check, `row` on the sheet, both from 0. */
export const refOf = (block: number, row: number): RowRef => block * mostRows + row;
/** The two that a number was made of. */
export const blockOf = (ref: RowRef): number => Math.floor(ref / mostRows);
export const rowOf = (ref: RowRef): number => ref % mostRows;
