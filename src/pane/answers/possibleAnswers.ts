/** The answers that a question takes, and what the person is shown to choose by. */
import type { Fact } from '../../policy/facts';
import { formatYear, type BareYears, type FinancialYear } from '../../policy/financialYear';
import { meantBy } from '../../policy/meantBy';
import { yearOne } from '../../policy/redeployment';
import type { Answers, CarriesAnswer } from '../../review/answers/answers';
import {
  answerBareYears,
  answerBlanks,
  answerColumn,
  answerFirstYear,
  answerSense,
} from '../../review/answers/giving';
import type { BlanksSeen } from '../../review/checking/blanks';
import type { ColumnUnderstood, Question } from '../../review/session';
import { capital, carriesInWords, cellShown, senseWords } from './carrying';

export interface PossibleAnswer {
  readonly words: string;
  readonly change: (answers: Answers) => Answers;
  /** What is said aloud once it is kept. */
  readonly said: string;
}

const measures = [
  ['released', 'Released by then: rises to the premium'],
  ['retained', 'Retained: falls to nothing'],
  ['step', 'The step of each year: adds up to the premium'],
  ['reinvested', 'Reinvested in each year'],
] as const;

export const answersTo = ({ ask, sheet, columns, bareYear }: Question): readonly PossibleAnswer[] => {
  const all =
    (carries: (column: ColumnUnderstood) => CarriesAnswer) =>
    (answers: Answers): Answers =>
      columns.reduce(
        (before, column) =>
          answerColumn(before, { sheet, heading: column.heading, nth: column.nth }, carries(column)),
        answers,
      );
  const noneOfThese: PossibleAnswer = {
    words: 'None of these',
    change: all(() => 'nothing'),
    said: `Kept: ${sheet}, none of these.`,
  };
  switch (ask) {
    case 'measure':
      return [
        ...measures.map(([measure, words]) => ({
          words,
          change: all(({ year }) => (year === undefined ? 'nothing' : { measure, year })),
          said: `Kept: ${sheet}, ${measure}.`,
        })),
        noneOfThese,
      ];
    case 'sense':
      return (['from', 'received'] as const).map((sense) => ({
        words: capital(senseWords[sense]),
        change: (answers) => answerSense(answers, sheet, sense),
        said: `Kept: ${sheet}, ${senseWords[sense]}.`,
      }));
    case 'first year':
      return [
        ...firstYears.map((year) => ({
          words: year === yearOne ? `${formatYear(year)}, as in the policy` : formatYear(year),
          change: (answers: Answers) => answerFirstYear(answers, sheet, year),
          said: `Kept: ${sheet}, Year 1 is ${formatYear(year)}.`,
        })),
        noneOfThese,
      ];
    case 'bare years':
      return [
        ...bareYears.map((are) => ({
          words: capital(bareInWords(bareYear!, are)),
          change: (answers: Answers) => answerBareYears(answers, sheet, are),
          said: `Kept: ${sheet}, ${bareYear!} is ${bareInWords(bareYear!, are)}.`,
        })),
        noneOfThese,
      ];
    case 'column':
      return [
        ...(columns[0]?.couldBe ?? []).map((fact) => {
          const carries = ofItsYear(fact, columns[0]?.year);
          return {
            words: capital(carriesInWords(carries)),
            change: all(() => carries),
            said: `Kept: ${sheet}, ${carriesInWords(carries)}.`,
          };
        }),
        noneOfThese,
      ];
  }
};

/** An amount whose heading says the year is of that year. */
const ofItsYear = (fact: Fact, year: FinancialYear | undefined): Exclude<CarriesAnswer, 'nothing'> =>
  fact === 'amount' && year !== undefined ? { measure: fact, year } : { fact };

/** When a redeployment may have begun. */
export const firstYears = [yearOne, yearOne + 1, yearOne + 2, yearOne - 1];

/** The ways to mean a financial year by one half of it, and each in words: "2014/15, which begins in 2014". */
export const bareYears = ['begins', 'ends'] as const;
export const bareInWords = (year: number, are: BareYears): string =>
  `${formatYear(meantBy(year, are))}, which ${are} in ${year}`;

/** What a blank cell of a column says below one that is filled, in words. */
export const blankWords = { above: 'is the same as the cell above', nothing: 'says nothing' } as const;
export const blankIn = (heading: string): string => (heading ? `a blank “${heading}”` : 'a blank');

export const answersToBlanks = (seen: BlanksSeen): readonly PossibleAnswer[] =>
  (
    [
      ['above', 'Yes, the same as above'],
      ['nothing', 'No, it says nothing'],
    ] as const
  ).map(([is, words]) => ({
    words,
    change: (answers) => answerBlanks(answers, seen, is),
    said: `Kept: ${seen.sheet}, ${blankIn(seen.heading)} ${blankWords[is]}.`,
  }));

export const helpOn = ({ ask }: Question): string | undefined =>
  ask === 'sense' ? 'What is received need not balance on the row; what comes from it must.' : undefined;

/** The first rows under the columns, a line each. */
export const firstCells = ({ columns, ask }: Question): readonly string[] => {
  const rows = Math.max(0, ...columns.map(({ sample }) => sample.length));
  const shown = (cell = ''): string =>
    cellShown(cell, ask === 'measure' || ask === 'first year' || ask === 'bare years' ? 'money' : undefined);
  return Array.from({ length: rows }, (_, row) =>
    columns.map(({ sample }) => shown(sample[row])).join(' · '),
  );
};
