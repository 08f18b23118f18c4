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
  PaperSize: 'A4',
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
  get PaperSize(): unknown {
    return this.get('PaperSize');
  }
  set PaperSize(value: unknown) {
    this.set('PaperSize', value);
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

  get HeadersFooters(): HeaderFooterGroup {
    return new HeaderFooterGroup(
      (name) => this.get(name),
      (name, value) => this.set(name, value),
    );
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

type Get = (name: string) => unknown;
type Set = (name: string, value: unknown) => void;

/** What is printed above and below pages: the same on all of them, as nothing here tells pages apart. */
export class HeaderFooterGroup extends RichObject {
  override readonly type = 'HeaderFooterGroup';
  constructor(
    private readonly of: Get,
    private readonly to: Set,
  ) {
    super();
  }
  get DefaultForAllPages(): HeaderFooter {
    return new HeaderFooter(this.of, this.to);
  }
}

export class HeaderFooter extends RichObject {
  override readonly type = 'HeaderFooter';
  constructor(
    private readonly of: Get,
    private readonly to: Set,
  ) {
    super();
  }
  private text(place: string): unknown {
    return this.of(place) ?? '';
  }
  get LeftHeader(): unknown {
    return this.text('LeftHeader');
  }
  set LeftHeader(text: unknown) {
    this.to('LeftHeader', text);
  }
  get CenterHeader(): unknown {
    return this.text('CenterHeader');
  }
  set CenterHeader(text: unknown) {
    this.to('CenterHeader', text);
  }
  get RightHeader(): unknown {
    return this.text('RightHeader');
  }
  set RightHeader(text: unknown) {
    this.to('RightHeader', text);
  }
  get LeftFooter(): unknown {
    return this.text('LeftFooter');
  }
  set LeftFooter(text: unknown) {
    this.to('LeftFooter', text);
  }
  get CenterFooter(): unknown {
    return this.text('CenterFooter');
  }
  set CenterFooter(text: unknown) {
    this.to('CenterFooter', text);
  }
  get RightFooter(): unknown {
    return this.text('RightFooter');
  }
  set RightFooter(text: unknown) {
    this.to('RightFooter', text);
  }
}
