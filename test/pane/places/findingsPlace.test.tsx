/** @jest-environment jsdom */
import { cleanup, screen, within } from '@testing-library/react';
import {
  checkedState,
  checkingState,
  findingsWithoutYears,
  moved,
  resultOf,
  someFindings,
} from '../../support/fakeSession';
import { reviewOf } from '../../../src/review/reviews';
import { reviewsOf } from '../../support/reviewsOf';
import { drawPane, focused, heading, listed } from '../../support/drawPane';

const some = checkedState(resultOf(someFindings));
const decision = {
  decision: 'accepted',
  reason: '',
  reviewer: 'A. Khan',
  time: '2026-10-20T10:00:00.000Z',
} as const;

describe('The totals', () => {
  test('count each outcome, with advice apart, and what is only counted beneath the rules', async () => {
    const { user } = drawPane(some);
    const group = screen.getByRole('group', { name: 'Show only' });
    expect(group.textContent).toBe('5 breaches1 evidence needed1 exception1 advice');
    expect(screen.queryByText('1,204')).toBeNull();
    await user.click(screen.getByRole('button', { name: '3 rules checked' }));
    expect(screen.getByText('1,204')).toBeTruthy();
  });

  test('press to see that alone, another to see both, again to see all', async () => {
    const { user } = drawPane(some);
    const exceptions = screen.getByRole('button', { name: '1 exception' });
    await user.click(exceptions);
    expect(exceptions.getAttribute('aria-pressed')).toBe('true');
    expect(listed()).toHaveLength(2);
    await user.click(screen.getByRole('button', { name: '1 advice' }));
    expect(listed()).toHaveLength(4);
    await user.click(exceptions);
    await user.click(screen.getByRole('button', { name: '1 advice' }));
    expect(listed()).toHaveLength(12);
  });
});

test('evidence that advice needs is called so in the list, for it is counted as advice', () => {
  const needed = { ...moved(41, 'evidence needed', 5), kind: 'advice' } as const;
  drawPane(checkedState(resultOf([needed, moved(44, 'breach', 5)])));
  expect(screen.getByRole('group', { name: 'Show only' }).textContent).toMatch(/^1 breach0 evidence needed/);
  expect(listed().join()).toContain('Ledger 41 Evidence needed (advice) To do');
  expect(listed().join()).toContain('Ledger 44 Breach To do');
});

test.each([
  ['workbook', 'schedule', /^The whole workbook, /],
  ['sheet', 'schedule', /^One sheet, “Schedule”, /],
  ['sheet', 'gone by now', /^One sheet, \d/],
] as const)('what was checked is named: %s %s', (scope, sheetAsked, said) => {
  drawPane({ ...some, scope, sheetAsked });
  expect(screen.getByText(said)).toBeTruthy();
});

describe('What calls itself a draft and was not read', () => {
  const why =
    '“Schedule (old)” says that this is a draft or old: it is left alone. Show the sheet if it counts.';
  const [schedule] = some.overview.blocks;
  const old = {
    ...schedule!,
    sheet: 'Schedule (old)',
    kind: 'neither',
    leftAlone: true,
    remarks: [why],
  } as const;
  const overview = { ...some.overview, blocks: [...some.overview.blocks, old] };

  test('is named above the findings, and why beneath the rules', async () => {
    const { user } = drawPane({ ...some, overview });
    expect(
      screen.getByText(/^The whole workbook, .* Not read, by their own words: “Schedule \(old\)”\.$/),
    ).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '3 rules checked' }));
    expect(screen.getByText(why)).toBeTruthy();
  });

  test('is said where nothing was found, and not of one sheet that was asked', () => {
    drawPane({ ...checkedState(resultOf([])), overview });
    expect(screen.getByText(why)).toBeTruthy();
    cleanup();
    drawPane({ ...checkedState(resultOf([])), overview, scope: 'sheet' });
    expect(screen.queryByText(why)).toBeNull();
    expect(screen.queryByText(/Not read, by/)).toBeNull();
  });
});

describe('Decisions that no finding shows', () => {
  const settled = reviewsOf(
    { reviews: someFindings.slice(0, 2).map((each) => reviewOf(each, decision)), unreadable: 3 },
    someFindings.slice(1),
  );

  test('are counted: those on what is not found any more, and rows that cannot be read', () => {
    drawPane({ ...some, reviews: settled });
    expect(
      screen.getByText('1 decision is on what this check did not find. The report lists it.'),
    ).toBeTruthy();
    expect(screen.getByText('3 rows of “PMS reviews” cannot be read.')).toBeTruthy();
  });

  test('a check of one sheet, or a part of one, looked for no others', () => {
    drawPane({ ...some, reviews: settled, scope: 'sheet' });
    expect(screen.queryByText(/did not find/)).toBeNull();
  });
});

