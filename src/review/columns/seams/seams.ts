/**
 * Where, far down a sheet, a block ends and another table begins. Blocks are looked for in the top of a sheet only; a
 * check, which sees all rows, comes by what stands further down, and the sheet is then looked through again from there.
 */
import { isFilled, readMoney } from '../../cells';
import { wholeOf } from '../../checking/wholeOf';
import type { Area, SheetInfo, Workbook } from '../../workbook';
import type { Block } from '../blocks';
import type { Grid } from '../grid';
import { looksLikeHeadings } from '../headings/headers';
import { recogniseHeading } from '../headings/recognise';
import { isTitle, titlesAbove, topMatter, type Above } from '../lines/titles';
import { nothingRead } from '../mapping';

export interface Seam {
  readonly sheetId: string;
  /** The first row of what stands below, counted from 0: its title, where it has one. */
  readonly row: number;
  /** Of rows that begin no table, and tell otherwise what the columns above them hold: which. */
  readonly telling?: readonly number[];
}

/** More of one sheet are not followed: each is another reading. */
const mostFollowed = 20;
/** Once a sheet has so many rows that tell otherwise, no more are looked at. */
const mostTelling = 100;

/** The seams that are known of a workbook. */
export class Seams {
  private readonly rows = new Map<string, readonly number[]>();
  private readonly refused = new Map<string, Set<number>>();
  private readonly tellings = new Map<string, readonly number[]>();

  /** Another check begins: where no table began there may be one by now, and of all rows others may tell otherwise. */
  begin(isOfAllRows: boolean): void {
    this.refused.clear();
    if (isOfAllRows) this.tellings.clear();
  }

  /** Whether it is new, and to be followed: then the sheet is to be looked through again. */
  add({ sheetId, row, telling }: Seam): boolean {
    if (telling) return this.addTelling(sheetId, telling);
    const known = this.on(sheetId);
    const refused = this.refusedOn(sheetId);
    if (known.includes(row) || refused.has(row) || known.length + refused.size >= mostFollowed) return false;
    this.rows.set(
      sheetId,
      [...known, row].sort((a, b) => a - b),
    );
    return true;
  }

  private addTelling(sheetId: string, rows: readonly number[]): boolean {
    const known = this.tellingOn(sheetId);
    const all = new Set([...known, ...rows]);
    if (all.size === known.length || known.length >= mostTelling) return false;
    this.tellings.set(sheetId, [...all]);
    return true;
  }

  /** Rows of a sheet that are looked at with the first of their block. */
  tellingOn(sheetId: string): readonly number[] {
    return this.tellings.get(sheetId) ?? [];
  }

  /** The rows of a sheet, from top to bottom. */
  on(sheetId: string): readonly number[] {
    return this.rows.get(sheetId) ?? [];
  }

  /** What stands at the seam begins at another row by now. */
  move(sheetId: string, from: number, to: number): void {
    const rows = new Set(this.on(sheetId).map((row) => (row === from ? to : row)));
    this.rows.set(
      sheetId,
      [...rows].sort((a, b) => a - b),
    );
  }

  /** No table that is known begins there, or not any more. */
  refuse(sheetId: string, row: number): undefined {
    this.rows.set(
      sheetId,
      this.on(sheetId).filter((each) => each !== row),
    );
    this.refusedOn(sheetId).add(row);
  }

  private refusedOn(sheetId: string): Set<number> {
    let refused = this.refused.get(sheetId);
    if (!refused) this.refused.set(sheetId, (refused = new Set()));
    return refused;
  }
}

/** Lines about a seam that are looked at together. */
const linesAbout = 20;

/** The parts of a sheet's used area that its seams make: a title that was typed above a table since is its own. */
export const partsNow = async (
  workbook: Workbook,
  sheetId: string,
  used: Area,
  seams: Seams,
): Promise<readonly Area[]> => {
  const isWithin = (row: number): boolean => row > used.row && row < used.row + used.rows;
  const move = async (row: number): Promise<void> =>
    seams.move(sheetId, row, await titlesAt(workbook, sheetId, used, row));
  await Promise.all(seams.on(sheetId).filter(isWithin).map(move));
  return partsOf(used, seams.on(sheetId));
};

