/** Cell formats between the book's form and Univer's. */
import {
  BooleanNumber,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  ColorKit,
  type IStyleData,
  type Nullable,
} from '@univerjs/core';
import type { CellFormat } from './book';

const horizontals = [
  [HorizontalAlign.LEFT, 'Left'],
  [HorizontalAlign.CENTER, 'Center'],
  [HorizontalAlign.RIGHT, 'Right'],
] as const;
const verticals = [
  [VerticalAlign.TOP, 'Top'],
  [VerticalAlign.MIDDLE, 'Center'],
  [VerticalAlign.BOTTOM, 'Bottom'],
] as const;

/** `#RRGGBB`, whatever way Univer wrote the colour. */
export function hexOf(colour: Nullable<string>): string | undefined {
  if (!colour) return undefined;
  if (/^#[0-9a-f]{6}$/i.test(colour)) return colour.toUpperCase();
  const kit = new ColorKit(colour);
  return kit.isValid ? kit.toHexString().slice(0, 7).toUpperCase() : undefined;
}

export function formatOf(style: Nullable<IStyleData>): CellFormat {
  const horizontal = horizontals.find(([align]) => align === style?.ht)?.[1] ?? 'General';
  const vertical = verticals.find(([align]) => align === style?.vt)?.[1] ?? 'Bottom';
  return {
    fill: hexOf(style?.bg?.rgb),
    fontColor: hexOf(style?.cl?.rgb),
    bold: style?.bl === BooleanNumber.TRUE,
    italic: style?.it === BooleanNumber.TRUE,
    size: style?.fs ?? 11,
    fontName: style?.ff ?? 'Calibri',
    wrap: style?.tb === WrapStrategy.WRAP,
    horizontal,
    vertical,
    numberFormat: style?.n?.pattern ?? 'General',
  };
}

/** The style that sets what the format names, and takes away what it names as `''` (a fill, a font colour). */
export function styleOf(format: CellFormat): IStyleData {
  const style: IStyleData = {};
  if (format.fill !== undefined) style.bg = format.fill ? { rgb: format.fill } : null;
  if (format.fontColor !== undefined) style.cl = format.fontColor ? { rgb: format.fontColor } : null;
  if (format.bold !== undefined) style.bl = format.bold ? BooleanNumber.TRUE : BooleanNumber.FALSE;
  if (format.italic !== undefined) style.it = format.italic ? BooleanNumber.TRUE : BooleanNumber.FALSE;
  if (format.size !== undefined) style.fs = format.size;
  if (format.fontName !== undefined) style.ff = format.fontName;
  if (format.wrap !== undefined) style.tb = format.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW;
  if (format.horizontal !== undefined) {
    style.ht = horizontals.find(([, name]) => name === format.horizontal)?.[0] ?? null;
  }
  if (format.vertical !== undefined)
    style.vt = verticals.find(([, name]) => name === format.vertical)?.[0] ?? null;
  if (format.numberFormat !== undefined) {
    style.n = format.numberFormat === 'General' ? null : { pattern: format.numberFormat };
  }
  return style;
}
