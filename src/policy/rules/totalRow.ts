import { facts, nameOf, type FactRef } from '../facts';
import { readOnce } from '../readOnce';
import { Cover } from './sums/cover';
import {
  BLANK,
  UNREADABLE,
  isGap,
  type Group,
  type GroupVerdict,
  type Messages,
  type Read,
  type Rule,
  type SummedRow,
  type Terms,
  type Value,
} from './rule';
import { alike, cellSeen, toleranceOver } from './shared/verdicts';

const messages = {
  met: { says: 'The total is the sum of its rows.' },
  noSum: { says: 'The row is an average or a check, or says no amounts: it is no sum of other rows.' },
  tooMuch: {
    says: '“{total}” says {amount} for {column}; the {rows} that it covers come to {sum}: {difference} too much.',
    putRight:
      'Correct the total or the amounts. Excel leaves out of a sum the numbers that are typed as text, and rows outside its range.',
  },
  tooLittle: {
    says: '“{total}” says {amount} for {column}; the {rows} that it covers come to {sum}: {difference} too little.',
    putRight:
      'Correct the total or the amounts. Excel leaves out of a sum the numbers that are typed as text, and rows outside its range.',
  },
  totalUnreadable: {
    says: '“{total}” says something for {column} that cannot be read as an amount.',
    putRight: 'Correct the total: the {rows} that it covers come to {sum}.',
  },
  rowsUnreadable: {
    says: 'Whether “{total}” is right in saying {amount} for {column} cannot be told: {gaps} of the {rows} that it covers cannot be read. Those that can come to {sum}.',
    putRight: 'Enter the amounts of {column} that cannot be read as numbers.',
  },
} satisfies Messages;
type MessageName = keyof typeof messages;

export const totalRow: Rule<MessageName> = {
  id: 'total-row',
  kind: 'arithmetic',
  title: 'Totals are the sums of their rows',
  paragraph: {
    source: 'Arithmetic',
    summary: 'A total = the sum of the rows it covers, each counted once.',
  },
  messages,
  group: { needs: {}, start: (terms) => new Totals(terms) },
};

const notASum = /^(?:average|mean|check|difference|variance)\b/i;

/** Total rows that later totals may begin after. More than these are not nested in one another. */
const marksKept = 40;
/** A column of other things than localities is not kept as such. */
const localitiesKept = 2000;

/** What the rows of one table come to, and where its totals stand. */
class TableSums {
  readonly everything: Cover;
  /** What everything came to at the start and after each total: the latest last. */
  readonly marks: Cover[];
  readonly localities = new Map<string, Cover>();
  private readonly spelled = readOnce((ccg) => this.coverOf(ccg));

  constructor(
    readonly table: number,
    private readonly columns: number,
    private readonly terms: Terms,
  ) {
    this.everything = new Cover(columns);
    this.marks = [new Cover(columns)];
  }

  add(row: SummedRow): void {
    const { ccg } = row;
    this.everything.add(row);
    if (!isGap(ccg)) this.spelled(ccg)?.add(row);
  }

  /** None where there are too many to be localities. */
  private coverOf(ccg: string): Cover | undefined {
    const locality = this.terms.locality(ccg);
    let cover = this.localities.get(locality);
    if (!cover && this.localities.size < localitiesKept)
      this.localities.set(locality, (cover = new Cover(this.columns)));
    return cover;
  }

  /** The rows a total may cover, the likeliest first. */
  covered(row: SummedRow): readonly Cover[] {
    const locality = this.localityOf(row);
    if (locality) return [locality];
    if (/\b(?:grand|overall)\b/i.test(row.totalName)) return [this.everything];
    const section = this.everything.since(this.marks.at(-1)!);
    if (section.rows > 0) return /\bsub/i.test(row.totalName) ? [section] : [section, this.everything];
    // A total right below another is of totals: of all rows, or of those since an earlier one.
    return [this.everything, ...this.marks.slice(1, -1).map((mark) => this.everything.since(mark))];
  }

  /** The locality that a total names, in its words or in its row. */
  private localityOf(row: SummedRow): Cover | undefined {
    const inName = row.totalName
      .replace(/\b(?:grand|overall|sub|totals?|for|of|all|practices?)\b|[-:]/gi, ' ')
      .trim();
    const inRow = row.ccg;
    const keptAs = (ccg: string): Cover | undefined => this.localities.get(this.terms.locality(ccg));
    return (inName === '' ? undefined : keptAs(inName)) ?? (isGap(inRow) ? undefined : keptAs(inRow));
  }

