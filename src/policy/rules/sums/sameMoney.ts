/**
 * Ledger tables that hold the same money twice: they come to the same, as a plan by CCG and its details by practice do, or
 * are by their names versions of one another.
 */
import type { Pence } from '../../money';
import { NumberList } from '../../numberList';
import { toleranceOver } from '../shared/verdicts';
import { areVersions, type Edition } from '../../editions';
import type { LedgerRow, Terms } from '../rule';
import type { Doubt } from './doubted';

/** One table's sums by balance; where it says nothing of one, no number. */
interface TableSums {
  readonly table: number;
  readonly edition: Edition;
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
  private versions: readonly (readonly TableSums[])[] | undefined;
  private pairs: readonly (readonly [TableSums, TableSums])[] | undefined;

  constructor(private readonly terms: Terms) {}

  add(row: LedgerRow, balance: number, amount: Pence): void {
    if (this.current?.table !== row.table) this.turnTo(row);
    const { current } = this;
    const before = current!.sums.at(balance);
    current!.sums.set(balance, Number.isNaN(before) ? amount : before + amount);
    if (balance >= current!.until) current!.until = balance + 1;
  }

  private turnTo({ table, edition }: LedgerRow): void {
    this.current = this.tables.find((each) => each.table === table);
    if (this.current) return;
    this.current = { table, edition, sums: new NumberList(NaN), until: 0 };
    this.tables.push(this.current);
  }

  /** What a balance may have more than once: the larger, where two tables are both alike and versions by their names. */
  of(balance: number): Doubt | undefined {
    const [alike, versions] = [this.inAlike(balance), this.inVersions(balance)];
    const pence = Math.max(alike, versions);
    if (pence === 0) return undefined;
    return {
      pence,
      takenBack: 0,
      message: alike >= versions ? 'sameMoney' : 'versions',
      values: { amount: { money: pence } },
      cells: [],
    };
  }

  /** The sums that an earlier table says too. */
  private inAlike(balance: number): Pence {
    this.pairs ??= this.alike();
    const again = new Set<TableSums>();
    for (const [one, other] of this.pairs)
      if (one.sums.at(balance) > 0 && !Number.isNaN(other.sums.at(balance))) again.add(one);
    return [...again].reduce((sum, { sums }) => sum + sums.at(balance), 0);
  }

  /** What all versions of a table have but the one that says least. */
  private inVersions(balance: number): Pence {
    this.versions ??= this.byStem();
    let again: Pence = 0;
    for (const tables of this.versions) {
      const sums = tables.map((each) => each.sums.at(balance)).filter((sum) => sum > 0);
      if (sums.length > 1) again += sums.reduce((sum, each) => sum + each, 0) - Math.min(...sums);
    }
    return again;
  }

  private byStem(): readonly (readonly TableSums[])[] {
    const stems = new Map<string, TableSums[]>();
    for (const each of this.tables)
      stems.set(each.edition.stem, [...(stems.get(each.edition.stem) ?? []), each]);
    return [...stems.values()].filter((tables) => areVersions(tables.map(({ edition }) => edition)));
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
