/** Functions in cells: what our code takes of a call, beside what Microsoft's runtime takes of it before and after. */
import { functionsRuntime, messageOf, resultsIn } from '../support/functionsRuntime';
import { randomOf } from '../support/random';
import { functions } from '../../src/functions';
import { fasterThan, type Line } from './line';
import { inTurns } from './measure';

const calls = 10_000;
const inOneMessage = 1000;

type Args = readonly unknown[];

export default async function functionsInCells(): Promise<readonly Line[]> {
  const { CustomFunctions, take, close } = await functionsRuntime();
  Object.assign(globalThis, { CustomFunctions });
  CustomFunctions.associate({
    // Does nothing: what is left is the runtime's.
    ECHO: (cells: unknown[][]) => cells,
    PREMIUM: functions.PREMIUM,
    PHASE: functions.PHASE,
  });
  const through = async (messages: readonly string[]): Promise<string[]> => {
    const requests: string[] = [];
    for (const message of messages) requests.push(...(await take(message)));
    return requests;
  };
  const messagesOf = (id: string, all: readonly Args[]): string[] =>
    Array.from({ length: Math.ceil(all.length / inOneMessage) }, (_, at) =>
      messageOf(id, all.slice(at * inOneMessage, (at + 1) * inOneMessage)),
    );
  const lines: Line[] = [];
  for (const { id, name, scalar, array } of kinds()) {
    const ours = functions[id] as (...args: unknown[]) => unknown;
    const called = scalar.map((args) => JSON.parse(JSON.stringify(args)) as unknown[]);
    const spilled = JSON.parse(JSON.stringify(array)) as unknown[];
    const [echoes, echo] = [messagesOf('ECHO', scalar), messagesOf('ECHO', [array])];
    const [many, one] = [messagesOf(id, scalar), messagesOf(id, [array])];
    const each = await times(
      () => called.forEach((args) => ours(...args)),
      () => through(echoes),
    );
    const whole = await times(
      () => ours(...spilled),
      () => through(echo),
    );
    const both = await times(
      () => through(one),
      () => through(many),
    );
    const separately = resultsIn(await through(many)).map((result) => (result as unknown[][])[0]![0]);
    const [together] = resultsIn(await through(one)) as [unknown[][]];
    const differ = separately.filter((result, at) => result !== together[at]![0]).length;
    lines.push(
      share(`${name}: 10,000 calls, beside the runtime's own`, each, 0.05),
      share(`${name}: one call over 10,000 rows, the same way`, whole, 0.1),
      fasterThan(
        `${name}: a row of one call, and a call, through the runtime`,
        { ms: both[0], of: calls },
        { ms: both[1], of: calls },
        2.5,
      ),
      {
        what: `${name}: the results of both ways`,
        ours: `${differ} differ`,
        theirs: `of ${calls.toLocaleString('en-GB')}`,
        wrong: differ > 0 || separately.some((result) => typeof result !== 'number'),
      },
    );
  }
  close();
  return lines;
}

const times = async (ours: () => unknown, theirs: () => unknown): Promise<[number, number]> =>
  (await inTurns(
    [
      { name: 'ours', run: ours },
      { name: 'theirs', run: theirs },
    ],
    15,
    10,
  )) as [number, number];

const share = (what: string, [ours, theirs]: readonly [number, number], atMost: number): Line => ({
  what,
  ours: `${((ours * 1e6) / calls).toFixed(0)} ns`,
  theirs: `${((theirs * 1e6) / calls).toFixed(0)} ns`,
  ratio: ours / theirs,
  aim: { atMost },
  share: true,
});

interface Kind {
  readonly id: 'PREMIUM' | 'PHASE';
  readonly name: string;
  readonly scalar: readonly Args[];
  readonly array: Args;
}

/** The same rows as calls of their own and as one. */
const kinds = (): readonly Kind[] => {
  const random = randomOf(3);
  const rows = Array.from({ length: calls }, () => {
    const patients = (150_000 + random.below(1_800_000)) / 100;
    const funding = Math.round(patients * 73.56 * (90 + random.below(60))) / 100;
    return { patients, funding, premium: (random.below(20_000_000) - 1_000_000) / 100 };
  });
  const column = (key: keyof (typeof rows)[number]): unknown[][] => rows.map((row) => [row[key]]);
  return [
    {
      id: 'PREMIUM',
      name: 'PMS.PREMIUM',
      scalar: rows.map(({ funding, patients }) => [[[funding]], [[patients]], [['2014/15']], null, null]),
      array: [column('funding'), column('patients'), [['2014/15']], null, null],
    },
    {
      id: 'PHASE',
      name: 'PMS.PHASE',
      scalar: rows.map(({ premium }) => [[[premium]], [['2015/16']], null, null, null, null, null]),
      array: [column('premium'), [['2015/16']], null, null, null, null, null],
    },
  ];
};
