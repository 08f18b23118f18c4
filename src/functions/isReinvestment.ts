import { reinvestment } from '../policy/rules/reinvestment';
import { policyTerms } from '../review/checking/terms';
import { plainOf } from './arguments';
import { givenRow } from './givenRow';
import { outcomeOf } from './outcomes';
import { remember } from './remember';
import { spread } from './spread';

/**
 * Whether a purpose is general practice, by Framework 5(e): "met", "breach", or "evidence needed" where its words are not known. Purposes that you classified in the pane are not known here. Takes single cells or a whole column.
 * @customfunction ISREINVESTMENT
 * @helpurl https://localhost:3000/help.html#pms.isreinvestment
 * @example =PMS.ISREINVESTMENT("Extended access") → "met"
 * @example =PMS.ISREINVESTMENT({"Premises improvement";"Acute trust overspend";"Project X"}) → {"met";"breach";"evidence needed"}
 * @param purpose What freed-up money is spent on.
 * @returns The outcome.
 */
export function isReinvestment(purpose: unknown[][]): unknown[][] {
  return ofRows(purpose);
}

const outcomeFor = remember((purpose) =>
  outcomeOf(reinvestment.ledger!.check(givenRow({ purpose }), policyTerms)),
);
const ofRows = spread({ about: [0], neverNought: [0] }, (purpose) => outcomeFor(plainOf(purpose)));
