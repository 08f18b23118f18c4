import { isPlainAgreement, mayRefuse, namedIn } from '../agreementWords';
import { plainLocality } from '../localities';
import {
  amountOf,
  doubtMessages,
  paidFromQualityPremium,
  qualityPremium,
  spendingMessages,
  unlessDoubted,
} from './shared/records';
import {
  BLANK,
  UNREADABLE,
  isGap,
  type Messages,
  type Outcome,
  type Read,
  type Rule,
  type LedgerRow,
  type Terms,
  type Values,
  type Verdict,
} from './rule';
import { plain, sizeOf } from './shared/verdicts';

const messages = {
  met: { says: 'The money stays in {ccg}.' },
  nothingMoved: { says: 'The row moves no money.' },
  qualityPremium: spendingMessages.qualityPremium,
  ...doubtMessages,
  outside: {
    says: '{amount} from {practice} ({from}) is spent in {to}, and no agreement of the CCGs is recorded.',
    putRight: 'Record the agreement of {from} and {to}, or move the money back to {from}.',
  },
  notAgreed: {
    says: '{amount} from {practice} ({from}) is spent in {to}, and the agreement of the CCGs is “{agreement}”: that is no agreement.',
    putRight: 'Obtain and record the agreement of {from} and {to}, or move the money back to {from}.',
  },
  ccgMissing: {
    says: '{amount} from {practice} ({from}) is spent in {to}; the agreement recorded, “{agreement}”, does not include {missing}.',
    putRight: 'Obtain and record the agreement of {missing}, or move the money back to {from}.',
  },
  agreed: {
    says: '{amount} from {practice} ({from}) is spent in {to}, with the agreement of the CCGs recorded: “{agreement}”.',
    putRight: 'A lead should confirm that all the CCGs involved agreed.',
  },
  agreementUnclear: {
    says: '{amount} from {practice} ({from}) is spent in {to}; it is not clear whether “{agreement}” is the agreement of all the CCGs.',
    putRight: 'Say plainly in the agreement cell that {from} and {to} agreed, and when.',
  },
  agreementUnreadable: {
    says: '{amount} from {practice} ({from}) is spent in {to}, and the agreement cell cannot be read.',
    putRight: 'Correct the agreement cell.',
  },
  receivingMissing: {
    says: 'Which CCG receives {amount} from {practice} ({from}) is not said.',
    putRight: 'Enter the CCG in which the money is spent.',
  },
  notComparable: {
    says: '{amount} from {practice} ({from}) is spent in {to}: it is not clear whether {from} and {to} are one CCG, because one is a code and the other a name.',
    putRight: 'Write both CCGs as codes or both as names, or say that they are one locality.',
    settledBy: 'localities',
  },
  listedElsewhere: {
    says: 'The ledger has {practice} in {from} and the schedule has it in {listed}: it is not clear whether {amount}, spent in {to}, stays in its CCG.',
    putRight:
      'Correct the CCG of {practice} in the ledger or in the schedule, or say that {from} and {listed} are one locality.',
    settledBy: 'localities',
  },
  payeeElsewhere: {
    says: 'The ledger has the receiving practice of {amount} from {practice} ({from}) in {to}, and the schedule has it in {listed}: it is not clear whether the money stays in its CCG.',
    putRight:
      'Correct the receiving practice, or its CCG in the ledger or in the schedule, or say that {to} and {listed} are one locality.',
    settledBy: 'localities',
  },
  payeesElsewhere: {
    says: 'The ledger has the receiving practices of {amount} from {practice} ({from}) in {to}, and the schedule has one of them in {listed}: it is not clear whether all of the money stays in its CCG.',
    putRight:
      'Give what each practice receives a row of its own, with its CCG, or say that {to} and {listed} are one locality.',
    settledBy: 'localities',
  },
  fromMissing: {
    says: 'Which CCG {amount} from {practice} belongs to is not said.',
    putRight: 'Enter the CCG of which the practice is a member.',
  },
} satisfies Messages;
type MessageName = keyof typeof messages;

