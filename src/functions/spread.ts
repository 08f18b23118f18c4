/**
 * One call for a whole range: 10,000 rows in one call cost far less than 10,000 calls.
 *
 * Every argument comes as a table of cells, a single cell or value as a table of one, an argument left out as `null`.
 * Tables of one column go beside tables of one row, as in Excel's own arrays: a column of premiums and a row of years
 * fill a rectangle.
 */
import { invalid } from '../policy/problem';
import { isBlank, type Cells } from './arguments';
import { asError } from './errors';

export type Result = string | number | CustomFunctions.Error;

/**
 * Calculates every cell of the result. Where all arguments that a row is `about` are blank, so is its result; a problem
 * stays in its own cell. A single result is thrown as an error if it is one.
 */
export function spread(
  args: readonly Cells[],
  about: readonly number[],
  calculate: (cells: readonly unknown[]) => string | number,
): unknown[][] {
  try {
    if (args.every(isSingle)) return [[calculateOne(args.map(onlyCell), about, calculate)]];
    const rows = extent(
      args.map((arg) => arg?.length ?? 1),
      'rows',
    );
    const columns = extent(
      args.map((arg) => arg?.[0]?.length ?? 1),
      'columns',
    );
    if (rows === 1 && columns === 1) return [[calculateOne(args.map(onlyCell), about, calculate)]];
    return calculateAll(args, rows, columns, about, calculate);
  } catch (thrown) {
    throw asError(thrown);
  }
}

/** One list of cells serves all rows: nobody keeps it. */
function calculateAll(
  args: readonly Cells[],
  rows: number,
  columns: number,
  about: readonly number[],
  calculate: (cells: readonly unknown[]) => string | number,
): Result[][] {
  const cells = args.map(onlyCell);
  const ranges = args.flatMap((arg, at) => (isSingle(arg) ? [] : [at]));
  const results: Result[][] = [];
  for (let row = 0; row < rows; row++) {
    const line: Result[] = [];
    for (let column = 0; column < columns; column++) {
      for (const at of ranges) cells[at] = cellAt(args[at], row, column);
      line.push(calculateInItsCell(cells, about, calculate));
    }
    results.push(line);
  }
  return results;
}

function calculateInItsCell(
  cells: readonly unknown[],
  about: readonly number[],
  calculate: (cells: readonly unknown[]) => string | number,
): Result {
  try {
    return calculateOne(cells, about, calculate);
  } catch (thrown) {
    return asError(thrown);
  }
}

function calculateOne(
  cells: readonly unknown[],
  about: readonly number[],
  calculate: (cells: readonly unknown[]) => string | number,
): string | number {
  for (const at of about) if (!isBlank(cells[at])) return calculate(cells);
  return about.length === 0 ? calculate(cells) : '';
}

/** A single cell or value, or an argument left out. */
const isSingle = (arg: Cells): boolean => arg == null || (arg.length === 1 && arg[0]!.length === 1);
const onlyCell = (arg: Cells): unknown => arg?.[0]?.[0] ?? null;

const cellAt = (arg: Cells, row: number, column: number): unknown => {
  const line = arg?.[arg.length === 1 ? 0 : row];
  return line?.[line.length === 1 ? 0 : column] ?? null;
};

/** A result, or its problem as an error value. */
export function inItsCell<T>(calculate: () => T): T | CustomFunctions.Error {
  try {
    return calculate();
  } catch (thrown) {
    return asError(thrown);
  }
}

/** The length all arguments share but for those of one. */
function extent(lengths: readonly number[], unit: 'rows' | 'columns'): number {
  const several = [...new Set(lengths.filter((length) => length !== 1))];
  if (several.length > 1)
    throw invalid(
      `The ranges have ${several.join(' and ')} ${unit}. Give ranges of the same size, or single cells.`,
    );
  return several[0] ?? 1;
}

/** Results that fill `width` cells beside each of several arguments; of a single one a problem is thrown. */
export function inRows(
  arguments_: readonly (readonly unknown[])[],
  width: number,
  calculate: (cells: readonly unknown[]) => Result[],
): Result[][] {
  return arguments_.map((cells) => {
    if (cells.every(isBlank)) return Array<Result>(width).fill('');
    if (arguments_.length === 1) return calculate(cells);
    const results = inItsCell(() => calculate(cells));
    return Array.isArray(results) ? results : Array<Result>(width).fill(results);
  });
}

/** Rows as columns. */
export const transposed = <T>(rows: readonly (readonly T[])[]): T[][] =>
  (rows[0] ?? []).map((_, column) => rows.map((row) => row[column]!));
