/** Of what a ledger has for a CCG and year, the part that may not be PMS money that is spent so. */
import type { Pence } from '../../money';
import type { MessageName } from '../reinvestment';
import type { CellSeen, LedgerRow, Values } from '../rule';
import { mayBeOtherMoney, undecidedBy } from '../shared/records';
import { keep } from './localityBalances';

interface OfBalance {
  /** From a source that is not all said to be PMS money. */
  mixed: Pence;
  /** The first such source. */
  source: string;
  /** Marked as not decided, and how the first of it is. */
  undecided: Pence;
  status: string;
  readonly cells: CellSeen[];
}

/** What leaves open whether a release is accounted for: so many pence of it may not be. */
export interface Doubt {
  readonly pence: Pence;
  readonly message: MessageName;
  readonly values: Values;
  readonly cells: readonly CellSeen[];
}

/** Takes the ledger rows of which that is so as they stream by. */
export class Doubted {
  private readonly balances = new Map<number, OfBalance>();

  add(row: LedgerRow, balance: number, amount: Pence): void {
    const by = undecidedBy(row);
    if (amount <= 0 || (by === undefined && !mayBeOtherMoney(row))) return;
    const own = this.balances.get(balance) ?? { mixed: 0, source: '', undecided: 0, status: '', cells: [] };
    this.balances.set(balance, own);
    if (by === undefined) {
      own.mixed += amount;
      own.source ||= String(row.raw('fundingSource'));
    } else {
      own.undecided += amount;
      own.status ||= String(row.raw(by));
    }
    keep(own.cells, row, by ?? 'fundingSource');
  }

  /** The doubt there is of a balance. */
  of(balance: number): Doubt | undefined {
    const own = this.balances.get(balance);
    if (!own) return undefined;
    const { mixed, source, undecided, status, cells } = own;
    const pence = mixed + undecided;
    return mixed > undecided
      ? { pence, message: 'ccgSourceMixed', values: { mixed: { money: mixed }, source }, cells }
      : { pence, message: 'ccgUndecided', values: { undecided: { money: undecided }, status }, cells };
  }
}