export const locality: Rule<MessageName> = {
  id: 'locality',
  kind: 'breach',
  title: 'Stay in the locality',
  paragraph: {
    source: 'Framework',
    number: '5(f)',
    quotation:
      'Except with the agreement of all the CCGs involved, PMS resources should not be redeployed outside the current CCG locality. (i.e. the CCG of which the PMS practice is a member).',
  },
  messages,
  ledger: {
    needs: [
      ['ccg', 'practiceCode'],
      ['receivingCcg', 'receivingPractice'],
    ],
    check(row, terms) {
      if (paidFromQualityPremium(row)) return qualityPremium;
      const from = row.fromCcg;
      const to = row.toCcg;
      const same = isGap(from) || isGap(to) ? undefined : terms.sameLocality(from, to);
      const listed = row.listedCcg;
      const elsewhere = listed !== from && areOther(listed, from, terms);
      const isPaidElsewhere =
        same !== undefined && mayBePaidElsewhere(row, from as string, to as string, terms);
      const oneElsewhere = same ? oneListedElsewhere(row, from as string, terms) : undefined;
      if (same && !elsewhere && !isPaidElsewhere && oneElsewhere === undefined) return met;
      const amount = row.amount;
      if (amount === 0) return nothingMoved;
      const values = {
        amount: amountOf(row),
        from: isGap(from) ? 'CCG not known' : from,
        to: isGap(to) ? 'a CCG not known' : to,
      };
      if (elsewhere)
        return {
          outcome: 'evidence needed',
          message: 'listedElsewhere',
          values: { ...values, listed: String(listed) },
          evidence,
        };
      if (isPaidElsewhere)
        return {
          outcome: 'evidence needed',
          message: 'payeeElsewhere',
          values: { ...values, listed: String(row.listedToCcg) },
          evidence,
        };
      if (oneElsewhere !== undefined)
        return {
          outcome: 'evidence needed',
          message: 'payeesElsewhere',
          values: { ...values, listed: oneElsewhere },
          evidence,
        };
      if (isGap(from)) return { outcome: 'evidence needed', message: 'fromMissing', values, evidence };
      if (isGap(to)) return { outcome: 'evidence needed', message: 'receivingMissing', values, evidence };
      if (same === undefined)
        return { outcome: 'evidence needed', message: 'notComparable', values, evidence };
      return unlessDoubted(row, outside(row, terms, from, to, values));
    },
  },
};

/** Whether both are said, and for certain not one CCG. */
const areOther = (one: Read<string>, other: Read<string>, terms: Terms): boolean =>
  !isGap(one) && !isGap(other) && terms.sameLocality(one, other) === false;

/** Whether the schedule has the receiving practice in another CCG, unless the money leaves its own by either. */
const mayBePaidElsewhere = (row: LedgerRow, from: string, to: string, terms: Terms): boolean => {
  const payee = row.listedToCcg;
  return (
    payee !== to && areOther(payee, to, terms) && areOther(payee, from, terms) !== areOther(to, from, terms)
  );
};

/** Of several receiving practices, the CCG of one that is for certain not of the money's own. */
const oneListedElsewhere = (row: LedgerRow, from: string, terms: Terms): string | undefined => {
  const listed = row.listedToCcgs;
  for (let at = 0; at < listed.length; at++)
    if (terms.sameLocality(listed[at]!, from) === false) return listed[at];
  return undefined;
};

const met = plain('met', 'met');
const nothingMoved = plain('not applicable', 'nothingMoved');
const evidence = [
  'practiceCode',
  'ccg',
  'receivingCcg',
  'receivingPractice',
  'amount',
  'agreementOfCcgs',
] as const;

/** Of money that leaves the locality: by what is recorded of the agreement of the two CCGs. */
const outside = (
  row: LedgerRow,
  terms: Terms,
  from: string,
  to: string,
  values: Values,
): Verdict<MessageName> => {
  const answer = row.agreementOfCcgs;
  const text = row.text('agreementOfCcgs');
  const agreement = isGap(text) ? '' : text;
  const difference = sizeOf(row.amount);
  const state = (outcome: Outcome, message: MessageName, more: Values = {}): Verdict<MessageName> => ({
    outcome,
    message,
    values: { ...values, agreement, ...more },
    difference,
    evidence,
  });
  if (answer === BLANK || answer === 'not applicable') return state('breach', 'outside');
  if (answer === UNREADABLE) return state('evidence needed', 'agreementUnreadable');
  if (answer === 'no' || answer === 'pending') return state('breach', 'notAgreed');
  const { ccgs, others } = namedIn(agreement, ccgNamedBy([from, to], terms));
  const missing = [from, to].filter((ccg) => !ccgs.some((each) => terms.sameLocality(each, ccg)));
  // Somebody named may be the one that is missing.
  const mayBe =
    others || missing.some((ccg) => ccgs.some((each) => terms.sameLocality(each, ccg) === undefined));
  const isWords = answer === 'words';
  if ((missing.length > 0 && mayBe) || (isWords && mayRefuse(agreement)))
    return state('evidence needed', 'agreementUnclear');
  if (ccgs.length > 0 && missing.length > 0)
    return state('breach', 'ccgMissing', { missing: missing.join(' and ') });
  return !isWords || (ccgs.length > 0 && isPlainAgreement(agreement))
    ? state('exception', 'agreed')
    : state('evidence needed', 'agreementUnclear');
};

/** CCGs by their names: those involved as the row has them, others as the workbook has them beside their codes. */
const ccgNamedBy =
  (involved: readonly string[], terms: Terms) =>
  (spelling: string): string | undefined =>
    involved.find((ccg) => plainLocality(ccg) === spelling) ?? terms.ccgNamed?.(spelling);
