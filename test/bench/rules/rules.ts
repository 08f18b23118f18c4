/** The check of a large review: against a pass written by hand, reading the same values from text, and libraries. */
import { fork } from 'node:child_process';
import { rules as policyRules } from '../../../src/policy/rules';
import type { Rule } from '../../../src/policy/rules/rule';
import { check } from '../../../src/review/check';
import { findBlocks } from '../../../src/review/columns/blocks';
import type { CheckResult } from '../../../src/review/findings';
import { policyTerms } from '../../../src/review/checking/terms';
import { fasterThan, noSlowerThan, type Line } from '../line';
import { inTurns, median } from '../measure';
import { byHand, type ByHand } from './byHand';
import { rowRules, type Answer } from './duties';
import { byAjv, byRulesEngine, byZod } from './engines';
import { portOver, reviewOf, type Review } from './workbook';

const many = 100_000;
const million = 1_000_000;
const few = 10_000;

/** As a workbook's values come: read from text. */
const textOf = ({ schedule, ledger }: Review): readonly string[] =>
  [schedule, ledger].flatMap((rows) =>
    // In pieces of twenty thousand rows, as Excel answers them.
    Array.from({ length: Math.ceil(rows.length / 20_000) }, (_, at) =>
      JSON.stringify(rows.slice(at * 20_000, (at + 1) * 20_000)),
    ),
  );
const parsed = (texts: readonly string[]): unknown[] => texts.map((text) => JSON.parse(text) as unknown);
const asRead = (review: Review): Review => JSON.parse(JSON.stringify(review)) as Review;

interface Prepared {
  readonly review: Review;
  /** The rules alone, as the command line asks them: charts show what nothing here is compared with. */
  run(rules?: readonly Rule[]): Promise<CheckResult>;
}

const prepared = async (rows: number): Promise<Prepared> => {
  const review = asRead(reviewOf(rows));
  const port = portOver(review);
  const blocks = await findBlocks(port);
  return { review, run: (rules) => check(port, blocks, { terms: policyTerms, rules, withoutViews: true }) };
};

export default async function rules(): Promise<readonly Line[]> {
  const warm = await atOnce();
  return [...warm.lines, ...(await libraries()), ...(await atScale(warm.each)), await cold()];
}

const atOnce = async (): Promise<{ lines: readonly Line[]; each: number }> => {
  const { review, run } = await prepared(many);
  const texts = textOf(review);
  const [ours, hand, parse] = (await inTurns(
    [
      { name: 'check', run: () => run() },
      { name: 'by hand', run: () => byHand(review) },
      { name: 'parse', run: () => parsed(texts) },
    ],
    9,
    4,
  )) as [number, number, number];
  const result = await run();
  const differ = differences(answersOf(result), answersByHand(byHand(review)));
  return {
    each: ours / many,
    lines: [
      noSlowerThan('100,000 rows of 12: a pass written by hand', { ms: ours }, { ms: hand }, 2),
      noSlowerThan('… JSON.parse of the same values', { ms: ours }, { ms: parse }, 0.5),
      {
        what: '… the findings, and those by hand',
        ours: `${result.findings.length.toLocaleString('en-GB')} found`,
        theirs: `${differ} differ`,
        wrong: differ > 0,
      },
    ],
  };
};

