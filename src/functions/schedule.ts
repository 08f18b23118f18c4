import { formatYear, type FinancialYear } from '../policy/financialYear';
import { toPounds } from '../policy/money';
import { schedule as scheduleOf } from '../policy/phase';
import { isBlank, readAmount } from './arguments';
import { asError } from './errors';
import { evenPhaseOf, readPhase } from './phases';
import { remember } from './remember';

const HEADINGS = ['Financial year', 'Released', 'Retained', 'Step'];

/**
 * The whole phase of a PMS premium: a table with headings and a row for each year, with what is released, retained and stepped, to the penny. Needs free cells below and to the right.
 * @customfunction SCHEDULE
 * @helpurl https://localhost:3000/help.html#pms.schedule
 * @example =PMS.SCHEDULE(100000) → {"Financial year","Released","Retained","Step";"2014/15",25000,75000,25000;"2015/16",50000,50000,25000;"2016/17",75000,25000,25000;"2017/18",100000,0,25000}
 * @param premium The PMS premium in pounds. Of a premium of 0 or less nothing is released.
 * @param years The number of equal steps. 4 if left out.
 * @param firstYear Year one. 2014/15 if left out.
 * @param convention "first step in year one", or "year one in full" where the reductions start in year two. "first step in year one" if left out.
 * @param profile A range with the share of the premium released by each year, such as 10%, 30%, 60%, 100%, instead of equal steps.
 * @returns A table: financial year, released, retained, step.
 */
export function schedule(
  premium: unknown,
  years?: unknown,
  firstYear?: unknown,
  convention?: unknown,
  profile?: unknown[][],
): unknown[][] {
  if (isBlank(premium)) return [['']];
  try {
    const rows = scheduleOf(
      readAmount(premium, 'The premium'),
      profile ? readPhase(years, firstYear, convention, profile) : evenPhaseOf(years, firstYear, convention),
    );
    const table = new Array<unknown[]>(rows.length + 1);
    table[0] = HEADINGS;
    for (let row = 0; row < rows.length; row++) {
      const { year, released, retained, step } = rows[row]!;
      table[row + 1] = [nameOf(year), toPounds(released), toPounds(retained), toPounds(step)];
    }
    return table;
  } catch (thrown) {
    throw asError(thrown);
  }
}

const nameOf = remember((year) => formatYear(year as FinancialYear));
