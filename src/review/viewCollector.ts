/** Collects what the views need while a check's rows go by: sums by CCG and year, and what is said of each practice. */
import type { Pence } from '../policy/money';
import { Sums, type Sum } from '../policy/numberList';
import { BySpelling } from '../policy/rules/bySpelling';
import { ByYear } from '../policy/rules/byYear';
import { BLANK, isGap, type LedgerRow, type Read, type ScheduleRow, type Terms } from '../policy/rules/rule';
import { PracticeRecords } from './practiceRecords';
import type { CcgYear, PracticeSeen, ViewData } from './views';

/** Amounts added up, and how many could not be. */
class Amounts {
  private readonly sum: Sum;
  unread = 0;

  constructor(sums: Sums) {
    this.sum = sums.start();
  }

  add(amount: Read<Pence>): void {
    if (isGap(amount)) this.unread++;
    else this.sum.add(amount);
  }
  get pence(): Pence {
    return this.sum.all;
  }
}

/** A CCG's year. A ledger says what is reinvested; where there is none, the schedule's own columns do. */
class YearSums {
  readonly released: Amounts;
  readonly inLedger: Amounts;
  readonly inSchedule: Amounts;

  constructor(sums: Sums) {
    this.released = new Amounts(sums);
    this.inLedger = new Amounts(sums);
    this.inSchedule = new Amounts(sums);
  }
}

class CcgSums extends ByYear<YearSums> {
  constructor(
    /** As the workbook first names it. */
    readonly ccg: string,
    sums: Sums,
  ) {
    super(() => new YearSums(sums));
  }
}

export class ViewCollector {
  private readonly practices: PracticeRecords;
  private readonly sums = new Sums();
  private readonly ccgs = new Map<string, CcgSums>();
  private readonly spelled = new BySpelling((ccg) => this.ccgOf(ccg));
  private ledgerSeen = false;
  private unplaced = 0;

  constructor(private readonly terms: Terms) {
    this.practices = new PracticeRecords(terms);
  }

  schedule(row: ScheduleRow): void {
    const said = row.ccg;
    const ccg = isGap(said) ? undefined : this.spelled.of(said);
    this.practices.add(row, ccg?.ccg);
    if (!ccg) return;
    const premium = row.premium;
    // A practice without a premium has nothing to release, so its blanks are no gaps.
    const noPremium = typeof premium === 'number' && premium <= 0;
    if (row.saysRelease) {
      const sums = ccg.ofAll(row.years);
      for (let at = 0; at < sums.length; at++) {
        const released = row.releases[at]!;
        if (!(noPremium && released === BLANK)) sums[at]!.released.add(released);
      }
    }
    for (const year of row.yearsOf('reinvested')) {
      const reinvested = row.reinvested(year);
      if (!(noPremium && reinvested === BLANK)) ccg.of(year).inSchedule.add(reinvested);
    }
  }

  ledger(row: LedgerRow): void {
    this.ledgerSeen = true;
    const ccg = row.fromCcg;
    const { year } = row;
    if (isGap(ccg) || isGap(year)) this.unplaced++;
    else this.spelled.of(ccg).of(year).inLedger.add(row.amount);
  }

  data(): ViewData {
    const { practices } = this;
    let listed: readonly PracticeSeen[] | undefined;
    return {
      get practices() {
        return (listed ??= practices.list());
      },
      practicesInAll: practices.inAll,
      ccgYears: [...this.ccgs.values()].flatMap(({ ccg, years }) =>
        [...years]
          .sort(([a], [b]) => a - b)
          .map(([year, { released, inLedger, inSchedule }]): CcgYear => {
            const reinvested = this.ledgerSeen ? inLedger : inSchedule;
            return {
              ccg,
              year,
              released: released.pence,
              reinvested: reinvested.pence,
              unread: released.unread + reinvested.unread,
            };
          }),
      ),
      unplaced: this.unplaced,
    };
  }

  private ccgOf(ccg: string): CcgSums {
    const locality = this.terms.locality(ccg);
    let known = this.ccgs.get(locality);
    if (!known) this.ccgs.set(locality, (known = new CcgSums(ccg, this.sums)));
    return known;
  }
}
