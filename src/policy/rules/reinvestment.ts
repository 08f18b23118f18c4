import type { FactRef } from '../facts';
import type { FinancialYear } from '../financialYear';
import { isOtherProvider } from '../otherProviders';
import {
  BLANK,
  isGap,
  type LedgerRow,
  type Messages,
  type Rule,
  type ScheduleRow,
  type Terms,
  type Verdict,
} from './rule';
import { hasNoPremium } from './shared/release';
import { stepsNotShown } from './shared/releaseOf';
import { leftOpen } from './sums/figures';
import { ByCcgAndYear } from './sums/reinvestmentByCcg';
import {
  amountOf,
  nothingSpent,
  paidFromQualityPremium,
  qualityPremium,
  spendingMessages,
  undecidedBy,
  undecidedVerdict,
  unlessDoubted,
} from './shared/records';
import { toleranceOver } from './shared/tolerance';
import { plain, sizeOf } from './shared/verdicts';

const messages = {
  met: { says: 'The money is spent on general practice.' },
  ...spendingMessages,
  notGeneralPractice: {
    says: '{amount} from {practice} is spent on “{purpose}”, which is not general practice.',
    putRight: 'Reinvest {amount} in general practice services of the CCG.',
  },
  unknownPurpose: {
    says: '{amount} from {practice} is spent on “{purpose}”; whether that is general practice is not known.',
    putRight:
      'Say what the purpose is: general practice, premises, or not general practice. You are asked once for the workbook.',
    settledBy: 'purposes',
  },
  otherProvider: {
    says: '{amount} from {practice} is spent on “{purpose}”, and goes to “{provider}”: it is not clear whether that is general practice.',
    putRight:
      'If a practice is paid, name it; if another provider is, reinvest {amount} in general practice services of the CCG.',
  },
  purposeBlank: {
    says: 'What {amount} from {practice} is spent on is not said.',
    putRight: 'Enter the purpose.',
  },
  purposeUnreadable: {
    says: 'What {amount} from {practice} is spent on cannot be read.',
    putRight: 'Correct the purpose cell.',
  },
  reinvestedAll: { says: '{practice}: all that is released is reinvested.' },
  nothingReleased: { says: '{practice} has nothing to reinvest.' },
  lessThanReleased: {
    says: '{practice} has {released} released in {year} and {reinvested} reinvested: {difference} is not accounted for.',
    putRight: 'Show where the other {difference} is reinvested, or correct the amounts.',
  },
  rowTakenBack: {
    says: '{practice} has {released} released in {year} and {reinvested} reinvested: it is not clear whether that takes money back, or is money reinvested with its sign turned round.',
    putRight:
      'Enter what is reinvested as a positive amount; where money is taken back, take it off the year it was reinvested in.',
  },
  rowUnreadable: {
    says: 'It is not clear whether all that {practice} has released in {year} is reinvested: an amount is blank or cannot be read.',
    putRight: 'Enter what is released and what is reinvested in {year} as numbers.',
  },
  rowStepsBefore: {
    says: 'It is not clear whether all that {practice} has released in {year} is reinvested: {before} more may be released by steps from before the schedule, as those it shows are the later ones of an even release.',
    putRight: 'Add the years before to the schedule, with the step of each: 0 if nothing.',
  },
  accounted: { says: 'All that practices of {ccg} release in {year} is accounted for.' },
  ccgNothingReleased: { says: 'Practices of {ccg} release nothing in {year}.' },
  shortfall: {
    says: 'Practices of {ccg} release {released} in {year}; reinvestment from them comes to {reinvested}: {difference} is not accounted for.',
    putRight: 'Record where the other {difference} is reinvested, or correct the amounts.',
  },
  shortfallReceived: {
    says: 'Practices of {ccg} release {released} in {year} and receive {reinvested} as reinvestment: {difference} is not accounted for.',
    putRight: 'Record where the other {difference} is reinvested, or correct the amounts.',
  },
  shortfallAtLeast: {
    says: 'Practices of {ccg} release at least {released} in {year}; reinvestment from them comes to {reinvested}: at least {difference} is not accounted for, whatever the releases that are blank or cannot be read.',
    putRight: 'Record where the rest is reinvested, and enter the releases that are blank or cannot be read.',
  },
  shortfallDespiteAdrift: {
    says: 'Practices of {ccg} release {released} in {year}; reinvestment from them comes to {reinvested}, and to {adrift} more if all that does not say its year or CCG is theirs: even so {difference} is not accounted for.',
    putRight:
      'Record where the rest is reinvested, and enter the years and CCGs that are blank or cannot be read.',
  },
  cannotTell: {
    says: 'It is not clear whether all that practices of {ccg} release in {year} is reinvested: {gaps} blank or cannot be read. What can be read is {released} released and {reinvested} reinvested.',
    putRight: 'Enter the amounts, years and CCGs that are blank or cannot be read.',
  },
  yearNotShown: {
    says: 'It is not clear whether all that practices of {ccg} release in {year} is reinvested: the schedule has no column for {year}, in which {reinvested} is reinvested.',
    putRight: 'Add {year} to the schedule, with what is released in it: 0 if nothing.',
  },
  ccgsNotComparable: {
    says: 'It is not clear whether all that practices of {ccg} release in {year} is reinvested: {difference} is not accounted for, unless what the ledger has from “{other}” is theirs: one is a code and the other a name.',
    putRight: 'Write CCGs as codes or as names throughout, or say which are one locality.',
    settledBy: 'localities',
  },
  unplaced: {
    says: 'It is not clear whether all that practices of {ccgs} release in {year} is reinvested: {rows} no CCG, and could be of any.',
    putRight: 'Enter the CCGs that are blank or cannot be read.',
  },
  releaseNotComparable: {
    says: 'It is not clear whether all that practices of {ccgs} release in {year} is reinvested: what “{other}” releases is not all accounted for, and it could be {theSame}: codes and names do not say which belong together.',
    putRight: 'Write CCGs as codes or as names throughout, or say which are one locality.',
    settledBy: 'localities',
  },
  ...leftOpen('whether all that practices of {ccg} release in {year} is reinvested', 'what accounts for it'),
  ccgMissing: {
    says: 'The CCG of {practice} is not said, so its release cannot be followed.',
    putRight: 'Enter the CCG of which the practice is a member.',
  },
  ccgsMissing: {
    says: 'What {practices} is of no CCG that a column, a title or another schedule says, so it cannot be followed.',
    putRight: 'Add a column for the CCG of each practice, or write the CCG’s name above the headings.',
  },
} satisfies Messages;
export type MessageName = keyof typeof messages;

