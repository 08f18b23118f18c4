/**
 * Reviews: a lead's decisions on findings, and whether they still stand. They are kept in the workbook in a table that
 * only grows (`reviewing/reviewsTable.ts`), so that nobody's decision is ever written over.
 *
 * A review goes by rule and subject, never by a row number. It stands as long as the evidence is what was seen: which
 * review is on which finding is told in `reviewing/joining.ts`.
 */
import type { Subject } from '../policy/rules/rule';
import type { Finding } from './findings';
import { recordOf } from './recordOf';
import { markOf } from './checking/keys';
import { withdrawalMark } from './reviewing/takenBack';

/** What a lead may decide on a finding. */
export const decisions = ['to be corrected', 'accepted', 'referred to the CCG', 'not agreed'] as const;
export type Decision = (typeof decisions)[number];

/** A row of the table: a decision, or the withdrawal of one. */
export interface Review {
  /** The finding's key. */
  readonly key: string;
  readonly decision: Decision | 'withdrawn';
  readonly reason: string;
  readonly reviewer: string;
  /** When, as ISO 8601 in UTC: "2026-11-21T14:32:05.000Z". */
  readonly time: string;
  /** The sheet of the finding, as it was called. */
  readonly sheet: string;
  /** What was found, in the finding's words of the time. */
  readonly found: string;
  /** The cells seen, in words: "receiving CCG: 02P; amount: £3,112.40". */
  readonly evidence: string;
  /** A short mark of that evidence: another mark is other evidence. Of a withdrawal, the name of what it takes back. */
  readonly mark: string;
  /** What the finding is about, where its key says so no more: its CCG has another code by now. */
  readonly subject?: Subject;
}

/** A decision that was not withdrawn. */
export type Decided = Review & { readonly decision: Decision };

/** `out of date`: the evidence is not what was seen when it was decided. */
export type Standing = 'stands' | 'out of date';

/** A finding's reviews. */
export interface Reviewed {
  /** The decision that counts: the latest that was not withdrawn. */
  readonly latest: Decided;
  /** `out of date`: the evidence is not what was seen. */
  readonly standing: Standing;
  /** Decisions before it, withdrawals and what they withdrew, latest first. */
  readonly earlier: readonly Review[];
}

/** What a finding may be as to its review, in the order in which they are shown. */
export const reviewStates = ['not reviewed', 'out of date', ...decisions] as const;
export type ReviewState = (typeof reviewStates)[number];

/** The reviews of a workbook, joined to the findings of a check. */
export interface Reviews {
  /** By the finding's key; a finding that is not in it has not been reviewed. */
  readonly byFinding: ReadonlyMap<string, Reviewed>;
  /** Decisions on what is not found any more: put right since, or gone from the workbook. */
  readonly settled: readonly Decided[];
  /** Findings of the check by the state of their review. */
  readonly totals: Readonly<Record<ReviewState, number>>;
  /** Rows of the table that cannot be read as a review: they are left as they are. */
  readonly unreadable: number;
  /** The table, where there is one. */
  readonly table?: ReviewsTable;
}

/** Where the table of reviews stands, and how many rows it has, headings and totals included. */
export interface ReviewsTable {
  readonly sheetId: string;
  readonly rows: number;
}

/** How a finding stands. */
export const stateOf = (reviews: Reviews, { key }: Pick<Finding, 'key'>): ReviewState => {
  const reviewed = reviews.byFinding.get(key);
  if (!reviewed) return 'not reviewed';
  return reviewed.standing === 'out of date' ? 'out of date' : reviewed.latest.decision;
};

/** Of a workbook that has none, and no findings. */
export const noReviews: Reviews = {
  byFinding: new Map(),
  settled: [],
  totals: recordOf(reviewStates, () => 0),
  unreadable: 0,
};

/** Of findings on which nothing was decided. */
export const noneReviewed = (findings: readonly Finding[]): Reviews => ({
  ...noReviews,
  totals: { ...noReviews.totals, 'not reviewed': findings.length },
});

/** What a table of reviews holds. */
export interface ReviewsRead {
  /** In the order of the table. */
  readonly reviews: readonly Review[];
  readonly unreadable: number;
  readonly table?: ReviewsTable;
  /** Columns of the table are gone: rows that were written cannot be told from others. */
  readonly lost?: true;
}

/** Cells named in the evidence of a review; more are counted. */
const cellsNamed = 12;

/**
 * A decision on a finding, with the evidence as it is seen now. `key`: what the finding was called in the decision before
 * it, where it was decided on: one that goes by another name by now keeps all its decisions together.
 */
export const reviewOf = (
  finding: Finding,
  { decision, reason, reviewer, time }: Pick<Review, 'decision' | 'reason' | 'reviewer' | 'time'>,
  key = finding.key,
): Review => {
  const named = finding.cells.slice(0, cellsNamed).map(({ title, shown }) => `${title}: ${shown}`);
  const more = finding.cellsInAll - named.length;
  return {
    key,
    decision,
    reason,
    reviewer,
    time,
    sheet: finding.sheet,
    found: finding.message,
    evidence: [...named, ...(more > 0 ? [`and ${more} more ${more === 1 ? 'cell' : 'cells'}`] : [])].join(
      '; ',
    ),
    mark: markOf(finding),
    ...(key === finding.key ? {} : { subject: finding.subject }),
  };
};

/** What a withdrawal of a review is: the same, said to be withdrawn, with its name. */
export const withdrawalOf = (review: Review, reviewer: string, time: string): Review => ({
  ...review,
  decision: 'withdrawn',
  reason: '',
  reviewer,
  time,
  mark: withdrawalMark(review),
});
