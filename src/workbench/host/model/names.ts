/** Excel's NamedItem and its collection. Names can be read; our workbook makes none. */
import type { BookName } from '../../book/book';
import { RichApiError } from '../errors';
import { RichObject } from '../richObject';
import { parseLocal, splitSheet } from './address';
import { sheetOf, type ModelContext } from './context';
import { KeyedCollection, sameName } from './keyed';
import { Range } from './range';
import { Worksheet } from './worksheet';

/** The range a formula of a name stands for, where it is a plain reference: `='Year 2'!$A$1:$B$2`. */
function rangeOfFormula(context: ModelContext, formula: string): Range | null {
  const [sheetName, local] = splitSheet(formula.replace(/^=/, ''));
  const area = parseLocal(local);
  const sheet = context.book
    .sheets()
    .find((each) => sheetName !== undefined && sameName(each.name, sheetName));
  return area && sheet ? new Range(context, sheet.id, area) : null;
}

/** What a name means on a sheet: the sheet's own name comes before the workbook's. */
export function rangeOfName(context: ModelContext, name: string, sheetId: string): Range | null {
  const same = context.book.names().filter((each) => sameName(each.name, name));
  const item =
    same.find((each) => each.sheetId === sheetId) ?? same.find((each) => each.sheetId === undefined);
  if (item) return rangeOfFormula(context, item.formula);
  const table = context.book.tables().find((each) => sameName(each.name, name));
  return table ? new Range(context, table.sheetId, table.area) : null;
}

export class NamedItem extends RichObject {
  override readonly type = 'NamedItem';

  constructor(
    private readonly context: ModelContext,
    private readonly item: BookName,
  ) {
    super();
  }
  get _Id(): string {
    return this.item.name;
  }
  get Name(): string {
    return this.item.name;
  }
  get Formula(): string {
    return this.item.formula;
  }
  /** What a formula of a name comes to is not worked out here: a range, or else its own text. */
  get Value(): string {
    return this.GetRangeOrNullObject()?.Address ?? this.item.formula;
  }
  get Type(): string {
    return this.GetRangeOrNullObject() ? 'Range' : 'String';
  }
  get Visible(): boolean {
    return !this.item.name.startsWith('_xlnm.');
  }
  get Scope(): string {
    return this.item.sheetId === undefined ? 'Workbook' : 'Worksheet';
  }
  get Worksheet(): Worksheet {
    const sheet = this.WorksheetOrNullObject;
    if (!sheet) throw new RichApiError('ItemNotFound');
    return sheet;
  }
  get WorksheetOrNullObject(): Worksheet | null {
    return this.item.sheetId === undefined ? null : new Worksheet(this.context, this.item.sheetId);
  }
  GetRange(): Range {
    const range = this.GetRangeOrNullObject();
    if (!range) throw new RichApiError('InvalidReference');
    return range;
  }
  GetRangeOrNullObject(): Range | null {
    return rangeOfFormula(this.context, this.item.formula);
  }
}

export class NamedItemCollection extends KeyedCollection<NamedItem> {
  override readonly type = 'NamedItemCollection';

  /** `sheetId`: the names of that sheet alone; else those of the workbook. */
  constructor(
    private readonly context: ModelContext,
    private readonly sheetId?: string,
  ) {
    super();
    if (sheetId !== undefined) sheetOf(context, sheetId);
  }
  override items(): readonly NamedItem[] {
    return this.context.book
      .names()
      .filter((each) => each.sheetId === this.sheetId)
      .map((each) => new NamedItem(this.context, each));
  }
  protected override matches(item: NamedItem, key: string): boolean {
    return sameName(item.Name, key);
  }
}
