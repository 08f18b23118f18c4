import type { Pence } from '../money';
import { NumberList } from '../numberList';
import { areSeveral, severalPractices } from '../practiceCodes';
import { paidFromQualityPremium, spendingMessages } from './shared/records';
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
  type SummedRow,
  type Terms,
} from './rule';
import { BelowOnly } from './sums/belowOnly';
import { SameMoney } from './sums/sameMoney';
import { setsAmong, type AsByName } from './sums/sets';
import { alike, cellSeen } from './shared/verdicts';
import { keep } from './sums/localityBalances';

const messages = {
  met: { says: '{practice} is in the schedule.' },
  unknown: {
    says: '{practice} is in the ledger with {amount}, but in no schedule.',
    putRight: 'Correct the practice code, or add the practice to the schedule.',
  },
  mayBeUnread: {
    says: '{practice} is in the ledger with {amount}, but in no row of a schedule that can be read: it could be one whose practice code cannot be.',
    putRight: 'Correct the practice codes of the schedule that cannot be read, or that of the ledger.',
  },
  several: {
    says: '{practice} is in the ledger with {amount}: that names several practices, so it is not clear whether all are in a schedule.',
    putRight: 'Give what comes from each practice a row of its own.',
  },
  qualityPremium: spendingMessages.qualityPremium,
  noPractice: { says: 'The row names no practice, or stands below the total of its table.' },
  unreadable: {
    says: 'It is not clear whether the practice of this row is in a schedule: its code cannot be read.',
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
    start: (terms) => new AgainstTheSchedule(terms),
  },
};

/** Where a practice has been seen. */
const [inNone, inSchedule, inBoth] = [0, 1, 2];

/** A practice of the ledger that no schedule has. */
interface Stranger {
  /** From 0, in the order in which they come. */
  readonly number: number;
  pence: Pence;
  readonly rows: RowRef[];
  readonly cells: CellSeen[];
}

/** Schedules are read first, so a ledger's practice is known or unknown when it comes by. */
class AgainstTheSchedule implements Group<MessageName> {
  /** By the practice's number. */
  private readonly seen = new NumberList(inNone);
  private known = 0;
  private readonly strangers = new Map<string, Stranger>();
  private readonly found: GroupVerdict<MessageName>[] = [];
  /** Practices of a schedule whose codes cannot be read. */
  private readonly unread: CellSeen[] = [];
  private unnamed = 0;
  /** Rows that the quality premium pays for, which goes to practices of any contract. */
  private others = 0;
  private readonly below = new BelowOnly();
  /** What strangers have, by their number: money that stands in two versions of a ledger counts once. */
  private readonly same: SameMoney<AsByName>;

  constructor(terms: Terms) {
    // By what a few practices have, tables that come to the same are not told from others.
    this.same = new SameMoney('practiceCode', (tables) =>
      setsAmong(tables, terms).filter(({ as }) => as !== 'sameMoney'),
    );
  }

  schedule(row: ScheduleRow): void {
    const practice = row.practiceNumber;
    if (!isGap(practice)) {
      this.seen.set(practice, inSchedule);
      const several = severalPractices(row.practiceCode as string);
      for (let at = 0; at < several.length; at++) this.seen.set(row.numberOf(several[at]!), inSchedule);
    } else if (practice === UNREADABLE) keep(this.unread, row, 'practiceCode');
  }

  total(row: SummedRow): void {
    this.below.total(row);
  }

  ledger(row: LedgerRow): void {
    const practice = row.practiceNumber;
    this.below.pass(row);
    if (practice === BLANK) this.unnamed++;
    else if (practice === UNREADABLE)
      this.found.push({
        outcome: 'evidence needed',
        message: 'unreadable',
        subject: {},
        cells: [cellSeen(row, 'practiceCode')],
        row: row.ref,
      });
    else this.onPractice(practice, row);
  }

  private onPractice(practice: number, row: LedgerRow): void {
    const seen = this.seen.at(practice);
    if (seen === inNone && paidFromQualityPremium(row)) this.others++;
    else if (seen === inNone) this.onStranger(row.practiceCode as string, row);
    else if (seen === inSchedule) {
      this.seen.set(practice, inBoth);
      this.known++;
    }
  }

  private onStranger(code: string, row: LedgerRow): void {
    this.below.add(row, code);
    let stranger = this.strangers.get(code);
    if (!stranger) this.strangers.set(code, (stranger = newStranger(this.strangers.size)));
    const amount = row.amount;
    if (!isGap(amount)) {
      stranger.pence += amount;
      this.same.add(row, row.edition, row.practiceNumber, stranger.number, amount, false);
    }
    // A row with a column per year comes once for each: its cell is shown once.
    const { rows } = stranger;
    if (rows[rows.length - 1] === row.ref) return;
    rows.push(row.ref);
    if (stranger.cells.length < CELLS_SHOWN) stranger.cells.push(cellSeen(row, 'practiceCode'));
  }

  *verdicts(): Iterable<GroupVerdict<MessageName>> {
    yield* this.found;
    yield* alike('met', 'met', this.known);
    for (const [practice, { number, pence: inAll, cells, rows }] of this.strangers) {
      if (this.below.has(practice)) {
        yield* alike('not applicable', 'noPractice', rows.length);
        continue;
      }
      const pence = inAll - (this.same.doubt(number)?.pence ?? 0);
      const about = { subject: { practice }, values: { amount: { money: pence } } };
      if (areSeveral(practice)) {
        yield { outcome: 'evidence needed', message: 'several', ...about, cells, of: rows.length, rows };
        continue;
      }
      yield {
        ...(this.unread.length > 0
          ? { outcome: 'evidence needed', message: 'mayBeUnread' }
          : { outcome: 'breach', message: 'unknown', difference: Math.abs(pence) }),
        ...about,
        cells: [...this.unread, ...cells].slice(0, CELLS_SHOWN),
        of: this.unread.length + rows.length,
        rows: [...this.unread.map(({ row }) => row), ...rows],
      };
    }
    yield* alike('not applicable', 'noPractice', this.unnamed);
    yield* alike('not applicable', 'qualityPremium', this.others);
  }
}

const newStranger = (number: number): Stranger => ({ number, pence: 0, rows: [], cells: [] });
