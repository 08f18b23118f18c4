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
import { Practices } from './practices';

/** No sheet has more rows, so block and row make one number. */
const mostRows = 1_048_576;
export const refOf = (block: number, row: number): RowRef => block * mostRows + row;
export const blockOf = (ref: RowRef): number => Math.floor(ref / mostRows);
export const rowOf = (ref: RowRef): number => ref % mostRows;

/** Where a total's name stands, where it is not in the first column. */
const namedIn = ['practiceCode', 'practiceName', 'ccg', 'purpose', 'scheme'] as const;

/** What has been read of one row's cells, by their place in it. */
class ReadCells<T> {
  private readonly read: Read<T>[];
  /** The turn in which each was read. */
  private readonly turns: Uint32Array;
  private turn = 1;

  constructor(places: number) {
    this.read = new Array<Read<T>>(places).fill(BLANK);
    this.turns = new Uint32Array(places);
  }

  /** Forgets what was read: another row comes. No sheet has as many rows as turns. */
  clear(): void {
    this.turn++;
  }
  has(place: number): boolean {
    return this.turns[place] === this.turn;
  }
  set(place: number, read: Read<T>): void {
    this.read[place] = read;
    this.turns[place] = this.turn;
  }
  at(place: number): Read<T> {
    return this.read[place]!;
  }
}

class BlockRow implements SummedRow {
  protected cells: readonly CellValue[] = [];
  ref: RowRef = 0;
  line: LineKind = 'blank';
  readonly addends: readonly FactRef[];
  private readonly added: readonly Addend[];
  private readonly lines;
  /** A map, not an object: with so many names to ask for it is found in half the time. */
  private readonly columns: ReadonlyMap<string, number>;
  protected readonly left: number;
  /** Amounts, codes and texts of the row that were read already, by their place: several rules ask for the same. */
  private readonly moneyRead: ReadCells<Pence>;
  private readonly codesRead: ReadCells<string>;
  private readonly textsRead: ReadCells<string>;
  private number: Read<number> | undefined;

  constructor(
    protected readonly block: Block,
    readonly table: number,
    protected readonly practices = new Practices(),
  ) {
    this.columns = new Map(Object.entries(block.mapping.facts));
    this.left = block.area.column;
    this.lines = lineReader(block);
    this.added = addendsOf(block);
    this.addends = this.added.map(({ ref }) => ref);
    const { columns } = block.area;
    this.moneyRead = new ReadCells(columns);
    this.codesRead = new ReadCells(columns);
    this.textsRead = new ReadCells(columns);
  }

  /** Turns to another row: its cells from the block's first column on, and its row on the sheet. */
  turnTo(cells: readonly CellValue[], row: number): void {
    this.cells = cells;
    this.moneyRead.clear();
    this.codesRead.clear();
    this.textsRead.clear();
    this.number = undefined;
    this.ref = refOf(this.table, row);
    this.line = this.lines.kindOf(cells, row);
  }

  /** Whether the row is a practice or a redeployment: not nothing, a total, a note, or the headings again. */
  isData(): boolean {
    return this.line === 'data';
  }

  get totalName(): string {
    const cells = [...namedIn.map((fact) => this.at(this.columns.get(fact))), ...this.cells];
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
    if (column === undefined) return BLANK;
    const { moneyRead } = this;
    const place = column - this.left;
    if (!moneyRead.has(place))
      moneyRead.set(place, readMoney(this.at(column), this.block.mapping.units[column]));
    return moneyRead.at(place);
  }
  has(fact: Fact): boolean {
    return this.columns.has(fact);
  }
  code(fact: CodeFact): Read<string> {
    const column = this.columns.get(fact);
    if (column === undefined) return BLANK;
    const { codesRead } = this;
    const place = column - this.left;
    if (!codesRead.has(place)) codesRead.set(place, readCode(this.at(column)));
    return codesRead.at(place);
  }
  text(fact: Fact): Read<string> {
    const column = this.columns.get(fact);
    if (column === undefined) return BLANK;
    const { textsRead } = this;
    const place = column - this.left;
    if (!textsRead.has(place)) textsRead.set(place, readText(this.at(column)));
    return textsRead.at(place);
  }
  money(fact: MoneyFact): Read<Pence> {
    return this.moneyAt(this.columns.get(fact));
  }
  get practiceNumber(): Read<number> {
    if (this.number === undefined) {
      const code = this.code('practiceCode');
      this.number = isGap(code) ? code : this.practices.numberOf(code);
    }
    return this.number;
  }
  count(fact: CountFact): Read<number> {
    const column = this.columns.get(fact);
    return column === undefined ? BLANK : readCount(this.at(column));
  }
  date(fact: DateFact): Read<Day> {
    const column = this.columns.get(fact);
    return column === undefined ? BLANK : readDate(this.at(column));
  }
  answer(fact: AnswerFact | DateFact | TextFact): Read<Answer> {
    const column = this.columns.get(fact);
    return column === undefined ? BLANK : readAnswer(this.at(column));
  }
  /** The cell of a column of the sheet, as Excel holds it. */
  rawAt(column: number): CellValue {
    return this.at(column);
  }
  raw(ref: FactRef): CellValue {
    return this.at(this.columnOf(ref));
  }
  /** The column that says a fact first. */
  protected columnOf(ref: FactRef): number | undefined {
    return typeof ref === 'string' ? this.columns.get(ref) : this.columnsOf(ref)[0];
  }
  /** The columns a fact was read from, the one that says it first. */
  columnsOf(ref: FactRef): readonly number[] {
    const column = typeof ref === 'string' ? this.columns.get(ref) : undefined;
    return column === undefined ? [] : [column];
  }
}

