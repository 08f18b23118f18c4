/** The decisions of a session: recorded, withdrawn, undone, and kept together with those of others in the same table. */
import type { Block } from '../columns/blocks';
import type { Finding } from '../findings';
import { reviewsTitle } from '../ours/ourNames';
import { reviewOf, withdrawalOf, type Review, type ReviewsRead } from '../reviews';
import type { Checked } from '../session/state';
import { inSlices } from '../slices';
import { Refusal } from '../workbook';
import { joined, standingIn } from './joining';
import type { Lent } from './lent';
import type { Reviewing } from './reviewing';
import { readReviews, reviewsLog, rowName, rowOfReview } from './reviewsTable';

export interface Deciding extends Pick<Reviewing, 'record' | 'withdraw' | 'undoLast'> {
  /** The reviews as the workbook has them now, joined to findings; the blocks of a check that is not shown yet. */
  read(
    findings: readonly Finding[],
    blocks?: readonly Block[],
  ): Promise<Pick<Checked, 'reviews' | 'undoable'>>;
  /** Others have written to the reviews: rows of ours that theirs have taken the place of are added again. */
  heard(remote: boolean): Promise<void>;
  /** The same for the result that is shown, which goes by them then. */
  reload(): Promise<void>;
  /** Does what writes by what it has read, after whatever else does. */
  inTurn(work: () => Promise<void>): Promise<void>;
  /** Does what takes decisions out of the workbook: those there are before are not missed after, nor undone. */
  forgetting(work: () => Promise<void>): Promise<void>;
}

/** Stands for the sheet of a table that has been given rows from here and not been read since. */
const justAdded = '';

/** For so long the changes of others may still be on their way into the workbook. */
const unsettled = 10 * 60_000;

export const createDeciding = (lent: Lent): Deciding => {
  const { workbook, attempt, update } = lent;
  /** Decisions of this session that can be undone, the last one last. */
  const decided: (readonly Review[])[] = [];
  /** Rows of this session that may still meet with others'. */
  let recent: readonly Review[] = [];
  /** The id of the sheet on which the table was when it was last read. */
  let table: string | undefined;
  /** The sheets on which it ever was: there its rows may be without it. */
  const tablesOn = new Set<string>();
  /** What writes by what it has read is done one at a time: a button pressed twice finds nothing left to do. */
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const worked = turn.then(work);
    turn = worked.catch(() => undefined);
    return worked;
  };

  const time = (): string => new Date(lent.now()).toISOString();

  const add = async (reviews: readonly Review[]): Promise<void> => {
    if (reviews.length === 0) return;
    await workbook.append(reviewsLog, reviews.map(rowOfReview));
    recent = [...recent, ...reviews];
    table ??= justAdded;
  };

  /** The table as it is now. Rows that went with a whole table were taken out on purpose: they are not missed. */
  const readNow = async (blocks = lent.blocks()): Promise<ReviewsRead> => {
    const [asked, known] = [new Set(recent), table];
    const were = [...tablesOn].map((sheetId) => ({ sheetId, sheet: reviewsTitle }));
    const read = await readReviews(workbook, [...blocks, ...were]);
    const now = read.table?.sheetId;
    if (now !== undefined) tablesOn.add(now);
    const isGone = known !== undefined && known !== now && (known !== justAdded || now === undefined);
    if (isGone) recent = recent.filter((own) => !asked.has(own));
    if (table === known) table = now;
    return read;
  };

  const read: Deciding['read'] = async (findings, blocks) => {
    const reviews = await inSlices(joined(await readNow(blocks), findings), lent);
    const last = decided.at(-1);
    if (!last) return { reviews };
    const now = new Map([...reviews.byFinding].map(([key, { latest }]) => [latest.key, key]));
    return { reviews, undoable: last.map(({ key }) => now.get(key) ?? key) };
  };
  const reload = async (): Promise<void> => {
    const state = lent.checked();
    if (state) update({ undoable: undefined, ...(await read(state.result.findings)) });
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
      const standing = standingIn(await readNow());
      const left = reviews.filter((review) => {
        const latest = standing.get(review.key);
        return latest !== undefined && rowName(latest) === rowName(review);
      });
      await add(left.map((review) => withdrawalOf(review, reviewer ?? review.reviewer, time())));
    });

  const restore = async (): Promise<void> => {
    const asked = new Set(recent);
    const there = new Set((await readNow()).reviews.map(rowName));
    const lost = recent.filter((own) => asked.has(own) && !there.has(rowName(own)));
    if (lost.length > 0) await workbook.append(reviewsLog, lost.map(rowOfReview));
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
    const [rows, undoable] = [new Set(recent), new Set(decided)];
    await work();
    decided.splice(0, decided.length, ...decided.filter((each) => !undoable.has(each)));
    recent = recent.filter((each) => !rows.has(each));
  };

  return {
    read,
    reload,
    inTurn,
    forgetting,

    async heard(remote) {
      const old = lent.now() - unsettled;
      recent = recent.filter((review) => Date.parse(review.time) > old);
      if (remote && recent.length > 0) await inTurn(restore);
      await reload();
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
