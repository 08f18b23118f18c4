/**
 * Answers with one more given, or taken back: `undefined` takes it back. In a script with the places where they are given.
 */
import type { BareYears, FinancialYear } from '../../policy/financialYear';
import { plainLocality } from '../../policy/localities';
import {
  isOn,
  longestText,
  type Answers,
  type BlanksAnswer,
  type CarriesAnswer,
  type ColumnName,
  type PurposeAnswer,
} from './answers';
import { plainPurpose } from './plainPurpose';

/** A list with one answer put in the place of an earlier one on the same. */
const replacing = <T>(list: readonly T[], same: (one: T) => boolean, next: T | undefined): T[] => [
  ...list.filter((one) => !same(one)),
  ...(next === undefined ? [] : [next]),
];

/** What a column carries; undefined takes the answer back. */
export const answerColumn = (
  answers: Answers,
  { sheet, heading, nth }: ColumnName,
  said: CarriesAnswer | undefined,
): Answers => ({
  ...answers,
  columns: replacing(
    answers.columns,
    isOn({ sheet, heading, nth }),
    said && { sheet, heading: heading.slice(0, longestText), nth, carries: said },
  ),
});

/** What blank cells of a column say below one that is filled; undefined takes the answer back. */
export const answerBlanks = (
  answers: Answers,
  { sheet, heading, nth }: ColumnName,
  is: BlanksAnswer['is'] | undefined,
): Answers => ({
  ...answers,
  blanks: replacing(
    answers.blanks,
    isOn({ sheet, heading, nth }),
    is && { sheet, heading: heading.slice(0, longestText), nth, is },
  ),
});

/** Whose money the reinvested columns of a sheet are; undefined takes the answer back. */
export const answerSense = (
  answers: Answers,
  sheet: string,
  sense: 'from' | 'received' | undefined,
): Answers => ({
  ...answers,
  senses: replacing(answers.senses, (one) => one.sheet === sheet, sense && { sheet, sense }),
});

/** Which financial year Year 1 of a sheet is; undefined takes the answer back. */
export const answerFirstYear = (
  answers: Answers,
  sheet: string,
  year: FinancialYear | undefined,
): Answers => ({
  ...answers,
  firstYears: replacing(
    answers.firstYears,
    (one) => one.sheet === sheet,
    year === undefined ? undefined : { sheet, year },
  ),
});

/** Which financial year a sheet means by 2014: the one that begins in it, or that ends in it; undefined takes the answer back. */
export const answerBareYears = (answers: Answers, sheet: string, are: BareYears | undefined): Answers => ({
  ...answers,
  bareYears: replacing(answers.bareYears, (one) => one.sheet === sheet, are && { sheet, are }),
});

/** What money spent on a purpose is; undefined takes the answer back. */
export const answerPurpose = (answers: Answers, words: string, is: PurposeAnswer | undefined): Answers => ({
  ...answers,
  purposes: replacing(
    answers.purposes,
    (one) => one.words === plainPurpose(words),
    is && { words: plainPurpose(words), is },
  ),
});

/** Whether a sheet is not to be read. */
export const answerLeftOut = (answers: Answers, sheet: string, leftOut: boolean): Answers => ({
  ...answers,
  leftOut: replacing(answers.leftOut, (one) => one === sheet, leftOut ? sheet : undefined),
});

/** All groups of CCGs that are one locality, in place of those before. A group of one says nothing. */
export const answerLocalities = (answers: Answers, localities: readonly (readonly string[])[]): Answers => ({
  ...answers,
  localities: localities.map((group) => [...group]).filter(({ length }) => length > 1),
});

/** Joins CCGs to one locality, with the localities that some of them are joined to already. */
export const joinLocality = (answers: Answers, ccgs: readonly string[]): Answers => {
  const spellings = new Set(ccgs.map(plainLocality));
  const joined = (group: readonly string[]): boolean =>
    group.some((ccg) => spellings.has(plainLocality(ccg)));
  const members = new Map(
    [...answers.localities.filter(joined).flat(), ...ccgs].map((ccg) => [plainLocality(ccg), ccg]),
  );
  return answerLocalities(answers, [
    ...answers.localities.filter((group) => !joined(group)),
    [...members.values()],
  ]);
};

/** Tolerance and thresholds, in place of those before: one that is left out is not set. */
export const answerThresholds = (
  answers: Answers,
  { tolerance, ...thresholds }: Answers['thresholds'] & { tolerance?: number },
): Answers => ({ ...answers, tolerance, thresholds });
