import type { Row, SummedRow } from '../rule';
import { BelowTotal, isCoded } from './belowTotal';

/**
 * Under which codes rows stand below the closing total of their table and nowhere else: "As agreed" or "Contingency" is no
 * practice of it.
 */
export class BelowOnly {
  private readonly below = new BelowTotal<Row>(isCoded);
  private readonly numbers = new Map<string, number>();
  private readonly elsewhere = new Set<string>();

  /** Every row of a table, so that its totals are known. */
  pass(row: Row): void {
    this.below.isBelow(row);
  }

  /** A row with its code. */
  add(row: Row, code: string): void {
    if (isCoded(row)) return this.pass(row);
    let number = this.numbers.get(code);
    if (number === undefined) this.numbers.set(code, (number = this.numbers.size));
    if (this.below.isBelow(row)) this.below.add(row, number, 1);
    else this.elsewhere.add(code);
  }

  total(row: SummedRow): void {
    this.below.total(row);
  }

  /** Once all rows have gone by: a total further down makes what is above it the rows of a section. */
  has(code: string): boolean {
    const number = this.numbers.get(code);
    return number !== undefined && !this.elsewhere.has(code) && this.below.of(number) !== undefined;
  }
}
