/** The ways in which it may be counted what practices receive, where one of several tables alone may count. */
import type { Pence } from '../../money';
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
export const waysToCount = (received: Received, practices: readonly (readonly Tally[])[]): WaysToCount => {
  const none: LeftOut = practices.map(() => 0);
  const kinds = new Map<As, OfKind>();
  const scopes = new Map(practices.flat().map((tally) => [tally.scope, tally]));
  for (const [scope, tally] of scopes)
    for (const { as, leftOut } of received.oneOfSeveral(tally)) {
      const each = leftOut.map((of) => practices.map((tallies) => sumIn(tallies, scope, of)));
      const different = distinct([none, ...each]);
      if (different.length === 1) continue;
      const kind = kinds.get(as) ?? { as, ways: [none], isTooMany: false };
      kinds.set(as, kind);
      kind.isTooMany ||= kind.ways.length * different.length > mostTried;
      if (!kind.isTooMany)
        kind.ways = kind.ways.flatMap((way) =>
          different.map((other) => way.map((pence, at) => pence + other[at]!)),
        );
    }
  const all = [...kinds.values()];
  return {
    ways: distinct([none, ...all.flatMap(({ ways }) => ways)]),
    isTooMany: all.some(({ isTooMany }) => isTooMany),
    doubts: all.map(doubtOf),
  };
};

const sumIn = (tallies: readonly Tally[], scope: number, of: (balance: number) => Pence): Pence =>
  tallies.reduce((sum, tally) => (tally.scope === scope ? sum + of(tally.number) : sum), 0);

const distinct = (ways: readonly LeftOut[]): readonly LeftOut[] => [
  ...new Map(ways.map((way) => [way.join(), way])).values(),
];

const doubtOf = ({ as, ways }: OfKind): Doubt<As> => {
  const pence = Math.max(...ways.map((way) => way.reduce((sum, each) => sum + each, 0)));
  return { pence, takenBack: 0, message: as, values: { amount: { money: pence } }, cells: [] };
};
