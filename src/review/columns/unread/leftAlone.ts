/** What calls itself a draft, old, an example or superseded, and so is not read: what counts may be among it, so it is said. */
import type { Block } from '../blocks';

/** Why each is left alone, in sentences that name the sheet: each once. */
export const whyLeftAlone = (
  blocks: readonly Pick<Block, 'sheet' | 'leftAlone' | 'remarks'>[],
): readonly string[] => [
  ...new Set(
    blocks.flatMap(({ sheet, leftAlone, remarks: [why = ''] }) => {
      if (!leftAlone) return [];
      return why.startsWith(`“${sheet.trim()}”`) ? why : `${sheet}: ${why}`;
    }),
  ),
];

/** The names of the sheets that are, altogether or in part: each once. */
export const sheetsLeftAlone = (blocks: readonly Pick<Block, 'sheet' | 'leftAlone'>[]): readonly string[] => [
  ...new Set(blocks.flatMap(({ sheet, leftAlone }) => (leftAlone ? sheet : []))),
];
