/** The review work of a session, fetched when it is first asked for. */
import { fromCheckOn } from '../later/scripts';
import type { Lent } from '../reviewing/lent';
import type { ReviewWork } from '../reviewing/reviewWork';
import { Refusal } from '../workbook';

/** Does what `createReviewWork` makes would do. Where it cannot be fetched, that is told as what Excel refuses is. */
export const createLaterWork = (lent: Lent): ReviewWork => {
  let made: ReviewWork | undefined;
  const work = async (): Promise<ReviewWork> => {
    const { createReviewWork } = await fromCheckOn();
    return (made ??= createReviewWork(lent));
  };
  /** One of its tasks, which says itself what Excel would not do; `undone` is its answer where the work cannot be fetched. */
  const task =
    <Given extends unknown[], Result, Undone>(
      of: (work: ReviewWork) => (...given: Given) => Promise<Result>,
      undone: Undone,
    ) =>
    async (...given: Given): Promise<Result | Undone> => {
      if (!made && !(await lent.attempt(async () => void (await work())))) return undone;
      return of(made!)(...given);
    };

  return {
    read: async (...given) => (await work()).read(...given),
    heard: async (edited) => (await work()).heard(edited),
    record: task(({ record }) => record, false),
    withdraw: task(({ withdraw }) => withdraw, false),
    undoLast: task(({ undoLast }) => undoLast, false),
    async offer(finding) {
      try {
        return await (await work()).offer(finding);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        return { offer: 'not possible', why: error.message };
      }
    },
    correct: task(({ correct }) => correct, false),
    takeBackCorrection: task(({ takeBackCorrection }) => takeBackCorrection, false),
    highlight: task(({ highlight }) => highlight, false),
    report: task(({ report }) => report, undefined),
    whatWasAdded: task(({ whatWasAdded }) => whatWasAdded, undefined),
    removeEverything: task(({ removeEverything }) => removeEverything, false),
  };
};
