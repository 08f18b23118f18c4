/** What the practices of a CCG release in a year, held against what is reinvested of it: the sum of `reinvestment`. */
import type { FactOfYear, FactRef } from '../facts';
import type { FinancialYear } from '../financialYear';
import { simplerSpelling } from '../localities';
import type { Pence } from '../money';
import { Sums, type Sum } from '../numberList';
import { BySpelling } from './bySpelling';
import { CellLog } from './cellLog';
import { paidFromQualityPremium } from './records';
import type { MessageName } from './reinvestment';
import {
  BLANK,
  CELLS_SHOWN,
  UNREADABLE,
  isGap,
  type CellSeen,
  type Group,
  type GroupVerdict,
  type LedgerRow,
  type Row,
  type ScheduleRow,
  type Terms,
  type Values,
} from './rule';
import { toleranceOver } from './verdicts';

/** A practice without a positive premium has nothing to release: what its row leaves blank is nothing. */
export const hasNothingToRelease = (row: ScheduleRow): boolean => {
  const premium = row.premium;
  return !isGap(premium) && premium <= 0;
};

/** What the sides of all balances share. */
interface Kept {
  readonly sums: Sums;
  readonly log: CellLog;
}

/** Amounts of one side of the balance. */
class Side {
  private readonly sum: Sum;
  amounts = 0;
  /** The latest of its cells in the log. */
  private last: number | undefined;
  /** Cells that should have given an amount and did not. */
  gaps = 0;
  readonly gapCells: CellSeen[] = [];

  constructor(private readonly kept: Kept) {
    this.sum = kept.sums.start();
  }

  add(amount: Pence, row: Row, fact: FactRef): void {
    this.sum.add(amount);
    this.amounts++;
    if (this.amounts <= CELLS_SHOWN) this.last = this.kept.log.add(this.last, row, fact);
  }
  get pence(): Pence {
    return this.sum.all;
  }
  get cells(): readonly CellSeen[] {
    return this.kept.log.cellsOf(this.last);
  }
  miss(row: Row, fact: FactRef): void {
    this.gaps++;
    keep(this.gapCells, row, fact);
  }
}

const keep = (cells: CellSeen[], row: Row, fact: FactRef): void => {
  if (cells.length < CELLS_SHOWN) cells.push({ row: row.ref, fact, value: row.raw(fact) });
};

const named = {
  released: new Map<FinancialYear, FactOfYear>(),
  reinvested: new Map<FinancialYear, FactOfYear>(),
};
const cellOf = (fact: 'released' | 'reinvested', year: FinancialYear): FactOfYear => {
  let cell = named[fact].get(year);
  if (!cell) named[fact].set(year, (cell = { fact, year }));
  return cell;
};

/** What is known of one CCG and year. */
class Balance {
  readonly released: Side;
  /** By the ledger, and by what practices receive where there is no ledger. */
  readonly ledger: Side;
  readonly received: Side;
  /** The year's cells, named once for all rows of all CCGs. */
  readonly releasedCell: FactOfYear;
  readonly reinvestedCell: FactOfYear;

  constructor(year: FinancialYear, kept: Kept) {
    this.released = new Side(kept);
    this.ledger = new Side(kept);
    this.received = new Side(kept);
    this.releasedCell = cellOf('released', year);
    this.reinvestedCell = cellOf('reinvested', year);
  }
}

/** Ledger amounts whose year or CCG is not said: they could belong to any. */
interface Adrift {
  pence: Pence;
  rows: number;
  readonly cells: CellSeen[];
}

class Locality {
  readonly years = new Map<FinancialYear, Balance>();
  private listed: readonly FinancialYear[] = [];
  private inOrder: readonly Balance[] = [];

  constructor(
    public ccg: string,
    private readonly kept: Kept,
  ) {}

  of(year: FinancialYear): Balance {
    let balance = this.years.get(year);
    if (!balance) this.years.set(year, (balance = new Balance(year, this.kept)));
    return balance;
  }

  /** The balances of a table's years, in their order: the same list for row after row. */
  ofAll(years: readonly FinancialYear[]): readonly Balance[] {
    if (this.listed !== years) {
      this.listed = years;
      this.inOrder = years.map((year) => this.of(year));
    }
    return this.inOrder;
  }
}

