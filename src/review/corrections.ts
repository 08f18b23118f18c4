/** Corrections that are mechanical: worked out and shown before anything is written, and never written but on a click. */
import type { CellValue } from '../policy/rules/rule';
import type { Area } from './workbook';

/** A cell before and after. */
export interface CellChange {
  readonly address: string;
  readonly area: Area;
  /** "released 2015/16" */
  readonly title: string;
  readonly before: CellValue;
  readonly beforeShown: string;
  readonly after: CellValue;
  readonly afterShown: string;
}

export interface Correction {
  /** The finding that it would put right. */
  readonly finding: string;
  /** "Spread the release evenly over four years, from 2014/15 to 2017/18." */
  readonly says: string;
  readonly sheetId: string;
  readonly sheet: string;
  /** The cells that would change, and no others. */
  readonly changes: readonly CellChange[];
}

/** A correction to look at, or why there is none, in a sentence; `none` where the finding has none that is mechanical. */
export type Offer =
  | { readonly offer: 'correction'; readonly correction: Correction }
  | { readonly offer: 'not possible'; readonly why: string }
  | { readonly offer: 'none' };
