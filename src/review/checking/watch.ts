/** Looking at the rows of a block as they go by, for those that tell otherwise than the first what its columns hold. */
import type { CellValue } from '../../policy/rules/rule';

export type Cells = readonly CellValue[];

/** Looks at row after row of a block. */
export interface Watch {
  /** `cells` from the block's first column on. */
  see(cells: Cells, row: number): void;
  /** Rows that tell otherwise, once all have come: none, where the first rows told it rightly. */
  odd(): readonly number[];
}

/** No more rows are kept of those that tell otherwise, and none further from the first of them: they are read at once. */
const mostKept = 50;
const furthest = 2_000;

/** Rows of the sheet. */
export class OddRows {
  readonly all: number[] = [];
  get areEnough(): boolean {
    return this.all.length === mostKept;
  }
  add(row: number): void {
    const { all } = this;
    if (!this.areEnough && (all.length === 0 || row - all[0]! < furthest)) all.push(row);
  }
}
