/**
 * What headings over a ledger's rows say of how far they have come: many lists put what is approved, what is in the pipeline
 * and what was turned down under a line each, on a sheet each, or under a title each, and no column says it then.
 */
import { statusOver } from '../../policy/status';
import { plainText } from '../cells';
import type { LineOver } from '../columns/blocks';

/** From a row of the sheet on, until another: `status` is the heading where it leaves open whether the money is spent. */
interface Section {
  readonly row: number;
  readonly status: string | undefined;
}

/** The sections of a block's rows. */
export class Sections {
  private readonly sections: readonly Section[];
  /** How many begin at or above the row that was asked for last: rows come one after another. */
  private begun = 0;

  constructor(lines: readonly LineOver[]) {
    this.sections = lines.flatMap(({ row, words }): Section[] => {
      const heading = plainText(words);
      const said = statusOver(heading);
      return said ? [{ row, status: said === 'open' ? heading : undefined }] : [];
    });
  }

  /** What the heading over a row leaves open. */
  statusAt(row: number): string | undefined {
    const { sections } = this;
    while (this.begun > 0 && sections[this.begun - 1]!.row > row) this.begun--;
    while (this.begun < sections.length && sections[this.begun]!.row <= row) this.begun++;
    return this.begun === 0 ? undefined : sections[this.begun - 1]!.status;
  }
}
