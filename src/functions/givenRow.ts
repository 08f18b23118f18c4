/**
 * The cells given to a function as a row that the rules can be asked about: the very rules that the check asks, through
 * the very readers that it reads a sheet's cells with.
 */
import type { Fact, FactRef } from '../policy/facts';
import type { FinancialYear } from '../policy/financialYear';
import type { Pence } from '../policy/money';
import { BLANK, type CellValue, type LedgerRow, type Read, type ScheduleRow } from '../policy/rules/rule';
import { readAnswer, readCode, readCount, readDate, readMoney, readText } from '../review/cells';
import { valueOf } from './arguments';

/** A cell's value as the port gives it: nothing is an empty text. */
export function cellValueOf(cell: unknown): CellValue {
  const value = valueOf(cell);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : '';
}

/** What is given of the row, and what of its years. */
export interface Given {
  readonly facts: Readonly<Partial<Record<Fact, unknown>>>;
  /** Released by year, from the first year on. */
  readonly released?: { readonly first: FinancialYear; readonly cells: readonly unknown[] };
}

/** A row of a schedule and of a ledger in one: a rule asks what it needs. */
export const givenRow = ({ facts, released }: Given): ScheduleRow & LedgerRow => {
  const cell = (fact: Fact): CellValue => cellValueOf(facts[fact]);
  const years = released?.cells.map((_, index) => released.first + index) ?? [];
  const releasedIn = (year: FinancialYear): Read<Pence> =>
    released ? readMoney(cellValueOf(released.cells[year - released.first])) : BLANK;
  return {
    ref: 0,
    table: 0,
    practiceNumber: BLANK,
    has: (fact) => fact in facts,
    code: (fact) => readCode(cell(fact)),
    text: (fact) => readText(cell(fact)),
    money: (fact) => readMoney(cell(fact)),
    count: (fact) => readCount(cell(fact)),
    date: (fact) => readDate(cell(fact)),
    answer: (fact) => readAnswer(cell(fact)),
    raw: (ref: FactRef) => (typeof ref === 'string' ? cell(ref) : ''),
    years,
    yearsOf: (fact) => (fact === 'released' ? years : []),
    hasYears: (fact) => fact === 'released' && years.length > 0,
    released: releasedIn,
    reinvested: () => BLANK,
    measure: (fact, year) => (fact === 'released' ? releasedIn(year) : BLANK),
    reinvestedSense: 'unknown',
    year: BLANK,
    amountCell: 'amount',
    fromCcg: readCode(cell('ccg')),
    toCcg: readCode(cell('receivingCcg')),
  };
};
