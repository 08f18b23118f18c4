import type { FinancialYear } from '../financialYear';
import {
  BLANK,
  isGap,
  type Day,
  type Gap,
  type Messages,
  type Read,
  type Rule,
  type ScheduleRow,
  type Verdict,
} from './rule';
import { monthlyRounding, plain } from './verdicts';

/** Year one of the redeployment, and the fewest years it may take: 5(g). */
export const yearOne: FinancialYear = 2014;
export const fewestYears = 4;
/** 1 September 2014 as Excel counts days: the Framework's publication, before which agreements keep their own pace. */
const frameworkPublished = 41883;

const messages = {
  met: { says: '{practice} is released over four years or more.' },
  nothingReleased: { says: '{practice} has nothing to release.' },
  agreedBefore: {
    says: '{practice} was agreed on {agreedOn}, before the Framework of September 2014: by 5(i) it does not apply retrospectively.',
  },
  tooFast: {
    says: '{practice} is released in full over {taken}, from {first} to {full}: fewer than four financial years, and no compelling reasons are recorded.',
    putRight:
      'Spread the release over at least four years, or record the compelling reasons for releasing it faster.',
  },
  tooEarly: {
    says: '{practice} is released from {first}, before year one (2014/15), and no compelling reasons are recorded.',
    putRight: 'Start the release in 2014/15 or later, or record the compelling reasons for starting before.',
  },
  compelling: {
    says: '{practice} is released from {first} to {full} ({taken}), with compelling reasons recorded: “{reasons}”.',
    putRight: 'A lead should see whether the reasons are compelling and agree the faster release.',
  },
  reasonsUnreadable: {
    says: '{practice} is released from {first} to {full} ({taken}), and the cell for compelling reasons cannot be read.',
    putRight: 'Correct the compelling reasons cell: say the reasons, or leave it blank if there are none.',
  },
  agreedOnUnreadable: {
    says: '{practice} is released from {first} to {full} ({taken}), and the date on which it was agreed cannot be read: 5(i) may apply.',
    putRight: 'Write the date of the agreement as a date, such as 12/05/2015.',
  },
  amountMissing: {
    says: 'What {practice} has released in {missing} is blank, so the pace cannot be told.',
    putRight: 'Enter the amount released in {missing}: 0 if there is none.',
  },
  amountUnreadable: {
    says: 'What {practice} has released in {missing} cannot be read as an amount, so the pace cannot be told.',
    putRight: 'Enter the amount released in {missing} as a number.',
  },
  scheduleEnds: {
    says: '{practice} releases {level} of its {premium} premium by {full}, where the schedule ends: later years are not shown, so whether it takes four years cannot be told.',
    putRight: 'Add the years to the schedule until the release is complete.',
  },
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
    check(row) {
      const release = releaseOf(row);
      if (release === 'nothing') return nothingReleased;
      const agreedOn = row.date('agreedOn');
      if (isBeforeFramework(agreedOn))
        return {
          outcome: 'not applicable',
          message: 'agreedBefore',
          values: { agreedOn: { day: agreedOn } },
        };
      const evidence = row.years.map((year) => ({ fact: 'released', year }) as const);
      if ('gap' in release) {
        if (release.first !== undefined && release.first < yearOne)
          return faster(row, release.first, release.first, 'tooEarly');
        return {
          outcome: 'evidence needed',
          message: release.gap === BLANK ? 'amountMissing' : 'amountUnreadable',
          values: { missing: { year: release.missing } },
          evidence,
        };
      }
      const { first, full, level } = release;
      if (first < yearOne) return faster(row, first, full, 'tooEarly');
      if (full - first + 1 >= fewestYears) return met;
      const premium = row.money('premium');
      if (full === row.years.at(-1) && typeof premium === 'number' && level < premium - monthlyRounding)
        return {
          outcome: 'evidence needed',
          message: 'scheduleEnds',
          values: { level: { money: level }, premium: { money: premium }, full: { year: full } },
          evidence: ['premium', ...evidence],
        };
      return faster(row, first, full, 'tooFast');
    },
  },
};

/** 5(i): what was agreed before keeps its own pace. */
export const isBeforeFramework = (agreedOn: Read<Day>): agreedOn is Day =>
  !isGap(agreedOn) && agreedOn < frameworkPublished;

const met = plain('met', 'met');
const nothingReleased = plain('not applicable', 'nothingReleased');

type Release =
  | 'nothing'
  | { readonly first: FinancialYear; readonly full: FinancialYear; readonly level: number }
  | { readonly gap: Gap; readonly missing: FinancialYear; readonly first: FinancialYear | undefined };

/**
 * From the first year in which something is released to the year in which all of it is: the highest level the schedule
 * reaches. A year that does not say leaves it open, unless the whole premium was released before.
 */
export const releaseOf = (row: ScheduleRow): Release => {
  const premium = row.money('premium');
  let [first, full, level]: [FinancialYear | undefined, FinancialYear, number] = [undefined, 0, 0];
  let open: { gap: Gap; missing: FinancialYear } | undefined;
  for (const year of row.years) {
    const released = row.released(year);
    if (isGap(released)) {
      const complete = typeof premium === 'number' && level > 0 && level >= premium;
      if (!complete && typeof premium === 'number' && premium <= 0 && released === BLANK) continue;
      if (!complete) open ??= { gap: released, missing: year };
      continue;
    }
    if (released > 0) first ??= year;
    if (released > level + (full === 0 ? 0 : monthlyRounding)) [full, level] = [year, released];
  }
  if (open) return { ...open, first };
  return first === undefined ? 'nothing' : { first, full, level };
};

/** Faster than 5(g) allows: an exception where compelling reasons are recorded, else a breach. */
const faster = (
  row: ScheduleRow,
  first: FinancialYear,
  full: FinancialYear,
  message: 'tooFast' | 'tooEarly',
): Verdict<MessageName> => {
  const reasons = row.answer('compellingReasons');
  const agreedOn = row.date('agreedOn');
  const years = full - first + 1;
  const values = {
    first: { year: first },
    full: { year: full },
    taken: years === 1 ? 'one year' : `${['', '', 'two', 'three'][years] ?? years} years`,
  };
  const evidence = [
    ...row.years.map((year) => ({ fact: 'released', year }) as const),
    'compellingReasons',
    'agreedOn',
  ] as const;
  if (reasons === 'yes' || reasons === 'words') {
    const text = row.text('compellingReasons');
    return {
      outcome: 'exception',
      message: 'compelling',
      values: { ...values, reasons: isGap(text) ? '' : text },
      evidence,
    };
  }
  if (isGap(reasons) && reasons !== BLANK)
    return { outcome: 'evidence needed', message: 'reasonsUnreadable', values, evidence };
  if (isGap(agreedOn) && agreedOn !== BLANK)
    return { outcome: 'evidence needed', message: 'agreedOnUnreadable', values, evidence };
  return { outcome: 'breach', message, values, evidence };
};
