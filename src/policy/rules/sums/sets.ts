/** Tables of a ledger that may hold the same money: they come to the same, or are called versions or returns of one another. */
import { areOfPeriods, areVersions } from '../../editions';
import type { Pence } from '../../money';
import { toleranceOver } from '../shared/tolerance';
import type { Terms } from '../rule';
import { areAlike } from './alike';
import { finestOf, type TableMoney } from './tableMoney';

/** What tables of a ledger may be to one another. */
export type AsByName = 'sameMoney' | 'versions' | 'periods';

/** Tables of which one may say what the others do. */
export interface SetOfTables<As extends string = AsByName> {
  readonly as: As;
  readonly tables: readonly TableMoney[];
  /** Whether they are periods, and in their order: the last may be of all the time until then. */
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

/** Tables that say what practices receive of which others say it too: rows of versions of a schedule. */
export const setsOverlapping = (tables: readonly TableMoney[]): readonly SetOfTables<'listedAgain'>[] => {
  const parts = tables.length <= mostCompared ? joined(tables, overlap) : [tables];
  return parts.flatMap((part) =>
    part.length < 2 ? [] : [{ as: 'listedAgain', tables: part, inOrder: false }],
  );
};

const overlap = (one: TableMoney, other: TableMoney): boolean => {
  for (let balance = 0; balance < Math.min(one.balances, other.balances); balance++)
    if (one.sums.at(balance) > 0 && other.sums.at(balance) > 0) return true;
  return false;
};

/** Of a balance, what does not count if one table alone does. */
export type LeftOutOf = (balance: number) => Pence;

/**
 * What does not count of a CCG and year, for each table of a set that alone may: none where fewer than two speak of it. Of
 * returns in order, that is the last.
 */
export const leftOutBy = (
  { as, tables, inOrder }: SetOfTables<string>,
  scope: number,
): readonly LeftOutOf[] => {
  if (as === 'sameMoney') return [(balance) => butLeast(tables, balance)];
  // Practices that a version of a schedule does not list are not asked about by it.
  if (as === 'listedAgain')
    return tables.map(
      (alone) => (balance) =>
        Number.isNaN(alone.sums.at(balance)) ? butLeast(tables, balance) : butOf(alone, tables, balance),
    );
  const saying = tables.filter((table) => table.speaksOf(scope));
  if (saying.length < 2) return [];
  return mayCount(saying, inOrder, scope).map((alone) => (balance) => butOf(alone, saying, balance));
};

const butOf = (alone: TableMoney, tables: readonly TableMoney[], balance: number): Pence => {
  let pence = 0;
  for (const each of tables) if (each !== alone) pence += each.decided(balance);
  return pence;
};

const mayCount = (saying: readonly TableMoney[], isLast: boolean, scope: number): readonly TableMoney[] => {
  if (isLast) return saying.slice(-1);
  // What is proposed in a plan is doubted as it is, and what became of it stands in the other versions.
  const others = saying.filter((each) => !(each.edition.isPlan && each.isDoubted(scope)));
  return others.some(({ edition }) => !edition.isPlan) ? others : saying;
};

/** What one of two tables that come to the same leaves out is no other amount: whoever it is of, it counts. */
const butLeast = (tables: readonly TableMoney[], balance: number): Pence => {
  const said = tables.flatMap((each) => (each.sums.at(balance) > 0 ? [each.decided(balance)] : []));
  return said.length < 2 ? 0 : said.reduce((sum, each) => sum + each, 0) - Math.min(...said);
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
