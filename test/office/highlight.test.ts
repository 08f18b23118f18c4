/** The highlight through the real office.js: on, off, and nothing of the user's touched. */
import { officeWorkbook } from '../../src/excel/officeWorkbook';
import type { HighlightMark } from '../../src/review/liveWorkbook';
import type { Book } from '../../src/workbench/book/book';
import { createHeadlessBook } from '../../src/workbench/book/headlessBook';
import { RichApiError } from '../../src/workbench/host/errors';
import { PlainBook } from '../support/plainBook';
import { area, openPort, refusalOf } from '../support/portInOffice';

/** A book with formats, conditional formats and values of the user's. */
const furnished = <B extends Book>(book: B): B => {
  const sheetId = book.activeSheetId();
  book.write(
    sheetId,
    area(0, 0, 3, 2),
    [
      ['Practice', 'Released'],
      ['A81001', 100],
      ['A81002', 200],
    ],
    false,
  );
  book.setFormat(sheetId, area(1, 0, 2, 2), { fill: '#FFFF00', bold: true });
  book.addConditionalFormat(sheetId, {
    type: 'Custom',
    areas: [area(1, 1, 2, 1)],
    formula: '=$B2>150',
    format: { fill: '#C6EFCE' },
    stopIfTrue: true,
  });
  return book;
};
/** All that a user sees and has set. */
const seen = (book: Book) =>
  book.sheets().map(({ id, name }) => ({
    name,
    formats: book.conditionalFormats(id).map((format) => ({ ...format, id: '' })),
    cells: book.formulas(id, area(0, 0, 4, 4)),
    looks: [0, 1, 2, 3].map((row) => book.format(id, row, 1)),
  }));
const ours = (book: Book, sheetId = book.activeSheetId()) =>
  book
    .conditionalFormats(sheetId)
    .filter(({ formula }) => formula?.includes('pms-review'))
    .sort((a, b) => a.areas[0]!.row - b.areas[0]!.row);

describe.each([
  ['a plain workbook', (): Book => new PlainBook()],
  ['the workbench', (): Book => createHeadlessBook()],
])('in %s', (_, make) => {
  test('it marks rows by outcome, stops no other rule, and off means gone', async () => {
    const book = furnished(make());
    await openPort(book);
    const sheetId = book.activeSheetId();
    const before = seen(book);
    expect(await officeWorkbook.isHighlighted()).toBe(false);
    const marks: HighlightMark[] = [
      { sheetId, look: 'breach', areas: [area(1, 0, 1, 2)] },
      { sheetId, look: 'exception', areas: [area(2, 0, 1, 2)] },
    ];
    expect(await officeWorkbook.highlight(marks)).toEqual({ leftOut: [] });
    expect(await officeWorkbook.isHighlighted()).toBe(true);
    expect(ours(book).map(({ areas, stopIfTrue }) => [areas, stopIfTrue])).toEqual([
      [[area(1, 0, 1, 2)], false],
      [[area(2, 0, 1, 2)], false],
    ]);
    expect(new Set(ours(book).map(({ format }) => format?.fill)).size).toBe(2);
    // Laid again it takes the place of the earlier one.
    await officeWorkbook.highlight(marks.slice(1));
    expect(ours(book)).toHaveLength(1);
    expect(await officeWorkbook.clearHighlight()).toEqual({ leftOut: [], unread: [] });
    expect(await officeWorkbook.isHighlighted()).toBe(false);
    expect(seen(book)).toEqual(before);
  });

  test('thousands of rows go in texts of addresses that Excel takes', async () => {
    const book = make();
    await openPort(book);
    const sheetId = book.activeSheetId();
    const areas = Array.from({ length: 2500 }, (__, index) => area(index * 2 + 1000, 0, 1, 12));
    await officeWorkbook.highlight([{ sheetId, look: 'evidence needed', areas }]);
    expect(ours(book).length).toBeGreaterThan(1);
    expect(ours(book).flatMap((format) => format.areas)).toHaveLength(2500);
    await officeWorkbook.clearHighlight();
    expect(ours(book)).toEqual([]);
  });

  test('a protected sheet is left as it is and named; where formats are allowed it is marked', async () => {
    const book = make();
    await openPort(book);
    const [first, second] = [book.activeSheetId(), book.addSheet('Locked').id];
    book.setProtection(second, { protected: true, options: { allowFormatCells: false } });
    const marks: HighlightMark[] = [first, second].map((sheetId) => ({
      sheetId,
      look: 'breach',
      areas: [area(1, 0)],
    }));
    expect(await officeWorkbook.highlight(marks)).toEqual({ leftOut: ['Locked'] });
    expect([ours(book, first).length, ours(book, second).length]).toEqual([1, 0]);
    expect((await refusalOf(officeWorkbook.highlight(marks.slice(1)))).kind).toBe('protected');
    expect(ours(book, first)).toHaveLength(1);
    book.setProtection(second, { protected: true, options: { allowFormatCells: true } });
    expect(await officeWorkbook.highlight(marks)).toEqual({ leftOut: [] });
    expect(ours(book, second)).toHaveLength(1);
  });

  test('taken off, it stays only where it was and protection has come since', async () => {
    const book = make();
    await openPort(book);
    const [first, second, third] = [
      book.activeSheetId(),
      book.addSheet('Locked since').id,
      book.addSheet('Locked').id,
    ];
    const closed = { protected: true, options: { allowFormatCells: false } };
    book.setProtection(third, closed);
    const marks: HighlightMark[] = [first, second].map((sheetId) => ({
      sheetId,
      look: 'breach',
      areas: [area(1, 0)],
    }));
    await officeWorkbook.highlight(marks);
    book.setProtection(second, closed);
    expect(await officeWorkbook.clearHighlight()).toEqual({ leftOut: ['Locked since'], unread: [] });
    expect([ours(book, first).length, ours(book, second).length]).toEqual([0, 1]);
    book.setProtection(second, { protected: false, options: {} });
    expect(await officeWorkbook.clearHighlight()).toEqual({ leftOut: [], unread: [] });
    expect(await officeWorkbook.isHighlighted()).toBe(false);
  });
});

