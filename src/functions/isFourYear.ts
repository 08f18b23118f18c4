import type { FinancialYear } from '../policy/financialYear';
import { yearOne } from '../policy/redeployment';
import { fourYear } from '../policy/rules/fourYear';
import { invalid } from '../policy/problem';
import { policyTerms } from '../review/checking/terms';
import { cellOf, isBlank, isEmpty, neededTable, readFinancialYear } from './arguments';
import { asError } from './errors';
import { filledRow } from './givenRow';
import { outcomeOf } from './outcomes';
import { spread, transposed } from './spread';

/**
 * Whether a premium is released over at least four years, by Framework 5(g): "met", "breach", "exception" where compelling reasons are recorded, "evidence needed" or "not applicable". A row of years for each practice, or one column of years.
 * @customfunction ISFOURYEAR
 * @helpurl https://localhost:3000/help.html#pms.isfouryear
 * @example =PMS.ISFOURYEAR({25000,50000,75000,100000}, 100000) → "met"
 * @example =PMS.ISFOURYEAR({50000,100000,100000,100000}, 100000) → "breach"
 * @example =PMS.ISFOURYEAR({50000,100000;50000,100000}, 100000, "2014/15", {"";"The practice closes in 2016"}) → {"breach";"exception"}
 * @param released What is released by the end of each year, in pounds: it grows to the premium. 0 after other amounts is a year not entered yet.
 * @param premium The PMS premium in pounds. Without it a release that is still growing when the years end is evidence needed.
 * @param firstYear The financial year of the first column. 2014/15 if left out.
 * @param compellingReasons What is recorded of compelling reasons to release it faster. None if left out.
 * @param agreedOn The date of the agreement with the practice: before September 2014 the Framework does not apply. None if left out.
 * @returns The outcome.
 */
export function isFourYear(
  released: unknown[][],
  premium?: unknown[][],
  firstYear?: unknown,
  compellingReasons?: unknown[][],
  agreedOn?: unknown[][],
): unknown[][] {
  const { releases, columns } = readYears(released, firstYear, [premium, compellingReasons, agreedOn]);
  return ofPractices(releases, premium, compellingReasons, agreedOn, [[columns]]);
}

/** The practices' years, none where all are blank; and which years they are. */
function readYears(
  released: unknown[][],
  firstYear: unknown,
  others: readonly (unknown[][] | undefined)[],
): { readonly releases: [readonly unknown[] | null][]; readonly columns: readonly FinancialYear[] } {
  try {
    released = neededTable(released);
    const down = released.length > 1 && released[0]!.length === 1;
    if (down && others.some((cells) => cells && cells.length > 1))
      throw invalid(
        'A single column is the years of one practice: give one premium, or a row of years for each practice.',
      );
    const years = down ? transposed(released) : released;
    const first = isEmpty(firstYear) ? yearOne : readFinancialYear(firstYear);
    const columns = new Array<FinancialYear>(years[0]!.length);
    for (let column = 0; column < columns.length; column++) columns[column] = first + column;
    const releases = new Array<[readonly unknown[] | null]>(years.length);
    for (let row = 0; row < years.length; row++)
      releases[row] = [areBlank(years[row]!) ? null : entered(years[row]!)];
    return { releases, columns };
  } catch (thrown) {
    throw asError(thrown);
  }
}

/**
 * A release with nothing in the empty cells after it, which are 0 on the desktop: what is released does not go back to nothing, but its
 * last years may not have been entered yet.
 */
const entered = (cells: readonly unknown[]): readonly unknown[] => {
  let end = cells.length;
  while (end > 0 && isEmpty(cellOf(cells, end - 1))) end--;
  return end === 0 || end === cells.length ? cells : cells.map((cell, at) => (at < end ? cell : ''));
};

const areBlank = (cells: readonly unknown[]): boolean => {
  for (let at = 0; at < cells.length; at++) if (!isBlank(cellOf(cells, at))) return false;
  return true;
};

const asked = filledRow();
const ofPractices = spread(
  { about: [0], neverNought: [1, 2, 3] },
  (cells, premium, compellingReasons, agreedOn, years) => {
    const facts = { premium, compellingReasons, agreedOn };
    const row = asked(facts, years as readonly FinancialYear[], cells as readonly unknown[]);
    return outcomeOf(fourYear.schedule!.check(row, policyTerms));
  },
);
