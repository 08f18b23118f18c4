/** What the practices of a CCG release in a year, held against what is reinvested of it: the sum of `reinvestment`. */
import type { FactRef } from '../../facts';
import type { FinancialYear } from '../../financialYear';
import { simplerSpelling } from '../../localities';
import type { Pence } from '../../money';
import { readOnce } from '../../readOnce';
import { Balances, cellsOf, keep, type Balance, type Locality, type Side } from './localityBalances';
import { NamedOtherwise } from './namedOtherwise';
import { hasNoPremium } from '../shared/release';
import { paidFromQualityPremium } from '../shared/records';
import type { MessageName } from '../reinvestment';
import { Doubted, type Doubt } from './doubted';
import {
  BLANK,
  CELLS_SHOWN,
  UNREADABLE,
  isGap,
  type CellSeen,
  type Group,
  type GroupVerdict,
  type LedgerRow,
  type ScheduleRow,
  type Terms,
  type Values,
} from '../rule';
import { SameMoney } from './sameMoney';
import { Together } from './together';
import { Releases, type Twice } from './twice';
import { cellSeen, toleranceOver } from '../shared/verdicts';

/** What practices release whose rows say no CCG: it could belong to any. */
interface Homeless {
  pence: Pence;
  rows: number;
  readonly cells: CellSeen[];
}

/** Ledger amounts whose year or CCG is not said: they could belong to any. */
interface Adrift {
  pence: Pence;
  /** Money taken back: it would make what a CCG accounts for less. */
  takenBack: Pence;
  rows: number;
  readonly cells: CellSeen[];
}

/** Adds up what is released and what is accounted for, whatever its purpose, by CCG and year. */
export class ByCcgAndYear implements Group<MessageName> {
  private readonly balances = new Balances();
  private readonly releasedCells = cellsOf('released');
  private readonly reinvestedCells = cellsOf('reinvested');
  private readonly localities = new Map<string, Locality>();
  private readonly spelled = readOnce((ccg) => this.localityOf(ccg));
  private readonly adrift = new Map<string, Adrift>();
  private readonly homeless: GroupVerdict<MessageName>[] = [];
  private readonly homelessIn = new Map<FinancialYear, Homeless>();
  /** Of tables in which no row says its CCG, the practices that release something. */
  private readonly homelessTables = new Map<number, Pick<Homeless, 'rows' | 'cells'>>();
  private readonly releases = new Releases(true);
  private readonly doubted = new Doubted();
  private readonly same: SameMoney;
  private hasLedger = false;

  constructor(private readonly terms: Terms) {
    this.same = new SameMoney(terms);
  }

  private localityOf(ccg: string): Locality {
    const key = this.terms.locality(ccg);
    let locality = this.localities.get(key);
    if (!locality) this.localities.set(key, (locality = { ccg, balances: this.balances.ofCcg() }));
    // Of several spellings the same one is said, in whatever order the rows stand.
    else locality.ccg = simplerSpelling(ccg, locality.ccg);
    return locality;
  }

  schedule(row: ScheduleRow): void {
    const ccg = row.ccg;
    if (isGap(ccg) && row.has('ccg')) return this.onHomeless(row);
    const twice = this.releases.take(row);
    // Of a table without CCGs, practices that another has with the same amounts are in the sums already.
    const isCounted =
      twice !== undefined &&
      !row.has('ccg') &&
      twice.years.length === row.years.length &&
      !twice.differs(toleranceOver(2, this.terms));
    if (isGap(ccg)) return isCounted ? undefined : this.onHomeless(row);
    const locality = this.spelled(ccg);
    if (!isCounted) this.release(row, locality);
    if (twice && !isCounted) this.countsTwice(row, twice, locality);
    if (row.reinvestedSense === 'received') this.receive(row, locality);
  }

  private release(row: ScheduleRow, { balances: own }: Locality): void {
    const { years, releases } = row;
    const { released } = this.balances;
    const balances = own.ofAll(years);
    const cells = this.releasedCells.ofAll(years);
    for (let at = 0; at < balances.length; at++) {
      const amount = releases[at]!;
      if (!isGap(amount)) released.add(balances[at]!, Math.max(0, amount), row, cells[at]!);
      else if (amount === UNREADABLE || !hasNoPremium(row)) released.miss(balances[at]!, row, cells[at]!);
    }
  }

  /** The sums of its years say nothing, but where the row releases nothing. */
  private countsTwice(row: ScheduleRow, { row: there, years }: Twice, locality: Locality): void {
    const practice = String(row.practiceCode);
    const cells = [there, row.ref].map((ref): CellSeen => ({
      row: ref,
      fact: 'practiceCode',
      value: practice,
    }));
    for (const year of years) {
      const balance = locality.balances.of(year);
      if (row.released(year) !== 0 && !this.balances.twice.has(balance))
        this.balances.twice.set(balance, { practice, cells });
    }
  }

