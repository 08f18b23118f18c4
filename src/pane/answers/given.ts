/** The answers kept in a workbook, one by one, in words. */
import { formatYear } from '../../policy/financialYear';
import { formatMoney } from '../../policy/formatMoney';
import { yearOne } from '../../policy/redeployment';
import type { Answers } from '../../review/answers/answers';
import {
  answerBareYears,
  answerBlanks,
  answerColumn,
  answerFirstYear,
  answerLeftOut,
  answerLocalities,
  answerPurpose,
  answerSense,
  answerThresholds,
} from '../../review/answers/giving';
import { bareInWords, blankIn, blankWords } from './possibleAnswers';
import { carriesInWords, senseWords } from './carrying';
import { limits, limitsOf, percent } from './limits';
import { listed } from '../words/counts';

export interface Given {
  readonly key: string;
  /** The sheet it is on, where it is on one. */
  readonly sheet?: string;
  /** "Schedule, “Comments”" */
  readonly about: string;
  /** "holds nothing" */
  readonly says: string;
  readonly takeBack: (answers: Answers) => Answers;
}

export const givenOf = (answers: Answers): readonly Given[] => [
  ...answers.leftOut.map((sheet) => ({
    key: `left out ${sheet}`,
    sheet,
    about: sheet,
    says: 'is left out',
    takeBack: (now: Answers) => answerLeftOut(now, sheet, false),
  })),
  ...answers.columns.map(({ sheet, heading, nth, carries }) => ({
    key: `column ${nth} ${sheet} ${heading}`,
    sheet,
    about: `${sheet}, ${heading ? `“${heading}”` : 'a column without a heading'}${nth === 0 ? '' : ` (${nth + 1})`}`,
    says: `holds ${carriesInWords(carries)}`,
    takeBack: (now: Answers) => answerColumn(now, { sheet, heading, nth }, undefined),
  })),
  ...answers.blanks.map(({ sheet, heading, nth, is }) => ({
    key: `blanks ${nth} ${sheet} ${heading}`,
    sheet,
    about: `${sheet}, ${blankIn(heading)}${nth === 0 ? '' : ` (${nth + 1})`}`,
    says: blankWords[is],
    takeBack: (now: Answers) => answerBlanks(now, { sheet, heading, nth }, undefined),
  })),
  ...answers.senses.map(({ sheet, sense }) => ({
    key: `sense ${sheet}`,
    sheet,
    about: `${sheet}, what is reinvested`,
    says: `is ${senseWords[sense]}`,
    takeBack: (now: Answers) => answerSense(now, sheet, undefined),
  })),
  ...answers.firstYears.map(({ sheet, year }) => ({
    key: `first year ${sheet}`,
    sheet,
    about: `${sheet}, Year 1`,
    says: `is ${formatYear(year)}`,
    takeBack: (now: Answers) => answerFirstYear(now, sheet, undefined),
  })),
  ...answers.bareYears.map(({ sheet, are }) => ({
    key: `bare years ${sheet}`,
    sheet,
    about: `${sheet}, a year such as ${yearOne}`,
    says: `is ${bareInWords(yearOne, are)}`,
    takeBack: (now: Answers) => answerBareYears(now, sheet, undefined),
  })),
  ...answers.purposes.map(({ words, is }) => ({
    key: `purpose ${words}`,
    about: `“${words}”`,
    says: `is ${is}`,
    takeBack: (now: Answers) => answerPurpose(now, words, undefined),
  })),
  ...answers.localities.map((ccgs) => ({
    key: `locality ${ccgs.join('|')}`,
    about: listed(ccgs),
    says: ccgs.length === 2 ? 'are one locality' : `are one locality of ${ccgs.length} CCGs`,
    takeBack: (now: Answers) =>
      answerLocalities(
        now,
        now.localities.filter((group) => group.join('|') !== ccgs.join('|')),
      ),
  })),
  ...limits.flatMap(({ name, short, unit }) => {
    const value = limitsOf(answers)[name];
    if (value === undefined) return [];
    return [
      {
        key: `limit ${name}`,
        about: short,
        says: `is ${unit === 'pounds' ? formatMoney(value) : `${percent(value)}%`}`,
        takeBack: (now: Answers) => answerThresholds(now, { ...limitsOf(now), [name]: undefined }),
      },
    ];
  }),
];
