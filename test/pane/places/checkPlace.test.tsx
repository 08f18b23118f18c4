/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import {
  checkedState,
  checkingState,
  emptyOverview,
  findingsWithoutYears,
  notesOnly,
  overview,
  resultOf,
} from '../../support/fakeSession';
import { drawPane, heading } from '../../support/drawPane';

const ready = { at: 'ready', overview } as const;
const focused = (): string | null | undefined => document.activeElement?.textContent;

test('what was understood stands there before anything is pressed, and nothing is checked by itself', async () => {
  const { user, session } = drawPane(ready);
  expect(heading()).toBe('This workbook');
  expect(screen.queryByRole('list', { name: 'What was found in the workbook' })).toBeNull();
  await user.click(
    screen.getByRole('button', {
      name: 'Read 120 rows of practices and 903 rows of redeployments · see how',
    }),
  );
  const blocks = screen.getByRole('list', { name: 'What was found in the workbook' });
  expect(
    within(blocks)
      .getAllByRole('button')
      .map(({ textContent }) => textContent),
  ).toEqual(['Schedule 120 rows of practices', 'Ledger 903 rows of redeployments', 'Notes nothing to check']);
  expect(screen.queryByRole('button', { name: 'Findings' })).toBeNull();
  expect(session.asked).toEqual([]);
});

test('practices of several schedules are not added up as if they were others', () => {
  const blocks = [...overview.blocks, { ...overview.blocks[0]!, sheetId: 'b', sheet: 'Old schedule' }];
  drawPane({ at: 'ready', overview: { ...overview, blocks } });
  expect(
    screen.getByText(/^Read 240 rows of practices in 2 schedules and 903 rows of redeployments/),
  ).toBeTruthy();
});

test('the buttons check the workbook and the sheet', async () => {
  const { user, session } = drawPane(ready);
  await user.click(screen.getByRole('button', { name: 'Check the workbook' }));
  await user.click(screen.getByRole('button', { name: 'Check this sheet' }));
  expect(session.asked).toEqual(['check workbook', 'check sheet']);
});

test.each([
  ['empty', emptyOverview],
  ['with nothing that can be checked', notesOnly],
])('a workbook that is %s says what is looked for, and can be looked at again', async (_, what) => {
  const { user, session, play } = drawPane({ at: 'ready', overview: what });
  expect(screen.getByText(/a row for each practice/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Check th/ })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Look again' }));
  expect(session.asked).toEqual(['open']);
  // The button goes while the workbook is read: the title catches its focus.
  play({ at: 'opening' });
  play({ at: 'ready', overview: what });
  expect(focused()).toBe('This workbook');
});

test('a check that is stopped before it has anything leaves the focus at the title', async () => {
  const { user, play } = drawPane(ready);
  await user.click(screen.getByRole('button', { name: 'Check the workbook' }));
  play(checkingState(0));
  expect(focused()).toBe('Cancel');
  play(ready);
  expect(focused()).toBe('This workbook');
});

test('a check shows its rows and first numbers, takes the focus to Cancel, and ends in the findings', async () => {
  const { user, session, play } = drawPane(ready);
  await user.click(screen.getByRole('button', { name: 'Check the workbook' }));
  play(checkingState(612));
  expect(heading()).toBe('Checking the workbook');
  expect(screen.getByText('612 of 1,023 rows')).toBeTruthy();
  expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('612');
  expect(screen.getByRole('list', { name: 'Found so far' }).textContent).toContain('4 breaches');
  expect(document.activeElement?.textContent).toBe('Cancel');

  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(session.asked).toEqual(['check workbook', 'cancel']);
  play(checkingState(700, true));
  expect(screen.getByRole('button', { name: 'Stopping…' }).getAttribute('aria-disabled')).toBe('true');

  play(checkedState(resultOf(findingsWithoutYears, { cancelled: true, rows: { read: 700, of: 1023 } })));
  expect(heading()).toBe('Findings');
  expect(document.activeElement?.textContent).toBe('Findings');
  expect(screen.getByText(/700 of 1,023 rows were read/)).toBeTruthy();
});

test('the last check says where the workbook, or how it is read, has changed since', async () => {
  const state = checkedState(resultOf(findingsWithoutYears));
  const { user, play } = drawPane({ ...state, changed: { rows: 3, more: false } });
  await user.click(screen.getByRole('button', { name: 'Check' }));
  expect(screen.getByText(/^The whole workbook, .* 3 rows changed since the check\.$/)).toBeTruthy();
  play({ ...state, answersChanged: true });
  expect(screen.getByText(/\. You have since said how the workbook is to be read\.$/)).toBeTruthy();
  play(state);
  expect(screen.getByText(/^The whole workbook, /).textContent).toMatch(/advice\.$/);
});

test('a check said aloud: each quarter, then what was found and what was not checked', () => {
  const { play } = drawPane(checkingState(200));
  const said = (): string[] => screen.getAllByRole('status').map(({ textContent }) => textContent ?? '');
  expect(said()).toContain('Checking.');
  play(checkingState(612));
  expect(said()).toContain('50% of the rows read.');
  play(checkedState(resultOf(findingsWithoutYears)));
  expect(said()).toContain(
    'Check finished: 3 breaches, 1 evidence needed, 1 exception and 0 advice. 2 rules checked, 1 not checked.',
  );
});

test('a refusal of Excel’s is said with what to do, and stays away once it is put away', async () => {
  const notice = {
    kind: 'cell being edited',
    sentence: 'You are typing in a cell. Press Enter or Esc.',
  } as const;
  const { user, play } = drawPane({ ...ready, notice });
  expect(screen.getByText(notice.sentence)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Put this message away' }));
  play({ ...ready, notice });
  expect(screen.queryByText(notice.sentence)).toBeNull();
  play({ ...ready, notice: { ...notice } });
  expect(screen.getByText(notice.sentence)).toBeTruthy();
});

test('a fault of ours is an alert with details to copy, and a way to start again', async () => {
  const { user, session } = drawPane({ at: 'failed', error: new RangeError('Nothing at 41') });
  expect(screen.getByRole('alert').textContent).toContain('There is a problem with PMS Review');
  // It may have come after something was written: that nothing was is not known.
  expect(screen.getByRole('alert').textContent).not.toMatch(/nothing .*changed/i);
  const details = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Details of the problem' });
  expect(details.value).toContain('RangeError: Nothing at 41');
  await user.click(screen.getByRole('button', { name: 'Start again' }));
  expect(session.asked).toEqual(['open']);
});
