/** A workbook at rest: what a file was read into, and what a new book starts from. */
import { LocaleType, type IWorkbookData, type IWorksheetData } from '@univerjs/core';
import type { ConditionalRule, Sheet, SheetProtection, TableDefinition, WorkbookProperties } from 'hucre';
import type { BookChart, Protection } from './book';

/** Univer's snapshot, and beside it what the book keeps itself. Sheets go by their id. */
export interface BookContent {
  readonly snapshot: IWorkbookData;
  readonly kept: Kept;
}

export interface Kept {
  readonly sheets: Record<string, KeptSheet>;
  /** Univer's tables know neither totals rows nor Excel's styles. By table id. */
  readonly tables: Record<string, KeptTable>;
  charts: BookChart[];
  settings: Record<string, string>;
  /** Kinds of content in the file that a saved copy will not have, in a sentence's words. */
  losses: readonly string[];
  /** The file's title, author and other properties. */
  properties?: WorkbookProperties;
  /** The sheet in front. */
  activeSheet?: string;
}

export interface KeptSheet {
  veryHidden?: boolean;
  protection?: Protection;
  /** As the file had it: its password and permissions go back as they came. */
  fileProtection?: SheetProtection;
  /** Conditional formats Univer cannot show: they go back as they came. */
  otherRules?: readonly ConditionalRule[];
  /** What the book does not touch and a saved copy has again. */
  carried?: Partial<Sheet>;
}

export interface KeptTable {
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly style: string;
  /** As the file had it: column totals and stripes go back as they came. */
  readonly file?: TableDefinition;
}

export const TABLE_STYLE = 'TableStyleMedium2';

/** Excel's own form of a worksheet's id. */
export const sheetIdOf = (index: number): string =>
  `{00000000-${(index + 1).toString(16).toUpperCase().padStart(4, '0')}-0000-0000-000000000000}`;

export const emptyKept = (): Kept => ({ sheets: {}, tables: {}, charts: [], settings: {}, losses: [] });

export function sheetData(
  id: string,
  name: string,
  more: Partial<IWorksheetData> = {},
): Partial<IWorksheetData> {
  return {
    id,
    name,
    rowCount: 200,
    columnCount: 26,
    defaultColumnWidth: 88,
    defaultRowHeight: 20,
    cellData: {},
    ...more,
  };
}

export function workbookData(name: string, sheets: readonly Partial<IWorksheetData>[]): IWorkbookData {
  return {
    id: `book-${(booksMade += 1)}`,
    name,
    appVersion: '0.25.1',
    locale: LocaleType.EN_US,
    styles: {},
    defaultStyle: { ff: 'Calibri', fs: 11 },
    sheetOrder: sheets.map((sheet) => sheet.id ?? ''),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id ?? '', sheet])),
    resources: [],
  };
}
let booksMade = 0;

/** A new workbook of one empty sheet. */
export const emptyContent = (name = 'Book1'): BookContent => ({
  snapshot: workbookData(name, [sheetData(sheetIdOf(0), 'Sheet1')]),
  kept: emptyKept(),
});
