import type { Area, CellsChanged, FunctionRunner } from '../../../src/workbench/book/book';
import { createHeadlessBook } from '../../../src/workbench/book/headlessBook';
import type { UniverBook } from '../../../src/workbench/book/univerBook';

const functions = [
  { id: 'PREMIUM' },
  { id: 'PHASE' },
  { id: 'TOTAL', parameters: [{ name: 'amounts', dimensionality: 'matrix' }] },
  { id: 'FAIL' },
];
const at = (row: number, column: number, rows = 1, columns = 1): Area => ({ row, column, rows, columns });

let book: UniverBook;
let sheet: string;
beforeEach(() => {
  book = createHeadlessBook(undefined, functions);
  sheet = book.activeSheetId();
});
afterEach(() => book.dispose());

const runner: FunctionRunner = async ({ id, args }) => {
  if (id === 'PREMIUM') return { value: Number(args[0]) - Number(args[1]) };
  if (id === 'PHASE')
    return { value: Array.from({ length: Number(args[0]) }, (_, at) => [`P${at + 1}`, at]) };
  if (id === 'TOTAL') return { value: JSON.stringify(args[0]) };
  if (id === 'FAIL') return { error: '#N/A', message: 'Not known.' };
  throw new Error('The pane has gone.');
};

describe('cells', () => {
  test('hold numbers, words, truth values and errors as Office.js gives them', async () => {
    book.write(sheet, at(0, 0, 1, 8), [[1.5, 'Oak', true, false, '', '007', "'007", '=1/0']], false);
    book.write(
      sheet,
      at(1, 0, 1, 7),
      [['£1,234.50', '12.5%', '01/04/2014', "'=A1", '1,000', 'tbc', '02P']],
      false,
    );
    await book.settled();
    expect(book.values(sheet, at(0, 0, 1, 8))).toEqual([[1.5, 'Oak', true, false, '', 7, '007', '#DIV/0!']]);
    expect(book.values(sheet, at(1, 0, 1, 7))).toEqual([[1234.5, 0.125, 41730, '=A1', 1000, 'tbc', '02P']]);
    expect(book.text(sheet, at(1, 0, 1, 3))).toEqual([['£1,234.50', '12.50%', '01/04/2014']]);
    expect(book.formulas(sheet, at(0, 6, 1, 2))).toEqual([['007', '=1/0']]);
  });

  test('what is entered into a cell formatted as text is text; what was there before stays what it was', async () => {
    book.write(sheet, at(0, 0, 1, 3), [[5, "'7", '=1+1']], false);
    await book.settled();
    book.setFormat(sheet, at(0, 0, 2, 3), { numberFormat: '@' });
    book.write(sheet, at(1, 0, 1, 3), [[45982.1234567891, true, '=A1']], false);
    await book.settled();
    const written = [
      [5, '7', 2],
      ['45982.1234567891', 'TRUE', '=A1'],
    ];
    expect(book.values(sheet, at(0, 0, 2, 3))).toEqual(written);
    book.setFormat(sheet, at(0, 0, 2, 3), { numberFormat: '0.00' });
    expect(book.values(sheet, at(0, 0, 2, 3))).toEqual(written);
  });

  test('of what a program writes, a plus or minus before what is no number begins a formula', async () => {
    book.write(sheet, at(0, 0, 1, 7), [['+1+1', '-2+3', '-5', '-£1,200', '-12%', '-', "'+44 1904"]], false);
    await book.settled();
    expect(book.values(sheet, at(0, 0, 1, 7))).toEqual([[2, 1, -5, -1200, -0.12, '-', '+44 1904']]);
    expect(book.formulas(sheet, at(0, 0, 1, 2))).toEqual([['=+1+1', '=-2+3']]);
  });

  test('null leaves a cell as it is, an empty text empties it', () => {
    book.write(sheet, at(0, 0, 1, 3), [[1, 2, 3]], false);
    book.write(sheet, at(0, 0, 1, 3), [[null, '', 9]], false);
    expect(book.values(sheet, at(0, 0, 1, 3))).toEqual([[1, '', 9]]);
  });

  test('formulas follow their cells, and spill', async () => {
    book.write(
      sheet,
      at(0, 0, 2, 2),
      [
        [2, '=A1*10'],
        ['=SEQUENCE(3)', ''],
      ],
      false,
    );
    await book.settled();
    expect(book.values(sheet, at(0, 0, 4, 2))).toEqual([
      [2, 20],
      [1, ''],
      [2, ''],
      [3, ''],
    ]);
    expect(book.used(sheet, true)).toEqual(at(0, 0, 4, 2));
    book.write(sheet, at(0, 0), [[5]], false);
    await book.settled();
    expect(book.values(sheet, at(0, 1))).toEqual([[50]]);
  });

  test('what is written beyond the end of a sheet makes room', () => {
    book.write(sheet, at(1000, 40), [['far']], false);
    expect(book.values(sheet, at(1000, 40))).toEqual([['far']]);
    expect(book.used(sheet, true)).toEqual(at(1000, 40));
  });

  test('clearing takes values, formats or both', () => {
    book.write(sheet, at(0, 0), [[1]], false);
    book.setFormat(sheet, at(0, 0), { fill: '#FFEB9C', bold: true, numberFormat: '£#,##0' });
    book.clear(sheet, at(0, 0), 'Contents');
    expect(book.values(sheet, at(0, 0))).toEqual([['']]);
    expect(book.format(sheet, 0, 0)).toMatchObject({ fill: '#FFEB9C', bold: true, numberFormat: '£#,##0' });
    expect(book.used(sheet, true)).toBeUndefined();
    expect(book.used(sheet, false)).toEqual(at(0, 0));
    book.clear(sheet, at(0, 0), 'Formats');
    expect(book.format(sheet, 0, 0)).toMatchObject({ bold: false, numberFormat: 'General' });
  });
});

