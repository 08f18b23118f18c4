/** What is released and what is reinvested of one CCG in each year, with the cells gone by. */
import type { FactOfYear, FactRef } from '../facts';
import type { FinancialYear } from '../financialYear';
import type { Pence } from '../money';
import type { Sum, Sums } from '../numberList';
import { ByYear } from './byYear';
import type { CellLog } from './cellLog';
import { CELLS_SHOWN, type CellSeen, type Row } from './rule';

/** What the sides of all balances share. */
export interface Kept {
  readonly sums: Sums;
  readonly log: CellLog;
}

/** Amounts of one side of the balance. */
export class Side {
  private readonly sum: Sum;
  amounts = 0;
  /** The latest of its cells in the log. */
  private last: number | undefined;
  /** Cells that should have given an amount and did not. */
  gaps = 0;
  readonly gapCells: CellSeen[] = [];

  constructor(private readonly kept: Kept) {
    this.sum = kept.sums.start();
  }

  add(amount: Pence, row: Row, fact: FactRef): void {
    this.sum.add(amount);
    this.amounts++;
    if (this.amounts <= CELLS_SHOWN) this.last = this.kept.log.add(this.last, row, fact);
  }
  get pence(): Pence {
    return this.sum.all;
  }
  get cells(): readonly CellSeen[] {
    return this.kept.log.cellsOf(this.last);
  }
  miss(row: Row, fact: FactRef): void {
    this.gaps++;
    keep(this.gapCells, row, fact);
  }
}

export const keep = (cells: CellSeen[], row: Row, fact: FactRef): void => {
  if (cells.length < CELLS_SHOWN) cells.push({ row: row.ref, fact, value: row.raw(fact) });
};

const named = {
  released: new Map<FinancialYear, FactOfYear>(),
  reinvested: new Map<FinancialYear, FactOfYear>(),
};
const cellOf = (fact: 'released' | 'reinvested', year: FinancialYear): FactOfYear => {
  let cell = named[fact].get(year);
  if (!cell) named[fact].set(year, (cell = { fact, year }));
  return cell;
};

/** What is known of one CCG and year. */
export class Balance {
  readonly released: Side;
  /** A practice whose release is added twice. */
  twice: { readonly practice: string; readonly cells: readonly CellSeen[] } | undefined;
  /** By the ledger, and by what practices receive where there is no ledger. */
  readonly ledger: Side;
  readonly received: Side;
  /** The year's cells, named once for all rows of all CCGs. */
  readonly releasedCell: FactOfYear;
  readonly reinvestedCell: FactOfYear;

  constructor(year: FinancialYear, kept: Kept) {
    this.released = new Side(kept);
    this.ledger = new Side(kept);
    this.received = new Side(kept);
    this.releasedCell = cellOf('released', year);
    this.reinvestedCell = cellOf('reinvested', year);
  }
}

export class Locality extends ByYear<Balance> {
  constructor(
    public ccg: string,
    kept: Kept,
  ) {
    super((year) => new Balance(year, kept));
  }
}
