/**
 * Of what practices of a CCG release in a year, what stands in tables of other years: a release stays once it is made, though
 * its table ends and those of other practices go on; and steps go on from those of a table of years before.
 */
import type { FinancialYear } from '../../financialYear';
import type { Pence } from '../../money';
import { NumberList } from '../../numberList';
import { CELLS_SHOWN, isGap, type CellSeen, type RowRef, type ScheduleRow } from '../rule';
import type { Balances, Locality } from './localityBalances';

const none = -1;

/** The years of a table that says what practices release. */
interface Years {
  readonly table: number;
  readonly all: readonly FinancialYear[];
  readonly last: FinancialYear;
}

/** Of a balance, what more is released than its own tables say. */
interface More {
  pence: Pence;
  /** The first of the practices. */
  readonly first: string;
  readonly cells: CellSeen[];
}
type Kind = 'endsBefore' | 'stepsElsewhere';

/** Takes schedule rows as they stream by, and says at the end what is not shown. */
export class YearsApart {
  private readonly tables: Years[] = [];
  /**
   * Of each row: its practice's row before, its table among those above, whether it is nothing but steps, its CCG, and the level
   * that its release reaches.
   */
  private readonly before = new NumberList();
  private readonly inTable = new NumberList();
  private readonly bySteps = new NumberList();
  private readonly refs = new NumberList();
  private readonly levels = new NumberList();
  private readonly localities: Locality[] = [];
  /** By the practice's number: its latest row, and its code. */
  private readonly latest = new NumberList(none);
  private readonly codes: string[] = [];
  private known: ReadonlyMap<number, ReadonlyMap<Kind, More>> | undefined;

  constructor(private readonly balances: Balances) {}

  add(row: ScheduleRow, locality: Locality): void {
    const practice = row.practiceNumber;
    if (row.isAlone || !row.saysRelease || isGap(practice)) return;
    if (this.tables[this.tables.length - 1]?.table !== row.table) this.tables.push(yearsOf(row));
    const at = this.localities.push(locality) - 1;
    this.before.set(at, this.latest.at(practice));
    this.inTable.set(at, this.tables.length - 1);
    if (isBySteps(row)) this.bySteps.set(at, 1);
    this.refs.set(at, row.ref);
    this.levels.set(at, levelOf(row));
    this.latest.set(practice, at);
    this.codes[practice] = String(row.practiceCode);
  }

  /** How much more is released than is shown in the year. */
  in(balance: number): Pence {
    return this.of(balance).reduce((sum, { pence }) => sum + pence, 0);
  }

  /** The doubts there are of a balance, once all rows have gone by. */
  of(balance: number) {
    this.known ??= this.workedOut();
    return [...(this.known.get(balance) ?? [])].map(([message, { pence, first, cells }]) => ({
      pence,
      takenBack: 0,
      message,
      values: { more: { money: pence }, first: { practices: [first] } },
      cells,
    }));
  }

  private workedOut(): ReadonlyMap<number, ReadonlyMap<Kind, More>> {
    const all = new Map<number, Map<Kind, More>>();
    const last = Math.max(...this.tables.map((table) => table.last));
    for (const [practice, code] of this.codes.entries()) {
      const own = this.latest.at(practice);
      // Most stand once, in a table that ends with the others.
      if (own === none || (this.before.at(own) === none && this.yearsOf(own).last === last)) continue;
      const rows = this.rowsOf(practice);
      this.addEnded(all, rows, code);
      for (const at of rows) this.addSteps(all, at, rows, code);
    }
    return all;
  }

  private rowsOf(practice: number): readonly number[] {
    const rows: number[] = [];
    for (let at = this.latest.at(practice); at !== none; at = this.before.at(at)) rows.push(at);
    return rows.reverse();
  }

  private yearsOf(at: number): Years {
    return this.tables[this.inTable.at(at)]!;
  }

  /** In years after its last table's, of which others of its CCG say what they release. */
  private addEnded(all: Map<number, Map<Kind, More>>, rows: readonly number[], code: string): void {
    const last = rows.reduce((most, at) => (this.yearsOf(at).last > this.yearsOf(most).last ? at : most));
    const pence = this.levels.at(last);
    if (pence === 0) return;
    for (const [year, balance] of this.localities[last]!.balances.all())
      if (year > this.yearsOf(last).last && this.balances.released.of(balance).amounts > 0)
        addTo(all, balance, 'endsBefore', pence, code, this.refs.at(last));
  }

  /** By the steps of tables that end before one of steps begins. */
  private addSteps(
    all: Map<number, Map<Kind, More>>,
    at: number,
    rows: readonly number[],
    code: string,
  ): void {
    const own = this.yearsOf(at);
    if (this.bySteps.at(at) === 0) return;
    const earlier = rows
      .filter((each) => this.yearsOf(each).last < own.all[0]!)
      .sort((a, b) => this.yearsOf(b).last - this.yearsOf(a).last);
    let pence: Pence = 0;
    for (const each of earlier) {
      pence += this.levels.at(each);
      if (this.bySteps.at(each) === 0) break;
    }
    if (pence === 0) return;
    for (const year of own.all)
      addTo(all, this.localities[at]!.balances.of(year), 'stepsElsewhere', pence, code, this.refs.at(at));
  }
}

const yearsOf = (row: ScheduleRow): Years => ({
  table: row.table,
  all: row.years,
  last: row.years[row.years.length - 1]!,
});

/** Nothing but steps, to which nothing is added: they say nothing of the years before. */
const isBySteps = (row: ScheduleRow): boolean =>
  row.followsOthers !== true && !row.hasYears('released') && !row.hasYears('retained');

/** What is released in the last year that says it: nothing where that is below nought, or none does. */
const levelOf = ({ releases }: ScheduleRow): Pence => {
  for (let at = releases.length - 1; at >= 0; at--) {
    const released = releases[at]!;
    if (!isGap(released)) return Math.max(0, released);
  }
  return 0;
};

const addTo = (
  all: Map<number, Map<Kind, More>>,
  balance: number,
  kind: Kind,
  pence: Pence,
  code: string,
  row: RowRef,
): void => {
  let kinds = all.get(balance);
  if (!kinds) all.set(balance, (kinds = new Map()));
  let more = kinds.get(kind);
  if (!more) kinds.set(kind, (more = { pence: 0, first: code, cells: [] }));
  more.pence += pence;
  if (more.cells.length < CELLS_SHOWN) more.cells.push({ row, fact: 'practiceCode', value: code });
};
