/** The answers a session goes by: those the workbook keeps, or, where it cannot keep any, those that were given here. */
import type { AnsweredSheets } from './answeredSheets';
import { noAnswers, settingName, type Answers, type AnswersRead } from './answers';
import type { Keeping } from './keeping';
import { fromAnswersOn } from '../later/scripts';
import type { LiveWorkbook } from '../liveWorkbook';
import { oneAtATime } from '../inTurn/oneAtATime';
import { answersNotKept } from '../reviewing/locks';
import type { Overview } from '../session/overview';
import type { Surroundings } from '../session/surroundings';

/** What a person had before them who has answered. */
export type Shown = Partial<Pick<Overview, 'locks' | 'blocks'>> & Pick<Overview, 'answers'>;

export interface KeptAnswers {
  /** As they were last read or given, those that hold for the sheets as they were last looked at. */
  now(): AnswersRead;
  /** The workbook's sheets were looked at: they may have other names by now, and others may stand in their place. */
  areOn(sheets: AnsweredSheets | undefined): void;
  /** Reads them as they are kept, unless those given here are not the workbook's. */
  read(from: Pick<LiveWorkbook, 'setting'>): Promise<AnswersRead>;
  /**
   * Keeps what was answered, where the workbook can, one after the other: what differs from what the person was `shown`.
   * What another window or person has kept meanwhile stays. Then `look` is to read them again, and again where it shows that
   * somebody has written over them who had not read them; resolves to what it gives. A `Refusal` where it is more than is
   * kept.
   */
  keep<T>(answers: Answers, shown: Shown, look: () => Promise<T>): Promise<T>;
  /** Does what takes them out of the workbook: what is being kept is kept before, and what is given then after. */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
  /** The workbook keeps none any more. Whether there were any. */
  forget(): boolean;
}

export const createKeptAnswers = (workbook: LiveWorkbook, after: Surroundings['after']): KeptAnswers => {
  let kept: AnswersRead = { answers: noAnswers };
  /** As the workbook had them when they were last read. */
  let stored = noAnswers;
  /** Readings are counted as they begin: one that ends after a later one has read older answers, and is not kept. */
  let [readings, last] = [0, 0];
  let keeper: Keeping | undefined;
  let on: AnsweredSheets | undefined;
  /** Answers that a workbook for reading only cannot keep are used as long as this session lasts. */
  let unkept = false;

  const save = async (answers: Answers, { answers: before, locks, blocks = [] }: Shown): Promise<void> => {
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
    const { createKeeping } = await fromAnswersOn();
    keeper ??= createKeeping(workbook, after);
    const found = there.problem === undefined ? there.answers : stored;
    const newer = await keeper.keep({ shown, given: answers, blocks, on }, found);
    if (newer) kept = newer;
  };

  const keep: KeptAnswers['keep'] = async (answers, shown, look) => {
    if (!kept.newer) await save(answers, shown);
    // Those of a later version stay in the workbook; these are used as long as this session lasts.
    if (kept.newer) kept = { ...kept, answers };
    let seen = await look();
    while (await keeper?.keepAgain(kept.answers)) seen = await look();
    return seen;
  };

  const inTurn = oneAtATime();

  return {
    now: () => (on ? { ...kept, answers: on.holding(kept.answers) } : kept),
    areOn: (sheets) => void (on = sheets),
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
    keep: (...given) => inTurn(() => keep(...given)),
    inTurn,
    forget() {
      keeper?.forget();
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
