/**
 * One call for a whole range: 10,000 rows in one call cost far less than 10,000 calls.
 *
 * Every argument comes as a table of cells, a single cell or value as a table of one, an argument left out as `null`.
 * Tables of one column go beside tables of one row, as in Excel's own arrays: a column of premiums and a row of years
 * fill a rectangle.
 *
 * Excel calls thousands of times over, so that nothing is made here for a call but its result: the six arguments that a
 * function has at most are spelled out, not listed.
 */
import { invalid } from '../policy/problem';
import { cellOf, isBlank, isNought, tableOf, type Cells } from './arguments';
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

type Spreading = (a?: Cells, b?: Cells, c?: Cells, d?: Cells, e?: Cells, f?: Cells) => unknown[][];

/**
 * A function of cells, made into one of ranges: it calculates every cell of the result. A problem stays in its own cell;
 * a single result is thrown as an error if it is one.
 */
export function spread({ about, neverNought = [] }: Places, calculate: Calculate): Spreading {
  const [aboutA, aboutB, aboutC, ...others] = placesIn(about);
  if (others.includes(true)) throw new Error('A row is about one of its first three cells.');
  const [noughtA, noughtB, noughtC, noughtD, noughtE, noughtF] = placesIn(neverNought);
  const isAsked = (a: unknown, b: unknown, c: unknown): boolean =>
    (aboutA && !isBlank(a)) || (aboutB && !isBlank(b)) || (aboutC && !isBlank(c));

  const calculateAll: Spreading = (...args) => {
    for (let at = 0; at < args.length; at++) args[at] = tableOf(args[at]);
    const rows = extent(args, rowsOf, 'rows');
    const columns = extent(args, columnsOf, 'columns');
    const a = rangeOf(args[0], noughtA);
    const b = rangeOf(args[1], noughtB);
    const c = rangeOf(args[2], noughtC);
    const d = rangeOf(args[3], noughtD);
    const e = rangeOf(args[4], noughtE);
    const f = rangeOf(args[5], noughtF);
    const results = new Array<Result[]>(rows);
    for (let row = 0; row < rows; row++) {
      // A list that begins empty is made with room for many.
      let line: Result[] | undefined;
      for (let column = 0; column < columns; column++) {
        const inA = cellAt(a, row, column);
        const inB = cellAt(b, row, column);
        const inC = cellAt(c, row, column);
        let result: Result = '';
        try {
          if (isAsked(inA, inB, inC))
            result = calculate(
              inA,
              inB,
              inC,
              cellAt(d, row, column),
              cellAt(e, row, column),
              cellAt(f, row, column),
            );
        } catch (thrown) {
          result = asError(thrown);
        }
        if (line) line.push(result);
        else results[row] = line = [result];
      }
    }
    return results;
  };

  return (a, b, c, d, e, f) => {
    try {
      if (!(isSingle(a) && isSingle(b) && isSingle(c) && isSingle(d) && isSingle(e) && isSingle(f)))
        return calculateAll(a, b, c, d, e, f);
      const inA = single(a, noughtA);
      const inB = single(b, noughtB);
      const inC = single(c, noughtC);
      if (!isAsked(inA, inB, inC)) return [['']];
      return [[calculate(inA, inB, inC, single(d, noughtD), single(e, noughtE), single(f, noughtF))]];
    } catch (thrown) {
      throw asError(thrown);
    }
  };
}

type OfEach<T> = readonly [T, T, T, T, T, T];

/** Which of six places are among some: no function has more arguments of cells. */
const placesIn = (some: readonly number[]): OfEach<boolean> => {
  const is = (at: number): boolean => some.includes(at);
  return [is(0), is(1), is(2), is(3), is(4), is(5)];
};

/** A single cell or value, or an argument left out. */
const isSingle = (arg: Cells): boolean => arg == null || (arg.length === 1 && arg[0]!.length === 1);

const single = (arg: Cells, neverNought: boolean): unknown =>
  arg == null ? null : given(cellOf(arg[0]!, 0), neverNought);

/** A cell as it is calculated with: nothing where it is empty, or holds the 0 of an empty one of the desktop. */
const given = (cell: unknown, neverNought: boolean): unknown =>
  cell === undefined || (neverNought && isNought(cell)) ? null : cell;

/** An argument by the cells of the result: a table, or what is the same for all of them. */
interface Range {
  readonly table: Cells;
  readonly same: unknown;
  readonly neverNought: boolean;
  /** Whether the next row and column of the result are the next of it: 1, or 0 where it has one only. */
  readonly down: 0 | 1;
  readonly across: 0 | 1;
}

const rangeOf = (arg: Cells, neverNought: boolean): Range => ({
  table: isSingle(arg) ? null : arg,
  same: isSingle(arg) ? single(arg, neverNought) : null,
  neverNought,
  down: arg == null || arg.length === 1 ? 0 : 1,
  across: arg == null || arg[0]!.length === 1 ? 0 : 1,
});

const cellAt = ({ table, same, neverNought, down, across }: Range, row: number, column: number): unknown =>
  table == null ? same : given(cellOf(table[row * down]!, column * across), neverNought);

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

/**
 * Results that fill `width` cells beside each of `many` rows: `calculate` gives none for an empty row. Of a single row a
 * problem is thrown.
 */
export function inRows(
  many: number,
  width: number,
  calculate: (row: number) => Result[] | undefined,
): Result[][] {
  const results = new Array<Result[]>(many);
  for (let row = 0; row < many; row++) {
    try {
      results[row] = calculate(row) ?? Array<Result>(width).fill('');
    } catch (thrown) {
      if (many === 1) throw thrown;
      results[row] = Array<Result>(width).fill(asError(thrown));
    }
  }
  return results;
}

/** Rows as columns. */
export const transposed = <T>(rows: readonly (readonly T[])[]): T[][] =>
  (rows[0] ?? []).map((_, column) => rows.map((row) => row[column]!));
