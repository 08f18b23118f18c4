import type { FinancialYear } from './financialYear';

/** What is kept for each year, from the first time that it is asked for. They are few, and a short list is searched faster than a map. */
export class ByYear<T> {
  private readonly years: FinancialYear[] = [];
  private readonly kept: T[] = [];
  private listed: readonly FinancialYear[] = [];
  private inOrder: readonly T[] = [];

  constructor(private readonly start: (year: FinancialYear) => T) {}

  of(year: FinancialYear): T {
    const { years, kept } = this;
    for (let at = 0; at < years.length; at++) if (years[at] === year) return kept[at]!;
    years.push(year);
    return kept[kept.push(this.start(year)) - 1]!;
  }

  /** What is kept for a table's years, in their order: the same list for row after row. */
  ofAll(years: readonly FinancialYear[]): readonly T[] {
    if (this.listed !== years) this.list(years);
    return this.inOrder;
  }

  private list(years: readonly FinancialYear[]): void {
    this.listed = years;
    this.inOrder = years.map((year) => this.of(year));
  }

  /** What is kept for a year; undefined where it was never asked for. */
  at(year: FinancialYear): T | undefined {
    return this.kept[this.years.indexOf(year)];
  }

  /** Every year there is, earliest first. */
  all(): readonly (readonly [FinancialYear, T])[] {
    return this.years.map((year, at) => [year, this.kept[at]!] as const).sort(([a], [b]) => a - b);
  }
}
