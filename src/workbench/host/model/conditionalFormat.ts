/** Excel's conditional formats of a range: all kinds are listed, formulas of one's own (`Custom`) can be made. */
import type { Area, BookConditionalFormat, CellFormat } from '../../book/book';
import { RichApiError } from '../errors';
import { RichObject } from '../richObject';
import { assertUnprotected, intersection, type ModelContext } from './context';
import { KeyedCollection } from './keyed';
import { Range } from './range';
import { RangeAreas } from './rangeAreas';

/** A rule that has no formula yet shows nothing. */
const NEVER = '=FALSE';

export class ConditionalFormatCollection extends KeyedCollection<ConditionalFormat> {
  override readonly type = 'ConditionalFormatCollection';

  constructor(
    private readonly context: ModelContext,
    private readonly sheetId: string,
    private readonly areas: readonly Area[],
  ) {
    super();
  }
  /** Those that touch the range. */
  override items(): readonly ConditionalFormat[] {
    return this.context.book
      .conditionalFormats(this.sheetId)
      .filter((format) => this.touches(format))
      .map(({ id }) => new ConditionalFormat(this.context, this.sheetId, id));
  }
  private touches({ areas }: BookConditionalFormat): boolean {
    return areas.some((area) => this.areas.some((own) => intersection(area, own)));
  }
  protected override matches(format: ConditionalFormat, key: string): boolean {
    return format.Id === key;
  }
  protected override find(key: unknown): ConditionalFormat | null {
    if (typeof key !== 'string') return super.find(key);
    const id = currentId(this.context, key);
    if (this.context.faults.formatsByPlace) return super.find(id);
    // Where thousands are asked for one by one, each item's own id would take as long as the list.
    const format = this.context.book.conditionalFormats(this.sheetId).find((each) => each.id === id);
    return format && this.touches(format) ? new ConditionalFormat(this.context, this.sheetId, id) : null;
  }
  Add(type: string): ConditionalFormat {
    assertUnprotected(this.context, this.sheetId, 'allowFormatCells');
    if (type !== 'Custom') throw this.context.gate.missing(this, `Add(${type})`);
    const { id } = this.context.book.addConditionalFormat(this.sheetId, {
      type,
      areas: this.areas,
      formula: NEVER,
      format: {},
    });
    return new ConditionalFormat(this.context, this.sheetId, id);
  }
  ClearAll(): void {
    assertUnprotected(this.context, this.sheetId, 'allowFormatCells');
    for (const format of this.items()) format.Delete();
  }
}

/** A format is changed by making it anew: the add-in goes on knowing it by its first id. */
function currentId({ state }: ModelContext, id: string): string {
  let current = id;
  for (
    let next = state.conditionalFormatIds.get(current);
    next;
    next = state.conditionalFormatIds.get(current)
  )
    current = next;
  return current;
}

export class ConditionalFormat extends RichObject {
  override readonly type = 'ConditionalFormat';

  constructor(
    private readonly context: ModelContext,
    private readonly sheetId: string,
    private readonly id: string,
  ) {
    super();
  }
  /** As it stands in a list, which has those too that Excel does not find again. */
  private get listed(): BookConditionalFormat {
    const id = currentId(this.context, this.id);
    const format = this.context.book.conditionalFormats(this.sheetId).find((each) => each.id === id);
    if (!format) throw new RichApiError('ItemNotFound');
    return format;
  }
  private get current(): BookConditionalFormat {
    if (this.context.faults.lostFormats.has(this.listed.id)) throw new RichApiError('ItemNotFound');
    return this.listed;
  }
  private change(change: Partial<BookConditionalFormat>): void {
    assertUnprotected(this.context, this.sheetId, 'allowFormatCells');
    const { id, ...before } = this.current;
    this.context.book.deleteConditionalFormat(this.sheetId, id);
    const made = this.context.book.addConditionalFormat(this.sheetId, { ...before, ...change });
    if (made.id !== id) this.context.state.conditionalFormatIds.set(id, made.id);
  }

