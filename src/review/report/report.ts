/**
 * The report: what a committee is given, standing on its own. What was checked, when and how; totals; what was not checked
 * and why; how the columns were read; every finding with its decision, as an Excel table to filter.
 */
import { rules } from '../../policy/rules';
import { citationOf } from '../../policy/rules/paragraph';
import { outcomes, type CellValue, type Outcome } from '../../policy/rules/rule';
import { formatMoney } from '../../policy/formatMoney';
import { toPounds } from '../../policy/money';
import { sumOf } from '../../policy/sumOf';
import { formatYear } from '../../policy/financialYear';
import { blanksQuestion, blanksTaken, openBlanks, takenBlanks } from '../checking/blanks';
import { whyLeftAlone } from '../columns/unread/leftAlone';
import { outcomeShown, type CheckResult } from '../findings';
import { groupedBy } from '../groupedBy';
import { reportTableName, reviewsTitle } from '../ours/ourNames';
import { reportSheetOf, reportTitle } from '../ours/ourSheetNames';
import type { BlockUnderstood, Overview } from '../session/overview';
import { columnOf, columns, findingsTable, kinds, notFound, type Heading } from './reportFindings';
import type { ReportAbout } from '../reviewing/reviewing';
import { reviewStates, type Reviews } from '../reviews';
import { serialOf } from '../reviewing/reviewsTable';
import type { SheetChart, SheetContent } from '../ours/sheetContent';
import { SheetRows } from '../ours/sheetRows';
import type { Scope } from '../session/state';
import { termsWith } from '../checking/terms';
import { localityIn, type CcgYear } from '../views';
import type { Area } from '../workbook';

/** What a report goes by. */
export interface Reported {
  readonly result: CheckResult;
  readonly overview: Overview;
  readonly scope: Scope;
  /** The id of the sheet that was asked, where only one was: another may be in front by now. */
  readonly sheetAsked: string | undefined;
  readonly finishedAt: Date;
  /** When the report is made: decisions are those of then. */
  readonly madeAt: Date;
  readonly reviews: Reviews;
  readonly about: ReportAbout;
  /** What of the result is older than the workbook, in sentences. */
  readonly outOfDate?: readonly string[];
}

const inWords = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Charts lie beside totals and decisions, next to each other: nothing is written there. */
const chartRows = 15;
const chartOver = (row: number, first: Heading, last: Heading): Area => ({
  row,
  column: columnOf(first),
  rows: chartRows,
  columns: columnOf(last) - columnOf(first) + 1,
});
/** CCGs in the chart: more cannot be told apart. The cells have all of them. */
const mostCcgsDrawn = 30;

/** The report as a sheet to be added: nothing is written here. */
export const reportOf = (reported: Reported): SheetContent => {
  const { finishedAt } = reported;
  const sheet = new SheetRows();
  const charts: SheetChart[] = [];
  whatWasChecked(sheet, reported);
  const beside = sheet.next + 1;
  charts.push(totals(sheet, reported.result, beside));
  decisions(sheet, reported.reviews);
  while (sheet.next < beside + chartRows) sheet.add();
  rulesAsked(sheet, reported.result);
  wentBy(sheet, reported.overview);
  columnsRead(sheet, reported);
  const money = byCcg(sheet, reported.result, beside);
  if (money) charts.push(money);
  notFound(sheet, reported.reviews);
  sheet.heading('Findings');
  const table = findingsTable(sheet, reported.result.findings, reported.reviews);
  return {
    name: reportSheetOf(dayOf(finishedAt)),
    rows: sheet.rows,
    widths: columns.map(({ width }) => width),
    looks: sheet.looks,
    numbers: sheet.numbers,
    table: { name: reportTableName, area: table },
    charts,
    printedAgain: table.row,
  };
};

/** "2026-11-21", by the clock of the person who asks. */
const dayOf = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');

const isAsked = ({ sheetId }: BlockUnderstood, { scope, sheetAsked }: Reported): boolean =>
  scope === 'workbook' || sheetId === sheetAsked;

