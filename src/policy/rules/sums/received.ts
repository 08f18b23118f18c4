/**
 * What practices receive of reinvested money: from a ledger that says which practice is paid or, where none does, from
 * reinvested columns of the schedule that are said to hold what the row's practice receives. The practice that money
 * comes *from* says nothing of who receives it. The quality premium is not reinvestment.
 *
 * Money of which the practice, the year or the amount is not known, or that several practices share, could be anybody's in
 * its CCG: it is kept apart, so that a rule says "cannot be told" unless its answer is certain whoever receives it. So it is
 * with what may not count: it stands in another version of its table as well, below the total of one, or is not decided.
 */
import { editionOf } from '../../editions';
import type { FinancialYear } from '../../financialYear';
import type { Pence } from '../../money';
import { NumberList } from '../../numberList';
import { areSeveral } from '../../practiceCodes';
import { paidFromQualityPremium } from '../shared/records';
import {
  BLANK,
  UNREADABLE,
  isGap,
  type LedgerRow,
  type Messages,
  type Read,
  type ScheduleRow,
  type SummedRow,
  type Terms,
} from '../rule';
import { BelowTotal } from './belowTotal';
import { doubtsOn, type Doubt } from './doubt';
import { Doubted } from './doubted';
import { SameMoney, type OneOfSeveral } from './sameMoney';
import { setsAmong, setsOverlapping, type AsByName } from './sets';
import { Tallies, Tally, type Year } from './tally';

/** How tables that say what practices receive may belong together. */
export type As = AsByName | 'listedAgain';

/** What is said where it is not certain what counts. `question`: what is not clear, as “whether …”. `whose`: “what it receives”. */
export const receivedDoubts = (question: string, whose: string) =>
  ({
    ...doubtsOn(question, whose, 'practice and year'),
    listedAgain: {
      says: `It is not clear ${question}: {amount} of ${whose} stands in several rows of schedules, so it may be the same money.`,
      putRight:
        'If one table is another version, leave its sheet out (in Check, under see how); else keep one row for each practice.',
      settledBy: 'sheets',
    },
  }) satisfies Messages;
export type ReceivedDoubt = keyof ReturnType<typeof receivedDoubts>;

/** No version of a schedule says so by its name: it is told by the practices. */
const unnamed = editionOf('');

/** Rows are added as they stream by; what practices receive is asked for once all have gone by. */
export class Received {
  private tallies = 0;
  private readonly scopes = new Map<string, number>();
  private readonly paid = new Tallies((practice, number, year) =>
    this.tally(this.placeOf(practice), number, year),
  );
  private readonly inSchedule = new Tallies((_, number, year) => this.tally('', number, year));
  /** By locality, `''` where that is not known either: who receives it is not known. */
  private readonly unplaced = new Tallies((locality, number, year) => this.tally(locality, number, year));
  /** Localities of receiving practices as the ledger has them: of few, more than one; `''` where it has none. */
  private readonly localities = new Map<string, string | Set<string>>();
  private fromLedger = false;
  private readonly doubted = new Doubted();
  private readonly below = new BelowTotal<LedgerRow>();
  private readonly same: SameMoney<AsByName>;
  private readonly listed = new SameMoney('practiceCode', setsOverlapping);
  /** By tally, what a schedule says in more than one row of a table, but for the least. */
  private readonly again = new NumberList();

  constructor(private readonly terms: Terms) {
    this.same = new SameMoney('receivingPractice', (tables) => setsAmong(tables, terms));
  }

  private tally(locality: string, number: number, year: Year): Tally {
    const at = `${locality} ${year}`;
    let scope = this.scopes.get(at);
    if (scope === undefined) this.scopes.set(at, (scope = this.scopes.size));
    return new Tally(this.tallies++, number, scope);
  }

