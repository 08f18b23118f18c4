import { createSession } from '../../../src/review/session';
import { arrayWorkbook } from '../../support/arrayWorkbook';
import { schedule } from '../../support/reviewTables';

const decidedTwice = async () => {
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
  const finding = checked().result.findings[0]!;
  await session.record([finding], 'accepted', 'Agreed', 'A. Lead');
  await session.record([finding], 'not agreed', 'No', 'A. Lead');
  const decision = () => checked().reviews.byFinding.get(finding.key)?.latest.decision;
  return { session, workbook, finding, checked, decision };
};

/** Title, note, blank, headings; two decisions and one withdrawal. */
const rowsWithOneWithdrawn = 7;

test('undo pressed twice in a row takes back one decision, and leaves the one before it', async () => {
  const { session, workbook, checked, decision } = await decidedTwice();
  expect(await Promise.all([session.undoLast(), session.undoLast()])).toEqual([true, true]);
  expect(decision()).toBe('accepted');
  expect(workbook.cells('PMS reviews')).toHaveLength(rowsWithOneWithdrawn);
  await session.undoLast();
  expect(decision()).toBeUndefined();
  expect(checked().undoable).toBeUndefined();
});

test('so does taking a decision back, pressed twice', async () => {
  const { session, workbook, finding, decision } = await decidedTwice();
  const pressed = [session.withdraw([finding], 'B. Lead'), session.withdraw([finding], 'B. Lead')];
  expect(await Promise.all(pressed)).toEqual([true, true]);
  expect(decision()).toBe('accepted');
  expect(workbook.cells('PMS reviews')).toHaveLength(rowsWithOneWithdrawn);
});

test.each(["'t Hooft", ' A. Lead ', ''])(
  'a decision of “%s” is taken back, whatever the name',
  async (name) => {
    const { session, finding, checked, decision } = await decidedTwice();
    await session.record([finding], 'to be corrected', "'Ask' first", name);
    expect(checked().reviews.byFinding.get(finding.key)?.latest).toMatchObject({
      reviewer: name.trim(),
      reason: "'Ask' first",
    });
    await session.undoLast();
    expect(decision()).toBe('not agreed');
  },
);

test.each([
  ['over two lines', 'A. Lead\r\nfor the CCG'],
  ['longer than a cell holds', 'A. Lead '.repeat(5_000)],
  ['between blanks', ' A. Lead\u00A0'],
])('a decision whose reviewer’s name is %s is known again, and can be undone', async (_, reviewer) => {
  const { session, finding, decision } = await decidedTwice();
  await session.record([finding], 'referred to the CCG', '', reviewer);
  expect(decision()).toBe('referred to the CCG');
  await session.undoLast();
  expect(decision()).toBe('not agreed');
});
