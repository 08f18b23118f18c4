/** Excel's TableRow and its collection, as far as rows are read, counted and added at the end. */
import type { Cell } from '../../book/book';
import { RichApiError } from '../errors';
import { RichObject } from '../richObject';
import { assertUnprotected, type ModelContext } from './context';
import { KeyedCollection } from './keyed';
import { Range } from './range';
import { bodyOf, tableOf } from './table';

export class TableRow extends RichObject {
  override readonly type = 'TableRow';

  constructor(
    private readonly context: ModelContext,
    private readonly tableId: string,
    private readonly index: number,
  ) {
    super();
  }
  get Index(): number {
    return this.index;
  }
  get Values(): Cell[][] | null {
    return this.GetRange().Values;
  }
  set Values(value: unknown) {
    this.GetRange().Values = value;
  }
  GetRange(): Range {
    const table = tableOf(this.context, this.tableId);
    const body = bodyOf(table);
    return new Range(this.context, table.sheetId, { ...body, row: body.row + this.index, rows: 1 });
  }
}

export class TableRowCollection extends KeyedCollection<TableRow> {
  override readonly type = 'TableRowCollection';

  constructor(
    private readonly context: ModelContext,
    private readonly tableId: string,
  ) {
    super();
  }
  get Count(): number {
    return this.GetCount();
  }
  override items(): readonly TableRow[] {
    const { rows } = bodyOf(tableOf(this.context, this.tableId));
    return Array.from({ length: rows }, (_, i) => new TableRow(this.context, this.tableId, i));
  }
  protected override matches(): boolean {
    return false;
  }

  /** At the end only. What stands below the table is moved down by whole rows, which Excel does by cells. */
  Add(index: number | undefined, values: unknown): TableRow {
    const table = tableOf(this.context, this.tableId);
    const { sheetId, area, showTotals } = table;
    assertUnprotected(this.context, sheetId);
    const count = this.GetCount();
    const rows = Array.isArray(values)
      ? Array.isArray(values[0])
        ? (values as Cell[][])
        : [values as Cell[]]
      : [[]];
    const at = index ?? -1;
    if (at >= 0 && at !== count) throw this.context.gate.missing(this, 'Add in the middle');
    if (rows.some((row) => row.length !== 0 && row.length !== area.columns))
      throw new RichApiError('InvalidArgument');
    const below = area.row + area.rows - (showTotals ? 1 : 0);
    const target = { row: below, column: area.column, rows: rows.length, columns: area.columns };
    const free = this.context.book
      .formulas(sheetId, target)
      .flat()
      .every((cell) => cell === '');
    if (showTotals || !free) this.context.book.insertRows(sheetId, below, rows.length);
    // Rows put in just above the totals row may already belong to the table.
    const now = tableOf(this.context, this.tableId).area.rows;
    if (now === area.rows)
      this.context.book.resizeTable(this.tableId, { ...area, rows: area.rows + rows.length });
    const filled = rows.map((row) =>
      row.length === 0 ? Array.from({ length: area.columns }, () => null) : row,
    );
    this.context.book.write(sheetId, target, filled, true);
    return new TableRow(this.context, this.tableId, count);
  }
}
