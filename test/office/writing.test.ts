/** What the port writes, through the real office.js, into the workbench's workbook as well as a plain one. */
import { officeWorkbook } from '../../src/excel/officeWorkbook';
import type { CellValue } from '../../src/policy/rules/rule';
import type { LogTable, WorkbookChange } from '../../src/review/liveWorkbook';
import type { SheetContent } from '../../src/review/ours/sheetContent';
import type { Book } from '../../src/workbench/book/book';
import { createHeadlessBook } from '../../src/workbench/book/headlessBook';
import type { OfficeInJsdom } from '../support/officeInJsdom';
import { until } from '../support/officeTest';
import { PlainBook } from '../support/plainBook';
import { area, openPort, refusalOf } from '../support/portInOffice';

const log: LogTable = {
  table: 'Decided',
  columns: ['Who', 'What', 'Key'],
  key: 'Key',
  needed: ['What', 'Key'],
  known: ['Who', 'What', 'Key'],
  looks: [{ column: 'What', look: 'wrapped' }],
  numbers: [{ column: 'What', look: 'money' }],
  sheet: (rows): SheetContent => ({
    name: 'Decisions',
    rows: [['Decisions'], ['Who', 'What', 'Key'], ...rows],
    widths: [80, 200, 60],
    looks: [{ area: area(0, 0), look: 'title' }],
    numbers: [],
    table: { name: 'Decided', area: area(1, 0, rows.length + 1, 3) },
    frozenRows: 2,
    printedAgain: 1,
  }),
};
const row = (who: string, what: CellValue, key = '["a"]'): CellValue[] => [who, what, key];

test('a name that stands for something else in the workbook is no name for a table of ours', async () => {
  const named = new PlainBook();
  named.definedNames.push({ name: 'DECIDED', formula: '=Sheet1!$A$1' });
  await openPort(named);
  expect((await refusalOf(officeWorkbook.append(log, [row('A', 1)]))).message).toMatch(
    /“Decided” stands for something else.*Name Manager/,
  );
  expect(named.sheets()).toHaveLength(1);
  // A report's table has a number behind its name where that is taken.
  await officeWorkbook.addSheet(log.sheet([row('A', 1)]), false);
  expect(named.tables().map(({ name }) => name)).toEqual(['Decided2']);
});

