/**
 * Reviews: a lead's decisions on findings, and whether they still stand. They are kept in the workbook in a table that
 * only grows, so that it can be read, filtered and printed without the add-in, and nobody's decision is ever written over.
 *
 * A review goes by rule and subject, never by a row number. It stands as long as the evidence is what was seen.
 */
import type { Finding } from './findings';

export const decisions = ['to be corrected', 'accepted', 'referred to the CCG', 'not agreed'] as const;
export type Decision = (typeof decisions)[number];

/** A row of the table: a decision, or the withdrawal of the one before it. */
export interface Review {
  /** The finding's key. */
  readonly key: string;
  readonly rule: string;
  readonly decision: Decision | 'withdrawn';
  readonly reason: string;
  readonly reviewer: string;
  /** When, as ISO 8601 in UTC: "2026-11-21T14:32:05.000Z". */
  readonly time: string;
  /** What was found, in the finding's words of the time. */
  readonly found: string;
  /** The cells seen, in words: "receiving CCG: 02P; amount: £3,112.40". */
  readonly evidence: string;
  /** A short mark of that evidence: another mark is other evidence. */
  readonly mark: string;
}

export type Standing = 'stands' | 'out of date';

/** A finding's reviews. */
export interface Reviewed {
  /** The decision that counts: the latest that was not withdrawn. */
  readonly latest: Review;
  /** `out of date`: the evidence is not what was seen. */
  readonly standing: Standing;
  /** Decisions before it and withdrawals, latest first. */
  readonly earlier: readonly Review[];
}

export type ReviewState = Decision | 'not reviewed' | 'out of date';
export const reviewStates = ['not reviewed', 'out of date', ...decisions] as const;

export interface Reviews {
  /** By the finding's key; a finding that is not in it has not been reviewed. */
  readonly byFinding: ReadonlyMap<string, Reviewed>;
  /** Decisions on what is not found any more: put right since, or gone from the workbook. */
  readonly settled: readonly Review[];
  /** Findings of the check by the state of their review. */
  readonly totals: Readonly<Record<ReviewState, number>>;
  /** Rows of the table that cannot be read as a review: they are left as they are. */
  readonly unreadable: number;
}

export const stateOf = (reviews: Reviews, { key }: Pick<Finding, 'key'>): ReviewState => {
  const reviewed = reviews.byFinding.get(key);
  if (!reviewed) return 'not reviewed';
  return reviewed.standing === 'out of date' ? 'out of date' : (reviewed.latest.decision as Decision);
};

export const noReviews: Reviews = {
  byFinding: new Map(),
  settled: [],
  totals: Object.fromEntries(reviewStates.map((state) => [state, 0])) as Record<ReviewState, number>,
  unreadable: 0,
};
