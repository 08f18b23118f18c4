/** What the rows of a table come to, section by section and locality by locality, for its totals to be held against. */
import { readOnce } from '../../readOnce';
import { isGap, type CellSeen, type Read, type SummedRow, type Terms } from '../rule';
import { Cover } from './cover';

/** A total as it stands: rows are not kept, so what is said of it later is. */
export interface TotalSaid extends Pick<SummedRow, 'addends' | 'totalName' | 'ref'> {
  readonly said: readonly Read<number>[];
  readonly cells: readonly CellSeen[];
  readonly ccg: SummedRow['ccg'];
}

/** Whether a total by its name is the sum of other rows: an average or a check is none. */
export const isSum = (totalName: string): boolean => !notASum.test(totalName);
const notASum =
  /^(?:(?:[a-z]+ (?:team )?)?(?:average|mean|median|min(?:imum)?|max(?:imum)?|count|range|standard deviation)\b|(?:check|difference|variance|percentage)\b|%|(?:£ ?)?per )/i;

/** Whether its name says that it is of some of the rows: which those are, nothing says. */
export const isOfSome = (totalName: string): boolean => ofSome.test(totalName);
const ofSome =
  /\b(?:positive|negative|gainers?|losers?|winners?|only|excl(?:uding|udes?)?|except|without|of which)\b/i;

/** A total that may cover what comes after it. */
interface Waiting {
  readonly total: TotalSaid;
  readonly above: readonly Cover[];
  readonly before: Cover;
  /** The rows from it to the next total. */
  section?: Cover;
  /** Those from it until the headings stand again. */
  part?: Cover;
}

/** Total rows that later totals may begin after. More than these are not nested in one another. */
const marksKept = 40;
/** A column of other things than localities is not kept as such. */
const localitiesKept = 2000;
/** Totals above their rows: more of them than localities are no totals of those. */
const waitingKept = 2000;

/** Takes the rows of one table and its totals as they stream by, and says which rows each total may cover. */
export class TableSums {
  private readonly everything: Cover;
  /** What everything came to at the start and after each total: the latest last. */
  private readonly marks: Cover[];
  /** Rows whose locality is blank, as below the first of a section: all of them, and at the last total. */
  private readonly unsaid: Cover;
  private unsaidBefore: Cover;
  private readonly localities = new Map<string, Cover>();
  private readonly spelled = readOnce((ccg) => this.coverOf(ccg));
  private readonly waiting: Waiting[] = [];

  constructor(
    readonly table: number,
    private readonly columns: number,
    private readonly terms: Terms,
  ) {
    this.everything = new Cover(columns);
    this.marks = [new Cover(columns)];
    this.unsaid = new Cover(columns);
    this.unsaidBefore = new Cover(columns);
  }

  /** All rows so far. */
  get all(): Cover {
    return this.everything;
  }

  add(row: SummedRow): void {
    const { ccg } = row;
    this.everything.add(row);
    if (isGap(ccg)) this.unsaid.add(row);
    else this.spelled(ccg)?.add(row);
  }

  /** None where there are too many to be localities. */
  private coverOf(ccg: string): Cover | undefined {
    const locality = this.terms.locality(ccg);
    let cover = this.localities.get(locality);
    if (!cover && this.localities.size < localitiesKept)
      this.localities.set(locality, (cover = new Cover(this.columns)));
    return cover;
  }

  /**
   * The rows a total may cover, the likeliest first; none where that is told at the end, because the totals of the table
   * stand above their rows: the first of them has none above. `others`: what it may cover beside these.
   */
  covered(total: TotalSaid, others: readonly Cover[] = []): readonly Cover[] | undefined {
    const above = [...others, ...this.above(total)];
    const isFirst = this.everything.rows === 0;
    if ((!isFirst && this.waiting.length === 0) || this.waiting.length >= waitingKept) return above;
    this.waiting.push({ total, above, before: this.everything.now() });
    return undefined;
  }

  /** Those above it. */
  above(total: TotalSaid): readonly Cover[] {
    const locality = this.localityOf(total);
    if (locality) {
      const unsaid = this.unsaid.since(this.unsaidBefore);
      return unsaid.rows > 0 ? [locality, locality.and(unsaid)] : [locality];
    }
    if (/\b(?:grand|overall)\b/i.test(total.totalName)) return [this.everything];
    const section = this.everything.since(this.marks.at(-1)!);
    if (section.rows > 0) return /\bsub/i.test(total.totalName) ? [section] : [section, this.everything];
    // A total right below another is of totals: of all rows, or of those since an earlier one.
    return [this.everything, ...this.marks.slice(1, -1).map((mark) => this.everything.since(mark))];
  }

  /** The locality that a total names, in its words or in its row. */
  private localityOf({ totalName, ccg: inRow }: TotalSaid): Cover | undefined {
    const inName = totalName
      .replace(/\b(?:grand|overall|sub|totals?|for|of|all|practices?)\b|[-:]/gi, ' ')
      .trim();
    const keptAs = (ccg: string): Cover | undefined => this.localities.get(this.terms.locality(ccg));
    return (inName === '' ? undefined : keptAs(inName)) ?? (isGap(inRow) ? undefined : keptAs(inRow));
  }

  /** The headings stand again. */
  endPart(): void {
    for (const each of this.waiting) each.part ??= this.everything.since(each.before);
  }

  endSection(): void {
    // Those that have no section yet are the latest.
    for (let at = this.waiting.length - 1; at >= 0 && !this.waiting[at]!.section; at--) {
      const each = this.waiting[at]!;
      if (each.before.rows < this.everything.rows) each.section = this.everything.since(each.before);
    }
    this.marks.push(this.everything.now());
    this.unsaidBefore = this.unsaid.now();
    // The start stays: a total may always be of everything.
    if (this.marks.length > marksKept) this.marks.splice(1, 1);
  }

  /** At the end of the table: the totals that waited for it, and the rows that each may cover. */
  *waited(): Iterable<readonly [TotalSaid, readonly Cover[]]> {
    for (const { total, above, before, section, part } of this.waiting) {
      const below = this.everything.since(before);
      const covers = [this.localityOf(total), ...above, section, part, below];
      yield [total, covers.filter((cover) => cover !== undefined && cover.rows > 0) as Cover[]];
    }
    this.waiting.length = 0;
  }
}
