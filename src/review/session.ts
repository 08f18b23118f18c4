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
import type { Changed, Highlight } from './reviewing';
import { noReviews, type Reviews } from './reviews';
import { termsWith } from './terms';
import { Refusal, type Area, type RefusalKind, type Workbook } from './workbook';

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

export interface Session {
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
}

/** Opens a session on a workbook. Nothing is read until `open` or `check`. */
export const createSession = (workbook: Workbook, { pause, now }: Surroundings): Session => {
  let state: State = { at: 'opening' };
  let blocks: readonly Block[] = [];
  let kept: AnswersRead = { answers: noAnswers };
  let underWay = false;
  let cancelled = false;
  const listeners = new Set<() => void>();
  const become = (next: State): void => {
    state = next;
    for (const listener of [...listeners]) listener();
  };

  /** Does what Excel may refuse. A refusal is told where the person is; anything else is a bug, and shown as one. */
  const attempt = async (work: () => Promise<void>, back: () => State): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof Refusal))
        return become({ at: 'failed', error: error instanceof Error ? error : new Error(String(error)) });
      const before = back();
      become(
        before.at === 'failed'
          ? before
          : { ...before, notice: { kind: error.kind, sentence: error.message } },
      );
    }
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
    };
  };

  const run = async (scope: Scope): Promise<void> => {
    const overview = await look();
    const asked =
      scope === 'workbook' ? blocks : blocks.filter(({ sheetId }) => sheetId === overview.activeSheet);
    const start = { at: 'checking', overview, scope, cancelling: false } as const;
    become({
      ...start,
      progress: { sheet: asked[0]?.sheet ?? '', rowsRead: 0, rowsInAll: 0, soFar: nothingYet },
    });
    const result = await check(workbook, asked, {
      terms: termsWith(kept.answers),
      onProgress: (progress) => become({ ...start, progress, cancelling: cancelled }),
      cancelled: () => cancelled,
      pause,
      now,
    });
    become({
      at: 'checked',
      overview,
      scope,
      result,
      finishedAt: new Date(now()),
      reviews: noReviews,
      highlight: 'off',
    });
  };

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open: () =>
      attempt(
        async () => become({ at: 'ready', overview: await look() }),
        () => state,
      ),
    async check(scope) {
      if (underWay) return;
      const before = state;
      [underWay, cancelled] = [true, false];
      await attempt(
        () => run(scope),
        () => (before.at === 'failed' ? { at: 'opening' } : before),
      );
      underWay = false;
    },
    cancel() {
      if (state.at !== 'checking') return;
      cancelled = true;
      become({ ...state, cancelling: true });
    },
    remember: (answers) =>
      attempt(
        async () => {
          if (kept.newer) kept = { ...kept, answers };
          else await workbook.saveSetting(settingName, writtenAnswers(answers));
          const overview = await look();
          become(
            state.at === 'checked' ? { ...state, overview, answersChanged: true } : { at: 'ready', overview },
          );
        },
        () => state,
      ),
    goTo: ({ sheetId, area }) =>
      attempt(
        () => workbook.select(sheetId, area),
        () => state,
      ),
  };
};

const nothingYet: Totals = { breach: 0, 'evidence needed': 0, exception: 0, met: 0, 'not applicable': 0 };
