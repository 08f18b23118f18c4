/**
 * Keeps answers in a workbook in which other windows and people keep theirs at the same time. Excel cannot hold them off
 * between a reading and a writing, but it hands over what a writing takes the place of. So whoever has written over answers
 * that were not read before writes them again, and whoever was written over finds that out by the next reading.
 */
import type { LiveWorkbook } from '../liveWorkbook';
import type { Surroundings } from '../session/surroundings';
import type { BlockUnderstood } from '../session/overview';
import { Refusal } from '../workbook';
import { withSheetsKnown, without, type AnsweredSheets } from './answeredSheets';
import { noAnswers, settingName, writtenAnswers, type Answers } from './answers';
import { isSame, mergeAnswers } from './mergeAnswers';
import { readAnswers, type AnswersRead } from './readAnswers';

/** Answers as a person was shown them, and as they are to be. */
export interface Change {
  readonly shown: Answers;
  readonly given: Answers;
  /** The sheets as they were read then. */
  readonly blocks: readonly BlockUnderstood[];
  /** Which of them the answers are on, where that is known of some. */
  readonly on: AnsweredSheets | undefined;
}

export interface Keeping {
  /**
   * Keeps what a person has changed, `found` being what the workbook has. Resolves to answers of a later version where those
   * have come meanwhile: they stay. Rejects with a `Refusal`.
   */
  keep(change: Change, found: Answers): Promise<AnswersRead | undefined>;
  /** Keeps again what has gone from the workbook since, by what was `found` there. Whether there was any. */
  keepAgain(found: Answers): Promise<boolean>;
  /** Nothing that was kept is to stand any more. */
  forget(): void;
}

/** What is to stand in the workbook. What differs from `before` was changed here, and is missing where it is as before. */
interface Meant {
  readonly before: Answers;
  readonly answers: Answers;
}

/** Each meets a writing of somebody else's in the moment between two requests. */
const mostTries = 20;
/** How often what was kept is found not to stand. */
const mostTimes = 5;
/** How soon Excel is asked again, in milliseconds. */
const again = 500;

const tooMany = (): Refusal =>
  new Refusal(
    'too large',
    'That is more than PMS Review keeps of answers in a workbook, so the last was not kept. Take answers back that are not needed any more, then give it again.',
  );
const doesNotStay = (): Refusal =>
  new Refusal(
    'busy',
    'Your last answer does not stay in the workbook: another window or person keeps answers at the same time, or Excel does not save them. Look whether it is there, and give it again where it is not.',
  );

export const createKeeping = (
  workbook: Pick<LiveWorkbook, 'saveSetting'>,
  after: Surroundings['after'],
): Keeping => {
  let named = (answers: Answers): Answers => answers;
  /** Until it was seen to stand. */
  let meant: Meant | undefined;
  let times = 0;

  /** What somebody else has said is nowhere but here meanwhile: so Excel is asked until it does it. */
  const saveSurely = async (text: string, tries = 0): Promise<string | undefined> => {
    try {
      return await workbook.saveSetting(settingName, text);
    } catch (error) {
      if (!(error instanceof Refusal) || tries === mostTries) throw error;
      await new Promise<void>((resolve) => void after(again, resolve));
      // A person may type for as long as they like.
      return saveSurely(text, error.kind === 'cell being edited' ? tries : tries + 1);
    }
  };

  /** Writes until nothing is missing of what that takes the place of. `last` is what is known to have stood there. */
  const put = async (change: Meant, last?: Answers): Promise<AnswersRead | undefined> => {
    let { answers } = change;
    let stood: string | undefined;
    for (let tries = 0; tries < mostTries; tries++) {
      const text = writtenAnswers(answers);
      // What could not be read again would take all that was answered before with it.
      if (readAnswers(text).problem !== undefined) {
        if (stood !== undefined) await saveSurely(stood);
        meant = undefined;
        throw tooMany();
      }
      stood = await (tries === 0 ? workbook.saveSetting(settingName, text) : saveSurely(text));
      const there = readAnswers(stood);
      if (there.newer) {
        meant = undefined;
        await saveSurely(stood!);
        return there;
      }
      // What is given now goes before what it takes the place of; what was given since goes before what is written again.
      const next = last
        ? stillMeant({ ...change, answers }, mergeAnswers(last, named(there.answers), answers))
        : mergeAnswers(change.before, answers, named(there.answers));
      if (there.problem !== undefined || isSame(next, answers)) {
        meant = leftOf(change, answers);
        return undefined;
      }
      meant = { before: mergeAnswers(next, answers, change.before), answers: next };
      [last, answers] = [answers, next];
    }
    throw doesNotStay();
  };

  return {
    keep({ shown, given, blocks, on }, kept) {
      times = 0;
      named = (answers) => on?.renamed(answers) ?? answers;
      const found = named(kept);
      const before = meant ? stillMeant(meant, found) : found;
      const said = withSheetsKnown(given, shown, blocks);
      // What was said of a sheet is over where another has its name and is answered about, or all is to be forgotten.
      const isOver = (sheet: string): boolean =>
        isSame(given, noAnswers) || !isSameRecord(said, shown, sheet);
      const over = new Set([...(on?.asideIn(before) ?? [])].filter(isOver));
      return put({ before: found, answers: mergeAnswers(shown, said, without(before, over)) });
    },
    async keepAgain(kept) {
      const found = named(kept);
      if (!meant) return false;
      const change = leftOf(meant, stillMeant(meant, found));
      if (isSame(change.answers, found)) {
        meant = undefined;
        return false;
      }
      if (++times > mostTimes) {
        meant = undefined;
        throw doesNotStay();
      }
      await put(change, found);
      return true;
    },
    forget: () => void (meant = undefined),
  };
};

/** What is to stand where something was found: whoever has made it as it was before had not read the change. */
const stillMeant = ({ before, answers }: Meant, found: Answers): Answers =>
  mergeAnswers(before, found, answers);

const isSameRecord = (a: Answers, b: Answers, name: string): boolean =>
  [a, b]
    .map(({ sheets }) => JSON.stringify(sheets.find(({ sheet }) => sheet === name)))
    .every((record, _, [first]) => record === first);

/** What is left of a change where these answers are to stand now: of what somebody has changed since, nothing. */
const leftOf = ({ before, answers }: Meant, now: Answers): Meant => ({
  before: mergeAnswers(answers, now, mergeAnswers(answers, before, now)),
  answers: now,
});