describe('What is said aloud', () => {
  test('goes away once it is heard, so that nobody comes upon it later', () => {
    jest.useFakeTimers();
    const { play } = drawPane(some);
    play({ ...some, result: resultOf([moved(41, 'breach', 5)]) });
    const said = (): string =>
      screen
        .getAllByRole('status')
        .map(({ textContent }) => textContent)
        .join('');
    expect(said()).toContain('Check finished: 1 breach,');
    jest.runAllTimers();
    expect(said()).not.toContain('Check finished');
    jest.useRealTimers();
  });
});

describe('The list, by keyboard alone', () => {
  test('the sheet stays where it is until the person moves, then follows', async () => {
    const { user, session } = drawPane(some);
    expect(session.asked).toEqual([]);
    screen.getAllByRole('treeitem')[0]!.focus();
    expect(session.asked).toEqual([]);
    await user.keyboard('{ArrowDown}');
    expect(focused()).toMatch(/^01C, 2015\/16 Breach To do £54,310.00/);
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    expect(focused()).toMatch(/^Ledger 41 Breach To do £3,112.40/);
    expect(session.asked).toEqual(['go to schedule F5', 'go to ledger D18:F18', 'go to ledger B41:G41']);
  });

  test('a check ends at the title, and ↓ goes on from there into the list', async () => {
    const { user, session, play } = drawPane(checkingState(612));
    screen.getByRole('button', { name: 'Cancel' }).focus();
    play(some);
    expect(focused()).toBe('Findings');
    await user.keyboard('{ArrowDown}');
    expect(focused()).toMatch(/^Reinvest in general practice/);
    expect(session.asked).toEqual([]);
    await user.keyboard('{ArrowDown}');
    expect(focused()).toMatch(/^01C, 2015\/16/);
  });

  test('Home and End, Left to the heading, Left again to fold it, Right to unfold', async () => {
    const { user } = drawPane(some);
    screen.getAllByRole('treeitem')[0]!.focus();
    await user.keyboard('{End}');
    expect(focused()).toMatch(/^Schedule 40 Advice/);
    await user.keyboard('{ArrowLeft}');
    expect(focused()).toMatch(/^Over at least four years Framework 5\(g\), advice, 1 to do 1/);
    await user.keyboard('{ArrowLeft}');
    expect(document.activeElement?.getAttribute('aria-expanded')).toBe('false');
    expect(listed()).toHaveLength(11);
    await user.keyboard('{ArrowRight}');
    expect(listed()).toHaveLength(12);
    await user.keyboard('{Home}');
    expect(focused()).toMatch(/^Reinvest in general practice/);
  });

  test('one stop of the Tab key, and the person stays where they stood', async () => {
    const { user } = drawPane(some);
    screen.getByRole('button', { name: 'Collapse all' }).focus();
    await user.tab();
    await user.keyboard('{ArrowDown}{ArrowDown}');
    const stood = focused();
    await user.tab({ shift: true });
    await user.tab();
    expect(focused()).toBe(stood);
  });

  test('Enter opens, Esc comes back to where the person stood', async () => {
    const { user, session } = drawPane(some);
    screen.getAllByRole('treeitem')[0]!.focus();
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{Enter}');
    expect(heading()).toBe('Stay in the locality');
    expect(focused()).toBe('Stay in the locality');
    await user.keyboard('{Escape}');
    expect(heading()).toBe('Findings');
    expect(focused()).toMatch(/^Ledger 41/);
    expect(session.asked.at(-1)).toBe('go to ledger B41:G41');
  });

  test('Esc and Ctrl+Z that the pane has acted on are kept from Excel, others are not', async () => {
    const { user } = drawPane(some);
    const heard: string[] = [];
    const hear = ({ key }: KeyboardEvent): void => void heard.push(key);
    window.addEventListener('keydown', hear);
    await user.click(screen.getByRole('treeitem', { name: /^Ledger 41/ }));
    await user.keyboard('{Escape}');
    expect(heading()).toBe('Findings');
    await user.click(screen.getByRole('button', { name: /^Search, filter, group/ }));
    await user.click(screen.getByRole('searchbox', { name: 'Search the findings' }));
    await user.keyboard('x{Escape}');
    expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('');
    screen.getAllByRole('treeitem')[0]!.focus();
    expect(heard).toEqual(['x']);
    heard.length = 0;
    await user.keyboard('{Control>}z{/Control}');
    expect(heard).toEqual(['Control']);
    await user.keyboard('{Escape}');
    expect(heard).toEqual(['Control', 'Escape']);
    window.removeEventListener('keydown', hear);
  });

  test('of moves made while Excel is still selecting, the last is followed', async () => {
    const { user, session } = drawPane(some);
    let done = (): void => undefined;
    session.selecting = () => new Promise((resolve) => (done = resolve));
    screen.getAllByRole('treeitem')[0]!.focus();
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}');
    expect(session.asked).toEqual(['go to schedule F5']);
    done();
    await user.keyboard('{Shift}');
    expect(session.asked).toEqual(['go to schedule F5', 'go to ledger B44:G44']);
  });
});

