/**
 * Reads the answers that a workbook keeps. It comes from anywhere, so they are validated; a workbook that keeps none is
 * read without this, and the pane's first screen does not wait for it.
 */
import * as v from 'valibot';
import { facts, yearFacts } from '../../policy/facts';
import { longestText, mostInLocality, noAnswers, version } from './answers';

const names = <K extends string>(record: Readonly<Record<K, unknown>>): K[] => Object.keys(record) as K[];
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

/** What blank cells of a column say below one that is filled: the same as it, or nothing. */
const blanksAnswer = v.object({
  sheet: text,
  heading: text,
  nth: v.pipe(v.number(), v.integer(), v.minValue(0)),
  is: v.picklist(['above', 'nothing'] as const),
});

const answersSchema = v.object({
  version: v.literal(version),
  columns: v.pipe(v.array(columnAnswer), v.maxLength(2_000)),
  /** Workbooks that were answered about before it was asked have none. */
  blanks: v.optional(v.pipe(v.array(blanksAnswer), v.maxLength(500)), []),
  /** Whether reinvested columns of a sheet are money from the row's practice, or money it receives. */
  senses: v.pipe(
    v.array(v.object({ sheet: text, sense: v.picklist(['from', 'received'] as const) })),
    v.maxLength(200),
  ),
  /** The financial year that a sheet calls Year 1. */
  firstYears: v.optional(v.pipe(v.array(v.object({ sheet: text, year })), v.maxLength(200)), []),
  /** Whether a sheet means by 2014 the financial year that begins in it, or the one that ends in it. */
  bareYears: v.optional(
    v.pipe(
      v.array(v.object({ sheet: text, are: v.picklist(['begins', 'ends'] as const) })),
      v.maxLength(200),
    ),
    [],
  ),
  /** Sheets not to be read. */
  leftOut: v.pipe(v.array(text), v.maxLength(500)),
  /** What the sheets that are named here were known by; those of older versions are known by their names alone. */
  sheets: v.optional(
    v.pipe(
      v.array(v.object({ sheet: text, id: text, headings: v.pipe(v.array(text), v.maxLength(100)) })),
      v.maxLength(1_000),
    ),
    [],
  ),
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
export type BlanksAnswer = v.InferOutput<typeof blanksAnswer>;
export type ColumnAnswer = v.InferOutput<typeof columnAnswer>;
/** What a column is said to carry. */
export type CarriesAnswer = ColumnAnswer['carries'];

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
