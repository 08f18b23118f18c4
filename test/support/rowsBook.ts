/**
 * A workbook as large as Excel allows: sheets are rows that stand in memory as they are handed out, and every reading of
 * values is noted. What a `PlainBook` can do beside, it can do too, but for edits of those sheets.
 */
import type { Area, Cell } from '../../src/workbench/book/book';
import { PlainBook } from './plainBook';

type Rows = readonly (readonly Cell[])[];

/** A reading of values, as it reached the workbook. */
export interface Reading {
  readonly sheetId: string;
  readonly area: Area;
}

export class RowsBook extends PlainBook {
  /** In the order they came. */
  readonly readings: Reading[] = [];
  private readonly rows = new Map<string, Rows>();

  /** `sheets`: names with all their rows, of one length each, from A1 on. */
  constructor(sheets: Readonly<Record<string, Rows>>, name = 'Large.xlsx') {
    super(Object.fromEntries(Object.keys(sheets).map((each) => [each, []])), name);
    for (const { id, name: called } of this.sheets()) this.rows.set(id, sheets[called]!);
  }

  override values(sheetId: string, area: Area): Cell[][] {
    this.readings.push({ sheetId, area });
    const rows = this.rows.get(sheetId);
    if (!rows) return super.values(sheetId, area);
    const { row, column, columns } = area;
    const found = rows.slice(row, row + area.rows) as Cell[][];
    if (found.length === area.rows && found.every(({ length }) => column === 0 && length === columns))
      return found;
    return Array.from({ length: area.rows }, (_, down) =>
      Array.from({ length: columns }, (_cell, across) => found[down]?.[column + across] ?? ''),
    );
  }

  override formulas(sheetId: string, area: Area): Cell[][] {
    return this.rows.has(sheetId) ? this.values(sheetId, area) : super.formulas(sheetId, area);
  }

  override used(sheetId: string, valuesOnly: boolean): Area | undefined {
    const rows = this.rows.get(sheetId);
    if (!rows) return super.used(sheetId, valuesOnly);
    return { row: 0, column: 0, rows: rows.length, columns: rows[0]?.length ?? 0 };
  }
}
