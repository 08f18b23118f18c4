import { toPounds } from '../policy/money';
import { perWeightedPatient } from '../policy/premium';
import { readNumber, readPatients } from './arguments';
import { spread } from './spread';

/**
 * The PMS premium for each weighted patient, to the penny: what practices of different sizes are compared by. Takes single cells or whole columns.
 * @customfunction PREMIUMPERPATIENT
 * @helpurl https://localhost:3000/help.html#pms.premiumperpatient
 * @example =PMS.PREMIUMPERPATIENT(168472.48, 9800) → 17.19
 * @example =PMS.PREMIUMPERPATIENT({168472.48;-5000}, {9800;4000}) → {17.19;-1.25}
 * @param premium The PMS premium in pounds, below 0 where the practice is paid less than its GMS equivalent.
 * @param weightedPatients The practice's weighted list size.
 * @returns Pounds for each weighted patient.
 */
export function premiumPerPatient(premium: unknown[][], weightedPatients: unknown[][]): unknown[][] {
  return ofPractices(premium, weightedPatients, premium);
}

// An empty row holds two noughts on the desktop; a premium of nought beside a list of patients is one.
const ofPractices = spread({ about: [1, 2], neverNought: [1, 2] }, (amount, patients) =>
  toPounds(perWeightedPatient(readNumber(amount, 'The premium'), readPatients(patients))),
);
