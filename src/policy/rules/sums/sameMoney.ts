/**
 * Ledger tables that may hold the same money more than once: they come to the same, or by their names are versions of one
 * another, or returns of several periods.
 */
import type { Pence } from '../../money';
import type { LedgerRow, Terms } from '../rule';
import type { Doubt } from './doubted';
import { saysAgain, setsAmong, type SetOfTables } from './sets';
import { TableMoney } from './tableMoney';

const kinds = ['sameMoney', 'versions', 'periods'] as const;

/** Adds up a ledger's tables each by itself, and finds those that may say the same. */
export class SameMoney {
  private readonly tables: TableMoney[] = [];
  private current: TableMoney | undefined;
  private sets: readonly SetOfTables[] | undefined;

  constructor(private readonly terms: Terms) {}

  /** `isDoubted`: whether the row may not count, whatever other tables say. */
  add(row: LedgerRow, balance: number, amount: Pence, isDoubted: boolean): void {
    if (this.current?.table !== row.table) this.turnTo(row);
    this.current!.add(row, balance, amount, isDoubted);
  }

  private turnTo(row: LedgerRow): void {
    this.current = this.tables.find(({ table }) => table === row.table);
    if (!this.current) this.tables.push((this.current = new TableMoney(row)));
  }

  /** What a balance may have more than once: the most that one kind of tables has again. */
  of(balance: number): Doubt | undefined {
    this.sets ??= setsAmong(this.tables, this.terms);
    let [pence, message]: [Pence, Doubt['message']] = [0, 'sameMoney'];
    for (const kind of kinds) {
      let again = 0;
      for (const set of this.sets) if (set.as === kind) again += saysAgain(set, balance);
      if (again > pence) [pence, message] = [again, kind];
    }
    if (pence === 0) return undefined;
    return { pence, takenBack: 0, message, values: { amount: { money: pence } }, cells: [] };
  }
}
