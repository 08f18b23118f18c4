/** Excel's Table and the collections of tables. */
import type { Area, BookTable } from '../../book/book';
import { RichApiError } from '../errors';
import { ANY, EventType, type EventHub } from '../events';
import { RichObject } from '../richObject';
import { assertUnprotected, intersection, type ModelContext } from './context';
import { defineEvents } from './eventMembers';
import { KeyedCollection, sameName } from './keyed';
import { Range } from './range';
import { resolveRange } from './resolve';
import { TableColumnCollection } from './tableColumns';
import { TableRowCollection } from './tableRows';
import { Worksheet } from './worksheet';

/** The table as it is now; fails where it has been deleted. */
export function tableOf({ book }: ModelContext, id: string): BookTable {
  const table = book.tables().find((each) => each.id === id);
  if (!table) throw new RichApiError('ItemNotFound');
  return table;
}

/** The rows between header and totals; Excel keeps one, empty, where there are none. */
export function bodyOf({ area, showHeaders, showTotals }: BookTable): Area {
  const above = showHeaders ? 1 : 0;
  return { ...area, row: area.row + above, rows: Math.max(1, area.rows - above - (showTotals ? 1 : 0)) };
}

export class Table extends RichObject {
  override readonly type = 'Table';

  constructor(
    private readonly context: ModelContext,
    private readonly id: string,
  ) {
    super();
  }

  private get table(): BookTable {
    return tableOf(this.context, this.id);
  }
  get hub(): EventHub {
    return this.context.events;
  }
  get eventTarget(): string {
    return this.id;
  }
  private range(area: Area): Range {
    return new Range(this.context, this.table.sheetId, area);
  }

  get Id(): string {
    return this.table.id;
  }
  get Name(): string {
    return this.table.name;
  }
  set Name(value: unknown) {
    assertUnprotected(this.context, this.table.sheetId);
    const name = String(value);
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name)) throw new RichApiError('InvalidArgument');
    const { book } = this.context;
    const isTaken =
      book.tables().some((each) => each.id !== this.id && sameName(each.name, name)) ||
      book.names().some((each) => each.sheetId === undefined && sameName(each.name, name));
    if (isTaken) throw new RichApiError('InvalidArgument');
    this.table.name = name;
  }
  get ShowHeaders(): boolean {
    return this.table.showHeaders;
  }
  get ShowTotals(): boolean {
    return this.table.showTotals;
  }
  get Style(): string {
    return this.table.style;
  }
  get Worksheet(): Worksheet {
    return new Worksheet(this.context, this.table.sheetId);
  }
  get Columns(): TableColumnCollection {
    return new TableColumnCollection(this.context, this.id);
  }
  get Rows(): TableRowCollection {
    return new TableRowCollection(this.context, this.id);
  }

  GetRange(): Range {
    return this.range(this.table.area);
  }
  GetDataBodyRange(): Range {
    return this.range(bodyOf(this.table));
  }
  GetHeaderRowRange(): Range {
    if (!this.table.showHeaders) throw new RichApiError('InvalidOperation');
    return this.range({ ...this.table.area, rows: 1 });
  }
  GetTotalRowRange(): Range {
    const { area, showTotals } = this.table;
    if (!showTotals) throw new RichApiError('InvalidOperation');
    return this.range({ ...area, row: area.row + area.rows - 1, rows: 1 });
  }
  /** The cells go with the table. */
  Delete(): void {
    const { sheetId, area } = this.table;
    assertUnprotected(this.context, sheetId);
    this.context.book.deleteTable(this.id);
    this.context.book.clear(sheetId, area, 'All');
  }
  /** The cells stay. */
  ConvertToRange(): Range {
    const range = this.GetRange();
    assertUnprotected(this.context, range.sheetId);
    this.context.book.deleteTable(this.id);
    return range;
  }
  /** The header row must stay where it is, and the table meet its old place and no other table. */
  Resize(to: unknown): void {
    const { sheetId, area } = this.table;
    assertUnprotected(this.context, sheetId);
    const range = resolveRange(this.context, to, sheetId);
    const stays =
      range.sheetId === sheetId &&
      range.area.row === area.row &&
      intersection(range.area, area) !== undefined;
    const tables = new TableCollection(this.context, sheetId).items();
    const meetsOther = tables.some(
      (each) => each.Id !== this.id && intersection(each.GetRange().area, range.area) !== undefined,
    );
    if (!stays || meetsOther) throw new RichApiError('InvalidArgument');
    this.context.book.resizeTable(this.id, range.area);
  }
}

defineEvents(Table, {
  DataChangedEvent: EventType.tableChanged,
  SelectionChangedEvent: EventType.tableSelectionChanged,
});

/** Some of the tables of a workbook: those of a range. */
export class TableScopedCollection extends KeyedCollection<Table> {
  override readonly type: string = 'TableScopedCollection';

  constructor(
    protected readonly context: ModelContext,
    private readonly includes: (table: BookTable) => boolean,
  ) {
    super();
  }
  override items(): readonly Table[] {
    return this.context.book
      .tables()
      .filter((table) => this.includes(table))
      .map(({ id }) => new Table(this.context, id));
  }
  protected override matches(table: Table, key: string): boolean {
    return table.Id === key || sameName(table.Name, key);
  }
  GetFirst(): Table {
    return this.GetItemAt(0);
  }
}

/** All tables of the workbook, or of one sheet. */
export class TableCollection extends TableScopedCollection {
  override readonly type = 'TableCollection';

  constructor(
    context: ModelContext,
    private readonly sheetId?: string,
  ) {
    super(context, (table) => sheetId === undefined || table.sheetId === sheetId);
  }
  get hub(): EventHub {
    return this.context.events;
  }
  get eventTarget(): string {
    return this.sheetId ?? ANY;
  }
  get Count(): number {
    return this.GetCount();
  }
  Add(address: unknown, hasHeaders: boolean): Table {
    // An address without a sheet means the one in front, whichever sheet's tables these are.
    const range = resolveRange(this.context, address);
    assertUnprotected(this.context, range.sheetId);
    if (range.GetTables().GetCount() > 0) throw new RichApiError('InvalidArgument');
    // Excel keeps an empty row where there is nothing below the headers.
    const rows = hasHeaders ? Math.max(2, range.area.rows) : range.area.rows;
    const { id } = this.context.book.addTable(range.sheetId, { ...range.area, rows }, hasHeaders);
    return new Table(this.context, id);
  }
}

defineEvents(TableCollection, { DataChangedEvent: EventType.tableChanged });
