/**
 * The cells given to a function as a row that the rules can be asked about: the very rules that the check asks, through
 * the very readers that it reads a sheet's cells with.
 */
import { facts as factsThereAre, type Fact, type FactRef, type Reads, type YearFact } from '../policy/facts';
import type { FinancialYear } from '../policy/financialYear';
import type { Pence } from '../policy/money';
import {
  BLANK,
  type Answer,
  type CellValue,
  type FactsOfRow,
  type LedgerRow,
  type Read,
  type ScheduleRow,
} from '../policy/rules/rule';
import {
  readAnswer,
  readCode,
  readCount,
  readDate,
  readFinancialYear,
  readMoney,
  readText,
} from '../review/cells';
import { valueOf } from './arguments';

/** A cell's value as the port gives it: nothing is an empty text. */
export function cellValueOf(cell: unknown): CellValue {
  const value = valueOf(cell);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : '';
}

/** What is given of the row, and what of its years. */
export interface Given {
  readonly facts: Readonly<Partial<Record<Fact, unknown>>>;
  /** Released by year. */
  readonly released?: { readonly years: readonly FinancialYear[]; readonly cells: readonly unknown[] };
}

const readers = {
  code: readCode,
  text: readText,
  money: readMoney,
  count: readCount,
  date: readDate,
  year: readFinancialYear,
  answer: readAnswer,
} as const satisfies Record<Reads, (cell: CellValue) => Read<unknown>>;

class GivenFacts {
  constructor(protected readonly given: Given) {}

  has(fact: Fact): boolean {
    return fact in this.given.facts;
  }
  raw(ref: FactRef): CellValue {
    return typeof ref === 'string' ? cellValueOf(this.given.facts[ref]) : '';
  }
  text(fact: Fact): Read<string> {
    return readText(this.raw(fact));
  }
  answer(fact: Fact): Read<Answer> {
    return readAnswer(this.raw(fact));
  }
}
for (const [fact, { reads }] of Object.entries(factsThereAre))
  Object.defineProperty(GivenFacts.prototype, fact, {
    get(this: GivenFacts) {
      return readers[reads](this.raw(fact as Fact));
    },
  });

/** The facts by name stand on the prototype, which no class can say. */
const WithFacts = GivenFacts as unknown as new (given: Given) => GivenFacts & FactsOfRow;

const noYears: NonNullable<Given['released']> = { years: [], cells: [] };
const noReleases: readonly Read<Pence>[] = [];

class GivenRow extends WithFacts implements ScheduleRow, LedgerRow {
  readonly ref = 0;
  readonly table = 0;
  readonly practiceNumber: Read<number> = BLANK;
  readonly year: Read<FinancialYear> = BLANK;
  readonly amountCell = 'amount';
  readonly reinvestedSense = 'unknown';
  readonly saysRelease: boolean;
  readonly years: readonly FinancialYear[];
  readonly releases: readonly Read<Pence>[];

  constructor(given: Given) {
    super(given);
    const { years, cells } = given.released ?? noYears;
    this.years = years;
    this.saysRelease = years.length > 0;
    this.releases = cells.length === 0 ? noReleases : cells.map((cell) => readMoney(cellValueOf(cell)));
  }

  yearsOf(fact: YearFact): readonly FinancialYear[] {
    return fact === 'released' ? this.years : [];
  }
  hasYears(fact: YearFact): boolean {
    return this.yearsOf(fact).length > 0;
  }
  released(year: FinancialYear): Read<Pence> {
    return this.releases[this.years.indexOf(year)] ?? BLANK;
  }
  reinvested(): Read<Pence> {
    return BLANK;
  }
  measure(fact: YearFact, year: FinancialYear): Read<Pence> {
    return fact === 'released' ? this.released(year) : BLANK;
  }
  get fromCcg(): Read<string> {
    return this.ccg;
  }
  get toCcg(): Read<string> {
    return this.receivingCcg;
  }
}

/** A row of a schedule and of a ledger in one: a rule asks what it needs. */
export const givenRow = (given: Given): ScheduleRow & LedgerRow => new GivenRow(given);
