/** Hears what happens to the workbook: edits, sheets that come, go or are renamed, and protection. */
import { areaOf } from '../review/cells/areaAddress';
import type { WorkbookChange } from '../review/liveWorkbook';
import type { Area } from '../review/workbook';
import { asRefusal } from './refusals';
import { run } from './run';

const [allRows, allColumns] = [1_048_576, 16_384];

/** "B2:C3", "5:7", "B:D", and several of them. */
const areasIn = (address: string): readonly Area[] =>
  address.split(',').flatMap((each) => {
    const local = each.slice(each.lastIndexOf('!') + 1).replaceAll('$', '');
    const rows = /^(\d+):(\d+)$/.exec(local);
    if (rows)
      return {
        row: Number(rows[1]) - 1,
        rows: Number(rows[2]) - Number(rows[1]) + 1,
        column: 0,
        columns: allColumns,
      };
    const columns = /^([A-Z]+):([A-Z]+)$/.exec(local);
    const area = areaOf(columns ? `${columns[1]}1:${columns[2]}1` : local);
    if (!area) return [];
    return columns ? { ...area, rows: allRows } : area;
  });

/** Whether this Excel has what came after the requirement set that the manifest asks for. */
const supports = (version: string): boolean =>
  Office.context.requirements.isSetSupported('ExcelApi', version);

/** Calls on every change, until the function that it resolves to is called. */
export const watch = async (listener: (change: WorkbookChange) => void): Promise<() => Promise<void>> => {
  const onCells = (event: Excel.WorksheetChangedEventArgs): Promise<void> => {
    listener({
      what: 'cells',
      sheetId: event.worksheetId,
      areas: areasIn(event.address),
      moved: event.changeType !== 'RangeEdited',
      remote: event.source === 'Remote',
      byAddin: event.triggerSource === 'ThisLocalAddin',
    });
    return Promise.resolve();
  };
  const on = (what: 'sheets' | 'protection') => (): Promise<void> => {
    listener({ what });
    return Promise.resolve();
  };
  const handlers = await run(async (context) => {
    const sheets = context.workbook.worksheets;
    const added = [
      sheets.onChanged.add(onCells),
      sheets.onAdded.add(on('sheets')),
      sheets.onDeleted.add(on('sheets')),
      sheets.onProtectionChanged.add(on('protection')),
      ...(supports('1.17')
        ? [sheets.onNameChanged.add(on('sheets')), sheets.onVisibilityChanged.add(on('sheets'))]
        : []),
    ];
    await context.sync();
    return added;
  });
  return async () => {
    try {
      await Excel.run(handlers[0]!.context, async (context) => {
        for (const handler of handlers) handler.remove();
        await context.sync();
      });
    } catch (error) {
      throw asRefusal(error);
    }
  };
};
