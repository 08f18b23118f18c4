/**
 * Adds rows to a table that only grows. They are written below it, because adding rows to a table conflicts where several
 * people have the workbook open, and read back: rows that somebody else's have taken the place of are added again.
 */
import type { CellValue } from '../policy/rules/rule';
import { areaAddress } from '../review/cells/areaAddress';
import type { LogTable } from '../review/liveWorkbook';
import type { Area } from '../review/workbook';
import { addSheetOf } from './addSheet';
import { exchange, putBack } from './exchange';
import {
  arrange,
  nameOf,
  notIn,
  placesOf,
  tableChanged,
  type Arranged,
  type Places,
  type Row,
} from './logRows';
import { setLook, setNumberLook } from './looks';
import { codeOf, refusal } from './refusals';
import { areaOf, areaProperties, rangeIn, run } from './run';
import { isOfExcel, runToTheEnd, unlessRefused } from './toTheEnd';
import { asWritten, piecesOf, writeCells } from './write';

/** Rows below the table that are looked at for those of others that Excel has not made part of it. */
const looksBelow = 200;
const mostTries = 5;

/** Rows are appended one call after the other, so that two of our own never meet. */
let lastAppended: Promise<unknown> = Promise.resolve();

/**
 * Adds rows to a log; they are in its table when this resolves. A `Refusal` where others get in the way too often. None are
 * added where `onSheet` names a sheet on which the table does not stand any more.
 */
export const append = (log: LogTable, rows: readonly Row[], onSheet?: string): Promise<void> => {
  const next = lastAppended.then(
    () => addAll(log, rows, onSheet),
    () => addAll(log, rows, onSheet),
  );
  lastAppended = next.catch(() => undefined);
  return next;
};

const addAll = async (log: LogTable, rows: readonly Row[], onSheet?: string): Promise<void> => {
  let missing = rows;
  for (let tries = 0; missing.length > 0; tries++) {
    if (tries === mostTries) throw refusal('busy');
    const written = await addBelow(log, missing, onSheet);
    if (written === 'has moved') continue;
    if (written !== 'no table') missing = await finish(log, missing, written);
    else if (onSheet !== undefined || (await makeTable(log, missing))) return;
  }
};

/** Whether it was made: where somebody else has made it meanwhile, rows are added to theirs. */
const makeTable = async (log: LogTable, rows: readonly Row[]): Promise<boolean> => {
  try {
    return (await addSheetOf(log.table, log.sheet(rows))) !== undefined;
  } catch (error) {
    if (isOfExcel(error) && (await isThere(log))) return false;
    throw error;
  }
};
const isThere = (log: LogTable): Promise<boolean> =>
  run(async (context) => {
    const table = context.workbook.tables.getItemOrNullObject(log.table);
    await context.sync();
    return !table.isNullObject;
  });

/** Rows that Excel has taken into the table. */
interface Written {
  readonly arranged: Arranged;
  readonly places: Places;
  /** Where they were written below it; none where Excel has found the place. */
  readonly area?: Area;
}

/**
 * Writes the rows below the table and makes it reach over them: all of them or, where Excel refuses a part or others move
 * the table meanwhile, none.
 */
const addBelow = (
  log: LogTable,
  rows: readonly Row[],
  onSheet?: string,
): Promise<Written | 'no table' | 'has moved'> =>
  run(async (context) => {
    const table = context.workbook.tables.getItemOrNullObject(log.table);
    table.load('showHeaders, showTotals, worksheet/id');
    await context.sync();
    if (table.isNullObject || (onSheet !== undefined && table.worksheet.id !== onSheet)) return 'no table';
    if (!table.showHeaders) throw tableChanged();
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
      await context.sync();
      return { arranged, places };
    }
    const isWritten = await writeBelow(log, table, area, free, arranged, places);
    return isWritten ? { arranged, places, area: free } : 'has moved';
  });

/**
 * The first rows are written last, and the table reaches over all of them then: until then none counts as a decision. Of
 * several requests, those after the first wait where somebody begins to type. Others may move the table or write below it
 * in the moment before any of them: then theirs stands again, and nothing of ours. Whether they did not, and the rows are
 * there.
 */
const writeBelow = async (
  log: LogTable,
  table: Excel.Table,
  whole: Area,
  area: Area,
  arranged: Arranged,
  places: Places,
): Promise<boolean> => {
  const pieces = [...piecesOf(area, arranged)].reverse();
  const put = async (into: Excel.Table, piece: (typeof pieces)[number]): Promise<boolean> => {
    const sheet = into.worksheet.load('id');
    const now = into.getRange().load(areaProperties);
    const stood = exchange(sheet, piece.area, 'values', piece.values);
    const isLast = piece === pieces.at(-1);
    if (isLast) into.resize(into.getRange().getBoundingRect(rangeIn(sheet, area)));
    await into.context.sync();
    const before = areaOf(now);
    const isFree = stood().formulas.every((row) => row.every((cell) => cell === ''));
    if (isFree && areaAddress(before) === areaAddress(whole)) return true;
    const from = piece.area.row - area.row;
    const ours = arranged.slice(from, from + piece.area.rows);
    try {
      await putBack(sheet.id, piece.area, ours, stood(), 'a decision');
    } finally {
      if (isLast) await shrink(log, before, area);
    }
    return false;
  };
  let taken = 0;
  try {
    for (const piece of pieces) {
      const isPut =
        taken === 0
          ? await put(table, piece)
          : await runToTheEnd((later) => put(later.workbook.tables.getItem(log.table), piece));
      if (!isPut) {
        if (taken > 0) await takeBack(log, area, arranged, places);
        return false;
      }
      taken++;
    }
    return true;
  } catch (error) {
    // A request that comes while somebody types is not carried out at all.
    const isTyping = codeOf(error) === 'InvalidOperationInCellEditMode';
    if (taken > 0 || !isTyping) await takeBack(log, area, arranged, places);
    throw error;
  }
};

