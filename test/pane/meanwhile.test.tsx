/** @jest-environment jsdom */
/** What a person does in the pane while Excel is still at what they did before. */
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { noAnswers, type Answers } from '../../src/review/answers/answers';
import { rememberReviewer } from '../../src/pane/decisions/rememberedReviewer';
import { Pane } from '../../src/pane/Pane';
import {
  checkedState,
  overview,
  resultOf,
  someFindings,
  unclear,
  type FakeSession,
} from '../support/fakeSession';
import { drawPane, heading } from '../support/drawPane';
import { slowly } from '../support/slowly';

const checked = checkedState(resultOf(someFindings));
const press = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
const said = (): string[] => screen.getAllByRole('status').map(({ textContent }) => textContent ?? '');

describe('deciding together', () => {
  test('does not take over what is being recorded on one of them', async () => {
    rememberReviewer('J. Patel');
    const { user, session } = drawPane(checked);
    const write = slowly(session, 'record');
    await user.click(screen.getByRole('treeitem', { name: /^Ledger 41/ }));
    await user.keyboard('2Agreed in March{Control>}{Enter}{/Control}{Escape}');
    fireEvent.keyDown(screen.getAllByRole('treeitem')[0]!, { key: 'a', ctrlKey: true });
    await user.click(press('Decide together'));
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(press('Recording…')).toBeTruthy();
    await act(write);
    await waitFor(() => expect(press('Record')).toBeTruthy());
    expect(screen.getAllByRole<HTMLInputElement>('radio').filter((each) => each.checked)).toEqual([]);
  });
});

describe('answers', () => {
  /** Keeps what it is told to when the test says so; where `refuses`, it would not. */
  const slowlyKept = (session: FakeSession) => {
    const waiting: ((refuses: boolean) => void)[] = [];
    const kept: Answers[] = [];
    session.remember = async (answers) => {
      kept.push(answers);
      const refuses = await new Promise<boolean>((resolve) => waiting.push(resolve));
      const state = session.state();
      if (!('overview' in state)) throw new Error(state.at);
      const notice = { kind: 'busy', sentence: 'Excel is busy.' } as const;
      session.play(
        refuses
          ? { ...state, notice }
          : { ...state, notice: undefined, overview: { ...state.overview, answers } },
      );
    };
    return { kept, answer: (refuses = false) => act(async () => waiting.shift()!(refuses)) };
  };
  const twoPurposes = checkedState(
    resultOf([
      unclear(18),
      {
        ...unclear(19),
        values: { purpose: 'Tranche B', amount: { money: 100 } },
      },
    ]),
  );
  const purposes = (): string[] =>
    screen
      .getAllByRole('button', { pressed: true })
      .map((each) => `${each.closest('li')!.querySelector('h2')!.textContent}: ${each.textContent}`);
  const toPurposes = async ({ user }: ReturnType<typeof drawPane>): Promise<void> =>
    user.click(press(/purposes? not known|Say what/i));

  test('of which Excel would not keep one are kept together with those given meanwhile', async () => {
    const drawn = drawPane(twoPurposes);
    await toPurposes(drawn);
    const { user, session } = drawn;
    const { kept, answer } = slowlyKept(session);
    const [first, second] = screen.getAllByRole('button', { name: 'Premises' });
    await user.click(first!);
    await user.click(second!);
    await answer(true);
    await answer();
    expect(kept.map((answers) => answers.purposes.length)).toEqual([1, 2]);
    expect(purposes()).toEqual(['Contingency B: Premises', 'Tranche B: Premises']);
    expect(said()).toContain('Kept: “Tranche B” is premises.');
  });

  test('that Excel would not keep are not asked for again by themselves, nor said to be kept', async () => {
    const drawn = drawPane(twoPurposes);
    await toPurposes(drawn);
    const { user, session } = drawn;
    const { kept, answer } = slowlyKept(session);
    const [first, second] = screen.getAllByRole('button', { name: 'Premises' });
    await user.click(first!);
    await answer(true);
    expect(kept).toHaveLength(1);
    expect(said().some((words) => words.startsWith('Kept'))).toBe(false);
    await user.click(second!);
    await answer();
    expect(kept[1]!.purposes).toHaveLength(1);
  });

  test('the last of two on the same counts, and of a pane that is drawn anew meanwhile none is lost', async () => {
    const drawn = drawPane(twoPurposes);
    await toPurposes(drawn);
    const { user, session } = drawn;
    const { kept, answer } = slowlyKept(session);
    await user.click(screen.getAllByRole('button', { name: 'Premises' })[0]!);
    cleanup();
    render(<Pane session={session} version="1.2.3" />);
    await toPurposes(drawn);
    await user.click(screen.getAllByRole('button', { name: 'Not general practice' })[0]!);
    await user.click(screen.getAllByRole('button', { name: 'Premises' })[1]!);
    expect(kept).toHaveLength(1);
    await answer();
    await answer();
    expect(kept).toHaveLength(2);
    expect(purposes()).toEqual(['Contingency B: Not general practice', 'Tranche B: Premises']);
  });

  test('that are forgotten while one is being kept are all gone', async () => {
    const given: Answers = { ...noAnswers, leftOut: ['Notes'], tolerance: 500 };
    const { user, session } = drawPane({ at: 'ready', overview: { ...overview, answers: given } });
    await user.click(press('Settings'));
    const { kept, answer } = slowlyKept(session);
    await user.click(press(/^Take back: Notes/));
    await user.click(press('Forget all answers'));
    await user.click(press('Forget them'));
    await answer();
    await answer();
    expect(kept.at(-1)).toEqual(noAnswers);
    screen.getByText('None: all is as PMS Review reads it.');
  });
});

describe('taking everything out', () => {
  const asking = async () => {
    const drawn = drawPane(checked);
    drawn.session.added = [{ what: 'highlight', says: 'The highlight over flagged rows.' }];
    await drawn.user.click(press('Settings'));
    return drawn;
  };

  test('asked for twice, asks once', async () => {
    const { user, session } = await asking();
    let looks = 0;
    const { whatWasAdded } = session;
    session.whatWasAdded = () => (looks++, whatWasAdded());
    const tell = slowly(session, 'whatWasAdded');
    await user.click(press(/^Remove everything/));
    await user.click(press(/^Remove everything/));
    await act(tell);
    await user.click(await screen.findByRole('button', { name: 'Keep it' }));
    expect(looks).toBe(1);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('is not said to be kept once it is being removed, and leaves whoever went on where they are', async () => {
    const { user, session } = await asking();
    const remove = slowly(session, 'removeEverything');
    await user.click(press(/^Remove everything/));
    await user.click(await screen.findByRole('button', { name: 'Remove it all' }));
    expect(screen.queryByRole('button', { name: 'Keep it' })).toBeNull();
    await user.click(press('Close'));
    expect(said()).toContain('Removing what PMS Review added…');
    const gone = press(/^Tolerance/);
    act(() => gone.focus());
    await act(remove);
    await waitFor(() => expect(said()).toContain('Everything PMS Review added is removed.'));
    expect(document.activeElement).toBe(gone);
    expect(heading()).toBe('Settings');
  });
});
