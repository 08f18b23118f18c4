/** Writes a book as an .xlsx file. */
import { type ICellData, type IWorksheetData, type Nullable } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import type { FWorksheet } from '@univerjs/sheets/facade';
import { writeXlsx } from 'hucre/xlsx';
import type { Cell as FileCell, CellValue, ConditionalRule, TableDefinition, WriteSheet } from 'hucre';
import { addressOf } from './address';
import type { Area, Book, BookTable } from './book';
import type { BookContext } from './context';
import { BUSY } from './functions';
import type { SourceFormula } from './openXlsx';
import { ruleToFile } from './xlsxConditional';
import { formulaToFile } from './xlsxFormulas';
import { settingsToFile } from './xlsxSettings';
import { styleToFile } from './xlsxStyles';

export async function saveXlsx(book: Book, context: BookContext): Promise<Uint8Array> {
  const { kept } = context;
  const sheets = book.sheets();
  return writeXlsx({
    sheets: sheets.map((sheet) => writeSheet(book, context, sheet.id)),
    activeSheet: sheets.findIndex((sheet) => sheet.id === book.activeSheetId()),
    properties: { ...kept.properties, custom: { ...kept.properties?.custom, ...settingsToFile(kept) } },
    namedRanges: book.names().map(({ name, formula, sheetId }) => ({
      name,
      range: formulaToFile(formula),
      ...(sheetId ? { scope: sheets.find((sheet) => sheet.id === sheetId)?.name ?? '' } : {}),
    })),
  });
}

function writeSheet(book: Book, context: BookContext, sheetId: string): WriteSheet {
  const facade = context.sheet(sheetId);
  const kept = context.keptSheet(sheetId);
  const used = book.used(sheetId, false);
  const rows: CellValue[][] = Array.from({ length: used ? used.row + used.rows : 0 }, () => []);
  const visibility = book.sheets().find((sheet) => sheet.id === sheetId)?.visibility;
  const { freeze, showGridlines, tabColor } = facade.getSheet().getConfig();
  const carried = { ...kept.carried };
  delete carried.charts;
  return {
    ...(carried as Partial<WriteSheet>),
    name: facade.getSheetName(),
    rows,
    cells: cellsOf(book, context, sheetId, used),
    columns: columnsOf(facade.getSheet().getConfig()),
    rowDefs: rowsOf(facade.getSheet().getConfig()),
    merges: book.merges(sheetId).map(({ row, column, rows: down, columns: across }) => ({
      startRow: row,
      startCol: column,
      endRow: row + down - 1,
      endCol: column + across - 1,
    })),
    tables: book
      .tables()
      .flatMap((table) => (table.sheetId === sheetId ? [tableOf(book, context, table)] : [])),
    conditionalRules: rulesOf(facade, kept.otherRules ?? []),
    ...(freeze && (freeze.ySplit > 0 || freeze.xSplit > 0)
      ? { freezePane: { rows: freeze.ySplit, columns: freeze.xSplit } }
      : {}),
    ...(kept.protection?.protected ? { protection: kept.fileProtection ?? { sheet: true } } : {}),
    view: {
      showGridLines: showGridlines !== 0,
      ...(tabColor ? { tabColor: { rgb: tabColor.slice(1) } } : {}),
    },
    ...(visibility === 'Hidden' ? { hidden: true } : {}),
    ...(visibility === 'VeryHidden' ? { veryHidden: true } : {}),
  };
}

