/** Sums over rows, column by column, for totals to be held against. */
import { UNREADABLE, isGap, type SummedRow } from '../rule';

/** What some rows of a table come to. Columns are those of the row's addends. */
export class Cover {
  rows = 0;
  private readonly sums: Float64Array;
  /** Cells without an amount: those that are blank, and those that could not be read. */
  private readonly blank: Uint32Array;
  private readonly unread: Uint32Array;

  constructor(columns: number) {
    this.sums = new Float64Array(columns);
    this.blank = new Uint32Array(columns);
    this.unread = new Uint32Array(columns);
  }

  add(row: SummedRow): void {
    this.rows++;
    const { added } = row;
    for (let column = 0; column < added.length; column++) {
      const amount = added[column]!;
      if (!isGap(amount)) this.sums[column]! += amount;
      else if (amount === UNREADABLE) this.unread[column]!++;
      else this.blank[column]!++;
    }
  }

  sum(column: number): number {
    return this.sums[column]!;
  }
  amounts(column: number): number {
    return this.rows - this.blank[column]! - this.unread[column]!;
  }
  gaps(column: number): number {
    return this.unread[column]!;
  }

  /** A copy that does not change as rows are added. */
  now(): Cover {
    const copy = new Cover(this.sums.length);
    copy.take(this, 1);
    return copy;
  }

  /** What has been added since an earlier copy. */
  since(before: Cover): Cover {
    const rest = this.now();
    rest.take(before, -1);
    return rest;
  }

  /** With the rows of another. */
  and(other: Cover): Cover {
    const both = this.now();
    both.take(other, 1);
    return both;
  }

  private take(other: Cover, times: 1 | -1): void {
    this.rows += times * other.rows;
    for (let column = 0; column < this.sums.length; column++) {
      this.sums[column]! += times * other.sums[column]!;
      this.blank[column]! += times * other.blank[column]!;
      this.unread[column]! += times * other.unread[column]!;
    }
  }
}
