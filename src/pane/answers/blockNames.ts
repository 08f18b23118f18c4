/** How the pane knows a block of a sheet, says which is meant, and what it was taken for. */
import type { BlockUnderstood } from '../../review/session';
import { ofPractices, ofRedeployments } from '../words/counts';

/** Names a block as long as its headings stay where they are. */
export const blockKey = ({ sheetId, headerRow }: BlockUnderstood): string => `${sheetId} ${headerRow}`;

/** "120 rows of practices". `leftOut`: the sheets that the person has left out. */
export function contentsOf(
  { kind, rows, sheet, leftAlone }: BlockUnderstood,
  leftOut: readonly string[],
): string {
  if (kind === 'schedule') return ofPractices(rows);
  if (kind === 'ledger') return ofRedeployments(rows);
  if (leftOut.includes(sheet)) return 'left out';
  return leftAlone ? 'left alone' : 'nothing to check';
}

/** "Schedule", "Old figures, from row 140 (hidden)" */
export const blockName = (block: BlockUnderstood, blocks: readonly BlockUnderstood[]): string =>
  block.sheet +
  (blocks.filter(({ sheetId }) => sheetId === block.sheetId).length > 1
    ? `, from row ${block.headerRow}`
    : '') +
  (block.visible ? '' : ' (hidden)');
