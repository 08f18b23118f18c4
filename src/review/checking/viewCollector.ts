/** Collects what the views need while a check's rows go by: sums by CCG and year, and what is said of each practice. */
import { ByYear } from '../../policy/byYear';
import type { FinancialYear } from '../../policy/financialYear';
import type { Pence } from '../../policy/money';
import { NumberList } from '../../policy/numberList';
import { readOnce } from '../../policy/readOnce';
import { paidFromQualityPremium } from '../../policy/rules/shared/records';
import { hasNoPremium } from '../../policy/rules/shared/release';
import { figuresOpen, type OpenBy } from '../../policy/rules/sums/figures';
import type { Side } from '../../policy/rules/sums/localityBalances';
import type { ByCcgAndYear } from '../../policy/rules/sums/reinvestmentByCcg';
import {
  BLANK,
  isGap,
  type LedgerRow,
  type Read,
  type ScheduleRow,
  type Terms,
} from '../../policy/rules/rule';
import type { JoinedRow } from '../rows/joinedRow';
import { PracticeRecords } from './practiceRecords';
import type { Practices } from './practices';
import { sentence } from '../sentences';
import { isDue, type Sliced } from '../inTurn/slices';
import type { CcgYear, PracticeSeen, SumsOpenBy, ViewData } from '../views';

/** What is kept of each CCG's year: what practices receive and, in the place after, how many amounts could not be read. */
const numbersOfEach = 2;

interface CcgSeen {
  /** As the workbook first names it. */
  readonly ccg: string;
  /** Where the numbers of its years begin. */
  readonly years: ByYear<number>;
}

/**
 * Takes the rows of a check as they stream by. What is released and what ledgers reinvest is added up once, as the rules go
 * by it; here are only the sums of what practices receive.
 */
export class ViewCollector {
  private readonly practices: PracticeRecords;
  private readonly numbers = new NumberList();
  private yearsInAll = 0;
  private readonly ccgs = new Map<string, CcgSeen>();
  private readonly spelled = readOnce((ccg) => this.ccgOf(ccg));
  private ledgerSeen = false;
  private saysReleased = false;
  private saysReinvested = false;
  private unplaced = 0;

  constructor(
    private readonly terms: Terms,
    private readonly seen: Practices,
    /** Those that the rules go by: whatever says what is released is added up there. */
    private readonly sums: ByCcgAndYear,
  ) {
    this.practices = new PracticeRecords(terms, seen);
  }

  /** `whole`: with the rows of other tables that say other years of its practice. */
  schedule(row: ScheduleRow, whole?: JoinedRow): void {
    const said = row.ccg;
    const ccg = isGap(said) ? undefined : this.spelled(said);
    this.practices.add(whole === undefined || whole.apart !== undefined ? row : whole, ccg?.ccg);
    if (!ccg) return;
    this.saysReleased ||= row.saysRelease;
    if (row.hasYears('reinvested')) {
      this.saysReinvested = true;
      this.addReinvested(row, ccg);
    }
  }

  private addReinvested(row: ScheduleRow, { years }: CcgSeen): void {
    const noPremium = hasNoPremium(row);
    for (const year of row.yearsOf('reinvested')) {
      const amount = row.reinvested(year);
      if (!(noPremium && amount === BLANK)) this.add(years.of(year), amount);
    }
  }

  ledger(row: LedgerRow): void {
    this.ledgerSeen = true;
    const ccg = row.fromCcg;
    // The quality premium is another thing than what is released.
    if (paidFromQualityPremium(row)) return;
    if (isGap(ccg) || isGap(row.year)) this.unplaced++;
    else this.spelled(ccg);
  }

  private add(at: number, amount: Read<Pence>): void {
    if (isGap(amount)) this.numbers.add(at + 1, 1);
    else this.numbers.add(at, amount);
  }

  *data(): Sliced<ViewData> {
    const { practices } = this;
    const ccgYears: CcgYear[] = [];
    const localities = new Map<string, string>();
    let step = 0;
    for (const seen of this.ccgs.values()) {
      ccgYears.push(...this.yearsOf(seen));
      const name = this.terms.localityName?.(seen.ccg);
      if (name !== undefined) localities.set(seen.ccg, name);
      if (isDue(step++)) yield;
    }
    let listed: readonly PracticeSeen[] | undefined;
    return {
      get practices() {
        return (listed ??= practices.list());
      },
      practicesInAll: practices.inAll,
      ccgYears,
      saysReleased: this.saysReleased,
      saysReinvested: this.ledgerSeen || this.saysReinvested,
      unplaced: this.unplaced,
      localities,
    };
  }

  /** By the sums of the rules, and what practices receive where these go by no ledger. */
  private yearsOf({ ccg, years: own }: CcgSeen): readonly CcgYear[] {
    const { sums } = this;
    const figures = new Map(sums.figuresOf(ccg).map((each) => [each.year, each]));
    const years = [...new Set([...figures.keys(), ...own.all().map(([year]) => year)])];
    return years
      .sort((a, b) => a - b)
      .map((year): CcgYear => {
        const known = figures.get(year);
        const out = known?.released ?? nothing;
        const back = sums.goesByLedger ? known?.inLedger : this.received(own.at(year));
        return {
          ccg,
          year,
          released: out.pence,
          reinvested: back?.pence ?? 0,
          unread: out.gaps + (back?.gaps ?? 0),
          ...(known?.openBy && { openBy: this.openSaid(ccg, year, known.openBy) }),
        };
      });
  }

  private openSaid(ccg: string, year: FinancialYear, { message, values, less, more }: OpenBy): SumsOpenBy {
    const { says, putRight } = figuresOpen[message];
    const spelled = this.seen.spelledIn(values);
    const subject = { ccg: this.terms.localityName?.(ccg) ?? ccg, year };
    const [said, todo] = [says, putRight].map((words) => sentence(words, subject, spelled));
    return { says: `${said} ${todo}`, less, more };
  }

  private received(at: number | undefined): Pick<Side, 'pence' | 'gaps'> {
    return at === undefined ? nothing : { pence: this.numbers.at(at), gaps: this.numbers.at(at + 1) };
  }

  private ccgOf(ccg: string): CcgSeen {
    const locality = this.terms.locality(ccg);
    let known = this.ccgs.get(locality);
    if (!known) {
      const years = new ByYear(() => numbersOfEach * this.yearsInAll++);
      this.ccgs.set(locality, (known = { ccg, years }));
    }
    return known;
  }
}

const nothing: Pick<Side, 'pence' | 'gaps'> = { pence: 0, gaps: 0 };
