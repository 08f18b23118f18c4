/**
 * What headings over a ledger's rows say of how far they have come, of whose money they are and of which year: many lists put
 * what is approved, what is in the pipeline and what was turned down, what each fund pays, or the schemes of each year, under
 * a line each, on a sheet each, or under a title each, and no column says it then.
 */
import type { FinancialYear } from '../../policy/financialYear';
import type { CellValue } from '../../policy/rules/rule';
import { fundOver } from '../../policy/fundingSource';
import { statusOver } from '../../policy/status';
import { plainText } from '../cells';
import type { Block, LineOver } from '../columns/blocks';
import { lacksYear } from '../columns/lacksYear';
import { onlyWords } from '../columns/onlyWords';
import { yearAtFirst, yearOfRows } from '../columns/yearAbove';

/**
 * From a row of the sheet on, until another: `status` is the heading where it leaves open whether the money is spent, and
 * `fund` that by which it is not all PMS money. `year` is that of the rows, where it is known.
 */
interface Section {
  readonly row: number;
  readonly status: string | undefined;
  readonly fund: string | undefined;
  readonly year: FinancialYear | undefined;
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

  private readonly lines: LineOver[];
  /** Whether lines may say the year: none does, where a column or its heading says it. */
  private readonly isYearOver: boolean;
  private readonly yearAbove: FinancialYear | undefined;

  constructor(block: Pick<Block, 'kind' | 'mapping' | 'area' | 'linesOver'>) {
    this.lines = block.linesOver;
    this.isYearOver = lacksYear(block);
    this.yearAbove = block.mapping.yearAbove;
    // Years are said by lines of several cells too: such rows always come one after another, from the first.
    for (const line of block.linesOver) if (!this.isYearOver || line.row < block.area.row) this.begin(line);
  }

  /** Turns to a row. `cells` are its own: it may be a heading itself. */
  turnTo(row: number, cells: readonly CellValue[]): void {
    const { sections } = this;
    while (this.begun > 0 && sections[this.begun - 1]!.row > row) this.begun--;
    while (this.begun < sections.length && sections[this.begun]!.row <= row) this.begun++;
    if (this.begun === sections.length && (this.begun === 0 || sections[this.begun - 1]!.row < row)) {
      const words = onlyWords(cells);
      if (words === undefined) {
        if (this.isYearOver) this.beginYear(row, yearAtFirst(cells, this.year));
      } else if (this.begin({ row, words }, this.isYearOver) && !this.isYearOver)
        // Whoever asks of rows further down alone knows what stands over them.
        this.lines.push({ row, words });
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

  /** The financial year that the heading over the row says, or what stands above all of them. */
  get year(): FinancialYear | undefined {
    return this.begun === 0 ? this.yearAbove : this.sections[this.begun - 1]!.year;
  }

  /** Whether the line says how far the rows below have come, whose money they are, or of which year. */
  private begin({ row, words }: LineOver, saysYear = false): boolean {
    const heading = plainText(words);
    const said = statusOver(heading);
    const fund = fundOver(heading);
    const before = this.sections.at(-1);
    const yearBefore = before ? before.year : this.yearAbove;
    const year = saysYear ? yearOfRows(heading, yearBefore) : undefined;
    if (!said && !fund && year === undefined) return false;
    this.begun = this.sections.push({
      row,
      status: said ? (said === 'open' ? heading : undefined) : before?.status,
      fund: fund ? (fund === 'other' ? heading : undefined) : before?.fund,
      year: year === undefined ? yearBefore : year === 'unknown' ? undefined : year,
    });
    return true;
  }

  private beginYear(row: number, said: FinancialYear | 'unknown' | undefined): void {
    const year = said === 'unknown' ? undefined : said;
    if (said === undefined || year === this.year) return;
    const before = this.sections.at(-1);
    this.begun = this.sections.push({ row, status: before?.status, fund: before?.fund, year });
  }
}
