/** What a heading says its column carries, by the words finance teams use. */
import type { Fact, YearFact } from '../../policy/facts';
import { yearsIn, type FinancialYear } from '../../policy/financialYear';
import { plainText } from '../cells';

/** The measure of a year's column; `amount` in a ledger with a column per year. */
export type Measure = YearFact | 'amount';

export type Recognised =
  { readonly fact: Fact } | { readonly year: FinancialYear; readonly measure: Measure | undefined };

/** Headings per fact, as `plainHeading` writes them. The longest that stands in a heading as whole words decides. */
const headings: Readonly<Record<Fact, readonly string[]>> = {
  practiceCode: [
    'practice code',
    'from practice',
    'from practice code',
    'gp practice code',
    'practice',
    'code',
    'gp code',
    'ods code',
    'practice id',
    'organisation code',
    'practice number',
    'surgery code',
  ],
  practiceName: [
    'practice name',
    'name of practice',
    'surgery',
    'surgery name',
    'gp practice',
    'from practice name',
  ],
  ccg: [
    'ccg',
    'ccg code',
    'from ccg',
    'practice ccg',
    'locality',
    'clinical commissioning group',
    'from locality',
    'home ccg',
    'member ccg',
    'sub icb',
    'ccg name',
    'originating ccg',
  ],
  receivingCcg: [
    'to ccg',
    'receiving ccg',
    'ccg receiving',
    'spent in',
    'spent in ccg',
    'recipient ccg',
    'ccg of receiving practice',
    'to locality',
    'receiving locality',
    'destination ccg',
    'redeployed to ccg',
    'reinvested in ccg',
  ],
  receivingPractice: [
    'to practice',
    'receiving practice',
    'receiving practice code',
    'to practice code',
    'recipient practice',
    'paid to practice',
    'paid to',
  ],
  contractType: ['contract type', 'contract', 'type of contract', 'agreement type'],
  registeredPatients: [
    'registered patients',
    'registered list',
    'list size',
    'raw list',
    'raw list size',
    'patients',
    'registered population',
    'number of registered patients',
    'actual list size',
  ],
  weightedPatients: [
    'weighted patients',
    'weighted list',
    'weighted list size',
    'weighted population',
    'carr hill',
    'carr hill list',
    'number of weighted patients',
    'normalised weighted list',
    'weighted',
  ],
  pmsFunding: [
    'pms funding',
    'pms baseline',
    'baseline',
    'pms contract value',
    'contract value',
    'pms budget',
    'contract baseline',
    'pms contract',
    'baseline funding',
    'current funding',
    'pms core funding',
    'pms allocation',
  ],
  linkedFunding: [
    'linked funding',
    'funding linked to services',
    'defined services',
    'service linked funding',
    'ring fenced',
    'linked services',
    'special population funding',
    'enhanced element',
  ],
  gmsEquivalent: [
    'gms equivalent',
    'gms equivalent funding',
    'global sum equivalent',
    'gms funding',
    'equivalent gms',
    'gms core',
    'gms global sum',
    'global sum',
    'gms',
  ],
  premium: [
    'pms premium',
    'premium',
    'premium funding',
    'excess over gms',
    'pms excess',
    'difference to gms',
    'premium amount',
  ],
  amount: [
    'amount',
    'value',
    'reinvested amount',
    'redeployed amount',
    'amount reinvested',
    'amount redeployed',
    'spend',
    'cost',
    'total',
    'sum',
    'pounds',
    'investment',
    'funding',
  ],
  financialYear: ['financial year', 'year', 'fy', 'fin year', 'year of spend'],
  purpose: [
    'purpose',
    'description',
    'used for',
    'use',
    'reinvested in',
    'what for',
    'spent on',
    'purpose of reinvestment',
    'service',
    'reinvestment purpose',
    'detail',
    'category',
  ],
  scheme: ['scheme', 'scheme name', 'project', 'programme', 'initiative'],
  fundingSource: ['funding source', 'source of funding', 'source', 'funded from', 'fund'],
  agreementOfCcgs: [
    'agreement of the ccgs',
    'agreement of ccgs',
    'ccg agreement',
    'ccgs agreed',
    'agreed by ccgs',
    'agreed by all ccgs',
    'agreement',
    'ccg agreements',
    'agreement of all ccgs',
    'agreed by',
  ],
  agreedWithCcg: [
    'agreed with ccg',
    'agreed with the ccg',
    'ccg agreed',
    'joint decision',
    'ccg approval',
    'approved by ccg',
    'agreed by ccg',
    'agreed with commissioner',
  ],
  compellingReasons: [
    'compelling reasons',
    'compelling reason',
    'reasons',
    'reason for faster release',
    'reason',
    'justification',
    'exception reason',
  ],
  agreedOn: [
    'agreed on',
    'date agreed',
    'agreement date',
    'date of agreement',
    'agreed with practice on',
    'agreed with the practice on',
    'date agreed with practice',
    'agreement with practice',
  ],
  reductionStartsOn: [
    'reduction starts on',
    'reduction starts',
    'reduction start',
    'start of reduction',
    'start date',
    'reduction from',
    'effective from',
    'effective date',
  ],
  planConfirmedOn: [
    'reinvestment plan confirmed on',
    'plan confirmed on',
    'plan confirmed',
    'reinvestment plan confirmed',
    'reinvestment confirmed',
    'date plan confirmed',
    'reinvestment plan',
    'plan confirmed date',
  ],
  planCovers: ['plan covers', 'years covered', 'years the plan covers', 'plan years', 'plan covers years'],
  caseReview: [
    'case by case review',
    'case review',
    'review completed',
    'practice review',
    'reviewed',
    'review',
  ],
  specialPopulation: [
    'special population',
    'special populations',
    'population served',
    'special needs population',
    'atypical population',
  ],
  patientsEngaged: [
    'patients engaged',
    'patient engagement',
    'engagement',
    'patient consultation',
    'ppg engaged',
    'public engagement',
  ],
  offeredToPractice: ['offered to practice', 'offered to the practice', 'offered', 'scheme offered'],
  improvesServices: [
    'improves services',
    'how it improves services',
    'improvement',
    'service improvement',
    'improves services how',
    'benefit to patients',
  ],
  published: ['published', 'spending published', 'publication'],
};

