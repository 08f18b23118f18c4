/**
 * `npm run bench`: each figure beside its comparison, measured in the same run on the same machine. Times move with the
 * machine, ratios little; so nothing here is a test, but for sums that differ from the exact ones: then the exit status
 * is 1. `npm run bench -- sums rules` runs only those parts; `npm run prove` takes ten million sums on all processors.
 */
import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { tableOf, type Line } from './line';

interface Part {
  readonly name: string;
  readonly title: string;
  load(): Promise<{ default: (...numbers: number[]) => Promise<readonly Line[]> }>;
}

const parts: readonly Part[] = [
  { name: 'sums', title: 'Exact sums', load: () => import('./sums') },
  { name: 'rules', title: 'The rules', load: () => import('./rules/rules') },
  { name: 'functions', title: 'Functions in cells', load: () => import('./functions') },
  { name: 'pane', title: 'The pane', load: () => import('./pane') },
  {
    name: 'browser',
    title: 'End to end, in the browser',
    load: () => import('./browser/browser'),
  },
  { name: 'spreadsheet', title: 'Against a spreadsheet', load: () => import('./spreadsheet') },
  { name: 'proof', title: 'Exact sums, proved', load: () => import('./proof') },
];

const partNamed = (name: string): Part => {
  const part = parts.find((each) => each.name === name);
  if (!part) throw new Error(`There is no part ${name}: ${parts.map((each) => each.name).join(', ')}.`);
  return part;
};

/** Each runs in a process of its own, so that no code has been warmed up by another's data. */
const inItsProcess = ({ name }: Part, ...numbers: number[]): Promise<readonly Line[]> =>
  new Promise((resolve, reject) => {
    const child = fork(process.argv[1]!, ['--part', name, ...numbers.map(String)], {
      execArgv: ['--expose-gc', '--max-old-space-size=6144'],
      // As text, a ratio to nothing would come as none.
      serialization: 'advanced',
    });
    let lines: readonly Line[] | undefined;
    child.on('message', (message) => (lines = message as readonly Line[]));
    child.on('exit', (status) =>
      lines ? resolve(lines) : reject(new Error(`The part ${name} ended with status ${status}.`)),
    );
  });

const bench = async (names: readonly string[]): Promise<Results> => {
  const results: [string, readonly Line[]][] = [];
  for (const part of names.length > 0 ? names.map(partNamed) : parts) {
    process.stderr.write(`${part.title}…\n`);
    results.push([part.title, await inItsProcess(part)]);
  }
  return results;
};

const prove = async (inputs: number): Promise<Results> => {
  const processes = availableParallelism();
  const each = Math.ceil(inputs / processes);
  const seeds = Array.from({ length: processes }, (_, at) => at + 2);
  const proofs = await Promise.all(seeds.map((seed) => inItsProcess(partNamed('proof'), each, seed)));
  return proofs.map((lines, at) => [`Process ${at + 1} of ${processes}`, lines]);
};

type Results = readonly (readonly [title: string, lines: readonly Line[]])[];

const main = async (): Promise<void> => {
  const [first, ...rest] = process.argv.slice(2);
  if (first === '--part') {
    const [name, ...numbers] = rest;
    if (name === 'coldCheck') process.send!(await (await import('./rules/rules')).coldCheck());
    else process.send!(await (await partNamed(name!).load()).default(...numbers.map(Number)));
    process.disconnect();
    return;
  }
  const began = Date.now();
  const results = await (first === '--prove' ? prove(10_000_000) : bench(process.argv.slice(2)));
  process.stdout.write(`${tableOf(results)}\n\nIn ${Math.round((Date.now() - began) / 1000)} s.\n`);
  if (results.some(([, lines]) => lines.some(({ wrong }) => wrong))) process.exitCode = 1;
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(2);
});
