/** Amounts of localities that could be one and the same: some are named by codes, others by names. */
import type { Pence } from '../../money';
import type { Terms } from '../rule';

/** An amount of one locality, by the CCG’s name or code. */
export interface OfLocality {
  readonly ccg: string;
  /** Infinite where some of it cannot be read. */
  readonly pence: Pence;
}

/** There were some two hundred CCGs. Of more spellings no two are compared: each could be any other's. */
const mostCompared = 1_000;

/** The amounts of localities in one year, to ask which of them may be those of a CCG. */
export class Untold {
  private readonly all: Pence;
  /** The first by the alphabet, whatever the order of the rows. */
  private readonly first: string;

  constructor(
    private readonly each: readonly OfLocality[],
    private readonly terms: Terms,
  ) {
    this.all = sum(each);
    this.first = firstOf(each);
  }

  /** What those come to of which it cannot be told whether they are this CCG; none where it can be told of all. */
  with(ccg: string): OfLocality | undefined {
    if (this.each.length > mostCompared) return { ccg: this.first, pence: this.all };
    const others = this.each.filter((other) => this.terms.sameLocality(ccg, other.ccg) === undefined);
    return others.length === 0 ? undefined : { ccg: firstOf(others), pence: sum(others) };
  }
}

const sum = (each: readonly OfLocality[]): Pence =>
  each.reduce((all, { pence }) => all + Math.max(0, pence), 0);
const firstOf = (each: readonly OfLocality[]): string =>
  each.reduce((first, { ccg }) => (first === '' || ccg < first ? ccg : first), '');
