import type { CellValue } from '../../src/policy/rules/rule';
import { areaOf } from '../../src/review/cells/areaAddress';
import type { Locks } from '../../src/review/reviewing/locks';
import type { HighlightMark, LiveWorkbook, WorkbookChange } from '../../src/review/liveWorkbook';
import { Refusal, type Area, type SheetInfo, type TableInfo } from '../../src/review/workbook';
import { noLocks } from './noLocks';

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
  /** Merged cells, by address. */
  readonly merged?: readonly string[];
}

export interface ArrayWorkbook extends LiveWorkbook {
  readonly selected: { sheetId: string; area: Area }[];
  /** How many times values were asked for. */
  reads: number;
  readonly settings: Map<string, string>;
  /** What is highlighted now. */
  marks: readonly HighlightMark[];
  /** Sheets whose protection forbids formats, by name. */
  readonly locked: Set<string>;
  /** Sheets with conditional formats that Excel does not tell of, by name. */
  readonly untold: Set<string>;
  /** What is protected, or for reading only. */
  locks: Locks;
  /** Somebody types into a cell; `remote`: somebody else. */
  type(sheet: string, address: string, value: CellValue, remote?: boolean): void;
  /** Somebody puts in an empty row above one of a sheet's, or takes one out; `change` is what is told of it. */
  insertRow(sheet: string, row: number): WorkbookChange;
  deleteRow(sheet: string, row: number): WorkbookChange;
  rename(sheet: string, to: string): WorkbookChange;
  /** Somebody hides a sheet. */
  hide(sheet: string): void;
  /** Somebody moves a sheet before all others; nothing is told of it. */
  moveFirst(sheet: string): void;
  /** A sheet's cells as they are now. */
  cells(sheet: string): readonly (readonly CellValue[])[];
  names(): readonly string[];
  /** The ids of the sheets, in the same order. */
  ids(): readonly string[];
  /** Something happens to the workbook that its cells do not show. */
  happen(change: WorkbookChange): void;
}

interface Sheet {
  readonly id: string;
  name: string;
  hidden: boolean;
  rows: readonly (readonly CellValue[])[];
  tables: { readonly name: string; area: Area; readonly hasTotals: boolean }[];
  readonly merged: readonly Area[];
  used?: { readonly area: Area | undefined };
}

