/** What is begun to be written is brought to its end, or gone without. Nothing of it is needed before a check. */
import { Refusal } from '../review/workbook';
import { codeOf } from './refusals';
import { run, type Work } from './run';

/** How often it is tried again while somebody types, in milliseconds. */
const again = 500;

/**
 * What was begun is brought to its end: where somebody has begun to type in a cell, it is tried again until they are done.
 * All of it, for what it has read of the workbook may be other by then: so Excel itself is not left to wait with it.
 */
export const runToTheEnd = async <T>(work: Work<T>): Promise<T> => {
  try {
    return await run(work);
  } catch (error) {
    if (!(error instanceof Refusal && error.kind === 'cell being edited')) throw error;
    await new Promise<void>((resolve) => setTimeout(resolve, again));
    return runToTheEnd(work);
  }
};

/** Whether Excel refused something, by an error of its own: anything else is a bug. */
export const isOfExcel = (error: unknown): boolean => error instanceof Refusal || codeOf(error) !== undefined;

/** Does what can be gone without; whether Excel did it. What is no refusal of Excel's is a bug, and thrown. */
export const unlessRefused = async (work: () => Promise<void>): Promise<boolean> => {
  try {
    await work();
    return true;
  } catch (error) {
    if (!isOfExcel(error)) throw error;
    return false;
  }
};

/** Does work that changes nothing but what it has listed: listed anew, once, where some of it is gone by then. */
export const runOnWhatIsThere = async <T>(work: Work<T>): Promise<T> => {
  try {
    return await run(work);
  } catch (error) {
    if (!(error instanceof Refusal && error.kind === 'sheet gone')) throw error;
    return run(work);
  }
};
