/** @jest-environment jsdom */
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { ruleById } from '../../../src/policy/rules';
import { rememberReviewer } from '../../../src/pane/decisions/rememberedReviewer';
import { exceptionWords } from '../../../src/pane/words/exceptionWords';
import type { Finding } from '../../../src/review/findings';
import { reviewOf } from '../../../src/review/reviews';
import { reviewsOf } from '../../support/reviewsOf';
import { checkedState, moved, resultOf, someFindings, tooFast, unclear } from '../../support/fakeSession';
import { drawPane, focused, heading, type DrawnPane } from '../../support/drawPane';
import { slowly } from '../../support/slowly';

const some = checkedState(resultOf(someFindings));
const key = (row: number): string => someFindings.find((finding) => finding.row === row)!.key;
const recorded = ({ session }: DrawnPane): string[] =>
  session.asked.filter((each) => !each.startsWith('go to'));

const goBack = ({ user }: DrawnPane): Promise<void> =>
  user.click(within(screen.getByRole('main')).getByRole('button', { name: 'Findings' }));

const chosenBar = (): HTMLElement | null => screen.queryByRole('group', { name: 'Findings that are chosen' });

beforeEach(() => rememberReviewer(''));

/** Opens a finding by its line. */
const openAt = async ({ user }: DrawnPane, line: RegExp): Promise<void> =>
  user.click(screen.getByRole('treeitem', { name: line }));

