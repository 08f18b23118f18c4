import { valueAt } from '../policy/parameters/dated';
import { globalSumPrice } from '../policy/parameters/globalSumPrice';
import { readWhen } from './arguments';
import { remember } from './remember';
import { spread } from './spread';

/**
 * The GMS global sum price for a weighted patient and a year, in pounds, before the out-of-hours deduction. Takes single cells or a whole range.
 * @customfunction GLOBALSUM
 * @helpurl https://localhost:3000/help.html#pms.globalsum
 * @example =PMS.GLOBALSUM("2015/16") → 76.14
 * @example =PMS.GLOBALSUM({"1 April 2015";"1 October 2015"}) → {75.77;76.51}
 * @param when A financial year such as "2014/15", for the mean price of the year, or a date, for the price on that day.
 * @returns The price in pounds.
 */
export function globalSum(when: unknown[][]): unknown[][] {
  return atTimes(when);
}

const atTimes = spread({ about: [0], neverNought: [0] }, (time) => priceAt(time));
const priceAt = remember((time) => valueAt(globalSumPrice, readWhen(time)).toNumber());