  endSection(): void {
    this.marks.push(this.everything.now());
    // The start stays: a total may always be of everything.
    if (this.marks.length > marksKept) this.marks.splice(1, 1);
  }
}

class Totals implements Group<MessageName> {
  private sums: TableSums | undefined;
  private right = 0;
  private none = 0;
  private readonly found: GroupVerdict<MessageName>[] = [];

  constructor(private readonly terms: Terms) {}

  every(row: SummedRow): void {
    this.of(row).add(row);
  }

  total(row: SummedRow): void {
    const sums = this.of(row);
    const said = row.added;
    if (notASum.test(row.totalName) || said.every((amount) => amount === BLANK)) this.none++;
    else {
      const covers = sums.covered(row);
      const wrong = (cover: Cover): number =>
        said.filter((amount, column) => !isGap(amount) && this.isOut(row, cover, column, amount)).length;
      // What a total covers is not written anywhere: it is held against the rows that fit it best.
      const cover = covers.reduce((best, each) => (wrong(each) < wrong(best) ? each : best));
      said.forEach((amount, column) => this.onCell(row, cover, column, amount));
    }
    sums.endSection();
  }

  private of(row: SummedRow): TableSums {
    if (this.sums?.table !== row.table) this.sums = new TableSums(row.table, row.addends.length, this.terms);
    return this.sums;
  }

  private isOut(row: SummedRow, cover: Cover, column: number, amount: number): boolean {
    const out = Math.abs(amount - cover.sum(column));
    return out > this.tolerance(row.addends[column]!, cover.amounts(column));
  }

  /** Patients are in hundredths: a total of theirs may be rounded to whole ones. */
  private tolerance(ref: FactRef, amounts: number): number {
    return isCount(ref) ? Math.max(50, Math.floor(amounts / 2)) : toleranceOver(amounts, this.terms);
  }

  private onCell(row: SummedRow, cover: Cover, column: number, amount: Read<number>): void {
    if (isGap(amount)) {
      if (amount === UNREADABLE) this.find(row, cover, column, 'evidence needed', 'totalUnreadable');
      return;
    }
    if (cover.gaps(column) > 0) this.find(row, cover, column, 'evidence needed', 'rowsUnreadable', amount);
    else if (!this.isOut(row, cover, column, amount)) this.right++;
    else {
      const message = amount > cover.sum(column) ? 'tooMuch' : 'tooLittle';
      this.find(row, cover, column, 'breach', message, amount);
    }
  }

  private find(
    row: SummedRow,
    cover: Cover,
    column: number,
    outcome: 'breach' | 'evidence needed',
    message: MessageName,
    amount?: number,
  ): void {
    const ref = row.addends[column]!;
    const [sum, gaps] = [cover.sum(column), cover.gaps(column)];
    const out = amount === undefined ? undefined : Math.abs(amount - sum);
    const values: Record<string, Value> = {
      total: nameOfTotal(row),
      column: nameOf(ref),
      rows: cover.rows === 1 ? 'one row' : `${cover.rows.toLocaleString('en-GB')} rows`,
      gaps: gaps === 1 ? 'one' : gaps,
      sum: written(ref, sum),
    };
    if (amount !== undefined && out !== undefined)
      Object.assign(values, { amount: written(ref, amount), difference: written(ref, out) });
    this.found.push({
      outcome,
      message,
      subject: { scheme: `${nameOfTotal(row)}: ${nameOf(ref)}` },
      values,
      ...(outcome === 'breach' && out !== undefined && !isCount(ref) && { difference: out }),
      cells: [cellSeen(row, ref)],
      of: cover.rows + 1,
      row: row.ref,
    });
  }

  *verdicts(): Iterable<GroupVerdict<MessageName>> {
    yield* this.found;
    yield* alike('met', 'met', this.right);
    yield* alike('not applicable', 'noSum', this.none);
  }
}

const nameOfTotal = (row: SummedRow): string => row.totalName || 'The total';
const isCount = (ref: FactRef): boolean => typeof ref === 'string' && facts[ref].reads === 'count';
const written = (ref: FactRef, amount: number): Value => (isCount(ref) ? amount / 100 : { money: amount });
