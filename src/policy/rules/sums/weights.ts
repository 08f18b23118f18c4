/** The weighted patients of one practice, by each schedule that says them. */
import type { CellSeen, ScheduleRow } from '../rule';
import { cellSeen } from '../shared/verdicts';

/** More tables that say other numbers are not told apart. */
const mostTables = 8;

interface Said {
  readonly table: number;
  /** Undefined where two rows of the table say two. */
  patients: number | undefined;
  /** What the first of them says. */
  readonly first: number;
  readonly cell: CellSeen;
}

export class Weights {
  /** Those that say the same as the first are left out. */
  private readonly said: Said[] = [];
  /** The first row that says another number than the first of all. */
  other: { readonly patients: number; readonly cell: CellSeen } | undefined;
  private isUnclear = false;

  /** `cell`: of the practice's first row, be it blank. */
  constructor(readonly cell: CellSeen) {}

  add(row: ScheduleRow, patients: number): void {
    const { said } = this;
    const { table } = row;
    const own = said.find((each) => each.table === table);
    if (patients === (own ?? said[0])?.patients) return;
    const cell = cellSeen(row, 'weightedPatients');
    if (said.length > 0) this.other ??= { patients, cell };
    if (own) own.patients = undefined;
    else if (said.length === mostTables) this.isUnclear = true;
    else said.push({ table, patients, first: patients, cell });
  }

  /** What the first row says that says it. */
  get first(): { readonly patients: number; readonly cell: CellSeen } | undefined {
    const [first] = this.said;
    return first && { patients: first.first, cell: first.cell };
  }

  /** The tables by which they are not what the first says. */
  get others(): readonly number[] {
    return this.said.slice(1).map(({ table }) => table);
  }

  /** By a table, or by the first where it says nothing else; undefined where that is not known. */
  by(table: number | undefined): number | undefined {
    if (this.isUnclear) return undefined;
    return (this.said.find((each) => each.table === table) ?? this.said[0])?.patients;
  }
}