test('scattered rows by the ten thousand go in several requests: all of them are marked, or none', async () => {
  const book = new PlainBook();
  const { host } = await openPort(book);
  const sheetId = book.activeSheetId();
  const areas = Array.from({ length: 40_000 }, (_, index) => area(index * 2 + 100_000, 0, 1, 12));
  const marks: HighlightMark[] = [{ sheetId, look: 'breach', areas }];
  await officeWorkbook.highlight(marks);
  expect(host.trips.largestRequest).toBeLessThan(1_500_000);
  expect(ours(book).flatMap((format) => format.areas)).toHaveLength(40_000);

  // Excel breaks down after so many of its own calls: early on, and at the last.
  for (const share of [0.1, 1]) {
    const calls = jest.spyOn(book, 'addConditionalFormat');
    await officeWorkbook.highlight(marks);
    let left = Math.ceil(calls.mock.calls.length * share);
    calls.mockRestore();
    const lay = book.addConditionalFormat.bind(book);
    const failing = jest.spyOn(book, 'addConditionalFormat').mockImplementation((...given) => {
      if (--left === 0) throw new RichApiError('GeneralException');
      return lay(...given);
    });
    expect((await refusalOf(officeWorkbook.highlight(marks))).kind).toBe('broke down');
    failing.mockRestore();
    expect(ours(book)).toEqual([]);
  }
});

test('half of one, laid as a sheet was deleted, goes again where Excel breaks down thereafter', async () => {
  const book = new PlainBook({ First: [['a']], Second: [['b']] });
  await openPort(book);
  const [first, second] = book.sheets().map(({ id }) => id);
  const marks = [first!, second!].map((sheetId): HighlightMark => ({
    sheetId,
    look: 'breach',
    areas: [area(1, 0)],
  }));
  const lay = book.addConditionalFormat.bind(book);
  jest.spyOn(book, 'addConditionalFormat').mockImplementationOnce((...given) => {
    book.deleteSheet(second!);
    return lay(...given);
  });
  const take = book.deleteConditionalFormat.bind(book);
  let broken = false;
  jest.spyOn(book, 'deleteConditionalFormat').mockImplementation((...given) => {
    // A rule is whole when this is set: what is deleted then is what the first try had laid.
    const isLaid = ours(book, first).some(({ stopIfTrue }) => stopIfTrue === false);
    if (broken || !isLaid) return take(...given);
    broken = true;
    throw new RichApiError('GeneralException');
  });
  expect((await refusalOf(officeWorkbook.highlight(marks))).kind).toBe('broke down');
  expect(ours(book, first)).toEqual([]);
});

