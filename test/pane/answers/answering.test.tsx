/** @jest-environment jsdom */
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { locality } from '../../../src/policy/rules/locality';
import { columnsAnswered, noAnswers, type Answers } from '../../../src/review/answers/answers';
import type { BlanksSeen } from '../../../src/review/checking/blanks';
import type { BlockUnderstood, Overview, State } from '../../../src/review/session';
import {
  askingOverview,
  checkedState,
  moved,
  overview,
  resultOf,
  schedule,
  someFindings,
  unclear,
} from '../../support/fakeSession';
import { drawPane, focused, heading } from '../../support/drawPane';
import { countingOverview, halvingOverview } from '../../support/paneStories/answeringStories';

const ready = (what: Overview): State => ({ at: 'ready', overview: what });
const answersIn = (answers: Answers): State => ready({ ...overview, answers });
const press = (name: string | RegExp) => screen.getByRole('button', { name });
const said = (): string[] => screen.getAllByRole('status').map(({ textContent }) => textContent ?? '');

describe('A question', () => {
  test('shows the first rows and the answers there are; one press answers for all its columns', async () => {
    const { user, session } = drawPane(ready(askingOverview));
    const group = screen.getByRole('group', { name: /^Schedule: What do the columns/ });
    const rows = within(within(group).getByRole('list', { name: 'First rows' })).getAllByRole('listitem');
    expect(rows[0]!.textContent).toBe('10,314.09 · 20,628.18 · 30,942.27 · 41,256.36');
    await user.click(within(group).getByRole('button', { name: /^Retained/ }));
    const answered = columnsAnswered(session.remembered!, 'Schedule');
    expect(answered('2014/15', 0)).toEqual({ measure: 'retained', year: 2014 });
    expect(answered('2017/18', 0)).toEqual({ measure: 'retained', year: 2017 });
    expect(said()).toContain('Kept: Schedule, retained.');
  });

  test('which year is Year 1 is answered once for the sheet, and said otherwise where it is read', async () => {
    const { user, session, play } = drawPane(ready(countingOverview));
    await user.click(press('2014/15, as in the policy'));
    expect(session.remembered!.firstYears).toEqual([{ sheet: 'Schedule', year: 2014 }]);
    expect(said()).toContain('Kept: Schedule, Year 1 is 2014/15.');
    const read = [{ ...schedule, firstYear: 2014 }];
    play(ready({ ...countingOverview, blocks: read, questions: [], answers: session.remembered! }));
    await user.click(press(/^Read /));
    await user.click(press(/^Schedule/));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Year 1 is' }), '2016/17');
    expect(session.remembered!.firstYears).toEqual([{ sheet: 'Schedule', year: 2016 }]);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Year 1 is' }), 'As PMS Review reads it');
    expect(session.remembered!.firstYears).toEqual([]);
  });

  test('what a year written by one half means is answered once for the sheet, and said otherwise where it is read', async () => {
    const { user, session, play } = drawPane(ready(halvingOverview));
    await user.click(press('2013/14, which ends in 2014'));
    expect(session.remembered!.bareYears).toEqual([{ sheet: 'Schedule', are: 'ends' }]);
    expect(said()).toContain('Kept: Schedule, 2014 is 2013/14, which ends in 2014.');
    const read = [{ ...schedule, bareYears: { first: 2014, are: 'ends' as const } }];
    play(ready({ ...halvingOverview, blocks: read, questions: [], answers: session.remembered! }));
    await user.click(press(/^Read /));
    await user.click(press(/^Schedule/));
    const field = () => screen.getByRole('combobox', { name: '2014 means' });
    await user.selectOptions(field(), '2014/15, which begins in 2014');
    expect(session.remembered!.bareYears).toEqual([{ sheet: 'Schedule', are: 'begins' }]);
    await user.selectOptions(field(), 'As PMS Review reads it');
    expect(session.remembered!.bareYears).toEqual([]);
  });

  test('answered, the next one takes the focus, and after the last the list of them', async () => {
    const { user, play } = drawPane(ready(askingOverview));
    await user.click(screen.getAllByRole('button', { name: 'None of these' })[0]!);
    const [, sense, column] = askingOverview.questions;
    play(ready({ ...askingOverview, questions: [sense!, column!] }));
    expect(document.activeElement?.getAttribute('role')).toBe('group');
    expect(focused()).toMatch(/^Schedule: Whose money/);
    await user.click(press('Money that the practice of the row receives'));
    play(ready({ ...askingOverview, questions: [column!] }));
    expect(focused()).toMatch(/^Ledger: What does the column “To” hold/);
    await user.click(press('Receiving CCG'));
    play(ready({ ...askingOverview, questions: [] }));
    expect(screen.queryByRole('heading', { name: 'What the headings do not say' })).toBeNull();
    expect(document.activeElement).not.toBe(document.body);
  });

  test('an amount whose heading says the year is of that year', async () => {
    const [, , asked] = askingOverview.questions;
    const column = {
      ...asked!.columns[0]!,
      heading: '2014/15 FYE',
      couldBe: ['amount'] as const,
      year: 2014,
    };
    const { user, session } = drawPane(
      ready({ ...askingOverview, questions: [{ ...asked!, columns: [column] }] }),
    );
    await user.click(press('Amount 2014/15'));
    const answered = columnsAnswered(session.remembered!, 'Ledger');
    expect(answered('2014/15 FYE', 0)).toEqual({ measure: 'amount', year: 2014 });
    expect(said()).toContain('Kept: Ledger, amount 2014/15.');
  });

  test('left open at a check, the findings say so and lead to it', async () => {
    const { user } = drawPane({ ...checkedState(resultOf(someFindings)), overview: askingOverview });
    expect(screen.getByText('3 questions not answered')).toBeTruthy();
    await user.click(press('Answer them'));
    await waitFor(() => expect(focused()).toBe('This workbook'));
    expect(screen.getByRole('heading', { name: 'What the headings do not say' })).toBeTruthy();
  });

  test('about sheets is answered where they are listed, one press from the finding', async () => {
    const { user } = drawPane(checkedState(resultOf([{ ...unclear(18), settledBy: 'sheets' }])));
    await user.click(screen.getAllByRole('treeitem').at(-1)!);
    await user.click(press('See how the sheets were read'));
    expect(heading()).toBe('This workbook');
    expect(screen.getByRole('list', { name: 'What was found in the workbook' })).toBeTruthy();
  });

  test('about blank cells comes with the findings that it would settle, and is kept by its column', async () => {
    const asked: BlanksSeen = {
      ...{ sheet: 'Ledger', sheetId: 'ledger', heading: 'From CCG', nth: 0, taken: 'asked', cells: 37 },
      ...{ name: 'Column B, “From CCG”', example: 'B5 is blank below “01C” in B4.' },
    };
    const found = { ...unclear(18), settledBy: 'blanks' as const };
    const state = checkedState(resultOf([found], { blanks: [asked] }));
    const { user, session, play } = drawPane(state);
    expect(screen.getByText('1 question not answered')).toBeTruthy();
    await user.click(screen.getAllByRole('treeitem').at(-1)!);
    await user.click(press('Say what a blank means'));
    const group = await screen.findByRole('group', {
      name: /^Ledger: Column B, “From CCG”: 37 cells are blank/,
    });
    await user.click(within(group).getByRole('button', { name: /^Yes/ }));
    const { blanks } = session.remembered!;
    expect(blanks).toEqual([{ sheet: 'Ledger', heading: 'From CCG', nth: 0, is: 'above' }]);
    expect(said()).toContain('Kept: Ledger, a blank “From CCG” is the same as the cell above.');
    play({ ...state, overview: { ...overview, answers: session.remembered! }, answersChanged: true });
    expect(screen.queryByRole('heading', { name: 'What blank cells mean' })).toBeNull();
    await user.click(press('Settings'));
    await user.click(press('Take back: Ledger, a blank “From CCG”, is the same as the cell above'));
    expect(session.remembered!.blanks).toEqual([]);
  });

  test('of an unsure column leads to its sheet where it is something else', async () => {
    const { user } = drawPane(ready(askingOverview));
    await user.click(press('Something else…'));
    expect(heading()).toBe('Ledger');
  });
});

