import { BLANK, type CellValue, type Gap } from '../../policy/rules/rule';

/**
 * A column of codes, words, days or answers. They repeat down a column, so what was read last serves as long as the same
 * value comes.
 */
export class Column<T> {
  private value: CellValue | undefined;
  private said: T | Gap = BLANK;

  constructor(
    /** From the block's first column on; -1 where the block has no such column. */
    private readonly place: number,
    private readonly readAs: (value: CellValue) => T,
  ) {}

  of(cells: readonly CellValue[]): T | Gap {
    if (this.place === -1) return BLANK;
    const value = cells[this.place] ?? '';
    if (value !== this.value) {
      this.said = this.readAs(value);
      this.value = value;
    }
    return this.said;
  }
}
