/**
 * Reviews as rows of an Excel table that people read, filter and print without the add-in. Read with tolerance: columns
 * may have been moved, rows deleted, sheet and headings around it changed.
 */
import { formatYear } from '../../policy/financialYear';
import { rules } from '../../policy/rules';
import { sourceOf } from '../../policy/rules/paragraph';
import type { CellValue } from '../../policy/rules/rule';
import { subjectOf } from '../checking/keys';
import { isReviewsTable, reviewsTableName, reviewsTitle } from '../ours/ourNames';
import { areOurs } from '../ours/ourTables';
import type { LogTable } from '../liveWorkbook';
import { piecesOf } from '../checking/reader';
import { decisions, type Review, type ReviewsRead } from '../reviews';
import { cut } from '../ours/sheetContent';
import type { Workbook } from '../workbook';

const columns = [
  'Rule',
  'Paragraph',
  'Practice',
  'CCG',
  'Year',
  'Scheme',
  'Sheet',
  'What was found',
  'Decision',
  'Reason',
  'Reviewer',
  'When',
  'Evidence seen',
  'Key',
  'Evidence mark',
] as const;
type Column = (typeof columns)[number];
const widths = [110, 70, 60, 50, 55, 90, 80, 240, 90, 200, 90, 105, 220, 60, 60];
const wrapped: readonly Column[] = [
  'Rule',
  'Paragraph',
  'Practice',
  'Scheme',
  'Sheet',
  'What was found',
  'Reason',
  'Reviewer',
  'Evidence seen',
];

const headingsRow = 3;

export const reviewsLog: LogTable = {
  table: reviewsTableName,
  columns,
  key: 'Key',
  known: ['Key', 'Decision', 'Reviewer', 'When'],
  looks: wrapped.map((column) => ({ column, look: 'wrapped' })),
  numbers: [{ column: 'When', look: 'date and time' }],
  sheet(rows) {
    const body = (column: Column) => ({
      row: headingsRow + 1,
      column: columns.indexOf(column),
      rows: rows.length,
      columns: 1,
    });
    return {
      name: reviewsTitle,
      rows: [
        [reviewsTitle],
        [
          'Decisions of finance leads on what PMS Review found. Rows are added below and never changed: the latest row on a key counts, and “withdrawn” takes back the decision before it. The last two columns tell PMS Review which finding a row is about, and what was seen or which decision is taken back.',
        ],
        [],
        columns,
        ...rows,
      ],
      widths,
      looks: [
        { area: { row: 0, column: 0, rows: 1, columns: 1 }, look: 'title' },
        { area: { row: 1, column: 0, rows: 1, columns: 1 }, look: 'note' },
        ...wrapped.map((column) => ({ area: body(column), look: 'wrapped' as const })),
      ],
      numbers: [{ area: body('When'), look: 'date and time' }],
      table: {
        name: reviewsTableName,
        area: { row: headingsRow, column: 0, rows: rows.length + 1, columns: columns.length },
      },
      frozenRows: headingsRow + 1,
      printedAgain: headingsRow,
    };
  },
};

const text = (words: string): string => cut(words.replaceAll('\r\n', '\n'));

export const rowOfReview = (review: Review): readonly CellValue[] => {
  const { rule: id = '', subject: called = {} } = subjectOf(review.key) ?? {};
  const { subject = called } = review;
  const rule = rules.find((each) => each.id === id);
  const cells: Record<Column, CellValue> = {
    Rule: rule?.title ?? id,
    Paragraph: rule ? sourceOf(rule.paragraph) : '',
    Practice: subject.practice ?? '',
    CCG: subject.ccg ?? '',
    Year: subject.year === undefined ? '' : formatYear(subject.year),
    Scheme: text(subject.scheme ?? ''),
    Sheet: review.sheet,
    'What was found': text(review.found),
    Decision: review.decision,
    Reason: text(review.reason),
    Reviewer: review.reviewer,
    When: serialOf(review.time),
    'Evidence seen': text(review.evidence),
    Key: review.key,
    'Evidence mark': review.mark,
  };
  return columns.map((column) => cells[column]);
};

/** The reviews of a workbook; none where it has no table of them. */
export const readReviews = async (workbook: Workbook): Promise<ReviewsRead> => {
  const table = (await workbook.tables()).find(({ name }) => isReviewsTable(name));
  if (!table) return { reviews: [], unreadable: 0 };
  const { area, sheetId, hasHeaders, hasTotals } = table;
  const at = { sheetId, rows: area.rows };
  if (!hasHeaders) return { reviews: [], unreadable: 0, table: at };
  const rows: (readonly CellValue[])[] = [];
  const body = { ...area, rows: area.rows - (hasTotals ? 1 : 0) };
  for await (const { cells } of piecesOf(workbook, { sheetId, area: body })) rows.push(...cells);
  // Somebody's own, called like ours.
  if (!areOurs(table.name, rows[0] ?? [])) return { reviews: [], unreadable: 0 };
  return { ...reviewsIn(rows), table: at };
};

/** Reviews from the table's rows, headings first. */
export const reviewsIn = ([headings = [], ...rows]: readonly (readonly CellValue[])[]): ReviewsRead => {
  const places = new Map(headings.map((heading, index) => [String(heading).trim().toLowerCase(), index]));
  const at = (row: readonly CellValue[], column: Column): CellValue =>
    row[places.get(column.toLowerCase()) ?? -1] ?? '';
  const reviews: Review[] = [];
  let unreadable = 0;
  for (const row of rows) {
    if (row.every((cell) => cell === '')) continue;
    const words = (column: Column): string => String(at(row, column)).replace(/^'/, '').trim();
    const decision = known.find((each) => each === words('Decision').toLowerCase().replace(/\s+/g, ' '));
    const key = words('Key');
    if (!decision || !subjectOf(key)) {
      unreadable++;
      continue;
    }
    reviews.push({
      key,
      decision: asKept(decision),
      reason: words('Reason'),
      reviewer: words('Reviewer'),
      // A time that was wiped out is that of the row above: the table was in order when it was written.
      time: timeOf(at(row, 'When')) ?? reviews.at(-1)?.time ?? '',
      sheet: words('Sheet'),
      found: words('What was found'),
      evidence: words('Evidence seen'),
      mark: words('Evidence mark'),
    });
  }
  return { reviews, unreadable };
};

const kept = [...decisions, 'withdrawn'] as const;
const known = kept.map((decision) => decision.toLowerCase());
const asKept = (decision: string): Review['decision'] => kept[known.indexOf(decision)]!;

const day = 86_400_000;
/** Excel counts days from the last of 1899, and knows no time zones: the clock's time where the workbook is open. */
const epoch = 25569;

/** A time as Excel counts it, by the clock where the workbook is open. */
export const serialOf = (time: string): number => {
  const date = new Date(time);
  return epoch + (date.getTime() - date.getTimezoneOffset() * 60_000) / day;
};

const timeOf = (cell: CellValue): string | undefined => {
  if (typeof cell === 'number' && cell > 1) {
    const local = new Date(Math.round((cell - epoch) * day));
    const shifted = new Date(local.getTime() + local.getTimezoneOffset() * 60_000);
    return shifted.toISOString();
  }
  const read = typeof cell === 'string' && cell.trim() !== '' ? Date.parse(cell) : NaN;
  return Number.isNaN(read) ? undefined : new Date(read).toISOString();
};
