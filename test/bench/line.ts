/** A line of the bench's table: a figure beside what it is compared with, in the same run. */
export interface Line {
  /** What was measured. */
  readonly what: string;
  /** The figure and the one it is compared with, as they are read: "2.9 ms", "0 of 10,000,000". */
  readonly ours: string;
  readonly theirs: string;
  /** Ours ÷ theirs (`at most`), theirs ÷ ours (`at least`): as the aim is stated. */
  readonly ratio?: number;
  readonly aim?: { readonly atMost: number } | { readonly atLeast: number };
  /** A share, written as a percentage. */
  readonly share?: boolean;
  /** Why it was not run, in a sentence. */
  readonly notRun?: string;
  /** A sum is wrong: the only thing that fails the bench. */
  readonly wrong?: boolean;
}

/** At most so many times as long as the other. */
export const noSlowerThan = (what: string, ours: Time, theirs: Time, atMost: number): Line => ({
  what,
  ours: written(ours),
  theirs: written(theirs),
  ratio: each(ours) / each(theirs),
  aim: { atMost },
});

/** At least so many times as fast as the other. */
export const fasterThan = (what: string, ours: Time, theirs: Time, atLeast: number): Line => ({
  what,
  ours: written(ours),
  theirs: written(theirs),
  ratio: each(theirs) / each(ours),
  aim: { atLeast },
});

/** A time and what took it. `of` is how many there were: it is then written for each. */
export interface Time {
  readonly name?: string;
  readonly ms: number;
  readonly of?: number;
}

const each = ({ ms, of = 1 }: Time): number => ms / of;

const written = ({ name, ms, of }: Time): string => {
  const time =
    of === undefined
      ? `${ms.toPrecision(3)} ms`
      : `${((ms * 1e6) / of).toLocaleString('en-GB', { maximumSignificantDigits: 3 })} ns`;
  return name ? `${time} ${name}` : time;
};

export const isOver = ({ ratio, aim }: Line): boolean | undefined => {
  if (ratio === undefined || aim === undefined) return undefined;
  return 'atMost' in aim ? ratio > aim.atMost : ratio < aim.atLeast;
};

/** The table of all parts, to be read in a terminal. */
export const tableOf = (parts: readonly (readonly [title: string, lines: readonly Line[]])[]): string => {
  const rows = parts.flatMap(([title, lines]) => [[title], ...lines.map(cellsOf)]);
  const full = rows.filter(({ length }) => length > 1);
  const widths = [0, 1, 2, 3, 4].map((at) => Math.max(...full.map((row) => (row[at] ?? '').length)));
  return rows
    .map((row) =>
      row.length === 1
        ? `\n${row[0]}`
        : `  ${row.map((cell, at) => (at === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[at] ?? 0))).join('  ')}`.trimEnd(),
    )
    .join('\n');
};

const cellsOf = (line: Line): string[] => {
  const { what, ours, theirs, ratio, aim, share, notRun, wrong } = line;
  if (notRun !== undefined) return [what, '', `not run: ${notRun}`];
  const times = (number: number): string =>
    share ? `${(number * 100).toPrecision(2)}%` : `${Number(number.toPrecision(3))}×`;
  const wanted =
    aim === undefined ? '' : 'atMost' in aim ? `≤ ${times(aim.atMost)}` : `≥ ${times(aim.atLeast)}`;
  const over = isOver(line);
  const verdict = wrong ? 'WRONG' : over === undefined ? '' : over ? 'over' : 'ok';
  return [what, ours, theirs, ratio === undefined ? '' : times(ratio), wanted, verdict];
};
