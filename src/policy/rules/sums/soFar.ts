/** Of what a ledger has for a CCG and year, what is only spent so far: of months or quarters that are not all there yet. */
import type { Pence } from '../../money';
import type { LedgerRow, SpentSoFar } from '../rule';
import type { Doubt } from './doubt';

interface OfBalance {
  /** What those months or quarters come to: of others it is not said. */
  pence: Pence;
  /** As the first row says it, but that months that are not there leave more open than empty ones. */
  readonly by: SpentSoFar;
}

/** Takes the ledger rows of which that is so as they stream by. */
export class SoFar {
  private readonly balances = new Map<number, OfBalance>();

  add(by: SpentSoFar, balance: number, amount: Pence): void {
    const own = this.balances.get(balance);
    if (!own || (by.isPart && !own.by.isPart)) this.balances.set(balance, { pence: amount, by });
    else if (by.called === own.by.called) own.pence += amount;
  }

  has(balance: number): boolean {
    return this.balances.has(balance);
  }

  /** The rest of the year may bring any amount. What is there and empty brings nothing unless more is entered. */
  of(balance: number): Doubt<'partOfYear' | 'spentUntilThen' | 'yearUnderWay'> | undefined {
    const own = this.balances.get(balance);
    if (!own) return undefined;
    const { pence, by } = own;
    return {
      pence: by.isPart ? Infinity : 0,
      takenBack: Infinity,
      message: by.isUntilThen ? 'spentUntilThen' : by.isPart ? 'partOfYear' : 'yearUnderWay',
      values: { periods: by.called, amount: { money: pence } },
      cells: [],
    };
  }
}

/** What a ledger row can add to a year: without an end where the year is not over. */
export const atMostOf = ({ soFar }: LedgerRow, amount: Pence): Pence =>
  soFar ? Infinity : Math.max(0, amount);
