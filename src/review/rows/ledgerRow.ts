import { editionOf, type Edition } from '../../policy/editions';
import type { Fact, FactRef } from '../../policy/facts';
import { yearsIn, type FinancialYear } from '../../policy/financialYear';
import type { Pence } from '../../policy/money';
import { severalPractices } from '../../policy/practiceCodes';
import { readOnce } from '../../policy/readOnce';
import {
  BLANK,
  UNREADABLE,
  isGap,
  type CellValue,
  type LedgerRow,
  type Read,
  type RowRef,
  type SpentSoFar,
} from '../../policy/rules/rule';
import { readText } from '../cells/textCells';
import type { Block } from '../columns/blocks';
import { lacksYear } from '../columns/years/lacksYear';
import type { AmountInParts } from '../columns/mapping';
import type { AmountAgain } from '../columns/years/periodColumns';
import type { Practices } from '../checking/practices';
import { AmountsAgain, amountsAgain, type SaidOtherwise } from './amountAgain';
import { BlockRow, type Beside } from './blockRow';
import { MarksBeside } from './marksBeside';
import { columnOfProvider } from './providerBeside';
import { YearColumns } from './yearColumns';

const none: readonly string[] = [];

const yearsSaid = readOnce(yearsIn);
/** Whether words say years, and not this one among them. */
const saysOther = (words: CellValue, year: FinancialYear): boolean => {
  if (typeof words !== 'string' || words === '') return false;
  const years = yearsSaid(words);
  return years.length > 0 && !years.includes(year);
};

/** Headings of a year that need not be that of the amount. */
const ofOtherYear =
  /\b(?:start\w*|end\w*|from|since|until|agree\w*|approv\w*|review\w*|contract\w*|baseline|first|last|next|previous|prior)\b/i;
/** Columns that carry nothing and may say of which year a row is, far down as well: none that a person has set aside. */
const mayBeYears = ({ columns, area }: Block): readonly number[] =>
  columns
    .filter(
      ({ carries, reason, heading }) =>
        carries === undefined && reason !== 'you said so' && !ofOtherYear.test(heading),
    )
    .map(({ column }) => column - area.column);
/** "2015/16" and nothing else; "09-10" may be months, and "3/4" a part. */
const mayBeYear = (cell: string): boolean =>
  /^\s*(?:FY ?)?(?:20)?[1-4]\d ?[/–-] ?(?:20)?[1-4]\d\s*$/i.test(cell);

/** An amount of a ledger that has several: a column per year, or the sum of its months or quarters. */
interface AmountOfYear {
  /** None where the row says it. */
  readonly year: FinancialYear | undefined;
  /** Its column may be another sum: the user is asked. */
  readonly isUnsure: boolean;
  readonly columns: readonly number[];
  /** Among the row's amounts. */
  readonly place: number;
  readonly cell: FactRef;
  /** Of a sum, the cells and where they stand among the amounts. */
  readonly parts: readonly FactRef[] | undefined;
  readonly places: readonly number[];
  readonly soFar: SpentSoFar | undefined;
  readonly again: AmountsAgain | undefined;
}

/** A row of a ledger's block, asked about once, or once for each year that has a column. */
export class LedgerBlockRow extends BlockRow implements LedgerRow {
  readonly edition: Edition;
  private readonly ofYears: readonly AmountOfYear[];
  /** Columns that say the amount again: as a rule, none. */
  private readonly again: AmountsAgain | undefined;
  /** The amount of every year, where it is a sum and the row says of which. */
  private readonly always: AmountOfYear | undefined;
  /** The year that the row is looked at for, where each has a column. */
  private now: AmountOfYear | undefined;
  /** Whether the headings say the one year that a column says as well. */
  private readonly saysYearTwice: boolean;
  private readonly marks: MarksBeside | undefined;
  private readonly providerColumn: number | undefined;
  /** The row of the sheet that was last looked at for a mark, and the column that has one. */
  private markedRow = -1;
  private markedBy: number | undefined;
  /** The column that marks each row that one does, for what is said of it once others have gone by. */
  private readonly marked = new Map<RowRef, number>();
  /** Whether it is only said over the rows. */
  private readonly isYearOver: boolean;
  /** Where another may stand then, from the block's first column on. */
  private readonly yearsBeside: readonly number[];

