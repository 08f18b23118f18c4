import type { FinancialYear } from '../../policy/financialYear';
import type { Block } from '../columns/blocks';
import type { Measure } from '../columns/vocabulary';

/** The columns of one measure, a year each. */
export class YearColumns {
  /** Earliest first. */
  readonly years: readonly FinancialYear[];
  private readonly columns: ReadonlyMap<FinancialYear, number>;

  constructor({ mapping }: Block, measure: Measure) {
    this.columns = new Map(
      mapping.years.filter((set) => set.measure === measure).map(({ year, column }) => [year, column]),
    );
    this.years = [...this.columns.keys()].sort((a, b) => a - b);
  }

  of(year: FinancialYear): number | undefined {
    return this.columns.get(year);
  }
}

/** The years of some columns, earliest first. */
export const yearsIn = (...sets: readonly YearColumns[]): readonly FinancialYear[] =>
  [...new Set(sets.flatMap(({ years }) => years))].sort((a, b) => a - b);
