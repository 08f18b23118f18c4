/** Hears what happens to the workbook: edits, sheets that come, go or are renamed, and protection. */
import { areaOf } from '../review/cells/areaAddress';
import type { WorkbookChange } from '../review/liveWorkbook';
import type { Area } from '../review/workbook';
import { asRefusal } from './refusals';
import { run } from './run';
import { orUntold } from './toTheEnd';

const [allRows, allColumns] = [1_048_576, 16_384];
/** A sheet's name may have a comma in it. */
const withoutSheets = (address: string): readonly string[] =>
  address.replace(/'(?:[^']|'')*'!/g, '').split(',');
const wholeSheet: Area = { row: 0, column: 0, rows: allRows, columns: allColumns };

/** "B2:C3", "5:7", "B:D", and several of them; the whole sheet where an address is none of these. */
export const areasIn = (address: string): readonly Area[] =>
  withoutSheets(address).map((each) => {
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
    if (!area) return wholeSheet;
    return columns ? { ...area, rows: allRows } : area;
  });

/** Whether this Excel has what came after the requirement set that the manifest asks for. */
const supports = (version: string): boolean =>
  Office.context.requirements.isSetSupported('ExcelApi', version);

type Handler = OfficeExtension.EventHandlerResult<unknown>;
/** Begins to listen for one thing. */
type Ear = (sheets: Excel.WorksheetCollection) => Handler;

const listen = (ears: readonly Ear[]): Promise<readonly Handler[]> =>
  run(async (context) => {
    const handlers = ears.map((each) => each(context.workbook.worksheets));
    await context.sync();
    return handlers;
  });

/** What Excel lets us hear of: as a rule all of it at once. None where it does not tell of edits. */
const listenToAll = async (edits: Ear, others: readonly Ear[]): Promise<readonly Handler[]> => {
  const orNone = (error: unknown): readonly Handler[] => orUntold(error, []);
  const all = await listen([edits, ...others]).catch(orNone);
  if (all.length > 0) return all;
  const heard = [...(await listen([edits]).catch(orNone))];
  if (heard.length > 0) for (const ear of others) heard.push(...(await listen([ear]).catch(orNone)));
  return heard;
};

/** Calls on every change, until the function that it resolves to is called; none where Excel does not tell of edits. */
export const watch = async (
  listener: (change: WorkbookChange) => void,
): Promise<(() => Promise<void>) | undefined> => {
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
  const handlers = await listenToAll(
    (sheets) => sheets.onChanged.add(onCells),
    [
      (sheets) => sheets.onAdded.add(on('sheets')),
      (sheets) => sheets.onDeleted.add(on('sheets')),
      (sheets) => sheets.onProtectionChanged.add(on('protection')),
      ...(supports('1.17')
        ? [
            (sheets: Excel.WorksheetCollection) => sheets.onNameChanged.add(on('sheets')),
            (sheets: Excel.WorksheetCollection) => sheets.onVisibilityChanged.add(on('sheets')),
          ]
        : []),
    ],
  );
  if (handlers.length === 0) return undefined;
  return () => stopListening(handlers);
};

/** Each is taken back where it was begun. */
const stopListening = async (handlers: readonly Handler[]): Promise<void> => {
  const stopIn = (own: OfficeExtension.ClientRequestContext): Promise<void> =>
    Excel.run(own as Excel.RequestContext, async (context) => {
      for (const handler of handlers) if (handler.context === own) handler.remove();
      await context.sync();
    });
  try {
    await Promise.all([...new Set(handlers.map(({ context }) => context))].map(stopIn));
  } catch (error) {
    throw asRefusal(error);
  }
};
