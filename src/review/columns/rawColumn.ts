import type { CellValue } from '../../policy/rules/rule';

/** A column as it stands: its heading and the first cells below. */
export interface RawColumn {
  readonly column: number;
  readonly heading: CellValue;
  readonly cells: readonly CellValue[];
}

/** A heading as text; dates and numbers as they stand. */
export const headingText = ({ heading }: RawColumn): string => String(heading);
