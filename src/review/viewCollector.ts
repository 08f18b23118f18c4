/** Collects what the views need while a check's rows go by: sums by CCG and year, and a small record a practice. */
import type { FinancialYear } from '../policy/financialYear';
import type { Pence } from '../policy/money';
import { BySpelling } from '../policy/rules/bySpelling';
import { releaseOf } from '../policy/rules/fourYear';
import { BLANK, isGap, type LedgerRow, type Read, type ScheduleRow, type Terms } from '../policy/rules/rule';
import { mostPractices, type CcgYear, type PracticeSeen, type ViewData } from './views';

/** A record while it is filled: several sheets may each say something of one practice. */
type Filling = { -readonly [K in keyof PracticeSeen]: PracticeSeen[K] };

/** Amounts added up, and how many could not be. Whole pence: exact up to 90 trillion pounds. */
class Sum {
  pence: Pence = 0;
  unread = 0;

  add(amount: Read<Pence>): void {
    if (isGap(amount)) this.unread++;
    else this.pence += amount;
  }
}

/** A CCG's year. A ledger says what is reinvested; where there is none, the schedule's own columns do. */
class YearSums {
  readonly released = new Sum();
  readonly inLedger = new Sum();
  readonly inSchedule = new Sum();
}

class CcgSums {
  readonly years = new Map<FinancialYear, YearSums>();
  private listed: readonly FinancialYear[] = [];
  private inOrder: readonly YearSums[] = [];

  constructor(
    /** As the workbook first names it. */
    readonly ccg: string,
  ) {}

  of(year: FinancialYear): YearSums {
    let sums = this.years.get(year);
    if (!sums) this.years.set(year, (sums = new YearSums()));
    return sums;
  }

  /** The sums of a table's years, in their order: the same list for row after row. */
  ofAll(years: readonly FinancialYear[]): readonly YearSums[] {
    if (this.listed !== years) {
      this.listed = years;
      this.inOrder = years.map((year) => this.of(year));
    }
    return this.inOrder;
  }
}

export class ViewCollector {
  /** By the number of their code, or by their name where they have none. */
  private readonly practices = new Map<number | string, Filling>();
  private practicesInAll = 0;
  private readonly ccgs = new Map<string, CcgSums>();
  private readonly spelled = new BySpelling((ccg) => this.ccgOf(ccg));
  private ledgerSeen = false;
  private unplaced = 0;

  constructor(private readonly terms: Terms) {}

  schedule(row: ScheduleRow): void {
    const said = row.ccg;
    const ccg = isGap(said) ? undefined : this.spelled.of(said);
    this.practice(row, ccg);
    if (!ccg) return;
    const premium = row.premium;
    // A practice without a premium has nothing to release, so its blanks are no gaps.
    const noPremium = typeof premium === 'number' && premium <= 0;
    if (saysRelease(row)) {
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
    return {
      practices: [...this.practices.values()],
      practicesInAll: this.practicesInAll,
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
    if (!known) this.ccgs.set(locality, (known = new CcgSums(ccg)));
    return known;
  }

  private practice(row: ScheduleRow, ccg: CcgSums | undefined): void {
    const code = row.practiceCode;
    const name = this.practices.size < mostPractices || isGap(code) ? row.practiceName : BLANK;
    const practice = isGap(code) ? name : code;
    if (isGap(practice)) return;
    const key = isGap(code) ? practice : (row.practiceNumber as number);
    let known = this.practices.get(key);
    if (!known) {
      this.practicesInAll++;
      if (this.practices.size >= mostPractices) return;
      this.practices.set(key, (known = newRecord(practice)));
    }
    if (ccg) known.ccg ??= ccg.ccg;
    if (!isGap(name)) known.name ??= name;
    fill(known, row, this.terms);
  }
}

/** With all it may come to hold: records that grow cost three times as much. */
const newRecord = (practice: string): Filling => ({
  practice,
  name: undefined,
  ccg: undefined,
  premium: undefined,
  weightedPatients: undefined,
  need: undefined,
  years: none,
  released: none,
  release: undefined,
});
const none: readonly number[] = [];

const counted = ['weightedPatients', 'need'] as const;

/** What a row adds to what is known of its practice: the first row that says a thing decides. */
const fill = (known: Filling, row: ScheduleRow, terms: Terms): void => {
  const premium = row.premium;
  if (!isGap(premium)) known.premium ??= premium;
  for (const fact of counted) {
    const read = row[fact];
    if (!isGap(read)) known[fact] ??= read;
  }
  if (known.release !== undefined || !saysRelease(row)) return;
  const release = releaseOf(row, terms);
  if (release !== 'nothing' && 'gap' in release) return;
  known.release = release;
  // The years of a table are one list for all its rows, unless a cell of one cannot be read.
  known.years = row.releases.some(isGap) ? row.years.filter((_, at) => !isGap(row.releases[at])) : row.years;
  known.released = row.releases.filter((released) => !isGap(released));
};

/** Whether its columns say what is released, in whichever measure. */
const saysRelease = (row: ScheduleRow): boolean =>
  row.hasYears('released') || row.hasYears('retained') || row.hasYears('step');