function cellsOf(
  book: Book,
  context: BookContext,
  sheetId: string,
  used: Area | undefined,
): Map<string, Partial<FileCell>> {
  const cells = new Map<string, Partial<FileCell>>();
  if (used) {
    const model = context.model(sheetId);
    const spills = context.injector.get(FormulaDataModel).getArrayFormulaRange()?.[context.unitId]?.[
      context.univerId(sheetId)
    ];
    const values = book.values(sheetId, used);
    const formulas = book.formulas(sheetId, used);
    for (let row = 0; row < used.rows; row += 1) {
      for (let column = 0; column < used.columns; column += 1) {
        const [r, c] = [used.row + row, used.column + column];
        const raw = model.getCellRaw(r, c);
        const value = values[row]?.[column] ?? '';
        const formula = formulas[row]?.[column];
        const style = raw?.s
          ? styleToFile(context.workbook.getWorkbook().getStyles().getStyleByCell(raw))
          : undefined;
        const spill = spills?.[r]?.[c];
        const cell: Partial<FileCell> = {
          ...(value === '' ? {} : { value }),
          ...(style ? { style } : {}),
          ...(raw?.f || raw?.si ? formulaOf(raw, String(formula), value, spill && spillOf(spill)) : {}),
        };
        if (Object.keys(cell).length > 0) cells.set(`${r},${c}`, cell);
      }
    }
  }
  for (const note of book.notes(sheetId)) {
    const key = `${note.row},${note.column}`;
    cells.set(key, { ...cells.get(key), comment: { text: note.text } });
  }
  return cells;
}

const spillOf = (range: {
  startRow: number;
  startColumn: number;
  endRow: number;
  endColumn: number;
}): string =>
  addressOf({
    row: range.startRow,
    column: range.startColumn,
    rows: range.endRow - range.startRow + 1,
    columns: range.endColumn - range.startColumn + 1,
  });

/**
 * A formula and its result. One that cannot be worked out here (`#NAME?`), or is not yet (`#BUSY!`), goes back with the
 * result the file had for it: a workbook is not to lose a figure because the workbench does not know a function.
 */
function formulaOf(
  cell: ICellData,
  formula: string,
  result: CellValue,
  spill: string | undefined,
): Partial<FileCell> {
  const source = (cell.custom as Nullable<{ source?: SourceFormula }>)?.source;
  const unchanged = source?.formula === formula ? source : undefined;
  const lost = result === '#NAME?' || result === BUSY;
  const value = lost && unchanged ? unchanged.value : result;
  return {
    formula: unchanged ? unchanged.written : formulaToFile(formula),
    value,
    formulaResult: value,
    ...(spill ? { formulaType: 'array', formulaRef: spill, formulaDynamic: true } : {}),
  };
}

function columnsOf({ columnData, defaultColumnWidth }: IWorksheetData): WriteSheet['columns'] {
  const widths = Object.entries(columnData ?? {});
  const length = Math.max(0, ...widths.map(([column]) => Number(column) + 1));
  return Array.from({ length }, (_, column) => {
    const data = columnData?.[column];
    return {
      width: Math.round((((data?.w ?? defaultColumnWidth) - 5) / 7) * 100) / 100,
      ...(data?.hd ? { hidden: true } : {}),
    };
  });
}

function rowsOf({ rowData }: IWorksheetData): WriteSheet['rowDefs'] {
  const rows = Object.entries(rowData ?? {}).flatMap(([row, data]) =>
    data && (data.hd || data.h)
      ? [
          [
            Number(row),
            {
              ...(data.h && data.ia === 0 ? { height: (data.h * 3) / 4 } : {}),
              ...(data.hd ? { hidden: true } : {}),
            },
          ] as const,
        ]
      : [],
  );
  return new Map(rows);
}

function tableOf(book: Book, context: BookContext, table: BookTable): TableDefinition {
  const file = context.kept.tables[table.id]?.file;
  const [headers = []] = book.text(table.sheetId, { ...table.area, rows: 1 });
  return {
    name: table.name,
    range: addressOf(table.area),
    columns: headers.map((header, at) => {
      const name = table.showHeaders && header !== '' ? header : `Column${at + 1}`;
      return { ...file?.columns.find((column) => column.name === name), name };
    }),
    style: table.style,
    showRowStripes: file?.showRowStripes ?? true,
    showColumnStripes: file?.showColumnStripes ?? false,
    showAutoFilter: file?.showAutoFilter ?? true,
    showTotalRow: table.showTotals,
  };
}

function rulesOf(sheet: FWorksheet, others: readonly ConditionalRule[]): ConditionalRule[] {
  const own = sheet
    .getConditionalFormattingRules()
    .flatMap((rule, index) => ruleToFile(rule, index + 1) ?? []);
  return [...own, ...others.map((rule, index) => ({ ...rule, priority: own.length + index + 1 }))];
}
