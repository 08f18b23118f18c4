/** What a column carries, by its heading and by what its cells hold, with the reason and how certain it is. */
import { facts, type Fact } from '../../../policy/facts';
import { readYear, yearsIn, type FinancialYear } from '../../../policy/financialYear';
import { readOnce } from '../../../policy/readOnce';
import type { CellValue } from '../../../policy/rules/rule';
import { isErrorValue, plainText } from '../../cells';
import { contentsOf, type Contents } from '../contents';
import { nearly, nearlyWithin } from './nearly';
import { measureSpellings, measureWords, wordsBesideYears, type Measure } from './measureWords';
import { plainHeading } from './plainHeading';
import { ambiguous, otherThings, paidOn, partOfPremium, vocabulary } from './vocabulary';

/** `certain` needs no question; `likely` is said; `unsure` is asked where a breach rule needs it. */
export type Certainty = 'certain' | 'likely' | 'unsure';

export type Carries =
  | { readonly fact: Fact; /** "Weighted patients 2014/15" */ readonly ofYear?: FinancialYear }
  | { readonly year: FinancialYear; readonly measure: Measure | undefined };

export type Recognised = Carries & {
  readonly certainty: Certainty;
  /** In words: "the heading says so", "its cells are practice codes". */
  readonly reason: string;
  /** The heading says this and no more: of two that say it, this one. */
  readonly whole?: boolean;
  /** Where it is unsure, all that it could be. */
  readonly couldBe?: readonly Fact[];
  /** Of a longer heading, the words that say it. */
  readonly by?: string;
  /** The user has said so: before whatever headings say. */
  readonly answered?: boolean;
};

/** What a heading says, as one of a row of them. */
export const keyOf = (said: Recognised): string =>
  'fact' in said ? `${said.fact}${said.ofYear ?? ''}` : `${said.year} ${said.measure ?? ''}`;
export const weightOfYear = 0.8;
/** How much it makes a row one of headings. */
export const weightOf = (said: Recognised): number => {
  if ('year' in said) return said.measure ? 1.2 : weightOfYear;
  return said.certainty === 'certain' ? 1 : 0.6;
};

interface Phrase {
  /** Its place among all: of several that a heading has, the first counts. */
  readonly nth: number;
  readonly fact: Fact;
  readonly words: string;
  readonly each: readonly string[];
  readonly alone: boolean;
}
const phrases: readonly Phrase[] = Object.entries(vocabulary)
  .flatMap(([fact, { within, alone = [] }]) => [
    ...within.map((words) => ({ fact: fact as Fact, words, alone: false })),
    ...alone.map((words) => ({ fact: fact as Fact, words, alone: true })),
  ])
  .sort((a, b) => b.words.length - a.words.length)
  .map((phrase, nth) => ({ ...phrase, nth, each: phrase.words.split(' ') }));
const wordsKnown = new Set(phrases.flatMap(({ each }) => each));
const unspaced = (words: string): string => words.replaceAll(' ', '');

// A sheet may have as many texts as rows, and there are hundreds of phrases: few of them are held against a text.
const asWritten = new Map<string, Phrase>();
const asUnspaced = new Map<string, Phrase>();
const beginning = new Map<string, Phrase[]>();
for (const phrase of phrases) {
  const { words, each } = phrase;
  if (!asWritten.has(words)) asWritten.set(words, phrase);
  if (each.length > 1 && !asUnspaced.has(unspaced(words))) asUnspaced.set(unspaced(words), phrase);
  beginning.set(each[0]!, [...(beginning.get(each[0]!) ?? []), phrase]);
}
const firstWords = [...beginning.keys()];
/** The first words of phrases that a word may be, mistyped. */
const nearTo = readOnce((typed: string) => firstWords.filter((word) => nearly([typed], [word])));

