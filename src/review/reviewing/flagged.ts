/** The rows of findings as areas to highlight: each row once, by the worst that was found on it. */
import type { Block } from '../columns/blocks';
import { categoryOf, type Finding } from '../findings';
import { highlightLooks, type HighlightMark } from '../liveWorkbook';
import { forEach } from '../inTurn/forEach';
import type { Sliced } from '../inTurn/slices';
import type { Area } from '../workbook';

/** Findings of a CCG, a year or a scheme have no row of their own and are not marked. */
export function* marksOf(
  findings: readonly Finding[],
  blocks: readonly Block[],
): Sliced<readonly HighlightMark[]> {
  /** By the row: the worst look of those found there. */
  const worst = new Map<Block, Map<number, number>>();
  yield* forEach(findings, (finding) => {
    const block = finding.row === null ? undefined : blockAt(blocks, finding.sheetId, finding.row - 1);
    if (!block || finding.row === null) return;
    let rows = worst.get(block);
    if (!rows) worst.set(block, (rows = new Map()));
    const look = highlightLooks.indexOf(categoryOf(finding));
    rows.set(finding.row - 1, Math.min(look, rows.get(finding.row - 1) ?? look));
  });
  const marks: HighlightMark[] = [];
  for (const [{ sheetId, area }, rows] of worst) {
    const areas = highlightLooks.map((): Area[] => []);
    yield* forEach([...rows.keys()].sort(ascending), (row) => {
      addRow(areas[rows.get(row)!]!, row, area);
    });
    highlightLooks.forEach((look, at) => {
      if (areas[at]!.length > 0) marks.push({ sheetId, look, areas: areas[at]! });
    });
  }
  return marks;
}

const ascending = (a: number, b: number): number => a - b;

/** Rows below each other are one area. */
const addRow = (areas: Area[], row: number, { column, columns }: Area): void => {
  const last = areas.at(-1);
  if (last && last.row + last.rows === row) areas[areas.length - 1] = { ...last, rows: last.rows + 1 };
  else areas.push({ row, column, rows: 1, columns });
};

/** The block of data in which a row of a sheet stands, counted from 0; undefined where it stands in none. */
export const blockAt = (blocks: readonly Block[], sheetId: string, row: number): Block | undefined =>
  blocks.find(
    (block) =>
      block.sheetId === sheetId &&
      block.kind !== 'neither' &&
      row >= block.area.row &&
      row < block.area.row + block.area.rows,
  );
