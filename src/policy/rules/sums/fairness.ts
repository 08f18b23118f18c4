/**
 * Whether practices of a CCG receive fair shares, by every way in which it may be counted what they receive and how many
 * weighted patients they have.
 */
import { Exact, roundQuotient } from '../../exact';
import type { Pence } from '../../money';
import type { Steps } from '../../steps';

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
/** What practices have by a way, at their most or at their least. */
interface Bound {
  readonly way: Way;
  /** Above nought what may be there besides is counted, below it what may not count is not; at nought neither. */
  readonly open: 1 | 0 | -1;
  /** What each has with that of anybody's. */
  readonly more: Pence;
}
type Told = Unequal | 'fair' | 'nothing';
/** `open`: it depends on what is not known. */
export type Fairly = Told | 'open';

/** Holds the shares of several practices against one another: `threshold` is how far below the highest one may be. */
export class Fairness {
  constructor(
    private readonly sharers: readonly Sharer[],
    private readonly threshold: number,
    private readonly tolerance: Pence,
  ) {}

  /** By all of some ways: unequal, by the way by which it is least so, or fair, only if by each of them. */
  *byAll(ways: Iterable<Way>, anybodys: Anybodys, withDoubts = true): Steps<Fairly> {
    let all: Told | undefined;
    for (const way of ways) {
      const soFar = both(all, this.by(way, anybodys, withDoubts));
      if (soFar === 'open') return soFar;
      all = soFar;
      yield;
    }
    return all ?? 'open';
  }

  private by(way: Way, { paid, takenBack, isMore }: Anybodys, withDoubts: boolean): Fairly {
    const most: Bound = { way, open: withDoubts ? 1 : 0, more: 0 };
    const least: Bound = { way, open: withDoubts ? -1 : 0, more: 0 };
    const [lowest, highest] = [this.first(most, -1), this.first(least, 1)];
    if (!lowest || !highest) return 'open';
    const sure = { ...highest, pence: highest.pence - takenBack };
    if (this.isBelow({ ...lowest, pence: lowest.pence + paid }, sure))
      return { lowest, highest, difference: this.floor(lowest, highest) - lowest.pence };
    if (isMore || way.weighted.includes(undefined) || paid === Infinity) return 'open';
    const [up, down] = [
      { ...most, more: paid },
      { ...least, more: -takenBack },
    ];
    if (this.isAnyBelow(down, up)) return 'open';
    return this.isNothing(up) ? 'nothing' : 'fair';
  }

  /** Whether a practice at its least is below another at its most: there are two or more, all of whose patients are known. */
  private isAnyBelow(least: Bound, most: Bound): boolean {
    const top = this.first(most, 1)!;
    const lowest = this.first(least, -1, top.at)!;
    const second = this.first(most, 1, top.at)!;
    return this.isBelow(lowest, top) || this.isBelow(this.share(least, top.at), second);
  }

  private isNothing(bound: Bound): boolean {
    for (let at = 0; at < this.sharers.length; at++) if (this.penceOf(bound, at) !== 0) return false;
    return true;
  }

  private penceOf({ way, open, more }: Bound, at: number): Pence {
    const { pence, besides, doubted } = this.sharers[at]!;
    const read = pence - way.leftOut[at]! + more;
    if (open === 0) return read;
    return open > 0 ? read + besides : read - doubted;
  }

  private share(bound: Bound, at: number): Share {
    return { at, pence: this.penceOf(bound, at), weighted: bound.way.weighted[at]! };
  }

  /**
   * The lowest (-1) or highest (1) per weighted patient, but for one; of equals, by their codes, so that the order of rows
   * says nothing. Asked of thousands of practices by hundreds of ways: nothing is made of each.
   */
  private first(bound: Bound, sign: 1 | -1, but = -1): Share | undefined {
    const { sharers } = this;
    const { weighted } = bound.way;
    let [best, most] = [-1, 0];
    for (let at = 0; at < sharers.length; at++) {
      const patients = weighted[at];
      if (patients === undefined || at === but) continue;
      const each = this.penceOf(bound, at) / patients;
      const by = best === -1 ? 1 : (each - most) * sign;
      if (by > 0 || (by === 0 && sharers[at]!.code > sharers[best]!.code === sign > 0)) {
        best = at;
        most = each;
      }
    }
    return best === -1 ? undefined : this.share(bound, best);
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

const both = (one: Told | undefined, other: Fairly): Fairly => {
  if (one === undefined || one === other) return other;
  if (typeof one === 'object' && typeof other === 'object')
    return one.difference <= other.difference ? one : other;
  return typeof one === 'string' && typeof other === 'string' && other !== 'open' ? 'fair' : 'open';
};
