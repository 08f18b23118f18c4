/** Finishes what was begun to be written, or does without it. None of this is needed before the first check. */
import { Refusal } from '../review/workbook';
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

/** Does work on things that it lists first. Where some of them are gone by the time it gets there, it is done anew, once. */
export const runOnWhatIsThere = async <T>(work: Work<T>): Promise<T> => {
  try {
    return await run(work);
  } catch (error) {
    if (!(error instanceof Refusal && error.kind === 'sheet gone')) throw error;
    return run(work);
  }
};
