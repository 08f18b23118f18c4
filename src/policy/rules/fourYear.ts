import { dayOf, type Day } from '../day';
import { formatYear, type FinancialYear } from '../financialYear';
import type { Pence } from '../money';
import type { ReleaseOver } from '../pace';
import { fewestYears, yearOne } from '../redeployment';
import {
  BLANK,
  isGap,
  type Gap,
  type Messages,
  type Read,
  type Rule,
  type ScheduleRow,
  type Terms,
  type Values,
  type Verdict,
} from './rule';
import { saysNoMore } from '../plainNo';
import { wordSet } from '../wordSet';
import { acrossTables, cannotJoin } from './shared/acrossTables';
import { monthlyTolerance } from './shared/tolerance';
import { plain } from './shared/verdicts';
import { isByRetained, releasedCells } from './shared/release';
import {
  begunBeforeShown,
  releaseOf,
  releaseRounding,
  stepsBefore,
  type PaceWithGap,
} from './shared/releaseOf';

/** The month in which the Framework was published: agreements from before it keep their own pace (5(i)). */
const frameworkPublished: Day = dayOf(2014, 9, 1)!;

const messages = {
  met: { says: '{practice} is released over four years or more.' },
  nothingReleased: { says: '{practice} has nothing to release.' },
  agreedBefore: {
    says: '{practice} was agreed on {agreedOn}, before the Framework of September 2014: by 5(i) it does not apply retrospectively.',
  },
  tooFast: {
    says: '{practice} is released in full over {taken}: fewer than four financial years, and no compelling reasons are recorded.',
    putRight:
      'Spread the release over at least four years, or record the compelling reasons for releasing it faster.',
  },
  tooEarly: {
    says: '{practice} is released from {first}, before year one (2014/15), and no compelling reasons are recorded.',
    putRight: 'Start the release in 2014/15 or later, or record the compelling reasons for starting before.',
  },
  compelling: {
    says: '{practice} is released in full over {taken}, with compelling reasons recorded: “{reasons}”.',
    putRight: 'A lead should judge whether the reasons are compelling, and agree the faster release.',
  },
  compellingEarly: {
    says: '{practice} is released from {first}, before year one (2014/15), with compelling reasons recorded: “{reasons}”.',
    putRight: 'A lead should judge whether the reasons are compelling, and agree the earlier start.',
  },
  reasonsUnreadable: {
    says: '{practice} is released from {first}, which is too early or too fast unless there are compelling reasons, and their cell cannot be read.',
    putRight: 'Correct the compelling reasons cell: say the reasons, or leave it blank if there are none.',
  },
  reasonsUnclear: {
    says: '{practice} is released from {first}, which is too early or too fast unless there are compelling reasons; it is not clear whether “{reasons}” is such a reason.',
    putRight: 'Say plainly what the compelling reasons are, or leave the cell blank if there are none.',
  },
  agreedOnUnreadable: {
    says: '{practice} is released from {first}, which is too early or too fast unless it was agreed before the Framework (5(i)), and the date on which it was agreed cannot be read.',
    putRight: 'Write the date of the agreement as a date, such as 12/05/2015.',
  },
  amountMissing: {
    says: 'What {practice} has released in {missing} is blank, so the pace is not clear.',
    putRight: 'Enter the amount released in {missing}: 0 if there is none.',
  },
  amountUnreadable: {
    says: 'What {practice} has released in {missing} cannot be read as an amount, so the pace is not clear.',
    putRight: 'Enter the amount released in {missing} as a number.',
  },
  retainedMissing: {
    says: 'What {practice} retains in {missing} is blank or cannot be read as an amount, so the pace is not clear.',
    putRight: 'Enter the amount retained in {missing} as a number: 0 only if all of the premium is released.',
  },
  premiumMissing: {
    says: 'What {practice} releases is told by what it retains of its premium, and the premium is blank or cannot be read, so the pace is not clear.',
    putRight: 'Enter the premium as a number.',
  },
  yearNotShown: {
    says: 'No column of the schedule says what {practice} has released in {missing}, so the pace is not clear.',
    putRight:
      'Add {missing} to the schedule, with the amount released: 0 if there is none. If a column of the year is asked about, say what it holds.',
  },
  scheduleEnds: {
    says: '{practice} releases {level} of its {premium} premium by {full}, where the schedule ends: later years are not shown, so it is not clear whether it takes four years.',
    putRight: 'Add the years to the schedule until the release is complete.',
  },
  startNotShown: {
    says: '{practice} has {released} of {level} released in {first} already, where the schedule begins, as an even release from {start} to {full} would: years before are not shown, so it is not clear whether it takes four years.',
    putRight: 'Add the years before {first} to the schedule, with what was released in them: 0 if nothing.',
  },
  stepsBeforeNotShown: {
    says: 'The steps of {practice} from {first} on, where the schedule begins, come to {level} of its {premium} premium, as the later ones of an even release from {start} to {full} would: years before are not shown, so it is not clear whether it takes four years.',
    putRight: 'Add the years before {first} to the schedule, with the step of each: 0 if nothing.',
  },
  perhapsSteps: {
    says: 'What {practice} has released is {level} in each year from {first} on, which together is its premium of {premium}: it is not clear whether each is released in its year alone, and so whether it takes four years.',
    putRight:
      'Enter what is released by each year in all, or say that the columns hold the step of each (in Check, under see how).',
    settledBy: 'sheets',
  },
  falls: {
    says: 'What {practice} has released comes to {level} at most, and goes down again after {full}: it is not clear whether all of it is released, and so whether it takes four years.',
    putRight:
      'Enter what is released by each year in all, so that it never goes down, or say that the columns hold the step of each (in Check, under see how).',
    settledBy: 'sheets',
  },
  premiumUnknown: {
    says: 'The release of {practice} still grows in {full}, where the schedule ends, and its premium is not known: it is not clear whether more follows, and so whether it takes four years.',
    putRight: 'Enter the premium, or add the years to the schedule until the release is complete.',
  },
  ...acrossTables('whether {practice} is released over four years'),
} satisfies Messages;
type MessageName = keyof typeof messages;

