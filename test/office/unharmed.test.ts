/**
 * The user's workbook is unharmed: a rich one, everything that PMS Review does to it, what it added taken out again; then
 * the file is what it was before, part by part.
 */
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import type { Cell, WriteSheet } from 'hucre';
import { noAnswers } from '../../src/review/answers/answers';
import { answerPurpose } from '../../src/review/answers/giving';
import type { Finding } from '../../src/review/findings';
import type { Area, Book } from '../../src/workbench/book/book';
import { createHeadlessBook } from '../../src/workbench/book/headlessBook';
import { openFile } from '../../src/workbench/book/openFile';
import type { UniverBook } from '../../src/workbench/book/univerBook';
import { openPort } from '../support/portInOffice';
import { until } from '../support/officeTest';
import { checked, everything, idOf, newSession, ofLedger, openUnderFault, told } from '../support/underFault';

const fill = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const;

const schedule = (): WriteSheet => ({
  name: 'Schedule',
  rows: [
    ['PMS review: schedule of practices', null, null, null, null, null, null],
    [],
    [
      'Practice code',
      'CCG',
      'PMS premium',
      'Released 2014/15',
      'Released 2015/16',
      'Released 2016/17',
      'Released 2017/18',
    ],
    ['Y10001', '01C', 4000, 1000, 2000, 3000, 4000],
    ['Y10002', '01C', 4000, 4000, 4000, 4000, 4000],
    ['Y10003', '02P', 0.1 + 0.2, '=1+1 is text', '#N/A', '', -4000],
    [],
    ['Total', null, 8000.3],
  ],
  cells: new Map<string, Partial<Cell>>([
    ['0,0', { value: 'PMS review: schedule of practices', style: { font: { bold: true, color: { rgb: 'C00000' } }, fill: fill('FFEB9C') } }], // prettier-ignore
    ['3,2', { value: 4000, style: { numFmt: '£#,##0.00', fill: fill('FFF2CC') }, comment: { text: 'As of March', author: 'Finance' } }], // prettier-ignore
    ['7,2', { formula: 'SUM(C4:C6)', formulaResult: 8000.3, value: 8000.3, style: { numFmt: '£#,##0' } }],
  ]),
  columns: [{ width: 20 }, { width: 12 }, {}, { hidden: false }, {}, {}, { width: 30 }],
  rowDefs: new Map([[5, { hidden: true }]]),
  merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 6 }],
  freezePane: { rows: 3, columns: 1 },
  conditionalRules: [
    { type: 'expression', priority: 1, formula: '$C4>3000', range: 'A4:G6', stopIfTrue: true, style: { fill: { type: 'pattern', pattern: 'solid', bgColor: { rgb: 'FDE7E9' } } } }, // prettier-ignore
    { type: 'cellIs', operator: 'greaterThan', priority: 2, formula: '12', range: 'D4:D6' },
    // One that looks much like ours, and is the user's own.
    {
      type: 'expression',
      priority: 3,
      formula: 'N("our review")=0',
      range: 'B4:B6',
      style: { font: { bold: true } },
    },
  ],
});
const ledger = (): WriteSheet => ({
  name: 'Ledger',
  rows: [
    ['From practice', 'From CCG', 'To CCG', 'Purpose', 'Financial year', 'Amount'],
    ['Y10001', '01C', '01C', 'Extended access', '2014/15', 1000],
    ['Y10002', '01C', '02P', 'Extended access', '2014/15', 4000],
    ['Y10003', '02P', '02P', 'Tranche B', '2014/15', 12.5],
  ],
  columns: [{}, {}, {}, { hidden: true }],
  tables: [{ name: 'Payments', range: 'A1:F4', columns: ['From practice', 'From CCG', 'To CCG', 'Purpose', 'Financial year', 'Amount'].map((name) => ({ name })), style: 'TableStyleLight9' }], // prettier-ignore
});
const sealed = (): WriteSheet => ({
  name: 'Ledger of the other CCG',
  rows: ledger().rows!.map((row) => [...row]),
  protection: { sheet: true },
});

