/** Which tables of a workbook are the add-in's own: by their names, and by headings that nobody's schedule or ledger has. */
import { isOurTable, isReviewsTable } from './ourNames';
import type { TableInfo, Workbook } from '../workbook';

/** Some of our headings; those of a table that people have worked on may have lost a few. */
export const tellingHeadings = {
  reviews: ['What was found', 'Decision', 'Reason', 'Evidence seen', 'Key', 'Evidence mark'],
  report: [
    'What was found',
    'What would put it right',
    'Difference',
    'Decision',
    'Decided on',
    'Evidence seen then',
  ],
} as const;
const fewest = 3;

/** Whether headings are those of our table of that name. */
export const areOurs = (table: string, headings: readonly unknown[]): boolean => {
  const plain = new Set(headings.map((heading) => String(heading).trim().toLowerCase()));
  const telling = tellingHeadings[isReviewsTable(table) ? 'reviews' : 'report'];
  return telling.filter((heading) => plain.has(heading.toLowerCase())).length >= fewest;
};

/** Those of a workbook's tables that are ours. Their headings are read, where there is one that is called so at all. */
export const oursAmong = async (
  workbook: Workbook,
  tables: readonly TableInfo[],
): Promise<readonly TableInfo[]> => {
  const called = tables.filter(({ name }) => isOurTable(name));
  const are = await Promise.all(
    called.map(async ({ name, sheetId, area, hasHeaders }) => {
      // Only its name is left of a table whose headings are switched off.
      if (!hasHeaders) return true;
      const [headings = []] = await workbook.values(sheetId, { ...area, rows: 1 });
      return areOurs(name, headings);
    }),
  );
  return called.filter((_, index) => are[index]);
};
