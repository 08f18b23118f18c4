/**
 * A row of a block as the facts its columns carry. One object serves a block row after row, so that a million rows cost
 * no million objects.
 */
import type { Day } from '../../policy/day';
import type { AnswerFact, DateFact, Fact, FactRef, TextFact } from '../../policy/facts';
import type { FinancialYear } from '../../policy/financialYear';
import { toPence, type Pence } from '../../policy/money';
import {
  BLANK,
  UNREADABLE,
  isGap,
  type Answer,
  type CellValue,
  type Read,
  type RowRef,
  type SummedRow,
} from '../../policy/rules/rule';
import { addendsOf } from '../checking/addends';
import { readAnswer } from '../cells/answerCells';
import { plainText } from '../cells';
import { readText } from '../cells/textCells';
import type { Block } from '../columns/blocks';
import { lineReader, type LineKind } from '../columns/lines/lines';
import { factReaders } from '../checking/factReaders';
import { Practices } from '../checking/practices';
import { Amounts } from './amounts';
import { columnsFor } from './columnsFor';
import type { Outline } from './outline';
import { refOf, rowOf } from './ref';
import type { OtherCell, SaidTwice } from './saidTwice';
import { Sections } from './sections';

/** Where a total's name stands, where it is not in the first column. */
const namedIn = ['practiceCode', 'practiceName', 'ccg', 'purpose', 'scheme'] as const;

/** Where a column of a row stands, and what is in it. */
export interface CellPlace {
  readonly place: BlockRow;
  /** Both on the sheet, counted from 0. */
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** Where another table says otherwise. */
  readonly otherwise?: CellPlace | undefined;
}

/** What is known of a block's rows beside their cells. */
export interface Beside {
  /** Whether no other block of its sort is checked. */
  readonly isAlone?: boolean;
  readonly outline?: Outline | undefined;
  readonly twice?: SaidTwice | undefined;
}

export abstract class BlockRow implements SummedRow {
  protected cells: readonly CellValue[] = [];
  ref: RowRef = 0;
  line: LineKind = 'blank';
  readonly addends: readonly FactRef[];
  protected readonly amounts: Amounts;
  readonly added: Read<number>[];
  readonly isAlone: boolean;
  part = 0;
  /** Where each stands among the amounts, and which are of patients. */
  private readonly places: readonly number[];
  private readonly counts: readonly boolean[];
  private readonly lines;
  protected readonly columns;
  /** The CCG that a title says; blank where a column does, or nothing. */
  protected readonly ccgAbove: Read<string>;
  private number: Read<number> | undefined;
  /** The heading over the row, where it leaves open whether the money is spent. */
  private heading: string | undefined;
  /** The heading over it that says that it is not all PMS money. */
  private fundOver: string | undefined;
  protected readonly sections: Sections | undefined;
  private readonly outline: Outline | undefined;
  private readonly twice: SaidTwice | undefined;
  /** The cells as they stand, where some of them contradict each other: of `cells` these are not said. */
  private standing: readonly CellValue[] | undefined;

  constructor(
    readonly block: Block,
    readonly table: number,
    protected readonly practices = new Practices(),
    { isAlone = false, outline, twice }: Beside = {},
  ) {
    this.isAlone = isAlone;
    this.outline = outline;
    this.twice = twice;
    this.lines = lineReader(block);
    this.sections = block.kind === 'ledger' ? new Sections(block) : undefined;
    this.amounts = new Amounts(block);
    this.columns = columnsFor(block, this.amounts);
    this.ccgAbove = factReaders.ccg(block.mapping.ccgAbove ?? '');
    const addends = addendsOf(block);
    this.addends = addends.map(({ ref }) => ref);
    this.counts = addends.map(({ count }) => count);
    this.places = addends.map(({ column, count }) =>
      count ? this.amounts.placeOfCount(column) : this.amounts.placeOfMoney(column),
    );
    this.added = addends.map((): Read<number> => BLANK);
  }

  get sheet(): string {
    return this.block.sheet;
  }

