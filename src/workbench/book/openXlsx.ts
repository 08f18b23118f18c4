/** Reads an .xlsx file into a book's content. */
import {
  BooleanNumber,
  CellValueType,
  type ICellData,
  type IStyleData,
  type IWorksheetData,
} from '@univerjs/core';
import { SCOPE_WORKBOOK_VALUE_DEFINED_NAME } from '@univerjs/sheets';
import type { IConditionFormattingRule } from '@univerjs/sheets-conditional-formatting';
import { readXlsx } from 'hucre/xlsx';
import type { Cell as FileCell, CellValue, Sheet, TableDefinition, Workbook } from 'hucre';
import { areaOf, rangeOf } from './address';
import {
  sheetData,
  sheetIdOf,
  TABLE_STYLE,
  workbookData,
  type BookContent,
  type Kept,
  type KeptSheet,
} from './content';
import { mergesFromFile } from './merges';
import { ruleFromFile } from './xlsxConditional';
import { formulaFromFile } from './xlsxFormulas';
import { settingsFromFile } from './xlsxSettings';
import { styleFromFile } from './xlsxStyles';

/** What a formula was in the file: kept with the cell, for the cases in which it must go back as it came. */
export interface SourceFormula {
  /** As people see it. */
  readonly formula: string;
  /** As the file had it. */
  readonly written: string;
  readonly value: CellValue;
}

/** Rejects where the bytes are no .xlsx workbook. */
export async function openXlsx(bytes: Uint8Array | ArrayBuffer, name: string): Promise<BookContent> {
  const file = await readXlsx(bytes, { readStyles: true });
  return new Reader(file, name).content();
}

const mergesLost = 'merged cells that overlap or are larger than what stands in the sheet';

class Reader {
  private readonly styles: Record<string, IStyleData> = {};
  private readonly styleIds = new Map<string, string>();
  private readonly kept: Kept;
  private readonly losses: string[];
  private readonly tables: Record<string, { tables: unknown[]; tableFilteredOutRows: number[] }> = {};
  private readonly rules: Record<string, IConditionFormattingRule[]> = {};
  private readonly notes: Record<string, Record<number, Record<number, unknown>>> = {};

  constructor(
    private readonly file: Workbook,
    private readonly name: string,
  ) {
    const { settings, charts, others } = settingsFromFile(file.properties?.custom);
    this.losses = lossesOf(file);
    this.kept = {
      sheets: {},
      tables: {},
      charts,
      settings,
      losses: this.losses,
      properties: { ...file.properties, custom: others },
    };
  }

  content(): BookContent {
    const sheets = this.file.sheets.map((sheet, index) => this.sheet(sheet, sheetIdOf(index)));
    const snapshot = workbookData(this.name, sheets);
    snapshot.styles = this.styles;
    snapshot.resources = [
      { name: 'SHEET_DEFINED_NAME_PLUGIN', data: JSON.stringify(this.names()) },
      { name: 'SHEET_TABLE_PLUGIN', data: JSON.stringify(this.tables) },
      { name: 'SHEET_CONDITIONAL_FORMATTING_PLUGIN', data: JSON.stringify(this.rules) },
      { name: 'SHEET_NOTE_PLUGIN', data: JSON.stringify(this.notes) },
    ];
    return { snapshot, kept: { ...this.kept, activeSheet: sheetIdOf(this.file.activeSheet ?? 0) } };
  }

  private sheet(sheet: Sheet, id: string): Partial<IWorksheetData> {
    const cellData = this.cells(sheet, id);
    const width = sheet.rows.reduce((widest, row) => Math.max(widest, row.length + 5), 26);
    const height = Math.max(200, sheet.rows.length + 100);
    const { merges, lost } = mergesFromFile(sheet.merges ?? [], height, width);
    if (lost && !this.losses.includes(mergesLost)) this.losses.push(mergesLost);
    const { freezePane } = sheet;
    this.rest(sheet, id);
    return sheetData(id, sheet.name, {
      cellData,
      rowCount: height,
      columnCount: width,
      hidden: sheet.hidden || sheet.veryHidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
      tabColor: sheet.view?.tabColor?.rgb ? `#${sheet.view.tabColor.rgb.slice(-6)}` : '',
      showGridlines: sheet.view?.showGridLines === false ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      mergeData: merges,
      rowData: Object.fromEntries(
        [...(sheet.rowDefs ?? [])].map(([row, definition]) => [
          row,
          {
            ...(definition.height
              ? { h: Math.round((definition.height * 4) / 3), ia: BooleanNumber.FALSE }
              : {}),
            ...(definition.hidden ? { hd: BooleanNumber.TRUE } : {}),
          },
        ]),
      ),
      columnData: Object.fromEntries(
        (sheet.columns ?? []).flatMap((definition, column) =>
          definition.width || definition.hidden
            ? [
                [
                  column,
                  {
                    ...(definition.width ? { w: Math.round(definition.width * 7 + 5) } : {}),
                    ...(definition.hidden ? { hd: BooleanNumber.TRUE } : {}),
                  },
                ],
              ]
            : [],
        ),
      ),
      ...(freezePane
        ? {
            freeze: {
              xSplit: freezePane.columns ?? 0,
              ySplit: freezePane.rows ?? 0,
              startRow: freezePane.rows || -1,
              startColumn: freezePane.columns || -1,
            },
          }
        : {}),
    });
  }