export const reinvestment: Rule<MessageName> = {
  id: 'reinvestment',
  kind: 'breach',
  title: 'Reinvest in general practice',
  paragraph: {
    source: 'Framework',
    number: '5(e)',
    quotation:
      'Any resources freed up from PMS reviews should always be reinvested in general practice services (including, as appropriate, general practice premises developments).',
  },
  messages,
  schedule: {
    needs: ['reinvested', ['released', 'retained', 'step']],
    optional: true,
    check: (row, terms) =>
      row.reinvestedSense === 'from' ? row.years.map((year) => onTheRow(row, year, terms)) : [],
  },
  ledger: {
    needs: ['purpose'],
    check(row, terms) {
      if (paidFromQualityPremium(row)) return qualityPremium;
      const undecided = undecidedBy(row);
      if (undecided) return row.amount === 0 ? nothingSpent : undecidedVerdict(row, undecided, spendingCells);
      const purpose = row.purpose;
      if (!isGap(purpose)) {
        const kind = terms.purpose(purpose);
        if (kind !== 'unknown' && kind !== 'not general practice') return onTheProvider(row, purpose);
        return onThePurpose(row, kind === 'unknown' ? 'unknownPurpose' : 'notGeneralPractice', purpose);
      }
      return onThePurpose(row, purpose === BLANK ? 'purposeBlank' : 'purposeUnreadable', '');
    },
  },
  group: {
    needs: {
      schedule: [['released', 'retained', 'step'], 'ccg'],
      ledger: ['amount', ['ccg', 'practiceCode']],
      adds: { schedule: [['released', 'retained', 'step']], ledger: [] },
    },
    // What practices receive balances over their CCG, without a ledger.
    or: {
      schedule: ['received', ['released', 'retained', 'step'], 'ccg'],
      adds: { schedule: [['released', 'retained', 'step', 'received']] },
    },
    start: (terms) => new ByCcgAndYear(terms),
  },
};

