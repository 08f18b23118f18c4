/**
 * The amounts of a row: its columns of money and of patients. All of them are read as the row comes, for totals are held
 * against each, and rules then ask for one as often as they like.
 */
import { BLANK, UNREADABLE, type CellValue, type Read } from '../../policy/rules/rule';
import { readMoney } from '../cells';
import { readCount } from '../cells/readCount';
import type { Block } from '../columns/blocks';

/** A place that no column has: what is read there is always blank. */
const nowhere = 0;

/** Those of one block, for row after row. */
export class Amounts {
  /** By place, the first of which stays blank. */
  private readonly read: Read<number>[] = [BLANK];
  private readonly columns: number[] = [-1];
  /** What a column of money counts in; none where it counts patients. */
  private readonly units: number[] = [0];
  /** Amounts that are the sum of others: as a rule, none. */
  private readonly sums: { readonly place: number; readonly of: readonly number[] }[] = [];

  constructor(private readonly block: Block) {}

  /** The place of a column's amounts, pence whatever the unit of the column. */
  placeOfMoney(column: number | undefined, unit = this.block.mapping.units[column ?? -1] ?? 1): number {
    return column === undefined ? nowhere : this.placeOf(column, unit);
  }
  placeOfCount(column: number | undefined): number {
    return column === undefined ? nowhere : this.placeOf(column, 0);
  }
  private placeOf(onSheet: number, unit: number): number {
    const column = onSheet - this.block.area.column;
    const known = this.columns.findIndex((each, place) => each === column && this.units[place] === unit);
    if (known !== -1) return known;
    this.columns.push(column);
    this.units.push(unit);
    return this.read.push(BLANK) - 1;
  }

  /** The place of what other places come to: blank where all are, and unreadable where one is. */
  placeOfSum(of: readonly number[]): number {
    this.columns.push(-1);
    this.units.push(0);
    const place = this.read.push(BLANK) - 1;
    this.sums.push({ place, of });
    return place;
  }

  /** Reads another row, from the block's first column on. */
  turnTo(cells: readonly CellValue[]): void {
    const { columns, units, read } = this;
    for (let place = 1; place < columns.length; place++) {
      const cell = cells[columns[place]!] ?? '';
      const unit = units[place]!;
      read[place] = unit === 0 ? readCount(cell) : readMoney(cell, unit);
    }
    const { sums } = this;
    for (let at = 0; at < sums.length; at++) read[sums[at]!.place] = this.sumOf(sums[at]!.of);
  }

  private sumOf(places: readonly number[]): Read<number> {
    const { read } = this;
    let sum: Read<number> = BLANK;
    for (let at = 0; at < places.length; at++) {
      const amount = read[places[at]!]!;
      if (amount === UNREADABLE) return UNREADABLE;
      if (amount !== BLANK) sum = sum === BLANK ? amount : sum + amount;
    }
    return sum;
  }

  at(place: number): Read<number> {
    return this.read[place]!;
  }
}
