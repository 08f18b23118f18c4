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

/** "Reason if less than 4 years" asks why; "reason if declined" asks of something else. */
const tooFast = ['4', 'four']
  .flatMap((years) => [years, `less than ${years}`, `fewer than ${years}`, `under ${years}`])
  .concat('faster', 'shorter', 'sooner', 'quicker', 'accelerated');

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
      'ods practice code',
      'nacs code',
      'organisation data service code',
      'donor practice',
      'originating practice',
      'releasing practice',
      'practice releasing',
      'prac code',
      'practice no',
    ],
    alone: [
      'practice',
      'from practice',
      'practice from',
      'practice ref',
      'prac',
      'gp practice',
      'gp surgery code',
    ],
  },
  practiceName: {
    within: ['practice name', 'name of practice', 'surgery name', 'name of surgery', 'from practice name'],
    alone: ['surgery', 'gp surgery', 'practice title', 'name of gp practice', 'surgery title'],
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
      'ccg of the practice',
      'ccg from',
      'donor ccg',
      'releasing ccg',
      'source ccg',
      'ccg source',
      'sub icb location code',
      'ccg id',
    ],
    alone: ['ccg', 'clinical commissioning group', 'ccgs', 'sub icb', 'sub icb location', 'sicbl'],
  },
  ccgName: {
    within: [
      'ccg name',
      'name of ccg',
      'name of the ccg',
      'clinical commissioning group name',
      'locality name',
    ],
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
      'ccg to',
      'ccg in which spent',
      'ccg where it is spent',
      'ccg of spend',
      'ccg spend',
      'spending ccg',
      'beneficiary ccg',
      'benefiting ccg',
      'target ccg',
    ],
    alone: ['spent in', 'where spent', 'redeployed to'],
  },
  receivingPractice: {
    within: [
      'to practice',
      'receiving practice',
      'recipient practice',
      'paid to practice',
      'destination practice',
      'practice to',
      'beneficiary practice',
      'benefiting practice',
      'practice receiving',
      'practice paid',
    ],
  },
  contractType: {
    within: ['contract type', 'type of contract', 'agreement type'],
    alone: ['gms pms', 'pms gms', 'gms pms apms'],
  },
  registeredPatients: {
    within: [
      'registered patients',
      'registered list',
      'raw list',
      'registered population',
      'actual list size',
      'raw patients',
      'raw population',
      'unweighted list',
      'unweighted patients',
      'unweighted population',
      'practice list size',
      'actual population',
    ],
    alone: [
      'list size',
      'patients',
      'population',
      'list',
      'list size raw',
      'list size actual',
      'registered',
      'no of patients',
      'number of patients',
      'practice population',
      'patient list',
    ],
  },
  weightedPatients: {
    within: [
      'weighted patients',
      'weighted list',
      'weighted population',
      'carr hill',
      'weighted list size',
      'wtd patients',
      'wtd list',
      'wtd population',
      'normalised list',
      'normalised weighted',
    ],
    alone: ['weighted', 'list size weighted', 'wtd', 'normalised population', 'weighted capitation'],
  },
  need: {
    within: [
      'measure of need',
      'need score',
      'needs index',
      'deprivation score',
      'deprivation index',
      'imd score',
    ],
    alone: ['need', 'deprivation', 'imd', 'index of multiple deprivation'],
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
      'pms expenditure',
      'pms payments',
      'pms contract baseline',
      'pms contract funding',
      'pms agreement value',
      'adjusted pms',
      'pms total',
      'comparable pms',
    ],
    alone: [
      'baseline',
      'contract value',
      'pms contract',
      'current funding',
      'pms',
      'total pms',
      'pms value',
      'pms baseline adjusted',
      'contract sum',
    ],
  },
  linkedFunding: {
    within: [
      'linked funding',
      'funding linked to',
      'service linked',
      'ring fenced funding',
      'linked to',
      'kpi funding',
      'special population funding',
    ],
    alone: ['defined services', 'linked services', 'linked', 'ring fenced', 'enhanced element'],
  },
  gmsEquivalent: {
    within: [
      'gms equivalent',
      'global sum equivalent',
      'equivalent gms',
      'gms equiv',
      'gms comparator',
      'equivalent global sum',
      'gms global sum',
      'gms eq',
      'if gms',
      'global sum at gms',
    ],
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
      'over gms',
      'pms premia',
      'difference pms gms',
      'excess pms',
      'premium value',
      'total premium',
      'premium available',
      'premium identified',
      'baseline premium',
      'premium baseline',
      'original premium',
    ],
    alone: ['premium', 'excess', 'premia', 'excess funding', 'premium total'],
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
      'redeployment amount',
      'value of reinvestment',
      'amount of reinvestment',
      'investment amount',
      'scheme value',
      'scheme cost',
      'redeployment value',
      'reinvestment value',
      'annual cost',
      ...['pms', 'pms premium'].flatMap((money) => [
        `of which ${money}`,
        `contribution from ${money}`,
        ...['contribution', 'share', 'element', 'portion'].map((part) => `${money} ${part}`),
      ]),
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
      'amount paid',
      'total amount',
      ...['planned', 'actual', 'net', 'gross'].flatMap((which) =>
        ['amount', 'cost', 'spend'].map((what) => `${which} ${what}`),
      ),
      'total cost',
      'total value',
      'total spend',
    ],
  },
  financialYear: {
    within: ['financial year', 'fin year', 'year of spend', 'year of reinvestment', 'year of redeployment'],
    alone: ['year', 'fy', 'fyear', 'in year', 'yr', 'f/y', 'f y', 'fin yr', 'finyear', 'year of payment'],
  },
  purpose: {
    within: [
      'purpose',
      'reinvested in',
      'spent on',
      'what for',
      'description of spend',
      'redeployed for',
      'reinvested for',
      'use of funds',
      'use of funding',
      'use of money',
      'description of service',
      'service description',
      'description of scheme',
      'scheme description',
      'reinvestment category',
      'purpose of spend',
      'intended use',
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
      'reinvestment area',
      'workstream',
      'reinvestment description',
    ],
  },
  scheme: {
    within: ['scheme name', 'name of scheme', 'scheme title'],
    alone: ['scheme', 'project', 'programme', 'initiative', 'schemes', 'les', 'lis'],
  },
  fundingSource: {
    within: ['funding source', 'source of funding', 'funded from', 'source of funds'],
    alone: ['source', 'fund'],
  },
  status: {
    within: ['scheme status', 'status of scheme', 'project status', 'bid status', 'proposal status'],
    alone: [
      'status',
      'stage',
      'current status',
      'status approved/pending',
      'status approved/rejected',
      'spend status',
      'payment status',
      'delivery status',
      'rag status',
    ],
  },
  approved: {
    within: [
      'approval status',
      'status of approval',
      'approval date',
      'date of approval',
      'date approved',
      ...['rejected', 'declined', 'not approved', 'pending'].map((no) => `approved / ${no}`),
      ...['pccc', 'committee', 'governing body', 'gb', 'board', 'panel', 'nhse', 'nhs england'].flatMap(
        (who) => [`approved by ${who}`, `approved by the ${who}`, `${who} decision`],
      ),
      ...[
        'scheme',
        'bid',
        'proposal',
        'business case',
        'funding',
        'pccc',
        'committee',
        'board',
        'panel',
        'nhse',
      ].flatMap((what) => [`${what} approved`, `${what} approval`]),
    ],
    alone: [
      'approved',
      'approved y/n',
      'approval',
      'committed',
      'funded',
      'supported',
      'accepted',
      'authorised',
      'decision',
      'signed off',
      'sign off',
    ],
  },
  agreementOfCcgs: {
    within: [
      'agreement of the ccgs',
      'agreement of ccgs',
      'ccgs agreement',
      'ccgs agreed',
      'agreed by all ccgs',
      'agreed by ccgs',
      'agreed by both ccgs',
      'cross ccg agreement',
      'cross boundary agreement',
      'cross border agreement',
      'inter ccg agreement',
      'agreement between ccgs',
      'all ccgs agreed',
      'both ccgs agreed',
      'ccgs in agreement',
      'joint committee agreement',
      'agreement of other ccgs',
      'agreement of the other ccg',
      ...['both', 'all', 'both the', 'all the'].flatMap((which) => [
        `agreement of ${which} ccgs`,
        `approval of ${which} ccgs`,
        `approved by ${which} ccgs`,
        `signed off by ${which} ccgs`,
        `${which} ccgs agree`,
        `${which} ccgs approve`,
        `${which} ccgs approved`,
      ]),
      'approval of ccgs',
      'approval of the ccgs',
      'ccgs approval',
      'receiving ccg agreement',
      'receiving ccg agreed',
      'agreement of receiving ccg',
      'agreement of the receiving ccg',
    ],
    alone: ['ccg agreements'],
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
    alone: ['ccg sign off'],
  },
  compellingReasons: {
    within: [
      'compelling reason',
      'compelling reasons',
      'reason for faster',
      'reasons for faster',
      'justification for',
      'reason for exception',
      'reason for shorter',
      ...tooFast.flatMap((so) => [`reason if ${so}`, `reasons if ${so}`]),
      'reasons for shorter',
      'exceptional circumstances',
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
      'date of pms agreement',
      'agreement signed on',
      'date review agreed',
    ],
    alone: ['agreement with practice', 'date signed', 'signed on', 'agreed with practice'],
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
    alone: ['start date', 'effective from', 'effective date', 'from date', 'commencement date'],
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

/**
 * Headings that could be one of several facts: the cells decide, or nobody does. "Agreed by the CCG" on a schedule is
 * another thing than the agreement of the CCGs that money moves between.
 */
export const ambiguous: ReadonlyMap<string, readonly Fact[]> = new Map<string, readonly Fact[]>([
  ...['code', 'org code', 'organisation code', 'organisation'].map(
    (words) => [words, ['practiceCode', 'ccg', 'practiceName', 'ccgName']] as const,
  ),
  ...['name', 'org name', 'organisation name'].map((words) => [words, ['practiceName', 'ccgName']] as const),
  ['locality', ['ccg']],
  // In a list of CCGs it is how many there are.
  ['practices', ['practiceCode', 'practiceName']],
  ['from', ['practiceCode', 'ccg']],
  ...['to', 'paid to', 'recipient', 'payee', 'beneficiary', 'destination'].map(
    (words) => [words, ['receivingPractice', 'receivingCcg']] as const,
  ),
  ['contract', ['contractType', 'pmsFunding']],
  ['budget', ['amount', 'fundingSource']],
  ...[
    'actual',
    'actuals',
    'outturn',
    'forecast',
    'planned',
    'net',
    'gross',
    'allocation',
    'award',
    'bid',
    'requested',
  ].map((words) => [words, ['amount']] as const),
  ...['reinvestment', 'reinvested', 'redeployed', 'redeployment'].map(
    (words) => [words, ['amount', 'purpose']] as const,
  ),
  ...['agreement', 'agreed', 'agreed by', 'ccg agreed', 'ccg agreement'].map(
    (words) => [words, ['agreementOfCcgs', 'agreedOn']] as const,
  ),
]);

/** Words that say what the columns of years hold, in the order they are looked for. */
export const measureWords: readonly (readonly [RegExp, Measure])[] = [
  [/\b(?:re ?invest\w*|redeploy\w*|spent|spend)\b/, 'reinvested'],
  [/\b(?:retain\w*|retention|remaining|remains|still paid|kept|protected|residual|left)\b/, 'retained'],
  [
    /\b(?:steps?|change on|in year|year on year|incremental|increment|annual (?:reduction|release|change)|additional)\b/,
    'step',
  ],
  [/\b(?:releas\w*|rel|freed(?: up)?|cum|cumulative|taken out|removed)\b/, 'released'],
];

/** In a ledger a column of a year under one of these, or under the year alone, is an amount. */
const amountWords = String.raw`amounts?|value|paid|payments?|cost|total`;
/**
 * Words that do not say which measure a column of a year holds: a reduction may be this year's or all up to it. The
 * amounts decide.
 */
const vagueWords = String.raw`reductions?|reduced|reduce|withdrawn|disinvest\w*|clawback|taper\w*|change|loss|losses|taken|savings?|premium|pms|profile|phasing|phase`;
/** What was done to a premium, or in which year of it: its amount is of that, not of the premium, unless it is still to be. */
export const partOfPremium =
  /(?<!\b(?:for|to be|subject to|before|prior to|pre) )\b(?:re ?invest\w*|redeploy\w*|releas\w*|freed|removed|reduc\w*|withdrawn|lost|loss)\b|\b(?:retain\w*|remaining|(?:y|yr|year) ?\d)\b/;
/** What may stand beside a year without saying what is under it. */
export const wordsBesideYears = new RegExp(
  String.raw`\b(?:(?:y|yr|year|fy|f y|financial)(?: ?\d+)?|pounds|to|march|april|ending|ended|${amountWords}|${vagueWords}|plan|planned|actual|forecast|outturn|fot|budget|revised|est|estimated?|provisional|final|(?:non )?rec(?:urrent|urring)?|indicative|of|in|the|for)\b|\d+|\/`,
  'g',
);

/** Columns of days that say the year of an amount, where no other does. A bare "Date" may be of anything. */
export const paidOn =
  /^(?:month|(?:payment|posting|invoice|transaction|journal) date|date (?:paid|of payment))$/;

/** One spelling of each measure, to know it by when it is mistyped. */
export const measureSpellings: readonly (readonly [string, Measure])[] = [
  ['reinvested', 'reinvested'],
  ['reinvestment', 'reinvested'],
  ['redeployed', 'reinvested'],
  ['retained', 'retained'],
  ['remaining', 'retained'],
  ['released', 'released'],
  ['release', 'released'],
  ['cumulative', 'released'],
];

/**
 * Headings of other money that look like ours: the CCG quality premium, averages per patient or month, shares. They are never
 * taken, whatever else the heading says.
 */
export const otherThings =
  /\bqual\w* prem\w*|\bqp\b|\binsurance\b|\bper (?:\w+ )?(?:patients?|pts?|head|capita|1 ?000|practice|month|quarter|week|hour|session|visit|appointment)\b|(?<!\bpaid )\b(?:monthly|quarterly|weekly)\b|\/ ?(?:\w+ )?(?:patients?|pts?|head)\b|\b(?:average|mean) (?:payments?|cost|amount|funding|premium|value|spend|releases?|reductions?|reinvestment)\b|\bpercent(?:age)?\b|\bproportion\b/;

/** "% PMS", "PMS %": how much of an amount is PMS money. */
export const shareOfPms = /^(?=.*\bpms\b)(?=.*\b(?:percent(?:age)?|proportion)\b)/;

/** "(£000s)", "£k", "in thousands": what an amount must be multiplied by; 1 where nothing is said. */
export const unitIn = (heading: string): 1 | 1000 | 1_000_000 => {
  if (
    /£ ?['’‘]?0{3}|£ ?k(?![a-z\d])|(?<!\d)0{3}['’]?s(?![a-z\d])|['’‘]0{3}(?![a-z\d])|\bthousands?\b/i.test(
      heading,
    )
  )
    return 1000;
  return /£ ?m(?![a-z\d])|£ ?millions?\b|\bin millions\b/i.test(heading) ? 1_000_000 : 1;
};

/** "(£)": pounds, whatever a title says of the other columns. */
export const saysPounds = (heading: string): boolean =>
  /£(?! ?(?:['’‘]?0{3}|[km](?![a-z\d])|millions?))/i.test(heading);

/** A heading in lower case, without units, punctuation, and the joins of camelCase and snake_case. */
export const plainHeading = (heading: string): string => {
  const words = wordsOf(heading);
  // A "£" or "£000s" alone is all that some ledgers say of their amounts.
  return words === '' && heading.includes('£') ? 'pounds' : words;
};

const wordsOf = (heading: string): string =>
  plainText(heading)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    // Looking back, not matching over: a cell may hold 32,767 letters in a row.
    .replace(/(?<=[A-Z])(?=[A-Z](?:[a-rt-z]|s[a-z]))/g, ' ')
    .replace(/(?<=[A-Za-z]{3})(?=\d)/g, ' ')
    .replace(/%/g, ' percent ')
    .toLowerCase()
    .replace(
      /£ ?(?:(?:['’‘]?0{3}['’]?s?|[km]|millions?)(?![a-z\d]))?|(?<!\d)0{3}['’]?s(?![a-z\d])|['’‘]0{3}(?![a-z\d])|\bgbp\b/g,
      ' ',
    )
    .replace(/[^\p{L}\p{N}/]+/gu, ' ')
    .trim();
