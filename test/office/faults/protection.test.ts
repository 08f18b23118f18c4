/** Protection and workbooks for reading only: the check works, nothing is written, and no protection is taken off. */
import {
  checked,
  everything,
  idOf,
  ofLedger,
  openUnderFault,
  stateAt,
  told,
  type UnderFault,
} from '../../support/underFault';
import { noAnswers, settingName } from '../../../src/review/answers/answers';
import { answerPurpose } from '../../../src/review/answers/giving';
import {
  cannotCorrect,
  cannotDecide,
  cannotHighlight,
  cannotRemove,
  cannotReport,
} from '../../../src/review/reviewing/cannot';
import { answersNotKept } from '../../../src/review/reviewing/locks';
import { until } from '../../support/officeTest';
import type { PlainBook } from '../../support/plainBook';

const protectSheets = ({ book }: UnderFault<PlainBook>, options: Record<string, boolean> = {}): void => {
  for (const { id } of book.sheets()) book.setProtection(id, { protected: true, options });
};
const protectStructure = ({ office }: UnderFault<PlainBook>): Promise<void> =>
  office.Excel.run(async (context) => {
    context.workbook.protection.protect();
    await context.sync();
  });

test('protected sheets are checked; decisions and report go to sheets of their own', async () => {
  const fault = await openUnderFault();
  protectSheets(fault);
  const { session, book } = fault;
  await session.check('workbook');
  expect(await session.record(ofLedger(session), 'accepted', '', 'A. Lead')).toBe(true);
  expect(await session.report({ version: '0.1.0' })).toBeDefined();
  expect(book.protection(idOf(book, 'Ledger')).protected).toBe(true);
});

test('a highlight that protection forbids is refused by the names of its sheets; where formats are allowed it is laid', async () => {
  const fault = await openUnderFault();
  protectSheets(fault);
  const { session, book } = fault;
  await session.check('workbook');
  const before = everything(book);
  expect(await session.highlight(true)).toBe(false);
  expect(told(session)?.kind).toBe('protected');
  expect(everything(book)).toEqual(before);
  book.setProtection(idOf(book, 'Ledger'), { protected: true, options: { allowFormatCells: true } });
  await session.highlight(true);
  expect(book.conditionalFormats(idOf(book, 'Ledger'))).not.toEqual([]);
  expect(book.conditionalFormats(idOf(book, 'Schedule'))).toEqual([]);
  expect(told(session)?.sentence).toMatch(/Schedule.*never takes protection off/s);
});

test('a correction in a protected sheet is refused, and its cells stay', async () => {
  const fault = await openUnderFault();
  const { session, book } = fault;
  await session.check('workbook');
  const finding = checked(session).result.findings.find(
    ({ rule, row }) => rule === 'four-year' && row === 3,
  )!;
  const offer = await session.offer(finding);
  if (offer.offer !== 'correction') throw new Error(JSON.stringify(offer));
  protectSheets(fault);
  const before = everything(book);
  expect(await session.correct(offer.correction)).toBe(false);
  expect(told(session)?.kind).toBe('protected');
  expect(everything(book)).toEqual(before);
});

test.each([
  ['a protected structure', protectStructure],
  [
    'a workbook for reading only',
    ({ host }: UnderFault<PlainBook>) => Promise.resolve(void (host.faults.readOnly = true)),
  ],
])('%s: the check works; decisions and report are refused in a sentence', async (_, protect) => {
  const fault = await openUnderFault();
  const { session, book } = fault;
  await protect(fault);
  await session.check('workbook');
  const before = everything(book);
  expect(ofLedger(session)).toHaveLength(6);
  expect(await session.record(ofLedger(session), 'accepted', '', 'A. Lead')).toBe(false);
  expect(told(session)?.sentence).toMatch(/protected, or open for reading only.*never takes protection off/);
  expect(await session.report({ version: '0.1.0' })).toBeUndefined();
  expect(checked(session).reviews.totals.accepted).toBe(0);
  expect(everything(book)).toEqual(before);
});

