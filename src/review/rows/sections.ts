/**
 * What headings over a ledger's rows say of how far they have come: many lists put what is approved, what is in the pipeline
 * and what was turned down under a line each, on a sheet each, or under a title each, and no column says it then.
 */
import type { CellValue } from '../../policy/rules/rule';
import { statusOver } from '../../policy/status';
import { plainText } from '../cells';
import type { LineOver } from '../columns/blocks';
import { onlyWords } from '../columns/onlyWords';

/** From a row of the sheet on, until another: `status` is the heading where it leaves open whether the money is spent. */
interface Section {
  readonly row: number;
  readonly status: string | undefined;
}

/** Whether words over rows begin a section of them. */
export const beginsSection = (words: string): boolean => statusOver(plainText(words)) !== undefined;

/** The sections of a ledger's block: those known before its rows are read, and those that begin among them. */
export class Sections {
  private readonly sections: Section[] = [];
  /** How many begin at or above the row that was asked for last: rows come one after another. */
  private begun = 0;

  constructor(private readonly lines: LineOver[]) {
    for (const line of lines) this.begin(line);
  }

  /** What the heading over a row leaves open. `cells` are the row's: it may be a heading itself. */
  statusAt(row: number, cells: readonly CellValue[]): string | undefined {
    const { sections } = this;
    while (this.begun > 0 && sections[this.begun - 1]!.row > row) this.begun--;
    while (this.begun < sections.length && sections[this.begun]!.row <= row) this.begun++;
    if (this.begun === sections.length && (this.begun === 0 || sections[this.begun - 1]!.row < row)) {
      const words = onlyWords(cells);
      // Whoever asks of rows further down alone knows what stands over them.
      if (words !== undefined && this.begin({ row, words })) this.lines.push({ row, words });
    }
    return this.begun === 0 ? undefined : sections[this.begun - 1]!.status;
  }

  /** Whether the line says how far the rows below have come. */
  private begin({ row, words }: LineOver): boolean {
    const heading = plainText(words);
    const said = statusOver(heading);
    if (!said) return false;
    this.begun = this.sections.push({ row, status: said === 'open' ? heading : undefined });
    return true;
  }
}
