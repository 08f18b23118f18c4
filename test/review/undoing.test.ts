import { createSession } from '../../src/review/session';
import { arrayWorkbook } from '../support/arrayWorkbook';
import { schedule } from '../support/reviewTables';

test('undo pressed twice in a row takes back one decision, and leaves the one before it', async () => {
  const workbook = arrayWorkbook({ name: 'Schedule', rows: schedule });
  let clock = Date.UTC(2026, 10, 21, 9);
  const session = createSession(workbook, {
    pause: () => Promise.resolve(),
    now: () => (clock += 1000),
    after: () => () => undefined,
  });
  await session.check('workbook');
  const checked = () => {
    const state = session.state();
    if (state.at !== 'checked') throw new Error(state.at);
    return state;
  };
  const [finding] = checked().result.findings;
  await session.record([finding!], 'accepted', 'Agreed', 'A. Lead');
  await session.record([finding!], 'not agreed', 'No', 'A. Lead');
  expect(await Promise.all([session.undoLast(), session.undoLast()])).toEqual([true, true]);
  expect(checked().reviews.byFinding.get(finding!.key)!.latest.decision).toBe('accepted');
  // Title, note, blank, headings; two decisions and one withdrawal.
  expect(workbook.cells('PMS reviews')).toHaveLength(7);
  await session.undoLast();
  expect(checked().reviews.byFinding.size).toBe(0);
  expect(checked().undoable).toBeUndefined();
});
