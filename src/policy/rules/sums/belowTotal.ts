/** Amounts below the total that closes their table: it does not count them, so whether anything else should cannot be told. */
import type { Pence } from '../../money';
import { isGap, type CellSeen, type Row, type SummedRow } from '../rule';
import type { Doubt } from './doubt';
import { keep } from './localityBalances';
import { isSum } from './tableSums';

/** The total of a whole table, not of a section or a CCG: as such only where no other total follows. */
const ofAll = /^(?:(?:grand|overall)[ -]*)?totals?(?: \(.*\)| £.*| [\d/–-]+)?\W*$/i;

/** "Y00123", and no name. */
export const isPracticeCode = (practice: string): boolean => /^[A-Z]\d{5}$/.test(practice);

/** A practice counts wherever it stands; "As agreed" below a total may be another sum of what stands above. */
export const isCoded = ({ practiceCode }: Row): boolean =>
  !isGap(practiceCode) && isPracticeCode(practiceCode);

/** The first of these that a row says is what it is called. */
const naming = ['scheme', 'purpose', 'practiceName', 'practiceCode'] as const;

interface Below {
  pence: Pence;
  /** Of negative amounts. */
  takenBack: Pence;
  readonly cells: CellSeen[];
}

/** Takes the amounts and totals of tables as they stream by, one table after another. */
export class BelowTotal<R extends Row> {
  private table = -1;
  private part = 0;
  /** Whether the last total was of all rows of the table so far. */
  private isClosed = false;
  /** By balance: of tables gone by, and of this one since its last total. */
  private readonly below = new Map<number, Below[]>();
  private since = new Map<number, Below>();

  /** `counts`: whether a row does wherever it stands. */
  constructor(private readonly counts?: (row: R) => boolean) {}

  total({ table, part, totalName }: SummedRow): void {
    // A total above the first row is of what comes.
    if (table !== this.table || part !== this.part || !isSum(totalName)) return;
    this.since.clear();
    this.isClosed = ofAll.test(totalName);
  }

  add(row: R, balance: number, amount: Pence): void {
    if (!this.isBelow(row) || amount === 0) return;
    let own = this.since.get(balance);
    if (!own) this.since.set(balance, (own = { pence: 0, takenBack: 0, cells: [] }));
    own.pence += Math.max(0, amount);
    own.takenBack += Math.max(0, -amount);
    keep(own.cells, row, naming.find((fact) => row.raw(fact) !== '') ?? 'ccg');
  }

  /** Whether a row stands below the total of all of its table, unless another follows, and does not count there. */
  isBelow(row: R): boolean {
    if (row.table !== this.table) this.turnTo(row.table);
    // Under headings of its own it is no more below that total.
    if (row.part !== this.part) this.isClosed = false;
    this.part = row.part;
    return this.isClosed && !this.counts?.(row);
  }

  private turnTo(table: number): void {
    for (const [balance, own] of this.since)
      this.below.set(balance, [...(this.below.get(balance) ?? []), own]);
    this.since = new Map();
    this.isClosed = false;
    this.table = table;
  }

  /** What stands below of a balance, once all has gone by. */
  of(balance: number): (Below & Pick<Doubt, 'message' | 'values'>) | undefined {
    const since = this.since.get(balance);
    const all = [...(this.below.get(balance) ?? []), ...(since ? [since] : [])];
    if (all.length === 0) return undefined;
    const sum = (one: (own: Below) => Pence): Pence => all.reduce((pence, own) => pence + one(own), 0);
    const [pence, takenBack] = [sum((own) => own.pence), sum((own) => own.takenBack)];
    return {
      pence,
      takenBack,
      message: 'belowTotal',
      values: { below: { money: pence + takenBack } },
      cells: all.flatMap(({ cells }) => cells),
    };
  }
}
