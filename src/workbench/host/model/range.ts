/** Excel's Range: a rectangle of cells of one sheet. Its navigation to other ranges is in rangeBase.ts. */
import { quotedSheet } from '../../book/address';
import type { Area, Cell } from '../../book/book';
import { RichApiError } from '../errors';
import { valueType } from '../events';
import { ConditionalFormatCollection } from './conditionalFormat';
import {
  assertOurs,
  assertUnlocked,
  assertUnprotected,
  intersection,
  MAX_COLUMNS,
  MAX_ROWS,
  sheetOf,
  sizeOf,
} from './context';
import { localAddress } from './address';
import { RangeBase } from './rangeBase';
import { RangeAreas } from './rangeAreas';
import { RangeFormat } from './rangeFormat';
import { TableScopedCollection } from './table';
import { Worksheet } from './worksheet';

type Grid<T> = T[][];
type PropertiesWanted = Readonly<Record<string, boolean | undefined>>;
const MOST_MERGED = 512;
/** Letters of one cell. */
const LONGEST_TEXT = 32_767;
const none: Area = { row: 0, column: 0, rows: 0, columns: 0 };
const LINE_PROPERTIES = new Set(['address', 'rowIndex', 'rowHidden', 'columnIndex', 'columnHidden']);

export class Range extends RangeBase<Range> {
  override readonly type = 'Range';

  protected override make(area: Area): Range {
    return new Range(this.context, this.sheetId, area);
  }

  get Address(): string {
    return `${quotedSheet(sheetOf(this.context, this.sheetId).name)}!${localAddress(this.area)}`;
  }
  get AddressLocal(): string {
    return this.Address;
  }
  get RowIndex(): number {
    return this.live().row;
  }
  get ColumnIndex(): number {
    return this.live().column;
  }
  get RowCount(): number {
    return this.live().rows;
  }
  get ColumnCount(): number {
    return this.live().columns;
  }
  /** -1 where the number would not fit 32 bits, as Excel says. */
  get CellCount(): number {
    const count = sizeOf(this.live());
    return count > 2 ** 31 - 1 ? -1 : count;
  }
  get IsEntireRow(): boolean {
    return this.live().columns === MAX_COLUMNS;
  }
  get IsEntireColumn(): boolean {
    return this.live().rows === MAX_ROWS;
  }

  /** `null` where the range has no end, or too many cells to give at once. */
  private read<T>(how: (area: Area) => Grid<T>): Grid<T> | null {
    const area = this.live();
    const endless = area.rows === MAX_ROWS || area.columns === MAX_COLUMNS;
    return endless || sizeOf(area) > this.context.faults.cellLimit ? null : how(area);
  }

  get Values(): Grid<Cell> | null {
    return this.read((area) => this.book.values(this.sheetId, area));
  }
  set Values(value: unknown) {
    this.write(value);
  }
  get Formulas(): Grid<Cell> | null {
    return this.read((area) => this.book.formulas(this.sheetId, area));
  }
  set Formulas(value: unknown) {
    this.write(value);
  }
  /** Null where some of the cells are filled by a formula and some are not. */
  get HasSpill(): boolean | null {
    const area = this.live();
    const spills = this.book.spills(this.sheetId);
    const filled = spills.reduce((sum, spill) => sum + sizeOf(intersection(spill, area) ?? none), 0);
    return filled === 0 ? false : filled === sizeOf(area) || null;
  }
  GetSpillParentOrNullObject(): Range | null {
    const area = this.live();
    const spill = this.book.spills(this.sheetId).find((each) => intersection(each, area));
    return spill && sizeOf(area) === 1 ? this.make({ ...spill, rows: 1, columns: 1 }) : null;
  }
  /** Our Excel speaks English. */
  get FormulasLocal(): Grid<Cell> | null {
    return this.Formulas;
  }
  set FormulasLocal(value: unknown) {
    this.write(value);
  }
  get Text(): Grid<string> | null {
    return this.read((area) => this.book.text(this.sheetId, area));
  }
  get ValueTypes(): Grid<string> | null {
    return this.Values?.map((row) => row.map(valueType)) ?? null;
  }

