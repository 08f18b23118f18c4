import { BLANK, type CellValue, type Gap } from '../../policy/rules/rule';

/**
 * A column of codes, words, days or answers. Text repeats down a column, so what was read last serves as long as the same
 * text comes. Text is compared with text only: to compare what may be anything costs engines several times as much.
 */
export class Column<T> {
  private text: string | undefined;
  private said: T | Gap = BLANK;

  constructor(
    /** From the block's first column on; -1 where the block has no such column. */
    private readonly place: number,
    private readonly readAs: (value: CellValue) => T,
  ) {}

  of(cells: readonly CellValue[]): T | Gap {
    if (this.place === -1) return BLANK;
    const value = cells[this.place] ?? '';
    const isText = typeof value === 'string';
    if (isText && value === this.text) return this.said;
    this.text = isText ? value : undefined;
    this.said = this.readAs(value);
    return this.said;
  }
}
