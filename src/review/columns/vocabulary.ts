/** The words that finance teams head their columns with, per fact. */
import type { Fact, YearFact } from '../../policy/facts';
import { plainText } from '../cells';

/** The measure of a year's column; `amount` in a ledger with a column per year. */
export type Measure = YearFact | 'amount';

export interface Headings {
  /** Headings that carry the fact even as part of a longer heading: "Number of weighted patients (last known figure)". */
  readonly within: readonly string[];
  /** Headings too short or too common to be taken so: only by themselves. */
  readonly alone?: readonly string[];
}

/** As `plainHeading` writes them. Where several stand in a heading the longest decides. */
export const vocabulary: Readonly<Record<Fact, Headings>> = {
  practiceCode: {
    within: [
      'practice code',
      'gp code',
      'ods code',
      'from practice code',
      'practice number',
      'practice id',
      'surgery code',
    ],
    alone: [
      'practice',
      'from practice',
      'from',
      'code',
      'org code',
      'organisation code',
      'prac code',
      'practice ref',
    ],
  },
  practiceName: {
    within: ['practice name', 'name of practice', 'surgery name', 'name of surgery', 'from practice name'],
    alone: ['surgery', 'gp practice', 'gp surgery', 'name', 'practice title'],
  },
  ccg: {
    within: [
      'ccg code',
      'from ccg',
      'practice ccg',
      'clinical commissioning group code',
      'from locality',
      'home ccg',
      'originating ccg',
      'member ccg',
      'ccg of practice',
    ],
    alone: ['ccg', 'locality', 'clinical commissioning group', 'sub icb', 'sub icb location code'],
  },
  ccgName: {
    within: ['ccg name', 'name of ccg', 'clinical commissioning group name', 'locality name'],
  },
  receivingCcg: {
    within: [
      'to ccg',
      'receiving ccg',
      'ccg receiving',
      'recipient ccg',
      'ccg of receiving practice',
      'receiving locality',
      'destination ccg',
      'redeployed to ccg',
      'reinvested in ccg',
      'spent in ccg',
      'ccg where spent',
      'to locality',
    ],
    alone: ['spent in', 'redeployed to', 'to'],
  },
  receivingPractice: {
    within: [
      'to practice',
      'receiving practice',
      'recipient practice',
      'paid to practice',
      'destination practice',
    ],
    alone: ['paid to', 'recipient', 'payee'],
  },
  contractType: {
    within: ['contract type', 'type of contract', 'agreement type'],
    alone: ['contract', 'gms pms'],
  },
  registeredPatients: {
    within: [
      'registered patients',
      'registered list',
      'raw list',
      'registered population',
      'actual list size',
    ],
    alone: ['list size', 'patients', 'population', 'list', 'list size raw'],
  },
  weightedPatients: {
    within: ['weighted patients', 'weighted list', 'weighted population', 'carr hill', 'weighted list size'],
    alone: ['weighted', 'wtd patients', 'wtd list', 'normalised list'],
  },
  pmsFunding: {
    within: [
      'pms funding',
      'pms baseline',
      'pms contract value',
      'pms budget',
      'contract baseline',
      'balance of pms expenditure',
      'baseline funding',
      'pms core funding',
      'pms allocation',
      'pms contract sum',
      'current pms',
    ],
    alone: ['baseline', 'contract value', 'pms contract', 'current funding', 'pms', 'total pms'],
  },
  linkedFunding: {
    within: [
      'linked funding',
      'funding linked to',
      'service linked',
      'ring fenced funding',
      'linked to services',
      'special population funding',
    ],
    alone: ['defined services', 'linked services', 'linked', 'ring fenced', 'enhanced element'],
  },
  gmsEquivalent: {
    within: ['gms equivalent', 'global sum equivalent', 'equivalent gms', 'gms equiv', 'gms comparator'],
    alone: ['gms', 'gms funding', 'gms core', 'gms value', 'at gms rate'],
  },
  premium: {
    within: [
      'pms premium',
      'premium funding',
      'excess over gms',
      'pms excess',
      'difference to gms',
      'premium amount',
      'funding above gms',
      'above gms',
    ],
    alone: ['premium', 'excess', 'premium value', 'total premium'],
  },
  amount: {
    within: [
      'amount reinvested',
      'amount redeployed',
      'reinvested amount',
      'redeployed amount',
      'reinvestment amount',
      'amount spent',
      'value of redeployment',
    ],
    alone: [
      'amount',
      'value',
      'spend',
      'cost',
      'sum',
      'investment',
      'funding',
      'pounds',
      'total',
      'reinvestment',
      'amount paid',
      'reinvested',
      'redeployed',
    ],
  },
  financialYear: {
    within: ['financial year', 'fin year', 'year of spend', 'year of reinvestment', 'year of redeployment'],
    alone: ['year', 'fy', 'fyear', 'in year', 'yr'],
  },
  purpose: {
    within: [
      'purpose',
      'used for',
      'reinvested in',
      'spent on',
      'what for',
      'description of spend',
      'redeployed for',
    ],
    alone: [
      'description',
      'use',
      'used for',
      'service',
      'detail',
      'details',
      'category',
      'narrative',
      'service area',
    ],
  },
  scheme: {
    within: ['scheme name', 'name of scheme', 'scheme title'],
    alone: ['scheme', 'project', 'programme', 'initiative'],
  },
  fundingSource: {
    within: ['funding source', 'source of funding', 'funded from', 'source of funds'],
    alone: ['source', 'fund', 'budget'],
  },
  agreementOfCcgs: {
    within: [
      'agreement of the ccgs',
      'agreement of ccgs',
      'agreement of all ccgs',
      'ccgs agreement',
      'ccgs agreed',
      'agreed by all ccgs',
      'agreed by ccgs',
      'agreed by both ccgs',
      'cross ccg agreement',
      'inter ccg agreement',
    ],
    alone: ['agreement', 'agreed by', 'ccg agreements', 'ccg agreement'],
  },
  agreedWithCcg: {
    within: [
      'agreed with ccg',
      'agreed with the ccg',
      'joint decision',
      'ccg approval',
      'approved by ccg',
      'agreed by ccg',
      'agreed with commissioner',
      'agreed by the ccg',
      'agreed jointly',
    ],
    alone: ['ccg agreed', 'ccg sign off'],
  },
  compellingReasons: {
    within: [
      'compelling reason',
      'compelling reasons',
      'reason for faster',
      'reasons for faster',
      'justification for',
      'reason for exception',
    ],
    alone: ['reasons', 'reason', 'justification', 'exception'],
  },
  agreedOn: {
    within: [
      'agreed with practice on',
      'agreed with the practice on',
      'date agreed',
      'agreement date',
      'date of agreement',
      'agreed on',
    ],
    alone: ['agreement with practice', 'date signed'],
  },
  reductionStartsOn: {
    within: [
      'reduction start',
      'reduction starts',
      'start of reduction',
      'reduction from',
      'first reduction',
      'date of reduction',
      'reduction begins',
    ],
    alone: ['start date', 'effective from', 'effective date', 'from date', 'commences'],
  },
  planConfirmedOn: {
    within: [
      'plan confirmed',
      'reinvestment plan confirmed',
      'reinvestment confirmed',
      'date plan confirmed',
      'plan confirmed on',
      'plan agreed on',
      'confirmation of plan',
    ],
    alone: ['reinvestment plan', 'plan date'],
  },
  planCovers: {
    within: ['plan covers', 'years covered', 'years the plan covers', 'plan years', 'plan period'],
  },
  caseReview: {
    within: ['case by case', 'case review', 'review completed', 'review done', 'practice reviewed'],
    alone: ['reviewed', 'review', 'review status', 'practice review'],
  },
  specialPopulation: {
    within: ['special population', 'special populations', 'population served', 'atypical population'],
  },
  patientsEngaged: {
    within: [
      'patients engaged',
      'patient engagement',
      'patient consultation',
      'ppg engaged',
      'public engagement',
      'patients consulted',
    ],
    alone: ['engagement'],
  },
  offeredToPractice: {
    within: ['offered to practice', 'offered to the practice', 'scheme offered', 'offered to practices'],
    alone: ['offered'],
  },
  improvesServices: {
    within: [
      'improves services',
      'how it improves',
      'service improvement',
      'benefit to patients',
      'improvement in services',
      'patient benefit',
    ],
  },
  published: { within: ['spending published', 'publication'], alone: ['published'] },
};

