/** What must be true of a review session, whatever people do and however Excel answers. */
import { isDeepStrictEqual } from 'node:util';
import type { CellValue } from '../../src/policy/rules/rule';
import { noAnswers, settingName, type Answers } from '../../src/review/answers/answers';
import { isSame } from '../../src/review/answers/mergeAnswers';
import { readAnswers } from '../../src/review/answers/readAnswers';
import type { Correction } from '../../src/review/reviewing/corrections';
import type { Finding } from '../../src/review/findings';
import { readReviews } from '../../src/review/reviewing/reviewsTable';
import { createSession, type Decision, type Session } from '../../src/review/session';
import type { Checked } from '../../src/review/session/state';
import type { Area } from '../../src/review/workbook';
import { arrayWorkbook, type ArrayWorkbook } from './arrayWorkbook';
import { differenceFromFresh } from './freshCheck';
import { ledgerHeadings, schedule } from './reviewTables';
import { reviewsOf } from './reviewsOf';
import { SlowExcel, type Sharing } from './slowExcel';

const ledgerRows: CellValue[][] = [
  ledgerHeadings,
  ['Y10001', '01C', '01C', 'Extended access', '2014/15', 1000],
  ['Y10002', '01C', '02P', 'Extended access', '2014/15', 4000],
  ['Y10002', '01C', '02P', 'Acute trust deficit support', '2015/16', 4000],
  ['Y10001', '01C', '01C', 'Tranche B', '2015/16', 500],
];

/** A decision that was asked for. Its reason is its own. */
interface Recorded {
  readonly who: string;
  readonly reason: string;
  readonly findings: number;
  /** What `record` said; undefined until it does. */
  said?: boolean;
  /** All decisions were taken out when these were in the workbook. */
  takenOut: boolean;
}

/** An answer that was given. */
interface Given {
  readonly who: string;
  readonly about: string;
  readonly as: unknown;
  /** What the other said of the same meanwhile: either may be the later. */
  readonly beside: unknown[];
  /** Whether Excel refused this window anything meanwhile: then it may or may not be kept. */
  sure: boolean;
  over: boolean;
}

export interface Person {
  readonly name: string;
  readonly session: Session;
  readonly offered: Correction[];
  /** Corrections that may be written just now, and how. */
  readonly correcting: { readonly correction: Correction; readonly to: 'before' | 'after' }[];
  /** How often Excel refused this window something. */
  refusals: number;
}

export class SessionModel {
  readonly book: ArrayWorkbook = arrayWorkbook(
    { name: 'Schedule', rows: schedule },
    { name: 'Ledger', rows: ledgerRows },
    { name: 'Notes', rows: [['Drafted in May']] },
  );
  readonly excel: SlowExcel;
  readonly people: readonly Person[];
  readonly recorded: Recorded[] = [];
  private readonly given: Given[] = [];
  /** What went wrong, in words; found when all is quiet. */
  readonly wrong: string[] = [];
  private underWay = new Set<string>();
  private removals = { begun: 0, over: 0 };
  private lastReason = 0;

  constructor(sharing: Sharing) {
    this.excel = new SlowExcel(this.book, sharing);
    this.people = ['A', 'B'].map((name): Person => {
      const { port, surroundings } = this.excel.open(name);
      const person: Person = {
        name,
        session: createSession(port, surroundings),
        offered: [],
        correcting: [],
        refusals: 0,
      };
      person.session.subscribe(() => {
        const state = person.session.state();
        if (state.at === 'failed') this.wrong.push(`${name}: ${state.error.stack}`);
      });
      return person;
    });
    this.excel.heard = {
      refused: (who) => {
        this.people.find(({ name }) => name === who)!.refusals++;
      },
      wrote: (who, sheetId, area, values) => this.hearWriting(who, sheetId, area, values),
      appended: () => this.look(),
      reviewsTakenOut: () => {
        // Those whose row is not there yet are asked for after it.
        for (const each of this.recorded) each.takenOut ||= this.seen.has(each.reason);
      },
    };
  }

  /** Reasons that were ever in the table. */
  private readonly seen = new Set<string>();
  private look(): void {
    for (const reason of this.reasons()) this.seen.add(reason);
  }
  private reasons(): readonly string[] {
    const name = this.book.names().find((each) => each.startsWith('PMS reviews'));
    if (name === undefined) return [];
    const rows = this.book.cells(name);
    const headings = rows.findIndex((row) => row.includes('Reason'));
    const at = rows[headings]?.indexOf('Reason') ?? -1;
    return headings === -1 ? [] : rows.slice(headings + 1).map((row) => String(row[at] ?? ''));
  }

