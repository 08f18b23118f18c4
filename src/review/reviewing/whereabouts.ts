/**
 * Where the row of a finding stands now: people sort, insert and edit after a check, and a jump to the row that has taken
 * its place would have them judge the wrong practice.
 */
import { isGap, type CellValue } from '../../policy/rules/rule';
import { readText } from '../cells/textCells';
import { readPractice } from '../cells/namedCells';
import type { Block } from '../columns/blocks';
import type { Finding } from '../findings';
import { blockAt } from './flagged';
import { piecesOf } from '../checking/reader';
import type { Notice } from '../session/state';
import { Refusal, type Area, type Workbook } from '../workbook';

/** Where cells of a finding stand now. */
interface Place {
  readonly area: Area;
  /** It stood elsewhere when it was checked. */
  readonly moved: boolean;
}

/** What is said after the jump to a row. */
const movedSaid = ({ row }: Area): string =>
  `The row has moved since it was checked: it is row ${row + 1} now. Check again to bring the findings up to date.`;
const hiddenSaid = ({ row }: Area): string =>
  `Row ${row + 1} is selected and does not show: a filter hides it, or it was hidden. Take the filter off to see it.`;
const lost =
  'The row has moved since it was checked, or is not there any more, so nothing was selected. Check again to find it.';

/** Selects cells of a finding where they stand now; what is to be said of that. */
export const selectAgain = async (
  workbook: Workbook,
  cell: { readonly sheetId: string; readonly area: Area },
  findings: readonly Finding[],
  blocks: readonly Block[],
): Promise<Notice | undefined> => {
  const { area, moved } = await findAgain(workbook, cell, findings, blocks);
  const { hidden } = await workbook.select(cell.sheetId, area);
  if (moved) return { kind: 'cells changed', sentence: movedSaid(area) };
  return hidden ? { kind: 'hidden', sentence: hiddenSaid(area) } : undefined;
};

/**
 * The cells as they stand now: where the row still holds what was read, or is plainly the same row edited, they are where
 * they were; else where the one row stands that holds it. A `Refusal` where there is none, or several.
 */
const findAgain = async (
  workbook: Workbook,
  { sheetId, area }: { readonly sheetId: string; readonly area: Area },
  findings: readonly Finding[],
  blocks: readonly Block[],
): Promise<Place> => {
  const here = { area, moved: false };
  const block = area.rows === 1 ? blockAt(blocks, sheetId, area.row) : undefined;
  const read = block && rowRead(findings, block, area.row);
  if (!read) return here;
  const line = { row: area.row, rows: 1, column: read.column, columns: read.columns };
  const [now = []] = await workbook.values(sheetId, line);
  if (read.isWhole(now)) return here;
  const used = (await workbook.sheets()).find(({ id }) => id === sheetId)?.used;
  const end = used ? used.row + used.rows : 0;
  const rows: number[] = [];
  const all = { ...line, row: block.area.row, rows: Math.max(0, end - block.area.row) };
  const pieces = read.isBelow ? [] : piecesOf(workbook, { sheetId, area: all });
  for await (const piece of pieces) {
    piece.cells.forEach((cells, down) => {
      if (read.isWhole(cells)) rows.push(piece.row + down);
    });
    if (rows.length > 1) break;
  }
  if (rows.length === 1) return { area: { ...area, row: rows[0]! }, moved: true };
  if (read.isSameEdited(now)) return here;
  throw new Refusal('cells changed', lost);
};

/** Whether a row of a block, given from the block's first column on, still holds what was found on it. */
export const isStillThere = (
  findings: readonly Finding[],
  block: Block,
  row: number,
  cells: readonly CellValue[],
): boolean => {
  const read = rowRead(findings, block, row);
  return !read || read.isWhole(cells.slice(read.column - block.area.column));
};

/** What a row looked like when it was checked, as far as its findings tell. */
interface RowRead {
  readonly column: number;
  readonly columns: number;
  /** Whose row it is stands above it: in another place it cannot be told from rows of others. */
  readonly isBelow: boolean;
  /** The cells, from `column` on, hold all that was read. */
  isWhole(cells: readonly CellValue[]): boolean;
  /** They are of the same subject: what was read in other columns may have been edited. */
  isSameEdited(cells: readonly CellValue[]): boolean;
}

/** Columns that say what a row is about. */
const naming = ['practiceCode', 'practiceName', 'ccg', 'purpose', 'scheme'] as const;

const rowRead = (findings: readonly Finding[], block: Block, row: number): RowRead | undefined => {
  const { sheetId, mapping } = block;
  const cells = new Map<number, CellValue>();
  let practice: string | undefined;
  for (const finding of findings) {
    const own = finding.sheetId === sheetId && finding.row === row + 1;
    if (own) {
      practice ??= finding.subject.practice?.toUpperCase();
      if (finding.amount !== undefined && mapping.facts.amount !== undefined)
        cells.set(mapping.facts.amount, finding.amount);
    }
    for (const cell of finding.cells)
      if (cell.sheetId === sheetId && cell.area.row === row) cells.set(cell.area.column, cell.value);
  }
  const { practiceCode, practiceName } = mapping.facts;
  const isBelow = practiceCode !== undefined && cells.get(practiceCode) === '';
  const names =
    practice === undefined || isBelow ? [] : [practiceCode, practiceName].filter((at) => at !== undefined);
  const columns = [...cells.keys(), ...names];
  if (columns.length === 0) return undefined;
  const column = Math.min(...columns);
  const keys = naming.map((fact) => mapping.facts[fact]).filter((at) => at !== undefined && cells.has(at));
  const holds = (now: readonly CellValue[], at: number): boolean => now[at - column] === cells.get(at);
  // A name whose code stands on another sheet says whose row it is, as long as it is what was read.
  const isPractice = (now: readonly CellValue[]): boolean =>
    names.length === 0 ||
    names.some((at) => {
      if (cells.has(at) && holds(now, at)) return true;
      return [readPractice, readText].some((reads) => {
        const said = reads(now[at - column] ?? '');
        return !isGap(said) && said.toUpperCase() === practice;
      });
    });
  return {
    column,
    columns: Math.max(...columns) - column + 1,
    isBelow,
    isWhole: (now) => isPractice(now) && [...cells.keys()].every((at) => holds(now, at)),
    isSameEdited: (now) =>
      names.length + keys.length > 0 && isPractice(now) && keys.every((at) => holds(now, at!)),
  };
};
