/** Excel's WorksheetCollection: the sheets in the order of their tabs. */
import { RichApiError } from '../errors';
import { ANY, EventType, type EventHub } from '../events';
import { assertOurs, assertWritable, type ModelContext } from './context';
import { defineEvents } from './eventMembers';
import { KeyedCollection, sameName } from './keyed';
import { assertSheetName, SHEET_EVENTS, Worksheet } from './worksheet';

export class WorksheetCollection extends KeyedCollection<Worksheet> {
  override readonly type = 'WorksheetCollection';

  constructor(private readonly context: ModelContext) {
    super();
  }

  get hub(): EventHub {
    return this.context.events;
  }
  get eventTarget(): string {
    return ANY;
  }
  override items(): readonly Worksheet[] {
    return this.context.book.sheets().map(({ id }) => new Worksheet(this.context, id));
  }
  protected override matches(sheet: Worksheet, key: string): boolean {
    return sheet.Id === key || sameName(sheet.Name, key);
  }

  private shown(visibleOnly?: boolean): readonly Worksheet[] {
    return this.items().filter((sheet) => !visibleOnly || sheet.Visibility === 'Visible');
  }
  override GetCount(visibleOnly?: boolean): number {
    return this.shown(visibleOnly).length;
  }
  GetFirst(visibleOnly?: boolean): Worksheet {
    return exists(this.shown(visibleOnly)[0]);
  }
  GetLast(visibleOnly?: boolean): Worksheet {
    return exists(this.shown(visibleOnly).at(-1));
  }
  GetActiveWorksheet(): Worksheet {
    assertOurs(this.context, 'InvalidSelection');
    if (this.context.faults.inFront === 'a chart sheet') throw new RichApiError('UnsupportedSheet');
    return new Worksheet(this.context, this.context.book.activeSheetId());
  }
  /** Made behind the others and not brought to the front. */
  Add(name?: string | null): Worksheet {
    assertWritable(this.context);
    assertOurs(this.context);
    if (this.context.state.structureProtected) throw new RichApiError('AccessDenied');
    if (name !== undefined && name !== null) assertSheetName(this.context, name);
    return new Worksheet(this.context, this.context.book.addSheet(name ?? undefined).id);
  }
}

function exists(sheet: Worksheet | undefined): Worksheet {
  if (!sheet) throw new RichApiError('ItemNotFound');
  return sheet;
}

defineEvents(WorksheetCollection, {
  ...SHEET_EVENTS,
  AddedEvent: EventType.worksheetAdded,
  DeletedEvent: EventType.worksheetDeleted,
});