describe('Hidden sheets', () => {
  const hidden = (sheet: string): BlockUnderstood => ({ ...schedule, sheetId: sheet, sheet, visible: false });

  test('are named, and left out with one press', async () => {
    const blocks = [...overview.blocks, hidden('Old schedule'), hidden('Workings')];
    const { user, session } = drawPane(ready({ ...overview, blocks }));
    expect(
      screen.getByText('2 hidden sheets are read with the others: “Old schedule” and “Workings”.'),
    ).toBeTruthy();
    await user.click(press('Leave them out'));
    expect(session.remembered?.leftOut).toEqual(['Old schedule', 'Workings']);
    expect(said()).toContain('Kept: “Old schedule” and “Workings” are left out.');
  });

  test('that call themselves drafts are named, whether or not others are read', () => {
    const why =
      '“Old schedule” says that this is a draft or old: it is left alone. Show the sheet if it counts.';
    const draft = { ...hidden('Old schedule'), kind: 'neither', leftAlone: true, remarks: [why] } as const;
    drawPane(ready({ ...overview, blocks: [...overview.blocks, draft] }));
    expect(screen.getByText(why)).toBeTruthy();
    cleanup();
    drawPane(ready({ ...overview, blocks: [...overview.blocks, draft, hidden('Workings')] }));
    expect(screen.getByText(`1 hidden sheet is read with the others: “Workings”. ${why}`)).toBeTruthy();
  });

  test('that hold nothing to check, or were left out, are not spoken of', () => {
    drawPane(ready({ ...overview, blocks: [...overview.blocks, { ...hidden('Notes'), kind: 'neither' }] }));
    expect(screen.queryByText(/hidden sheet/)).toBeNull();
  });
});

