import type { Finding } from '../../src/review/findings';
import { joined, type Reviews, type ReviewsRead } from '../../src/review/reviews';
import { inOneGo } from '../../src/review/slices';

/** Decisions joined to findings, without a pause. */
export const reviewsOf = (read: ReviewsRead, findings: readonly Finding[]): Reviews =>
  inOneGo(joined(read, findings));
