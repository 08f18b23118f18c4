/** The pane, the runtime and the Excel around a session. */
import { noAnswers } from '../../../src/review/answers/answers';
import { answerPurpose } from '../../../src/review/answers/giving';
import { openOffice, until } from '../../support/officeTest';
import { PlainBook } from '../../support/plainBook';
import { area } from '../../support/portInOffice';
import { ledgerHeadings, schedule } from '../../support/reviewTables';
import {
  checked,
  idOf,
  ledgerRow,
  midway,
  newSession,
  ofLedger,
  openUnderFault,
  reviewBook,
  stateAt,
  told,
} from '../../support/underFault';

test('a pane that is closed in the middle of a check and opened again finds it where it is', async () => {
  const { session, host } = await openUnderFault(reviewBook(400));
  await session.open();
  host.faults.payloadLimit = 8_000;
  // The pane listens while it is there, and asks for the state when it comes back.
  const stop = session.subscribe(() => undefined);
  midway(session, 50, () => {
    stop();
    host.setPaneVisible(false);
  });
  let reopened: string | undefined;
  midway(session, 300, () => {
    host.setPaneVisible(true);
    reopened = stateAt(session, 'checking').at;
  });
  await session.check('workbook');
  expect(reopened).toBe('checking');
  expect(ofLedger(session)).toHaveLength(400);
});

test('a runtime that is loaded again in the middle of a check has lost the check and no decision', async () => {
  const { session, host, book } = await openUnderFault(reviewBook(400));
  await session.check('workbook');
  await session.record(ofLedger(session).slice(0, 3), 'accepted', '', 'A. Lead');
  host.faults.payloadLimit = 8_000;
  midway(session, 100, () => host.detach());
  void session.check('workbook');
  await new Promise((resolve) => setTimeout(resolve, 100));
  // The old session ends with its window; the new one starts from the workbook alone.
  session.cancel();
  const office = await openOffice({ book });
  Object.assign(globalThis, { Excel: office.Excel, Office: office.Office });
  const next = newSession();
  await next.check('workbook');
  expect(checked(next).reviews.totals.accepted).toBe(3);
  expect(ofLedger(next)).toHaveLength(400);
});

test.each(['a chart sheet', 'another workbook'] as const)(
  'with %s in front the workbook is checked, and what goes by the sheet in front is refused in a sentence',
  async (inFront) => {
    const { session, host, book } = await openUnderFault();
    host.faults.inFront = inFront;
    await session.open();
    stateAt(session, 'ready');
    await session.check('workbook');
    const { result } = checked(session);
    expect(ofLedger(session)).toHaveLength(6);
    await session.check('sheet');
    expect(told(session)?.sentence).toMatch(/^Another workbook or a chart sheet is in front/);
    expect(checked(session).result).toBe(result);
    await session.lookAtLocks();
    const { sheetId, cells } = ofLedger(session)[0]!;
    await session.goTo({ sheetId, area: cells[0]!.area });
    const isOurs = inFront === 'a chart sheet';
    expect(told(session) === undefined).toBe(isOurs);
    // Excel adds no sheet to a workbook that is not in front, and does not say that this is why.
    expect((await session.report({ version: '0.1.0' })) !== undefined).toBe(isOurs);
    if (!isOurs) expect(told(session)?.sentence).toMatch(/Try again with this workbook in front/);
    expect(book.sheets()).toHaveLength(isOurs ? 4 : 3);
    host.faults.inFront = 'a sheet';
    expect(await session.report({ version: '0.1.0' })).toBeDefined();
    expect(book.sheets()).toHaveLength(isOurs ? 5 : 4);
  },
);

test('conditional formats that Excel lists and does not find stop neither a check nor the highlight', async () => {
  const { session, host, book } = await openUnderFault();
  const [sheetId] = book.sheets().map(({ id }) => id);
  const rule = { type: 'Custom', areas: [area(1, 0)], formula: '=$A2>""', format: {} };
  host.faults.lostFormats.add(book.addConditionalFormat(sheetId!, rule).id);
  await session.open();
  await session.check('workbook');
  expect(ofLedger(session)).toHaveLength(6);
  expect(await session.highlight(true)).toBe(true);
  expect(await session.highlight(false)).toBe(false);
  expect(told(session)?.sentence).toMatch(/^“Schedule”: Excel does not tell of every conditional format/);
  expect(checked(session).highlight).toBe('off');
  expect(book.conditionalFormats(sheetId!)).toHaveLength(1);
});

