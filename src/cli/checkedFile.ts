import { settingName, type AnswersRead } from '../review/answers/answers';
import { check } from '../review/check';
import { findBlocks, type Block } from '../review/columns/blocks';
import { Seams, type Seam } from '../review/columns/seams/seams';
import type { CheckResult } from '../review/findings';
import { readAnswers } from '../review/answers/readAnswers';
import { goingBy } from '../review/checking/terms';
import type { Workbook } from '../review/workbook';

/** What a file was read as, and what came of its check. */
export interface FileChecked {
  readonly blocks: readonly Block[];
  readonly result: CheckResult;
  /** Those that were given in the pane and are kept in the file. */
  readonly answers: AnswersRead;
}

/**
 * Checks a workbook by the answers that it keeps; once more for each table that the check comes by further down than
 * blocks are looked for.
 */
export const checkedFile = async (workbook: Workbook): Promise<FileChecked> => {
  const answers = readAnswers(await workbook.setting(settingName));
  const said = goingBy(answers.answers);
  const seams = new Seams();
  for (;;) {
    const blocks = await findBlocks(workbook, answers.answers, { seams });
    let more = false;
    const onTableBelow = (seam: Seam): boolean => (more = seams.add(seam));
    const result = await check(workbook, blocks, { ...said, onTableBelow, withoutViews: true });
    if (!more) return { blocks, result, answers };
  }
};
