/** What a session needs from the first check on comes later than the pane's first screen, which does not wait for it. */
import { Refusal } from './workbook';

/** What could not be fetched is fetched again when it is asked for again. */
export const notFetched =
  'A part of PMS Review could not be fetched, so nothing was done. Try again when you are online.';

let fetching: Promise<typeof import('./fromCheckOn')> | undefined;

/** Fetches it, once. A `Refusal` where that fails. */
export const fromCheckOn = (): Promise<typeof import('./fromCheckOn')> =>
  (fetching ??= import(/* webpackChunkName: "check" */ './fromCheckOn').catch((cause: unknown) => {
    fetching = undefined;
    throw new Refusal('disconnected', notFetched, { cause });
  }));
