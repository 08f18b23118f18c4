/**
 * Whether two measures go together: premium per weighted patient and need (policy section 7). The review asked that
 * extra funding be linked to need, and an early comment on it found no correlation.
 */
import { Decimal } from 'decimal.js';
import { Exact } from './exact';

/** Two points always lie on a line. */
const FEWEST = 3;

/** For the root and the quotient, which no digits hold exactly: far more than the fifteen that a cell shows. */
const Rounded = Decimal.clone({ precision: 50, rounding: Decimal.ROUND_HALF_UP });

/** Pearson's coefficient, added to point by point: its sums are exact, so their order makes no difference. */
class Correlation {
  points = 0;
  private x = new Exact(0);
  private y = new Exact(0);
  private xx = new Exact(0);
  private yy = new Exact(0);
  private xy = new Exact(0);

  /** Two finite numbers that belong together. */
  add(x: number, y: number): void {
    const [a, b] = [new Exact(x), new Exact(y)];
    this.points++;
    this.x = this.x.plus(a);
    this.y = this.y.plus(b);
    this.xx = this.xx.plus(a.times(a));
    this.yy = this.yy.plus(b.times(b));
    this.xy = this.xy.plus(a.times(b));
  }

  /** From -1 to 1; `undefined` with fewer than three points, or where one of the measures is the same at all of them. */
  coefficient(): number | undefined {
    if (this.points < FEWEST) return undefined;
    const together = this.xy.times(this.points).minus(this.x.times(this.y));
    const spread = this.xx.times(this.points).minus(this.x.times(this.x));
    const otherSpread = this.yy.times(this.points).minus(this.y.times(this.y));
    if (spread.isZero() || otherSpread.isZero()) return undefined;
    const size = new Rounded(spread.times(otherSpread)).sqrt();
    // A last digit of the root can take a perfect line past 1.
    return Math.max(-1, Math.min(1, new Rounded(together).dividedBy(size).toNumber()));
  }
}

/** The coefficient of some points. */
export function correlationOf(points: Iterable<readonly [x: number, y: number]>): number | undefined {
  const correlation = new Correlation();
  for (const [x, y] of points) correlation.add(x, y);
  return correlation.coefficient();
}
