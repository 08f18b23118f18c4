/** The words that finance teams head their columns with, per fact. */
import type { Fact } from '../../../policy/facts';

export interface Headings {
  /** Headings that carry the fact even as part of a longer heading: "Number of weighted patients (last known figure)". */
  readonly within: readonly string[];
  /** Headings too short or too common to be taken so: only by themselves. */
  readonly alone?: readonly string[];
}

/** Where money comes from, and where it goes. */
const giving = ['donor', 'originating', 'releasing', 'losing', 'contributing'];
const getting = ['to', 'receiving', 'recipient', 'destination', 'beneficiary', 'benefiting', 'gaining'];
const people = (which: string): string[] => ['patients', 'list', 'population'].map((of) => `${which} ${of}`);

/** As `plainHeading` writes them. Where several stand in a heading the longest decides. */
export const vocabulary: Readonly<Record<Fact, Headings>> = {
  practiceCode: {
    within: [
      ...giving.map((which) => `${which} practice`),
      'practice code',
      'gp code',
      'ods code',
      'practice number',
      'practice id',
      'surgery code',
      'nacs code',
      'organisation data service code',
      'practice releasing',
      'prac code',
      'practice no',
    ],
    alone: ['practice', 'from practice', 'practice from', 'practice ref', 'prac', 'gp practice'],
  },
  practiceName: {
    within: ['practice name', 'name of practice', 'surgery name', 'name of surgery'],
    alone: ['surgery', 'gp surgery', 'practice title', 'name of gp practice', 'surgery title'],
  },
  ccg: {
    within: [
      ...giving.map((which) => `${which} ccg`),
      'ccg code',
      'from ccg',
      'practice ccg',
      'clinical commissioning group code',
      'home ccg',
      'member ccg',
      'host ccg',
      'ccg of practice',
      'ccg of the practice',
      'ccg from',
      'source ccg',
      'ccg source',
      'sub icb location code',
      'ccg id',
    ],
    alone: ['ccg', 'clinical commissioning group', 'ccgs', 'sub icb', 'sub icb location', 'sicbl'],
  },
  ccgName: {
    within: ['ccg name', 'name of ccg', 'name of the ccg', 'clinical commissioning group name'],
  },
  receivingCcg: {
    within: [
      ...getting.map((which) => `${which} ccg`),
      'ccg receiving',
      'ccg of receiving practice',
      'reinvested in ccg',
      'spent in ccg',
      'ccg where spent',
      'ccg to',
      'ccg in which spent',
      'ccg where it is spent',
      'ccg of spend',
      'ccg paid to',
      'payee ccg',
      'ccg spend',
      'spending ccg',
      'spend ccg',
      'target ccg',
    ],
    alone: ['spent in', 'where spent', 'redeployed to'],
  },
  receivingPractice: {
    within: [
      ...getting.map((which) => `${which} practice`),
      'practice to',
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
      ...['registered', 'raw', 'unweighted'].flatMap(people),
      'actual list size',
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
      ...['weighted', 'wtd'].flatMap(people),
      'carr hill',
      'weighted list size',
      'normalised list',
      'normalised weighted',
    ],
    alone: [
      'weighted',
      'list size weighted',
      'list size wtd',
      'wtd',
      'normalised population',
      'weighted capitation',
    ],
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
      'contract sum',
    ],
  },
  linkedFunding: {
    within: [
      'linked funding',
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
      'notional gms',
      'if gms',
      'global sum at gms',
    ],
    alone: ['gms', 'gms funding', 'gms core', 'gms value', 'at gms rate'],
  },
  premium: {
    within: [
      'pms premium',
      'premium funding',
      'pms excess',
      'difference to gms',
      'premium amount',
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
      ...['rebased', 'recalculated', 'revised', 'adjusted', 'gross', 'net'].map(
        (which) => `${which} premium`,
      ),
      ...['subject to review', 'under review', 'for review', 'in scope'].map((which) => `premium ${which}`),
    ],
    alone: ['premium', 'excess', 'premia', 'excess funding', 'premium total'],
  },
  amount: {
    within: [
      ...['reinvest', 'redeploy'].flatMap((to) => [
        `amount ${to}ed`,
        `${to}ed amount`,
        ...['amount', 'value'].flatMap((what) => [`${to}ment ${what}`, `${what} of ${to}ment`]),
      ]),
      'amount spent',
      'investment amount',
      'scheme value',
      'scheme cost',
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
      'spent',
      'cost',
      'sum',
      'investment',
      'funding',
      'pounds',
      'total',
      'sum of amount',
      'amount paid',
      ...['planned', 'actual', 'net', 'gross', 'total', 'invoice', 'payment'].flatMap((which) =>
        ['amount', 'cost', 'spend', 'value'].map((what) => `${which} ${what}`),
      ),
    ],
  },
  financialYear: {
    within: [
      'financial year',
      'fiscal year',
      'fin year',
      'year of spend',
      'year of reinvestment',
      'year of redeployment',
    ],
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
    within: [
      'funding source',
      'source of funding',
      'funded from',
      'source of funds',
      'funding stream',
      'funded by',
      'funding pot',
    ],
    alone: ['source', 'fund', 'stream'],
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
  comments: {
    within: [],
    alone: ['comments', 'comment', 'notes', 'remarks', 'ccg comments'],
  },
  agreementOfCcgs: {
    within: [
      'agreement of ccgs',
      'ccgs agreement',
      'ccgs agreed',
      'agreed by ccgs',
      'cross ccg agreement',
      'cross boundary agreement',
      'cross border agreement',
      'inter ccg agreement',
      'agreement between ccgs',
      'ccgs in agreement',
      'joint committee agreement',
      'agreement of the other ccg',
      ...['both', 'all', 'both the', 'all the', 'the', 'other'].flatMap((which) => [
        `agreement of ${which} ccgs`,
        `approval of ${which} ccgs`,
        `approved by ${which} ccgs`,
        `signed off by ${which} ccgs`,
        `agreed by ${which} ccgs`,
        `${which} ccgs agree`,
        `${which} ccgs agreed`,
        `${which} ccgs approve`,
        `${which} ccgs approved`,
      ]),
      'approval of ccgs',
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
    alone: ['ccg sign off', 'ccg approved'],
  },
  compellingReasons: {
    within: ['compelling reason', 'compelling reasons', 'exceptional circumstances'],
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
      'reduction date',
      'reduction begins',
      'reduction effective',
    ],
    alone: ['start date', 'effective from', 'effective date', 'from date', 'commencement date'],
  },
  planConfirmedOn: {
    within: [
      'plan confirmed',
      'reinvestment confirmed',
      'plan agreed on',
      'confirmation of plan',
      'reinvestment plan agreed',
      'reinvestment plan date',
      'date of reinvestment plan',
      'date plan agreed',
    ],
    alone: ['reinvestment plan', 'plan date', 'reinvestment plan in place'],
  },
  planCovers: {
    within: ['plan covers', 'years covered', 'plan years', 'plan period'],
  },
  caseReview: {
    within: [
      'case by case',
      'case review',
      'individual review',
      'review completed',
      'review done',
      'practice reviewed',
    ],
    alone: ['reviewed', 'review', 'review status', 'practice review', 'date reviewed', 'reviewed on'],
  },
  specialPopulation: {
    within: [
      'special population',
      'special populations',
      'population served',
      'atypical population',
      'vulnerable population',
    ],
    alone: ['special pop'],
  },
  patientsEngaged: {
    within: [
      'patients engaged',
      'patient engagement',
      'patient consultation',
      'ppg engaged',
      'public engagement',
      'patients consulted',
      'patients involved',
      'patient involvement',
      'public involvement',
      'ppg consulted',
      'public consultation',
    ],
    alone: ['engagement', 'engagement date', 'date of engagement', 'ppe', 'ppi'],
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
  published: {
    within: ['spending published', 'spend published', 'publication', 'published on website'],
    alone: ['published', 'date published', 'published on'],
  },
};

/** Headings that could be one of several facts: the cells decide, or nobody does. */
export const ambiguous: ReadonlyMap<string, readonly Fact[]> = new Map<string, readonly Fact[]>([
  // A CCG may be said by its name.
  ...['code', 'org code', 'organisation code', 'organisation'].map(
    (words) => [words, ['practiceCode', 'ccg', 'practiceName']] as const,
  ),
  ...['name', 'org name', 'organisation name'].map((words) => [words, ['practiceName', 'ccgName']] as const),
  // Of a CCG's own localities money may move from one to another.
  ...['locality', 'from locality', 'locality from'].map((words) => [words, ['ccg']] as const),
  ...['to locality', 'receiving locality', 'locality to'].map((words) => [words, ['receivingCcg']] as const),
  ['locality name', ['ccgName']],
  // Whose practice it is, or where the money goes.
  ...['provider ccg', 'ccg paid'].map((words) => [words, ['ccg', 'receivingCcg']] as const),
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
    'annual amount',
    'full year effect',
    'forecast outturn',
    ...['in', 'part', 'full'].flatMap((part) => ['cost', 'spend'].map((what) => `${part} year ${what}`)),
  ].map((words) => [words, ['amount']] as const),
  ...['reinvestment', 'reinvested', 'redeployed', 'redeployment'].map(
    (words) => [words, ['amount', 'purpose']] as const,
  ),
  ...['agreement', 'agreed', 'agreed by'].map((words) => [words, ['agreementOfCcgs', 'agreedOn']] as const),
]);

