/**
 * Where the release takes four years or more, as 5(g) asks, an even pace releases k/N of it by the end of year k, N being
 * the years it takes. More than that early on is front-loading that keeps to the letter of 5(g). A release that does not
 * keep to 5(g), or of which that cannot be told, is the finding of `four-year` and has no pace to be asked about.
 */
import type { FinancialYear } from '../financialYear';
import type { Pence } from '../money';
import { evenPace as evenPaceOf, type ReleaseOver } from '../pace';
import { fewestYears, yearOne } from '../redeployment';
import { isBeforeFramework } from './fourYear';
import { releaseOf } from './shared/releaseOf';
import { isGap, type Messages, type Rule, type ScheduleRow, type Terms } from './rule';
import { monthlyTolerance } from './shared/tolerance';
import { plain } from './shared/verdicts';
import { releasedCells } from './shared/release';

const messages = {
  met: { says: '{practice} is released at an even pace, or later.' },
  nothingReleased: { says: '{practice} has nothing to release.' },
  notOverFourYears: {
    says: 'Whether {practice} is released over four years is the question of 5(g), not of the pace within them.',
  },
  frontLoaded: {
    says: '{practice} has {released} of {level} released by the end of {by}, year {k} of {n}: an even pace would be {even}, {difference} less.',
    putRight: 'Release {level} evenly over the {n} years, or agree the faster start with the practice.',
  },
} satisfies Messages;
type MessageName = keyof typeof messages;

export const evenPace: Rule<MessageName> = {
  id: 'even-pace',
  kind: 'advice',
  title: 'At an even pace',
  paragraph: {
    source: 'Framework',
    number: '4',
    summary: 'What is released over the years is released evenly, not most of it in the first of them.',
  },
  messages,
  schedule: {
    needs: [['released', 'retained', 'step']],
    acrossTables: () => notOverFourYears,
    check(row, terms) {
      const release = releaseOf(row, terms);
      if (release === 'nothing') return nothingReleased;
      if ('gap' in release) return notOverFourYears;
      const { first, full, level } = release;
      const years = full - first + 1;
      if (first < yearOne || years < fewestYears || isBeforeFramework(row.agreedOn)) return notOverFourYears;
      const ahead = mostAhead(row, release, terms);
      if (!ahead) return met;
      const { by, released } = ahead;
      const even = evenPaceOf(release, by);
      return {
        outcome: 'breach',
        message: 'frontLoaded',
        values: {
          released: { money: released },
          level: { money: level },
          by: { year: by },
          k: String(by - first + 1),
          n: String(years),
          even: { money: even },
          difference: { money: released - even },
        },
        difference: released - even,
        evidence: releasedCells(row),
      };
    },
  },
};

const met = plain('met', 'met');
const nothingReleased = plain('not applicable', 'nothingReleased');
const notOverFourYears = plain('not applicable', 'notOverFourYears');

/** The year that is furthest ahead of the even pace; none where no year is ahead by more than may be. */
const mostAhead = (
  row: ScheduleRow,
  { first, full, level }: ReleaseOver,
  terms: Terms,
): { readonly by: FinancialYear; readonly released: Pence } | undefined => {
  const years = full - first + 1;
  let most = monthlyTolerance(terms) * years;
  let furthest: { readonly by: FinancialYear; readonly released: Pence } | undefined;
  for (let at = 0; at < row.years.length; at++) {
    const year = row.years[at]!;
    if (year < first) continue;
    const released = row.releases[at]!;
    if (isGap(released)) continue;
    // Times the years, so that both sides are whole pence.
    const ahead = released * years - level * (year - first + 1);
    if (ahead <= most) continue;
    most = ahead;
    furthest = { by: year, released };
  }
  return furthest;
};