describe('How a sheet was read', () => {
  const open = async (state: State = ready(overview), name: RegExp = /^Schedule/) => {
    const pane = drawPane(state);
    await pane.user.click(press(/see how/));
    await pane.user.click(press(name));
    return pane;
  };

  test('is said column by column with its first cells, and Esc goes back to where one came from', async () => {
    const { user } = await open();
    expect(heading()).toBe('Schedule');
    expect(focused()).toBe('Schedule');
    expect(screen.getByText(/Headings are in row 4, with 120 rows below/)).toBeTruthy();
    expect(screen.getByText(/because they rise to the premium/)).toBeTruthy();
    const ccg = screen.getByRole<HTMLSelectElement>('combobox', { name: 'C CCG' });
    expect(ccg.selectedOptions[0]!.text).toBe('CCG');
    expect(screen.getByText('Likely: its cells are CCG codes.')).toBeTruthy();
    expect(screen.getByText('10,314.09 · 15,025 · 2,100.13')).toBeTruthy();
    expect(screen.queryByRole('combobox', { name: 'J RAG' })).toBeNull();
    await user.keyboard('{Escape}');
    expect(heading()).toBe('This workbook');
    expect(focused()).toBe('Schedule 120 rows of practices');
  });

  test('is changed by choosing from a list, also of columns that are not used', async () => {
    const { user, session } = await open();
    await user.selectOptions(screen.getByRole('combobox', { name: 'B Practice' }), 'Scheme');
    await user.click(press(/^2 more columns/));
    await user.selectOptions(screen.getByRole('combobox', { name: 'I Comments' }), 'Compelling reasons');
    const answered = columnsAnswered(session.remembered!, 'Schedule');
    expect(answered('Comments', 0)).toEqual({ fact: 'compellingReasons' });
    expect(said()).toContain('Kept: “Comments” holds compelling reasons.');
  });

  test('a measure wants its year: the heading’s, or the one that is chosen', async () => {
    const { user, session } = await open();
    await user.selectOptions(screen.getByRole('combobox', { name: 'E 2014/15' }), 'Step');
    expect(columnsAnswered(session.remembered!, 'Schedule')('2014/15', 0)).toEqual({
      measure: 'step',
      year: 2014,
    });
    await user.click(press(/^2 more columns/));
    session.remembered = noAnswers;
    await user.selectOptions(screen.getByRole('combobox', { name: 'J RAG' }), 'Retained');
    expect(session.remembered).toBe(noAnswers);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Year of “RAG”' }), '2016/17');
    expect(columnsAnswered(session.remembered, 'Schedule')('RAG', 0)).toEqual({
      measure: 'retained',
      year: 2016,
    });
  });

  test('an answer is taken back from the same list', async () => {
    const column = { sheet: 'Schedule', heading: 'RAG', nth: 0, carries: { fact: 'purpose' } } as const;
    const { user, session } = await open(answersIn({ ...noAnswers, columns: [column] }));
    const list = screen.getByRole<HTMLSelectElement>('combobox', { name: 'J RAG' });
    expect(list.selectedOptions[0]!.text).toBe('Purpose');
    expect(screen.getByText(/^You said so, but it is not used/)).toBeTruthy();
    await user.selectOptions(list, 'As PMS Review reads it');
    expect(session.remembered!.columns).toEqual([]);
  });

  test('said so that nothing is left to check, its columns stay to be said otherwise', async () => {
    const { play } = await open();
    const nothing: BlockUnderstood = {
      ...schedule,
      kind: 'neither',
      headerRow: 1,
      columns: [],
      remarks: ['No headings were found.'],
    };
    const field = screen.getByRole('combobox', { name: 'A Practice code' });
    field.focus();
    play(ready({ ...overview, blocks: [nothing] }));
    expect(screen.getByText('No headings were found.')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'A Practice code' }));
    expect(field.isConnected).toBe(true);
  });

  test('a sheet is left out by a switch', async () => {
    const { user, session, play } = await open(ready(overview), /^Ledger/);
    await user.click(screen.getByRole('switch', { name: 'Leave this sheet out' }));
    expect(session.remembered!.leftOut).toEqual(['Ledger']);
    const blocks = overview.blocks.map((block) =>
      block.sheet === 'Ledger'
        ? {
            ...block,
            kind: 'neither' as const,
            rows: 0,
            headerRow: 1,
            columns: [],
            remarks: ['You left this sheet out.'],
          }
        : block,
    );
    play(ready({ ...overview, blocks, answers: session.remembered! }));
    expect(heading()).toBe('Ledger');
    await user.click(screen.getAllByRole('button', { name: 'Check' })[1]!);
    expect(screen.getByRole('button', { name: 'Ledger left out' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Notes nothing to check' })).toBeTruthy();
  });
});

describe('Purposes that are not known', () => {
  const state = checkedState(
    resultOf([...someFindings, unclear(19), { ...unclear(19), key: 'the same row, another year' }]),
  );

  test('are each said once, with their rows and amounts, from the findings', async () => {
    const { user, session } = drawPane(state);
    await user.click(press('Say what it is'));
    expect(heading()).toBe('Purposes not known');
    await user.keyboard('{Escape}');
    expect(heading()).toBe('Findings');
    await user.click(screen.getByRole('treeitem', { name: /^Ledger 18/ }));
    await user.click(press('Say what it is'));
    expect(heading()).toBe('Purposes not known');
    await user.keyboard('{Escape}');
    expect(focused()).toBe('Reinvest in general practice');
    await user.click(press('Check'));
    await user.click(press(/^1 purpose not known/));
    expect(focused()).toBe('Purposes not known');
    expect(screen.getByRole('heading', { name: 'Contingency B' })).toBeTruthy();
    expect(screen.getByText('2 rows')).toBeTruthy();
    expect(screen.getByText('£36,000.00')).toBeTruthy();
    await user.click(press('Premises'));
    expect(session.remembered!.purposes).toEqual([{ words: 'contingency b', is: 'premises' }]);
    expect(said()).toContain('Kept: “Contingency B” is premises.');
    await user.click(press('Check again'));
    expect(session.asked.at(-1)).toBe('check workbook');
  });

  test('may be decided later', async () => {
    const purposes = [{ words: 'contingency b', is: 'premises' as const }];
    const { user, session } = drawPane({
      ...state,
      overview: { ...overview, answers: { ...noAnswers, purposes } },
    });
    await user.click(press('Check'));
    await user.click(press(/^1 purpose not known/));
    expect(press('Premises').getAttribute('aria-pressed')).toBe('true');
    await user.click(press('Decide later'));
    expect(session.remembered!.purposes).toEqual([]);
  });
});

describe('Settings', () => {
  const given: Answers = {
    ...noAnswers,
    columns: [{ sheet: 'Schedule', heading: 'RAG', nth: 0, carries: 'nothing' }],
    leftOut: ['Notes', 'Old notes'],
    tolerance: 5,
    thresholds: { fairShares: 0.07 },
  };
  const open = async (state: State = answersIn(given)) => {
    const pane = drawPane(state);
    await pane.user.click(press('Settings'));
    return pane;
  };

  test('list what was said, each to be taken back; the next takes the focus', async () => {
    const { user, session, play } = await open();
    const list = screen.getByRole('list', { name: 'Your answers on this workbook' });
    expect(
      within(list)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Notes is left outTake back',
      'Old notes is left outNot used: no sheet is called “Old notes” now.Take back',
      'Schedule, “RAG” holds nothingTake back',
      'The tolerance is £0.05Take back',
      'The threshold of fair shares is 7%Take back',
    ]);
    await user.click(press(/^Take back: Schedule, “RAG”/));
    expect(session.remembered).toEqual({ ...given, columns: [] });
    play(answersIn(session.remembered!));
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Take back: The tolerance/);
    await user.click(press(/^Take back: The tolerance/));
    expect(session.remembered!.tolerance).toBeUndefined();
  });

  test('what Excel would not take back moves nobody who goes elsewhere then', async () => {
    const { user, play } = await open();
    await user.click(press(/^Take back: Schedule, “RAG”/));
    (document.activeElement as HTMLElement).blur();
    play(answersIn({ ...given }));
    expect(document.activeElement).toBe(document.body);
  });

  test('forget everything once it was asked whether they should', async () => {
    const { user, session } = await open();
    await user.click(press('Forget all answers'));
    expect(session.remembered).toBeUndefined();
    expect(focused()).toBe('Keep them');
    await user.click(press('Forget them'));
    expect(session.remembered).toEqual(noAnswers);
  });

  test('say why answers are not used, and a newer version’s are not ours to forget', async () => {
    await open(ready({ ...overview, problem: 'They were given in a newer version.', newer: true }));
    expect(screen.getByText('They were given in a newer version.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Forget all answers' })).toBeNull();
    expect(screen.queryByText('None: all is as PMS Review reads it.')).toBeNull();
  });

  test('tolerance and thresholds: what is wrong is said at the top and at the field', async () => {
    const { user, session } = await open(answersIn(noAnswers));
    await user.click(press('Tolerance and thresholds'));
    const tolerance = screen.getByRole<HTMLInputElement>('textbox', { name: 'Tolerance' });
    await user.type(tolerance, '0');
    await user.type(screen.getByRole('textbox', { name: 'Fair shares' }), 'a fifth');
    await user.click(press('Save'));
    expect(session.remembered).toBeUndefined();
    const problem = screen.getByRole('group', { name: 'There is a problem' });
    expect(problem.textContent).toContain('There is a problem');
    const wrong = 'Tolerance must be 0.01 or more: the policy itself allows a penny';
    expect(tolerance.getAttribute('aria-invalid')).toBe('true');
    expect(
      document.getElementById(tolerance.getAttribute('aria-describedby')!.split(' ')[0]!)?.textContent,
    ).toBe(wrong);
    await user.click(within(problem).getByRole('button', { name: wrong }));
    expect(document.activeElement).toBe(tolerance);

    await user.clear(tolerance);
    await user.type(tolerance, '£1,000.5');
    await user.clear(screen.getByRole('textbox', { name: 'Fair shares' }));
    await user.type(screen.getByRole('textbox', { name: 'Fair shares' }), '7.5 %');
    await user.click(press('Save'));
    expect(session.remembered).toMatchObject({ tolerance: 100_050, thresholds: { fairShares: 0.075 } });
    expect(screen.queryByText('There is a problem')).toBeNull();
    expect(tolerance.value).toBe('1000.50');
  });

  test('thresholds that are saved are said to be in force, until others are typed, and lead to another check', async () => {
    const checked = checkedState(resultOf([moved(41, 'breach', 5)]));
    const { user, session, play } = await open(checked);
    await user.click(press('Tolerance and thresholds'));
    const goesBy = () => screen.queryByText('The next check goes by this.');
    const fairShares = screen.getByRole('textbox', { name: 'Fair shares' });
    await user.type(fairShares, '20');
    expect(screen.queryByRole('button', { name: 'Check again' })).toBeNull();
    await user.click(press('Save'));
    // Not before it is so.
    expect(goesBy()).toBeNull();
    play({ ...checked, overview: { ...overview, answers: session.remembered! }, answersChanged: true });
    expect(goesBy()).toBeTruthy();
    await user.type(fairShares, '5');
    expect(goesBy()).toBeNull();
    await user.click(press('Check again'));
    expect(session.asked.at(-1)).toBe('check workbook');
  });

  test('what is saved leaves a limit that somebody else has set meanwhile', async () => {
    const { user, session, play } = await open(answersIn(noAnswers));
    await user.click(press('Tolerance and thresholds'));
    const tolerance = screen.getByRole<HTMLInputElement>('textbox', { name: 'Tolerance' });
    const fairShares = screen.getByRole<HTMLInputElement>('textbox', { name: 'Fair shares' });
    await user.type(fairShares, '20');
    play(answersIn({ ...noAnswers, tolerance: 5 }));
    expect(tolerance.value).toBe('0.05');
    expect(fairShares.value).toBe('20');
    await user.click(press('Save'));
    expect(session.remembered).toMatchObject({ tolerance: 5, thresholds: { fairShares: 0.2 } });
    // And what was saved is theirs to change as well.
    play(answersIn(session.remembered!));
    play(answersIn({ ...session.remembered!, thresholds: { fairShares: 0.3 } }));
    expect(fairShares.value).toBe('30');
    await user.clear(tolerance);
    await user.click(press('Save'));
    expect(session.remembered!.tolerance).toBeUndefined();
    expect(session.remembered!.thresholds.fairShares).toBe(0.3);
  });

  test('are come to from the finding that asks for it, as its rule says', async () => {
    const { settledBy } = locality.messages.notComparable;
    const { user } = drawPane(checkedState(resultOf([{ ...moved(41, 'evidence needed', 5), settledBy }])));
    await user.click(screen.getByRole('treeitem', { name: /^Ledger 41/ }));
    await user.click(press('Join CCGs'));
    expect(heading()).toBe('CCGs that are one locality');
    await user.click(within(screen.getByRole('main')).getByRole('button', { name: 'Findings' }));
    expect(heading()).toBe('Stay in the locality');
  });

  test('CCGs are joined once two are chosen', async () => {
    const { user, session } = await open(checkedState(resultOf(someFindings)));
    await user.click(press('CCGs that are one locality'));
    await user.click(screen.getByRole('checkbox', { name: '01C' }));
    await user.click(press('Join them'));
    expect(screen.getByText('Choose two or more CCGs that are one locality')).toBeTruthy();
    expect(session.remembered).toBeUndefined();
    await user.click(screen.getByRole('checkbox', { name: '02P' }));
    await user.click(press('Join them'));
    expect(session.remembered!.localities).toEqual([['01C', '02P']]);
  });

  test('before a check there are no CCGs to choose from, and it says how to come by them', async () => {
    const { user, session } = await open();
    await user.click(press('CCGs that are one locality'));
    await user.click(press('Check the workbook'));
    expect(session.asked).toContain('check workbook');
  });
});

