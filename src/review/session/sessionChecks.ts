/**
 * The checks of a session, one at a time: those a person asks for, which are shown, and quiet ones, which keep a result up
 * to date and give way to the person.
 */
import { writtenAnswers } from '../answers/answers';
import type { Attempts } from './attempts';
import type { Changes, EditedRows } from './changes';
import type { Block } from '../columns/blocks';
import type { CheckResult } from '../findings';
import type { KeepingUp } from './keepingUp';
import type { KeptAnswers } from '../answers/keptAnswers';
import { fromCheckOn } from '../later/scripts';
import type { LiveWorkbook } from '../liveWorkbook';
import type { Overview } from './overview';
import { createPatience, patiently, Stopped, type Patience } from './patience';
import type { ReviewWork } from '../reviewing/reviewWork';
import type { ShownState } from './shownState';
import {
  noticeOf,
  nothingYet,
  type Checked,
  type Notice,
  type Progress,
  type Scope,
  type State,
} from './state';
import type { Surroundings } from './surroundings';
import type { Look, Understanding } from './understanding';
import { notInFront, Refusal } from '../workbook';

export interface SessionChecks {
  /** Checks, and shows it. Nothing comes of it while another that is shown is under way. */
  check(scope: Scope): Promise<void>;
  /** Stops the check that is shown, between two blocks. */
  cancel(): void;
  /** Asks again quietly what has changed, where there is a result and nothing else is under way. */
  recheck(changes: Changes): Promise<void>;
  areUnderWay(): boolean;
  /** The blocks of data that the result which is shown goes by. */
  blocks(): readonly Block[];
}

/** Who takes part in a check. */
export interface CheckParts {
  readonly workbook: LiveWorkbook;
  readonly shown: ShownState;
  readonly attempts: Attempts;
  readonly answers: KeptAnswers;
  readonly understanding: Understanding;
  readonly keepingUp: KeepingUp;
  readonly work: ReviewWork;
}

/** The workbook, read with a patience that lasts as long as one check. */
interface Reading {
  readonly from: LiveWorkbook;
  readonly patience: Patience;
}

/** What a check is asked of: quiet ones ask the same as the one whose result they keep up to date. */
type AskedOf = Pick<Checked, 'scope' | 'sheetAsked' | 'unheard'>;

/** A result to show, and the blocks it goes by. */
interface Asked {
  readonly checked: Checked;
  readonly blocks: readonly Block[];
}

const justStarted: Progress = { sheet: '', rowsRead: 0, rowsInAll: 0, soFar: nothingYet };

/** Workbooks with more rows are not asked again in full at every change. */
const fewRows = 20_000;