export const fourYear: Rule<MessageName> = {
  id: 'four-year',
  kind: 'breach',
  title: 'Over at least four years',
  paragraph: {
    source: 'Framework',
    number: '5(g)',
    quotation:
      'unless there are compelling reasons otherwise –redeploy any freed-up resources over a minimum four year period (year one being 2014/15).',
  },
  messages,
  schedule: {
    needs: [['released', 'retained', 'step']],
    acrossTables: cannotJoin,
    check(row, terms) {
      const release = releaseOf(row, terms);
      if (release === 'nothing') return nothingReleased;
      const agreedOn = row.agreedOn;
      if (isBeforeFramework(agreedOn))
        return {
          outcome: 'not applicable',
          message: 'agreedBefore',
          values: { agreedOn: { day: agreedOn } },
        };
      return 'gap' in release ? withGap(row, release, terms) : atPace(row, release, terms);
    },
  },
};

/** 5(i): what was agreed before keeps its own pace. */
export const isBeforeFramework = (agreedOn: Read<Day>): agreedOn is Day =>
  !isGap(agreedOn) && agreedOn < frameworkPublished;

const met = plain('met', 'met');
const nothingReleased = plain('not applicable', 'nothingReleased');

const withGap = (
  row: ScheduleRow,
  { gap, missing, first, tooFast }: PaceWithGap,
  terms: Terms,
): Verdict<MessageName> => {
  if (first !== undefined && first < yearOne) return againstTheDuty(row, 'early', { first: { year: first } });
  if (tooFast) return inFewYears(row, tooFast, terms);
  return {
    outcome: 'evidence needed',
    message: whyGap(row, missing, gap),
    values: { missing: { year: missing } },
    evidence: releasedCells(row),
  };
};

const whyGap = (row: ScheduleRow, missing: FinancialYear, gap: Gap): MessageName => {
  if (!shows(row, missing)) return 'yearNotShown';
  if (isByRetained(row, missing))
    return isGap(row.measure('retained', missing)) ? 'retainedMissing' : 'premiumMissing';
  return gap === BLANK ? 'amountMissing' : 'amountUnreadable';
};

const shows = (row: ScheduleRow, year: FinancialYear): boolean =>
  (['released', 'retained', 'step'] as const).some((measure) => row.yearsOf(measure).includes(year));

const atPace = (row: ScheduleRow, pace: ReleaseOver, terms: Terms): Verdict<MessageName> => {
  const { first, full } = pace;
  if (first < yearOne) return againstTheDuty(row, 'early', { first: { year: first } });
  if (full - first + 1 >= fewestYears) return met;
  return inFewYears(row, pace, terms);
};

/** Of a release whose years that are shown are fewer than four: others may stand before or after them. */
const inFewYears = (row: ScheduleRow, pace: ReleaseOver, terms: Terms): Verdict<MessageName> => {
  const { first, full, level } = pace;
  const begun = begunBeforeShown(row, pace, terms);
  if (begun)
    return {
      outcome: 'evidence needed',
      message: 'startNotShown',
      values: {
        ...valuesOf(begun.pace),
        start: { year: begun.start },
        released: { money: row.released(first) as Pence },
        level: { money: level },
      },
      evidence: releasedCells(row),
    };
  if (full !== row.years.at(-1)) return overBeforeTheEnd(row, pace, terms);
  const premium = row.premium;
  const evidence = ['premium', ...releasedCells(row)] as const;
  if (isGap(premium))
    return { outcome: 'evidence needed', message: 'premiumUnknown', values: valuesOf(pace), evidence };
  if (level < premium - releaseRounding(row, terms))
    return {
      outcome: 'evidence needed',
      message: 'scheduleEnds',
      values: { level: { money: level }, premium: { money: premium }, full: { year: full } },
      evidence,
    };
  return againstTheDuty(row, 'fast', valuesOf(pace));
};

