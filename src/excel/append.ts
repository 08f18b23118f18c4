/**
 * Adds rows to a table that only grows. They are written below it, because adding rows to a table conflicts where several
 * people have the workbook open, and read back: rows that somebody else's have taken the place of are added again.
 */
import type { CellValue } from '../policy/rules/rule';
import type { LogTable } from '../review/liveWorkbook';
import type { Area } from '../review/workbook';
import { addSheet, looks, numberFormats } from './addSheet';
import { refusal } from './refusals';
import { areaOf, areaProperties, rangeIn, run } from './run';
import { asWritten, writeCells } from './write';

type Row = readonly CellValue[];

/** Rows below the table that are looked at for those of others that Excel has not made part of it. */
const looksBelow = 200;
const mostTries = 5;

/** One after the other: two of our own never meet. */
let before: Promise<unknown> = Promise.resolve();
export const append = (log: LogTable, rows: readonly Row[]): Promise<void> => {
  const next = before.then(
    () => addAll(log, rows),
    () => addAll(log, rows),
  );
  before = next.catch(() => undefined);
  return next;
};

const addAll = async (log: LogTable, rows: readonly Row[]): Promise<void> => {
  let missing = rows;
  for (let tries = 0; missing.length > 0; tries++) {
    if (tries === mostTries) throw refusal('busy');
    const there = await addBelow(log, missing);
    if (there === 'no table') {
      await addSheet(log.sheet(missing), false);
      return;
    }
    missing = there;
  }
};

/** Writes the rows and gives back those that are not found in the table afterwards. */
const addBelow = (log: LogTable, rows: readonly Row[]): Promise<readonly Row[] | 'no table'> =>
  run(async (context) => {
    const table = context.workbook.tables.getItemOrNullObject(log.table);
    table.load('showHeaders, showTotals');
    await context.sync();
    if (table.isNullObject) return 'no table';
    if (!table.showHeaders) throw refusal('table changed');
    const header = table.getHeaderRowRange().load('values');
    const whole = table.getRange().load(areaProperties);
    await context.sync();
    const area = areaOf(whole);
    const places = placesOf(log, header.values[0] as CellValue[]);
    const arranged = rows.map((row) => arrange(row, places, area.columns));
    const sheet = table.worksheet;
    const free = table.showTotals ? undefined : await freeBelow(sheet, area, places.key, rows.length);
    if (free === undefined) {
      // Totals, or something of the user's, stand where the rows go: Excel moves them down.
      table.rows.add(
        undefined,
        arranged.map((row) => row.map((cell) => asWritten(cell ?? ''))) as CellValue[][],
      );
    } else {
      await writeCells(sheet, free, arranged);
      await context.sync();
      const grown = areaOf(await loaded(table.getRange()));
      const end = free.row + free.rows;
      if (grown.row + grown.rows < end) table.resize(rangeIn(sheet, { ...grown, rows: end - grown.row }));
      await dress(sheet, free, log, places);
    }
    return notIn(await tailOf(table, places, rows.length), arranged, rows, places);
  });

/** The looks of the log's columns. Where the sheet is protected against them the rows stand as they are. */
const dress = async (sheet: Excel.Worksheet, rows: Area, log: LogTable, places: Places): Promise<void> => {
  const cellsOf = (column: string): Excel.Range | undefined => {
    const place = places.columns[log.columns.indexOf(column)] ?? -1;
    return place === -1 ? undefined : rangeIn(sheet, { ...rows, column: rows.column + place, columns: 1 });
  };
  await sheet.context.sync();
  try {
    for (const { column, look } of log.looks) {
      const cells = cellsOf(column);
      if (cells) looks[look](cells.format);
    }
    for (const { column, look } of log.numbers) {
      const cells = cellsOf(column);
      // One format for all the cells of the range, which the types do not know.
      if (cells) cells.numberFormat = numberFormats[look] as unknown as string[][];
    }
    await sheet.context.sync();
  } catch (error) {
    if (typeof (error as { code?: unknown }).code !== 'string') throw error;
  }
};

const loaded = async (range: Excel.Range): Promise<Excel.Range> => {
  range.load(areaProperties);
  await range.context.sync();
  return range;
};

interface Places {
  /** For each column of the log, where it stands in the table; -1 where it was deleted. */
  readonly columns: readonly number[];
  readonly key: number;
  /** Of the columns by which rows are known, those that are there. */
  readonly known: readonly number[];
}

const placesOf = (log: LogTable, headings: readonly CellValue[]): Places => {
  const plain = headings.map((heading) => String(heading).trim().toLowerCase());
  const placeOf = (column: string): number => plain.indexOf(column.toLowerCase());
  const key = placeOf(log.key);
  if (key === -1) throw refusal('table changed');
  const known = log.known.map(placeOf).filter((place) => place !== -1);
  return { columns: log.columns.map(placeOf), key, known };
};

/** The row's cells in the order of the table; `null` in columns that are none of ours. */
const arrange = (row: Row, { columns }: Places, width: number): (CellValue | null)[] => {
  const cells: (CellValue | null)[] = Array.from({ length: width }, () => null);
  columns.forEach((place, index) => {
    if (place !== -1) cells[place] = row[index] ?? '';
  });
  return cells;
};

/** The first rows below the table, and below rows of others that are not part of it yet, if nothing stands there. */
const freeBelow = async (
  sheet: Excel.Worksheet,
  area: Area,
  key: number,
  rows: number,
): Promise<Area | undefined> => {
  const first = area.row + area.rows;
  const below = rangeIn(sheet, { ...area, row: first, rows: looksBelow + rows }).load('values');
  await sheet.context.sync();
  const cells = below.values as CellValue[][];
  const others = cells.findIndex((row) => !String(row[key]).startsWith('['));
  if (others === -1) return undefined;
  const target = cells.slice(others, others + rows);
  if (target.length < rows || target.some((row) => row.some((cell) => cell !== ''))) return undefined;
  return { ...area, row: first + others, rows };
};

/** A cell however Excel gives it back: with fewer digits, other line ends, or the apostrophe where it is shown. */
const asRead = (cell: CellValue | null): CellValue | null => {
  if (typeof cell === 'number') return Number(cell.toPrecision(12));
  return typeof cell === 'string' ? cell.replace(/^'/, '').replaceAll('\r\n', '\n') : cell;
};

/** What the last rows of the table are known by: ours, and as many as others may have added meanwhile. */
const tailOf = async (table: Excel.Table, { known }: Places, rows: number): Promise<readonly Row[]> => {
  const area = areaOf(await loaded(table.getRange()));
  const height = Math.min(area.rows, rows + looksBelow);
  const first = area.row + area.rows - height;
  const columns = known.map((place) =>
    rangeIn(table.worksheet, { row: first, column: area.column + place, rows: height, columns: 1 }).load(
      'values',
    ),
  );
  await table.context.sync();
  return Array.from({ length: height }, (_, row) =>
    columns.map(({ values }) => values[row]![0] as CellValue),
  );
};

/** Which of the rows are not there: equal ones as often as they were written. */
const notIn = (
  tail: readonly Row[],
  arranged: readonly (readonly (CellValue | null)[])[],
  rows: readonly Row[],
  { known }: Places,
): readonly Row[] => {
  const times = new Map<string, number>();
  for (const row of tail) {
    const name = JSON.stringify(row.map(asRead));
    times.set(name, (times.get(name) ?? 0) + 1);
  }
  return rows.filter((_, index) => {
    const name = JSON.stringify(known.map((place) => asRead(arranged[index]![place]!)));
    const left = times.get(name) ?? 0;
    times.set(name, left - 1);
    return left < 1;
  });
};
