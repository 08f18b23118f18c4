/** The decisions of a session: recorded, withdrawn, undone, and kept together with those of others in the same table. */
import type { Block } from '../columns/blocks';
import type { Finding } from '../findings';
import { reviewsTitle } from '../ours/ourNames';
import { reviewOf, withdrawalOf, type Review, type ReviewsRead } from '../reviews';
import type { Checked } from '../session/state';
import { oneAtATime } from '../inTurn/oneAtATime';
import { inSlices } from '../inTurn/slices';
import { Refusal } from '../workbook';
import { joined, standingIn } from './joining';
import type { Lent } from './lent';
import { RecentRows } from './recentRows';
import type { Reviewing } from './reviewing';
import { readReviews, reviewsLog, rowName, rowOfReview } from './reviewsTable';

export interface Deciding extends Pick<Reviewing, 'record' | 'withdraw' | 'undoLast'> {
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
  /** The same for the result that is shown, which goes by them then. */
  reload(): Promise<void>;
  /** Does what writes by what it has read, after whatever else does. */
  inTurn(work: () => Promise<void>): Promise<void>;
  /** Does what takes decisions out of the workbook: those there are before are not missed after, nor undone. */
  forgetting(work: () => Promise<void>): Promise<void>;
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

export const createDeciding = (lent: Lent): Deciding => {
  const { workbook, attempt, update } = lent;
  /** Decisions of this session that can be undone, the last one last. */
  const decided: (readonly Review[])[] = [];
  /** Rows of this session that may still meet with others'. */
  const recent = new RecentRows();
  /** The id of the sheet on which the table was when it was last read. */
  let table: string | undefined;
  /** The sheets on which it ever was: there its rows may be without it. */
  const tablesOn = new Set<string>();
  /** What writes by what it has read is done one at a time: a button pressed twice finds nothing left to do. */
  const inTurn = oneAtATime();

  const keepDecided = (stays: (each: readonly Review[]) => boolean): void =>
    void decided.splice(0, decided.length, ...decided.filter(stays));

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
    const [asked, known, undoable] = [recent.now(), table, new Set(decided)];
    const were = [...tablesOn].map((sheetId) => ({ sheetId, sheet: reviewsTitle }));
    const read = await readReviews(workbook, [...blocks, ...were]);
    const now = read.table?.sheetId;
    if (now !== undefined) tablesOn.add(now);
    const isGone = known !== undefined && known !== now && (known !== justAdded || now === undefined);
    if (isGone) {
      recent.forget(asked);
      const there = new Set(read.reviews.map(rowName));
      keepDecided((each) => !undoable.has(each) || each.some((review) => there.has(rowName(review))));
    }
    if (table === known) table = now;
    recent.seen(asked, read, byHand);
    return read;
  };

  const join = async (
    findings: readonly Finding[],
    held: ReviewsRead,
  ): Promise<Pick<Checked, 'reviews' | 'undoable'>> => {
    const reviews = await inSlices(joined(held, findings), lent);
    const last = decided.at(-1);
    if (!last) return { reviews };
    const now = new Map([...reviews.byFinding].map(([key, { latest }]) => [latest.key, key]));
    return { reviews, undoable: last.map(({ key }) => now.get(key) ?? key) };
  };
  const reload = async (byHand = false): Promise<void> => {
    if (!lent.checked()) return;
    const now = await readNow(lent.blocks(), byHand);
    // Another check may have ended meanwhile: it is its findings that are shown.
    for (let state = lent.checked(); state; state = lent.checked()) {
      const shown = await join(state.result.findings, now);
      if (lent.checked()?.result === state.result) return update({ undoable: undefined, ...shown });
    }
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
    if (now.lost || !now.table) return;
    const lost = recent.missing(asked, now);
    // Others may take out the whole table meanwhile: then nothing is missed, and the rest of it is not made anew.
    if (lost.length > 0) await workbook.append(reviewsLog, lost.map(rowOfReview), now.table.sheetId);
  };

  const undoLast = async (): Promise<void> => {
    const last = decided.at(-1);
    if (!last) return;
    await takeBack(last);
    // Others may have been recorded meanwhile, or all of them taken out.
    const at = decided.indexOf(last);
    if (at !== -1) decided.splice(at, 1);
    await reloadWritten();
  };

  const forgetting = async (work: () => Promise<void>): Promise<void> => {
    // What is recorded from now on is not meant.
    const [rows, undoable] = [recent.now(), new Set(decided)];
    await work();
    keepDecided((each) => !undoable.has(each));
    recent.forget(rows);
  };

  return {
    read: async (findings, blocks) => join(findings, await readNow(blocks)),
    reload,
    inTurn,
    forgetting,

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
        if (reviews.length > 0) decided.push(reviews);
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
  };
};