test('formulas that Excel was not asked to calculate are said to be older than the cells, in the report too', async () => {
  const { session, host, book } = await openUnderFault();
  host.faults.uncalculated = true;
  await session.check('workbook');
  expect(checked(session).uncalculated).toBe(true);
  const made = await session.report({ version: '0.1.0' });
  const [, , , , , , note] = book.values(made!.sheetId, { row: 0, column: 0, rows: 7, columns: 2 });
  expect(note).toEqual(['Note', expect.stringMatching(/^Formulas were not calculated/)]);
  host.faults.uncalculated = false;
  // What was read stays as old as it was until it is read again.
  await session.remember(answerPurpose(noAnswers, 'Extended access', 'premises'));
  expect(checked(session).uncalculated).toBe(true);
  await session.check('workbook');
  expect(checked(session).uncalculated).toBeUndefined();
});

test('at the floor of the manifest, ExcelApi 1.14, everything works', async () => {
  const book = reviewBook();
  const office = await openOffice({ book, faults: { requirements: { excelapi: '1.14' } } });
  Object.assign(globalThis, { Excel: office.Excel, Office: office.Office });
  const session = newSession();
  await session.check('workbook');
  expect(told(session)).toBeUndefined();
  expect(await session.record(ofLedger(session), 'accepted', '', 'A. Lead')).toBe(true);
  expect(await session.highlight(true)).toBe(true);
  expect(await session.report({ version: '0.1.0' })).toBeDefined();
  expect(await session.removeEverything()).toBe(true);
  expect(book.sheets().map(({ name }) => name)).toEqual(['Schedule', 'Ledger', 'Notes']);
});

test('below the floor what Excel does not know is said in a sentence, and the workbook stays as it is', async () => {
  const book = reviewBook();
  const office = await openOffice({ book, faults: { requirements: { excelapi: '1.3' } } });
  Object.assign(globalThis, { Excel: office.Excel, Office: office.Office });
  const session = newSession();
  await session.check('workbook');
  expect(told(session)).toMatchObject({
    kind: 'not supported',
    sentence: 'This version of Excel cannot do this.',
  });
});

/** What a check can do without, by the codes with which an Excel may refuse what it does not know. */
const codes = [
  'ApiNotFound',
  'NotImplemented',
  'InvalidArgument',
  'AccessDenied',
  'GeneralException',
] as const;
const dispensable = [
  'WorksheetCollection.getActiveWorksheet',
  'Workbook.readOnly',
  'WorkbookProtection.protected',
  'WorksheetProtection.options',
  'Worksheet.protection',
  'Application.calculationState',
  'Range.conditionalFormats',
  'WorksheetCollection._registerProtectionChangedEvent',
  'WorksheetCollection._registerDeletedEvent',
];
test.each(dispensable.flatMap((member) => codes.map((code) => [member, code] as const)))(
  'an Excel that refuses %s by %s checks all the same',
  async (member, code) => {
    const { session, host } = await openUnderFault();
    host.faults.refuses.set(member, code);
    await session.open();
    stateAt(session, 'ready');
    await session.check('workbook');
    expect(told(session)).toBeUndefined();
    expect(ofLedger(session)).toHaveLength(6);
    expect(checked(session).unheard).toBe(false);
    await session.check('sheet');
    expect(told(session)?.kind).toBe(member.includes('Active') ? 'not in front' : undefined);
  },
);

test.each(['Workbook.tables', 'Workbook.settings', 'SettingCollection.getItemOrNullObject'])(
  'an Excel that does not know %s checks all the same',
  async (member) => {
    const { session, host } = await openUnderFault();
    host.faults.refuses.set(member, 'ApiNotFound');
    await session.open();
    stateAt(session, 'ready');
    await session.check('workbook');
    expect(told(session)).toBeUndefined();
    expect(ofLedger(session)).toHaveLength(6);
  },
);

test.each(codes)('edits that Excel does not tell of, by %s, are said not to be told of', async (code) => {
  const { session, host, book } = await openUnderFault();
  host.faults.refuses.set('WorksheetCollection._registerDataChangedEvent', code);
  await session.check('workbook');
  expect(checked(session).unheard).toBe(true);
  expect(ofLedger(session)).toHaveLength(6);
  // What was refused once is asked for again, and heard once.
  host.faults.refuses.clear();
  await session.check('workbook');
  expect(checked(session).unheard).toBe(false);
  book.write(idOf(book, 'Ledger'), area(1, 5), [[7]], false);
  await until(() => checked(session).changed !== undefined);
  expect(checked(session).changed).toEqual({ rows: 1, more: false });
});