test('answers in a workbook for reading only are said before not to be kept, and are used all the same', async () => {
  const { session, host, book } = await openUnderFault();
  host.faults.readOnly = true;
  await session.open();
  expect(answersNotKept(stateAt(session, 'ready').overview.locks)).toMatch(/used now and not kept/);
  await session.check('workbook');
  const spentElsewhere = () =>
    checked(session).result.findings.filter(
      ({ rule, outcome }) => rule === 'reinvestment' && outcome === 'breach',
    );
  const before = spentElsewhere().length;
  await session.remember(answerPurpose(noAnswers, 'Extended access', 'not general practice'));
  expect(told(session)).toBeUndefined();
  expect(book.settings).toEqual({});
  await session.check('workbook');
  expect(spentElsewhere().length).toBeGreaterThan(before);
  // Opened for editing, the workbook keeps them with the next.
  host.faults.readOnly = false;
  await session.lookAtLocks();
  await session.remember(answerPurpose(checked(session).overview.answers, 'Tranche B', 'premises'));
  expect(book.settings[settingName]).toMatch(/extended access.*tranche b/);
});

test('answers that Excel does not take, though nothing said so before, are said not to be kept', async () => {
  const { session, host, book } = await openUnderFault();
  await session.check('workbook');
  host.faults.readOnly = true;
  await session.remember(answerPurpose(noAnswers, 'Extended access', 'not general practice'));
  expect(told(session)?.sentence).toMatch(/reading only/);
  expect(book.settings).toEqual({});
  expect(checked(session).answersChanged).toBeUndefined();
  // By now it is known.
  await until(() => checked(session).overview.locks.readOnly);
});

