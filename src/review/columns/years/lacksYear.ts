import type { Understood } from '../mapping';

/** Whether no column of a block and no heading says a financial year: something above it may. */
export const lacksYear = ({ kind, mapping }: Pick<Understood, 'kind' | 'mapping'>): boolean =>
  kind !== 'neither' &&
  mapping.facts.financialYear === undefined &&
  mapping.years.length + mapping.sums.length === 0;