const measures: readonly (readonly [RegExp, Measure])[] = [
  [/\b(?:reinvest\w*|redeploy\w*|spent|spend)\b/, 'reinvested'],
  [/\b(?:retain\w*|remaining|still paid|kept|balance|protected)\b/, 'retained'],
  [/\b(?:step|steps|change|in year|annual|additional|increment\w*)\b/, 'step'],
  [
    /\b(?:releas\w*|freed(?: up)?|reduction|reduc\w*|cumulative|taken out|withdrawn|disinvest\w*)\b/,
    'released',
  ],
  [/\b(?:amount|value|funding|paid|payment)\b/, 'amount'],
];

/** A heading in lower case, without units, punctuation, and the joins of camelCase. */
export const plainHeading = (heading: string): string =>
  plainText(heading)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/\((?:£|£s|gbp|pounds|£000s?|no\.?|%|a|b|c)\)/g, ' ')
    .replace(/[^\p{L}\p{N}/]+/gu, ' ')
    .trim();

const phrases = Object.entries(headings)
  .flatMap(([fact, list]) => list.map((phrase) => ({ fact: fact as Fact, phrase })))
  .sort((a, b) => b.phrase.length - a.phrase.length);

/** What a heading says; `undefined` where it says nothing we know. The quality premium is never the PMS premium. */
export const recognise = (heading: string): Recognised | undefined => {
  const plain = plainHeading(heading);
  if (plain === '' || /\bquality premium\b/.test(plain)) return undefined;
  const years = yearsIn(heading);
  if (years.length === 1) {
    const measure = measures.find(([words]) => words.test(plain))?.[1];
    const rest = plain.replace(/\b(?:y|year|fy) ?\d*\b|\d+|\/|\bpounds\b/g, ' ').trim();
    return measure || rest === '' ? { year: years[0]!, measure } : undefined;
  }
  const exact = phrases.find(({ phrase }) => phrase === plain);
  if (exact) return { fact: exact.fact };
  const within = phrases.find(({ phrase }) => phrase.length >= 6 && ` ${plain} `.includes(` ${phrase} `));
  return within && { fact: within.fact };
};