const richFile = async (): Promise<Uint8Array> =>
  writeXlsx({
    sheets: [
      { name: 'Cover', rows: [['PMS review 2014/15'], ['Kept by A. Lead']], hidden: false },
      schedule(),
      ledger(),
      sealed(),
      { name: 'Rates', rows: [['Rate', 69.54]], hidden: true },
      { name: 'Kept back', rows: [['x']], veryHidden: true },
    ],
    namedRanges: [
      { name: 'Premiums', range: 'Schedule!$C$4:$C$6' },
      { name: 'Local', range: 'Ledger!$F$2', scope: 'Ledger' },
    ],
    properties: { title: 'Return', creator: 'Finance', custom: { Reviewed: true, Lead: 'A. Lead' } },
  } as Parameters<typeof writeXlsx>[0]);

/** All that the book holds of the user's, cell by cell. */
const held = (book: Book) => ({
  names: book.names(),
  tables: book.tables(),
  charts: [...book.charts()],
  settings: { ...book.settings },
  sheets: book.sheets().map(({ id, name, visibility, tabColor }) => {
    const area: Area = { row: 0, column: 0, rows: 12, columns: 10 };
    const each = <T>(of: (row: number, column: number) => T): T[][] =>
      Array.from({ length: area.rows }, (_, row) =>
        Array.from({ length: area.columns }, (__, column) => of(row, column)),
      );
    return {
      id,
      name,
      visibility,
      tabColor,
      used: book.used(id, false),
      formulas: book.formulas(id, area),
      values: book.values(id, area),
      text: book.text(id, area),
      formats: each((row, column) => book.format(id, row, column)),
      widths: each((_, column) => book.columnWidth(id, column))[0],
      hidden: each((row, column) => [book.rowHidden(id, row), book.columnHidden(id, column)]),
      merges: book.merges(id),
      rules: book.conditionalFormats(id),
      notes: book.notes(id),
      protection: book.protection(id),
    };
  }),
});
/** The file that is saved, as one reads it: without which sheet was in front when. */
const saved = async (book: UniverBook) => {
  const { sheets, namedRanges, properties } = await readXlsx(await book.saveXlsx(), { readStyles: true });
  return { sheets, namedRanges, about: { ...properties, modified: undefined } };
};

test('everything is run, everything added is removed, and the workbook is what it was', async () => {
  const book = createHeadlessBook(await openFile(await richFile(), 'Rich.xlsx'));
  await openPort(book);
  await book.settled();
  const [before, fileBefore] = [held(book), await saved(book)];
  expect(before.sheets.map(({ visibility }) => visibility)).toEqual([
    'Visible',
    'Visible',
    'Visible',
    'Visible',
    'Hidden',
    'VeryHidden',
  ]);
  expect(before.sheets[1]!.rules).toHaveLength(3);
  expect(before.sheets[1]!.notes).toHaveLength(1);
  expect(before.sheets[3]!.protection.protected).toBe(true);
  expect(before.names).toHaveLength(2);

  const session = newSession();
  await session.open();
  await session.check('workbook');
  // A check alone changes nothing at all.
  expect(held(book)).toEqual(before);
  expect(await saved(book)).toEqual(fileBefore);

  const { findings } = checked(session).result;
  const onRows = findings.filter(({ row }) => row !== null);
  expect(onRows.length).toBeGreaterThan(4);
  for (const finding of onRows) await session.goTo(cellOf(finding));
  expect(held(book)).toEqual(before);

  await session.highlight(true);
  expect(told(session)?.sentence).toMatch(/Ledger of the other CCG.*not highlighted/);
  await session.highlight(false);
  await session.highlight(true);
  expect(await session.record(onRows, 'accepted', '=HYPERLINK("x")', 'A. Lead')).toBe(true);
  expect(await session.undoLast()).toBe(true);
  expect(await session.record(findings, 'not agreed', '', 'A. Lead')).toBe(true);
  expect(await session.withdraw(findings.slice(0, 2), 'A. Lead')).toBe(true);
  await session.remember(answerPurpose(noAnswers, 'Tranche B', 'premises'));
  await session.check('workbook');
  expect(await session.report({ version: '0.1.0', by: 'A. Lead' })).toBeDefined();
  expect(await session.report({ version: '0.1.0' })).toBeDefined();

  const finding = checked(session).result.findings.find(
    ({ rule, row }) => rule === 'four-year' && row === 5,
  )!;
  const offer = await session.offer(finding);
  if (offer.offer !== 'correction') throw new Error(JSON.stringify(offer));
  expect(await session.correct(offer.correction)).toBe(true);
  expect(held(book).sheets[1]!.values).not.toEqual(before.sheets[1]!.values);
  expect(await session.takeBackCorrection()).toBe(true);

  expect((await session.whatWasAdded())!.map(({ what }) => what)).toEqual([
    'reviews',
    'report',
    'report',
    'highlight',
    'answers',
  ]);
  await session.removeEverything();
  expect(await session.whatWasAdded()).toEqual([]);
  await book.settled();
  expect(held(book)).toEqual(before);
  expect(await saved(book)).toEqual(fileBefore);
}, 60_000);

