import type { FinancialYear } from '../financialYear';
import type { Pence } from '../money';
import { BLANK, isGap, type Messages, type Rule, type ScheduleRow, type Terms, type Verdict } from './rule';
import { acrossTables, cannotJoin } from './shared/acrossTables';
import { hasNoPremium, isByRetained } from './shared/release';
import { monthlyTolerance } from './shared/tolerance';
import { plain } from './shared/verdicts';

const messages = {
  met: { says: 'What {practice} has released never goes down.' },
  nothingReleased: { says: '{practice} has nothing to release.' },
  falls: {
    says: 'What {practice} has released goes down from {before} in {from} to {after} in {year}: {difference} less.',
    putRight:
      'Correct the amounts: what is released is measured against the funding before the review, so it grows or stays the same.',
  },
  belowNought: {
    says: '{practice} has {after} released in {year} of a premium of {premium}: it is not clear whether its funding rises, or the sign is turned round.',
    putRight: 'Enter what is released of the premium as a positive amount: 0 where funding rises.',
  },
  missing: {
    says: 'It is not clear whether what {practice} has released ever goes down: {missing} is blank or cannot be read.',
    putRight: 'Enter the amount of {missing} as a number: 0 if there is none.',
  },
  premiumMissing: {
    says: 'It is not clear whether what {practice} has released ever goes down: it is told by what is retained of its premium, and the premium is blank or cannot be read.',
    putRight: 'Enter the premium as a number.',
  },
  ...acrossTables('whether what {practice} has released ever goes down'),
} satisfies Messages;
type MessageName = keyof typeof messages;

export const releasedFalls: Rule<MessageName> = {
  id: 'released-falls',
  kind: 'arithmetic',
  title: 'What is released never goes down',
  paragraph: {
    source: 'Arithmetic',
    summary:
      'Released in a year = released in the year before + the step of the year, which is not negative.',
  },
  messages,
  schedule: {
    needs: [['released', 'retained', 'step']],
    // What is released is the same of any premium, unless it is told by what is retained.
    acrossTables: (row, why) =>
      why === 'premiums' && !row.hasYears('retained') ? undefined : cannotJoin(row, why),
    check: (row, terms) => overTheYears(row, terms),
  },
};

const met = plain('met', 'met');
const nothingReleased = plain('not applicable', 'nothingReleased');

/** One answer for each year that is lower than the last before it that can be read; else one for all. */
const overTheYears = (
  row: ScheduleRow,
  terms: Terms,
): Verdict<MessageName> | readonly Verdict<MessageName>[] => {
  const noPremium = hasNoPremium(row);
  let level: Pence = 0;
  let reached: FinancialYear | undefined;
  let missing: FinancialYear | undefined;
  let some = false;
  let rises = false;
  let below: FinancialYear | undefined;
  let falls: Verdict<MessageName>[] | undefined;
  const least = monthlyTolerance(terms);
  const { years, releases } = row;
  for (let at = 0; at < years.length; at++) {
    const year = years[at]!;
    const released = releases[at]!;
    if (isGap(released)) {
      if (!(released === BLANK && noPremium)) missing ??= year;
      continue;
    }
    if (reached !== undefined && released < level - least)
      (falls ??= []).push(fall(reached, level, year, released));
    some ||= released !== 0;
    rises ||= released > 0;
    if (released < -least) below ??= year;
    reached = year;
    level = released;
  }
  // Without a premium there is no release: what is below nought is a practice that is levelled up.
  const hasRelease = rises || !noPremium;
  if (falls && hasRelease) return falls;
  if (missing !== undefined) return notSaid(row, missing);
  if (below !== undefined && !rises && hasRelease) return belowNought(row, below);
  return some && hasRelease ? met : nothingReleased;
};

const notSaid = (row: ScheduleRow, missing: FinancialYear): Verdict<MessageName> => {
  const premiumIs = isByRetained(row, missing) && !isGap(row.measure('retained', missing));
  return {
    outcome: 'evidence needed',
    message: premiumIs ? 'premiumMissing' : 'missing',
    values: { missing: { year: missing } },
    evidence: [{ fact: 'released', year: missing }],
  };
};

/** Of a premium above nought. Where that is not known, the practice may be one that is levelled up. */
const belowNought = (row: ScheduleRow, year: FinancialYear): Verdict<MessageName> => {
  const { premium } = row;
  if (isGap(premium)) return met;
  return {
    outcome: 'evidence needed',
    message: 'belowNought',
    values: { after: { money: row.released(year) as Pence }, premium: { money: premium } },
    evidence: ['premium', { fact: 'released', year }],
    year,
  };
};

const fall = (
  from: FinancialYear,
  before: Pence,
  year: FinancialYear,
  after: Pence,
): Verdict<MessageName> => ({
  outcome: 'breach',
  message: 'falls',
  values: {
    from: { year: from },
    before: { money: before },
    after: { money: after },
    difference: { money: before - after },
  },
  difference: before - after,
  evidence: [
    { fact: 'released', year: from },
    { fact: 'released', year },
  ],
  year,
});
