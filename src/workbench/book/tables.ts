/** Excel tables: Univer's, with what Univer does not know of them (totals rows, Excel's styles) kept beside. */
import {
  AddSheetTableMutation,
  DeleteSheetTableMutation,
  SetSheetTableMutation,
  TableManager,
  type ITableInfoWithUnitId,
} from '@univerjs/sheets-table';
import { areaOfRange, rangeOf } from './address';
import type { Area, BookTable } from './book';
import { TABLE_STYLE, type KeptTable } from './content';
import type { BookContext } from './context';

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;

export class Tables {
  private readonly manager: TableManager;

  constructor(private readonly context: BookContext) {
    this.manager = context.injector.get(TableManager);
  }

  all(): BookTable[] {
    return this.manager.getTableList(this.context.unitId).map((info) => this.asTable(info));
  }

  add(sheetId: string, area: Area, showHeaders: boolean, name?: string): BookTable {
    const taken = new Set([
      ...this.all().map((table) => table.name.toLowerCase()),
      ...this.context.workbook.getDefinedNames().map((defined) => defined.getName().toLowerCase()),
    ]);
    if (name !== undefined && (!NAME.test(name) || taken.has(name.toLowerCase()))) {
      throw new Error(`A table cannot be named ${name}.`);
    }
    let number = 1;
    while (taken.has(`table${number}`)) number += 1;
    if (this.all().some((table) => table.sheetId === sheetId && overlap(table.area, area))) {
      throw new Error('A table cannot overlap another table.');
    }
    const id = `table-${(this.made += 1)}-${Date.now().toString(36)}`;
    this.context.kept.tables[id] = { showHeaders, showTotals: false, style: TABLE_STYLE };
    this.context.run(AddSheetTableMutation.id, {
      subUnitId: this.context.univerId(sheetId),
      tableId: id,
      name: name ?? `Table${number}`,
      range: rangeOf(area),
      options: { showHeader: showHeaders },
    });
    return this.get(id);
  }
  private made = 0;

  delete(id: string): void {
    const table = this.get(id);
    this.context.run(DeleteSheetTableMutation.id, {
      subUnitId: this.context.univerId(table.sheetId),
      tableId: id,
    });
    delete this.context.kept.tables[id];
  }

  resize(id: string, area: Area): void {
    const table = this.get(id);
    const rows = area.rows - (table.showTotals ? 1 : 0);
    this.context.run(SetSheetTableMutation.id, {
      subUnitId: this.context.univerId(table.sheetId),
      tableId: id,
      config: { updateRange: { newRange: rangeOf({ ...area, rows }) } },
    });
  }

  rename(id: string, name: string): void {
    this.context.run(SetSheetTableMutation.id, {
      subUnitId: this.context.univerId(this.get(id).sheetId),
      tableId: id,
      config: { name },
    });
  }

  private get(id: string): BookTable {
    const table = this.all().find((candidate) => candidate.id === id);
    if (!table) throw new Error(`There is no table ${id}.`);
    return table;
  }

  private asTable(info: ITableInfoWithUnitId): BookTable {
    const kept: KeptTable = this.context.kept.tables[info.id] ?? {
      showHeaders: info.showHeader,
      showTotals: false,
      style: TABLE_STYLE,
    };
    const body = areaOfRange(info.range);
    const rename = (name: string): void => this.rename(info.id, name);
    return {
      id: info.id,
      get name() {
        return info.name;
      },
      set name(name: string) {
        rename(name);
        info.name = name;
      },
      sheetId: this.context.ids.toBook(info.subUnitId),
      area: kept.showTotals ? { ...body, rows: body.rows + 1 } : body,
      ...kept,
    };
  }
}

const overlap = (a: Area, b: Area): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;
