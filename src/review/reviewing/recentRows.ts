/**
 * The rows that a session has written a while ago: those of others, written at the same time elsewhere, may take their
 * place, and then they are missed. Rows that were taken out on purpose are not.
 */
import type { Review, ReviewsRead } from '../reviews';
import { rowName } from './reviewsTable';

/** For so long the changes of others may still be on their way into the workbook. */
const unsettled = 10 * 60_000;

export class RecentRows {
  private rows: readonly Review[] = [];
  /** Those that were seen to stand in the table. */
  private readonly stood = new WeakSet<Review>();

  get none(): boolean {
    return this.rows.length === 0;
  }
  /** Those that there are before something is asked of Excel: what it says is not about later ones. */
  now(): ReadonlySet<Review> {
    return new Set(this.rows);
  }
  add(reviews: readonly Review[]): void {
    this.rows = [...this.rows, ...reviews];
  }
  forget(those: ReadonlySet<Review>): void {
    this.rows = this.rows.filter((own) => !those.has(own));
  }
  forgetOld(now: number): void {
    this.rows = this.rows.filter(({ time }) => Date.parse(time) > now - unsettled);
  }

  /** The table was read. `byHand`: after an edit by the person alone, who takes out what is there no more. */
  seen(asked: ReadonlySet<Review>, read: ReviewsRead, byHand: boolean): void {
    if (this.none || read.lost) return;
    const missing = new Set(this.missing(asked, read));
    for (const own of asked) if (!missing.has(own)) this.stood.add(own);
    if (byHand) this.forget(new Set([...missing].filter((own) => this.stood.has(own))));
  }
  /** Which of those that were asked for are not in the table. */
  missing(asked: ReadonlySet<Review>, { reviews }: ReviewsRead): readonly Review[] {
    const there = new Set(reviews.map(rowName));
    return this.rows.filter((own) => asked.has(own) && !there.has(rowName(own)));
  }
}
