/**
 * Decisions outside of the table of reviews: where it was made a plain range, or went through a program that knows no
 * tables, and on copies of its sheet, as two people's workbooks become one. They stand under our headings, on a sheet that
 * is called as ours.
 */
import type { CellValue } from '../../policy/rules/rule';
import { wholeOf, wholeSheetsAtOnce } from '../checking/wholeOf';
import type { Area, SheetInfo, Workbook } from '../workbook';
import { severalAtOnce } from '../inTurn/severalAtOnce';
import { reviewsTableName, reviewsTitle } from './ourNames';
import { areOurs } from './ourTables';

export const reviewsColumns = [
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

export interface LooseReviews {
  readonly sheet: SheetInfo;
  /** From the headings down, to the end of what the sheet holds. */
  readonly area: Area;
  readonly rows: readonly (readonly CellValue[])[];
}

/** A sheet of reviews, or a copy of it: Excel calls that "PMS reviews (2)". */
export const isReviewsSheetName = (name: string): boolean =>
  new RegExp(`^${reviewsTitle}(?: \\d+| \\(\\d+\\))?$`, 'i').test(name);

/** Our headings stand in the fourth row; rows may have been put above them. */
const rowsOfHeadings = 20;

/** Those on sheets other than the table's. */
export const looseReviews = async (
  workbook: Workbook,
  sheets: readonly SheetInfo[],
  tableOn: string | undefined,
): Promise<readonly LooseReviews[]> => {
  const called = sheets.filter(({ id, name }) => id !== tableOn && isReviewsSheetName(name));
  const found = await severalAtOnce(
    called,
    wholeSheetsAtOnce,
    async (sheet): Promise<readonly LooseReviews[]> => {
      const { id, used } = sheet;
      if (!used) return [];
      const top = await workbook.values(id, { ...used, rows: Math.min(used.rows, rowsOfHeadings) });
      const at = top.findIndex((row) => keyPlace(row) !== -1 && areOurs(reviewsTableName, row));
      if (at === -1) return [];
      const area = { ...used, row: used.row + at, rows: used.rows - at };
      return [{ sheet, area, rows: await wholeOf(workbook, id, area) }];
    },
  );
  return found.flat();
};

/** Where the column of keys stands; -1 where there is none. */
const keyPlace = (headings: readonly CellValue[]): number =>
  headings.findIndex((heading) => String(heading).trim().toLowerCase() === 'key');

/**
 * Which rows are decisions, and no note that somebody has written beside or below them: not the headings above them. A
 * key of somebody's own list may stand in brackets too; ours begin with the name of a rule.
 */
export const areDecisions = ([headings = [], ...rows]: LooseReviews['rows']): readonly boolean[] => {
  const key = keyPlace(headings);
  return [false, ...rows.map((row) => String(row[key]).replace(/^'/, '').startsWith('["'))];
};

/** Which cells are ours: of the headings and of decisions those in our columns, the first of each name. */
export const areOfDecisions = (rows: LooseReviews['rows']): readonly (readonly boolean[])[] => {
  const are = areDecisions(rows);
  const [headings = []] = rows;
  const called = new Set(reviewsColumns.map((name) => name.toLowerCase()));
  const own = headings.map((heading) => called.delete(String(heading).trim().toLowerCase()));
  return rows.map((_, row) => own.map((is) => is && (row === 0 || are[row]!)));
};
