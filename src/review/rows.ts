/**
 * A row of a block as the facts its columns carry. One object serves a block row after row, and reads a cell only when a
 * rule asks for it, so that a million rows cost no million objects.
 */
import type {
  AnswerFact,
  CodeFact,
  CountFact,
  DateFact,
  Fact,
  FactRef,
  MoneyFact,
  TextFact,
  YearFact,
} from '../policy/facts';
import type { FinancialYear } from '../policy/financialYear';
import { toPence, type Pence } from '../policy/money';
import {
  BLANK,
  UNREADABLE,
  isGap,
  type Answer,
  type CellValue,
  type Day,
  type LedgerRow,
  type Read,
  type RowRef,
  type ScheduleRow,
  type SummedRow,
} from '../policy/rules/rule';
import {
  plainText,
  readAnswer,
  readCode,
  readCount,
  readDate,
  readFinancialYear,
  readMoney,
  readText,
} from './cells';
import { addendsOf, type Addend } from './addends';
import type { Block } from './columns/blocks';
import { lineReader, type LineKind } from './columns/lines';
import type { Measure } from './columns/vocabulary';

/** No sheet has more rows, so block and row make one number. */
const mostRows = 1_048_576;
export const refOf = (block: number, row: number): RowRef => block * mostRows + row;
export const blockOf = (ref: RowRef): number => Math.floor(ref / mostRows);
export const rowOf = (ref: RowRef): number => ref % mostRows;

/** Where the practices of the schedules belong, for ledgers that do not say. */
export type Practices = Map<string, string>;

/** Where a total's name stands, where it is not in the first column. */
const namedIn = ['practiceCode', 'practiceName', 'ccg', 'purpose', 'scheme'] as const;

class BlockRow implements SummedRow {
  protected cells: readonly CellValue[] = [];
  ref: RowRef = 0;
  line: LineKind = 'blank';
  readonly addends: readonly FactRef[];
  private readonly added: readonly Addend[];
  private readonly lines;
  private readonly columns: Readonly<Partial<Record<Fact, number>>>;
  protected readonly left: number;

  constructor(
    protected readonly block: Block,
    readonly table: number,
  ) {
    this.columns = block.mapping.facts;
    this.left = block.area.column;
    this.lines = lineReader(block);
    this.added = addendsOf(block);
    this.addends = this.added.map(({ ref }) => ref);
  }

  /** Turns to another row: its cells from the block's first column on, and its row on the sheet. */
  turnTo(cells: readonly CellValue[], row: number): void {
    this.cells = cells;
    this.ref = refOf(this.table, row);
    this.line = this.lines.kindOf(cells, row);
  }

  /** Whether the row is a practice or a redeployment: not nothing, a total, a note, or the headings again. */
  isData(): boolean {
    return this.line === 'data';
  }

  get totalName(): string {
    const cells = [...namedIn.map((fact) => this.at(this.columns[fact])), ...this.cells];
    const words = cells.flatMap((cell) => (typeof cell === 'string' ? [plainText(cell)] : []));
    return words.find((each) => /total/i.test(each)) ?? words.find((each) => /\p{L}/u.test(each)) ?? '';
  }

  addend(index: number): Read<number> {
    const { column, count } = this.added[index]!;
    if (!count) return this.moneyAt(column);
    const patients = readCount(this.at(column));
    return isGap(patients) ? patients : (toPence(patients) ?? UNREADABLE);
  }

  protected at(column: number | undefined): CellValue {
    return column === undefined ? '' : (this.cells[column - this.left] ?? '');
  }
  /** An amount in pounds, whatever the unit of its column. */
  protected moneyAt(column: number | undefined): Read<Pence> {
    return readMoney(this.at(column), column === undefined ? 1 : (this.block.mapping.units[column] ?? 1));
  }
  has(fact: Fact): boolean {
    return this.columns[fact] !== undefined;
  }
  code(fact: CodeFact): Read<string> {
    return readCode(this.at(this.columns[fact]));
  }
  text(fact: Fact): Read<string> {
    return readText(this.at(this.columns[fact]));
  }
  money(fact: MoneyFact): Read<Pence> {
    return this.moneyAt(this.columns[fact]);
  }
  count(fact: CountFact): Read<number> {
    return readCount(this.at(this.columns[fact]));
  }
  date(fact: DateFact): Read<Day> {
    return readDate(this.at(this.columns[fact]));
  }
  answer(fact: AnswerFact | DateFact | TextFact): Read<Answer> {
    return readAnswer(this.at(this.columns[fact]));
  }
  /** The cell of a column of the sheet, as Excel holds it. */
  rawAt(column: number): CellValue {
    return this.at(column);
  }
  raw(ref: FactRef): CellValue {
    return this.at(this.columnsOf(ref)[0]);
  }
  /** The columns a fact was read from, the one that says it first. */
  columnsOf(ref: FactRef): readonly number[] {
    const column = typeof ref === 'string' ? this.columns[ref] : undefined;
    return column === undefined ? [] : [column];
  }
}

/** The years of some columns, earliest first. */
const yearsIn = (...sets: readonly ReadonlyMap<FinancialYear, number>[]): readonly FinancialYear[] =>
  [...new Set(sets.flatMap((set) => [...set.keys()]))].sort((a, b) => a - b);

/** The columns of one measure, by year. */
const columnsByYear = (block: Block, measure: Measure): ReadonlyMap<FinancialYear, number> =>
  new Map(
    block.mapping.years
      .filter((set) => set.measure === measure)
      .map(({ year, column }) => [year, column] as const),
  );

