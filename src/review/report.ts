/**
 * The report: what a committee is given, standing on its own. What was checked, when and how; totals; what was not checked
 * and why; how the columns were read; every finding with its decision, as an Excel table to filter.
 */
import { rules } from '../policy/rules';
import { sourceOf } from '../policy/rules/paragraph';
import { outcomes } from '../policy/rules/rule';
import { formatMoney, toPounds } from '../policy/money';
import { formatYear } from '../policy/financialYear';
import type { CheckResult, Finding } from './findings';
import { reportSheetOf, reportTableName, reportTitle } from './ourNames';
import type { Overview } from './overview';
import { columnOf, columns, findingsTable, kinds } from './reportFindings';
import type { ReportAbout } from './reviewing';
import { reviewStates, type Reviews } from './reviews';
import { serialOf } from './reviewsTable';
import type { SheetChart, SheetContent } from './sheetContent';
import { SheetRows } from './sheetRows';
import type { Scope } from './state';
import { termsWith } from './terms';

export interface Reported {
  readonly result: CheckResult;
  readonly overview: Overview;
  readonly scope: Scope;
  /** The id of the sheet that was asked, where only one was: another may be in front by now. */
  readonly sheetAsked: string | undefined;
  readonly finishedAt: Date;
  readonly reviews: Reviews;
  readonly about: ReportAbout;
  /** The workbook or rules have changed since the check, in a sentence. */
  readonly outOfDate?: string;
}

const inWords = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Charts lie over the widest columns, beside the totals. */
const chartColumn = columnOf('What was found');
const chartRows = 15;
/** CCGs in the chart: more cannot be told apart. The cells have all of them. */
const mostCcgsDrawn = 30;

