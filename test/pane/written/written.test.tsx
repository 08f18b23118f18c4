/** @jest-environment jsdom */
/** What is written into the workbook: highlight, corrections, report, and what is said where Excel would not. */
import { act, screen, waitFor } from '@testing-library/react';
import { rememberReviewer } from '../../../src/pane/decisions/rememberedReviewer';
import { drawPane, focused, heading, type DrawnPane } from '../../support/drawPane';
import { checkedState, locked, resultOf, someFindings, tooFast } from '../../support/fakeSession';

const some = checkedState(resultOf(someFindings));
const withLocks = (locks: Parameters<typeof locked>[1]) => locked(some, locks);
const recorded = ({ session }: DrawnPane): string[] =>
  session.asked.filter((each) => !each.startsWith('go to'));

beforeEach(() => rememberReviewer(''));

/** Opens a finding by its line. */
const openAt = async ({ user }: DrawnPane, line: RegExp): Promise<void> =>
  user.click(screen.getByRole('treeitem', { name: line }));

test('the highlight is switched on with its legend, and off', async () => {
  const drawn = drawPane(some);
  const { user } = drawn;
  await user.click(screen.getByRole('button', { name: 'Highlight, report…' }));
  const lens = screen.getByRole<HTMLInputElement>('switch', { name: 'Highlight in the sheet' });
  await user.click(lens);
  expect(lens.checked).toBe(true);
  expect(screen.getByRole('list', { name: 'Colours of the highlight' }).textContent).toBe(
    'BreachEvidence neededExceptionAdvice',
  );
  await user.click(lens);
  expect(recorded(drawn)).toEqual(['highlight on', 'highlight off']);
});

test('once rows have changed since the check, its highlight is said to go by the check', async () => {
  const { user } = drawPane({ ...some, highlight: 'on', changed: { rows: 3, more: false } });
  await user.click(screen.getByRole('button', { name: 'Highlight, report…' }));
  screen.getByText(/Rows have changed since the check, and the colours go by it/);
});

test('a highlight of an earlier check can be taken off, though nothing is found on a row now', async () => {
  const drawn = drawPane({ ...checkedState(resultOf([])), highlight: 'out of date' });
  await drawn.user.click(screen.getByRole('button', { name: 'Highlight, report…' }));
  expect(screen.queryByRole('button', { name: 'Highlight again' })).toBeNull();
  await drawn.user.click(screen.getByRole('switch', { name: 'Highlight in the sheet' }));
  expect(recorded(drawn)).toEqual(['highlight off']);
});

const described = (element: Element): string | null | undefined =>
  document.getElementById(element.getAttribute('aria-describedby')!)?.textContent;

test('where all flagged sheets are protected it cannot be switched and says why, before anybody tries', async () => {
  const state = withLocks({
    sheets: new Map(['Schedule', 'Ledger'].map((name) => [name.toLowerCase(), { name, formats: false }])),
  });
  const drawn = drawPane(state);
  await drawn.user.click(screen.getByRole('button', { name: 'Highlight, report…' }));
  const lens = screen.getByRole<HTMLInputElement>('switch', { name: 'Highlight in the sheet' });
  expect(lens.getAttribute('aria-disabled')).toBe('true');
  expect(described(lens)).toMatch(/“Schedule”, “Ledger”: protected against changes of format/);
  await drawn.user.click(lens);
  expect(recorded(drawn)).toEqual([]);
  drawn.play(some);
  expect(lens.getAttribute('aria-disabled')).not.toBe('true');
});

test('what is left out of the highlight is said before', async () => {
  const drawn = drawPane(withLocks({ sheets: new Map([['ledger', { name: 'Ledger', formats: false }]]) }));
  await drawn.user.click(screen.getByRole('button', { name: 'Highlight, report…' }));
  const lens = screen.getByRole<HTMLInputElement>('switch', { name: 'Highlight in the sheet' });
  expect(described(lens)).toMatch(/“Ledger”.*left out/);
  await drawn.user.click(lens);
  expect(recorded(drawn)).toEqual(['highlight on']);
});

test('a refusal that nothing foretold is said, and it can be tried again', async () => {
  const drawn = drawPane(some);
  drawn.session.refusal = { kind: 'protected', sentence: 'The sheet Ledger is protected.' };
  await drawn.user.click(screen.getByRole('button', { name: 'Highlight, report…' }));
  const lens = screen.getByRole<HTMLInputElement>('switch', { name: 'Highlight in the sheet' });
  await drawn.user.click(lens);
  expect(described(lens)).toBe('The sheet Ledger is protected.');
  await drawn.user.click(lens);
  expect(lens.checked).toBe(true);
});

test.each([
  ['for reading only', { readOnly: true }, /reading only/],
  ['of a protected structure', { structure: true }, /structure/],
])('in a workbook %s no report can be asked for', async (_, locks, why) => {
  const drawn = drawPane(withLocks(locks));
  await drawn.user.click(screen.getByRole('button', { name: 'Highlight, report…' }));
  const report = screen.getByRole('button', { name: 'Make the report' });
  expect(described(report)).toMatch(why);
  await drawn.user.click(report);
  expect(recorded(drawn)).toEqual([]);
});