export class ScheduleBlockRow extends BlockRow implements ScheduleRow {
  readonly years: readonly FinancialYear[];
  readonly reinvestedSense;
  private readonly byMeasure: Readonly<Record<YearFact, ReadonlyMap<FinancialYear, number>>>;

  private readonly yearsByMeasure: Readonly<Record<YearFact, readonly FinancialYear[]>>;

  constructor(block: Block, index: number) {
    super(block, index);
    const columns = (measure: YearFact): ReadonlyMap<FinancialYear, number> => columnsByYear(block, measure);
    this.byMeasure = {
      released: columns('released'),
      retained: columns('retained'),
      step: columns('step'),
      reinvested: columns('reinvested'),
    };
    const { released, retained, step, reinvested } = this.byMeasure;
    this.yearsByMeasure = {
      released: yearsIn(released),
      retained: yearsIn(retained),
      step: yearsIn(step),
      reinvested: yearsIn(reinvested),
    };
    const years = yearsIn(released, retained, step);
    this.years = years.length > 0 ? years : this.yearsByMeasure.reinvested;
    this.reinvestedSense = block.mapping.reinvestedSense;
  }

  hasYears(fact: YearFact): boolean {
    return this.byMeasure[fact].size > 0;
  }

  yearsOf(fact: YearFact): readonly FinancialYear[] {
    return this.yearsByMeasure[fact];
  }

  measure(fact: YearFact, year: FinancialYear): Read<Pence> {
    return this.moneyAt(this.byMeasure[fact].get(year));
  }

  released(year: FinancialYear): Read<Pence> {
    const { released, retained } = this.byMeasure;
    if (released.has(year)) return this.measure('released', year);
    if (retained.has(year)) {
      const kept = this.measure('retained', year);
      const premium = this.money('premium');
      if (typeof premium === 'number' && premium <= 0) return 0;
      return isGap(kept) ? kept : isGap(premium) ? premium : premium - kept;
    }
    let sum: Pence = 0;
    for (const each of this.yearsByMeasure.step) {
      if (each > year) break;
      const step = this.measure('step', each);
      if (isGap(step)) return step;
      sum += step;
    }
    return sum;
  }

  reinvested(year: FinancialYear): Read<Pence> {
    return this.measure('reinvested', year);
  }

  override columnsOf(ref: FactRef): readonly number[] {
    if (typeof ref === 'string') return super.columnsOf(ref);
    if (ref.fact === 'amount') return [];
    const column = this.byMeasure[ref.fact].get(ref.year);
    if (column !== undefined) return [column];
    if (ref.fact !== 'released') return [];
    const retained = this.byMeasure.retained.get(ref.year);
    if (retained !== undefined) return [retained, ...super.columnsOf('premium')];
    const steps = [...this.byMeasure.step].filter(([year]) => year <= ref.year);
    return steps.sort(([a], [b]) => b - a).map(([, each]) => each);
  }
}

export class LedgerBlockRow extends BlockRow implements LedgerRow {
  year: Read<FinancialYear> = BLANK;
  /** The year's column, in a ledger with a column per year. */
  private yearColumn: number | undefined;
  private readonly amounts: ReadonlyMap<FinancialYear, number>;

  constructor(
    block: Block,
    index: number,
    private readonly practices: Practices,
  ) {
    super(block, index);
    this.amounts = columnsByYear(block, 'amount');
  }

  get amountCell(): FactRef {
    return this.yearColumn === undefined || isGap(this.year) ? 'amount' : { fact: 'amount', year: this.year };
  }

  override has(fact: Fact): boolean {
    return super.has(fact) || (fact === 'amount' && this.amounts.size > 0);
  }

  /** Calls once for the row, or once for each year it has an amount for. */
  eachYear(ask: () => void): void {
    this.yearColumn = undefined;
    if (this.amounts.size === 0) {
      this.year = readFinancialYear(super.raw('financialYear'));
      return ask();
    }
    for (const [year, column] of this.amounts) {
      const amount = this.moneyAt(column);
      if (amount === BLANK || amount === 0) continue;
      [this.year, this.yearColumn] = [year, column];
      ask();
    }
  }

  override money(fact: MoneyFact): Read<Pence> {
    return fact === 'amount' && this.yearColumn !== undefined
      ? this.moneyAt(this.yearColumn)
      : super.money(fact);
  }

  override columnsOf(ref: FactRef): readonly number[] {
    if (ref === 'amount' && this.yearColumn !== undefined) return [this.yearColumn];
    const column = typeof ref === 'string' ? undefined : this.amounts.get(ref.year);
    return column === undefined ? super.columnsOf(ref) : [column];
  }

  get fromCcg(): Read<string> {
    return this.ccgOr('ccg', 'practiceCode');
  }
  get toCcg(): Read<string> {
    return this.ccgOr('receivingCcg', 'receivingPractice');
  }

  private ccgOr(fact: 'ccg' | 'receivingCcg', practice: 'practiceCode' | 'receivingPractice'): Read<string> {
    const said = this.code(fact);
    if (said !== BLANK) return said;
    const code = this.code(practice);
    // Where the practice is not in a schedule, its CCG is not known; a blank practice leaves it blank.
    return isGap(code)
      ? this.has(fact)
        ? BLANK
        : code
      : (this.practices.get(code) ?? (this.has(fact) ? BLANK : UNREADABLE));
  }
}
