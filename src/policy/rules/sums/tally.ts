/** Amounts that add up, by a practice or a CCG and by the year. */
import type { FactRef } from '../../facts';
import type { FinancialYear } from '../../financialYear';
import type { Pence } from '../../money';
import { isGap, type CellSeen, type Read, type Row } from '../rule';
import { cellSeen } from '../shared/verdicts';

/** Amounts of each sum of which the cells are kept, for evidence, and the first of so many tables more. */
const amountsShown = 5;

/** Of a year that is not said. */
export type Year = FinancialYear | 'unknown';

/** An amount that adds up. */
export class Tally {
  /** What is paid, and what is taken back. */
  paid: Pence = 0;
  takenBack: Pence = 0;
  /** Amounts that are blank or cannot be read. */
  gaps = 0;
  amounts = 0;
  readonly cells: CellSeen[] = [];
  private table = -1;
  private shown = 0;

  /** `number`: its own, from 0. `of`: that of its practice or CCG. `scope`: that of the CCG and year it is in. */
  constructor(
    readonly number: number,
    readonly of: number,
    readonly scope: number,
  ) {}

  /** `parts` are the cells of an amount that stands in several. */
  add(row: Row, fact: FactRef, amount: Read<Pence>, parts?: readonly FactRef[]): void {
    if (isGap(amount)) this.gaps++;
    else if (amount > 0) this.paid += amount;
    else this.takenBack -= amount;
    this.amounts++;
    const isOther = row.table !== this.table && this.shown < 2 * amountsShown;
    if (isOther || this.shown < amountsShown) this.show(row, fact, parts);
    this.table = row.table;
  }

  private show(row: Row, fact: FactRef, parts: readonly FactRef[] | undefined): void {
    this.shown++;
    if (parts) for (const part of parts) this.cells.push(cellSeen(row, part));
    else this.cells.push(cellSeen(row, fact));
  }

  get pence(): Pence {
    return this.paid - this.takenBack;
  }
}

interface OfKey {
  readonly number: number;
  readonly years: Map<Year, Tally>;
}

/** Sums by a key, and by the year. */
export class Tallies {
  private readonly sums = new Map<string, OfKey>();

  /** `make`: a tally of a key’s number and a year. */
  constructor(private readonly make: (key: string, number: number, year: Year) => Tally) {}

  at(key: string, year: Year): Tally {
    let own = this.sums.get(key);
    if (!own) this.sums.set(key, (own = { number: this.sums.size, years: new Map() }));
    let tally = own.years.get(year);
    if (!tally) own.years.set(year, (tally = this.make(key, own.number, year)));
    return tally;
  }

  of(key: string, year: Year): Tally | undefined {
    return this.sums.get(key)?.years.get(year);
  }

  all(key: string): readonly Tally[] {
    return [...(this.sums.get(key)?.years.values() ?? [])];
  }

  keys(): Iterable<string> {
    return this.sums.keys();
  }
}

/** Tallies together. */
export interface InAll {
  readonly paid: Pence;
  readonly takenBack: Pence;
  readonly gaps: number;
  readonly amounts: number;
  readonly cells: readonly CellSeen[];
}

export const inAll = (tallies: readonly Tally[]): InAll => {
  const sum = (of: (tally: Tally) => number): number => tallies.reduce((all, each) => all + of(each), 0);
  return {
    paid: sum(({ paid }) => paid),
    takenBack: sum(({ takenBack }) => takenBack),
    gaps: sum(({ gaps }) => gaps),
    amounts: sum(({ amounts }) => amounts),
    cells: tallies.flatMap(({ cells }) => cells),
  };
};