  /** Somebody does something that must not throw, and that ends. */
  does<T>(who: string, what: string, work: () => Promise<T>): Promise<T | undefined> {
    const name = `${who} ${what} (${this.lastReason++})`;
    this.underWay.add(name);
    return (async () => work())().then(
      (done) => {
        this.underWay.delete(name);
        return done;
      },
      (error: unknown) => {
        this.underWay.delete(name);
        this.wrong.push(`${name} threw ${String((error as Error)?.stack)}`);
        return undefined;
      },
    );
  }

  findings(person: Person, which: readonly number[]): readonly Finding[] {
    const state = person.session.state();
    if (state.at !== 'checked') return [];
    const { findings } = state.result;
    return [...new Set(which.map((each) => findings[each % findings.length]!))].filter(Boolean);
  }

  record({ name, session }: Person, findings: readonly Finding[], decision: Decision): void {
    const reason = `reason ${++this.lastReason}`;
    // Nobody decides twice in a millisecond.
    this.excel.time++;
    const one: Recorded = { who: name, reason, findings: findings.length, takenOut: false };
    this.recorded.push(one);
    void this.does(name, 'record', async () => {
      one.said = await session.record(findings, decision, reason, name);
    });
  }

  remember(person: Person, about: string, as: unknown, change: (answers: Answers) => Answers): void {
    const state = person.session.state();
    const before = 'overview' in state ? state.overview.answers : noAnswers;
    // What is shown already is no answer to anything.
    const isChange = !isDeepStrictEqual(keptOf(before, about), as);
    const meanwhile = this.given.filter(
      (each) => !each.over && each.about === about && each.who !== person.name,
    );
    const beside = meanwhile.flatMap((each) => [each.as, ...each.beside]);
    for (const each of meanwhile) each.beside.push(as);
    const sure = isChange && this.isNotRemoving() && meanwhile.every((each) => each.sure);
    const one: Given = { who: person.name, about, as, beside, sure, over: false };
    this.given.push(one);
    const { refusals } = person;
    const { begun } = this.removals;
    void this.does(person.name, 'remember', async () => {
      await person.session.remember(change(before));
      one.over = true;
      if (person.refusals > refusals || this.removals.begun > begun) one.sure = false;
    });
  }
  private isNotRemoving = (): boolean => this.removals.begun === this.removals.over;

  correct(person: Person, correction: Correction): void {
    const one = { correction, to: 'after' } as const;
    person.correcting.push(one);
    void this.does(person.name, 'correct', async () => {
      await person.session.correct(correction);
      person.correcting.splice(person.correcting.indexOf(one), 1);
    });
  }
  takeBackCorrection(person: Person): void {
    const state = person.session.state();
    const correction = state.at === 'checked' ? state.corrected : undefined;
    const one = correction && ({ correction, to: 'before' } as const);
    if (one) person.correcting.push(one);
    void this.does(person.name, 'takeBackCorrection', async () => {
      await person.session.takeBackCorrection();
      if (one) person.correcting.splice(person.correcting.indexOf(one), 1);
    });
  }
  private hearWriting(
    who: string,
    sheetId: string,
    area: Area,
    values: readonly (readonly (CellValue | null)[])[],
  ): void {
    const { correcting } = this.people.find(({ name }) => name === who)!;
    const meant = correcting.some(({ correction, to }) => {
      const [first] = correction.changes;
      if (correction.sheetId !== sheetId || first!.area.row !== area.row || values.length !== 1) return false;
      return values[0]!.every((value, index) => {
        const change = correction.changes.find((each) => each.area.column === area.column + index);
        return change ? change[to] === value : value === null;
      });
    });
    if (!meant) this.wrong.push(`${who} wrote ${JSON.stringify([sheetId, area, values])} unasked`);
  }

  removeEverything({ name, session }: Person): void {
    this.removals.begun++;
    for (const each of this.given) each.sure = false;
    void this.does(name, 'removeEverything', async () => {
      await session.removeEverything();
      this.removals.over++;
      for (const each of this.given) each.sure = false;
    });
  }

