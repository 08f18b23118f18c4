import type { Pence } from '../../../policy/money';
import { BLANK, UNREADABLE, type CellValue } from '../../../policy/rules/rule';
import { readMoney } from '../../cells';
import type { LinePlaces } from './linePlaces';

/** Totals that a later one may begin after: more are not nested in one another. */
const marksKept = 40;

/** What the rows of one CCG come to. */
interface OfCcg {
  readonly ccg: CellValue;
  pence: Pence;
  rows: number;
}

/** A column of other things than CCGs is not kept as such. */
const ccgsKept = 2000;

/** What the rows of a block so far come to: by it a total is known that calls itself none. */
export class SumsAbove {
  /** Of all rows, and of those since the last total. */
  private all: Pence = 0;
  private since: Pence = 0;
  private alsoAll: Pence = 0;
  private alsoSince: Pence = 0;
  /** Of those since the headings stood again. */
  private own: Pence = 0;
  private alsoOwn: Pence = 0;
  private rowsSince = 0;
  private rowsOwn = 0;
  /** What all rows came to at the start and at the latest totals. */
  private readonly marks: Pence[] = [0];
  /** How many there are. */
  rows = 0;
  /** By CCG as it is written, and that of the row above: rows of one mostly follow one another. */
  private readonly byCcg = new Map<CellValue, OfCcg>();
  private ofCcg: OfCcg | undefined;
  private readonly ccg: number | undefined;
  private readonly summed: LinePlaces['summed'];
  private readonly alsoSummed: LinePlaces['alsoSummed'];

  constructor({ summed, alsoSummed, hasCodes, ccgs }: LinePlaces) {
    this.ccg = hasCodes ? ccgs[0] : undefined;
    this.summed = summed;
    this.alsoSummed = alsoSummed;
  }

  add(cells: readonly CellValue[]): void {
    const pence = this.summedIn(cells);
    this.rows++;
    this.rowsSince++;
    this.rowsOwn++;
    if (pence !== undefined) {
      this.all += pence;
      this.since += pence;
      this.own += pence;
      if (this.ccg !== undefined) this.addToCcg(cells[this.ccg] ?? '', pence);
    }
    if (this.alsoSummed === undefined) return;
    const also = readMoney(cells[this.alsoSummed] ?? '');
    if (typeof also !== 'number') return;
    this.alsoAll += also;
    this.alsoSince += also;
    this.alsoOwn += also;
  }

  private addToCcg(ccg: CellValue, pence: Pence): void {
    if (this.ofCcg?.ccg !== ccg) {
      this.ofCcg = this.byCcg.get(ccg);
      if (!this.ofCcg) {
        if (this.byCcg.size === ccgsKept) return;
        this.byCcg.set(ccg, (this.ofCcg = { ccg, pence: 0, rows: 0 }));
      }
    }
    this.ofCcg.pence += pence;
    this.ofCcg.rows++;
  }

  /** The headings stand again. */
  begin(): void {
    this.own = this.alsoOwn = this.rowsOwn = 0;
  }

  /** A total of the rows since the last has come. */
  endWithTotal(): void {
    this.since = this.alsoSince = this.rowsSince = 0;
    if (this.marks.length === marksKept) this.marks.shift();
    this.marks.push(this.all);
  }

  /**
   * Whether a line says what all rows come to, or those since the last total or since the headings stood again, where these
   * are `fewest` or more.
   */
  areIn(cells: readonly CellValue[], fewest = 0): boolean {
    const pence = this.summedIn(cells);
    if (pence === undefined || pence === 0) return false;
    return (
      (this.rows >= fewest && this.near(this.all, pence)) ||
      (this.rowsSince >= fewest && this.near(this.since, pence)) ||
      (this.rowsOwn >= fewest && this.near(this.own, pence))
    );
  }

  /** Whether it says what all rows of its CCG come to, of which there are several: one alone may have a like among them. */
  areOfItsCcg(cells: readonly CellValue[]): boolean {
    const own = this.ccg === undefined ? undefined : this.byCcg.get(cells[this.ccg] ?? '');
    const pence = own && own.rows > 1 ? this.summedIn(cells) : undefined;
    return pence !== undefined && pence !== 0 && this.near(own!.pence, pence);
  }

  /** The same of the figures that do not go with the premium. */
  areAlsoIn(cells: readonly CellValue[]): boolean {
    const also = this.alsoSummed === undefined ? '' : readMoney(cells[this.alsoSummed] ?? '');
    return (
      typeof also === 'number' &&
      also !== 0 &&
      [this.alsoAll, this.alsoSince, this.alsoOwn].some((sum) => this.near(sum, also))
    );
  }

  /**
   * Whether a total in the place of what is spent on can be one: of the rows since the last, or of more with others among
   * them. In a list of totals alone each is a row, and whether one is of rows below it the rules leave open.
   */
  mayBeIn(cells: readonly CellValue[]): boolean {
    if (this.rowsSince > 0) return true;
    const pence = this.summedIn(cells);
    return pence === undefined || this.marks.some((mark) => this.near(this.all - mark, pence));
  }

  /** None where all is blank, or a cell cannot be read. */
  private summedIn(cells: readonly CellValue[]): Pence | undefined {
    const { summed } = this;
    let sum: Pence | undefined;
    for (let at = 0; at < summed.length; at++) {
      const cell = cells[summed[at]!] ?? '';
      const pence = cell === '' ? BLANK : readMoney(cell);
      if (pence === UNREADABLE) return undefined;
      if (pence !== BLANK) sum = (sum ?? 0) + pence;
    }
    return sum;
  }

  private near(a: Pence, b: Pence): boolean {
    return Math.abs(a - b) <= Math.max(1, this.rows / 2);
  }
}
