import { facts } from '../../policy/facts';
import { isFilled } from '../cells';
import type { Grid } from './grid';
import { ledgerOnly } from './blockKind';
import { looksLikeHeadings } from './headers';
import { recogniseHeading } from './recognise';

/** Headings stand above so many rows. */
const rowsLookedAt = 30;

/**
 * What is said of a sheet in which nothing was found, where it lists by practice what was agreed or done: that is read beside
 * what the practice releases, and nowhere else. Empty of any other sheet.
 */
export const recordsApart = (grid: Grid): string => {
  for (const row of grid.slice(0, rowsLookedAt)) {
    if (!looksLikeHeadings(row)) continue;
    let namesPractices = false;
    const records = row.filter((heading) => {
      const known = isFilled(heading) ? recogniseHeading(heading) : undefined;
      if (!known || !('fact' in known)) return false;
      const { fact } = known;
      namesPractices ||= fact === 'practiceCode' || fact === 'practiceName';
      return ['answer', 'date'].includes(facts[fact].reads) && !ledgerOnly.includes(fact);
    });
    if (namesPractices && records.length > 0)
      return ` ${records.map((heading) => `“${heading}”`).join(', ')} ${records.length === 1 ? 'is' : 'are'} read beside what the practices release: bring them into the schedule, for example with XLOOKUP.`;
  }
  return '';
};
