/** Ledger rows of which no column is known to hold the amount: they may account for what their CCG releases, or any does. */
import type { CellSeen, LedgerRow } from '../rule';
import { keep } from './localityBalances';

interface Unsaid {
  rows: number;
  readonly cells: CellSeen[];
}

/** Takes them as they stream by. */
export class UnsaidAmounts {
  private readonly balances = new Map<number, Unsaid>();
  private readonly anybodys: Unsaid = { rows: 0, cells: [] };

  /** `balance`: that of its CCG and year; undefined where the row does not say both. */
  add(row: LedgerRow, balance: number | undefined): void {
    let own = balance === undefined ? this.anybodys : this.balances.get(balance);
    if (!own) this.balances.set(balance!, (own = { rows: 0, cells: [] }));
    own.rows++;
    keep(own.cells, row, row.has('purpose') ? 'purpose' : 'scheme');
  }

  /** The doubt there is of a balance: there is no saying how much more accounts for it. */
  of(balance: number) {
    const all = [this.balances.get(balance), this.anybodys].filter((each) => each !== undefined);
    const rows = all.reduce((sum, each) => sum + each.rows, 0);
    if (rows === 0) return undefined;
    return {
      pence: 0,
      takenBack: Infinity,
      message: 'amountUnsaid' as const,
      values: { rows: rows === 1 ? 'one row' : `${rows} rows` },
      cells: all.flatMap(({ cells }) => cells),
    };
  }
}