describe('One finding', () => {
  test('has everything to judge it', async () => {
    const { user } = drawPane(some);
    await user.click(screen.getByRole('treeitem', { name: /^Ledger 41/ }));
    expect(heading()).toBe('Stay in the locality');
    expect(screen.getByText(/no agreement of the CCGs is recorded/)).toBeTruthy();
    expect(screen.getAllByText('£3,112.40')).toHaveLength(2);
    expect(screen.getByText(/should not be redeployed outside the current CCG locality/)).toBeTruthy();
    expect(screen.getByText('Framework 5(f)')).toBeTruthy();
    expect(screen.getByText(/or move the money back to 01C/)).toBeTruthy();
    expect(screen.getByText('blank')).toBeTruthy();
  });

  test('a cell pressed is gone to', async () => {
    const { user, session } = drawPane(some);
    await user.click(screen.getByRole('treeitem', { name: /^Ledger 41/ }));
    await user.click(screen.getByRole('button', { name: 'Go to Ledger!G41' }));
    expect(session.asked).toEqual(['go to ledger B41:G41', 'go to ledger G41']);
  });

  test('↑ ↓ and the buttons lead to the others in the order of the list, as far as the filter lets through', async () => {
    const { user, session } = drawPane(some);
    await user.click(screen.getByRole('button', { name: '5 breaches' }));
    await user.click(screen.getByRole('treeitem', { name: /^Ledger 41/ }));
    expect(screen.getByText('2 of 5')).toBeTruthy();
    await user.keyboard('{ArrowDown}');
    expect(screen.getByText('3 of 5')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Previous finding' }));
    await user.click(screen.getByRole('button', { name: 'Previous finding' }));
    expect(heading()).toBe('Reinvest in general practice');
    await user.keyboard('{ArrowUp}');
    expect(screen.getByText('1 of 5')).toBeTruthy();
    expect(session.asked).toEqual([
      'go to ledger B41:G41',
      'go to ledger B44:G44',
      'go to ledger B41:G41',
      'go to schedule F5',
    ]);
  });

  test.each([
    ['Ledger 41', undefined],
    ['01C, 2015/16', 'On Schedule.'],
  ])('of %s it is said on which sheet the cells are, where its place does not', async (place, said) => {
    const { user } = drawPane(some);
    await user.click(screen.getByRole('treeitem', { name: new RegExp(`^${place}`) }));
    expect(screen.queryByText(/^On /)?.textContent).toBe(said);
  });

  test('of many cells, a screenful at first, and how many there were', async () => {
    const { user } = drawPane(some);
    await user.click(screen.getByRole('treeitem', { name: /^01C, 2015\/16/ }));
    expect(screen.getAllByRole('row')).toHaveLength(1 + 12);
    expect(screen.getByText('These are 30 of the 212 cells that it goes by.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Show all 30 cells' }));
    expect(screen.getAllByRole('row')).toHaveLength(1 + 30);
  });
});

