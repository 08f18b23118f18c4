import fc from 'fast-check';
import { listFindings, type Asked } from '../../../src/pane/findings/listFindings';
import { sorted } from '../../../src/pane/slices/sorted';
import { begin, startSlices } from '../../../src/pane/slices/useSliced';
import type { Finding } from '../../../src/review/findings';
import { reviewOf } from '../../../src/review/reviews';
import { reviewsOf } from '../../support/reviewsOf';
import { forEach } from '../../../src/review/inTurn/forEach';
import { inOneGo } from '../../../src/review/inTurn/inOneGo';
import { inSlices, type Breath, type Sliced } from '../../../src/review/inTurn/slices';
import { moved, tooFast, unaccounted, unclear } from '../../support/fakeSession';

/** Pauses before every step, for as long as it takes the test to come to it. */
const everyStep = (): Breath => {
  let time = 0;
  return { now: () => (time += 10), pause: () => new Promise((resume) => setImmediate(resume)) };
};
const untilDone = async (): Promise<void> => {
  for (let turn = 0; turn < 100; turn++) await new Promise((resume) => setImmediate(resume));
};

const counting = function* (steps: number, did: (step: number) => void): Sliced<number> {
  for (let step = 1; step <= steps; step++) {
    did(step);
    yield;
  }
  return steps;
};

describe('Work in slices', () => {
  const fail = (error: unknown): never => {
    throw error;
  };

  test('of two works asked for one after the other the newer alone gives its result, and the older is not gone on with', async () => {
    const given: string[] = [];
    let steps = 0;
    const drop = startSlices(
      counting(50, () => steps++),
      everyStep(),
      () => given.push('older'),
      fail,
    );
    await new Promise((resume) => setImmediate(resume));
    drop();
    const before = steps;
    startSlices(
      counting(2, () => undefined),
      everyStep(),
      () => given.push('newer'),
      fail,
    );
    await untilDone();
    expect(given).toEqual(['newer']);
    expect(steps - before).toBeLessThanOrEqual(1);
  });

  test('dropped as it ends, it gives nothing any more', async () => {
    const given: number[] = [];
    const drop = startSlices(
      counting(0, () => undefined),
      {},
      (value) => given.push(value),
      fail,
    );
    drop();
    await untilDone();
    expect(given).toEqual([]);
  });

  test('what fails is told', async () => {
    const failing = function* (): Sliced<void> {
      yield;
      throw new Error('No more.');
    };
    const error = await new Promise((failed) => startSlices(failing(), everyStep(), () => undefined, failed));
    expect(error).toEqual(new Error('No more.'));
  });

  test('begun, it is done where there is time enough, and else gone on with where it was left', () => {
    const steps: number[] = [];
    let time = 0;
    const clock = (): number => (time += 3);
    expect(
      begin(
        counting(4, () => undefined),
        100,
        clock,
      ),
    ).toEqual({ done: true, value: 4 });
    const begun = begin(
      counting(6, (step) => steps.push(step)),
      8,
      clock,
    );
    expect(begun.done).toBe(false);
    expect(steps).toEqual([1, 2, 3]);
    if (!begun.done) expect(inOneGo(begun.rest)).toBe(6);
    expect(steps).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('each of a list is come to once, in order', () =>
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 1000 }), (list) => {
        const seen: number[] = [];
        inOneGo(forEach(list, (each) => seen.push(each)));
        expect(seen).toEqual(list);
      }),
    ));
});

test('things are put in order as the language itself does it', () =>
  fc.assert(
    fc.property(fc.array(fc.record({ by: fc.nat(20) }), { maxLength: 400 }), (things) => {
      const order = (a: { by: number }, b: { by: number }): number => a.by - b.by;
      const ours = inOneGo(sorted(things, order));
      const theirs = [...things].sort(order);
      expect(ours.length).toBe(theirs.length);
      expect(ours.every((thing, at) => thing === theirs[at])).toBe(true);
    }),
  ));

const anyFinding: fc.Arbitrary<Finding> = fc
  .record({
    kind: fc.constantFrom<(row: number) => Finding>(
      (row) => moved(row, 'breach', row),
      (row) => moved(row, 'exception', row),
      unclear,
      tooFast,
      unaccounted,
    ),
    row: fc.integer({ min: 2, max: 900 }),
    practice: fc.option(fc.constantFrom('Z00001', 'Z00002', 'The Old Forge'), { nil: undefined }),
    ccg: fc.option(fc.constantFrom('01C', '02P', '10X'), { nil: undefined }),
  })
  .map(({ kind, row, practice, ccg }) => ({ ...kind(row), subject: { practice, ccg } }));
const anyAsked: fc.Arbitrary<Asked> = fc.record({
  filter: fc
    .subarray(['breach', 'evidence needed', 'exception', 'advice'] as const)
    .map((some) => new Set(some)),
  reviewed: fc.constantFrom('all', 'not reviewed', 'decided'),
  search: fc.constantFrom('', '', 'ledger', 'forge 1', 'nothing like it'),
  grouping: fc.constantFrom('rule', 'CCG', 'practice'),
});

test('findings in slices are listed as in one go: none lost, none twice, whatever is asked for', () =>
  fc.assert(
    fc.asyncProperty(fc.array(anyFinding, { maxLength: 300 }), anyAsked, async (some, asked) => {
      const findings = some.map((finding, at) => ({ ...finding, key: String(at) }));
      const decided = findings
        .filter((_, at) => at % 3 === 0)
        .map((finding) =>
          reviewOf(finding, {
            decision: 'accepted',
            reason: '',
            reviewer: 'J. Patel',
            time: '2026-11-21T15:00:00.000Z',
          }),
        );
      const reviews = reviewsOf({ reviews: decided, unreadable: 0 }, findings);
      const result = { findings, checked: ['reinvestment', 'locality', 'four-year'] };
      const sliced = await inSlices(listFindings(result, asked, reviews), everyStep());
      expect(sliced).toEqual(inOneGo(listFindings(result, asked, reviews)));
      const listed = sliced.groups.flatMap((group) => group.findings.map(({ key }) => key));
      expect(new Set(listed).size).toBe(listed.length);
      expect(listed.length).toBe(sliced.count);
      if (asked.filter.size === 0 && asked.reviewed === 'all' && asked.search === '')
        expect(listed.length).toBe(findings.length);
    }),
    { numRuns: 40 },
  ));
