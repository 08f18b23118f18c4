import { gmsEquivalent as equivalentOf } from '../policy/gmsEquivalent';
import { toPounds } from '../policy/money';
import { readPatients } from './arguments';
import { netPriceAt } from './prices';
import { spread } from './spread';

/**
 * The GMS equivalent: what a GMS practice would be paid for the same patients, which is weighted patients × global sum price, less the out-of-hours deduction. To the penny. Takes single cells or whole columns.
 * @customfunction GMSEQUIVALENT
 * @helpurl https://localhost:3000/help.html#pms.gmsequivalent
 * @example =PMS.GMSEQUIVALENT(9800, "2014/15") → 681527.52
 * @example =PMS.GMSEQUIVALENT({9800;4000}, "2014/15", {FALSE;TRUE}) → {681527.52;294240}
 * @param weightedPatients The practice's weighted list size.
 * @param when A financial year such as "2014/15", for the mean price of the year, or a date, for the price on that day.
 * @param ownOutOfHours TRUE if the practice provides its own out-of-hours care, so that nothing is deducted for it. FALSE if left out.
 * @returns The GMS equivalent in pounds a year.
 */
export function gmsEquivalent(
  weightedPatients: unknown[][],
  when: unknown[][],
  ownOutOfHours?: unknown[][],
): unknown[][] {
  return ofPractices(weightedPatients, when, ownOutOfHours);
}

const ofPractices = spread({ about: [0], neverNought: [0] }, (patients, time, own) =>
  toPounds(equivalentOf(readPatients(patients), netPriceAt(time, own))),
);
