/**
 * Columns whose value is written once, on the first row of a group, and the blank cells below it. What stands in merged
 * cells is the value of all of them, as Excel has it; what a blank means otherwise only the user can say, and until then
 * it says nothing.
 */
import { facts, type Fact } from '../../policy/facts';
import type { CellValue } from '../../policy/rules/rule';
import { isOn, type BlanksAnswer } from '../answers/answers';
import { plainText } from '../cells';
import type { Block } from '../columns/blocks';
import type { Area } from '../workbook';
import { OutlineColumn, type BlankBelow, type BlankTaken } from './outlineColumn';

/** What the outline of a column came to, of one sort of blanks. */
export interface BlanksFound {
  /** On the sheet. */
  readonly column: number;
  readonly fact: Fact;
  /** `asked`: nobody has said what they mean. */
  readonly taken: BlankTaken | 'asked';
  readonly cells: number;
  readonly first: BlankBelow;
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
/** A column without a blank in so many rows is a list, and is looked at no more. */
const rowsOfList = 1_000;

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
    for (const fact of worded)
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
    if (++this.rows === rowsOfList) this.leaveLists();
    const { open } = this;
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

  private leaveLists(): void {
    for (const column of this.open)
      column.writtenOut ||= column.said === undefined && column.cells.above === 0;
    this.open = this.openNow();
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
