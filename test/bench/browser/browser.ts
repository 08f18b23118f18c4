/**
 * End to end in a browser: the add-in as it is shipped, the real Office.js, and sheets as large as Excel has them. What
 * Office.js itself takes to read the same blocks stands beside each figure: it parses them on the pane's thread.
 */
import { noSlowerThan, type Line } from '../line';
import { median } from '../measure';
import { check, read, type CheckSeen, type Seen } from './inPane';
import { Stand } from './stand';
import type { BookName } from './workbooks';

interface Part {
  readonly book: BookName;
  readonly name: string;
  readonly rounds: number;
  /** Shares of a check's time after which it is cancelled. */
  readonly cancels: readonly number[];
  /** Whether the check as a whole has an aim, beside reading. */
  readonly timed: boolean;
}

const parts: readonly Part[] = [
  {
    book: 'review',
    name: '100,000 rows',
    rounds: 5,
    cancels: [0.02, 0.25, 0.5, 0.75, 0.95],
    timed: true,
  },
  {
    book: 'fullSheet',
    name: 'A full sheet',
    rounds: 2,
    cancels: [0.1, 0.5, 0.98],
    timed: true,
  },
  {
    book: 'findings',
    name: '100,000 findings',
    rounds: 3,
    cancels: [0.5, 0.8, 0.9, 0.95],
    timed: false,
  },
  {
    book: 'wide',
    name: '20,000 rows of 100 columns',
    rounds: 3,
    cancels: [0.3, 0.7],
    timed: false,
  },
];

export default async function inTheBrowser(): Promise<readonly Line[]> {
  const stand = await Stand.start();
  try {
    const lines: Line[] = [];
    for (const part of parts) lines.push(...(await measured(stand, part)));
    return lines;
  } finally {
    await stand.close();
  }
}

const measured = async (stand: Stand, { book, name, rounds, cancels, timed }: Part): Promise<Line[]> => {
  const pane = await stand.open(book);
  const checks: CheckSeen[] = [];
  const reads: Seen[] = [];
  let asked = await pane.asked();
  for (let round = 0; round < rounds; round++) {
    checks.push(await pane.frame.evaluate(check, null));
    asked = await pane.asked();
    reads.push(await pane.frame.evaluate(read, asked.readings));
    await pane.asked();
  }
  const typical = median(checks.map(({ ms }) => ms));
  const answered: number[] = [];
  for (const share of cancels) {
    const { cancelled } = await pane.frame.evaluate(check, Math.round(share * typical));
    if (cancelled !== undefined) answered.push(cancelled);
  }
  const { troubles } = await pane.asked();
  await pane.close();
  if (troubles.length > 0) throw new Error(`Excel's part does not know ${troubles.join(', ')}.`);

  const most = <S extends Seen>(all: readonly S[], of: (seen: S) => number): number =>
    Math.max(...all.map(of));
  const gaps = [checks, reads].map((all) => median(all.map(({ longestGap }) => longestGap))) as [
    number,
    number,
  ];
  const reading = median(reads.map(({ ms }) => ms));
  const { requests, readings, letters } = asked;
  const cells = readings.map(({ area }) => area.rows * area.columns);
  return [
    ...(timed
      ? [
          noSlowerThan(
            `${name}: a check`,
            { ms: typical },
            { name: 'the same blocks read', ms: reading },
            1.5,
          ),
        ]
      : [{ what: `${name}: a check`, ours: inMs(typical), theirs: `${inMs(reading)} the same blocks read` }]),
    {
      what: `${name}: the first check of a fresh pane`,
      ours: inMs(checks[0]!.ms),
      theirs: `${inMs(reads[0]!.ms)} the same blocks read`,
    },
    within(
      `${name}: the longest our code keeps the thread`,
      most(checks, ({ ours }) => ours),
      50,
      `Office.js: ${inMs(most([...checks, ...reads], ({ theirs }) => theirs))}`,
    ),
    within(`${name}: the longest between two frames`, gaps[0], 50, `while only reading: ${inMs(gaps[1])}`),
    within(
      `${name}: until rows are counted`,
      most(checks, ({ firstProgress = Infinity }) => firstProgress),
      300,
    ),
    within(`${name}: until a cancel is answered, of ${answered.length}`, Math.max(...answered), 200),
    {
      what: `${name}: asked of Excel`,
      ours: `${requests} requests`,
      theirs: `${(letters / 1e6).toFixed(1)} MB in ${readings.length} ranges`,
    },
    {
      what: `${name}: cells read`,
      ours: inWords(sumOf(cells)),
      theirs: `${inWords(Math.max(...cells))} at once at most`,
    },
  ];
};

const inWords = (number: number): string => number.toLocaleString('en-GB');
const sumOf = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const inMs = (ms: number): string => `${ms.toPrecision(3)} ms`;

/** At most so many milliseconds. */
const within = (what: string, ms: number, atMost: number, beside = ''): Line => ({
  what,
  ours: ms < 10 ? 'under 10 ms' : inMs(ms),
  theirs: [`${atMost} ms`, beside].filter((each) => each !== '').join('; '),
  ratio: ms / atMost,
  aim: { atMost: 1 },
});
