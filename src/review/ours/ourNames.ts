/** What the add-in's own tables are called, and the sheet of reviews: known again by these, and never checked. */
export const reviewsTableName = 'PMSReviews';
export const reviewsTitle = 'PMS reviews';
/** A number stands behind it where there are several. */
export const reportTableName = 'PMSReport';

const report = new RegExp(`^${reportTableName}\\d*$`, 'i');
export const isReviewsTable = (name: string): boolean =>
  name.toLowerCase() === reviewsTableName.toLowerCase();
export const isOurTable = (name: string): boolean => isReviewsTable(name) || report.test(name);