describe('A decision, by keyboard alone', () => {
  test('a figure decides, the name is asked for once, and Record goes on to the next to do', async () => {
    const drawn = drawPane(some);
    const { user } = drawn;
    screen.getAllByRole('treeitem')[0]!.focus();
    await user.keyboard('{ArrowDown}{Enter}1');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText(/^Your name/)));
    await user.keyboard('J. Patel{Enter}');
    expect(recorded(drawn)).toEqual(['record to be corrected on reinvestment 01C 2015/16:  (J. Patel)']);
    expect(screen.getByText('2 of 8')).toBeTruthy();
    await waitFor(() => expect(focused()).toBe('Reinvest in general practice'));

    await user.keyboard('2');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText(/^Why is it accepted/)));
    await user.keyboard('Settled in March{Control>}{Enter}{/Control}');
    expect(recorded(drawn).at(-1)).toBe(`record accepted on ${key(18)}: Settled in March (J. Patel)`);
    expect(screen.getByText('3 of 8')).toBeTruthy();
    expect(localStorage.length).toBe(1);
  });

  test('the decisions are one stop of the Tab key: the one that is chosen, else the first', async () => {
    const drawn = drawPane(some);
    await openAt(drawn, /^Ledger 41/);
    const stops = (): number[] => screen.getAllByRole('radio').map(({ tabIndex }) => tabIndex);
    expect(stops()).toEqual([0, -1, -1, -1]);
    await drawn.user.keyboard('3');
    expect(stops()).toEqual([-1, -1, 0, -1]);
    screen.getByRole('radio', { name: /^Referred/ }).focus();
    await drawn.user.keyboard('{ArrowUp}');
    await drawn.user.tab();
    expect(stops()).toEqual([-1, 0, -1, -1]);
  });

  test('a reason that is left half written is there when the person comes back, until it is recorded', async () => {
    const drawn = drawPane(some);
    const { user } = drawn;
    const reason = (): string => screen.getByLabelText<HTMLTextAreaElement>(/^Why is it accepted/).value;
    await openAt(drawn, /^Ledger 41/);
    await user.keyboard('2');
    await user.keyboard('Agreed in{Escape}');
    await openAt(drawn, /^Ledger 44/);
    await user.keyboard('2');
    expect(reason()).toBe('');
    await user.keyboard('{Escape}');
    await openAt(drawn, /^Ledger 41/);
    expect(reason()).toBe('Agreed in');
    await user.click(screen.getByLabelText(/^Why is it accepted/));
    await user.keyboard(' March');
    await user.type(screen.getByLabelText(/^Your name/), 'J. Patel{Enter}');
    expect(recorded(drawn)).toEqual([`record accepted on ${key(41)}: Agreed in March (J. Patel)`]);
    await user.click(screen.getByRole('button', { name: 'Previous finding' }));
    expect(screen.queryByLabelText(/^Why is it accepted/)).toBeNull();
  });

  test('what is missing is said at its field, which takes the focus', async () => {
    const drawn = drawPane(some);
    const { user } = drawn;
    await openAt(drawn, /^Ledger 41/);
    await user.click(screen.getByRole('button', { name: 'Record' }));
    const group = screen.getByRole('radiogroup');
    expect(group.textContent).not.toBe('');
    expect(screen.getByText('Select what you decide')).toBeTruthy();
    await waitFor(() => expect(group.contains(document.activeElement)).toBe(true));
    await user.click(screen.getByRole('radio', { name: /^Not agreed: the finding is wrong/ }));
    await user.click(screen.getByRole('button', { name: 'Record' }));
    const reason = screen.getByLabelText(/^Why is the finding wrong/);
    await waitFor(() => expect(document.activeElement).toBe(reason));
    expect(reason.getAttribute('aria-invalid')).toBe('true');
    const described = reason.getAttribute('aria-describedby')!;
    expect(document.getElementById(described.split(' ')[0]!)?.textContent).toBe(
      'Enter why the finding is wrong',
    );
    await user.keyboard('These are one locality');
    await user.click(screen.getByRole('button', { name: 'Record' }));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText(/^Your name/)));
    expect(recorded(drawn)).toEqual([]);
  });

  test('the arrows choose among answers and move in text; only elsewhere they go to the next finding', async () => {
    const drawn = drawPane(some);
    const { user } = drawn;
    await openAt(drawn, /^Ledger 41/);
    screen.getAllByRole('radio')[0]!.focus();
    await user.keyboard('{ArrowDown}');
    expect(screen.getByText('3 of 8')).toBeTruthy();
    await user.keyboard('{Escape}');
    expect(heading()).toBe('Findings');
  });

  test('the last to do leads back to the list, which says so', async () => {
    const drawn = drawPane(checkedState(resultOf([moved(41, 'breach', 5)])));
    const { user } = drawn;
    await openAt(drawn, /^Ledger 41/);
    await user.keyboard('3J. Patel{Enter}');
    await waitFor(() => expect(heading()).toBe('Findings'));
    expect(screen.getByText(/That was the last of this list to do/)).toBeTruthy();
    expect(screen.getByRole('treeitem', { name: /^Ledger 41/ }).textContent).toContain('Referred to the CCG');
  });

  test('what Excel would not do leaves everything as it was filled in', async () => {
    const drawn = drawPane(some);
    const { user, session } = drawn;
    await openAt(drawn, /^Ledger 41/);
    session.refusal = { kind: 'protected', sentence: 'The workbook’s structure is protected.' };
    await user.keyboard('4Not so{Tab}');
    await user.type(screen.getByLabelText(/^Your name/), 'J. Patel');
    await user.click(screen.getByRole('button', { name: 'Record' }));
    expect(screen.getByText('The workbook’s structure is protected.')).toBeTruthy();
    expect(screen.getByText('3 of 8')).toBeTruthy();
    expect(screen.getByDisplayValue('Not so')).toBeTruthy();
  });
});

