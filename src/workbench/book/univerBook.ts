/** The workbook on Univer: the same behind the grid in a browser and without a screen in Node. */
import { LocaleService, type Univer } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import {
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SheetsSelectionsService,
} from '@univerjs/sheets';
import { areaOfRange, rangeOf } from './address';
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
} from './book';
import { Calculation } from './calculation';
import { watchChanges } from './changes';
import { addCustomFormat, conditionalFormatOf } from './conditionalFormats';
import type { BookContent } from './content';
import { BookContext } from './context';
import { Emitter } from './emitter';
import type { FunctionCalls } from './functions';
import { Grid } from './grid';
import { saveXlsx } from './saveXlsx';
import { Sheets } from './sheets';
import { Tables } from './tables';

/** Opens a content in a Univer that has been started, with nothing in it yet. */
export function openInUniver(
  started: { readonly univer: Univer; readonly api: FUniver },
  content: BookContent,
  calls: FunctionCalls,
): UniverBook {
  return new UniverBook(started.univer, started.api, content, calls);
}

export class UniverBook implements Book {
  private readonly context: BookContext;
  private readonly grid: Grid;
  private readonly sheetList: Sheets;
  private readonly tableList: Tables;
  private readonly calculation: Calculation;
  private readonly emitter = new Emitter();
  private readonly unwatch: () => void;
  private addinDepth = 0;
  private addingSheet = false;
  private formatsMade = 0;

  constructor(
    private readonly univer: Univer,
    api: FUniver,
    content: BookContent,
    private readonly calls: FunctionCalls,
  ) {
    const injector = univer.__getInjector();
    this.calculation = new Calculation(injector, () => calls.pending);
    const workbook = this.calculation.opening(() => api.createWorkbook(content.snapshot));
    const context = (this.context = new BookContext(injector, workbook, content.kept));
    this.grid = new Grid(context);
    this.sheetList = new Sheets(context);
    this.tableList = new Tables(context);
    calls.sheetName = (id) => workbook.getSheetBySheetId(id)?.getSheetName() ?? '';
    calls.bookSheetId = (id) => context.ids.toBook(id);
    calls.onReady = (places) => this.calculation.again(context.unitId, places);
    if (content.kept.activeSheet) this.activate(content.kept.activeSheet);
    this.unwatch = watchChanges(context.commands, {
      workbook,
      emitter: this.emitter,
      byAddin: () => this.addinDepth > 0,
      addingSheet: () => this.addingSheet,
      read: (id, row, column) => this.grid.value(context.ids.toBook(id), row, column),
      bookId: (id) => context.ids.toBook(id),
      touched: () => this.grid.touched(),
    });
  }

  get name(): string {
    return this.context.workbook.getName();
  }

  /** What a saved copy will not have: kinds of content in the file, and what of reports only the workbench has again. */
  get losses(): readonly string[] {
    const { losses, charts } = this.context.kept;
    return charts.length > 0 ? [...losses, 'charts and page set-up of reports (in Excel)'] : losses;
  }

  /** The workbook as an .xlsx file: a copy, which has all the book knows and lacks what `losses` names. */
  saveXlsx(): Promise<Uint8Array> {
    return saveXlsx(this, this.context);
  }

  asAddin<T>(act: () => T): T {
    this.addinDepth += 1;
    try {
      return act();
    } finally {
      this.addinDepth -= 1;
    }
  }

  sheets(): readonly BookSheet[] {
    return this.sheetList.all();
  }

  activeSheetId(): string {
    return this.context.ids.toBook(this.context.workbook.getActiveSheet().getSheetId());
  }

  activate(sheetId: string): void {
    if (sheetId === this.activeSheetId()) return;
    this.context.run(SetWorksheetActiveOperation.id, { subUnitId: this.context.univerId(sheetId) });
  }

  selection(): { readonly sheetId: string; readonly areas: readonly Area[] } {
    const selections = this.context.injector.get(SheetsSelectionsService).getCurrentSelections();
    const areas = selections.map((selection) => areaOfRange(selection.range));
    return {
      sheetId: this.activeSheetId(),
      areas: areas.length > 0 ? areas : [{ row: 0, column: 0, rows: 1, columns: 1 }],
    };
  }

  select(sheetId: string, areas: readonly Area[]): void {
    this.activate(sheetId);
    for (const area of areas) this.grid.makeRoom(sheetId, area);
    this.context.run(SetSelectionsOperation.id, {
      subUnitId: this.context.univerId(sheetId),
      reveal: true,
      selections: areas.map((area) => ({
        range: rangeOf(area),
        primary: {
          ...rangeOf({ ...area, rows: 1, columns: 1 }),
          actualRow: area.row,
          actualColumn: area.column,
          isMerged: false,
          isMergedMainCell: false,
        },
        style: null,
      })),
    });
  }

  addSheet(name?: string, at?: number): BookSheet {
    const active = this.activeSheetId();
    this.addingSheet = true;
    try {
      return this.sheetList.add(name, at);
    } finally {
      this.activate(active);
      this.addingSheet = false;
    }
  }
  deleteSheet(sheetId: string): void {
    this.sheetList.delete(sheetId);
  }
  moveSheet(sheetId: string, to: number): void {
    this.sheetList.move(sheetId, to);
  }

