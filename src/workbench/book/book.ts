/**
 * The workbook that the workbench plays Excel with: what the RichApi object model and the page ask of it. It knows no
 * protocol and no screen. One implementation, on Univer (univerBook.ts), runs headless in Node and behind the grid in a
 * browser.
 *
 * Rows and columns count from 0. Cells hold what Excel's do: a number, a word, true or false, `''` where empty, and
 * error values as their text (`#REF!`).
 */
export type Cell = string | number | boolean;

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

export interface BookSheet {
  /** Excel's form, `{00000000-0001-0000-0000-000000000000}`: never changes. */
  readonly id: string;
  name: string;
  visibility: Visibility;
  tabColor: string;
}

export interface BookTable {
  readonly id: string;
  name: string;
  readonly sheetId: string;
  readonly area: Area;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly style: string;
}

export interface BookName {
  readonly name: string;
  /** `=Sheet1!$A$1:$B$2` */
  readonly formula: string;
  /** The sheet it belongs to; none where it belongs to the workbook. */
  readonly sheetId?: string;
}

export interface CellFormat {
  readonly fill?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly fontName?: string;
  readonly wrap?: boolean;
  readonly horizontal?: 'General' | 'Left' | 'Center' | 'Right';
  readonly vertical?: 'Top' | 'Center' | 'Bottom';
  readonly numberFormat?: string;
  /** Whether a protected sheet lets nobody write the cell: so unless said. Univer's grid does not keep it. */
  readonly locked?: boolean;
}

export interface BookConditionalFormat {
  readonly id: string;
  /** RichApi's names: Custom, CellValue, ColorScale, DataBar, IconSet, TopBottom, PresetCriteria, ContainsText. */
  readonly type: string;
  readonly areas: readonly Area[];
  /** Of a custom rule: `=N("…")=0`. */
  readonly formula?: string;
  readonly format?: CellFormat;
  readonly stopIfTrue?: boolean;
}

export interface Protection {
  readonly protected: boolean;
  /** RichApi's WorksheetProtectionOptions, as far as they are known. */
  readonly options?: Readonly<Record<string, boolean | string>>;
}

/** A chart the add-in made: kept, and drawn by the page. Univer's own charts are not free. */
export interface BookChart {
  readonly id: string;
  name: string;
  type: string;
  readonly sheetId: string;
  readonly sourceSheetId: string;
  readonly source: Area;
  readonly properties: Record<string, unknown>;
}

export interface CellsChanged {
  readonly sheetId: string;
  readonly area: Area;
  readonly change: 'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted';
  /** Of a single cell. */
  readonly before?: Cell;
  readonly after?: Cell;
  /** Whether the add-in wrote it. */
  readonly byAddin: boolean;
}

export interface BookEvents {
  cellsChanged(change: CellsChanged): void;
  /** Results of formulas changed without an edit to the cells themselves. */
  calculated(sheetId: string, area: Area): void;
  selectionChanged(sheetId: string, areas: readonly Area[]): void;
  sheetActivated(sheetId: string, before: string): void;
  sheetAdded(sheetId: string): void;
  sheetDeleted(sheetId: string): void;
  sheetRenamed(sheetId: string, before: string, after: string): void;
  visibilityChanged(sheetId: string): void;
  protectionChanged(sheetId: string): void;
}

/** A `PMS.*` call in a cell. */
export interface FunctionCall {
  /** Without the namespace: `PREMIUM`. */
  readonly id: string;
  /** A cell or value as itself (`null` where empty), a range as rows. */
  readonly args: readonly (Cell | null | readonly (readonly (Cell | null)[])[])[];
  readonly sheetId: string;
  readonly cell: Area;
  readonly parameterAddresses: readonly (string | null)[];
}
export type FunctionResult =
  { readonly value: Cell | null | readonly (readonly (Cell | null | FunctionError)[])[] } | FunctionError;
