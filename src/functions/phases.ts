/** The arguments that say how a premium is released, alike in PHASE and SCHEDULE. */
import { conventions, evenPhase, localPhase, type Phase } from '../policy/phase';
import { invalid } from '../policy/problem';
import { fewestYears, yearOne } from '../policy/redeployment';
import {
  isEmpty,
  readFinancialYear,
  readNumber,
  readShare,
  readWord,
  tableOf,
  type Cells,
} from './arguments';
import { remember } from './remember';

/** Reads them. A Problem where they contradict each other. */
export function readPhase(years: unknown, firstYear: unknown, convention: unknown, profile: Cells): Phase {
  const first = isEmpty(firstYear) ? yearOne : readFinancialYear(firstYear);
  const shares = profile ? withoutEnd(tableOf(profile).flat()) : [];
  if (shares.length > 0) {
    if (!isEmpty(years) || !isEmpty(convention))
      throw invalid('Give either a profile, or a number of years and what happens in year one: not both.');
    return localPhase(
      shares.map((cell, i) => readShare(cell, `Share ${i + 1} of the profile`)),
      first,
    );
  }
  const number = isEmpty(years) ? fewestYears : readNumber(years, 'The number of years');
  return evenPhase(number, first, readWord(convention, conventions, 'The convention'));
}

/** The same without a profile: read once for all rows. */
export const evenPhaseOf = remember((years, firstYear, convention) =>
  readPhase(years, firstYear, convention, null),
);

/**
 * A profile up to the empty cells at its end. Those between stay, and are refused: shares that closed up would be those of
 * other years.
 */
const withoutEnd = (shares: readonly unknown[]): readonly unknown[] => {
  let end = shares.length;
  while (end > 0 && isEmpty(shares[end - 1])) end--;
  return shares.slice(0, end);
};
