/**
 * A release whose years stand in several tables, such as a sheet for each two years: rules about its pace and its sum ask all
 * of them together, and none of them alone. What they answer where it cannot be told how the tables go together.
 */
import type { FactRef } from '../../facts';
import type { Messages, ScheduleRow, Verdict } from '../rule';
import { releasedCells } from './release';

/**
 * Why tables do not go together for certain: the practice stands in one of them twice, they say premiums or amounts of a year
 * that are not the same, or both (`all`), hold different measures, or hold amounts that may be of another measure than their
 * headings say; or the user is still asked what columns of one hold.
 */
export type Apart = 'asked' | 'rows' | 'premiums' | 'all' | 'measures' | 'years' | 'steps';

const inWords: Readonly<Record<Apart, string>> = {
  asked: 'what columns of one of them hold is not said yet',
  rows: 'in one of them it stands twice',
  premiums: 'they do not say the same premium',
  all: 'they say neither the same premium nor the same of their years',
  measures: 'some say what is released in all, and others by how much it grows in each year',
  years: 'they do not say the same of a year that stands in two',
  steps: 'it comes to the premium only when all of them are added up, so each may be of its year alone',
};

/** The sentence for it. `question`: what is not clear, as “whether …”. */
export const acrossTables = (question: string) =>
  ({
    acrossTables: {
      says: `It is not clear ${question}: its years stand in several tables, and {why}.`,
      putRight:
        'Answer what is asked of their columns, correct the tables, or put all years into one. If a table counts no more, leave its sheet out (in Check, under see how).',
      settledBy: 'sheets',
    },
  }) satisfies Messages;

/** The answer, with the cells that do not go together. */
export const cannotJoin = (row: ScheduleRow, why: Apart): Verdict<'acrossTables'> => ({
  outcome: 'evidence needed',
  message: 'acrossTables',
  values: { why: inWords[why] },
  evidence: [...beside[why], ...releasedCells(row)],
});

const beside: Readonly<Record<Apart, readonly FactRef[]>> = {
  asked: [],
  rows: ['practiceCode'],
  premiums: ['premium'],
  all: ['premium'],
  measures: [],
  years: [],
  steps: ['premium'],
};