/** The columns of one measure, a year each. Looked up for every row, so by place and not by key. */
class YearColumns {
  /** Earliest first. */
  readonly years: readonly FinancialYear[];
  private readonly first: FinancialYear;
  private readonly columns: readonly number[];

  constructor({ mapping }: Block, measure: Measure) {
    const byYear = new Map(
      mapping.years.filter((set) => set.measure === measure).map(({ year, column }) => [year, column]),
    );
    this.years = [...byYear.keys()].sort((a, b) => a - b);
    this.first = this.years[0] ?? 0;
    const span = this.years.length === 0 ? 0 : this.years.at(-1)! - this.first + 1;
    this.columns = Array.from({ length: span }, (_, at) => byYear.get(this.first + at) ?? none);
  }

  of(year: FinancialYear): number | undefined {
    const at = year - this.first;
    const column = at >= 0 && at < this.columns.length ? this.columns[at]! : none;
    return column === none ? undefined : column;
  }
}
const none = -1;

/** The years of some columns, earliest first. */
const yearsIn = (...sets: readonly YearColumns[]): readonly FinancialYear[] =>
  [...new Set(sets.flatMap(({ years }) => years))].sort((a, b) => a - b);

export class ScheduleBlockRow extends BlockRow implements ScheduleRow {
  readonly years: readonly FinancialYear[];
  readonly reinvestedSense;
  private readonly byMeasure: Readonly<Record<YearFact, YearColumns>>;

  constructor(block: Block, index: number, practices?: Practices) {
    super(block, index, practices);
    this.byMeasure = {
      released: new YearColumns(block, 'released'),
      retained: new YearColumns(block, 'retained'),
      step: new YearColumns(block, 'step'),
      reinvested: new YearColumns(block, 'reinvested'),
    };
    const { released, retained, step, reinvested } = this.byMeasure;
    const years = yearsIn(released, retained, step);
    this.years = years.length > 0 ? years : reinvested.years;
    this.reinvestedSense = block.mapping.reinvestedSense;
  }

  hasYears(fact: YearFact): boolean {
    return this.byMeasure[fact].years.length > 0;
  }

  yearsOf(fact: YearFact): readonly FinancialYear[] {
    return this.byMeasure[fact].years;
  }

  measure(fact: YearFact, year: FinancialYear): Read<Pence> {
    return this.moneyAt(this.byMeasure[fact].of(year));
  }

  released(year: FinancialYear): Read<Pence> {
    const { released, retained, step: steps } = this.byMeasure;
    const column = released.of(year);
    if (column !== undefined) return this.moneyAt(column);
    const left = retained.of(year);
    if (left !== undefined) {
      const kept = this.moneyAt(left);
      const premium = this.money('premium');
      if (typeof premium === 'number' && premium <= 0) return 0;
      return isGap(kept) ? kept : isGap(premium) ? premium : premium - kept;
    }
    let sum: Pence = 0;
    for (const each of steps.years) {
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
    const column = this.byMeasure[ref.fact].of(ref.year);
    if (column !== undefined) return [column];
    if (ref.fact !== 'released') return [];
    const { retained, step } = this.byMeasure;
    const left = retained.of(ref.year);
    if (left !== undefined) return [left, ...super.columnsOf('premium')];
    const until = step.years.filter((year) => year <= ref.year);
    return until.reverse().map((year) => step.of(year)!);
  }
}

export class LedgerBlockRow extends BlockRow implements LedgerRow {
  year: Read<FinancialYear> = BLANK;
  /** The year's column, in a ledger with a column per year. */
  private yearColumn: number | undefined;
  private readonly amounts: YearColumns;

  constructor(block: Block, index: number, practices?: Practices) {
    super(block, index, practices);
    this.amounts = new YearColumns(block, 'amount');
  }

  get amountCell(): FactRef {
    return this.yearColumn === undefined || isGap(this.year) ? 'amount' : { fact: 'amount', year: this.year };
  }

  override has(fact: Fact): boolean {
    return super.has(fact) || (fact === 'amount' && this.amounts.years.length > 0);
  }

  /** Calls once for the row, or once for each year it has an amount for. */
  eachYear(ask: () => void): void {
    this.yearColumn = undefined;
    if (this.amounts.years.length === 0) {
      this.year = readFinancialYear(super.raw('financialYear'));
      return ask();
    }
    for (const year of this.amounts.years) {
      const column = this.amounts.of(year)!;
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
    const column = typeof ref === 'string' ? undefined : this.amounts.of(ref.year);
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
      : (this.practices.ccgOf(code) ?? (this.has(fact) ? BLANK : UNREADABLE));
  }
}
