import type { FactRef } from '../../facts';
import type { CellSeen, CellValue, Row } from '../rule';

/** Cells that one list of numbers holds. */
const atOnce = 1 << 14;
/** In the place of the cell before the first. */
export const noCell = -1;

/** As many cells as one list holds: numbers alone, which give the collector of garbage nothing to do. */
class Sheet {
  readonly rows = new Float64Array(atOnce);
  readonly facts = new Uint16Array(atOnce);
  /** Not a number where it is words. */
  readonly values = new Float64Array(atOnce);
  readonly before = new Int32Array(atOnce);
}

/**
 * Cells that sums went by, for evidence. Most sums are right and nobody looks at theirs, so the cells of all stand
 * together as numbers, each with the place of the one before it in its sum: hundreds of thousands cost next to nothing.
 */
export class CellLog {
  private readonly sheets: Sheet[] = [];
  private readonly facts: FactRef[] = [];
  private readonly words = new Map<number, CellValue>();
  private count = 0;
  private lastFact: FactRef | undefined;
  private numberOfLast = 0;

  /** Adds a cell to a sum of which the latest stands at `last`, or at `noCell`, and answers where it stands itself. */
  add(last: number, row: Row, fact: FactRef): number {
    const at = this.count++;
    const place = at % atOnce;
    if (place === 0) this.sheets.push(new Sheet());
    const sheet = this.sheets[this.sheets.length - 1]!;
    sheet.rows[place] = row.ref;
    sheet.facts[place] = fact === this.lastFact ? this.numberOfLast : this.numberOf(fact);
    const value = row.raw(fact);
    sheet.values[place] = typeof value === 'number' ? value : NaN;
    if (typeof value !== 'number') this.words.set(at, value);
    sheet.before[place] = last;
    return at;
  }

  private numberOf(fact: FactRef): number {
    let number = this.facts.indexOf(fact);
    if (number === -1) number = this.facts.push(fact) - 1;
    this.lastFact = fact;
    this.numberOfLast = number;
    return number;
  }

  /** The cells of a sum, in the order in which they came. */
  cellsOf(last: number): CellSeen[] {
    const cells: CellSeen[] = [];
    let at = last;
    while (at !== noCell) {
      const { rows, facts, values, before } = this.sheets[Math.floor(at / atOnce)]!;
      const place = at % atOnce;
      const value = this.words.get(at) ?? values[place]!;
      cells.push({ row: rows[place]!, fact: this.facts[facts[place]!]!, value });
      at = before[place]!;
    }
    return cells.reverse();
  }
}
