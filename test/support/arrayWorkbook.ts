import type { CellValue } from '../../src/policy/rules/rule';
import { areaOf } from '../../src/review/address';
import type { Area, SheetInfo, TableInfo, Workbook } from '../../src/review/workbook';

export interface ArraySheet {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
  readonly hidden?: boolean;
  /** Excel tables on the sheet, by address. */
  readonly tables?: readonly {
    readonly name: string;
    readonly address: string;
    readonly hasTotals?: boolean;
  }[];
}

export interface ArrayWorkbook extends Workbook {
  readonly selected: { sheetId: string; area: Area }[];
  /** How many times values were asked for. */
  reads: number;
  readonly settings: Map<string, string>;
}

/** The port answered from arrays: sheets as rows of cells, from A1 on. */
export const arrayWorkbook = (...sheets: readonly ArraySheet[]): ArrayWorkbook => {
  const infos = sheets.map(({ name, rows, hidden }, index): SheetInfo => ({
    id: `sheet-${index}`,
    name,
    visible: !hidden,
    used: usedOf(rows),
  }));
  const workbook: ArrayWorkbook = {
    selected: [],
    reads: 0,
    settings: new Map(),
    setting: (name) => Promise.resolve(workbook.settings.get(name)),
    saveSetting(name, value) {
      workbook.settings.set(name, value);
      return Promise.resolve();
    },
    sheets: () => Promise.resolve(infos),
    activeSheetId: () => Promise.resolve('sheet-0'),
    tables: () =>
      Promise.resolve(
        sheets.flatMap(({ tables = [] }, index) =>
          tables.map(({ name, address, hasTotals = false }): TableInfo => ({
            name,
            sheetId: `sheet-${index}`,
            area: areaOf(address)!,
            hasHeaders: true,
            hasTotals,
          })),
        ),
      ),
    values(sheetId, { row, column, rows, columns }) {
      workbook.reads++;
      const cells = sheets[Number(sheetId.slice(6))]!.rows;
      return Promise.resolve(
        Array.from({ length: rows }, (_, down) =>
          Array.from({ length: columns }, (__, across) => cells[row + down]?.[column + across] ?? ''),
        ),
      );
    },
    select(sheetId, area) {
      workbook.selected.push({ sheetId, area });
      return Promise.resolve();
    },
  };
  return workbook;
};

const usedOf = (rows: readonly (readonly CellValue[])[]): Area | undefined => {
  const filled = rows.flatMap((row, at) =>
    row.flatMap((cell, column) => (cell === '' ? [] : [{ at, column }])),
  );
  if (filled.length === 0) return undefined;
  const [top, left] = [
    Math.min(...filled.map(({ at }) => at)),
    Math.min(...filled.map(({ column }) => column)),
  ];
  const [bottom, right] = [
    Math.max(...filled.map(({ at }) => at)),
    Math.max(...filled.map(({ column }) => column)),
  ];
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
};
