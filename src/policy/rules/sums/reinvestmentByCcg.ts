/** What the practices of a CCG release in a year, held against what is reinvested of it: the sum of `reinvestment`. */
import type { FinancialYear } from '../../financialYear';
import { simplerSpelling } from '../../sameLocality';
import { readOnce } from '../../readOnce';
import { Account } from './account';
import { Adrift } from './adrift';
import { BelowTotal, isCoded } from './belowTotal';
import { Balances, cellsOf, type CountedTwice, type Locality } from './localityBalances';
import { Homeless } from './homeless';
import { ListedElsewhere } from './listedElsewhere';
import { NamedOtherwise } from './namedOtherwise';
import { hasNoPremium } from '../shared/release';
import { paidFromQualityPremium } from '../shared/records';
import type { MessageName } from '../reinvestment';
import { largest, type Doubt } from './doubt';
import { Doubted } from './doubted';
import type { Figures, OpenBy, OpenMessage } from './figures';
import {
  UNREADABLE,
  isGap,
  type CellSeen,
  type Group,
  type GroupVerdict,
  type LedgerRow,
  type ScheduleRow,
  type SummedRow,
  type Terms,
} from '../rule';
import { SameMoney } from './sameMoney';
import { setsAmong, type AsByName } from './sets';
import { SoFar } from './soFar';
import { Together } from './together';
import { ReceivedApart } from './receivedApart';
import { Releases, type Twice } from './twice';
import { TurnedRound } from './turnedRound';
import { UnnamedRows, namesNone } from './unnamedRows';
import { Unreceived } from './unreceived';
import { UnsaidAmounts } from './unsaidAmounts';
import { UnseenSteps } from './unseenSteps';
import { YearsApart } from './yearsApart';
import { toleranceOver } from '../shared/tolerance';

/** Adds up what is released and what is accounted for, whatever its purpose, by CCG and year. */
export class ByCcgAndYear implements Group<MessageName> {
  private readonly balances = new Balances();
  private readonly releasedCells = cellsOf('released');
  private readonly reinvestedCells = cellsOf('reinvested');
  private readonly localities = new Map<string, Locality>();
  private readonly spelled = readOnce((ccg) => this.localityOf(ccg));
  private readonly adrift: Adrift;
  private readonly homeless = new Homeless();
  private readonly releases = new Releases(true);
  private readonly doubted = new Doubted();
  private readonly elsewhere = new ListedElsewhere();
  private readonly soFar = new SoFar();
  private readonly turnedRound = new TurnedRound();
  private readonly unseenSteps: UnseenSteps;
  private readonly yearsApart = new YearsApart(this.balances);
  private readonly receivedApart = new ReceivedApart();
  private readonly unsaid = new UnsaidAmounts();
  private readonly unreceived = new Unreceived(this.releasedCells);
  /** Tables that say what practices receive, and others. */
  private readonly receiving = new Map<number, boolean>();
  private table = -1;
  private hasReceived = false;
  private readonly unnamed = new UnnamedRows();
  private readonly releasedBelow = new BelowTotal<ScheduleRow>(isCoded);
  private readonly reinvestedBelow = new BelowTotal<LedgerRow>();
  private readonly same: SameMoney<AsByName>;
  private hasLedger = false;

  constructor(private readonly terms: Terms) {
    this.adrift = new Adrift(terms);
    this.unseenSteps = new UnseenSteps(terms);
    this.same = new SameMoney('practiceCode', (tables) => setsAmong(tables, terms));
  }

  private localityOf(ccg: string): Locality {
    const key = this.terms.locality(ccg);
    let locality = this.localities.get(key);
    if (!locality)
      this.localities.set(key, (locality = { ccg, isListed: false, balances: this.balances.ofCcg() }));
    // Of several spellings the same one is said, in whatever order the rows stand.
    else locality.ccg = simplerSpelling(ccg, locality.ccg);
    return locality;
  }

  schedule(row: ScheduleRow): void {
    const ccg = row.ccg;
    if (!row.saysRelease) return this.receiveAlone(row);
    if (isGap(ccg) && row.has('ccg')) return this.withoutCcg(row);
    if (row.table !== this.table)
      this.receiving.set((this.table = row.table), row.reinvestedSense === 'received');
    const twice = this.releases.take(row);
    // Of a table without CCGs, practices that others have with the same amounts are in the sums already.
    const isCounted = twice.length > 0 && !row.has('ccg') && this.saysNoMore(row, twice);
    if (isGap(ccg)) return isCounted ? undefined : this.withoutCcg(row);
    const locality = this.spelled(ccg);
    locality.isListed = true;
    this.yearsApart.add(row, locality);
    if (!isCounted) this.release(row, locality);
    const receives = row.reinvestedSense === 'received';
    const again = twice.length > 0 ? this.yearsOfReceived(receives, twice) : none;
    if (!isCounted)
      for (let at = 0; at < twice.length; at++) this.countsTwice(row, twice[at]!, locality, again);
    if (!row.isAlone && (receives || !isCounted))
      this.unreceived.add(row, locality.balances.ofAll(row.years), again, isCounted);
    if (receives) this.receive(row, locality);
  }

