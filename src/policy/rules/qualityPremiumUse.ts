/**
 * The quality premium of 2013 is another thing than the PMS premium. Of a ledger row that it pays for, two things are
 * asked: how it improves services for patients, where it is paid to a practice (the receiving one; where the ledger has
 * no column for that, the row's; where it has none of either, that is not known), and that the spending is published. "Yes" does not say how; any other words do. Words
 * that name a place of publication are a publication.
 */
import { amountOf, doubtMessages, nothingSpent, recordOf, saidIn, unlessDoubted } from './shared/records';
import { sourceOf } from '../fundingSource';
import { saysNoMore } from '../plainNo';
import { wordSet } from '../wordSet';
import { BLANK, UNREADABLE, isGap, type LedgerRow, type Messages, type Rule, type Verdict } from './rule';
import { saysWhere } from './shared/namesOne';
import { plain, sizeOf } from './shared/verdicts';

const messages = {
  met: {
    says: 'What the quality premium pays for is published and, where a practice is paid, improves services.',
  },
  anotherSource: { says: 'It is not paid from the quality premium.' },
  nothingSpent: { says: 'The row moves no money.' },
  ...doubtMessages,
  sourceMissing: {
    says: 'The funding source of {amount} is blank or cannot be read, and the quality premium has rules of its own.',
    putRight: 'Enter the funding source.',
  },
  notImproving: {
    says: '{amount} of the quality premium is paid to {payee}, and how it improves services for patients is “{how}”.',
    putRight: 'Say how it improves services for patients, or do not pay it to the practice.',
  },
  notPublished: {
    says: '{amount} is spent from the quality premium, and the publication is “{published}”: it is not published.',
    putRight: 'Publish how the quality premium is spent, and record it.',
  },
  neither: {
    says: '{amount} of the quality premium is paid to {payee}; how it improves services for patients is “{how}”, and the publication is “{published}”.',
    putRight: 'Say how it improves services for patients, and publish how the quality premium is spent.',
  },
  howNotSaid: {
    says: '{amount} of the quality premium is paid to {payee}, and how it improves services for patients is not said, or not plainly.',
    putRight: 'Say in words how it improves services for patients.',
  },
  payeeNotSaid: {
    says: '{amount} is spent from the quality premium; whether a practice is paid, and how it then improves services for patients, is not said.',
    putRight:
      'Add a column for the practice that is paid, or say in words how it improves services for patients.',
  },
  publicationNotSaid: {
    says: '{amount} is spent from the quality premium, and whether that is published is not said.',
    putRight: 'Record whether the spending is published, and where.',
  },
  neitherSaid: {
    says: '{amount} of the quality premium is paid to {payee}; neither how it improves services for patients nor whether it is published is plainly said.',
    putRight:
      'Say in words how it improves services for patients, and record where the spending is published.',
  },
} satisfies Messages;
type MessageName = keyof typeof messages;

export const qualityPremiumUse: Rule<MessageName> = {
  id: 'quality-premium-use',
  kind: 'breach',
  title: 'Use of the quality premium',
  paragraph: {
    source: 'Quality premium rules',
    summary:
      'The CCG’s quality premium may be paid on to practices only if it improves services for patients, and CCGs publish how it was spent.',
  },
  messages,
  ledger: {
    needs: ['fundingSource', ['improvesServices', 'published']],
    check(row) {
      const source = row.fundingSource;
      if (!isGap(source)) {
        const said = sourceOf(source);
        if (said !== 'quality premium' && said !== 'both') return anotherSource;
        const published = publishedOf(row);
        if (!namesPayee(row) && improvementOf(row) !== 'said')
          return answer(row, published === 'said' ? 'payeeNotSaid' : messageFor('said', published));
        const how = howOf(row);
        if (how === 'said' && published === 'said') return met;
        return answer(row, messageFor(how, published));
      }
      return answer(row, 'sourceMissing');
    },
  },
};

const met = plain('met', 'met');
const anotherSource = plain('not applicable', 'anotherSource');

type Said = 'said' | 'refused' | 'not said';

const messageFor = (how: Said, published: Said): MessageName => {
  if (how === 'refused') return published === 'refused' ? 'neither' : 'notImproving';
  if (published === 'refused') return 'notPublished';
  if (how === 'said') return 'publicationNotSaid';
  return published === 'said' ? 'howNotSaid' : 'neitherSaid';
};

const breaches: readonly MessageName[] = ['neither', 'notImproving', 'notPublished'];

const answer = (row: LedgerRow, message: MessageName): Verdict<MessageName> => {
  const amount = row.amount;
  if (amount === 0) return nothingSpent;
  const payee = payeeOf(row);
  return unlessDoubted(row, {
    outcome: breaches.includes(message) ? 'breach' : 'evidence needed',
    message,
    values: {
      amount: amountOf(row),
      payee: isGap(payee) ? 'a practice' : { practices: [payee] },
      how: saidIn(row, 'improvesServices'),
      published: saidIn(row, 'published'),
    },
    difference: sizeOf(amount),
    evidence: [
      'fundingSource',
      'receivingPractice',
      'practiceCode',
      'amount',
      'improvesServices',
      'published',
    ],
  });
};

const namesPayee = (row: LedgerRow): boolean => row.has('receivingPractice') || row.has('practiceCode');
const payeeOf = (row: LedgerRow) => (row.has('receivingPractice') ? row.receivingPractice : row.practiceCode);

/** A bare "yes": it says that, not how. */
const bareYes = /^(?:y|yes|true|ok|agreed|confirmed|done|recorded|✓|✔)\W*$/i;

/** Where no practice is paid, there is nothing to say. */
const howOf = (row: LedgerRow): Said =>
  namesPayee(row) && payeeOf(row) === BLANK ? 'said' : improvementOf(row);

const improvementOf = (row: LedgerRow): Said => {
  const improves = row.improvesServices;
  const words = row.text('improvesServices');
  // Blank, or as good as: the nought of a formula says nothing, "not known" is words that give no answer.
  if (improves === BLANK)
    return typeof row.raw('improvesServices') === 'number' || isGap(words) ? 'not said' : 'refused';
  // "No more waiting" begins as a refusal would.
  if (recordOf(improves) === 'no')
    return isGap(words) || saysNoMore(words, askedFor) ? 'refused' : 'not said';
  if (improves === 'not applicable' || improves === UNREADABLE) return 'not said';
  return isGap(words) ||
    typeof row.raw('improvesServices') !== 'string' ||
    bareYes.test(words) ||
    saysWhere(words)
    ? 'not said'
    : 'said';
};

const askedFor = wordSet('improve improves improvement improvements benefit benefits services patients');

const placeOfPublication =
  /\b(?:https?|www|nhs\.uk|website|web site|annual report|governing body|board papers?)\b/i;
/** "To go on the website", "Website down": where it is to be, or is not. */
const notThereYet =
  /\b(?:to|will|shall|next|going|due|for|if|when|once|until|from|not|no|nothing|missing|removed|down|check\w*|ask\w*|discuss\w*|under|subject|part\w*|should|must|might|may(?! \d))\b|\?/i;

const publishedOf = (row: LedgerRow): Said => {
  const recorded = recordOf(row.published);
  if (recorded === 'yes') return 'said';
  if (recorded === 'no') return 'refused';
  const words = row.text('published');
  return !isGap(words) && placeOfPublication.test(words) && !notThereYet.test(words) ? 'said' : 'not said';
};
