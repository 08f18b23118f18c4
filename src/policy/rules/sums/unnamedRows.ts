/** Releases of rows that name no practice, among those that do: they may be what the others come to. */
import type { Pence } from '../../money';
import { BLANK, type CellSeen, type ScheduleRow } from '../rule';
import { keep } from './localityBalances';

interface Unnamed {
  pence: Pence;
  readonly cells: CellSeen[];
}

/** Takes them as they stream by. */
export class UnnamedRows {
  private readonly balances = new Map<number, Unnamed>();

  add(balance: number, amount: Pence, row: ScheduleRow): void {
    if (amount === 0) return;
    let own = this.balances.get(balance);
    if (!own) this.balances.set(balance, (own = { pence: 0, cells: [] }));
    own.pence += amount;
    keep(own.cells, row, row.has('practiceCode') ? 'practiceCode' : 'practiceName');
  }

  /** The doubt there is of a balance: a release that does not count can only make a shortfall less. */
  of(balance: number) {
    const own = this.balances.get(balance);
    if (!own) return undefined;
    return {
      pence: 0,
      takenBack: own.pence,
      message: 'unnamed' as const,
      values: { unnamed: { money: own.pence } },
      cells: own.cells,
    };
  }
}

/** Whether its table has practices, and the row says none. */
export const namesNone = (row: ScheduleRow): boolean =>
  row.practiceCode === BLANK &&
  row.practiceName === BLANK &&
  (row.has('practiceCode') || row.has('practiceName'));
