/** The rows of findings as areas to highlight: each row once, by the worst that was found on it. */
import type { Block } from './columns/blocks';
import type { Finding } from './findings';
import { highlightLooks, type HighlightLook, type HighlightMark } from './liveWorkbook';
import type { Area } from './workbook';

const lookOf = ({ kind, outcome }: Finding): HighlightLook => (kind === 'advice' ? 'advice' : outcome);

/** Findings of a CCG, a year or a scheme have no row of their own and are not marked. */
export const marksOf = (findings: readonly Finding[], blocks: readonly Block[]): readonly HighlightMark[] => {
  const worst = new Map<Block, Map<number, number>>();
  for (const finding of findings) {
    const block = finding.row === null ? undefined : blockAt(blocks, finding.sheetId, finding.row - 1);
    if (!block || finding.row === null) continue;
    const rows = worst.get(block) ?? new Map<number, number>();
    worst.set(block, rows);
    const look = highlightLooks.indexOf(lookOf(finding));
    rows.set(finding.row - 1, Math.min(look, rows.get(finding.row - 1) ?? look));
  }
  return [...worst].flatMap(([{ sheetId, area }, rows]) =>
    highlightLooks.flatMap((look, index) => {
      const own = [...rows].filter(([, each]) => each === index).map(([row]) => row);
      return own.length === 0 ? [] : [{ sheetId, look, areas: together(own, area) }];
    }),
  );
};

export const blockAt = (blocks: readonly Block[], sheetId: string, row: number): Block | undefined =>
  blocks.find(
    (block) =>
      block.sheetId === sheetId &&
      block.kind !== 'neither' &&
      row >= block.area.row &&
      row < block.area.row + block.area.rows,
  );

/** Rows below each other are one area. */
const together = (rows: readonly number[], { column, columns }: Area): readonly Area[] => {
  const areas: { row: number; column: number; rows: number; columns: number }[] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = areas.at(-1);
    if (last && last.row + last.rows === row) last.rows++;
    else areas.push({ row, column, rows: 1, columns });
  }
  return areas;
};
