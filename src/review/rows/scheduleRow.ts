import type { FactRef, YearFact } from '../../policy/facts';
import type { FinancialYear } from '../../policy/financialYear';
import type { Pence } from '../../policy/money';
import {
  BLANK,
  UNREADABLE,
  isGap,
  type CellValue,
  type Read,
  type ScheduleRow,
} from '../../policy/rules/rule';
import { hasNoPremium } from '../../policy/rules/shared/release';
import { readAnswer } from '../cells/answerCells';
import { readMoney } from '../cells';
import type { Block } from '../columns/blocks';
import { ccgOfRows } from '../columns/lines/ccgAbove';
import { readCcg } from '../cells/namedCells';
import type { Practices } from '../checking/practices';
import { BlockRow, type Beside } from './blockRow';
import type { JoinedRow } from './joinedRow';
import { isOfCcg } from './ofCcg';
import { YearColumns, withYearsBetween, yearsAsked, yearsIn } from './yearColumns';

/**
 * Where among the amounts a year's release is said: in one column, by what is retained, or by the steps until then. Steps
 * that follow years of which it is said otherwise are added to the last of these; where one of them has no column, nothing
 * says it.
 */
interface ReleaseOfYear {
  readonly isSaid: boolean;
  readonly released: number | undefined;
  readonly retained: number | undefined;
  readonly steps: readonly number[];
}

const isWords = (cell: CellValue): boolean => typeof cell === 'string' && /\p{L}/u.test(cell);

/** A row of a schedule's block: what is released is worked out once as the row comes. */
export class ScheduleBlockRow extends BlockRow implements ScheduleRow {
  readonly years: readonly FinancialYear[];
  readonly saysRelease: boolean;
  readonly reinvestedSense;
  readonly releases: Read<Pence>[];
  followsOthers: boolean | undefined = false;
  private readonly hasCcgColumn: boolean;
  /** What the line over the row says of its CCG, where lines do. */
  private ccgOver: Read<string> = BLANK;
  protected readonly byMeasure: Readonly<Record<YearFact, YearColumns>>;
  private readonly byYear: readonly ReleaseOfYear[];
  /** Years that nothing says but columns that are asked about: what is released by then, and by steps since, is open. */
  private readonly asked: readonly FinancialYear[];

  constructor(block: Block, index: number, practices?: Practices, beside?: Beside) {
    super(block, index, practices, beside);
    this.hasCcgColumn = block.mapping.facts.ccg !== undefined;
    this.byMeasure = {
      released: new YearColumns(block, 'released'),
      retained: new YearColumns(block, 'retained'),
      step: new YearColumns(block, 'step'),
      reinvested: new YearColumns(block, 'reinvested'),
    };
    const { released, retained, step, reinvested } = this.byMeasure;
    const said = yearsIn(released, retained, step);
    this.saysRelease = said.length > 0;
    this.asked = this.saysRelease ? yearsAsked(block).filter((year) => !said.includes(year)) : [];
    const years = [...said, ...this.asked].sort((a, b) => a - b);
    this.years = this.saysRelease ? withYearsBetween(years) : reinvested.years;
    this.byYear = this.years.map((year) => this.releaseOf(year));
    this.releases = this.years.map((): Read<Pence> => BLANK);
    this.reinvestedSense = block.mapping.reinvestedSense;
  }

  /** Where no column says it, as another schedule has the practice, or else by the line over it or the title. */
  override get ccg(): Read<string> {
    if (this.hasCcgColumn) return this.columns.ccg.of(this.cells);
    const practice = this.practiceNumber;
    const listed = isGap(practice) ? undefined : this.practices.ccgAt(practice);
    return listed ?? (this.ccgOver === BLANK ? this.ccgAbove : this.ccgOver);
  }

  /** Whether its practices' CCGs may be known: by a column, a title, or another schedule. */
  get knowsCcg(): boolean {
    return this.has('ccg') || (this.practices.areListed && this.has('practiceCode'));
  }

  numberOf(code: string): number {
    return this.practices.numberOf(code);
  }

  override turnTo(cells: readonly CellValue[], row: number, mayBeTable = false): void {
    super.turnTo(cells, row, mayBeTable);
    if (this.block.mapping.ccgInLines) this.turnToLine(cells);
    if (!this.isData()) return;
    this.followsOthers = false;
    this.readReleases();
  }

  protected readReleases(): void {
    for (let at = 0; at < this.byYear.length; at++) {
      const released = this.releasedAs(this.byYear[at]!);
      const isNone = released === UNREADABLE && this.saysNone(this.years[at]!);
      this.releases[at] = isNone ? BLANK : released;
    }
  }

  /**
   * Takes what is released as other tables say it together with the row. Where that cannot be told the row's own steps stand, but
   * for those that follow a year which says nothing, or may say it in a column that is asked about.
   */
  follow(whole: JoinedRow): void {
    const { years, releases } = this;
    this.followsOthers = undefined;
    const isTold = whole.apart === undefined;
    for (let at = 0; at < years.length; at++) {
      const released = whole.asksBefore ? UNREADABLE : whole.released(years[at]!);
      if (isTold || isGap(released)) releases[at] = released;
    }
    if (isTold) this.followsOthers = true;
  }

