/**
 * Core general practice is what every practice is paid for already. Premises are not part of it, and neither is what is
 * no general practice at all, which 5(e) forbids: that is the finding of `reinvestment`.
 */
import {
  amountOf,
  nothingSpent,
  paidFromQualityPremium,
  qualityPremium,
  spendingMessages,
  unlessDoubted,
} from './shared/records';
import { isGap, type LedgerRow, type Messages, type Rule, type Verdict } from './rule';
import { plain, sizeOf } from './shared/verdicts';

const messages = {
  met: { says: 'The money is spent on more than core general practice.' },
  notGeneralPractice: { says: 'The money is not spent on general practice: 5(e) says so.' },
  ...spendingMessages,
  core: {
    says: '{amount} from {practice} is spent on “{purpose}”, which is core general practice.',
    putRight: 'Secure services or outcomes that go beyond what every practice is paid for already.',
  },
  unknownPurpose: {
    says: '{amount} from {practice} is spent on “{purpose}”; whether that goes beyond core general practice is not known.',
    putRight: 'Say what the purpose is. You are asked once for the workbook.',
  },
  purposeMissing: {
    says: '{amount} from {practice} is spent, and on what is blank or cannot be read.',
    putRight: 'Enter the purpose.',
  },
} satisfies Messages;
type MessageName = keyof typeof messages;

export const beyondCore: Rule<MessageName> = {
  id: 'beyond-core',
  kind: 'advice',
  title: 'More than core general practice',
  paragraph: {
    source: 'Framework',
    number: '2',
    summary: 'The money secures services or outcomes that go beyond core general practice.',
  },
  messages,
  ledger: {
    needs: ['purpose'],
    check(row, terms) {
      if (paidFromQualityPremium(row)) return qualityPremium;
      const purpose = row.purpose;
      if (isGap(purpose)) return answer(row, 'evidence needed', 'purposeMissing', '');
      switch (terms.purpose(purpose)) {
        case 'general practice':
        case 'premises':
          return met;
        case 'not general practice':
          return notGeneralPractice;
        case 'core general practice':
          return answer(row, 'breach', 'core', purpose);
        case 'unknown':
          return answer(row, 'evidence needed', 'unknownPurpose', purpose);
      }
    },
  },
};

const met = plain('met', 'met');
const notGeneralPractice = plain('not applicable', 'notGeneralPractice');

const answer = (
  row: LedgerRow,
  outcome: 'breach' | 'evidence needed',
  message: MessageName,
  purpose: string,
): Verdict<MessageName> => {
  const amount = row.amount;
  if (amount === 0) return nothingSpent;
  return unlessDoubted(row, {
    outcome,
    message,
    values: { amount: amountOf(row), purpose },
    difference: sizeOf(amount),
    evidence: ['practiceCode', 'purpose', 'amount', 'financialYear'],
  });
};
