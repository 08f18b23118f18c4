import type { FinancialYear } from '../financialYear';

/** What is kept for each year, from the first time that it is asked for. */
export class ByYear<T> {
  readonly years = new Map<FinancialYear, T>();
  private listed: readonly FinancialYear[] = [];
  private inOrder: readonly T[] = [];

  constructor(private readonly start: (year: FinancialYear) => T) {}

  of(year: FinancialYear): T {
    let kept = this.years.get(year);
    if (kept === undefined) this.years.set(year, (kept = this.start(year)));
    return kept;
  }

  /** What is kept for a table's years, in their order: the same list for row after row. */
  ofAll(years: readonly FinancialYear[]): readonly T[] {
    if (this.listed !== years) {
      this.listed = years;
      this.inOrder = years.map((year) => this.of(year));
    }
    return this.inOrder;
  }
}
