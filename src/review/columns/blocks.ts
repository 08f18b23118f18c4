/** Finds the blocks of data in a workbook: Excel tables, and plain ranges under headings, several on a sheet or one. */
import type { CellValue } from '../../policy/rules/rule';
import { columnsAnswered, noAnswers, type Answers } from '../answers';
import type { Area, SheetInfo, TableInfo, Workbook } from '../workbook';
import { findHeader, linesAbove, type Grid, type HeaderFound } from './headers';
import { measureIn } from './recognise';
import { unitIn } from './vocabulary';
import { noMapping, type ColumnsAnswered, type Sense, type Understood } from './mapping';

/** A block of data on a sheet and how it was read. */
export interface Block extends Understood {
  readonly sheetId: string;
  readonly sheet: string;
  readonly visible: boolean;
  /** The last row of the headings, counted from 0. */
  readonly headerRow: number;
  /** The rows of data. */
  readonly area: Area;
  /** The sheet's row, counted from 0, of an Excel table's totals: no practice, whatever it says. */
  readonly totalsRow?: number;
}

/** Rows in the middle of data must look more like headings: so many known ones. */
const fewestKnownAgain = 3;
/** Headings are looked for in so many rows from the top of a block; more blocks in so many rows of a sheet. */
const rowsSearched = 30;
const rowsScanned = 2_000;
const fewestScanned = 120;
/** Cells read of a sheet before it is checked: about 2 MB. */
const cellsScanned = 200_000;
/** No finance workbook is wider; Excel's own limit is 16,384. */
const mostColumns = 512;

/** A sheet, and what the user has said of it. */
interface AnsweredSheet extends SheetInfo {
  readonly answered: ColumnsAnswered;
  readonly sense: Sense | undefined;
}

/**
 * The blocks of every sheet, in the order of the tabs, read as the user has said where the user has; a sheet without
 * one, or left out, comes once, as `neither`.
 */
export const findBlocks = async (
  workbook: Workbook,
  answers: Answers = noAnswers,
): Promise<readonly Block[]> => {
  const sheets = await workbook.sheets();
  const tables = await workbook.tables();
  const blocks: Block[] = [];
  for (const sheet of sheets) {
    if (answers.leftOut.includes(sheet.name)) {
      blocks.push(nothingOn(sheet, 'You left this sheet out.'));
      continue;
    }
    const own = tables.filter(({ sheetId, hasHeaders }) => sheetId === sheet.id && hasHeaders);
    const answered: AnsweredSheet = {
      ...sheet,
      answered: columnsAnswered(answers, sheet.name),
      sense: answers.senses.find((one) => one.sheet === sheet.name)?.sense,
    };
    const found = sheet.used ? await onSheet(workbook, answered, sheet.used, own) : [];
    blocks.push(...(found.length > 0 ? found : [nothingOn(sheet)]));
  }
  return blocks;
};

const onSheet = async (
  workbook: Workbook,
  sheet: AnsweredSheet,
  used: Area,
  tables: readonly TableInfo[],
): Promise<Block[]> => {
  const columns = Math.min(used.columns, mostColumns);
  const rows = Math.min(used.rows, rowsScanned, Math.max(fewestScanned, Math.floor(cellsScanned / columns)));
  const grid = await workbook.values(sheet.id, { ...used, rows, columns });
  const inTables = (await Promise.all(tables.map((table) => inTable(workbook, sheet, table)))).filter(
    (block) => block !== undefined,
  );
  const rest =
    inTables.length === 0
      ? grid
      : without(
          grid,
          used,
          tables.filter(({ area }) =>
            inTables.some((block) => block.headerRow === area.row && block.area.column === area.column),
          ),
        );
  return [...inTables, ...inRanges(sheet, used, rest)].sort(
    (a, b) => a.area.row - b.area.row || a.area.column - b.area.column,
  );
};

/** A table's own headings are its first row. A table that is neither is looked at again as a plain range. */
const inTable = async (
  workbook: Workbook,
  sheet: AnsweredSheet,
  { area, hasTotals }: TableInfo,
): Promise<Block | undefined> => {
  const top = await workbook.values(sheet.id, { ...area, rows: Math.min(area.rows, fewestScanned) });
  const header = findHeader(top, 0, 1, area.column, [sheet.name], sheet.answered);
  if (!header || header.rows !== 1) return undefined;
  const block = blockOf(sheet, header, area.row, area);
  // The totals row stays in: it is a total, and checked against the rows.
  return block && hasTotals ? { ...block, totalsRow: area.row + area.rows - 1 } : block;
};

