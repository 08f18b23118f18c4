/** The shares of a CCG's practices, held against one another by every way to count them, and what leaves it open. */
import type { Steps } from '../../steps';
import type { CellSeen, Terms, Values } from '../rule';
import { largest, type Doubt } from './doubt';
import { Fairness, nobodys, type Anybodys, type Fairly, type Sharer, type Way } from './fairness';
import type { Received, ReceivedDoubt } from './received';
import type { Tally } from './tally';
import { mostTried, waysToCount, type LeftOut, type WaysToCount } from './waysToCount';
import type { Weights } from './weights';

/** A practice of the CCG with what it receives. */
export interface SharerSeen extends Sharer {
  readonly weights: Weights;
  readonly tallies: readonly Tally[];
  readonly doubts: readonly Doubt<ReceivedDoubt>[];
}

/** What leaves it open. */
export interface OpenBy {
  readonly message: ReceivedDoubt | 'weightsDiffer';
  readonly values: Values;
  readonly cells: readonly CellSeen[];
}

export class SharesOfCcg {
  /** The tables by which weighted patients differ, and the first of each practice. */
  private readonly tables: readonly (number | undefined)[];
  private readonly fairness: Fairness;

  private constructor(
    private readonly sharers: readonly SharerSeen[],
    private readonly counted: WaysToCount,
    { thresholds, tolerance }: Terms,
  ) {
    this.tables = [undefined, ...new Set(sharers.flatMap(({ weights }) => weights.others))];
    this.fairness = new Fairness(sharers, thresholds.fairShares!, Math.max(tolerance, 1));
  }

  static *of(sharers: readonly SharerSeen[], received: Received, terms: Terms): Steps<SharesOfCcg> {
    const tallies = sharers.map((sharer) => sharer.tallies);
    return new SharesOfCcg(sharers, yield* waysToCount(received, tallies), terms);
  }

  *by(anybodys: Anybodys): Steps<Fairly> {
    return this.isTooMany ? 'open' : yield* this.fairness.byAll(this.ways(), anybodys);
  }

  private get isTooMany(): boolean {
    const { ways, isTooMany } = this.counted;
    return isTooMany || ways.length * this.tables.length > mostTried;
  }

  private *ways(counted = this.counted.ways, tables = this.tables): Iterable<Way> {
    for (const table of tables) {
      const weighted = this.sharers.map(({ weights }) => weights.by(table));
      for (const leftOut of counted) yield { leftOut, weighted };
    }
  }

  private *isOpen(ways: Iterable<Way>, withDoubts = false): Steps<boolean> {
    return (yield* this.fairness.byAll(ways, nobodys, withDoubts)) === 'open';
  }

  /** What leaves it open by itself, or else with others; none where that is what could be anybody's. */
  *openBy(): Steps<OpenBy | undefined> {
    const { ways, doubts, isTooMany } = this.counted;
    const asAdded: readonly LeftOut[] = ways.slice(0, 1);
    const own = this.sharers.flatMap((sharer) => sharer.doubts);
    if (isTooMany || (doubts.length > 0 && (yield* this.isOpen(this.ways(ways, [undefined])))))
      return largest(doubts);
    if (yield* this.isOpen(this.ways(asAdded))) return this.weightsDiffer();
    if (own.length > 0 && (yield* this.isOpen(this.ways(asAdded, [undefined]), true))) return largest(own);
    if (!this.isTooMany && !(yield* this.isOpen(this.ways(), true))) return undefined;
    return own.length + doubts.length > 0 ? largest([...own, ...doubts]) : this.weightsDiffer();
  }

  private weightsDiffer(): OpenBy | undefined {
    for (const { code, weights } of this.sharers) {
      const { first, other } = weights;
      if (first && other)
        return {
          message: 'weightsDiffer',
          values: {
            first: { practices: [code] },
            weighted: inWords(first.patients),
            others: inWords(other.patients),
          },
          cells: [first.cell, other.cell],
        };
    }
    return undefined;
  }
}

const inWords = (patients: number): string => patients.toLocaleString('en-GB');
