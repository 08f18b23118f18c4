/** Finds the blocks of data in a workbook: Excel tables, and plain ranges under headings, several on a sheet or one. */
import { oursAmong } from '../ours/ourTables';
import type { AnsweredSheets } from '../answers/answeredSheets';
import { answersOn, noAnswers, type Answers } from '../answers/answers';
import { wholeOf } from '../checking/wholeOf';
import { fromAnswersOn, fromCheckOn } from '../later/scripts';
import { severalAtOnce } from '../inTurn/severalAtOnce';
import { inSlices, type Breath } from '../inTurn/slices';
import type { Area, SheetInfo, TableInfo, Workbook } from '../workbook';
import type { Grid } from './grid';
import { findHeader, Lines, looksLikeHeadings, type HeaderFound } from './headings/headers';
import { lacksYear } from './years/lacksYear';
import { nothingRead, type Understood } from './mapping';
import { blockOf, inRanges, rowsSearched, unlessNoMore, type AnsweredSheet } from './ranges';
import { namesPractices } from './unread/namesPractices';
import type { Seams } from './seams/seams';
import { hasTime, type TimeReader } from './years/timeReader';
import { fromRareOn } from './later';
import { ccgOver, titlesAbove, titlesOver, topMatter, type Above, type Titles } from './lines/titles';
import { whyNoMore } from './unread/whyNotRead';

/** A block of data on a sheet and how it was read. */
export interface Block extends Understood {
  readonly sheetId: string;
  readonly sheet: string;
  readonly visible: boolean;
  /** The last row of the headings, counted from 0. */
  readonly headerRow: number;
  /** The rows of data. */
  readonly area: Area;
  /** The line of words right above its headings; empty where there is none. */
  readonly title: string;
  /**
   * Of a ledger, the sheet's name, its titles, and the lines of one cell among its rows: what they say is of the rows below.
   * A check adds those that say how far these have come, where they stand further down than was looked.
   */
  readonly linesOver: LineOver[];
  /** By its own words it is a draft, an example, or counts no more: it is not read, and `remarks` say so. */
  readonly leftAlone?: boolean;
  /** The sheet's row, counted from 0, of an Excel table's totals: no practice, whatever it says. */
  readonly totalsRow?: number;
}

/** Words over a block's rows, or over those from a row of the sheet on. */
export interface LineOver {
  readonly row: number;
  readonly words: string;
}

/** Blocks are looked for in so many rows of a sheet. */
const rowsScanned = 2_000;
const fewestScanned = 120;
/** Cells read of a sheet before it is checked: about 2 MB. */
const cellsScanned = 200_000;
/** No finance workbook is wider; Excel's own limit is 16,384. */
const mostColumns = 512;
/** Sheets looked at together: a request waits on its way to Excel and back. Memory holds the top of so many. */
const sheetsAtOnce = 4;

export interface FindOptions extends Breath {
  /** Told which sheets the answers are on, where that is known of some. */
  readonly onAnswered?: (sheets: AnsweredSheets) => void;
  /** What a check has come by further down: those that are there no more are forgotten. */
  readonly seams?: Seams | undefined;
}

/**
 * The blocks of every sheet, in the order of the tabs, read as the user has said where the user has; a sheet without
 * one, or left out, comes once, as `neither`.
 */
