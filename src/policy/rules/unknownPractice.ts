import type { Pence } from '../money';
import {
  BLANK,
  CELLS_SHOWN,
  UNREADABLE,
  isGap,
  type CellSeen,
  type Group,
  type GroupVerdict,
  type LedgerRow,
  type Messages,
  type RowRef,
  type Rule,
  type ScheduleRow,
} from './rule';

const messages = {
  met: { says: '{practice} is in the schedule.' },
  unknown: {
    says: '{practice} is in the ledger with {amount} and in no schedule.',
    putRight: 'Correct the practice code, or add the practice to the schedule.',
  },
  noPractice: { says: 'The row names no practice.' },
  unreadable: {
    says: 'Whether the practice of this row is in a schedule cannot be told: its code cannot be read.',
    putRight: 'Correct the practice code.',
  },
} satisfies Messages;
type MessageName = keyof typeof messages;

export const unknownPractice: Rule<MessageName> = {
  id: 'unknown-practice',
  kind: 'arithmetic',
  title: 'Practices of the ledger are in the schedule',
  paragraph: {
    source: 'Arithmetic',
    summary:
      'Money is redeployed from the practices of the schedule; a ledger’s practice that is in none has released nothing.',
  },
  messages,
  group: {
    needs: { schedule: ['practiceCode'], ledger: ['practiceCode'] },
    start: () => new AgainstTheSchedule(),
  },
};

/** A practice of the ledger that no schedule has. */
interface Stranger {
  pence: Pence;
  rows: number;
  last: RowRef;
  readonly cells: CellSeen[];
}

/** Schedules are read first, so a ledger's practice is known or unknown when it comes by. */
class AgainstTheSchedule implements Group<MessageName> {
  /** Of the schedule: whether the ledger has it too; or a practice of the ledger alone. */
  private readonly practices = new Map<string, boolean | Stranger>();
  private readonly found: GroupVerdict<MessageName>[] = [];
  private unnamed = 0;

  schedule(row: ScheduleRow): void {
    const code = row.code('practiceCode');
    if (!isGap(code)) this.practices.set(code, false);
  }

  ledger(row: LedgerRow): void {
    const code = row.code('practiceCode');
    if (code === BLANK) this.unnamed++;
    else if (code === UNREADABLE)
      this.found.push({
        outcome: 'evidence needed',
        message: 'unreadable',
        subject: {},
        cells: [cellOf(row)],
        row: row.ref,
      });
    else this.named(code, row);
  }

  private named(code: string, row: LedgerRow): void {
    const known = this.practices.get(code);
    if (known === true) return;
    if (known === false) {
      this.practices.set(code, true);
      return;
    }
    const stranger = known ?? { pence: 0, rows: 0, last: -1, cells: [] };
    if (!known) this.practices.set(code, stranger);
    const amount = row.money('amount');
    if (!isGap(amount)) stranger.pence += amount;
    // A row with a column per year comes once for each: its cell is shown once.
    if (stranger.last === row.ref) return;
    stranger.last = row.ref;
    stranger.rows++;
    if (stranger.cells.length < CELLS_SHOWN) stranger.cells.push(cellOf(row));
  }

  *verdicts(): Iterable<GroupVerdict<MessageName>> {
    yield* this.found;
    for (const [practice, known] of this.practices) {
      if (known === true) yield met;
      else if (known !== false)
        yield {
          outcome: 'breach',
          message: 'unknown',
          subject: { practice },
          values: { amount: { money: known.pence } },
          difference: Math.abs(known.pence),
          cells: known.cells,
          of: known.rows,
        };
    }
    for (let row = 0; row < this.unnamed; row++) yield noPractice;
  }
}

const cellOf = (row: LedgerRow): CellSeen => ({
  row: row.ref,
  fact: 'practiceCode',
  value: row.raw('practiceCode'),
});
const shared = (outcome: 'met' | 'not applicable', message: MessageName): GroupVerdict<MessageName> =>
  Object.freeze({ outcome, message, subject: Object.freeze({}), cells: [] });
const met = shared('met', 'met');
const noPractice = shared('not applicable', 'noPractice');