/** The port answered from arrays: sheets as rows of cells, from A1 on. Text that starts with = is a formula. */
export const arrayWorkbook = (...given: readonly ArraySheet[]): ArrayWorkbook => {
  let made = 0;
  const sheetOf = ({ name, rows, hidden = false, tables = [], merged = [] }: ArraySheet): Sheet => ({
    id: `sheet-${made++}`,
    name,
    hidden,
    rows,
    merged: merged.map((address) => areaOf(address)!),
    tables: tables.map(({ name: table, address, hasTotals = false }) => ({
      name: table,
      area: areaOf(address)!,
      hasTotals,
    })),
  });
  let sheets = given.map(sheetOf);
  const find = (id: string): Sheet => {
    const sheet = sheets.find((each) => each.id === id);
    if (!sheet) throw new Refusal('sheet gone', 'The sheet is not there any more.');
    return sheet;
  };
  const put = (
    sheet: Sheet,
    { row, column }: Area,
    values: readonly (readonly (CellValue | null)[])[],
  ): void => {
    const rows = sheet.rows.map((cells) => [...cells]);
    values.forEach((cells, down) =>
      cells.forEach((cell, across) => {
        if (cell === null) return;
        while (rows.length <= row + down) rows.push([]);
        const line = rows[row + down]!;
        while (line.length <= column + across) line.push('');
        line[column + across] = cell;
      }),
    );
    sheet.rows = rows;
    delete sheet.used;
  };
  const tell = (change: WorkbookChange): void => {
    for (const listener of [...listeners]) listener(change);
  };
  const named = (name: string): Sheet => sheets.find((sheet) => sheet.name === name)!;
  /** Rows from one on move up or down, tables with them. */
  const move = (sheet: Sheet, row: number, by: 1 | -1): WorkbookChange => {
    sheet.rows = [
      ...sheet.rows.slice(0, row),
      ...(by === 1 ? [[]] : []),
      ...sheet.rows.slice(by === 1 ? row : row + 1),
    ];
    delete sheet.used;
    for (const table of sheet.tables) {
      const { area } = table;
      if (area.row >= row) table.area = { ...area, row: area.row + by };
      else if (area.row + area.rows > row) table.area = { ...area, rows: area.rows + by };
    }
    const areas = [{ row, column: 0, rows: 1, columns: 16_384 }];
    const change = {
      what: 'cells',
      sheetId: sheet.id,
      areas,
      moved: true,
      remote: false,
      byAddin: false,
    } as const;
    tell(change);
    return change;
  };
  const listeners = new Set<(change: WorkbookChange) => void>();
  const done = Promise.resolve();

  const workbook: ArrayWorkbook = {
    selected: [],
    reads: 0,
    settings: new Map(),
    marks: [],
    locked: new Set(),
    untold: new Set(),
    locks: noLocks,
    names: () => sheets.map(({ name }) => name),
    ids: () => sheets.map(({ id }) => id),
    cells: (name) => named(name).rows,
    happen: tell,
    type(name, address, value, remote = false) {
      const sheet = named(name);
      const area = areaOf(address)!;
      put(sheet, area, [[value]]);
      tell({ what: 'cells', sheetId: sheet.id, areas: [area], moved: false, remote, byAddin: false });
    },
    insertRow: (name, row) => move(named(name), row, 1),
    deleteRow: (name, row) => move(named(name), row, -1),
    rename(name, to) {
      named(name).name = to;
      const change = { what: 'sheets' } as const;
      tell(change);
      return change;
    },
    hide(name) {
      named(name).hidden = true;
      tell({ what: 'sheets' });
    },
    moveFirst(name) {
      sheets = [named(name), ...sheets.filter((sheet) => sheet.name !== name)];
    },
    setting: (name) => Promise.resolve(workbook.settings.get(name)),
    saveSetting(name, value) {
      const before = workbook.settings.get(name);
      workbook.settings.set(name, value);
      return Promise.resolve(before);
    },
    deleteSetting(name) {
      workbook.settings.delete(name);
      return done;
    },
    sheets: () =>
      Promise.resolve(
        sheets.map((sheet): SheetInfo => {
          sheet.used ??= { area: usedOf(sheet.rows) };
          return { id: sheet.id, name: sheet.name, visible: !sheet.hidden, used: sheet.used.area };
        }),
      ),
    situation: () => Promise.resolve({ activeSheet: 'sheet-0', locks: workbook.locks }),
    areUnlocked: () => Promise.resolve(false),
    tables: () =>
      Promise.resolve(
        sheets.flatMap(({ id, tables }) =>
          tables.map((table): TableInfo => ({ ...table, sheetId: id, hasHeaders: true })),
        ),
      ),
    async values(sheetId, { row, column, rows, columns }) {
      workbook.reads++;
      const cells = find(sheetId).rows;
      return Array.from({ length: rows }, (_, down) =>
        Array.from({ length: columns }, (__, across) => cells[row + down]?.[column + across] ?? ''),
      );
    },
    merged: async (sheetId, areas) =>
      find(sheetId).merged.filter(({ row, column }) =>
        areas.some(
          (area) =>
            row >= area.row &&
            row < area.row + area.rows &&
            column >= area.column &&
            column < area.column + area.columns,
        ),
      ),
    formulas: (sheetId, area) => workbook.values(sheetId, area),
    hasFormulas: async (sheetId, area) =>
      (await workbook.values(sheetId, area)).flat().some((cell) => String(cell).startsWith('=')),
    select(sheetId, area) {
      workbook.selected.push({ sheetId, area });
      return Promise.resolve({ hidden: false });
    },
    async write(sheetId, area, values) {
      put(find(sheetId), area, values);
    },
    async replace(sheetId, { area, holds }, cells, beside) {
      const at = ({ row, column }: Area, across: number): CellValue =>
        find(sheetId).rows[row]?.[column + across] ?? '';
      for (const held of [{ area, holds }, beside])
        if (held.holds.some((each, across) => each !== null && each !== at(held.area, across))) return false;
      put(find(sheetId), area, [cells]);
      return true;
    },
    async append(log, rows, onSheet) {
      const sheet = sheets.find(({ tables }) => tables.some(({ name }) => name === log.table));
      if (onSheet !== undefined && sheet?.id !== onSheet) return;
      if (!sheet) return void (await workbook.addSheet(log.sheet(rows), false));
      const table = sheet.tables.find(({ name }) => name === log.table)!;
      put(sheet, { ...table.area, row: table.area.row + table.area.rows }, rows);
      table.area = { ...table.area, rows: table.area.rows + rows.length };
    },
    async addSheet({ name: wanted, rows, table }) {
      let name = wanted;
      for (let number = 2; workbook.names().includes(name); number++) name = `${wanted} ${number}`;
      const sheet = sheetOf({ name, rows });
      if (table) sheet.tables = [{ ...table, hasTotals: false }];
      sheets.push(sheet);
      tell({ what: 'sheets' });
      return { id: sheet.id, name };
    },
    async deleteSheet(sheetId, held) {
      const now = usedOf(find(sheetId).rows);
      if (held && now && JSON.stringify(now) !== JSON.stringify(held))
        throw new Refusal('cells changed', 'Something was entered on the sheet.');
      sheets = sheets.filter((sheet) => sheet !== find(sheetId));
      tell({ what: 'sheets' });
    },
    async deleteTable(name) {
      const sheet = sheets.find(({ tables }) => tables.some((table) => table.name === name));
      if (!sheet) throw new Refusal('sheet gone', 'The table is not there any more.');
      const { area } = sheet.tables.find((table) => table.name === name)!;
      sheet.tables = sheet.tables.filter((table) => table.name !== name);
      put(
        sheet,
        area,
        Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => '')),
      );
    },
    async highlight(marks) {
      const isLocked = ({ sheetId }: HighlightMark): boolean => workbook.locked.has(find(sheetId).name);
      workbook.marks = marks.filter((mark) => !isLocked(mark));
      return { leftOut: [...new Set(marks.filter(isLocked).map(({ sheetId }) => find(sheetId).name))] };
    },
    async clearHighlight() {
      workbook.marks = [];
      return { leftOut: [], unread: [...workbook.untold] };
    },
    isHighlighted: () => Promise.resolve(workbook.marks.length > 0),
    async watch(listener) {
      listeners.add(listener);
      return async () => void listeners.delete(listener);
    },
  };
  return workbook;
};

const usedOf = (rows: readonly (readonly CellValue[])[]): Area | undefined => {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  rows.forEach((row, at) =>
    row.forEach((cell, column) => {
      if (cell === '') return;
      [top, left] = [Math.min(top, at), Math.min(left, column)];
      [bottom, right] = [Math.max(bottom, at), Math.max(right, column)];
    }),
  );
  if (bottom === -1) return undefined;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
};
