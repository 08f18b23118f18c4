/** What a session needs from the first check on comes later than the pane's first screen, which does not wait for it. */
import { fetchedOnce } from './fetchedOnce';

/** Checks, reviews decided on and reports: asked for with the first check. */
export const fromCheckOn = fetchedOnce(() => import(/* webpackChunkName: "check" */ './fromCheckOn'));
/** Reads and joins answers: in a workbook that keeps none that is not needed before the first is given. */
export const fromAnswersOn = fetchedOnce(() => import(/* webpackChunkName: "kept" */ './fromAnswersOn'));