  private cells(sheet: Sheet, id: string): IWorksheetData['cellData'] {
    const data: Record<number, Record<number, ICellData>> = {};
    const spilled = new Set<string>();
    const put = (row: number, column: number, cell: ICellData): void => {
      (data[row] ??= {})[column] = cell;
    };
    sheet.rows.forEach((values, row) =>
      values.forEach((value, column) => {
        if (value !== null) put(row, column, plain(value));
      }),
    );
    for (const [key, cell] of sheet.cells ?? []) {
      const [row = 0, column = 0] = key.split(',').map(Number);
      const made: ICellData = { ...plain(cell.value), ...this.formula(cell, id, spilled, row, column) };
      const style = this.styleId(cell);
      if (style) made.s = style;
      if (Object.keys(made).length > 0) put(row, column, made);
      if (cell.comment) {
        ((this.notes[id] ??= {})[row] ??= {})[column] = {
          id: `note-${id}-${row}-${column}`,
          row,
          col: column,
          width: 200,
          height: 80,
          note: cell.comment.text,
          show: false,
        };
      }
    }
    for (const key of spilled) {
      const [row = 0, column = 0] = key.split(',').map(Number);
      const cell = data[row]?.[column];
      if (cell && !cell.f) {
        delete cell.v;
        delete cell.t;
      }
    }
    return data;
  }

  /**
   * A formula keeps the result the file has for it, so that opening calculates nothing. Arrays have none, because
   * Univer must learn how far they spill, and neither have `PMS.*`, whose results the add-in gives.
   */
  private formula(cell: FileCell, id: string, spilled: Set<string>, row: number, column: number): ICellData {
    if (cell.formula === undefined) return {};
    const shared = cell.formulaType === 'shared' ? `${id}-${cell.formulaSharedIndex ?? 0}` : undefined;
    if (!cell.formula) return shared ? { si: shared } : {};
    const formula = formulaFromFile(cell.formula);
    const value = cell.formulaResult ?? cell.value;
    const area = cell.formulaType === 'array' && cell.formulaRef ? areaOf(cell.formulaRef) : undefined;
    const spills = area && area.rows * area.columns > 1;
    if (spills) {
      for (let r = area.row; r < area.row + area.rows; r += 1) {
        for (let c = area.column; c < area.column + area.columns; c += 1) {
          if (r !== row || c !== column) spilled.add(`${r},${c}`);
        }
      }
    }
    const source: SourceFormula = { formula, written: cell.formula, value };
    return {
      f: formula,
      ...(shared ? { si: shared } : {}),
      custom: { source },
      ...(spills || /\bPMS\./i.test(formula) ? { v: undefined, t: undefined } : {}),
    };
  }

  private styleId(cell: FileCell): string | undefined {
    if (!cell.style) return undefined;
    const style = styleFromFile(cell.style, this.file.themeColors);
    const key = JSON.stringify(style);
    if (key === '{}') return undefined;
    let id = this.styleIds.get(key);
    if (id === undefined) {
      id = `style-${this.styleIds.size}`;
      this.styleIds.set(key, id);
      this.styles[id] = style;
    }
    return id;
  }

