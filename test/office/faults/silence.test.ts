/** Excel answers nothing, or breaks down in the middle. */
import { until } from '../../support/officeTest';
import { ledgerHeadings, schedule } from '../../support/reviewTables';
import { RowsBook } from '../../support/rowsBook';
import {
  checked,
  everything,
  idOf,
  ledgerRow,
  midway,
  ofLedger,
  openFully,
  openUnderFault,
  reviewBook,
  stateAt,
  told,
  untilTold,
} from '../../support/underFault';

test('a minute of silence is told, and the check goes on when Excel answers again', async () => {
  const { session, host } = await openUnderFault();
  await openFully(session, host);
  host.faults.noAnswer = true;
  const done = session.check('workbook');
  await untilTold(session, /Excel does not answer/);
  // A minute, in the hurry of the test.
  await new Promise((resolve) => setTimeout(resolve, 1200));
  expect(stateAt(session, 'checking').notice?.sentence).toMatch(/Excel does not answer.*cancel/);
  host.faults.noAnswer = false;
  await done;
  expect(ofLedger(session)).toHaveLength(6);
  expect(told(session)).toBeUndefined();
});

test('a minute of silence while several sheets are looked at is told once, and they are asked again', async () => {
  const ledgers = Array.from({ length: 10 }, (_, at) => [
    `Ledger ${at}`,
    [ledgerHeadings, ledgerRow(at + 1)],
  ]);
  const book = new RowsBook({ Schedule: schedule, ...Object.fromEntries(ledgers) });
  const { session, host } = await openUnderFault(book);
  await openFully(session, host);
  book.readings.length = 0;
  const values = book.values.bind(book);
  book.values = (...asked) => {
    host.faults.noAnswer ||= book.readings.length === 3;
    return values(...asked);
  };
  const notices: (string | undefined)[] = [];
  session.subscribe(() => {
    const kind = told(session)?.kind;
    if (notices.at(-1) !== kind) notices.push(kind);
  });
  const done = session.check('workbook');
  await untilTold(session, /Excel does not answer/);
  await new Promise((resolve) => setTimeout(resolve, 1200));
  expect(book.readings).toHaveLength(4);
  expect(notices).toEqual(['disconnected']);
  book.values = values;
  host.faults.noAnswer = false;
  await done;
  expect(ofLedger(session)).toHaveLength(10);
  expect(notices).toEqual(['disconnected', undefined]);
  // References that could not be given back go with the add-in.
  host.detach();
});

test('silence from the middle on: cancel gives what was found, at once; decisions join it later', async () => {
  const { session, host } = await openUnderFault(reviewBook(400));
  await session.check('workbook');
  await session.record([ofLedger(session)[0]!], 'accepted', '', 'A. Lead');
  // Small answers make many pieces.
  host.faults.payloadLimit = 8_000;
  midway(session, 100, () => (host.faults.noAnswer = true));
  const done = session.check('workbook');
  // A slow machine makes an Excel that answers seem silent.
  await until(() => host.faults.noAnswer);
  await untilTold(session, /Excel does not answer/);
  session.cancel();
  await done;
  const { result } = checked(session);
  expect(result.cancelled).toBe(true);
  expect(result.rows.read).toBeGreaterThanOrEqual(100);
  expect(result.rows.read).toBeLessThan(402);
  expect(result.findings.filter(({ row }) => row === null)).toEqual([]);
  // What Excel did not hear it does not answer later: the person is told that something is under way still.
  await untilTold(session, /does not answer yet/);
  // References that could not be given back go with the add-in.
  host.detach();
});

test('cancel answers within 200 ms, by the real clock, while Excel is silent', async () => {
  const { session, host } = await openUnderFault(reviewBook(), 1);
  await session.check('workbook');
  const { result } = checked(session);
  host.faults.noAnswer = true;
  const done = session.check('workbook');
  await new Promise((resolve) => setTimeout(resolve, 50));
  stateAt(session, 'checking');
  const start = performance.now();
  session.cancel();
  expect(stateAt(session, 'checking').cancelling).toBe(true);
  await done;
  expect(performance.now() - start).toBeLessThan(200);
  expect(checked(session).result).toBe(result);
});

test('a cancelled wait says why there is no new result', async () => {
  const { session, host } = await openUnderFault();
  await openFully(session, host);
  host.faults.noAnswer = true;
  const done = session.check('workbook');
  await untilTold(session, /Excel does not answer/);
  session.cancel();
  await done;
  expect(stateAt(session, 'ready').notice?.sentence).toMatch(/did not answer, so the check was stopped/);
});

test('a decision that Excel does not answer is told as being under way, and is written once', async () => {
  const { session, host, book } = await openUnderFault();
  await session.check('workbook');
  host.faults.latency = 400;
  const done = session.record(ofLedger(session), 'accepted', '', 'A. Lead');
  await untilTold(session, /does not answer yet/);
  host.faults.latency = 0;
  expect(await done).toBe(true);
  expect(told(session)).toBeUndefined();
  expect(book.tables()[0]!.area.rows).toBe(7);
});

test('a piece that fails in the middle ends the check in a sentence; the result before it stays, and the next is whole', async () => {
  const { session, host, book } = await openUnderFault(reviewBook(400));
  await session.check('workbook');
  const before = everything(book);
  const { result } = checked(session);
  host.faults.payloadLimit = 8_000;
  midway(session, 100, () => (host.faults.breaksDown = true));
  await session.check('workbook');
  expect(told(session)).toMatchObject({ kind: 'broke down', sentence: expect.stringMatching(/Try again/) });
  expect(checked(session).result).toBe(result);
  host.faults.breaksDown = false;
  await session.check('workbook');
  expect(checked(session).result).toEqual(result);
  expect(everything(book)).toEqual(before);
  // References that could not be given back go with the add-in.
  host.detach();
});

test('a check that is asked for does not wait for one that runs by itself and hears nothing', async () => {
  const { session, host, book } = await openUnderFault();
  await session.check('workbook');
  session.recheckOnChange(true);
  host.faults.latency = 30;
  book.write(idOf(book, 'Ledger'), { row: 1, column: 5, rows: 1, columns: 1 }, [[5]], false);
  await new Promise((resolve) => setTimeout(resolve, 60));
  host.faults.noAnswer = true;
  await new Promise((resolve) => setTimeout(resolve, 100));
  const done = session.check('workbook');
  await untilTold(session, /Excel does not answer/);
  Object.assign(host.faults, { noAnswer: false, latency: 0 });
  await done;
  expect(ofLedger(session)).toHaveLength(6);
  expect(checked(session).changed).toBeUndefined();
  host.detach();
});