describe('Before and after', () => {
  test('before the first record the pane says what it adds', async () => {
    const drawn = drawPane(some);
    await openAt(drawn, /^Ledger 41/);
    expect(screen.getByText(/adds a sheet “PMS reviews” with a table/)).toBeTruthy();
    await drawn.user.keyboard('1J. Patel{Enter}');
    expect(screen.queryByText(/adds a sheet “PMS reviews” with a table/)).toBeNull();
    expect(screen.getByText('Adds to the table on the sheet “PMS reviews”.')).toBeTruthy();
  });

  test('the last decision is undone by key, and the person is back at it', async () => {
    const drawn = drawPane(some);
    const { user } = drawn;
    await openAt(drawn, /^Ledger 41/);
    await user.keyboard('1J. Patel{Enter}');
    expect(screen.getByText('4 of 8')).toBeTruthy();
    // Said on the finding after it.
    expect(screen.getByText('Decision recorded on Ledger 41.')).toBeTruthy();
    await user.keyboard('{Control>}z{/Control}');
    expect(recorded(drawn).at(-1)).toBe('undo last');
    expect(screen.getByText('3 of 8')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Undo last decision' })).toBeNull();
  });

  test('who goes back to the list while Excel undoes is not taken from it', async () => {
    const drawn = drawPane(some);
    const { user } = drawn;
    await openAt(drawn, /^Ledger 41/);
    await user.keyboard('1J. Patel{Enter}');
    await screen.findByText('4 of 8');
    const undone = slowly(drawn.session, 'undoLast');
    await user.keyboard('{Control>}z{/Control}{Escape}');
    await act(undone);
    expect(screen.getByText('The last decision is undone.')).toBeTruthy();
    expect(heading()).toBe('Findings');
  });

  test('a decision stands beside its finding, with what was decided before, and can be taken back', async () => {
    const drawn = drawPane(some);
    const { user } = drawn;
    await openAt(drawn, /^Ledger 41/);
    await user.keyboard('2Agreed orally{Tab}');
    await user.type(screen.getByLabelText(/^Your name/), 'J. Patel{Enter}');
    await user.keyboard('{ArrowUp}');
    expect(screen.getByText('Agreed orally')).toBeTruthy();
    expect(screen.getByText(/^J\. Patel, 21 Nov 2026/)).toBeTruthy();
    expect(screen.queryByRole('radiogroup')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Decide again' }));
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('radio', { name: /^To be corrected/ })),
    );
    await user.keyboard('{ArrowUp}{Escape}');
    await openAt(drawn, /^Ledger 41/);
    await user.keyboard('1');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /^To be corrected/ }).checked).toBe(true);
    await user.keyboard('{Enter}');
    await user.keyboard('{ArrowUp}');
    expect(screen.getByText('To be corrected')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '1 earlier entry' }));
    expect(screen.getByText('Agreed orally')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Take it back' }));
    expect(recorded(drawn).at(-1)).toBe(`withdraw on ${key(41)} (J. Patel)`);
    expect(screen.getByText('The decision is taken back.').getAttribute('role')).toBe('status');
  });

  test('where the evidence changed since, both are shown, and the same can be decided again', async () => {
    const then = reviewOf(moved(41, 'breach', 2000), {
      decision: 'accepted',
      reason: 'Below what is worth a letter',
      reviewer: 'A. Khan',
      time: '2026-10-20T10:00:00.000Z',
    });
    const reviews = reviewsOf({ reviews: [then], unreadable: 0 }, someFindings);
    const drawn = drawPane({ ...some, reviews });
    await openAt(drawn, /^Ledger 41 Breach Out of date/);
    expect(screen.getByText('This decision is out of date.')).toBeTruthy();
    expect(screen.getByText(/^£2,000\.00 from Z00012/)).toBeTruthy();
    expect(screen.getByText(/amount: £2,000\.00/)).toBeTruthy();
    expect(screen.getByText(/amount: £3,112\.40/)).toBeTruthy();
    await drawn.user.click(screen.getByRole('button', { name: /^Decide the same again/ }));
    expect(screen.getByDisplayValue('Below what is worth a letter')).toBeTruthy();
  });
});

describe('The Framework’s own words', () => {
  test.each(Object.entries(exceptionWords))('%s: stand in the paragraph that the rule quotes', (id, words) =>
    expect(ruleById(id)!.paragraph.quotation).toContain(words),
  );

  test('are offered as the start of a reason, with what the row says', async () => {
    const agreed: Finding = { ...moved(57, 'exception', 800), values: { agreement: 'All CCGs agreed' } };
    const drawn = drawPane(checkedState(resultOf([agreed])));
    await openAt(drawn, /^Ledger 57/);
    await drawn.user.keyboard('2');
    await drawn.user.click(screen.getByRole('button', { name: /^Start with the Framework’s words/ }));
    const words = 'With the agreement of all the CCGs involved: “All CCGs agreed”';
    await waitFor(() => expect(document.activeElement).toBe(screen.getByDisplayValue(words)));
  });

  test('are not offered where the Framework has none', async () => {
    const drawn = drawPane(checkedState(resultOf([unclear(18)])));
    await openAt(drawn, /^Ledger 18/);
    await drawn.user.keyboard('2');
    expect(screen.queryByRole('button', { name: /^Start with/ })).toBeNull();
  });
});

