import type { FinancialYear } from '../../financialYear';
import type { Pence } from '../../money';
import { NumberList } from '../../numberList';
import { isGap, type RowRef, type ScheduleRow } from '../rule';

const none = -1;
const inNoOther: readonly Twice[] = Object.freeze([]);

/** Of longer tables it is not told whether they say the same: there are some 8,000 practices in England. */
const mostCompared = 20_000;

/** A table that says what practices release, and in which of its rows each stands. */
interface Listing {
  readonly table: number;
  readonly years: readonly FinancialYear[];
  readonly rows: NumberList;
  taken: number;
  /** What each releases, by the years; NaN where that is not said. */
  readonly amounts: readonly NumberList[];
}

/** A practice whose release another table says too, for some of the same years. */
export interface Twice {
  readonly table: number;
  /** Its row there. */
  readonly row: RowRef;
  readonly years: readonly FinancialYear[];
  /** Whether a year has another amount there: of more pence than a tolerance. */
  differs(tolerance: Pence): boolean;
}

/** Which practices' releases stand in two tables: two versions of a schedule, which sums would count twice. */
export class Releases {
  private readonly before: Listing[] = [];
  private current: Listing | undefined;
  /** Tables before this one that have years in common with it: as a rule, none. */
  private rivals: readonly { readonly listing: Listing; readonly years: readonly FinancialYear[] }[] = [];

  /** `compares`: whether it will be asked if amounts differ. */
  constructor(private readonly compares = false) {}

  /** Takes a row; where its practice's release stood in tables before, in each of them. */
  take(row: ScheduleRow): readonly Twice[] {
    if (row.isAlone || !row.saysRelease) return inNoOther;
    const practice = row.practiceNumber;
    if (isGap(practice)) return inNoOther;
    if (this.current?.table !== row.table) this.turnTo(row);
    const listing = this.current!;
    listing.rows.set(practice, row.ref);
    if (this.compares && listing.taken++ < mostCompared) keepAmounts(listing.amounts, practice, row);
    return this.rivals.length > 0 ? this.amongRivals(practice, this.current!) : inNoOther;
  }

  private amongRivals(practice: number, here: Listing): readonly Twice[] {
    let found: Twice[] | undefined;
    for (const { listing, years } of this.rivals) {
      const there = listing.rows.at(practice);
      if (there === none) continue;
      const amountIn = (one: Listing, year: FinancialYear): Pence =>
        one.amounts[one.years.indexOf(year)]!.at(practice);
      const differs = (tolerance: Pence): boolean =>
        Math.max(here.taken, listing.taken) > mostCompared ||
        years.some((year) => {
          const [a, b] = [amountIn(here, year), amountIn(listing, year)];
          // What only one of the two says is no less another amount.
          return !(Object.is(a, b) || Math.abs(a - b) <= tolerance);
        });
      (found ??= []).push({ table: listing.table, row: there, years, differs });
    }
    return found ?? inNoOther;
  }

  private turnTo({ table, years }: ScheduleRow): void {
    if (this.current) this.before.push(this.current);
    const amounts = years.map(() => new NumberList());
    this.current = { table, years, rows: new NumberList(none), taken: 0, amounts };
    this.rivals = this.before.flatMap((listing) => {
      const both = listing.years.filter((year) => years.includes(year));
      return both.length > 0 ? [{ listing, years: both }] : [];
    });
  }
}

const keepAmounts = (amounts: readonly NumberList[], practice: number, { releases }: ScheduleRow): void => {
  for (let at = 0; at < amounts.length; at++) {
    const amount = releases[at]!;
    amounts[at]!.set(practice, isGap(amount) ? NaN : amount);
  }
};
