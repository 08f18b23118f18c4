/** Ledger amounts of practices that the schedule has in another CCG: they may be that one's, and not the CCG's of their row. */
import type { Pence } from '../../money';
import type { CellSeen, LedgerRow } from '../rule';
import type { Doubt } from './doubt';
import { keep } from './localityBalances';

interface OfBalance {
  pence: Pence;
  takenBack: Pence;
  /** The first such practice. */
  readonly first: string;
  readonly cells: CellSeen[];
}

/** Takes them as they stream by, for both CCGs. */
export class ListedElsewhere {
  private readonly balances = new Map<number, OfBalance>();

  /** An amount that is counted, and may not be the CCG's. */
  counted(row: LedgerRow, balance: number, amount: Pence): void {
    let own = this.balances.get(balance);
    if (!own) {
      own = { pence: 0, takenBack: 0, first: String(row.practiceCode), cells: [] };
      this.balances.set(balance, own);
    }
    own.pence += Math.max(0, amount);
    own.takenBack += Math.max(0, -amount);
    keep(own.cells, row, row.has('ccg') ? 'ccg' : 'practiceCode');
  }

  /** One that is not counted, and may be. */
  besides(row: LedgerRow, balance: number, amount: Pence): void {
    this.counted(row, balance, -amount);
  }

  /** The doubt there is of a balance. */
  of(balance: number): Doubt<'listedElsewhere'> | undefined {
    const own = this.balances.get(balance);
    if (!own) return undefined;
    const { pence, takenBack, first, cells } = own;
    return {
      pence,
      takenBack,
      message: 'listedElsewhere',
      values: { elsewhere: { money: pence + takenBack }, first: { practices: [first] } },
      cells,
    };
  }
}
