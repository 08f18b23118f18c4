/** What the rules that ask for a record answer of a release, and of a redeployment, of which there is none. */
import type { AnswerFact } from '../../facts';
import type { FinancialYear } from '../../financialYear';
import type { LedgerRow, ScheduleRow, Verdict } from '../rule';
import { amountOf, nothingSpent, saidIn, unlessDoubted, type DoubtName, type Recorded } from './records';
import { releaseUnknown, type ReleaseUnknown } from './release';
import { sizeOf } from './verdicts';

type Unrecorded = Exclude<Recorded, 'yes'>;

/** What is said where the record says "no", is missing, or is unclear. */
export type SaidWithout<M extends string> = Readonly<Record<Unrecorded, M>>;

/** A "no" is a breach; what is missing or unclear is evidence needed. */
const outcomeOf = (recorded: Unrecorded): 'breach' | 'evidence needed' =>
  recorded === 'no' ? 'breach' : 'evidence needed';

/** Of a practice whose release begins in `first`, without the record. */
export const releasedWithout = <M extends string>(
  row: ScheduleRow,
  fact: AnswerFact,
  recorded: Unrecorded,
  first: FinancialYear | 'unknown',
  messages: SaidWithout<M>,
): Verdict<M | ReleaseUnknown> =>
  first === 'unknown'
    ? releaseUnknown(row, fact)
    : {
        outcome: outcomeOf(recorded),
        message: messages[recorded],
        values: { said: saidIn(row, fact) },
        evidence: [fact, { fact: 'released', year: first }],
      };

/** Of money that is spent without the record. */
export const spentWithout = <M extends string>(
  row: LedgerRow,
  fact: AnswerFact,
  recorded: Unrecorded,
  messages: SaidWithout<M>,
): Verdict<M | 'nothingSpent' | DoubtName> => {
  const amount = row.amount;
  if (amount === 0) return nothingSpent;
  return unlessDoubted(row, {
    outcome: outcomeOf(recorded),
    message: messages[recorded],
    values: { amount: amountOf(row), said: saidIn(row, fact) },
    difference: sizeOf(amount),
    evidence: ['practiceCode', 'purpose', 'amount', 'financialYear', fact],
  });
};
