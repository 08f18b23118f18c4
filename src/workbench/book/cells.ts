/** What cells hold, between Univer's form and the book's (which is Office.js's). */
import { CellValueType, numfmt, type ICellData, type IStyleData, type Nullable } from '@univerjs/core';
import type { Cell } from './book';

/** A cell's value. `''` where empty. */
export function valueOf(cell: Nullable<ICellData>): Cell {
  if (!cell) return '';
  if (cell.p?.body) return cell.p.body.dataStream.replace(/\r\n$/, '').replaceAll('\r', '\n');
  const { v, t } = cell;
  if (v === null || v === undefined) return '';
  if (t === CellValueType.BOOLEAN) return v === true || Number(v) === 1;
  if (t === CellValueType.NUMBER && typeof v === 'string') {
    const number = Number(v);
    return Number.isFinite(number) ? number : v;
  }
  if (t === CellValueType.STRING || t === CellValueType.FORCE_STRING) return String(v);
  return v;
}

const noFormula = { f: null, si: null, p: null, custom: null } as const;

/** Excel's number format of text: whatever is entered into such a cell is text, a number too. */
export const AS_TEXT = '@';

/**
 * A value as a cell is to hold it. Text is read as Excel reads what is typed: `=` starts a formula, `'` says that text
 * follows, and what looks like a number, percentage, amount, date or truth value is one, with the number format that
 * goes with it, unless the cell is formatted as text.
 */
export function cellOf(value: Cell, pattern: string | undefined): ICellData {
  if (value === '') return { ...noFormula, v: null, t: null };
  if (pattern === AS_TEXT) return text(typeof value === 'boolean' ? textOf(value, undefined) : String(value));
  if (typeof value === 'number') return { ...noFormula, v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { ...noFormula, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (value.startsWith('=') && value.length > 1) return { ...noFormula, f: value, v: null, t: null };
  if (value.startsWith("'")) return text(value.slice(1));
  const trimmed = value.trim();
  if (!/\d/.test(trimmed) && !/^(true|false)$/i.test(trimmed)) return text(value);
  if (trimmed.includes('/')) {
    const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(trimmed) ?? [];
    const serial = year === undefined ? undefined : dayNumber(Number(year), Number(month), Number(day));
    return serial === undefined ? text(value) : number(serial, pattern, 'dd/mm/yyyy');
  }
  // "02P" is no time of day: Excel wants a space before the letter.
  if (/^\d{1,2}[ap]$/i.test(trimmed)) return text(value);
  const typed = numfmt.parseValue(trimmed);
  if (typed && typeof typed.v === 'boolean') {
    return { ...noFormula, v: typed.v ? 1 : 0, t: CellValueType.BOOLEAN };
  }
  if (typed && typeof typed.v === 'number') return number(typed.v, pattern, typed.z);
  return text(value);
}

const text = (value: string): ICellData => ({ ...noFormula, v: value, t: CellValueType.STRING });

function number(value: number, pattern: string | undefined, shownAs: string | undefined): ICellData {
  const cell: ICellData = { ...noFormula, v: value, t: CellValueType.NUMBER };
  if (shownAs && (!pattern || pattern === 'General'))
    cell.s = { n: { pattern: shownAs } } satisfies IStyleData;
  return cell;
}

/** Excel's serial of a day (day first, as in Britain); none where there is no such day. */
function dayNumber(year: number, month: number, day: number): number | undefined {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return time / 86_400_000 + 25_569;
}

/** A value as the grid shows it. */
export function textOf(value: Cell, pattern: string | undefined): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value === '' || (typeof value === 'string' && (!pattern || pattern === 'General'))) return value;
  return numfmt.format(pattern ?? 'General', value, { throws: false, nbsp: false });
}
