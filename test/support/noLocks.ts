import type { Locks } from '../../src/review/reviewing/locks';

/** A workbook in which everything may be written. */
export const noLocks: Locks = { readOnly: false, structure: false, sheets: new Map() };