  constructor(block: Block, index: number, practices?: Practices, beside?: Beside) {
    super(block, index, practices, beside);
    const { mapping } = block;
    this.edition = editionOf(`${block.sheet} ${block.title}`);
    const columns = new YearColumns(block, 'amount');
    const ofYears = columns.years.map((year) => this.inColumn(year, columns.of(year)!));
    const sums = mapping.sums.map((sum) => this.inParts(sum));
    this.always = sums.find(({ year }) => year === undefined);
    this.now = this.always;
    const unsure = (mapping.unsureAmounts ?? []).map(({ year, column }) => this.inColumn(year, column, true));
    this.ofYears = this.always ? [] : [...ofYears, ...sums, ...unsure];
    this.saysYearTwice = this.ofYears.length === 1 && mapping.facts.financialYear !== undefined;
    this.again = this.againOf(amountsAgain(block), mapping.facts.amount);
    this.isYearOver = lacksYear(block);
    this.yearsBeside = this.isYearOver ? mayBeYears(block) : [];
    const marks = new MarksBeside(block);
    this.marks = marks.areNone ? undefined : marks;
    this.providerColumn = columnOfProvider(block);
  }

  private inColumn(year: FinancialYear, column: number, isUnsure = false): AmountOfYear {
    return {
      year,
      isUnsure,
      columns: [column],
      place: this.amounts.placeOfMoney(column),
      cell: { fact: 'amount', year },
      parts: undefined,
      places: [],
      soFar: undefined,
      again: undefined,
    };
  }

  private inParts({ year, parts, soFar, again }: AmountInParts): AmountOfYear {
    const columns = parts.map(({ column }) => column);
    const places = columns.map((column) => this.amounts.placeOfMoney(column));
    const refs = parts.map(({ name }): FactRef => ({ fact: 'amount', year, period: name }));
    return {
      year,
      isUnsure: false,
      columns,
      place: this.amounts.placeOfSum(places),
      cell: refs[0]!,
      parts: refs,
      places,
      soFar,
      again: this.againOf(again, columns[0]),
    };
  }

  private againOf(again: readonly AmountAgain[], amount: number | undefined): AmountsAgain | undefined {
    if (again.length === 0) return undefined;
    return new AmountsAgain(again, this.block.mapping.units[amount ?? -1] ?? 1, this.amounts);
  }

  get amountOtherwise(): SaidOtherwise | undefined {
    const again = this.now ? this.now.again : this.again;
    if (!again) return undefined;
    const { amount } = this;
    return isGap(amount) ? undefined : again.otherThan(amount);
  }

  /** Calls once for the row, or once for each year it has an amount for. */
  eachYear(ask: () => void): void {
    this.now = this.always;
    if (this.ofYears.length === 0) return ask();
    for (const each of this.ofYears) {
      const amount = this.amounts.at(each.place);
      if (amount === BLANK || amount === 0) continue;
      this.now = each;
      ask();
    }
  }

  get year(): Read<FinancialYear> {
    const year = this.now?.year;
    if (year === undefined) return this.isYearOver ? this.yearOver() : this.financialYear;
    if (!this.saysYearTwice) return year;
    const said = this.financialYear;
    return said === BLANK || said === year ? year : UNREADABLE;
  }

  /** What stands over the row, unless what the money is spent on, or a cell that is a year, is of another: "Access 2015/16". */
  private yearOver(): Read<FinancialYear> {
    const { year } = this.sections!;
    if (year === undefined) return BLANK;
    const isOther =
      saysOther(this.raw('scheme'), year) || saysOther(this.raw('purpose'), year) || this.isOtherBeside(year);
    return isOther ? UNREADABLE : year;
  }

  private isOtherBeside(year: FinancialYear): boolean {
    const { cells, yearsBeside } = this;
    for (let at = 0; at < yearsBeside.length; at++) {
      const cell = cells[yearsBeside[at]!];
      if (typeof cell === 'string' && mayBeYear(cell) && saysOther(cell, year)) return true;
    }
    return false;
  }

