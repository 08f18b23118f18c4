/** Others who have the workbook open too, and other windows on it. */
import { rowOfReview } from '../../../src/review/reviewsTable';
import { reviewOf } from '../../../src/review/reviews';
import { until } from '../../support/officeTest';
import { openPort } from '../../support/portInOffice';
import {
  checked,
  idOf,
  midway,
  newSession,
  ofLedger,
  openUnderFault,
  reviewBook,
  told,
} from '../../support/underFault';

test('edits of a co-author during the check mark its result as changed', async () => {
  const { session, book, host } = await openUnderFault(reviewBook(400));
  await session.check('workbook');
  Object.assign(host.faults, { coAuthor: true, payloadLimit: 8_000 });
  const ledger = idOf(book, 'Ledger');
  midway(session, 100, () => book.write(ledger, { row: 3, column: 5, rows: 1, columns: 1 }, [[5]], false));
  await session.check('workbook');
  await until(() => checked(session).changed !== undefined);
  expect(checked(session).changed).toEqual({ rows: 1, more: false });
  host.faults.payloadLimit = 5_000_000;
  await session.check('workbook');
  expect(checked(session).changed).toBeUndefined();
});

test('a decision that a co-author writes shows by itself, and neither is lost', async () => {
  const { session, book, host } = await openUnderFault();
  await session.check('workbook');
  const [first, second] = ofLedger(session);
  await session.record([first!], 'accepted', '', 'A. Lead');
  host.faults.coAuthor = true;
  const table = book.tables()[0]!;
  const theirs = reviewOf(second!, {
    decision: 'not agreed',
    reason: '',
    reviewer: 'B. Lead',
    time: '2026-11-21T10:00:00.000Z',
  });
  const below = { ...table.area, row: table.area.row + table.area.rows, rows: 1 };
  book.write(table.sheetId, below, [[...rowOfReview(theirs)]], false);
  book.resizeTable(table.id, { ...table.area, rows: table.area.rows + 1 });
  await until(() => checked(session).reviews.totals['not agreed'] === 1);
  expect(checked(session).reviews.totals.accepted).toBe(1);
  expect(checked(session).changed).toBeUndefined();
});

test('a decision whose row a co-author wrote over is added again', async () => {
  const { session, book, host } = await openUnderFault();
  await session.check('workbook');
  const [first, second] = ofLedger(session);
  await session.record([first!], 'accepted', '', 'A. Lead');
  host.faults.coAuthor = true;
  const table = book.tables()[0]!;
  const theirs = reviewOf(second!, {
    decision: 'not agreed',
    reason: '',
    reviewer: 'B. Lead',
    time: '2026-11-21T10:00:00.000Z',
  });
  const last = { ...table.area, row: table.area.row + table.area.rows - 1, rows: 1 };
  book.write(table.sheetId, last, [[...rowOfReview(theirs)]], false);
  await until(() => checked(session).reviews.totals['not agreed'] === 1);
  await until(() => checked(session).reviews.totals.accepted === 1);
});

test('two reviewers, each in a window of their own: all decisions are kept, and each sees the other’s', async () => {
  const { session: one, book, office } = await openUnderFault();
  const enter = ({ Excel, Office, OfficeExtension }: typeof office): void =>
    void Object.assign(globalThis, { Excel, Office, OfficeExtension });
  await one.check('workbook');
  const other = await openPort(book);
  const two = newSession();
  await two.check('workbook');
  const [first, second, third] = ofLedger(one);
  await two.record([second!], 'not agreed', '', 'B. Lead');
  enter(office as typeof other);
  await one.record([first!], 'accepted', '', 'A. Lead');
  enter(other);
  await two.record([third!], 'accepted', '', 'B. Lead');
  expect(book.tables()).toHaveLength(1);
  for (const session of [one, two]) {
    await session.check('workbook');
    expect(checked(session).reviews.totals).toMatchObject({ accepted: 2, 'not agreed': 1 });
    expect(told(session)).toBeUndefined();
  }
});
