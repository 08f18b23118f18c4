/**
 * Events of the workbook, for those who asked: counts registrations by kind and target, and sends what happens to the
 * add-in, several at a time. What an event says is made here from the workbook's own account of the change.
 */
import type { Area, Book, BookTable, Cell, CellsChanged } from '../book/book';
import type { Faults } from './faults';
import { intersection } from './model/context';
import { localAddress } from './model/address';

/** The numbers of events on the wire. */
export const EventType = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  worksheetProtectionChanged: 24,
  worksheetNameChanged: 25,
  worksheetVisibilityChanged: 26,
  tableSelectionChanged: 100,
  tableChanged: 101,
} as const;
export type EventKind = (typeof EventType)[keyof typeof EventType];

/** The target of events of a collection, whichever of its items they come from. */
export const ANY = 'Workbook';

/** One event as the client takes it: category, kind, target, JSON text, 0. */
export type Entry = readonly [category: number, kind: number, target: string, json: string, extra: number];
const RICH_API_EVENT = 65536;

/** Ranges of events are looked up soon after the event or never: older ones are let go. */
const KEPT_RANGES = 1000;

export interface EventRange {
  readonly sheetId: string;
  readonly area: Area;
}

/** Through which of its windows the add-in last wrote to a workbook. */
const writers = new WeakMap<Book, EventHub>();

export class EventHub {
  private readonly registrations = new Map<string, number>();
  private readonly ranges = new Map<string, EventRange>();
  private readonly stops: (() => void)[];
  private queue: Entry[] = [];
  private lastRange = 0;
  /** `context.runtime.enableEvents`. */
  enabled = true;

  /**
   * @param send takes a batch of entries to the add-in
   * @param selectionChanged tells those who listen for the document's selection, which is not a RichApi event
   * @param isRemote whether others are at work
   */
  constructor(
    private readonly book: Book,
    private readonly send: (entries: readonly Entry[]) => void,
    selectionChanged: () => void,
    private readonly isRemote: () => boolean,
    private readonly ofOtherWindow: () => Faults['otherWindow'],
  ) {
    this.stops = [
      book.on('cellsChanged', (change) => this.cellsChanged(change)),
      book.on('calculated', (worksheetId, area) =>
        this.fire(EventType.worksheetCalculated, worksheetId, { worksheetId, address: localAddress(area) }),
      ),
      book.on('selectionChanged', (sheetId, areas) => {
        selectionChanged();
        this.selected(sheetId, areas);
      }),
      book.on('sheetActivated', (sheetId, before) => {
        this.fire(EventType.worksheetDeactivated, before, { worksheetId: before });
        this.fire(EventType.worksheetActivated, sheetId, { worksheetId: sheetId });
      }),
      book.on('sheetAdded', (worksheetId) =>
        this.fire(EventType.worksheetAdded, worksheetId, { worksheetId, source: this.source() }),
      ),
      book.on('sheetDeleted', (worksheetId) =>
        this.fire(EventType.worksheetDeleted, worksheetId, { worksheetId, source: this.source() }),
      ),
      book.on('protectionChanged', (worksheetId) =>
        this.fire(EventType.worksheetProtectionChanged, worksheetId, {
          worksheetId,
          isProtected: book.protection(worksheetId).protected,
          source: this.source(),
        }),
      ),
      book.on('sheetRenamed', (worksheetId, nameBefore, nameAfter) =>
        this.fire(EventType.worksheetNameChanged, worksheetId, {
          worksheetId,
          nameBefore,
          nameAfter,
          source: this.source(),
        }),
      ),
      book.on('visibilityChanged', (worksheetId) => this.shownOrHidden(worksheetId)),
    ];
  }

  register(kind: EventKind, target: string): void {
    const key = `${kind} ${target}`;
    this.registrations.set(key, (this.registrations.get(key) ?? 0) + 1);
  }

  unregister(kind: EventKind, target: string): void {
    const key = `${kind} ${target}`;
    const count = (this.registrations.get(key) ?? 0) - 1;
    if (count > 0) this.registrations.set(key, count);
    else this.registrations.delete(key);
  }

  /** The add-in of this window changes the workbook. */
  writing<T>(act: () => T): T {
    writers.set(this.book, this);
    return this.book.asAddin(act);
  }

  /** How many registrations are open. */
  get count(): number {
    return [...this.registrations.values()].reduce((sum, n) => sum + n, 0);
  }