const whatWasChecked = (sheet: SheetRows, reported: Reported): void => {
  const { result, overview, scope, finishedAt, madeAt, about, outOfDate = [] } = reported;
  sheet.look(sheet.add(reportTitle), 1, 1, 'title');
  const blocks = overview.blocks.filter((block) => block.kind !== 'neither' && isAsked(block, reported));
  const asked = [...new Set(blocks.map(({ sheet: name }) => name))];
  sheet.add(
    'Checked',
    scope === 'workbook' ? 'The whole workbook' : 'One sheet',
    '',
    asked.map((name) => `“${name}”`).join(', '),
  );
  const when = sheet.add('On', serialOf(finishedAt.toISOString()));
  const { read, of } = result.rows;
  const rows = sheet.add('Rows read', read, '', `of ${of.toLocaleString('en-GB')}`);
  sheet.number(rows, 1, 1, 1, 'count');
  const made = sheet.add(
    'Report made',
    serialOf(madeAt.toISOString()),
    '',
    about.by ? `by ${about.by}, with the decisions there were then` : 'with the decisions there were then',
  );
  for (const row of [when, made]) sheet.number(row, 1, 1, 1, 'date and time');
  sheet.add('With', `PMS Review ${about.version}`, '', ruleSet());
  const stopped =
    'The check was stopped before all rows were read: what follows is a part, without what is totalled for a CCG or scheme.';
  const { problem } = overview;
  const leftAlone = whyLeftAlone(overview.blocks.filter((block) => isAsked(block, reported)));
  for (const note of [
    ...(result.cancelled ? [stopped] : []),
    ...outOfDate,
    ...(problem ? [problem] : []),
    ...leftAlone,
  ])
    sheet.add('Note', note);
};

/** Which rules this version knows, so that two reports can be compared. */
const ruleSet = (): string => {
  const sources = [...new Set(rules.map(({ paragraph }) => paragraph.source))].filter(
    (source) => source !== 'Arithmetic',
  );
  return `${rules.length} rules from: ${sources.join(', ')}; and sums that must add up`;
};

/** What breaks no duty, but good practice, is advice: the row says which. */
const outcomeHeading = (outcome: Outcome): string =>
  outcome === 'breach' ? 'Breach or advice' : inWords(outcome);

const totals = (sheet: SheetRows, { totals: counted }: CheckResult, beside: number): SheetChart => {
  sheet.heading('Totals');
  const first = sheet.headings('', ...outcomes.map(outcomeHeading));
  for (const [kind, title] of kinds) sheet.add(title, ...outcomes.map((outcome) => counted[kind][outcome]));
  sheet.number(first + 1, kinds.length, 1, outcomes.length, 'count');
  // Only what a lead should see is drawn: what is met would make the rest too small.
  return {
    title: 'Findings by outcome',
    kind: 'bars',
    source: { row: first, column: 0, rows: kinds.length + 1, columns: 4 },
    over: chartOver(beside, 'What was found', 'What would put it right'),
  };
};

const decisions = (sheet: SheetRows, { totals: counted, settled, unreadable }: Reviews): void => {
  sheet.heading('Decisions');
  const first = sheet.next;
  for (const state of reviewStates) sheet.add(inWords(state), counted[state]);
  sheet.add('On what this check did not find', settled.length);
  if (unreadable > 0) sheet.add(`Rows of “${reviewsTitle}” that cannot be read`, unreadable);
  sheet.look(first, sheet.next - first, 1, 'wrapped');
  sheet.number(first, sheet.next - first, 1, 1, 'count');
};

const shownAs = ['breach', 'advice', 'evidence needed', 'exception'] as const;

const rulesAsked = (
  sheet: SheetRows,
  { checked, notChecked, partly, findings: found }: CheckResult,
): void => {
  sheet.heading('Rules');
  const first = sheet.headings('Rule', 'Paragraph', 'Checked', ...shownAs.map(inWords), 'What was missing');
  for (const rule of rules) {
    const own = found.filter((finding) => finding.rule === rule.id).map(outcomeShown);
    const missing = [...notChecked, ...partly].find((each) => each.rule === rule.id)?.why ?? '';
    const part = partly.some((each) => each.rule === rule.id);
    const asked = !checked.includes(rule.id) ? 'no' : part ? 'in part' : 'yes';
    const counts = shownAs.map((shown) =>
      asked === 'no' ? '' : own.filter((outcome) => outcome === shown).length,
    );
    sheet.add(rule.title, citationOf(rule.paragraph), asked, ...counts, missing);
  }
  sheet.look(first + 1, rules.length, 2, 'wrapped');
  sheet.number(first + 1, rules.length, 3, shownAs.length, 'count');
};

const wentBy = (sheet: SheetRows, { answers }: Overview): void => {
  const { tolerance, thresholds } = termsWith(answers);
  const set = (shown: string | undefined): string => shown ?? 'none set: the rule is not asked';
  const percent = (share: number | undefined): string | undefined =>
    share === undefined ? undefined : `${Number((share * 100).toFixed(2))}%`;
  sheet.heading('Tolerance and thresholds');
  sheet.add('Sums of two cells may differ by', '', '', formatMoney(tolerance));
  sheet.add('Fair shares within a CCG', '', '', set(percent(thresholds.fairShares)));
  sheet.add('Net loss, as a share of PMS funding', '', '', set(percent(thresholds.netImpactShare)));
  const perPatient = thresholds.netImpactPerPatient;
  const loss = perPatient === undefined ? undefined : formatMoney(perPatient);
  sheet.add('Net loss, per weighted patient', '', '', set(loss));
  for (const { words, is } of answers.purposes) sheet.add('Said of a purpose', '', '', `“${words}” is ${is}`);
  for (const group of answers.localities) sheet.add('Said to be one locality', '', '', group.join(', '));
};

