/** Finds blocks in plain ranges: side by side, below each other, under headings that repeat. */
import { facts, type Fact, type Reads } from '../../policy/facts';
import type { CellValue } from '../../policy/rules/rule';
import { readDate, readFinancialYear, readMoney } from '../cells';
import type { Area, SheetInfo } from '../workbook';
import type { Block, LineOver } from './blocks';
import { isSameCcg, withCcg } from './lines/ccgAbove';
import type { Grid } from './grid';
import { fewestKnownAgain, findHeader, Lines, type HeaderFound } from './headings/headers';
import { nothingRead } from './mapping';
import { measureIn } from './headings/recognise';
import { onlyWords } from './lines/onlyWords';
import type { SheetAnswers } from './sheetAnswers';
import type { TimeReader } from './years/timeReader';
import { linesAbove, titlesAbove, type Above, type Titles } from './lines/titles';
import { saysUnit } from './units';
import { whyNoMore, whyOtherMoney } from './unread/whyNotRead';
import type { Sliced } from '../inTurn/slices';

/** A sheet, and what the user has said of it. */
export interface AnsweredSheet extends SheetInfo {
  readonly answers: SheetAnswers;
  /** Reads time in its headings, where it may have some that only this reads. */
  readonly time?: TimeReader | undefined;
  /** Rows that are looked at with the first of their block, by their number on the sheet; cells from its column A on. */
  readonly telling?: ReadonlyMap<number, Grid[number]>;
}

/** Headings are looked for in so many rows from the top of a sheet. */
export const rowsSearched = 30;
/** Empty columns inside a block and between blocks look alike: with more of them than this, only wide gaps are cut at. */
const mostBands = 8;

interface Band {
  readonly column: number;
  readonly columns: number;
}

/**
 * Empty columns part blocks that stand side by side, or stand inside one: the sheet is cut where its blocks then carry
 * most. `area` is where the grid stands, and `tables` what was read of it as tables: no block reaches into them.
 */
export function* inRanges(
  sheet: AnsweredSheet,
  area: Area,
  grid: Grid,
  above: Above,
  tables: readonly Area[] = [],
): Sliced<readonly Block[]> {
  let bands = bandsOf(grid, 1);
  if (bands.length > mostBands) bands = bandsOf(grid, 2);
  if (bands.length > mostBands) bands = bandsOf(grid, Infinity);
  const best: Cut[] = [{ blocks: [], cells: 0, cuts: 0, gaps: 0 }];
  for (let end = 1; end <= bands.length; end++)
    for (let start = 0; start < end; start++) {
      const { column } = bands[start]!;
      const last = bands[end - 1]!;
      const columns = last.column + last.columns - column;
      const own = yield* inBand(
        sheet,
        { ...area, column: area.column + column, columns },
        grid.map((row) => row.slice(column, column + columns)),
        { ofTab: above.ofTab, titles: above.titlesOver(column, columns) },
        above.ccgOver(column, columns),
        tables,
      );
      const left = best[start]!;
      const before = bands[start - 1];
      const cut: Cut = {
        blocks: [...left.blocks, ...own],
        cells: left.cells + (bands.length === 1 ? 0 : cellsOf(own, area, grid)),
        cuts: left.cuts + (before ? 1 : 0),
        gaps: left.gaps + (before ? column - before.column - before.columns : 0),
      };
      const known = best[end];
      if (!known || isBetter(cut, known)) best[end] = cut;
    }
  return best[bands.length]!.blocks;
}

/** A way to cut the bands so far. */
interface Cut {
  readonly blocks: readonly Block[];
  /** Cells that hold what their columns carry. */
  readonly cells: number;
  readonly cuts: number;
  /** Empty columns cut at. */
  readonly gaps: number;
}

/** More cells that hold what they should; of the same number, fewer cuts; of as many, at the wider gaps. */
const isBetter = (a: Cut, b: Cut): boolean =>
  a.cells !== b.cells ? a.cells > b.cells : a.cuts !== b.cuts ? a.cuts < b.cuts : a.gaps > b.gaps;

/** Rows of a sheet that are looked at to see how well blocks fit: the same for each way to cut it. */
const rowsTried = 300;

