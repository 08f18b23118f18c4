import { inOneGo } from '../../../src/review/inTurn/inOneGo';
import { inSlices, type Sliced } from '../../../src/review/inTurn/slices';

/** Work of so many steps, each a moment of the clock. */
const working = function* (steps: number, done: (step: number) => void): Sliced<string> {
  for (let step = 1; step <= steps; step++) {
    done(step);
    yield;
  }
  return 'done';
};

test('work is let go of after its slice, and before the first', async () => {
  let time = 0;
  const happened: string[] = [];
  const result = await inSlices(
    working(7, (step) => {
      time += 3;
      happened.push(String(step));
    }),
    {
      now: () => time,
      pause() {
        happened.push('pause');
        return Promise.resolve();
      },
    },
  );
  expect(result).toBe('done');
  // Eight milliseconds are over with the third step of three each.
  expect(happened.join(' ')).toBe('pause 1 2 3 pause 4 5 6 pause 7');
});

test('what fails in a slice fails the whole', async () => {
  const failing = function* (): Sliced<void> {
    yield;
    throw new Error('No more.');
  };
  await expect(inSlices(failing(), {})).rejects.toThrow('No more.');
});

test('in one go nothing is waited for', () => {
  const steps: number[] = [];
  expect(inOneGo(working(3, (step) => steps.push(step)))).toBe('done');
  expect(steps).toEqual([1, 2, 3]);
});
