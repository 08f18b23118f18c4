/** Which tables are the add-in's own. */
import { areOurs, tellingHeadings } from '../../../src/review/ours/ourTables';
import { reviewsLog } from '../../../src/review/reviewing/reviewsTable';

test('the table of reviews is known by its headings, also without some of them', () => {
  expect(reviewsLog.columns).toEqual(expect.arrayContaining([...tellingHeadings.reviews]));
  expect(areOurs(reviewsLog.table, reviewsLog.columns)).toBe(true);
  const worked = reviewsLog.columns.filter((heading) => heading !== 'Key' && heading !== 'Reason');
  expect(areOurs(reviewsLog.table, [...worked, 'Our note'].reverse())).toBe(true);
});

test('a schedule is none of ours, whatever it is called', () => {
  const schedule = ['Practice', 'CCG', 'Year', 'Scheme', 'Decision', 'Reason'];
  expect(areOurs('PMSReviews', schedule)).toBe(false);
  expect(areOurs('PMSReport2', schedule)).toBe(false);
});
