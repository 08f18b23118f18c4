import { valueAt } from '../policy/parameters/dated';
import { outOfHoursDeduction } from '../policy/parameters/outOfHours';
import { readWhen } from './arguments';
import { remember } from './remember';
import { spread } from './spread';

/**
 * The share of the global sum that is deducted where a practice does not provide its own out-of-hours care, such as 0.0546: format the cell as a percentage. Takes single cells or a whole range.
 * @customfunction OUTOFHOURS
 * @helpurl https://localhost:3000/help.html#pms.outofhours
 * @example =PMS.OUTOFHOURS("2014/15") → 0.0546
 * @example =PMS.OUTOFHOURS({"2014/15","2018/19"}) → {0.0546,0.0487}
 * @param when A financial year such as "2014/15", or a date.
 * @returns The share deducted.
 */
export function outOfHours(when: unknown[][]): unknown[][] {
  return atTimes(when);
}

const atTimes = spread({ about: [0], neverNought: [0] }, (time) => deductionAt(time));
const deductionAt = remember((time) => valueAt(outOfHoursDeduction, readWhen(time)).toNumber());
