/**
 * One open workbook: what is understood of it, the check under way, its result. Made outside React, because the shared
 * runtime outlives the pane; the pane subscribes and shows it.
 */
import { check } from './check';
import {
  noAnswers,
  readAnswers,
  settingName,
  writtenAnswers,
  type Answers,
  type AnswersRead,
} from './answers';
import { findBlocks, type Block } from './columns/blocks';
import type { Correction } from './corrections';
import type { CheckResult, Totals } from './findings';
import { questionsOn, understoodOf, type Overview } from './overview';
import { createKeepingUp, type KeepingUp } from './keepingUp';
import type { LiveWorkbook } from './liveWorkbook';
import { recheckRows } from './recheck';
import type { EditedRows } from './changes';
import type { Changed, Highlight, Reviewing } from './reviewing';
import type { Reviews } from './reviews';
import { createReviewWork, type Checked, type ReviewWork } from './reviewWork';
import { termsWith } from './terms';
import { Refusal, type Area, type RefusalKind } from './workbook';

export type { Correction, Offer } from './corrections';
export type { Added, Changed, Highlight, ReportAbout, ReportMade, Reviewing } from './reviewing';
export type { Decision, Review, Reviewed, Reviews, ReviewState } from './reviews';
export type { BlockKind } from './columns/mapping';
export type { BlockUnderstood, ColumnUnderstood, Overview, Question } from './overview';

export type Scope = 'sheet' | 'workbook';

export interface Progress {
  /** The sheet being read. */
  readonly sheet: string;
  readonly rowsRead: number;
  readonly rowsInAll: number;
  /** Breach rules and arithmetic, so far. */
  readonly soFar: Totals;
}

/** Something Excel would not do, in one plain sentence with what to do. */
export interface Notice {
  readonly kind: RefusalKind;
  readonly sentence: string;
}

export type State =
  | { readonly at: 'opening'; readonly notice?: Notice }
  | { readonly at: 'ready'; readonly overview: Overview; readonly notice?: Notice }
  | {
      readonly at: 'checking';
      readonly overview: Overview;
      readonly scope: Scope;
      readonly progress: Progress;
      readonly cancelling: boolean;
      readonly notice?: Notice;
    }
  | {
      readonly at: 'checked';
      readonly overview: Overview;
      readonly scope: Scope;
      readonly result: CheckResult;
      readonly finishedAt: Date;
      /** Answers were given since: the result does not go by them. */
      readonly answersChanged?: boolean;
      /** The workbook was changed since. */
      readonly changed?: Changed;
      /** Only edited rows were asked again: what is added up over rows is as it was at the last check in full. */
      readonly sumsOutOfDate?: boolean;
      readonly reviews: Reviews;
      readonly highlight: Highlight;
      /** How many findings the last decision was on, where it can be undone. */
      readonly undoable?: number;
      /** A correction that was written and can be taken back. */
      readonly corrected?: Correction;
      readonly notice?: Notice;
    }
  /** A bug: shown as such, with details to copy. */
  | { readonly at: 'failed'; readonly error: Error };

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

/** Workbooks with more rows are not asked again in full at every change. */
const fewRows = 20_000;