/** Words that say what the columns of years hold, in the order they are looked for. */
export const measureWords: readonly (readonly [RegExp, Measure])[] = [
  [/\b(?:re ?invest\w*|redeploy\w*|spent|spend)\b/, 'reinvested'],
  [/\b(?:retain\w*|remaining|still paid|kept|protected|residual)\b/, 'retained'],
  [/\b(?:steps?|change on|in year|incremental|increment|annual reduction|additional)\b/, 'step'],
  [
    /\b(?:releas\w*|freed(?: up)?|reduction|reduced|cumulative|taken out|withdrawn|disinvest\w*|clawback)\b/,
    'released',
  ],
  [/\b(?:amount|value|funding|paid|payments?)\b/, 'amount'],
];

/** Headings of other money that look like ours: the CCG quality premium, and averages per patient. */
export const otherThings =
  /\bquality premium\b|\bper (?:registered |weighted )?(?:patient|head|capita)\b|\baverage payments?\b/;

/** "(£000s)", "£k", "in thousands": what an amount must be multiplied by; 1 where nothing is said. */
export const unitIn = (heading: string): 1 | 1000 | 1_000_000 => {
  if (/£ ?0{3}|£ ?k\b|\b0{3}s\b|\bthousands?\b/i.test(heading)) return 1000;
  return /£ ?m\b|£ ?millions?\b|\bin millions\b/i.test(heading) ? 1_000_000 : 1;
};

/** A heading in lower case, without units, punctuation, and the joins of camelCase and snake_case. */
export const plainHeading = (heading: string): string =>
  plainText(heading)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .replace(/£ ?(?:0{3}s?|k|m|millions?)?|\b0{3}s\b|\bgbp\b/g, ' ')
    .replace(/[^\p{L}\p{N}/]+/gu, ' ')
    .trim();
