/**
 * What more is said of a sheet in which headings were found, and nothing to check: of a ledger without an amount, which
 * columns could hold it.
 */
import { facts, type Fact } from '../../../policy/facts';
import { yearsIn, type FinancialYear } from '../../../policy/financialYear';
import { isFilled } from '../../cells';
import type { Area } from '../../workbook';
import type { Block } from '../blocks';
import { columnRead } from '../columnRead';
import { contentsOf } from '../contents';
import type { Grid } from '../grid';
import { looksLikeHeadings } from '../headings/headers';
import { rowsSearched } from '../ranges';
import { headingText, type RawColumn } from '../rawColumn';
import { recogniseHeading, type Recognised } from '../headings/recognise';
import type { SheetAnswers } from '../sheetAnswers';
import { turnedRound } from './turnedRound';

/** Rows below the headings that are looked at. */
const rowsSampled = 50;
/** Of more columns of amounts it is not asked which is meant. */
const mostAsked = 3;

/** A sheet's block that carries nothing, with more of why that is. `used`: where the grid stands. */
export const unread = (block: Block, used: Area, grid: Grid, answers: SheetAnswers | undefined): Block =>
  withoutAmount(block, used, grid, answers) ?? {
    ...block,
    remarks: [
      block.remarks.join(' ') +
        (turnedRound(grid.slice(0, rowsSearched), used.column) || recordsApart(grid) || lacking(grid)),
    ],
  };

const factsSaid = (row: Grid[number]): readonly Fact[] =>
  row.flatMap((heading) => {
    const said = recogniseHeading(heading);
    return said && 'fact' in said ? [said.fact] : [];
  });

/**
 * What is said of a sheet that lists by practice what was agreed or done: that is read beside what the practice releases, and
 * nowhere else. Empty of any other sheet.
 */
const recordsApart = (grid: Grid): string => {
  for (const row of grid.slice(0, rowsSearched)) {
    const said = factsSaid(row);
    const records = said
      .map((fact) => facts[fact])
      .filter(({ reads }) => reads === 'answer' || reads === 'date');
    if (records.length > 0 && (said.includes('practiceCode') || said.includes('practiceName')))
      return ` To have ${records.map(({ title }) => `“${title}”`).join(', ')} read, bring them into the schedule, for example with XLOOKUP.`;
  }
  return '';
};

const whose: readonly Fact[] = ['practiceCode', 'practiceName', 'ccg'];
const spentOn: readonly Fact[] = ['purpose', 'scheme', 'receivingCcg', 'receivingPractice'];

const figures: readonly Fact[] = ['premium', 'pmsFunding', 'gmsEquivalent'];

/** What a table with practices, and half of what makes a ledger, lacks to be one. Empty of any other sheet. */
const lacking = (grid: Grid): string => {
  for (const row of grid.slice(0, rowsSearched)) {
    if (!looksLikeHeadings(row)) continue;
    const said = factsSaid(row);
    const says = (some: readonly Fact[]): boolean => some.some((fact) => said.includes(fact));
    if (!says(whose) || says(figures) || says(['amount']) === says(spentOn)) continue;
    return says(spentOn)
      ? ' A ledger needs a column of amounts, such as “Amount” or “Amount 2014/15”.'
      : ' A ledger needs a column for what the money is spent on, such as “Purpose”, or for who receives it, such as “Receiving CCG”.';
  }
  return '';
};

/** A table under the headings of a ledger of which none says the amount: what is under "2014/15 FYE" a person may know. */
const withoutAmount = (
  block: Block,
  { row: top, column: left, rows, columns }: Area,
  grid: Grid,
  answers: SheetAnswers | undefined,
): Block | undefined => {
  const row = grid.slice(0, rowsSearched).findIndex((cells) => {
    const said = factsSaid(cells);
    const says = (some: readonly Fact[]): boolean => some.some((fact) => said.includes(fact));
    return looksLikeHeadings(cells) && says(whose) && says(spentOn) && !says(['amount', 'premium']);
  });
  if (row === -1) return undefined;
  const below = grid.slice(row + 1).filter((cells) => cells.filter(isFilled).length > 1);
  const raw = grid[row]!.map((heading, at): RawColumn => ({
    column: left + at,
    heading,
    cells: below.slice(0, rowsSampled).map((cells) => cells[at] ?? ''),
  }));
  const times = new Map<string, number>();
  const amounts = raw.filter((each) => {
    const heading = headingText(each);
    const nth = times.get(heading) ?? 0;
    times.set(heading, nth + 1);
    if (!isFilled(each.heading) || recogniseHeading(each.heading) || answers?.column(heading, nth))
      return false;
    return contentsOf(each.cells).amounts > 0.6;
  });
  if (amounts.length === 0 || amounts.length > mostAsked) return undefined;
  const could: Recognised = { fact: 'amount', certainty: 'unsure', reason: 'its cells are amounts' };
  return {
    ...block,
    headerRow: top + row,
    area: { row: top + row + 1, column: left, rows: rows - row - 1, columns },
    columns: raw.map((each) =>
      amounts.includes(each)
        ? { ...columnRead(each, could, undefined), year: yearOf(each) }
        : columnRead(each, recogniseHeading(each.heading), undefined),
    ),
    remarks: [
      `It has headings of a ledger, and none that says what is spent: if that is ${inQuotes(amounts)}, say that the column is the amount, or head it “Amount”.`,
    ],
  };
};

const yearOf = (column: RawColumn): FinancialYear | undefined => {
  const years = yearsIn(headingText(column));
  return years.length === 1 ? years[0] : undefined;
};

const inQuotes = (columns: readonly RawColumn[]): string =>
  columns.map((each) => `“${headingText(each)}”`).join(' or ');