test.each([
  ['for reading only', { readOnly: true }, /reading only/],
  ['of a protected structure', { structure: true }, /structure/],
])('in a workbook %s no first decision can be asked for', async (_, locks, why) => {
  rememberReviewer('J. Patel');
  const drawn = drawPane(withLocks(locks));
  await openAt(drawn, /^Ledger 41/);
  await drawn.user.keyboard('1{Control>}{Enter}{/Control}');
  expect(screen.getByText(why)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Record' })).toBeNull();
  expect(screen.queryByRole('radio')).toBeNull();
  expect(recorded(drawn)).toEqual([]);
});

test('whoever comes back from the sheet has it looked at again what can be written', async () => {
  const drawn = drawPane(some);
  act(() => void window.dispatchEvent(new Event('focus')));
  expect(drawn.session.asked).toEqual(['look at locks', 'look at answers', 'look at sheets']);
});

test('the report is made, and led to', async () => {
  const drawn = drawPane(some);
  const { user, session } = drawn;
  await user.click(screen.getByRole('button', { name: 'Highlight, report…' }));
  await user.click(screen.getByRole('button', { name: 'Make the report' }));
  await user.click(screen.getByRole('button', { name: '“PMS report 2026-11-21”' }));
  expect(session.asked).toEqual(['report 1.2.3', 'go to report A1']);
});

test('what changed since is said quietly; rows are asked again as they change where that is switched on', async () => {
  const drawn = drawPane({ ...some, changed: { rows: 3, more: false } });
  const { user, session } = drawn;
  expect(screen.getByText('3 rows changed since the check.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Check again' }));
  await user.click(screen.getByRole('button', { name: 'Highlight, report…' }));
  await user.click(screen.getByRole('switch', { name: 'Check again as I type' }));
  expect(session.asked).toEqual(['check workbook', 'recheck on change on']);
  drawn.play({ ...some, sumsOutOfDate: true });
  expect(screen.getByText('Sums are as they were at the last check.')).toBeTruthy();
  drawn.play({ ...some, changed: { rows: 0, more: false, formulas: true } });
  expect(screen.getByText('An edit on another sheet may have changed what formulas come to.')).toBeTruthy();
  drawn.play({ ...some, uncalculated: true, changed: { rows: 3, more: false } });
  expect(screen.getByText('Formulas were not up to date.')).toBeTruthy();
});

test('what Excel does not tell is said beside the result, whatever else is', () => {
  const drawn = drawPane({ ...some, unheard: true });
  expect(screen.getByText('Excel does not tell PMS Review of edits.')).toBeTruthy();
  expect(screen.queryByText('Excel did not say which cells are merged.')).toBeNull();
  const result = { ...some.result, mergesUntold: true };
  drawn.play({ ...some, result, unheard: true, changed: { rows: 3, more: false } });
  expect(screen.getByText('Excel did not say which cells are merged.')).toBeTruthy();
  expect(screen.getByText('Excel does not tell PMS Review of edits.')).toBeTruthy();
  expect(screen.getByText('3 rows changed since the check.')).toBeTruthy();
});

test('a correction is shown cell by cell, written on a click, and put back', async () => {
  const drawn = drawPane(some);
  const { user, session } = drawn;
  const finding = tooFast(12);
  const change = {
    address: 'E12',
    area: { row: 11, column: 4, rows: 1, columns: 1 },
    title: 'released 2014/15',
    before: 21000,
    beforeShown: '£21,000.00',
    after: 10500,
    afterShown: '£10,500.00',
  };
  session.offers.set(finding.key, {
    offer: 'correction',
    correction: {
      finding: finding.key,
      says: 'Spread the release evenly over four years, 2014/15 to 2017/18.',
      sheetId: 'schedule',
      sheet: 'Schedule',
      changes: [change],
      whose: [],
    },
  });
  await openAt(drawn, /^Schedule 12/);
  const preview = await screen.findByRole('table', { name: 'Cells of Schedule before and after' });
  expect(preview.textContent).toContain('£21,000.00£10,500.00');
  expect(recorded(drawn)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Write it' }));
  expect(focused()).toBe('Written. “Put back”, at the top, undoes it. Check again to see what it changes.');
  await user.click(screen.getByRole('button', { name: 'Put back' }));
  // The title of the place catches the focus of what has gone.
  await waitFor(() => expect(focused()).toBe(heading()));
  expect(recorded(drawn)).toEqual([`correct ${finding.key}`, 'take back correction']);
  expect(screen.getByText('The correction to Schedule is put back.')).toBeTruthy();
});

test('a bug on the way to one is shown as such', async () => {
  const drawn = drawPane(some);
  const quiet = jest.spyOn(console, 'error').mockReturnValue();
  Object.assign(drawn.session, { offer: () => Promise.reject(new TypeError('no such column')) });
  await openAt(drawn, /^Schedule 12/);
  expect(await screen.findByRole('alert')).toBeTruthy();
  expect(screen.getByLabelText<HTMLTextAreaElement>('Details of the problem').value).toContain(
    'TypeError: no such column',
  );
  quiet.mockRestore();
});
