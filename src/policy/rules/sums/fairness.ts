/**
 * Whether practices of a CCG receive fair shares, by every way in which it may be counted what they receive and how many
 * weighted patients they have.
 */
import { Exact, roundQuotient } from '../../exact';
import type { Pence } from '../../money';

/** A practice, what it receives as added up, and what of that is open. */
export interface Sharer {
  readonly code: string;
  readonly pence: Pence;
  /** What may not count, and what may be there besides. */
  readonly doubted: Pence;
  readonly besides: Pence;
}

/** One way to count it: what is left out of each practice's sum, and its weighted patients; none where they are not known. */
export interface Way {
  readonly leftOut: readonly Pence[];
  readonly weighted: readonly (number | undefined)[];
}

/** What could be anybody's. */
export interface Anybodys {
  /** Infinite where an amount cannot be read. */
  readonly paid: Pence;
  readonly takenBack: Pence;
  /** Whether there are practices of which not even that is known. */
  readonly isMore: boolean;
}

/** Where all is said whose it is. */
export const nobodys: Anybodys = { paid: 0, takenBack: 0, isMore: false };

/** A practice's share at its least or its most. */
export interface Share {
  /** Among the practices. */
  readonly at: number;
  readonly pence: Pence;
  readonly weighted: number;
}
export interface Unequal {
  readonly lowest: Share;
  readonly highest: Share;
  readonly difference: Pence;
}
/** `open`: it depends on what is not known. */
export type Fairly = Unequal | 'fair' | 'nothing' | 'open';

/** Holds the shares of some practices against one another: `threshold` is how far below the highest one may be. */
export class Fairness {
  constructor(
    private readonly sharers: readonly Sharer[],
    private readonly threshold: number,
    private readonly tolerance: Pence,
  ) {}

  /** By all of some ways: unequal, by the way by which it is least so, or fair, only if by each of them. */
  byAll(ways: readonly Way[], anybodys: Anybodys, withDoubts = true): Fairly {
    let all: Fairly | undefined;
    for (const way of ways) {
      all = both(all, this.by(way, anybodys, withDoubts));
      if (all === 'open') return all;
    }
    return all ?? 'open';
  }

  private by(way: Way, anybodys: Anybodys, withDoubts: boolean): Fairly {
    const { sharers } = this;
    const share = (at: number, more: (sharer: Sharer) => Pence): Share | undefined => {
      const weighted = way.weighted[at];
      const open = withDoubts ? more(sharers[at]!) : 0;
      return weighted === undefined
        ? undefined
        : { at, weighted, pence: sharers[at]!.pence - way.leftOut[at]! + open };
    };
    const known = <T>(all: readonly (T | undefined)[]): readonly T[] =>
      all.filter((each) => each !== undefined);
    const most = known(sharers.map((_, at) => share(at, ({ besides }) => besides)));
    const least = known(sharers.map((_, at) => share(at, ({ doubted }) => -doubted)));
    const [lowest, highest] = [this.first(most, -1), this.first(least, 1)];
    if (!lowest || !highest) return 'open';
    const sure = { ...highest, pence: highest.pence - anybodys.takenBack };
    if (this.isBelow({ ...lowest, pence: lowest.pence + anybodys.paid }, sure))
      return { lowest, highest, difference: this.floor(lowest, highest) - lowest.pence };
    if (anybodys.isMore || most.length < sharers.length || anybodys.paid === Infinity) return 'open';
    const up = most.map((each) => ({ ...each, pence: each.pence + anybodys.paid }));
    const down = least.map((each) => ({ ...each, pence: each.pence - anybodys.takenBack }));
    if (this.isAnyBelow(down, up)) return 'open';
    return up.every(({ pence }) => pence === 0) && down.every(({ pence }) => pence === 0)
      ? 'nothing'
      : 'fair';
  }

  /** Whether a practice at its least is below another at its most. */
  private isAnyBelow(least: readonly Share[], most: readonly Share[]): boolean {
    const top = this.first(most, 1)!;
    const isTop = ({ at }: Share): boolean => at === top.at;
    const lowest = this.first(
      least.filter((each) => !isTop(each)),
      -1,
    );
    const second = this.first(
      most.filter((each) => !isTop(each)),
      1,
    );
    return (
      lowest !== undefined &&
      second !== undefined &&
      (this.isBelow(lowest, top) || this.isBelow(least.find(isTop)!, second))
    );
  }

  /** The lowest (-1) or highest (1) per weighted patient; of equals, by their codes, so that the order of rows says nothing. */
  private first(shares: readonly Share[], sign: 1 | -1): Share | undefined {
    let best: Share | undefined;
    for (const each of shares) {
      const by = best ? (each.pence / each.weighted - best.pence / best.weighted) * sign : 1;
      if (by > 0 || (by === 0 && this.codeOf(each) > this.codeOf(best!) === sign > 0)) best = each;
    }
    return best;
  }

  private codeOf({ at }: Share): string {
    return this.sharers[at]!.code;
  }

  private isBelow(lowest: Share, highest: Share): boolean {
    return new Exact(lowest.pence + this.tolerance)
      .times(highest.weighted)
      .lt(this.leastFor(lowest, highest));
  }

  /** The least per patient that keeps to the threshold, as pence of the lowest practice, times the highest's patients. */
  private leastFor(lowest: Share, highest: Share): Exact {
    return new Exact(1).minus(this.threshold).times(highest.pence).times(lowest.weighted);
  }

  private floor(lowest: Share, highest: Share): Pence {
    return roundQuotient(this.leastFor(lowest, highest), new Exact(highest.weighted));
  }
}

const both = (one: Fairly | undefined, other: Fairly): Fairly => {
  if (one === undefined || one === other) return other;
  if (typeof one === 'object' && typeof other === 'object')
    return one.difference <= other.difference ? one : other;
  return typeof one === 'string' && typeof other === 'string' && one !== 'open' && other !== 'open'
    ? 'fair'
    : 'open';
};
