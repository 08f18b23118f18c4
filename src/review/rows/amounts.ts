/**
 * The amounts of a row: its columns of money and of patients. All of them are read as the row comes, for totals are held
 * against each, and rules then ask for one as often as they like.
 */
import { BLANK, type CellValue, type Read } from '../../policy/rules/rule';
import { readCount, readMoney } from '../cells';
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

  /** Reads another row, from the block's first column on. */
  turnTo(cells: readonly CellValue[]): void {
    const { columns, units, read } = this;
    for (let place = 1; place < columns.length; place++) {
      const cell = cells[columns[place]!] ?? '';
      const unit = units[place]!;
      read[place] = unit === 0 ? readCount(cell) : readMoney(cell, unit);
    }
  }

  at(place: number): Read<number> {
    return this.read[place]!;
  }
}
