/** How the cells of each fact are read: the same in a sheet's column and in what is given to a PMS.* function. */
import type { Fact } from '../../policy/facts';
import type { CellValue, FactsOfRow } from '../../policy/rules/rule';
import { readAgreement, readAnswer, readRecord } from '../cells/answerCells';
import { readDate, readFinancialYear, readMoney } from '../cells';
import { readCount } from '../cells/readCount';
import { readText } from '../cells/textCells';
import { readCcg, readPractice } from '../cells/namedCells';

/** Amounts of money in pounds: a column that counts in thousands is read with its unit (`rows/amounts.ts`). */
const pounds = (cell: CellValue) => readMoney(cell);

/** Reads a cell as its fact: BLANK where it is empty, UNREADABLE where it says something else. */
export const factReaders: { readonly [F in Fact]: (cell: CellValue) => FactsOfRow[F] } = {
  practiceCode: readPractice,
  practiceName: readText,
  ccg: readCcg,
  ccgName: readText,
  receivingCcg: readCcg,
  receivingPractice: readPractice,
  contractType: readText,
  registeredPatients: readCount,
  weightedPatients: readCount,
  need: readCount,
  pmsFunding: pounds,
  linkedFunding: pounds,
  gmsEquivalent: pounds,
  premium: pounds,
  amount: pounds,
  financialYear: readFinancialYear,
  purpose: readText,
  scheme: readText,
  fundingSource: readText,
  status: readText,
  approved: readAnswer,
  comments: readText,
  agreementOfCcgs: readAgreement,
  agreedWithCcg: readAgreement,
  compellingReasons: readAnswer,
  agreedOn: readDate,
  reductionStartsOn: readDate,
  planConfirmedOn: readDate,
  planCovers: readText,
  caseReview: readRecord,
  specialPopulation: readAnswer,
  patientsEngaged: readRecord,
  offeredToPractice: readAnswer,
  improvesServices: readAnswer,
  published: readRecord,
};
