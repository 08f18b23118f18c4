import type { BlockUnderstood } from '../../review/session';

/** Names a block as long as its headings stay where they are. */
export const blockKey = ({ sheetId, headerRow }: BlockUnderstood): string => `${sheetId} ${headerRow}`;