export const createSessionChecks = (
  { workbook, shown, attempts, answers, understanding, keepingUp, work }: CheckParts,
  { pause, now, after }: Surroundings,
): SessionChecks => {
  let underWay: 'no' | 'shown' | 'quiet' = 'no';
  let cancelled = false;
  let quiet: Promise<unknown> = Promise.resolve();
  /** Of the check under way. */
  let patience: Patience | undefined;
  /** Of the result that is shown: a look since may have found others. */
  let goneBy: readonly Block[] = [];

  const startReading = (told: (notice: Notice | undefined) => void): Reading => {
    const own = (patience = createPatience(after, told));
    return { from: patiently(workbook, own), patience: own };
  };

  const blocksOf = (
    blocks: readonly Block[],
    { scope, sheetAsked }: AskedOf,
  ): { readonly asked: readonly Block[]; readonly beside: readonly Block[] } => {
    const isAsked = ({ sheetId }: Block): boolean => scope === 'workbook' || sheetId === sheetAsked;
    return { asked: blocks.filter(isAsked), beside: blocks.filter((each) => !isAsked(each)) };
  };

  /** Asks the rules of the sheets there are; `show` says how far it is. */
  const ask = async (
    reading: Reading,
    of: AskedOf,
    { overview, blocks }: Look,
    show?: (progress: Progress) => void,
  ): Promise<Asked> => {
    const { asked, beside } = blocksOf(blocks, of);
    show?.({ ...justStarted, sheet: asked[0]?.sheet ?? '' });
    const { check, goingBy, Seams } = await reading.patience.of(fromCheckOn);
    const given = overview.answers;
    let more = false;
    const result = await check(reading.from, asked, {
      ...goingBy(given),
      beside,
      ...(show ? { onProgress: show } : {}),
      onTableBelow: (seam) => (more = understanding.foundBelow(seam, Seams)),
      cancelled: () => cancelled,
      pause,
      now,
    });
    if (more && !cancelled)
      return ask(reading, of, await understanding.look(reading.from, 'same check'), show);
    const reviews = await reviewsOfNow(reading, result, blocks);
    const isOfNow = writtenAnswers(answers.now().answers) === writtenAnswers(given);
    const checked: Checked = {
      at: 'checked',
      overview: isOfNow ? overview : (understanding.overview() ?? overview),
      scope: of.scope,
      sheetAsked: of.sheetAsked,
      unheard: of.unheard,
      result,
      finishedAt: new Date(now()),
      ...(isOfNow ? {} : { answersChanged: true }),
      ...(overview.uncalculated ? { uncalculated: true } : {}),
      ...reviews,
      highlight: shown.highlightOfBefore(),
    };
    return { checked, blocks };
  };
  const become = ({ checked, blocks }: Asked): void => {
    goneBy = blocks;
    const corrected = shown.corrected();
    // What Excel would not do meanwhile is still to be read.
    shown.become({ ...checked, ...(corrected && { corrected }), notice: noticeOf(shown.now()) });
  };

  /** A person who stops a check sees what was found at once: decisions join it when Excel answers. */
  const reviewsOfNow = async (
    reading: Reading,
    result: CheckResult,
    blocks: readonly Block[],
  ): ReturnType<ReviewWork['read']> => {
    try {
      return await reading.patience.of(() => work.read(result.findings, blocks));
    } catch (error) {
      if (!(error instanceof Stopped) || underWay !== 'shown') throw error;
      void attempts.attemptAsked(async () => {
        const late = await work.read(result.findings, blocks);
        if (shown.checked()?.result === result) shown.update(late);
      });
      return { reviews: (await fromCheckOn()).noneReviewed(result.findings) };
    }
  };

  const run = async (scope: Scope): Promise<void> => {
    const reading = startReading(shown.tell);
    const show = (overview: Overview, progress: Progress): void => {
      const state = shown.now();
      const notice = state.at === 'checking' ? state.notice : undefined;
      shown.become({ at: 'checking', overview, scope, progress, cancelling: cancelled, notice });
    };
    const before = shown.now();
    // A check that waits from the first can be cancelled too.
    if (before.at === 'ready' || before.at === 'checked') show(before.overview, justStarted);
    const unheard = !(await reading.patience.of(() => keepingUp.start()));
    const [look] = await Promise.all([
      understanding.look(reading.from, 'new check'),
      // What is highlighted after this answer is known already.
      reading.from.isHighlighted().then(shown.foundHighlighted),
    ]);
    const { overview } = look;
    const sheetAsked = overview.activeSheet;
    if (scope === 'sheet' && sheetAsked === undefined) throw new Refusal('not in front', notInFront);
    become(await ask(reading, { scope, sheetAsked, unheard }, look, (progress) => show(overview, progress)));
  };

  /** The check again, without taking the result away while it lasts. Given up where the person does something else. */
  const runQuietly = async (): Promise<void> => {
    const before = shown.checked();
    if (!before) return;
    const reading = startReading(() => undefined);
    const next = await ask(reading, before, await understanding.look(reading.from, 'new check'));
    if (!cancelled && shown.checked()) become(next);
  };

  /** Edited rows alone; given up where they are too many. */
  const askRows = async (edited: EditedRows): Promise<void> => {
    const before = shown.checked();
    if (!before) return;
    const { asked, beside } = blocksOf(goneBy, before);
    const reading = startReading(() => undefined);
    const { recheckRows, goingBy, Seams } = await reading.patience.of(fromCheckOn);
    const { overview, blocks: found } = await understanding.look(reading.from);
    const result = await recheckRows(reading.from, asked, edited, before.result, {
      ...goingBy(overview.answers),
      beside,
      found,
      isToldBelow: understanding.isToldBelow,
      onTableBelow: (seam) => understanding.foundBelow(seam, Seams),
      pause,
    });
    cancelled ||= !result;
    if (cancelled || !result || shown.checked()?.result !== before.result) return;
    const reviews = await work.read(result.findings);
    shown.update({
      result,
      sumsOutOfDate: true,
      ...(overview.uncalculated ? { uncalculated: true } : {}),
      ...reviews,
      highlight: shown.highlightOfBefore(),
    });
  };

  /**
   * Where a person is after a check that came to nothing: answers may have been given meanwhile, rows highlighted, and the
   * workbook opened.
   */
  const backTo = (before: State): State => {
    const overview = understanding.overview();
    if (!overview) return { at: 'opening' };
    if (before.at !== 'checked') return { at: 'ready', overview };
    const highlight = shown.highlightOfBefore(before.highlight);
    return writtenAnswers(overview.answers) === writtenAnswers(before.overview.answers)
      ? { ...before, highlight }
      : { ...before, highlight, overview, answersChanged: true };
  };

  return {
    async check(scope) {
      if (underWay === 'quiet') {
        cancelled = true;
        patience?.stop();
        await quiet;
      }
      if (underWay !== 'no') return;
      const before = shown.now();
      [underWay, cancelled] = ['shown', false];
      await keepingUp.reading(() =>
        attempts.attempt(
          () => run(scope),
          () => backTo(before),
        ),
      );
      underWay = 'no';
    },
    cancel() {
      const state = shown.now();
      if (state.at !== 'checking') return;
      cancelled = true;
      shown.become({ ...state, cancelling: true });
      patience?.stop();
    },
    async recheck(changes) {
      const state = shown.checked();
      if (underWay !== 'no' || !state) return;
      const few = state.result.rows.of <= fewRows;
      // Rows that were moved, headings that were edited, or formulas mean reading everything anew: that is left to the person.
      if (!few && (changes.more || changes.formulas)) return;
      [underWay, cancelled] = ['quiet', false];
      const rows = changes.edited();
      const again = few ? runQuietly : () => askRows(rows);
      quiet = keepingUp
        .reading(() => attempts.attempt(again).then((done) => done && !cancelled))
        .finally(() => (underWay = 'no'));
      await quiet;
    },
    areUnderWay: () => underWay !== 'no',
    blocks: () => goneBy,
  };
};
