/** Tables that may hold the same money more than once: of a balance, how much stands in them again. */
import type { Edition } from '../../editions';
import type { Pence } from '../../money';
import type { Read, Row } from '../rule';
import type { Doubt } from './doubt';
import { leftOutBy, type LeftOutOf, type SetOfTables } from './sets';
import { TableMoney } from './tableMoney';

/** A set of tables that speak of a CCG and year, and what does not count of it for each that alone may. */
export interface OneOfSeveral<As extends string> {
  readonly as: As;
  readonly leftOut: readonly LeftOutOf[];
}

/** Adds up tables each by itself, and finds those that may say the same. */
export class SameMoney<As extends string> {
  private readonly tables: TableMoney[] = [];
  private current: TableMoney | undefined;
  private sets: readonly SetOfTables<As>[] | undefined;
  private readonly known = new Map<number, readonly OneOfSeveral<As>[]>();

  /** `practiceIn`: what says the practice that money is counted for. */
  constructor(
    private readonly practiceIn: 'practiceCode' | 'receivingPractice',
    private readonly findSets: (tables: readonly TableMoney[]) => readonly SetOfTables<As>[],
  ) {}

  /** `practice`: by its number. `isDoubted`: whether the row may not count, whatever other tables say. */
  add(
    row: Row,
    edition: Edition,
    practice: Read<number>,
    balance: number,
    amount: Pence,
    isDoubted: boolean,
  ): void {
    if (!row.isAlone) this.at(row, edition).add(row, practice, balance, amount, isDoubted);
  }

  /** The table that a row stands in. Rows come table by table. */
  at(row: Row, edition: Edition): TableMoney {
    if (this.current?.table !== row.table)
      this.tables.push((this.current = new TableMoney(row, edition, this.practiceIn)));
    return this.current!;
  }

  /** The sets that speak of a CCG and year, which is a balance itself or the scope of those of practices. */
  of(scope: number): readonly OneOfSeveral<As>[] {
    let those = this.known.get(scope);
    if (!those) this.known.set(scope, (those = this.find(scope)));
    return those;
  }

  private find(scope: number): readonly OneOfSeveral<As>[] {
    this.sets ??= this.findSets(this.tables);
    return this.sets.flatMap((set) => {
      const leftOut = leftOutBy(set, scope);
      return leftOut.length === 0 ? [] : [{ as: set.as, leftOut }];
    });
  }

  /** What a balance may have more than once: the most that one kind of tables has again. */
  doubt(balance: number, scope = balance): Doubt<As> | undefined {
    const again = new Map<As, Pence>();
    for (const { as, leftOut } of this.of(scope))
      again.set(as, (again.get(as) ?? 0) + Math.max(...leftOut.map((of) => of(balance))));
    let most: Doubt<As> | undefined;
    for (const [message, pence] of again)
      if (pence > (most?.pence ?? 0))
        most = { pence, takenBack: 0, message, values: { amount: { money: pence } }, cells: [] };
    return most;
  }
}
