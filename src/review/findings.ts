/** What a check finds: the shape that pane, report and `npm run check` share. */
import type { Pence } from '../policy/money';
import type { CellValue, Kind, Outcome, SaidOnce, Subject, Values } from '../policy/rules/rule';
import type { BlanksSeen } from './checking/blanks';
import type { CcgPairs } from './checking/ccgNames';
import type { Practices } from './checking/practices';
import type { PurposeSeen } from './checking/seen';
import type { ViewData } from './views';
import type { Area } from './workbook';

/** A value and the cell it was read from. */
export interface CellRead {
  readonly sheetId: string;
  readonly sheet: string;
  /** As in Excel: "B41". */
  readonly address: string;
  readonly area: Area;
  /** What the cell carries, in words: "receiving CCG", "released 2015/16". */
  readonly title: string;
  readonly value: CellValue;
  /** What the value says, however it is spelt. */
  readonly said: CellValue;
  /** The value as a person writes it: £3,112.40, 12 May 2015, blank. */
  readonly shown: string;
}

/** One rule's answer for one subject, where it is a breach, an exception or evidence needed. */
export interface Finding {
  /** Rule and subject in one string (`checking/keys.ts`): the same finding after a sort, an insert or another check. */
  readonly key: string;
  readonly rule: string;
  readonly kind: Kind;
  readonly outcome: Exclude<Outcome, 'met' | 'not applicable'>;
  readonly subject: Subject;
  readonly sheetId: string;
  readonly sheet: string;
  /** The row as Excel numbers it, or null for a CCG, year or scheme. */
  readonly row: number | null;
  /** Told from several rows, where it stands on one as well: to ask that row alone does not tell it again. */
  readonly addedUp?: boolean;
  /** What is wrong: who, what, how much. */
  readonly message: string;
  /** What would put it right. */
  readonly putRight: string;
  readonly settledBy?: SaidOnce | 'blanks' | undefined;
  readonly difference?: Pence;
  /** The cell of the row's amount, where it has one: tells findings on the same subject apart. */
  readonly amount?: CellValue;
  /** What the message was made of. */
  readonly values?: Values;
  readonly cells: readonly CellRead[];
  /** How many cells were gone by, where more than `cells` lists. */
  readonly cellsInAll: number;
}

/** What an outcome is shown as: what breaks no duty, but good practice, is advice. */
export const outcomeShown = <O extends Outcome>({
  kind,
  outcome,
}: {
  readonly kind: Kind;
  readonly outcome: O;
}): O | 'advice' => (kind === 'advice' && outcome === 'breach' ? 'advice' : outcome);

/** What findings are counted, filtered and highlighted by: whatever the outcome, what an advice rule finds is advice. */
export type Category = Finding['outcome'] | 'advice';

/** The category that a finding is counted in. */
export const categoryOf = ({ kind, outcome }: Finding): Category => (kind === 'advice' ? 'advice' : outcome);

/** Answers counted by outcome. */
export type Totals = Readonly<Record<Outcome, number>>;

/** A rule that was not asked, or not in full. */
export interface NotChecked {
  readonly rule: string;
  /** In a sentence: "No column for “reinvestment plan confirmed on” in the schedule." */
  readonly why: string;
}

/** The result of a check, or of as much of it as was done before it was cancelled. */
export interface CheckResult {
  /** Ids of the rules asked, in the policy's order. */
  readonly checked: readonly string[];
  readonly notChecked: readonly NotChecked[];
  /** Rules of which one of several questions could not be asked: they are in `checked` as well. */
  readonly partly: readonly NotChecked[];
  /** Every answer of every rule, counted by outcome, for each kind of rule. */
  readonly totals: Readonly<Record<Kind, Totals>>;
  readonly findings: readonly Finding[];
  /** Purposes that are not known to be general practice or not, the one with most money first. */
  readonly purposes: readonly PurposeSeen[];
  /** Blank cells below filled ones, and what they were taken for. */
  readonly blanks: readonly BlanksSeen[];
  /** What the views show (`views.ts`). */
  readonly views: ViewData;
  /** What schedules say of practices, and which CCG's name is which code's: rows of other sheets were read by it. */
  readonly readBy: { readonly practices: Practices; readonly ccgs: CcgPairs };
  /** Excel did not say which cells are merged: but for the first of them they were read as blank. */
  readonly mergesUntold?: boolean;
  /** Rows read, and how many there were. */
  readonly rows: { readonly read: number; readonly of: number };
  readonly cancelled: boolean;
}