  get Id(): string {
    return this.context.faults.formatsByPlace ? String(this.Priority) : this.listed.id;
  }
  get Type(): string {
    return this.listed.type;
  }
  get StopIfTrue(): boolean | null {
    return this.current.stopIfTrue ?? false;
  }
  set StopIfTrue(stop: unknown) {
    this.change({ stopIfTrue: Boolean(stop) });
  }
  get Priority(): number {
    return this.context.book.conditionalFormats(this.sheetId).findIndex(({ id }) => id === this.listed.id);
  }
  get Custom(): CustomConditionalFormat {
    const custom = this.CustomOrNullObject;
    if (!custom) throw new RichApiError('ItemNotFound');
    return custom;
  }
  get CustomOrNullObject(): CustomConditionalFormat | null {
    if (this.current.type !== 'Custom') return null;
    return new CustomConditionalFormat({
      formula: () => this.current.formula ?? '',
      setFormula: (formula) => this.change({ formula }),
      format: () => this.current.format ?? {},
      setFormat: (format) => this.change({ format: { ...this.current.format, ...format } }),
    });
  }
  Delete(): void {
    assertUnprotected(this.context, this.sheetId, 'allowFormatCells');
    this.context.book.deleteConditionalFormat(this.sheetId, this.current.id);
  }
  GetRange(): Range {
    const range = this.GetRangeOrNullObject();
    if (!range) throw new RichApiError('ItemNotFound');
    return range;
  }
  /** Nothing where it stands on several areas. */
  GetRangeOrNullObject(): Range | null {
    const [area, ...others] = this.current.areas;
    return area && others.length === 0 ? new Range(this.context, this.sheetId, area) : null;
  }
  GetRanges(): RangeAreas {
    return new RangeAreas(this.context, this.sheetId, this.current.areas);
  }
}

/** What the parts of a custom rule read and write. */
interface Rule {
  formula(): string;
  setFormula(formula: string): void;
  format(): CellFormat;
  setFormat(format: CellFormat): void;
}

export class CustomConditionalFormat extends RichObject {
  override readonly type = 'CustomConditionalFormat';
  constructor(private readonly of: Rule) {
    super();
  }
  get Rule(): ConditionalFormatRule {
    return new ConditionalFormatRule(this.of);
  }
  get Format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.of);
  }
}

export class ConditionalFormatRule extends RichObject {
  override readonly type = 'ConditionalFormatRule';
  constructor(private readonly of: Rule) {
    super();
  }
  get Formula(): string {
    return this.of.formula();
  }
  set Formula(formula: unknown) {
    this.of.setFormula(String(formula));
  }
}

export class ConditionalRangeFormat extends RichObject {
  override readonly type = 'ConditionalRangeFormat';
  constructor(private readonly of: Rule) {
    super();
  }
  get Fill(): ConditionalRangeFill {
    return new ConditionalRangeFill(this.of);
  }
  get Font(): ConditionalRangeFont {
    return new ConditionalRangeFont(this.of);
  }
}

export class ConditionalRangeFill extends RichObject {
  override readonly type = 'ConditionalRangeFill';
  constructor(private readonly of: Rule) {
    super();
  }
  get Color(): string {
    return this.of.format().fill ?? '';
  }
  set Color(fill: unknown) {
    this.of.setFormat({ fill: String(fill) });
  }
}

export class ConditionalRangeFont extends RichObject {
  override readonly type = 'ConditionalRangeFont';
  constructor(private readonly of: Rule) {
    super();
  }
  get Bold(): boolean {
    return this.of.format().bold ?? false;
  }
  set Bold(bold: unknown) {
    this.of.setFormat({ bold: Boolean(bold) });
  }
  get Italic(): boolean {
    return this.of.format().italic ?? false;
  }
  set Italic(italic: unknown) {
    this.of.setFormat({ italic: Boolean(italic) });
  }
  get Color(): string {
    return this.of.format().fontColor ?? '';
  }
  set Color(fontColor: unknown) {
    this.of.setFormat({ fontColor: String(fontColor) });
  }
}
