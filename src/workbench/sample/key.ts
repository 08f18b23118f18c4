/** What was put into the sample workbook for rules to find: worked out from how it is made, not by the rules. */

export interface Seeded {
  readonly sheet: 'Schedule' | 'Ledger';
  /** As Excel numbers it. */
  readonly row: number;
  readonly rule: 'reinvestment' | 'locality' | 'four-year' | 'case-review' | 'reinvest-first';
  readonly outcome: 'breach' | 'exception' | 'evidence needed' | 'not applicable';
  readonly note: string;
}

/** What a CCG's practices release in a year against what the ledger accounts for. Amounts in pence. */
export interface CcgYear {
  readonly ccg: string;
  readonly year: string;
  /** Of the amounts that can be read. */
  readonly released: number;
  readonly reinvested: number;
  readonly outcome: 'met' | 'breach' | 'evidence needed' | 'not applicable';
}

export interface SampleKey {
  readonly practices: number;
  readonly ledgerRows: number;
  readonly seeded: readonly Seeded[];
  readonly ccgYears: readonly CcgYear[];
}

export const years = ['2014/15', '2015/16', '2016/17', '2017/18'] as const;

/** Numbers that look random and are the same every time (a linear congruence). */
export function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

/** A day as Excel counts them. */
export const dayNumber = (year: number, month: number, day: number): number =>
  Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;