const libraries = async (): Promise<readonly Line[]> => {
  const some = policyRules.filter(({ id }) => (rowRules as readonly string[]).includes(id));
  const [large, small] = [await prepared(many), await prepared(few)];
  const [ajv, zod, engine] = [byAjv(), byZod(), byRulesEngine()];
  const wanted = answersOf(await large.run(some));
  const differ = {
    ajv: differences(wanted, ajv(large.review)),
    zod: differences(wanted, zod(large.review)),
    engine: differences(answersOf(await small.run(some)), await engine(small.review)),
  };
  const [ours, ajvs, zods] = (await inTurns(
    [
      { name: 'check', run: () => large.run(some) },
      { name: 'ajv', run: () => ajv(large.review) },
      { name: 'zod', run: () => zod(large.review) },
    ],
    7,
    2,
  )) as [number, number, number];
  const [oursOfFew, engines] = (await inTurns(
    [
      { name: 'check', run: () => small.run(some) },
      { name: 'json-rules-engine', run: () => engine(small.review) },
    ],
    7,
    3,
  )) as [number, number];
  const of = many;
  return [
    fasterThan('eight duties of a row: ajv, compiled', { ms: ours, of }, { ms: ajvs, of }, 2),
    fasterThan('… zod', { ms: ours, of }, { ms: zods, of }, 8),
    fasterThan('… json-rules-engine', { ms: oursOfFew, of: few }, { ms: engines, of: few }, 100),
    {
      what: '… the findings of all three, and ours',
      ours: `${wanted.length.toLocaleString('en-GB')} found`,
      theirs: `${differ.ajv}, ${differ.zod}, ${differ.engine} differ`,
      wrong: differ.ajv + differ.zod + differ.engine > 0,
    },
  ];
};

/** `each` is what a row took of a hundred thousand. */
const atScale = async (each: number): Promise<readonly Line[]> => {
  const before = heap();
  const { review, run } = await prepared(million);
  const values = heap() - before;
  const kept = await run();
  const beyond = heap() - before - values;
  const texts = textOf(review);
  const [ours, hand, parse] = (await inTurns(
    [
      { name: 'check', run: () => run() },
      { name: 'by hand', run: () => byHand(review) },
      { name: 'parse', run: () => parsed(texts) },
    ],
    3,
    0,
  )) as [number, number, number];
  const of = million;
  return [
    noSlowerThan('1,000,000 rows of 12: a pass written by hand', { ms: ours }, { ms: hand }, 2),
    noSlowerThan('… JSON.parse of the same values', { ms: ours }, { ms: parse }, 0.5),
    noSlowerThan('… a row of them, and one of 100,000', { ms: ours, of }, { ms: each * many, of: many }, 2.5),
    {
      what: `… what ${kept.findings.length.toLocaleString('en-GB')} findings and sums hold, and the values`,
      ours: megabytes(beyond),
      theirs: megabytes(values),
      ratio: beyond / values,
      aim: { atMost: 0.1 },
      share: true,
    },
  ];
};

const heap = (): number => {
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
};
const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MB`;

/** The first check of a process that has done nothing else, and its fifth. */
const cold = async (): Promise<Line> => {
  const runs: (readonly number[])[] = [];
  for (let process = 0; process < 5; process++) runs.push(await inFreshProcess());
  const [first, warm] = [median(runs.map((run) => run[0]!)), median(runs.map((run) => run.at(-1)!))];
  return noSlowerThan(
    '100,000 rows, the first run of a process',
    { ms: first },
    { ms: warm, name: 'warm' },
    5,
  );
};

const inFreshProcess = (): Promise<readonly number[]> =>
  new Promise((resolve, reject) => {
    const child = fork(process.argv[1]!, ['--part', 'coldCheck'], { execArgv: ['--expose-gc'] });
    child.on('message', (times) => resolve(times as readonly number[]));
    child.on('error', reject);
  });

/** What the fresh process does: nothing of it has run before but reading the sheet's headings. */
export const coldCheck = async (): Promise<readonly number[]> => {
  const { run } = await prepared(many);
  const times: number[] = [];
  for (let time = 0; time < 6; time++) {
    const began = performance.now();
    await run();
    times.push(performance.now() - began);
  }
  return times;
};

const answersOf = ({ findings }: CheckResult): Answer[] =>
  findings.map(({ rule, row, outcome }): Answer => [rule, row ?? 0, outcome]);
const answersByHand = ({ found }: ByHand): Answer[] =>
  found.map(({ rule, row, outcome }): Answer => [rule, row ?? 0, outcome]);

/** How many answers only one of them has. */
const differences = (some: readonly Answer[], others: readonly Answer[]): number => {
  const times = new Map<string, number>();
  for (const answer of some) times.set(answer.join(), (times.get(answer.join()) ?? 0) + 1);
  for (const answer of others) times.set(answer.join(), (times.get(answer.join()) ?? 0) - 1);
  return [...times.values()].reduce((sum, each) => sum + Math.abs(each), 0);
};
