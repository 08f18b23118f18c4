/**
 * A workbook in memory without formulas: fast, and with nothing in it that could hide what the protocol does. Formulas
 * are kept as text and their cells say `#NAME?`, but for those a test gives a result with `setResult`.
 */
import type {
  Area,
  Book,
  BookChart,
  BookConditionalFormat,
  BookEvents,
  BookName,
  BookSheet,
  BookTable,
  Cell,
  CellFormat,
  FunctionError,
  FunctionRunner,
  Protection,
  Visibility,
} from '../../src/workbench/book/book';
import { keyOf, PlainSheet, shiftArea } from './plainSheet';

export class PlainBook implements Book {
  settings: Record<string, string> = {};
  /** How the workbook's functions are computed: for tests that call it themselves. */
  runner: FunctionRunner | undefined;
  readonly definedNames: BookName[] = [];
  private readonly all: PlainSheet[] = [];
  private readonly allTables: BookTable[] = [];
  private readonly allCharts: BookChart[] = [];
  private readonly listeners = new Map<keyof BookEvents, Set<(...args: never[]) => void>>();
  private active = '';
  private selected: readonly Area[] = [{ row: 0, column: 0, rows: 1, columns: 1 }];
  private last = 0;
  private addin = false;

  /** `sheets`: names with the rows of values to start with. */
  constructor(
    sheets: Record<string, readonly (readonly Cell[])[]> = { Sheet1: [] },
    readonly name = 'Plain.xlsx',
  ) {
    for (const [sheetName, rows] of Object.entries(sheets)) {
      const { id } = this.addSheet(sheetName);
      for (const [r, row] of rows.entries())
        for (const [c, value] of row.entries()) this.sheet(id).put(r, c, value);
    }
    this.active = this.all[0]?.id ?? '';
  }

  private sheet(id: string): PlainSheet {
    const sheet = this.all.find((each) => each.id === id);
    if (!sheet) throw new Error(`No sheet ${id}.`);
    return sheet;
  }
  /** What a formula comes to, as if it had been calculated. */
  setResult(sheetId: string, row: number, column: number, value: Cell): void {
    const cell = this.sheet(sheetId).cells.get(keyOf(row, column));
    if (cell) cell.value = value;
    this.emit('calculated', sheetId, { row, column, rows: 1, columns: 1 });
  }
  private emit<E extends keyof BookEvents>(event: E, ...args: Parameters<BookEvents[E]>): void {
    for (const listener of this.listeners.get(event) ?? [])
      (listener as unknown as (...all: typeof args) => void)(...args);
  }
  on<E extends keyof BookEvents>(event: E, listener: BookEvents[E]): () => void {
    const those = this.listeners.get(event) ?? new Set();
    this.listeners.set(event, those.add(listener as (...args: never[]) => void));
    return () => those.delete(listener as (...args: never[]) => void);
  }

  sheets(): readonly BookSheet[] {
    return this.all.map((sheet) => {
      const rename = (after: string): void => {
        const before = sheet.name;
        sheet.name = after;
        this.emit('sheetRenamed', sheet.id, before, after);
      };
      const show = (to: Visibility): void => {
        sheet.visibility = to;
        this.emit('visibilityChanged', sheet.id);
      };
      return {
        id: sheet.id,
        get name() {
          return sheet.name;
        },
        set name(after) {
          rename(after);
        },
        get visibility() {
          return sheet.visibility;
        },
        set visibility(to) {
          show(to);
        },
        get tabColor() {
          return sheet.tabColor;
        },
        set tabColor(to) {
          sheet.tabColor = to;
        },
      };
    });
  }
  activeSheetId(): string {
    return this.active;
  }
  activate(sheetId: string): void {
    const before = this.active;
    this.active = this.sheet(sheetId).id;
    if (before !== sheetId) this.emit('sheetActivated', sheetId, before);
  }
  selection() {
    return { sheetId: this.active, areas: this.selected };
  }
  select(sheetId: string, areas: readonly Area[]): void {
    this.activate(sheetId);
    this.selected = areas;
    this.emit('selectionChanged', sheetId, areas);
  }
  addSheet(name?: string, at = this.all.length): BookSheet {
    const number = String(++this.last).padStart(4, '0');
    const id = `{00000000-${number}-0000-0000-000000000000}`;
    this.all.splice(at, 0, new PlainSheet(id, name ?? `Sheet${this.last}`));
    this.emit('sheetAdded', id);
    return this.sheets()[at] as BookSheet;
  }
  deleteSheet(sheetId: string): void {
    this.all.splice(this.all.indexOf(this.sheet(sheetId)), 1);
    for (const list of [this.allTables, this.allCharts])
      list.splice(0, list.length, ...(list.filter((each) => each.sheetId !== sheetId) as never[]));
    this.emit('sheetDeleted', sheetId);
    if (this.active === sheetId) {
      this.active = this.all.find((each) => each.visibility === 'Visible')?.id ?? '';
      this.emit('sheetActivated', this.active, sheetId);
    }
  }
  moveSheet(sheetId: string, to: number): void {
    const sheet = this.sheet(sheetId);
    this.all.splice(this.all.indexOf(sheet), 1);
    this.all.splice(to, 0, sheet);
  }

