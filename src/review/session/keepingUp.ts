/** Keeps up with a workbook that people go on editing: what has changed since the check, and asking again where wished. */
import { Changes } from './changes';
import type { Block } from '../columns/blocks';
import type { LiveWorkbook, WorkbookChange } from '../liveWorkbook';
import { fromCheckOn } from '../later/scripts';
import type { ReviewsEdited } from '../reviewing/deciding';
import type { Checked } from './state';
import { Refusal, type Area } from '../workbook';

export interface Followed {
  readonly workbook: LiveWorkbook;
  checked(): Checked | undefined;
  update(change: Partial<Checked>): void;
  blocks(): readonly Block[];
  /** Whether there is data on a sheet that had none. */
  holdsData(sheetId: string): Promise<boolean>;
  /** Whether this session is writing, or was a moment ago: what PMS Review is said to do then is its own doing. */
  isWriting(): boolean;
  /** Whether these cells of the data are what this session wrote just now, and not what another window did. */
  wroteCells(sheetId: string, areas: readonly Area[]): boolean;
  /** The reviews' table was edited, perhaps by somebody else. */
  reviewsEdited(edited: ReviewsEdited): Promise<void>;
  /** Protection has changed: what can be written may be other than it was. */
  lookAtLocks(): Promise<void>;
  /** Rows have changed and are to be asked again. */
  recheck(changes: Changes): Promise<void>;
  /** A bug on the way. */
  failed(error: unknown): void;
  /** Does something later, once; gives back what calls it off. */
  after(milliseconds: number, work: () => void): () => void;
}

export interface KeepingUp {
  /** Listens from now on; once is enough. Whether Excel tells of edits. */
  start(): Promise<boolean>;
  /** The workbook is read anew: where that succeeds, only what changed while it was read counts, and is said. */
  reading(read: () => Promise<boolean>): Promise<void>;
  wrote(sheetId: string, areas: readonly Area[]): void;
  recheckOnChange(on: boolean): void;
  /** Looks again at the sheets: Excel does not tell of all that happens to them. */
  lookAtSheets(): void;
}

/** Edits come in bursts: one answer to each. */
const quietFor = 700;
/** Where Excel would not answer, somebody is typing. */
const again = 2_000;

/** `own`: heard while something was written from here, and by all appearances that. */
export type Heard = WorkbookChange & { readonly own?: boolean };

export const createKeepingUp = (followed: Followed): KeepingUp => {
  const { workbook } = followed;
  const changes = new Changes();
  let heard: Heard[] = [];
  let listening = false;
  /** What is heard meanwhile is sorted by the blocks of what is read. */
  let isReading = false;
  let rechecks = false;
  let callOff = (): void => undefined;

  const soon = (milliseconds: number): void => {
    callOff();
    callOff = followed.after(milliseconds, () => void takeIn());
  };

  const say = (): void => {
    const { rows, more, formulas } = changes;
    const state = followed.checked();
    if (state && (state.changed || !changes.none))
      followed.update({
        changed: changes.none ? undefined : { rows, more, ...(formulas ? { formulas } : {}) },
      });
  };

  const takeIn = async (): Promise<void> => {
    if (isReading) return;
    const now = heard;
    heard = [];
    try {
      const { sortEdits } = await fromCheckOn();
      await sortEdits(now, changes, followed);
      say();
      if (rechecks && !changes.none && followed.checked()) await followed.recheck(changes);
    } catch (error) {
      if (!(error instanceof Refusal)) return followed.failed(error);
      heard = [...now, ...heard];
      soon(again);
    }
  };

  return {
    async start() {
      if (listening) return true;
      const stop = await workbook.watch((change) => {
        const own = change.what === 'cells' && change.byAddin && followed.isWriting();
        if (own && followed.wroteCells(change.sheetId, change.areas)) return;
        heard.push(own ? { ...change, own } : change);
        soon(quietFor);
      });
      // Asked again where Excel was silent: the first that it let listen goes on listening.
      if (listening) await stop?.();
      return (listening ||= !!stop);
    },
    async reading(read) {
      const before = changes.takeAll();
      isReading = true;
      const done = await read().finally(() => (isReading = false));
      // What the old result did not go by, it still does not.
      if (!done) changes.putBack(before);
      // Whoever wanted it asked again while it was read was told that something was under way.
      else if (rechecks && !changes.none) soon(quietFor);
      say();
      if (heard.length > 0) soon(0);
    },
    wrote(sheetId, areas) {
      changes.add(followed.blocks(), sheetId, areas, false);
      say();
      if (rechecks) soon(quietFor);
    },
    recheckOnChange(on) {
      rechecks = on;
      if (on && !changes.none) soon(0);
    },
    lookAtSheets() {
      // What is out of date is known to be.
      if (!followed.checked() || !changes.none) return;
      heard.push({ what: 'sheets' });
      soon(quietFor);
    },
  };
};
