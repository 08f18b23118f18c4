/** What a session needs from the first check on. In the add-in it is a script of its own, fetched by `scripts.ts`. */
export { check } from '../check';
export { withPremiumsElsewhere } from '../columns/premiumElsewhere';
export { settleRivals } from '../columns/rivals';
export { blocksBelow, partsNow, Seams } from '../columns/seams/seams';
export { tellingOf } from '../columns/seams/tellingOf';
export { recheckRows } from '../checking/recheck';
export { noneReviewed } from '../reviews';
export { sortEdits } from '../session/sortEdits';
export { createReviewWork } from '../reviewing/reviewWork';
export { goingBy } from '../checking/terms';
export { selectAgain } from '../reviewing/whereabouts';
