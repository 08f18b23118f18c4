/** Writes a book as an .xlsx file. */
import { type ICellData, type IWorksheetData, type Nullable } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import type { FWorksheet } from '@univerjs/sheets/facade';
import { writeXlsx } from 'hucre/xlsx';
import type { Cell as FileCell, CellValue, ConditionalRule, TableDefinition, WriteSheet } from 'hucre';
import { addressOf, areaOfRange } from './address';
import type { Book, BookTable } from './book';
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
  const visibility = book.sheets().find((sheet) => sheet.id === sheetId)?.visibility;
  const { freeze, showGridlines, tabColor } = facade.getSheet().getConfig();
  const carried = { ...kept.carried };
  delete carried.charts;
  return {
    ...(carried as Partial<WriteSheet>),
    name: facade.getSheetName(),
    ...gridOf(book, context, sheetId),
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

/** Plain values as rows, and as cells only those with more to them: files are large, and most cells are plain. */
function gridOf(
  book: Book,
  context: BookContext,
  sheetId: string,
): Required<Pick<WriteSheet, 'rows' | 'cells'>> {
  const used = book.used(sheetId, false);
  const notes = book.notes(sheetId);
  const height = Math.max(used ? used.row + used.rows : 0, ...notes.map((note) => note.row + 1));
  const width = Math.max(used ? used.column + used.columns : 0, ...notes.map((note) => note.column + 1));
  const rows = Array.from({ length: height }, () => new Array<CellValue>(width).fill(null));
  const cells = new Map<string, Partial<FileCell>>();
  if (used) {
    const model = context.model(sheetId);
    const styleOf = fileStyles(context);
    const spills = context.injector.get(FormulaDataModel).getArrayFormulaRange()?.[context.unitId]?.[
      context.univerId(sheetId)
    ];
    const formulas = book.formulas(sheetId, used);
    book.values(sheetId, used).forEach((values, down) =>
      values.forEach((value, across) => {
        const [row, column] = [used.row + down, used.column + across];
        const raw = model.getCellRaw(row, column);
        const line = rows[row];
        if (line && value !== '') line[column] = value;
        const style = raw?.s ? styleOf(raw) : undefined;
        const formula = raw?.f || raw?.si ? String(formulas[down]?.[across]) : undefined;
        if (!style && formula === undefined) return;
        const spill = spills?.[row]?.[column];
        cells.set(`${row},${column}`, {
          ...(value === '' ? {} : { value }),
          ...(style ? { style } : {}),
          ...(raw && formula !== undefined
            ? formulaOf(raw, formula, value, spill && addressOf(areaOfRange(spill)))
            : {}),
        });
      }),
    );
  }
  for (const { row, column, text } of notes) {
    const key = `${row},${column}`;
    const value = rows[row]?.[column] ?? null;
    cells.set(key, { ...(value === null ? {} : { value }), ...cells.get(key), comment: { text } });
  }
  return { rows, cells };
}

/** Styles as files have them, each worked out once. */
function fileStyles(context: BookContext): (cell: ICellData) => FileCell['style'] {
  const styles = context.workbook.getWorkbook().getStyles();
  const known = new Map<unknown, FileCell['style']>();
  return (cell) => {
    if (!known.has(cell.s)) known.set(cell.s, styleToFile(styles.getStyleByCell(cell)));
    return known.get(cell.s);
  };
}

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
