/** What is said of a sheet with practices or CCGs side by side, where they are read one below the other: in a sentence. */
import type { CellValue } from '../../../policy/rules/rule';
import { plainText } from '../../cells';
import { columnLetter } from '../../cells/columnLetter';
import { ccgCode, contentsOf, practiceCode } from '../contents';
import type { Grid } from '../grid';
import { keyOf, recogniseHeading } from '../headings/recognise';

/** Columns in which headings are looked for, one below the other. */
const columnsSearched = 3;
/** Fewer known headings in a column are chance. */
const fewestKnown = 3;

/** Empty of any other sheet. `left`: the sheet's column of the first cells. */
export const turnedRound = (rows: Grid, left: number): string => {
  const top = rows.findIndex((cells) => codesAcross(cells).length > 0);
  if (top === -1) return '';
  for (let column = 0; column < columnsSearched; column++)
    if (saidDown(rows, column).size >= fewestKnown)
      return ` Its headings seem to stand in column ${columnLetter(left + column)}, one below the other: copy the table and paste it with Paste Special › Transpose to have it read.`;
  const codes = codesAcross(rows[top]!);
  const below = rows.slice(top + 1);
  const areAmounts = codes.every(
    (column) => contentsOf(below.map((cells) => cells[column] ?? '')).amounts > 0.6,
  );
  if (!areAmounts) return '';
  return practiceCode.test(textOf(rows[top]![codes[0]!]))
    ? ' Practices stand in its headings: it is read with a row for each, under “Practice code”.'
    : ' CCGs stand in its headings: it is read with a row for each, under “CCG”.';
};

/** What the cells of a column say that would be headings in a row; years alone may head rows. */
const saidDown = (rows: Grid, column: number): ReadonlySet<string> =>
  new Set(
    rows.flatMap((cells) => {
      const said = recogniseHeading(cells[column] ?? '');
      return said && ('fact' in said || said.measure) ? [keyOf(said)] : [];
    }),
  );

/** The columns of a row in which codes of several practices stand, or of several CCGs. */
const codesAcross = (cells: readonly CellValue[]): readonly number[] => {
  for (const code of [practiceCode, ccgCode]) {
    const columns = cells.flatMap((cell, column) => (code.test(textOf(cell)) ? [column] : []));
    if (new Set(columns.map((column) => textOf(cells[column]))).size > 1) return columns;
  }
  return [];
};

const textOf = (cell: CellValue | undefined): string => plainText(String(cell ?? ''));