/** How many of the cells looked at hold what their column carries. */
const cellsOf = (blocks: readonly Block[], { row, column }: Area, grid: Grid): number => {
  const every = Math.ceil(grid.length / rowsTried);
  return blocks.reduce((sum, { mapping, area }) => {
    const first = area.row - row;
    const rows = grid.filter((_, at) => at % every === 0 && at >= first && at < first + area.rows);
    const carried = new Map<number, (cell: CellValue) => boolean>();
    for (const { column: at } of mapping.years) carried.set(at, holds.money);
    for (const { parts } of mapping.sums) for (const { column: at } of parts) carried.set(at, holds.money);
    for (const [fact, at] of Object.entries(mapping.facts)) carried.set(at, holds[facts[fact as Fact].reads]);
    const held = rows.map(
      (line) => [...carried].filter(([at, holdsIt]) => holdsIt(line[at - column] ?? '')).length,
    );
    return sum + held.reduce((cells, each) => cells + each, 0);
  }, 0);
};

const isAmount = (cell: CellValue): boolean => typeof readMoney(cell) === 'number';
const isWord = (cell: CellValue): boolean => cell !== '' && !isAmount(cell);
const holds: Readonly<Record<Reads, (cell: CellValue) => boolean>> = {
  money: isAmount,
  count: isAmount,
  date: (cell) => typeof readDate(cell) === 'number',
  year: (cell) => typeof readFinancialYear(cell) === 'number',
  code: isWord,
  text: isWord,
  answer: (cell) => cell !== '',
};

/** Runs of columns between so many that are empty in every row scanned. */
const bandsOf = (grid: Grid, gap: number): readonly Band[] => {
  const width = Math.max(0, ...grid.map((row) => row.length));
  const bands: { column: number; columns: number }[] = [];
  for (let column = 0; column < width; column++) {
    if (grid.every((row) => (row[column] ?? '') === '')) continue;
    const last = bands.at(-1);
    if (last && column - last.column - last.columns < gap) last.columns = column - last.column + 1;
    else bands.push({ column, columns: 1 });
  }
  return bands;
};

/** Blocks below each other: each from its headings to the lines above the next. */
function* inBand(
  sheet: AnsweredSheet,
  area: Area,
  grid: Grid,
  above: Titles,
  ccg: string | undefined,
  tables: readonly Area[],
): Sliced<Block[]> {
  const lines = new Lines(grid, ccg, sheet.time);
  const headers: HeaderFound[] = [];
  for (let from = 0; from < grid.length;) {
    const to = headers.length === 0 ? Math.min(grid.length, rowsSearched + from) : grid.length;
    const before = headers.at(-1);
    const header = yield* findHeader(
      lines,
      from,
      to,
      area.column,
      above,
      sheet.answers,
      before ? fewestKnownAgain : undefined,
    );
    if (!header) break;
    if (!before || !repeats(grid, before, header) || listsAgain(grid, before, header, area.column))
      headers.push(header);
    from = header.row + 1;
  }
  return headers.flatMap((header, index) => {
    const next = headers[index + 1];
    const below = tables
      .filter(({ column, columns }) => column < area.column + area.columns && area.column < column + columns)
      .map(({ row }) => row - area.row)
      .filter((row) => row > header.row);
    const end = Math.min(next ? titlesAbove(grid, next.row - next.rows + 1) : area.rows, ...below);
    const rows = grid.slice(header.row + 1, end);
    const top = header.row - header.rows + 1;
    const titles = grid.slice(titlesAbove(grid, top), top).flat().map(String).reverse();
    const block = blockOf(sheet, header, area.row, { ...area, rows: end }, rows, titles);
    return block ? [unlessNoMore(block, titles, rows.length)] : [];
  });
}

/** A block, left alone where a title says that it counts no more; so many of its rows were seen. */
export const unlessNoMore = (block: Block, titles: readonly string[], seen = block.area.rows): Block => {
  const why = titles.map((title) => whyNoMore(title, block.visible)).find((each) => each !== undefined);
  return why === undefined ? block : { ...asNothing(block, why, seen), leftAlone: true };
};

/** A block that is not read, and of which so many rows were seen. They are still its own, and no other block's; what stands below them no check tells. */
const asNothing = (block: Block, why: string, seen: number): Block => ({
  ...block,
  ...nothingRead,
  remarks: [
    why +
      (seen < block.area.rows
        ? ` What stands below row ${block.area.row + seen} was not looked at: put a table that stands there on a sheet of its own.`
        : ''),
  ],
});