  private receive(row: ScheduleRow, { balances }: Locality): void {
    const { received } = this.balances;
    for (const year of row.yearsOf('reinvested')) {
      const amount = row.reinvested(year);
      const cell = this.reinvestedCells.of(year);
      if (!isGap(amount)) received.add(balances.of(year), amount, row, cell);
      else received.miss(balances.of(year), row, cell);
    }
  }

  /** A practice that releases something and does not say its CCG. */
  private onHomeless(row: ScheduleRow): void {
    const cell = row.has('ccg') ? 'ccg' : 'practiceCode';
    let any = false;
    for (const year of row.years) {
      const amount = row.released(year);
      if (isGap(amount) ? amount === BLANK && hasNoPremium(row) : amount <= 0) continue;
      any = true;
      const homeless = this.homelessIn.get(year) ?? { pence: 0, rows: 0, cells: [] };
      this.homelessIn.set(year, homeless);
      homeless.pence += isGap(amount) ? Infinity : amount;
      homeless.rows++;
      keep(homeless.cells, row, cell);
    }
    if (!any) return;
    // Where no column says it, that is said once and not of each row.
    if (!row.has('ccg')) return this.onTableWithout(row);
    const practice = row.practiceCode;
    this.homeless.push({
      outcome: 'evidence needed',
      message: 'ccgMissing',
      subject: isGap(practice) ? {} : { practice },
      cells: [cellSeen(row, 'ccg')],
      row: row.ref,
    });
  }

  private onTableWithout(row: ScheduleRow): void {
    const homeless = this.homelessTables.get(row.table) ?? { rows: 0, cells: [] };
    this.homelessTables.set(row.table, homeless);
    homeless.rows++;
    keep(homeless.cells, row, 'practiceCode');
  }

  ledger(row: LedgerRow): void {
    const ccg = row.fromCcg;
    const { year, amount } = row;
    // A ledger that has no CCGs at all is none to hold releases against, only beside one that has.
    this.hasLedger ||= !isGap(ccg) || row.has('ccg') || row.has('practiceCode');
    if (paidFromQualityPremium(row)) return;
    if (isGap(ccg) || isGap(year)) {
      if (amount !== 0 && !(amount === BLANK && isGap(year)))
        this.onAdrift(
          isGap(ccg) ? '' : this.terms.locality(ccg),
          isGap(year) ? undefined : year,
          row,
          !isGap(ccg) ? 'financialYear' : row.has('ccg') ? 'ccg' : row.amountCell,
        );
      return;
    }
    const balance = this.spelled(ccg).balances.of(year);
    if (isGap(amount)) this.balances.ledger.miss(balance, row, row.amountCell);
    else {
      this.balances.ledger.add(balance, amount, row, row.amountCell);
      this.same.add(row, balance, amount);
      this.doubted.add(row, balance, amount);
    }
  }

  private onAdrift(locality: string, year: FinancialYear | undefined, row: LedgerRow, fact: FactRef): void {
    const amount = row.amount;
    const key = adriftKey(locality, year);
    const adrift = this.adrift.get(key) ?? { pence: 0, takenBack: 0, rows: 0, cells: [] };
    this.adrift.set(key, adrift);
    adrift.pence += isGap(amount) ? Infinity : Math.max(0, amount);
    if (!isGap(amount)) adrift.takenBack += Math.max(0, -amount);
    adrift.rows++;
    keep(adrift.cells, row, fact);
  }

  *verdicts(): Iterable<GroupVerdict<MessageName>> {
    yield* this.homeless;
    for (const { rows, cells } of this.homelessTables.values())
      yield {
        outcome: 'evidence needed',
        message: 'ccgsMissing',
        subject: {},
        values: { practices: rows === 1 ? 'one practice releases' : `${rows} practices release` },
        cells,
        of: rows,
      };
    const together = new Together<MessageName>();
    const otherwise = new NamedOtherwise(
      [...this.localities.values()],
      this.balances,
      this.hasLedger,
      this.terms,
    );
    for (const [key, { ccg, balances }] of this.localities)
      for (const [year, number] of balances.all()) {
        const balance = this.balances.at(number);
        const added = this.verdict(ccg, year, balance, this.adrift.get(adriftKey(key)));
        const alone = this.unlessDoubted(added, number, balance);
        const verdict = otherwise.orUntold(alone, balance, ccg, year);
        if (verdict.message === 'unplaced') together.add(verdict, '');
        else if (verdict.message === 'releaseNotComparable')
          together.add(verdict, String(verdict.values?.other));
        else yield verdict;
      }
    yield* together.verdicts();
  }