  get NumberFormat(): Grid<string> | null {
    return this.read((area) =>
      this.grid((row, column) => this.book.format(this.sheetId, row, column).numberFormat ?? 'General', area),
    );
  }
  set NumberFormat(value: unknown) {
    assertUnprotected(this.context, this.sheetId, 'allowFormatCells');
    const area = this.live();
    if (!Array.isArray(value)) {
      this.book.setFormat(this.sheetId, area, { numberFormat: String(value) });
      return;
    }
    for (const [i, row] of this.shaped<string | null>(value).entries())
      for (const [j, numberFormat] of row.entries())
        if (numberFormat !== null)
          this.book.setFormat(
            this.sheetId,
            { row: area.row + i, column: area.column + j, rows: 1, columns: 1 },
            { numberFormat },
          );
  }
  get NumberFormatLocal(): Grid<string> | null {
    return this.NumberFormat;
  }
  set NumberFormatLocal(value: unknown) {
    this.NumberFormat = value;
  }

  /** `null` where some are and some are not. */
  get RowHidden(): boolean | null {
    const { row, rows } = this.within();
    return allOrNone(rows, (i) => this.book.rowHidden(this.sheetId, row + i));
  }
  set RowHidden(hidden: unknown) {
    assertUnprotected(this.context, this.sheetId, 'allowFormatRows');
    const { row, rows } = this.live();
    this.book.setRowsHidden(this.sheetId, row, rows, Boolean(hidden));
  }
  get ColumnHidden(): boolean | null {
    const { column, columns } = this.within();
    return allOrNone(columns, (i) => this.book.columnHidden(this.sheetId, column + i));
  }
  get Hidden(): boolean | null {
    if (this.RowHidden === true || this.ColumnHidden === true) return true;
    return this.RowHidden === false && this.ColumnHidden === false ? false : null;
  }