describe('PMS functions', () => {
  test('wait for a runner, then calculate: a value, a spill, a formula that uses them', async () => {
    book.write(sheet, at(0, 0, 1, 4), [[900, '=PMS.PREMIUM(A1,600)', '=B1*2', '=PMS.PHASE(3)']], false);
    await book.settled();
    expect(book.values(sheet, at(0, 1, 1, 2))).toEqual([['#BUSY!', '#BUSY!']]);
    book.setFunctionRunner(runner);
    await book.settled();
    expect(book.values(sheet, at(0, 1, 1, 4))).toEqual([[300, 600, 'P1', 0]]);
    expect(book.values(sheet, at(2, 3, 1, 2))).toEqual([['P3', 2]]);
  });

  test('a nested call, blanks and single cells', async () => {
    book.setFunctionRunner(runner);
    book.write(sheet, at(0, 0), [['=PMS.PREMIUM(PMS.PREMIUM(1000,100),1)']], false);
    book.write(sheet, at(0, 1, 2, 1), [['=PMS.TOTAL(D1:E2)'], ['=PMS.TOTAL(D1)']], false);
    book.write(sheet, at(0, 3), [['x']], false);
    await book.settled();
    expect(book.values(sheet, at(0, 0, 1, 2))).toEqual([[899, '[["x",null],[null,null]]']]);
    expect(book.values(sheet, at(1, 1))).toEqual([['[["x"]]']]);
  });

  test('an error has its message; a runner that breaks hurts no other formula', async () => {
    book.setFunctionRunner(runner);
    book.write(sheet, at(0, 0, 1, 3), [['=PMS.FAIL(1)', '=PMS.PREMIUM(1/0,1)', '=PMS.PREMIUM()']], false);
    await book.settled();
    expect(book.values(sheet, at(0, 0, 1, 2))).toEqual([['#N/A', '#DIV/0!']]);
    expect(book.errorOf(sheet, 0, 0)).toEqual({ error: '#N/A', message: 'Not known.' });
    book.setFunctionRunner(() => {
      throw new Error('broken');
    });
    await book.settled();
    expect(book.values(sheet, at(0, 0))).toEqual([['#VALUE!']]);
    book.write(sheet, at(5, 0), [['=1+1']], false);
    await book.settled();
    expect(book.values(sheet, at(5, 0))).toEqual([[2]]);
    book.write(sheet, at(0, 0), [['']], false);
    expect(book.errorOf(sheet, 0, 0)).toBeUndefined();
  });

  test('many calls run side by side', async () => {
    let most = 0;
    let now = 0;
    book.setFunctionRunner(async () => {
      most = Math.max(most, (now += 1));
      await new Promise((resolve) => setTimeout(resolve, 20));
      now -= 1;
      return { value: 1 };
    });
    book.write(
      sheet,
      at(0, 0, 200),
      Array.from({ length: 200 }, (_, row) => [`=PMS.PREMIUM(${row},1)`]),
      true,
    );
    await book.settled();
    expect(most).toBe(200);
    expect(book.values(sheet, at(0, 0, 200)).flat()).toEqual(Array(200).fill(1));
  });
});