test('rules of the user’s by the thousand are read in requests that Excel takes', async () => {
  const book = new PlainBook();
  const { host } = await openPort(book);
  const sheetId = book.activeSheetId();
  for (let row = 0; row < 1_200; row++)
    book.addConditionalFormat(sheetId, {
      type: 'Custom',
      areas: [area(row, 0)],
      formula: `=$A${row + 1}>0`,
      format: {},
    });
  // Ours is the last that is read.
  await officeWorkbook.highlight([{ sheetId, look: 'breach', areas: [area(1, 0)] }]);
  expect(await officeWorkbook.isHighlighted()).toBe(true);
  expect(host.trips.largestRequest).toBeLessThan(500_000);
});

describe('conditional formats that Excel lists and does not find', () => {
  /** Six rules of the user's on each of two sheets, some of which are lost; our own stand among them. */
  const laidAmongLost = async (lost: readonly number[]) => {
    const book = new PlainBook({ First: [['a']], Second: [['b']] });
    const { host } = await openPort(book);
    const sheets = book.sheets().map(({ id }) => id);
    for (const sheetId of sheets)
      for (let row = 0; row < 6; row++) {
        const rule = { type: 'Custom', areas: [area(row, 0)], formula: `=$A1>${row}`, format: {} };
        const { id } = book.addConditionalFormat(sheetId, rule);
        if (sheetId === sheets[1] && lost.includes(row)) host.faults.lostFormats.add(id);
      }
    const marks: HighlightMark[] = sheets.map((sheetId) => ({
      sheetId,
      look: 'breach',
      areas: [area(1, 0)],
    }));
    await officeWorkbook.highlight(marks);
    return { book, host, sheets, marks };
  };

  test.each([[[0]], [[5]], [[1, 2]], [[0, 1, 2, 3, 4, 5]]])(
    'they are left alone, and keep nobody from ours: %j',
    async (lost) => {
      const { book, sheets, marks } = await laidAmongLost(lost);
      expect(await officeWorkbook.isHighlighted()).toBe(true);
      await officeWorkbook.highlight(marks);
      expect(sheets.map((id) => ours(book, id).length)).toEqual([1, 1]);
      expect(await officeWorkbook.clearHighlight()).toEqual({ leftOut: [], unread: ['Second'] });
      expect(await officeWorkbook.isHighlighted()).toBe(false);
      expect(sheets.map((id) => book.conditionalFormats(id).length)).toEqual([6, 6]);
    },
  );

  test('ours that an undo has brought back so: the check goes on, and what may be left is named', async () => {
    const { book, host, sheets } = await laidAmongLost([]);
    host.faults.lostFormats.add(ours(book, sheets[1])[0]!.id);
    expect(await officeWorkbook.isHighlighted()).toBe(true);
    expect(await officeWorkbook.clearHighlight()).toEqual({ leftOut: [], unread: ['Second'] });
    expect(sheets.map((id) => ours(book, id).length)).toEqual([0, 1]);
    // The workbook is opened anew.
    host.faults.lostFormats.clear();
    expect(await officeWorkbook.clearHighlight()).toEqual({ leftOut: [], unread: [] });
    expect(ours(book, sheets[1])).toEqual([]);
  });
});

test('where Excel knows rules by their place, ours go and the user’s stay', async () => {
  const book = new PlainBook();
  const { host } = await openPort(book);
  host.faults.formatsByPlace = true;
  const sheetId = book.activeSheetId();
  const rulesOfTheUser = ['=$B2>150', '=$B4>1', '=$B5>2'];
  const marks = (['breach', 'exception'] as const).map((look, row): HighlightMark => ({
    sheetId,
    look,
    areas: [area(row + 1, 0)],
  }));
  for (const formula of rulesOfTheUser) {
    book.addConditionalFormat(sheetId, { type: 'Custom', areas: [area(3, 1)], formula, format: {} });
    await officeWorkbook.highlight(marks);
    expect(ours(book)).toHaveLength(2);
  }
  await officeWorkbook.clearHighlight();
  expect(book.conditionalFormats(sheetId).map(({ formula }) => formula)).toEqual(rulesOfTheUser);
});
