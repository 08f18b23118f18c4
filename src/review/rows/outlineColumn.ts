/** One column of an outline: what its groups say, row after row, and what its blank cells were taken for. */
import type { Fact } from '../../policy/facts';
import { NumberList } from '../../policy/numberList';
import type { CellValue } from '../../policy/rules/rule';
import type { BlanksAnswer } from '../answers/answers';

/** What a blank cell below a filled one was taken for. */
export type BlankTaken = 'above' | 'merged';

/** A blank cell, and the cell that is filled above it: rows of the sheet, counted from 0. */
export interface BlankBelow {
  readonly from: number;
  readonly value: CellValue;
  readonly blank: number;
}

/** Rows that have one value: where it stands, and the last of those that follow, one pair after the other. */
class Runs {
  private readonly pairs = new NumberList();
  private ends = 0;

  add(from: number, row: number): void {
    const { pairs, ends } = this;
    if (ends === 0 || pairs.at(ends - 2) !== from) this.ends += 2;
    pairs.set(this.ends - 2, from);
    pairs.set(this.ends - 1, row);
  }
  /** The row where the value of another stands. */
  fromOf(row: number): number | undefined {
    let [low, high] = [0, this.ends / 2];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.pairs.at(2 * middle + 1) < row) low = middle + 1;
      else high = middle;
    }
    const from = low < this.ends / 2 ? this.pairs.at(2 * low) : Infinity;
    return from < row ? from : undefined;
  }
}

/** One of the columns, row after row. */
export class OutlineColumn {
  /** The value of the group that a row may belong to, and its row; -1 where there is none. */
  value: CellValue = '';
  from = -1;
  /** What stood beside it in the columns that it goes with. */
  readonly beside: CellValue[] = [];
  /** Whether the last row had a value of its own. */
  own = false;
  /** A value came twice, a row after the other: it is written out, and not once for a group. */
  writtenOut = false;
  /** What merged cells say, from a row to another. */
  merged: CellValue = '';
  mergedFrom = -1;
  mergedTo = -1;
  /** The last row of the merged cells that begin in a row. */
  readonly merges = new Map<number, number>();
  readonly runs: Record<BlankTaken, Runs> = { above: new Runs(), merged: new Runs() };
  readonly cells: Record<BlankTaken, number> = { above: 0, merged: 0 };
  readonly first: Partial<Record<BlankTaken, BlankBelow>> = {};

  constructor(
    readonly fact: Fact,
    /** On the sheet, and from the block's first column on. */
    readonly column: number,
    readonly place: number,
    /** Whether a group can have it in common, and what the user has said of its blanks. */
    readonly groups: boolean,
    readonly said: BlanksAnswer['is'] | undefined,
    /** From the block's first column on: those it goes with. */
    readonly goesWith: readonly number[],
  ) {}

  note(taken: BlankTaken, from: number, value: CellValue, row: number): void {
    this.runs[taken].add(from, row);
    this.cells[taken]++;
    this.first[taken] ??= { from, value, blank: row };
  }
}