/** Phrases that begin with one of the words, the first of all first. */
const phrasesFrom = (words: readonly string[]): readonly Phrase[] =>
  words.flatMap((word) => beginning.get(word) ?? []).sort((a, b) => a.nth - b.nth);

/** No heading is longer: more is a note or a pasted message. */
const longestHeading = 120;
/** With its spaces and line ends. */
const longestCell = 1_000;

/** What a heading says by itself; `undefined` where it says nothing we know. */
export const recogniseHeading = (heading: CellValue): Recognised | undefined => {
  if (typeof heading === 'number')
    return yearOf(readYear(heading), undefined, 'the heading is a date in the year');
  const key = String(heading);
  // Not even looked through, nor kept: a cell may hold 32,767 letters.
  if (key.length > longestCell) return undefined;
  if (known.has(key)) return known.get(key);
  const recognised = ofText(plainText(key));
  if (known.size < 5_000) known.set(key, recognised);
  return recognised;
};
/** The same texts are looked at for every row that could hold headings. */
const known = new Map<string, Recognised | undefined>();

const ofText = (text: string): Recognised | undefined => {
  // An error value is no word: "#VALUE!" heads no amounts.
  if (text.length > longestHeading || isErrorValue(text)) return undefined;
  const years = yearsIn(text);
  const unmarked = text.replace(noteMark, ' ');
  const plain = plainHeading(years.length === 1 ? unmarked.replace(shareOf, ' ') : unmarked);
  // The quality premium is another thing than the PMS premium, and an average is no amount.
  if (plain === '' || otherThings.test(plain)) return undefined;
  if (years.length === 1) return yearHeading(plain, years[0]!);
  const exact = asWritten.get(plain) ?? asUnspaced.get(unspaced(plain));
  if (exact || whyFaster.test(plain))
    return {
      fact: exact?.fact ?? 'compellingReasons',
      certainty: 'certain',
      reason: 'the heading says so',
      whole: !!exact,
    };
  const typed = plain.split(' ');
  const inside = phrasesFrom(typed).find(
    ({ fact, words, alone }) =>
      !alone && ` ${plain} `.includes(` ${words} `) && !saysAnother(fact, words, plain),
  );
  if (inside)
    return {
      fact: inside.fact,
      certainty: 'certain',
      reason: `the heading contains “${inside.words}”`,
      by: inside.words,
    };
  const close = phrasesFrom(typed.flatMap(nearTo)).find(({ each, alone }) =>
    alone ? nearly(typed, each, wordsKnown) : nearlyWithin(typed, each),
  );
  if (!close || saysAnother(close.fact, close.words, plain)) return undefined;
  return {
    fact: close.fact,
    certainty: 'likely',
    reason: `the heading is almost “${close.words}”`,
    by: close.words,
  };
};

/**
 * "Reason if <4 years", "Why faster than four years?", "If under 4 years: justification": compelling reasons. "Reason if
 * declined" asks of something else.
 */
const whyFaster =
  /^(?=.*\b(?:why|reason|justif|rationale)).*(?:\b4 ?y|four\b|except|faster|shorter|sooner|quicker|accel|\bpace\b|\bearl(?:y|ier)\b|timescale)/;

/** "2014/15 release (25%)" says of which part it is, "% released 2014/15" that it is one. */
const shareOf = /\(? ?\b\d+(?:\.\d+)? ?% ?\)?/g;
/** "Amount (1)" and "From practice [note 2]" point at a note; "Year (1)" is one of several. */
const noteMark = /(?<!year) ?[([](?:[a-z ]*note )?\w[)\]]$/i;

/**
 * "Not agreed with CCG" asks the reverse, "Date agreed with LMC" of somebody else, "Premium removed" what became of it.
 * More of such is in `saidOtherwise.ts`.
 */
