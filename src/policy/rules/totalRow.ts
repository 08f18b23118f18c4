import { facts, nameOf, type FactRef } from '../facts';
import type { Cover } from './sums/cover';
import { TableSums, isOfSome, isSum, type TotalSaid } from './sums/tableSums';
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
import { toleranceOver } from './shared/tolerance';
import { alike, cellSeen } from './shared/verdicts';

const messages = {
  met: { says: 'The total is the sum of its rows.' },
  ofSome: { says: 'By its name the total is of some of the rows above it, and not of all.' },
  noSum: { says: 'The row is an average or a check, or says no amounts: it is not a sum of other rows.' },
  tooMuch: {
    says: '“{total}” says {amount} for {column}; the sum of the {rows} that it covers is {sum}: {difference} too much.',
    putRight:
      'Correct the total or the amounts. A sum in Excel leaves out numbers that are typed as text, and rows outside its range.',
  },
  tooLittle: {
    says: '“{total}” says {amount} for {column}; the sum of the {rows} that it covers is {sum}: {difference} too little.',
    putRight:
      'Correct the total or the amounts. A sum in Excel leaves out numbers that are typed as text, and rows outside its range.',
  },
  totalUnreadable: {
    says: '“{total}” says something for {column} that cannot be read as an amount.',
    putRight: 'Correct the total: the sum of the {rows} that it covers is {sum}.',
  },
  rowsUnreadable: {
    says: 'It is not clear whether “{total}” is right in saying {amount} for {column}: {gaps} of the {rows} that it covers cannot be read. The sum of the others is {sum}.',
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

class Totals implements Group<MessageName> {
  private sums: TableSums | undefined;
  /** Those of the rows since the headings last stood again, if they have. */
  private own: TableSums | undefined;
  private part = 0;
  /** What the tables before come to, by their columns: a grand total below the last of several is of all of them. */
  private readonly before = new Map<string, Cover>();
  private columns = '';
  private right = 0;
  private none = 0;
  private ofSome = 0;
  private readonly found: GroupVerdict<MessageName>[] = [];

  constructor(private readonly terms: Terms) {}

  every(row: SummedRow): void {
    this.of(row).add(row);
    this.own?.add(row);
  }

  total(row: SummedRow): void {
    const sums = this.of(row);
    const { addends, added, totalName, ref } = row;
    // A CCG of the table's title is every row's: it is no part of them that the total is of.
    const ccg = row.raw('ccg') === '' ? BLANK : row.ccg;
    if (!isSum(totalName) || added.every((amount) => amount === BLANK)) this.none++;
    else {
      const cells = addends.map((each) => cellSeen(row, each));
      const total: TotalSaid = { addends, said: [...added], totalName, ref, ccg, cells };
      const covers = this.own ? this.own.covered(total, sums.above(total)) : sums.covered(total);
      const before = this.before.get(this.columns);
      if (covers) this.onTotal(total, before ? [...covers, before.and(sums.all)] : covers);
    }
    sums.endSection();
    this.own?.endSection();
  }

  private of(row: SummedRow): TableSums {
    if (this.sums?.table !== row.table) {
      this.endTable();
      this.sums = new TableSums(row.table, row.addends.length, this.terms);
      this.columns = row.addends.map(nameOf).join();
    } else if (this.part !== row.part) {
      this.end(this.own);
      this.sums.endPart();
      this.own = new TableSums(row.table, row.addends.length, this.terms);
    }
    this.part = row.part;
    return this.sums;
  }

  private endTable(): void {
    this.end(this.own);
    this.end(this.sums);
    const { all } = this.sums ?? {};
    if (all) this.before.set(this.columns, this.before.get(this.columns)?.and(all) ?? all.now());
    this.own = undefined;
  }

  private end(sums: TableSums | undefined): void {
    for (const [total, covers] of sums?.waited() ?? []) {
      // With no row above or below it, it is the total of nothing.
      if (covers.length === 0) this.none++;
      else this.onTotal(total, covers);
    }
  }

  private onTotal(total: TotalSaid, covers: readonly Cover[]): void {
    const { said } = total;
    const wrong = (cover: Cover): number =>
      said.filter((amount, column) => !isGap(amount) && this.isOut(total, cover, column, amount)).length;
    // What a total covers is not written anywhere: it is held against the rows that fit it best.
    const cover = covers.reduce((best, each) => (wrong(each) < wrong(best) ? each : best));
    said.forEach((amount, column) => this.onCell(total, cover, column, amount));
  }

  private isOut(row: TotalSaid, cover: Cover, column: number, amount: number): boolean {
    const out = Math.abs(amount - cover.sum(column));
    return out > this.tolerance(row.addends[column]!, cover.amounts(column));
  }

  /** Patients are in hundredths: a total of theirs may be rounded to whole ones. */
  private tolerance(ref: FactRef, amounts: number): number {
    return isCount(ref) ? Math.max(50, Math.floor(amounts / 2)) : toleranceOver(amounts, this.terms);
  }

  private onCell(row: TotalSaid, cover: Cover, column: number, amount: Read<number>): void {
    if (isGap(amount)) {
      if (amount === UNREADABLE) this.find(row, cover, column, 'evidence needed', 'totalUnreadable');
      return;
    }
    if (cover.gaps(column) > 0) this.find(row, cover, column, 'evidence needed', 'rowsUnreadable', amount);
    else if (!this.isOut(row, cover, column, amount)) this.right++;
    else if (isOfSome(row.totalName)) this.ofSome++;
    else if (saysAnother(row.totalName, row.addends[column]!)) this.none++;
    else {
      const message = amount > cover.sum(column) ? 'tooMuch' : 'tooLittle';
      this.find(row, cover, column, 'breach', message, amount);
    }
  }

  private find(
    row: TotalSaid,
    cover: Cover,
    column: number,
    outcome: 'breach' | 'evidence needed',
    message: MessageName,
    amount?: number,
  ): void {
    const ref = row.addends[column]!;
    const [sum, gaps] = [cover.sum(column), cover.gaps(column)];
    const values: Record<string, Value> = {
      total: nameOfTotal(row),
      column: nameOf(ref),
      rows: cover.rows === 1 ? 'one row' : `${cover.rows.toLocaleString('en-GB')} rows`,
      gaps: gaps === 1 ? 'one' : gaps,
      sum: written(ref, sum),
    };
    const out = Math.abs((amount ?? sum) - sum);
    if (amount !== undefined)
      Object.assign(values, { amount: written(ref, amount), difference: written(ref, out) });
    this.found.push({
      outcome,
      message,
      subject: { scheme: `${nameOfTotal(row)}: ${nameOf(ref)}` },
      values,
      ...(outcome === 'breach' && !isCount(ref) && { difference: out }),
      cells: [row.cells[column]!],
      of: cover.rows + 1,
      row: row.ref,
    });
  }

  *verdicts(): Iterable<GroupVerdict<MessageName>> {
    this.endTable();
    yield* this.found;
    yield* alike('met', 'met', this.right);
    yield* alike('not applicable', 'ofSome', this.ofSome);
    yield* alike('not applicable', 'noSum', this.none);
  }
}

const measuresNamed = [
  [/\bre-?invest|\bredeploy/i, ['reinvested', 'amount']],
  [/\breleas|\bfreed\b/i, ['released', 'step']],
  [/\bretain/i, ['retained']],
] as const satisfies readonly (readonly [RegExp, readonly string[]])[];
/** "Total reinvested" below what is released is said of other columns. */
const saysAnother = (totalName: string, ref: FactRef): boolean => {
  if (typeof ref === 'string') return false;
  const named = measuresNamed.filter(([words]) => words.test(totalName)).flatMap(([, facts]) => [...facts]);
  return named.length > 0 && !named.some((fact) => fact === ref.fact);
};

const nameOfTotal = (row: TotalSaid): string => row.totalName || 'The total';
const isCount = (ref: FactRef): boolean => typeof ref === 'string' && facts[ref].reads === 'count';
const written = (ref: FactRef, amount: number): Value => (isCount(ref) ? amount / 100 : { money: amount });
