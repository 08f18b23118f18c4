/**
 * Asks the rules of edited rows alone, in a workbook too large to be asked again at every change. What is added up over
 * rows stays as it was at the last check in full, and the session says so.
 */
import type { CellValue } from '../../policy/rules/rule';
import type { BlanksAnswer } from '../answers/answers';
import { ccgPairsIn, withCcgNames } from './ccgNames';
import type { EditedRows, RowRun } from '../session/changes';
import type { CheckOptions } from '../check';
import { inOrder, startChecking } from './checking';
import type { Block, LineOver } from '../columns/blocks';
import { lacksYear } from '../columns/years/lacksYear';
import type { Grid } from '../columns/grid';
import { lineReader } from '../columns/lines/lines';
import { linesBefore, seamAt } from '../columns/seams/seamAt';
import { onlyWords } from '../columns/lines/onlyWords';
import { headingBesideIn } from '../rows/headingBeside';
import { beginsSection } from '../rows/sections';
import type { CheckResult, Finding, Totals } from '../findings';
import { membersBeside } from './members';
import { namedInOrder } from './namedInOrder';
import { readMerged } from './mergedCells';
import { Outline } from '../rows/outline';
import { piecesOf } from './reader';
import { partsIn } from './scheduleParts';
import { unknownPurposes } from './seen';
import { recordOf } from '../recordOf';
import { inSlices } from '../inTurn/slices';
import type { Workbook } from '../workbook';

/** Rows that are asked again at most: schedules, which ledgers go by, and what was edited. */
export const mostAskedAgain = 20_000;

const kinds = ['breach', 'arithmetic', 'advice'] as const satisfies readonly Finding['kind'][];

interface RecheckOptions extends Pick<
  CheckOptions,
  'terms' | 'rules' | 'blanks' | 'beside' | 'onTableBelow' | 'pause' | 'now'
> {
  /** The blocks of the workbook as they are found now: edits of their first rows may have them read otherwise. */
  readonly found?: readonly Block[];
  /** Whether it is told by rows further down what columns of a sheet hold: after an edit there, others may tell it. */
  isToldBelow?(sheetId: string): boolean;
}

/**
 * The result with the findings of edited rows anew. Undefined where all must be asked: too many rows were edited, or a heading
 * over rows or a total of them was, or what tells how other rows are read, or lines among a ledger's rows may say their year.
 * Schedules are asked whole, because a ledger's practices have their CCG from them.
 */