  values(sheetId: string, area: Area): Cell[][] {
    return this.grid.values(sheetId, area);
  }
  formulas(sheetId: string, area: Area): Cell[][] {
    return this.grid.formulas(sheetId, area);
  }
  text(sheetId: string, area: Area): string[][] {
    return this.grid.text(sheetId, area);
  }
  write(sheetId: string, area: Area, cells: readonly (readonly (Cell | null)[])[], byAddin: boolean): void {
    const act = (): void => this.grid.write(sheetId, area, cells);
    if (byAddin) this.asAddin(act);
    else act();
  }
  clear(sheetId: string, area: Area, what: 'All' | 'Contents' | 'Formats'): void {
    this.grid.clear(sheetId, area, what);
  }
  used(sheetId: string, valuesOnly: boolean): Area | undefined {
    return this.grid.used(sheetId, valuesOnly);
  }

  insertRows(sheetId: string, row: number, count: number): void {
    this.context.sheet(sheetId).insertRowsBefore(row, count);
  }
  deleteRows(sheetId: string, row: number, count: number): void {
    this.context.sheet(sheetId).deleteRows(row, count);
  }
  insertColumns(sheetId: string, column: number, count: number): void {
    this.context.sheet(sheetId).insertColumnsBefore(column, count);
  }
  deleteColumns(sheetId: string, column: number, count: number): void {
    this.context.sheet(sheetId).deleteColumns(column, count);
  }

  format(sheetId: string, row: number, column: number): CellFormat {
    return this.grid.format(sheetId, row, column);
  }
  setFormat(sheetId: string, area: Area, format: CellFormat): void {
    this.grid.setFormat(sheetId, area, format);
  }
  columnWidth(sheetId: string, column: number): number {
    return this.context.model(sheetId).getColumnWidth(column);
  }
  setColumnWidth(sheetId: string, column: number, pixels: number): void {
    this.context.sheet(sheetId).setColumnWidth(column, pixels);
  }
  rowHidden(sheetId: string, row: number): boolean {
    return !this.context.model(sheetId).getRowVisible(row);
  }
  columnHidden(sheetId: string, column: number): boolean {
    return !this.context.model(sheetId).getColVisible(column);
  }
  setRowsHidden(sheetId: string, row: number, count: number, hidden: boolean): void {
    const sheet = this.context.sheet(sheetId);
    if (hidden) sheet.hideRows(row, count);
    else sheet.showRows(row, count);
  }
  spills(sheetId: string): readonly Area[] {
    return this.grid.filled(sheetId);
  }
  merges(sheetId: string): readonly Area[] {
    return this.context.model(sheetId).getMergeData().map(areaOfRange);
  }
  merge(sheetId: string, area: Area): void {
    this.context.sheet(sheetId).getRange(rangeOf(area)).merge();
  }
  freezeRows(sheetId: string, rows: number): void {
    this.context.sheet(sheetId).setFrozenRows(rows);
  }

  tables(): readonly BookTable[] {
    return this.tableList.all();
  }
  addTable(sheetId: string, area: Area, showHeaders: boolean, name?: string): BookTable {
    return this.tableList.add(sheetId, area, showHeaders, name);
  }
  deleteTable(id: string): void {
    this.tableList.delete(id);
  }
  resizeTable(id: string, area: Area): void {
    this.tableList.resize(id, area);
  }

  names(): readonly BookName[] {
    return this.context.workbook.getDefinedNames().map((defined) => {
      const formula = defined.getFormulaOrRefString();
      return {
        name: defined.getName(),
        formula: formula.startsWith('=') ? formula : `=${formula}`,
        ...(defined.isWorkbookScope()
          ? {}
          : { sheetId: this.context.ids.toBook(defined.getLocalSheetId() ?? '') }),
      };
    });
  }

  conditionalFormats(sheetId: string): readonly BookConditionalFormat[] {
    return this.context.sheet(sheetId).getConditionalFormattingRules().map(conditionalFormatOf);
  }
  addConditionalFormat(sheetId: string, format: Omit<BookConditionalFormat, 'id'>): BookConditionalFormat {
    const id = `format-${(this.formatsMade += 1)}-${Date.now().toString(36)}`;
    return addCustomFormat(this.context.sheet(sheetId), id, format);
  }
  deleteConditionalFormat(sheetId: string, id: string): void {
    this.context.sheet(sheetId).deleteConditionalFormattingRule(id);
  }

  notes(
    sheetId: string,
  ): readonly { readonly row: number; readonly column: number; readonly text: string }[] {
    return this.context
      .sheet(sheetId)
      .getNotes()
      .map((note) => ({ row: note.row, column: note.col, text: note.note }));
  }

  protection(sheetId: string): Protection {
    return this.context.keptSheet(sheetId).protection ?? { protected: false };
  }
  setProtection(sheetId: string, protection: Protection): void {
    this.context.keptSheet(sheetId).protection = protection;
    this.emitter.emit('protectionChanged', sheetId);
  }

  charts(): BookChart[] {
    return this.context.kept.charts;
  }

  get settings(): Record<string, string> {
    return this.context.kept.settings;
  }
  set settings(settings: Record<string, string>) {
    this.context.kept.settings = { ...settings };
  }

  on<E extends keyof BookEvents>(event: E, listener: BookEvents[E]): () => void {
    return this.emitter.on(event, listener);
  }

  setFunctionRunner(runner: FunctionRunner): void {
    this.calls.setRunner(runner);
  }

  errorOf(sheetId: string, row: number, column: number): FunctionError | undefined {
    const error = this.calls.message({ sheetId: this.context.univerId(sheetId), row, column });
    return error && this.grid.value(sheetId, row, column) === error.error ? error : undefined;
  }

  settled(): Promise<void> {
    return this.calculation.settled();
  }

  undo(): void {
    this.context.workbook.undo();
  }

  dispose(): void {
    this.unwatch();
    this.calculation.dispose();
    const words = this.context.injector.get(LocaleService);
    this.univer.dispose();
    // A second after a calculation began, Univer looks up the word for it, even where it has been put away since.
    words.load({});
  }
}
