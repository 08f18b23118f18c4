/** Answers given here, joined to those that another window or person has kept in the workbook since it was last read. */
import type { Answers, ColumnName } from './answers';
import { joinLocality } from './giving';

/** What was changed here counts; of everything else, what the workbook has now. */
export const mergeAnswers = (base: Answers, here: Answers, there: Answers): Answers => {
  const list = <
    K extends
      | 'columns'
      | 'blanks'
      | 'senses'
      | 'firstYears'
      | 'bareYears'
      | 'leftOut'
      | 'sheets'
      | 'purposes'
      | 'localities',
  >(
    name: K,
    keyOf: (one: Answers[K][number]) => string,
  ): Answers[K][number][] =>
    mergeLists<Answers[K][number]>(base[name], here[name], there[name], (one) => keyOf(one));
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
      fairShares: mergeOne(
        base.thresholds.fairShares,
        here.thresholds.fairShares,
        there.thresholds.fairShares,
      ),
      netImpactShare: mergeOne(
        base.thresholds.netImpactShare,
        here.thresholds.netImpactShare,
        there.thresholds.netImpactShare,
      ),
      netImpactPerPatient: mergeOne(
        base.thresholds.netImpactPerPatient,
        here.thresholds.netImpactPerPatient,
        there.thresholds.netImpactPerPatient,
      ),
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
  const [before, ours, theirs] = [base, here, there].map(
    (each) => new Map(each.map((one) => [keyOf(one), one])),
  ) as [Map<string, T>, Map<string, T>, Map<string, T>];
  const same = (a: T | undefined, b: T | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);
  const merged: T[] = [];
  for (const key of new Set([...theirs.keys(), ...ours.keys()])) {
    const own = ours.get(key);
    const one = same(own, before.get(key)) ? theirs.get(key) : own;
    if (one !== undefined) merged.push(one);
  }
  return merged;
};