  /** All arrives that is on its way; then everything must hold. */
  async settle(): Promise<void> {
    await this.excel.settle();
    // Of the answers of others Excel does not tell: they are looked at when the person comes back to the pane.
    for (const { name, session } of this.people)
      void this.does(name, 'look at answers', () => session.lookAtAnswers());
    await this.excel.settle();
    const wrong = [...this.wrong];
    if (this.underWay.size > 0) wrong.push(`never ends: ${[...this.underWay].join(', ')}`);
    this.lookAtDecisions(wrong);
    this.lookAtAnswers(wrong);
    for (const person of this.people) await this.lookAt(person, wrong);
    if (wrong.length > 0) throw new Error(wrong.join('\n'));
  }

  private lookAtDecisions(wrong: string[]): void {
    const reasons = this.reasons();
    for (const { who, reason, findings, said, takenOut } of this.recorded) {
      const times = reasons.filter((each) => each === reason).length;
      const wanted = said && !takenOut ? findings : 0;
      if (times !== wanted)
        wrong.push(
          `${reason} of ${who} on ${findings}, answered ${said}${takenOut ? ', taken out' : ''}: ${times} times`,
        );
    }
  }

  private lookAtAnswers(wrong: string[]): void {
    const { answers } = readAnswers(this.book.settings.get(settingName));
    for (const about of new Set(this.given.map((each) => each.about))) {
      const last = this.given.filter((each) => each.about === about).at(-1)!;
      const kept = keptOf(answers, about);
      if (last.sure && ![last.as, ...last.beside].some((as) => isDeepStrictEqual(kept, as)))
        wrong.push(
          `${about} was answered ${JSON.stringify([last.as, ...last.beside])} and is kept as ${JSON.stringify(kept)}`,
        );
    }
    for (const { name, session } of this.people) {
      const state = session.state();
      // Those on sheets that are not there as they were answered about are kept and not shown.
      if (
        (state.at === 'ready' || state.at === 'checked') &&
        !isSame(aside(state.overview.answers), aside(answers))
      )
        wrong.push(`${name} shows other answers than are kept`);
    }
  }

  private async lookAt({ name, session }: Person, wrong: string[]): Promise<void> {
    const state = session.state();
    if (state.at === 'checking') wrong.push(`${name} is still checking`);
    if (state.at !== 'checked') return;
    const read = reviewsOf(await readReviews(this.book), state.result.findings);
    if (!isDeepStrictEqual(read, state.reviews))
      wrong.push(
        `${name} shows reviews ${JSON.stringify(shownReviews(state))}, and there are ${JSON.stringify(shownReviews({ reviews: read }))}`,
      );
    if (state.changed || state.answersChanged || state.sumsOutOfDate) return;
    if (state.result.cancelled) return;
    const difference = await differenceFromFresh(this.book, state);
    if (difference !== undefined) wrong.push(`${name} shows, as up to date, ${difference}`);
  }

  /** Somebody else's row comes to where the last of this person's stands. */
  displace(who: string): boolean {
    const name = this.book.names().find((each) => each.startsWith('PMS reviews'));
    if (name === undefined) return false;
    const rows = this.book.cells(name);
    const reason = String(rows.at(-1)?.[9] ?? '');
    const one = this.recorded.find((each) => each.reason === reason && each.who === who && each.said);
    if (!one) return false;
    const row = rows.length;
    this.book.type(name, `J${row}`, `others ${++this.lastReason}`);
    this.book.type(name, `K${row}`, 'C');
    this.excel.tellOf(undefined, this.excel.idOf(name), { row: row - 1, column: 0, rows: 1, columns: 15 });
    return true;
  }
}

const aside = ({ purposes }: Answers): Answers => ({ ...noAnswers, purposes });

const keptOf = (answers: Answers, about: string): unknown => {
  if (about.startsWith('purpose '))
    return answers.purposes.find(({ words }) => `purpose ${words}` === about)?.is;
  if (about.startsWith('left out ')) return answers.leftOut.some((sheet) => `left out ${sheet}` === about);
  return answers.columns.find(({ heading }) => `column ${heading}` === about)?.carries;
};

const shownReviews = ({ reviews }: Pick<Checked, 'reviews'>) => ({
  ...reviews,
  byFinding: [...reviews.byFinding].map(([key, { latest, earlier }]) => [key, latest.reason, earlier.length]),
});