const columnsRead = (sheet: SheetRows, reported: Reported): void => {
  const { blocks, questions, answers } = reported.overview;
  const { result } = reported;
  sheet.heading('How the columns were read');
  const line = (name: string, column: string, carries: string, heading = '', told = ''): void =>
    void sheet.add(name, column, carries, '', '', '', '', '', '', heading, told);
  const first = sheet.next;
  line('Sheet', 'Column', 'Carries', 'Heading', 'How it was told');
  sheet.look(first, 1, columnOf('What would put it right') + 1, 'headings');
  for (const block of blocks) {
    const { sheet: name, kind, columns: read, remarks, rows } = block;
    const size = `${kind}, ${rows.toLocaleString('en-GB')} ${rows === 1 ? 'row' : 'rows'}`;
    line(
      name,
      '',
      kind === 'neither' ? 'not checked' : isAsked(block, reported) ? size : `${size}, not asked`,
    );
    for (const remark of remarks) line('', '', remark);
    if (kind === 'neither') continue;
    for (const { letter, heading, carries, reason } of read)
      line('', letter, carries ?? 'nothing that is checked', heading, carries ? reason : '');
  }
  for (const blanks of takenBlanks(result.blanks)) line(blanks.sheet, '', blanksTaken(blanks));
  for (const blanks of openBlanks(result.blanks, answers))
    line(blanks.sheet, '', `Not answered: ${blanksQuestion(blanks)}`);
  for (const { sheet: name, sentence } of questions) line(name, '', `Not answered: ${sentence}`);
  const rows = sheet.next - first - 1;
  sheet.look(first + 1, rows, 2, 'wrapped');
  sheet.look(first + 1, rows, 2, 'wrapped', columnOf('What was found'));
};

/** Why sums are not certain: of several years, which they are. */
const openSaid = (years: readonly CcgYear[]): string => {
  const open = years.filter(({ openBy }) => openBy !== undefined);
  if (years.length === 1) return open[0]?.openBy?.says ?? '';
  return open.length === 0 ? '' : `See ${open.map(({ year }) => formatYear(year)).join(', ')} above.`;
};

/** What CCGs release and what is reinvested from their practices, by year and over all years. */
const byCcg = (
  sheet: SheetRows,
  { views, cancelled }: CheckResult,
  beside: number,
): SheetChart | undefined => {
  const { ccgYears, saysReleased, saysReinvested, unplaced } = views;
  // Of a part of the rows there is no sum of a CCG.
  if (cancelled || ccgYears.length === 0) return undefined;
  const sums = (years: readonly CcgYear[]): CellValue[] => [
    saysReleased ? toPounds(sumOf(years.map(({ released }) => released))) : '',
    saysReinvested ? toPounds(sumOf(years.map(({ reinvested }) => reinvested))) : '',
    years.reduce((sum, { unread }) => sum + unread, 0),
    openSaid(years),
  ];
  sheet.heading('Released and reinvested by CCG and year');
  if (!saysReleased) sheet.add('Nothing that was checked says what is released.');
  if (!saysReinvested) sheet.add('Nothing that was checked says what is reinvested.');
  if (unplaced > 0)
    sheet.add(
      `Left out: ${unplaced.toLocaleString('en-GB')} × money spent in no CCG and year that can be read.`,
    );
  const first = sheet.headings('CCG', 'Year', 'Released', 'Reinvested', 'Not read', 'Not certain');
  for (const each of ccgYears) sheet.add(localityIn(views, each.ccg), formatYear(each.year), ...sums([each]));
  sheet.number(first + 1, ccgYears.length, 2, 2, 'money');
  sheet.heading('Released and reinvested by CCG, all years');
  const byName = groupedBy(ccgYears, ({ ccg }) => localityIn(views, ccg));
  const top = sheet.headings('CCG', 'Released', 'Reinvested', 'Not read', 'Not certain');
  for (const [ccg, years] of byName) sheet.add(ccg, ...sums(years));
  sheet.number(top + 1, byName.size, 1, 2, 'money');
  const drawn = Math.min(byName.size, mostCcgsDrawn);
  return {
    title:
      drawn < byName.size
        ? `Released and reinvested, the first ${drawn} of ${byName.size} CCGs`
        : 'Released and reinvested by CCG',
    kind: 'columns',
    source: { row: top, column: 0, rows: drawn + 1, columns: 3 },
    over: chartOver(beside, 'Difference', 'Decided on'),
  };
};
