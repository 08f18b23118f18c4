/** What is released and what is reinvested of one CCG in each year, with the cells gone by. */
import { ByYear } from '../../byYear';
import type { FactOfYear, FactRef } from '../../facts';
import type { FinancialYear } from '../../financialYear';
import type { Pence } from '../../money';
import { NumberList } from '../../numberList';
import { CellLog, noCell } from './cellLog';
import { CELLS_SHOWN, type CellSeen, type Row } from '../rule';
import { cellSeen } from '../shared/verdicts';

/** What is known of one CCG and year. */
export interface Balance {
  readonly released: Side;
  /** By the ledger, and by what practices receive where there is no ledger. */
  readonly ledger: Side;
  readonly received: Side;
}

/** A practice whose release stands in two tables, and the cells that name it there. */
export interface CountedTwice {
  readonly practice: string;
  readonly cells: readonly CellSeen[];
  /** Only one of the two tables says what is received: of what practices receive it is no second release. */
  readonly isOfReceived: boolean;
}

/** Of the cells that are shown of a balance, each side has half. */
const cellsOfSide = CELLS_SHOWN / 2;

/** The numbers kept of each balance on one side, beside each other. */
const [pence, amounts, cells, last] = [0, 1, 2, 3];
const numbersOfEach = 4;

interface Gaps {
  count: number;
  readonly cells: CellSeen[];
}

/** One side of all balances, each by its number: hundreds of thousands of amounts are added, so they are numbers alone. */
export class SideOfAll {
  private readonly numbers = new NumberList();
  private readonly gaps = new Map<number, Gaps>();

  constructor(private readonly log: CellLog) {}

  add(balance: number, amount: Pence, row: Row, fact: FactRef): void {
    this.count(balance, amount);
    this.see(balance, row, fact);
  }

  /** An amount that is the sum of several cells: those that hold something are seen. */
  addSum(balance: number, amount: Pence, row: Row, parts: readonly FactRef[]): void {
    this.count(balance, amount);
    for (let at = 0; at < parts.length; at++)
      if (row.raw(parts[at]!) !== '') this.see(balance, row, parts[at]!);
  }

  private count(balance: number, amount: Pence): void {
    const { numbers } = this;
    const at = balance * numbersOfEach;
    numbers.add(at + pence, amount);
    numbers.add(at + amounts, 1);
  }

  private see(balance: number, row: Row, fact: FactRef): void {
    const { numbers } = this;
    const at = balance * numbersOfEach;
    const before = numbers.at(at + cells);
    numbers.set(at + cells, before + 1);
    if (before >= cellsOfSide) return;
    numbers.set(at + last, this.log.add(before === 0 ? noCell : numbers.at(at + last), row, fact));
  }

  miss(balance: number, row: Row, fact: FactRef): void {
    let gaps = this.gaps.get(balance);
    if (!gaps) this.gaps.set(balance, (gaps = { count: 0, cells: [] }));
    gaps.count++;
    keep(gaps.cells, row, fact);
  }

  of(balance: number): Side {
    return new Side(this.numbers, balance * numbersOfEach, this.log, this.gaps.get(balance));
  }
}

/** One side of a balance, once all is added. */
export class Side {
  constructor(
    private readonly numbers: NumberList,
    private readonly at: number,
    private readonly log: CellLog,
    private readonly missed: Gaps | undefined,
    private readonly without: Pence = 0,
  ) {}

  /** The same, of which some money is not counted. */
  less(money: Pence): Side {
    return new Side(this.numbers, this.at, this.log, this.missed, money);
  }

  get pence(): Pence {
    return this.numbers.at(this.at + pence) - this.without;
  }
  get amounts(): number {
    return this.numbers.at(this.at + amounts);
  }
  /** How many cells they stand in. */
  get cellsInAll(): number {
    return this.numbers.at(this.at + cells);
  }
  /** Some of their cells. */
  get cells(): readonly CellSeen[] {
    return this.cellsInAll === 0 ? [] : this.log.cellsOf(this.numbers.at(this.at + last));
  }
  /** Cells that should have given an amount and did not. */
  get gaps(): number {
    return this.missed?.count ?? 0;
  }
  get gapCells(): readonly CellSeen[] {
    return this.missed?.cells ?? [];
  }
}

/** Keeps a row’s cell among some, until there are as many as are shown. */
export const keep = (cells: CellSeen[], row: Row, fact: FactRef): void => {
  if (cells.length < CELLS_SHOWN) cells.push(cellSeen(row, fact));
};

/** The balances of all CCGs and years: each has a number, under which its sides are kept. */
export class Balances {
  private readonly log = new CellLog();
  readonly released = new SideOfAll(this.log);
  readonly ledger = new SideOfAll(this.log);
  readonly received = new SideOfAll(this.log);
  readonly twice = new Map<number, CountedTwice>();
  private count = 0;

  /** The numbers of a CCG's, by the year. */
  ofCcg(): ByYear<number> {
    return new ByYear(() => this.count++);
  }

  at(balance: number): Balance {
    return {
      released: this.released.of(balance),
      ledger: this.ledger.of(balance),
      received: this.received.of(balance),
    };
  }
}

/** A CCG with its balances, whatever spellings it has. */
export interface Locality {
  /** As it is called in findings. */
  ccg: string;
  /** Whether schedules list practices of it. */
  isListed: boolean;
  /** The numbers of its balances. */
  readonly balances: ByYear<number>;
}

/** The cells of a measure by the year, named once for all rows of all CCGs. */
export const cellsOf = (fact: 'released' | 'reinvested'): ByYear<FactOfYear> =>
  new ByYear((year: FinancialYear): FactOfYear => ({ fact, year }));
