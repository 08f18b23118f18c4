/**
 * Functions in cells: what our code takes of a call, beside what Microsoft's runtime takes of the same call before and
 * after it.
 *
 * The runtime's own is a function that has its answer ready. Ours is timed where the runtime calls it, on the cells that
 * the runtime has just read, less what timing the ready one takes. Both in turns, every second round backwards.
 */
import { functionsRuntime, messageOf, resultsIn } from '../support/functionsRuntime';
import { functions } from '../../src/functions';
import { calls, functionCalls, type Args } from './functionCalls';
import { fasterThan, type Line } from './line';
import { median } from './measure';

const inOneMessage = 1000;
/** Of calls of their own, and of one call over all rows. */
const rounds = { each: 15, whole: 45 };
const warmUp = 10;

/** Of a round, in milliseconds: in the function, and all of it. */
interface Took {
  readonly inside: number;
  readonly all: number;
}

export default async function functionsInCells(): Promise<readonly Line[]> {
  const { CustomFunctions, take, close } = await functionsRuntime();

  let inside = 0;
  const timed =
    (answer: (...args: unknown[]) => unknown) =>
    (...args: unknown[]): unknown => {
      const began = performance.now();
      const answered = answer(...args);
      inside += performance.now() - began;
      return answered;
    };
  let ready: unknown;
  CustomFunctions.associate(
    'READY',
    timed(() => ready),
  );
  for (const [id, answer] of Object.entries(functions))
    CustomFunctions.associate(id, timed(answer as (...args: unknown[]) => unknown));

  const through = async (messages: readonly string[]): Promise<string[]> => {
    const requests: string[] = [];
    for (const message of messages) requests.push(...(await take(message)));
    return requests;
  };
  const took = async (messages: readonly string[]): Promise<Took> => {
    inside = 0;
    const began = performance.now();
    await through(messages);
    return { inside, all: performance.now() - began };
  };
  /** Ours and the runtime's own for the same cells, and all that a call of ours takes. */
  const compared = async (id: string, all: readonly Args[], rounds: number): Promise<Compared> => {
    const [ours, own] = [messagesOf(id, all), messagesOf('READY', all)];
    ready = resultsIn(await through(ours.slice(0, 1)))[0];
    const found: Compared[] = [];
    for (let round = -warmUp; round < rounds; round++) {
      const backwards = round % 2 !== 0;
      const first = await took(backwards ? own : ours);
      const second = await took(backwards ? ours : own);
      const [us, them] = backwards ? [second, first] : [first, second];
      if (round >= 0) found.push({ ours: us.inside - them.inside, own: them.all - them.inside, all: us.all });
    }
    const of = (key: keyof Compared): number => median(found.map((each) => each[key]));
    return { ours: of('ours'), own: of('own'), all: of('all') };
  };

  const lines: Line[] = [];
  let differ = 0;
  for (const { id, scalar, array, apart } of functionCalls()) {
    const each = await compared(id, scalar, rounds.each);
    lines.push(share(`PMS.${id}: 10,000 calls, beside the runtime's own`, each, 0.05));
    if (!array) continue;
    const whole = await compared(id, [array], rounds.whole);
    lines.push(
      share(`PMS.${id}: one call over 10,000 rows, the same way`, whole, 0.1),
      fasterThan(
        `PMS.${id}: a row of one call, and a call, through the runtime`,
        { ms: whole.all, of: calls },
        { ms: each.all, of: calls },
        2.5,
      ),
    );
    const separately = resultsIn(await through(messagesOf(id, scalar))).map(
      (result) => (result as unknown[][])[0],
    );
    const [together] = resultsIn(await through(messagesOf(id, [array]))) as [unknown[][]];
    if (!apart)
      differ += separately.filter((row, at) => JSON.stringify(row) !== JSON.stringify(together[at])).length;
  }
  lines.push({
    what: 'results of one call that differ from those of calls of their own',
    ours: differ.toLocaleString('en-GB'),
    theirs: '',
    wrong: differ > 0,
  });
  close();
  return lines;
}

interface Compared {
  readonly ours: number;
  readonly own: number;
  readonly all: number;
}

const messagesOf = (id: string, all: readonly Args[]): string[] =>
  Array.from({ length: Math.ceil(all.length / inOneMessage) }, (_, at) =>
    messageOf(id, all.slice(at * inOneMessage, (at + 1) * inOneMessage)),
  );

const share = (what: string, { ours, own }: Compared, atMost: number): Line => ({
  what,
  ours: `${((ours * 1e6) / calls).toFixed(0)} ns`,
  theirs: `${((own * 1e6) / calls).toFixed(0)} ns`,
  ratio: ours / own,
  aim: { atMost },
  share: true,
});
