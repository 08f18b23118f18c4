/**
 * The check of a table that is there whole, for PMS.CHECK: found, read and asked by the same code as a workbook's, and
 * answered row by row, because a custom function may wait for nothing.
 */
import { invalid } from '../../policy/problem';
import {
  outcomes,
  type GroupVerdict,
  type Kind,
  type Outcome,
  type RowRef,
  type Rule,
  type Terms,
  type Verdict,
} from '../../policy/rules/rule';
import { isFilled } from '../cells';
import { ccgPairsOf, withCcgNames } from './ccgNames';
import { inOrder, startChecking } from './checking';
import type { Block } from '../columns/blocks';
import type { Grid } from '../columns/grid';
import { inRanges } from '../columns/ranges';
import { timeReader } from '../columns/years/readTime';
import { settleRivals } from '../columns/rivals';
import { seamAt } from '../columns/seams/seamAt';
import { Seams, begins, otherTable, partsOf } from '../columns/seams/seams';
import { nothingSaid } from '../columns/sheetAnswers';
import { topMatter } from '../columns/lines/titles';
import type { CheckResult } from '../findings';
import { Outline } from '../rows/outline';
import { blockOf, rowOf } from '../rows/ref';
import { inOneGo } from '../inTurn/inOneGo';
import { perhapsMerged } from './mergedCells';
import { withoutNoughtsForBlanks } from './noughts';
import { Practices } from './practices';
import { partsWith } from './scheduleParts';
import { policyTerms } from './terms';

/** A rule's answer on a row: the worst, where it is asked about several years. */
export interface RuleOnRow {
  readonly rule: Rule;
  readonly kind: Kind;
  readonly outcome: Outcome;
}

export interface TableChecked {
  /** The rows of headings of the table's blocks, counted from 0. */
  readonly headings: readonly number[];
  /** Every rule's answer on each row that was asked, by the row's number from 0. */
  readonly rows: ReadonlyMap<number, readonly RuleOnRow[]>;
  /** Whether it has rows of practices or redeployments at all. */
  readonly hasRows: boolean;
  /** What is said of its columns, as of those that are not taken. */
  readonly remarks: readonly string[];
  readonly result: CheckResult;
}

/** Cells are looked at for what columns hold in so many rows, as in a sheet. */
const rowsLookedAt = 2_000;

const isWorse = (a: Outcome, b: Outcome): boolean => outcomes.indexOf(a) < outcomes.indexOf(b);

/** The worst of some outcomes; `not applicable` where there is none. */
export const worstOf = (some: Iterable<Outcome>): Outcome => {
  let worst: Outcome = 'not applicable';
  for (const outcome of some) if (isWorse(outcome, worst)) worst = outcome;
  return worst;
};

/**
 * Checks a table, with tables beside it that say more, such as a ledger's schedule; undefined where it has no headings. A Problem
 * where its own words say that it is not to be read, or where one of the others cannot be.
 */
export const checkTable = (
  table: Grid,
  beside: readonly Grid[] = [],
  terms: Terms = policyTerms,
): TableChecked | undefined => {
  const grids = [table, ...beside].map(withoutNoughtsForBlanks);
  const seams = new Seams();
  // Again for each table that stands further down than blocks are looked for.
  for (;;) {
    const checked = checkedBy(grids, seams, terms);
    if (checked !== 'more below') return checked;
  }
};

const noHeadingsBeside =
  'No headings were found in the schedule that is given beside the table. Give it with its headings.';

