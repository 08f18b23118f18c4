/** What `npm run check` prints: JSON for scripts, plain text for people. */
import { formatYear } from '../policy/financialYear';
import { toPounds } from '../policy/money';
import { ruleById } from '../policy/rules';
import { outcomes, type Kind, type Outcome, type Subject } from '../policy/rules/rule';
import { noAnswers, type AnswersRead } from '../review/answers/answers';
import { blanksQuestion, blanksTaken, openBlanks, takenBlanks } from '../review/checking/blanks';
import { whyLeftAlone } from '../review/columns/unread/leftAlone';
import { outcomeShown, type CheckResult, type Finding } from '../review/findings';
import { questionsOn } from '../review/session/overview';
import { kinds } from '../review/report/reportFindings';
import { recordOf } from '../review/recordOf';
import type { FileChecked } from './checkedFile';

/** Every answer of every rule, by outcome. */
const totalsOf = ({ totals }: CheckResult): Record<Outcome, number> =>
  recordOf(
    outcomes,
    (outcome) => totals.breach[outcome] + totals.arithmetic[outcome] + totals.advice[outcome],
  );

const subjectOf = ({ practice, ccg, locality, year, scheme }: Subject): Record<string, string> => ({
  ...(practice === undefined ? {} : { practice }),
  ...(ccg === undefined ? {} : { ccg }),
  ...(locality === undefined ? {} : { locality }),
  ...(year === undefined ? {} : { year: formatYear(year) }),
  ...(scheme === undefined ? {} : { scheme }),
});

/** 0 nothing broken, 1 breaches; 2 nothing that could be checked, which is no proof that nothing is broken. */
export const statusOf = ({ result: { checked, findings } }: FileChecked): number => {
  if (checked.length === 0) return 2;
  return findings.some((finding) => outcomeShown(finding) === 'breach') ? 1 : 0;
};

/** What headings and blank cells leave open. */
const questionsIn = ({
  blocks,
  result,
}: Pick<FileChecked, 'blocks' | 'result'>): readonly { sheet: string; sentence: string }[] => [
  ...questionsOn(blocks).map(({ sheet, sentence }) => ({ sheet, sentence })),
  ...openBlanks(result.blanks).map((each) => ({ sheet: each.sheet, sentence: blanksQuestion(each) })),
];

/**
 * One file's result. Amounts are in pounds; rows are numbered as in Excel, and null where a finding is about a CCG, year or
 * scheme.
 *
 * - `answersUsed`: whether answers that were given in the pane are in the file, and were gone by.
 * - `read`: what each sheet was taken for, and what was inferred about it.
 * - `leftAlone`: what is not read because its own words say that it is a draft, old or an example.
 * - `questions`: what only a person can say, in the pane.
 * - `blanks`: what blank cells below filled ones were read as.
 */
export const asJson = (workbook: string, { blocks, result, answers }: FileChecked): object => ({
  workbook,
  answersUsed: answers.answers !== noAnswers,
  read: blocks.map(({ sheet, kind, area, remarks }) => ({
    sheet,
    kind: kind === 'neither' ? null : kind,
    rows: kind === 'neither' ? 0 : area.rows,
    remarks,
  })),
  leftAlone: whyLeftAlone(blocks),
  questions: questionsIn({ blocks, result }),
  blanks: takenBlanks(result.blanks).map((each) => ({ sheet: each.sheet, taken: blanksTaken(each) })),
  checked: result.checked,
  notChecked: result.notChecked,
  partlyChecked: result.partly,
  totals: totalsOf(result),
  totalsByKind: result.totals,
  findings: result.findings.map(
    ({ rule, kind, outcome, sheet, row, subject, message, putRight, difference, cells }) => ({
      rule,
      kind,
      outcome,
      sheet,
      row,
      subject: subjectOf(subject),
      message,
      putRight,
      ...(difference === undefined ? {} : { difference: toPounds(difference) }),
      cells: cells.map((cell) => ({ sheet: cell.sheet, address: cell.address, value: cell.value })),
    }),
  ),
});

const byItself =
  'columns, purposes, localities, sheets left out and thresholds are as PMS Review takes them by itself.';

/** What is to be said of the answers that a file keeps: of none, nothing. */
const answersSaid = ({ answers, problem, newer }: AnswersRead): readonly string[] => {
  if (newer) return [`  Answers kept by a newer version of PMS Review are not used: ${byItself}`];
  if (problem !== undefined) return [`  Answers kept in the workbook cannot be read: ${byItself}`];
  return answers === noAnswers ? [] : ['  Answers kept in the workbook are used.'];
};

/** 1 row, 1,204 rows */
const many = (n: number, what: string): string => `${n.toLocaleString('en-GB')} ${what}${n === 1 ? '' : 's'}`;

const counted = (totals: CheckResult['totals'], kind: Kind): string =>
  outcomes
    .map((outcome) => `${outcomeShown({ kind, outcome })} ${totals[kind][outcome].toLocaleString('en-GB')}`)
    .join(' · ');

/** One file’s result for people, a line each finding. */
export const asText = (workbook: string, { blocks, result, answers }: FileChecked): string => {
  const { checked, notChecked, partly, findings, totals } = result;
  const title = (id: string): string => ruleById(id)?.title ?? id;
  const lines = [
    workbook,
    ...(blocks.every(({ kind }) => kind === 'neither')
      ? ['  Nothing to check: no schedule of practices and no ledger of redeployments was found.']
      : []),
    ...blocks.flatMap(({ sheet, kind, area, remarks }) => [
      `  ${sheet}: ${kind === 'neither' ? 'not checked' : `${kind}, ${many(area.rows, 'row')}`}`,
      ...remarks.map((remark) => `    ${remark}`),
    ]),
    ...takenBlanks(result.blanks).map((each) => `  ${each.sheet}: ${blanksTaken(each)}`),
    ...questionsIn({ blocks, result }).map(({ sheet, sentence }) => `  Not answered: ${sheet}: ${sentence}`),
    ...kinds.map(([kind, name]) => `  ${name}: ${counted(totals, kind)}`),
    ...answersSaid(answers),
    `  ${many(checked.length, 'rule')} checked, ${notChecked.length} not checked`,
    ...whyLeftAlone(blocks).map((why) => `    ${why}`),
    ...notChecked.map(({ rule, why }) => `    Not checked: ${title(rule)}. ${why}`),
    ...partly.map(({ rule, why }) => `    Checked in part: ${title(rule)}. ${why}`),
  ];
  for (const rule of new Set(findings.map((finding) => finding.rule)))
    lines.push('', `  ${title(rule)}`, ...findings.filter((finding) => finding.rule === rule).map(lineOf));
  return `${lines.map(shownPlainly).join('\n')}\n\n`;
};

/** Words of a cell could move a terminal's cursor, colour what follows or turn its direction: they stay on their line. */
const shownPlainly = (line: string): string =>
  line.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, '\uFFFD');

const lineOf = (finding: Finding): string => {
  const { sheet, row, message } = finding;
  return `    ${outcomeShown(finding)} · ${sheet}${row === null ? '' : ` ${row}`} · ${message}`;
};
