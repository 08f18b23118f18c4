import { arrayWorkbook } from '../support/arrayWorkbook';
import { contractWorkbook, workbookContract } from '../support/workbookContract';

workbookContract('arrays', () =>
  Promise.resolve(
    arrayWorkbook(
      ...contractWorkbook.sheets.map(({ table, ...sheet }) => ({ ...sheet, tables: table ? [table] : [] })),
    ),
  ),
);
