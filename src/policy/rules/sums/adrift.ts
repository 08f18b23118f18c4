/** Ledger amounts whose year or CCG is not said: they could belong to any. */
import type { FactRef } from '../../facts';
import type { FinancialYear } from '../../financialYear';
import type { Pence } from '../../money';
import { BLANK, isGap, type CellSeen, type LedgerRow, type Terms } from '../rule';
import { keep } from './localityBalances';
import { atMostOf } from './soFar';

/** Those of a CCG in any year, of any CCG in a year, or of any in any. */
export interface AdriftTogether {
  /** What they may add to what a CCG accounts for: infinite where an amount is blank, unreadable or only spent so far. */
  pence: Pence;
  /** Money taken back: it would make what a CCG accounts for less. */
  takenBack: Pence;
  rows: number;
  readonly cells: CellSeen[];
}

/** Takes the ledger rows that lack a year or a CCG as they stream by. */
export class Adrift {
  private readonly together = new Map<string, AdriftTogether>();

  constructor(private readonly terms: Terms) {}

  add(row: LedgerRow): void {
    const { fromCcg: ccg, year, amount } = row;
    if (amount === 0 || (amount === BLANK && isGap(year))) return;
    const key = keyOf(isGap(ccg) ? '' : this.terms.locality(ccg), isGap(year) ? undefined : year);
    const adrift = this.together.get(key) ?? { pence: 0, takenBack: 0, rows: 0, cells: [] };
    this.together.set(key, adrift);
    adrift.pence += isGap(amount) ? Infinity : atMostOf(row, amount);
    if (!isGap(amount)) adrift.takenBack += Math.max(0, -amount);
    adrift.rows++;
    keep(adrift.cells, row, lackingCell(row));
  }

  /** Those of a locality of which the year is not said. */
  of(locality: string): AdriftTogether | undefined {
    return this.together.get(keyOf(locality));
  }

  /** Those that could be any CCG's in a year. */
  anybodysIn(year: FinancialYear): readonly AdriftTogether[] {
    return [keyOf('', year), keyOf('')]
      .map((key) => this.together.get(key))
      .filter((some) => some !== undefined);
  }
}

const keyOf = (locality: string, year?: FinancialYear): string => `${locality} ${year ?? ''}`;

/** The cell that would say what is not said; the amount's where no column does. */
const lackingCell = (row: LedgerRow): FactRef => {
  if (!isGap(row.fromCcg)) return row.has('financialYear') ? 'financialYear' : row.amountCell;
  return row.has('ccg') ? 'ccg' : row.amountCell;
};