  /**
   * Turns to another row: its cells from the block's first column on, and its row on the sheet. `mayBeTable`: its words may
   * be the headings of another table.
   */
  turnTo(cells: readonly CellValue[], row: number, mayBeTable = false): void {
    this.cells = cells;
    this.number = undefined;
    this.ref = refOf(this.table, row);
    if (this.sections) {
      this.sections.turnTo(row, cells);
      this.heading = this.sections.status;
      this.fundOver = this.sections.fund;
    }
    this.line = this.lines.kindOf(cells, row, mayBeTable);
    if (this.line === 'headings') this.part++;
    if (this.outline !== undefined) {
      if (this.line === 'data') this.cells = this.outline.filled(cells, row);
      else this.outline.end();
    }
    if (this.line !== 'data' && this.line !== 'total') return;
    const { amounts, added, places, counts } = this;
    amounts.turnTo(cells);
    for (let at = 0; at < added.length; at++) {
      const amount = amounts.at(places[at]!);
      added[at] = counts[at]! && !isGap(amount) ? (toPence(amount) ?? UNREADABLE) : amount;
    }
    if (this.twice !== undefined) this.leaveOutDoubted(this.twice, row);
  }

  /** Totals are of amounts as they stand; rules go by what the row does not contradict. */
  private leaveOutDoubted(twice: SaidTwice, row: number): void {
    this.standing = undefined;
    if (this.line !== 'data') return;
    const said = twice.withoutDoubted(this.cells, row);
    if (said === this.cells) return;
    this.standing = this.cells;
    this.cells = said;
    this.amounts.turnTo(said);
  }

  /** Whether the row is a practice or a redeployment: not nothing, a total, a note, or the headings again. */
  isData(): boolean {
    return this.line === 'data';
  }

  get totalName(): string {
    const cells = [...namedIn.map((fact) => this.raw(fact)), ...this.cells];
    const words = cells.flatMap((cell) => (typeof cell === 'string' ? [plainText(cell)] : []));
    return words.find((each) => /total/i.test(each)) ?? words.find((each) => /\p{L}/u.test(each)) ?? '';
  }

  get practiceNumber(): Read<number> {
    if (this.number === undefined) {
      const code = this.practiceCode;
      this.number = isGap(code) ? code : this.practices.numberOf(code);
    }
    return this.number;
  }

  has(fact: Fact): boolean {
    return this.block.mapping.facts[fact] !== undefined || (fact === 'ccg' && this.ccgAbove !== BLANK);
  }
  text(fact: Fact): Read<string> {
    return readText(this.said(fact));
  }
  answer(fact: AnswerFact | DateFact | TextFact): Read<Answer> {
    return readAnswer(this.said(fact));
  }
  /** The cell of one of its columns. */
  cellAt(column: number): CellPlace {
    return { place: this, row: rowOf(this.ref), column, value: this.rawAt(column) };
  }
  /** Its cells as rules go by them, from the block's first column on. */
  get cellsRead(): readonly CellValue[] {
    return this.cells;
  }
  /** The same as they stand, contradictions among them. */
  get cellsStanding(): readonly CellValue[] {
    return this.standing ?? this.cells;
  }
  /** Turns to a row of data of which it is known what its cells say, and how they stand. */
  protected turnToData(cells: readonly CellValue[], standing: readonly CellValue[], ref: RowRef): void {
    this.cells = cells;
    this.standing = standing;
    this.number = undefined;
    this.ref = ref;
    this.line = 'data';
    this.amounts.turnTo(cells);
  }
  /** The cell of its row that contradicts one, of a row that has gone by or is now. */
  otherThan(column: number, row: number): OtherCell | undefined {
    return this.twice?.otherThan(column, row);
  }
  /** The row of the cell that a blank one has its value from; both counted on the sheet from 0. */
  filledFrom(column: number, row: number): number | undefined {
    return this.outline?.fromOf(column, row);
  }
  /** Whether it is asked what blank cells mean: when all rows have come. */
  get asksAny(): boolean {
    return this.outline?.asksAny ?? false;
  }
  asksOf(column: number, row: number): boolean {
    return this.outline?.asks(column, row) ?? false;
  }
  /** The cell of a column of the sheet, as Excel holds it; of a blank one whose value stands above, that. */
  rawAt(column: number | undefined): CellValue {
    return cellIn(this.standing ?? this.cells, column, this.block);
  }
  raw(ref: FactRef): CellValue {
    const cell = this.rawAt(this.columnOf(ref));
    if (cell !== '') return cell;
    return (ref === 'status' ? this.heading : ref === 'fundingSource' ? this.fundOver : undefined) ?? '';
  }
  /** The same, but for a cell that another contradicts. */
  private said(ref: FactRef): CellValue {
    const cell = cellIn(this.cells, this.columnOf(ref), this.block);
    return this.standing === undefined || cell === '' ? this.raw(ref) : cell;
  }
  /** The column that says a fact first. */
  protected columnOf(ref: FactRef): number | undefined {
    return typeof ref === 'string' ? this.block.mapping.facts[ref] : this.columnsOf(ref)[0];
  }
  /** The columns a fact was read from, the one that says it first. */
  columnsOf(ref: FactRef): readonly number[] {
    const column = typeof ref === 'string' ? this.block.mapping.facts[ref] : undefined;
    return column === undefined ? [] : [column];
  }

