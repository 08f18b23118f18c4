import type { FinancialYear } from '../../policy/financialYear';
import type { Block } from '../columns/blocks';
import type { Measure } from '../columns/headings/measureWords';

/** The columns of one measure, a year each. */
export class YearColumns {
  /** Earliest first. */
  readonly years: readonly FinancialYear[];
  private readonly columns: readonly number[];

  constructor({ mapping }: Block, measure: Measure) {
    const columns = new Map(
      mapping.years.filter((set) => set.measure === measure).map(({ year, column }) => [year, column]),
    );
    this.years = [...columns.keys()].sort((a, b) => a - b);
    this.columns = this.years.map((year) => columns.get(year)!);
  }

  of(year: FinancialYear): number | undefined {
    // They are few, and asked for row after row.
    for (let at = 0; at < this.years.length; at++) if (this.years[at] === year) return this.columns[at];
    return undefined;
  }
}

/** The years of some columns, earliest first. */
export const yearsIn = (...sets: readonly YearColumns[]): readonly FinancialYear[] =>
  [...new Set(sets.flatMap(({ years }) => years))].sort((a, b) => a - b);

/** The years of columns of which it is asked what they hold. */
export const yearsAsked = ({ columns, measureUnknown }: Block): readonly number[] =>
  measureUnknown.length === 0
    ? []
    : columns.flatMap(({ heading, carries, year }) =>
        year !== undefined && carries === undefined && measureUnknown.includes(heading) ? [year] : [],
      );

/** With the years between that have no column. `years`: earliest first. */
export const withYearsBetween = (years: readonly FinancialYear[]): readonly FinancialYear[] => {
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return years;
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
};
