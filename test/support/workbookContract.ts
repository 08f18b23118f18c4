import type { CellValue } from '../../src/policy/rules/rule';
import { areaAddress } from '../../src/review/cells/areaAddress';
import type { Workbook } from '../../src/review/workbook';

/** What every answer to the port must give for this workbook, whoever answers it. */
export interface ContractWorkbook {
  readonly sheets: readonly {
    readonly name: string;
    readonly hidden?: boolean;
    readonly rows: readonly (readonly CellValue[])[];
    readonly table?: { readonly name: string; readonly address: string };
    /** Merged cells, by address. */
    readonly merged?: readonly string[];
  }[];
}

export const contractWorkbook: ContractWorkbook = {
  sheets: [
    {
      name: 'Schedule 1',
      rows: [
        ['Practice code', 'Premium', 'Agreed', 'Confirmed on'],
        ['Y10001', 1234.5, true, 41730],
        ['Y10002', -0.1, false, ''],
        ['00123', 0, '#REF!', '2014/15'],
      ],
      table: { name: 'Schedule', address: 'A1:D4' },
    },
    { name: 'Empty', rows: [] },
    {
      name: 'Further down',
      hidden: true,
      rows: [
        ['', ''],
        ['', ''],
        ['', 'below'],
        ['', ''],
        ['', 7],
      ],
      merged: ['B3:B4', 'A5:B5', 'D1:D700', 'E601:E602'],
    },
  ],
};

/** The list. `open` gives the port on the contract's workbook; `shows` says whether there is a screen to select on. */
export const workbookContract = (
  name: string,
  open: () => Promise<Workbook>,
  { keepsSettings = true }: { readonly keepsSettings?: boolean } = {},
): void => {
  describe(`${name} answers the port`, () => {
    let workbook: Workbook;
    beforeAll(async () => {
      workbook = await open();
    });

    const idOf = async (sheet: string): Promise<string> =>
      (await workbook.sheets()).find((each) => each.name === sheet)!.id;

    test('sheets come in the order of their tabs, with the area that holds values', async () => {
      expect(
        (await workbook.sheets()).map(({ name: sheet, visible, used }) => [sheet, visible, used]),
      ).toEqual([
        ['Schedule 1', true, { row: 0, column: 0, rows: 4, columns: 4 }],
        ['Empty', true, undefined],
        ['Further down', false, { row: 2, column: 1, rows: 3, columns: 1 }],
      ]);
    });

    test('each sheet has an id of its own', async () => {
      expect(new Set((await workbook.sheets()).map(({ id }) => id)).size).toBe(3);
    });

    test('tables come with their area, heading row included', async () => {
      expect(await workbook.tables()).toEqual([
        {
          name: 'Schedule',
          sheetId: await idOf('Schedule 1'),
          area: { row: 0, column: 0, rows: 4, columns: 4 },
          hasHeaders: true,
          hasTotals: false,
        },
      ]);
    });

    test('values come as Excel holds them: numbers, words, true and false, errors as text, empty as nothing', async () => {
      const values = await workbook.values(await idOf('Schedule 1'), {
        row: 0,
        column: 0,
        rows: 4,
        columns: 4,
      });
      expect(values).toEqual(contractWorkbook.sheets[0]!.rows);
    });

    test('an area past the end is empty, and keeps its shape', async () => {
      const values = await workbook.values(await idOf('Further down'), {
        row: 3,
        column: 0,
        rows: 3,
        columns: 3,
      });
      expect(values).toEqual([
        ['', '', ''],
        ['', 7, ''],
        ['', '', ''],
      ]);
    });

    test('merged cells are those whose first cell stands in one of the areas, each whole', async () => {
      const id = await idOf('Further down');
      const merged = async (...areas: (readonly [row: number, column: number, rows: number])[]) =>
        (await workbook.merged(
          id,
          areas.map(([row, column, rows]) => ({ row, column, rows, columns: 1 })),
        ))!
          .map(areaAddress)
          .sort();
      expect(await merged([0, 1, 10])).toEqual(['B3:B4']);
      expect(await merged([3, 1, 10])).toEqual([]);
      expect(await merged([0, 0, 5], [0, 3, 2_000], [0, 4, 2_000])).toEqual([
        'A5:B5',
        'D1:D700',
        'E601:E602',
      ]);
      expect(
        await workbook.merged(await idOf('Empty'), [{ row: 0, column: 0, rows: 5, columns: 5 }]),
      ).toEqual([]);
    });

    test('selecting is done, and changes no value', async () => {
      const id = await idOf('Schedule 1');
      await workbook.select(id, { row: 1, column: 1, rows: 1, columns: 1 });
      expect(await workbook.values(id, { row: 1, column: 1, rows: 1, columns: 1 })).toEqual([[1234.5]]);
    });

    if (keepsSettings)
      test('a setting is kept as it was given, and hands over the one before; one never given is undefined', async () => {
        expect(await workbook.setting('PMSReview.contract')).toBeUndefined();
        const value = JSON.stringify({ words: 'Practice “A” £1,000 \u2028 =1+1' });
        expect(await workbook.saveSetting('PMSReview.contract', value)).toBeUndefined();
        expect(await workbook.setting('PMSReview.contract')).toBe(value);
        expect(await workbook.saveSetting('PMSReview.contract', '{}')).toBe(value);
        expect(await workbook.setting('PMSReview.contract')).toBe('{}');
      });
  });
};
