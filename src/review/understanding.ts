/** What a session understands of its workbook: the blocks of data, as they were when it last looked. */
import { findBlocks, type Block } from './columns/blocks';
import type { KeptAnswers } from './keptAnswers';
import type { LiveWorkbook } from './liveWorkbook';
import { questionsOn, understoodOf, type Overview } from './overview';
import type { Surroundings } from './surroundings';

export interface Understanding {
  blocks(): readonly Block[];
  /** Reads the workbook by the answers that are kept. */
  look(from?: LiveWorkbook): Promise<Overview>;
}

export const createUnderstanding = (
  workbook: LiveWorkbook,
  answers: KeptAnswers,
  pause: Surroundings['pause'],
): Understanding => {
  let blocks: readonly Block[] = [];
  return {
    blocks: () => blocks,
    async look(from = workbook) {
      // What does not need another's answer is asked at the same time: each request is a way to Excel and back.
      const [found, situation] = await Promise.all([
        findBlocks(from, answers.read(from), { pause }),
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
