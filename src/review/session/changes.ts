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

/** Rows edited since a check, by sheet, and whether more than rows has changed. */
export class Changes {
  private readonly sheets = new Map<string, readonly RowRun[]>();
  /** Rows were moved, headings edited, or sheets came or went: more than the rows counted may read differently. */
  more = false;
  /** Formulas of the data may come to something else, by an edit of a sheet without data. */
  formulas = false;

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
      if (to > from && !moved) this.sheets.set(sheetId, union(this.sheets.get(sheetId) ?? [], { from, to }));
    }
  }

  get rows(): number {
    return [...this.sheets.values()].flat().reduce((sum, { from, to }) => sum + to - from, 0);
  }
  get none(): boolean {
    return this.rows === 0 && !this.more && !this.formulas;
  }
  /** The rows edited so far, by sheet. */
  edited(): EditedRows {
    const sheets = new Map(this.sheets);
    return (sheetId) => sheets.get(sheetId) ?? [];
  }
  /** Empties it, and gives what was in it. */
  takeAll(): Changes {
    const all = new Changes();
    all.putBack(this);
    this.sheets.clear();
    this.more = this.formulas = false;
    return all;
  }
  putBack(others: Changes): void {
    this.more ||= others.more;
    this.formulas ||= others.formulas;
    for (const [sheetId, runs] of others.sheets)
      for (const run of runs) this.sheets.set(sheetId, union(this.sheets.get(sheetId) ?? [], run));
  }
}
