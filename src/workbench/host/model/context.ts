/** What all objects of the model share: the workbook, what the add-in holds, and the rules for writing. */
import type { Area, Book, BookSheet } from '../../book/book';
import { RichApiError } from '../errors';
import type { EventHub } from '../events';
import type { Faults } from '../faults';
import type { Gate } from '../gate';
import type { Tracked } from '../tracked';

export interface ModelContext {
  readonly book: Book;
  readonly tracked: Tracked;
  readonly events: EventHub;
  readonly faults: Faults;
  readonly gate: Gate;
  readonly state: ApplicationState;
}

/** What Excel keeps for a session and the workbook does not. */
export class ApplicationState {
  calculationMode: 'Automatic' | 'AutomaticExceptTables' | 'Manual' = 'Automatic';
  /** The structure of the workbook (its sheets) is protected. */
  structureProtected = false;
  readonly pageLayouts = new Map<string, Record<string, unknown>>();
  /** New ids of conditional formats that had to be made anew to be changed, by the id the add-in knows. */
  readonly conditionalFormatIds = new Map<string, string>();
}

/** Excel's own size. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export function sheetOf({ book }: ModelContext, id: string): BookSheet {
  const sheet = book.sheets().find((each) => each.id === id);
  if (!sheet) throw new RichApiError('ItemNotFound');
  return sheet;
}

/** Refuses what changes the workbook where it was opened to be read only. */
export function assertWritable({ faults }: ModelContext): void {
  if (faults.readOnly) throw new RichApiError('AccessDenied');
}

/** Refuses what goes by the window where it shows another workbook, in the manner that Excel has for each. */
export function assertOurs(
  { faults }: ModelContext,
  code: 'GeneralException' | 'InvalidSelection' = 'GeneralException',
): void {
  if (faults.inFront === 'another workbook') throw new RichApiError(code);
}

/** Refuses to change a protected sheet; `allowed` names the option of its protection that would let it. */
export function assertUnprotected(context: ModelContext, sheetId: string, allowed?: string): void {
  assertWritable(context);
  const protection = context.book.protection(sheetId);
  if (protection.protected && !(allowed && protection.options?.[allowed] === true))
    throw new RichApiError('AccessDenied');
}

/** Refuses to write cells of a protected sheet, but for those that were unlocked before it was. */
export function assertUnlocked(context: ModelContext, sheetId: string, area: Area): void {
  assertWritable(context);
  if (!context.book.protection(sheetId).protected) return;
  for (let row = area.row; row < area.row + area.rows; row++)
    for (let column = area.column; column < area.column + area.columns; column++)
      if (context.book.format(sheetId, row, column).locked !== false) throw new RichApiError('AccessDenied');
}

export const sizeOf = ({ rows, columns }: Area): number => rows * columns;

export function intersection(a: Area, b: Area): Area | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

export function bounding(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}
