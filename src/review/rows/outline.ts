/**
 * Columns whose value is written once, on the first row of a group, and the blank cells below it. What stands in merged
 * cells is the value of all of them, as Excel has it; what a blank means otherwise only the user can say, and until then
 * it says nothing.
 */
import { facts, type Fact } from '../../policy/facts';
import type { CellValue } from '../../policy/rules/rule';
import { NumberList } from '../../policy/numberList';
import { isOn, type BlanksAnswer } from '../answers/answers';
import { plainText } from '../cells';
import type { Block } from '../columns/blocks';
import type { Area } from '../workbook';

/** What a blank cell below a filled one was taken for. */
export type BlankTaken = 'above' | 'merged';

/** What the outline of a column came to, of one sort of blanks. */
export interface BlanksFound {
  /** On the sheet. */
  readonly column: number;
  readonly fact: Fact;
  /** `asked`: nobody has said what they mean. */
  readonly taken: BlankTaken | 'asked';
  readonly cells: number;
  /** The first of them, and the cell that is filled above it: rows of the sheet, counted from 0. */
  readonly first: { readonly from: number; readonly value: CellValue; readonly blank: number };
}

/** What a group of rows can have in common: only of these it is asked. */
const grouping: Readonly<Record<'schedule' | 'ledger', readonly Fact[]>> = {
  schedule: ['ccg', 'ccgName'],
  ledger: [
    'ccg',
    'ccgName',
    'practiceCode',
    'practiceName',
    'receivingCcg',
    'receivingPractice',
    'financialYear',
    'purpose',
    'scheme',
  ],
};

/** Facts that a value goes with: below another CCG or under another name stands no practice of a row above. */
const goesWith: Readonly<Partial<Record<Fact, readonly Fact[]>>> = {
  ccg: ['ccgName'],
  ccgName: ['ccg'],
  practiceCode: ['practiceName', 'ccg', 'ccgName'],
  practiceName: ['practiceCode', 'ccg', 'ccgName'],
  receivingPractice: ['receivingCcg'],
};

/** Fewer blanks, or a smaller share of the rows, are gaps in a list and no outline. */
const fewestBlanks = 2;
const fewestShare = 1 / 4;

/** Rows that have one value: where it stands, and the last of those that follow, one pair after the other. */
class Runs {
  private readonly pairs = new NumberList();
  private ends = 0;

  add(from: number, row: number): void {
    const { pairs, ends } = this;
    if (ends === 0 || pairs.at(ends - 2) !== from) this.ends += 2;
    pairs.set(this.ends - 2, from);
    pairs.set(this.ends - 1, row);
  }
  /** The row where the value of another stands. */
  fromOf(row: number): number | undefined {
    let [low, high] = [0, this.ends / 2];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.pairs.at(2 * middle + 1) < row) low = middle + 1;
      else high = middle;
    }
    const from = low < this.ends / 2 ? this.pairs.at(2 * low) : Infinity;
    return from < row ? from : undefined;
  }
}

/** One of the columns, row after row. */
class OutlineColumn {
  /** The value of the group that a row may belong to, and its row; -1 where there is none. */
  value: CellValue = '';
  from = -1;
  /** What stood beside it in the columns that it goes with. */
  readonly beside: CellValue[] = [];
  /** Whether the last row had a value of its own. */
  own = false;
  /** A value came twice, a row after the other: it is written out, and not once for a group. */
  writtenOut = false;
  /** What merged cells say, from a row to another. */
  merged: CellValue = '';
  mergedFrom = -1;
  mergedTo = -1;
  /** The last row of the merged cells that begin in a row. */
  readonly merges = new Map<number, number>();
  readonly runs: Record<BlankTaken, Runs> = { above: new Runs(), merged: new Runs() };
  readonly cells: Record<BlankTaken, number> = { above: 0, merged: 0 };
  readonly first: Partial<Record<BlankTaken, BlanksFound['first']>> = {};

