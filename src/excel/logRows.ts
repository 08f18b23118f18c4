/** Rows of a log as its table has them: where each column stands, and what a row is known by. */
import type { CellValue } from '../policy/rules/rule';
import type { LogTable } from '../review/liveWorkbook';
import { Refusal } from '../review/workbook';

/** A row in the order of the log's columns. */
export type Row = readonly CellValue[];
/** Rows in the order of the table's columns; `null` in those that are none of ours. */
export type Arranged = readonly (readonly (CellValue | null)[])[];

/** Where things stand in the table. */
export interface Places {
  /** For each column of the log, where it stands in the table; -1 where it was deleted. */
  readonly columns: readonly number[];
  readonly key: number;
  /** Of the columns by which rows are known, those that are there. */
  readonly known: readonly number[];
}

/** By the headings of the table. A `Refusal` where one is gone that no row can do without. */
export const placesOf = (log: LogTable, headings: readonly CellValue[]): Places => {
  const plain = headings.map((heading) => String(heading).trim().toLowerCase());
  const placeOf = (column: string): number => plain.indexOf(column.toLowerCase());
  if (log.needed.some((column) => placeOf(column) === -1)) throw tableChanged();
  const known = log.known.map(placeOf).filter((place) => place !== -1);
  return { columns: log.columns.map(placeOf), key: placeOf(log.key), known };
};

export const tableChanged = (): Refusal =>
  new Refusal(
    'table changed',
    'The table of reviews has lost its headings or one of its columns “Decision”, “Reason”, “Reviewer”, “When” and “Key”, so nothing can be added to it. Undo that change, or give the table another name: PMS Review then starts a new one.',
  );

/** The row's cells in the order of the table; `null` in columns that are none of ours. */
export const arrange = (row: Row, { columns }: Places, width: number): (CellValue | null)[] => {
  const cells: (CellValue | null)[] = Array.from({ length: width }, () => null);
  columns.forEach((place, index) => {
    if (place !== -1) cells[place] = row[index] ?? '';
  });
  return cells;
};

/**
 * A cell however Excel gives it back: with fewer digits, other line ends, the apostrophe where it is shown, or as text where
 * the cell is formatted so.
 */
export const asRead = (cell: CellValue | null): CellValue | null => {
  if (typeof cell === 'number') return Number(cell.toPrecision(12));
  if (typeof cell !== 'string') return cell;
  const written = cell.replace(/^'/, '').replaceAll('\r\n', '\n');
  const number = Number(written.replace(',', '.'));
  return String(number) === written.replace(',', '.') ? asRead(number) : written;
};

/** What a row of the table is known by. */
export const nameOf = (row: readonly (CellValue | null)[], { known }: Places): string =>
  JSON.stringify(known.map((place) => asRead(row[place]!)));

/** Which of the rows are not there: equal ones as often as they were written. */
export const notIn = (
  tail: readonly Row[],
  arranged: Arranged,
  rows: readonly Row[],
  places: Places,
): readonly Row[] => {
  const times = new Map<string, number>();
  for (const row of tail) {
    const name = JSON.stringify(row.map(asRead));
    times.set(name, (times.get(name) ?? 0) + 1);
  }
  return rows.filter((_, index) => {
    const name = nameOf(arranged[index]!, places);
    const left = times.get(name) ?? 0;
    times.set(name, left - 1);
    return left < 1;
  });
};
