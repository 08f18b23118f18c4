/** Cell styles between .xlsx files and Univer. */
import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderStyleData,
  type IStyleData,
  type Nullable,
} from '@univerjs/core';
import type { BorderLineStyle, BorderSide, CellStyle, Color } from 'hucre';
import { hexOf } from './formats';

const lines: Record<BorderLineStyle, BorderStyleTypes> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  thick: BorderStyleTypes.THICK,
};
const horizontals = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
} as const;
const verticals = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
} as const;
const sides = { t: 'top', b: 'bottom', l: 'left', r: 'right' } as const;
const keyOf = <K extends string, V>(record: Record<K, V>, value: V): K | undefined =>
  (Object.keys(record) as K[]).find((key) => record[key] === value);

/** Themes list light before dark, colours refer to them dark after light. */
const THEME_ORDER = [1, 0, 3, 2, 4, 5, 6, 7, 8, 9, 10, 11];

/** `#RRGGBB` of a colour as files have it: plain, or a theme's with a tint. */
export function colourOf(color: Color | undefined, theme: readonly string[] | undefined): string | undefined {
  const base =
    color?.rgb ?? (color?.theme === undefined ? undefined : theme?.[THEME_ORDER[color.theme] ?? -1]);
  if (!base || base.length < 6) return undefined;
  const hex = base.slice(-6);
  const tint = color?.tint ?? 0;
  const channels = [0, 2, 4].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16);
    return Math.round(tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint);
  });
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}

export function styleFromFile(
  style: CellStyle | undefined,
  theme: readonly string[] | undefined,
): IStyleData {
  const made: IStyleData = {};
  if (!style) return made;
  const { font, fill, alignment, border, numFmt } = style;
  if (font?.bold) made.bl = BooleanNumber.TRUE;
  if (font?.italic) made.it = BooleanNumber.TRUE;
  if (font?.underline) made.ul = { s: BooleanNumber.TRUE };
  if (font?.strikethrough) made.st = { s: BooleanNumber.TRUE };
  if (font?.size && font.size !== 11) made.fs = font.size;
  if (font?.name && font.name !== 'Calibri') made.ff = font.name;
  const fontColour = colourOf(font?.color, theme);
  if (fontColour && fontColour !== '#000000') made.cl = { rgb: fontColour };
  const filled =
    fill?.type === 'pattern' && fill.pattern === 'solid' ? colourOf(fill.fgColor, theme) : undefined;
  if (filled) made.bg = { rgb: filled };
  if (numFmt && numFmt !== 'General') made.n = { pattern: numFmt };
  const horizontal = alignment?.horizontal;
  if (horizontal && horizontal in horizontals) made.ht = horizontals[horizontal as keyof typeof horizontals];
  const vertical = alignment?.vertical;
  if (vertical && vertical in verticals) made.vt = verticals[vertical as keyof typeof verticals];
  if (alignment?.wrapText) made.tb = WrapStrategy.WRAP;
  for (const [key, name] of Object.entries(sides) as [
    keyof typeof sides,
    (typeof sides)[keyof typeof sides],
  ][]) {
    const side = border?.[name];
    if (!side) continue;
    (made.bd ??= {})[key] = { s: lines[side.style], cl: { rgb: colourOf(side.color, theme) ?? '#000000' } };
  }
  return made;
}

const fileColour = (rgb: Nullable<string>): Color | undefined => {
  const hex = hexOf(rgb);
  return hex ? { rgb: hex.slice(1) } : undefined;
};

export function styleToFile(style: Nullable<IStyleData>): CellStyle | undefined {
  if (!style) return undefined;
  const made: CellStyle = {};
  const font = {
    ...(style.bl ? { bold: true } : {}),
    ...(style.it ? { italic: true } : {}),
    ...(style.ul?.s ? { underline: true } : {}),
    ...(style.st?.s ? { strikethrough: true } : {}),
    ...(style.cl?.rgb ? { color: fileColour(style.cl.rgb) } : {}),
    ...(style.fs ? { size: style.fs } : {}),
    ...(style.ff ? { name: style.ff } : {}),
  };
  if (Object.keys(font).length > 0) made.font = { name: 'Calibri', size: 11, ...font };
  const fill = fileColour(style.bg?.rgb);
  if (fill) made.fill = { type: 'pattern', pattern: 'solid', fgColor: fill };
  if (style.n?.pattern) made.numFmt = style.n.pattern;
  const horizontal = keyOf(horizontals, style.ht as never);
  const vertical = keyOf(verticals, style.vt as never);
  if (horizontal || vertical || style.tb === WrapStrategy.WRAP) {
    made.alignment = {
      ...(horizontal ? { horizontal } : {}),
      ...(vertical ? { vertical } : {}),
      ...(style.tb === WrapStrategy.WRAP ? { wrapText: true } : {}),
    };
  }
  for (const [key, name] of Object.entries(sides) as [
    keyof typeof sides,
    (typeof sides)[keyof typeof sides],
  ][]) {
    const side = style.bd?.[key];
    if (side) (made.border ??= {})[name] = borderSide(side);
  }
  return Object.keys(made).length > 0 ? made : undefined;
}

const borderSide = (side: IBorderStyleData): BorderSide => ({
  style: keyOf(lines, side.s) ?? 'thin',
  color: fileColour(side.cl.rgb),
});
