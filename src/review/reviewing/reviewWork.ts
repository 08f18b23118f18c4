/** Does what `Reviewing` promises, for a session. */
import { settingName } from '../answers/answers';
import type { Block } from '../columns/blocks';
import { createCorrecting } from './correcting';
import type { Finding } from '../findings';
import { marksOf } from './flagged';
import type { LiveWorkbook } from '../liveWorkbook';
import { cannotRemove, nothingWouldShow } from './cannot';
import { addedTo } from '../ours/addedTo';
import { reviewsTitle } from '../ours/ourNames';
import { areAllThatShow, ourTables, removeTables } from '../ours/ours';
import { reportOf } from '../report/report';
import {
  joined,
  noneReviewed,
  reviewOf,
  standingIn,
  withdrawalOf,
  type Review,
  type ReviewsRead,
} from '../reviews';
import { RecentRows } from './recentRows';
import { readReviews, reviewsLog, rowName, rowOfReview } from './reviewsTable';
import type { Added, Reviewing, ReportMade } from './reviewing';
import { inSlices } from '../slices';
import type { Checked } from '../session/state';
import { Refusal, type Area } from '../workbook';

/** What a session lends to those who work for it. */
export interface Lent {
  readonly workbook: LiveWorkbook;
  checked(): Checked | undefined;
  /** Changes the state, if a result is still shown. */
  update(change: Partial<Checked>): void;
  /** Does what Excel may refuse; whether it was done. */
  attempt(work: () => Promise<void>): Promise<boolean>;
  blocks(): readonly Block[];
  now(): number;
  /** Lets others have the thread. */
  pause(): Promise<void>;
  /** Cells of the data were written by us: the result does not go by them any more. */
  wrote(sheetId: string, areas: readonly Area[]): void;
  /** Answers were taken out of the workbook. */
  forgetAnswers(): Promise<void>;
}

export interface ReviewWork extends Omit<Reviewing, 'recheckOnChange'> {
  /** The reviews as the workbook has them now, joined to findings; the blocks of a check that is not shown yet. */
  read(
    findings: readonly Finding[],
    blocks?: readonly Block[],
  ): Promise<Pick<Checked, 'reviews' | 'undoable'>>;
  /**
   * The reviews were edited: rows of ours that others' have taken the place of are added again, and those that the person
   * has taken out by hand are not missed.
   */
  heard(edited: ReviewsEdited): Promise<void>;
}

/** How the reviews were edited. */
export interface ReviewsEdited {
  /** Others have written to them, each in an Excel of their own. */
  readonly byOthers: boolean;
  /** Nobody but the person at this Excel has, and not through PMS Review. */
  readonly byHand: boolean;
}

/** Stands for the sheet of a table that has been given rows from here and not been read since. */
const justAdded = '';

