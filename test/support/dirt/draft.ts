/** A workbook in the making: dirt is thrown at its parts, and at the end it is laid out as sheets of cells. */
import { formatYear } from '../../../src/policy/financialYear';
import type { CellValue } from '../../../src/policy/rules/rule';
import { areaAddress } from '../../../src/review/cells/areaAddress';
import type { ArraySheet } from '../arrayWorkbook';
import type { CleanTable, CleanWorkbook } from '../cleanWorkbook';
import { randomOf, type Random } from '../random';

export interface ColumnDraft {
  /** What it carries: what dirt knows it by, however its heading is spelt. */
  readonly name: string;
  readonly year?: number;
  readonly words: string;
  /** The year as the heading writes it. */
  readonly yearText: CellValue;
  /** "(£000s)", after the words. */
  readonly unit?: string;
}

export interface Line {
  readonly is: 'data' | 'total' | 'blank' | 'note' | 'headings';
  readonly cells: readonly CellValue[];
}

export interface PartDraft {
  readonly kind: 'schedule' | 'ledger';
  readonly columns: readonly ColumnDraft[];
  readonly lines: readonly Line[];
  readonly header: 'one row' | 'measure over years' | 'years over measures' | 'years alone';
  /** Between the words and the year of a heading. */
  readonly join: string;
  /** An Excel table, perhaps with a totals row. */
  readonly table?: { readonly hasTotals: boolean };
}

export interface SheetDraft {
  readonly name: string;
  readonly hidden?: boolean;
  /** Empty columns to the left. */
  readonly right: number;
  readonly above: readonly (readonly CellValue[])[];
  readonly parts: readonly PartDraft[];
  /** Several parts stand side by side, or below each other. */
  readonly beside?: boolean;
}

export interface Draft {
  readonly sheets: readonly SheetDraft[];
  readonly random: Random;
}

/** One kind of dirt: the same workbook, written by somebody else. */
export type Dirt = (draft: Draft) => Draft;

const partOf = (kind: PartDraft['kind'], { columns, rows }: CleanTable): PartDraft => ({
  kind,
  columns: columns.map(({ name, year, heading }) => ({
    name,
    words: heading,
    yearText: year === undefined ? '' : formatYear(year),
    ...(year === undefined ? {} : { year }),
  })),
  lines: rows.map((cells) => ({ is: 'data', cells })),
  header: 'one row',
  join: ' ',
});

export const draftOf = ({ schedule, ledger }: CleanWorkbook, seed: number): Draft => ({
  sheets: [
    { name: 'Schedule', right: 0, above: [], parts: [partOf('schedule', schedule)] },
    { name: 'Ledger', right: 0, above: [], parts: [partOf('ledger', ledger)] },
  ],
  random: randomOf(seed),
});

export const eachPart = (draft: Draft, change: (part: PartDraft) => PartDraft): Draft => ({
  ...draft,
  sheets: draft.sheets.map((sheet) => ({ ...sheet, parts: sheet.parts.map(change) })),
});

export const eachSheet = (draft: Draft, change: (sheet: SheetDraft) => SheetDraft): Draft => ({
  ...draft,
  sheets: draft.sheets.map((sheet) => (sheet.parts.length > 0 ? change(sheet) : sheet)),
});

export const eachLine = (part: PartDraft, change: (line: Line) => Line): PartDraft => ({
  ...part,
  lines: part.lines.map(change),
});

/** The cells of some columns, in rows of data and totals. */
export const eachCell = (
  part: PartDraft,
  of: (column: ColumnDraft) => boolean,
  change: (cell: CellValue) => CellValue,
): PartDraft =>
  eachLine(part, (line) =>
    line.is === 'data' || line.is === 'total'
      ? { ...line, cells: line.cells.map((cell, at) => (of(part.columns[at]!) ? change(cell) : cell)) }
      : line,
  );

export const placeOf = (part: PartDraft, name: string): number =>
  part.columns.findIndex((column) => column.name === name);

