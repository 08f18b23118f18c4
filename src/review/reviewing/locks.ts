/**
 * What Excel says may not be written, before anybody tries: protected sheets, a protected structure, a workbook for reading
 * only. Protection is never taken off.
 */
import type { Cannot } from './reviewing';

/** A sheet that is protected. */
export interface LockedSheet {
  readonly name: string;
  /** Protected, and yet formats of its cells may be changed. */
  readonly formats: boolean;
}

/** What is locked, as far as Excel tells. */
export interface Locks {
  /** The workbook is open for reading only. */
  readonly readOnly: boolean;
  /** Its structure is protected: no sheet can be added or taken out. */
  readonly structure: boolean;
  /** Protected sheets by their ids. */
  readonly sheets: ReadonlyMap<string, LockedSheet>;
}

/** Whether the pane has nothing else to show for them. */
export const sameLocks = (a: Locks, b: Locks): boolean =>
  a.readOnly === b.readOnly &&
  a.structure === b.structure &&
  a.sheets.size === b.sheets.size &&
  [...a.sheets].every(([id, { name, formats }]) => {
    const other = b.sheets.get(id);
    return other?.name === name && other.formats === formats;
  });

/** What answers come to that the workbook cannot keep. */
export const answersNotKept = ({ readOnly }: Locks): Cannot =>
  readOnly
    ? 'This workbook is open for reading only. It can be checked; decisions, corrections and a report need it open for editing or saved as a copy. Answers you give are used now and not kept.'
    : undefined;
