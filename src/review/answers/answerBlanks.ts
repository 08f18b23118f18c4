/** The answer to what blank cells of a column say. */
import { isOn, longestText, replacing, type Answers, type BlanksAnswer, type ColumnName } from './answers';

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