/** The same headings again are a page's repeat of them, unless a title between says that they hold something else, another CCG's or another year's. */
const repeats = (grid: Grid, before: HeaderFound, header: HeaderFound): boolean => {
  if (!sameHeadings(before, header)) return false;
  if (!isSameCcg(before.understood.mapping.ccgAbove, header.understood.mapping.ccgAbove)) return false;
  const yearOf = ({ understood: { mapping } }: HeaderFound) =>
    mapping.yearAbove ?? (mapping.sums[0] ?? mapping.years[0])?.year;
  const top = header.row - header.rows + 1;
  const between = linesAbove(grid, titlesAbove(grid, top), top);
  // Where nothing stands between, what stands at the top of the sheet is not nearer than what stood over the table before.
  if (between.length > 0 && yearOf(before) !== yearOf(header)) return false;
  const known = linesAbove(grid, 0, before.row - before.rows + 1);
  const held = before.understood.mapping.years[0]?.measure;
  const titles = between.filter((line) => !known.includes(line));
  if (titles.length > 0 && [...known, ...titles].some((title) => whyNoMore(title))) return false;
  return titles.every((line) => {
    const measure = measureIn(line);
    return (measure === undefined || measure === held) && !saysUnit(line);
  });
};

/** Rows below headings that are looked at for practices that stand above them too. */
const rowsCompared = 50;

/** Under the same headings the same practices again: another version of a schedule, and not its next page. */
const listsAgain = (grid: Grid, before: HeaderFound, header: HeaderFound, left: number): boolean => {
  const column = before.understood.mapping.facts.practiceCode;
  if (before.understood.kind !== 'schedule' || column === undefined) return false;
  const practices = (from: number, to: number): readonly CellValue[] =>
    grid
      .slice(from, to)
      .map((row) => row[column - left] ?? '')
      .filter((each) => each !== '' && each !== header.headings[column - left]);
  const above = new Set(practices(before.row + 1, header.row - header.rows + 1));
  const below = practices(header.row + 1, header.row + 1 + rowsCompared);
  return below.filter((each) => above.has(each)).length > below.length / 2;
};

const sameHeadings = ({ headings, understood }: HeaderFound, again: HeaderFound): boolean =>
  [...understood.columns, ...again.understood.columns].every(({ carries }, at) => {
    const column = at % headings.length;
    return carries === undefined || String(headings[column]) === String(again.headings[column]);
  });

/**
 * `area` is where the grid stands, from its first row to the end of the block; `seen` are the block's rows that it has, and
 * `titles` the words above it, nearest first.
 */
export const blockOf = (
  sheet: AnsweredSheet,
  { row, understoodWith, ...header }: HeaderFound,
  top: number,
  area: Area,
  seen: Grid,
  titles: readonly string[],
  isTable = false,
): Block | undefined => {
  const rows = area.rows - row - 1;
  if (rows <= 0) return undefined;
  const telling = [...(sheet.telling ?? [])].filter(([at]) => at > top + row && at < top + area.rows);
  const understood =
    telling.length === 0
      ? header.understood
      : understoodWith(telling.map(([, cells]) => cells.slice(area.column, area.column + area.columns)));
  // Of rows further down nobody knows yet whose they are. A table is of one thing.
  const { mapping, remark } = withCcg(
    understood,
    seen,
    isTable || seen.length >= rows ? seen : undefined,
    area.column,
  );
  const first = top + row + 1;
  const block: Block = {
    ...understood,
    mapping: sheet.answers.sense ? { ...mapping, reinvestedSense: sheet.answers.sense } : mapping,
    sheetId: sheet.id,
    sheet: sheet.name,
    visible: sheet.visible,
    headerRow: top + row,
    area: { ...area, row: first, rows },
    title: titles.find((each) => each !== '') ?? '',
    linesOver: understood.kind === 'ledger' ? linesOver([...titles, sheet.name], seen, first) : [],
    remarks: [
      ...understood.remarks,
      ...remark,
      ...(sheet.visible ? [] : ['The sheet is hidden. It is checked all the same.']),
    ],
  };
  const why = understood.kind === 'schedule' ? whyOtherMoney([sheet.name, ...titles]) : undefined;
  return why === undefined ? block : asNothing(block, why, isTable ? rows : seen.length);
};

const linesOver = (titles: readonly string[], rows: Grid, first: number): LineOver[] => [
  ...[...titles].reverse().map((words) => ({ row: first - 1, words })),
  ...rows.flatMap((cells, at): LineOver[] => {
    const words = onlyWords(cells);
    return words === undefined ? [] : [{ row: first + at, words }];
  }),
];
