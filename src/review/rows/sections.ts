/**
 * What headings over a ledger's rows say of how far they have come, of whose money they are and of which year: many lists put
 * what is approved, what is in the pipeline and what was turned down, what each fund pays, or the schemes of each year, under
 * a line each, on a sheet each, or under a title each, and no column says it then.
 */
import type { FinancialYear } from '../../policy/financialYear';
import type { CellValue } from '../../policy/rules/rule';
import { fundOver } from '../../policy/fundingSource';
import { plainText } from '../cells';
import type { Block } from '../columns/blocks';
import { lacksYear } from '../columns/years/lacksYear';
import { onlyWords } from '../columns/lines/onlyWords';
import { yearAtFirst, yearOfRows } from '../columns/years/yearAbove';
import { headingBesideIn, statusOfRows } from './headingBeside';

/** What a line says by itself: of what it leaves out, what was said before holds. */
interface Said {
  readonly heading: string;
  readonly status: 'settled' | 'open' | undefined;
  readonly fund: 'PMS' | 'other' | undefined;
  readonly year: FinancialYear | 'unknown' | undefined;
}

/**
 * From a row of the sheet on, until another: `status` is the heading where it leaves open whether the money is spent, and
 * `fund` that by which it is not all PMS money. `year` is that of the rows, where it is known.
 */
interface Section {
  readonly row: number;
  readonly said: Said;
  readonly status: string | undefined;
  readonly fund: string | undefined;
  readonly year: FinancialYear | undefined;
}

const sayingNothing: Said = { heading: '', status: undefined, fund: undefined, year: undefined };

const saidBy = (words: string): Said => {
  const heading = plainText(words);
  return { heading, status: statusOfRows(heading), fund: fundOver(heading), year: undefined };
};
const saysSome = ({ status, fund, year }: Said): boolean =>
  status !== undefined || fund !== undefined || year !== undefined;

/** Whether words over rows begin a section of them. */
export const beginsSection = (words: string): boolean => saysSome(saidBy(words));

/** The sections of a ledger's block: those known before its rows are read, and those that begin among them. */
export class Sections {
  private readonly sections: Section[] = [];
  /** How many begin at or above the row that was asked for last: rows come one after another. */
  private begun = 0;

  private readonly block: Pick<Block, 'mapping' | 'area' | 'linesOver'>;
  /** Whether lines may say the year: none does, where a column or its heading says it. */
  private readonly isYearOver: boolean;
  private readonly headingBeside;

  constructor(block: Pick<Block, 'kind' | 'mapping' | 'area' | 'linesOver'>) {
    this.block = block;
    this.isYearOver = lacksYear(block);
    this.headingBeside = headingBesideIn(block);
    // Years are said by lines of several cells too: such rows always come one after another, from the first.
    for (const { row, words } of [...block.linesOver].sort((a, b) => a.row - b.row))
      if (!this.isYearOver || row < block.area.row) this.begin(row, saidBy(words));
  }

  /** Turns to a row. `cells` are its own: it may be a heading itself. */
  turnTo(row: number, cells: readonly CellValue[]): void {
    const { sections } = this;
    while (this.begun > 0 && sections[this.begun - 1]!.row > row) this.begun--;
    while (this.begun < sections.length && sections[this.begun]!.row <= row) this.begun++;
    if (this.begun > 0 && sections[this.begun - 1]!.row === row) return;
    const words = onlyWords(cells);
    if (words !== undefined) this.turnToWords(row, words);
    else {
      this.turnToBeside(row, cells);
      if (this.isYearOver) this.beginYear(row, yearAtFirst(cells, this.year));
    }
  }

  private turnToWords(row: number, words: string): void {
    const said = saidBy(words);
    if (this.isYearOver) this.begin(row, { ...said, year: yearOfRows(said.heading, this.year) });
    else this.beginAndKeep(row, said);
  }

  private turnToBeside(row: number, cells: readonly CellValue[]): void {
    const words = this.headingBeside(cells);
    if (words !== undefined) this.beginAndKeep(row, saidBy(words));
  }

  private beginAndKeep(row: number, said: Said): void {
    // Whoever asks of rows further down alone knows what stands over them.
    if (this.begin(row, said) && !this.isYearOver) this.block.linesOver.push({ row, words: said.heading });
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
    return this.begun === 0 ? this.block.mapping.yearAbove : this.sections[this.begun - 1]!.year;
  }

  /** Whether the line says how far the rows below have come, whose money they are, or of which year. */
  private begin(row: number, said: Said): boolean {
    if (!saysSome(said)) return false;
    const { sections } = this;
    sections.splice(this.begun, 0, this.after(sections[this.begun - 1], row, said));
    this.begun++;
    // A line of several cells may stand above others that were known before.
    for (let at = this.begun; at < sections.length; at++)
      sections[at] = this.after(sections[at - 1], sections[at]!.row, sections[at]!.said);
    return true;
  }

  private after(before: Section | undefined, row: number, said: Said): Section {
    const { heading, status, fund, year } = said;
    return {
      row,
      said,
      status: status ? (status === 'open' ? heading : undefined) : before?.status,
      fund: fund ? (fund === 'other' ? heading : undefined) : before?.fund,
      year:
        year === undefined
          ? before
            ? before.year
            : this.block.mapping.yearAbove
          : year === 'unknown'
            ? undefined
            : year,
    };
  }

  private beginYear(row: number, said: FinancialYear | 'unknown' | undefined): void {
    const year = said === 'unknown' ? undefined : said;
    if (said !== undefined && year !== this.year) this.begin(row, { ...sayingNothing, year: said });
  }
}
