import type { FactRef } from '../facts';
import { BLANK, isGap, type Messages, type Rule } from './rule';
import { toleranceOver } from './shared/tolerance';
import { plain } from './shared/verdicts';

const messages = {
  met: { says: 'The premium of {practice} is its PMS funding less its GMS equivalent and linked funding.' },
  noFigures: { says: '{practice} has neither PMS funding nor a premium.' },
  differs: {
    says: 'The premium of {practice} is said to be {premium}; its PMS funding less its GMS equivalent and linked funding is {sum}: {difference} out.',
    putRight: 'Correct the premium, or the amounts that it is worked out from.',
  },
  linkedLeftIn: {
    says: 'The premium of {practice} is said to be {premium}, which still holds its linked funding; without that it is {sum}.',
    putRight: 'Take the linked funding of {difference} out of the premium.',
  },
  clipped: {
    says: 'The premium of {practice} is said to be nothing; it is paid {difference} less than its GMS equivalent.',
    putRight: 'Show the premium as {sum}: a premium can be negative.',
  },
  missing: {
    says: 'It is not clear whether the premium of {practice} adds up: an amount it is worked out from is blank or cannot be read.',
    putRight: 'Enter the PMS funding, GMS equivalent and premium as numbers.',
  },
} satisfies Messages;
type MessageName = keyof typeof messages;

export const premiumSum: Rule<MessageName> = {
  id: 'premium-sum',
  kind: 'arithmetic',
  title: 'The premium adds up',
  paragraph: {
    source: 'Arithmetic',
    summary: 'Premium = PMS funding − GMS equivalent − linked funding, negative where the funding is less.',
  },
  messages,
  schedule: {
    // Without a GMS equivalent the year of the price would be a guess, even where weighted patients are known.
    needs: ['premium', 'pmsFunding', 'gmsEquivalent'],
    check(row, terms) {
      const premium = row.premium;
      const funding = row.pmsFunding;
      if (premium === BLANK && funding === BLANK) return noFigures;
      const gmsEquivalent = row.gmsEquivalent;
      // Linked funding is nothing unless it is said.
      const said = row.linkedFunding;
      const linked = said === BLANK ? 0 : said;
      if (isGap(premium) || isGap(funding) || isGap(gmsEquivalent) || isGap(linked))
        return { outcome: 'evidence needed', message: 'missing', evidence };
      const sum = funding - gmsEquivalent - linked;
      const out = Math.abs(premium - sum);
      const tolerance = toleranceOver(3, terms);
      if (out <= tolerance) return met;
      const message =
        premium === 0 && sum < 0
          ? 'clipped'
          : Math.abs(premium - sum - linked) <= tolerance
            ? 'linkedLeftIn'
            : 'differs';
      return {
        outcome: 'breach',
        message,
        values: { premium: { money: premium }, sum: { money: sum }, difference: { money: out } },
        difference: out,
        evidence,
      };
    },
  },
};

const met = plain('met', 'met');
const noFigures = plain('not applicable', 'noFigures');
const evidence: readonly FactRef[] = ['premium', 'pmsFunding', 'gmsEquivalent', 'linkedFunding'];