/** Adds up what is released and what is accounted for, whatever its purpose, by CCG and year. */
export class ByCcgAndYear implements Group<MessageName> {
  private readonly kept: Kept = { sums: new Sums(), log: new CellLog() };
  private readonly localities = new Map<string, Locality>();
  private readonly spelled = new BySpelling((ccg) => this.localityOf(ccg));
  private readonly adrift = new Map<string, Adrift>();
  private readonly homeless: GroupVerdict<MessageName>[] = [];
  private hasLedger = false;

  constructor(private readonly terms: Terms) {}

  private localityOf(ccg: string): Locality {
    const key = this.terms.locality(ccg);
    let locality = this.localities.get(key);
    if (!locality) this.localities.set(key, (locality = new Locality(ccg, this.kept)));
    // Of several spellings the same one is said, in whatever order the rows stand.
    else locality.ccg = simplerSpelling(ccg, locality.ccg);
    return locality;
  }

  schedule(row: ScheduleRow): void {
    const ccg = row.ccg;
    if (isGap(ccg)) return this.onHomeless(row);
    const locality = this.spelled.of(ccg);
    if (row.saysRelease) {
      const balances = locality.ofAll(row.years);
      for (let at = 0; at < balances.length; at++) {
        const { released, releasedCell } = balances[at]!;
        const amount = row.releases[at]!;
        if (!isGap(amount)) released.add(Math.max(0, amount), row, releasedCell);
        else if (amount === UNREADABLE || !hasNothingToRelease(row)) released.miss(row, releasedCell);
      }
    }
    if (row.reinvestedSense === 'received') this.receive(row, locality);
  }

  private receive(row: ScheduleRow, locality: Locality): void {
    for (const year of row.yearsOf('reinvested')) {
      const amount = row.reinvested(year);
      const { received, reinvestedCell } = locality.of(year);
      if (!isGap(amount)) received.add(amount, row, reinvestedCell);
      else received.miss(row, reinvestedCell);
    }
  }

  /** A practice that releases something and does not say its CCG. */
  private onHomeless(row: ScheduleRow): void {
    const isNothing = (year: FinancialYear): boolean => {
      const amount = row.released(year);
      return isGap(amount) ? amount === BLANK && hasNothingToRelease(row) : amount <= 0;
    };
    if (!row.saysRelease || row.years.every(isNothing)) return;
    const practice = row.practiceCode;
    this.homeless.push({
      outcome: 'evidence needed',
      message: 'ccgMissing',
      subject: isGap(practice) ? {} : { practice },
      cells: [{ row: row.ref, fact: 'ccg', value: row.raw('ccg') }],
      row: row.ref,
    });
  }

  ledger(row: LedgerRow): void {
    if (!row.has('amount') || !(row.has('ccg') || row.has('practiceCode'))) return;
    this.hasLedger = true;
    if (paidFromQualityPremium(row)) return;
    const ccg = row.fromCcg;
    const { year } = row;
    const amount = row.amount;
    if (isGap(ccg) || isGap(year)) {
      if (amount !== 0 && !(amount === BLANK && isGap(year)))
        this.onAdrift(isGap(ccg) ? '' : this.terms.locality(ccg), row, isGap(ccg) ? 'ccg' : 'financialYear');
      return;
    }
    const side = this.spelled.of(ccg).of(year).ledger;
    if (isGap(amount)) side.miss(row, row.amountCell);
    else side.add(amount, row, row.amountCell);
  }

  private onAdrift(key: string, row: LedgerRow, fact: FactRef): void {
    const amount = row.amount;
    const adrift = this.adrift.get(key) ?? { pence: 0, rows: 0, cells: [] };
    this.adrift.set(key, adrift);
    adrift.pence += isGap(amount) ? Infinity : Math.max(0, amount);
    adrift.rows++;
    keep(adrift.cells, row, fact);
  }

