/** The years that freed-up money is redeployed over, by Framework 5(g). A practice's own may be more, and begin later. */
import type { FinancialYear } from './financialYear';

/** "Year one being 2014/15". */
export const yearOne: FinancialYear = 2014;

/** "A minimum four year period". */
export const fewestYears = 4;
