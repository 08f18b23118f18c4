/**
 * What headings over a ledger's rows say of how far they have come, and of whose money they are: many lists put what is
 * approved, what is in the pipeline and what was turned down, or what each fund pays, under a line each, on a sheet each, or
 * under a title each, and no column says it then.
 */
import type { CellValue } from '../../policy/rules/rule';
import { fundOver } from '../../policy/fundingSource';
import { statusOver } from '../../policy/status';
import { plainText } from '../cells';
import type { LineOver } from '../columns/blocks';
import { onlyWords } from '../columns/onlyWords';

/**
 * From a row of the sheet on, until another: `status` is the heading where it leaves open whether the money is spent, and
 * `fund` that by which it is not all PMS money.
 */
interface Section {
  readonly row: number;
  readonly status: string | undefined;
  readonly fund: string | undefined;
}

/** Whether words over rows begin a section of them. */
export const beginsSection = (words: string): boolean => {
  const heading = plainText(words);
  return statusOver(heading) !== undefined || fundOver(heading) !== undefined;
};

/** The sections of a ledger's block: those known before its rows are read, and those that begin among them. */
export class Sections {
  private readonly sections: Section[] = [];
  /** How many begin at or above the row that was asked for last: rows come one after another. */
  private begun = 0;

  constructor(private readonly lines: LineOver[]) {
    for (const line of lines) this.begin(line);
  }

  /** Turns to a row. `cells` are its own: it may be a heading itself. */
  turnTo(row: number, cells: readonly CellValue[]): void {
    const { sections } = this;
    while (this.begun > 0 && sections[this.begun - 1]!.row > row) this.begun--;
    while (this.begun < sections.length && sections[this.begun]!.row <= row) this.begun++;
    if (this.begun === sections.length && (this.begun === 0 || sections[this.begun - 1]!.row < row)) {
      const words = onlyWords(cells);
      // Whoever asks of rows further down alone knows what stands over them.
      if (words !== undefined && this.begin({ row, words })) this.lines.push({ row, words });
    }
  }

  /** What the heading over the row leaves open. */
  get status(): string | undefined {
    return this.begun === 0 ? undefined : this.sections[this.begun - 1]!.status;
  }

  /** The heading over the row that says that it is not all PMS money. */
  get fund(): string | undefined {
    return this.begun === 0 ? undefined : this.sections[this.begun - 1]!.fund;
  }

  /** Whether the line says how far the rows below have come, or whose money they are. */
  private begin({ row, words }: LineOver): boolean {
    const heading = plainText(words);
    const said = statusOver(heading);
    const fund = fundOver(heading);
    if (!said && !fund) return false;
    const before = this.sections.at(-1);
    this.begun = this.sections.push({
      row,
      status: said ? (said === 'open' ? heading : undefined) : before?.status,
      fund: fund ? (fund === 'other' ? heading : undefined) : before?.fund,
    });
    return true;
  }
}
