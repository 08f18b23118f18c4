/** The even pace that a release is held against (policy section 6, *even-pace*, and section 7). */
import { Exact, roundQuotient } from './exact';
import type { FinancialYear } from './financialYear';
import type { Pence } from './money';
import { fewestYears } from './redeployment';

/** A release: from its first year to the year in which all of it is released, at the level it then has. */
export interface ReleaseOver {
  readonly first: FinancialYear;
  readonly full: FinancialYear;
  readonly level: Pence;
}

/** The years an even pace takes: those the release takes, and at least the four of 5(g). */
export const yearsOfEvenPace = ({ first, full }: ReleaseOver): number =>
  Math.max(fewestYears, full - first + 1);

/** What an even pace would have released by the end of a year: k/N of the level, to the penny. */
export const evenPace = (release: ReleaseOver, year: FinancialYear): Pence => {
  const { first, level } = release;
  const [k, n] = [year - first + 1, yearsOfEvenPace(release)];
  if (k <= 0) return 0;
  return k >= n ? level : roundQuotient(new Exact(level).times(k), new Exact(n));
};
