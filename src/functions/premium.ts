import { toPounds } from '../policy/money';
import { premium as premiumOf } from '../policy/premium';
import { isBlank, readNumber, readPatients } from './arguments';
import { netPriceAt } from './prices';
import { spread } from './spread';

/**
 * The PMS premium: PMS funding above what a GMS practice would be paid for the same patients, to the penny. Below 0 the practice is paid less. Takes single cells or whole columns.
 * @customfunction PREMIUM
 * @helpurl https://localhost:3000/help.html#pms.premium
 * @example =PMS.PREMIUM(850000, 9800, "2014/15") → 168472.48
 * @example =PMS.PREMIUM({850000;600000}, {9800;9800}, "2014/15", {20000;0}) → {148472.48;-81527.52}
 * @param pmsFunding The practice's PMS contract baseline for a year in pounds, without what GMS practices are paid separately.
 * @param weightedPatients The practice's weighted list size.
 * @param when A financial year such as "2014/15", for the mean price of the year, or a date, for the price on that day.
 * @param linkedFunding Pounds tied to defined services or special populations, taken out of the premium. None if left out.
 * @param ownOutOfHours TRUE if the practice provides its own out-of-hours care, so that nothing is deducted for it. FALSE if left out.
 * @returns The premium in pounds.
 */
export function premium(
  pmsFunding: unknown[][],
  weightedPatients: unknown[][],
  when: unknown[][],
  linkedFunding?: unknown[][],
  ownOutOfHours?: unknown[][],
): unknown[][] {
  return ofPractices(pmsFunding, weightedPatients, when, linkedFunding, ownOutOfHours);
}

const ofPractices = spread({ about: [0, 1], neverNought: [0, 1] }, (funding, patients, time, linked, own) =>
  toPounds(
    premiumOf({
      pmsFunding: readNumber(funding, 'PMS funding'),
      weightedPatients: readPatients(patients),
      price: netPriceAt(time, own),
      linkedFunding: isBlank(linked) ? 0 : readNumber(linked, 'Linked funding'),
    }),
  ),
);
