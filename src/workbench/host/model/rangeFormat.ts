/** Excel's RangeFormat with its Fill and Font. A property is `null` where the cells differ. */
import type { Area, CellFormat } from '../../book/book';
import { RichObject } from '../richObject';
import { assertUnprotected, MAX_COLUMNS, type ModelContext } from './context';

/** Excel measures widths in points, 72 to an inch; screens have 96 pixels to it. */
const PIXELS_PER_POINT = 96 / 72;
/** A letter of the usual font, and the room beside the text. */
const LETTER_PIXELS = 7;
const PADDING_PIXELS = 5;

abstract class Formats extends RichObject {
  constructor(
    protected readonly context: ModelContext,
    protected readonly sheetId: string,
    protected readonly areas: readonly Area[],
  ) {
    super();
  }

  /** What all cells have in common; `null` where they differ. */
  protected common<T>(of: (format: CellFormat) => T): T | null {
    let first: { value: T } | undefined;
    for (const { row, column, rows, columns } of this.areas)
      for (let i = 0; i < rows; i++)
        for (let j = 0; j < columns; j++) {
          const value = of(this.context.book.format(this.sheetId, row + i, column + j));
          if (!first) first = { value };
          else if (first.value !== value) return null;
        }
    return first ? first.value : null;
  }

  protected apply(format: CellFormat): void {
    assertUnprotected(this.context, this.sheetId, 'allowFormatCells');
    for (const area of this.areas) this.context.book.setFormat(this.sheetId, area, format);
  }
}

export class RangeFormat extends Formats {
  override readonly type = 'RangeFormat';

  get WrapText(): boolean | null {
    return this.common((format) => format.wrap ?? false);
  }
  set WrapText(wrap: unknown) {
    this.apply({ wrap: Boolean(wrap) });
  }
  get HorizontalAlignment(): string | null {
    return this.common((format) => format.horizontal ?? 'General');
  }
  set HorizontalAlignment(horizontal: unknown) {
    this.apply({ horizontal: horizontal as CellFormat['horizontal'] });
  }
  get VerticalAlignment(): string | null {
    return this.common((format) => format.vertical ?? 'Bottom');
  }
  set VerticalAlignment(vertical: unknown) {
    this.apply({ vertical: vertical as CellFormat['vertical'] });
  }
  get ColumnWidth(): number | null {
    const widths = new Set(
      this.columns().map((column) => this.context.book.columnWidth(this.sheetId, column)),
    );
    const [width] = widths;
    return widths.size === 1 && width !== undefined ? width / PIXELS_PER_POINT : null;
  }
  set ColumnWidth(points: unknown) {
    assertUnprotected(this.context, this.sheetId, 'allowFormatColumns');
    for (const column of this.columns())
      this.context.book.setColumnWidth(this.sheetId, column, Number(points) * PIXELS_PER_POINT);
  }
  get Fill(): RangeFill {
    return new RangeFill(this.context, this.sheetId, this.areas);
  }
  get Protection(): FormatProtection {
    return new FormatProtection(this.context, this.sheetId, this.areas);
  }
  get Font(): RangeFont {
    return new RangeFont(this.context, this.sheetId, this.areas);
  }

  /** As wide as the longest text in the range's own cells. */
  AutofitColumns(): void {
    assertUnprotected(this.context, this.sheetId, 'allowFormatColumns');
    const { book } = this.context;
    const used = book.used(this.sheetId, true);
    for (const column of this.columns()) {
      let longest = 0;
      for (const area of this.areas) {
        if (column < area.column || column >= area.column + area.columns || !used) continue;
        const rows = Math.min(area.row + area.rows, used.row + used.rows) - area.row;
        if (rows < 1) continue;
        const texts = book.text(this.sheetId, { row: area.row, column, rows, columns: 1 });
        for (const [text = ''] of texts) longest = Math.max(longest, text.length);
      }
      if (longest > 0) book.setColumnWidth(this.sheetId, column, longest * LETTER_PIXELS + PADDING_PIXELS);
    }
  }

  /** Rows are always as high as their text on our grid. */
  AutofitRows(): void {
    assertUnprotected(this.context, this.sheetId, 'allowFormatRows');
  }

  private columns(): number[] {
    const all = new Set<number>();
    for (const { column, columns } of this.areas)
      for (let i = 0; i < Math.min(columns, MAX_COLUMNS - column); i++) all.add(column + i);
    return [...all];
  }
}

export class RangeFill extends Formats {
  override readonly type = 'RangeFill';
  /** Excel says white where there is no fill. */
  get Color(): string | null {
    return this.common((format) => format.fill ?? '#FFFFFF');
  }
  set Color(fill: unknown) {
    this.apply({ fill: String(fill) });
  }
  Clear(): void {
    this.apply({ fill: '' });
  }
}

export class FormatProtection extends Formats {
  override readonly type = 'FormatProtection';
  get Locked(): boolean | null {
    return this.common((format) => format.locked ?? true);
  }
  set Locked(locked: unknown) {
    this.apply({ locked: Boolean(locked) });
  }
}

export class RangeFont extends Formats {
  override readonly type = 'RangeFont';
  get Bold(): boolean | null {
    return this.common((format) => format.bold ?? false);
  }
  set Bold(bold: unknown) {
    this.apply({ bold: Boolean(bold) });
  }
  get Italic(): boolean | null {
    return this.common((format) => format.italic ?? false);
  }
  set Italic(italic: unknown) {
    this.apply({ italic: Boolean(italic) });
  }
  get Color(): string | null {
    return this.common((format) => format.fontColor ?? '#000000');
  }
  set Color(fontColor: unknown) {
    this.apply({ fontColor: String(fontColor) });
  }
  get Size(): number | null {
    return this.common((format) => format.size ?? 11);
  }
  set Size(size: unknown) {
    this.apply({ size: Number(size) });
  }
  get Name(): string | null {
    return this.common((format) => format.fontName ?? 'Calibri');
  }
  set Name(fontName: unknown) {
    this.apply({ fontName: String(fontName) });
  }
}
