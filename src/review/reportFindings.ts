/** The report's table: every finding with its decision, a row each. */
import { formatYear } from '../policy/financialYear';
import { toPounds } from '../policy/money';
import { rules } from '../policy/rules';
import { sourceOf } from '../policy/rules/paragraph';
import type { CellValue, Kind, Rule } from '../policy/rules/rule';
import { outcomeShown, type Finding } from './findings';
import { stateOf, type Reviews } from './reviews';
import { serialOf } from './reviewsTable';
import { longestInCell } from './sheetContent';
import type { SheetRows } from './sheetRows';
import type { Area } from './workbook';

/** In the order in which they are reported. */
export const kinds: readonly (readonly [Kind, string])[] = [
  ['breach', 'Duties'],
  ['arithmetic', 'Sums'],
  ['advice', 'Advice'],
];

export const columns = [
  { heading: 'Rule', width: 165 },
  { heading: 'Paragraph', width: 105 },
  { heading: 'Outcome', width: 90 },
  { heading: 'Practice', width: 80 },
  { heading: 'CCG', width: 55 },
  { heading: 'Year', width: 55 },
  { heading: 'Scheme', width: 100 },
  { heading: 'Sheet', width: 80 },
  { heading: 'Row', width: 40 },
  { heading: 'What was found', width: 260 },
  { heading: 'What would put it right', width: 220 },
  { heading: 'Difference', width: 80 },
  { heading: 'Decision', width: 95 },
  { heading: 'Reason', width: 180 },
  { heading: 'Reviewer', width: 85 },
  { heading: 'Decided on', width: 105 },
  { heading: 'Evidence seen then', width: 180 },
] as const;
/** Where a column stands. */
export const columnOf = (heading: (typeof columns)[number]['heading']): number =>
  columns.findIndex((each) => each.heading === heading);

const order: readonly Finding['outcome'][] = ['breach', 'evidence needed', 'exception'];

/** Duties first, then sums, then advice; of each breaches first, and rule by rule. */
const inOrder = (found: readonly Finding[]): readonly Finding[] => {
  const places = new Map(rules.map(({ id }, index) => [id, index]));
  const place = ({ kind, outcome, rule }: Finding): number =>
    kinds.findIndex(([each]) => each === kind) * 1_000_000 +
    order.indexOf(outcome) * 1_000 +
    (places.get(rule) ?? 999);
  return [...found].sort(
    (a, b) => place(a) - place(b) || (a.subject.ccg ?? '').localeCompare(b.subject.ccg ?? ''),
  );
};

/** The table: the rows are at the end, so that it can be as long as it must. */
export const findingsTable = (sheet: SheetRows, findings: readonly Finding[], reviews: Reviews): Area => {
  const row = sheet.add(...columns.map(({ heading }) => heading));
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const found = inOrder(findings);
  for (const finding of found) sheet.add(...findingRow(finding, byId.get(finding.rule), reviews));
  if (found.length === 0) sheet.add('Nothing was found.', ...columns.slice(1).map(() => ''));
  const rows = sheet.next - row - 1;
  for (const heading of [
    'Rule',
    'Paragraph',
    'Scheme',
    'What was found',
    'What would put it right',
    'Reason',
    'Evidence seen then',
  ] as const)
    sheet.look(row + 1, rows, 1, 'wrapped', columnOf(heading));
  sheet.number(row + 1, rows, columnOf('Difference'), 1, 'money');
  sheet.number(row + 1, rows, columnOf('Decided on'), 1, 'date and time');
  return { row, column: 0, rows: rows + 1, columns: columns.length };
};

const findingRow = (finding: Finding, rule: Rule | undefined, reviews: Reviews): CellValue[] => {
  const { subject, difference, row } = finding;
  const reviewed = reviews.byFinding.get(finding.key);
  const latest = reviewed?.latest;
  const state = stateOf(reviews, finding);
  return [
    rule?.title ?? finding.rule,
    rule ? sourceOf(rule.paragraph) : '',
    outcomeShown(finding),
    subject.practice ?? '',
    subject.ccg ?? '',
    subject.year === undefined ? '' : formatYear(subject.year),
    subject.scheme?.slice(0, longestInCell) ?? '',
    finding.sheet,
    row ?? '',
    finding.message.slice(0, longestInCell),
    finding.putRight.slice(0, longestInCell),
    difference === undefined ? '' : toPounds(difference),
    latest
      ? state === 'out of date'
        ? `${latest.decision} (evidence has changed)`
        : latest.decision
      : state,
    latest?.reason ?? '',
    latest?.reviewer ?? '',
    latest ? serialOf(latest.time) : '',
    reviewed?.standing === 'out of date' ? reviewed.latest.evidence : '',
  ];
};
