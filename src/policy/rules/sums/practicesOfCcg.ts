/** Which practices there are in a CCG, as schedules list them and rows of a ledger name them, and which may be besides. */
import { CELLS_SHOWN, UNREADABLE, isGap, type CellSeen, type ScheduleRow, type SummedRow } from '../rule';
import { cellSeen } from '../shared/verdicts';
import { BelowOnly } from './belowOnly';
import { isPracticeCode } from './belowTotal';

/** Rows of a schedule that may be of practices of a CCG, and do not say so: what a verdict says of them. */
export interface Untold {
  readonly values: { readonly rows: string };
  readonly cells: readonly CellSeen[];
  readonly of: number;
}

/** Stands for the CCG, or the practice, of a row that does not say it. */
const notSaid = '';

/** Takes rows as they stream by. CCGs are given as localities. */
export class PracticesOfCcg {
  private readonly byCcg = new Map<string, Set<string>>();
  private readonly namedByCcg = new Map<string, Set<string>>();
  private readonly homeless = new Map<string, CellSeen>();
  /** By CCG, of rows that do not say their practice. */
  private readonly nameless = new Map<string, { readonly cells: CellSeen[]; of: number }>();
  private readonly below = new BelowOnly();
  private unplaced: readonly CellSeen[] | undefined;

  total(row: SummedRow): void {
    this.below.total(row);
  }

  /** A row of a schedule; `ccg`: undefined where it does not say it. */
  listed(row: ScheduleRow, ccg: string | undefined): void {
    const practice = row.practiceCode;
    if (isGap(practice)) return this.withoutPractice(row, ccg ?? notSaid);
    this.below.add(row, practice);
    if (ccg !== undefined) addTo(this.byCcg, ccg, practice);
    else if (!this.homeless.has(practice))
      this.homeless.set(practice, cellSeen(row, row.has('ccg') ? 'ccg' : 'practiceCode'));
  }

  private withoutPractice(row: ScheduleRow, ccg: string): void {
    if (!mayBePractice(row)) return this.below.pass(row);
    this.below.add(row, notSaid);
    let own = this.nameless.get(ccg);
    if (!own) this.nameless.set(ccg, (own = { cells: [], of: 0 }));
    own.of++;
    if (own.cells.length < CELLS_SHOWN) own.cells.push(cellSeen(row, 'practiceCode'));
  }

  /** A practice that a ledger's row names, in the CCG that it says. */
  named(practice: string, ccg: string): void {
    addTo(this.namedByCcg, ccg, practice);
  }

  /** Whether schedules list any practice of the CCG. */
  lists(ccg: string): boolean {
    return this.byCcg.has(ccg);
  }

  /** The CCGs of which schedules list practices. */
  get ccgs(): readonly string[] {
    return [...this.byCcg.keys()];
  }

  /** Those of schedules, but what stands below totals alone, and codes that a ledger names: "Federation" is no practice. */
  of(ccg: string): readonly string[] {
    const listed = [...(this.byCcg.get(ccg) ?? [])].filter((practice) => !this.below.has(practice));
    const named = [...(this.namedByCcg.get(ccg) ?? [])].filter(isPracticeCode);
    return [...new Set([...listed, ...named])];
  }

  /** Asked once all rows have gone by. */
  untoldIn(ccg: string): Untold | undefined {
    const homeless = (this.unplaced ??= this.homelessStill());
    const nameless = this.below.has(notSaid)
      ? []
      : [this.nameless.get(ccg), this.nameless.get(notSaid)].filter((rows) => rows !== undefined);
    const of = nameless.reduce((sum, rows) => sum + rows.of, homeless.length);
    if (of === 0) return undefined;
    return {
      values: { rows: of === 1 ? 'a row' : `${of} rows` },
      cells: [...homeless, ...nameless.flatMap(({ cells }) => cells)].slice(0, CELLS_SHOWN),
      of,
    };
  }

  /** Those that no other row has in a CCG. */
  private homelessStill(): readonly CellSeen[] {
    const placed = [...this.byCcg.values(), ...this.namedByCcg.values()];
    return [...this.homeless].flatMap(([practice, cell]) =>
      this.below.has(practice) || placed.some((practices) => practices.has(practice)) ? [] : [cell],
    );
  }
}

/** Whether a row without a code that can be read is of a practice: a line "Contingency" is of none. */
const mayBePractice = (row: ScheduleRow): boolean => {
  const { practiceCode, practiceName, premium } = row;
  return practiceCode === UNREADABLE || !isGap(practiceName) || (!isGap(premium) && premium !== 0);
};

const addTo = (sets: Map<string, Set<string>>, key: string, each: string): void => {
  const set = sets.get(key);
  if (set) set.add(each);
  else sets.set(key, new Set([each]));
};
