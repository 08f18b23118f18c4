import type { Grid } from './grid';
import { recogniseHeading } from './recognise';

/** Whether one of the rows has a heading of practices or CCGs. */
export const namesPractices = (rows: Grid): boolean =>
  rows.flat().some((heading) => {
    const said = recogniseHeading(heading);
    return said && 'fact' in said && /^(?:practice|ccg)/.test(said.fact);
  });
