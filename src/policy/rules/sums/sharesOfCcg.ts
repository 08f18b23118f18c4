/** The shares of a CCG's practices, held against one another by every way to count them, and what leaves it open. */
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
  private readonly counted: WaysToCount;
  /** The tables by which weighted patients differ, and the first of each practice. */
  private readonly tables: readonly (number | undefined)[];
  private readonly fairness: Fairness;

  constructor(
    private readonly sharers: readonly SharerSeen[],
    received: Received,
    { thresholds, tolerance }: Terms,
  ) {
    this.counted = waysToCount(
      received,
      sharers.map(({ tallies }) => tallies),
    );
    this.tables = [undefined, ...new Set(sharers.flatMap(({ weights }) => weights.others))];
    this.fairness = new Fairness(sharers, thresholds.fairShares!, Math.max(tolerance, 1));
  }

  by(anybodys: Anybodys): Fairly {
    return this.isTooMany ? 'open' : this.fairness.byAll(this.ways(), anybodys);
  }

  private get isTooMany(): boolean {
    const { ways, isTooMany } = this.counted;
    return isTooMany || ways.length * this.tables.length > mostTried;
  }

  private ways(counted = this.counted.ways, tables = this.tables): readonly Way[] {
    return tables.flatMap((table) => {
      const weighted = this.sharers.map(({ weights }) => weights.by(table));
      return counted.map((leftOut): Way => ({ leftOut, weighted }));
    });
  }

  /** What leaves it open by itself, or else with others; none where that is what could be anybody's. */
  openBy(): OpenBy | undefined {
    const { ways, doubts, isTooMany } = this.counted;
    const asAdded: readonly LeftOut[] = ways.slice(0, 1);
    const isOpen = (some: readonly Way[], withDoubts = false): boolean =>
      this.fairness.byAll(some, nobodys, withDoubts) === 'open';
    const own = this.sharers.flatMap((sharer) => sharer.doubts);
    if (isTooMany || (doubts.length > 0 && isOpen(this.ways(ways, [undefined])))) return largest(doubts);
    if (isOpen(this.ways(asAdded))) return this.weightsDiffer();
    if (own.length > 0 && isOpen(this.ways(asAdded, [undefined]), true)) return largest(own);
    if (!this.isTooMany && !(this.fairness.byAll(this.ways(), nobodys) === 'open')) return undefined;
    return own.length + doubts.length > 0 ? largest([...own, ...doubts]) : this.weightsDiffer();
  }

  private weightsDiffer(): OpenBy | undefined {
    for (const { code, weights } of this.sharers) {
      const { first, other } = weights;
      if (first && other)
        return {
          message: 'weightsDiffer',
          values: { first: code, weighted: inWords(first.patients), others: inWords(other.patients) },
          cells: [first.cell, other.cell],
        };
    }
    return undefined;
  }
}

const inWords = (patients: number): string => patients.toLocaleString('en-GB');
