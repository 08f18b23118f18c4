/**
 * What practices receive of reinvested money: from a ledger that says which practice is paid or, where none does, from
 * reinvested columns of the schedule that are said to hold what the row's practice receives. The practice that money
 * comes *from* says nothing of who receives it. The quality premium is not reinvestment.
 *
 * Money of which the practice, the year or the amount is not known could be anybody's in its CCG: it is kept apart, so
 * that a rule says "cannot be told" unless its answer is certain whoever receives it.
 */
import type { FactRef } from '../../facts';
import type { FinancialYear } from '../../financialYear';
import type { Pence } from '../../money';
import { mayBeOtherMoney, paidFromQualityPremium, undecidedBy } from '../shared/records';
import {
  BLANK,
  UNREADABLE,
  isGap,
  type CellSeen,
  type LedgerRow,
  type Read,
  type Row,
  type ScheduleRow,
  type Terms,
} from '../rule';
import { cellSeen } from '../shared/verdicts';

/** Amounts of each sum of which the cells are kept, for evidence. */
const amountsShown = 5;

/** An amount that adds up. */
export class Tally {
  pence: Pence = 0;
  /** Amounts that are blank or cannot be read. */
  gaps = 0;
  amounts = 0;
  readonly cells: CellSeen[] = [];

  /** `parts` are the cells of an amount that stands in several. */
  add(row: Row, fact: FactRef, amount: Read<Pence>, parts?: readonly FactRef[]): void {
    if (isGap(amount)) this.gaps++;
    else this.pence += amount;
    if (this.amounts++ >= amountsShown) return;
    if (parts) for (const part of parts) this.cells.push(cellSeen(row, part));
    else this.cells.push(cellSeen(row, fact));
  }

  /** The most it can come to: without an end where an amount cannot be read. */
  get atMost(): Pence {
    return this.gaps > 0 ? Infinity : Math.max(0, this.pence);
  }
}

/** Of a year that is not said. */
type Year = FinancialYear | 'unknown';

/** Sums by a key, and by the year. */
class Tallies {
  private readonly sums = new Map<string, Map<Year, Tally>>();

  at(key: string, year: Year): Tally {
    let years = this.sums.get(key);
    if (!years) this.sums.set(key, (years = new Map()));
    let tally = years.get(year);
    if (!tally) years.set(year, (tally = new Tally()));
    return tally;
  }

  of(key: string, year: Year): Tally | undefined {
    return this.sums.get(key)?.get(year);
  }

  all(key: string): readonly Tally[] {
    return [...(this.sums.get(key)?.values() ?? [])];
  }

  keys(): Iterable<string> {
    return this.sums.keys();
  }
}

/** Rows are added as they stream by; what practices receive is asked for once all have gone by. */
export class Received {
  private readonly paid = new Tallies();
  private readonly inSchedule = new Tallies();
  /** By locality, `''` where that is not known either: who receives it is not known. */
  private readonly unplaced = new Tallies();
  /** Localities of receiving practices as the ledger has them: of few, more than one. */
  private readonly localities = new Map<string, string | Set<string>>();
  private fromLedger = false;

  constructor(private readonly terms: Terms) {}

  schedule(row: ScheduleRow): void {
    const practice = row.practiceCode;
    if (isGap(practice) || row.reinvestedSense !== 'received' || !row.hasYears('reinvested')) return;
    for (const year of row.yearsOf('reinvested')) {
      const amount = row.reinvested(year);
      // A blank in a year's column is nothing received.
      if (amount !== BLANK) this.inSchedule.at(practice, year).add(row, { fact: 'reinvested', year }, amount);
    }
  }

  ledger(row: LedgerRow): void {
    if (!row.has('receivingPractice') || !row.has('amount')) return;
    this.fromLedger = true;
    if (paidFromQualityPremium(row)) return;
    const year = isGap(row.year) ? 'unknown' : row.year;
    const practice = row.receivingPractice;
    // Of what may be other money the part that is reinvested is not said, nor of what is not decided whether it is, nor what
    // the rest of a year brings.
    const isOpen = mayBeOtherMoney(row) || undecidedBy(row) || row.amountOtherwise || row.soFar;
    const amount = isOpen ? UNREADABLE : row.amount;
    const ccg = row.toCcg;
    const locality = isGap(ccg) ? '' : this.terms.locality(ccg);
    const { amountCell, amountParts } = row;
    if (isGap(practice)) return this.unplaced.at(locality, year).add(row, amountCell, amount, amountParts);
    if (locality !== '') this.place(practice, locality);
    this.paid.at(practice, year).add(row, amountCell, amount, amountParts);
  }

  private place(practice: string, locality: string): void {
    const before = this.localities.get(practice);
    if (before === undefined) this.localities.set(practice, locality);
    else if (typeof before !== 'string') before.add(locality);
    else if (before !== locality) this.localities.set(practice, new Set([before, locality]));
  }

  private maybeIn(its: string | ReadonlySet<string>, locality: string): boolean {
    return typeof its === 'string'
      ? this.maybe(its, locality)
      : [...its].some((one) => this.maybe(one, locality));
  }

  private get by(): Tallies {
    return this.fromLedger ? this.paid : this.inSchedule;
  }

  /** What a practice receives in all years together. */
  byPractice(practice: string): readonly Tally[] {
    return this.by.all(practice);
  }

  /** What a practice receives in a year, and what it receives of which the year is not known. */
  inYear(practice: string, year: FinancialYear): readonly [Tally | undefined, Tally | undefined] {
    return [this.by.of(practice, year), this.by.of(practice, 'unknown')];
  }

  /** What may be received by practices of the locality, in all years or in one. */
  unplacedIn(locality: string, year?: FinancialYear): readonly Tally[] {
    const keys = [...this.unplaced.keys()].filter((key) => this.maybe(key, locality));
    if (year === undefined) return keys.flatMap((key) => this.unplaced.all(key));
    return keys.flatMap((key) =>
      ([year, 'unknown'] as const).flatMap((when) => this.unplaced.of(key, when) ?? []),
    );
  }

  /** Practices that a ledger pays and that are not among those known, by the locality the ledger has for them. */
  strangersIn(locality: string, known: ReadonlyMap<string, unknown>): readonly string[] {
    return [...this.localities].flatMap(([practice, its]) =>
      !known.has(practice) && this.maybeIn(its, locality) ? [practice] : [],
    );
  }

  /** Whether what the ledger has for one locality may be the other's: the same, not said, or code beside name. */
  private maybe(its: string, locality: string): boolean {
    return its === '' || its === locality || this.terms.sameLocality(its, locality) === undefined;
  }
}

/** Tallies together. `atMost` is infinite where an amount of one cannot be read. */
export const sumOf = (
  tallies: readonly (Tally | undefined)[],
): { pence: Pence; atMost: Pence; gaps: number } => ({
  pence: tallies.reduce((sum, tally) => sum + (tally?.pence ?? 0), 0),
  atMost: tallies.reduce((sum, tally) => sum + (tally?.atMost ?? 0), 0),
  gaps: tallies.reduce((sum, tally) => sum + (tally?.gaps ?? 0), 0),
});
