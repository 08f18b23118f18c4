/** Addresses of cells and areas, as people read and Excel writes them. */
import { columnLetter } from './columnLetter';
import type { Area } from '../workbook';

/** "B41" */
export const cellAddress = (row: number, column: number): string => `${columnLetter(column)}${row + 1}`;

/** "B41" or "B41:D60". */
export const areaAddress = ({ row, column, rows, columns }: Area): string =>
  rows === 1 && columns === 1
    ? cellAddress(row, column)
    : `${cellAddress(row, column)}:${cellAddress(row + rows - 1, column + columns - 1)}`;

/** The area an address names, as Excel writes it: "B41", "$A$1:$D$60", "Sheet 1!A1". */
export const areaOf = (address: string): Area | undefined => {
  const match = /^(?:.*!)?\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/.exec(address);
  if (!match) return undefined;
  const [, left = '', top = '', right = left, bottom = top] = match;
  const [row, column] = [Number(top) - 1, columnOf(left)];
  return { row, column, rows: Number(bottom) - row, columns: columnOf(right) - column + 1 };
};

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