export const recheckRows = async (
  workbook: Workbook,
  blocks: readonly Block[],
  edited: EditedRows,
  before: CheckResult,
  options: RecheckOptions,
): Promise<CheckResult | undefined> => {
  const { rules, blanks = [], beside = [], found, onTableBelow } = options;
  const all = [...blocks, ...beside];
  if (found && howRead(found) !== howRead(all)) return undefined;
  if (all.some(({ sheetId }) => edited(sheetId).length > 0 && options.isToldBelow?.(sheetId)))
    return undefined;
  const data = inOrder(blocks, beside);
  const runs = data.map((block) => runsOf(block, edited(block.sheetId)));
  const inAll = runs.flat().reduce((sum, { from, to }) => sum + to - from, 0);
  // Rows of blocks side by side cannot be told apart by their findings.
  const sideBySide = new Set(data.map(({ sheetId }) => sheetId)).size < data.length;
  if (inAll > mostAskedAgain || sideBySide) return undefined;
  if (data.some(({ linesOver }, index) => linesOver.some((line) => isSectionIn(line, runs[index]!))))
    return undefined;
  if (
    data.some((block) => block.kind === 'ledger' && (lacksYear(block) || hasOutline(block, before, blanks)))
  )
    return undefined;
  const ccgs = await ccgPairsIn(workbook, [...data, ...beside]);
  const terms = withCcgNames(options.terms, ccgs.names());
  const practices = await membersBeside(workbook, data, beside, terms, { ...options, ccgs });
  const parts = await partsIn(workbook, [...data, ...beside], practices, terms, { ...options, ccgs });
  const outlines = data.map((block) => (block.kind === 'schedule' ? new Outline(block, blanks) : undefined));
  const checking = startChecking(data, terms, rules, {
    practices,
    parts,
    outlines,
    ccgs,
    withoutViews: true,
  });
  for (const [index, { block, take, toldOtherwise }] of checking.blocks.entries()) {
    const lines = lineReader(block);
    const headingBeside = headingBesideIn(block);
    // A line that says something of other rows, or they of it, is not to be asked alone.
    const isOfOthers = (line: readonly CellValue[]): boolean =>
      beginsSection(onlyWords(line) ?? headingBeside(line) ?? '') || lines.goesByOthers(line);
    for (const { from, to } of runs[index]!) {
      const area = { ...block.area, row: from, rows: to - from };
      let above: Grid = [];
      for await (const piece of piecesOf(workbook, { ...block, area })) {
        const { row, cells } = piece;
        const outline = outlines[index];
        if (outline) await readMerged(workbook, block, outline, piece);
        if (block.kind === 'ledger' && cells.some(isOfOthers)) return undefined;
        for (const [down, each] of cells.entries()) {
          if (take(each, row + down, onTableBelow !== undefined) !== 'table') continue;
          const seam = seamAt(block, data, cells, row, down, above);
          // Of a ledger's edited rows alone it is not known which lines stand above them.
          if (seam && (block.kind === 'ledger' || onTableBelow!(seam))) return undefined;
          take(each, row + down);
        }
        above = linesBefore(above, cells);
        await options.pause?.();
      }
    }
    const telling = toldOtherwise();
    // A few rows of a ledger do not tell whether the others bear them out.
    if (telling && (block.kind === 'ledger' || onTableBelow?.(telling))) return undefined;
  }
  // A practice that is in another CCG now, or called otherwise, changes what rows say that were not edited.
  const { readBy } = before;
  if (!readBy.practices.saysTheSame(practices) || !readBy.ccgs.saysTheSame(ccgs)) return undefined;
  // Groups have not seen all rows: they are not asked.
  const { findings: anew, blanks: blanksNow } = await inSlices(
    checking.finish(inAll, () => true),
    options,
  );
  const rows = new Map(data.map(({ sheetId }, index) => [sheetId, rowsOf(runs[index]!)]));
  const asked = ({ row, sheetId, addedUp }: Finding): boolean =>
    row !== null && !addedUp && rows.get(sheetId)?.has(row) === true;
  const old = before.findings.filter(asked);
  const kept = before.findings.filter((finding) => !asked(finding));
  const findings = await inSlices(namedInOrder([...kept, ...anew], data), options);
  return {
    ...before,
    findings,
    blanks: blanksNow,
    purposes: await inSlices(unknownPurposes(findings), options),
    totals: recordOf(kinds, (kind) => moved(before.totals[kind], ofKind(old, kind), ofKind(anew, kind))),
  };
};

/** What the rows of blocks are read by, in whatever order the blocks are. */
const howRead = (blocks: readonly Block[]): string =>
  blocks
    .filter(({ kind }) => kind !== 'neither')
    .map(({ sheetId, kind, mapping, columns, area, headerRow, title, totalsRow, ...open }) =>
      JSON.stringify([
        [sheetId, kind, mapping, area, headerRow, title, totalsRow],
        [open.measureUnknown, open.yearless, open.bare],
        columns.map(({ column, heading, carries, says }) => [column, heading, carries, says]),
      ]),
    )
    .sort()
    .join();

/** Whether what a blank cell of a ledger says may go by a row above: rows are not to be asked alone then. */
const hasOutline = (
  { sheet, sheetId }: Block,
  { blanks }: CheckResult,
  said: readonly BlanksAnswer[],
): boolean => blanks.some((each) => each.sheetId === sheetId) || said.some((each) => each.sheet === sheet);

const runsOf = ({ kind, area }: Block, edited: readonly RowRun[]): readonly RowRun[] => {
  const end = area.row + area.rows;
  if (kind === 'schedule') return [{ from: area.row, to: end }];
  return edited
    .map(({ from, to }) => ({ from: Math.max(from, area.row), to: Math.min(to, end) }))
    .filter(({ from, to }) => to > from);
};

const isSectionIn = ({ row, words }: LineOver, runs: readonly RowRun[]): boolean =>
  runs.some(({ from, to }) => row >= from && row < to) && beginsSection(words);

/** As Excel numbers them. */
const rowsOf = (runs: readonly RowRun[]): ReadonlySet<number> => {
  const rows = new Set<number>();
  for (const { from, to } of runs) for (let row = from; row < to; row++) rows.add(row + 1);
  return rows;
};

const ofKind = (findings: readonly Finding[], kind: Finding['kind']): readonly Finding[] =>
  findings.filter((finding) => finding.kind === kind);

/** Breaches, gaps and exceptions are counted anew; rows that are met are not told apart, and stay as they were. */
const moved = (totals: Totals, old: readonly Finding[], anew: readonly Finding[]): Totals => {
  const next = { ...totals };
  for (const { outcome } of old) next[outcome]--;
  for (const { outcome } of anew) next[outcome]++;
  return next;
};
