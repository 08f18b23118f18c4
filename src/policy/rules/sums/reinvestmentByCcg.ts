/** What the practices of a CCG release in a year, held against what is reinvested of it: the sum of `reinvestment`. */
import type { FinancialYear } from '../../financialYear';
import { simplerSpelling } from '../../sameLocality';
import { readOnce } from '../../readOnce';
import { Account } from './account';
import { Adrift } from './adrift';
import { BelowTotal, isCoded } from './belowTotal';
import { Balances, cellsOf, type Locality } from './localityBalances';
import { Homeless } from './homeless';
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
import { Releases, type Twice } from './twice';
import { TurnedRound } from './turnedRound';
import { UnseenSteps } from './unseenSteps';
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
  private readonly soFar = new SoFar();
  private readonly turnedRound = new TurnedRound();
  private readonly unseenSteps: UnseenSteps;
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
    if (isGap(ccg) && row.has('ccg')) return this.homeless.add(row);
    const twice = this.releases.take(row);
    // Of a table without CCGs, practices that another has with the same amounts are in the sums already.
    const isCounted =
      twice !== undefined &&
      !row.has('ccg') &&
      twice.years.length === row.years.length &&
      !twice.differs(toleranceOver(2, this.terms));
    if (isGap(ccg)) return isCounted ? undefined : this.homeless.add(row);
    const locality = this.spelled(ccg);
    locality.isListed = true;
    if (!isCounted) this.release(row, locality);
    if (twice && !isCounted) this.countsTwice(row, twice, locality);
    if (row.reinvestedSense === 'received') this.receive(row, locality);
  }

  private release(row: ScheduleRow, { balances: own }: Locality): void {
    const { years, releases } = row;
    const { released } = this.balances;
    const balances = own.ofAll(years);
    const cells = this.releasedCells.ofAll(years);
    this.unseenSteps.add(row, balances);
    for (let at = 0; at < balances.length; at++) {
      const amount = releases[at]!;
      if (!isGap(amount)) {
        released.add(balances[at]!, Math.max(0, amount), row, cells[at]!);
        this.releasedBelow.add(row, balances[at]!, Math.max(0, amount));
      } else if (amount === UNREADABLE || !hasNoPremium(row)) released.miss(balances[at]!, row, cells[at]!);
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

  ledger(row: LedgerRow): void {
    const ccg = row.fromCcg;
    const { year, amount } = row;
    // A ledger that has no CCGs at all is none to hold releases against, only beside one that has.
    this.hasLedger ||= !isGap(ccg) || row.has('ccg') || row.has('practiceCode');
    if (paidFromQualityPremium(row)) return;
    if (isGap(ccg) || isGap(year)) return this.adrift.add(row);
    const balance = this.spelled(ccg).balances.of(year);
    if (isGap(amount)) this.balances.ledger.miss(balance, row, row.amountCell);
    else {
      const { soFar, amountParts } = row;
      if (soFar) this.soFar.add(soFar, balance, amount);
      if (amountParts) this.balances.ledger.addSum(balance, amount, row, amountParts);
      else this.balances.ledger.add(balance, amount, row, row.amountCell);
      const isDoubted = this.doubted.add(row, balance, amount);
      this.same.add(row, row.edition, row.practiceNumber, balance, amount, isDoubted);
      // What is doubted already is not doubted twice.
      if (isDoubted) return;
      this.reinvestedBelow.add(row, balance, amount);
      this.turnedRound.add(row, balance, amount);
    }
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
    for (const [key, { ccg, balances }] of this.localities)
      for (const [year, number] of balances.all()) {
        const verdict = otherwise.verdictOn(this.account(key, ccg, year, number));
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
    const years = this.localities.get(this.terms.locality(ccg))?.balances.all() ?? [];
    return years.map(([year, number]): Figures => {
      const { released, ledger: inLedger } = this.balances.at(number);
      const openBy = this.openBy(number);
      return { year, released, inLedger, ...(openBy && { openBy }) };
    });
  }

  private openBy(balance: number): OpenBy | undefined {
    const twice = this.balances.twice.get(balance);
    if (twice)
      return {
        message: 'countedTwice',
        values: { first: { practices: [twice.practice] } },
        less: Infinity,
        more: Infinity,
      };
    const doubts = this.doubts(balance).filter(({ pence, takenBack }) => pence + takenBack > 0);
    if (doubts.length === 0) return undefined;
    const { message, values } = largest(doubts);
    return {
      message,
      values,
      less: doubts.reduce((sum, { pence }) => sum + pence, 0),
      more: doubts.reduce((sum, { takenBack }) => sum + takenBack, 0),
    };
  }

  private doubts(balance: number): readonly Doubt<OpenMessage>[] {
    const released = this.releasedBelow.of(balance);
    return [
      this.soFar.of(balance),
      this.doubted.of(balance),
      this.same.doubt(balance),
      this.unseenSteps.of(balance),
      this.hasLedger ? this.turnedRound.of(balance, this.balances.ledger.of(balance).pence) : undefined,
      this.hasLedger ? this.reinvestedBelow.of(balance) : undefined,
      // A release that does not count can only make a shortfall less.
      released && { ...released, pence: 0, takenBack: released.pence },
    ].filter((doubt) => doubt !== undefined);
  }

  private account(key: string, ccg: string, year: FinancialYear, number: number): Account {
    const { hasLedger } = this;
    const { released, twice, ledger, received } = this.balances.at(number);
    return new Account(
      {
        ccg,
        year,
        released,
        reinvested: hasLedger ? ledger : received,
        hasLedger,
        isListed: this.localities.get(key)!.isListed,
        twice,
        own: this.adrift.of(key),
        anybodys: hasLedger ? this.adrift.anybodysIn(year) : [],
        homeless: this.homeless.in(year),
        doubts: this.doubts(number),
      },
      this.terms,
    );
  }
}
