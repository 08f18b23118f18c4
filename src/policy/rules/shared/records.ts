/** What the rules that ask for a record have in common: how an answer is taken, and the money a ledger row is about. */
import { sourceOf } from '../../fundingSource';
import type { AnswerFact, FactRef } from '../../facts';
import { readOnce } from '../../readOnce';
import { isApproved, isLeftOpen, isNotToBe, isSettled, isUndecided } from '../../status';
import { perRow } from './perRow';
import { plain } from './verdicts';
import {
  BLANK,
  UNREADABLE,
  isGap,
  type Answer,
  type LedgerRow,
  type Message,
  type Read,
  type Row,
  type Value,
  type Verdict,
} from '../rule';

/** Whether a record is there. `unclear`: words that may mean either, or an error. */
export type Recorded = 'yes' | 'no' | 'missing' | 'unclear';

/** A blank is a record missing; "no", "pending" and "tbc" say that there is none (policy section 5). */
export const recordOf = (answer: Read<Answer>): Recorded => {
  if (answer === 'yes') return 'yes';
  if (answer === 'no' || answer === 'pending') return 'no';
  return answer === BLANK ? 'missing' : 'unclear';
};

/** The cell as it stands, to be quoted. */
export const saidIn = (row: Row, fact: AnswerFact): string => String(row.raw(fact));

/** The amount of a ledger row as a sentence begins with it. */
export const amountOf = (row: LedgerRow): Value => {
  const amount = row.amount;
  return isGap(amount) ? 'an unknown amount' : { money: amount };
};

/** Whether a ledger row is paid from the quality premium, which is not money of a PMS review. */
export const paidFromQualityPremium = (row: LedgerRow): boolean => {
  const source = row.fundingSource;
  return !isGap(source) && sourceOf(source) === 'quality premium';
};

/** Whether a ledger row names a source that is not all said to be PMS money. A blank says no less than no such column. */
export const mayBeOtherMoney = (row: LedgerRow): boolean => {
  const source = row.fundingSource;
  if (isGap(source)) return source === UNREADABLE;
  const said = sourceOf(source);
  return said === 'both' || said === 'another';
};

/**
 * The fact of a ledger row that leaves open whether its money is spent so: a status such as "Rejected" or "Pipeline", an
 * approval that is refused or outstanding, or such words beside what it is spent on, which may also call it a total of
 * other rows, or in a comment. A blank says no less than a ledger without such a column.
 */
export const undecidedBy = perRow((row: LedgerRow): Undecided | undefined => {
  const { status, approved } = row;
  if (status === UNREADABLE) return 'status';
  if (status !== BLANK && !isSettled(status) && row.answer('status') !== 'not applicable') return 'status';
  if (approved !== BLANK && approved !== 'yes' && approved !== 'not applicable') {
    if (approved !== 'words' || !isApproved(String(row.raw('approved')))) return 'approved';
  }
  const { purpose, scheme } = row;
  const said = status !== BLANK || approved === 'yes' || approved === 'words';
  if (!isGap(purpose) && isOpen(callOfPurpose(purpose), said)) return 'purpose';
  if (!isGap(scheme) && isOpen(callOfScheme(scheme), said)) return 'scheme';
  const { comments } = row;
  if (isGap(comments)) return undefined;
  return isNotToBe(comments) || (!said && isUndecided(comments)) ? 'comments' : undefined;
});
/** `isDecided`: another cell of the row says that its money is spent. */
const isOpen = (called: Called, isDecided: boolean): boolean =>
  called === 'open' || (called === 'total' && !isDecided);
const callOf = (words: string): Called =>
  isLeftOpen(words) ? 'open' : /\btotals?\W*$/i.test(words) ? 'total' : 'plain';
type Called = 'open' | 'total' | 'plain';
/** Each keeps its own, for several ask of the same row, one after the other. */
const callOfPurpose = readOnce(callOf);
const callOfScheme = readOnce(callOf);
type Undecided = 'status' | 'approved' | 'purpose' | 'scheme' | 'comments';

/**
 * What would be a breach of a ledger row cannot be told where the amount is negative, which may take money back, where it
 * is not all said to be PMS money, and where its status leaves open whether it is spent so.
 */
export const unlessDoubted = <M extends string>(
  row: LedgerRow,
  verdict: Verdict<M>,
): Verdict<M | DoubtName> => {
  if (verdict.outcome !== 'breach') return verdict;
  const amount = row.amount;
  if (!isGap(amount) && amount < 0)
    return {
      outcome: 'evidence needed',
      message: 'takenBack',
      values: { amount: amountOf(row) },
      evidence: verdict.evidence,
    };
  if (mayBeOtherMoney(row))
    return {
      outcome: 'evidence needed',
      message: 'sourceMixed',
      values: { amount: amountOf(row), source: String(row.raw('fundingSource')) },
      evidence: [...(verdict.evidence ?? []), 'fundingSource'],
    };
  const undecided = undecidedBy(row);
  return undecided === undefined ? verdict : undecidedVerdict(row, undecided, verdict.evidence);
};

/** What a rule answers of a row that is not decided. */
export const undecidedVerdict = (
  row: LedgerRow,
  by: Undecided,
  evidence: readonly FactRef[] = [],
): Verdict<'undecided'> => ({
  outcome: 'evidence needed',
  message: 'undecided',
  values: { amount: amountOf(row), status: String(row.raw(by)) },
  evidence: [...evidence, by],
});

/** What `unlessDoubted` says. */
export const doubtMessages = {
  undecided: {
    says: '{amount} from {practice} is marked “{status}”: it is not clear whether it is spent so.',
    putRight:
      'If it is, say “approved”, “planned” or “paid”; if not, take the row out or make its amount 0. If the column says something else, set it aside where columns are named.',
  },
  takenBack: {
    says: 'The row of {practice} has {amount}: it is not clear whether that takes money back, or is money spent with its sign turned round.',
    putRight:
      'Enter what is spent as a positive amount; where money is taken back, take it off the row it was spent in.',
  },
  sourceMixed: {
    says: '{amount} from {practice} is paid from “{source}”: it is not clear how much of it is PMS money.',
    putRight:
      'Say “PMS” where it is, and give what each source pays a row of its own. If the column says something else, set it aside where columns are named.',
  },
} satisfies Record<string, Message>;

/** The name of one of them. */
export type DoubtName = keyof typeof doubtMessages;

/** What the rules on what PMS money is spent on have in common to say. */
export const spendingMessages = {
  nothingSpent: { says: 'The row moves no money.' },
  qualityPremium: { says: 'The quality premium pays for it: it is not money of a PMS review.' },
  ...doubtMessages,
} satisfies Record<string, Message>;
/** The first two as answers, shared by all rows. */
export const nothingSpent = plain('not applicable', 'nothingSpent');
export const qualityPremium = plain('not applicable', 'qualityPremium');