  constructor(
    readonly fact: Fact,
    /** On the sheet, and from the block's first column on. */
    readonly column: number,
    readonly place: number,
    /** Whether a group can have it in common, and what the user has said of its blanks. */
    readonly groups: boolean,
    readonly said: BlanksAnswer['is'] | undefined,
    /** From the block's first column on: those it goes with. */
    readonly goesWith: readonly number[],
  ) {}

  note(taken: BlankTaken, from: number, value: CellValue, row: number): void {
    this.runs[taken].add(from, row);
    this.cells[taken]++;
    this.first[taken] ??= { from, value, blank: row };
  }
}

/** Whether a cell shows nothing. */
const isBlank = (cell: CellValue | undefined): boolean =>
  cell === '' ||
  cell === undefined ||
  (typeof cell === 'string' && mayBeBlank(cell) && plainText(cell) === '');
const mayBeBlank = (cell: string): boolean => {
  const first = cell.charCodeAt(0);
  return first <= 0x20 || first > 0x7e;
};

/** The outline of one block. Its lines must come in their order. */
export class Outline {
  private readonly columns: readonly OutlineColumn[];
  /** Those of which a blank may come to say something. */
  private open: readonly OutlineColumn[];
  private rows = 0;
  private asked: ReadonlySet<OutlineColumn> | undefined;

  constructor(block: Block, said: readonly BlanksAnswer[] = []) {
    const { kind, mapping, area, sheet } = block;
    const place = (fact: Fact): number => (mapping.facts[fact] ?? -1) - area.column;
    const worded = (Object.keys(mapping.facts) as Fact[]).filter(
      (fact) => kind !== 'neither' && !['money', 'count'].includes(facts[fact].reads),
    );
    const columns = new Map<number, Fact>();
    const isKey = (fact: Fact): boolean => kind !== 'neither' && grouping[kind].includes(fact);
    for (const fact of [...worded.filter(isKey), ...worded])
      if (!columns.has(mapping.facts[fact]!)) columns.set(mapping.facts[fact]!, fact);
    this.columns = [...columns]
      .sort(([a], [b]) => a - b)
      .map(([column, fact]) => {
        const answer = said.find(isOn({ sheet, ...namedIn(block, column) }));
        const beside = (goesWith[fact] ?? []).filter((each) => mapping.facts[each] !== undefined).map(place);
        return new OutlineColumn(
          fact,
          column,
          column - area.column,
          isKey(fact),
          isKey(fact) ? answer?.is : undefined,
          beside.filter((each) => each !== column - area.column),
        );
      });
    this.open = this.openNow();
  }

  private openNow(): readonly OutlineColumn[] {
    return this.columns.filter(
      ({ groups, said, writtenOut, merges }) =>
        merges.size > 0 || said === 'above' || (groups && said === undefined && !writtenOut),
    );
  }

  /** A line that is no practice and no redeployment: what stands above it is of no row below. */
  end(): void {
    const { open } = this;
    for (let at = 0; at < open.length; at++) {
      open[at]!.from = -1;
      open[at]!.own = false;
    }
  }

  /** The cells of a row with what its blank ones say: the same, where none is known to say anything. */
  filled(cells: readonly CellValue[], row: number): readonly CellValue[] {
    const { open } = this;
    this.rows++;
    let all: CellValue[] | undefined;
    let [begun, worded] = [false, false];
    for (let at = 0; at < open.length; at++) {
      const column = open[at]!;
      const own = cells[column.place];
      if (!isBlank(own)) {
        this.begin(column, own!, cells, row);
        begun ||= column.said === 'above' || column.mergedTo > row;
        continue;
      }
      column.own = false;
      if (column.from === -1 && column.mergedTo < row) continue;
      // Figures alone may be a total without its name.
      if (!(worded ||= this.hasWords(cells))) {
        this.end();
        return cells;
      }
      if (column.mergedTo >= row) {
        column.note('merged', column.mergedFrom, column.merged, row);
        (all ??= cells.slice())[column.place] = column.merged;
        continue;
      }
      if (begun || this.isOfOthers(column, cells)) {
        column.from = -1;
        continue;
      }
      column.note('above', column.from, column.value, row);
      if (column.said === 'above') (all ??= cells.slice())[column.place] = column.value;
    }
    return all ?? cells;
  }