const cellOf = ({ sheetId, row, cells }: Finding) => ({
  sheetId,
  area: { row: row! - 1, column: cells[0]?.area.column ?? 0, rows: 1, columns: 1 },
});

test('tables of the user’s own that are called like ours are checked, and stay', async () => {
  const { session, book } = await openUnderFault();
  const [schedule, ledger] = book.sheets();
  book.addTable(schedule!.id, { row: 0, column: 0, rows: 3, columns: 7 }, true, 'PMSReviews');
  book.addTable(ledger!.id, { row: 0, column: 0, rows: 7, columns: 6 }, true, 'PMSReport2014');
  const before = everything(book);
  await session.check('workbook');
  expect(ofLedger(session)).toHaveLength(6);
  expect(checked(session).reviews).toMatchObject({ unreadable: 0 });
  expect(await session.record(ofLedger(session), 'accepted', '', 'A. Lead')).toBe(false);
  expect(told(session)?.sentence).toMatch(/give the table another name/);
  expect(await session.report({ version: '0.1.0' })).toBeDefined();
  expect((await session.whatWasAdded())!.map(({ what }) => what)).toEqual(['report']);
  expect(await session.removeEverything()).toBe(true);
  expect(everything(book)).toEqual(before);
  // An edit of theirs is an edit of data.
  book.write(ledger!.id, { row: 1, column: 5, rows: 1, columns: 1 }, [[5]], false);
  await until(() => checked(session).changed?.rows === 1);
});

test('sheets that were hidden and tables that were made plain ranges are taken out too, or nothing is', async () => {
  const { session, book } = await openUnderFault();
  await session.check('workbook');
  const before = everything(book);
  const record = () => session.record(ofLedger(session).slice(0, 1), 'accepted', '', 'A. Lead');
  expect(await record()).toBe(true);
  for (const by of ['A. Lead', 'B. Lead']) await session.report({ version: '0.1.0', by });
  for (const { id, name } of book.tables()) if (name.startsWith('PMSReport')) book.deleteTable(id);
  const [sheet] = book.sheets().filter(({ name }) => name.startsWith('PMS report'));
  // What somebody has added to is theirs.
  book.write(sheet!.id, { row: book.used(sheet!.id, true)!.rows, column: 0, rows: 1, columns: 1 }, [['Seen by me']], false); // prettier-ignore
  expect((await session.whatWasAdded())!.map(({ what }) => what)).toEqual(['reviews', 'report']);
  book.deleteSheet(sheet!.id);
  book.sheets().find(({ id }) => id === idOf(book, 'PMS reviews'))!.visibility = 'VeryHidden';

  const own = book.sheets().filter(({ name }) => !name.startsWith('PMS'));
  for (const each of own) each.visibility = 'Hidden';
  const asHidden = everything(book);
  expect(await session.removeEverything()).toBe(false);
  expect(told(session)?.sentence).toMatch(/All other sheets are hidden/);
  expect(everything(book)).toEqual(asHidden);
  for (const each of own) each.visibility = 'Visible';
  expect(await session.removeEverything()).toBe(true);
  expect(everything(book)).toEqual(before);
});