export const reportOf = (reported: Reported): SheetContent => {
  const { finishedAt } = reported;
  const sheet = new SheetRows();
  const charts: SheetChart[] = [];
  about(sheet, reported);
  charts.push(totals(sheet, reported.result));
  decisions(sheet, reported.reviews);
  while (sheet.next < 2 * chartRows + 3) sheet.add();
  rulesAsked(sheet, reported.result);
  wentBy(sheet, reported.overview);
  columnsRead(sheet, reported.overview);
  const money = byCcg(sheet, reported.result);
  if (money) charts.push(money);
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

const about = (
  sheet: SheetRows,
  { result, overview, scope, sheetAsked, finishedAt, about, outOfDate }: Reported,
): void => {
  sheet.look(sheet.add(reportTitle), 1, 1, 'title');
  const blocks = overview.blocks.filter(
    ({ kind, sheetId }) => kind !== 'neither' && (scope === 'workbook' || sheetId === sheetAsked),
  );
  const asked = [...new Set(blocks.map(({ sheet: name }) => name))];
  sheet.add(
    'Checked',
    scope === 'workbook' ? 'The whole workbook' : 'One sheet',
    '',
    asked.map((name) => `“${name}”`).join(', '),
  );
  const when = sheet.add('On', serialOf(finishedAt.toISOString()));
  sheet.number(when, 1, 1, 1, 'date and time');
  sheet.add('Rows read', result.rows.read, '', `of ${result.rows.of.toLocaleString('en-GB')}`);
  sheet.number(sheet.next - 1, 1, 1, 1, 'count');
  if (about.by) sheet.add('Report by', about.by);
  sheet.add('With', `PMS Review ${about.version}`, '', ruleSet());
  if (result.cancelled)
    sheet.add('Note', 'The check was stopped before all rows were read: what follows is a part.');
  if (outOfDate) sheet.add('Note', outOfDate);
};

/** Which rules this version knows, so that two reports can be compared. */
const ruleSet = (): string => {
  const sources = [...new Set(rules.map(({ paragraph }) => paragraph.source))].filter(
    (source) => source !== 'Arithmetic',
  );
  return `${rules.length} rules from: ${sources.join(', ')}; and sums that must add up`;
};

const totals = (sheet: SheetRows, { totals: counted }: CheckResult): SheetChart => {
  sheet.heading('Totals');
  const first = sheet.headings('', ...outcomes.map(inWords));
  for (const [kind, title] of kinds) sheet.add(title, ...outcomes.map((outcome) => counted[kind][outcome]));
  sheet.number(first + 1, kinds.length, 1, outcomes.length, 'count');
  // Only what a lead should see is drawn: what is met would make the rest too small.
  return {
    title: 'Findings by outcome',
    kind: 'bars',
    source: { row: first, column: 0, rows: kinds.length + 1, columns: 4 },
    over: { row: 1, column: chartColumn, rows: chartRows, columns: 2 },
  };
};

const decisions = (sheet: SheetRows, { totals: counted, settled }: Reviews): void => {
  sheet.heading('Decisions');
  const first = sheet.next;
  for (const state of reviewStates) sheet.add(inWords(state), counted[state]);
  sheet.add('On what is not found any more', settled.length);
  sheet.number(first, sheet.next - first, 1, 1, 'count');
};

const rulesAsked = (
  sheet: SheetRows,
  { checked, notChecked, partly, findings: found }: CheckResult,
): void => {
  sheet.heading('Rules');
  const first = sheet.headings(
    'Rule',
    'Paragraph',
    'Checked',
    'Breach',
    'Evidence',
    'Exception',
    'What was missing',
  );
  for (const rule of rules) {
    const own = found.filter((finding) => finding.rule === rule.id);
    const count = (outcome: Finding['outcome']): number =>
      own.filter((finding) => finding.outcome === outcome).length;
    const missing = [...notChecked, ...partly].find((each) => each.rule === rule.id)?.why ?? '';
    const part = partly.some((each) => each.rule === rule.id);
    const asked = !checked.includes(rule.id) ? 'no' : part ? 'in part' : 'yes';
    const counts =
      asked === 'no' ? ['', '', ''] : [count('breach'), count('evidence needed'), count('exception')];
    sheet.add(rule.title, sourceOf(rule.paragraph), asked, ...counts, missing);
  }
  sheet.look(first + 1, rules.length, 2, 'wrapped');
  sheet.number(first + 1, rules.length, 3, 3, 'count');
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

const columnsRead = (sheet: SheetRows, { blocks }: Overview): void => {
  sheet.heading('How the columns were read');
  const first = sheet.headings('Sheet', 'Column', 'Heading', '', '', 'Carries', '', 'How it was told');
  for (const { sheet: name, kind, columns: read, remarks, rows } of blocks) {
    if (kind === 'neither') {
      sheet.add(name, '', '', '', '', 'not checked', '', remarks.join(' '));
      continue;
    }
    sheet.add(name, '', '', '', '', `${kind}, ${rows.toLocaleString('en-GB')} rows`, '', remarks.join(' '));
    for (const { letter, heading, carries, reason } of read)
      sheet.add('', letter, heading, '', '', carries ?? 'nothing that is checked', '', carries ? reason : '');
  }
  sheet.look(first + 1, sheet.next - first - 1, 1, 'wrapped');
};

/** What CCGs release and what is reinvested from their practices, over all years. */
const byCcg = (sheet: SheetRows, { views }: CheckResult): SheetChart | undefined => {
  if (views.ccgYears.length === 0) return undefined;
  sheet.heading('Released and reinvested by CCG and year');
  const first = sheet.headings('CCG', 'Year', 'Released', 'Reinvested', 'Unread');
  for (const { ccg, year, released, reinvested, unread } of views.ccgYears)
    sheet.add(ccg, formatYear(year), toPounds(released), toPounds(reinvested), unread);
  sheet.number(first + 1, views.ccgYears.length, 2, 2, 'money');
  sheet.heading('Released and reinvested by CCG, all years');
  const ccgs = [...new Set(views.ccgYears.map(({ ccg }) => ccg))];
  const top = sheet.headings('CCG', 'Released', 'Reinvested');
  for (const ccg of ccgs) {
    const own = views.ccgYears.filter((each) => each.ccg === ccg);
    const sum = (of: 'released' | 'reinvested'): number =>
      toPounds(own.reduce((pence, each) => pence + each[of], 0));
    sheet.add(ccg, sum('released'), sum('reinvested'));
  }
  sheet.number(top + 1, ccgs.length, 1, 2, 'money');
  const drawn = Math.min(ccgs.length, mostCcgsDrawn);
  return {
    title:
      drawn < ccgs.length
        ? `Released and reinvested, the first ${drawn} of ${ccgs.length} CCGs`
        : 'Released and reinvested by CCG',
    kind: 'columns',
    source: { row: top, column: 0, rows: drawn + 1, columns: 3 },
    over: { row: chartRows + 2, column: chartColumn, rows: chartRows, columns: 2 },
  };
};
