/** A sheet of a `PlainBook`: cells and formats by place, and what is done to whole rows and columns. */
import type {
  Area,
  BookConditionalFormat,
  Cell,
  CellFormat,
  Protection,
  Visibility,
} from '../../src/workbench/book/book';

export interface PlainCell {
  value: Cell;
  formula?: string;
}

export const keyOf = (row: number, column: number): string => `${row},${column}`;
const placeOf = (text: string): [number, number] => text.split(',').map(Number) as [number, number];
const inside = ({ row, column, rows, columns }: Area, r: number, c: number): boolean =>
  r >= row && r < row + rows && c >= column && c < column + columns;
const least = (all: readonly number[]): number => all.reduce((a, b) => Math.min(a, b));
const most = (all: readonly number[]): number => all.reduce((a, b) => Math.max(a, b));

/** An area after rows (axis 0) or columns (axis 1) were put in at `from`, or taken out where `by` is below 0. */
export function shiftArea(area: Area, axis: 0 | 1, from: number, by: number): Area {
  const [start, size] = axis === 0 ? (['row', 'rows'] as const) : (['column', 'columns'] as const);
  if (area[start] >= from) return { ...area, [start]: area[start] + by };
  return area[start] + area[size] > from ? { ...area, [size]: area[size] + by } : area;
}

export class PlainSheet {
  visibility: Visibility = 'Visible';
  tabColor = '';
  cells = new Map<string, PlainCell>();
  formats = new Map<string, CellFormat>();
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly widths = new Map<number, number>();
  readonly merges: Area[] = [];
  protection: Protection = { protected: false };
  conditionalFormats: BookConditionalFormat[] = [];

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  put(row: number, column: number, value: Cell): void {
    const key = keyOf(row, column);
    if (value === '') this.cells.delete(key);
    // Into a cell that is formatted as text Excel enters numbers as text, too.
    else if (this.formats.get(key)?.numberFormat === '@') this.cells.set(key, { value: String(value) });
    else if (typeof value === 'string' && value.startsWith('='))
      this.cells.set(key, { value: '#NAME?', formula: value });
    // An apostrophe says that what follows is text, and is no part of it.
    else this.cells.set(key, { value: typeof value === 'string' ? value.replace(/^'/, '') : value });
  }

  clear(area: Area, what: 'All' | 'Contents' | 'Formats'): void {
    const sweep = (map: Map<string, unknown>): void => {
      for (const key of [...map.keys()]) if (inside(area, ...placeOf(key))) map.delete(key);
    };
    if (what !== 'Formats') sweep(this.cells);
    if (what !== 'Contents') sweep(this.formats);
  }

  used(valuesOnly: boolean): Area | undefined {
    const places = [...this.cells.keys(), ...(valuesOnly ? [] : this.formats.keys())].map(placeOf);
    if (places.length === 0) return undefined;
    const rows = places.map(([row]) => row);
    const columns = places.map(([, column]) => column);
    const [row, column] = [least(rows), least(columns)];
    return { row, column, rows: most(rows) - row + 1, columns: most(columns) - column + 1 };
  }

  /** Moves what stands at or behind a row or column; what falls into the gap of a negative shift is gone. */
  shift(axis: 0 | 1, from: number, by: number): void {
    const moved = <T>(map: Map<string, T>): Map<string, T> =>
      new Map(
        [...map].flatMap(([key, value]): [string, T][] => {
          const spot = placeOf(key);
          if (spot[axis] < from) return [[key, value]];
          if (by < 0 && spot[axis] < from - by) return [];
          spot[axis] += by;
          return [[keyOf(...spot), value]];
        }),
      );
    this.cells = moved(this.cells);
    this.formats = moved(this.formats);
  }
}
