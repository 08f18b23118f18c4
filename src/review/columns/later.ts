import { fetchedOnce } from '../later/fetchedOnce';

/**
 * Reads quarters, months, years that are not written in full, and headings that are not the usual ones; and says what headings
 * lack that are of no schedule or ledger.
 */
export const fromRareOn = fetchedOnce(() => import(/* webpackChunkName: "rare" */ './rare'));