const saysAnother = (fact: Fact, words: string, plain: string): boolean => {
  if (fact === 'premium') return partOfPremium.test(plain);
  const { reads } = facts[fact];
  if (reads !== 'answer' && reads !== 'date') return false;
  if (/\bnot\b/.test(plain.replace(words, ' '))) return true;
  if (fact === 'agreementOfCcgs' || fact === 'agreedWithCcg') return onlyAskedFor.test(plain);
  return fact === 'agreedOn' && /\b(?:lmc|ccgs?|nhse|nhs england|ppg)\b/.test(plain);
};

/** "Agreement of the CCGs needed" does not say that there is one. */
const onlyAskedFor = /(?<!\b(?:if|where|when|as) )\b(?:needed|required|sought|requested|necessary)\b/;

const yearWords =
  /\b(?:(?:y|yr|year|fy|f y|financial)(?: ?\d+)?|to|march|april|ending|ended|in|for|at)\b|\d+/g;
const notThere =
  /\b(?:not|never|un|still to be|yet to be|balance to(?: be)?|left to) (?:\w+ )?(?:re ?invest|redeploy|spent|releas|freed|retain)|\b(?:releas\w*|re ?invest\w*|redeploy\w*|reductions?|spend)[ \d/]* (?:not|deferred|delayed|forgone|foregone|outstanding)\b/;
/** "Funding after release 2014/15" is what is still paid. */
const besideRelease = /\b(?:after|post|following|before|pre|less|net of) (?:\w+ )?releas/;
/** What a schedule may say as it was in a year. */
const figuresOfYears: readonly Fact[] = [
  'registeredPatients',
  'weightedPatients',
  'pmsFunding',
  'linkedFunding',
  'gmsEquivalent',
  'premium',
];

const yearHeading = (plain: string, year: FinancialYear): Recognised | undefined => {
  // What is not released is another thing, and which one is not said.
  if (notThere.test(plain)) return undefined;
  const said = measureWords.find(([words]) => words.test(plain))?.[1];
  if (said === 'released' && besideRelease.test(plain)) return undefined;
  if (said) return yearOf(year, said, 'the heading says the year and what it holds');
  const figure = ofText(plain.replace(yearWords, ' ').replace(/[ /]+/g, ' ').trim());
  if (figure && 'fact' in figure && figuresOfYears.includes(figure.fact) && figure.certainty === 'certain')
    return { fact: figure.fact, ofYear: year, certainty: 'likely', reason: `${figure.reason}, for a year` };
  const rest = plain.replace(wordsBesideYears, ' ').trim();
  if (rest === '') return yearOf(year, undefined, 'the heading is a year');
  const almost = measureSpellings.find(([word]) => nearlyWithin(rest.split(/ +/), [word]));
  return (
    almost && {
      year,
      measure: almost[1],
      certainty: 'likely',
      reason: `the heading says the year and almost “${almost[0]}”`,
    }
  );
};

/** What a schedule says by year that is no part of a premium. */
const noPremium = /\b(?:mpig|qof|seniority|premises|list|patient)/;
/** Money of a year that may be none. */
const otherMoney = /\b(?:gms|funding|baseline|contract|support|impact)\b/;

/** The year of a heading that says one, "MPIG 2014/15", of what is no part of a premium; 0 of others. */
export const otherInYear = readOnce((heading: string): FinancialYear => {
  const [year = 0] = heading.length > longestHeading ? [] : yearsIn(heading);
  const plain = year && plainHeading(heading);
  return plain && (otherThings.test(plain) || noPremium.test(plain) || notThere.test(plain)) ? year : 0;
});

/**
 * The year of a heading that says one beside words we do not know, "Glide path 2014/15", over amounts; `undefined` where the
 * words are of something else.
 */
export const unknownInYear = (heading: CellValue, cells: readonly CellValue[]): FinancialYear | undefined => {
  if (typeof heading !== 'string' || heading.length > longestHeading) return undefined;
  const plain = plainHeading(plainText(heading));
  if (otherInYear(heading) || otherMoney.test(plain)) return undefined;
  const [year, ...others] = yearsIn(plainText(heading));
  return others.length === 0 && contentsOf(cells).amounts > 0.6 ? year : undefined;
};