  get Worksheet(): Worksheet {
    return new Worksheet(this.context, this.sheetId);
  }
  get Format(): RangeFormat {
    return new RangeFormat(this.context, this.sheetId, [this.live()]);
  }
  get ConditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.context, this.sheetId, [this.live()]);
  }

  /** What is asked of every row, in one answer: far cheaper than a range for each. */
  GetRowProperties(wanted: PropertiesWanted): Record<string, unknown>[] {
    const { row, rows } = this.within();
    return Array.from({ length: rows }, (_, i) => ({
      ...this.lineProperties(wanted, { ...this.area, row: row + i, rows: 1 }),
      ...(wanted['rowIndex'] && { rowIndex: row + i }),
      ...(wanted['rowHidden'] && { rowHidden: this.book.rowHidden(this.sheetId, row + i) }),
    }));
  }
  GetColumnProperties(wanted: PropertiesWanted): Record<string, unknown>[] {
    const { column, columns } = this.within();
    return Array.from({ length: columns }, (_, i) => ({
      ...this.lineProperties(wanted, { ...this.area, column: column + i, columns: 1 }),
      ...(wanted['columnIndex'] && { columnIndex: column + i }),
      ...(wanted['columnHidden'] && { columnHidden: this.book.columnHidden(this.sheetId, column + i) }),
    }));
  }
  private lineProperties(wanted: PropertiesWanted, area: Area): Record<string, unknown> {
    for (const [name, want] of Object.entries(wanted))
      if (want && !LINE_PROPERTIES.has(name)) throw this.context.gate.missing(this, `GetProperties(${name})`);
    return wanted['address'] ? { address: this.make(area).Address } : {};
  }

  Select(): void {
    const area = this.live();
    assertOurs(this.context);
    if (sheetOf(this.context, this.sheetId).visibility !== 'Visible')
      throw new RichApiError('InvalidOperation');
    if (this.book.activeSheetId() !== this.sheetId) this.book.activate(this.sheetId);
    this.book.select(this.sheetId, [area]);
  }

  Clear(applyTo?: 'All' | 'Contents' | 'Formats' | 'Hyperlinks' | 'RemoveHyperlinks'): void {
    assertUnprotected(this.context, this.sheetId);
    const what = applyTo ?? 'All';
    if (what === 'Hyperlinks' || what === 'RemoveHyperlinks')
      throw this.context.gate.missing(this, `Clear(${what})`);
    this.book.clear(this.sheetId, this.within(), what);
  }

  /** Whole rows and columns only: cells of a part of a row cannot be moved in our workbook. */
  Insert(shift: string): Range {
    const { row, column, rows, columns } = this.live();
    assertUnprotected(
      this.context,
      this.sheetId,
      this.IsEntireRow ? 'allowInsertRows' : 'allowInsertColumns',
    );
    if (this.IsEntireRow && shift === 'Down') this.book.insertRows(this.sheetId, row, rows);
    else if (this.IsEntireColumn && shift === 'Right') this.book.insertColumns(this.sheetId, column, columns);
    else throw this.context.gate.missing(this, `Insert(${shift}) of a part of a row`);
    return this.make(this.area);
  }

  Delete(shift: string): void {
    const { row, column, rows, columns } = this.live();
    assertUnprotected(
      this.context,
      this.sheetId,
      this.IsEntireRow ? 'allowDeleteRows' : 'allowDeleteColumns',
    );
    if (this.IsEntireRow && shift === 'Up') this.book.deleteRows(this.sheetId, row, rows);
    else if (this.IsEntireColumn && shift === 'Left') this.book.deleteColumns(this.sheetId, column, columns);
    else throw this.context.gate.missing(this, `Delete(${shift}) of a part of a row`);
  }

  Merge(across?: boolean): void {
    assertUnprotected(this.context, this.sheetId);
    const area = this.live();
    if (!across) this.book.merge(this.sheetId, area);
    else
      for (let i = 0; i < area.rows; i++)
        this.book.merge(this.sheetId, { ...area, row: area.row + i, rows: 1 });
  }

  /** Those whose first cell is in the range, as Excel has it; so many of them it does not give. */
  GetMergedAreasOrNullObject(): RangeAreas | null {
    const area = this.live();
    const found = this.book
      .merges(this.sheetId)
      .filter((merge) => intersection({ ...merge, rows: 1, columns: 1 }, area));
    if (found.length > MOST_MERGED) throw new RichApiError('InvalidArgument');
    return found.length === 0 ? null : new RangeAreas(this.context, this.sheetId, found);
  }

  GetTables(fullyContained?: boolean): TableScopedCollection {
    return new TableScopedCollection(this.context, (table) => {
      const common = table.sheetId === this.sheetId ? intersection(table.area, this.live()) : undefined;
      return common !== undefined && (!fullyContained || sizeOf(common) === sizeOf(table.area));
    });
  }

  /** A range that Excel has calculated is up to date: so is ours. */
  Calculate(): void {
    this.live();
  }

  /** The client sends big writes in pieces, and asks first whether they will fit. */
  _ValidateArraySize(rows: number, columns: number): void {
    const area = this.live();
    if (rows !== area.rows || columns !== area.columns) throw new RichApiError('InvalidArgument', MISFIT);
  }

  private write(value: unknown): void {
    const area = this.live();
    assertUnlocked(this.context, this.sheetId, area);
    const cells = Array.isArray(value)
      ? this.shaped<Cell | null>(value)
      : Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => value as Cell));
    if (cells.some((row) => row.some(isTooLong))) throw new RichApiError('InvalidArgument');
    this.put(area, cells);
    if (this.context.faults.tablesGrow) this.growTables(area, cells);
  }
  private put(area: Area, cells: Grid<Cell | null>): void {
    const isShown = (row: number): boolean => !this.book.rowHidden(this.sheetId, area.row + row);
    if (!this.context.faults.hiddenRowsMislead || cells.every((_, row) => isShown(row)))
      return this.book.write(this.sheetId, area, cells, true);
    for (let row = 0; row < area.rows; row++)
      if (area.rows === 1 || isShown(row))
        this.book.write(this.sheetId, { ...area, row: area.row + row, rows: 1 }, [cells[0]!], true);
  }
  /** A table without totals reaches over what is written right below it. */
  private growTables(area: Area, cells: Grid<Cell | null>): void {
    const isEmpty = cells.every((row) => row.every((cell) => cell === null || cell === ''));
    for (const { id, sheetId, area: table, showTotals } of isEmpty ? [] : this.book.tables())
      if (sheetId === this.sheetId && !showTotals && area.row === table.row + table.rows)
        if (intersection({ ...table, row: area.row }, area))
          this.book.resizeTable(id, { ...table, rows: table.rows + area.rows });
  }

  /** Checks that an array has the shape of the range. */
  private shaped<T>(value: unknown): Grid<T> {
    const { rows, columns } = this.live();
    const grid = value as Grid<T>;
    if (grid.length !== rows || grid.some((row) => !Array.isArray(row) || row.length !== columns))
      throw new RichApiError('InvalidArgument', MISFIT);
    return grid;
  }

  private grid<T>(of: (row: number, column: number) => T, area: Area): Grid<T> {
    return Array.from({ length: area.rows }, (_, i) =>
      Array.from({ length: area.columns }, (_each, j) => of(area.row + i, area.column + j)),
    );
  }
}

const MISFIT =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

/** An apostrophe that says that a text is one is no letter of it. */
const isTooLong = (cell: Cell | null): boolean =>
  typeof cell === 'string' && cell.length - (cell.startsWith("'") ? 1 : 0) > LONGEST_TEXT;

function allOrNone(count: number, is: (index: number) => boolean): boolean | null {
  const first = is(0);
  for (let i = 1; i < count; i++) if (is(i) !== first) return null;
  return first;
}
