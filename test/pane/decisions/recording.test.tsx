/** @jest-environment jsdom */
/** Excel takes its time over a decision, and the person goes on at the keyboard. */
import { act, screen, waitFor } from '@testing-library/react';
import { rememberReviewer } from '../../../src/pane/decisions/rememberedReviewer';
import { checkedState, resultOf, someFindings } from '../../support/fakeSession';
import { drawPane, heading, type DrawnPane } from '../../support/drawPane';
import { slowly } from '../../support/slowly';

const key = (row: number): string => someFindings.find((finding) => finding.row === row)!.key;
const ctrlEnter = '{Control>}{Enter}{/Control}';
const ctrlZ = '{Control>}z{/Control}';
const written = ({ session }: DrawnPane): string[] =>
  session.asked.filter((each) => /^(?:record|undo)/.test(each));
const reason = (): HTMLTextAreaElement => screen.getByLabelText(/^Why is it accepted/);

/** The pane at a finding that is accepted for a reason, and an Excel that writes it when it is told to. */
const accepting = async (): Promise<DrawnPane & { write: () => Promise<void> }> => {
  rememberReviewer('J. Patel');
  const drawn = drawPane(checkedState(resultOf(someFindings)));
  await drawn.user.click(screen.getByRole('treeitem', { name: /^Ledger 41/ }));
  const write = slowly(drawn.session, 'record');
  await drawn.user.keyboard(`2Agreed in March${ctrlEnter}`);
  return { ...drawn, write };
};
const recorded = `record accepted on ${key(41)}: Agreed in March (J. Patel)`;

test('whoever comes back to it meanwhile finds it being recorded, and does not record it twice', async () => {
  const drawn = await accepting();
  const { user, write } = drawn;
  await user.keyboard('{Escape}{Enter}');
  expect(reason().value).toBe('Agreed in March');
  expect(screen.getByRole('button', { name: 'Recording…' })).toBeTruthy();
  reason().focus();
  await user.keyboard(ctrlEnter);
  await act(write);
  await waitFor(() => expect(screen.getByText('4 of 8')).toBeTruthy());
  expect(written(drawn)).toEqual([recorded]);
});

test('what is filled in stays what is being recorded', async () => {
  const drawn = await accepting();
  const { user, write } = drawn;
  await user.keyboard(' by all');
  screen.getByRole('button', { name: 'Recording…' }).focus();
  await user.keyboard('1');
  expect(reason().value).toBe('Agreed in March');
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /^Accepted/ }).checked).toBe(true);
  await act(write);
  await waitFor(() => expect(screen.getByText('4 of 8')).toBeTruthy());
  expect(written(drawn)).toEqual([recorded]);
});

test('the field of the name keeps the focus: keys that are pressed meanwhile are not nobody’s', async () => {
  rememberReviewer('');
  const { user, session } = drawPane(checkedState(resultOf(someFindings)));
  await user.click(screen.getByRole('treeitem', { name: /^Ledger 41/ }));
  const write = slowly(session, 'record');
  await user.keyboard('1J. Patel{Enter}');
  expect(screen.getByRole('button', { name: 'Recording…' })).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByLabelText(/^Your name/));
  await user.keyboard('{Escape}');
  expect(heading()).toBe('Findings');
  await act(write);
  expect(heading()).toBe('Findings');
});

describe('Ctrl+Z', () => {
  test.each([
    ['1', '{Enter}'],
    ['2As before', ctrlEnter],
  ])(
    'after %s%s takes back what is being recorded once it is, and not the decision before',
    async (fill, record) => {
      const drawn = await accepting();
      const { user, write } = drawn;
      await act(write);
      await screen.findByText('4 of 8');
      const writeNext = slowly(drawn.session, 'record');
      await user.keyboard(`${fill}${record}`);
      await user.keyboard(ctrlZ);
      expect(written(drawn)).toEqual([recorded]);
      await act(writeNext);
      await waitFor(() => expect(written(drawn)).toHaveLength(3));
      expect(written(drawn).at(-1)).toBe('undo last');
      const withdrawn = drawn.session.log.filter(({ decision }) => decision === 'withdrawn');
      expect(withdrawn.map((review) => review.key)).toEqual([key(44)]);
      // Back at it, to be decided again.
      await screen.findByText('4 of 8');
      expect(screen.getByText(/^Decision recorded on Ledger 41/)).toBeTruthy();
    },
  );

  test('takes back nothing where Excel would not write it', async () => {
    const drawn = await accepting();
    const { user, write } = drawn;
    await act(write);
    await screen.findByText('4 of 8');
    const writeNext = slowly(drawn.session, 'record');
    drawn.session.refusal = { kind: 'busy', sentence: 'Excel is busy.' };
    await user.keyboard('1{Enter}');
    await user.keyboard(ctrlZ);
    await act(writeNext);
    await screen.findByText('Excel is busy.');
    expect(written(drawn)).toEqual([recorded, expect.stringMatching(/^record to be corrected/)]);
    expect(screen.queryByText('The last decision is undone.')).toBeNull();
    expect(heading()).not.toBe('Findings');
  });
});

test('the focus stays in the form until the next finding takes it', async () => {
  const drawn = await accepting();
  const { session, user } = drawn;
  await act(drawn.write);
  await screen.findByText('4 of 8');
  const atOnce = session.record;
  let done = (): void => undefined;
  const shown = new Promise<void>((resolve) => (done = resolve));
  // What is shown and that it is done reach a slow pane one after the other.
  session.record = async (...given) => {
    const is = await atOnce(...given);
    await shown;
    return is;
  };
  await user.keyboard(`2As before${ctrlEnter}`);
  expect(session.log).toHaveLength(2);
  expect(document.activeElement).toBe(reason());
  await act(async () => done());
  await screen.findByText('5 of 8');
});
