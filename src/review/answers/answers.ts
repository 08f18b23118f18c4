/**
 * What the user has answered about a workbook, once, and kept in it: how columns are to be read, what purposes are, which
 * CCGs are one locality, thresholds. Small, versioned, and validated when read: a workbook comes from anywhere.
 *
 * Columns are named by their headings, never by their letters, so that an answer outlives a moved column.
 */
import { plainLocality } from '../../policy/localities';
import type { Purpose } from '../../policy/rules/rule';
import type { Answers, AnswersRead, BlanksAnswer, CarriesAnswer, ColumnAnswer } from './readAnswers';

/** The name of the setting in the workbook. */
export const settingName = 'PMSReview.answers';
/** Of how answers are written: raised where an older add-in could not read them. */
export const version = 1;

/** The most CCGs that are kept as one locality. */
export const mostInLocality = 100;
/** Letters kept of a heading, a sheet's name or a purpose. */
export const longestText = 500;

export type { Answers, BlanksAnswer, ColumnAnswer, CarriesAnswer, AnswersRead };
export type PurposeAnswer = Exclude<Purpose, 'unknown'>;

/** Those of a workbook about which nothing was said. */
export const noAnswers: Answers = {
  version,
  columns: [],
  blanks: [],
  senses: [],
  leftOut: [],
  purposes: [],
  localities: [],
  thresholds: {},
};

/** As the workbook keeps them, and as two lots of answers are compared. */
export const writtenAnswers = (answers: Answers): string => JSON.stringify(answers);

/** A list with one answer put in the place of an earlier one on the same. */
export const replacing = <T>(list: readonly T[], same: (one: T) => boolean, next: T | undefined): T[] => [
  ...list.filter((one) => !same(one)),
  ...(next === undefined ? [] : [next]),
];

/** Which column an answer is on. Of a heading longer than we keep, its beginning stands for it. */
export type ColumnName = Omit<ColumnAnswer, 'carries'>;
export const isOn =
  ({ sheet, heading, nth }: ColumnName) =>
  (one: ColumnName): boolean =>
    one.sheet === sheet && one.heading === heading.slice(0, longestText) && one.nth === nth;

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

/** Whose money the reinvested columns of a sheet are; undefined takes the answer back. */
export const answerSense = (
  answers: Answers,
  sheet: string,
  sense: 'from' | 'received' | undefined,
): Answers => ({
  ...answers,
  senses: replacing(answers.senses, (one) => one.sheet === sheet, sense && { sheet, sense }),
});

/** Purposes are the same whatever their capitals and spaces. */
export const plainPurpose = (words: string): string =>
  words.trim().replace(/\s+/g, ' ').toLowerCase().slice(0, longestText);

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

/** What the columns of a sheet are said to carry. */
export const columnsAnswered =
  (answers: Answers, sheet: string) =>
  (heading: string, nth: number): CarriesAnswer | undefined =>
    answers.columns.find(isOn({ sheet, heading, nth }))?.carries;
