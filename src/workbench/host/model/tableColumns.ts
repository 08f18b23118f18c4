/** Excel's TableColumn and its collection. Columns of a table are numbered from 1, and these numbers are their ids. */
import type { Area, Cell } from '../../book/book';
import { RichApiError } from '../errors';
import { RichObject } from '../richObject';
import type { ModelContext } from './context';
import { KeyedCollection, sameName } from './keyed';
import { Range } from './range';
import { bodyOf, tableOf } from './table';

export class TableColumn extends RichObject {
  override readonly type = 'TableColumn';

  constructor(
    private readonly context: ModelContext,
    private readonly tableId: string,
    private readonly index: number,
  ) {
    super();
  }
  private column(area: Area): Range {
    const { sheetId } = tableOf(this.context, this.tableId);
    return new Range(this.context, sheetId, { ...area, column: area.column + this.index, columns: 1 });
  }

  get Id(): number {
    return this.index + 1;
  }
  get Index(): number {
    return this.index;
  }
  get Name(): string {
    const { showHeaders } = tableOf(this.context, this.tableId);
    return showHeaders ? String(this.GetHeaderRowRange().Values?.[0]?.[0] ?? '') : `Column${this.index + 1}`;
  }
  set Name(value: unknown) {
    this.GetHeaderRowRange().Values = [[String(value)]];
  }
  get Values(): Cell[][] | null {
    return this.GetRange().Values;
  }
  set Values(value: unknown) {
    this.GetRange().Values = value;
  }
  GetRange(): Range {
    return this.column(tableOf(this.context, this.tableId).area);
  }
  GetDataBodyRange(): Range {
    return this.column(bodyOf(tableOf(this.context, this.tableId)));
  }
  GetHeaderRowRange(): Range {
    const { area, showHeaders } = tableOf(this.context, this.tableId);
    if (!showHeaders) throw new RichApiError('InvalidOperation');
    return this.column({ ...area, rows: 1 });
  }
}

export class TableColumnCollection extends KeyedCollection<TableColumn> {
  override readonly type = 'TableColumnCollection';

  constructor(
    private readonly context: ModelContext,
    private readonly tableId: string,
  ) {
    super();
  }
  get Count(): number {
    return this.GetCount();
  }
  override items(): readonly TableColumn[] {
    const { columns } = tableOf(this.context, this.tableId).area;
    return Array.from({ length: columns }, (_, i) => new TableColumn(this.context, this.tableId, i));
  }
  /** A number is an id, which counts from 1, and not a place. */
  protected override find(key: unknown): TableColumn | null {
    if (typeof key === 'number') return this.items().find((column) => column.Id === key) ?? null;
    return super.find(key);
  }
  protected override matches(column: TableColumn, key: string): boolean {
    return sameName(column.Name, key);
  }
}
