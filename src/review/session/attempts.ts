/** What Excel may refuse is attempted: a refusal is told where the person is, anything else is a bug and shown as one. */
import { Stopped } from './patience';
import type { ShownState } from './shownState';
import { noticeOf, type Notice, type State } from './state';
import type { Surroundings } from './surroundings';
import { Refusal } from '../workbook';

export interface Attempts {
  /** Whether it was done. A refusal is told at `back()`, which is where the person is, if left out. */
  attempt(work: () => Promise<void>, back?: () => State): Promise<boolean>;
  /** The same of what a person asked for by a click: where Excel takes long, that is said. */
  attemptAsked(work: () => Promise<void>): Promise<boolean>;
}

/** After so long a person who asked for something begins to wonder. */
const long = 10_000;
const slow: Notice = {
  kind: 'disconnected',
  sentence: 'Excel does not answer yet. What you asked for is done as soon as it does.',
};
const gaveUp: Notice = {
  kind: 'disconnected',
  sentence: 'Excel did not answer, so the check was stopped. Nothing was changed.',
};

export const createAttempts = (
  shown: ShownState,
  after: Surroundings['after'],
  /** Something was locked that was not known to be. */
  foundLocked: () => void,
): Attempts => {
  const attempt: Attempts['attempt'] = async (work, back = shown.now) => {
    const told = noticeOf(shown.now());
    try {
      await work();
      // What Excel would not do a while ago is over with.
      if (told && noticeOf(shown.now()) === told) shown.tell(undefined);
      return true;
    } catch (error) {
      if (error instanceof Stopped) shown.tell(error.silent ? gaveUp : undefined, back());
      else if (error instanceof Refusal) {
        shown.tell({ kind: error.kind, sentence: error.message }, back());
        if (error.kind === 'protected' || error.kind === 'read-only') foundLocked();
      } else shown.failed(error);
      return false;
    }
  };

  return {
    attempt,
    async attemptAsked(work) {
      const callOff = after(long, () => shown.tell(slow));
      const done = await attempt(work);
      callOff();
      if (noticeOf(shown.now()) === slow) shown.tell(undefined);
      return done;
    },
  };
};
