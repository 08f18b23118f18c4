/** The answers a session goes by: those the workbook keeps, or, where it cannot keep any, those that were given here. */
import {
  noAnswers,
  readAnswers,
  settingName,
  writtenAnswers,
  type Answers,
  type AnswersRead,
} from './answers';
import type { LiveWorkbook } from './liveWorkbook';
import { answersNotKept, type Locks } from './locks';
import { mergeAnswers } from './mergeAnswers';
import { Refusal } from './workbook';

export interface KeptAnswers {
  /** As they were last read or given. */
  now(): AnswersRead;
  /** Reads them, unless those given here are not the workbook's. */
  read(from: Pick<LiveWorkbook, 'setting'>): Promise<Answers>;
  /**
   * Keeps what was answered, where the workbook can. What another window or person has kept meanwhile stays. They are to be
   * read again then. A `Refusal` where it is more than is kept.
   */
  keep(answers: Answers, locks: Locks | undefined): Promise<void>;
  /** The workbook keeps none any more. Whether there were any. */
  forget(): boolean;
}

const tooMany =
  'That is more than PMS Review keeps of answers in a workbook, so the last was not kept. Take answers back that are not needed any more, then give it again.';

export const createKeptAnswers = (workbook: LiveWorkbook): KeptAnswers => {
  let kept: AnswersRead = { answers: noAnswers };
  /** As the workbook had them when they were last read, or kept. */
  let stored = noAnswers;
  /** Answers that a workbook for reading only cannot keep are used as long as this session lasts. */
  let unkept = false;

  const save = async (answers: Answers, locks: Locks | undefined): Promise<void> => {
    unkept = locks !== undefined && answersNotKept(locks) !== undefined;
    if (unkept) {
      kept = { answers };
      return;
    }
    const there = readAnswers(await workbook.setting(settingName));
    if (there.newer) {
      kept = there;
      return;
    }
    const base = there.problem === undefined ? there.answers : stored;
    const written = writtenAnswers(mergeAnswers(stored, answers, base));
    // What could not be read again would take all that was answered before with it.
    if (readAnswers(written).problem !== undefined) throw new Refusal('too large', tooMany);
    await workbook.saveSetting(settingName, written);
  };

  return {
    now: () => kept,
    async read(from) {
      if (!kept.newer && !unkept) {
        kept = readAnswers(await from.setting(settingName));
        stored = kept.answers;
      }
      return kept.answers;
    },
    async keep(answers, locks) {
      if (!kept.newer) await save(answers, locks);
      // Those of a later version stay in the workbook; these are used as long as this session lasts.
      if (kept.newer) kept = { ...kept, answers };
    },
    forget() {
      const had = kept.answers !== noAnswers;
      kept = { answers: (stored = noAnswers) };
      unkept = false;
      return had;
    },
  };
};
