import { locality } from '../policy/rules/locality';
import { policyTerms } from '../review/checking/terms';
import { plainOf } from './arguments';
import { givenRow } from './givenRow';
import { outcomeOf } from './outcomes';
import { remember } from './remember';
import { spread } from './spread';

/**
 * Whether money stays in the practice's CCG, by Framework 5(f): "met", "breach", "exception" where an agreement of the CCGs is recorded, or "evidence needed". Takes single cells or whole columns.
 * @customfunction ISLOCAL
 * @helpurl https://localhost:3000/help.html#pms.islocal
 * @example =PMS.ISLOCAL("02P", "NHS 02P CCG") → "met"
 * @example =PMS.ISLOCAL("02P", "03N") → "breach"
 * @example =PMS.ISLOCAL("02P", "03N", {"";"pending";"02P agreed";"02P and 03N agreed"}) → {"breach";"breach";"breach";"exception"}
 * @param fromCcg The CCG of which the practice is a member, by code or name.
 * @param toCcg The CCG in which the money is spent, by code or name as the other is.
 * @param agreement What is recorded of the agreement of the CCGs involved. None if left out.
 * @returns The outcome.
 */
export function isLocal(fromCcg: unknown[][], toCcg: unknown[][], agreement?: unknown[][]): unknown[][] {
  return ofRows(fromCcg, toCcg, agreement);
}

const outcomeFor = remember((ccg, receivingCcg, agreementOfCcgs) =>
  outcomeOf(locality.ledger!.check(givenRow({ ccg, receivingCcg, agreementOfCcgs }), policyTerms)),
);
const ofRows = spread({ about: [0, 1], neverNought: [0, 1, 2] }, (from, to, agreement) =>
  outcomeFor(plainOf(from), plainOf(to), plainOf(agreement)),
);