  private begin(column: OutlineColumn, own: CellValue, cells: readonly CellValue[], row: number): void {
    if (column.own && !column.writtenOut && column.value === own) {
      column.writtenOut = true;
      this.open = this.openNow();
    }
    column.own = true;
    if (column.groups) {
      column.value = own;
      column.from = row;
      for (let at = 0; at < column.goesWith.length; at++)
        column.beside[at] = cells[column.goesWith[at]!] ?? '';
    }
    const to = column.merges.size === 0 ? undefined : column.merges.get(row);
    column.mergedTo = to ?? -1;
    column.mergedFrom = row;
    column.merged = own;
  }

  private hasWords(cells: readonly CellValue[]): boolean {
    const { columns } = this;
    for (let at = 0; at < columns.length; at++) if (!isBlank(cells[columns[at]!.place])) return true;
    return false;
  }

  private isOfOthers(column: OutlineColumn, cells: readonly CellValue[]): boolean {
    for (let at = 0; at < column.goesWith.length; at++) {
      const cell = cells[column.goesWith[at]!];
      if (!isBlank(cell) && cell !== column.beside[at]) return true;
    }
    return false;
  }

  /** Columns of the sheet that have a blank cell below a filled one among rows, given from the block's first column on. */
  withBlanks(rows: readonly (readonly CellValue[])[]): readonly number[] {
    return this.columns
      .filter(({ place }) => {
        let filled = false;
        for (let at = 0; at < rows.length; at++) {
          const blank = isBlank(rows[at]![place]);
          if (blank && filled) return true;
          filled ||= !blank;
        }
        return false;
      })
      .map(({ column }) => column);
  }

  /** Tells of merged cells before their rows come. They have a value in the column that they begin in. */
  merge(areas: readonly Area[]): void {
    for (const { row, rows, column } of areas)
      if (rows > 1) this.columns.find((each) => each.column === column)?.merges.set(row, row + rows - 1);
    this.open = this.openNow();
  }

  /** The row of the cell that says what a blank one is taken for; both counted on the sheet from 0. */
  fromOf(column: number, row: number): number | undefined {
    const own = this.columns.find((each) => each.column === column);
    return own?.runs.merged.fromOf(row) ?? (own?.said === 'above' ? own.runs.above.fromOf(row) : undefined);
  }

  /** Whether it is asked what blank cells mean. All rows must have come. */
  get asksAny(): boolean {
    return this.allAsked.size > 0;
  }
  /** The same of one. */
  asks(column: number, row: number): boolean {
    const own = this.columns.find((each) => each.column === column);
    return own !== undefined && this.allAsked.has(own) && own.runs.above.fromOf(row) !== undefined;
  }

  /** What was found of blanks below filled cells, when all rows have come. */
  get found(): readonly BlanksFound[] {
    return this.columns.flatMap((each): BlanksFound[] => {
      const { column, fact, cells, first, said } = each;
      const above: BlanksFound['taken'] | undefined =
        said === 'above' ? said : this.allAsked.has(each) ? 'asked' : undefined;
      return [
        ...(cells.merged > 0
          ? [{ column, fact, taken: 'merged' as const, cells: cells.merged, first: first.merged! }]
          : []),
        ...(above && cells.above > 0
          ? [{ column, fact, taken: above, cells: cells.above, first: first.above! }]
          : []),
      ];
    });
  }

  private get allAsked(): ReadonlySet<OutlineColumn> {
    return (this.asked ??= new Set(
      this.columns.filter(
        ({ groups, said, writtenOut, cells }) =>
          groups &&
          said === undefined &&
          !writtenOut &&
          cells.above >= Math.max(fewestBlanks, fewestShare * this.rows),
      ),
    ));
  }
}

/** What an answer calls a column: its heading, and which of several with the same. */
export const namedIn = (
  { columns }: Pick<Block, 'columns'>,
  column: number,
): { readonly heading: string; readonly nth: number } => {
  const at = columns.findIndex((each) => each.column === column);
  const heading = columns[at]?.heading ?? '';
  return { heading, nth: columns.slice(0, at).filter((each) => each.heading === heading).length };
};
