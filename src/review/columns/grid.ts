import type { CellValue } from '../../policy/rules/rule';

/** Cells of a sheet as they stand, row by row. */
export type Grid = readonly (readonly CellValue[])[];
