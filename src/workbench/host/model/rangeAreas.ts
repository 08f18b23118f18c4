/** Excel's RangeAreas: several rectangles of one sheet, treated as one. */
import { quotedSheet } from '../../book/address';
import type { Area } from '../../book/book';
import { RichApiError } from '../errors';
import { RichCollection, RichObject } from '../richObject';
import { localAddress, parseLocal, splitSheet } from './address';
import { ConditionalFormatCollection } from './conditionalFormat';
import { assertUnprotected, sheetOf, sizeOf, type ModelContext } from './context';
import { Range } from './range';
import { RangeFormat } from './rangeFormat';
import { Worksheet } from './worksheet';

/** Excel takes no longer text than this for the addresses of several areas. */
const MAX_ADDRESSES = 8192;

export class RangeAreas extends RichObject {
  override readonly type = 'RangeAreas';
  override readonly keepsReference = true;

  constructor(
    private readonly context: ModelContext,
    readonly sheetId: string,
    readonly areas: readonly Area[],
  ) {
    super();
  }

  static parse(context: ModelContext, sheetId: string, addresses: string): RangeAreas {
    if (addresses.length >= MAX_ADDRESSES) throw new RichApiError('InvalidArgument');
    const areas = addresses.split(',').map((address) => parseLocal(splitSheet(address.trim())[1]));
    const known = areas.filter((area) => area !== undefined);
    if (known.length !== areas.length || known.length === 0) throw new RichApiError('InvalidArgument');
    return new RangeAreas(context, sheetId, known);
  }

  get Address(): string {
    const sheet = quotedSheet(sheetOf(this.context, this.sheetId).name);
    return this.areas.map((area) => `${sheet}!${localAddress(area)}`).join(',');
  }
  get AddressLocal(): string {
    return this.Address;
  }
  get AreaCount(): number {
    return this.areas.length;
  }
  get CellCount(): number {
    return this.areas.reduce((sum, area) => sum + sizeOf(area), 0);
  }
  get Areas(): RangeCollection {
    return new RangeCollection(this.areas.map((area) => new Range(this.context, this.sheetId, area)));
  }
  get Worksheet(): Worksheet {
    return new Worksheet(this.context, this.sheetId);
  }
  get Format(): RangeFormat {
    return new RangeFormat(this.context, this.sheetId, this.areas);
  }
  get ConditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.context, this.sheetId, this.areas);
  }
  Clear(applyTo?: 'All' | 'Contents' | 'Formats'): void {
    assertUnprotected(this.context, this.sheetId);
    for (const area of this.areas) this.context.book.clear(this.sheetId, area, applyTo ?? 'All');
  }
}

export class RangeCollection extends RichCollection {
  override readonly type = 'RangeCollection';
  constructor(private readonly ranges: readonly Range[]) {
    super();
  }
  override items(): readonly Range[] {
    return this.ranges;
  }
  override indexer(key: unknown): Range {
    return this.GetItemAt(Number(key));
  }
  GetCount(): number {
    return this.ranges.length;
  }
  GetItemAt(index: number): Range {
    const range = this.ranges[index];
    if (!range) throw new RichApiError('InvalidArgument');
    return range;
  }
}
