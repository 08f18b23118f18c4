/** More than Excel hands over or takes at once. */
import { checked, everything, ofLedger, openUnderFault, reviewBook, told } from '../../support/underFault';

test('answers that are too large come in smaller pieces, with the same findings', async () => {
  const { session, host } = await openUnderFault(reviewBook(300));
  await session.check('workbook');
  const { result } = checked(session);
  for (const limit of [40_000, 6_000, 3_000]) {
    host.faults.payloadLimit = limit;
    await session.check('workbook');
    expect(told(session)).toBeUndefined();
    expect(checked(session).result).toEqual(result);
  }
});

test('values that are null without an error are asked for again in pieces', async () => {
  const { session, host } = await openUnderFault(reviewBook(300));
  await session.check('workbook');
  const { result } = checked(session);
  host.faults.cellLimit = 100;
  await session.check('workbook');
  expect(checked(session).result).toEqual(result);
});

test('a cell that not even alone is handed over ends the check in a sentence', async () => {
  const { session, host, book } = await openUnderFault();
  await session.check('workbook');
  const { result } = checked(session);
  const before = everything(book);
  host.faults.cellLimit = 0;
  await session.check('workbook');
  expect(told(session)?.kind).toBe('too large');
  expect(checked(session).result).toBe(result);
  expect(everything(book)).toEqual(before);
});

test('decisions that are too much for one request are not half written, and can be recorded in parts', async () => {
  const { session, host, book } = await openUnderFault(reviewBook(100));
  await session.check('workbook');
  const before = everything(book);
  host.faults.payloadLimit = 40_000;
  expect(await session.record(ofLedger(session), 'accepted', '', 'A. Lead')).toBe(false);
  expect(told(session)?.sentence).toMatch(/smaller parts/);
  expect(everything(book)).toEqual(before);
  expect(checked(session).reviews.totals.accepted).toBe(0);
  expect(await session.record(ofLedger(session).slice(0, 5), 'accepted', '', 'A. Lead')).toBe(true);
  expect(checked(session).reviews.totals.accepted).toBe(5);
});