  get practiceCode(): Read<string> {
    const said = this.columns.practiceCode.of(this.cells);
    return isGap(said) ? said : this.practices.codeFor(said);
  }
  get practiceName(): Read<string> {
    return this.columns.practiceName.of(this.cells);
  }
  get ccg(): Read<string> {
    const said = this.columns.ccg.of(this.cells);
    return said === BLANK ? this.ccgAbove : said;
  }
  get ccgName(): Read<string> {
    return this.columns.ccgName.of(this.cells);
  }
  get receivingCcg(): Read<string> {
    return this.columns.receivingCcg.of(this.cells);
  }
  get receivingPractice(): Read<string> {
    const said = this.columns.receivingPractice.of(this.cells);
    return isGap(said) ? said : this.practices.codeFor(said);
  }
  get contractType(): Read<string> {
    return this.columns.contractType.of(this.cells);
  }
  get registeredPatients(): Read<number> {
    return this.amounts.at(this.columns.registeredPatients);
  }
  get weightedPatients(): Read<number> {
    return this.amounts.at(this.columns.weightedPatients);
  }
  get need(): Read<number> {
    return this.amounts.at(this.columns.need);
  }
  get pmsFunding(): Read<Pence> {
    return this.amounts.at(this.columns.pmsFunding);
  }
  get linkedFunding(): Read<Pence> {
    return this.amounts.at(this.columns.linkedFunding);
  }
  get gmsEquivalent(): Read<Pence> {
    return this.amounts.at(this.columns.gmsEquivalent);
  }
  get premium(): Read<Pence> {
    return this.amounts.at(this.columns.premium);
  }
  get amount(): Read<Pence> {
    return this.amounts.at(this.columns.amount);
  }
  get financialYear(): Read<FinancialYear> {
    return this.columns.financialYear.of(this.cells);
  }
  get purpose(): Read<string> {
    return this.columns.purpose.of(this.cells);
  }
  get scheme(): Read<string> {
    return this.columns.scheme.of(this.cells);
  }
  get fundingSource(): Read<string> {
    const said = this.columns.fundingSource.of(this.cells);
    return said === BLANK && this.fundOver !== undefined ? this.fundOver : said;
  }
  get status(): Read<string> {
    const said = this.columns.status.of(this.cells);
    return said === BLANK && this.heading !== undefined ? this.heading : said;
  }
  get approved(): Read<Answer> {
    return this.columns.approved.of(this.cells);
  }
  get comments(): Read<string> {
    return this.columns.comments.of(this.cells);
  }
  get agreementOfCcgs(): Read<Answer> {
    return this.columns.agreementOfCcgs.of(this.cells);
  }
  get agreedWithCcg(): Read<Answer> {
    return this.columns.agreedWithCcg.of(this.cells);
  }
  get compellingReasons(): Read<Answer> {
    return this.columns.compellingReasons.of(this.cells);
  }
  get agreedOn(): Read<Day> {
    return this.columns.agreedOn.of(this.cells);
  }
  get reductionStartsOn(): Read<Day> {
    return this.columns.reductionStartsOn.of(this.cells);
  }
  get planConfirmedOn(): Read<Day> {
    return this.columns.planConfirmedOn.of(this.cells);
  }
  get planCovers(): Read<string> {
    return this.columns.planCovers.of(this.cells);
  }
  get caseReview(): Read<Answer> {
    return this.columns.caseReview.of(this.cells);
  }
  get specialPopulation(): Read<Answer> {
    return this.columns.specialPopulation.of(this.cells);
  }
  get patientsEngaged(): Read<Answer> {
    return this.columns.patientsEngaged.of(this.cells);
  }
  get offeredToPractice(): Read<Answer> {
    return this.columns.offeredToPractice.of(this.cells);
  }
  get improvesServices(): Read<Answer> {
    return this.columns.improvesServices.of(this.cells);
  }
  get published(): Read<Answer> {
    return this.columns.published.of(this.cells);
  }
}

const cellIn = (cells: readonly CellValue[], column: number | undefined, { area }: Block): CellValue =>
  column === undefined ? '' : (cells[column - area.column] ?? '');
