/**
 * The cells given to a function as a row that the rules can be asked about: the very rules that the check asks, through
 * the very readers that it reads a sheet's cells with.
 */
import { editionOf } from '../policy/editions';
import type { Fact, FactRef, YearFact } from '../policy/facts';
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
import { readAnswer } from '../review/cells/answerCells';
import { readMoney } from '../review/cells';
import { readText } from '../review/cells/textCells';
import { factReaders } from '../review/checking/factReaders';
import { cellOf, plainOf } from './arguments';

const none: readonly string[] = [];

/** A cell's value as the port gives it: nothing is an empty text. */
export function cellValueOf(cell: unknown): CellValue {
  const value = plainOf(cell);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : '';
}

/** The cells that are given of the row, but for those of its years. */
type Given = Readonly<Partial<Record<Fact, unknown>>>;

class GivenFacts {
  protected given: Given = {};

  has(fact: Fact): boolean {
    return fact in this.given;
  }
  raw(ref: FactRef): CellValue {
    return typeof ref === 'string' ? cellValueOf(this.given[ref]) : '';
  }
  text(fact: Fact): Read<string> {
    return readText(this.raw(fact));
  }
  answer(fact: Fact): Read<Answer> {
    return readAnswer(this.raw(fact));
  }
}
for (const [fact, read] of Object.entries(factReaders)) {
  Object.defineProperty(GivenFacts.prototype, fact, {
    get(this: GivenFacts) {
      return read(this.raw(fact as Fact));
    },
  });
}

/** The facts by name stand on the prototype, which no class can say. */
const WithFacts = GivenFacts as unknown as new () => GivenFacts & FactsOfRow;

class GivenRow extends WithFacts implements ScheduleRow, LedgerRow {
  ref = 0;
  readonly table = 0;
  readonly isAlone = true;
  readonly part = 0;
  readonly practiceNumber: Read<number> = BLANK;
  readonly year: Read<FinancialYear> = BLANK;
  readonly edition = editionOf('');
  readonly amountCell = 'amount';
  readonly isAmountUnsure = false;
  readonly amountParts = undefined;
  readonly soFar = undefined;
  readonly amountOtherwise = undefined;
  readonly reinvestedSense = 'unknown';
  readonly followsOthers = false;
  saysRelease = false;
  years: readonly FinancialYear[] = [];
  readonly releases: Read<Pence>[] = [];

  fill(given: Given, years: readonly FinancialYear[] = [], released: readonly unknown[] = []): this {
    // What a rule knows of the last row that it was asked about goes by this.
    this.ref++;
    this.given = given;
    this.years = years;
    this.saysRelease = years.length > 0;
    for (let at = 0; at < released.length; at++)
      this.releases[at] = readMoney(cellValueOf(cellOf(released, at)));
    // A list cut to nothing would let go of its room.
    if (this.releases.length > released.length) this.releases.length = released.length;
    return this;
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
  numberOf(): number {
    return 0;
  }
  get fromCcg(): Read<string> {
    return this.ccg;
  }
  get listedCcg(): Read<string> {
    return BLANK;
  }
  get toCcg(): Read<string> {
    return this.receivingCcg;
  }
  get listedToCcg(): Read<string> {
    return BLANK;
  }
  get provider(): Read<string> {
    return BLANK;
  }
  get listedToCcgs(): readonly string[] {
    return none;
  }
}

/** A row of a schedule and of a ledger in one: a rule asks what it needs. */
export const givenRow = (given: Given): ScheduleRow & LedgerRow => new GivenRow().fill(given);

/** The same for calls by the thousand: one row, filled again for each, with what is released by year. */
export function filledRow(): (
  given: Given,
  years: readonly FinancialYear[],
  released: readonly unknown[],
) => ScheduleRow {
  const row = new GivenRow();
  return (given, years, released) => row.fill(given, years, released);
}
