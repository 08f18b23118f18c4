/** Somebody is typing in a cell: desktop Excel answers nothing, Excel on the web writes nothing. */
import { until } from '../../support/officeTest';
import {
  checked,
  everything,
  ofLedger,
  openFully,
  openUnderFault,
  stateAt,
  told,
  untilTold,
} from '../../support/underFault';

const typing = { cellEditing: true, cellEditingStopsReads: true };

test('a check asks for Enter or Esc, and goes on by itself when the typing ends', async () => {
  const { session, host } = await openUnderFault();
  await openFully(session, host);
  Object.assign(host.faults, typing);
  const done = session.check('workbook');
  await untilTold(session, /Press Enter or Esc in the sheet/);
  expect(stateAt(session, 'checking').notice?.kind).toBe('cell being edited');
  host.faults.cellEditing = false;
  await done;
  expect(ofLedger(session)).toHaveLength(6);
  expect(told(session)).toBeUndefined();
});

test('typing that begins in the middle of a check holds it up and no more', async () => {
  const { session, host } = await openUnderFault();
  await session.check('workbook');
  const { result } = checked(session);
  let begun = false;
  session.subscribe(() => {
    if (begun || session.state().at !== 'checking') return;
    begun = true;
    Object.assign(host.faults, typing);
  });
  const done = session.check('workbook');
  await untilTold(session, /Press Enter or Esc/);
  host.faults.cellEditing = false;
  await done;
  expect(checked(session).result).toEqual(result);
});

test('a check that waits for typing can be cancelled; the result before it stays', async () => {
  const { session, host } = await openUnderFault();
  await session.check('workbook');
  const { result } = checked(session);
  Object.assign(host.faults, typing);
  const done = session.check('workbook');
  await untilTold(session, /Press Enter or Esc/);
  session.cancel();
  await done;
  expect(checked(session).result).toBe(result);
  expect(told(session)).toBeUndefined();
});

test('the pane opens on a workbook in which somebody types', async () => {
  const { session, host } = await openUnderFault();
  Object.assign(host.faults, typing);
  const done = session.open();
  await untilTold(session, /Press Enter or Esc/);
  host.faults.cellEditing = false;
  await done;
  await until(() => session.state().at === 'ready');
  expect(told(session)).toBeUndefined();
});

test('what would be written is refused at once, in a sentence, and can be asked for again', async () => {
  const { session, host, book } = await openUnderFault();
  await session.check('workbook');
  const before = everything(book);
  host.faults.cellEditing = true;
  expect(await session.record(ofLedger(session), 'accepted', '', 'A. Lead')).toBe(false);
  expect(told(session)?.sentence).toMatch(/Press Enter or Esc in the sheet, then try again/);
  expect(await session.highlight(true)).toBe(false);
  expect(await session.report({ version: '0.1.0' })).toBeUndefined();
  expect(everything(book)).toEqual(before);
  host.faults.cellEditing = false;
  expect(await session.record(ofLedger(session), 'accepted', '', 'A. Lead')).toBe(true);
  expect(checked(session).reviews.totals.accepted).toBe(6);
  expect(told(session)).toBeUndefined();
});
