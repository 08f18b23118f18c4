/**
 * One open workbook: what is understood of it, the check under way, its result. Made outside React, because the shared
 * runtime outlives the pane; the pane subscribes and shows it.
 */
import { noAnswers, writtenAnswers, type Answers } from './answers/answers';
import { createAttempts } from './session/attempts';
import type { Block } from './columns/blocks';
import { createKeepingUp, type KeepingUp } from './session/keepingUp';
import { createKeptAnswers } from './answers/keptAnswers';
import { fromCheckOn } from './later/scripts';
import { createLaterWork } from './session/laterWork';
import type { LiveWorkbook } from './liveWorkbook';
import { sameLocks } from './reviewing/locks';
import type { Overview } from './session/overview';
import { createOwnWriting } from './session/ownWriting';
import { createPatience, patiently } from './session/patience';
import type { Reviewing } from './reviewing/reviewing';
import type { ReviewWork } from './reviewing/reviewWork';
import { createSessionChecks, type SessionChecks } from './session/sessionChecks';
import { createShownState } from './session/shownState';
import type { Notice, Scope, State } from './session/state';
import type { Surroundings } from './session/surroundings';
import { createUnderstanding } from './session/understanding';
import { Refusal, type Area } from './workbook';

export type { Correction, Offer } from './reviewing/corrections';
export type { Added, Changed, Highlight, ReportAbout, ReportMade, Reviewing } from './reviewing/reviewing';
export type { Decision, Review, Reviewed, Reviews, ReviewState } from './reviews';
export type { BlockKind } from './columns/blockKind';
export type { BlockUnderstood, ColumnUnderstood, Overview, Question } from './session/overview';

export type { Notice, Progress, Scope, State } from './session/state';
export type { Surroundings } from './session/surroundings';

export interface Session extends Reviewing {
  /** For `useSyncExternalStore`: the same object until something changes. */
  state(): State;
  subscribe(listener: () => void): () => void;
  /** Reads what the workbook holds. Again when sheets changed. */
  open(): Promise<void>;
  check(scope: Scope): Promise<void>;
  /** Stops between two blocks; what was found so far is kept and marked as partial. */
  cancel(): void;
  /** Keeps what the user has answered in the workbook, and reads it again by that. A result there is stays, out of date. */
  remember(answers: Answers): Promise<void>;
  /** Looks again at what can be written: the person was in Excel, perhaps to change it. Says nothing where Excel does not. */
  lookAtLocks(): Promise<void>;
  /**
   * Looks again at the sheets of a result: Excel tells where one is moved only to who may write, and older ones not where one is
   * renamed or hidden.
   */
  lookAtSheets(): void;
  /** Looks again at the answers, which another window or person may have given. Says nothing where Excel does not. */
  lookAtAnswers(): Promise<void>;
  /** Selects cells in the sheet: on the person's own move only. */
  goTo(cell: { readonly sheetId: string; readonly area: Area }): Promise<void>;
}

/** Within so many milliseconds another window has heard of an answer that it has written over, and joined its own to it. */
const othersAnswerWithin = 3_000;

