/**
 * The port: what the review asks of a workbook, and no more. `excel` answers it through Office.js, `cli` from a file,
 * tests from arrays; one list of contract tests runs against all of them (test/support/workbookContract.ts).
 *
 * Rows and columns count from 0 here; addresses, as people read them, are made by `cells/areaAddress.ts`.
 */
import type { CellValue } from '../policy/rules/rule';

/** A rectangle of cells. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Columns beside each other. */
export type ColumnRun = Pick<Area, 'column' | 'columns'>;

/** A sheet, without its cells. */
export interface SheetInfo {
  /** Stays the same when the sheet is renamed or moved. */
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  /** The smallest area that holds every cell with a value; none where the sheet is empty. */
  readonly used: Area | undefined;
}

/** An Excel table (ListObject). */
export interface TableInfo {
  readonly name: string;
  readonly sheetId: string;
  /** Header row (where it shows one), data and totals row. */
  readonly area: Area;
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
}

/** What can be read of a workbook, and where it can be pointed at. */
export interface Workbook {
  /** The sheets in the order of their tabs. */
  sheets(): Promise<readonly SheetInfo[]>;
  tables(): Promise<readonly TableInfo[]>;
  /**
   * The values of an area, row by row, as Excel holds them: numbers (dates too) as numbers, `''` where empty, error
   * values as their text (`#REF!`). Rejects with a `Refusal` where Excel will not answer. `among`: only these of the
   * area's columns are wanted, from left to right; cells of the others may come as `''`, whatever they hold.
   */
  values(
    sheetId: string,
    area: Area,
    among?: readonly ColumnRun[],
  ): Promise<readonly (readonly CellValue[])[]>;
  /**
   * The merged cells whose first cell, which holds their value, stands in one of the areas: one area for each. None is known
   * of, and `undefined` says so, where Excel does not tell.
   */
  merged(sheetId: string, areas: readonly Area[]): Promise<readonly Area[] | undefined>;
  /**
   * Brings the sheet to the front and selects the cells. Only ever on the person's own move. `hidden`: their rows do not
   * show, by a filter or by themselves.
   */
  select(sheetId: string, area: Area): Promise<{ readonly hidden: boolean }>;
  /** The add-in's own setting, kept in the workbook; undefined where there is none. */
  setting(name: string): Promise<string | undefined>;
  /**
   * Keeps a setting in the workbook, and reads it back: a setting that was not kept is a `Refusal`. Resolves to what it has
   * taken the place of, whoever kept that: nothing comes between the two.
   */
  saveSetting(name: string, value: string): Promise<string | undefined>;
}

/** Why Excel would not do what was asked, in kinds that the pane has a sentence for. */
export type RefusalKind =
  | 'cell being edited'
  | 'sheet gone'
  | 'hidden'
  | 'not in front'
  | 'protected'
  | 'read-only'
  | 'too large'
  | 'busy'
  | 'disconnected'
  | 'broke down'
  | 'table changed'
  | 'in the way'
  | 'cells changed'
  | 'not supported';

/** Of the kind that has no sheet of this workbook in front. */
export const notInFront =
  'Another workbook or a chart sheet is in front. Click into a cell of this workbook, then try again.';

/** A refusal by Excel that is known and can be told in one plain sentence. Anything else is a bug and is thrown as such. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    readonly kind: RefusalKind,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
