/** A financial year by the calendar year it starts in: 2014 is 1 April 2014 to 31 March 2015, written 2014/15. */
export type FinancialYear = number;
