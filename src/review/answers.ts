/**
 * What the user has answered about a workbook, once, and kept in it: how columns are to be read, what purposes are, which
 * CCGs are one locality, thresholds. Small, versioned, and validated when read: a workbook comes from anywhere.
 *
 * Columns are named by their headings, never by their letters, so that an answer outlives a moved column.
 */
import * as v from 'valibot';
import { facts, yearFacts } from '../policy/facts';
import { plainLocality } from '../policy/localities';
import type { Purpose } from '../policy/rules/rule';

/** The name of the setting in the workbook. */
export const settingName = 'PMSReview.answers';
const version = 1;

const names = <K extends string>(record: Readonly<Record<K, unknown>>): K[] => Object.keys(record) as K[];
/** The most CCGs that are kept as one locality. */
export const mostInLocality = 100;
const longestText = 500;
const text = v.pipe(v.string(), v.maxLength(longestText));
const year = v.pipe(v.number(), v.integer(), v.minValue(1948), v.maxValue(2099));
const share = v.pipe(v.number(), v.finite(), v.minValue(0));
const pence = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const carries = v.union([
  v.literal('nothing'),
  v.object({ fact: v.picklist(names(facts)) }),
  v.object({ measure: v.picklist([...names(yearFacts), 'amount'] as const), year }),
]);

/** Which column of a sheet: by its heading, and which of several with the same. */
const columnAnswer = v.object({
  sheet: text,
  heading: text,
  nth: v.pipe(v.number(), v.integer(), v.minValue(0)),
  carries,
});

const answersSchema = v.object({
  version: v.literal(version),
  columns: v.pipe(v.array(columnAnswer), v.maxLength(2_000)),
  /** Whether reinvested columns of a sheet are money from the row's practice, or money it receives. */
  senses: v.pipe(
    v.array(v.object({ sheet: text, sense: v.picklist(['from', 'received'] as const) })),
    v.maxLength(200),
  ),
  /** Sheets not to be read. */
  leftOut: v.pipe(v.array(text), v.maxLength(500)),
  purposes: v.pipe(
    v.array(
      v.object({
        words: text,
        is: v.picklist([
          'general practice',
          'core general practice',
          'premises',
          'not general practice',
        ] as const),
      }),
    ),
    v.maxLength(2_000),
  ),
  /** CCG codes or names that are one locality. */
  localities: v.pipe(v.array(v.pipe(v.array(text), v.maxLength(mostInLocality))), v.maxLength(200)),
  tolerance: v.optional(pence),
  thresholds: v.object({
    fairShares: v.optional(share),
    netImpactShare: v.optional(share),
    netImpactPerPatient: v.optional(pence),
  }),
});

export type Answers = v.InferOutput<typeof answersSchema>;
export type ColumnAnswer = v.InferOutput<typeof columnAnswer>;
/** What a column is said to carry. */
export type CarriesAnswer = ColumnAnswer['carries'];
export type PurposeAnswer = Exclude<Purpose, 'unknown'>;

export const noAnswers: Answers = {
  version,
  columns: [],
  senses: [],
  leftOut: [],
  purposes: [],
  localities: [],
  thresholds: {},
};

export interface AnswersRead {
  readonly answers: Answers;
  /** Why the workbook's own could not be used, in a sentence; they are left as they are until an answer is given. */
  readonly problem?: string;
  /** Written by a later version: never overwritten. */
  readonly newer?: boolean;
}

/** Reads what the workbook holds; whatever it is, a check can go on. */
export const readAnswers = (setting: string | undefined): AnswersRead => {
  if (setting === undefined || setting === '') return { answers: noAnswers };
  let read: unknown;
  try {
    read = JSON.parse(setting);
  } catch {
    return { answers: noAnswers, problem: unreadable };
  }
  const written = (read as { version?: unknown } | null)?.version;
  if (typeof written === 'number' && written > version)
    return {
      answers: noAnswers,
      newer: true,
      problem:
        'The answers kept in this workbook were given in a newer version of PMS Review and are not used here. They are left as they are, and answers you give now are not kept.',
    };
  const parsed = v.safeParse(answersSchema, read);
  return parsed.success ? { answers: parsed.output } : { answers: noAnswers, problem: unreadable };
};
const unreadable =
  'The answers kept in this workbook cannot be read, so columns, purposes and thresholds are as PMS Review takes them by itself. An answer you give now replaces them.';

export const writtenAnswers = (answers: Answers): string => JSON.stringify(answers);

/** A list with one answer put in the place of an earlier one on the same. */
const replacing = <T>(list: readonly T[], same: (one: T) => boolean, next: T | undefined): T[] => [
  ...list.filter((one) => !same(one)),
  ...(next === undefined ? [] : [next]),
];

/** Which column an answer is on. Of a heading longer than we keep, its beginning stands for it. */
export type ColumnName = Omit<ColumnAnswer, 'carries'>;
const isOn =
  ({ sheet, heading, nth }: ColumnName) =>
  (one: ColumnAnswer): boolean =>
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

export const answerPurpose = (answers: Answers, words: string, is: PurposeAnswer | undefined): Answers => ({
  ...answers,
  purposes: replacing(
    answers.purposes,
    (one) => one.words === plainPurpose(words),
    is && { words: plainPurpose(words), is },
  ),
});

export const answerLeftOut = (answers: Answers, sheet: string, leftOut: boolean): Answers => ({
  ...answers,
  leftOut: replacing(answers.leftOut, (one) => one === sheet, leftOut ? sheet : undefined),
});

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

export const answerThresholds = (
  answers: Answers,
  { tolerance, ...thresholds }: Answers['thresholds'] & { tolerance?: number },
): Answers => ({ ...answers, tolerance, thresholds });

/** What the columns of a sheet are said to carry. */
export const columnsAnswered =
  (answers: Answers, sheet: string) =>
  (heading: string, nth: number): CarriesAnswer | undefined =>
    answers.columns.find(isOn({ sheet, heading, nth }))?.carries;
