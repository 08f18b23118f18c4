import { isReviewsSheetName } from '../../../src/review/ours/looseReviews';
import { isOurTable, reviewsTitle } from '../../../src/review/ours/ourNames';
import { isOurSheetName, reportSheetOf } from '../../../src/review/ours/ourSheetNames';

test.each([
  reviewsTitle,
  `${reviewsTitle} 2`,
  reportSheetOf('2026-11-21'),
  `${reportSheetOf('2026-11-21')} 12`,
])('“%s” is a name of our sheets', (name) => expect(isOurSheetName(name)).toBe(true));
test.each(['PMS', 'PMS review', 'PMS reviews old', 'PMS report', 'PMS report 2026', 'Copy of PMS reviews'])(
  '“%s” is none',
  (name) => expect(isOurSheetName(name)).toBe(false),
);
test.each(['PMSReviews', 'pmsreviews', 'PMSReport', 'PMSReport2'])('“%s” is a name of our tables', (name) =>
  expect(isOurTable(name)).toBe(true),
);
test.each(['PMSReview', 'PMSReviews2', 'PMSReports', 'Reports'])('“%s” is none', (name) =>
  expect(isOurTable(name)).toBe(false),
);

test.each(['PMS reviews', 'PMS reviews 2', 'PMS reviews (2)'])(
  '“%s” is a name of a sheet of reviews',
  (name) => expect(isReviewsSheetName(name)).toBe(true),
);
test.each(['PMS reviews old', 'Our PMS reviews', 'PMS report 2026-11-21'])('“%s” is none', (name) =>
  expect(isReviewsSheetName(name)).toBe(false),
);
