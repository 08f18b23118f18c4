/**
 * The letter of 16 May 2016 asks for plans for 2016/17, and where possible for 2017/18: a practice whose funding is lower
 * in one of those years is asked about that year. Where its schedule ends before, its last year stands for those after.
 * No plan for 2016/17 is a breach, none for 2017/18 advice.
 *
 * The years that a plan covers have to be said: the date on which it was confirmed does not tell them. Where there is a
 * column for that date as well, a plan that it says is not confirmed covers nothing.
 */
import type { FinancialYear } from '../financialYear';
import { coverageOf } from '../yearsCovered';
import { firstReleased, nothingReleased, releaseMessages, releaseUnknown } from './shared/release';
import { BLANK, isGap, type Messages, type Rule, type ScheduleRow, type Verdict } from './rule';
import { plain } from './shared/verdicts';

const messages = {
  met: { says: 'A confirmed plan for {practice} covers {year}.' },
  ...releaseMessages,
  notInThatYear: {
    says: '{practice} has nothing released in 2016/17 or 2017/18, which the letter asks plans for.',
  },
  notCovered: {
    says: '{practice} has premium released in {year}, and the reinvestment plan covers “{said}”: not {year}.',
    putRight: 'Confirm a reinvestment plan for {year} to the practice and record the years it covers.',
  },
  notConfirmed: {
    says: '{practice} has premium released in {year}, and its reinvestment plan is “{said}”: it is not confirmed for {year}.',
    putRight: 'Confirm a reinvestment plan for {year} to the practice and record the years it covers.',
  },
  planMissing: {
    says: '{practice} has premium released in {year}, and whether a confirmed plan covers {year} is not said.',
    putRight: 'Enter the years that the reinvestment plan covers, and the date on which it was confirmed.',
  },
  planUnclear: {
    says: '{practice} has premium released in {year}, and it is not clear whether “{said}” is a confirmed plan for {year}.',
    putRight: 'List the years that the confirmed plan covers, such as 2016/17, 2017/18.',
  },
  dayUnclear: {
    says: '{practice} has premium released in {year}, and “{said}” does not tell when the reinvestment plan that covers it was confirmed.',
    putRight: 'Write the date on which the reinvestment plan was confirmed as a date, such as 12/05/2015.',
  },
} satisfies Messages;
type MessageName = keyof typeof messages;

export const planAhead: Rule<MessageName> = {
  id: 'plan-ahead',
  kind: 'breach',
  title: 'Plans for the years ahead',
  paragraph: {
    source: 'Letter of 16 May 2016',
    summary:
      'The immediate priority is plans for 2016/17 and where possible 2017/18; they are routinely available to the practices for as long as the changes apply.',
  },
  messages,
  schedule: {
    needs: ['planCovers', ['released', 'retained', 'step']],
    acrossTables: 'together',
    check(row) {
      const first = firstReleased(row);
      if (first === 'nothing') return nothingReleased;
      if (first === 'unknown') return releaseUnknown(row);
      const now = onYear(row, first, 2016, 'breach');
      const next = onYear(row, first, 2017, 'advice');
      if (now === met.breach && next === met.advice) return bothMet;
      return now && next ? [now, next] : (now ?? next ?? notInThatYear);
    },
  },
};

const met = { breach: plain('met', 'met'), advice: plain('met', 'met', 'advice') } as const;
const bothMet = Object.freeze([met.breach, met.advice]);
const notInThatYear = plain('not applicable', 'notInThatYear');

/**
 * As the schedule has it in the year, or last before. From the first release on, an amount not read does not end it; before, a
 * blank is none, and whether what cannot be read is one is not known. Undefined where nothing is released.
 */
const onYear = (
  row: ScheduleRow,
  first: FinancialYear,
  year: FinancialYear,
  kind: 'breach' | 'advice',
): Verdict<MessageName> | undefined => {
  let shown: FinancialYear | undefined;
  for (const each of row.years) if (each <= year) shown = each;
  if (shown === undefined) return undefined;
  const released = row.released(shown);
  if (!isGap(released)) return released > 0 ? answer(row, year, kind) : undefined;
  if (shown >= first) return answer(row, year, kind);
  return released === BLANK ? undefined : { ...releaseUnknown(row, 'planCovers'), kind, year };
};

const answer = (row: ScheduleRow, year: FinancialYear, kind: 'breach' | 'advice'): Verdict<MessageName> => {
  const { message, from } = planFor(row, year);
  if (message === 'met') return met[kind];
  return {
    outcome: message === 'notCovered' || message === 'notConfirmed' ? 'breach' : 'evidence needed',
    message,
    values: { said: String(row.raw(from)) },
    kind,
    year,
    evidence: ['planCovers', 'planConfirmedOn', { fact: 'released', year }],
  };
};

/** What the plan says of a year, and the cell that says it. */
const planFor = (row: ScheduleRow, year: FinancialYear): PlanFor => {
  const confirmed = row.answer('planConfirmedOn');
  if (confirmed === 'no' || confirmed === 'pending') return plans.dayRefused;
  const covers = row.planCovers;
  if (isGap(covers)) return covers === BLANK ? plans.missing : plans.unclear;
  const coverage = coverageOf(covers, year);
  if (coverage !== 'covered') return plans[coverage];
  if (confirmed === 'yes' || !row.has('planConfirmedOn')) return plans.covered;
  return confirmed === BLANK ? plans.missing : plans.dayUnclear;
};

interface PlanFor {
  readonly message: MessageName;
  readonly from: 'planCovers' | 'planConfirmedOn';
}
const plans = {
  covered: { message: 'met', from: 'planCovers' },
  'not covered': { message: 'notCovered', from: 'planCovers' },
  'not confirmed': { message: 'notConfirmed', from: 'planCovers' },
  unclear: { message: 'planUnclear', from: 'planCovers' },
  missing: { message: 'planMissing', from: 'planCovers' },
  dayRefused: { message: 'notConfirmed', from: 'planConfirmedOn' },
  dayUnclear: { message: 'dayUnclear', from: 'planConfirmedOn' },
} as const satisfies Record<string, PlanFor>;
