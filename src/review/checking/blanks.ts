/** What a check has seen of blank cells below filled ones, in words: what they were taken for, and what is asked of them. */
import { facts } from '../../policy/facts';
import { columnLetter } from '../cells/columnLetter';
import { cellAddress } from '../cells/areaAddress';
import { isOn, noAnswers, type Answers, type ColumnName } from '../answers/answers';
import type { Block } from '../columns/blocks';
import { namedIn, type BlanksFound, type Outline } from '../rows/outline';
import { shownAs } from '../sentences';

/** Blank cells of a column below filled ones. */
export interface BlanksSeen extends ColumnName {
  readonly sheetId: string;
  /** `above`: as the user has said. `merged`: Excel says so. `asked`: nobody has, and they say nothing yet. */
  readonly taken: BlanksFound['taken'];
  readonly cells: number;
  /** Column B, “CCG” */
  readonly name: string;
  /** B5 is blank below “01C” in B4. */
  readonly example: string;
}

/** Those of all blocks: columns of one sheet that are called the same are asked about together. */
export const blanksSeen = (
  blocks: readonly Block[],
  outlines: readonly (Outline | undefined)[],
): readonly BlanksSeen[] => {
  const seen = new Map<string, BlanksSeen>();
  blocks.forEach((block, index) => {
    for (const { column, fact, taken, cells, first } of outlines[index]?.found ?? []) {
      const { sheet, sheetId } = block;
      const named = { sheet, ...namedIn(block, column) };
      const key = JSON.stringify([sheetId, named.heading, named.nth, taken]);
      const before = seen.get(key);
      const { from, value, blank } = first;
      const above = shownAs(value, facts[fact].reads);
      seen.set(key, {
        name: `Column ${columnLetter(column)}${named.heading ? `, “${named.heading}”` : ''}`,
        example: `${cellAddress(blank, column)} is blank below “${above}” in ${cellAddress(from, column)}.`,
        ...before,
        ...named,
        sheetId,
        taken,
        cells: (before?.cells ?? 0) + cells,
      });
    }
  });
  return [...seen.values()];
};

const counted = (cells: number): string =>
  cells === 1 ? '1 cell is blank' : `${cells.toLocaleString('en-GB')} cells are blank`;

/** Those that are asked about, and were not answered since. */
export const openBlanks = (
  blanks: readonly BlanksSeen[],
  answers: Answers = noAnswers,
): readonly BlanksSeen[] =>
  blanks.filter((each) => each.taken === 'asked' && !answers.blanks.some(isOn(each)));

/** Those that were taken for something. */
export const takenBlanks = (blanks: readonly BlanksSeen[]): readonly BlanksSeen[] =>
  blanks.filter(({ taken }) => taken !== 'asked');

/** Column B, “CCG”: 37 cells are blank below a filled one. Is a blank the same as the cell above it? */
export const blanksQuestion = ({ name, cells }: BlanksSeen): string =>
  `${name}: ${counted(cells)} below a filled one. Is a blank the same as the cell above it?`;

/** What they were taken for, in a sentence. */
export const blanksTaken = ({ name, cells, taken }: BlanksSeen): string =>
  taken === 'merged'
    ? `${name}: ${counted(cells)} because ${cells === 1 ? 'it is' : 'they are'} merged with the one above, and read as it.`
    : `${name}: ${counted(cells)} below a filled one, and read as the cell above, as you said.`;
