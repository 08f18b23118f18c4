import type { LiveWorkbook, LogTable, WorkbookChange } from '../../src/review/liveWorkbook';
import { isOurTable } from '../../src/review/ours/ourNames';
import { reviewsLog } from '../../src/review/reviewing/reviewsTable';
import type { Area } from '../../src/review/workbook';

const area = (row: number, column: number, rows = 1, columns = 1): Area => ({ row, column, rows, columns });

/** What every answer to the writing half of the port must do, whoever answers it. `open` gives the contract's workbook. */
export const liveContract = (name: string, open: () => Promise<LiveWorkbook>): void => {
  describe(`${name} answers the writing half of the port`, () => {
    let workbook: LiveWorkbook;
    beforeAll(async () => {
      workbook = await open();
    });
    const idOf = async (sheet: string): Promise<string> =>
      (await workbook.sheets()).find((each) => each.name === sheet)!.id;
    const row = (key: string): string[] =>
      reviewsLog.columns.map((column) => (column === reviewsLog.key ? `["${key}"]` : `=${column}`));
    const logged = async ({ table, columns, key }: LogTable): Promise<unknown[]> => {
      const found = (await workbook.tables()).find((each) => each.name === table)!;
      const rows = await workbook.values(found.sheetId, found.area);
      return rows.slice(1).map((cells) => cells[columns.indexOf(key)]);
    };

    test('the sheet in front is one of them, and nothing is locked', async () => {
      const { activeSheet, locks } = await workbook.situation();
      expect((await workbook.sheets()).map(({ id }) => id)).toContain(activeSheet);
      expect(locks).toEqual({ readOnly: false, structure: false, sheets: new Map() });
    });

    test('what is written is read again, text as text; null leaves and nothing empties', async () => {
      const id = await idOf('Empty');
      await workbook.write(id, area(2, 2, 2, 3), [
        ['+1', '2014/15', 7],
        [true, -0.5, '@x'],
      ]);
      await workbook.write(id, area(2, 2, 1, 3), [['', null, 8]]);
      expect(await workbook.values(id, area(2, 2, 2, 3))).toEqual([
        ['', '2014/15', 8],
        [true, -0.5, '@x'],
      ]);
      expect(await workbook.formulas(id, area(2, 4))).toEqual([[8]]);
    });

    test('cells are written over only where they, and those beside them, hold what they held', async () => {
      const id = await idOf('Empty');
      const [cells, beside] = [area(6, 2, 1, 3), area(6, 1, 1, 1)];
      await workbook.write(id, area(6, 1, 1, 4), [['Y10001', '01C', 5, '=x']]);
      const replace = (holds: readonly (string | number | null)[], whose: string) =>
        workbook.replace(id, { area: cells, holds }, ['', null, 7], { area: beside, holds: [whose] });
      expect(await replace(['01C', null, 'x'], 'Y10001')).toBe(false);
      expect(await replace(['01C', null, '=x'], 'Y10002')).toBe(false);
      expect(await workbook.values(id, area(6, 1, 1, 4))).toEqual([['Y10001', '01C', 5, '=x']]);
      expect(await replace(['01C', null, '=x'], 'Y10001')).toBe(true);
      expect(await workbook.values(id, area(6, 1, 1, 4))).toEqual([['Y10001', '', 5, 7]]);
    });

    test('a log is made when it is first added to, and only grows', async () => {
      await workbook.append(reviewsLog, [row('a')]);
      await workbook.append(reviewsLog, [row('b'), row('c')]);
      expect(await logged(reviewsLog)).toEqual(['["a"]', '["b"]', '["c"]']);
      expect((await workbook.tables()).filter((table) => isOurTable(table.name))).toHaveLength(1);
      const table = (await workbook.tables()).find((each) => each.name === reviewsLog.table)!;
      const [, cells = []] = await workbook.values(table.sheetId, table.area);
      expect(cells[0]).toBe('=Rule');
    });

    test('rows that are meant for the table of one sheet go to no other, and make none', async () => {
      const on = (await workbook.tables()).find((each) => each.name === reviewsLog.table)!.sheetId;
      await workbook.append(reviewsLog, [row('d')], on);
      await workbook.append(reviewsLog, [row('e')], await idOf('Empty'));
      expect(await logged(reviewsLog)).toEqual(['["a"]', '["b"]', '["c"]', '["d"]']);
      await workbook.append({ ...reviewsLog, table: 'Another' }, [row('f')], on);
      expect((await workbook.tables()).map((each) => each.name)).not.toContain('Another');
    });

    test('sheets are made under a name of their own, and taken out again', async () => {
      const before = (await workbook.sheets()).map((sheet) => sheet.name);
      const made = await workbook.addSheet({ ...reviewsLog.sheet([row('x')]), table: undefined }, false);
      expect(before).not.toContain(made.name);
      expect(await idOf(made.name)).toBe(made.id);
      const { used } = (await workbook.sheets()).find(({ id }) => id === made.id)!;
      await workbook.write(made.id, area(40, 0), [['Minutes of the meeting']]);
      await expect(workbook.deleteSheet(made.id, used)).rejects.toMatchObject({ kind: 'cells changed' });
      expect(await workbook.values(made.id, area(40, 0))).toEqual([['Minutes of the meeting']]);
      await workbook.write(made.id, area(40, 0), [['']]);
      await workbook.deleteSheet(made.id, used);
      expect((await workbook.sheets()).map((sheet) => sheet.name)).toEqual(before);
    });

    test('a table goes with its cells, and the rest of its sheet stays', async () => {
      const { sheetId, area: at } = (await workbook.tables()).find((each) => each.name === reviewsLog.table)!;
      await workbook.deleteTable(reviewsLog.table);
      expect((await workbook.tables()).map((each) => each.name)).not.toContain(reviewsLog.table);
      expect((await workbook.values(sheetId, at)).flat().every((cell) => cell === '')).toBe(true);
      expect(await workbook.values(sheetId, area(0, 0))).toEqual([['PMS reviews']]);
    });

    test('the highlight is on or off, and changes no value', async () => {
      const id = await idOf('Schedule 1');
      const before = await workbook.values(id, area(0, 0, 4, 4));
      expect(await workbook.isHighlighted()).toBe(false);
      const marks = [{ sheetId: id, look: 'breach' as const, areas: [area(1, 0, 2, 4)] }];
      expect(await workbook.highlight(marks)).toEqual({ leftOut: [] });
      expect(await workbook.isHighlighted()).toBe(true);
      expect(await workbook.clearHighlight()).toEqual({ leftOut: [], unread: [] });
      expect(await workbook.isHighlighted()).toBe(false);
      expect(await workbook.values(id, area(0, 0, 4, 4))).toEqual(before);
    });

    test('a setting that is taken out is not there, and may be taken out again', async () => {
      await workbook.saveSetting('PMSReview.live', '{}');
      await workbook.deleteSetting('PMSReview.live');
      await workbook.deleteSetting('PMSReview.live');
      expect(await workbook.setting('PMSReview.live')).toBeUndefined();
    });

    test('our own writing of cells is known by who wrote', async () => {
      const heard: WorkbookChange[] = [];
      const stop = await workbook.watch((change) => heard.push(change));
      await workbook.write(await idOf('Empty'), area(9, 9), [[1]]);
      await new Promise((resolve) => setTimeout(resolve, 30));
      await stop!();
      for (const change of heard) expect(change).toMatchObject({ what: 'cells', byAddin: true });
    });
  });
};
