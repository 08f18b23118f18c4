/** What the add-in has put into a workbook, for people to read before it is taken out. */
import { settingName } from '../answers/answers';
import type { LiveWorkbook } from '../liveWorkbook';
import type { Added } from '../reviewing/reviewing';
import { readOurs, type OurTable } from './ours';

/** Tables, each in a sentence, with the sheet or table that would go. */
export const addedTables = (tables: readonly OurTable[]): readonly Added[] =>
  tables.map(({ what, sheet, area, hasTotals, inCompany }) => {
    const rows = area.rows - (hasTotals ? 2 : 1);
    const named = what === 'reviews' ? `${rows} ${rows === 1 ? 'row' : 'rows'} of decisions` : 'a report';
    return {
      what,
      says: inCompany
        ? `The table with ${named} on the sheet “${sheet.name}”. The sheet stays, because something else stands on it.`
        : `The sheet “${sheet.name}” with ${named}.`,
      takes: { what: inCompany ? 'table' : 'sheet', sheetId: sheet.id },
    };
  });

/** All of it, each in a sentence. Rejects with what Excel refuses. */
export const addedTo = async (workbook: LiveWorkbook): Promise<readonly Added[]> => {
  const [{ tables }, isHighlighted, answers = ''] = await Promise.all([
    readOurs(workbook),
    workbook.isHighlighted(),
    workbook.setting(settingName),
  ]);
  const added = [...addedTables(tables)];
  if (isHighlighted) added.push({ what: 'highlight', says: 'The highlight over flagged rows.' });
  if (answers !== '')
    added.push({
      what: 'answers',
      says: 'What you have said of columns, purposes, localities and thresholds.',
    });
  return added;
};
