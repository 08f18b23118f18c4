/** Where a session is, and what it shows there. */
import type { Correction } from '../reviewing/corrections';
import type { CheckResult, Totals } from '../findings';
import type { Overview } from './overview';
import type { Changed, Highlight } from '../reviewing/reviewing';
import type { Reviews } from '../reviews';
import type { RefusalKind } from '../workbook';

/** What a check was asked of. */
export type Scope = 'sheet' | 'workbook';

/** How far a check is. */
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

/** Where a session is: what it cannot be is not written here. */
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
      /** The id of the sheet that was in front when the check began: the one asked, where only one was. */
      readonly sheetAsked?: string | undefined;
      readonly result: CheckResult;
      readonly finishedAt: Date;
      /** Answers were given since: the result does not go by them. */
      readonly answersChanged?: boolean;
      /** Formulas were read as they came to before cells were last changed: Excel was not asked to calculate them. */
      readonly uncalculated?: boolean;
      /** Excel does not tell of edits: whether the workbook was changed since is not known. */
      readonly unheard?: boolean | undefined;
      /** The workbook was changed since. */
      readonly changed?: Changed;
      /** Only edited rows were asked again: what is added up over rows is as it was at the last check in full. */
      readonly sumsOutOfDate?: boolean;
      readonly reviews: Reviews;
      readonly highlight: Highlight;
      /** The keys of the findings that the last decision was on, where it can be undone. */
      readonly undoable?: readonly string[];
      /** A correction that was written and can be taken back. */
      readonly corrected?: Correction;
      readonly notice?: Notice;
    }
  /** A bug: shown as such, with details to copy. */
  | { readonly at: 'failed'; readonly error: Error };

/** With a result in sight. */
export type Checked = Extract<State, { at: 'checked' }>;

/** What is told where the person is, if anything. */
export const noticeOf = (state: State): Notice | undefined =>
  state.at === 'failed' ? undefined : state.notice;

/** The answers before the first row. */
export const nothingYet: Totals = {
  breach: 0,
  'evidence needed': 0,
  exception: 0,
  met: 0,
  'not applicable': 0,
};
