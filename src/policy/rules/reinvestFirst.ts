/**
 * A reduction starts on the day recorded or, where none is, on 1 April of the first year in which something is released.
 * The plan may be confirmed on the very day. Framework 5(c) says "should": the letter of 16 May 2016 made it the rule that
 * proposals are confirmed to practices before any actual reduction, so it is a duty for reductions from that day on and
 * advice before. Where a start of 2016/17 cannot be read, which of the two it is cannot be told either.
 */
import { dayOf, type Day } from '../day';
import type { FinancialYear } from '../financialYear';
import {
  firstDayOf,
  firstReleased,
  nothingReleased,
  releasedCells,
  releaseMessages,
  releaseUnknown,
} from './shared/release';
import {
  BLANK,
  UNREADABLE,
  isGap,
  type Kind,
  type Messages,
  type Rule,
  type ScheduleRow,
  type Verdict,
} from './rule';
import { plain } from './shared/verdicts';

/** From which reinvestment proposals are confirmed before any actual reduction. */
const letterSent: Day = dayOf(2016, 5, 16)!;

const messages = {
  met: { says: 'The reinvestment plan was confirmed before the reduction of {practice} starts.' },
  ...releaseMessages,
  notConfirmed: {
    says: 'The reduction of {practice} starts on {start}, and the confirmation of the reinvestment plan is “{said}”: it is not confirmed.',
    putRight:
      'Confirm the reinvestment plan to the practice and record the date, or put the reduction off until then.',
  },
  refusedWhen: {
    says: 'The confirmation of the reinvestment plan for {practice} is “{said}”, and the start of its reduction is {start}: it is not clear whether that is after 16 May 2016, from when the plan has to come first.',
    putRight: 'Write the day on which the reduction starts as a date, such as 12/05/2016.',
  },
  tooLate: {
    says: 'The reduction of {practice} starts on {start}, before the reinvestment plan is confirmed on {confirmed}.',
    putRight: 'Start the reduction on {confirmed} or later, or correct the dates.',
  },
  planMissing: {
    says: 'The reduction of {practice} starts on {start}, and when the reinvestment plan was confirmed is not said.',
    putRight: 'Enter the date on which the reinvestment plan was confirmed to the practice.',
  },
  planUnclear: {
    says: 'The reduction of {practice} starts on {start}, and “{said}” does not tell when the reinvestment plan was confirmed.',
    putRight: 'Write the date on which the reinvestment plan was confirmed as a date, such as 12/05/2015.',
  },
  releasedBefore: {
    says: 'The reduction of {practice} starts on {start} by its date, and in {first} by what is released: it is not clear whether it starts before the reinvestment plan is confirmed on {confirmed}.',
    putRight: 'Correct the day on which the reduction starts, or what is released in {first}.',
  },
  startUnclear: {
    says: 'The reinvestment plan for {practice} was confirmed on {confirmed}; it is not clear whether its reduction starts before that.',
    putRight:
      'Write the day on which the reduction starts as a date, and what is released in each year as a number.',
  },
} satisfies Messages;
type MessageName = keyof typeof messages;

export const reinvestFirst: Rule<MessageName> = {
  id: 'reinvest-first',
  kind: 'breach',
  title: 'Plan the reinvestment first',
  paragraph: {
    source: 'Framework',
    number: '5(c)',
    quotation:
      'Any proposals to reduce current levels of PMS funding for any practices should reflect decisions on how the money freed up will be redeployed',
  },
  messages,
  schedule: {
    needs: ['planConfirmedOn', ['released', 'retained', 'step']],
    acrossTables: 'saidOnce',
    check(row) {
      const first = firstReleased(row);
      if (first === 'nothing') return nothingReleased;
      if (first === 'unknown') return releaseUnknown(row);
      const recorded = row.reductionStartsOn;
      const start = isGap(recorded) ? firstDayOf(first) : recorded;
      const kind = start >= letterSent || mayBeAfterLetter(row, first) ? 'breach' : 'advice';
      const confirmed = row.planConfirmedOn;
      if (isGap(confirmed)) return unconfirmed(row, first, start, kind);
      if (confirmed <= earliestStart(row, first)) return kind === 'breach' ? met : metAsAdvice;
      const unclear = isGap(recorded) && recorded !== BLANK;
      const late = !unclear && confirmed > start;
      return {
        outcome: late ? 'breach' : 'evidence needed',
        message: late ? 'tooLate' : isGap(recorded) ? 'startUnclear' : 'releasedBefore',
        values: { start: { day: start }, confirmed: { day: confirmed }, first: { year: first } },
        kind,
        evidence: evidenceOf(row, first),
      };
    },
  },
};

const met = plain('met', 'met');
const metAsAdvice = plain('met', 'met', 'advice');

const evidenceOf = (row: ScheduleRow, first: FinancialYear): NonNullable<Verdict['evidence']> => [
  'reductionStartsOn',
  'planConfirmedOn',
  ...releasedCells(row).filter(({ year }) => year <= first),
];

/** A start that cannot be read, in the year of the letter: it may be before it or after. */
const mayBeAfterLetter = (row: ScheduleRow, first: FinancialYear): boolean =>
  row.reductionStartsOn === UNREADABLE &&
  firstDayOf(first) < letterSent &&
  firstDayOf(first + 1) > letterSent;

/**
 * An amount that cannot be read may be a release in a year before; a start that cannot be read may be any day. One after a year
 * with a release is not that of the release.
 */
const earliestStart = (row: ScheduleRow, first: FinancialYear): Day => {
  const recorded = row.reductionStartsOn;
  if (!isGap(recorded)) return recorded >= firstDayOf(first + 1) ? firstDayOf(first) : recorded;
  if (recorded !== BLANK) return -Infinity;
  for (const year of row.years) if (year < first && isGap(row.released(year))) return firstDayOf(year);
  return firstDayOf(first);
};

const unconfirmed = (
  row: ScheduleRow,
  first: FinancialYear,
  start: Day,
  kind: Kind,
): Verdict<MessageName> => {
  const day = isGap(row.reductionStartsOn) ? row.text('reductionStartsOn') : BLANK;
  const message = whyUnconfirmed(row, first);
  return {
    outcome: message === 'notConfirmed' ? 'breach' : 'evidence needed',
    message,
    values: {
      // A start that cannot be read is said as it stands.
      start: isGap(day) ? { day: start } : `“${day}”`,
      said: String(row.raw('planConfirmedOn')),
    },
    kind,
    evidence: evidenceOf(row, first),
  };
};

/** No day says when the plan was confirmed: what the cell says instead. */
const whyUnconfirmed = (row: ScheduleRow, first: FinancialYear): MessageName => {
  const answer = row.answer('planConfirmedOn');
  if (answer === 'no' || answer === 'pending')
    return mayBeAfterLetter(row, first) ? 'refusedWhen' : 'notConfirmed';
  return answer === BLANK ? 'planMissing' : 'planUnclear';
};
