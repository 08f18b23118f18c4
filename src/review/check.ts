/** The check of a workbook: pieces of its rows in, findings out, with breath in between. It never writes. */
import type { Rule, Terms } from '../policy/rules/rule';
import { ccgNamesIn, withCcgNames } from './ccgNames';
import { inOrder, startChecking, type AskedBlock } from './checking';
import type { Block } from './columns/blocks';
import type { CheckResult } from './findings';
import { Stopped } from './patience';
import { piecesOf, type Piece } from './reader';
import type { Progress } from './state';
import type { Workbook } from './workbook';

export interface CheckOptions {
  readonly terms: Terms;
  readonly rules?: readonly Rule[];
  onProgress?(progress: Progress): void;
  /** Asked between two slices of work. */
  cancelled?(): boolean;
  /** Lets others have the thread. */
  pause?(): Promise<void>;
  /** Milliseconds, for slicing the work. */
  now?(): number;
}

/** The longest that rows are worked on without letting go of the thread. */
const sliceMilliseconds = 8;
const rowsBetweenLooks = 64;

export const check = async (
  workbook: Workbook,
  blocks: readonly Block[],
  options: CheckOptions,
): Promise<CheckResult> => {
  const { rules, cancelled = () => false } = options;
  const data = inOrder(blocks);
  const terms = withCcgNames(options.terms, await ccgNamesIn(workbook, data));
  const checking = startChecking(data, terms, rules);
  const { rowsInAll } = checking;
  let rowsRead = 0;
  let stopped = cancelled();
  const readOn = async ({ block, take }: AskedBlock): Promise<void> => {
    for await (const piece of piecesOf(workbook, block)) {
      for (const reached of inSlices(piece, take, options)) {
        options.onProgress?.({
          sheet: block.sheet,
          rowsRead: rowsRead + reached,
          rowsInAll,
          soFar: checking.soFar(),
        });
        await options.pause?.();
        if ((stopped = cancelled())) {
          rowsRead += reached;
          return;
        }
      }
      rowsRead += piece.cells.length;
    }
  };
  try {
    for (const asked of checking.blocks) if (!stopped) await readOn(asked);
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    stopped = true;
  }
  return checking.finish(rowsRead, stopped);
};

/** Works through a piece and stops for breath: each time yielding how many of its rows are done. */
function* inSlices(
  piece: Piece,
  take: AskedBlock['take'],
  { now = Date.now }: CheckOptions,
): Generator<number> {
  let until = now() + sliceMilliseconds;
  for (let index = 0; index < piece.cells.length; index++) {
    take(piece.cells[index]!, piece.row + index);
    if (index % rowsBetweenLooks === 0 && now() > until) {
      yield index + 1;
      until = now() + sliceMilliseconds;
    }
  }
  yield piece.cells.length;
}
