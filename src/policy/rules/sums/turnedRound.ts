/**
 * Of what a ledger has for a CCG in a year, the negative amounts, where they are more than is spent: none can take back so
 * much.
 */
import type { Pence } from '../../money';
import type { CellSeen, LedgerRow } from '../rule';
import { keep } from './localityBalances';

interface TakenBack {
  pence: Pence;
  readonly cells: CellSeen[];
}

/** Takes them as they stream by. */
export class TurnedRound {
  private readonly balances = new Map<number, TakenBack>();

  add(row: LedgerRow, balance: number, amount: Pence): void {
    if (amount >= 0) return;
    let own = this.balances.get(balance);
    if (!own) this.balances.set(balance, (own = { pence: 0, cells: [] }));
    own.pence -= amount;
    keep(own.cells, row, row.amountCell);
  }

  /** The doubt there is of a balance that comes to so much: as much may be spent as is read as taken back. */
  of(balance: number, inAll: Pence) {
    const own = this.balances.get(balance);
    if (!own || inAll >= 0) return undefined;
    return {
      pence: 0,
      takenBack: 2 * own.pence,
      message: 'turnedRound' as const,
      values: { back: { money: own.pence } },
      cells: own.cells,
    };
  }
}
