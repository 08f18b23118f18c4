import { NumberList } from '../numberList';
import {
  BLANK,
  isGap,
  type CellSeen,
  type Group,
  type GroupVerdict,
  type Messages,
  type Rule,
  type ScheduleRow,
} from './rule';
import { alike } from './verdicts';

const messages = {
  met: { says: '{practice} is in the schedule once.' },
  again: {
    says: '{practice} is in the schedule again: whatever is added up counts it twice.',
    putRight: 'Keep one row for the practice, or correct its code.',
  },
  noCode: {
    says: 'Whether the practice of this row is in the schedule twice cannot be told: its code is blank.',
    putRight: 'Enter the practice code.',
  },
  unreadable: {
    says: 'Whether the practice of this row is in the schedule twice cannot be told: its code cannot be read.',
    putRight: 'Correct the practice code.',
  },
} satisfies Messages;
type MessageName = keyof typeof messages;

export const duplicatePractice: Rule<MessageName> = {
  id: 'duplicate-practice',
  kind: 'arithmetic',
  title: 'Each practice once',
  paragraph: {
    source: 'Arithmetic',
    summary:
      'A schedule has one row for each practice; a practice in it twice is counted twice in every sum.',
  },
  messages,
  group: { needs: { schedule: ['practiceCode'] }, start: () => new Listed() },
};

/** The practices of one table at a time: another schedule may list them again, for another year or purpose. */
class Listed implements Group<MessageName> {
  private table = -1;
  /** By the practice's number: its first row in the table. */
  private first = new NumberList(none);
  private once = 0;
  private readonly found: GroupVerdict<MessageName>[] = [];

  schedule(row: ScheduleRow): void {
    const practice = row.practiceNumber;
    if (isGap(practice)) {
      const message = practice === BLANK ? 'noCode' : 'unreadable';
      this.found.push({
        outcome: 'evidence needed',
        message,
        subject: {},
        cells: [cellOf(row)],
        row: row.ref,
      });
      return;
    }
    if (row.table !== this.table) {
      this.table = row.table;
      this.first = new NumberList(none);
    }
    const first = this.first.at(practice);
    if (first === none) {
      this.first.set(practice, row.ref);
      this.once++;
      return;
    }
    const code = row.practiceCode as string;
    this.found.push({
      outcome: 'breach',
      message: 'again',
      subject: { practice: code },
      cells: [cellOf(row), { row: first, fact: 'practiceCode', value: code }],
      row: row.ref,
    });
  }

  *verdicts(): Iterable<GroupVerdict<MessageName>> {
    yield* this.found;
    yield* alike('met', 'met', this.once);
  }
}

const none = -1;

const cellOf = (row: ScheduleRow): CellSeen => ({
  row: row.ref,
  fact: 'practiceCode',
  value: row.raw('practiceCode'),
});
