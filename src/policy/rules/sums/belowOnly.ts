import type { Row, SummedRow } from '../rule';
import { BelowTotal, isCoded } from './belowTotal';

interface OfCode {
  /** Under which its rows are counted below totals. */
  readonly number: number;
  /** Wherever they stand. */
  rows: number;
}

/**
 * Under which codes rows stand below the closing total of their table and nowhere else: "As agreed" or "Contingency" is no
 * practice of it.
 */
export class BelowOnly {
  private readonly below = new BelowTotal<Row>(isCoded);
  private readonly codes = new Map<string, OfCode>();

  /** Every row of a table, so that its totals are known. */
  pass(row: Row): void {
    this.below.isBelow(row);
  }

  /** A row with its code. */
  add(row: Row, code: string): void {
    if (isCoded(row)) return this.pass(row);
    let own = this.codes.get(code);
    if (!own) this.codes.set(code, (own = { number: this.codes.size, rows: 0 }));
    own.rows++;
    this.below.add(row, own.number, 1);
  }

  total(row: SummedRow): void {
    this.below.total(row);
  }

  /** Once all rows have gone by: a total further down makes what is above it the rows of a section. */
  has(code: string): boolean {
    const own = this.codes.get(code);
    return own !== undefined && this.below.of(own.number)?.pence === own.rows;
  }
}
