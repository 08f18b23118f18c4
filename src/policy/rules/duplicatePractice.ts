import { NumberList } from '../numberList';
import { severalPractices } from '../practiceCodes';
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
import { Releases, type Twice } from './sums/twice';
import { alike, cellSeen } from './shared/verdicts';

const messages = {
  met: { says: '{practice} is in the schedule once.' },
  again: {
    says: '{practice} is in the schedule again: whatever is added up counts it twice.',
    putRight: 'Keep one row for the practice, or correct its code.',
  },
  reinvestedAgain: {
    says: '{practice} is again in a table of what is reinvested: for something else, or the same money twice.',
    putRight:
      'Keep one row for the practice; or head the table as a ledger, with a column for the purpose of each row.',
  },
  twoTables: {
    says: '{practices} with amounts for the same years in two tables, which sums count twice: {first}, for one.',
    putRight:
      'If one table is another version, leave its sheet out (in Check, under see how). If both count, put them into one table.',
    settledBy: 'sheets',
  },
  perhapsAgain: {
    says: 'It is not clear whether {practice} is in the schedule twice: one of its rows names several practices.',
    putRight: 'Give each practice one row of its own, or take out the row that counts it twice.',
  },
  noCode: {
    says: 'It is not clear whether the practice of this row is in the schedule twice: its code is blank.',
    putRight: 'Enter the practice code.',
  },
  unreadable: {
    says: 'It is not clear whether the practice of this row is in the schedule twice: its code cannot be read.',
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
  /** Those whose first row names others too, with its cell. */
  private readonly amongOthers = new Map<number, CellSeen>();
  private once = 0;
  private readonly releases = new Releases();
  /** By the two tables. */
  private readonly twice = new Map<string, InTwoTables>();
  private readonly found: GroupVerdict<MessageName>[] = [];

  schedule(row: ScheduleRow): void {
    const practice = row.practiceNumber;
    if (isGap(practice)) {
      const message = practice === BLANK ? 'noCode' : 'unreadable';
      this.found.push({
        outcome: 'evidence needed',
        message,
        subject: {},
        cells: [cellSeen(row, 'practiceCode')],
        row: row.ref,
      });
      return;
    }
    if (row.table !== this.table) {
      this.table = row.table;
      this.first = new NumberList(none);
      this.amongOthers.clear();
    }
    const others = this.releases.take(row);
    const first = this.first.at(practice);
    const code = row.practiceCode as string;
    if (first === none) {
      for (let at = 0; at < others.length; at++) this.onOther(row, others[at]!);
      this.first.set(practice, row.ref);
      if (!this.onEach(row, code)) this.once++;
      return;
    }
    const among = this.amongOthers.get(practice);
    if (!among) {
      const message = saysFunding(row) ? 'again' : 'reinvestedAgain';
      return this.onAgain(row, message, code, { row: first, fact: 'practiceCode', value: code });
    }
    this.amongOthers.delete(practice);
    this.first.set(practice, row.ref);
    this.onAgain(row, 'perhapsAgain', code, among);
  }

  /** Of a row that names several practices: whether one of them has another row. */
  private onEach(row: ScheduleRow, practices: string): boolean {
    const codes = severalPractices(practices);
    let isFound = false;
    for (let at = 0; at < codes.length; at++) {
      const code = codes[at]!;
      const practice = row.numberOf(code);
      const first = this.first.at(practice);
      if (first === none) {
        this.first.set(practice, row.ref);
        this.amongOthers.set(practice, cellSeen(row, 'practiceCode'));
      } else if (!isFound && first !== row.ref) {
        isFound = true;
        const there = this.amongOthers.get(practice);
        this.onAgain(row, 'perhapsAgain', code, there ?? { row: first, fact: 'practiceCode', value: code });
      }
    }
    return isFound;
  }

  private onAgain(
    row: ScheduleRow,
    message: 'again' | 'reinvestedAgain' | 'perhapsAgain',
    practice: string,
    there: CellSeen,
  ): void {
    this.found.push({
      outcome: message === 'again' ? 'breach' : 'evidence needed',
      message,
      subject: { practice },
      cells: [cellSeen(row, 'practiceCode'), there],
      row: row.ref,
    });
  }

  private onOther(row: ScheduleRow, { table, row: there }: Twice): void {
    const key = `${table} ${row.table}`;
    const pair = this.twice.get(key);
    if (pair) pair.practices++;
    else {
      const code = row.practiceCode as string;
      const cells = [
        { row: there, fact: 'practiceCode' as const, value: code },
        cellSeen(row, 'practiceCode'),
      ];
      this.twice.set(key, { practices: 1, first: code, cells });
    }
  }

  *verdicts(): Iterable<GroupVerdict<MessageName>> {
    for (const { practices, first, cells } of this.twice.values())
      yield {
        outcome: 'evidence needed',
        message: 'twoTables',
        subject: {},
        values: {
          practices: practices === 1 ? 'a practice stands' : `${practices} practices stand`,
          first: { practices: [first] },
        },
        cells,
        of: 2 * practices,
      };
    yield* this.found;
    yield* alike('met', 'met', this.once);
  }
}

const none = -1;

/** Whether a row says what a practice is paid or releases, which is once; what it receives may be for several things. */
const saysFunding = (row: ScheduleRow): boolean =>
  row.saysRelease ||
  row.yearsOf('reinvested').length === 0 ||
  row.has('premium') ||
  row.has('pmsFunding') ||
  row.has('weightedPatients');

interface InTwoTables {
  practices: number;
  readonly first: string;
  readonly cells: readonly CellSeen[];
}
