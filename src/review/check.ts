/** The check of a workbook: pieces of its rows in, findings out, with breath in between. It never writes. */
import type { Rule, Terms } from '../policy/rules/rule';
import type { BlanksAnswer } from './answers/answers';
import { ccgPairsIn, withCcgNames } from './checking/ccgNames';
import { inOrder, startChecking, type AskedBlock } from './checking/checking';
import type { Block } from './columns/blocks';
import type { Grid } from './columns/grid';
import { linesBefore, seamAt } from './columns/seams/seamAt';
import type { Seam } from './columns/seams/seams';
import { fetchedAhead } from './checking/fetchedAhead';
import type { CheckResult } from './findings';
import { membersBeside } from './checking/members';
import { Stopped } from './session/patience';
import { readMerged } from './checking/mergedCells';
import { narrowReading } from './checking/narrow';
import { piecesOf, type Piece } from './checking/reader';
import { partsIn } from './checking/scheduleParts';
import { Outline } from './rows/outline';
import { inSlices, isDue, type Breath, type Sliced } from './inTurn/slices';
import type { Progress } from './session/state';
import type { Workbook } from './workbook';

export interface CheckOptions extends Breath {
  readonly terms: Terms;
  readonly rules?: readonly Rule[];
  /** What the user has said of blank cells below filled ones. */
  readonly blanks?: readonly BlanksAnswer[];
  /** Blocks that are not asked: they may say which CCG's name is which code's, and of which CCG a practice is a member. */
  readonly beside?: readonly Block[];
  /** Nobody will look at the views: nothing is collected for them. */
  readonly withoutViews?: boolean;
  onProgress?(progress: Progress): void;
  /**
   * Hears of another table below the rows that blocks were looked for in, and of rows that tell otherwise what columns hold;
   * whether blocks are to be found anew. Then this check stops: it would take that table's rows for its own, or go on by
   * what the first rows told.
   */
  onTableBelow?(seam: Seam): boolean;
  /** Asked between two slices of work. */
  cancelled?(): boolean;
}

/** No more often than a person can follow: drawing it takes the pane as long as asking the rules of a thousand rows. */
const betweenProgress = 100;

/** Checks blocks of a workbook. Rejects with what Excel refuses; a check that is stopped gives what it has found by then. */
export const check = async (
  workbook: Workbook,
  blocks: readonly Block[],
  options: CheckOptions,
): Promise<CheckResult> => {
  let mergesUntold = false;
  const merged: Workbook['merged'] = async (...asked) => {
    const told = await workbook.merged(...asked);
    mergesUntold ||= told === undefined;
    return told;
  };
  const result = await checkAll({ ...workbook, merged }, blocks, options);
  return mergesUntold ? { ...result, mergesUntold } : result;
};

const checkAll = async (
  workbook: Workbook,
  blocks: readonly Block[],
  options: CheckOptions,
): Promise<CheckResult> => {
  const {
    rules,
    blanks,
    beside = [],
    withoutViews = false,
    onProgress,
    onTableBelow,
    cancelled = () => false,
    now = Date.now,
  } = options;
  const data = inOrder(blocks, beside);
  const ccgs = await ccgPairsIn(workbook, [...data, ...beside]);
  const terms = withCcgNames(options.terms, ccgs.names());
  const practices = await membersBeside(workbook, data, beside, terms, { ...options, ccgs });
  const parts = await partsIn(workbook, [...data, ...beside], practices, terms, { ...options, ccgs });
  const outlines = data.map((block) => new Outline(block, blanks));
  const checking = startChecking(data, terms, rules, { practices, parts, outlines, ccgs, withoutViews });
  const { rowsInAll } = checking;
  let rowsRead = 0;
  let said = -Infinity;
  let stopped = cancelled();
  const breath: Breath = {
    now,
    async pause() {
      await options.pause?.();
      stopped ||= cancelled();
    },
  };
  const progress = (sheet: string): void => {
    const time = now();
    if (time - said < betweenProgress && rowsRead < rowsInAll) return;
    said = time;
    onProgress?.({ sheet, rowsRead, rowsInAll, soFar: checking.soFar() });
  };
  /** The lines above the piece, where they are of the same block. */
  let above: Grid = [];
  const taking = function* ({ row, cells, isLast }: Piece, { block, take }: AskedBlock): Sliced<void> {
    for (let at = 0; at < cells.length && !stopped; at++) {
      if (take(cells[at]!, row + at, onTableBelow !== undefined) === 'table') {
        const seam = seamAt(block, data, cells, row, at, above);
        stopped ||= seam !== undefined && onTableBelow!(seam);
        if (!stopped) take(cells[at]!, row + at);
      }
      rowsRead++;
      if (!isDue(rowsRead)) continue;
      progress(block.sheet);
      yield;
    }
    above = isLast ? [] : linesBefore(above, cells);
    progress(block.sheet);
  };
  const pieces = async function* (): AsyncGenerator<readonly [AskedBlock, Outline, Piece], void> {
    for (const [index, asked] of checking.blocks.entries()) {
      const { block } = asked;
      for await (const piece of piecesOf(workbook, block, narrowReading(workbook, block, options))) {
        yield [asked, outlines[index]!, piece];
        if (stopped) return;
      }
    }
  };
  try {
    for await (const [asked, outline, piece] of stopped ? [] : fetchedAhead(pieces())) {
      await readMerged(workbook, asked.block, outline, piece);
      await inSlices(taking(piece, asked), breath);
      const telling = stopped || !onTableBelow || !piece.isLast ? undefined : asked.toldOtherwise();
      if (telling) stopped = onTableBelow!(telling);
      if (stopped) break;
    }
  } catch (error) {
    // No more rows are asked for.
    stopped = true;
    if (!(error instanceof Stopped)) throw error;
  }
  return inSlices(
    checking.finish(rowsRead, () => stopped),
    breath,
  );
};
