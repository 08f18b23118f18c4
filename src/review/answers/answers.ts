/**
 * What the user has answered about a workbook, once, and kept in it: how columns are to be read, what purposes are, which
 * CCGs are one locality, thresholds. Small, versioned, and validated when read: a workbook comes from anywhere.
 *
 * Columns are named by their headings, never by their letters, so that an answer outlives a moved column.
 */
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
  firstYears: [],
  bareYears: [],
  leftOut: [],
  sheets: [],
  purposes: [],
  localities: [],
  thresholds: {},
};

/** As the workbook keeps them, and as two lots of answers are compared. */
export const writtenAnswers = (answers: Answers): string => JSON.stringify(answers);

/** Which column an answer is on. Of a heading longer than we keep, its beginning stands for it. */
export type ColumnName = Omit<ColumnAnswer, 'carries'>;
export const isOn =
  ({ sheet, heading, nth }: ColumnName) =>
  (one: ColumnName): boolean =>
    one.sheet === sheet && one.heading === heading.slice(0, longestText) && one.nth === nth;

/** What the columns of a sheet are said to carry. */
export const columnsAnswered =
  (answers: Answers, sheet: string) =>
  (heading: string, nth: number): CarriesAnswer | undefined =>
    answers.columns.find(isOn({ sheet, heading, nth }))?.carries;

/** What was said of a sheet, by its name. */
export const answersOn = (answers: Answers, name: string) => {
  const on = ({ sheet }: { readonly sheet: string }): boolean => sheet === name;
  return {
    column: columnsAnswered(answers, name),
    sense: answers.senses.find(on)?.sense,
    firstYear: answers.firstYears.find(on)?.year,
    bareYears: answers.bareYears.find(on)?.are,
  };
};
