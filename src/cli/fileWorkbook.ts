/**
 * The port answered from a file on disk, read whole by hucre: .xlsx, or .csv as one sheet. Values are those the file was
 * saved with. There is nobody to show anything to, so `select` does nothing.
 */
import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { parseCsv } from 'hucre/csv';
import type { Workbook as XlsxFile } from 'hucre';
import { openXlsx } from 'hucre/xlsx';
import type { CellValue } from '../policy/rules/rule';
import { areaOf } from '../review/cells/areaAddress';
import type { Area, SheetInfo, TableInfo, Workbook } from '../review/workbook';
import { csvText } from '../workbench/book/csvText';
import { settingsIn } from './keptSettings';

/** A file that is no workbook, is not there, or cannot be read: told in a sentence. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
}

interface FileSheet {
  readonly name: string;
  readonly visible: boolean;
  readonly rows: readonly (readonly CellValue[])[];
  readonly tables: readonly Omit<TableInfo, 'sheetId'>[];
  readonly merged: readonly Area[];
}

/** What a person can do about a file that the system does not give. */
const notGiven: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file.',
  EISDIR: 'this is a folder. Name the files in it.',
};

/** `called`: what it is called where it cannot be read. */
export const openFile = async (path: string, called = basename(path)): Promise<Workbook> => {
  const name = basename(path);
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new UnreadableFile(`${called}: ${notGiven[code] ?? 'the file cannot be read.'}`, { cause: error });
  }
  try {
    if (extname(path).toLowerCase() === '.csv') return answering([csvSheet(name, bytes)]);
    const file = await openXlsx(bytes);
    return answering(xlsxSheets(file), settingsIn(bytes, file.properties));
  } catch (error) {
    throw new UnreadableFile(
      `${called}: this is not a workbook that can be read. Save it as .xlsx or .csv, without a password, and try again.`,
      { cause: error },
    );
  }
};

const csvSheet = (name: string, bytes: Uint8Array): FileSheet => {
  const rows = parseCsv(csvText(bytes)).map((row) => cellsOf(row).map(asExcelOpens));
  return { name: name.replace(/\.csv$/i, ''), visible: true, rows, tables: [], merged: [] };
};

/** Excel makes numbers of digits; codes with a nought before them stay words. */
const asExcelOpens = (cell: CellValue): CellValue =>
  typeof cell === 'string' && /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/.test(cell) ? Number(cell) : cell;

const xlsxSheets = ({ sheets }: XlsxFile): readonly FileSheet[] =>
  sheets.map(({ name, rows, cells, hidden, veryHidden, tables = [], merges = [] }) => {
    const results = rows.map((row) => cellsOf(row));
    // What a formula came to stands beside it.
    cells?.forEach(({ formula, formulaResult, value }, at) => {
      const [row, column] = at.split(',').map(Number) as [number, number];
      if (formula !== undefined && results[row]) results[row][column] = cellOf(formulaResult ?? value);
    });
    return {
      name,
      visible: !hidden && !veryHidden,
      rows: results,
      merged: merges.map(({ startRow, startCol, endRow, endCol }) => ({
        row: startRow,
        column: startCol,
        rows: endRow - startRow + 1,
        columns: endCol - startCol + 1,
      })),
      tables: tables.flatMap((table) => {
        const area = areaOf(table.range ?? '');
        return area
          ? [
              {
                name: table.displayName ?? table.name,
                area,
                hasHeaders: true,
                hasTotals: table.showTotalRow ?? false,
              },
            ]
          : [];
      }),
    };
  });

const cellsOf = (row: readonly unknown[]): CellValue[] => Array.from(row, cellOf);

const cellOf = (value: unknown): CellValue => {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return serialOf(value);
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string') return value;
  return String(value);
};

const MS = 86_400_000;
/** A day before 1 March 1900 is one less in Excel, which counts a 29 February of that year. */
const serialOf = (date: Date): number => {
  const days = (date.getTime() - Date.UTC(1899, 11, 30)) / MS;
  return days < 61 ? days - 1 : days;
};

const answering = (
  files: readonly FileSheet[],
  settings: ReadonlyMap<string, string> = new Map(),
): Workbook => {
  const sheets = files.map((file, index): SheetInfo => ({
    id: String(index),
    name: file.name,
    visible: file.visible,
    used: usedOf(file.rows),
  }));
  return {
    sheets: () => Promise.resolve(sheets),
    tables: () =>
      Promise.resolve(
        files.flatMap(({ tables }, index) => tables.map((table) => ({ ...table, sheetId: String(index) }))),
      ),
    values(sheetId, { row, column, rows, columns }) {
      const cells = files[Number(sheetId)]?.rows ?? [];
      return Promise.resolve(
        Array.from({ length: rows }, (_, down) =>
          Array.from({ length: columns }, (__, across) => cells[row + down]?.[column + across] ?? ''),
        ),
      );
    },
    merged: (sheetId, areas) =>
      Promise.resolve(
        (files[Number(sheetId)]?.merged ?? []).filter((each) => areas.some((area) => begins(each, area))),
      ),
    select: () => Promise.resolve({ hidden: false }),
    setting: (setting) => Promise.resolve(settings.get(setting)),
    saveSetting: () => Promise.resolve(undefined),
  };
};

const begins = ({ row, column }: Area, area: Area): boolean =>
  row >= area.row &&
  row < area.row + area.rows &&
  column >= area.column &&
  column < area.column + area.columns;

const usedOf = (rows: readonly (readonly CellValue[])[]): Area | undefined => {
  let [top, bottom, left, right] = [Infinity, -1, Infinity, -1];
  rows.forEach((row, at) =>
    row.forEach((cell, column) => {
      if (cell === '') return;
      [top, bottom, left, right] = [
        Math.min(top, at),
        Math.max(bottom, at),
        Math.min(left, column),
        Math.max(right, column),
      ];
    }),
  );
  return bottom < 0
    ? undefined
    : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
};
