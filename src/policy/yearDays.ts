/** The days on which financial years begin and end. */
import { dayOf, type Day } from './day';
import type { FinancialYear } from './financialYear';

/** 1 April. */
export const firstDay = (year: FinancialYear): Day => dayOf(year, 4, 1)!;

/** 31 March. */
export const lastDay = (year: FinancialYear): Day => dayOf(year + 1, 3, 31)!;
