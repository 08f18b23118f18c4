/**
 * One open workbook: what is understood of it, the check under way, its result. Made outside React, because the shared
 * runtime outlives the pane; the pane subscribes and shows it.
 */
import {
  noAnswers,
  readAnswers,
  settingName,
  writtenAnswers,
  type Answers,
  type AnswersRead,
} from './answers';
import { findBlocks, type Block } from './columns/blocks';
import type { CheckResult } from './findings';
import { questionsOn, understoodOf, type Overview } from './overview';
import { createKeepingUp, type KeepingUp } from './keepingUp';
import { fromCheckOn } from './later';
import { createLaterWork } from './laterWork';
import type { LiveWorkbook } from './liveWorkbook';
import { answersNotKept, sameLocks } from './locks';
import type { EditedRows } from './changes';
import { mergeAnswers } from './mergeAnswers';
import { createOwnWriting } from './ownWriting';
import { createPatience, patiently, Stopped, type Patience } from './patience';
import type { Reviewing } from './reviewing';
import type { Checked, ReviewWork } from './reviewWork';
import { noticeOf, nothingYet, type Notice, type Progress, type Scope, type State } from './state';
import { Refusal, type Area } from './workbook';

export type { Correction, Offer } from './corrections';
export type { Added, Changed, Highlight, ReportAbout, ReportMade, Reviewing } from './reviewing';
export type { Decision, Review, Reviewed, Reviews, ReviewState } from './reviews';
export type { BlockKind } from './columns/mapping';
export type { BlockUnderstood, ColumnUnderstood, Overview, Question } from './overview';

export type { Notice, Progress, Scope, State } from './state';

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
  /** Selects cells in the sheet: on the person's own move only. */
  goTo(cell: { readonly sheetId: string; readonly area: Area }): Promise<void>;
}

/** What the session needs of the machine it runs on. */
export interface Surroundings {
  /** Lets the screen be drawn and keys be heard. */
  pause(): Promise<void>;
  now(): number;
  /** Does something later, once; gives back what calls it off. */
  after(milliseconds: number, work: () => void): () => void;
}

/** What a person who asked for something begins to wonder at. */
const long = 10_000;
const slow: Notice = {
  kind: 'disconnected',
  sentence: 'Excel does not answer yet. What you asked for is done as soon as it does.',
};
const gaveUp: Notice = {
  kind: 'disconnected',
  sentence: 'Excel did not answer, so the check was stopped. Nothing was changed.',
};
const justStarted: Progress = { sheet: '', rowsRead: 0, rowsInAll: 0, soFar: nothingYet };

/** Workbooks with more rows are not asked again in full at every change. */
const fewRows = 20_000;

