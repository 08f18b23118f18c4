/** Ledger tables that come to the same: a plan by CCG beside its details by practice holds the same money twice. */
import type { Pence } from '../../money';
import { NumberList } from '../../numberList';
import { toleranceOver } from '../shared/verdicts';
import type { Terms } from '../rule';

/** One table's sums by balance; where it says nothing of one, no number. */
interface TableSums {
  readonly table: number;
  readonly sums: NumberList;
  /** Balances from 0 on that were asked for. */
  until: number;
}

/** Of one sum alone a plan and its details are not told from two payments that happen to be alike. */
const fewestShared = 2;
/** More are the sheets of as many schemes, and not all held against each other. */
const mostCompared = 40;

/** Adds up a ledger's tables each by itself, and finds two that say the same of all that both speak of. */
export class SameMoney {
  private readonly tables: TableSums[] = [];
  private current: TableSums | undefined;
  private pairs: readonly (readonly [TableSums, TableSums])[] | undefined;

  constructor(private readonly terms: Terms) {}

  add(table: number, balance: number, amount: Pence): void {
    if (this.current?.table !== table) this.turnTo(table);
    const { current } = this;
    const before = current!.sums.at(balance);
    current!.sums.set(balance, Number.isNaN(before) ? amount : before + amount);
    if (balance >= current!.until) current!.until = balance + 1;
  }

  private turnTo(table: number): void {
    this.current = this.tables.find((each) => each.table === table);
    if (this.current) return;
    this.current = { table, sums: new NumberList(NaN), until: 0 };
    this.tables.push(this.current);
  }

  /** What a balance may have more than once: the sums that an earlier table says too. 0 where none does. */
  in(balance: number): Pence {
    this.pairs ??= this.alike();
    const again = new Set<TableSums>();
    for (const [one, other] of this.pairs)
      if (one.sums.at(balance) > 0 && !Number.isNaN(other.sums.at(balance))) again.add(one);
    return [...again].reduce((sum, { sums }) => sum + sums.at(balance), 0);
  }

  private alike(): readonly (readonly [TableSums, TableSums])[] {
    if (this.tables.length > mostCompared) return [];
    return this.tables.flatMap((one, at) =>
      this.tables.slice(0, at).flatMap((other) => (this.isAlike(one, other) ? [[one, other] as const] : [])),
    );
  }

  private isAlike(one: TableSums, other: TableSums): boolean {
    const tolerance = toleranceOver(1, this.terms);
    let shared = 0;
    for (let balance = 0; balance < Math.min(one.until, other.until); balance++) {
      const [here, there] = [one.sums.at(balance), other.sums.at(balance)];
      if (Number.isNaN(here) || Number.isNaN(there)) continue;
      if (Math.abs(here - there) > tolerance) return false;
      if (here > 0) shared++;
    }
    return shared >= fewestShared;
  }
}
