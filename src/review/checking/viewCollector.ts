/** Collects what the views need while a check's rows go by: sums by CCG and year, and what is said of each practice. */
import { ByYear } from '../../policy/byYear';
import type { Pence } from '../../policy/money';
import { NumberList } from '../../policy/numberList';
import { readOnce } from '../../policy/readOnce';
import { paidFromQualityPremium } from '../../policy/rules/shared/records';
import { hasNoPremium } from '../../policy/rules/shared/release';
import {
  BLANK,
  isGap,
  type LedgerRow,
  type Read,
  type ScheduleRow,
  type Terms,
} from '../../policy/rules/rule';
import { PracticeRecords } from './practiceRecords';
import type { CcgYear, PracticeSeen, ViewData } from '../views';

/**
 * What is kept of each CCG's year: what amounts come to and, in the place after, how many could not be read. A ledger says
 * what is reinvested; where there is none, the schedule's own columns do.
 */
const [released, inLedger, inSchedule] = [0, 2, 4];
const numbersOfEach = 6;

interface CcgSeen {
  /** As the workbook first names it. */
  readonly ccg: string;
  /** Where the numbers of its years begin. */
  readonly years: ByYear<number>;
}

/** Takes the rows of a check as they stream by. */
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

  constructor(private readonly terms: Terms) {
    this.practices = new PracticeRecords(terms);
  }

  schedule(row: ScheduleRow): void {
    const said = row.ccg;
    const ccg = isGap(said) ? undefined : this.spelled(said);
    this.practices.add(row, ccg?.ccg);
    if (!ccg) return;
    const noPremium = hasNoPremium(row);
    if (row.saysRelease) {
      this.saysReleased = true;
      const { releases } = row;
      const years = ccg.years.ofAll(row.years);
      for (let at = 0; at < years.length; at++)
        if (!(noPremium && releases[at] === BLANK)) this.add(years[at]! + released, releases[at]!);
    }
    if (row.hasYears('reinvested')) {
      this.saysReinvested = true;
      this.addReinvested(row, ccg, noPremium);
    }
  }

  private addReinvested(row: ScheduleRow, { years }: CcgSeen, noPremium: boolean): void {
    for (const year of row.yearsOf('reinvested')) {
      const reinvested = row.reinvested(year);
      if (!(noPremium && reinvested === BLANK)) this.add(years.of(year) + inSchedule, reinvested);
    }
  }

  ledger(row: LedgerRow): void {
    this.ledgerSeen = true;
    const ccg = row.fromCcg;
    const { year } = row;
    // The quality premium is another thing than what is released.
    const isOther = paidFromQualityPremium(row);
    if (isGap(ccg) || isGap(year)) this.unplaced += isOther ? 0 : 1;
    else this.add(this.spelled(ccg).years.of(year) + inLedger, isOther ? 0 : row.amount);
  }

  private add(at: number, amount: Read<Pence>): void {
    if (isGap(amount)) this.numbers.add(at + 1, 1);
    else this.numbers.add(at, amount);
  }

  data(): ViewData {
    const { practices, numbers } = this;
    const reinvested = this.ledgerSeen ? inLedger : inSchedule;
    let listed: readonly PracticeSeen[] | undefined;
    return {
      get practices() {
        return (listed ??= practices.list());
      },
      practicesInAll: practices.inAll,
      ccgYears: [...this.ccgs.values()].flatMap(({ ccg, years }) =>
        years.all().map(([year, at]): CcgYear => ({
          ccg,
          year,
          released: numbers.at(at + released),
          reinvested: numbers.at(at + reinvested),
          unread: numbers.at(at + released + 1) + numbers.at(at + reinvested + 1),
        })),
      ),
      saysReleased: this.saysReleased,
      saysReinvested: this.ledgerSeen || this.saysReinvested,
      unplaced: this.unplaced,
    };
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