test.each(codes)(
  'merged cells that Excel does not tell of, by %s, are said to be read as blank',
  async (code) => {
    const merged = new PlainBook({
      Schedule: schedule,
      Ledger: [
        ledgerHeadings,
        ...[1, 2, 3].map((number) =>
          ledgerRow(number).map((cell, at) => (at === 1 && number > 1 ? '' : cell)),
        ),
      ],
    });
    const { session, host, book } = await openUnderFault(merged);
    host.faults.refuses.set('Range.getMergedAreasOrNullObject', code);
    await session.check('workbook');
    expect(checked(session).result.mergesUntold).toBe(true);
    const made = await session.report({ version: '0.1.0' });
    const [, , , , , , note] = book.values(made!.sheetId, { row: 0, column: 0, rows: 7, columns: 2 });
    expect(note).toEqual(['Note', expect.stringMatching(/^Excel did not say which cells are merged/)]);
    host.faults.refuses.clear();
    await session.check('workbook');
    expect(checked(session).result.mergesUntold).toBeUndefined();
  },
);

test.each(['RangeFormat.wrapText', 'Worksheet.charts', 'RangeFormat.columnWidth'])(
  'where an Excel does not know %s, decisions and report are written plain',
  async (member) => {
    const { session, host, book } = await openUnderFault();
    await session.check('workbook');
    host.faults.refuses.set(member, 'NotImplemented');
    expect(await session.record(ofLedger(session), 'accepted', '', 'A. Lead')).toBe(true);
    expect(await session.report({ version: '0.1.0' })).toBeDefined();
    expect(told(session)).toBeUndefined();
    expect(book.sheets().map(({ name }) => name)).toHaveLength(5);
    expect(checked(session).reviews.totals.accepted).toBe(6);
  },
);

test.each(['Workbook.settings', 'Range.conditionalFormats', 'Worksheet.protection'])(
  'an Excel that does not know %s lets everything be taken out all the same',
  async (member) => {
    const { session, host, book } = await openUnderFault();
    host.faults.refuses.set(member, 'ApiNotFound');
    await session.check('workbook');
    expect(await session.record(ofLedger(session), 'accepted', '', 'A. Lead')).toBe(true);
    expect(await session.report({ version: '0.1.0' })).toBeDefined();
    expect(await session.highlight(true)).toBe(member !== 'Range.conditionalFormats');
    expect(await session.removeEverything()).toBe(true);
    expect(book.sheets().map(({ name }) => name)).toEqual(['Schedule', 'Ledger', 'Notes']);
    expect(book.conditionalFormats(idOf(book, 'Ledger'))).toEqual([]);
  },
);

test('amounts and days typed as words in the manner of another language are never guessed', async () => {
  const book = reviewBook();
  const ledger = book.sheets()[1]!.id;
  const area = { row: 1, column: 4, rows: 2, columns: 2 };
  book.write(
    ledger,
    area,
    [
      ["'2014/15", "'1.234,56"],
      ["'01.04.14 ish", 1002],
    ],
    false,
  );
  const office = await openOffice({ book, faults: { locale: 'de-DE' } });
  Object.assign(globalThis, { Excel: office.Excel, Office: office.Office });
  const session = newSession();
  await session.check('workbook');
  const ofRow = (row: number) =>
    checked(session).result.findings.filter((each) => each.sheet === 'Ledger' && each.row === row);
  expect(ofRow(2).length).toBeGreaterThan(0);
  expect(
    ofRow(2)
      .map(({ message }) => message)
      .join(),
  ).not.toMatch(/£1\.23|£1,234\.56|£123,456/);
  expect(ofRow(3).length).toBeGreaterThan(0);
});

test.each(['de-DE', 'cy-GB', 'tr-TR'])('in an Excel that speaks %s all is the same', async (locale) => {
  const checkedIn = async (spoken: string) => {
    const book = reviewBook();
    const office = await openOffice({ book, faults: { locale: spoken } });
    Object.assign(globalThis, { Excel: office.Excel, Office: office.Office });
    const session = newSession();
    await session.check('workbook');
    await session.highlight(true);
    return { result: checked(session).result, rules: book.conditionalFormats(book.sheets()[1]!.id) };
  };
  const [there, here] = [await checkedIn(locale), await checkedIn('en-GB')];
  expect(there.result).toEqual(here.result);
  expect(there.rules.map(({ formula }) => formula)).toEqual(here.rules.map(({ formula }) => formula));
});