const yearOf = (
  year: FinancialYear | undefined,
  measure: Measure | undefined,
  reason: string,
): Recognised | undefined =>
  year === undefined ? undefined : { year, measure, certainty: measure ? 'certain' : 'likely', reason };

/**
 * What a line says of the year columns below it: "Released", "Amount retained by year". A line that says two measures
 * says neither.
 */
export const measureIn = (heading: string): Measure | undefined => {
  const plain = plainHeading(heading);
  if (otherThings.test(plain) || notThere.test(plain)) return undefined;
  const said = measureWords.filter(([words]) => words.test(plain));
  return said.length === 1 && !besideRelease.test(plain) ? said[0]![1] : undefined;
};

/**
 * Whether a line says that the year columns below it hold a measure per patient, or as shares: the `nearest` need not say
 * which.
 */
export const saysMeasureOtherwise = (line: string, nearest: boolean): boolean => {
  const plain = plainHeading(line);
  return otherThings.test(plain) && (nearest || measureWords.some(([words]) => words.test(plain)));
};

/** A column by its heading and the first of its cells. */
export const recognise = (heading: CellValue, cells: readonly CellValue[]): Recognised | undefined => {
  const said = recogniseHeading(heading);
  const contents = contentsOf(cells);
  const either = ambiguous.get(plainHeading(String(heading)));
  if (either) return byCells(either, contents);
  if (contents.filled < 3) return said ?? amountInPart(heading, contents);
  if (!said) return byContents(heading, contents);
  return 'fact' in said ? corrected(said, contents) : said;
};

/** A heading that could be one of several things is what its cells can be; where that is not one thing, nobody knows. */
const byCells = (either: readonly Fact[], contents: Contents): Recognised => {
  const [fact, ...others] = either.filter((each) => canBe(each, contents));
  return fact !== undefined && others.length === 0
    ? { fact, certainty: 'likely', reason: `going by its cells, it can only be ${facts[fact].title}` }
    : {
        fact: either[0]!,
        couldBe: either,
        certainty: 'unsure',
        reason: `it could be ${either.map((each) => facts[each].title).join(' or ')}`,
      };
};

const canBe = (fact: Fact, contents: Contents): boolean => {
  const { amounts, dates, answers, phrases: words, practiceCodes, ccgCodes, ccgNames } = contents;
  switch (fact) {
    case 'practiceCode':
    case 'receivingPractice':
      return practiceCodes > 0.5;
    case 'ccg':
    case 'receivingCcg':
      return ccgCodes > 0.5 || ccgNames > 0.5;
    case 'ccgName':
      return ccgNames > 0.5;
    case 'practiceName':
      return words > 0.5 && ccgNames <= 0.5 && contents.distinct > contents.filled / 2;
  }
  if (fact === 'contractType' && contents.contracts > 0.5) return true;
  if (fact === 'agreementOfCcgs' && ccgNames > 0.5) return true;
  switch (facts[fact].reads) {
    case 'money':
    case 'count':
      return amounts > 0.6;
    case 'date':
      return dates > 0.6 && amounts < 1;
    case 'answer':
      return answers > 0.5 && dates <= 0.6;
    default:
      return words > 0.4 && amounts < 0.4;
  }
};