  private grid<T>({ row, column, rows, columns }: Area, of: (row: number, column: number) => T): T[][] {
    return Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (_each, c) => of(row + r, column + c)),
    );
  }
  values(sheetId: string, area: Area): Cell[][] {
    const { cells } = this.sheet(sheetId);
    return this.grid(area, (r, c) => cells.get(keyOf(r, c))?.value ?? '');
  }
  formulas(sheetId: string, area: Area): Cell[][] {
    const { cells } = this.sheet(sheetId);
    return this.grid(area, (r, c) => {
      const cell = cells.get(keyOf(r, c));
      return cell?.formula ?? cell?.value ?? '';
    });
  }
  text(sheetId: string, area: Area): string[][] {
    return this.values(sheetId, area).map((row) =>
      row.map((value) => (typeof value === 'boolean' ? String(value).toUpperCase() : String(value))),
    );
  }
  write(sheetId: string, area: Area, cells: readonly (readonly (Cell | null)[])[], byAddin: boolean): void {
    const single = area.rows === 1 && area.columns === 1;
    const before = this.values(sheetId, { ...area, rows: 1, columns: 1 })[0]?.[0];
    for (const [r, row] of cells.entries())
      for (const [c, value] of row.entries())
        if (value !== null) this.sheet(sheetId).put(area.row + r, area.column + c, value);
    const after = this.values(sheetId, { ...area, rows: 1, columns: 1 })[0]?.[0];
    this.emit('cellsChanged', {
      sheetId,
      area,
      change: 'RangeEdited',
      byAddin: byAddin || this.addin,
      ...(single && { before, after }),
    });
  }
  clear(sheetId: string, area: Area, what: 'All' | 'Contents' | 'Formats'): void {
    this.sheet(sheetId).clear(area, what);
    this.emit('cellsChanged', { sheetId, area, change: 'RangeEdited', byAddin: this.addin });
  }
  used(sheetId: string, valuesOnly: boolean): Area | undefined {
    return this.sheet(sheetId).used(valuesOnly);
  }

  private shift(sheetId: string, axis: 0 | 1, from: number, by: number): void {
    this.sheet(sheetId).shift(axis, from, by);
    for (const [i, table] of this.allTables.entries())
      if (table.sheetId === sheetId)
        this.allTables[i] = { ...table, area: shiftArea(table.area, axis, from, by) };
  }
  insertRows(sheetId: string, row: number, count: number): void {
    this.shift(sheetId, 0, row, count);
    this.structure(sheetId, { row, column: 0, rows: count, columns: 16384 }, 'RowInserted');
  }
  deleteRows(sheetId: string, row: number, count: number): void {
    this.shift(sheetId, 0, row, -count);
    this.structure(sheetId, { row, column: 0, rows: count, columns: 16384 }, 'RowDeleted');
  }
  insertColumns(sheetId: string, column: number, count: number): void {
    this.shift(sheetId, 1, column, count);
    this.structure(sheetId, { row: 0, column, rows: 1048576, columns: count }, 'ColumnInserted');
  }
  deleteColumns(sheetId: string, column: number, count: number): void {
    this.shift(sheetId, 1, column, -count);
    this.structure(sheetId, { row: 0, column, rows: 1048576, columns: count }, 'ColumnDeleted');
  }
  private structure(
    sheetId: string,
    area: Area,
    change: 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted',
  ): void {
    this.emit('cellsChanged', { sheetId, area, change, byAddin: this.addin });
  }

  format(sheetId: string, row: number, column: number): CellFormat {
    return this.sheet(sheetId).formats.get(keyOf(row, column)) ?? {};
  }
  setFormat(sheetId: string, { row, column, rows, columns }: Area, format: CellFormat): void {
    const { formats } = this.sheet(sheetId);
    for (let r = row; r < row + rows; r++)
      for (let c = column; c < column + columns; c++)
        formats.set(keyOf(r, c), { ...formats.get(keyOf(r, c)), ...format });
  }
  columnWidth(sheetId: string, column: number): number {
    return this.sheet(sheetId).widths.get(column) ?? 64;
  }
  setColumnWidth(sheetId: string, column: number, pixels: number): void {
    this.sheet(sheetId).widths.set(column, pixels);
  }
  rowHidden(sheetId: string, row: number): boolean {
    return this.sheet(sheetId).hiddenRows.has(row);
  }
  columnHidden(sheetId: string, column: number): boolean {
    return this.sheet(sheetId).hiddenColumns.has(column);
  }
  setRowsHidden(sheetId: string, row: number, count: number, hidden: boolean): void {
    const { hiddenRows } = this.sheet(sheetId);
    for (let r = row; r < row + count; r++)
      if (hidden) hiddenRows.add(r);
      else hiddenRows.delete(r);
  }
  /** What formulas would fill, if this calculated: tests say so. */
  readonly filled: { readonly sheetId: string; readonly area: Area }[] = [];
  spills(sheetId: string): readonly Area[] {
    return this.filled.filter((each) => each.sheetId === sheetId).map(({ area }) => area);
  }
  merges(sheetId: string): readonly Area[] {
    return this.sheet(sheetId).merges;
  }
  merge(sheetId: string, area: Area): void {
    this.sheet(sheetId).merges.push(area);
  }
  freezeRows(sheetId: string, rows: number): void {
    this.frozenRows.set(this.sheet(sheetId).id, rows);
  }
  readonly frozenRows = new Map<string, number>();

  tables(): readonly BookTable[] {
    return this.allTables;
  }
  addTable(sheetId: string, area: Area, showHeaders: boolean, name?: string): BookTable {
    const id = `{T${++this.last}}`;
    const table = {
      id,
      name: name ?? `Table${this.last}`,
      sheetId: this.sheet(sheetId).id,
      area,
      showHeaders,
      showTotals: false,
      style: 'TableStyleMedium2',
    };
    this.allTables.push(table);
    return table;
  }
  deleteTable(id: string): void {
    this.allTables.splice(this.tableIndex(id), 1);
  }
  resizeTable(id: string, area: Area): void {
    const index = this.tableIndex(id);
    this.allTables[index] = { ...(this.allTables[index] as BookTable), area };
  }
  private tableIndex(id: string): number {
    const index = this.allTables.findIndex((each) => each.id === id);
    if (index < 0) throw new Error(`No table ${id}.`);
    return index;
  }
  names(): readonly BookName[] {
    return this.definedNames;
  }
  conditionalFormats(sheetId: string): readonly BookConditionalFormat[] {
    return this.sheet(sheetId).conditionalFormats;
  }
  addConditionalFormat(sheetId: string, format: Omit<BookConditionalFormat, 'id'>): BookConditionalFormat {
    const made = { ...format, id: `cf-${++this.last}` };
    this.sheet(sheetId).conditionalFormats.push(made);
    return made;
  }
  deleteConditionalFormat(sheetId: string, id: string): void {
    const sheet = this.sheet(sheetId);
    sheet.conditionalFormats = sheet.conditionalFormats.filter((each) => each.id !== id);
  }
  notes(): readonly { row: number; column: number; text: string }[] {
    return [];
  }
  protection(sheetId: string): Protection {
    return this.sheet(sheetId).protection;
  }
  setProtection(sheetId: string, protection: Protection): void {
    this.sheet(sheetId).protection = protection;
    this.emit('protectionChanged', sheetId);
  }
  charts(): BookChart[] {
    return this.allCharts;
  }
  setFunctionRunner(runner: FunctionRunner): void {
    this.runner = runner;
  }
  /** No functions are computed here. */
  errorOf(): FunctionError | undefined {
    return undefined;
  }
  asAddin<T>(act: () => T): T {
    const before = this.addin;
    this.addin = true;
    try {
      return act();
    } finally {
      this.addin = before;
    }
  }
  settled(): Promise<void> {
    return Promise.resolve();
  }
  /** Nothing is kept to go back to. */
  undo(): void {
    throw new Error('A plain workbook keeps no history.');
  }
  dispose(): void {
    this.listeners.clear();
  }
}
