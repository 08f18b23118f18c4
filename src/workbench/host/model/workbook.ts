/** Excel's Workbook: the root of the object model. */
import { RichApiError } from '../errors';
import { RichObject } from '../richObject';
import { Application, Runtime } from './application';
import type { ModelContext } from './context';
import { NamedItemCollection } from './names';
import { WorkbookProtection } from './protection';
import { Range } from './range';
import { RangeAreas } from './rangeAreas';
import { SettingCollection } from './settings';
import { TableCollection } from './table';
import { WorksheetCollection } from './worksheets';

export class Workbook extends RichObject {
  override readonly type = 'Workbook';

  constructor(private readonly context: ModelContext) {
    super();
  }
  get Name(): string {
    return this.context.book.name;
  }
  get ReadOnly(): boolean {
    return this.context.faults.readOnly;
  }
  get Worksheets(): WorksheetCollection {
    return new WorksheetCollection(this.context);
  }
  get Tables(): TableCollection {
    return new TableCollection(this.context);
  }
  get Names(): NamedItemCollection {
    return new NamedItemCollection(this.context);
  }
  get Settings(): SettingCollection {
    return new SettingCollection(this.context);
  }
  get Application(): Application {
    return new Application(this.context);
  }
  get Protection(): WorkbookProtection {
    return new WorkbookProtection(this.context);
  }
  get _Runtime(): Runtime {
    return new Runtime(this.context);
  }

  /** Fails, as Excel does, where several areas are selected. */
  GetSelectedRange(): Range {
    const { sheetId, areas } = this.context.book.selection();
    const [area] = areas;
    if (!area || areas.length !== 1) throw new RichApiError('InvalidSelection');
    return new Range(this.context, sheetId, area);
  }
  GetSelectedRanges(): RangeAreas {
    const { sheetId, areas } = this.context.book.selection();
    return new RangeAreas(this.context, sheetId, areas);
  }
  GetActiveCell(): Range {
    const { sheetId, areas } = this.context.book.selection();
    const [area] = areas;
    if (!area) throw new RichApiError('InvalidSelection');
    return new Range(this.context, sheetId, { ...area, rows: 1, columns: 1 });
  }

  _RemoveReference(reference: string): void {
    this.context.tracked.release(reference);
  }
  _RemoveAllReferences(): void {
    this.context.tracked.clear();
  }
  _GetReferenceCount(): number {
    return this.context.tracked.count;
  }
  _GetRangeForEventByReferenceId(reference: string): Range {
    const range = this._GetRangeOrNullObjectForEventByReferenceId(reference);
    if (!range) throw new RichApiError('ItemNotFound');
    return range;
  }
  _GetRangeOrNullObjectForEventByReferenceId(reference: string): Range | null {
    const found = this.context.events.range(reference);
    const there = found && this.context.book.sheets().some((each) => each.id === found.sheetId);
    return there ? new Range(this.context, found.sheetId, found.area) : null;
  }
}