const met = plain('met', 'met');

/** Of a purpose that is general practice: it may be bought of somebody who is none. */
const onTheProvider = (row: LedgerRow, purpose: string): Verdict<MessageName> => {
  const provider = otherProviderOf(row);
  if (provider === undefined) return met;
  const amount = row.amount;
  if (amount === 0) return nothingSpent;
  return {
    outcome: 'evidence needed',
    message: 'otherProvider',
    values: { purpose, provider, amount: amountOf(row) },
    difference: sizeOf(amount),
    evidence: [...spendingCells, 'receivingPractice'],
  };
};
/** A receiving practice that is none counts as one; most are codes. */
const otherProviderOf = (row: LedgerRow): string | undefined => {
  const { provider, receivingPractice } = row;
  if (!isGap(provider) && isOtherProvider(provider)) return provider;
  if (isGap(receivingPractice) || receivingPractice.length <= 6) return undefined;
  return isOtherProvider(receivingPractice) ? String(row.raw('receivingPractice')) : undefined;
};

const onThePurpose = (row: LedgerRow, message: MessageName, purpose: string): Verdict<MessageName> => {
  const amount = row.amount;
  if (amount === 0) return nothingSpent;
  return unlessDoubted(row, {
    outcome: message === 'notGeneralPractice' ? 'breach' : 'evidence needed',
    message,
    values: { purpose, amount: amountOf(row) },
    difference: sizeOf(amount),
    evidence: spendingCells,
  });
};
const spendingCells = ['practiceCode', 'purpose', 'amount', 'financialYear'] as const;

const onTheRow = (row: ScheduleRow, year: FinancialYear, terms: Terms): Verdict<MessageName> => {
  const said = row.released(year);
  const reinvested = row.reinvested(year);
  const evidence: readonly FactRef[] = [
    { fact: 'released', year },
    { fact: 'reinvested', year },
  ];
  const tolerance = toleranceOver(2, terms);
  const released = said === BLANK && hasNoPremium(row) ? 0 : said;
  if (!isGap(released) && released <= 0 && (isGap(reinvested) || released - reinvested <= tolerance))
    return nothingReleased;
  if (isGap(released) || isGap(reinvested))
    return { outcome: 'evidence needed', message: 'rowUnreadable', values: {}, evidence, year };
  const short = released - reinvested;
  if (short <= tolerance) {
    const before = stepsNotShown(row, terms)?.pence ?? 0;
    if (short + before <= tolerance) return reinvestedAll;
    const values = { before: { money: before } };
    return { outcome: 'evidence needed', message: 'rowStepsBefore', values, evidence, year };
  }
  const amounts = { released: { money: released }, reinvested: { money: reinvested } };
  if (reinvested < 0 && released + reinvested <= tolerance)
    return { outcome: 'evidence needed', message: 'rowTakenBack', values: amounts, evidence, year };
  const values = { ...amounts, difference: { money: short } };
  return { outcome: 'breach', message: 'lessThanReleased', values, difference: short, evidence, year };
};

const nothingReleased = plain('not applicable', 'nothingReleased');
const reinvestedAll = plain('met', 'reinvestedAll');
