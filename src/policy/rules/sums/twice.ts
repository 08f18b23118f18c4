import type { FinancialYear } from '../../financialYear';
import { NumberList } from '../../numberList';
import { isGap, type RowRef, type ScheduleRow } from '../rule';

const none = -1;

/** A table that says what practices release, and in which of its rows each stands. */
interface Listing {
  readonly table: number;
  readonly years: readonly FinancialYear[];
  readonly rows: NumberList;
}

/** A practice whose release another table says too, for some of the same years. */
export interface Twice {
  readonly table: number;
  /** Its row there. */
  readonly row: RowRef;
  readonly years: readonly FinancialYear[];
}

/** Which practices' releases stand in two tables: two versions of a schedule, which sums would count twice. */
export class Releases {
  private readonly before: Listing[] = [];
  private current: Listing | undefined;
  /** Tables before this one that have years in common with it: as a rule, none. */
  private rivals: readonly { readonly listing: Listing; readonly years: readonly FinancialYear[] }[] = [];

  /** Takes a row; where its practice's release stood in a table before, where that was. */
  take(row: ScheduleRow): Twice | undefined {
    if (!row.saysRelease) return undefined;
    const practice = row.practiceNumber;
    if (isGap(practice)) return undefined;
    if (this.current?.table !== row.table) this.turnTo(row);
    this.current!.rows.set(practice, row.ref);
    return this.rivals.length > 0 ? this.amongRivals(practice) : undefined;
  }

  private amongRivals(practice: number): Twice | undefined {
    for (const { listing, years } of this.rivals) {
      const there = listing.rows.at(practice);
      if (there !== none) return { table: listing.table, row: there, years };
    }
    return undefined;
  }

  private turnTo({ table, years }: ScheduleRow): void {
    if (this.current) this.before.push(this.current);
    this.current = { table, years, rows: new NumberList(none) };
    this.rivals = this.before.flatMap((listing) => {
      const both = listing.years.filter((year) => years.includes(year));
      return both.length > 0 ? [{ listing, years: both }] : [];
    });
  }
}
