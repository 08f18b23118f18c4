/**
 * The facts a column of a finance workbook can carry: the vocabulary that rules, column mapping and findings share
 * (policy section 4).
 */
import { formatYear, type FinancialYear } from './financialYear';

/** How the cells of a fact are read. */
export type Reads = 'code' | 'text' | 'money' | 'count' | 'date' | 'year' | 'answer';

interface FactDefinition {
  /** The fact in a finance lead's words, lower case, as it stands in a sentence. */
  readonly title: string;
  readonly reads: Reads;
}

/** Every fact that stands in one column. */
export const facts = {
  practiceCode: { title: 'practice code', reads: 'code' },
  practiceName: { title: 'practice name', reads: 'text' },
  ccg: { title: 'CCG', reads: 'code' },
  ccgName: { title: 'CCG name', reads: 'text' },
  receivingCcg: { title: 'receiving CCG', reads: 'code' },
  receivingPractice: { title: 'receiving practice', reads: 'code' },
  contractType: { title: 'contract type', reads: 'text' },
  registeredPatients: { title: 'registered patients', reads: 'count' },
  weightedPatients: { title: 'weighted patients', reads: 'count' },
  need: { title: 'measure of need (deprivation score)', reads: 'count' },
  pmsFunding: { title: 'PMS funding', reads: 'money' },
  linkedFunding: { title: 'linked funding', reads: 'money' },
  gmsEquivalent: { title: 'GMS equivalent', reads: 'money' },
  premium: { title: 'PMS premium', reads: 'money' },
  amount: { title: 'amount', reads: 'money' },
  financialYear: { title: 'financial year', reads: 'year' },
  purpose: { title: 'purpose', reads: 'text' },
  scheme: { title: 'scheme', reads: 'text' },
  fundingSource: { title: 'funding source', reads: 'text' },
  status: { title: 'status', reads: 'text' },
  approved: { title: 'approved', reads: 'answer' },
  comments: { title: 'comments', reads: 'text' },
  agreementOfCcgs: { title: 'agreement of the CCGs', reads: 'answer' },
  agreedWithCcg: { title: 'agreed with the CCG', reads: 'answer' },
  compellingReasons: { title: 'compelling reasons', reads: 'answer' },
  agreedOn: { title: 'agreed with the practice on', reads: 'date' },
  reductionStartsOn: { title: 'reduction starts on', reads: 'date' },
  planConfirmedOn: { title: 'reinvestment plan confirmed on', reads: 'date' },
  planCovers: { title: 'years the plan covers', reads: 'text' },
  caseReview: { title: 'case-by-case review', reads: 'answer' },
  specialPopulation: { title: 'special population', reads: 'answer' },
  patientsEngaged: { title: 'patients engaged', reads: 'answer' },
  offeredToPractice: { title: 'offered to the practice', reads: 'answer' },
  improvesServices: { title: 'how it improves services', reads: 'answer' },
  published: { title: 'published', reads: 'answer' },
} as const satisfies Record<string, FactDefinition>;

export type Fact = keyof typeof facts;

export type ReadsOf<F extends Fact> = (typeof facts)[F]['reads'];
type FactsRead<R extends Reads> = { [F in Fact]: ReadsOf<F> extends R ? F : never }[Fact];
export type TextFact = FactsRead<'text'>;
export type DateFact = FactsRead<'date'>;
export type AnswerFact = FactsRead<'answer'>;

/** The facts that stand in a column for each financial year. */
export const yearFacts = {
  released: { title: 'released' },
  retained: { title: 'retained' },
  step: { title: 'step' },
  reinvested: { title: 'reinvested' },
} as const;

export type YearFact = keyof typeof yearFacts;

/** A fact of one financial year, such as what is released in 2015/16; in a ledger with a column per year, its amount. */
export interface FactOfYear {
  readonly fact: YearFact | 'amount';
  readonly year: FinancialYear;
}

/** A quarter or month of an amount that stands in a column for each; of which year, where the table says it of all rows. */
export interface FactOfPeriod {
  readonly fact: 'amount';
  /** As it is called: "Q1", "April". */
  readonly period: string;
  readonly year: FinancialYear | undefined;
}

/** What evidence can point at: a column's fact, a year's, or a part of a year's. */
export type FactRef = Fact | FactOfYear | FactOfPeriod;

/** The fact as it stands in a sentence: "PMS premium", "released 2015/16". */
export const titleOf = (fact: Fact | YearFact): string =>
  fact in facts ? facts[fact as Fact].title : yearFacts[fact as YearFact].title;

/** The same of what evidence points at: "receiving CCG", "released 2015/16", "amount 2014/15 Q1". */
export const nameOf = (ref: FactRef): string => {
  if (typeof ref === 'string') return titleOf(ref);
  if ('period' in ref) {
    const whole = ref.year === undefined ? titleOf(ref.fact) : nameOf({ fact: ref.fact, year: ref.year });
    return `${whole} ${ref.period}`;
  }
  const names = (namesOfYears[ref.fact] ??= new Map<FinancialYear, string>());
  let name = names.get(ref.year);
  if (name === undefined) names.set(ref.year, (name = `${titleOf(ref.fact)} ${formatYear(ref.year)}`));
  return name;
};
/** Each is written once: findings of a large check hold tens of thousands. */
const namesOfYears: Partial<Record<FactOfYear['fact'], Map<FinancialYear, string>>> = {};