describe.each([
  ['a plain workbook', (): Book => new PlainBook(), false],
  ['a workbook whose tables grow over what is written below', (): Book => new PlainBook(), true],
  ['the workbench', (): Book => createHeadlessBook(), false],
])('in %s', (_, book, tablesGrow) => {
  const open = async (): Promise<OfficeInJsdom<Book>> => {
    const office = await openPort(book());
    office.host.faults.tablesGrow = tablesGrow;
    return office;
  };
  const rowsOf = (office: OfficeInJsdom<Book>): CellValue[][] => {
    const table = office.book.tables().find(({ name }) => name === 'Decided')!;
    return office.book.values(table.sheetId, table.area).slice(1);
  };

  test('text stays text, whatever it starts with, and numbers stay numbers', async () => {
    const office = await open();
    const sheetId = office.book.activeSheetId();
    const values = [
      ['=1+1', '+44 1904', '-5', '@SUM(A1)', "'quoted"],
      ['2014/15', '00123', '1 May', 'TRUE', '£1,200'],
      [1234.5, true, -3, 0, false],
    ];
    await officeWorkbook.write(sheetId, area(1, 1, 3, 5), values);
    expect(await officeWorkbook.values(sheetId, area(1, 1, 3, 5))).toEqual(values);
    await officeWorkbook.write(sheetId, area(1, 1, 1, 3), [[null, '', 'x']]);
    expect((await officeWorkbook.values(sheetId, area(1, 1, 1, 5)))[0]).toEqual([
      '=1+1',
      '',
      'x',
      '@SUM(A1)',
      "'quoted",
    ]);
  });

  test('over cells that are formatted as text, text is written as it is, and a number is not written', async () => {
    const office = await open();
    const sheetId = office.book.activeSheetId();
    const [cells, beside] = [area(1, 1, 1, 2), area(1, 0)];
    // Formatted as text after it was entered, a number still is one: until something is entered there again.
    office.book.write(sheetId, area(1, 0, 1, 3), [['Y10001', "'02P", 5]], false);
    office.book.setFormat(sheetId, area(0, 1, 4, 2), { numberFormat: '@' });
    const replace = (...to: (CellValue | null)[]) =>
      officeWorkbook.replace(sheetId, { area: cells, holds: ['02P', 5] }, to, {
        area: beside,
        holds: ['Y10001'],
      });
    const refused = await refusalOf(replace('01C', 7));
    expect(refused.message).toMatch(/^C2 is formatted as text.*Choose a number format for it/);
    expect(office.book.values(sheetId, area(1, 1, 1, 2))).toEqual([['02P', 5]]);
    expect(await replace('01C', null)).toBe(true);
    expect(office.book.values(sheetId, area(1, 1, 1, 2))).toEqual([['01C', 5]]);
  });

  test('what somebody entered into a cell formatted as text is put back as it was', async () => {
    const office = await open();
    const sheetId = office.book.activeSheetId();
    office.book.setFormat(sheetId, area(1, 1), { numberFormat: '@' });
    office.book.write(sheetId, area(1, 0, 1, 2), [['Y10001', 'theirs']], false);
    const held = { area: area(1, 1), holds: ['02P'] };
    expect(
      await officeWorkbook.replace(sheetId, held, ['01C'], { area: area(1, 0), holds: ['Y10001'] }),
    ).toBe(false);
    expect(office.book.values(sheetId, area(1, 1))).toEqual([['theirs']]);
  });

  test('a row is known to be there, and added once, where its number is formatted as text', async () => {
    const office = await open();
    await officeWorkbook.append(log, [row('A', 1)]);
    const { sheetId, area: at } = office.book.tables()[0]!;
    office.book.setFormat(sheetId, { ...at, column: 1, rows: 20, columns: 1 }, { numberFormat: '@' });
    await officeWorkbook.append(log, [row('B', 45982.1234567891)]);
    expect(rowsOf(office)).toEqual([row('A', 1), row('B', '45982.1234567891')]);
  });

  test('a write of many rows goes in pieces that Excel on the web takes', async () => {
    const office = await open();
    office.host.faults.payloadLimit = 3 * 1024 * 1024;
    const rows = Array.from({ length: 3000 }, (__, index) => [index, 'x'.repeat(1500)]);
    await officeWorkbook.write(office.book.activeSheetId(), area(0, 0, 3000, 2), rows);
    expect(office.host.trips.largestRequest).toBeLessThan(3 * 1024 * 1024);
    expect(office.book.values(office.book.activeSheetId(), area(2999, 0))).toEqual([[2999]]);
  });

  test('formulas come as formulas', async () => {
    const office = await open();
    const sheetId = office.book.activeSheetId();
    office.book.write(sheetId, area(0, 0, 1, 2), [[4, '=A1*2']], false);
    await office.book.settled();
    expect(await officeWorkbook.formulas(sheetId, area(0, 0, 1, 2))).toEqual([[4, '=A1*2']]);
  });

  test('whether thousands of cells have formulas, or are filled by one, is asked in one short request', async () => {
    const office = await open();
    const sheetId = office.book.activeSheetId();
    const cells = area(0, 0, 2_000, 2);
    office.book.write(sheetId, area(0, 1), [['x']], false);
    const has = () => officeWorkbook.hasFormulas(sheetId, cells);
    expect(await has()).toBe(false);
    office.book.write(sheetId, area(1_999, 1), [['=B1']], false);
    await office.book.settled();
    expect(await has()).toBe(true);
    office.book.write(sheetId, area(1_999, 1), [['']], false);
    // Filled from above the cells.
    jest.spyOn(office.book, 'spills').mockReturnValue([area(0, 0, 2_000, 1)]);
    office.host.trips.reset();
    expect(await has()).toBe(true);
    expect(office.host.trips.largestRequest).toBeLessThan(10_000);
  });

  test('a log is made with its first rows, grows, and is found wherever it has been moved', async () => {
    const office = await open();
    await officeWorkbook.append(log, [row('A', '=cmd()')]);
    const sheet = office.book.sheets().find(({ name }) => name === 'Decisions')!;
    expect(office.book.activeSheetId()).not.toBe(sheet.id);
    sheet.name = 'Our decisions';
    await officeWorkbook.append(log, [row('B', 2), row('C', 3)]);
    expect(rowsOf(office)).toEqual([row('A', '=cmd()'), row('B', 2), row('C', 3)]);
    expect(office.book.sheets()).toHaveLength(2);
  });

  test('rows that are added later look like the first', async () => {
    const office = await open();
    await officeWorkbook.append(log, [row('A', 1)]);
    await officeWorkbook.append(log, [row('B', 2), row('C', 3)]);
    const { sheetId, area: whole } = office.book.tables().find(({ name }) => name === 'Decided')!;
    for (const added of [2, 3]) {
      const format = office.book.format(sheetId, whole.row + added, whole.column + 1);
      expect(format).toMatchObject({ wrap: true });
      expect(format.numberFormat).toMatch(/^£#,##0.00/);
      expect(office.book.format(sheetId, whole.row + added, whole.column).wrap ?? false).toBe(false);
    }
  });

  test('columns that were moved are found by their headings, and others’ are left alone', async () => {
    const office = await open();
    const sheetId = office.book.activeSheetId();
    const rows = [
      ['KEY ', 'Note', 'what'],
      ['["a"]', 'mine', 'one'],
    ];
    office.book.write(sheetId, area(4, 2, 2, 3), rows, false);
    office.book.addTable(sheetId, area(4, 2, 2, 3), true, 'Decided');
    await officeWorkbook.append(log, [row('B', 'two')]);
    expect(rowsOf(office)).toEqual([
      ['["a"]', 'mine', 'one'],
      ['["a"]', '', 'two'],
    ]);
  });

  test('a sheet longer than Excel has rows is refused in a sentence, and none is begun', async () => {
    const { book: own } = await open();
    const rows = Array.from({ length: 1_048_577 }, () => ['x']);
    const work = officeWorkbook.addSheet({ ...log.sheet([]), rows }, true);
    expect((await refusalOf(work)).kind).toBe('too large');
    expect(own.sheets()).toHaveLength(1);
  });

  test.each(['Key', 'What'])(
    'without its column %s nothing is added, and the reason is said',
    async (lost) => {
      const office = await open();
      const sheetId = office.book.activeSheetId();
      office.book.write(
        sheetId,
        area(0, 0, 2, 2),
        [
          ['Who', lost === 'Key' ? 'What' : 'Key'],
          ['A', 1],
        ],
        false,
      );
      office.book.addTable(sheetId, area(0, 0, 2, 2), true, 'Decided');
      expect((await refusalOf(officeWorkbook.append(log, [row('B', 2)]))).kind).toBe('table changed');
      expect(office.book.used(sheetId, true)).toEqual(area(0, 0, 2, 2));
    },
  );

  test('rows of others below the table are taken in, and what else stands below is moved, not written over', async () => {
    const office = await open();
    await officeWorkbook.append(log, [row('A', 1)]);
    const { sheetId, area: at } = office.book.tables()[0]!;
    const below = at.row + at.rows;
    office.book.write(sheetId, area(below, 0, 1, 3), [row('B', 2)], false);
    await officeWorkbook.append(log, [row('C', 3)]);
    expect(rowsOf(office)).toEqual([row('A', 1), row('B', 2), row('C', 3)]);
    office.book.write(sheetId, area(below + 2, 1), [['a note']], false);
    await officeWorkbook.append(log, [row('D', 4)]);
    expect(rowsOf(office)).toEqual([row('A', 1), row('B', 2), row('C', 3), row('D', 4)]);
    expect(office.book.values(sheetId, area(below + 3, 1))).toEqual([['a note']]);
  });

  test('rows that another’s have taken the place of are added again: nobody’s are lost', async () => {
    const office = await open();
    await officeWorkbook.append(log, [row('A', 1)]);
    const { sheetId } = office.book.tables()[0]!;
    let pressed = 0;
    const stop = office.book.on('cellsChanged', (change) => {
      if (!change.byAddin || change.sheetId !== sheetId || pressed++ > 1) return;
      // The other one's row comes to the same place, as co-authoring merges it: the last write counts.
      const line = { ...change.area, rows: 1, columns: 3, column: 0 };
      queueMicrotask(() => office.book.write(sheetId, line, [row(`other ${pressed}`, 0)], false));
    });
    await officeWorkbook.append(log, [row('B', 2), row('C', 3)]);
    stop();
    expect(
      rowsOf(office)
        .map(([who]) => who)
        .sort(),
    ).toEqual(['A', 'B', 'C', 'other 1', 'other 2']);
  });

  test('thousands of rows with long words go in, and are known to be there, in what Excel on the web takes', async () => {
    const office = await open();
    await officeWorkbook.append(log, [row('A', 1)]);
    office.host.faults.payloadLimit = 3 * 1024 * 1024;
    const many = Array.from({ length: 4000 }, (__, index) =>
      row(`P${index}`, index, `["${'k'.repeat(90)}"]`),
    );
    await officeWorkbook.append(
      { ...log, known: ['Who', 'Key'] },
      many.map(([who, , key]) => [who!, 'x'.repeat(900), key!]),
    );
    expect(rowsOf(office)).toHaveLength(4001);
  });

  test('our own at the same time go one after the other', async () => {
    const office = await open();
    await Promise.all([1, 2, 3].map((n) => officeWorkbook.append(log, [row(`P${n}`, n)])));
    expect(rowsOf(office).map(([who]) => who)).toEqual(['P1', 'P2', 'P3']);
    expect(office.book.sheets()).toHaveLength(2);
  });

  test('a sheet is made whole: name of its own, table, print setup, charts', async () => {
    const office = await open();
    const content: SheetContent = {
      name: 'PMS report 2026-11-21',
      rows: [
        ['Report'],
        ['Outcome', 'Findings'],
        ['breach', 12],
        ['exception', 3],
        [],
        ['Rule', 'Found'],
        ['=A1', 5.5],
      ],
      widths: [120, 60],
      looks: [{ area: area(1, 0, 1, 2), look: 'headings' }],
      numbers: [{ area: area(6, 1), look: 'money' }],
      table: { name: 'PMSReport', area: area(5, 0, 2, 2) },
      charts: [{ title: 'Findings', kind: 'bars', source: area(1, 0, 3, 2), over: area(0, 3, 12, 4) }],
      frozenRows: 6,
      printedAgain: 5,
    };
    const first = await officeWorkbook.addSheet(content, false);
    const second = await officeWorkbook.addSheet(content, true);
    expect([first.name, second.name]).toEqual(['PMS report 2026-11-21', 'PMS report 2026-11-21 2']);
    expect(office.book.activeSheetId()).toBe(second.id);
    expect(office.book.tables().map(({ name }) => name)).toEqual(['PMSReport', 'PMSReport2']);
    expect(office.book.values(first.id, area(6, 0, 1, 2))).toEqual([['=A1', 5.5]]);
    expect(office.book.text(first.id, area(6, 0, 1, 1))).toEqual([['=A1']]);
    expect(office.book.format(first.id, 6, 1).numberFormat).toMatch(/^£#,##0.00/);
    expect(office.book.charts().map(({ type, sheetId }) => [type, sheetId])).toEqual([
      ['BarClustered', first.id],
      ['BarClustered', second.id],
    ]);
    await office.Excel.run(async (context) => {
      const { pageLayout } = context.workbook.worksheets.getItem(first.id);
      pageLayout.load('orientation, paperSize, zoom');
      const titles = pageLayout.getPrintTitleRowsOrNullObject().load('address');
      await context.sync();
      expect([pageLayout.orientation, pageLayout.paperSize, pageLayout.zoom.horizontalFitToPages]).toEqual([
        'Landscape',
        'A4',
        1,
      ]);
      expect(titles.address).toMatch(/\$?6:\$?6$/);
    });
  });

  test.each([[[]], [[1]], [[0, 3]], [[0, 1, 2, 3]]])(
    'rows are written where they stand, though a filter hides some of them: %j',
    async (hidden: readonly number[]) => {
      const office = await open();
      office.host.faults.hiddenRowsMislead = true;
      const sheetId = office.book.activeSheetId();
      office.book.write(
        sheetId,
        area(4, 0, 4, 2),
        [...'abcd'].map((cell) => [cell, 'mine']),
        false,
      );
      for (const row of hidden) office.book.setRowsHidden(sheetId, 4 + row, 1, true);
      await officeWorkbook.write(sheetId, area(4, 0, 4, 2), [
        ['', null],
        [null, null],
        ['new', ''],
        [7, null],
      ]);
      expect(office.book.values(sheetId, area(4, 0, 4, 2))).toEqual([
        ['', 'mine'],
        ['b', 'mine'],
        ['new', ''],
        [7, 'mine'],
      ]);
      expect(office.book.rowHidden(sheetId, 5)).toBe(hidden.includes(1));
    },
  );

  test('a table stands on its own sheet, whichever is in front', async () => {
    const office = await open();
    const made = await officeWorkbook.addSheet(log.sheet([row('A', 1)]), false);
    expect(office.book.activeSheetId()).not.toBe(made.id);
    expect(office.book.tables().map(({ sheetId }) => sheetId)).toEqual([made.id]);
  });

  test('with another workbook in front by then, the sheet is whole; its rows are not frozen', async () => {
    const office = await open();
    office.book.on('sheetAdded', () => (office.host.faults.inFront = 'another workbook'));
    const before = office.book.activeSheetId();
    const frozen = jest.spyOn(office.book, 'freezeRows');
    const made = await officeWorkbook.addSheet(log.sheet([row('A', 1)]), true);
    expect(office.book.tables().map(({ sheetId }) => sheetId)).toEqual([made.id]);
    expect(office.book.activeSheetId()).toBe(before);
    expect(frozen).not.toHaveBeenCalled();
  });

  test('a sheet that could not be finished is not left behind', async () => {
    const office = await open();
    // The first of its requests is taken, the second is not.
    office.book.on('cellsChanged', () => (office.host.faults.payloadLimit = 200_000));
    const content: SheetContent = {
      name: 'Too much',
      rows: [['Report'], ...Array.from({ length: 2000 }, () => ['x'.repeat(1000)])],
      widths: [],
      looks: [],
      numbers: [],
      printedAgain: 0,
    };
    const added = jest.fn();
    office.book.on('sheetAdded', added);
    expect((await refusalOf(officeWorkbook.addSheet(content, true))).kind).toBe('too large');
    expect(added).toHaveBeenCalledTimes(1);
    expect(office.book.sheets().map(({ name }) => name)).not.toContain('Too much');
  });

  test('sheets, tables and settings are taken out again, and nothing else', async () => {
    const office = await open();
    const sheetId = office.book.activeSheetId();
    office.book.write(sheetId, area(9, 9), [['mine']], false);
    const made = await officeWorkbook.addSheet(log.sheet([row('A', 1)]), false);
    await officeWorkbook.saveSetting('PMSReview.answers', '{}');
    await officeWorkbook.deleteTable('Decided');
    expect(office.book.tables()).toEqual([]);
    expect(office.book.values(made.id, area(0, 0, 3, 1))).toEqual([['Decisions'], [''], ['']]);
    await officeWorkbook.deleteSheet(made.id);
    await officeWorkbook.deleteSetting('PMSReview.answers');
    await officeWorkbook.deleteSetting('PMSReview.answers');
    expect(office.book.sheets().map(({ id }) => id)).toEqual([sheetId]);
    expect(office.book.settings).toEqual({});
    expect(office.book.used(sheetId, true)).toEqual(area(9, 9));
  });
});

describe('what is heard', () => {
  test('edits of people and of others, and our own as such; sheets that come, go and are renamed', async () => {
    const office = await openPort(new PlainBook());
    const sheetId = office.book.activeSheetId();
    const heard: WorkbookChange[] = [];
    const stop = await officeWorkbook.watch((change) => heard.push(change));
    await officeWorkbook.write(sheetId, area(0, 0), [[1]]);
    office.book.write(
      sheetId,
      area(1, 1, 2, 2),
      [
        [1, 2],
        [3, 4],
      ],
      false,
    );
    office.book.insertRows(sheetId, 4, 2);
    await until(() => heard.length === 3);
    expect(heard).toEqual([
      { what: 'cells', sheetId, areas: [area(0, 0)], moved: false, remote: false, byAddin: true },
      { what: 'cells', sheetId, areas: [area(1, 1, 2, 2)], moved: false, remote: false, byAddin: false },
      { what: 'cells', sheetId, areas: [area(4, 0, 2, 16_384)], moved: true, remote: false, byAddin: false },
    ]);
    office.book.deleteSheet(office.book.addSheet('New').id);
    await until(() => heard.length === 5);
    expect(heard.slice(3)).toEqual([{ what: 'sheets' }, { what: 'sheets' }]);
    await stop!();
    office.book.write(sheetId, area(1, 1), [[9]], false);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(heard).toHaveLength(5);
  });
});
