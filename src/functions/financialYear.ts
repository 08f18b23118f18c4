import { formatYear } from '../policy/financialYear';
import { invalid } from '../policy/problem';
import { isBlank, readFinancialYear, readNumber } from './arguments';
import { remember } from './remember';
import { spread } from './spread';

const MOST_YEARS = 100;

/**
 * The financial year of a date, or of a year written in another way, as 2014/15. FY15 is the year that ends in 2015; a bare 2014 is refused, because it could mean two years. Takes single cells or a whole range.
 * @customfunction FINANCIALYEAR
 * @helpurl https://localhost:3000/help.html#pms.financialyear
 * @example =PMS.FINANCIALYEAR("FY15") → "2014/15"
 * @example =PMS.FINANCIALYEAR({"14-15";201516;42095}, 1) → {"2015/16";"2016/17";"2016/17"}
 * @param value A date, or a financial year such as "2014-15", "14/15", 201415 or "FY15".
 * @param yearsLater Years to add: 1 for the next financial year, -1 for the one before. None if left out.
 * @returns The financial year, such as 2014/15.
 */
export function financialYear(value: unknown[][], yearsLater?: unknown[][]): unknown[][] {
  return ofCells(value, yearsLater);
}

const yearOf = remember((cell, later) => {
  const years = isBlank(later) ? 0 : readNumber(later, 'Years later');
  if (!(Number.isInteger(years) && Math.abs(years) <= MOST_YEARS))
    throw invalid(`Years later must be a whole number from -${MOST_YEARS} to ${MOST_YEARS}.`);
  return formatYear(readFinancialYear(cell) + years);
});
const ofCells = spread({ about: [0], neverNought: [0] }, (cell, later) => yearOf(cell, later));
