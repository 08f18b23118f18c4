/** The report's table: every finding with its decision, a row each. */
import { formatYear } from '../../policy/financialYear';
import { toPounds } from '../../policy/money';
import { ruleById, rules } from '../../policy/rules';
import { citationOf } from '../../policy/rules/paragraph';
import { outcomes, type CellValue, type Kind, type Subject } from '../../policy/rules/rule';
import { outcomeShown, type Finding } from '../findings';
import { subjectOf } from '../checking/keys';
import type { Review, Reviews } from '../reviews';
import { serialOf } from '../reviewing/reviewsTable';
import type { SheetRows } from '../ours/sheetRows';
import type { Area } from '../workbook';

/** In the order in which they are reported. */
export const kinds: readonly (readonly [Kind, string])[] = [
  ['breach', 'Duties'],
  ['arithmetic', 'Sums'],
  ['advice', 'Advice'],
];

/** Narrow enough that A4 across can be read, wide enough for a date, millions of pounds and “applicable” in the totals above. */
export const columns = [
  { heading: 'Rule', width: 95 },
  { heading: 'Paragraph', width: 92 },
  { heading: 'Outcome', width: 80 },
  { heading: 'Practice', width: 75 },
  { heading: 'CCG', width: 50 },
  { heading: 'Year', width: 62 },
  { heading: 'Scheme', width: 75 },
  { heading: 'Sheet', width: 60 },
  { heading: 'Row', width: 45 },
  { heading: 'What was found', width: 205 },
  { heading: 'What would put it right', width: 155 },
  { heading: 'Difference', width: 80 },
  { heading: 'Decision', width: 65 },
  { heading: 'Reason', width: 110 },
  { heading: 'Reviewer', width: 60 },
  { heading: 'Decided on', width: 92 },
  { heading: 'Evidence seen then', width: 100 },
] as const;
export type Heading = (typeof columns)[number]['heading'];
/** Where a column stands. */
export const columnOf = (heading: Heading): number => columns.findIndex((each) => each.heading === heading);

/** In place of the rows of findings where there is none. */
export const nothingFound = 'Nothing was found.';

/** Duties first, then sums, then advice; of each the worst outcomes first, and rule by rule. */
const inOrder = (found: readonly Finding[]): readonly Finding[] => {
  const places = new Map(rules.map(({ id }, index) => [id, index]));
  const place = ({ kind, outcome, rule }: Finding): number =>
    kinds.findIndex(([each]) => each === kind) * 1_000_000 +
    outcomes.indexOf(outcome) * 1_000 +
    (places.get(rule) ?? 999);
  return found
    .map((finding) => ({ finding, at: place(finding), ccg: finding.subject.ccg ?? '' }))
    .sort((a, b) => a.at - b.at || a.ccg.localeCompare(b.ccg))
    .map(({ finding }) => finding);
};

/** The table: the rows are at the end, so that it can be as long as it must. */
export const findingsTable = (sheet: SheetRows, findings: readonly Finding[], reviews: Reviews): Area => {
  const row = sheet.add(...columns.map(({ heading }) => heading));
  const found = inOrder(findings);
  for (const finding of found) sheet.add(...findingRow(finding, reviews));
  if (found.length === 0) sheet.add(nothingFound, ...columns.slice(1).map(() => ''));
  return { row, column: 0, rows: 1 + laidOut(sheet, row + 1), columns: columns.length };
};

/** Decisions on what was found before, and now is not: in the columns of the findings. */
export const notFound = (sheet: SheetRows, { settled }: Reviews): void => {
  if (settled.length === 0) return;
  sheet.heading('Decisions on what this check did not find');
  const row = sheet.headings(...columns.map(({ heading }) => heading));
  for (const review of settled) {
    const { rule = '', subject = {} } = subjectOf(review.key) ?? {};
    sheet.add(
      ...aboutCells(rule, 'not found', subject, review.sheet, null),
      review.found,
      '',
      '',
      ...decisionCells(review),
      review.evidence,
    );
  }
  laidOut(sheet, row + 1);
};

/** What rows from one on look like; how many they are. */
const laidOut = (sheet: SheetRows, first: number): number => {
  const rows = sheet.next - first;
  sheet.look(first, rows, columns.length, 'wrapped');
  sheet.number(first, rows, columnOf('Difference'), 1, 'money');
  sheet.number(first, rows, columnOf('Decided on'), 1, 'date and time');
  return rows;
};

const findingRow = (finding: Finding, reviews: Reviews): CellValue[] => {
  const { rule, subject, difference, sheet, row, message, putRight } = finding;
  const reviewed = reviews.byFinding.get(finding.key);
  const latest = reviewed?.latest;
  const isOld = reviewed?.standing === 'out of date';
  return [
    ...aboutCells(rule, outcomeShown(finding), subject, sheet, row),
    message,
    putRight,
    difference === undefined ? '' : toPounds(difference),
    ...(latest
      ? decisionCells(latest, isOld ? ' (evidence has changed)' : '')
      : ['not reviewed', '', '', '']),
    isOld ? latest!.evidence : '',
  ];
};

const aboutCells = (
  id: string,
  outcome: string,
  { practice = '', ccg = '', locality = ccg, year, scheme = '' }: Subject,
  sheet: string,
  row: number | null,
): CellValue[] => {
  const rule = ruleById(id);
  return [
    rule?.title ?? id,
    rule ? citationOf(rule.paragraph) : '',
    outcome,
    practice,
    locality,
    year === undefined ? '' : formatYear(year),
    scheme,
    sheet,
    row ?? '',
  ];
};

const decisionCells = ({ decision, reason, reviewer, time }: Review, more = ''): CellValue[] => [
  decision + more,
  reason,
  reviewer,
  // Somebody may have wiped it out.
  time && serialOf(time),
];
