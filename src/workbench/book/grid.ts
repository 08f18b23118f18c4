/** Reads and writes the cells of a book. */
import {
  CellValueType,
  ObjectMatrix,
  type ICellData,
  type IRange,
  type IStyleData,
  type Nullable,
} from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import {
  SetRangeValuesCommand,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
} from '@univerjs/sheets';
import { areaOfRange, rangeOf } from './address';
import type { Area, Cell, CellFormat } from './book';
import { AS_TEXT, cellOf, textOf, valueOf } from './cells';
import type { BookContext } from './context';
import { formatOf, styleOf } from './formats';

type Row = Record<number, Nullable<ICellData>> | undefined;

export class Grid {
  private readonly formulaData: FormulaDataModel;
  private readonly usedAreas = new Map<string, Area | undefined>();

  constructor(private readonly context: BookContext) {
    this.formulaData = context.injector.get(FormulaDataModel);
  }

  /** Forgets what was worked out from the cells: they may have changed. */
  touched(): void {
    this.usedAreas.clear();
  }

  /** Every cell of the area, with the value that a formula elsewhere has spilled into it. */
  private cells<T>(
    sheetId: string,
    area: Area,
    read: (cell: Nullable<ICellData>, spilled: Nullable<ICellData>) => T,
  ): T[][] {
    const matrix = this.context.model(sheetId).getCellMatrix().getMatrix() as unknown as Record<number, Row>;
    const spills = this.spills(sheetId);
    const rows: T[][] = new Array<T[]>(area.rows);
    for (let row = 0; row < area.rows; row += 1) {
      const cells = matrix[area.row + row];
      const spilled = spills?.[area.row + row];
      const values = (rows[row] = new Array<T>(area.columns));
      for (let column = 0; column < area.columns; column += 1) {
        values[column] = read(cells?.[area.column + column], spilled?.[area.column + column]);
      }
    }
    return rows;
  }

  /** Areas that one formula fills. */
  filled(sheetId: string): readonly Area[] {
    const byUnit = this.formulaData.getArrayFormulaRange()?.[this.context.unitId];
    const rows: Record<number, Record<number, IRange>> = byUnit?.[this.context.univerId(sheetId)] ?? {};
    return Object.values(rows).flatMap((row) => Object.values(row).map(areaOfRange));
  }

  private spills(sheetId: string): Record<number, Row> | undefined {
    const byUnit = this.formulaData.getArrayFormulaCellData()[this.context.unitId];
    return byUnit?.[this.context.univerId(sheetId)];
  }

  /** A formula's formula: copies of one formula are kept by Univer as one and an offset. */
  private formulaOf(
    cell: Nullable<ICellData>,
    sheetId: string,
    row: number,
    column: number,
  ): string | undefined {
    if (!cell?.f && !cell?.si) return undefined;
    if (cell.f && !cell.si) return cell.f;
    const formula = this.formulaData.getFormulaStringByCell(
      row,
      column,
      this.context.univerId(sheetId),
      this.context.unitId,
    );
    return formula ?? cell.f ?? undefined;
  }

  value(sheetId: string, row: number, column: number): Cell {
    return this.values(sheetId, { row, column, rows: 1, columns: 1 })[0]?.[0] ?? '';
  }

  values(sheetId: string, area: Area): Cell[][] {
    return this.cells(sheetId, area, held);
  }

  formulas(sheetId: string, area: Area): Cell[][] {
    const cells = this.cells(sheetId, area, (cell, spilled) => ({ cell, value: held(cell, spilled) }));
    return cells.map((line, row) =>
      line.map(
        ({ cell, value }, column) =>
          this.formulaOf(cell, sheetId, area.row + row, area.column + column) ?? value,
      ),
    );
  }

  text(sheetId: string, area: Area): string[][] {
    const model = this.context.model(sheetId);
    return this.values(sheetId, area).map((line, row) =>
      line.map((value, column) =>
        textOf(value, model.getComposedCellStyle(area.row + row, area.column + column).n?.pattern),
      ),
    );
  }

  write(sheetId: string, area: Area, cells: readonly (readonly (Cell | null)[])[]): void {
    this.makeRoom(sheetId, area);
    const model = this.context.model(sheetId);
    const matrix = new ObjectMatrix<ICellData>();
    let any = false;
    cells.forEach((line, row) =>
      line.forEach((value, column) => {
        if (value === null) return;
        const [r, c] = [area.row + row, area.column + column];
        matrix.setValue(r, c, asWritten(value, model.getComposedCellStyle(r, c).n?.pattern));
        any = true;
      }),
    );
    if (any) this.set(sheetId, matrix, area);
  }

