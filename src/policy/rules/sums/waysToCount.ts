/** The ways in which it may be counted what practices receive, where one of several tables alone may count. */
import type { Pence } from '../../money';
import { mapped, type Steps } from '../../steps';
import type { Doubt } from './doubt';
import type { As, Received } from './received';
import type { Tally } from './tally';

/** What each practice's sum is less. */
export type LeftOut = readonly Pence[];

/** More than these are not tried. */
export const mostTried = 256;

/** What there is of one kind of tables: the ways, and what is said where they do not come to the same. */
interface OfKind {
  ways: readonly LeftOut[];
  isTooMany: boolean;
  readonly as: As;
}

export interface WaysToCount {
  /** As added up, and each other. */
  readonly ways: readonly LeftOut[];
  readonly isTooMany: boolean;
  readonly doubts: readonly Doubt<As>[];
}

/** Of practices by their tallies. Each set of tables of a year may count by another than in the next. */
export function* waysToCount(
  received: Received,
  practices: readonly (readonly Tally[])[],
): Steps<WaysToCount> {
  const none: LeftOut = practices.map(() => 0);
  const kinds = new Map<As, OfKind>();
  const scopes = new Map<number, Tally>();
  yield* mapped(practices, (tallies) => tallies.forEach((tally) => scopes.set(tally.scope, tally)));
  for (const [scope, tally] of scopes) {
    yield;
    for (const { as, leftOut } of received.oneOfSeveral(tally)) {
      const known = kinds.get(as);
      if (known?.isTooMany) continue;
      const each: LeftOut[] = [none];
      for (const of of leftOut) each.push(yield* mapped(practices, (tallies) => sumIn(tallies, scope, of)));
      const different = yield* distinct(each);
      if (different.length === 1) continue;
      const kind = known ?? { as, ways: [none], isTooMany: false };
      kinds.set(as, kind);
      kind.isTooMany = kind.ways.length * different.length > mostTried;
      if (!kind.isTooMany) kind.ways = yield* together(kind.ways, different);
    }
  }
  const all = [...kinds.values()];
  const doubts: Doubt<As>[] = [];
  for (const kind of all) doubts.push(yield* doubtOf(kind));
  return {
    ways: yield* distinct([none, ...all.flatMap(({ ways }) => ways)]),
    isTooMany: all.some(({ isTooMany }) => isTooMany),
    doubts,
  };
}

const sumIn = (tallies: readonly Tally[], scope: number, of: (balance: number) => Pence): Pence => {
  let sum = 0;
  for (const tally of tallies) if (tally.scope === scope) sum += of(tally.number);
  return sum;
};

/** Each of some ways with each of others. */
function* together(some: readonly LeftOut[], others: readonly LeftOut[]): Steps<readonly LeftOut[]> {
  const all: LeftOut[] = [];
  for (const way of some)
    for (const other of others) {
      all.push(way.map((pence, at) => pence + other[at]!));
      yield;
    }
  return all;
}

function* distinct(ways: readonly LeftOut[]): Steps<readonly LeftOut[]> {
  const known = new Map<string, LeftOut>();
  for (const way of ways) {
    known.set(way.join(), way);
    yield;
  }
  return [...known.values()];
}

function* doubtOf({ as, ways }: OfKind): Steps<Doubt<As>> {
  let most: Pence = 0;
  for (const way of ways) {
    let pence = 0;
    for (const each of way) pence += each;
    most = Math.max(most, pence);
    yield;
  }
  return { pence: most, takenBack: 0, message: as, values: { amount: { money: most } }, cells: [] };
}