  private withoutCcg(row: ScheduleRow): void {
    this.homeless.add(row);
    this.receivedApart.addHomeless(row);
  }

  /** Of a table that does not say what is released. */
  private receiveAlone(row: ScheduleRow): void {
    if (row.reinvestedSense !== 'received') return;
    const ccg = row.ccg;
    if (isGap(ccg)) this.receivedApart.addHomeless(row);
    else this.receivedApart.add(row, this.spelled(ccg));
  }

  /** Whether other tables say the same of each of a row's years. */
  private saysNoMore({ years }: ScheduleRow, twice: readonly Twice[]): boolean {
    const tolerance = toleranceOver(2, this.terms);
    return (
      years.every((year) => twice.some((there) => there.years.includes(year))) &&
      twice.every((there) => !there.differs(tolerance))
    );
  }

  /** The years of a release that stands in two tables, of which one alone says what is received. */
  private yearsOfReceived(receives: boolean, twice: readonly Twice[]): readonly FinancialYear[] {
    const tolerance = toleranceOver(2, this.terms);
    return twice.flatMap((there) =>
      this.receiving.get(there.table) !== receives && !there.differs(tolerance) ? there.years : none,
    );
  }

  private release(row: ScheduleRow, { balances: own }: Locality): void {
    const { years, releases } = row;
    const { released } = this.balances;
    const balances = own.ofAll(years);
    const cells = this.releasedCells.ofAll(years);
    this.unseenSteps.add(row, balances);
    const isUnnamed = namesNone(row);
    for (let at = 0; at < balances.length; at++) {
      const amount = releases[at]!;
      if (!isGap(amount)) {
        released.add(balances[at]!, Math.max(0, amount), row, cells[at]!);
        this.releasedBelow.add(row, balances[at]!, Math.max(0, amount));
        if (isUnnamed) this.unnamed.add(balances[at]!, Math.max(0, amount), row);
      } else if (amount === UNREADABLE || !hasNoPremium(row)) released.miss(balances[at]!, row, cells[at]!);
    }
  }

  /**
   * The sums of its years say nothing, but where the row releases nothing. `again`: the years that stand in two tables of which
   * one alone says what is received.
   */
  private countsTwice(
    row: ScheduleRow,
    { row: there, years }: Twice,
    locality: Locality,
    again: readonly FinancialYear[],
  ): void {
    const practice = String(row.practiceCode);
    const cells = [there, row.ref].map((ref): CellSeen => ({
      row: ref,
      fact: 'practiceCode',
      value: practice,
    }));
    for (const year of years) {
      const balance = locality.balances.of(year);
      const known = this.balances.twice.get(balance);
      const isOfReceived = again.includes(year);
      if (row.released(year) !== 0 && (!known || (known.isOfReceived && !isOfReceived)))
        this.balances.twice.set(balance, { practice, cells, isOfReceived });
    }
  }

  private receive(row: ScheduleRow, { balances }: Locality): void {
    this.hasReceived = true;
    const { received } = this.balances;
    for (const year of row.yearsOf('reinvested')) {
      const amount = row.reinvested(year);
      const cell = this.reinvestedCells.of(year);
      this.receivedApart.pass(row, year);
      if (!isGap(amount)) received.add(balances.of(year), amount, row, cell);
      else received.miss(balances.of(year), row, cell);
    }
  }

  ledger(row: LedgerRow): void {
    const ccg = row.fromCcg;
    const { year, amount } = row;
    if (paidFromQualityPremium(row)) return;
    // A ledger that has no CCGs at all is none to hold releases against, only beside one that has.
    this.hasLedger ||= !isGap(ccg) || row.has('ccg') || row.has('practiceCode');
    const isAdrift = isGap(ccg) || isGap(year);
    const balance = isAdrift ? undefined : this.spelled(ccg).balances.of(year);
    const listed = isAdrift ? undefined : this.listedBalance(row, ccg, year);
    if (row.isAmountUnsure || !row.has('amount')) return this.unsaid.add(row, balance);
    if (balance === undefined) return this.adrift.add(row);
    if (isGap(amount)) {
      this.balances.ledger.miss(balance, row, row.amountCell);
      if (listed !== undefined) this.balances.ledger.miss(listed, row, row.amountCell);
    } else {
      const { soFar, amountParts } = row;
      if (soFar) this.soFar.add(soFar, balance, amount);
      if (amountParts) this.balances.ledger.addSum(balance, amount, row, amountParts);
      else this.balances.ledger.add(balance, amount, row, row.amountCell);
      if (listed !== undefined) this.elsewhere.besides(row, listed, amount);
      const isDoubted = this.doubted.add(row, balance, amount);
      this.same.add(row, row.edition, row.practiceNumber, balance, amount, isDoubted);
      // What is doubted already is not doubted twice.
      if (isDoubted) return;
      if (listed !== undefined) this.elsewhere.counted(row, balance, amount);
      this.reinvestedBelow.add(row, balance, amount);
      this.turnedRound.add(row, balance, amount);
    }
  }