/** Opens a session on a workbook. Nothing is read until `open` or `check`. */
export const createSession = (workbook: LiveWorkbook, { pause, now, after }: Surroundings): Session => {
  let state: State = { at: 'opening' };
  let blocks: readonly Block[] = [];
  let kept: AnswersRead = { answers: noAnswers };
  /** A check, shown as one or quiet. */
  let underWay: 'no' | 'shown' | 'quiet' = 'no';
  let quiet: Promise<unknown> = Promise.resolve();
  let cancelled = false;
  /** The sheet that was asked, where one was. */
  let sheetAsked: string | undefined;
  let highlighted = false;
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
      if (!(error instanceof Refusal)) failed(error);
      else {
        const before = back();
        become(
          before.at === 'failed'
            ? before
            : { ...before, notice: { kind: error.kind, sentence: error.message } },
        );
      }
      return false;
    }
  };
  const failed = (error: unknown): void =>
    become({ at: 'failed', error: error instanceof Error ? error : new Error(String(error)) });

  const checked = (): Checked | undefined => (state.at === 'checked' ? state : undefined);
  const update = (change: Partial<Checked>): void => {
    if (change.highlight) highlighted = change.highlight !== 'off';
    if (state.at === 'checked') become({ ...state, ...change });
  };

  const look = async (): Promise<Overview> => {
    if (!kept.newer) kept = readAnswers(await workbook.setting(settingName));
    blocks = await findBlocks(workbook, kept.answers);
    return {
      blocks: blocks.map(understoodOf),
      activeSheet: await workbook.activeSheetId(),
      questions: questionsOn(blocks),
      answers: kept.answers,
      ...(kept.problem === undefined ? {} : { problem: kept.problem }),
      ...(kept.newer ? { newer: true } : {}),
    };
  };

  /** Asks the rules of the sheets there are; `shown` says how far it is. */
  const ask = async (
    scope: Scope,
    overview: Overview,
    shown?: (progress: Progress) => void,
  ): Promise<Checked> => {
    const asked = scope === 'workbook' ? blocks : blocks.filter(({ sheetId }) => sheetId === sheetAsked);
    shown?.({ sheet: asked[0]?.sheet ?? '', rowsRead: 0, rowsInAll: 0, soFar: nothingYet });
    const result = await check(workbook, asked, {
      terms: termsWith(kept.answers),
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
      ...(await work.read(result.findings)),
      highlight: highlighted ? 'out of date' : 'off',
    };
  };

  const run = async (scope: Scope): Promise<void> => {
    await keepingUp.start();
    const overview = await look();
    sheetAsked = overview.activeSheet;
    highlighted = await workbook.isHighlighted();
    const start = { at: 'checking', overview, scope } as const;
    become(await ask(scope, overview, (progress) => become({ ...start, progress, cancelling: cancelled })));
  };

  /** The check again, without taking the result away while it lasts. Given up where the person does something else. */
  const runQuietly = async (): Promise<void> => {
    const before = checked();
    if (!before) return;
    const next = await ask(before.scope, await look());
    const now = checked();
    if (!cancelled && now) become({ ...next, ...(now.corrected ? { corrected: now.corrected } : {}) });
  };

  /** Edited rows alone; given up where they are too many. */
  const askRows = async (edited: EditedRows): Promise<void> => {
    const before = checked();
    if (!before) return;
    const asked = before.scope === 'workbook' ? blocks : blocks.filter((each) => each.sheetId === sheetAsked);
    const terms = termsWith(kept.answers);
    const result = await recheckRows(workbook, asked, edited, before.result, { terms, pause });
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
    reviewsEdited: (remote) => work.heard(remote),
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

  const work: ReviewWork = createReviewWork({
    workbook,
    checked,
    update,
    attempt,
    blocks: () => blocks,
    now,
    wrote: keepingUp.wrote,
    async forgetAnswers() {
      const had = kept.answers !== noAnswers;
      kept = { answers: noAnswers };
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
    open: async () => void (await attempt(async () => become({ at: 'ready', overview: await look() }))),
    async check(scope) {
      if (underWay === 'quiet') {
        cancelled = true;
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
    },
    remember: async (answers) =>
      void (await attempt(async () => {
        if (kept.newer) kept = { ...kept, answers };
        else await workbook.saveSetting(settingName, writtenAnswers(answers));
        const overview = await look();
        become(
          state.at === 'checked' ? { ...state, overview, answersChanged: true } : { at: 'ready', overview },
        );
      })),
    goTo: async ({ sheetId, area }) => void (await attempt(() => workbook.select(sheetId, area))),
    recheckOnChange: (on) => keepingUp.recheckOnChange(on),
    ...work,
  };
};

const nothingYet: Totals = { breach: 0, 'evidence needed': 0, exception: 0, met: 0, 'not applicable': 0 };

const noticeOf = (state: State): Notice | undefined => (state.at === 'failed' ? undefined : state.notice);
