/** What has changed in a workbook since it was checked: rows of data, each counted once. */
import type { Block } from '../columns/blocks';
import type { Area } from '../workbook';

/** Rows of a sheet, counted from 0: from the first to before the end. */
export interface RowRun {
  readonly from: number;
  readonly to: number;
}
export type EditedRows = (sheetId: string) => readonly RowRun[];

/** More rows at once are a column or a sheet: what is below the data does not count. */
const mostRowsTyped = 100_000;

/** Rows of a sheet, in runs that neither touch nor overlap. */
export const union = (runs: readonly RowRun[], { from, to }: RowRun): readonly RowRun[] => {
  const apart = runs.filter((run) => run.to < from || run.from > to);
  const met = runs.filter((run) => run.to >= from && run.from <= to);
  const joined = {
    from: Math.min(from, ...met.map((run) => run.from)),
    to: Math.max(to, ...met.map((run) => run.to)),
  };
  return [...apart, joined].sort((a, b) => a.from - b.from);
};

const join = (sheets: Map<string, readonly RowRun[]>, sheetId: string, runs: readonly RowRun[]): void =>
  void sheets.set(sheetId, runs.reduce(union, sheets.get(sheetId) ?? []));

const rowsOf = (sheets: ReadonlyMap<string, readonly RowRun[]>): number =>
  [...sheets.values()].flat().reduce((sum, { from, to }) => sum + to - from, 0);

/** Rows edited since a check, by sheet, and whether more than rows has changed. */
export class Changes {
  private readonly sheets = new Map<string, readonly RowRun[]>();
  /** Rows of data in which formulas were calculated. */
  private readonly calculated = new Map<string, readonly RowRun[]>();
  /** Rows were moved, headings edited, or sheets came or went: more than the rows counted may read differently. */
  more = false;

  /** Takes in an edit of a sheet; edits of sheets without data change nothing that is checked. */
  add(blocks: readonly Block[], sheetId: string, areas: readonly Area[], moved: boolean): void {
    const own = blocks.filter((block) => block.sheetId === sheetId && block.kind !== 'neither');
    if (own.length === 0) return;
    const top = Math.min(...own.map(({ area }) => area.row));
    const end = Math.max(...own.map(({ area }) => area.row + area.rows));
    if (moved) this.more = true;
    for (const { row, rows } of areas) {
      if (row < top) this.more = true;
      const from = Math.max(row, top);
      const to = rows > mostRowsTyped ? Math.min(row + rows, end) : row + rows;
      if (to > end) this.more = true;
      if (to > from && !moved) join(this.sheets, sheetId, [{ from, to }]);
    }
  }

  /** Takes in that formulas of a sheet were calculated: those beside the data change nothing that is checked. */
  addCalculated(blocks: readonly Block[], sheetId: string, areas: readonly Area[]): void {
    for (const { sheetId: own, kind, area: data } of blocks) {
      if (own !== sheetId || kind === 'neither') continue;
      for (const { row, rows, column, columns } of areas) {
        const from = Math.max(row, data.row);
        const to = Math.min(row + rows, data.row + data.rows);
        const isBeside = column >= data.column + data.columns || column + columns <= data.column;
        if (to > from && !isBeside) join(this.calculated, sheetId, [{ from, to }]);
      }
    }
  }

  get rows(): number {
    return rowsOf(this.sheets);
  }
  /** Formulas were calculated in rows that nobody edited. */
  get formulas(): boolean {
    return rowsOf(this.both()) > this.rows;
  }
  get none(): boolean {
    return this.rows === 0 && !this.more && this.calculated.size === 0;
  }
  /** The rows edited so far, and those whose formulas were calculated, by sheet. */
  edited(): EditedRows {
    const sheets = this.both();
    return (sheetId) => sheets.get(sheetId) ?? [];
  }
  private both(): ReadonlyMap<string, readonly RowRun[]> {
    const both = new Map(this.sheets);
    for (const [sheetId, runs] of this.calculated) join(both, sheetId, runs);
    return both;
  }
  /** Empties it, and gives what was in it. */
  takeAll(): Changes {
    const all = new Changes();
    all.putBack(this);
    this.sheets.clear();
    this.calculated.clear();
    this.more = false;
    return all;
  }
  putBack(others: Changes): void {
    this.more ||= others.more;
    for (const [sheetId, runs] of others.sheets) join(this.sheets, sheetId, runs);
    for (const [sheetId, runs] of others.calculated) join(this.calculated, sheetId, runs);
  }
}
