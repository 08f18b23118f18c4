/** Addresses as Excel writes them (`$B$2:C9`), and the areas they name. */
import type { IRange } from '@univerjs/core';
import type { Area } from './book';

/** A for 0, Z for 25, AA for 26. */
export function columnName(column: number): string {
  let name = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
  }
  return name;
}

export const columnOf = (name: string): number =>
  [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const ADDRESS = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/i;

/** The area of an address without a sheet name; none where it is no such address. */
export function areaOf(address: string): Area | undefined {
  const parts = ADDRESS.exec(address.trim());
  if (!parts) return undefined;
  const [, fromColumn = '', fromRow = '', toColumn = fromColumn, toRow = fromRow] = parts;
  const [left, right] = [columnOf(fromColumn), columnOf(toColumn)].sort((a, b) => a - b) as [number, number];
  const [top, bottom] = [Number(fromRow) - 1, Number(toRow) - 1].sort((a, b) => a - b) as [number, number];
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** `A1` of a single cell, else `A1:C9`. */
export function addressOf(area: Area): string {
  const from = `${columnName(area.column)}${area.row + 1}`;
  if (area.rows === 1 && area.columns === 1) return from;
  return `${from}:${columnName(area.column + area.columns - 1)}${area.row + area.rows}`;
}

const PLAIN_NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
/** `A1` and, as Excel also writes addresses, `R1C1`, `R` and `C`. */
const LIKE_ADDRESS = /^([A-Z]{1,3}\d+|R\d*|C\d*|R\d*C\d*)$/i;

/** A sheet's name as formulas and addresses have it: `'Schedule 2014'`, in quotes where it could be read as something else. */
export const quotedSheet = (name: string): string =>
  PLAIN_NAME.test(name) && !LIKE_ADDRESS.test(name) ? name : `'${name.replaceAll("'", "''")}'`;

export const rangeOf = (area: Area): IRange => ({
  startRow: area.row,
  startColumn: area.column,
  endRow: area.row + area.rows - 1,
  endColumn: area.column + area.columns - 1,
});

export const areaOfRange = (
  range: Pick<IRange, 'startRow' | 'startColumn' | 'endRow' | 'endColumn'>,
): Area => ({
  row: range.startRow,
  column: range.startColumn,
  rows: range.endRow - range.startRow + 1,
  columns: range.endColumn - range.startColumn + 1,
});
