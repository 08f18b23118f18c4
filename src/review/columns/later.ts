import { fetchedOnce } from '../later/fetchedOnce';

/**
 * Reads quarters, months, and years that are not written in full, and says what headings lack that are of no schedule or ledger:
 * few sheets have such.
 */
export const fromRareOn = fetchedOnce(() => import(/* webpackChunkName: "rare" */ './rare'));
