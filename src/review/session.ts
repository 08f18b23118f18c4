/**
 * One open workbook: what is understood of it, the check under way, its result. Made outside React, because the shared
 * runtime outlives the pane; the pane subscribes and shows it.
 */
import type { CheckResult, Totals } from './findings';
import type { Area, RefusalKind } from './workbook';

export type Scope = 'sheet' | 'workbook';

/** What a block of data on a sheet is taken for. */
export type BlockKind = 'schedule' | 'ledger' | 'neither';

/** A column as it was understood. */
export interface ColumnUnderstood {
  /** "B" */
  readonly letter: string;
  readonly heading: string;
  /** "receiving CCG", "released 2015/16"; none where the column carries no fact. */
  readonly carries: string | undefined;
}

/** A block of data as it was understood, before anything is checked. */
export interface BlockUnderstood {
  readonly sheetId: string;
  readonly sheet: string;
  readonly kind: BlockKind;
  /** The rows of data. */
  readonly rows: number;
  readonly headerRow: number;
  readonly columns: readonly ColumnUnderstood[];
  /** What was inferred and can be wrong, or why there is nothing to check, in sentences. */
  readonly remarks: readonly string[];
}

export interface Overview {
  readonly blocks: readonly BlockUnderstood[];
  readonly activeSheet: string;
}

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
  /** Selects cells in the sheet: on the person's own move only. */
  goTo(cell: { readonly sheetId: string; readonly area: Area }): Promise<void>;
}