/** What was done to a premium, or in which year of it: its amount is of that, not of the premium, unless it is still to be. */
export const partOfPremium =
  /(?<!\b(?:for|to be|subject to|before|prior to|pre) )\b(?:re ?invest\w*|redeploy\w*|releas\w*|freed|removed|reduc\w*|withdrawn|lost|loss)\b|\b(?:retain\w*|remaining|(?:y|yr|year) ?\d)\b/;
/** Columns of days that say the year of an amount, where no other does. A bare "Date" may be of anything. */
export const paidOn =
  /^(?:month|(?:payment|posting|invoice|transaction|journal) date|date (?:paid|of payment))$/;

/**
 * Headings of other money that look like ours: the CCG quality premium, averages per patient or month, shares; and of a pivot
 * table, whose rows stand elsewhere. They are never taken, whatever else the heading says.
 */
export const otherThings =
  /\bqual\w* prem\w*|\bqp\b|\binsurance\b|\b(?:cost|amount|payment|value|spend|rate) per practice\b|\bper (?:\w+ )?(?:patients?|pts?|head|capita|1 ?000|month|quarter|week|hour|session|visit|appointment)\b|(?<!\bpaid )\b(?:monthly|quarterly|weekly)\b|\/ ?(?:\w+ )?(?:patients?|pts?|head)\b|\b(?:average|mean) (?:payments?|cost|amount|funding|premium|value|spend|releases?|reductions?|reinvestment)\b|\bpercent(?:age)?\b|\bproportion\b|\brow labels$/;

/** "% PMS", "PMS %": how much of an amount is PMS money. */
export const shareOfPms = /^(?=.*\bpms\b)(?=.*\b(?:percent(?:age)?|proportion)\b)/;
