/** What the rules that ask for a record have in common: how an answer is taken, and the money a ledger row is about. */
import { isQualityPremium } from '../fundingSource';
import type { AnswerFact } from '../facts';
import {
  BLANK,
  isGap,
  type Answer,
  type LedgerRow,
  type Message,
  type Read,
  type Row,
  type Value,
} from './rule';

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
  return isGap(amount) ? 'an amount not known' : { money: amount };
};

/** Whether a ledger row is paid from the quality premium, which is not money of a PMS review. */
export const paidFromQualityPremium = (row: LedgerRow): boolean => {
  const source = row.fundingSource;
  return !isGap(source) && isQualityPremium(source);
};

/** What the rules on what PMS money is spent on have in common to say. */
export const spendingMessages = {
  nothingSpent: { says: 'The row moves no money.' },
  qualityPremium: { says: 'The quality premium pays for it: it is not money of a PMS review.' },
} satisfies Record<string, Message>;
