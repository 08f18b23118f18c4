/** Finds the blocks of data in a workbook: Excel tables, and plain ranges under a row of headings. */
import type { CellValue } from '../../policy/rules/rule';
import { plainText } from '../cells';
import type { Area, SheetInfo, TableInfo, Workbook } from '../workbook';
import { noMapping, understand, type Understood } from './mapping';
import { recognise } from './vocabulary';

/** A block of data on a sheet and how it was read. */
export interface Block extends Understood {
  readonly sheetId: string;
  readonly sheet: string;
  readonly visible: boolean;
  /** The row of the headings, counted from 0. */
  readonly headerRow: number;
  readonly headings: readonly string[];
  /** The rows of data. */
  readonly area: Area;
}

/** Headings are looked for in so many rows from the top, and measures inferred from so many rows below them. */
const rowsSearched = 30;
const rowsSampled = 50;

/** The blocks of every sheet, in the order of the tabs; a sheet without one comes once, as `neither`. */
export const findBlocks = async (workbook: Workbook): Promise<readonly Block[]> => {
  const [sheets, tables] = [await workbook.sheets(), await workbook.tables()];
  const blocks: Block[] = [];
  for (const sheet of sheets) {
    const own = tables.filter(({ sheetId, hasHeaders }) => sheetId === sheet.id && hasHeaders);
    const found = own.length > 0 ? await inTables(workbook, sheet, own) : await inRange(workbook, sheet);
    blocks.push(
      ...(found.length > 0
        ? found
        : [nothingOn(sheet, own.length > 0 || sheet.used ? 'noHeadings' : 'empty')]),
    );
  }
  return blocks;
};

const inTables = async (
  workbook: Workbook,
  sheet: SheetInfo,
  tables: readonly TableInfo[],
): Promise<Block[]> => {
  const blocks: Block[] = [];
  for (const { area, hasTotals } of tables) {
    const top = await workbook.values(sheet.id, { ...area, rows: Math.min(area.rows, rowsSampled + 1) });
    const rows = area.rows - 1 - (hasTotals ? 1 : 0);
    const block = blockAt(sheet, { ...area, row: area.row + 1, rows }, top[0] ?? [], top.slice(1));
    if (block.kind !== 'neither') blocks.push(block);
  }
  return blocks;
};

const inRange = async (workbook: Workbook, sheet: SheetInfo): Promise<Block[]> => {
  const { used } = sheet;
  if (!used) return [];
  const top = await workbook.values(sheet.id, {
    ...used,
    rows: Math.min(used.rows, rowsSearched + rowsSampled),
  });
  const scores = top
    .slice(0, rowsSearched)
    .map((row) => row.filter((cell) => recognise(headingOf(cell))).length);
  const best = Math.max(0, ...scores);
  if (best < 2) return [];
  const header = scores.indexOf(best);
  const area = { ...used, row: used.row + header + 1, rows: used.rows - header - 1 };
  const block = blockAt(sheet, area, top[header] ?? [], top.slice(header + 1));
  return block.kind === 'neither' || area.rows <= 0 ? [] : [block];
};

const headingOf = (cell: CellValue): string => plainText(String(cell));

const blockAt = (
  sheet: SheetInfo,
  area: Area,
  header: readonly CellValue[],
  sample: readonly (readonly CellValue[])[],
): Block => {
  const headings = header.map(headingOf);
  return {
    sheetId: sheet.id,
    sheet: sheet.name,
    visible: sheet.visible,
    headerRow: area.row - 1,
    headings,
    area,
    ...understand(headings, area.column, sample.slice(0, rowsSampled)),
  };
};

const nothingOn = (sheet: SheetInfo, why: 'empty' | 'noHeadings'): Block => ({
  sheetId: sheet.id,
  sheet: sheet.name,
  visible: sheet.visible,
  kind: 'neither',
  mapping: noMapping,
  headerRow: 0,
  headings: [],
  area: { row: 0, column: 0, rows: 0, columns: 0 },
  remarks: [
    why === 'empty'
      ? 'The sheet is empty.'
      : 'No row of headings for a schedule of practices or a ledger of redeployments was found.',
  ],
});