/** Opens a session on a workbook. Nothing is read until `open` or `check`. */
export const createSession = (workbook: LiveWorkbook, surroundings: Surroundings): Session => {
  const { pause, now, after } = surroundings;
  const shown = createShownState();
  const answers = createKeptAnswers(workbook, after);
  const understanding = createUnderstanding(workbook, answers, surroundings);
  const { look } = understanding;
  const blocks = (): readonly Block[] => checks.blocks();
  const own = createOwnWriting(workbook, now);

  /** Nobody has asked for it: what Excel refuses then is not said. */
  const quietly = (lookAgain: (before: Overview) => Promise<void>) => async (): Promise<void> => {
    const state = shown.now();
    if (state.at !== 'ready' && state.at !== 'checked') return;
    try {
      await lookAgain(state.overview);
    } catch (error) {
      if (!(error instanceof Refusal)) shown.failed(error);
    }
  };
  const lookAtLocks = quietly(async () => {
    const { locks } = await workbook.situation();
    const state = shown.now();
    if ((state.at === 'ready' || state.at === 'checked') && !sameLocks(locks, state.overview.locks))
      shown.become({ ...state, overview: { ...state.overview, locks } });
  });
  const lookAtAnswers = quietly(async (before) => {
    await answers.read(workbook);
    if (writtenAnswers(answers.now().answers) === writtenAnswers(before.answers)) return;
    const { overview } = await look();
    const state = shown.now();
    if (state.at === 'ready') shown.become({ ...state, overview });
    else shown.update({ overview, answersChanged: true });
  });
  const attempts = createAttempts(shown, after, () => void lookAtLocks());
  const { attempt, attemptAsked } = attempts;

  const keepingUp: KeepingUp = createKeepingUp({
    workbook,
    checked: shown.checked,
    update: shown.update,
    blocks,
    holdsData: understanding.holdsData,
    after,
    failed: shown.failed,
    isWriting: own.isWriting,
    wroteCells: own.wrote,
    reviewsEdited: (edited) => work.heard(edited),
    lookAtLocks,
    recheck: (changes) => checks.recheck(changes),
  });

  const work: ReviewWork = createLaterWork({
    workbook: own.workbook,
    checked: shown.checked,
    update: shown.update,
    attempt: attemptAsked,
    blocks,
    now,
    pause,
    wrote: keepingUp.wrote,
    afterAnswers: answers.inTurn,
    async forgetAnswers() {
      const had = answers.forget();
      const { overview } = await look();
      const state = shown.now();
      if (state.at === 'ready') shown.become({ ...state, overview });
      const goneBy = shown.checked()?.overview.answers ?? noAnswers;
      // Another window may have kept one since.
      const differ = had || writtenAnswers(overview.answers) !== writtenAnswers(goneBy);
      shown.update({ overview, ...(differ ? { answersChanged: true } : {}) });
    },
  });

  const checks: SessionChecks = createSessionChecks(
    { workbook, shown, attempts, answers, understanding, keepingUp, work },
    surroundings,
  );

  return {
    state: shown.now,
    subscribe: shown.subscribe,
    async open() {
      const { of } = createPatience(after, (notice) => {
        if (shown.now().at === 'opening') shown.tell(notice);
      });
      const before = shown.checked();
      await attempt(async () => {
        const { overview } = await look(patiently(workbook, { of, stop: () => undefined }));
        // A check that was asked for meanwhile shows what it has seen itself.
        if (!checks.areUnderWay() && (before || !shown.checked())) shown.become({ at: 'ready', overview });
      });
    },
    check: checks.check,
    cancel: checks.cancel,
    remember: async (given) =>
      void (await attemptAsked(async () => {
        const before = shown.now();
        const seen = 'overview' in before ? before.overview : { answers: noAnswers };
        const { overview } = await answers.keep(given, seen, () => {
          // Kept is kept, whether or not Excel can be read again now.
          shown.update({ answersChanged: true });
          return look();
        });
        const state = shown.now();
        if (state.at === 'checked') shown.become({ ...state, overview, answersChanged: true });
        // A check that was asked for meanwhile goes on, and stays in sight.
        else shown.become(state.at === 'checking' ? { ...state, overview } : { at: 'ready', overview });
        // What another window answered in the same moment is in the workbook by then.
        after(othersAnswerWithin, () => void lookAtAnswers());
      })),
    async goTo(cell) {
      let said: Notice | undefined;
      await attemptAsked(async () => {
        const { selectAgain } = await fromCheckOn();
        said = await selectAgain(workbook, cell, shown.checked()?.result.findings ?? [], blocks());
      });
      if (said) shown.tell(said);
    },
    lookAtLocks,
    lookAtAnswers,
    recheckOnChange: keepingUp.recheckOnChange,
    lookAtSheets: keepingUp.lookAtSheets,
    ...work,
  };
};
