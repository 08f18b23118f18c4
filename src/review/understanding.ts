/** What a session understands of its workbook: the blocks of data, as they were when it last looked. */
import { findBlocks, type Block } from './columns/blocks';
import { Seams, type Seam } from './columns/seams';
import type { KeptAnswers } from './keptAnswers';
import type { LiveWorkbook } from './liveWorkbook';
import { questionsOn, understoodOf, type Overview } from './overview';
import type { Surroundings } from './surroundings';

export interface Understanding {
  blocks(): readonly Block[];
  /** A check has come by a table further down than blocks are looked for: whether it was not known. */
  foundBelow(seam: Seam): boolean;
  /** Reads the workbook by the answers that are kept. */
  look(from?: LiveWorkbook): Promise<Overview>;
}

export const createUnderstanding = (
  workbook: LiveWorkbook,
  answers: KeptAnswers,
  { pause, now }: Pick<Surroundings, 'pause' | 'now'>,
): Understanding => {
  let blocks: readonly Block[] = [];
  const seams = new Seams();
  return {
    blocks: () => blocks,
    foundBelow: (seam) => seams.add(seam),
    async look(from = workbook) {
      // What does not need another's answer is asked at the same time: each request is a way to Excel and back.
      const [found, situation] = await Promise.all([
        findBlocks(from, answers.read(from), { pause, now, seams }),
        from.situation(),
      ]);
      blocks = found;
      const { answers: given, problem, newer } = answers.now();
      return {
        blocks: blocks.map(understoodOf),
        ...situation,
        questions: questionsOn(blocks),
        answers: given,
        ...(problem === undefined ? {} : { problem }),
        ...(newer ? { newer } : {}),
      };
    },
  };
};