describe('what cannot be written is known before it is tried', () => {
  const locks = ({ session }: UnderFault<PlainBook>) => checked(session).overview.locks;
  const flagged = ({ session }: UnderFault<PlainBook>) =>
    new Set(checked(session).result.findings.flatMap(({ row, sheetId }) => (row === null ? [] : [sheetId])));

  test('with the reading there is anyway: not a request more', async () => {
    const { session, host } = await openUnderFault();
    await session.check('workbook');
    host.trips.reset();
    await session.check('workbook');
    const unlocked = { ...host.trips };
    const fault = await openUnderFault();
    protectSheets(fault);
    await protectStructure(fault);
    await fault.session.check('workbook');
    fault.host.trips.reset();
    await fault.session.check('workbook');
    expect(fault.host.trips.reads).toBe(unlocked.reads);
    expect(fault.host.trips.writes).toBe(0);
  });

  test('of a workbook for reading only, all of it', async () => {
    const fault = await openUnderFault();
    fault.host.faults.readOnly = true;
    await fault.session.check('workbook');
    const known = locks(fault);
    expect(cannotDecide(known, undefined)).toMatch(/reading only.*save a copy/);
    expect(cannotReport(known)).toMatch(/reading only/);
    expect(cannotHighlight(known, flagged(fault)).cannot).toMatch(/reading only/);
    expect(cannotRemove(known, [])).toMatch(/reading only/);
    expect(await cannotCorrect(known, idOf(fault.book, 'Ledger'), () => Promise.resolve(true))).toMatch(
      /reading only/,
    );
  });

  test('of a protected structure, what adds sheets, and decisions only while they have none', async () => {
    const fault = await openUnderFault();
    const { session } = fault;
    await session.check('workbook');
    await session.record([ofLedger(session)[0]!], 'accepted', '', 'A. Lead');
    await protectStructure(fault);
    await session.lookAtLocks();
    const known = locks(fault);
    expect(cannotReport(known)).toMatch(/structure.*no sheet can be added for a report/);
    expect(cannotDecide(known, undefined)).toMatch(/no sheet can be added for decisions/);
    expect(cannotDecide(known, checked(session).reviews.table?.sheetId)).toBeUndefined();
    expect(cannotHighlight(known, flagged(fault))).toEqual({});
    expect(await session.record([ofLedger(session)[1]!], 'accepted', '', 'A. Lead')).toBe(true);
    expect(cannotRemove(known, (await session.whatWasAdded())!)).toMatch(/no sheet can be taken out/);
  });

  test('of protected sheets, by their names and options', async () => {
    const fault = await openUnderFault();
    const { session, book } = fault;
    protectSheets(fault);
    await session.check('workbook');
    expect(cannotHighlight(locks(fault), flagged(fault)).cannot).toMatch(
      /“Schedule”, “Ledger”.*nothing can be/,
    );
    book.setProtection(idOf(book, 'Ledger'), { protected: true, options: { allowFormatCells: true } });
    await until(() => locks(fault).sheets.get(idOf(book, 'Ledger'))?.formats === true);
    expect(cannotHighlight(locks(fault), flagged(fault))).toEqual({
      leftOut: expect.stringMatching(/“Schedule”.*left out/),
    });
    expect(cannotReport(locks(fault))).toBeUndefined();
    expect(cannotDecide(locks(fault), undefined)).toBeUndefined();
  });

  test('a sheet that is protected, or opened again, after the check is known by itself', async () => {
    const fault = await openUnderFault();
    await fault.session.check('workbook');
    protectSheets(fault);
    await until(() => locks(fault).sheets.size === 3);
    fault.book.setProtection(idOf(fault.book, 'Ledger'), { protected: false });
    await until(() => locks(fault).sheets.size === 2);
    expect(checked(fault.session).changed).toBeUndefined();
  });

  test('the sheet of the decisions, once it is protected', async () => {
    const fault = await openUnderFault();
    const { session, book } = fault;
    await session.check('workbook');
    await session.record([ofLedger(session)[0]!], 'accepted', '', 'A. Lead');
    book.setProtection(idOf(book, 'PMS reviews'), { protected: true });
    await until(() => locks(fault).sheets.size === 1);
    expect(cannotDecide(locks(fault), checked(session).reviews.table?.sheetId)).toMatch(
      /“PMS reviews” is protected/,
    );
    const before = everything(book);
    expect(await session.record([ofLedger(session)[1]!], 'accepted', '', 'A. Lead')).toBe(false);
    expect(everything(book)).toEqual(before);
  });

  test('cells of a protected sheet that were left open can be corrected, the others not, and both are said before', async () => {
    const fault = await openUnderFault();
    const { session, book } = fault;
    protectSheets(fault);
    await session.check('workbook');
    const finding = checked(session).result.findings.find(
      ({ rule, row }) => rule === 'four-year' && row === 3,
    )!;
    expect(await session.offer(finding)).toMatchObject({
      offer: 'correction',
      cannot: expect.stringMatching(/“Schedule” is protected, so these cells cannot be written/),
    });
    book.setFormat(idOf(book, 'Schedule'), { row: 2, column: 3, rows: 1, columns: 4 }, { locked: false });
    const offer = await session.offer(finding);
    if (offer.offer !== 'correction') throw new Error(JSON.stringify(offer));
    expect(offer.cannot).toBeUndefined();
    expect(await session.correct(offer.correction)).toBe(true);
    expect(book.protection(idOf(book, 'Schedule')).protected).toBe(true);
  });

  test('Remove everything takes nothing where it cannot take all', async () => {
    const fault = await openUnderFault();
    const { session, book } = fault;
    await session.check('workbook');
    await session.record(ofLedger(session), 'accepted', '', 'A. Lead');
    await session.highlight(true);
    await protectStructure(fault);
    const before = everything(book);
    expect(await session.removeEverything()).toBe(false);
    expect(told(session)?.sentence).toMatch(/no sheet can be taken out/);
    expect(everything(book)).toEqual(before);
  });

  test('what was added is not told while Excel says nothing, and that is said', async () => {
    const { session, host } = await openUnderFault();
    await session.check('workbook');
    Object.assign(host.faults, { cellEditing: true, cellEditingStopsReads: true });
    expect(await session.whatWasAdded()).toBeUndefined();
    expect(told(session)?.kind).toBe('cell being edited');
  });
});
