/** Reads which cells are merged. */
import type { Area } from '../review/workbook';
import { areaOf, areaProperties, rangeOf, run } from './run';
import { orUntold } from './toTheEnd';

/** Excel says nothing of a range in which more than 512 merged cells begin. */
const mostAtOnce = 500;

/** The merged cells that begin in areas. Excel gives those whose first cell stands in a range, and no others. */
export const merged = (sheetId: string, areas: readonly Area[]): Promise<Area[] | undefined> =>
  mergedIn(sheetId, areas).catch((error: unknown) => orUntold(error, undefined));

const mergedIn = (sheetId: string, areas: readonly Area[]): Promise<Area[]> =>
  run(async (context) => {
    const all = areas
      .flatMap(partsOf)
      .map((part) => rangeOf(context, sheetId, part).getMergedAreasOrNullObject().load('areaCount'));
    await context.sync();
    const found = all
      .filter(({ isNullObject }) => !isNullObject)
      .map(({ areas: each }) => each.load(`items/${areaProperties.replaceAll(', ', ', items/')}`));
    if (found.length === 0) return [];
    await context.sync();
    return found.flatMap(({ items }) => items.map(areaOf));
  });

/** Parts of an area that no more can begin in. */
const partsOf = (area: Area): readonly Area[] => {
  const rows = Math.max(1, Math.floor(mostAtOnce / area.columns));
  return Array.from({ length: Math.ceil(area.rows / rows) }, (_, part) => ({
    ...area,
    row: area.row + part * rows,
    rows: Math.min(rows, area.rows - part * rows),
  }));
};
