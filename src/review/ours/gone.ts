/** What of a workbook may be gone by the time it is asked for, because another window takes out the same. */
import { Refusal } from '../workbook';

const isGone = (error: unknown): boolean => error instanceof Refusal && error.kind === 'sheet gone';

/** Takes something out: what is gone already is out. */
export const unlessGone = async (takenOut: Promise<unknown>): Promise<void> => {
  try {
    await takenOut;
  } catch (error) {
    if (!isGone(error)) throw error;
  }
};

/** So often something may go while the workbook is read. */
const mostTimes = 5;

/** Reads what there is: anew where some of it went while it was read. */
export const whatIsThere = async <T>(read: () => Promise<T>, times = 1): Promise<T> => {
  try {
    return await read();
  } catch (error) {
    if (!isGone(error) || times === mostTimes) throw error;
    return whatIsThere(read, times + 1);
  }
};
