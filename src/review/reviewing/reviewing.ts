/** What a lead does with the findings of a check: the part of the session that writes, each on a click alone. */
import type { Correction, Offer } from './corrections';
import type { Finding } from '../findings';
import type { Decision } from '../reviews';

/** What changed in the workbook since it was checked, our own writing aside. */
export interface Changed {
  /** Rows of data that were edited. */
  readonly rows: number;
  /** Rows were moved, or sheets added, deleted or renamed: more than the rows counted may read differently. */
  readonly more: boolean;
  /** A sheet without data was edited, and the data has formulas: what they come to may have changed. */
  readonly formulas?: boolean;
}

/** `out of date`: laid for an earlier check. */
export type Highlight = 'off' | 'on' | 'out of date';

/** What the add-in has put into the workbook: told before it is taken out. */
export interface Added {
  readonly what: 'reviews' | 'report' | 'highlight' | 'answers';
  /** "The sheet “PMS reviews” with 12 decisions." */
  readonly says: string;
  /** What goes with it: a whole sheet, or a table on one. */
  readonly takes?: { readonly what: 'sheet' | 'table'; readonly sheetId: string };
}

/** Why something cannot be written, in a sentence; undefined where it can. */
export type Cannot = string | undefined;

/** What a report says of itself. */
export interface ReportAbout {
  /** The add-in's version. */
  readonly version: string;
  /** The name of whoever asks for it; left out where not given. */
  readonly by?: string;
}

/** The sheet of a report, by which it is found again. */
export interface ReportMade {
  readonly sheetId: string;
  /** As it was called, made unique. */
  readonly sheet: string;
}

export interface Reviewing {
  /** Records a decision on findings, as rows of the reviews' table. False where Excel would not: the state says why. */
  record(
    findings: readonly Finding[],
    decision: Decision,
    reason: string,
    reviewer: string,
  ): Promise<boolean>;
  /** Takes back the decisions that count on findings: adds rows that say so. */
  withdraw(findings: readonly Finding[], reviewer: string): Promise<boolean>;
  /** Takes back the last `record` of this session that was not yet. */
  undoLast(): Promise<boolean>;
  /** Whether rows that change are asked again by themselves. Off at first. */
  recheckOnChange(on: boolean): void;
  /** What could put a finding right mechanically: reads the cells as they are now, writes nothing. */
  offer(finding: Finding): Promise<Offer>;
  /** Writes a correction, if its cells still are as it was shown. */
  correct(correction: Correction): Promise<boolean>;
  /** Puts the cells of the last correction back, if they still are as it left them. */
  takeBackCorrection(): Promise<boolean>;
  /** Lays the highlight over the rows of the result's findings, or takes it off. */
  highlight(on: boolean): Promise<boolean>;
  /** Adds the report's sheet and shows it. Undefined where Excel would not: the state says why. */
  report(about: ReportAbout): Promise<ReportMade | undefined>;
  /** Nothing of it where Excel would not say: then the state says why. */
  whatWasAdded(): Promise<readonly Added[] | undefined>;
  /** Takes all of that out of the workbook again. */
  removeEverything(): Promise<boolean>;
}
