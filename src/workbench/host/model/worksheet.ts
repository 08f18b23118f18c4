/** Excel's Worksheet. */
import type { Area, BookSheet, Visibility } from '../../book/book';
import { RichApiError } from '../errors';
import { EventType, type EventHub } from '../events';
import { RichObject } from '../richObject';
import { parseLocal, splitSheet } from './address';
import { ChartCollection } from './chart';
import { assertOurs, assertWritable, MAX_COLUMNS, MAX_ROWS, sheetOf, type ModelContext } from './context';
import { defineEvents } from './eventMembers';
import { NamedItemCollection, rangeOfName } from './names';
import { PageLayout } from './pageLayout';
import { WorksheetProtection } from './protection';
import { Range } from './range';
import { RangeAreas } from './rangeAreas';
import { TableCollection } from './table';
import { WorksheetFreezePanes } from './freezePanes';

const WHOLE: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };
const FORBIDDEN = /[\\/?*[\]:]/;

/** Refuses what Excel would not take as a sheet's name. */
export function assertSheetName({ book }: ModelContext, name: string, except?: string): void {
  if (name === '' || name.length > 31 || FORBIDDEN.test(name) || name.startsWith("'") || name.endsWith("'"))
    throw new RichApiError('InvalidArgument');
  const taken = book
    .sheets()
    .some((each) => each.id !== except && each.name.toLowerCase() === name.toLowerCase());
  if (taken) throw new RichApiError('ItemAlreadyExists');
}

export class Worksheet extends RichObject {
  override readonly type = 'Worksheet';

  constructor(
    protected readonly context: ModelContext,
    readonly sheetId: string,
  ) {
    super();
    sheetOf(context, sheetId);
  }

  get hub(): EventHub {
    return this.context.events;
  }
  get eventTarget(): string {
    return this.sheetId;
  }
  private get sheet(): BookSheet {
    return sheetOf(this.context, this.sheetId);
  }
  private range(area: Area): Range {
    return new Range(this.context, this.sheetId, area);
  }

  get Id(): string {
    return this.sheet.id;
  }
  get Name(): string {
    return this.sheet.name;
  }
  set Name(value: unknown) {
    this.assertStructure();
    assertSheetName(this.context, String(value), this.sheetId);
    this.sheet.name = String(value);
  }
  get Position(): number {
    return this.context.book.sheets().findIndex((each) => each.id === this.sheetId);
  }
  set Position(value: unknown) {
    this.assertStructure();
    const to = Number(value);
    if (!(to >= 0 && to < this.context.book.sheets().length)) throw new RichApiError('InvalidArgument');
    this.context.book.moveSheet(this.sheetId, to);
  }
  get Visibility(): Visibility {
    return this.sheet.visibility;
  }
  set Visibility(value: unknown) {
    this.assertStructure();
    if (value !== 'Visible' && this.isLastVisible()) throw new RichApiError('InvalidOperation');
    this.sheet.visibility = value as Visibility;
  }
  get TabColor(): string {
    return this.sheet.tabColor;
  }
  set TabColor(value: unknown) {
    this.assertStructure();
    this.sheet.tabColor = String(value);
  }

  get Tables(): TableCollection {
    return new TableCollection(this.context, this.sheetId);
  }
  get Names(): NamedItemCollection {
    return new NamedItemCollection(this.context, this.sheetId);
  }
  get Protection(): WorksheetProtection {
    return new WorksheetProtection(this.context, this.sheetId);
  }
  get FreezePanes(): WorksheetFreezePanes {
    return new WorksheetFreezePanes(this.context, this.sheetId);
  }
  get Charts(): ChartCollection {
    return new ChartCollection(this.context, this.sheetId);
  }
  get PageLayout(): PageLayout {
    return new PageLayout(this.context, this.sheetId);
  }

  Activate(): void {
    assertOurs(this.context);
    if (this.sheet.visibility !== 'Visible') throw new RichApiError('InvalidOperation');
    this.context.book.activate(this.sheetId);
  }
  Delete(): void {
    this.assertStructure();
    assertOurs(this.context, 'InvalidSelection');
    if (this.isLastVisible() || this.Visibility === 'VeryHidden') throw new RichApiError('InvalidOperation');
    this.context.book.deleteSheet(this.sheetId);
  }
  /** Our workbook is always calculated. */
  Calculate(): void {
    assertWritable(this.context);
  }