export const createReviewWork = (lent: Lent): ReviewWork => {
  const { workbook, attempt, update } = lent;
  /** Decisions of this session that can be undone, the last one last. */
  const done: (readonly Review[])[] = [];
  /** Rows of this session that may still meet with others'. */
  const recent = new RecentRows();
  /** The id of the sheet on which the table was when it was last read. */
  let table: string | undefined;
  /** The sheets on which it ever was: there its rows may be without it. */
  const tablesOn = new Set<string>();
  /** What writes by what it has read is done one at a time: a button pressed twice finds nothing left to do. */
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const done = turn.then(work);
    turn = done.catch(() => undefined);
    return done;
  };

  const time = (): string => new Date(lent.now()).toISOString();

  const add = async (reviews: readonly Review[]): Promise<void> => {
    if (reviews.length === 0) return;
    await workbook.append(reviewsLog, reviews.map(rowOfReview));
    recent.add(reviews);
    table ??= justAdded;
  };

  /**
   * The table as it is now. Rows that went with a whole table were taken out on purpose, and so were those that are gone
   * after an edit by hand: they are not missed.
   */
  const readNow = async (blocks = lent.blocks(), byHand = false): Promise<ReviewsRead> => {
    const [asked, known] = [recent.now(), table];
    const were = [...tablesOn].map((sheetId) => ({ sheetId, sheet: reviewsTitle }));
    const read = await readReviews(workbook, [...blocks, ...were]);
    const now = read.table?.sheetId;
    if (now !== undefined) tablesOn.add(now);
    const isGone = known !== undefined && known !== now && (known !== justAdded || now === undefined);
    if (isGone) recent.forget(asked);
    if (table === known) table = now;
    recent.seen(asked, read, byHand);
    return read;
  };

  const join = async (
    findings: readonly Finding[],
    held: ReviewsRead,
  ): Promise<Pick<Checked, 'reviews' | 'undoable'>> => {
    const reviews = await inSlices(joined(held, findings), lent);
    const last = done.at(-1);
    if (!last) return { reviews };
    const now = new Map([...reviews.byFinding].map(([key, { latest }]) => [latest.key, key]));
    return { reviews, undoable: last.map(({ key }) => now.get(key) ?? key) };
  };
  const reload = async (byHand = false): Promise<void> => {
    const state = lent.checked();
    if (!state) return;
    const now = await readNow(lent.blocks(), byHand);
    update({ undoable: undefined, ...(await join(state.result.findings, now)) });
  };
  /** What is written is written, and not to be asked for again: what Excel does not show now shows when it tells of it. */
  const reloadWritten = async (): Promise<void> => {
    try {
      await reload();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  };

  /** Adds the withdrawals of decisions that still count: what somebody has decided on the same since is not meant. */
  const takeBack = (reviews: readonly Review[], reviewer?: string): Promise<void> =>
    inTurn(async () => {
      const now = await readNow();
      const standing = standingIn(now);
      const left = reviews.filter((review) => {
        // Excel's table says itself that nothing can be added to it.
        if (now.lost) return true;
        const latest = standing.get(review.key);
        return latest !== undefined && rowName(latest) === rowName(review);
      });
      await add(left.map((review) => withdrawalOf(review, reviewer ?? review.reviewer, time())));
    });

  const restore = async (): Promise<void> => {
    const asked = recent.now();
    const now = await readNow();
    if (now.lost) return;
    const lost = recent.missing(asked, now);
    if (lost.length > 0) await workbook.append(reviewsLog, lost.map(rowOfReview));
  };

  const undoLast = async (): Promise<void> => {
    const last = done.at(-1);
    if (!last) return;
    await takeBack(last);
    // Others may have been recorded meanwhile, or all of them taken out.
    const at = done.indexOf(last);
    if (at !== -1) done.splice(at, 1);
    await reloadWritten();
  };

  const laid = async (on: boolean): Promise<void> => {
    const state = lent.checked();
    const marks = on && state ? await inSlices(marksOf(state.result.findings, lent.blocks()), lent) : [];
    const { leftOut } = on ? await workbook.highlight(marks) : await workbook.clearHighlight();
    update({ highlight: on ? 'on' : 'off' });
    if (leftOut.length > 0)
      throw new Refusal(
        'protected',
        `${leftOut.map((name) => `“${name}”`).join(', ')}: protected against changes of format, so ${on ? 'not highlighted' : 'the highlight is still there'}. PMS Review never takes protection off.`,
      );
  };

  const { put, offer } = createCorrecting(lent);

  return {
    read: async (findings, blocks) => join(findings, await readNow(blocks)),

    async heard({ byOthers, byHand }) {
      recent.forgetOld(lent.now());
      if (byOthers && !recent.none) await inTurn(restore);
      await reload(byHand);
    },

    record: (findings, decision, reason, reviewer) =>
      attempt(async () => {
        const at = time();
        const before = lent.checked()?.reviews.byFinding;
        const reviews = findings.map((finding) =>
          reviewOf(finding, { decision, reason, reviewer, time: at }, before?.get(finding.key)?.latest.key),
        );
        await add(reviews);
        if (reviews.length > 0) done.push(reviews);
        await reloadWritten();
      }),

    withdraw: (findings, reviewer) =>
      attempt(async () => {
        const state = lent.checked();
        const reviewed = findings.flatMap(({ key }) => state?.reviews.byFinding.get(key) ?? []);
        await takeBack(
          reviewed.map(({ latest }) => latest),
          reviewer,
        );
        await reloadWritten();
      }),

    undoLast: () => attempt(undoLast),

    async offer(finding) {
      try {
        return await offer(finding);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        return { offer: 'not possible', why: error.message };
      }
    },
    correct: (correction) => attempt(() => put(correction, 'after')),
    takeBackCorrection: () =>
      attempt(async () => {
        const corrected = lent.checked()?.corrected;
        if (corrected) await put(corrected, 'before');
      }),

    highlight: (on) => attempt(() => laid(on)),

    async report(about) {
      let made: ReportMade | undefined;
      await attempt(async () => {
        const state = lent.checked();
        if (!state) return;
        const { result, overview, scope, sheetAsked, finishedAt, reviews } = state;
        const { id, name } = await workbook.addSheet(
          reportOf({
            result,
            overview,
            scope,
            sheetAsked,
            finishedAt,
            madeAt: new Date(lent.now()),
            reviews,
            about,
            outOfDate: outOfDateSaid(state),
          }),
          true,
        );
        made = { sheetId: id, sheet: name };
      });
      return made;
    },

    async whatWasAdded() {
      let added: readonly Added[] | undefined;
      await attempt(async () => {
        added = await addedTo(workbook);
      });
      return added;
    },

    removeEverything: () =>
      attempt(() =>
        inTurn(async () => {
          const cannot = cannotRemove((await workbook.situation()).locks, await addedTo(workbook));
          if (cannot !== undefined) throw new Refusal('protected', cannot);
          const ours = await ourTables(workbook);
          if (await areAllThatShow(workbook, ours)) throw new Refusal('hidden', nothingWouldShow);
          // What is recorded from now on is not meant.
          const [rows, undoable] = [recent.now(), new Set(done)];
          await removeTables(workbook, ours);
          await workbook.deleteSetting(settingName);
          done.splice(0, done.length, ...done.filter((each) => !undoable.has(each)));
          recent.forget(rows);
          const findings = lent.checked()?.result.findings ?? [];
          update({ reviews: noneReviewed(findings), undoable: undefined, corrected: undefined });
          await lent.forgetAnswers();
          await reload();
          await laid(false);
        }),
      ),
  };
};

const outOfDateSaid = ({
  changed,
  answersChanged,
  sumsOutOfDate,
  uncalculated,
}: Checked): readonly string[] => [
  ...(uncalculated
    ? ['Formulas were not calculated since cells were last changed: they were read as they were before.']
    : []),
  ...(changed ? ['The workbook has changed since it was checked.'] : []),
  ...(answersChanged ? ['Answers on how to read the workbook have changed since it was checked.'] : []),
  ...(sumsOutOfDate
    ? [
        'Rows that were changed since were checked again. What is added up for a CCG, a year or a scheme was not.',
      ]
    : []),
];
