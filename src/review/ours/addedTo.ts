/** What the add-in has put into a workbook, for people to read before it is taken out. */
import { settingName } from '../answers/answers';
import type { LiveWorkbook } from '../liveWorkbook';
import type { Added } from '../reviewing/reviewing';
import { ourTables } from './ours';

/** Each of them in a sentence, with the sheet or table that would go. Rejects with what Excel refuses. */
export const addedTo = async (workbook: LiveWorkbook): Promise<readonly Added[]> => {
  const added: Added[] = [];
  for (const { what, sheet, area, inCompany } of await ourTables(workbook)) {
    const rows = area.rows - 1;
    const named = what === 'reviews' ? `${rows} ${rows === 1 ? 'row' : 'rows'} of decisions` : 'a report';
    added.push({
      what,
      says: inCompany
        ? `The table with ${named} on the sheet “${sheet.name}”. The sheet stays, because something else stands on it.`
        : `The sheet “${sheet.name}” with ${named}.`,
      takes: { what: inCompany ? 'table' : 'sheet', sheetId: sheet.id },
    });
  }
  if (await workbook.isHighlighted())
    added.push({ what: 'highlight', says: 'The highlight over flagged rows.' });
  const answers = await workbook.setting(settingName);
  if (answers !== undefined && answers !== '')
    added.push({
      what: 'answers',
      says: 'What you have said of columns, purposes, localities and thresholds.',
    });
  return added;
};
