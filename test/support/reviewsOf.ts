import type { Finding } from '../../src/review/findings';
import { joined } from '../../src/review/reviewing/joining';
import type { Reviews, ReviewsRead } from '../../src/review/reviews';
import { inOneGo } from '../../src/review/inTurn/inOneGo';

/** Decisions joined to findings, without a pause. */
export const reviewsOf = (read: ReviewsRead, findings: readonly Finding[]): Reviews =>
  inOneGo(joined(read, findings));
