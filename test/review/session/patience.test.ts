/** Several reads that one person waits for together. */
import { createPatience, Stopped, type Patience } from '../../../src/review/session/patience';
import { Refusal } from '../../../src/review/workbook';

/** Reads that are answered when the test says, by a clock that it turns, and all that the person is told. */
const together = (reads: number) => {
  let now = 0;
  let timers: { readonly at: number; readonly work: () => void }[] = [];
  const told: (string | undefined)[] = [];
  const asked = Array.from({ length: reads }, () => 0);
  const answers: ((value: unknown) => void)[] = [];
  const patience: Patience = createPatience(
    (milliseconds, work) => {
      const timer = { at: now + milliseconds, work };
      timers.push(timer);
      return () => void (timers = timers.filter((each) => each !== timer));
    },
    (notice) => told.push(notice?.kind),
  );
  const done = Promise.allSettled(
    asked.map((_, nth) =>
      patience.of(
        () =>
          new Promise((resolve, reject) => {
            asked[nth]!++;
            answers[nth] = (value) => (value instanceof Error ? reject(value) : resolve(value));
          }),
      ),
    ),
  );
  return {
    patience,
    told,
    asked,
    done,
    /** Answers one read, with a value or a refusal. */
    async answer(nth: number, value: unknown = nth) {
      answers[nth]!(value);
      await new Promise((resolve) => setImmediate(resolve));
    },
    /** Lets seconds go by. */
    async pass(seconds: number) {
      for (const end = now + seconds * 1000; ;) {
        const [next] = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
        now = next?.at ?? end;
        if (!next) return;
        timers = timers.filter((each) => each !== next);
        next.work();
        await new Promise((resolve) => setImmediate(resolve));
      }
    },
  };
};

const typing = new Refusal('cell being edited', 'You are typing.');

test('a minute without an answer to any is told once; with the first that comes all others are asked again', async () => {
  const { told, asked, answer, pass, done } = together(4);
  await pass(60);
  expect(told).toEqual(['disconnected']);
  // After 10 seconds, and 20 more; the next would be at 70.
  expect(asked).toEqual([3, 3, 3, 3]);
  await answer(2);
  expect(asked).toEqual([4, 4, 3, 4]);
  expect(told).toEqual(['disconnected', undefined]);
  for (const nth of [0, 3, 1]) await answer(nth);
  expect(asked).toEqual([4, 4, 3, 4]);
  expect(told).toEqual(['disconnected', undefined]);
  expect(await done).toEqual([0, 1, 2, 3].map((value) => ({ status: 'fulfilled', value })));
});

test('one that waits for its turn is no silence, and is not asked again', async () => {
  const { told, asked, answer, pass, done } = together(4);
  for (const nth of [0, 1, 2]) {
    await pass(7);
    await answer(nth);
  }
  expect(told).toEqual([]);
  expect(asked).toEqual([1, 1, 1, 1]);
  await pass(20);
  expect(told).toEqual(['disconnected']);
  expect(asked).toEqual([1, 1, 1, 2]);
  await answer(3);
  await done;
  expect(told).toEqual(['disconnected', undefined]);
});

test('somebody who types in a cell is told once, and each is asked again when the cell is left', async () => {
  const { told, asked, answer, pass, done } = together(4);
  for (const round of [1, 2, 3]) {
    for (const nth of [0, 1, 2, 3]) await answer(nth, typing);
    expect(told).toEqual(['cell being edited']);
    await pass(0.5);
    expect(asked).toEqual(Array.from({ length: 4 }, () => round + 1));
  }
  for (const nth of [0, 1, 2, 3]) await answer(nth);
  await done;
  expect(told).toEqual(['cell being edited', undefined]);
});

test('cancel ends all of them', async () => {
  const { patience, told, pass, done } = together(4);
  await pass(30);
  patience.stop();
  await pass(0.1);
  expect((await done).map((each) => each.status === 'rejected' && each.reason)).toEqual(
    Array.from({ length: 4 }, () => new Stopped(true)),
  );
  expect(told[0]).toBe('disconnected');
  expect(told.at(-1)).toBeUndefined();
});
