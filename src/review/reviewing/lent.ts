import type { Block } from '../columns/blocks';
import type { LiveWorkbook } from '../liveWorkbook';
import type { Checked } from '../session/state';
import type { Area } from '../workbook';

/** What a session lends to those who work for it. */
export interface Lent {
  readonly workbook: LiveWorkbook;
  checked(): Checked | undefined;
  /** Changes the state, if a result is still shown. */
  update(change: Partial<Checked>): void;
  /** Does what Excel may refuse; whether it was done. */
  attempt(work: () => Promise<void>): Promise<boolean>;
  blocks(): readonly Block[];
  now(): number;
  /** Lets others have the thread. */
  pause(): Promise<void>;
  /** Cells of the data were written by us: the result does not go by them any more. */
  wrote(sheetId: string, areas: readonly Area[]): void;
  /** Does what takes answers out of the workbook, while none is being kept. */
  afterAnswers(work: () => Promise<void>): Promise<void>;
  /** Answers were taken out of the workbook. */
  forgetAnswers(): Promise<void>;
}
