import type { Grid } from './grid';
import { recogniseHeading } from './recognise';

/** Headings stand above so many rows. */
export const rowsLookedAt = 30;

/** Whether a sheet in which nothing was found has a heading of practices. */
export const namesPractices = (grid: Grid): boolean =>
  grid.slice(0, rowsLookedAt).some((row) =>
    row.some((heading) => {
      const said = recogniseHeading(heading);
      return said && 'fact' in said && said.fact.startsWith('practice');
    }),
  );
