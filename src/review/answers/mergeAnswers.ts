/** Answers given here, joined to those that another window or person has kept in the workbook since it was last read. */
import type { Answers, ColumnName } from './answers';
import { joinLocality } from './giving';

/** The answers of which there is a list. */
type ListName = {
  [K in keyof Answers]-?: Answers[K] extends readonly unknown[] ? K : never;
}[keyof Answers];

/** What was changed here counts; of everything else, what the workbook has now. */
export const mergeAnswers = (base: Answers, here: Answers, there: Answers): Answers => {
  const list = <K extends ListName>(
    name: K,
    keyOf: (one: Answers[K][number]) => string,
  ): Answers[K][number][] =>
    mergeLists<Answers[K][number]>(base[name], here[name], there[name], (one) => keyOf(one));
  const threshold = (name: keyof Answers['thresholds']): number | undefined =>
    mergeOne(base.thresholds[name], here.thresholds[name], there.thresholds[name]);
  const localities = list('localities', (group) => JSON.stringify([...group].sort()));
  const merged: Answers = {
    ...there,
    columns: list('columns', nameOfColumn),
    blanks: list('blanks', nameOfColumn),
    senses: list('senses', ({ sheet }) => sheet),
    firstYears: list('firstYears', ({ sheet }) => sheet),
    bareYears: list('bareYears', ({ sheet }) => sheet),
    leftOut: list('leftOut', (sheet) => sheet),
    sheets: list('sheets', ({ sheet }) => sheet),
    purposes: list('purposes', ({ words }) => words),
    tolerance: mergeOne(base.tolerance, here.tolerance, there.tolerance),
    thresholds: {
      fairShares: threshold('fairShares'),
      netImpactShare: threshold('netImpactShare'),
      netImpactPerPatient: threshold('netImpactPerPatient'),
    },
    localities: [],
  };
  // Two who each joined a CCG to the same third have made one locality of all.
  return localities.reduce(joinLocality, merged);
};

/** Whether two lots of answers say the same, in whatever order they were given. */
export const isSame = (a: Answers, b: Answers): boolean => inOrder(a) === inOrder(b);

const inOrder = ({ localities, thresholds, tolerance, ...answers }: Answers): string => {
  const lists = { ...answers, localities: localities.map((group) => [...group].sort()) };
  const each = Object.entries(lists).flatMap(([name, list]) =>
    typeof list === 'object' ? list.map((one) => JSON.stringify([name, one])) : [],
  );
  const { fairShares, netImpactShare, netImpactPerPatient } = thresholds;
  return JSON.stringify([each.sort(), tolerance, fairShares, netImpactShare, netImpactPerPatient]);
};

const nameOfColumn = ({ sheet, heading, nth }: ColumnName): string => JSON.stringify([sheet, heading, nth]);

const mergeOne = <T>(base: T, here: T, there: T): T => (here === base ? there : here);

const mergeLists = <T>(
  base: readonly T[],
  here: readonly T[],
  there: readonly T[],
  keyOf: (one: T) => string,
): T[] => {
  const byKey = (list: readonly T[]): Map<string, T> => new Map(list.map((one) => [keyOf(one), one]));
  const before = byKey(base);
  const ours = byKey(here);
  const theirs = byKey(there);
  const same = (a: T | undefined, b: T | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);
  const merged: T[] = [];
  for (const key of new Set([...theirs.keys(), ...ours.keys()])) {
    const own = ours.get(key);
    const one = same(own, before.get(key)) ? theirs.get(key) : own;
    if (one !== undefined) merged.push(one);
  }
  return merged;
};
