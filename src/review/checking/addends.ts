/** The columns of a block that add up, money and patients: what its totals are held against. */
import { facts, type Fact, type FactRef } from '../../policy/facts';
import type { Block } from '../columns/blocks';

export interface Addend {
  readonly ref: FactRef;
  readonly column: number;
  readonly count: boolean;
}

/** The columns that add up, in their order on the sheet. */
export const addendsOf = ({ mapping }: Block): readonly Addend[] => {
  const own = Object.entries(mapping.facts).flatMap(([name, column]) => {
    const ref = name as Fact;
    const { reads } = facts[ref];
    return reads === 'money' || reads === 'count' ? [{ ref, column, count: reads === 'count' }] : [];
  });
  const ofYears = mapping.years.map(({ measure, year, column }) => ({
    ref: { fact: measure, year },
    column,
    count: false,
  }));
  const ofPeriods = mapping.sums.flatMap(({ year, parts }) =>
    parts.map(({ column, name }) => ({
      ref: { fact: 'amount' as const, year, period: name },
      column,
      count: false,
    })),
  );
  return [...own, ...ofYears, ...ofPeriods].sort((a, b) => a.column - b.column);
};