/** The row where the titles begin by now that lead to the headings at or below a row of a sheet. */
const titlesAt = async (workbook: Workbook, sheetId: string, used: Area, row: number): Promise<number> => {
  const end = Math.min(row + linesAbout, used.row + used.rows);
  for (let lines = linesAbout; ; lines *= linesAbout) {
    const first = Math.max(row - lines, used.row);
    const cells = await wholeOf(workbook, sheetId, { ...used, row: first, rows: end - first });
    const headings = cells.findIndex((line, at) => at >= row - first && !isTitle(line));
    const top = titlesAbove(cells, headings === -1 ? cells.length : headings);
    if (top > 0 || first === used.row) return first + top;
  }
};

/** The parts of a sheet's used area that its seams make. */
export const partsOf = (used: Area, seams: readonly number[]): readonly Area[] => {
  const end = used.row + used.rows;
  const starts = [used.row, ...seams.filter((row) => row > used.row && row < end)];
  return starts.map((row, at) => ({ ...used, row, rows: (starts[at + 1] ?? end) - row }));
};

/**
 * The blocks of the parts of a sheet below its first, over all of which stands `matter`. Undefined where one of them does not
 * begin with a table any more: that seam is refused.
 */
export const blocksBelow = async (
  parts: readonly Area[],
  sheet: SheetInfo,
  matter: Above,
  seams: Seams,
  cellsOf: (part: Area) => Promise<Grid>,
  blocksIn: (part: Area, cells: Grid, above: Above) => Promise<readonly Block[]>,
): Promise<readonly Block[] | undefined> => {
  const blocks: Block[] = [];
  for (const part of parts) {
    const cells = await cellsOf(part);
    const own = topMatter(cells, sheet.name);
    const found = await blocksIn(part, cells, {
      ...own,
      titlesOver: (...over) => [...own.titlesOver(...over), ...matter.titlesOver(...over)],
    });
    const other = found.some((block) => begins(block, part.row, cells))
      ? []
      : otherTable(sheet, part, cells, found);
    if (!other) return seams.refuse(sheet.id, part.row);
    blocks.push(...other, ...found);
  }
  return blocks;
};

/**
 * What begins a part of a sheet and is neither a schedule nor a ledger, as a summary by CCG: a block of its own that is not read,
 * so that none of its rows is taken for one of the table above. Undefined where a row only reads like headings.
 */
export const otherTable = (
  { id, name, visible }: SheetInfo,
  part: Area,
  cells: Grid,
  below: readonly Block[],
): readonly Block[] | undefined => {
  const at = cells.findIndex((line) => !isTitle(line));
  const headings = cells[at] ?? [];
  if (!areHeadings(headings)) return undefined;
  const row = part.row + at;
  const end = Math.min(part.row + part.rows, ...below.map(({ headerRow }) => headerRow));
  const named = headings
    .filter(isFilled)
    .slice(0, headingsNamed)
    .map((heading) => `“${String(heading)}”`);
  return [
    {
      ...nothingRead,
      sheetId: id,
      sheet: name,
      visible,
      headerRow: row,
      area: { ...part, row: row + 1, rows: end - row - 1 },
      title: '',
      linesOver: [],
      remarks: [
        `The table from row ${row + 1} on, under ${named.join(', ')}, has no headings of a schedule of practices or a ledger of redeployments: it is left alone.`,
      ],
    },
  ];
};
/** Of a table that is not read. */
const headingsNamed = 3;

/** Nothing but headings, or several years and no amount: no row of data says so. */
const areHeadings = (line: Grid[number]): boolean => {
  const filled = line.filter(isFilled);
  const said = filled.map((cell) => recogniseHeading(cell));
  const years = new Set(said.flatMap((each) => (each && 'year' in each ? [each.year] : [])));
  return (
    filled.length > 1 &&
    (said.every((each) => each) ||
      (years.size > 1 && filled.every((cell, nth) => said[nth] || typeof readMoney(cell) !== 'number')))
  );
};

/** Whether the rows of a sheet from a seam on, `cells`, begin with a block's headings: nothing stands above but titles. */
export const begins = ({ headerRow }: Block, seam: number, cells: Grid): boolean => {
  const above = cells.slice(0, headerRow - seam);
  const [last = []] = above.slice(-1);
  // Headings of two rows.
  return above.slice(0, -1).every(isTitle) && (isTitle(last) || looksLikeHeadings(last));
};
