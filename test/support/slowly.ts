import type { FakeSession } from './fakeSession';

/** Has Excel take its time: what is asked for is done when the test says so. */
export const slowly = <Task extends 'record' | 'undoLast' | 'withdraw' | 'removeEverything' | 'whatWasAdded'>(
  session: FakeSession,
  task: Task,
): (() => Promise<void>) => {
  const atOnce = session[task] as (...given: readonly unknown[]) => Promise<unknown>;
  let write = (): void => undefined;
  const written = new Promise<void>((resolve) => (write = resolve));
  session[task] = (async (...given: readonly unknown[]) => {
    await written;
    return atOnce(...given);
  }) as FakeSession[Task];
  return async () => write();
};
