/** What a session understands of its workbook: the blocks of data, as they are when it looks. */
import type { AnsweredSheets } from '../answers/answeredSheets';
import { findBlocks, type Block } from '../columns/blocks';
import type { Seam, Seams } from '../columns/seams/seams';
import type { KeptAnswers } from '../answers/keptAnswers';
import type { LiveWorkbook } from '../liveWorkbook';
import { questionsOn, understoodOf, type Overview } from './overview';
import type { Surroundings } from './surroundings';

/** One look at a workbook: what was found belongs together, whatever another look has found meanwhile. */
export interface Look {
  readonly overview: Overview;
  readonly blocks: readonly Block[];
}

export interface Understanding {
  /** As it was last looked at. */
  overview(): Overview | undefined;
  /** A check, which brings `KnownSeams`, has come by a table further down than blocks are looked for: whether it was not known. */
  foundBelow(seam: Seam, KnownSeams: new () => Seams): boolean;
  /** Reads the workbook by the answers that are kept; `on`: for a check of all rows, or for one that has come by something below. */
  look(from?: LiveWorkbook, on?: 'new check' | 'same check'): Promise<Look>;
  /** Whether it is told by rows further down than blocks are looked for what columns of a sheet hold. */
  isToldBelow(sheetId: string): boolean;
  /** Whether there is data on a sheet by now. */
  holdsData(sheetId: string): Promise<boolean>;
}

export const createUnderstanding = (
  workbook: LiveWorkbook,
  answers: KeptAnswers,
  { pause, now }: Pick<Surroundings, 'pause' | 'now'>,
): Understanding => {
  let last: { readonly overview: Overview; readonly begun: number } | undefined;
  let looks = 0;
  let seams: Seams | undefined;
  return {
    overview: () => last?.overview,
    async holdsData(sheetId) {
      const sheets = async () => (await workbook.sheets()).filter(({ id }) => id === sheetId);
      const blocks = await findBlocks({ ...workbook, sheets }, answers.now().answers, { pause, now, seams });
      return blocks.some(({ kind }) => kind !== 'neither');
    },
    foundBelow: (seam, KnownSeams) => (seams ??= new KnownSeams()).add(seam),
    isToldBelow: (sheetId) => !!seams?.tellingOn(sheetId).length,
    async look(from = workbook, on) {
      if (on !== 'same check') seams?.begin(on === 'new check');
      const begun = ++looks;
      const read = answers.read(from);
      let answered: AnsweredSheets | undefined;
      // What does not need another's answer is asked at the same time: each request is a way to Excel and back.
      const [blocks, situation, { answers: given, problem, newer }] = await Promise.all([
        findBlocks(
          from,
          read.then((those) => those.answers),
          { pause, now, seams, onAnswered: (sheets) => (answered = sheets) },
        ),
        from.situation(),
        read,
      ]);
      const overview: Overview = {
        blocks: blocks.map(understoodOf),
        ...situation,
        questions: questionsOn(blocks),
        answers: answered?.holding(given) ?? given,
        ...(problem === undefined ? {} : { problem }),
        ...(newer ? { newer } : {}),
      };
      // A look that was begun before and took longer has seen an older workbook.
      if (begun > (last?.begun ?? 0)) {
        last = { begun, overview };
        answers.areOn(answered);
      }
      return { overview, blocks };
    },
  };
};