export const findBlocks = async (
  workbook: Workbook,
  said: Answers | Promise<Answers> = noAnswers,
  options: FindOptions = {},
): Promise<readonly Block[]> => {
  const [sheets, tables, given] = await Promise.all([workbook.sheets(), workbook.tables(), said]);
  const on = given.sheets.length > 0 ? new (await fromAnswersOn()).AnsweredSheets(sheets) : undefined;
  const answers = on?.renamed(given) ?? given;
  const ours = new Set((await oursAmong(workbook, tables)).map(({ sheetId }) => sheetId));
  const blocksOn = async (sheet: SheetInfo, hasPremiumElsewhere = false): Promise<readonly Block[]> => {
    const isLeftOut = answers.leftOut.includes(sheet.name);
    if (isLeftOut && (on?.isKnown(answers, sheet) ?? true)) return [nothingOn(sheet, leftOut)];
    const noMore = whyNoMore(sheet.name, sheet.visible);
    if (noMore !== undefined) return [{ ...nothingOn(sheet, noMore), leftAlone: true }];
    if (ours.has(sheet.id)) return [nothingOn(sheet, 'A sheet with a table of PMS Review’s is not checked.')];
    const own = tables.filter(({ sheetId, hasHeaders }) => sheetId === sheet.id && hasHeaders);
    const readBy = async (said: Answers): Promise<readonly Block[]> => {
      const answered = { ...sheet, answers: { ...answersOn(said, sheet.name), hasPremiumElsewhere } };
      return sheet.used ? onSheet(workbook, answered, sheet.used, own, options) : [];
    };
    let found = await readBy(answers);
    let isItsOwn = on?.belong(answers, sheet, found) ?? true;
    if (!isItsOwn) {
      const unsaid = await readBy(noAnswers);
      // Read as it was said, a sheet may have no headings at all.
      isItsOwn = on!.belong(answers, sheet, unsaid);
      if (!isItsOwn) found = unsaid.map((block) => ({ ...block, remarks: [...block.remarks, ofAnother] }));
    }
    if (isLeftOut && isItsOwn) return [nothingOn(sheet, leftOut)];
    return found.length > 0 ? found : [nothingOn(sheet, 'The sheet is empty.')];
  };
  let all = (await severalAtOnce(sheets, sheetsAtOnce, (sheet) => blocksOn(sheet))).flat();
  if (all.some(({ retainedAlone }) => retainedAlone?.length))
    all = await (await fromCheckOn()).withPremiumsElsewhere(all, sheets, blocksOn);
  if (on) options.onAnswered?.(on);
  return all.some(({ rivals }) => rivals?.size) ? (await fromCheckOn()).settleRivals(all) : all;
};

const ofAnother = 'What was said of a sheet of this name is not used: that one had other headings.';
const leftOut = 'You left this sheet out.';

const onSheet = async (
  workbook: Workbook,
  sheet: AnsweredSheet,
  used: Area,
  tables: readonly TableInfo[],
  options: FindOptions,
): Promise<Block[]> => {
  const { seams } = options;
  const columns = Math.min(used.columns, mostColumns);
  const scanned = (area: Area): Promise<Grid> => {
    const most = Math.max(fewestScanned, Math.floor(cellsScanned / columns));
    return wholeOf(workbook, sheet.id, { ...area, rows: Math.min(area.rows, rowsScanned, most) });
  };
  const whole = { ...used, columns };
  const seamed = seams?.on(sheet.id).length ? await fromCheckOn() : undefined;
  const [top, ...below] = (await seamed?.partsNow(workbook, sheet.id, whole, seams!)) ?? [whole];
  const grid = await scanned(top!);
  const matter = topMatter(grid, sheet.name);
  const telling = seams?.tellingOn(sheet.id) ?? [];
  if (telling.length > 0) {
    const { tellingOf } = await fromCheckOn();
    sheet = { ...sheet, telling: await tellingOf(workbook, sheet.id, whole, telling) };
  }
  const inTables = (
    await Promise.all(
      tables.map((table) => {
        const top = Math.min(table.area.row - used.row, grid.length);
        const over = [table.area.column - used.column, table.area.columns] as const;
        const lines = grid.slice(0, top);
        const titles = [...titlesOver(lines, ...over), ...matter.titlesOver(...over)];
        const ccg = ccgOver(lines, ...over);
        const block = inTable(workbook, sheet, table, { ofTab: matter.ofTab, titles }, ccg, options);
        // Of a table further down the lines above it are not here.
        const from = lines.length < table.area.row - used.row ? top : titlesAbove(lines, top);
        return block.then((found) => found && unlessNoMore(found, titlesOver(lines.slice(from), ...over)));
      }),
    )
  ).filter((block) => block !== undefined);
  const read = tables
    .map(({ area }) => area)
    .filter(({ row, column }) =>
      inTables.some((block) => block.headerRow === row && block.area.column === column),
    );
  const inPart = (area: Area, cells: Grid, above: Above): Promise<readonly Block[]> => {
    const own = read.length === 0 ? cells : without(cells, area, read);
    return readInTime(
      cells,
      options,
      (time) => inSlices(inRanges({ ...sheet, time }, area, own, above, read), options),
      (found) => found.some(lacksYear),
    );
  };
  const blocks = [...inTables, ...(await inPart(top!, grid, matter))];
  const rest = blocks.length === inTables.length ? belowTables(top!, grid.length, tables) : undefined;
  if (rest) {
    const cells = await scanned(rest);
    const own = topMatter(cells, sheet.name);
    const titlesOf: Above['titlesOver'] = (...over) => [
      ...own.titlesOver(...over),
      ...matter.titlesOver(...over),
    ];
    blocks.push(...(await inPart(rest, cells, { ...own, titlesOver: titlesOf })));
  }
  if (seamed) {
    const others = await seamed.blocksBelow(below, sheet, matter, seams!, scanned, inPart);
    if (!others) return onSheet(workbook, sheet, used, tables, options);
    blocks.push(...others);
  }
  if (blocks.length === 0) {
    const time = await timeReaderFor(grid, options);
    const block = nothingOn(sheet, noHeadings + (time?.lacking(grid) ?? ''));
    if (!namesPractices(grid.slice(0, rowsSearched))) return [block];
    return [(await fromRareOn()).unread(block, used, grid, sheet.answers)];
  }
  return blocks.sort((a, b) => a.area.row - b.area.row || a.area.column - b.area.column);
};

