import { arrayWorkbook } from '../support/arrayWorkbook';
import { liveContract } from '../support/liveContract';
import { contractWorkbook, workbookContract } from '../support/workbookContract';

const open = () =>
  Promise.resolve(
    arrayWorkbook(
      ...contractWorkbook.sheets.map(({ table, ...sheet }) => ({ ...sheet, tables: table ? [table] : [] })),
    ),
  );
workbookContract('arrays', open);
liveContract('arrays', open);
