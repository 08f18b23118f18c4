/** Finishes what was begun to be written, or does without it. None of this is needed before the first check. */
import { Refusal, type RefusalKind } from '../review/workbook';
import { codeOf } from './refusals';
import { run, type Work } from './run';

/** How long to wait before trying again while somebody types, in milliseconds. */
const waitWhileTyping = 500;

/**
 * Does work that must be finished: where somebody is typing in a cell, it is tried again until they are done. All of it is
 * done anew, because what it read of the workbook may have changed by then: that is why Excel is not told to wait itself.
 */
export const runToTheEnd = async <T>(work: Work<T>): Promise<T> => {
  try {
    return await run(work);
  } catch (error) {
    if (!(error instanceof Refusal && error.kind === 'cell being edited')) throw error;
    await new Promise<void>((resolve) => setTimeout(resolve, waitWhileTyping));
    return runToTheEnd(work);
  }
};

/** Whether Excel refused something, by an error of its own: anything else is a bug. */
export const isOfExcel = (error: unknown): boolean => error instanceof Refusal || codeOf(error) !== undefined;

/** Does what we can do without; whether Excel did it. An error that is not Excel's is a bug, and thrown. */
export const unlessRefused = async (work: () => Promise<void>): Promise<boolean> => {
  try {
    await work();
    return true;
  } catch (error) {
    if (!isOfExcel(error)) throw error;
    return false;
  }
};

/** What Excel answers in a while, or in smaller parts. */
const passing: readonly RefusalKind[] = ['cell being edited', 'busy', 'disconnected', 'too large'];

/** Whether asking again may mend it, or it is none of Excel's refusals. By which code Excel refuses what it does not know differs. */
export const isPassing = (error: unknown): boolean =>
  !isOfExcel(error) || (error instanceof Refusal && passing.includes(error.kind));

/**
 * What is taken for the answer where Excel refuses for good to tell something that can be done without. Any other error is
 * thrown, and that the sheet is gone.
 */
export const orUntold = <T>(error: unknown, otherwise: T): T => {
  if (isPassing(error) || (error instanceof Refusal && error.kind === 'sheet gone')) throw error;
  return otherwise;
};

/** The same of what would be lost sight of where Excel only broke down: it has to say that it does not know it. */
export const orUnknown = <T>(error: unknown, otherwise: T): T => {
  if (!(error instanceof Refusal && error.kind === 'not supported')) throw error;
  return otherwise;
};

/** Does work on things that it lists first. Where some of them are gone by the time it gets there, it is done anew, once. */
export const runOnWhatIsThere = async <T>(work: Work<T>): Promise<T> => {
  try {
    return await run(work);
  } catch (error) {
    if (!(error instanceof Refusal && error.kind === 'sheet gone')) throw error;
    return run(work);
  }
};
