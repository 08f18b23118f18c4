import type { BareYears, FinancialYear } from './financialYear';

/** The financial year that a calendar year alone means. */
export const meantBy = (bare: number, are: BareYears): FinancialYear => (are === 'begins' ? bare : bare - 1);
