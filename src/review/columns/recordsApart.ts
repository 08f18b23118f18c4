import { facts } from '../../policy/facts';
import type { Grid } from './grid';
import { recogniseHeading } from './recognise';

/**
 * What is said of the first rows of a sheet in which nothing was found, where it lists by practice what was agreed or done:
 * that is read beside what the practice releases, and nowhere else. Empty of any other sheet.
 */
export const recordsApart = (rows: Grid): string => {
  for (const row of rows) {
    const said = row.flatMap((heading) => {
      const known = recogniseHeading(heading);
      return known && 'fact' in known ? [facts[known.fact]] : [];
    });
    const records = said.filter(({ reads }) => reads === 'answer' || reads === 'date');
    if (records.length > 0 && said.some((fact) => fact === facts.practiceCode || fact === facts.practiceName))
      return ` To have ${records.map(({ title }) => `“${title}”`).join(', ')} read, bring them into the schedule, for example with XLOOKUP.`;
  }
  return '';
};