test('of what was said the place of localities lists the localities alone', async () => {
  const { user } = drawPane(
    answersIn({
      ...noAnswers,
      blanks: [{ sheet: 'Ledger', heading: 'CCG', nth: 0, is: 'above' }],
      localities: [['01C', '02P']],
    }),
  );
  await user.click(press('Settings'));
  await user.click(press('CCGs that are one locality'));
  const items = within(screen.getByRole('list', { name: 'Localities that you joined' })).getAllByRole(
    'listitem',
  );
  expect(items.map(({ textContent }) => textContent)).toEqual(['01C and 02P are one localityTake back']);
});

test('answers given while one is being kept change what there is by then, and none is lost', async () => {
  const { user, session, play } = drawPane(ready(askingOverview));
  let done = (): void => undefined;
  const kept: Answers[] = [];
  const saidOfBoth = (): string[] => said().filter((words) => words.startsWith('Kept'));
  session.remember = (answers) => {
    kept.push(answers);
    return new Promise((resolve) => (done = resolve));
  };
  await user.click(press(/^Retained/));
  await user.click(press('Receiving CCG'));
  expect(kept).toHaveLength(1);
  // Kept, and read again: another window has left a sheet out meanwhile.
  play(ready({ ...askingOverview, answers: { ...kept[0]!, leftOut: ['Old version'] } }));
  await act(async () => done());
  // Of the other nothing is said before Excel has it.
  expect(saidOfBoth()).toEqual(['Kept: Schedule, retained.']);
  expect(kept).toHaveLength(2);
  expect(kept[1]!.columns).toHaveLength(5);
  expect(kept[1]!.leftOut).toEqual(['Old version']);
  play(ready({ ...askingOverview, answers: kept[1]! }));
  await act(async () => done());
  expect(saidOfBoth()).toEqual(['Kept: Ledger, receiving CCG.']);
});

