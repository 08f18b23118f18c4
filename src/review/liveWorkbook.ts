/**
 * The other half of the port: what the review asks of a workbook that is open in Excel, beside reading its values. Some of it
 * only reads or listens, and may be called at any time: `situation`, `areUnlocked`, `formulas`, `hasFormulas`, `isHighlighted` and `watch`.
 * The rest writes, and every write goes back to something that a person pressed.
 */
import type { CellValue } from '../policy/rules/rule';
import type { Locks } from './reviewing/locks';
import type { CellLook, NumberLook, SheetContent } from './ours/sheetContent';
import type { Area, Workbook } from './workbook';

/** What a flagged row is marked as by the highlight. */
export const highlightLooks = ['breach', 'evidence needed', 'exception', 'advice'] as const;
/** One of them: the worst first. */
export type HighlightLook = (typeof highlightLooks)[number];

/** Fills with a font that can be read on them (at least 7 to 1): what the pane's legend shows as well. */
export const highlightColours: Readonly<
  Record<HighlightLook, { readonly fill: string; readonly font: string }>
> = {
  breach: { fill: '#FFD7D7', font: '#7A0000' },
  'evidence needed': { fill: '#FFF2CC', font: '#5C3A00' },
  exception: { fill: '#DDEBF7', font: '#1F3864' },
  advice: { fill: '#E2EFDA', font: '#1E4620' },
};

/** Areas of one sheet that get one look. */
export interface HighlightMark {
  readonly sheetId: string;
  readonly look: HighlightLook;
  readonly areas: readonly Area[];
}

/** Something that happened to the workbook. */
export type WorkbookChange =
  | {
      readonly what: 'cells';
      readonly sheetId: string;
      readonly areas: readonly Area[];
      /** Rows or columns were inserted or deleted: what stood below or beside has moved. */
      readonly moved: boolean;
      /** By somebody else who has the workbook open. */
      readonly remote: boolean;
      /** By PMS Review: from here, or from another window on the same workbook. */
      readonly byAddin: boolean;
    }
  /** A sheet was added, deleted, renamed, hidden or shown. */
  | { readonly what: 'sheets' }
  /** A sheet was protected, or its protection taken off. */
  | { readonly what: 'protection' };

/** A table that only grows: where it is not there yet, it is made on a sheet of its own. */
export interface LogTable {
  /** The Excel table's name, by which it is found again wherever it stands. */
  readonly table: string;
  readonly columns: readonly string[];
  /** The column that a row is about something by. */
  readonly key: string;
  /** Columns without which a row would lose what somebody has said, the key among them: nothing is added without one. */
  readonly needed: readonly string[];
  /** Columns by which a row that was written is known again: short ones, the key among them. */
  readonly known: readonly string[];
  /** How the cells of columns look, in the first rows and in those added later. */
  readonly looks: readonly { readonly column: string; readonly look: CellLook }[];
  readonly numbers: readonly { readonly column: string; readonly look: NumberLook }[];
  /** The sheet to make, with the first rows in its table. */
  sheet(rows: readonly (readonly CellValue[])[]): SheetContent;
}

/** Cells of one row and what they hold; `null` for those of which that does not matter. */
export interface CellsHeld {
  readonly area: Area;
  readonly holds: readonly (CellValue | null)[];
}

/** How the workbook stands just now. */
export interface Situation {
  /** The id of the sheet that is in front; none where that is another workbook's, or one of a chart. */
  readonly activeSheet?: string;
  /** Excel calculates on request alone, and was not asked to since cells changed: formulas come to what they did before. */
  readonly uncalculated?: boolean;
  readonly locks: Locks;
}

/** A workbook that can be written to and listened to. Each of these rejects with a `Refusal` where Excel will not. */
export interface LiveWorkbook extends Workbook {
  situation(): Promise<Situation>;
  /** Whether cells of a protected sheet can be written all the same. */
  areUnlocked(sheetId: string, areas: readonly Area[]): Promise<boolean>;
  /** The formula where a cell has one (`=A1+1`) or is filled by one that stands elsewhere, else its value. */
  formulas(sheetId: string, area: Area): Promise<readonly (readonly CellValue[])[]>;
  /** Whether any of the cells has a formula, or is filled by one: of thousands far quicker than to ask for all of them. */
  hasFormulas(sheetId: string, area: Area): Promise<boolean>;
  /**
   * Writes values as one step that Excel can undo, where this Excel can. Text stays text, whatever it starts with; `''`
   * empties a cell and `null` leaves it as it is.
   */
  write(sheetId: string, area: Area, values: readonly (readonly (CellValue | null)[])[]): Promise<void>;
  /**
   * Writes cells of one row as `write` does, in place of what they hold, as `formulas` gives it, if those of `beside` have
   * these values: whether they did just as they were written over. Where they did not, because somebody was quicker, all
   * stands as they have left it.
   */
  replace(
    sheetId: string,
    held: CellsHeld,
    cells: readonly (CellValue | null)[],
    beside: CellsHeld,
  ): Promise<boolean>;
  /**
   * Adds rows at the end of a log, in the order of its columns; they are there when this resolves, whoever else is
   * writing at the same time. Columns that a person has moved are found by their headings. `onSheet`: the table that stands
   * there is meant, and where it does not any more, nothing is added.
   */
  append(log: LogTable, rows: readonly (readonly CellValue[])[], onSheet?: string): Promise<void>;
  /** Adds a sheet and brings it to the front where `show` says so. The name is made unique. */
  addSheet(content: SheetContent, show: boolean): Promise<{ readonly id: string; readonly name: string }>;
  /** `held`: the smallest area that holds every cell with a value. Where it is another by now the sheet stays: a `Refusal`. */
  deleteSheet(sheetId: string, held?: Area): Promise<void>;
  /** Takes an Excel table and its cells away, and nothing else of its sheet. */
  deleteTable(name: string): Promise<void>;
  deleteSetting(name: string): Promise<void>;
  /**
   * Lays the highlight over areas in place of an earlier one: conditional formats of our own that leave all others as they
   * are. Sheets whose protection forbids formats are left out and named. A `Refusal` where no sheet is left.
   */
  highlight(marks: readonly HighlightMark[]): Promise<{ readonly leftOut: readonly string[] }>;
  /**
   * Takes the highlight off every sheet that lets us, and names those that do not. `unread`: sheets with formats that Excel
   * does not tell of, so that some of it may be left there.
   */
  clearHighlight(): Promise<{ readonly leftOut: readonly string[]; readonly unread: readonly string[] }>;
  isHighlighted(): Promise<boolean>;
  /**
   * Calls on every change, until the function that it resolves to is called. `undefined` where Excel does not tell of edits:
   * then it is not called at all.
   */
  watch(listener: (change: WorkbookChange) => void): Promise<(() => Promise<void>) | undefined>;
}