  /** Of a row that another column marks as come to nothing, that. */
  override get comments(): Read<string> {
    const column = this.columnOfMark;
    return column === undefined ? this.columns.comments.of(this.cells) : readText(this.rawAt(column));
  }
  private get columnOfMark(): number | undefined {
    if (this.marks === undefined) return undefined;
    if (this.markedRow !== this.ref) {
      this.markedRow = this.ref;
      this.markedBy = this.marks.columnOf(this.cells);
      if (this.markedBy !== undefined) this.marked.set(this.ref, this.markedBy);
    }
    return this.markedBy;
  }

  get provider(): Read<string> {
    return this.providerColumn === undefined ? BLANK : readText(this.rawAt(this.providerColumn));
  }

  override get amount(): Read<Pence> {
    if (this.isAmountUnsure) return UNREADABLE;
    return this.amounts.at(this.now ? this.now.place : this.columns.amount);
  }
  get isAmountUnsure(): boolean {
    return this.now !== undefined && this.now.isUnsure;
  }
  get amountCell(): FactRef {
    const { now } = this;
    return now ? (now.parts?.[this.partOf(now)] ?? now.cell) : 'amount';
  }
  get amountParts(): readonly FactRef[] | undefined {
    return this.now?.parts;
  }
  get soFar(): SpentSoFar | undefined {
    return this.now?.soFar;
  }

  /** The part of a sum that cannot be read, or else the first that is filled. */
  private partOf({ places }: AmountOfYear): number {
    let first = -1;
    for (let at = 0; at < places.length; at++) {
      const amount = this.amounts.at(places[at]!);
      if (amount === UNREADABLE) return at;
      if (first === -1 && amount !== BLANK) first = at;
    }
    return Math.max(0, first);
  }

  override has(fact: Fact): boolean {
    return super.has(fact) || (fact === 'amount' && (this.always !== undefined || this.ofYears.length > 0));
  }

  protected override columnOf(ref: FactRef): number | undefined {
    if (ref === 'comments') return this.columnOfMark ?? super.columnOf(ref);
    const { now } = this;
    if (!now || (ref !== 'amount' && typeof ref === 'string')) return super.columnOf(ref);
    const { parts, columns } = now;
    if (parts === undefined) return ref === 'amount' || ref === now.cell ? columns[0] : super.columnOf(ref);
    if (ref === 'amount') return columns[this.partOf(now)];
    for (let at = 0; at < parts.length; at++) if (parts[at] === ref) return columns[at];
    return super.columnOf(ref);
  }

  override columnsOf(ref: FactRef, row = this.ref): readonly number[] {
    if (ref === 'comments') {
      const column = row === this.ref ? this.columnOfMark : this.marked.get(row);
      if (column !== undefined) return [column];
    }
    if (ref === 'amount' && this.now) return this.now.columns;
    if (typeof ref === 'string') return super.columnsOf(ref);
    if (ref.fact !== 'amount') return [];
    return this.columnsOfAmount(ref);
  }

  private columnsOfAmount(ref: Exclude<FactRef, Fact>): readonly number[] {
    const period = 'period' in ref ? ref.period : undefined;
    const { sums, years, unsureAmounts = [] } = this.block.mapping;
    const columns: number[] = [];
    if (period === undefined) {
      for (const { measure, year, column } of years)
        if (measure === 'amount' && year === ref.year) columns.push(column);
      for (const { year, column } of unsureAmounts) if (year === ref.year) columns.push(column);
      return columns;
    }
    for (const { year, parts } of sums)
      for (const { name, column } of parts) if (year === ref.year && name === period) columns.push(column);
    return columns;
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

  get listedToCcg(): Read<string> {
    const practice = this.receivingPractice;
    return isGap(practice) ? BLANK : (this.practices.ccgOf(practice) ?? BLANK);
  }
  get listedToCcgs(): readonly string[] {
    const practice = this.receivingPractice;
    const several = isGap(practice) ? none : severalPractices(practice);
    if (several.length === 0) return none;
    return several.map((code) => this.practices.ccgOf(code) ?? BLANK).filter((ccg) => !isGap(ccg));
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