  /** What a practice without a premium, as another table says it, leaves blank is nothing. */
  releaseNothingOf(whole: JoinedRow): void {
    const { years, releases } = this;
    if (!isGap(this.premium) || !hasNoPremium(whole)) return;
    for (let at = 0; at < years.length; at++)
      if (isGap(releases[at]!) && whole.released(years[at]!) === BLANK) releases[at] = 0;
  }

  /** Its amounts may be steps: but for the first year of all tables, what is released is not known. */
  leaveOpen(whole: JoinedRow): void {
    const { years, releases } = this;
    for (let at = 0; at < years.length; at++) if (years[at] !== whole.years[0]) releases[at] = UNREADABLE;
  }

  /** Of a practice without a premium, a release that is "n/a" is as good as blank. */
  private saysNone(year: FinancialYear): boolean {
    const { premium, cells, block } = this;
    if (isGap(premium) || premium > 0) return false;
    return this.columnsOf({ fact: 'released', year }).every((column) => {
      const cell = cells[column - block.area.column] ?? '';
      return readMoney(cell) !== UNREADABLE || readAnswer(cell) === 'not applicable';
    });
  }

  /** Below a total, other words over rows and a CCG's figures, it is not said any more whose practices follow. */
  private turnToLine(cells: readonly CellValue[]): void {
    if (this.line === 'data') {
      if (isOfCcg(cells)) this.ccgOver = BLANK;
    } else if (this.line === 'total' || (this.line === 'note' && cells.some(isWords)))
      this.ccgOver = readCcg(ccgOfRows(cells) ?? '');
  }

  hasYears(fact: YearFact): boolean {
    return this.byMeasure[fact].years.length > 0;
  }

  yearsOf(fact: YearFact): readonly FinancialYear[] {
    return this.byMeasure[fact].years;
  }

  measure(fact: YearFact, year: FinancialYear): Read<Pence> {
    return this.amounts.at(this.amounts.placeOfMoney(this.byMeasure[fact].of(year)));
  }

  released(year: FinancialYear): Read<Pence> {
    const at = this.years.indexOf(year);
    return at === -1 ? this.releasedAs(this.releaseOf(year)) : this.releases[at]!;
  }

  reinvested(year: FinancialYear): Read<Pence> {
    return this.measure('reinvested', year);
  }

  /** The last year until then whose release is said by itself, if any, and the steps from it until then. */
  private wayTo(year: FinancialYear): { readonly said?: FinancialYear; readonly steps: FinancialYear[] } {
    const { released, retained, step } = this.byMeasure;
    const said = yearsIn(released, retained)
      .filter((each) => each <= year)
      .at(-1);
    const steps = step.years.filter((each) => each <= year && (said === undefined || each > said));
    return said === undefined ? { steps } : { said, steps };
  }

  private releaseOf(year: FinancialYear): ReleaseOfYear {
    const { released, retained, step } = this.byMeasure;
    const place = (column: number | undefined): number | undefined =>
      column === undefined ? undefined : this.amounts.placeOfMoney(column);
    const { said, steps } = this.wayTo(year);
    const before = said ?? (steps[0] ?? Infinity) - 1;
    return {
      isSaid:
        steps.length === year - before &&
        this.asked.every((each) => each > year || (said !== undefined && each <= said)),
      released: said && place(released.of(said)),
      retained: said && place(retained.of(said)),
      steps: steps.map((each) => place(step.of(each))!),
    };
  }

  private releasedAs({ isSaid, released, retained, steps }: ReleaseOfYear): Read<Pence> {
    const { amounts } = this;
    if (!isSaid) return BLANK;
    let sum: Pence = 0;
    if (released !== undefined || retained !== undefined) {
      const said = released === undefined ? this.notRetained(retained!) : amounts.at(released);
      if (isGap(said)) return said;
      sum = said;
    }
    for (const place of steps) {
      const step = amounts.at(place);
      if (isGap(step)) return step;
      sum += step;
    }
    return sum;
  }

  private notRetained(retained: number): Read<Pence> {
    const kept = this.amounts.at(retained);
    const { premium } = this;
    if (typeof premium === 'number' && premium <= 0) return 0;
    return isGap(kept) ? kept : isGap(premium) ? premium : premium - kept;
  }

  protected override columnOf(ref: FactRef): number | undefined {
    if (typeof ref === 'string' || ref.fact === 'amount') return super.columnOf(ref);
    return this.byMeasure[ref.fact].of(ref.year) ?? this.columnsOf(ref)[0];
  }

  override columnsOf(ref: FactRef): readonly number[] {
    if (typeof ref === 'string') return super.columnsOf(ref);
    if (ref.fact === 'amount') return [];
    if (ref.fact !== 'released') {
      const column = this.byMeasure[ref.fact].of(ref.year);
      return column === undefined ? [] : [column];
    }
    const { released, retained, step } = this.byMeasure;
    const { said, steps } = this.wayTo(ref.year);
    const columns = steps.reverse().map((year) => step.of(year)!);
    if (said === undefined) return columns;
    const [whole, left] = [released.of(said), retained.of(said)];
    if (whole !== undefined) return [...columns, whole];
    return left === undefined ? columns : [...columns, left, ...super.columnsOf('premium')];
  }
}
