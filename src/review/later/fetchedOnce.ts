import { Refusal } from '../workbook';

/** Fetches code once. Where that fails it is told as what Excel refuses is, and tried again when it is asked for again. */
export const fetchedOnce = <T>(fetch: () => Promise<T>): (() => Promise<T>) => {
  let fetching: Promise<T> | undefined;
  return () =>
    (fetching ??= fetch().catch((cause: unknown) => {
      fetching = undefined;
      throw new Refusal('disconnected', notFetched, { cause });
    }));
};
const notFetched =
  'A part of PMS Review could not be fetched, so nothing was done. Try again when you are online.';
