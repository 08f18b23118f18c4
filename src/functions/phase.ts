import { toPounds } from '../policy/money';
import { measureOf, measures, type Phase } from '../policy/phase';
import { readAmount, readFinancialYear, readWord } from './arguments';
import { evenPhaseOf, readPhase } from './phases';
import { remember } from './remember';
import { spread } from './spread';

/**
 * What is released, retained or stepped of a PMS premium in a financial year, to the penny. Steps sum to the premium. Takes single cells or whole ranges: a column of premiums and a row of years fill a rectangle.
 * @customfunction PHASE
 * @helpurl https://localhost:3000/help.html#pms.phase
 * @example =PMS.PHASE(100000, "2015/16") → 50000
 * @example =PMS.PHASE(18024.05, {"2014/15","2015/16","2020/21"}, "retained", 7) → {15449.19,12874.32,0}
 * @example =PMS.PHASE(1000, {"2014/15","2015/16"}, , , , , {0.1,0.3,0.6,1}) → {100,300}
 * @param premium The PMS premium in pounds. Of a premium of 0 or less nothing is released.
 * @param year The financial year asked about, such as "2015/16", or a date in it.
 * @param measure "released" for what funding has fallen by since before the review, "retained" for what is still paid of the premium, or "step" for the change on the year before. "released" if left out.
 * @param years The number of equal steps. 4 if left out.
 * @param firstYear Year one. 2014/15 if left out.
 * @param convention "first step in year one", or "year one in full" where the reductions start in year two. "first step in year one" if left out.
 * @param profile A range with the share of the premium released by each year, such as 10%, 30%, 60%, 100%, instead of equal steps.
 * @returns Pounds.
 */
export function phase(
  premium: unknown[][],
  year: unknown[][],
  measure?: unknown[][],
  years?: unknown[][],
  firstYear?: unknown[][],
  convention?: unknown[][],
  profile?: unknown[][],
): unknown[][] {
  const inYears = profile ? spreadBy(remember((...cells) => readPhase(...cells, profile))) : inEvenSteps;
  return inYears(premium, year, measure, years, firstYear, convention);
}

const spreadBy = (phaseOf: (years: unknown, firstYear: unknown, convention: unknown) => Phase) =>
  spread({ about: [0] }, (amount, asked, which, years, firstYear, convention) =>
    toPounds(
      measureOf[readWord(which, measures, 'The measure')](
        readAmount(amount, 'The premium'),
        phaseOf(years, firstYear, convention),
        yearOf(asked),
      ),
    ),
  );

const inEvenSteps = spreadBy(evenPhaseOf);
const yearOf = remember(readFinancialYear);
