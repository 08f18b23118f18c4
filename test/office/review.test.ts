/** A lead's review the whole way: session, port, the real office.js, the workbench's workbook, and the saved file. */
import { officeWorkbook } from '../../src/excel/officeWorkbook';
import type { CellValue } from '../../src/policy/rules/rule';
import type { Finding } from '../../src/review/findings';
import { createSession, type Session, type State } from '../../src/review/session';
import type { Area, Book } from '../../src/workbench/book/book';
import { createHeadlessBook } from '../../src/workbench/book/headlessBook';
import { openFile } from '../../src/workbench/book/openFile';
import type { UniverBook } from '../../src/workbench/book/univerBook';
import { until } from '../support/officeTest';
import { PlainBook } from '../support/plainBook';
import { area, openPort } from '../support/portInOffice';
import { ledgerHeadings, schedule } from '../support/reviewTables';

const ledger: CellValue[][] = [
  ledgerHeadings,
  ['Y10001', '01C', '01C', 'Extended access', '2014/15', 1000],
  ['Y10002', '01C', '02P', 'Extended access', '2014/15', 4000],
];
const sizeOf = (rows: readonly (readonly CellValue[])[]): Area => area(0, 0, rows.length, rows[0]!.length);

/** A review with the user's own formats, conditional formats and a formula. */
const furnished = <B extends Book>(book: B): B => {
  const [first] = book.sheets();
  first!.name = 'Schedule';
  book.write(first!.id, sizeOf(schedule), schedule, false);
  const second = book.addSheet('Ledger');
  book.write(second.id, sizeOf(ledger), ledger, false);
  book.write(second.id, area(4, 5), [['=SUM(F2:F3)']], false);
  book.setFormat(first!.id, area(1, 2, 2, 5), { numberFormat: '#,##0.00', fill: '#FFF2CC' });
  book.addConditionalFormat(second.id, {
    type: 'Custom',
    areas: [area(1, 5, 2, 1)],
    formula: '=$F2>2000',
    format: { bold: true },
  });
  return book;
};
/** All that a user sees. */
const seen = (book: Book) =>
  book.sheets().map(({ id, name }) => ({
    name,
    cells: book.formulas(id, area(0, 0, 8, 8)),
    formats: Array.from({ length: 6 }, (_, row) => book.format(id, row, 3)),
    rules: book.conditionalFormats(id).map((format) => ({ ...format, id: '' })),
    tables: book.tables().length,
    settings: book.settings,
  }));

const check = async (): Promise<Session> => {
  const session = createSession(officeWorkbook, {
    pause: () => Promise.resolve(),
    now: () => Date.now(),
    after(milliseconds, work) {
      const timer = setTimeout(work, Math.min(milliseconds, 20));
      return () => clearTimeout(timer);
    },
  });
  await session.check('workbook');
  return session;
};
const checked = (session: Session): Extract<State, { at: 'checked' }> => {
  const state = session.state();
  if (state.at === 'failed') throw state.error;
  if (state.at !== 'checked') throw new Error(`The session is at ${state.at}.`);
  return state;
};
const found = (session: Session, rule: string): Finding =>
  checked(session).result.findings.find((finding) => finding.rule === rule && finding.row !== null)!;

describe.each([
  ['a plain workbook', (): Book => new PlainBook()],
  ['the workbench', (): Book => createHeadlessBook()],
])('in %s', (_, make) => {
  test('decide, undo, correct, highlight, report; and out again, with everything else as it was', async () => {
    const book = furnished(make());
    await openPort(book);
    await book.settled();
    const before = seen(book);
    const session = await check();
    expect(
      await session.record([found(session, 'locality')], 'accepted', '=SUM(1) is not a sum', 'A. Lead'),
    ).toBe(true);
    expect(await session.record([found(session, 'four-year')], 'not agreed', '', 'A. Lead')).toBe(true);
    expect(await session.undoLast()).toBe(true);
    const table = book.tables().find(({ name }) => name === 'PMSReviews')!;
    const rows = book.formulas(table.sheetId, table.area);
    expect(rows.map((row) => row[8])).toEqual(['Decision', 'accepted', 'not agreed', 'withdrawn']);
    expect(book.values(table.sheetId, table.area)[1]![9]).toBe('=SUM(1) is not a sum');
    expect(book.text(table.sheetId, table.area)[1]![4]).toBe('2014/15');
    expect(checked(session).reviews.totals).toMatchObject({ accepted: 1, 'not agreed': 0 });

    expect(await session.highlight(true)).toBe(true);
    const made = await session.report({ version: '0.1.0', by: 'A. Lead' });
    expect(book.activeSheetId()).toBe(made!.sheetId);
    expect(book.charts().filter(({ sheetId }) => sheetId === made!.sheetId)).toHaveLength(2);

    const offer = await session.offer(found(session, 'four-year'));
    if (offer.offer !== 'correction') throw new Error(JSON.stringify(offer));
    await session.correct(offer.correction);
    expect(book.values(book.sheets()[0]!.id, area(2, 3, 1, 4))).toEqual([[1000, 2000, 3000, 4000]]);
    expect(await session.takeBackCorrection()).toBe(true);

    expect((await session.whatWasAdded())!.map(({ what }) => what)).toEqual([
      'reviews',
      'report',
      'highlight',
    ]);
    expect(await session.removeEverything()).toBe(true);
    await book.settled();
    expect(seen(book)).toEqual(before);
    expect(await session.whatWasAdded()).toEqual([]);
  });

  test('a sort of the sheet, and rows inserted, lose no decision', async () => {
    const book = furnished(make());
    await openPort(book);
    const session = await check();
    const findings = checked(session).result.findings;
    await session.record(findings, 'referred to the CCG', '', 'A. Lead');
    const [first, second] = book.sheets();
    book.write(first!.id, sizeOf(schedule), [schedule[0]!, schedule[2]!, schedule[1]!], false);
    book.insertRows(second!.id, 1, 2);
    await until(() => checked(session).changed?.more === true);
    await session.check('workbook');
    expect(checked(session).reviews.totals['referred to the CCG']).toBe(findings.length);
    expect(checked(session).changed).toBeUndefined();
  });

  test('edits are counted, our own writing is not; where wished they are asked again by themselves', async () => {
    const book = furnished(make());
    await openPort(book);
    const session = await check();
    await session.record([found(session, 'locality')], 'accepted', '', 'A. Lead');
    await session.highlight(true);
    const ledgerId = book.sheets()[1]!.id;
    book.write(ledgerId, area(1, 5), [[900]], false);
    await until(() => checked(session).changed !== undefined);
    expect(checked(session).changed).toEqual({ rows: 1, more: false });
    session.recheckOnChange(true);
    await until(() => checked(session).changed === undefined);
    book.write(ledgerId, area(2, 2), [['01C']], false);
    await until(() => found(session, 'locality') === undefined);
    expect(checked(session).reviews.settled).toHaveLength(1);
  });

  test('a protected structure or sheet is told, and nothing is half done', async () => {
    const book = furnished(make());
    const { Excel } = await openPort(book);
    await Excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    const session = await check();
    const before = seen(book);
    expect(await session.record([found(session, 'locality')], 'accepted', '', 'A. Lead')).toBe(false);
    expect(checked(session).notice?.kind).toBe('protected');
    expect(await session.report({ version: '0.1.0' })).toBeUndefined();
    expect(seen(book)).toEqual(before);
    expect(checked(session).reviews.totals.accepted).toBe(0);
  });
});

