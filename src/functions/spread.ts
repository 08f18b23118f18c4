/**
 * One call for a whole range: 10,000 rows in one call cost far less than 10,000 calls.
 *
 * Every argument comes as a table of cells, a single cell or value as a table of one, an argument left out as `null`.
 * Tables of one column go beside tables of one row, as in Excel's own arrays: a column of premiums and a row of years
 * fill a rectangle.
 *
 * Excel calls thousands of times over, so that what is done here for each call is done by loops over a list of six.
 */
import { invalid } from '../policy/problem';
import { isBlank, isNought, type Cells } from './arguments';
import { asError } from './errors';

export type Result = string | number | CustomFunctions.Error;

/** A result from one cell of each argument, in their order: `null` where it is empty or the argument left out. */
export type Calculate = (
  a: unknown,
  b: unknown,
  c: unknown,
  d: unknown,
  e: unknown,
  f: unknown,
) => string | number;

/** Arguments by their places, from 0. */
interface Places {
  /** Whom or what a row is about: where all of these are blank, so is its result. */
  readonly about: readonly number[];
  /** Where 0 is an empty cell of the desktop: facts that are never 0, such as a list of patients or a year. */
  readonly neverNought?: readonly number[];
}

type Spreading = (...args: Cells[]) => unknown[][];

/**
 * A function of cells, made into one of ranges: it calculates every cell of the result. A problem stays in its own cell;
 * a single result is thrown as an error if it is one.
 */
export function spread({ about, neverNought = [] }: Places, calculate: Calculate): Spreading {
  const isNeverNought = noneOfSix.map((_, at) => neverNought.includes(at));
  const given = (cell: unknown, at: number): unknown =>
    cell === undefined || (isNeverNought[at] && isNought(cell)) ? null : cell;

  const answer = (cells: readonly unknown[]): string | number => {
    for (const at of about)
      if (!isBlank(cells[at])) return calculate(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]);
    return '';
  };
  const inItsCell = (cells: readonly unknown[]): Result => {
    try {
      return answer(cells);
    } catch (thrown) {
      return asError(thrown);
    }
  };

  /** One list of cells serves all rows: nobody keeps it. */
  const calculateAll = (args: readonly Cells[]): Result[][] => {
    const rows = extent(args, rowsOf, 'rows');
    const columns = extent(args, columnsOf, 'columns');
    const cells = [...noneOfSix];
    args.forEach((arg, at) => (cells[at] = given(arg?.[0]?.[0], at)));
    const ranges = args.flatMap((arg, at) => (isSingle(arg) ? [] : [rangeOf(arg!, at)]));
    const results = new Array<Result[]>(rows);
    for (let row = 0; row < rows; row++) {
      for (const { table, at, down } of ranges) cells[at] = given(table[row * down]![0], at);
      // A list that begins empty is made with room for many.
      const line = [inItsCell(cells)];
      for (let column = 1; column < columns; column++) {
        for (const { table, at, down, across } of ranges)
          cells[at] = given(table[row * down]![column * across], at);
        line.push(inItsCell(cells));
      }
      results[row] = line;
    }
    return results;
  };

  return (...args) => {
    try {
      const cells = [...noneOfSix];
      for (let at = 0; at < args.length; at++) {
        const arg = args[at];
        if (!isSingle(arg)) return calculateAll(args);
        cells[at] = given(arg?.[0]![0], at);
      }
      return [[answer(cells)]];
    } catch (thrown) {
      throw asError(thrown);
    }
  };
}

/** No function has more arguments of cells. */
const noneOfSix: readonly unknown[] = [null, null, null, null, null, null];

/** A single cell or value, or an argument left out. */
const isSingle = (arg: Cells): boolean => arg == null || (arg.length === 1 && arg[0]!.length === 1);

/** A table, and whether the next row and column of the result are the next of it: 1, or 0 where it has one only. */
const rangeOf = (table: NonNullable<Cells>, at: number) => ({
  table,
  at,
  down: table.length === 1 ? 0 : 1,
  across: table[0]!.length === 1 ? 0 : 1,
});

const rowsOf = (arg: Cells): number => arg?.length ?? 1;
const columnsOf = (arg: Cells): number => arg?.[0]?.length ?? 1;

/** The length all arguments share but for those of one. */
function extent(args: readonly Cells[], lengthOf: (arg: Cells) => number, unit: 'rows' | 'columns'): number {
  const several = [...new Set(args.map(lengthOf).filter((length) => length !== 1))];
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
    try {
      return calculate(cells);
    } catch (thrown) {
      return Array<Result>(width).fill(asError(thrown));
    }
  });
}

/** Rows as columns. */
export const transposed = <T>(rows: readonly (readonly T[])[]): T[][] =>
  (rows[0] ?? []).map((_, column) => rows.map((row) => row[column]!));
