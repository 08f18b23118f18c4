import { editionOf, type Edition } from '../../policy/editions';
import type { Fact, FactRef } from '../../policy/facts';
import type { FinancialYear } from '../../policy/financialYear';
import type { Pence } from '../../policy/money';
import { BLANK, UNREADABLE, isGap, type LedgerRow, type Read } from '../../policy/rules/rule';
import type { Block } from '../columns/blocks';
import type { Practices } from '../checking/practices';
import { AmountsAgain, amountsAgain, type SaidOtherwise } from './amountAgain';
import { BlockRow, type Beside } from './blockRow';
import { YearColumns } from './yearColumns';

/** A year's column of amounts, in a ledger with a column per year. */
interface AmountOfYear {
  readonly year: FinancialYear;
  readonly column: number;
  /** Among the row's amounts. */
  readonly place: number;
  readonly cell: FactRef;
}

/** A row of a ledger's block, asked about once, or once for each year that has a column. */
export class LedgerBlockRow extends BlockRow implements LedgerRow {
  readonly edition: Edition;
  private readonly ofYears: readonly AmountOfYear[];
  /** Columns that say the amount again: as a rule, none. */
  private readonly again: AmountsAgain | undefined;
  /** The year that the row is looked at for, where each has a column. */
  private now: AmountOfYear | undefined;

  constructor(block: Block, index: number, practices?: Practices, beside?: Beside) {
    super(block, index, practices, beside);
    this.edition = editionOf(`${block.sheet} ${block.title}`);
    const columns = new YearColumns(block, 'amount');
    this.ofYears = columns.years.map((year) => {
      const column = columns.of(year)!;
      return { year, column, place: this.amounts.placeOfMoney(column), cell: { fact: 'amount', year } };
    });
    const again = amountsAgain(block);
    this.again = again.length === 0 ? undefined : new AmountsAgain(again, block, this.amounts);
  }

  get amountOtherwise(): SaidOtherwise | undefined {
    const { again, amount } = this;
    return again && !isGap(amount) ? again.otherThan(amount) : undefined;
  }

  /** Calls once for the row, or once for each year it has an amount for. */
  eachYear(ask: () => void): void {
    this.now = undefined;
    if (this.ofYears.length === 0) return ask();
    for (const each of this.ofYears) {
      const amount = this.amounts.at(each.place);
      if (amount === BLANK || amount === 0) continue;
      this.now = each;
      ask();
    }
  }

  get year(): Read<FinancialYear> {
    return this.now ? this.now.year : this.financialYear;
  }
  override get amount(): Read<Pence> {
    return this.amounts.at(this.now ? this.now.place : this.columns.amount);
  }
  get amountCell(): FactRef {
    return this.now ? this.now.cell : 'amount';
  }

  override has(fact: Fact): boolean {
    return super.has(fact) || (fact === 'amount' && this.ofYears.length > 0);
  }

  protected override columnOf(ref: FactRef): number | undefined {
    return this.now && (ref === 'amount' || ref === this.now.cell) ? this.now.column : super.columnOf(ref);
  }

  override columnsOf(ref: FactRef): readonly number[] {
    if (ref === 'amount' && this.now) return [this.now.column];
    if (typeof ref === 'string') return super.columnsOf(ref);
    return this.ofYears.flatMap(({ year, column }) =>
      ref.fact === 'amount' && year === ref.year ? [column] : [],
    );
  }

  get fromCcg(): Read<string> {
    const said = this.columns.ccg.of(this.cells);
    if (said !== BLANK) return said;
    const listed = this.ccgOf(this.practiceCode, this.has('ccg'));
    return listed === BLANK ? this.ccgAbove : listed;
  }
  get listedCcg(): Read<string> {
    const practice = this.practiceNumber;
    return isGap(practice) ? BLANK : (this.practices.ccgAt(practice) ?? BLANK);
  }
  get toCcg(): Read<string> {
    const { receivingCcg } = this;
    return receivingCcg === BLANK
      ? this.ccgOf(this.receivingPractice, this.has('receivingCcg'))
      : receivingCcg;
  }

  /**
   * The CCG that a schedule has the practice in. Where it has it in none, the CCG is not known; a blank practice leaves
   * it blank.
   */
  private ccgOf(practice: Read<string>, ownColumn: boolean): Read<string> {
    if (isGap(practice)) return ownColumn ? BLANK : practice;
    return this.practices.ccgOf(practice) ?? (ownColumn ? BLANK : UNREADABLE);
  }
}
