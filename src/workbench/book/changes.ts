/** Turns Univer's commands into the book's events. */
import { type ICommandService, type ICellData, type ICommandInfo, type IRange } from '@univerjs/core';
import type { FWorkbook } from '@univerjs/sheets/facade';
import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  MoveRangeMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  ReorderRangeMutation,
  SelectionMoveType,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  type IMoveRangeMutationParams,
  type ISetRangeValuesMutationParams,
  type ISetSelectionsOperationParams,
} from '@univerjs/sheets';
import { areaOfRange } from './address';
import type { Area, Cell, CellsChanged } from './book';
import type { Emitter } from './emitter';

/** What the watcher asks of the book. */
export interface Watched {
  readonly workbook: FWorkbook;
  readonly emitter: Emitter;
  /** Whether the add-in is what changes the book just now. */
  byAddin(): boolean;
  /** Univer brings a new sheet to the front; the book puts back what was there. */
  addingSheet(): boolean;
  read(sheetId: string, row: number, column: number): Cell;
  bookId(univerId: string): string;
  /** Something in the book changed, seen or not. */
  touched(): void;
}

interface Sheeted {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly range?: IRange;
}

export function watchChanges(commands: ICommandService, watched: Watched): () => void {
  const unitId = watched.workbook.getId();
  const { emitter } = watched;
  let before: { readonly params: object; readonly value: Cell } | undefined;
  const model = watched.workbook.getWorkbook();
  let active = model.getActiveSheet().getSheetId();
  let selected = '';
  let oldName = '';

  const changed = (
    sheetId: string,
    area: Area,
    change: CellsChanged['change'],
    more?: Partial<CellsChanged>,
  ): void =>
    emitter.emit('cellsChanged', {
      sheetId: watched.bookId(sheetId),
      area,
      change,
      byAddin: watched.byAddin(),
      ...more,
    });

  const valuesSet = (params: ISetRangeValuesMutationParams): void => {
    const area = areaOfValues(params.cellValue);
    if (!area) return;
    const single = area.rows === 1 && area.columns === 1;
    const cell = params.cellValue?.[area.row]?.[area.column];
    changed(
      params.subUnitId,
      area,
      'RangeEdited',
      single
        ? {
            before: before?.params === params ? before.value : undefined,
            after: cell?.f ? undefined : watched.read(params.subUnitId, area.row, area.column),
          }
        : {},
    );
  };

  const structure: Record<string, CellsChanged['change']> = {
    [InsertRowMutation.id]: 'RowInserted',
    [RemoveRowMutation.id]: 'RowDeleted',
    [InsertColMutation.id]: 'ColumnInserted',
    [RemoveColMutation.id]: 'ColumnDeleted',
  };

  const seen = ({ id, params }: ICommandInfo, fromFormula: boolean): void => {
    const { subUnitId = '', range } = (params ?? {}) as Sheeted;
    if (id === SetRangeValuesMutation.id) {
      const area = fromFormula && areaOfValues((params as ISetRangeValuesMutationParams).cellValue);
      if (area) emitter.emit('calculated', watched.bookId(subUnitId), area);
      else if (!fromFormula) valuesSet(params as ISetRangeValuesMutationParams);
    } else if (id in structure && range) {
      changed(subUnitId, areaOfRange(range), structure[id] as CellsChanged['change']);
    } else if (id === ReorderRangeMutation.id && range) {
      changed(subUnitId, areaOfRange(range), 'RangeEdited');
    } else if (id === MoveRangeMutation.id) {
      const { from, to } = params as IMoveRangeMutationParams;
      for (const side of [from, to]) {
        const area = areaOfValues(side.value, true);
        if (area) changed(side.subUnitId, area, 'RangeEdited');
      }
    } else if (id === SetSelectionsOperation.id) {
      const { selections, type } = params as ISetSelectionsOperationParams;
      if (type === SelectionMoveType.MOVE_START || type === SelectionMoveType.MOVING) return;
      const areas = selections.map((selection) => areaOfRange(selection.range));
      const now = subUnitId + JSON.stringify(areas);
      if (now === selected || areas.length === 0) return;
      selected = now;
      emitter.emit('selectionChanged', watched.bookId(subUnitId), areas);
    } else if (id === InsertSheetMutation.id) {
      emitter.emit('sheetAdded', watched.bookId((params as { sheet: { id: string } }).sheet.id));
    } else if (id === RemoveSheetMutation.id) {
      emitter.emit('sheetDeleted', watched.bookId(subUnitId));
    } else if (id === SetWorksheetNameMutation.id) {
      emitter.emit('sheetRenamed', watched.bookId(subUnitId), oldName, (params as { name: string }).name);
    } else if (id === SetWorksheetHideMutation.id) {
      emitter.emit('visibilityChanged', watched.bookId(subUnitId));
    }
  };

  const listening = [
    commands.beforeCommandExecuted(({ id, params }) => {
      const { unitId: unit, subUnitId = '' } = (params ?? {}) as Sheeted;
      if (unit !== unitId) return;
      if (id === SetRangeValuesMutation.id && params) {
        const area = areaOfValues((params as ISetRangeValuesMutationParams).cellValue);
        if (area?.rows === 1 && area.columns === 1) {
          before = { params, value: watched.read(subUnitId, area.row, area.column) };
        }
      } else if (id === SetWorksheetNameMutation.id) {
        oldName = watched.workbook.getSheetBySheetId(subUnitId)?.getSheetName() ?? '';
      }
    }),
    commands.onCommandExecuted((command, options) => {
      if ((command.params as Sheeted | undefined)?.unitId !== unitId) return;
      watched.touched();
      seen(command, options?.['fromFormula'] === true);
    }),
  ];
  const activation = model.activeSheet$.subscribe((sheet) => {
    const now = sheet?.getSheetId();
    if (now === undefined || now === active || watched.addingSheet()) return;
    const left = active;
    active = now;
    emitter.emit('sheetActivated', watched.bookId(now), watched.bookId(left));
  });
  return () => {
    for (const listener of listening) listener.dispose();
    activation.unsubscribe();
  };
}

const valueKeys = ['v', 'f', 'p', 'si'] as const;

/** The area of the cells whose value (not only format) is set; with `all`, of every cell named. */
function areaOfValues(cells: ISetRangeValuesMutationParams['cellValue'], all = false): Area | undefined {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const [row, columns] of Object.entries(cells ?? {})) {
    for (const [column, cell] of Object.entries(columns ?? {})) {
      if (!all && cell && !valueKeys.some((key) => key in (cell as ICellData))) continue;
      top = Math.min(top, Number(row));
      bottom = Math.max(bottom, Number(row));
      left = Math.min(left, Number(column));
      right = Math.max(right, Number(column));
    }
  }
  if (bottom < 0) return undefined;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