describe('Where what was pressed goes by that, the title of the place has the focus', () => {
  const localities = [['01C', '02P']];
  const old: BlockUnderstood = { ...schedule, sheetId: 'old', sheet: 'Old', visible: false };
  const refused: State = {
    at: 'ready',
    overview,
    notice: { kind: 'read-only', sentence: 'It is read-only.' },
  };

  test.each<[what: string, at: State, presses: readonly (string | RegExp)[], then: State, title: string]>([
    [
      'the last of the localities that were joined',
      answersIn({ ...noAnswers, localities }),
      ['Settings', 'CCGs that are one locality', /^Take back/],
      answersIn(noAnswers),
      'CCGs that are one locality',
    ],
    [
      'all answers',
      answersIn({ ...noAnswers, localities }),
      ['Settings', 'Forget all answers', 'Forget them'],
      answersIn(noAnswers),
      'Settings',
    ],
    [
      'the hidden sheets',
      ready({ ...overview, blocks: [schedule, old] }),
      ['Leave it out'],
      ready({
        ...overview,
        blocks: [schedule, { ...old, kind: 'neither' }],
        answers: { ...noAnswers, leftOut: ['Old'] },
      }),
      'This workbook',
    ],
    ['a message', refused, ['Put this message away'], refused, 'This workbook'],
  ])('%s', async (_, at, presses, then, title) => {
    const { user, play } = drawPane(at);
    for (const name of presses) await user.click(press(name));
    play(then);
    await waitFor(() => expect(focused()).toBe(title));
  });
});

test('what Excel would not keep is not said to be kept', async () => {
  const { user, session, play } = drawPane(ready(askingOverview));
  session.remember = async () =>
    play({
      at: 'ready',
      overview: askingOverview,
      notice: { kind: 'read-only', sentence: 'It is read-only.' },
    });
  await user.click(press(/^Retained/));
  expect(screen.getByText('It is read-only.')).toBeTruthy();
  expect(said().join()).not.toContain('Kept');
});