  /** Of a practice that the schedule has in a CCG other than its row's, what that one releases in the year. */
  private listedBalance(row: LedgerRow, ccg: string, year: FinancialYear): number | undefined {
    const listed = row.listedCcg;
    if (isGap(listed) || listed === ccg || this.terms.sameLocality(listed, ccg) !== false) return undefined;
    return this.localities.get(this.terms.locality(listed))?.balances.at(year);
  }

  total(row: SummedRow): void {
    this.releasedBelow.total(row);
    this.reinvestedBelow.total(row);
  }

  *verdicts(): Iterable<GroupVerdict<MessageName>> {
    yield* this.homeless.verdicts();
    const together = new Together<MessageName>();
    const otherwise = new NamedOtherwise(
      [...this.localities.values()],
      this.balances,
      this.hasLedger,
      this.soFar,
      this.terms,
    );
    for (const [key, locality] of this.localities)
      for (const [year, number] of locality.balances.all()) {
        const verdict = otherwise.verdictOn(this.account(key, locality, year, number));
        if (verdict.message === 'unplaced') together.add(verdict, '');
        else if (verdict.message === 'releaseNotComparable')
          together.add(verdict, String(verdict.values?.other));
        else yield verdict;
      }
    yield* together.verdicts();
  }

  /** Whether a ledger says what is reinvested of the release: where none does, what practices receive may. */
  get goesByLedger(): boolean {
    return this.hasLedger;
  }

  /** What is added up of a CCG, whichever way it is spelt, in each year: earliest first. */
  figuresOf(ccg: string): readonly Figures[] {
    const locality = this.localities.get(this.terms.locality(ccg));
    if (!locality) return [];
    return locality.balances.all().map(([year, number]): Figures => {
      const { released, ledger: inLedger } = this.balances.at(number);
      const openBy = this.openBy(locality, number, year);
      const once = this.byReceived ? released.less(this.unreceived.in(number).again) : released;
      return { year, released: once, inLedger, ...(openBy && { openBy }) };
    });
  }

  /** Whether what practices receive is all that says what is reinvested. */
  private get byReceived(): boolean {
    return !this.hasLedger && this.hasReceived;
  }

  private twiceIn(balance: number): CountedTwice | undefined {
    const twice = this.balances.twice.get(balance);
    return twice?.isOfReceived && this.byReceived ? undefined : twice;
  }

  private openBy(locality: Locality, balance: number, year: FinancialYear): OpenBy | undefined {
    const twice = this.twiceIn(balance);
    if (twice)
      return {
        message: 'countedTwice',
        values: { first: { practices: [twice.practice] } },
        less: Infinity,
        more: Infinity,
      };
    const doubts = this.doubts(locality, balance, year).filter(
      ({ pence, takenBack }) => pence + takenBack > 0,
    );
    if (doubts.length === 0) return undefined;
    const { message, values } = largest(doubts);
    return {
      message,
      values,
      less: doubts.reduce((sum, { pence }) => sum + pence, 0),
      more: doubts.reduce((sum, { takenBack }) => sum + takenBack, 0),
    };
  }

  private doubts(locality: Locality, balance: number, year: FinancialYear): readonly Doubt<OpenMessage>[] {
    const released = this.releasedBelow.of(balance);
    return [
      this.soFar.of(balance),
      this.doubted.of(balance),
      this.elsewhere.of(balance),
      this.same.doubt(balance),
      this.unseenSteps.of(balance),
      ...this.yearsApart.of(balance),
      this.unsaid.of(balance),
      this.unnamed.of(balance),
      this.byReceived ? this.unreceived.of(balance) : undefined,
      this.byReceived ? this.receivedApart.of(locality, year) : undefined,
      this.hasLedger ? this.turnedRound.of(balance, this.balances.ledger.of(balance).pence) : undefined,
      this.hasLedger ? this.reinvestedBelow.of(balance) : undefined,
      // A release that does not count can only make a shortfall less.
      released && { ...released, pence: 0, takenBack: released.pence },
    ].filter((doubt) => doubt !== undefined);
  }

  private account(key: string, locality: Locality, year: FinancialYear, number: number): Account {
    // Where nothing says what is reinvested, the ledger is empty.
    const hasLedger = !this.byReceived;
    const { released, ledger, received } = this.balances.at(number);
    const doubts = this.doubts(locality, number, year);
    const unreceived = this.byReceived ? this.unreceived.in(number) : noneUnreceived;
    return new Account(
      {
        ccg: locality.ccg,
        year,
        released: released.less(unreceived.pence),
        reinvested: hasLedger ? ledger : received,
        hasLedger,
        isListed: locality.isListed,
        besides: unreceived.pence - unreceived.again + this.yearsApart.in(number),
        twice: this.twiceIn(number),
        own: this.adrift.of(key),
        anybodys: hasLedger ? this.adrift.anybodysIn(year) : this.receivedApart.anybodysIn(year),
        homeless: this.homeless.in(year),
        doubts,
      },
      this.terms,
    );
  }
}
const none: readonly FinancialYear[] = [];
const noneUnreceived = { pence: 0, again: 0 };
