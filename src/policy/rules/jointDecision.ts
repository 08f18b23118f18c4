/**
 * Framework 5(a) and the criteria of paragraph 2 want decisions made together with the CCG. Asked of a practice that
 * loses premium, for the reduction, and of a redeployment, for the spending: the two are decided apart, so the record of
 * one does not stand for the other. The agreement of several CCGs to leave the locality (5(f)) is another record.
 */
import { paidFromQualityPremium, qualityPremium, recordOf, spendingMessages } from './shared/records';
import { firstReleased, nothingReleased, releaseMessages } from './shared/release';
import { releasedWithout, spentWithout } from './shared/unrecorded';
import type { Messages, Rule } from './rule';
import { plain } from './shared/verdicts';

const messages = {
  met: { says: 'The reduction of {practice} was agreed with the CCG.' },
  ...releaseMessages,
  reductionNotAgreed: {
    says: '{practice} loses premium, and the agreement with the CCG is “{said}”: it is not agreed.',
    putRight: 'Agree the reduction with the CCG and record it.',
  },
  reductionMissing: {
    says: '{practice} loses premium, and no agreement with the CCG is recorded.',
    putRight: 'Record the agreement with the CCG: that it was reached and when, or that it was not.',
  },
  reductionUnclear: {
    says: '{practice} loses premium, and it is not clear whether “{said}” is an agreement with the CCG.',
    putRight: 'Say plainly whether the reduction was agreed with the CCG, and when.',
  },
  spendingMet: { says: 'What is spent was agreed with the CCG.' },
  ...spendingMessages,
  spendingNotAgreed: {
    says: '{amount} from {practice} is spent, and the agreement with the CCG is “{said}”: it is not agreed.',
    putRight: 'Agree the spending with the CCG and record it.',
  },
  spendingMissing: {
    says: '{amount} from {practice} is spent, and no agreement with the CCG is recorded.',
    putRight: 'Record the agreement with the CCG: that it was reached and when, or that it was not.',
  },
  spendingUnclear: {
    says: '{amount} from {practice} is spent, and it is not clear whether “{said}” is an agreement with the CCG.',
    putRight: 'Say plainly whether the spending was agreed with the CCG, and when.',
  },
} satisfies Messages;
type MessageName = keyof typeof messages;

export const jointDecision: Rule<MessageName> = {
  id: 'joint-decision',
  kind: 'advice',
  title: 'Decide with the CCG',
  paragraph: {
    source: 'Framework',
    number: '5(a) and 2',
    summary:
      'Reductions of PMS funding, and what the money is spent on instead, are decided jointly with the CCG, whose agreement is recorded.',
  },
  messages,
  schedule: {
    needs: ['agreedWithCcg', ['released', 'retained', 'step']],
    acrossTables: 'saidOnce',
    check(row) {
      const first = firstReleased(row);
      if (first === 'nothing') return nothingReleased;
      const recorded = recordOf(row.agreedWithCcg);
      if (recorded === 'yes') return met;
      return releasedWithout(row, 'agreedWithCcg', recorded, first, onReduction);
    },
  },
  ledger: {
    needs: ['agreedWithCcg'],
    check(row) {
      if (paidFromQualityPremium(row)) return qualityPremium;
      const recorded = recordOf(row.agreedWithCcg);
      if (recorded === 'yes') return spendingMet;
      return spentWithout(row, 'agreedWithCcg', recorded, onSpending);
    },
  },
};

const onReduction = {
  no: 'reductionNotAgreed',
  missing: 'reductionMissing',
  unclear: 'reductionUnclear',
} as const;
const onSpending = {
  no: 'spendingNotAgreed',
  missing: 'spendingMissing',
  unclear: 'spendingUnclear',
} as const;

const met = plain('met', 'met');
const spendingMet = plain('met', 'spendingMet');