/** An error value with the message Excel shows beside it. */
export interface FunctionError {
  readonly error: string;
  readonly message?: string;
}
export type FunctionRunner = (call: FunctionCall) => Promise<FunctionResult>;

export interface Book {
  readonly name: string;
  sheets(): readonly BookSheet[];
  activeSheetId(): string;
  activate(sheetId: string): void;
  selection(): { readonly sheetId: string; readonly areas: readonly Area[] };
  select(sheetId: string, areas: readonly Area[]): void;
  addSheet(name?: string, at?: number): BookSheet;
  deleteSheet(sheetId: string): void;
  moveSheet(sheetId: string, to: number): void;

  values(sheetId: string, area: Area): Cell[][];
  /** The formula (`=A1+1`) where there is one, else the value. */
  formulas(sheetId: string, area: Area): Cell[][];
  /** As shown: `£1,234.50`. */
  text(sheetId: string, area: Area): string[][];
  /** `null` leaves a cell as it is, `''` empties it, text that starts with `=` is a formula. */
  write(sheetId: string, area: Area, cells: readonly (readonly (Cell | null)[])[], byAddin: boolean): void;
  clear(sheetId: string, area: Area, what: 'All' | 'Contents' | 'Formats'): void;
  /** The smallest area that holds every value (and, unless `valuesOnly`, every format). */
  used(sheetId: string, valuesOnly: boolean): Area | undefined;
  insertRows(sheetId: string, row: number, count: number): void;
  deleteRows(sheetId: string, row: number, count: number): void;
  insertColumns(sheetId: string, column: number, count: number): void;
  deleteColumns(sheetId: string, column: number, count: number): void;

  format(sheetId: string, row: number, column: number): CellFormat;
  setFormat(sheetId: string, area: Area, format: CellFormat): void;
  columnWidth(sheetId: string, column: number): number;
  setColumnWidth(sheetId: string, column: number, pixels: number): void;
  rowHidden(sheetId: string, row: number): boolean;
  columnHidden(sheetId: string, column: number): boolean;
  setRowsHidden(sheetId: string, row: number, count: number, hidden: boolean): void;
  merges(sheetId: string): readonly Area[];
  /** Areas that one formula fills, each from the cell of its formula on. */
  spills(sheetId: string): readonly Area[];
  merge(sheetId: string, area: Area): void;
  freezeRows(sheetId: string, rows: number): void;

  tables(): readonly BookTable[];
  addTable(sheetId: string, area: Area, showHeaders: boolean, name?: string): BookTable;
  deleteTable(id: string): void;
  resizeTable(id: string, area: Area): void;
  names(): readonly BookName[];
  conditionalFormats(sheetId: string): readonly BookConditionalFormat[];
  addConditionalFormat(sheetId: string, format: Omit<BookConditionalFormat, 'id'>): BookConditionalFormat;
  deleteConditionalFormat(sheetId: string, id: string): void;
  notes(sheetId: string): readonly { readonly row: number; readonly column: number; readonly text: string }[];
  protection(sheetId: string): Protection;
  setProtection(sheetId: string, protection: Protection): void;
  charts(): BookChart[];

  /** Settings of the add-in, kept in the file: pairs of name and JSON text. */
  settings: Record<string, string>;

  on<E extends keyof BookEvents>(event: E, listener: BookEvents[E]): () => void;
  /** Who computes `PMS.*`. Until it is set their cells are `#BUSY!`. */
  setFunctionRunner(runner: FunctionRunner): void;
  /** The error a `PMS.*` function gave in the cell, with its message; none where the cell shows no such error. */
  errorOf(sheetId: string, row: number, column: number): FunctionError | undefined;
  /** Whatever `act` changes counts as the add-in's doing in the events that follow from it. */
  asAddin<T>(act: () => T): T;
  /** When no calculation is under way any more. */
  settled(): Promise<void>;
  undo(): void;
  dispose(): void;
}