  schedule(row: ScheduleRow): void {
    const practice = row.practiceCode;
    if (isGap(practice) || row.reinvestedSense !== 'received' || !row.hasYears('reinvested')) return;
    for (const year of row.yearsOf('reinvested')) {
      const amount = row.reinvested(year);
      // A blank in a year's column is nothing received.
      if (amount === BLANK) continue;
      const tally = this.inSchedule.at(practice, year);
      tally.add(row, { fact: 'reinvested', year }, amount);
      if (!isGap(amount)) this.list(row, tally, amount);
    }
  }

  private list(row: ScheduleRow, { number, of }: Tally, amount: Pence): void {
    const table = this.listed.at(row, unnamed);
    const before = table.sums.at(number);
    if (!Number.isNaN(before)) {
      const least = before - this.again.at(number);
      this.again.add(number, Math.max(least, amount));
    }
    table.add(row, of, number, amount, false);
  }

  ledger(row: LedgerRow): void {
    if (!row.has('receivingPractice') || !row.has('amount')) return;
    if (paidFromQualityPremium(row)) return;
    this.fromLedger = true;
    const year = isGap(row.year) ? 'unknown' : row.year;
    const practice = row.receivingPractice;
    const ccg = row.toCcg;
    const locality = isGap(ccg) ? '' : this.terms.locality(ccg);
    if (isGap(practice)) return this.add(row, practice, this.unplaced.at(locality, year));
    if (areSeveral(practice)) return this.add(row, UNREADABLE, this.unplaced.at(locality, year));
    this.place(practice, locality);
    const tally = this.paid.at(practice, year);
    this.add(row, tally.of, tally);
  }

  private add(row: LedgerRow, practice: Read<number>, tally: Tally): void {
    // What the rest of a year brings is not said.
    const amount = row.soFar ? UNREADABLE : row.amount;
    tally.add(row, row.amountCell, amount, row.amountParts);
    if (isGap(amount)) return;
    const isDoubted = this.doubted.add(row, tally.number, amount);
    if (!row.isAlone) {
      const table = this.same.at(row, row.edition);
      table.add(row, practice, tally.number, amount, isDoubted);
      if (amount !== 0) table.speak(tally.scope, isDoubted);
    }
    // What is doubted already is not doubted twice.
    if (!isDoubted) this.below.add(row, tally.number, amount);
  }

  total(row: SummedRow): void {
    this.below.total(row);
  }

  private place(practice: string, locality: string): void {
    const before = this.localities.get(practice);
    if (!before) this.localities.set(practice, locality);
    else if (locality === '' || locality === before) return;
    else if (typeof before === 'string') this.localities.set(practice, new Set([before, locality]));
    else before.add(locality);
  }

  /** The first that the ledger has it in. */
  private placeOf(practice: string): string {
    const its = this.localities.get(practice) ?? '';
    return typeof its === 'string' ? its : [...its][0]!;
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

  /** What may not count of a tally, but for tables that may hold the same money. */
  ownDoubts({ number }: Tally): readonly Doubt<ReceivedDoubt>[] {
    const again = this.again.at(number);
    const listed: Doubt<ReceivedDoubt> | undefined =
      this.fromLedger || again === 0
        ? undefined
        : {
            pence: again,
            takenBack: 0,
            message: 'listedAgain',
            values: { amount: { money: again } },
            cells: [],
          };
    const own = this.fromLedger ? [this.doubted.of(number), this.below.of(number)] : [listed];
    return own.filter((doubt) => doubt !== undefined);
  }

  /** What may not count of a tally. */
  doubtsOf(tally: Tally): readonly Doubt<ReceivedDoubt>[] {
    const { number, scope } = tally;
    const same = (this.fromLedger ? this.same : this.listed).doubt(number, scope);
    return [...this.ownDoubts(tally), ...(same ? [same] : [])];
  }

  /** The sets of tables of which one alone may count, of a tally’s CCG and year. */
  oneOfSeveral({ scope }: Tally): readonly OneOfSeveral<As>[] {
    return this.fromLedger ? this.same.of(scope) : this.listed.of(scope);
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