/** A heading that cannot be true of its cells is put right where they are codes, and doubted where they are not. */
const corrected = (said: Recognised & { fact: Fact }, contents: Contents): Recognised => {
  const { fact } = said;
  const { reads } = facts[fact];
  if (fact === 'practiceCode' && contents.practiceCodes < 0.2) {
    if (contents.ccgCodes > 0.6)
      return { fact: 'ccg', certainty: 'likely', reason: 'its cells are CCG codes' };
    if (contents.phrases > 0.6 || contents.words > 0.8)
      return { fact: 'practiceName', certainty: 'likely', reason: 'its cells are names' };
  }
  if ((fact === 'practiceName' || fact === 'ccg') && contents.practiceCodes > 0.6)
    return { fact: 'practiceCode', certainty: 'likely', reason: 'its cells are practice codes' };
  if (fact === 'receivingPractice' && contents.ccgCodes > 0.6)
    return { fact: 'receivingCcg', certainty: 'likely', reason: 'its cells are CCG codes' };
  if (fact === 'receivingCcg' && contents.practiceCodes > 0.6)
    return { fact: 'receivingPractice', certainty: 'likely', reason: 'its cells are practice codes' };
  // "CCGs" over "yes": whether they agree, or one of them does.
  if (fact === 'ccg' && contents.yesOrNo > 0.5 && contents.ccgCodes + contents.ccgNames === 0)
    return {
      fact: 'agreementOfCcgs',
      couldBe: ['agreementOfCcgs', 'agreedWithCcg'],
      certainty: 'unsure',
      reason: 'its cells are answers',
    };
  // "Bid", "Approved", "Paid": what was approved, in pounds.
  if (fact === 'approved' && contents.amounts > 0.8 && contents.dates < 0.5)
    return { fact: 'amount', certainty: 'likely', reason: 'its cells are amounts' };
  // Which service it is linked to; "tbc" all the way down is none.
  if (fact === 'linkedFunding' && contents.amounts < 0.3 && contents.words > 0.5 && contents.distinct > 1)
    return { fact: 'scheme', certainty: 'likely', reason: 'its cells are words' };
  const holdsMoney = reads === 'money' || reads === 'count';
  if (holdsMoney && contents.amounts < 0.3 && contents.phrases > 0.5)
    return { ...said, certainty: 'unsure', reason: `${said.reason}, but its cells are words` };
  if (reads === 'answer' && contents.amounts > 0.8 && contents.dates < 0.5 && contents.distinct > 5)
    return { ...said, certainty: 'unsure', reason: `${said.reason}, but its cells are amounts` };
  return said;
};

/** Whether these agree is another matter than whether money is spent. */
export const othersDecide = /\b(?:lmc|ppg|patients?|practices?|publi\w+|review\w*)\b/i;

/** Parts of a redeployment's amount, where they are amounts; a "Recurrent" may as well be a yes or no. */
const partOfAmount = /^(?:non ?)?(?:recurrent|recurring|rec)(?: (?:cost|amount|spend|value|funding))?$/;

/** However few are filled: little may be non-recurrent. */
const amountInPart = (heading: CellValue, { amounts }: Contents): Recognised | undefined =>
  amounts > 0.6 && partOfAmount.test(plainHeading(String(heading)))
    ? { fact: 'amount', certainty: 'likely', reason: 'its cells are amounts' }
    : undefined;

/** Codes speak for themselves, and days under "Date"; amounts and words do not. */
const byContents = (heading: CellValue, contents: Contents): Recognised | undefined => {
  if (heading !== '' && otherThings.test(plainHeading(String(heading)))) return undefined;
  if (contents.practiceCodes > 0.8)
    return { fact: 'practiceCode', certainty: 'likely', reason: 'its cells are practice codes' };
  if (contents.ccgCodes > 0.8) return { fact: 'ccg', certainty: 'likely', reason: 'its cells are CCG codes' };
  const inPart = amountInPart(heading, contents);
  if (inPart) return inPart;
  if (contents.statuses > 0.8 && !othersDecide.test(String(heading)))
    return { fact: 'status', certainty: 'likely', reason: 'its cells say how far it has come' };
  if (contents.dates > 0.8 && paidOn.test(plainHeading(String(heading))))
    return { fact: 'financialYear', certainty: 'likely', reason: 'its cells are days in a year' };
  return undefined;
};