test('a saved file opened again has decisions and highlight, and both are understood', async () => {
  const book = furnished(createHeadlessBook());
  await openPort(book);
  const session = await check();
  await session.record([found(session, 'locality')], 'accepted', '+44 said so', 'A. Lead');
  await session.report({ version: '0.1.0' });
  await session.highlight(true);
  const reopened: UniverBook = createHeadlessBook(await openFile(await book.saveXlsx(), 'Review.xlsx'));
  await openPort(reopened);
  const next = await check();
  expect(checked(next).reviews.byFinding.get(found(next, 'locality').key)).toMatchObject({
    standing: 'stands',
    latest: { decision: 'accepted', reason: '+44 said so', reviewer: 'A. Lead' },
  });
  expect(checked(next).highlight).toBe('out of date');
  expect(checked(next).result.findings.map(({ key }) => key)).toEqual(
    checked(session).result.findings.map(({ key }) => key),
  );
  expect(await next.record([found(next, 'four-year')], 'not agreed', '', 'B. Lead')).toBe(true);
  expect(await next.removeEverything()).toBe(true);
  expect(reopened.sheets().map(({ name }) => name)).toEqual(['Schedule', 'Ledger']);
});

test.each(['Decision', 'Reason', 'Reviewer', 'When'])(
  'a table of reviews without its column %s takes no decision and gives none back, and says so',
  async (lost) => {
    const book = furnished(new PlainBook());
    await openPort(book);
    const session = await check();
    const record = () => session.record([found(session, 'locality')], 'accepted', 'Agreed', 'A. Lead');
    expect(await record()).toBe(true);
    const { sheetId, area: whole } = book.tables()[0]!;
    const at = book.values(sheetId, whole)[0]!.indexOf(lost);
    book.write(sheetId, area(whole.row, whole.column + at), [['Somebody’s own']], false);
    const before = seen(book);
    for (const tried of [record, session.undoLast]) {
      expect(await tried()).toBe(false);
      expect(checked(session).notice?.sentence).toMatch(/lost its headings or one of its columns/);
    }
    expect(seen(book)).toEqual(before);
  },
);

test('an edit of a sheet without data, by which a formula of the data is calculated, leaves the result out of date', async () => {
  const book = furnished(createHeadlessBook());
  const rates = book.addSheet('Rates').id;
  book.write(rates, area(0, 0), [[100]], false);
  book.write(book.sheets()[1]!.id, area(1, 5), [['=Rates!A1*10']], false);
  await openPort(book);
  await book.settled();
  const session = await check();
  book.write(rates, area(0, 0), [[120]], false);
  await until(() => checked(session).changed !== undefined);
  expect(checked(session).changed).toEqual({ rows: 0, more: false, formulas: true });
});

test('a cell that a formula elsewhere fills is not corrected', async () => {
  const book = furnished(createHeadlessBook());
  const sheet = book.sheets()[0]!.id;
  book.write(sheet, area(1, 3, 2, 1), [['=SEQUENCE(2,1,1000,3000)'], ['']], false);
  await openPort(book);
  await book.settled();
  const session = await check();
  const finding = found(session, 'four-year');
  expect(finding.row).toBe(3);
  expect(await session.offer(finding)).toMatchObject({
    offer: 'not possible',
    why: expect.stringMatching(/^D3 .* is worked out by a formula/),
  });
});