const checkedBy = (
  grids: readonly Grid[],
  seams: Seams,
  terms: Terms,
): TableChecked | 'more below' | undefined => {
  const found = settleRivals(grids.flatMap((grid, index) => blocksIn(grid, String(index), seams)));
  const data = inOrder(found);
  const isOwn = ({ sheetId }: Block): boolean => sheetId === '0';
  const own = data.filter(isOwn);
  const remarksOn = (index: number): readonly string[] =>
    found.filter(({ sheetId }) => sheetId === String(index)).flatMap((block) => block.remarks);
  const remarks = remarksOn(0);
  if (own.length === 0) {
    if (remarks.length > 0) throw invalid(remarks.join(' '));
    return undefined;
  }
  const isRead = (index: number): boolean => data.some(({ sheetId }) => sheetId === String(index));
  const unread = grids.findIndex((grid, index) => !isRead(index) && grid.some((row) => row.some(isFilled)));
  if (unread >= 0) throw invalid(remarksOn(unread).join(' ') || noHeadingsBeside);

  const rowsOf = ({ sheetId, area }: Block): Grid =>
    grids[Number(sheetId)]!.slice(area.row, area.row + area.rows).map((cells) =>
      cells.slice(area.column, area.column + area.columns),
    );
  const answers = new Map<number, Map<string, RuleOnRow>>();
  const note = (rule: Rule, { outcome, kind = rule.kind }: Verdict, ref: RowRef): void => {
    if (data[blockOf(ref)]!.sheetId !== '0') return;
    const row = rowOf(ref);
    let rules = answers.get(row);
    if (!rules) answers.set(row, (rules = new Map<string, RuleOnRow>()));
    // A duty of its later years may be advice in its earlier ones: two answers of one rule.
    const key = `${rule.id} ${kind}`;
    const before = rules.get(key);
    if (!before || isWorse(outcome, before.outcome)) rules.set(key, { rule, kind, outcome });
  };
  const ccgs = ccgPairsOf(data.map((block) => ({ block, rows: rowsOf(block) })));
  const named = withCcgNames(terms, ccgs.names());
  const practices = new Practices();
  const checking = startChecking(data, named, undefined, {
    practices,
    parts: partsWith(data, rowsOf, practices, named, ccgs),
    ccgs,
    outlines: data.map((block) => outlineOf(block, rowsOf)),
    withoutViews: true,
    listener: {
      onRow: note,
      onGroup(rule, verdict) {
        for (const ref of rowsNamedBy(verdict)) note(rule, verdict, ref);
      },
    },
  });
  let hasRows = false;
  for (const { block, take, toldOtherwise } of checking.blocks) {
    const rows = rowsOf(block);
    for (let at = 0; at < rows.length; at++) {
      const row = block.area.row + at;
      const line = take(rows[at]!, row, true);
      hasRows ||= line === 'data' && isOwn(block);
      if (line !== 'table') continue;
      const seam = seamAt(block, data, rows, block.area.row, at);
      if (seam && seams.add(seam)) return 'more below';
      take(rows[at]!, row);
    }
    const telling = toldOtherwise();
    if (telling && seams.add(telling)) return 'more below';
  }
  // The groups answer now, on rows as well.
  const result = inOneGo(checking.finish(checking.rowsInAll, () => false));
  return {
    headings: own.map(({ headerRow }) => headerRow),
    rows: new Map([...answers].map(([row, rules]) => [row, [...rules.values()]])),
    hasRows,
    remarks,
    result,
  };
};

/** Merged cells cannot be seen in a table. */
const outlineOf = (block: Block, rowsOf: (block: Block) => Grid): Outline | undefined => {
  const merged = perhapsMerged(block, rowsOf(block), block.area.row);
  if (merged.length === 0) return undefined;
  const outline = new Outline(block);
  outline.merge(merged);
  return outline;
};

/** An answer on a row or a practice names its rows; one on a CCG or a scheme as a whole names none. */
const rowsNamedBy = ({ row, rows, subject, cells }: GroupVerdict): Iterable<RowRef> => {
  if (row !== undefined) return [row];
  if (rows) return rows;
  return subject.practice === undefined ? [] : new Set(cells.map((cell) => cell.row));
};

const blocksIn = (grid: Grid, id: string, seams: Seams): readonly Block[] => {
  const columns = grid.reduce((most, row) => Math.max(most, row.length), 0);
  const used = { row: 0, column: 0, rows: grid.length, columns };
  const telling = new Map(seams.tellingOn(id).map((row) => [row, grid[row]!]));
  const sheet = { id, name: '', visible: true, used, answers: nothingSaid, time: timeReader, telling };
  const blocks: Block[] = [];
  for (const area of partsOf(used, seams.on(id))) {
    const top = grid.slice(area.row, area.row + Math.min(area.rows, rowsLookedAt));
    const found = inOneGo(inRanges(sheet, area, top, topMatter(top, '')));
    const begun = area.row === 0 || found.some((block) => begins(block, area.row, top));
    const other = begun ? [] : otherTable(sheet, area, top, found);
    if (!other) {
      seams.refuse(id, area.row);
      return blocksIn(grid, id, seams);
    }
    blocks.push(...other, ...found);
  }
  return blocks;
};
