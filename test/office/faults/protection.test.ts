/** Protection and workbooks for reading only: the check works, nothing is written, and no protection is taken off. */
import {
  checked,
  everything,
  idOf,
  ofLedger,
  openUnderFault,
  told,
  type UnderFault,
} from '../../support/underFault';
import { noAnswers, answerPurpose } from '../../../src/review/answers';
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

test('answers that a workbook for reading only does not keep are said not to be kept', async () => {
  const { session, host, book } = await openUnderFault();
  host.faults.readOnly = true;
  await session.check('workbook');
  await session.remember(answerPurpose(noAnswers, 'Extended access', 'not general practice'));
  expect(told(session)?.sentence).toMatch(/reading only/);
  expect(book.settings).toEqual({});
  expect(checked(session).answersChanged).toBeUndefined();
});