  /** The range an event was about, by the reference in the event. */
  range(reference: string): EventRange | undefined {
    return this.ranges.get(reference);
  }

  /** The add-in was loaded again: it has registered nothing yet. */
  forget(): void {
    this.registrations.clear();
    this.ranges.clear();
    this.queue = [];
    this.enabled = true;
  }

  dispose(): void {
    for (const stop of this.stops) stop();
  }

  private shownOrHidden(worksheetId: string): void {
    const visibilityAfter = this.book.sheets().find(({ id }) => id === worksheetId)?.visibility;
    this.fire(EventType.worksheetVisibilityChanged, worksheetId, {
      worksheetId,
      visibilityBefore: visibilityAfter === 'Visible' ? 'Hidden' : 'Visible',
      visibilityAfter,
      source: this.source(),
    });
  }

  private fire(kind: EventKind, target: string, event: Record<string, unknown>, sheetId = target): void {
    if (!this.enabled) return;
    for (const each of new Set([target, sheetId, ANY])) {
      if (!this.registrations.has(`${kind} ${each}`)) continue;
      if (this.queue.length === 0) queueMicrotask(() => this.flush());
      this.queue.push([RICH_API_EVENT, kind, each, JSON.stringify(event), 0]);
    }
  }

  private flush(): void {
    const entries = this.queue;
    this.queue = [];
    if (entries.length > 0) this.send(entries);
  }

  private source(): 'Local' | 'Remote' {
    return this.isRemote() ? 'Remote' : 'Local';
  }

  /** Whose doing a change is, as Excel says it. */
  private doer(byAddin: boolean): {
    source: 'Local' | 'Remote';
    triggerSource: 'Unknown' | 'ThisLocalAddin';
  } {
    if (!byAddin) return { source: this.source(), triggerSource: 'Unknown' };
    const here = (writers.get(this.book) ?? this) === this;
    const told = here ? 'ThisLocalAddin' : this.ofOtherWindow();
    return told === 'Remote'
      ? { source: 'Remote', triggerSource: 'Unknown' }
      : { source: 'Local', triggerSource: told };
  }

  private cellsChanged(change: CellsChanged): void {
    const { sheetId, area, byAddin } = change;
    const single = area.rows === 1 && area.columns === 1 && change.before !== undefined;
    const event = {
      worksheetId: sheetId,
      address: localAddress(area),
      changeType: change.change,
      ...this.doer(byAddin),
      referenceId: this.keepRange(sheetId, area),
      shiftDirection: SHIFT[change.change] ?? 'None',
      ...(single && details(change.before ?? '', change.after ?? '')),
    };
    this.fire(EventType.worksheetChanged, sheetId, event);
    for (const table of this.tablesAt(sheetId, area))
      this.fire(EventType.tableChanged, table.id, { ...event, tableId: table.id }, sheetId);
  }

  private selected(worksheetId: string, areas: readonly Area[]): void {
    const address = areas.map(localAddress).join(',');
    this.fire(EventType.worksheetSelectionChanged, worksheetId, { worksheetId, address });
    for (const table of this.tablesAt(worksheetId, areas[0]))
      this.fire(
        EventType.tableSelectionChanged,
        table.id,
        { worksheetId, address, tableId: table.id, isInsideTable: true },
        worksheetId,
      );
  }

  private tablesAt(sheetId: string, area: Area | undefined): BookTable[] {
    if (!area) return [];
    return this.book.tables().filter((each) => each.sheetId === sheetId && intersection(each.area, area));
  }

  private keepRange(sheetId: string, area: Area): string {
    const reference = `evt-${++this.lastRange}`;
    this.ranges.set(reference, { sheetId, area });
    this.ranges.delete(`evt-${this.lastRange - KEPT_RANGES}`);
    return reference;
  }
}

const SHIFT: Partial<Record<CellsChanged['change'], string>> = {
  RowInserted: 'ShiftCellDown',
  RowDeleted: 'ShiftCellUp',
  ColumnInserted: 'ShiftCellRight',
  ColumnDeleted: 'ShiftCellLeft',
};

/** What kind of value Excel says a cell holds. */
export function valueType(value: Cell): 'Empty' | 'Error' | 'String' | 'Double' | 'Boolean' {
  if (value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|BUSY!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!)$/.test(
    value,
  )
    ? 'Error'
    : 'String';
}

const details = (before: Cell, after: Cell) => ({
  valueBefore: before,
  valueAfter: after,
  valueTypeBefore: valueType(before),
  valueTypeAfter: valueType(after),
});
