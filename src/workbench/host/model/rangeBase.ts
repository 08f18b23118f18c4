/** A rectangle of cells and the ways from it to others: cells, rows, neighbours, the part that is used. */
import type { Area, Book } from '../../book/book';
import { RichApiError } from '../errors';
import { RichObject } from '../richObject';
import { parseLocal, splitSheet } from './address';
import { bounding, intersection, MAX_COLUMNS, MAX_ROWS, sheetOf, type ModelContext } from './context';

export abstract class RangeBase<R extends RichObject = RichObject> extends RichObject {
  override readonly keepsReference = true;

  constructor(
    protected readonly context: ModelContext,
    readonly sheetId: string,
    readonly area: Area,
  ) {
    super();
  }

  protected get book(): Book {
    return this.context.book;
  }

  /** The area, if its sheet is still there. */
  protected live(): Area {
    sheetOf(this.context, this.sheetId);
    return this.area;
  }

  /** The part of the area that a walk over its rows or columns must see: endless ranges end where the sheet's use does. */
  protected within(): Area {
    const { row, column, rows, columns } = this.live();
    const used = this.book.used(this.sheetId, false);
    const lastRow = used ? used.row + used.rows : 1;
    const lastColumn = used ? used.column + used.columns : 1;
    return {
      row,
      column,
      rows: rows === MAX_ROWS ? Math.max(1, lastRow - row) : rows,
      columns: columns === MAX_COLUMNS ? Math.max(1, lastColumn - column) : columns,
    };
  }

  protected abstract make(area: Area): R;

  /** A range that must lie on the sheet. */
  private at(row: number, column: number, rows: number, columns: number): R {
    const inside = row >= 0 && column >= 0 && row + rows <= MAX_ROWS && column + columns <= MAX_COLUMNS;
    if (!inside || rows < 1 || columns < 1) throw new RichApiError('InvalidArgument');
    this.live();
    return this.make({ row, column, rows, columns });
  }

  /** May lie outside the range, as long as it stays on the sheet. */
  GetCell(row: number, column: number): R {
    return this.at(this.area.row + row, this.area.column + column, 1, 1);
  }
  GetRow(row: number): R {
    const { column, columns } = this.area;
    return this.at(this.area.row + row, column, 1, columns);
  }
  GetColumn(column: number): R {
    const { row, rows } = this.area;
    return this.at(row, this.area.column + column, rows, 1);
  }
  GetLastCell(): R {
    return this.GetCell(this.area.rows - 1, this.area.columns - 1);
  }
  GetLastRow(): R {
    return this.GetRow(this.area.rows - 1);
  }
  GetLastColumn(): R {
    return this.GetColumn(this.area.columns - 1);
  }
  GetEntireRow(): R {
    const { row, rows } = this.area;
    return this.at(row, 0, rows, MAX_COLUMNS);
  }
  GetEntireColumn(): R {
    const { column, columns } = this.area;
    return this.at(0, column, MAX_ROWS, columns);
  }
  GetOffsetRange(rowOffset: number, columnOffset: number): R {
    const { row, column, rows, columns } = this.area;
    return this.at(row + rowOffset, column + columnOffset, rows, columns);
  }
  GetResizedRange(deltaRows: number, deltaColumns: number): R {
    const { row, column, rows, columns } = this.area;
    return this.at(row, column, rows + deltaRows, columns + deltaColumns);
  }
  GetAbsoluteResizedRange(rows: number, columns: number): R {
    return this.at(this.area.row, this.area.column, rows, columns);
  }
  /** A negative count looks the other way, as in Excel. */
  GetRowsBelow(count = 1): R {
    if (count < 0) return this.GetRowsAbove(-count);
    const { row, column, rows, columns } = this.area;
    return this.at(row + rows, column, count, columns);
  }
  GetRowsAbove(count = 1): R {
    if (count < 0) return this.GetRowsBelow(-count);
    const { row, column, columns } = this.area;
    return this.at(row - count, column, count, columns);
  }
  GetColumnsAfter(count = 1): R {
    if (count < 0) return this.GetColumnsBefore(-count);
    const { row, column, rows, columns } = this.area;
    return this.at(row, column + columns, rows, count);
  }
  GetColumnsBefore(count = 1): R {
    if (count < 0) return this.GetColumnsAfter(-count);
    const { row, column, rows } = this.area;
    return this.at(row, column - count, rows, count);
  }

  GetBoundingRect(another: unknown): R {
    return this.make(bounding(this.live(), this.other(another)));
  }
  GetIntersection(another: unknown): R {
    const common = this.GetIntersectionOrNullObject(another);
    if (!common) throw new RichApiError('ItemNotFound');
    return common;
  }
  GetIntersectionOrNullObject(another: unknown): R | null {
    const common = intersection(this.live(), this.other(another));
    return common ? this.make(common) : null;
  }

  /** The first cell where nothing is used. */
  GetUsedRange(valuesOnly?: boolean): R {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.GetCell(0, 0);
  }
  GetUsedRangeOrNullObject(valuesOnly?: boolean): R | null {
    this.live();
    const used = this.book.used(this.sheetId, valuesOnly ?? false);
    const common = used && intersection(this.area, used);
    if (!common) return null;
    const whole = common.rows === used.rows && common.columns === used.columns;
    const tight = whole ? common : this.shrink(common, valuesOnly ?? false);
    return tight ? this.make(tight) : null;
  }

  /** The part of an area from its first to its last cell with something in it. */
  private shrink(area: Area, valuesOnly: boolean): Area | undefined {
    let tight: Area | undefined;
    for (const [i, cells] of this.book.formulas(this.sheetId, area).entries())
      for (const [j, value] of cells.entries()) {
        const [row, column] = [area.row + i, area.column + j];
        const formatted = !valuesOnly && Object.keys(this.book.format(this.sheetId, row, column)).length > 0;
        if (value === '' && !formatted) continue;
        const cell = { row, column, rows: 1, columns: 1 };
        tight = tight ? bounding(tight, cell) : cell;
      }
    return tight;
  }

  private other(another: unknown): Area {
    if (another instanceof RangeBase) {
      if (another.sheetId !== this.sheetId) throw new RichApiError('InvalidArgument');
      return another.live();
    }
    const area = typeof another === 'string' ? parseLocal(splitSheet(another)[1]) : undefined;
    if (!area) throw new RichApiError('InvalidArgument');
    return area;
  }
}