  private verdict(
    ccg: string,
    year: FinancialYear,
    { released, twice, ...sides }: Balance,
    own: Adrift | undefined,
  ): GroupVerdict<MessageName> {
    const subject = { ccg, year };
    const adrift = [...(own ? [own] : []), ...this.anybodysIn(year)];
    if (twice)
      return {
        outcome: 'evidence needed',
        message: 'countedTwice',
        subject,
        values: { first: twice.practice },
        cells: twice.cells,
      };
    const reinvested = this.hasLedger ? sides.ledger : sides.received;
    const short = released.pence - reinvested.pence;
    const tolerance = toleranceOver(released.amounts + reinvested.amounts, this.terms);
    const gaps = released.gaps + reinvested.gaps;
    const homeless = this.homelessIn.get(year);
    const takenBack = adrift.reduce((pence, some) => pence + some.takenBack, 0);
    // If all that says no CCG were this one's.
    const couldBeShort = short <= tolerance && short + (homeless?.pence ?? 0) + takenBack > tolerance;
    if (gaps === 0 && short <= tolerance && !(couldBeShort && released.pence !== 0))
      return released.pence === 0
        ? { outcome: 'not applicable', message: 'ccgNothingReleased', subject, cells: [] }
        : { outcome: 'met', message: 'accounted', subject, cells: [] };
    if (gaps === 0 && short + (own?.takenBack ?? 0) <= tolerance) return this.unplaced(ccg, year);
    const strayPence = adrift.reduce((pence, some) => pence + some.pence, 0);
    const strayRows =
      short > tolerance || takenBack > 0 ? adrift.reduce((rows, some) => rows + some.rows, 0) : 0;
    const strayCells = strayRows > 0 ? adrift.flatMap(({ cells }) => cells) : [];
    const homelessRows = couldBeShort && homeless ? homeless.rows : 0;
    const cells = [...released.gapCells, ...reinvested.gapCells, ...strayCells];
    if (couldBeShort && homeless) cells.push(...homeless.cells);
    for (const side of [released, reinvested]) cells.push(...side.cells);
    const about = {
      subject,
      cells: cells.slice(0, CELLS_SHOWN),
      of: released.amounts + reinvested.amounts + gaps + strayRows + homelessRows,
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
      values: unread(values, gaps + strayRows + homelessRows),
    };
  }

  /** What is not all PMS money, is not decided, or stands in two tables, may be what accounts for the release. */
  private unlessDoubted(
    verdict: GroupVerdict<MessageName>,
    number: number,
    { released, ledger }: Balance,
  ): GroupVerdict<MessageName> {
    if (verdict.outcome !== 'met' || !this.hasLedger) return verdict;
    const tolerance = toleranceOver(released.amounts + ledger.amounts, this.terms);
    const isNeeded = (pence: Pence): boolean => released.pence - ledger.pence + pence > tolerance;
    const twice = (message: 'versions' | 'sameMoney', pence: Pence): Doubt | undefined =>
      isNeeded(pence) ? { message, values: { amount: { money: pence } }, cells: [] } : undefined;
    const doubt =
      this.doubted.in(number, isNeeded) ??
      twice('sameMoney', this.same.in(number)) ??
      twice('versions', this.same.inVersions(number));
    if (!doubt) return verdict;
    return {
      ...verdict,
      ...doubt,
      outcome: 'evidence needed',
      cells: [...doubt.cells, ...ledger.cells, ...released.cells].slice(0, CELLS_SHOWN),
      of: doubt.cells.length + released.amounts + ledger.amounts,
    };
  }

  /** Of a ledger's amounts those that could be any CCG's in a year. */
  private anybodysIn(year: FinancialYear): readonly Adrift[] {
    if (!this.hasLedger) return [];
    return [adriftKey('', year), adriftKey('')]
      .map((key) => this.adrift.get(key))
      .filter((some) => some !== undefined);
  }

  /** All is accounted for, but for what could be any CCG's. */
  private unplaced(ccg: string, year: FinancialYear): GroupVerdict<MessageName> {
    const homeless = this.homelessIn.get(year);
    const taken = this.anybodysIn(year).filter(({ takenBack }) => takenBack > 0);
    const those = [...(homeless ? [homeless] : []), ...taken];
    const rows = those.reduce((sum, some) => sum + some.rows, 0);
    return {
      outcome: 'evidence needed',
      message: 'unplaced',
      subject: { ccg, year },
      values: { rows: rows === 1 ? 'one row says' : `${rows} rows say` },
      cells: those.flatMap(({ cells }) => cells).slice(0, CELLS_SHOWN),
      of: rows,
    };
  }

  private shortfall(released: Side, strayRows: number): MessageName {
    if (strayRows > 0) return 'shortfallDespiteAdrift';
    if (released.gaps > 0) return 'shortfallAtLeast';
    return this.hasLedger ? 'shortfall' : 'shortfallReceived';
  }
}

/** Of a CCG in any year, of any CCG in a year, or of any in any. */
const adriftKey = (locality: string, year?: FinancialYear): string => `${locality} ${year ?? ''}`;

const unread = (values: Values, cells: number): Values => ({
  ...values,
  gaps: cells === 1 ? 'one cell is' : `${cells} cells are`,
});
