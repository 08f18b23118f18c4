/**
 * What the cells given to a function say.
 *
 * An argument left out comes as `null`. An empty cell comes as `null` on the web and as 0 on the desktop, so where 0
 * makes no sense it is read as an empty cell. A cell with a data type comes as an object that holds its basic value.
 */
import { amountOf, type Amount } from '../policy/amount';
import { dayOf, readDay, readMonthOfYear } from '../policy/day';
import type { FinancialYear } from '../policy/financialYear';
import { toPence, type Pence } from '../policy/money';
import type { When } from '../policy/parameters/dated';
import { invalid } from '../policy/problem';
import { yearOrWhyNot } from '../policy/yearOrWhyNot';

/** An argument that may be a range: rows of cells; none where it is left out. */
export type Cells = readonly (readonly unknown[])[] | null | undefined;

/** A range, also where it comes as the value of its one cell: what a range comes as is each Excel's own business. */
export const tableOf = <Range extends Cells>(range: Range): Range =>
  range == null || Array.isArray(range) ? range : ([[range]] as unknown as Range);

/** The same of a range that is needed: left out, as in =PMS.MONTHLY(,TRUE), it is an empty cell. */
export const neededTable = (range: unknown[][] | null | undefined): unknown[][] => tableOf(range) ?? [[null]];

/**
 * A cell of a row. Asked for with `at`, for rows of numbers, of words and of both are arrays of different makes, and an
 * index into what may be any of them costs engines ten times as much.
 */
export const cellOf = (row: readonly unknown[], column: number): unknown => row.at(column);

/** A cell's plain value; of an error its name, such as "#N/A". */
export function plainOf(cell: unknown): unknown {
  if (typeof cell === 'number') return cell;
  return typeof cell === 'object' && cell !== null && 'basicValue' in cell ? cell.basicValue : cell;
}

/** The same of a cell that is calculated with. An error is thrown: as with Excel's own functions, it is the result. */
export function valueOf(cell: unknown): unknown {
  if (typeof cell === 'number') return cell;
  if (typeof cell === 'object' && cell instanceof CustomFunctions.Error) throw cell;
  return plainOf(cell);
}

/** Whether a cell is empty, or an argument left out. 0 is not: see `isNought`. */
export function isBlank(cell: unknown): boolean {
  if (typeof cell === 'number') return false;
  const value = plainOf(cell);
  return value === null || value === undefined || (typeof value === 'string' && isSpace(value));
}

/** Whether text is empty or of spaces alone: most says at its first character that it is not. */
const isSpace = (text: string): boolean =>
  !(text.charCodeAt(0) > SPACE && text.charCodeAt(0) < 0x7f) && text.trim() === '';
const SPACE = 0x20;

/** Whether a cell holds 0, as an empty one does on the desktop. */
export function isNought(cell: unknown): boolean {
  const value = plainOf(cell);
  // Told to be a number first: comparing what may be anything with 0 costs ten times as much.
  return typeof value === 'number' && value === 0;
}

/** Whether a cell is empty, here or on the desktop, or an argument left out: of what is never 0. */
export const isEmpty = (cell: unknown): boolean => isBlank(cell) || isNought(cell);

/** A number. A Problem where the cell is blank or holds anything else. */
export function readNumber(cell: unknown, title: string): number {
  const value = valueOf(cell);
  if (typeof value === 'number') return value;
  if (isBlank(value)) throw invalid(`${title} is missing.`);
  throw invalid(
    `${title} must be a number, not ${typeof value === 'string' ? 'the text ' : ''}${quote(value)}.`,
  );
}

/** A share, such as 12.5%. Ten tenths added up may be a digit beside 100%, where Excel shows it, and says it is equal. */
export function readShare(cell: unknown, title: string): number {
  const share = readNumber(cell, title);
  return Math.abs(share - 1) < FIFTEEN_DIGITS ? 1 : share;
}
const FIFTEEN_DIGITS = 1e-14;

/** An amount of pounds, as pence. */
export function readPence(cell: unknown, title: string): Pence {
  const pence = toPence(readNumber(cell, title));
  if (pence === undefined) throw invalid(`${title} is too large.`);
  return pence;
}

/** An amount of pounds that a sum goes on from, with its parts of a penny. */
export function readAmount(cell: unknown, title: string): Amount {
  const amount = amountOf(readNumber(cell, title));
  if (amount === undefined) throw invalid(`${title} is too large.`);
  return amount;
}

/** Weighted patients: more than none. */
export function readPatients(cell: unknown): number {
  const patients = readNumber(cell, 'Weighted patients');
  if (!(patients > 0)) throw invalid('Weighted patients must be more than 0.');
  return patients;
}

/** A financial year in any spelling, or the year of a date. */
export function readFinancialYear(cell: unknown): FinancialYear {
  return yearOf(textOrNumber(cell));
}

const yearOf = (value: string | number): FinancialYear => {
  const read = yearOrWhyNot(value);
  if (typeof read === 'string') throw invalid(read);
  return read;
};

/** From this number on, what reads as a year is its digits, as 201415, and no date. */
const NO_DATE = 100_000;

/** A day, where the cell holds a date or a month (its first day); else the financial year it names. */
export function readWhen(cell: unknown): When {
  const said = textOrNumber(cell);
  // The number of a date, kept as text.
  const value = typeof said === 'string' && /^\s*\d{5}\s*$/.test(said) ? Number(said) : said;
  const year = yearOf(value);
  if (typeof value === 'number') return value < NO_DATE ? { day: value } : { year };
  const month = readMonthOfYear(value);
  const day = readDay(value) ?? (month && dayOf(month.year, month.month, 1));
  return day === undefined ? { year } : { day };
}

/** Yes or no: TRUE, 1 or "yes"; FALSE, 0, "no" or nothing. */
export function readYesNo(cell: unknown, title: string): boolean {
  const value = valueOf(cell);
  if (typeof value === 'boolean') return value;
  if (isBlank(value)) return false;
  const word = String(value).trim().toLowerCase();
  if (['true', 'yes', 'y', '1'].includes(word)) return true;
  if (['false', 'no', 'n', '0'].includes(word)) return false;
  throw invalid(`${title} must be TRUE or FALSE, not ${quote(value)}.`);
}

/** One of some words, in any case; the first where the cell is blank. */
export function readWord<W extends string>(cell: unknown, words: readonly [W, ...W[]], title: string): W {
  const value = valueOf(cell);
  if (isEmpty(value)) return words[0];
  const said = String(value).trim().replace(/\s+/g, ' ').toLowerCase();
  const word = words.find((each) => each === said);
  if (word !== undefined) return word;
  const all = words.map(quote);
  throw invalid(`${title} must be ${all.slice(0, -1).join(', ')} or ${all.at(-1)}, not ${quote(value)}.`);
}

function textOrNumber(cell: unknown): string | number {
  const value = valueOf(cell);
  if (isEmpty(value)) return '';
  if (typeof value === 'string' || typeof value === 'number') return value;
  throw invalid(`A financial year or date is needed, not ${quote(value)}.`);
}

const quote = (value: unknown): string =>
  typeof value === 'boolean' ? String(value).toUpperCase() : `“${String(value)}”`;
