/** What rows of several tables say of one practice beside its amounts: whether two cells come to the same. */
import type { Fact } from '../../policy/facts';
import { BLANK, isGap, type Answer, type CellValue, type Read } from '../../policy/rules/rule';
import { readAnswer, readRecord } from '../cells/answerCells';
import { readDate } from '../cells';
import { readText } from '../cells/textCells';

/** The name of a population or service is as good as "yes". */
const named = (cell: CellValue): Read<Answer> => {
  const answer = readAnswer(cell);
  return answer === 'words' ? 'yes' : answer;
};

/** "Not yet" and "tbc" are no days, and say something all the same. */
const dayOrAnswer = (cell: CellValue): unknown => {
  const day = readDate(cell);
  return isGap(day) ? readAnswer(cell) : day;
};

/** Reasons in other words are reasons too; "n/a" of some years neither gives any nor refuses them. */
const reasonsOrNone = (cell: CellValue): Read<Answer> => {
  const answer = named(cell);
  return answer === 'not applicable' ? BLANK : answer;
};

/** "GMS" of "GMS contract". */
const firstWord = (cell: CellValue): Read<string> => {
  const text = readText(cell);
  return isGap(text) ? text : text.split(' ', 1)[0]!.toUpperCase();
};

/**
 * What a cell of each comes to for the rules: BLANK where it says nothing. Amounts and patients are of years, so that tables of
 * other years may have others; what they say of any other fact, no rule asks of all tables.
 */
export const comesTo: { readonly [F in Fact]?: (cell: CellValue) => unknown } = {
  caseReview: readRecord,
  specialPopulation: named,
  scheme: named,
  purpose: named,
  compellingReasons: reasonsOrNone,
  // Plans of different years are confirmed on different days.
  planConfirmedOn: readAnswer,
  agreedOn: dayOrAnswer,
  reductionStartsOn: dayOrAnswer,
  contractType: firstWord,
};