  *verdicts(): Iterable<GroupVerdict<MessageName>> {
    yield* this.homeless;
    for (const [key, { ccg, years }] of this.localities) {
      const adrift = [this.adrift.get(key), this.adrift.get('')].filter((some) => some !== undefined);
      for (const [year, balance] of [...years].sort(([a], [b]) => a - b))
        yield this.orNotComparable(ccg, year, balance, this.verdict(ccg, year, balance, adrift));
    }
  }

  private verdict(
    ccg: string,
    year: FinancialYear,
    { released, ...sides }: Balance,
    adrift: readonly Adrift[],
  ): GroupVerdict<MessageName> {
    const subject = { ccg, year };
    const reinvested = this.hasLedger ? sides.ledger : sides.received;
    const short = released.pence - reinvested.pence;
    const tolerance = toleranceOver(released.amounts + reinvested.amounts, this.terms);
    const gaps = released.gaps + reinvested.gaps;
    if (gaps === 0 && short <= tolerance)
      return released.pence === 0
        ? { outcome: 'not applicable', message: 'ccgNothingReleased', subject, cells: [] }
        : { outcome: 'met', message: 'accounted', subject, cells: [] };
    const strayPence = adrift.reduce((pence, some) => pence + some.pence, 0);
    const strayRows = short > tolerance ? adrift.reduce((rows, some) => rows + some.rows, 0) : 0;
    const strayCells = strayRows > 0 ? adrift.flatMap(({ cells }) => cells) : [];
    const cells = [...released.gapCells, ...reinvested.gapCells, ...strayCells];
    for (const side of [released, reinvested]) cells.push(...side.cells);
    const about = {
      subject,
      cells: cells.slice(0, CELLS_SHOWN),
      of: released.amounts + reinvested.amounts + gaps + strayRows,
    };
    const values = { released: { money: released.pence }, reinvested: { money: reinvested.pence } };
    // What the ledger's side does not say could make up any shortfall; what the schedule does not say only adds to it.
    const difference = short - strayPence;
    if (reinvested.gaps === 0 && difference > tolerance)
      return {
        outcome: 'breach',
        message: this.shortfall(released, strayRows),
        ...about,
        values: { ...values, adrift: { money: strayPence }, difference: { money: difference } },
        difference,
      };
    return {
      outcome: 'evidence needed',
      message: 'cannotTell',
      ...about,
      values: unread(values, gaps + strayRows),
    };
  }

  private shortfall(released: Side, strayRows: number): MessageName {
    if (strayRows > 0) return 'shortfallDespiteAdrift';
    if (released.gaps > 0) return 'shortfallAtLeast';
    return this.hasLedger ? 'shortfall' : 'shortfallReceived';
  }

  /** A shortfall that what the ledger has under a name, or a code, could make up is no shortfall yet. */
  private orNotComparable(
    ccg: string,
    year: FinancialYear,
    { released, ledger }: Balance,
    verdict: GroupVerdict<MessageName>,
  ): GroupVerdict<MessageName> {
    const { difference } = verdict;
    if (verdict.outcome !== 'breach' || difference === undefined) return verdict;
    const others = [...this.localities.values()].flatMap((other) => {
      const theirs = other.years.get(year)?.ledger;
      const untold = theirs && this.terms.sameLocality(ccg, other.ccg) === undefined;
      return untold && theirs.amounts + theirs.gaps > 0 ? [{ ccg: other.ccg, pence: theirs.pence, gaps: theirs.gaps }] : [];
    });
    const most = others.reduce(
      (pence, other) => pence + (other.gaps > 0 ? Infinity : Math.max(0, other.pence)),
      0,
    );
    const tolerance = toleranceOver(released.amounts + ledger.amounts, this.terms);
    if (others.length === 0 || most < difference - tolerance) return verdict;
    return {
      outcome: 'evidence needed',
      message: 'ccgsNotComparable',
      subject: verdict.subject,
      values: { difference: { money: difference }, other: others.map((other) => other.ccg).sort()[0]! },
      cells: verdict.cells,
      ...(verdict.of === undefined ? {} : { of: verdict.of }),
    };
  }
}

const unread = (values: Values, cells: number): Values => ({
  ...values,
  gaps: cells === 1 ? 'one cell is' : `${cells} cells are`,
});