/** A release that is over before the schedule is: too fast, unless its first steps are not shown. */
const overBeforeTheEnd = (row: ScheduleRow, pace: ReleaseOver, terms: Terms): Verdict<MessageName> => {
  const before = stepsBefore(row, pace, terms);
  if (!before && fallsAgain(row, pace, terms))
    return {
      outcome: 'evidence needed',
      message: 'falls',
      values: { ...valuesOf(pace), level: { money: pace.level } },
      evidence: ['premium', ...releasedCells(row)],
    };
  if (!before && mayBeSteps(row, pace, terms))
    return {
      outcome: 'evidence needed',
      message: 'perhapsSteps',
      values: {
        ...valuesOf(pace),
        level: { money: pace.level },
        premium: { money: row.premium as Pence },
      },
      evidence: ['premium', ...releasedCells(row)],
    };
  if (!before) return againstTheDuty(row, 'fast', valuesOf(pace));
  return {
    outcome: 'evidence needed',
    message: 'stepsBeforeNotShown',
    values: {
      ...valuesOf(pace),
      start: { year: before.start },
      level: { money: pace.level },
      premium: { money: row.premium as Pence },
    },
    evidence: ['premium', ...releasedCells(row)],
  };
};

/** Whether the same amount stands as released in four years or more that together come to the premium, as steps would. */
const mayBeSteps = (row: ScheduleRow, { first, full, level }: ReleaseOver, terms: Terms): boolean => {
  const { premium, years, releases } = row;
  if (isGap(premium) || first !== full || !row.hasYears('released')) return false;
  let sum = 0;
  let count = 0;
  for (let at = 0; at < years.length; at++) {
    const released = releases[at]!;
    if (isGap(released)) return false;
    if (released <= 0) continue;
    sum += released;
    count++;
  }
  return count >= fewestYears && level < premium && Math.abs(sum - premium) <= monthlyTolerance(terms, count);
};

/** Whether less is released after the highest level, and that is not all of the premium. */
const fallsAgain = (row: ScheduleRow, { full, level }: ReleaseOver, terms: Terms): boolean => {
  const { premium, years, releases } = row;
  const rounding = releaseRounding(row, terms);
  if (!isGap(premium) && level >= premium - rounding) return false;
  for (let at = 0; at < years.length; at++) {
    const released = releases[at]!;
    if (years[at]! > full && !isGap(released) && released < level - rounding) return true;
  }
  return false;
};

const inWords = ['', 'one year', 'two years', 'three years'];
/** Of a release in fewer than four years. */
const valuesOf = ({ first, full }: ReleaseOver): Values => {
  const years = inWords[full - first + 1]!;
  const which = first === full ? formatYear(first) : `from ${formatYear(first)} to ${formatYear(full)}`;
  return { first: { year: first }, full: { year: full }, taken: `${years}, ${which}` };
};

/** Earlier or faster than 5(g) allows: an exception where compelling reasons are recorded, else a breach. */
const againstTheDuty = (row: ScheduleRow, how: 'early' | 'fast', values: Values): Verdict<MessageName> => {
  const reasons = row.compellingReasons;
  const agreedOn = row.agreedOn;
  const evidence = [...releasedCells(row), 'compellingReasons', 'agreedOn'] as const;
  const words = row.text('compellingReasons');
  const text = isGap(words) ? '' : words;
  const unclear =
    reasons === 'words'
      ? !mayBeReason.test(text) || saysNoMore(text, askedFor)
      : (reasons === 'no' || reasons === 'pending') && !saysNoMore(text, askedFor);
  if (unclear)
    return {
      outcome: 'evidence needed',
      message: 'reasonsUnclear',
      values: { ...values, reasons: text },
      evidence,
    };
  if (reasons === 'yes' || reasons === 'words') {
    const message = how === 'early' ? 'compellingEarly' : 'compelling';
    return {
      outcome: 'exception',
      message,
      values: { ...values, reasons: text },
      evidence,
    };
  }
  if (isGap(reasons) && reasons !== BLANK)
    return { outcome: 'evidence needed', message: 'reasonsUnreadable', values, evidence };
  if (isGap(agreedOn) && agreedOn !== BLANK && !isNotAgreed(row))
    return { outcome: 'evidence needed', message: 'agreedOnUnreadable', values, evidence };
  return { outcome: 'breach', message: how === 'early' ? 'tooEarly' : 'tooFast', values, evidence };
};

/** "Not yet", "tbc" and "n/a" stand for no day: what is not agreed was not agreed before the Framework. */
const isNotAgreed = (row: ScheduleRow): boolean => {
  const answer = row.answer('agreedOn');
  if (answer !== 'no' && answer !== 'pending') return answer === 'not applicable';
  const words = row.text('agreedOn');
  return !isGap(words) && saysNoMore(words, ofAnAgreement);
};
const ofAnAgreement = wordSet('agreement signed date review');

/** "x", "1" and "Yes?" name no reason. */
const mayBeReason = /\p{L}{3}.*\p{L}{3}|\p{L}{4}/u;

const askedFor = wordSet('compelling reason reasons exception justification');
