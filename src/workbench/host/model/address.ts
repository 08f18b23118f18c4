/** Addresses as Excel writes and reads them: `Sheet1!A1:B2`, `'Year 2'!C:C`, `3:5`, with or without `$`. */
import { columnName, columnOf } from '../../book/address';
import type { Area } from '../../book/book';
import { MAX_COLUMNS, MAX_ROWS } from './context';

/** `A1:B2`, without the sheet. */
export function localAddress({ row, column, rows, columns }: Area): string {
  if (rows >= MAX_ROWS && columns >= MAX_COLUMNS) return `1:${MAX_ROWS}`;
  if (rows >= MAX_ROWS) return `${columnName(column)}:${columnName(column + columns - 1)}`;
  if (columns >= MAX_COLUMNS) return `${row + 1}:${row + rows}`;
  const first = `${columnName(column)}${row + 1}`;
  if (rows === 1 && columns === 1) return first;
  return `${first}:${columnName(column + columns - 1)}${row + rows}`;
}

/** Splits off the sheet: `'Year 2'!A1` is [`Year 2`, `A1`]. */
export function splitSheet(address: string): readonly [sheet: string | undefined, local: string] {
  const quoted = /^'((?:[^']|'')+)'!(.+)$/.exec(address);
  if (quoted) return [quoted[1]?.replaceAll("''", "'"), quoted[2] ?? ''];
  const mark = address.lastIndexOf('!');
  return mark < 0 ? [undefined, address] : [address.slice(0, mark), address.slice(mark + 1)];
}

const CORNER = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?$/;

/** Reads a local address; `undefined` where it is none (a name, for one) or leaves the sheet. */
export function parseLocal(address: string): Area | undefined {
  const ends = address.trim().split(':');
  if (ends.length > 2) return undefined;
  const first = corner(ends[0] ?? '');
  const last = ends.length === 2 ? corner(ends[1] ?? '') : first;
  if (!first || !last) return undefined;
  // A corner without a row stands for whole columns, and only as one of two.
  if (ends.length === 1 && (first.row === undefined || first.column === undefined)) return undefined;
  if ((first.row === undefined) !== (last.row === undefined)) return undefined;
  if ((first.column === undefined) !== (last.column === undefined)) return undefined;
  const [top, bottom] = order(first.row ?? 0, last.row ?? MAX_ROWS - 1);
  const [left, right] = order(first.column ?? 0, last.column ?? MAX_COLUMNS - 1);
  if (top < 0 || bottom >= MAX_ROWS || right >= MAX_COLUMNS) return undefined;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

function corner(text: string): { row?: number; column?: number } | undefined {
  const found = CORNER.exec(text.trim());
  if (!found || (found[1] === undefined && found[2] === undefined)) return undefined;
  return {
    row: found[2] === undefined ? undefined : Number(found[2]) - 1,
    column: found[1] === undefined ? undefined : columnOf(found[1]),
  };
}

const order = (a: number, b: number): readonly [number, number] => (a <= b ? [a, b] : [b, a]);
