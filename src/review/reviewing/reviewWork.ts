/** Does what `Reviewing` promises, for a session. */
import { settingName } from '../answers/answers';
import type { Block } from '../columns/blocks';
import { createCorrecting } from './correcting';
import type { Finding } from '../findings';
import { marksOf } from './flagged';
import type { LiveWorkbook } from '../liveWorkbook';
import { cannotRemove, nothingWouldShow } from './cannot';
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
  /** Others have written to the reviews: rows of ours that theirs have taken the place of are added again. */
  heard(remote: boolean): Promise<void>;
}

/** Stands for the sheet of a table that has been given rows from here and not been read since. */
const justAdded = '';

/** For so long the changes of others may still be on their way into the workbook. */
const unsettled = 10 * 60_000;

export const createReviewWork = (lent: Lent): ReviewWork => {
  const { workbook, attempt, update } = lent;
  /** Decisions of this session that can be undone, the last one last. */
  const done: (readonly Review[])[] = [];
  /** Rows of this session that may still meet with others'. */
  let recent: readonly Review[] = [];
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

  const read: ReviewWork['read'] = async (findings, blocks) => {
    const reviews = await inSlices(joined(await readNow(blocks), findings), lent);
    const last = done.at(-1);
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
    const asked = new Set(recent);
    const now = await readNow();
    if (now.lost) return;
    const there = new Set(now.reviews.map(rowName));
    const lost = recent.filter((own) => asked.has(own) && !there.has(rowName(own)));
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

  const whatWasAdded = async (): Promise<readonly Added[]> => {
    const added: Added[] = [];
    for (const { what, sheet, area, inCompany } of await ourTables(workbook)) {
      const rows = area.rows - 1;
      const named = what === 'reviews' ? `${rows} ${rows === 1 ? 'row' : 'rows'} of decisions` : 'a report';
      added.push({
        what,
        says: inCompany
          ? `The table with ${named} on the sheet “${sheet.name}”. The sheet stays, because something else stands on it.`
          : `The sheet “${sheet.name}” with ${named}.`,
        takes: { what: inCompany ? 'table' : 'sheet', sheetId: sheet.id },
      });
    }
    if (await workbook.isHighlighted())
      added.push({ what: 'highlight', says: 'The highlight over flagged rows.' });
    const answers = await workbook.setting(settingName);
    if (answers !== undefined && answers !== '')
      added.push({
        what: 'answers',
        says: 'What you have said of columns, purposes, localities and thresholds.',
      });
    return added;
  };

  return {
    read,

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
        added = await whatWasAdded();
      });
      return added;
    },

    removeEverything: () =>
      attempt(() =>
        inTurn(async () => {
          const cannot = cannotRemove((await workbook.situation()).locks, await whatWasAdded());
          if (cannot !== undefined) throw new Refusal('protected', cannot);
          const ours = await ourTables(workbook);
          if (await areAllThatShow(workbook, ours)) throw new Refusal('hidden', nothingWouldShow);
          // What is recorded from now on is not meant.
          const [rows, undoable] = [new Set(recent), new Set(done)];
          await removeTables(workbook, ours);
          await workbook.deleteSetting(settingName);
          done.splice(0, done.length, ...done.filter((each) => !undoable.has(each)));
          recent = recent.filter((each) => !rows.has(each));
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
