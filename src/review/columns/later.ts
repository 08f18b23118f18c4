import { fetchedOnce } from '../fetchedOnce';

/**
 * Reads quarters, months, and years that are not written in full: few workbooks have any in their headings. And says of lists of
 * practices what is read nowhere else.
 */
export const fromTimeOn = fetchedOnce(() => import(/* webpackChunkName: "time" */ './readTime'));
/** Says what headings lack that are of no schedule or ledger: few sheets have such. */
export const fromUnreadOn = fetchedOnce(() => import(/* webpackChunkName: "unread" */ './unread'));