/** What stands in an area below Excel tables that reach further down than the rows seen: no check comes by it. */
const belowTables = (area: Area, seen: number, tables: readonly TableInfo[]): Area | undefined => {
  const row = Math.max(...tables.map((table) => table.area.row + table.area.rows));
  const rows = area.row + area.rows - row;
  return row > area.row + seen && rows > 0 ? { ...area, row, rows } : undefined;
};

/** What reads time in headings of a grid, where it may have some that nothing else reads. */
const timeReaderFor = async (grid: Grid, breath: Breath): Promise<TimeReader | undefined> =>
  (await inSlices(hasTime(grid, looksLikeHeadings), breath)) ? (await fromRareOn()).timeReader : undefined;

/** Reads a grid by what reads time in headings where it may have some, and by what stands over a table that lacks its year. */
const readInTime = async <Found>(
  grid: Grid,
  breath: Breath,
  read: (time?: TimeReader) => Promise<Found>,
  lacks: (found: Found) => boolean,
): Promise<Found> => {
  const time = await timeReaderFor(grid, breath);
  const found = await read(time);
  return time || !lacks(found) ? found : read((await fromRareOn()).timeReader);
};

/**
 * A table's own headings are its first row, and what stands above it may be the upper row of two. A table that is
 * neither is looked at again as a plain range.
 */
const inTable = async (
  workbook: Workbook,
  sheet: AnsweredSheet,
  { area, hasTotals }: TableInfo,
  matter: Titles,
  ccg: string | undefined,
  breath: Breath,
): Promise<Block | undefined> => {
  const rows = Math.min(area.rows, fewestScanned);
  const own = await wholeOf(workbook, sheet.id, { ...area, rows });
  const above =
    area.row === 0 ? [] : await workbook.values(sheet.id, { ...area, row: area.row - 1, rows: 1 });
  const top = [...above, ...own];
  const headerIn = (grid: Grid, rows: number): Promise<HeaderFound | undefined> =>
    readInTime(
      top,
      breath,
      (time) =>
        inSlices(findHeader(new Lines(grid, ccg, time), 0, rows, area.column, matter, sheet.answers), breath),
      (found) => found !== undefined && lacksYear(found.understood),
    );
  const found = await headerIn(top, above.length + 1);
  const header = found?.row === above.length ? found : await headerIn(own, 1);
  if (!header || header.rows > above.length + 1) return undefined;
  const start = header === found ? area.row - above.length : area.row;
  const whole = { ...area, rows: area.rows + area.row - start };
  const block = blockOf(sheet, header, start, whole, own.slice(1), matter.titles.slice(0, -1), true);
  // The totals row stays in: it is a total, and checked against the rows.
  return block && hasTotals ? { ...block, totalsRow: area.row + area.rows - 1 } : block;
};

/** The cells of tables that were read, emptied, so that they are not read twice. */
const without = (grid: Grid, used: Area, tables: readonly Area[]): Grid =>
  grid.map((cells, down) =>
    cells.map((cell, across) =>
      tables.some((area) => {
        const [row, column] = [used.row + down - area.row, used.column + across - area.column];
        return row >= 0 && row < area.rows && column >= 0 && column < area.columns;
      })
        ? ''
        : cell,
    ),
  );

const noHeadings =
  'No headings of a schedule of practices or a ledger of redeployments were found: the sheet is left alone.';

const nothingOn = (sheet: SheetInfo, why: string): Block => ({
  ...nothingRead,
  sheetId: sheet.id,
  sheet: sheet.name,
  visible: sheet.visible,
  headerRow: 0,
  area: { row: 0, column: 0, rows: 0, columns: 0 },
  title: '',
  linesOver: [],
  remarks: [why],
});