  clear(sheetId: string, area: Area, what: 'All' | 'Contents' | 'Formats'): void {
    const empty: ICellData =
      what === 'Formats'
        ? { s: null }
        : {
            v: null,
            t: null,
            f: null,
            si: null,
            p: null,
            custom: null,
            ...(what === 'All' ? { s: null } : {}),
          };
    this.setExisting(sheetId, area, empty);
  }

  format(sheetId: string, row: number, column: number): CellFormat {
    return formatOf(this.context.model(sheetId).getComposedCellStyle(row, column));
  }

  setFormat(sheetId: string, area: Area, format: CellFormat): void {
    this.makeRoom(sheetId, area);
    const style: IStyleData = styleOf(format);
    const cells = this.context.model(sheetId).getCellMatrix();
    const matrix = new ObjectMatrix<ICellData>();
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        // Of a new number format Univer makes numbers text, and text numbers; Excel, what is entered thereafter alone.
        const t = cells.getValue(row, column)?.t;
        matrix.setValue(row, column, { s: style, ...(t && { t }) });
      }
    }
    this.set(sheetId, matrix, area);
  }

  used(sheetId: string, valuesOnly: boolean): Area | undefined {
    const key = `${sheetId}${valuesOnly}`;
    if (!this.usedAreas.has(key)) this.usedAreas.set(key, this.findUsed(sheetId, valuesOnly));
    return this.usedAreas.get(key);
  }

  private findUsed(sheetId: string, valuesOnly: boolean): Area | undefined {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    const model = this.context.model(sheetId);
    const look = (rows: Record<number, Row> | undefined): void => {
      for (const rowKey of Object.keys(rows ?? {})) {
        const row = Number(rowKey);
        const cells = rows?.[row];
        for (const columnKey in cells) {
          const column = Number(columnKey);
          const cell = cells[column];
          if (!cell || (!holds(cell) && (valuesOnly || !cell.s))) continue;
          if (row < top) top = row;
          if (row > bottom) bottom = row;
          if (column < left) left = column;
          if (column > right) right = column;
        }
      }
    };
    look(model.getCellMatrix().getMatrix());
    look(this.spills(sheetId));
    if (bottom < 0) return undefined;
    return areaOfRange({ startRow: top, startColumn: left, endRow: bottom, endColumn: right });
  }

  /** Univer's sheets end where they are told to: rows and columns are added for what is written beyond. */
  makeRoom(sheetId: string, area: Area): void {
    const model = this.context.model(sheetId);
    const subUnitId = this.context.univerId(sheetId);
    const [rows, columns] = [area.row + area.rows, area.column + area.columns];
    if (rows > model.getRowCount()) {
      this.context.run(SetWorksheetRowCountMutation.id, { subUnitId, rowCount: rows + 50 });
    }
    if (columns > model.getColumnCount()) {
      this.context.run(SetWorksheetColumnCountMutation.id, { subUnitId, columnCount: columns + 5 });
    }
  }

  private set(sheetId: string, matrix: ObjectMatrix<ICellData>, area: Area): void {
    this.context.run(SetRangeValuesCommand.id, {
      subUnitId: this.context.univerId(sheetId),
      range: rangeOf(area),
      value: matrix.getMatrix(),
    });
  }

  /** Sets cells that are there: a whole column is cleared without making a million of them. */
  private setExisting(sheetId: string, area: Area, cell: ICellData): void {
    const rows = this.context.model(sheetId).getCellMatrix().getMatrix() as unknown as Record<number, Row>;
    const matrix = new ObjectMatrix<ICellData>();
    let any = false;
    for (const rowKey of Object.keys(rows)) {
      const row = Number(rowKey);
      if (row < area.row || row >= area.row + area.rows) continue;
      for (const columnKey in rows[row]) {
        const column = Number(columnKey);
        if (column < area.column || column >= area.column + area.columns) continue;
        matrix.setValue(row, column, { ...cell });
        any = true;
      }
    }
    if (any) this.set(sheetId, matrix, area);
  }
}

/** What a program writes: text that begins with a plus or minus is a formula to Excel where it is no number. */
function asWritten(value: Cell, pattern: string | undefined): ICellData {
  const cell = cellOf(value, pattern);
  const isFormula = cell.t === CellValueType.STRING && pattern !== AS_TEXT && /^[+-]./.test(String(value));
  return isFormula ? cellOf(`=${value}`, pattern) : cell;
}

const holds = (cell: ICellData): boolean =>
  (cell.v !== null && cell.v !== undefined && cell.v !== '') ||
  Boolean(cell.f) ||
  Boolean(cell.si) ||
  Boolean(cell.p);

const held = (cell: Nullable<ICellData>, spilled: Nullable<ICellData>): Cell =>
  valueOf(spilled && (cell?.v === null || cell?.v === undefined) && !cell?.f ? spilled : cell);
