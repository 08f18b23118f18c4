/**
 * Reviews as rows of an Excel table that people read, filter and print without the add-in. Read with tolerance: columns
 * may have been moved, rows deleted, sheet and headings around it changed.
 */
import { dateOf, readDay } from '../../policy/day';
import { formatYear } from '../../policy/financialYear';
import { rules } from '../../policy/rules';
import { citationOf } from '../../policy/rules/paragraph';
import type { CellValue } from '../../policy/rules/rule';
import { plainText } from '../cells';
import type { Block } from '../columns/blocks';
import { subjectOf } from '../checking/keys';
import { isReviewsTable, reviewsTableName, reviewsTitle } from '../ours/ourNames';
import {
  areDecisions,
  isReviewsSheetName,
  looseReviews,
  reviewsColumns,
  type LooseReviews,
} from '../ours/looseReviews';
import { areOurs } from '../ours/ourTables';
import type { LogTable } from '../liveWorkbook';
import { piecesOf } from '../checking/reader';
import { decisions, type Review, type ReviewsRead } from '../reviews';
import { cut } from '../ours/sheetContent';
import type { TableInfo, Workbook } from '../workbook';

const columns = reviewsColumns;
type Column = (typeof columns)[number];
const widths = [110, 70, 60, 50, 55, 90, 80, 240, 90, 200, 90, 105, 220, 60, 60];
/** All but what is for PMS Review to read: a row's cells begin on one line, however long the others are. */
const wrapped = columns.filter((column) => column !== 'Key' && column !== 'Evidence mark');

const headingsRow = 3;

/** What a decision is, and what it is known by. */
const needed: readonly Column[] = ['Decision', 'Reason', 'Reviewer', 'When', 'Key'];

