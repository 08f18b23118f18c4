/**
 * Where, far down a sheet, a block ends and another table begins. Blocks are looked for in the top of a sheet only; a
 * check, which sees all rows, comes by what stands further down, and the sheet is then looked through again from there.
 */
import type { Area } from '../workbook';
import type { Block } from './blocks';
import type { Grid } from './grid';
import { looksLikeHeadings } from './headers';
import { isTitle } from './titles';

export interface Seam {
  readonly sheetId: string;
  /** The first row of what stands below, counted from 0: its title, where it has one. */
  readonly row: number;
  /** Of rows that begin no table, and tell otherwise what the columns above them hold: which. */
  readonly telling?: readonly number[];
}

/** More of one sheet are not followed: each is another reading. */
const mostFollowed = 20;
/** Once a sheet has so many rows that tell otherwise, no more are looked at. */
const mostTelling = 100;

/** The seams that are known of a workbook. */
export class Seams {
  private readonly rows = new Map<string, readonly number[]>();
  private readonly refused = new Map<string, Set<number>>();
  private readonly tellings = new Map<string, readonly number[]>();

  /** Another check begins: where no table began there may be one by now. */
  begin(): void {
    this.refused.clear();
  }

  /** Whether it is new, and to be followed: then the sheet is to be looked through again. */
  add({ sheetId, row, telling }: Seam): boolean {
    if (telling) return this.addTelling(sheetId, telling);
    const known = this.on(sheetId);
    const refused = this.refusedOn(sheetId);
    if (known.includes(row) || refused.has(row) || known.length + refused.size >= mostFollowed) return false;
    this.rows.set(
      sheetId,
      [...known, row].sort((a, b) => a - b),
    );
    return true;
  }

  private addTelling(sheetId: string, rows: readonly number[]): boolean {
    const known = this.tellingOn(sheetId);
    const all = new Set([...known, ...rows]);
    if (all.size === known.length || known.length >= mostTelling) return false;
    this.tellings.set(sheetId, [...all]);
    return true;
  }

  /** Rows of a sheet that are looked at with the first of their block. */
  tellingOn(sheetId: string): readonly number[] {
    return this.tellings.get(sheetId) ?? [];
  }

  /** The rows of a sheet, from top to bottom. */
  on(sheetId: string): readonly number[] {
    return this.rows.get(sheetId) ?? [];
  }

  /** No table that is known begins there, or not any more. */
  refuse(sheetId: string, row: number): void {
    this.rows.set(
      sheetId,
      this.on(sheetId).filter((each) => each !== row),
    );
    this.refusedOn(sheetId).add(row);
  }

  private refusedOn(sheetId: string): Set<number> {
    let refused = this.refused.get(sheetId);
    if (!refused) this.refused.set(sheetId, (refused = new Set()));
    return refused;
  }
}

/** The parts of a sheet's used area that its seams make. */
export const partsOf = (used: Area, seams: readonly number[]): readonly Area[] => {
  const end = used.row + used.rows;
  const starts = [used.row, ...seams.filter((row) => row > used.row && row < end)];
  return starts.map((row, at) => ({ ...used, row, rows: (starts[at + 1] ?? end) - row }));
};

/** Whether the rows of a sheet from a seam on, `cells`, begin with a block's headings: nothing stands above but titles. */
export const begins = ({ headerRow }: Block, seam: number, cells: Grid): boolean => {
  const above = cells.slice(0, headerRow - seam);
  const [last = []] = above.slice(-1);
  // Headings of two rows.
  return above.slice(0, -1).every(isTitle) && (isTitle(last) || looksLikeHeadings(last));
};
