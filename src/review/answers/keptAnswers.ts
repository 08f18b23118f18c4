/** The answers a session goes by: those the workbook keeps, or, where it cannot keep any, those that were given here. */
import { noAnswers, settingName, writtenAnswers, type Answers, type AnswersRead } from './answers';
import { fromAnswersOn } from '../later';
import type { LiveWorkbook } from '../liveWorkbook';
import { answersNotKept, type Locks } from '../reviewing/locks';
import { Refusal } from '../workbook';

export interface KeptAnswers {
  /** As they were last read or given. */
  now(): AnswersRead;
  /** Reads them, unless those given here are not the workbook's. */
  read(from: Pick<LiveWorkbook, 'setting'>): Promise<AnswersRead>;
  /**
   * Keeps what was answered, where the workbook can, one after the other: what differs from `before`, which the person was
   * shown. What another window or person has kept meanwhile stays. They are to be read again then. A `Refusal` where it is
   * more than is kept.
   */
  keep(answers: Answers, before: Answers, locks: Locks | undefined): Promise<void>;
  /** The workbook keeps none any more. Whether there were any. */
  forget(): boolean;
}

const tooMany =
  'That is more than PMS Review keeps of answers in a workbook, so the last was not kept. Take answers back that are not needed any more, then give it again.';

export const createKeptAnswers = (workbook: LiveWorkbook): KeptAnswers => {
  let kept: AnswersRead = { answers: noAnswers };
  /** As the workbook had them when they were last read. */
  let stored = noAnswers;
  /** Readings are counted as they begin: one that ends after a later one has read older answers, and is not kept. */
  let [readings, last] = [0, 0];
  let keeping: Promise<unknown> = Promise.resolve();
  /** Answers that a workbook for reading only cannot keep are used as long as this session lasts. */
  let unkept = false;

  const save = async (answers: Answers, before: Answers, locks: Locks | undefined): Promise<void> => {
    // Of what was shown the workbook has nothing where it could not keep it.
    const shown = unkept ? stored : before;
    unkept = locks !== undefined && answersNotKept(locks) !== undefined;
    if (unkept) {
      kept = { answers };
      return;
    }
    const there = await answersIn(workbook);
    if (there.newer) {
      kept = there;
      return;
    }
    const base = there.problem === undefined ? there.answers : stored;
    const { mergeAnswers, readAnswers } = await fromAnswersOn();
    const written = writtenAnswers(mergeAnswers(shown, answers, base));
    // What could not be read again would take all that was answered before with it.
    if (readAnswers(written).problem !== undefined) throw new Refusal('too large', tooMany);
    await workbook.saveSetting(settingName, written);
  };

  const keep: KeptAnswers['keep'] = async (answers, before, locks) => {
    if (!kept.newer) await save(answers, before, locks);
    // Those of a later version stay in the workbook; these are used as long as this session lasts.
    if (kept.newer) kept = { ...kept, answers };
  };

  return {
    now: () => kept,
    async read(from) {
      if (kept.newer || unkept) return kept;
      const begun = ++readings;
      const read = await answersIn(from);
      if (begun > last && !kept.newer && !unkept) {
        last = begun;
        kept = read;
        stored = read.answers;
      }
      return read;
    },
    keep(answers, before, locks) {
      const done = keeping.then(() => keep(answers, before, locks));
      keeping = done.catch(() => undefined);
      return done;
    },
    forget() {
      const had = kept.answers !== noAnswers;
      kept = { answers: (stored = noAnswers) };
      last = readings;
      unkept = false;
      return had;
    },
  };
};

/** Those that a workbook keeps: it takes the code that reads them only where there are some. */
const answersIn = async (from: Pick<LiveWorkbook, 'setting'>): Promise<AnswersRead> => {
  const setting = await from.setting(settingName);
  if (!setting) return { answers: noAnswers };
  const { readAnswers } = await fromAnswersOn();
  return readAnswers(setting);
};
