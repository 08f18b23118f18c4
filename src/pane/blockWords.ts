/** How the pane says which block of a sheet is meant, and what it was taken for. */
import type { BlockUnderstood } from '../review/session';
import { ofPractices, ofRedeployments } from './words';

/** "120 rows of practices" */
export function contentsOf({ kind, rows }: BlockUnderstood): string {
  if (kind === 'schedule') return ofPractices(rows);
  if (kind === 'ledger') return ofRedeployments(rows);
  return 'nothing to check';
}

/** "Schedule", "Old figures, from row 140 (hidden)" */
export const blockName = (block: BlockUnderstood, blocks: readonly BlockUnderstood[]): string =>
  block.sheet +
  (blocks.some((other) => other !== block && other.sheetId === block.sheetId)
    ? `, from row ${block.headerRow}`
    : '') +
  (block.visible ? '' : ' (hidden)');