export const moneyNames = ['funding', 'gms', 'premium', 'released', 'retained', 'step', 'amount'];
export const isMoney = ({ name }: Pick<ColumnDraft, 'name'>): boolean => moneyNames.includes(name);

const withUnit = (words: string, { unit }: ColumnDraft): string =>
  words === '' || unit === undefined ? words : `${words} ${unit}`;

const oneHeading = (column: ColumnDraft, join: string): CellValue => {
  const { words, yearText } = column;
  if (yearText === '') return withUnit(words, column);
  if (words === '') return yearText;
  return withUnit(`${words}${join}${yearText}`, column);
};

/** A date has no room for a unit: where there is one, the year is written. */
const yearAlone = (column: ColumnDraft): CellValue => {
  const { year, yearText, unit } = column;
  if (unit === undefined) return yearText;
  return withUnit(typeof yearText === 'number' ? formatYear(year!) : String(yearText), column);
};

/** The headings of a part: one row or two. */
export const headingsOf = ({ columns, header, join }: PartDraft): readonly (readonly CellValue[])[] => {
  const first = (at: number, same: (a: ColumnDraft, b: ColumnDraft) => boolean): boolean =>
    at === 0 || !same(columns[at - 1]!, columns[at]!);
  switch (header) {
    case 'one row':
      return [columns.map((column) => oneHeading(column, join))];
    case 'years alone':
      return [
        columns.map((column) => (column.yearText === '' ? oneHeading(column, join) : yearAlone(column))),
      ];
    case 'measure over years':
      return [
        columns.map((column, at) =>
          column.yearText !== '' && first(at, (a, b) => a.name === b.name)
            ? withUnit(column.words, column)
            : '',
        ),
        columns.map((column) => (column.yearText === '' ? oneHeading(column, join) : column.yearText)),
      ];
    case 'years over measures':
      return [
        columns.map((column, at) => (first(at, (a, b) => a.year === b.year) ? column.yearText : '')),
        columns.map((column) => withUnit(column.words, column)),
      ];
  }
};

interface Placed {
  readonly cells: readonly (readonly CellValue[])[];
  readonly tables: readonly {
    readonly name: string;
    readonly address: string;
    readonly hasTotals: boolean;
  }[];
}

export const sheetsOf = ({ sheets }: Draft): readonly ArraySheet[] =>
  sheets.map((sheet, index) => {
    const { cells, tables } = placed(sheet, index);
    return { name: sheet.name, rows: cells, tables, ...(sheet.hidden ? { hidden: true } : {}) };
  });

const placed = ({ right, above, parts, beside }: SheetDraft, index: number): Placed => {
  const cells: CellValue[][] = above.map((line) => [...Array<CellValue>(right).fill(''), ...line]);
  const tables: { name: string; address: string; hasTotals: boolean }[] = [];
  const top = cells.length;
  let [row, column] = [top, right];
  parts.forEach((part, nth) => {
    const headings = headingsOf(part);
    const block = [...headings, ...part.lines.map((line) => line.cells)];
    block.forEach((line, down) => {
      const at = (cells[row + down] ??= []);
      line.forEach((cell, across) => (at[column + across] = cell));
    });
    if (part.table)
      tables.push({
        name: `Table${index}${nth}`,
        // A table has one row of headings: the upper of two stands above it.
        address: areaAddress({
          row: row + headings.length - 1,
          column,
          rows: 1 + part.lines.length,
          columns: part.columns.length,
        }),
        hasTotals: part.table.hasTotals,
      });
    if (beside) column += part.columns.length + 2;
    else row += block.length + 3;
  });
  const lines = Array.from(cells as (CellValue[] | undefined)[], (line) => line ?? []);
  const width = Math.max(0, ...lines.map(({ length }) => length));
  return {
    cells: lines.map((line) => Array.from({ length: width }, (_, at) => line[at] ?? '')),
    tables,
  };
};