/** Blocks side by side are parted by empty columns; where only one side is a block, the sheet is one. */
const inRanges = (sheet: AnsweredSheet, used: Area, grid: Grid): Block[] => {
  const bands = bandsOf(grid);
  if (bands.length > 1) {
    const apart = bands.map(({ column, columns }) =>
      inBand(
        sheet,
        { ...used, column: used.column + column, columns },
        grid.map((row) => row.slice(column, column + columns)),
      ),
    );
    if (apart.filter((blocks) => blocks.length > 0).length > 1) return apart.flat();
  }
  return inBand(sheet, used, grid);
};

/** Runs of columns between columns that are empty in every row scanned. */
const bandsOf = (grid: Grid): readonly { column: number; columns: number }[] => {
  const width = Math.max(0, ...grid.map((row) => row.length));
  const bands: { column: number; columns: number }[] = [];
  for (let column = 0; column < width; column++) {
    if (grid.every((row) => (row[column] ?? '') === '')) continue;
    const last = bands.at(-1);
    if (last && last.column + last.columns === column) last.columns++;
    else bands.push({ column, columns: 1 });
  }
  return bands;
};

/** Blocks below each other: each from its headings to the lines above the next. */
const inBand = (sheet: AnsweredSheet, area: Area, grid: Grid): Block[] => {
  const headers: HeaderFound[] = [];
  for (let from = 0; from < grid.length;) {
    const to = headers.length === 0 ? Math.min(grid.length, rowsSearched + from) : grid.length;
    const before = headers.at(-1);
    const header = findHeader(
      grid,
      from,
      to,
      area.column,
      [sheet.name],
      sheet.answered,
      before ? fewestKnownAgain : undefined,
    );
    if (!header) break;
    if (!before || !repeats(grid, before, header)) headers.push(header);
    from = header.row + 1;
  }
  return headers.flatMap((header, index) => {
    const next = headers[index + 1];
    const end = next ? endBefore(grid, next.row - next.rows + 1) : area.rows;
    const block = blockOf(sheet, header, area.row, { ...area, rows: end });
    return block ? [block] : [];
  });
};

/** The same headings again are a page's repeat of them, unless a title between says that they hold something else. */
const repeats = (grid: Grid, before: HeaderFound, header: HeaderFound): boolean => {
  if (!sameHeadings(before.headings, header.headings)) return false;
  const top = header.row - header.rows + 1;
  const between = linesAbove(grid, endBefore(grid, top), top);
  const held = before.understood.mapping.years[0]?.measure;
  return between.every((line) => {
    const measure = measureIn(line);
    return (measure === undefined || measure === held) && unitIn(line) === 1;
  });
};

const sameHeadings = (a: readonly CellValue[], b: readonly CellValue[]): boolean =>
  a.length === b.length && a.every((heading, column) => String(heading) === String(b[column]));

/** The row after a block's last: above the empty rows and titles that lead to the next headings. */
const endBefore = (grid: Grid, header: number): number => {
  let end = header;
  while (end > 0 && grid[end - 1]!.filter((cell) => cell !== '').length <= 1) end--;
  return end;
};

/** `area` is where the grid stands, from its first row to the end of the block. */
const blockOf = (
  sheet: AnsweredSheet,
  { row, understood }: HeaderFound,
  top: number,
  area: Area,
): Block | undefined => {
  const rows = area.rows - row - 1;
  if (rows <= 0) return undefined;
  return {
    ...understood,
    mapping: sheet.sense ? { ...understood.mapping, reinvestedSense: sheet.sense } : understood.mapping,
    sheetId: sheet.id,
    sheet: sheet.name,
    visible: sheet.visible,
    headerRow: top + row,
    area: { ...area, row: top + row + 1, rows },
    remarks: [
      ...understood.remarks,
      ...(sheet.visible ? [] : ['The sheet is hidden. It is checked all the same.']),
    ],
  };
};

/** The cells of tables that were read, emptied, so that they are not read twice. */
const without = (grid: Grid, used: Area, tables: readonly TableInfo[]): Grid =>
  grid.map((cells, down) =>
    cells.map((cell, across) =>
      tables.some(({ area }) => {
        const [row, column] = [used.row + down - area.row, used.column + across - area.column];
        return row >= 0 && row < area.rows && column >= 0 && column < area.columns;
      })
        ? ''
        : cell,
    ),
  );

const nothingOn = (sheet: SheetInfo, why?: string): Block => ({
  sheetId: sheet.id,
  sheet: sheet.name,
  visible: sheet.visible,
  kind: 'neither',
  mapping: noMapping,
  columns: [],
  measureUnknown: [],
  headerRow: 0,
  area: { row: 0, column: 0, rows: 0, columns: 0 },
  remarks: [
    why ??
      (sheet.used
        ? 'No headings of a schedule of practices or a ledger of redeployments were found: the sheet is left alone.'
        : 'The sheet is empty.'),
  ],
});