/** The table, with the sheet it is made on where there is none yet. */
export const reviewsLog: LogTable = {
  table: reviewsTableName,
  columns,
  key: 'Key',
  needed,
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

/** A review as its row, in the order of the table's columns. */
export const rowOfReview = (review: Review): readonly CellValue[] => {
  const { rule: id = '', subject: called = {} } = subjectOf(review.key) ?? {};
  const { subject = called } = review;
  const rule = rules.find((each) => each.id === id);
  const cells: Record<Column, CellValue> = {
    Rule: rule?.title ?? id,
    Paragraph: rule ? citationOf(rule.paragraph) : '',
    Practice: subject.practice ?? '',
    CCG: subject.ccg ?? '',
    Year: subject.year === undefined ? '' : formatYear(subject.year),
    Scheme: subject.scheme ?? '',
    Sheet: review.sheet,
    'What was found': review.found,
    Decision: review.decision,
    Reason: review.reason,
    Reviewer: review.reviewer,
    When: serialOf(review.time),
    'Evidence seen': review.evidence,
    Key: review.key,
    'Evidence mark': review.mark,
  };
  return columns.map((column) => {
    const cell = cells[column];
    return typeof cell === 'string' ? text(cell) : cell;
  });
};

/** A sheet and what it was called when it was last looked at. */
type SheetSeen = Pick<Block, 'sheetId' | 'sheet'>;

/** The reviews of a workbook: those of its table, and those that stand elsewhere since on sheets that were seen. */
export const readReviews = async (
  workbook: Workbook,
  seen: readonly SheetSeen[] = [],
): Promise<ReviewsRead> => {
  const table = (await workbook.tables()).find(({ name }) => isReviewsTable(name));
  const own = table && (await inTable(workbook, table));
  const all = [...(own?.reviews ?? [])];
  let unreadable = own?.unreadable ?? 0;
  const tableOn = own && table?.sheetId;
  // Each request costs a person of Excel on the web some hundred milliseconds.
  const others = seen.some(({ sheetId, sheet }) => sheetId !== tableOn && isReviewsSheetName(sheet));
  const loose = others ? await looseReviews(workbook, await workbook.sheets(), tableOn) : [];
  const there = new Set(loose.length > 0 ? all.flatMap(namesOfCopies) : []);
  for (const { rows } of loose) {
    const read = reviewsIn(decisionsOf(rows));
    all.push(...read.reviews.filter((review) => !there.has(rowName(review))));
    for (const name of read.reviews.flatMap(namesOfCopies)) there.add(name);
    unreadable += read.unreadable;
  }
  return { ...own, reviews: all, unreadable };
};

/** Rows below the table in which decisions are looked for that were pasted there. */
const looksBelow = 200;
/** Of a sheet. */
const lastRow = 1_048_576;

/** What a row of the table is known by: as it is read again, however it was given. */
export const rowName = ({ key, time, decision, reviewer }: Review): string =>
  JSON.stringify([key, time, decision, text(reviewer).trim()]);

/** What a row and copies of it are known by: a text file keeps of a time what is shown of it, which is no seconds. */
const namesOfCopies = (review: Review): readonly string[] => [
  rowName(review),
  rowName({ ...review, time: review.time.replace(/:[\d.]+Z$/, ':00.000Z') }),
];

/** Those of our table, and of rows that were pasted below it; none of somebody's own that is called like ours. */
const inTable = async (
  workbook: Workbook,
  { name, area, sheetId, hasHeaders, hasTotals }: TableInfo,
): Promise<ReviewsRead | undefined> => {
  const table = { sheetId, rows: area.rows };
  if (!hasHeaders) return { reviews: [], unreadable: 0, table, lost: true };
  const end = Math.min(area.row + area.rows + looksBelow, lastRow);
  const rows: (readonly CellValue[])[] = [];
  for await (const { cells } of piecesOf(workbook, { sheetId, area: { ...area, rows: end - area.row } }))
    rows.push(...cells);
  const inside = area.rows - (hasTotals ? 1 : 0);
  const [headings = []] = rows;
  if (!areOurs(name, headings)) return undefined;
  const pasted = decisionsOf([headings, ...rows.slice(inside)]).slice(1);
  return { ...reviewsIn([...rows.slice(0, inside), ...pasted]), table };
};

/** The headings, and of the rows below those that are decisions. */
const decisionsOf = (rows: LooseReviews['rows']): LooseReviews['rows'] => {
  const are = areDecisions(rows);
  return rows.filter((_, index) => index === 0 || are[index]);
};

/** Reviews from the table's rows, headings first. */
export const reviewsIn = ([headings = [], ...rows]: readonly (readonly CellValue[])[]): ReviewsRead => {
  const names = headings.map((heading) => String(heading).trim().toLowerCase());
  // Of two that are called the same, which a plain range may have, the first is ours.
  const places = new Map(names.map((name) => [name, names.indexOf(name)]));
  const at = (row: readonly CellValue[], column: Column): CellValue =>
    row[places.get(column.toLowerCase()) ?? -1] ?? '';
  const reviews: Review[] = [];
  let unreadable = 0;
  for (const row of rows) {
    if (row.every((cell) => cell === '')) continue;
    // Where the apostrophe is shown that says that a text is one, it is with all texts of the row.
    const isShown = String(at(row, 'Key')).startsWith("'");
    const words = (column: Column): string => {
      const written = String(at(row, column));
      return (isShown ? written.replace(/^'/, '') : written).trim();
    };
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
  const lost = needed.some((column) => !places.has(column.toLowerCase()));
  return { reviews, unreadable, ...(lost ? { lost } : {}) };
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
  const serial = typeof cell === 'string' ? typedSerial(cell) : cell;
  if (typeof serial !== 'number' || dateOf(serial) === undefined) return undefined;
  const local = new Date(Math.round((serial - epoch) * day));
  return new Date(local.getTime() + local.getTimezoneOffset() * 60_000).toISOString();
};

/** A time that has become text: as Excel counts it, or as the English write it, day before month. */
const typedSerial = (typed: string): number | undefined => {
  if (/^\s*\d{5}[.,]\d+\s*$/.test(typed)) return Number(typed.replace(',', '.'));
  const plain = plainText(typed).replaceAll(',', '');
  if (/^\d{4}-.*Z$/.test(plain) && !Number.isNaN(Date.parse(plain))) return serialOf(plain);
  const date = readDay(plain);
  const [, hours = 0, minutes = 0, seconds = 0, half = ''] =
    /[T ](\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?[\d.]* ?([ap]m)?$/i.exec(plain) ?? [];
  if (date === undefined) return undefined;
  const hour = half === '' ? Number(hours) : (Number(hours) % 12) + (/p/i.test(half) ? 12 : 0);
  return Math.floor(date) + (hour * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
};
