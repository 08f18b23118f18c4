/** Tables of a ledger that may hold the same money: they come to the same, or are called versions or returns of one another. */
import { areOfPeriods, areVersions } from '../../editions';
import type { Pence } from '../../money';
import { toleranceOver } from '../shared/verdicts';
import type { Terms } from '../rule';
import { areAlike } from './alike';
import { finestOf, type TableMoney } from './tableMoney';

/** Tables of which one may say what the others do. */
export interface SetOfTables {
  readonly as: 'sameMoney' | 'versions' | 'periods';
  readonly tables: readonly TableMoney[];
  /** Whether the tables are in the order of their periods: the last may be of all the time until then. */
  readonly inOrder: boolean;
}

/** More are the sheets of as many schemes, and not all held against each other. */
const mostCompared = 40;

/** The sets there are among tables, those that come to the same first. */
export const setsAmong = (tables: readonly TableMoney[], terms: Terms): readonly SetOfTables[] => {
  const isFew = tables.length <= mostCompared;
  const named: SetOfTables[] = [];
  /** Those that their names put beside others, where what they list says that they are not the same. */
  const told = new Map<TableMoney, readonly TableMoney[]>();
  for (const those of byStem(tables)) {
    const editions = those.map(({ edition }) => edition);
    const as = areVersions(editions) ? 'versions' : areOfPeriods(editions) ? 'periods' : undefined;
    if (!as) continue;
    for (const part of isFew ? joined(those, (a, b) => !areApart(a, b)) : [those]) {
      const ordered = as === 'periods' ? inOrder(part) : undefined;
      const others = as === 'periods' ? those : those.filter((each) => !part.includes(each));
      for (const each of part) told.set(each, others);
      if (part.length > 1 && !(as === 'periods' && countEach(part, ordered, terms)))
        named.push({ as, tables: ordered ?? part, inOrder: ordered !== undefined });
    }
  }
  if (!isFew) return named;
  const mayBeSame = (a: TableMoney, b: TableMoney): boolean =>
    !told.get(a)?.includes(b) && areAlike(a, b, terms) && !a.hasOtherPractices(b);
  const alike = joined(tables, mayBeSame).filter(({ length }) => length > 1);
  return [...alike.map((part): SetOfTables => ({ as: 'sameMoney', tables: part, inOrder: false })), ...named];
};

const byStem = (tables: readonly TableMoney[]): Iterable<readonly TableMoney[]> => {
  const stems = new Map<string, TableMoney[]>();
  for (const each of tables) stems.set(each.edition.stem, [...(stems.get(each.edition.stem) ?? []), each]);
  return stems.values();
};

/** Tables with those that each is joined to, directly or by others. */
const joined = (
  tables: readonly TableMoney[],
  areJoined: (one: TableMoney, other: TableMoney) => boolean,
): readonly (readonly TableMoney[])[] => {
  let parts: (readonly TableMoney[])[] = [];
  for (const each of tables) {
    const isIts = (part: readonly TableMoney[]): boolean => part.some((other) => areJoined(other, each));
    const its = parts.filter(isIts);
    parts = [...parts.filter((part) => !its.includes(part)), [...its.flat(), each]];
  }
  return parts;
};

/** What a set has of a balance but for the table that says least or, of returns, for the last. */
export const saysAgain = ({ as, tables, inOrder }: SetOfTables, balance: number): Pence => {
  const saying = tables.filter(({ sums }) => sums.at(balance) > 0);
  if (saying.length < 2) return 0;
  const all = saying.reduce((sum, each) => sum + each.decided(balance), 0);
  if (as === 'periods' && inOrder) return all - saying.at(-1)!.decided(balance);
  // What is proposed in a plan is doubted as it is, and what became of it stands in the other versions.
  const isOvertaken = (each: TableMoney): boolean => each.edition.isPlan && each.isDoubted(balance);
  const others = saying.filter((each) => !isOvertaken(each));
  const standing = others.some(({ edition }) => !edition.isPlan) ? others : saying;
  return all - Math.min(...standing.map((each) => each.decided(balance)));
};

/** A plan may call other things what an outturn does; a copied sheet, or the return of another month, does not. */
const areApart = (one: TableMoney, other: TableMoney): boolean =>
  one.hasOtherPractices(other) ||
  (one.edition.version !== 'said' && other.edition.version !== 'said' && one.hasOtherPurposes(other));

/** None where their names do not say it, or say the same of two. */
const inOrder = (tables: readonly TableMoney[]): readonly TableMoney[] | undefined => {
  const ends = tables.map(endOf);
  const isTold =
    !ends.includes(NaN) &&
    new Set(ends).size === ends.length &&
    (ends.every((end) => end > 12) || ends.every((end) => end <= 12));
  return isTold ? [...tables].sort((a, b) => endOf(a) - endOf(b)) : undefined;
};

const endOf = ({ edition: { period } }: TableMoney): number =>
  typeof period === 'object' ? period.end : NaN;

/** Two may be what was spent by half a year and by its end, or the second a correction of the first. */
const fewestInARow = 3;

/**
 * Whether each return holds what was spent in its own period: it says so, or the periods follow one another and half of
 * what they list falls at some time, which what was spent until then does not.
 */
const countEach = (
  tables: readonly TableMoney[],
  ordered: readonly TableMoney[] | undefined,
  terms: Terms,
): boolean =>
  tables.every(({ edition }) => edition.isOfPeriodAlone) ||
  (ordered !== undefined &&
    ordered.length >= fewestInARow &&
    ordered.every(({ edition }) => edition.version === undefined) &&
    ordered.every((each, at) => at === 0 || follows(ordered[at - 1]!, each)) &&
    fallsOften(ordered, terms));

const follows = (before: TableMoney, after: TableMoney): boolean => {
  const { period } = after.edition;
  return typeof period === 'object' && endOf(after) - endOf(before) === period.months;
};

const fallsOften = (tables: readonly TableMoney[], terms: Terms): boolean => {
  const tolerance = toleranceOver(1, terms);
  const said = finestOf(tables);
  const until = Math.max(...said.map(([, count]) => count));
  // What is spent until then begins anew with the year.
  const isLater = tables.map((each, at) => at > 0 && yearOf(each) === yearOf(tables[at - 1]!));
  let [listed, falling] = [0, 0];
  for (let place = 0; place < until; place++) {
    const amounts = said.map(([sums]) => sums.at(place) || 0);
    if (amounts.every((amount) => amount === 0)) continue;
    listed++;
    if (amounts.some((amount, at) => isLater[at] && amount < amounts[at - 1]! - tolerance)) falling++;
  }
  return falling > 0 && falling >= listed / 2;
};

const yearOf = (table: TableMoney): number => Math.floor((endOf(table) - 1) / 12);
