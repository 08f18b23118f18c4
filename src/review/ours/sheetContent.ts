/** A sheet that the add-in makes, as plain data: what stands where and how it looks. Excel's names for it are `excel`'s. */
import type { CellValue } from '../../policy/rules/rule';
import type { Area } from '../workbook';

/** Excel holds no longer text in a cell: its limit is 32,767. */
const longestInCell = 32_000;
/** Text that fits a cell. */
export const cut = (words: string): string =>
  words.length > longestInCell ? `${words.slice(0, longestInCell - 1)}…` : words;

/** How cells look beside their contents. */
export type CellLook = 'title' | 'heading' | 'headings' | 'note' | 'wrapped';
export type NumberLook = 'money' | 'date and time' | 'count';

export interface SheetChart {
  readonly title: string;
  /** Columns side by side, or bars stacked to the right. */
  readonly kind: 'columns' | 'bars';
  /** First column names, first row series. */
  readonly source: Area;
  /** The cells it lies over. */
  readonly over: Area;
}

export interface SheetContent {
  /** What the sheet is to be called; a number is put behind it where there is one already. */
  readonly name: string;
  /** From A1 on; rows may be shorter than others. Text stays text, whatever it starts with. */
  readonly rows: readonly (readonly CellValue[])[];
  /** Widths in points, from column A on. */
  readonly widths: readonly number[];
  readonly looks: readonly { readonly area: Area; readonly look: CellLook }[];
  readonly numbers: readonly { readonly area: Area; readonly look: NumberLook }[];
  /** An Excel table over some of the rows, its headings the first of them. */
  readonly table?: { readonly name: string; readonly area: Area };
  readonly charts?: readonly SheetChart[];
  /** Rows that stay in view, from the first on. */
  readonly frozenRows?: number;
  /** The row, counted from 0, that is printed again on every page. A4 landscape, as wide as a page. */
  readonly printedAgain: number;
}