describe('Several at once', () => {
  test('Space chooses, Shift and arrow chooses along, Ctrl+Enter decides them together', async () => {
    const drawn = drawPane(some);
    const { user } = drawn;
    screen.getAllByRole('treeitem')[0]!.focus();
    await user.keyboard('{ArrowDown} ');
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-checked')).toBe('true'));
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
    expect(screen.getByRole('group', { name: 'Findings that are chosen' }).textContent).toMatch(/^2 chosen/);
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(heading()).toBe('Decide 2 findings together');
    await user.keyboard('3J. Patel{Enter}');
    expect(recorded(drawn)).toEqual([
      `record referred to the CCG on reinvestment 01C 2015/16, ${key(18)}:  (J. Patel)`,
    ]);
    expect(heading()).toBe('Findings');
    expect(screen.queryByRole('group', { name: 'Findings that are chosen' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Undo last decision' }));
    expect(recorded(drawn).at(-1)).toBe('undo last');
  });

  test('a heading chooses all beneath it, Ctrl+A all that is listed', async () => {
    const drawn = drawPane(some);
    const { user } = drawn;
    screen.getAllByRole('treeitem')[0]!.focus();
    await user.keyboard(' ');
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-checked')).toBe('true'));
    const bar = (): string => screen.getByRole('group', { name: 'Findings that are chosen' }).textContent!;
    expect(bar()).toMatch(/^2 chosen/);
    await user.keyboard('{Control>}a{/Control}');
    expect(bar()).toMatch(/^8 chosen/);
    await user.click(screen.getByRole('button', { name: 'Clear' }));
    expect(document.activeElement?.getAttribute('role')).toBe('treeitem');
    expect(screen.queryByRole('group', { name: 'Findings that are chosen' })).toBeNull();
  });

  test('the keys are the same with Caps Lock on', async () => {
    const drawn = drawPane(some);
    const { user } = drawn;
    await openAt(drawn, /^Ledger 41/);
    await user.keyboard('1J. Patel{Enter}');
    await screen.findByText('4 of 8');
    fireEvent.keyDown(document.activeElement!, { key: 'Z', ctrlKey: true });
    await screen.findByText('3 of 8');
    expect(recorded(drawn).at(-1)).toBe('undo last');
    await user.keyboard('{Escape}');
    fireEvent.keyDown(screen.getAllByRole('treeitem')[0]!, { key: 'A', ctrlKey: true });
    expect(chosenBar()?.textContent).toMatch(/^8 chosen/);
  });

  test('who goes on to a finding while Excel writes is not taken from it', async () => {
    const drawn = drawPane(some);
    const { user } = drawn;
    const written = slowly(drawn.session, 'record');
    screen.getAllByRole('treeitem')[0]!.focus();
    await user.keyboard(' {Control>}{Enter}{/Control}3J. Patel{Enter}');
    await goBack(drawn);
    await openAt(drawn, /^Ledger 44/);
    await act(written);
    expect(screen.getByText('4 of 8')).toBeTruthy();
    await user.keyboard('{Escape}');
    expect(chosenBar()).toBeNull();
  });

  test('who decides the rest of them while Excel writes stays at it', async () => {
    const drawn = drawPane(some);
    const { user } = drawn;
    const written = slowly(drawn.session, 'record');
    screen.getAllByRole('treeitem')[0]!.focus();
    await user.keyboard(' {Control>}{Enter}{/Control}3J. Patel{Enter}');
    await goBack(drawn);
    fireEvent.keyDown(screen.getAllByRole('treeitem')[0]!, { key: 'a', ctrlKey: true });
    await user.click(screen.getByRole('button', { name: 'Decide together' }));
    expect(heading()).toBe('Decide 8 findings together');
    await act(written);
    expect(heading()).toBe('Decide 6 findings together');
  });

  test('what was chosen and is found no more is not to be decided', async () => {
    const drawn = drawPane(some);
    const { user, play } = drawn;
    screen.getAllByRole('treeitem')[0]!.focus();
    await user.keyboard('{ArrowDown} ');
    expect(chosenBar()?.textContent).toMatch(/^1 chosen/);
    play(checkedState(resultOf([moved(41, 'breach', 5), moved(44, 'breach', 5)])));
    expect(chosenBar()).toBeNull();
    screen.getAllByRole('treeitem')[0]!.focus();
    await user.keyboard('{Control>}{Enter}{/Control}{ArrowDown} ');
    expect(heading()).toBe('Findings');
    expect(chosenBar()?.textContent).toMatch(/^1 chosen/);
  });

  describe('of very many', () => {
    const many = [...Array.from({ length: 3000 }, (_, at) => moved(at + 2, 'breach', 1)), tooFast(5000)];
    const bar = (): string | null =>
      screen.queryByRole('group', { name: 'Findings that are chosen' })?.textContent ?? null;
    const press = (init: KeyboardEventInit): boolean => fireEvent.keyDown(document.activeElement!, init);
    const ctrlA = { key: 'a', ctrlKey: true };
    /** Only the headings, as without a layout nothing of a long list is in sight. */
    const drawFolded = async (): Promise<DrawnPane> => {
      const drawn = drawPane(checkedState(resultOf(many)));
      await drawn.user.click(await screen.findByRole('button', { name: 'Collapse all' }));
      screen.getAllByRole('treeitem')[0]!.focus();
      return drawn;
    };

    test('all are chosen, chosen no more by their heading, and what is asked for meanwhile comes after', async () => {
      const { user } = await drawFolded();
      await user.keyboard('{Control>}a{/Control}');
      await waitFor(() => expect(bar()).toMatch(/^3,001 chosen/));
      expect(document.activeElement?.getAttribute('aria-checked')).toBe('true');
      await user.keyboard(' ');
      await waitFor(() => expect(bar()).toMatch(/^1 chosen/));
      await user.keyboard('{ArrowDown}');
      expect(document.activeElement?.getAttribute('aria-checked')).toBe('true');
      act(() => {
        press(ctrlA);
        press({ key: ' ' });
      });
      await waitFor(() => expect(bar()).toMatch(/^3,000 chosen/));
      expect(document.activeElement?.getAttribute('aria-checked')).toBe('false');
    });

    test('they are decided together as soon as they are chosen', async () => {
      await drawFolded();
      act(() => {
        press(ctrlA);
        press({ key: 'Enter', ctrlKey: true });
      });
      await waitFor(() => expect(heading()).toBe('Decide 3,001 findings together'));
    });

    test('none are chosen where that is asked for meanwhile', async () => {
      const { user } = await drawFolded();
      await user.keyboard('{ArrowDown} ');
      act(() => {
        press(ctrlA);
        screen.getByRole('button', { name: 'Clear' }).click();
      });
      expect(bar()).toBeNull();
    });
  });
});

describe('What is listed', () => {
  test('is searched, grouped and chosen by review; the states add up to all', async () => {
    const drawn = drawPane(some);
    const { user } = drawn;
    await openAt(drawn, /^Ledger 41/);
    await user.keyboard('1J. Patel{Enter}');
    await screen.findByText('4 of 8');
    await user.keyboard('{Escape}');
    const line = screen.getByRole('button', { name: 'Search, filter, group all 8 by rule' });
    await user.click(line);
    const show = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Show by review' });
    expect(
      within(show)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'All (8)',
      'To do (7)',
      'Out of date (0)',
      'Decided (1)',
      'To be corrected (1)',
      'Accepted (0)',
      'Referred to the CCG (0)',
      'Not agreed (0)',
    ]);
    await user.selectOptions(show, 'decided');
    expect(screen.getByText('1 of 8 findings shown.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Show all' }));
    expect(document.activeElement).toBe(line);
    expect(show.value).toBe('all');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Group by' }), 'CCG');
    expect(screen.getByRole('treeitem', { name: /^01C 3 to do 4/ })).toBeTruthy();
    await user.click(screen.getByRole('searchbox', { name: 'Search the findings' }));
    await user.paste('contingency');
    expect(screen.getByText('1 of 8 findings shown.')).toBeTruthy();
    expect(line.textContent).toBe('Search, filter, group 1 of 8 by CCG, “contingency”');
    await user.paste(' x');
    expect(screen.getByText('No finding matches what you asked for.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Show all findings' }));
    expect(screen.queryByText(/findings shown/)).toBeNull();
    expect(document.activeElement?.getAttribute('role')).toBe('treeitem');
    expect(show.value).toBe('all');
  });
});