  /** What stands beside the cells: tables, conditional formats, and what is carried through untouched. */
  private rest(sheet: Sheet, id: string): void {
    this.tables[id] = {
      tables: (sheet.tables ?? []).flatMap((table) => this.table(table, sheet) ?? []),
      tableFilteredOutRows: [],
    };
    const otherRules: NonNullable<KeptSheet['otherRules']>[number][] = [];
    const byPriority = [...(sheet.conditionalRules ?? [])].sort((a, b) => a.priority - b.priority);
    this.rules[id] = byPriority.flatMap((rule, index) => {
      const made = ruleFromFile(rule, `format-${id}-${index}`, this.file.themeColors);
      if (!made) otherRules.push(rule);
      return made ?? [];
    });
    const { dataValidations, pageSetup, headerFooter, images, sparklines, textBoxes, backgroundImage } =
      sheet;
    const { autoFilter, rowBreaks, colBreaks, outlineProperties } = sheet;
    this.kept.sheets[id] = {
      ...(sheet.veryHidden ? { veryHidden: true } : {}),
      ...(sheet.protection ? { protection: { protected: true }, fileProtection: sheet.protection } : {}),
      ...(otherRules.length > 0 ? { otherRules } : {}),
      carried: {
        ...{ dataValidations, pageSetup, headerFooter, images, sparklines, textBoxes, backgroundImage },
        ...{ autoFilter, rowBreaks, colBreaks, outlineProperties },
      },
    };
  }

  private table(table: TableDefinition, sheet: Sheet): object | undefined {
    const area = table.range ? areaOf(table.range) : undefined;
    if (!area) return undefined;
    const id = `table-${table.name}`;
    // The file says whether there are headers; the reader does not pass it on. Headers equal the columns' names.
    const headers = sheet.rows[area.row]?.slice(area.column, area.column + area.columns) ?? [];
    const showHeaders = table.columns.every(
      (column, at) => String(headers[at] ?? '').trim() === column.name.trim(),
    );
    const showTotals = table.showTotalRow ?? false;
    this.kept.tables[id] = { showHeaders, showTotals, style: table.style ?? TABLE_STYLE, file: table };
    return {
      id,
      name: table.displayName ?? table.name,
      range: rangeOf({ ...area, rows: area.rows - (showTotals ? 1 : 0) }),
      options: { showHeader: showHeaders },
      filters: { tableColumnFilterList: [] },
      columns: table.columns.map((column, at) => ({
        id: `${id}-${at}`,
        displayName: column.name,
        dataType: 'string',
        formula: '',
        meta: {},
        style: {},
      })),
      meta: {},
    };
  }

  private names(): Record<string, object> {
    const names = (this.file.namedRanges ?? []).filter((name) => !name.name.startsWith('_xl'));
    return Object.fromEntries(
      names.map((name, index) => {
        const reference = /^('(?:[^']|'')+'|[^'!(]+)!\$?[A-Z]+\$?\d+(:\$?[A-Z]+\$?\d+)?$/i.test(name.range);
        const scope = this.file.sheets.findIndex((sheet) => sheet.name === name.scope);
        return [
          `name-${index}`,
          {
            id: `name-${index}`,
            name: name.name,
            formulaOrRefString: reference ? name.range : formulaFromFile(name.range),
            comment: name.comment ?? '',
            localSheetId: scope < 0 ? SCOPE_WORKBOOK_VALUE_DEFINED_NAME : sheetIdOf(scope),
          },
        ];
      }),
    );
  }
}

function plain(value: CellValue): ICellData {
  if (value === null) return {};
  if (value instanceof Date) return { v: serialOf(value), t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: value, t: typeof value === 'number' ? CellValueType.NUMBER : CellValueType.STRING };
}

const MS = 86_400_000;
/** A day before 1 March 1900 is one less in Excel, which counts a 29 February of that year. */
const serialOf = (date: Date): number => {
  const days = (date.getTime() - Date.UTC(1899, 11, 30)) / MS;
  return days < 61 ? days - 1 : days;
};

/** What of the file a saved copy will not have. */
function lossesOf(file: Workbook): string[] {
  const some = (has: (sheet: Sheet) => unknown[] | undefined): boolean =>
    file.sheets.some((sheet) => (has(sheet)?.length ?? 0) > 0);
  return [
    some((sheet) => sheet.charts) ? 'charts' : '',
    some((sheet) => sheet.pivotTables) ? 'pivot tables' : '',
    some((sheet) => sheet.slicers) || some((sheet) => sheet.timelines) ? 'slicers' : '',
    some((sheet) => sheet.threadedComments) ? 'comment threads' : '',
    (file.externalLinks?.length ?? 0) > 0 ? 'links to other workbooks' : '',
  ].filter(Boolean);
}
