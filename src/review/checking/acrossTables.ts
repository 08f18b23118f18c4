/** Asks the rules of a row whose practice's years stand in several tables: of all together, and once. */
import type { ScheduleRow, Subject } from '../../policy/rules/rule';
import type { Block } from '../columns/blocks';
import type { JoinedRow } from '../rows/joinedRow';
import type { ScheduleBlockRow } from '../rows/scheduleRow';
import { meets } from './asked';
import { askRow, isList, onAnswers, type Asked, type Asking } from './rowQuestions';
import type { ScheduleParts } from './scheduleParts';

/** A question, and the tables that could be asked it, be it with their sheet alone. */
interface OfAll {
  readonly question: Asked<ScheduleRow>;
  /** The same, to be asked of a row by itself. */
  readonly alone: readonly Asked<ScheduleRow>[];
  readonly tables: ReadonlySet<Block>;
}

/** For the rows of one table. */
export class AcrossTables {
  private readonly ofRows: readonly Asked<ScheduleRow>[];
  private readonly ofAll: readonly OfAll[];

  constructor(
    questions: readonly Asked<ScheduleRow>[],
    private readonly parts: ScheduleParts,
    private readonly context: Asking,
  ) {
    this.ofRows = questions.filter(({ acrossTables }) => acrossTables === undefined);
    this.ofAll = questions
      .filter(({ acrossTables }) => acrossTables !== undefined)
      .map((question) => {
        const tables = parts.rows.filter((row) => meets(row, question.needs));
        return { question, alone: [question], tables: new Set(tables.map(({ block }) => block)) };
      });
  }

  /** The row with those of other tables, where these have other years of its practice; what they release is in it then. */
  wholeOf(row: ScheduleBlockRow): JoinedRow | undefined {
    const whole = this.parts.of(row);
    if (whole?.apart === 'steps') row.leaveOpen(whole);
    else if (whole?.ownFollows) row.follow(whole);
    if (whole && whole.apart === undefined) row.releaseNothingOf(whole);
    return whole;
  }

  ask(row: ScheduleBlockRow, whole: JoinedRow, subject: () => Subject): void {
    const { context, parts } = this;
    askRow(this.ofRows, row, context, subject);
    const { apart } = whole;
    for (const { question, alone, tables } of this.ofAll) {
      const { acrossTables, check, rule } = question;
      if (acrossTables === 'saidOnce' && whole.blocks.filter((block) => tables.has(block)).length > 1) {
        askRow(alone, row, context, subject);
        continue;
      }
      const untold =
        apart !== undefined && typeof acrossTables === 'function' ? acrossTables(whole, apart) : undefined;
      const verdict = untold ?? check(whole, context.terms);
      if (parts.answersFor(whole, tables)) onAnswers(question, verdict, whole, context, subject);
      // Its own table's reader sees the answer all the same.
      else for (const each of isList(verdict) ? verdict : [verdict]) context.onRow?.(rule, each, row.ref);
    }
  }
}
