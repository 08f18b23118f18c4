/** What a column carries, by its heading and by what its cells hold, with the reason and how certain it is. */
import { distance } from 'fastest-levenshtein';
import { facts, type Fact } from '../../policy/facts';
import { readYear, yearsIn, type FinancialYear } from '../../policy/financialYear';
import type { CellValue } from '../../policy/rules/rule';
import { plainText } from '../cells';
import { contentsOf, type Contents } from './contents';
import { measureWords, otherThings, plainHeading, vocabulary, type Measure } from './vocabulary';

/** `certain` needs no question; `likely` is said; `unsure` is asked where a breach rule needs it. */
export type Certainty = 'certain' | 'likely' | 'unsure';

export type Carries =
  { readonly fact: Fact } | { readonly year: FinancialYear; readonly measure: Measure | undefined };

export type Recognised = Carries & {
  readonly certainty: Certainty;
  /** In words: "the heading says so", "its cells are practice codes". */
  readonly reason: string;
};

interface Phrase {
  readonly fact: Fact;
  readonly words: string;
  readonly alone: boolean;
}
const phrases: readonly Phrase[] = Object.entries(vocabulary)
  .flatMap(([fact, { within, alone = [] }]) => [
    ...within.map((words) => ({ fact: fact as Fact, words, alone: false })),
    ...alone.map((words) => ({ fact: fact as Fact, words, alone: true })),
  ])
  .sort((a, b) => b.words.length - a.words.length);

/** No heading is longer: more is a note or a pasted message. */
const longestHeading = 120;

/** What a heading says by itself; `undefined` where it says nothing we know. */
export const recogniseHeading = (heading: CellValue): Recognised | undefined => {
  if (typeof heading === 'number')
    return yearOf(readYear(heading), undefined, 'the heading is a date in the year');
  const text = plainText(String(heading));
  if (text === '' || text.length > longestHeading) return undefined;
  const plain = plainHeading(text);
  // The quality premium is another thing than the PMS premium, and an average is no amount.
  if (plain === '' || otherThings.test(plain)) return undefined;
  const years = yearsIn(text);
  if (years.length === 1) return yearHeading(plain, years[0]!);
  const exact = phrases.find(({ words }) => words === plain);
  if (exact) return { fact: exact.fact, certainty: 'certain', reason: 'the heading says so' };
  const inside = phrases.find(({ words, alone }) => !alone && ` ${plain} `.includes(` ${words} `));
  if (inside)
    return { fact: inside.fact, certainty: 'certain', reason: `the heading contains “${inside.words}”` };
  const close = phrases.find(
    ({ words }) => words.length >= 5 && distance(words, plain) <= (words.length >= 9 ? 2 : 1),
  );
  return close && { fact: close.fact, certainty: 'likely', reason: `the heading is almost “${close.words}”` };
};

const yearHeading = (plain: string, year: FinancialYear): Recognised | undefined => {
  const measure = measureWords.find(([words]) => words.test(plain))?.[1];
  const rest = plain
    .replace(
      /\b(?:y|yr|year|fy|f y|financial)(?: ?\d+)?\b|\d+|\/|\b(?:pounds|to|march|april|ending|total)\b/g,
      ' ',
    )
    .trim();
  if (measure) return yearOf(year, measure, 'the heading says the year and what it holds');
  return rest === '' ? yearOf(year, undefined, 'the heading is a year') : undefined;
};

const yearOf = (
  year: FinancialYear | undefined,
  measure: Measure | undefined,
  reason: string,
): Recognised | undefined =>
  year === undefined ? undefined : { year, measure, certainty: measure ? 'certain' : 'likely', reason };

/** What a heading alone says of a group of year columns below it: "Released", "Amount retained by year". */
export const measureIn = (heading: string): Measure | undefined => {
  const plain = plainHeading(heading);
  return otherThings.test(plain) ? undefined : measureWords.find(([words]) => words.test(plain))?.[1];
};

/** A column by its heading and the first of its cells. */
export const recognise = (heading: CellValue, cells: readonly CellValue[]): Recognised | undefined => {
  const said = recogniseHeading(heading);
  const contents = contentsOf(cells);
  if (contents.filled < 3) return said;
  if (!said) return byContents(heading, contents);
  return 'fact' in said ? corrected(said, contents) : said;
};

/** A heading that could be one of two things is told by the cells; a heading that cannot be true is doubted. */
const corrected = (said: Recognised & { fact: Fact }, contents: Contents): Recognised => {
  const { fact } = said;
  const { reads } = facts[fact];
  if (fact === 'practiceCode' && contents.practiceCodes < 0.2) {
    if (contents.ccgCodes > 0.6)
      return { fact: 'ccg', certainty: 'likely', reason: 'its cells are CCG codes' };
    if (contents.phrases > 0.6)
      return { fact: 'practiceName', certainty: 'likely', reason: 'its cells are names' };
  }
  if ((fact === 'practiceName' || fact === 'ccg') && contents.practiceCodes > 0.6)
    return { fact: 'practiceCode', certainty: 'likely', reason: 'its cells are practice codes' };
  if (fact === 'receivingPractice' && contents.ccgCodes > 0.6)
    return { fact: 'receivingCcg', certainty: 'likely', reason: 'its cells are CCG codes' };
  if (fact === 'receivingCcg' && contents.practiceCodes > 0.6)
    return { fact: 'receivingPractice', certainty: 'likely', reason: 'its cells are practice codes' };
  const holdsMoney = reads === 'money' || reads === 'count';
  if (holdsMoney && contents.amounts < 0.3 && contents.phrases > 0.5)
    return { ...said, certainty: 'unsure', reason: `${said.reason}, but its cells are words` };
  if (reads === 'answer' && contents.amounts > 0.8 && contents.dates < 0.5 && contents.distinct > 5)
    return { ...said, certainty: 'unsure', reason: `${said.reason}, but its cells are amounts` };
  return said;
};

/** Codes speak for themselves; amounts and words do not. */
const byContents = (heading: CellValue, contents: Contents): Recognised | undefined => {
  if (heading !== '' && otherThings.test(plainHeading(String(heading)))) return undefined;
  if (contents.practiceCodes > 0.8)
    return { fact: 'practiceCode', certainty: 'likely', reason: 'its cells are practice codes' };
  if (contents.ccgCodes > 0.8) return { fact: 'ccg', certainty: 'likely', reason: 'its cells are CCG codes' };
  return undefined;
};