describe('What was not checked', () => {
  test('is said in the line of rules, and why', async () => {
    const { user } = drawPane(checkedState(resultOf(findingsWithoutYears)));
    await user.click(screen.getByRole('button', { name: '2 rules checked, 1 not checked' }));
    expect(screen.getByText(/No column for “released”\./)).toBeTruthy();
  });

  test('leads to how the sheets were read, and to the thresholds where a rule waits for one', async () => {
    const notChecked = [{ rule: 'fair-shares', why: 'No threshold is set.' }];
    const { user } = drawPane(checkedState(resultOf(someFindings, { notChecked })));
    await user.click(screen.getByRole('button', { name: '3 rules checked, 1 not checked' }));
    await user.click(screen.getByRole('button', { name: 'Set thresholds' }));
    expect(heading()).toBe('Tolerance and thresholds');
    await user.keyboard('{Escape}');
    expect(heading()).toBe('Findings');
    await user.click(screen.getByRole('button', { name: '3 rules checked, 1 not checked' }));
    await user.click(screen.getByRole('button', { name: 'See how the sheets were read' }));
    expect(heading()).toBe('This workbook');
    expect(screen.getByRole('list', { name: 'What was found in the workbook' })).toBeTruthy();
  });

  test('where all was checked, or no threshold is wanting, no such way is offered', async () => {
    const { user, play } = drawPane(some);
    await user.click(screen.getByRole('button', { name: '3 rules checked' }));
    expect(screen.queryByRole('button', { name: 'See how the sheets were read' })).toBeNull();
    play(checkedState(resultOf(findingsWithoutYears)));
    expect(screen.getByRole('button', { name: 'See how the sheets were read' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Set thresholds' })).toBeNull();
  });

  test('and where one thing is why for several, it is said once', () => {
    const why = 'No schedule of practices was found.';
    const notChecked = ['four-year', 'reinvestment', 'locality'].map((rule, index) => ({
      rule,
      why: index === 1 ? 'No column for “purpose”.' : why,
    }));
    drawPane(checkedState(resultOf([], { checked: [], notChecked })));
    const said = within(screen.getByRole('main')).getAllByRole('listitem');
    expect(said.map((item) => item.textContent)).toEqual([
      `Over at least four years Framework 5(g)Stay in the locality Framework 5(f)${why}`,
      'Reinvest in general practice Framework 5(e)No column for “purpose”.',
    ]);
  });

  test('stands beside “nothing was found”, which is never the whole answer then', () => {
    drawPane(checkedState(resultOf([])));
    expect(screen.getByText('Nothing was found by the 2 rules that could be checked.')).toBeTruthy();
    expect(screen.getByText(/1 could not be, so this is not the whole answer/)).toBeTruthy();
    expect(screen.getByText(/No column for “released”\./)).toBeTruthy();
  });

  test('where no rule could be checked, nothing sounds like good news', () => {
    const notChecked = ['reinvestment', 'locality'].map((rule) => ({ rule, why: 'No column.' }));
    drawPane(checkedState(resultOf([], { checked: [], notChecked })));
    expect(screen.getByText('No rule could be checked.')).toBeTruthy();
    expect(screen.queryByText(/Nothing was found/)).toBeNull();
    expect(screen.queryByText(/breaches/)).toBeNull();
  });

  test('a rule that was checked in part says so, and what of it was not', async () => {
    const partly = [{ rule: 'reinvestment', why: 'No column for “reinvested” on “Schedule”.' }];
    const { user } = drawPane(checkedState(resultOf(someFindings, { partly })));
    await user.click(screen.getByRole('button', { name: '3 rules checked, 1 in part' }));
    expect(screen.getByText('No column for “reinvested” on “Schedule”.')).toBeTruthy();
  });

  test('findings from before an answer are called out of date', async () => {
    const { user, session } = drawPane({ ...some, answersChanged: true });
    expect(screen.getByText('These findings are out of date.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Check again' }));
    expect(session.asked).toEqual(['check workbook']);
  });

  test('a check that was stopped says so and can be made again', async () => {
    const { user, session } = drawPane(
      checkedState(resultOf([moved(41, 'breach', 5)], { cancelled: true, rows: { read: 612, of: 1023 } })),
    );
    expect(screen.getByText('You stopped this check.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Check again' }));
    expect(session.asked).toEqual(['check workbook']);
  });
});

describe('Words from cells', () => {
  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '=HYPERLINK("http://x","y")',
    '[a](javascript:alert(1))',
  ])('%s stands in the pane as it is written, and is nothing else there', async (words) => {
    const finding = {
      ...moved(41, 'breach', 5),
      sheet: words,
      message: `Spent on “${words}”.`,
      putRight: words,
      subject: { practice: words, ccg: words, scheme: words },
      cells: moved(41, 'breach', 5).cells.map((cell) => ({
        ...cell,
        sheet: words,
        title: words,
        value: words,
        shown: words,
      })),
    };
    const { user } = drawPane(checkedState(resultOf([finding])));
    await user.click(screen.getAllByRole('treeitem').at(-1)!);
    expect(screen.getByText(`Spent on “${words}”.`)).toBeTruthy();
    expect(document.body.textContent).toContain(words);
    expect(
      document.body.querySelector('script, img, iframe, a[href^="javascript"], a[href^="http://x"]'),
    ).toBeNull();
  });
});
