import { isCode } from '../contents';
import type { Grid } from '../grid';
import { recogniseHeading } from '../headings/recognise';

/** Whether one of the rows has a heading of practices or CCGs, or codes side by side. */
export const namesPractices = (rows: Grid): boolean =>
  rows.some(
    (row) =>
      row.filter((cell) => isCode(String(cell))).length > 1 ||
      row.some((heading) => {
        const said = recogniseHeading(heading);
        return said && 'fact' in said && /^(?:practice|ccg)/.test(said.fact);
      }),
  );
