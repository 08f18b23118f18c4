/**
 * Reading from an Excel that will not answer just now: somebody is typing in a cell, or nothing comes back. Reading does no
 * harm twice, so it is asked again until there is an answer or the person has had enough.
 */
import type { LiveWorkbook } from '../liveWorkbook';
import type { Notice } from './state';
import { Refusal, type RefusalKind } from '../workbook';

/** What a read ends with when the person has had enough. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
  /** `silent`: Excel had not answered for a while. */
  constructor(readonly silent: boolean) {
    super('The check was stopped.');
  }
}

export interface Patience {
  /** Reads, for as long as it takes. Rejects with `Stopped`, or with what Excel refused for good. */
  of<T>(read: () => Promise<T>): Promise<T>;
  /** The person has had enough: what is being read may still come, for a moment; nothing is waited for after that. */
  stop(): void;
}

/** A read that has not ended. */
interface Pending {
  giveUp(): void;
  /** Asks, once more where it was asked; `patient`: for so many milliseconds. */
  ask(patient: number): void;
}

/** How often Excel is asked whether the person has stopped typing. */
const again = 500;
/** After so much silence a person begins to wonder. */
const silence = 10_000;
/** How long an answer that is on its way is still waited for after a stop: nobody notices it. */
const moment = 60;

const waiting = {
  'cell being edited':
    'You are typing in a cell. Press Enter or Esc in the sheet: PMS Review then goes on by itself.',
  disconnected: 'Excel does not answer. PMS Review goes on as soon as it does; you can cancel meanwhile.',
} as const satisfies Partial<Record<RefusalKind, string>>;

export const createPatience = (
  after: (milliseconds: number, work: () => void) => () => void,
  /** Says what is waited for; nothing, when it is over. */
  tell: (notice: Notice | undefined) => void,
): Patience => {
  let told: keyof typeof waiting | undefined;
  /** How many reads have ended. */
  let answers = 0;
  let stopping = false;
  let stopped = false;
  const pending = new Set<Pending>();
  const say = (kind: keyof typeof waiting | undefined): void => {
    if (told === kind) return;
    told = kind;
    tell(kind && { kind, sentence: waiting[kind] });
  };

  return {
    of: <T>(read: () => Promise<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        let over = false;
        let callOff = (): void => undefined;
        const end = (settle: () => void): void => {
          if (over) return;
          over = true;
          callOff();
          pending.delete(own);
          settle();
        };
        const giveUp = (): void =>
          end(() => {
            if (told) tell(undefined);
            reject(new Stopped(told === 'disconnected'));
          });
        const answered = (settle: () => void): void =>
          end(() => {
            const wasSilent = told === 'disconnected';
            answers++;
            say(undefined);
            settle();
            // What was asked in the silence got lost with it.
            if (wasSilent) for (const each of [...pending]) each.ask(silence);
          });
        const later = (milliseconds: number, work: () => void): void => {
          callOff();
          callOff = after(milliseconds, work);
        };
        const wait = (patient: number): void => {
          const before = answers;
          later(patient, () => {
            // While others are answered Excel is not silent: this one waits for its turn.
            if (answers > before) return wait(patient);
            say('disconnected');
            // An answer that got lost does not come however long it is waited for.
            ask(2 * patient);
          });
        };
        const ask = (patient: number): void => {
          wait(patient);
          read().then(
            (value) => answered(() => resolve(value)),
            (error: unknown) => {
              if (over) return;
              if (!(error instanceof Refusal && error.kind === 'cell being edited'))
                return answered(() => reject(error));
              if (stopping) return giveUp();
              say('cell being edited');
              later(again, () => ask(silence));
            },
          );
        };
        const own = { giveUp, ask };
        if (stopped) return giveUp();
        pending.add(own);
        ask(silence);
      }),
    stop() {
      stopping = true;
      after(told ? 0 : moment, () => {
        stopped = true;
        for (const each of [...pending]) each.giveUp();
      });
    },
  };
};

/** The workbook, read with patience. What writes is asked once, and what Excel says to it counts. */
export const patiently = (workbook: LiveWorkbook, { of }: Patience): LiveWorkbook => ({
  ...workbook,
  sheets: () => of(() => workbook.sheets()),
  situation: () => of(() => workbook.situation()),
  tables: () => of(() => workbook.tables()),
  values: (...asked) => of(() => workbook.values(...asked)),
  merged: (...asked) => of(() => workbook.merged(...asked)),
  setting: (name) => of(() => workbook.setting(name)),
  isHighlighted: () => of(() => workbook.isHighlighted()),
});
