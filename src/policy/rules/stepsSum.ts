import type { FactRef } from '../facts';
import type { Pence } from '../money';
import {
  BLANK,
  isGap,
  type Messages,
  type Outcome,
  type Rule,
  type ScheduleRow,
  type Terms,
  type Values,
  type Verdict,
} from './rule';
import { acrossTables, cannotJoin } from './shared/acrossTables';
import { hasNoPremium, releasedCells } from './shared/release';
import { stepsNotShown } from './shared/releaseOf';
import { monthlyTolerance } from './shared/tolerance';
import { plain } from './shared/verdicts';

const messages = {
  met: { says: 'The steps of {practice} come to its premium.' },
  nothingReleased: { says: '{practice} has no positive premium and no release.' },
  goesOn: {
    says: 'The release of {practice} goes on after the schedule ends: its steps cannot come to the premium yet.',
  },
  tooMuch: {
    says: 'The steps of {practice} come to {sum}, {difference} more than the {release} of its premium that is not retained.',
    putRight: 'Correct the steps or the premium.',
  },
  tooLittle: {
    says: 'The steps of {practice} come to {sum}, {difference} less than the {release} of its premium that is not retained, and there is no step in {last}.',
    putRight: 'Correct the steps or the premium, or show what is kept of the premium as retained.',
  },
  shortAtTheEnd: {
    says: 'The steps of {practice} come to {sum} by {last}, {difference} less than the {release} of its premium that is not retained: either a step is wrong, or a smaller one follows after {last}.',
    putRight: 'Correct the steps, or add the years to the schedule until the release is complete.',
  },
  stepsBefore: {
    says: 'The steps of {practice} come to {sum}, {difference} less than the {release} of its premium that is not retained, as they would without the first of an even release from {start} on: years before the schedule are not shown.',
    putRight: 'Add the years before to the schedule, with the step of each: 0 if nothing.',
  },
  missing: {
    says: 'It is not clear whether the steps of {practice} come to its premium: the premium or a step is blank or cannot be read.',
    putRight: 'Enter the premium and the step of each year as numbers: 0 where there is none.',
  },
  within: { says: '{practice} releases no more than its premium.' },
  noPremium: { says: '{practice} has no positive premium to release.' },
  beyondPremium: {
    says: '{practice} has {released} released by {full}, {difference} more than its premium of {premium}.',
    putRight: 'Correct what is released, or the premium: no more than the premium can be released.',
  },
  premiumMissing: {
    says: 'It is not clear whether {practice} releases more than its premium: the premium is blank or cannot be read.',
    putRight: 'Enter the premium as a number.',
  },
  releaseNotClear: {
    says: 'What {practice} has released is not clear in each year, which is asked where it may go down.',
  },
  ...acrossTables('whether the steps of {practice} come to its premium'),
} satisfies Messages;
type MessageName = keyof typeof messages;

export const stepsSum: Rule<MessageName> = {
  id: 'steps-sum',
  kind: 'arithmetic',
  title: 'The steps come to the premium',
  paragraph: {
    source: 'Arithmetic',
    summary:
      'The steps of a complete release = the premium, less what is still retained at its end; what is released is never more than the premium.',
  },
  messages,
  schedule: {
    needs: ['premium', ['released', 'retained', 'step']],
    acrossTables: (row, why) => (row.hasYears('step') ? cannotJoin(row, why) : releaseNotClear),
    check: (row, terms) => (row.hasYears('step') ? onTheSteps(row, terms) : onTheLevels(row, terms)),
  },
};

const met = plain('met', 'met');
const nothingReleased = plain('not applicable', 'nothingReleased');
const within = plain('met', 'within');
const noPremium = plain('not applicable', 'noPremium');
const releaseNotClear = plain('not applicable', 'releaseNotClear');
const goesOn = plain('not applicable', 'goesOn');

