/**
 * Which decisions withdrawals take back. Two people can take back the same decision at once, or one while another decides
 * anew: so a withdrawal names its decision, where the mark of the evidence stands in a decision's row.
 *
 * A withdrawal without a name (of an earlier version, or made by hand) takes back the decision before it.
 */
import type { Decided, Review } from '../reviews';

/** The mark of a withdrawal, which names its decision by its time, on the clock where the workbook is open. */
export const withdrawalMark = ({ time }: Pick<Review, 'time'>): string => {
  const at = new Date(time);
  const local = at.getTime() - at.getTimezoneOffset() * 60_000;
  return `${names}${Number.isNaN(local) ? time : new Date(local).toISOString().slice(0, -1)}`;
};
const names = 'takes back ';

const isDecided = (review: Review): review is Decided => review.decision !== 'withdrawn';

/** The decisions on one finding that are not taken back, from all its rows in the order of their times. */
export const notTakenBack = (all: readonly Review[]): readonly Decided[] => {
  const decided = all.filter(isDecided);
  if (decided.length === all.length) return decided;
  const known = new Set(decided.map(withdrawalMark));
  const named = new Set<string>();
  let standing: Decided[] = [];
  for (const review of all) {
    if (isDecided(review)) {
      // A clock that is behind puts its withdrawal first.
      if (!named.has(withdrawalMark(review))) standing.push(review);
    } else if (known.has(review.mark)) {
      named.add(review.mark);
      standing = standing.filter((each) => withdrawalMark(each) !== review.mark);
    } else standing.pop();
  }
  return standing;
};
