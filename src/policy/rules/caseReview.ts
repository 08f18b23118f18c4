/**
 * All practices with a release are to be reviewed case by case. A blank is no review recorded: evidence needed, except
 * where a special population is recorded and its premium is released in full, which is what the review is to prevent.
 */
import {
  firstReleased,
  nothingReleased,
  releasedCells,
  releaseMessages,
  releaseUnknown,
} from './shared/release';
import { BLANK, isGap, type Messages, type Rule, type ScheduleRow, type Verdict } from './rule';
import { namesOne } from './shared/namesOne';
import { monthlyRounding } from './shared/tolerance';
import { plain } from './shared/verdicts';

const messages = {
  met: { says: '{practice} was reviewed.' },
  ...releaseMessages,
  notReviewed: {
    says: '{practice} loses premium, and its case-by-case review is “{said}”: it has not been done.',
    putRight:
      'Review whether the practice serves a special population that merits continued funding, and record it.',
  },
  specialPopulation: {
    says: '{practice} serves a special population (“{population}”), its premium of {premium} is released in full, and no case-by-case review is recorded.',
    putRight:
      'Review whether the population merits continued funding before its premium is released, and record the review.',
  },
  reviewMissing: {
    says: '{practice} loses premium, and no case-by-case review is recorded.',
    putRight: 'Record the review of the practice: when it was done, or that it was not.',
  },
  reviewUnclear: {
    says: '{practice} loses premium, and it is not clear whether “{said}” is a case-by-case review that was done.',
    putRight: 'Say plainly whether the practice was reviewed, and when.',
  },
} satisfies Messages;
type MessageName = keyof typeof messages;

export const caseReview: Rule<MessageName> = {
  id: 'case-review',
  kind: 'breach',
  title: 'Review case by case',
  paragraph: {
    source: 'Framework',
    number: '5(b)',
    quotation:
      'a case-by-case review of all affected practices to ensure that they are not serving special populations that merit continued additional funding',
  },
  messages,
  schedule: {
    needs: ['caseReview', ['released', 'retained', 'step']],
    acrossTables: 'together',
    check(row) {
      const first = firstReleased(row);
      if (first === 'nothing') return nothingReleased;
      const answer = row.caseReview;
      if (answer === 'yes') return met;
      if (first === 'unknown') return releaseUnknown(row, 'caseReview');
      if (answer === BLANK) return unrecorded(row);
      const refused = (answer === 'no' && !tellsWhatWasFound(row)) || answer === 'pending';
      return {
        outcome: refused ? 'breach' : 'evidence needed',
        message: refused ? 'notReviewed' : 'reviewUnclear',
        values: { said: String(row.raw('caseReview')) },
        evidence: ['caseReview', 'specialPopulation', 'premium'],
      };
    },
  },
};

const met = plain('met', 'met');

/** "No special population", "Not merited": what a review may have found. Whether one was done it does not say. */
const tellsWhatWasFound = (row: ScheduleRow): boolean => {
  const text = row.text('caseReview');
  return !isGap(text) && found.test(text) && !ofTheReview.test(text);
};
const found =
  /population|\bpatients?\b|\bserv(?:es?|ed|ing)\b|merit|identif|\bfound\b|\bchange|\bissues?\b|\bconcerns?\b|\bexception|\batypical\b|\baction\b|\bneeds?\b|\brespon[ds]\w*|\brepl(?:y|ies|ied)\b/i;
const ofTheReview =
  /\b(?:review\w*|assess\w*|done|complet\w*|start\w*|begun|undertaken|carried|held|yet|took place)\b/i;

const unrecorded = (row: ScheduleRow): Verdict<MessageName> => {
  const special = row.specialPopulation;
  const premium = row.premium;
  const population = row.text('specialPopulation');
  const isNamed = (special === 'yes' || special === 'words') && (isGap(population) || namesOne(population));
  if (isNamed && !isGap(premium) && releasesAll(row, premium)) {
    return {
      outcome: 'breach',
      message: 'specialPopulation',
      values: { population: isGap(population) ? '' : population, premium: { money: premium } },
      difference: premium,
      evidence: ['specialPopulation', 'caseReview', 'premium', ...releasedCells(row)],
    };
  }
  return {
    outcome: 'evidence needed',
    message: 'reviewMissing',
    evidence: ['caseReview', 'specialPopulation', 'premium'],
  };
};

/** Some year of the schedule releases the whole premium, give or take the rounding of monthly payments. */
const releasesAll = (row: ScheduleRow, premium: number): boolean =>
  premium > 0 &&
  row.years.some((year) => {
    const released = row.released(year);
    return !isGap(released) && released >= premium - monthlyRounding;
  });
