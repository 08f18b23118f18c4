/** What a block's columns are taken for: which carries which fact, and what is said of it. */
import type { BareYears, FinancialYear } from '../../policy/financialYear';
import type { Fact } from '../../policy/facts';
import type { SpentSoFar } from '../../policy/rules/rule';
import type { BlockKind } from './blockKind';
import type { ColumnRead } from './columnRead';
import type { Measure } from './headings/measureWords';
import type { AmountAgain } from './years/periodColumns';
import type { RawColumn } from './rawColumn';

export interface YearColumn {
  readonly measure: Measure;
  readonly year: FinancialYear;
  readonly column: number;
}

/** The amount of a year that is the sum of its quarters or months, in their order. */
export interface AmountInParts {
  /** None where the row says it, or nothing does. */
  readonly year: FinancialYear | undefined;
  readonly parts: readonly {
    readonly column: number;
    /** "Q1", "April" */
    readonly name: string;
  }[];
  /** Where it is only what is spent so far. */
  readonly soFar: SpentSoFar | undefined;
  /** What may say it otherwise. */
  readonly again: readonly AmountAgain[];
}

/** Whether reinvested columns are money from the row's practice wherever it is spent, or money it receives. */
export type Sense = 'from' | 'received' | 'unknown';

export interface Mapping {
  /** Column of the sheet, counted from 0, by fact. */
  readonly facts: Readonly<Partial<Record<Fact, number>>>;
  readonly years: readonly YearColumn[];
  /** Of a ledger, amounts that no one column holds. */
  readonly sums: readonly AmountInParts[];
  /** Of a ledger, columns that may hold what is spent in a year, or another sum: the user is asked. */
  readonly unsureAmounts?: readonly Omit<YearColumn, 'measure'>[];
  readonly reinvestedSense: Sense;
  /** The CCG that all rows are of, where no column says it and a line above does. */
  readonly ccgAbove?: string;
  /** Whether lines among a schedule's rows name the CCG of the practices below each. */
  readonly ccgInLines?: true;
  /** The financial year that a line above or the sheet's name says of a ledger's amounts, where nothing else does. */
  readonly yearAbove?: FinancialYear;
  /** The financial year of Year 1, where years are counted. */
  readonly firstYear?: FinancialYear;
  /** What years mean that are written by one half, where there are such. */
  readonly bareYears?: BareYears;
  /** Columns whose amounts are in thousands or millions of pounds, or have their sign turned: what to multiply by. */
  readonly units: Readonly<Record<number, number>>;
}

/** By fact, columns that by their headings could carry it as well as the one that was taken, and do not hold the same. */
export type Rivals = ReadonlyMap<Fact, readonly RawColumn[]>;

export interface Understood {
  readonly kind: BlockKind;
  readonly mapping: Mapping;
  readonly columns: readonly ColumnRead[];
  /** What was inferred, or why there is nothing to check, in sentences. */
  readonly remarks: readonly string[];
  /** The headings of year columns whose measure could not be told: a question for the user. */
  readonly measureUnknown: readonly string[];
  /** The headings of columns of a Year 1, Year 2…, where nothing says which years these are: a question too. */
  readonly yearless: readonly string[];
  readonly rivals?: Rivals;
  /** The years that only say what is retained, and are not taken because no column says of which premium. */
  readonly retainedAlone?: readonly FinancialYear[];
  /** Years that are written by one half, as "2014": the first of them, and the headings of their columns. */
  readonly bare?: {
    readonly first: number;
    readonly headings: readonly string[];
  };
}

/** A block that carries nothing. */
export const nothingRead: Understood = {
  kind: 'neither',
  mapping: { facts: {}, years: [], sums: [], reinvestedSense: 'unknown', units: {} },
  columns: [],
  remarks: [],
  measureUnknown: [],
  yearless: [],
};
