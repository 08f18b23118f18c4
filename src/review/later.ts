/** What a session needs from the first check on comes later than the pane's first screen, which does not wait for it. */
import { Refusal } from './workbook';

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

/** Checks, reviews decided on and reports: asked for with the first check. */
export const fromCheckOn = fetchedOnce(() => import(/* webpackChunkName: "checking" */ './fromCheckOn'));
/** Reads and joins answers: in a workbook that keeps none that is not needed before the first is given. */
export const fromAnswersOn = fetchedOnce(() => import(/* webpackChunkName: "kept" */ './fromAnswersOn'));
