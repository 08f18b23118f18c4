/**
 * What practices release by tables that do not say what they receive. Where what practices receive is all that accounts for
 * a release, it is not known what becomes of theirs.
 */
import type { ByYear } from '../../byYear';
import type { FactOfYear } from '../../facts';
import type { FinancialYear } from '../../financialYear';
import type { Pence } from '../../money';
import { CELLS_SHOWN, isGap, type CellSeen, type Read, type ScheduleRow, type Value } from '../rule';
import { cellSeen } from '../shared/verdicts';

interface OfBalance {
  /** Released by such tables, and how much of it another table says too, together with what is received. */
  pence: Pence;
  again: Pence;
  /** Some of the practices that no other table has, by their numbers, and where their release stands. */
  readonly alone: Map<Read<number>, Alone>;
}
interface Alone {
  readonly practice: Value;
  readonly cell: CellSeen;
}

/** Takes schedule rows as they stream by. */
export class Unreceived {
  private readonly balances = new Map<number, OfBalance>();

  constructor(private readonly releasedCells: ByYear<FactOfYear>) {}

  /**
   * `balances`: those of the row's years. `again`: the years that another table says as well, of which one of the two says
   * what is received. `isCounted`: the row's release is not added up, being that of the other.
   */
  add(
    row: ScheduleRow,
    balances: readonly number[],
    again: readonly FinancialYear[],
    isCounted: boolean,
  ): void {
    const { years, releases } = row;
    const receives = row.reinvestedSense === 'received';
    if (receives && again.length === 0) return;
    const cells = this.releasedCells.ofAll(years);
    for (let at = 0; at < balances.length; at++) {
      const amount = releases[at]!;
      if (isGap(amount) || amount <= 0) continue;
      const isAgain = again.includes(years[at]!);
      if (receives && !isAgain) continue;
      const own = this.at(balances[at]!);
      if (!receives) own.pence += amount;
      else if (isCounted) own.pence -= amount;
      if (!isAgain) keepAlone(own.alone, row, cells[at]!);
      else {
        if (!isCounted) own.again += amount;
        own.alone.delete(row.practiceNumber);
      }
    }
  }

  private at(balance: number): OfBalance {
    let own = this.balances.get(balance);
    if (!own) this.balances.set(balance, (own = { pence: 0, again: 0, alone: new Map() }));
    return own;
  }

  /** What is released by such tables, and how much of it stands in another table too. */
  in(balance: number): Pick<OfBalance, 'pence' | 'again'> {
    return this.balances.get(balance) ?? { pence: 0, again: 0 };
  }

  /** The doubt there is of a balance, where what practices receive is what counts. */
  of(balance: number) {
    const own = this.balances.get(balance);
    if (!own || own.pence <= own.again) return undefined;
    const pence = own.pence - own.again;
    const alone = [...own.alone.values()];
    const values = { more: { money: pence }, first: alone[0]?.practice ?? 'a practice' };
    const cells = alone.map(({ cell }) => cell);
    return { pence, takenBack: 0, message: 'receivedUnsaid' as const, values, cells };
  }
}

const keepAlone = (alone: OfBalance['alone'], row: ScheduleRow, cell: FactOfYear): void => {
  if (alone.size >= CELLS_SHOWN || alone.has(row.practiceNumber)) return;
  const { practiceCode, practiceName } = row;
  const practice = isGap(practiceCode) ? practiceName : practiceCode;
  alone.set(row.practiceNumber, {
    practice: isGap(practice) ? 'a practice' : { practices: [practice] },
    cell: cellSeen(row, cell),
  });
};
