/** Builds a sheet's contents from top to bottom. */
import type { CellValue } from '../../policy/rules/rule';
import { cut, type CellLook, type NumberLook } from './sheetContent';
import type { Area } from '../workbook';

/** Rows one after the other, with what they look like. */
export class SheetRows {
  readonly rows: CellValue[][] = [];
  readonly looks: { area: Area; look: CellLook }[] = [];
  readonly numbers: { area: Area; look: NumberLook }[] = [];

  get next(): number {
    return this.rows.length;
  }
  add(...cells: CellValue[]): number {
    return this.rows.push(cells.map((cell) => (typeof cell === 'string' ? cut(cell) : cell))) - 1;
  }
  heading(text: string): void {
    if (this.rows.length > 0) this.add();
    this.look(this.add(text), 1, 1, 'heading');
  }
  headings(...cells: string[]): number {
    const row = this.add(...cells);
    this.look(row, 1, cells.length, 'headings');
    return row;
  }
  look(row: number, rows: number, width: number, look: CellLook, column = 0): void {
    if (rows > 0) this.looks.push({ area: { row, column, rows, columns: width }, look });
  }
  number(row: number, rows: number, column: number, width: number, look: NumberLook): void {
    if (rows > 0) this.numbers.push({ area: { row, column, rows, columns: width }, look });
  }
}