/** The table reaches as far as before, and not over an area below it: unless others have made it another since. */
const shrink = (log: LogTable, before: Area, below: Area): Promise<boolean> =>
  unlessRefused(() =>
    runToTheEnd(async (context) => {
      const { tables } = context.workbook;
      const now = areaOf(await loaded(tables.getItem(log.table).getRange()));
      const end = Math.max(before.row + before.rows, below.row + below.rows);
      if (now.row !== before.row || now.row + now.rows !== end) return;
      const sheet = tables.getItem(log.table).worksheet;
      tables.getItem(log.table).resize(rangeIn(sheet, before));
      await context.sync();
    }),
  );

/**
 * Rows that did not all go in: those of ours that stand below the table, wherever they have been moved meanwhile, are
 * emptied again. Where Excel does not let them go either, the first refusal is told.
 */
const takeBack = (log: LogTable, area: Area, arranged: Arranged, places: Places): Promise<boolean> =>
  unlessRefused(() =>
    runToTheEnd(async (context) => {
      const { tables } = context.workbook;
      const sheet = tables.getItem(log.table).worksheet;
      const whole = areaOf(await loaded(tables.getItem(log.table).getRange()));
      const row = whole.row + whole.rows;
      const rows = Math.max(0, area.row + area.rows - row) + looksBelow;
      const below = { ...whole, row, rows };
      const there = rangeIn(sheet, below).load('values');
      await context.sync();
      const ours = new Map(arranged.map((cells) => [nameOf(cells, places), cells]));
      const emptied = (there.values as CellValue[][]).map((cells) => {
        const own = ours.get(nameOf(cells, places));
        return cells.map((_, column) => (own && own[column] !== null ? '' : null));
      });
      if (emptied.every((cells) => cells.every((cell) => cell === null))) return;
      await writeCells(sheet, below, emptied);
      await context.sync();
    }),
  );

/**
 * How the rows look, and which of them somebody else's have taken the place of. They are in the workbook: what Excel
 * refuses now makes them none the less written.
 */
const finish = async (
  log: LogTable,
  rows: readonly Row[],
  { arranged, places, area }: Written,
): Promise<readonly Row[]> => {
  try {
    return await runToTheEnd(async (context) => {
      const { tables } = context.workbook;
      if (area) await dress(tables.getItem(log.table).worksheet, area, log, places);
      return notIn(await tailOf(tables.getItem(log.table), places, rows.length), arranged, rows, places);
    });
  } catch (error) {
    if (!isOfExcel(error)) throw error;
    return [];
  }
};

/** The looks of the log's columns. Where the sheet is protected against them the rows stand as they are. */
const dress = (sheet: Excel.Worksheet, rows: Area, log: LogTable, places: Places): Promise<boolean> => {
  const cellsOf = (column: string): Excel.Range | undefined => {
    const place = places.columns[log.columns.indexOf(column)] ?? -1;
    return place === -1 ? undefined : rangeIn(sheet, { ...rows, column: rows.column + place, columns: 1 });
  };
  return unlessRefused(() => {
    for (const { column, look } of log.looks) {
      const cells = cellsOf(column);
      if (cells) setLook(cells, look);
    }
    for (const { column, look } of log.numbers) {
      const cells = cellsOf(column);
      if (cells) setNumberLook(cells, look);
    }
    return sheet.context.sync();
  });
};

const loaded = async (range: Excel.Range): Promise<Excel.Range> => {
  range.load(areaProperties);
  await range.context.sync();
  return range;
};

/** The first rows below the table, and below rows of others that are not part of it yet, if nothing stands there. */
const freeBelow = async (
  sheet: Excel.Worksheet,
  area: Area,
  key: number,
  rows: number,
): Promise<Area | undefined> => {
  const first = area.row + area.rows;
  const below = rangeIn(sheet, { ...area, row: first, rows: looksBelow + rows }).load('formulas');
  await sheet.context.sync();
  // A formula that shows nothing is something.
  const cells = below.formulas as CellValue[][];
  const others = cells.findIndex((row) => !String(row[key]).startsWith('['));
  if (others === -1) return undefined;
  const target = cells.slice(others, others + rows);
  if (target.length < rows || target.some((row) => row.some((cell) => cell !== ''))) return undefined;
  return { ...area, row: first + others, rows };
};

/** What the last rows of the table are known by: ours, and as many as others may have added meanwhile. */
const tailOf = async (
  table: Excel.Table,
  places: Places,
  rows: number,
  tries = 1,
): Promise<readonly Row[]> => {
  const area = areaOf(await loaded(table.getRange()));
  const height = Math.min(area.rows, rows + looksBelow);
  const first = area.row + area.rows - height;
  const columns = places.known.map((place) =>
    rangeIn(table.worksheet, { row: first, column: area.column + place, rows: height, columns: 1 }).load(
      'values',
    ),
  );
  const now = areaOf(await loaded(table.getRange()));
  // Others may move it between the two requests: then other rows were read.
  if (areaAddress(now) !== areaAddress(area) && tries < mostTries)
    return tailOf(table, places, rows, tries + 1);
  return Array.from({ length: height }, (_, row) =>
    columns.map(({ values }) => values[row]![0] as CellValue),
  );
};
