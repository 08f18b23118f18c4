/** Text from cells is text wherever it goes: in the table of reviews, in the report, in corrections; never a formula. */
import { createHeadlessBook } from '../../src/workbench/book/headlessBook';
import { emptyKept } from '../../src/workbench/book/content';
import type { Book } from '../../src/workbench/book/book';
import { openFile } from '../../src/workbench/book/openFile';
import { PlainBook } from '../support/plainBook';
import { checked, newSession } from '../support/underFault';
import { openPort } from '../support/portInOffice';
import { schedule } from '../support/reviewTables';

const hostile = [
  '=HYPERLINK("https://elsewhere.example","Pay here")',
  "=cmd|' /C calc'!A0",
  "+cmd|' /C calc'!A0",
  '-2+3',
  '@SUM(A1:A9)',
  "'=1+1",
  '\t=1+1',
  '\r=1+1',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '{=1+1}',
  '2014/15',
  '1E5',
  'TRUE',
  '#REF!',
];
const ledger = [
  ['From practice', 'From CCG', 'To CCG', 'Purpose', 'Scheme', 'Financial year', 'Amount'],
  ...hostile.map((text, index) => [`Y1000${index % 9}`, text, '02P', text, text, '2014/15', 100 + index]),
];

/** Cells of a sheet that Excel calculates, and how many it holds. */
const calculated = (book: Book, sheetId: string) => {
  const used = book.used(sheetId, true)!;
  const values = book.values(sheetId, used).flat();
  const formulas = book.formulas(sheetId, used).flat();
  return { cells: values.length, formulas: formulas.filter((cell, at) => cell !== values[at]) };
};

test('of a workbook full of formulas as text: decisions and report hold them as they are, and none is calculated', async () => {
  // Written as Excel holds text: with the apostrophe that is no part of it.
  const book = new PlainBook({ Schedule: schedule, Ledger: [ledger[0]!] });
  const [, ledgerSheet] = book.sheets();
  const at = { row: 1, column: 0, rows: hostile.length, columns: 7 };
  const asText = ledger
    .slice(1)
    .map((row) => row.map((cell) => (typeof cell === 'string' ? `'${cell}` : cell)));
  book.write(ledgerSheet!.id, at, asText, false);
  const own = calculated(book, ledgerSheet!.id);
  expect(own.formulas).toEqual([]);

  await openPort(book);
  const session = newSession();
  await session.check('workbook');
  const { findings } = checked(session).result;
  for (const [index, text] of hostile.entries())
    expect(await session.record(findings.slice(index, index + 1), 'accepted', text, text)).toBe(true);
  const made = await session.report({ version: '0.1.0', by: hostile[0]! });
  expect(made).toBeDefined();

  for (const { id, name } of book.sheets()) {
    const { cells, formulas } = calculated(book, id);
    expect(cells).toBeGreaterThan(0);
    expect({ name, formulas }).toEqual({ name, formulas: [] });
  }
  const reviews = book.tables().find(({ name }) => name.startsWith('PMS'))!;
  const written = book.values(reviews.sheetId, reviews.area).flat();
  for (const text of hostile) expect(written).toContain(text);
  // What comes back from the workbook is what was decided.
  await session.check('workbook');
  expect(checked(session).reviews.unreadable).toBe(0);
  expect([...checked(session).reviews.byFinding.values()].map(({ latest }) => latest.reviewer)).toEqual(
    expect.arrayContaining([hostile[0], hostile[2], hostile[4]]),
  );
});

test('the same in a workbook that calculates, saved and opened again', async () => {
  const content = await openFile(new TextEncoder().encode('A,B\n1,2\n'), 'small.csv');
  expect(content.kept.losses).toEqual(emptyKept().losses);
  const book = createHeadlessBook(content);
  await openPort(book);
  const { officeWorkbook } = await import('../../src/excel/officeWorkbook');
  const id = book.activeSheetId();
  const area = { row: 4, column: 0, rows: hostile.length, columns: 1 };
  await officeWorkbook.write(
    id,
    area,
    hostile.map((text) => [text]),
  );
  await book.settled();
  expect(calculated(book, id).formulas).toEqual([]);
  const again = createHeadlessBook(await openFile(await book.saveXlsx(), 'again.xlsx'));
  await again.settled();
  expect(calculated(again, again.activeSheetId()).formulas).toEqual([]);
  again.dispose();
});
