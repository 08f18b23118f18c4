/** What has changed in a workbook since it was checked: rows of data, each counted once. */
import type { Block } from '../columns/blocks';
import type { Area } from '../workbook';

/** Rows of a sheet, counted from 0: from the first to before the end. */
export interface RowRun {
  readonly from: number;
  readonly to: number;
}
/** The rows of a sheet that were edited. */
export type EditedRows = (sheetId: string) => readonly RowRun[];

/** More rows at once are a column or a sheet: what is below the data does not count. */
const mostRowsTyped = 100_000;

/** Rows of a sheet, in runs that neither touch nor overlap, from top to bottom. */
const union = (runs: readonly RowRun[]): readonly RowRun[] => {
  const joined: { from: number; to: number }[] = [];
  for (const { from, to } of [...runs].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else joined.push({ from, to });
  }
  return joined;
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
    const edited: RowRun[] = [];
    for (const { row, rows } of areas) {
      if (row < top) this.more = true;
      const from = Math.max(row, top);
      const to = rows > mostRowsTyped ? Math.min(row + rows, end) : row + rows;
      if (to > end) this.more = true;
      if (to > from && !moved) edited.push({ from, to });
    }
    this.edit(sheetId, edited);
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
    for (const [sheetId, runs] of others.sheets) this.edit(sheetId, runs);
  }

  private edit(sheetId: string, runs: readonly RowRun[]): void {
    if (runs.length > 0) this.sheets.set(sheetId, union([...(this.sheets.get(sheetId) ?? []), ...runs]));
  }
}
