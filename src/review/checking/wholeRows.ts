/** The rows of a schedule that is read before it is asked, or without being asked: each as rules go by it. */
import type { BlanksAnswer } from '../answers/answers';
import type { Block } from '../columns/blocks';
import { Outline } from '../rows/outline';
import type { SaidTwice } from '../rows/saidTwice';
import { ScheduleBlockRow } from '../rows/scheduleRow';
import type { Breath } from '../inTurn/slices';
import type { Workbook } from '../workbook';
import { readMerged } from './mergedCells';
import { narrowReading } from './narrow';
import type { Practices } from './practices';
import { piecesOf } from './reader';

export interface WholeOptions extends Breath {
  readonly blanks?: readonly BlanksAnswer[] | undefined;
  readonly twice?: SaidTwice | undefined;
}

/** Hands over each row of data, one after the other: the same object, turned to it. */
export const eachWhole = async (
  workbook: Workbook,
  block: Block,
  practices: Practices,
  options: WholeOptions,
  take: (row: ScheduleBlockRow) => void,
): Promise<void> => {
  const { blanks, twice, pause } = options;
  const outline = new Outline(block, blanks);
  const row = new ScheduleBlockRow(block, 0, practices, { outline, twice });
  for await (const piece of piecesOf(workbook, block, narrowReading(workbook, block, options))) {
    await readMerged(workbook, block, outline, piece);
    piece.cells.forEach((cells, down) => {
      row.turnTo(cells, piece.row + down);
      if (row.isData()) take(row);
    });
    await pause?.();
  }
};