  /** Without an address, all cells. An address may be a name. */
  GetRange(address?: string): Range {
    if (address === undefined || address === null || address === '') return this.range(WHOLE);
    const [sheet, local] = splitSheet(address);
    if (sheet !== undefined && sheet.toLowerCase() !== this.sheet.name.toLowerCase())
      throw new RichApiError('InvalidArgument');
    const area = parseLocal(local);
    if (area) return this.range(area);
    const named = rangeOfName(this.context, local, this.sheetId);
    if (named?.sheetId !== this.sheetId) throw new RichApiError('InvalidArgument');
    return named;
  }
  GetRanges(addresses?: string): RangeAreas {
    if (!addresses) return new RangeAreas(this.context, this.sheetId, [WHOLE]);
    return RangeAreas.parse(this.context, this.sheetId, addresses);
  }
  GetRangeByIndexes(row: number, column: number, rows: number, columns: number): Range {
    const whole = [row, column, rows, columns].every(Number.isInteger);
    const inside = row >= 0 && column >= 0 && row + rows <= MAX_ROWS && column + columns <= MAX_COLUMNS;
    if (!whole || !inside || rows < 1 || columns < 1) throw new RichApiError('InvalidArgument');
    return this.range({ row, column, rows, columns });
  }
  GetCell(row: number, column: number): Range {
    return this.GetRangeByIndexes(row, column, 1, 1);
  }
  GetUsedRange(valuesOnly?: boolean): Range {
    return this.range(WHOLE).GetUsedRange(valuesOnly);
  }
  GetUsedRangeOrNullObject(valuesOnly?: boolean): Range | null {
    return this.range(WHOLE).GetUsedRangeOrNullObject(valuesOnly);
  }

  private neighbour(step: 1 | -1, visibleOnly?: boolean): Worksheet | null {
    const sheets = this.context.book.sheets();
    for (let i = this.Position + step; i >= 0 && i < sheets.length; i += step) {
      const sheet = sheets[i];
      if (sheet && (!visibleOnly || sheet.visibility === 'Visible'))
        return new Worksheet(this.context, sheet.id);
    }
    return null;
  }
  GetNextOrNullObject(visibleOnly?: boolean): Worksheet | null {
    return this.neighbour(1, visibleOnly);
  }
  GetPreviousOrNullObject(visibleOnly?: boolean): Worksheet | null {
    return this.neighbour(-1, visibleOnly);
  }
  GetNext(visibleOnly?: boolean): Worksheet {
    return found(this.neighbour(1, visibleOnly));
  }
  GetPrevious(visibleOnly?: boolean): Worksheet {
    return found(this.neighbour(-1, visibleOnly));
  }
  _GetSheetById(id: string): Worksheet {
    return new Worksheet(this.context, id);
  }

  private assertStructure(): void {
    assertWritable(this.context);
    if (this.context.state.structureProtected) throw new RichApiError('AccessDenied');
  }
  private isLastVisible(): boolean {
    return this.context.book
      .sheets()
      .every((each) => each.id === this.sheetId || each.visibility !== 'Visible');
  }
}

function found(sheet: Worksheet | null): Worksheet {
  if (!sheet) throw new RichApiError('ItemNotFound');
  return sheet;
}

/** Events of one sheet and of all of them. */
export const SHEET_EVENTS = {
  ActivatedEvent: EventType.worksheetActivated,
  DeactivatedEvent: EventType.worksheetDeactivated,
  CalculatedEvent: EventType.worksheetCalculated,
  DataChangedEvent: EventType.worksheetChanged,
  SelectionChangedEvent: EventType.worksheetSelectionChanged,
  EventNameChanged: EventType.worksheetNameChanged,
  EventVisibilityChanged: EventType.worksheetVisibilityChanged,
  ProtectionChangedEvent: EventType.worksheetProtectionChanged,
} as const;
defineEvents(Worksheet, SHEET_EVENTS);
