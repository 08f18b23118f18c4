/** Does what `Reviewing` promises, for a session: decisions and corrections have files of their own. */
import { settingName } from '../answers/answers';
import { addedTables, addedTo } from '../ours/addedTo';
import { unlessGone, whatIsThere } from '../ours/gone';
import { areAllThatShow, readOurs, removeTables, type OurTable } from '../ours/ours';
import { reportOf } from '../report/report';
import { noneReviewed } from '../reviews';
import type { Checked } from '../session/state';
import { inSlices } from '../inTurn/slices';
import type { LiveWorkbook } from '../liveWorkbook';
import { allToTheirEnd } from '../inTurn/allToTheirEnd';
import { oneAtATime } from '../inTurn/oneAtATime';
import { Refusal } from '../workbook';
import { cannotRemove, formatsProtected, nothingWouldShow, quoted } from './cannot';
import { createCorrecting } from './correcting';
import { createDeciding, type Deciding } from './deciding';
import { marksOf } from './flagged';
import type { Lent } from './lent';
import type { Added, ReportAbout, ReportMade, Reviewing } from './reviewing';

export type ReviewWork = Omit<Reviewing, 'recheckOnChange'> & Pick<Deciding, 'read' | 'heard'>;

export const createReviewWork = (lent: Lent): ReviewWork => {
  const { workbook, attempt, update } = lent;
  const deciding = createDeciding(lent);
  const { offer, correct, takeBack } = createCorrecting(lent);

  const layHighlight = async (): Promise<void> => {
    const state = lent.checked();
    const marks = state ? await inSlices(marksOf(state.result.findings, lent.blocks()), lent) : [];
    const { leftOut } = await workbook.highlight(marks);
    // Another check may have ended meanwhile.
    update({ highlight: lent.checked()?.result === state?.result ? 'on' : 'out of date' });
    refuseProtected(leftOut, 'not highlighted');
  };
  const takeHighlightOff = async (): Promise<void> => {
    const { leftOut, unread } = await workbook.clearHighlight();
    // What must stay meanwhile can be taken off once the protection is.
    update({ highlight: leftOut.length > 0 ? 'out of date' : 'off' });
    refuseProtected(leftOut, 'the highlight is still there');
    if (unread.length > 0)
      throw new Refusal(
        'in the way',
        `${quoted(unread)}: Excel does not tell of every conditional format there, so a part of the highlight may be left. If you still see any, save the workbook, open it anew, check again and take the highlight off.`,
      );
  };

  /** What is being written: it is waited for before everything is taken out, or it would come after. */
  const underWay = new Set<Promise<unknown>>();
  const noted =
    <Given extends unknown[], Result>(write: (...given: Given) => Promise<Result>) =>
    (...given: Given): Promise<Result> => {
      const writing = write(...given).finally(() => underWay.delete(writing));
      underWay.add(writing);
      return writing;
    };
  /** One at a time: of a highlight that is being laid Excel does not know yet what to take off. */
  const afterHighlight = oneAtATime();
  const highlight = (on: boolean): Promise<boolean> =>
    attempt(() => afterHighlight(on ? layHighlight : takeHighlightOff));

  const makeReport = async (about: ReportAbout): Promise<ReportMade | undefined> => {
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
  };
  /** The report that is being made, and what of. */
  let reporting: (Of & { readonly made: Promise<ReportMade | undefined> }) | undefined;
  /** Pressed twice, it is made once, unless it would be another by now. */
  const report = (about: ReportAbout): Promise<ReportMade | undefined> => {
    const { result, reviews } = lent.checked() ?? {};
    if (reporting && reporting.result === result && reporting.reviews === reviews) return reporting.made;
    const made = makeReport(about).finally(() => {
      if (reporting?.made === made) reporting = undefined;
    });
    reporting = { result, reviews, made };
    return made;
  };

  const { read, heard, record, withdraw, undoLast } = deciding;
  const takeEverythingOut = async (): Promise<void> => {
    await deciding.forgetting(async () => {
      await removeTables(workbook, await whatIsThere(() => removable(workbook)));
      await unlessGone(workbook.deleteSetting(settingName));
    });
    const findings = lent.checked()?.result.findings ?? [];
    update({ reviews: noneReviewed(findings), undoable: undefined, corrected: undefined });
    await allToTheirEnd([
      whatIsThere(lent.forgetAnswers),
      whatIsThere(deciding.reload),
      afterHighlight(takeHighlightOff),
    ]);
  };

  return {
    read,
    heard,
    record: noted(record),
    withdraw,
    undoLast,

    async offer(finding) {
      try {
        return await offer(finding);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        return { offer: 'not possible', why: error.message };
      }
    },
    correct: (correction) => attempt(() => correct(correction)),
    takeBackCorrection: () => attempt(takeBack),

    highlight: noted(highlight),

    report: noted(report),

    async whatWasAdded() {
      let added: readonly Added[] | undefined;
      await attempt(async () => {
        added = await whatIsThere(() => addedTo(workbook));
      });
      return added;
    },

    removeEverything: () =>
      attempt(async () => {
        await Promise.all(underWay);
        await deciding.inTurn(() => lent.afterAnswers(takeEverythingOut));
      }),
  };
};

/** What a report is made of. */
type Of = Partial<Pick<Checked, 'result' | 'reviews'>>;

/** A `Refusal` where sheets are protected against formats; `so`: what comes of that. */
const refuseProtected = (sheets: readonly string[], so: string): void => {
  if (sheets.length > 0)
    throw new Refusal('protected', `${formatsProtected(sheets, so)} PMS Review never takes protection off.`);
};

/** Our tables, where all of them can be taken out: else a `Refusal` that says why none is. */
const removable = async (workbook: LiveWorkbook): Promise<readonly OurTable[]> => {
  const [{ locks }, ours] = await Promise.all([workbook.situation(), readOurs(workbook)]);
  const cannot = cannotRemove(locks, addedTables(ours.tables));
  if (cannot !== undefined) throw new Refusal('protected', cannot);
  if (areAllThatShow(ours)) throw new Refusal('hidden', nothingWouldShow);
  return ours.tables;
};

const outOfDateSaid = ({
  changed,
  answersChanged,
  sumsOutOfDate,
  uncalculated,
  result,
}: Checked): readonly string[] => [
  ...(result.mergesUntold
    ? [
        'Excel did not say which cells are merged: of each merged block only the first cell was read, and the rest counts as blank.',
      ]
    : []),
  ...(uncalculated
    ? ['Formulas were not calculated since cells were last changed: they were read as they were before.']
    : []),
  ...(changed ? ['The workbook has changed since it was checked.'] : []),
  ...(answersChanged ? ['Answers on how to read the workbook have changed since it was checked.'] : []),
  ...(sumsOutOfDate
    ? [
        'Rows that were changed since were checked again. What is added up for a CCG, a year or a scheme was not, nor were rows whose formulas follow them.',
      ]
    : []),
];
