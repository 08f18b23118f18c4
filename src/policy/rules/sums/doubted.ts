/** Of what a ledger has for a CCG or a practice in a year, the part that may not be PMS money that is spent so, or may be another amount. */
import type { Pence } from '../../money';
import type { CellSeen, LedgerRow } from '../rule';
import { mayBeOtherMoney, undecidedBy } from '../shared/records';
import type { Doubt } from './doubt';
import { keep } from './localityBalances';

interface OfBalance {
  /** From a source that is not all said to be PMS money. */
  mixed: Pence;
  /** The first such source. */
  source: string;
  /** Marked as not decided, and how the first of it is. */
  undecided: Pence;
  status: string;
  /** Of both, what is taken back. */
  takenBack: Pence;
  /** Said to be less, or more, by other columns of its rows, and the first such columns. */
  less: Pence;
  more: Pence;
  columns: string;
  readonly cells: CellSeen[];
}

/** Takes the ledger rows of which that is so as they stream by. */
export class Doubted {
  private readonly balances = new Map<number, OfBalance>();

  /** Whether all of the row's amount may not count. */
  add(row: LedgerRow, balance: number, amount: Pence): boolean {
    const by = undecidedBy(row);
    if (amount === 0 || (by === undefined && !mayBeOtherMoney(row))) {
      this.addOtherwise(row, balance, amount);
      return false;
    }
    const own = this.at(balance);
    if (by === undefined) {
      own.mixed += Math.abs(amount);
      own.source ||= String(row.raw('fundingSource'));
    } else {
      own.undecided += Math.abs(amount);
      own.status ||= String(row.raw(by));
    }
    own.takenBack += Math.max(0, -amount);
    keep(own.cells, row, by ?? 'fundingSource');
    return true;
  }

  private addOtherwise(row: LedgerRow, balance: number, amount: Pence): void {
    const otherwise = row.amountOtherwise;
    if (!otherwise) return;
    const own = this.at(balance);
    own.less += Math.max(0, amount - otherwise.amount);
    own.more += Math.max(0, otherwise.amount - amount);
    own.columns ||= otherwise.columns;
    keep(own.cells, row, row.amountCell);
  }

  private at(balance: number): OfBalance {
    let own = this.balances.get(balance);
    if (!own) this.balances.set(balance, (own = noneOf()));
    return own;
  }

  /** The doubt there is of a balance. */
  of(balance: number): Doubt | undefined {
    const own = this.balances.get(balance);
    if (!own) return undefined;
    const { mixed, source, undecided, status, takenBack, less, more, columns, cells } = own;
    const about = { pence: mixed + undecided - takenBack + less, takenBack: takenBack + more, cells };
    const differs = less + more;
    if (differs > Math.max(mixed, undecided))
      return { ...about, message: 'countedOtherwise', values: { differs: { money: differs }, columns } };
    return mixed > undecided
      ? { ...about, message: 'countedMixed', values: { mixed: { money: mixed }, source } }
      : { ...about, message: 'countedUndecided', values: { undecided: { money: undecided }, status } };
  }
}

const noneOf = (): OfBalance => ({
  mixed: 0,
  source: '',
  undecided: 0,
  status: '',
  takenBack: 0,
  less: 0,
  more: 0,
  columns: '',
  cells: [],
});