const onTheSteps = (row: ScheduleRow, terms: Terms): Verdict<MessageName> => {
  const years = row.yearsOf('step');
  const premium = row.premium;
  let sum: Pence = 0;
  let lastStep: Pence = 0;
  let some = false;
  let unread = false;
  /** Blank years with a step after them, and those since the last step. */
  let [between, after] = [0, 0];
  let next = 0;
  for (const year of row.years) {
    if (next === years.length) break;
    if (year !== years[next]) {
      // What is released until then is said otherwise: later steps are added to it.
      const said = row.released(year);
      if (said === BLANK) after++;
      else if (isGap(said)) unread = true;
      else {
        sum = said;
        some ||= said !== 0;
        [between, after] = [0, 0];
      }
      continue;
    }
    next++;
    const step = row.measure('step', year);
    if (step === BLANK) after++;
    else if (isGap(step)) unread = true;
    else {
      sum += step;
      lastStep = step;
      some ||= step !== 0;
      between += after;
      after = 0;
    }
  }
  if (!some && !unread && (premium === BLANK || (!isGap(premium) && premium <= 0))) return nothingReleased;
  if (unread || isGap(premium)) return onSteps(row, 'evidence needed', 'missing');
  const release = premium - retainedAtTheEnd(row);
  const out = sum - release;
  const tolerance = monthlyTolerance(terms, years.length);
  const complete = Math.abs(out) <= tolerance;
  // Where the steps come to the premium already, a year left blank has none.
  if (complete && between === 0) return met;
  if (between + after > 0) return onSteps(row, 'evidence needed', 'missing');
  if (out > 0) return onSteps(row, 'breach', 'tooMuch', { sum, release, difference: out });
  const short = -out;
  if (lastStep <= 0) {
    const before = stepsNotShown(row, terms);
    const amounts = { sum, release, difference: short };
    return before
      ? onSteps(row, 'evidence needed', 'stepsBefore', amounts, { start: { year: before.start } })
      : onSteps(row, 'breach', 'tooLittle', amounts);
  }
  if (short >= lastStep - tolerance) return goesOn;
  return onSteps(row, 'evidence needed', 'shortAtTheEnd', { sum, release, difference: short });
};

/** What the sheet says is still paid of the premium in the year of the last step: nothing, where it does not. */
const retainedAtTheEnd = (row: ScheduleRow): Pence => {
  const retained = row.measure('retained', row.yearsOf('step').at(-1)!);
  return isGap(retained) ? 0 : Math.max(0, retained);
};

/** Where no column holds a step, what is released in all is what its steps come to. */
const onTheLevels = (row: ScheduleRow, terms: Terms): Verdict<MessageName> => {
  const { premium, years, releases } = row;
  if (hasNoPremium(row)) return noPremium;
  let highest: Pence = 0;
  let full = years[0]!;
  let gap = false;
  for (let at = 0; at < releases.length; at++) {
    const released = releases[at]!;
    if (isGap(released)) gap = true;
    else if (released > highest) {
      highest = released;
      full = years[at]!;
    }
  }
  if (isGap(premium)) {
    if (highest > 0)
      return {
        outcome: 'evidence needed',
        message: 'premiumMissing',
        evidence: ['premium', ...releasedCells(row)],
      };
    return gap || premium !== BLANK ? releaseNotClear : nothingReleased;
  }
  const out = highest - premium;
  if (out <= monthlyTolerance(terms, years.length)) return gap ? releaseNotClear : within;
  return {
    outcome: 'breach',
    message: 'beyondPremium',
    values: {
      released: { money: highest },
      full: { year: full },
      premium: { money: premium },
      difference: { money: out },
    },
    difference: out,
    evidence: ['premium', ...releasedCells(row)],
  };
};

const onSteps = (
  row: ScheduleRow,
  outcome: Outcome,
  message: MessageName,
  amounts?: { readonly sum: Pence; readonly release: Pence; readonly difference: Pence },
  more?: Values,
): Verdict<MessageName> => {
  const years = row.yearsOf('step');
  const last = years.at(-1)!;
  const evidence: readonly FactRef[] = [
    'premium',
    ...row.years
      .filter((year) => year <= last)
      .map((year) => ({ fact: years.includes(year) ? ('step' as const) : ('released' as const), year })),
    { fact: 'retained', year: last },
  ];
  if (!amounts) return { outcome, message, evidence };
  const { sum, release, difference } = amounts;
  return {
    outcome,
    message,
    values: {
      sum: { money: sum },
      release: { money: release },
      difference: { money: difference },
      last: { year: last },
      ...more,
    },
    difference,
    evidence,
  };
};
