/** Excel's page layout: kept while the workbook is open and given back; nothing here prints. */
import { RichObject } from '../richObject';
import { assertWritable, sheetOf, type ModelContext } from './context';
import type { Range } from './range';
import { RangeAreas } from './rangeAreas';
import { resolveRange } from './resolve';

/** Excel's own start: inches are points here, 72 to one. */
const START: Record<string, unknown> = {
  Orientation: 'Portrait',
  Zoom: { scale: 100 },
  PrintGridlines: false,
  CenterHorizontally: false,
  LeftMargin: 50.4,
  RightMargin: 50.4,
  TopMargin: 54,
  BottomMargin: 54,
};

export class PageLayout extends RichObject {
  override readonly type = 'PageLayout';

  constructor(
    private readonly context: ModelContext,
    private readonly sheetId: string,
  ) {
    super();
    sheetOf(context, sheetId);
  }
  private get(name: string): unknown {
    return this.context.state.pageLayouts.get(this.sheetId)?.[name] ?? START[name];
  }
  private set(name: string, value: unknown): void {
    assertWritable(this.context);
    const { pageLayouts } = this.context.state;
    pageLayouts.set(this.sheetId, { ...pageLayouts.get(this.sheetId), [name]: value });
  }

  get Orientation(): unknown {
    return this.get('Orientation');
  }
  set Orientation(value: unknown) {
    this.set('Orientation', value);
  }
  get Zoom(): unknown {
    return this.get('Zoom');
  }
  set Zoom(value: unknown) {
    this.set('Zoom', value);
  }
  get PrintGridlines(): unknown {
    return this.get('PrintGridlines');
  }
  set PrintGridlines(value: unknown) {
    this.set('PrintGridlines', value);
  }
  get CenterHorizontally(): unknown {
    return this.get('CenterHorizontally');
  }
  set CenterHorizontally(value: unknown) {
    this.set('CenterHorizontally', value);
  }
  get LeftMargin(): unknown {
    return this.get('LeftMargin');
  }
  set LeftMargin(value: unknown) {
    this.set('LeftMargin', value);
  }
  get RightMargin(): unknown {
    return this.get('RightMargin');
  }
  set RightMargin(value: unknown) {
    this.set('RightMargin', value);
  }
  get TopMargin(): unknown {
    return this.get('TopMargin');
  }
  set TopMargin(value: unknown) {
    this.set('TopMargin', value);
  }
  get BottomMargin(): unknown {
    return this.get('BottomMargin');
  }
  set BottomMargin(value: unknown) {
    this.set('BottomMargin', value);
  }

  SetPrintTitleRows(rows: unknown): void {
    this.set('titleRows', resolveRange(this.context, rows, this.sheetId));
  }
  GetPrintTitleRowsOrNullObject(): Range | null {
    return (this.get('titleRows') as Range | undefined) ?? null;
  }
  SetPrintArea(area: unknown): void {
    const areas =
      area instanceof RangeAreas ? area.areas : [resolveRange(this.context, area, this.sheetId).area];
    this.set('printArea', new RangeAreas(this.context, this.sheetId, areas));
  }
  GetPrintAreaOrNullObject(): RangeAreas | null {
    return (this.get('printArea') as RangeAreas | undefined) ?? null;
  }
}
