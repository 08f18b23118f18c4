/** Excel's Chart and its collection: kept by the workbook and drawn by the page. Places and sizes are in points. */
import type { BookChart } from '../../book/book';
import { RichApiError } from '../errors';
import { RichObject } from '../richObject';
import { assertUnprotected, sheetOf, type ModelContext } from './context';
import { KeyedCollection, sameName } from './keyed';
import { resolveRange } from './resolve';
import { Worksheet } from './worksheet';

/** The size of a chart that nobody has sized. */
const WIDTH = 360;
const HEIGHT = 216;
/** A cell that nobody has sized. */
const CELL_HEIGHT = 15;
const PIXELS_PER_POINT = 96 / 72;

export class ChartCollection extends KeyedCollection<Chart> {
  override readonly type = 'ChartCollection';

  constructor(
    private readonly context: ModelContext,
    private readonly sheetId: string,
  ) {
    super();
    sheetOf(context, sheetId);
  }
  get Count(): number {
    return this.GetCount();
  }
  override items(): readonly Chart[] {
    return this.context.book
      .charts()
      .filter((each) => each.sheetId === this.sheetId)
      .map(({ id }) => new Chart(this.context, id));
  }
  protected override matches(chart: Chart, key: string): boolean {
    return chart.Id === key || sameName(chart.Name, key);
  }
  GetItem(name: string): Chart {
    return this.indexer(name);
  }
  Add(type: string, source: unknown, seriesBy?: string): Chart {
    assertUnprotected(this.context, this.sheetId, 'allowEditObjects');
    const range = resolveRange(this.context, source, this.sheetId);
    const charts = this.context.book.charts();
    const number = 1 + Math.max(0, ...charts.map(({ id }) => Number(/\d+$/.exec(id)?.[0] ?? 0)));
    charts.push({
      id: `chart-${number}`,
      name: `Chart ${number}`,
      type,
      sheetId: this.sheetId,
      sourceSheetId: range.sheetId,
      source: range.area,
      properties: { seriesBy: seriesBy ?? 'Auto', left: 0, top: 0, width: WIDTH, height: HEIGHT },
    });
    return new Chart(this.context, `chart-${number}`);
  }
}

export class Chart extends RichObject {
  override readonly type = 'Chart';

  constructor(
    private readonly context: ModelContext,
    private readonly id: string,
  ) {
    super();
  }
  private get chart(): BookChart {
    const chart = this.context.book.charts().find((each) => each.id === this.id);
    if (!chart) throw new RichApiError('ItemNotFound');
    return chart;
  }
  private get writable(): BookChart {
    const { chart } = this;
    assertUnprotected(this.context, chart.sheetId, 'allowEditObjects');
    return chart;
  }
  get Id(): string {
    return this.chart.id;
  }
  get Name(): string {
    return this.chart.name;
  }
  set Name(name: unknown) {
    this.writable.name = String(name);
  }
  get ChartType(): string {
    return this.chart.type;
  }
  set ChartType(type: unknown) {
    this.writable.type = String(type);
  }
  get Left(): unknown {
    return this.chart.properties['left'];
  }
  set Left(points: unknown) {
    this.writable.properties['left'] = points;
  }
  get Top(): unknown {
    return this.chart.properties['top'];
  }
  set Top(points: unknown) {
    this.writable.properties['top'] = points;
  }
  get Width(): unknown {
    return this.chart.properties['width'];
  }
  set Width(points: unknown) {
    this.writable.properties['width'] = points;
  }
  get Height(): unknown {
    return this.chart.properties['height'];
  }
  set Height(points: unknown) {
    this.writable.properties['height'] = points;
  }
  get Title(): ChartTitle {
    return new ChartTitle(
      () => this.chart,
      () => this.writable,
    );
  }
  get Legend(): ChartLegend {
    return new ChartLegend(
      () => this.chart,
      () => this.writable,
    );
  }
  get Worksheet(): Worksheet {
    return new Worksheet(this.context, this.chart.sheetId);
  }
  /** From the corner of one cell to the far corner of another. */
  SetPosition(from: unknown, to?: unknown): void {
    const { sheetId, properties } = this.writable;
    const first = resolveRange(this.context, from, sheetId).area;
    const last = to === undefined || to === null ? first : resolveRange(this.context, to, sheetId).area;
    const left = (column: number): number => {
      let pixels = 0;
      for (let i = 0; i < column; i++) pixels += this.context.book.columnWidth(sheetId, i);
      return pixels / PIXELS_PER_POINT;
    };
    properties['left'] = left(first.column);
    properties['top'] = first.row * CELL_HEIGHT;
    if (to === undefined || to === null) return;
    properties['width'] = left(last.column + last.columns) - left(first.column);
    properties['height'] = (last.row + last.rows - first.row) * CELL_HEIGHT;
  }
  Delete(): void {
    const charts = this.context.book.charts();
    charts.splice(charts.indexOf(this.writable), 1);
  }
}

/** A part of a chart that writes into its properties. */
abstract class ChartPart extends RichObject {
  constructor(
    protected readonly chart: () => BookChart,
    protected readonly writable: () => BookChart,
  ) {
    super();
  }
}

export class ChartTitle extends ChartPart {
  override readonly type = 'ChartTitle';
  get Text(): unknown {
    return this.chart().properties['title'] ?? '';
  }
  set Text(text: unknown) {
    this.writable().properties['title'] = text;
  }
  get Visible(): unknown {
    return this.chart().properties['titleVisible'] ?? true;
  }
  set Visible(visible: unknown) {
    this.writable().properties['titleVisible'] = visible;
  }
}

export class ChartLegend extends ChartPart {
  override readonly type = 'ChartLegend';
  get Position(): unknown {
    return this.chart().properties['legendPosition'] ?? 'Bottom';
  }
  set Position(position: unknown) {
    this.writable().properties['legendPosition'] = position;
  }
  get Visible(): unknown {
    return this.chart().properties['legendVisible'] ?? true;
  }
  set Visible(visible: unknown) {
    this.writable().properties['legendVisible'] = visible;
  }
}