describe('events', () => {
  const watch = (): CellsChanged[] => {
    const seen: CellsChanged[] = [];
    book.on('cellsChanged', (change) => seen.push(change));
    return seen;
  };

  test('tell the person, the add-in and recalculation apart', async () => {
    book.write(sheet, at(0, 0, 1, 2), [[1, '=A1+1']], false);
    await book.settled();
    const seen = watch();
    const calculated = jest.fn();
    book.on('calculated', calculated);
    book.write(sheet, at(0, 0), [[5]], true);
    await book.settled();
    expect(seen).toEqual([
      { sheetId: sheet, area: at(0, 0), change: 'RangeEdited', byAddin: true, before: 1, after: 5 },
    ]);
    expect(calculated).toHaveBeenCalledWith(sheet, at(0, 1));
    book.undo();
    await book.settled();
    expect(seen[1]).toMatchObject({ area: at(0, 0), byAddin: false, before: 5, after: 1 });
    book.setFormat(sheet, at(0, 0), { bold: true });
    expect(seen).toHaveLength(2);
  });

  test('of rows and columns, sheets and selection', () => {
    const seen = watch();
    book.write(sheet, at(3, 0), [['x']], false);
    book.insertRows(sheet, 1, 2);
    expect(book.values(sheet, at(5, 0))).toEqual([['x']]);
    book.deleteRows(sheet, 1, 2);
    book.insertColumns(sheet, 0, 1);
    book.deleteColumns(sheet, 0, 1);
    expect(seen.map(({ change, area }) => [change, area.row, area.column])).toEqual([
      ['RangeEdited', 3, 0],
      ['RowInserted', 1, 0],
      ['RowDeleted', 1, 0],
      ['ColumnInserted', 0, 0],
      ['ColumnDeleted', 0, 0],
    ]);
    const selected = jest.fn();
    const activated = jest.fn();
    const renamed = jest.fn();
    book.on('selectionChanged', selected);
    book.on('sheetActivated', activated);
    book.on('sheetRenamed', renamed);
    const report = book.addSheet('Report');
    expect(report.id).toMatch(/^\{[0-9A-F]{8}-[0-9A-F]{4}-0000-0000-000000000000\}$/);
    expect(book.activeSheetId()).toBe(sheet);
    book.select(report.id, [at(2, 1, 3, 1)]);
    expect(activated).toHaveBeenCalledWith(report.id, sheet);
    expect(selected).toHaveBeenCalledWith(report.id, [at(2, 1, 3, 1)]);
    expect(book.selection()).toEqual({ sheetId: report.id, areas: [at(2, 1, 3, 1)] });
    report.name = 'Findings';
    expect(renamed).toHaveBeenCalledWith(report.id, 'Report', 'Findings');
    book.moveSheet(report.id, 0);
    expect(book.sheets().map((each) => each.name)).toEqual(['Findings', 'Sheet1']);
    report.visibility = 'VeryHidden';
    expect(book.sheets()[0]?.visibility).toBe('VeryHidden');
    book.deleteSheet(report.id);
    expect(book.sheets()).toHaveLength(1);
  });
});

describe('tables, formats and the rest', () => {
  test('a table keeps its place, its name and its formulas', async () => {
    book.write(sheet, at(1, 0, 3, 2), [['Code', 'Amount'], ['Y1', 10], ['Y2', 20]], false); // prettier-ignore
    const table = book.addTable(sheet, at(1, 0, 3, 2), true, 'Ledger');
    expect(book.tables()).toHaveLength(1);
    book.write(sheet, at(0, 5), [['=SUM(Ledger[Amount])']], false);
    await book.settled();
    expect(book.values(sheet, at(0, 5))).toEqual([[30]]);
    book.insertRows(sheet, 0, 1);
    expect(book.tables()[0]?.area).toEqual(at(2, 0, 3, 2));
    table.name = 'Redeployments';
    expect(book.tables()[0]?.name).toBe('Redeployments');
    book.resizeTable(table.id, at(2, 0, 4, 2));
    expect(book.tables()[0]?.area.rows).toBe(4);
    expect(() => book.addTable(sheet, at(3, 1, 2, 2), true)).toThrow('overlap');
    book.deleteTable(table.id);
    expect(book.tables()).toEqual([]);
  });

  test('conditional formats by formula come and go and leave the cells alone', () => {
    const made = book.addConditionalFormat(sheet, {
      type: 'Custom',
      areas: [at(1, 0, 5, 3)],
      formula: '=N("pms-review")=0',
      format: { fill: '#FDE7E9' },
    });
    expect(book.conditionalFormats(sheet)).toEqual([
      expect.objectContaining({
        id: made.id,
        type: 'Custom',
        formula: '=N("pms-review")=0',
        areas: [at(1, 0, 5, 3)],
      }),
    ]);
    expect(book.conditionalFormats(sheet)[0]?.format?.fill).toBe('#FDE7E9');
    book.deleteConditionalFormat(sheet, made.id);
    expect(book.conditionalFormats(sheet)).toEqual([]);
  });

  test('merges, hidden rows, widths and frozen rows', () => {
    book.merge(sheet, at(0, 0, 1, 3));
    book.setRowsHidden(sheet, 4, 2, true);
    book.setColumnWidth(sheet, 1, 200);
    book.freezeRows(sheet, 2);
    expect(book.merges(sheet)).toEqual([at(0, 0, 1, 3)]);
    expect([3, 4, 5, 6].map((row) => book.rowHidden(sheet, row))).toEqual([false, true, true, false]);
    expect(book.columnWidth(sheet, 1)).toBe(200);
  });
});

test('a workbook that is put away while it calculates is heard of no more', async () => {
  const away = createHeadlessBook();
  const area = { row: 0, column: 0, rows: 3000, columns: 1 };
  away.write(
    away.activeSheetId(),
    area,
    Array.from({ length: 3000 }, (_, row) => [row === 0 ? 1 : `=A${row}+1`]),
    false,
  );
  // Univer begins after a tenth of a second, and has not come to the end by then.
  await new Promise((resolve) => setTimeout(resolve, 130));
  away.dispose();
  // An error that it throws by itself until then fails the test.
  await new Promise((resolve) => setTimeout(resolve, 1100));
});