/** Opens a session on a workbook. Nothing is read until `open` or `check`. */
export const createSession = (workbook: LiveWorkbook, { pause, now, after }: Surroundings): Session => {
  let state: State = { at: 'opening' };
  let blocks: readonly Block[] = [];
  let kept: AnswersRead = { answers: noAnswers };
  /** As the workbook had them when they were last read, or kept. */
  let stored = noAnswers;
  /** Answers that a workbook for reading only cannot keep are used as long as this session lasts. */
  let unkept = false;
  /** A check, shown as one or quiet. */
  let underWay: 'no' | 'shown' | 'quiet' = 'no';
  let quiet: Promise<unknown> = Promise.resolve();
  let cancelled = false;
  let patience: Patience | undefined;
  /** The sheet that was asked, where one was. */
  let sheetAsked: string | undefined;
  let highlighted = false;
  const own = createOwnWriting(workbook, now);
  const listeners = new Set<() => void>();
  const become = (next: State): void => {
    state = next;
    for (const listener of [...listeners]) listener();
  };

  /** Does what Excel may refuse. A refusal is told where the person is; anything else is a bug, and shown as one. */
  const attempt = async (work: () => Promise<void>, back: () => State = () => state): Promise<boolean> => {
    const told = noticeOf(state);
    try {
      await work();
      // What Excel would not do a while ago is over with.
      if (told && noticeOf(state) === told) become({ ...state, notice: undefined } as State);
      return true;
    } catch (error) {
      if (error instanceof Stopped) tell(error.silent ? gaveUp : undefined, back());
      else if (error instanceof Refusal) {
        tell({ kind: error.kind, sentence: error.message }, back());
        // Something was locked that was not known to be.
        if (error.kind === 'protected' || error.kind === 'read-only') void lookAtLocks();
      } else failed(error);
      return false;
    }
  };
  const tell = (notice: Notice | undefined, where = state): void =>
    become(where.at === 'failed' ? where : { ...where, notice });
  /** The same of what a person asked for by a click: where Excel takes long, that is said. */
  const attemptAsked = async (work: () => Promise<void>): Promise<boolean> => {
    const callOff = after(long, () => tell(slow));
    const done = await attempt(work);
    callOff();
    if (noticeOf(state) === slow) tell(undefined);
    return done;
  };
  const failed = (error: unknown): void =>
    become({ at: 'failed', error: error instanceof Error ? error : new Error(String(error)) });

  /** Another window may have kept answers since they were read: those stay. */
  const keep = async (answers: Answers): Promise<void> => {
    unkept = 'overview' in state && answersNotKept(state.overview.locks) !== undefined;
    if (unkept) {
      kept = { answers };
      return;
    }
    const now = readAnswers(await workbook.setting(settingName));
    if (now.newer) kept = now;
    else
      await workbook.saveSetting(
        settingName,
        writtenAnswers(mergeAnswers(stored, answers, now.problem === undefined ? now.answers : stored)),
      );
  };

  const lookAtLocks = async (): Promise<void> => {
    if (state.at !== 'ready' && state.at !== 'checked') return;
    try {
      const { locks } = await workbook.situation();
      if ((state.at === 'ready' || state.at === 'checked') && !sameLocks(locks, state.overview.locks))
        become({ ...state, overview: { ...state.overview, locks } });
    } catch (error) {
      if (!(error instanceof Refusal)) failed(error);
    }
  };

  const checked = (): Checked | undefined => (state.at === 'checked' ? state : undefined);
  const update = (change: Partial<Checked>): void => {
    if (change.highlight) highlighted = change.highlight !== 'off';
    if (state.at === 'checked') become({ ...state, ...change });
  };

  /** The workbook to be read with a patience that lasts until the next reading starts. */
  const patientWorkbook = (told: (notice: Notice | undefined) => void): LiveWorkbook =>
    patiently(workbook, (patience = createPatience(after, told)));

  const answersIn = async (from: LiveWorkbook): Promise<Answers> => {
    if (!kept.newer && !unkept) {
      kept = readAnswers(await from.setting(settingName));
      stored = kept.answers;
    }
    return kept.answers;
  };

  /** What does not need another's answer is asked at the same time: each request is a way to Excel and back. */
  const look = async (from = workbook): Promise<Overview> => {
    const [found, situation] = await Promise.all([
      findBlocks(from, answersIn(from), { pause }),
      from.situation(),
    ]);
    blocks = found;
    return {
      blocks: blocks.map(understoodOf),
      ...situation,
      questions: questionsOn(blocks),
      answers: kept.answers,
      ...(kept.problem === undefined ? {} : { problem: kept.problem }),
      ...(kept.newer ? { newer: true } : {}),
    };
  };

  /** Asks the rules of the sheets there are; `shown` says how far it is. */
  const ask = async (
    from: LiveWorkbook,
    scope: Scope,
    overview: Overview,
    shown?: (progress: Progress) => void,
  ): Promise<Checked> => {
    const isAsked = ({ sheetId }: Block): boolean => scope === 'workbook' || sheetId === sheetAsked;
    const asked = blocks.filter(isAsked);
    shown?.({ ...justStarted, sheet: asked[0]?.sheet ?? '' });
    const { check, termsWith } = await patience!.of(fromCheckOn);
    const result = await check(from, asked, {
      terms: termsWith(kept.answers),
      beside: blocks.filter((each) => !isAsked(each)),
      ...(shown ? { onProgress: shown } : {}),
      cancelled: () => cancelled,
      pause,
      now,
    });
    return {
      at: 'checked',
      overview,
      scope,
      result,
      finishedAt: new Date(now()),
      ...(await reviewsOfNow(result)),
      highlight: highlighted ? 'out of date' : 'off',
    };
  };

  /** A person who stops a check sees what was found at once: decisions join it when Excel answers. */
  const reviewsOfNow = async (result: CheckResult): ReturnType<ReviewWork['read']> => {
    try {
      return await patience!.of(() => work.read(result.findings));
    } catch (error) {
      if (!(error instanceof Stopped) || underWay !== 'shown') throw error;
      void attemptAsked(async () => {
        const late = await work.read(result.findings);
        if (checked()?.result === result) update(late);
      });
      return { reviews: (await fromCheckOn()).noReviews };
    }
  };

  const run = async (scope: Scope): Promise<void> => {
    const from = patientWorkbook(tell);
    const show = (overview: Overview, progress: Progress): void =>
      become({ at: 'checking', overview, scope, progress, cancelling: cancelled });
    // A check that waits from the first can be cancelled too.
    if (state.at === 'ready' || state.at === 'checked') show(state.overview, justStarted);
    await patience!.of(() => keepingUp.start());
    const [overview, isHighlighted] = await Promise.all([look(from), from.isHighlighted()]);
    sheetAsked = overview.activeSheet;
    highlighted = isHighlighted;
    become(await ask(from, scope, overview, (progress) => show(overview, progress)));
  };

  /** The check again, without taking the result away while it lasts. Given up where the person does something else. */
  const runQuietly = async (): Promise<void> => {
    const before = checked();
    if (!before) return;
    const from = patientWorkbook(() => undefined);
    const next = await ask(from, before.scope, await look(from));
    const now = checked();
    if (!cancelled && now) become({ ...next, ...(now.corrected ? { corrected: now.corrected } : {}) });
  };

  /** Edited rows alone; given up where they are too many. */
  const askRows = async (edited: EditedRows): Promise<void> => {
    const before = checked();
    if (!before) return;
    const isAsked = ({ sheetId }: Block): boolean => before.scope === 'workbook' || sheetId === sheetAsked;
    const asked = blocks.filter(isAsked);
    const beside = blocks.filter((each) => !isAsked(each));
    const from = patientWorkbook(() => undefined);
    const { recheckRows, termsWith } = await patience!.of(fromCheckOn);
    const terms = termsWith(kept.answers);
    const result = await recheckRows(from, asked, edited, before.result, { terms, beside, pause });
    if (!result) cancelled = true;
    if (cancelled || !result || checked()?.result !== before.result) return;
    update({
      result,
      sumsOutOfDate: true,
      highlight: highlighted ? 'out of date' : 'off',
      ...(await work.read(result.findings)),
    });
  };

  const keepingUp: KeepingUp = createKeepingUp({
    workbook,
    checked,
    update,
    blocks: () => blocks,
    after,
    failed,
    isWriting: () => own.isWriting(),
    reviewsEdited: (remote) => work.heard(remote),
    lookAtLocks,
    async recheck(changes) {
      const state = checked();
      if (underWay !== 'no' || !state) return;
      const few = state.result.rows.of <= fewRows;
      // Rows that were moved, or headings that were edited, mean reading everything anew: that is left to the person.
      if (!few && changes.more) return;
      [underWay, cancelled] = ['quiet', false];
      const rows = changes.edited();
      quiet = keepingUp
        .reading(() => attempt(few ? runQuietly : () => askRows(rows)).then((done) => done && !cancelled))
        .finally(() => (underWay = 'no'));
      await quiet;
    },
  });

  const work: ReviewWork = createLaterWork({
    workbook: own.workbook,
    checked,
    update,
    attempt: attemptAsked,
    blocks: () => blocks,
    now,
    pause,
    wrote: keepingUp.wrote,
    async forgetAnswers() {
      const had = kept.answers !== noAnswers;
      kept = { answers: (stored = noAnswers) };
      unkept = false;
      const overview = await look();
      if (state.at === 'ready') become({ ...state, overview });
      update({ overview, ...(had ? { answersChanged: true } : {}) });
    },
  });

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async open() {
      const { of } = createPatience(after, (notice) => {
        if (state.at === 'opening') tell(notice);
      });
      await attempt(async () => {
        const overview = await look(patiently(workbook, { of, stop: () => undefined }));
        // A check that was asked for meanwhile shows what it has seen itself.
        if (underWay === 'no') become({ at: 'ready', overview });
      });
    },
    async check(scope) {
      if (underWay === 'quiet') {
        cancelled = true;
        patience?.stop();
        await quiet;
      }
      if (underWay !== 'no') return;
      const before = state;
      [underWay, cancelled] = ['shown', false];
      await keepingUp.reading(() =>
        attempt(
          () => run(scope),
          () => (before.at === 'failed' ? { at: 'opening' } : before),
        ),
      );
      underWay = 'no';
    },
    cancel() {
      if (state.at !== 'checking') return;
      cancelled = true;
      become({ ...state, cancelling: true });
      patience?.stop();
    },
    remember: async (answers) =>
      void (await attemptAsked(async () => {
        if (!kept.newer) await keep(answers);
        if (kept.newer) kept = { ...kept, answers };
        const overview = await look();
        become(
          state.at === 'checked' ? { ...state, overview, answersChanged: true } : { at: 'ready', overview },
        );
      })),
    async goTo({ sheetId, area }) {
      let said: Notice | undefined;
      await attemptAsked(async () => {
        const { findAgain, hiddenSaid, movedSaid } = await fromCheckOn();
        const findings = checked()?.result.findings ?? [];
        const place = await findAgain(workbook, { sheetId, area }, findings, blocks);
        const { hidden } = await workbook.select(sheetId, place.area);
        if (place.moved) said = { kind: 'cells changed', sentence: movedSaid(place.area) };
        else if (hidden) said = { kind: 'hidden', sentence: hiddenSaid(place.area) };
      });
      if (said) tell(said);
    },
    lookAtLocks,
    recheckOnChange: (on) => keepingUp.recheckOnChange(on),
    ...work,
  };
};
