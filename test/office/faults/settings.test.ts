/** Answers that Excel does not keep, and answers in a workbook from anywhere. */
import { noAnswers, settingName } from '../../../src/review/answers/answers';
import { answerPurpose } from '../../../src/review/answers/giving';
import {
  checked,
  midway,
  ofLedger,
  openUnderFault,
  reviewBook,
  stateAt,
  told,
} from '../../support/underFault';

const answers = answerPurpose(noAnswers, 'Extended access', 'not general practice');
const spentElsewhere = (session: Parameters<typeof checked>[0]): number =>
  checked(session).result.findings.filter(
    ({ rule, outcome, row }) => rule === 'reinvestment' && outcome === 'breach' && row !== null,
  ).length;

test('answers that could not be kept are said not to be, and the check goes by those it had', async () => {
  const { session, host, book } = await openUnderFault();
  await session.check('workbook');
  const { result } = checked(session);
  host.faults.settingsFail = true;
  await session.remember(answers);
  expect(told(session)?.sentence).toMatch(/went wrong inside Excel.*Try again/);
  expect(checked(session).answersChanged).toBeUndefined();
  expect(book.settings).toEqual({});
  await session.check('workbook');
  expect(checked(session).result).toEqual(result);
  host.faults.settingsFail = false;
  await session.remember(answers);
  await session.check('workbook');
  expect(spentElsewhere(session)).toBe(6);
});

test('answers that could not be kept while a check goes on are still said not to be when it has ended', async () => {
  const { session, host } = await openUnderFault(reviewBook(400));
  Object.assign(host.faults, { payloadLimit: 8_000, settingsFail: true });
  await session.open();
  midway(session, 100, () => void session.remember(answers));
  await session.check('workbook');
  expect(told(session)?.sentence).toMatch(/went wrong inside Excel.*Try again/);
  expect(checked(session).overview.answers).toEqual(noAnswers);
});

const long = 'x'.repeat(1_000_000);
test.each<[string, string, RegExp]>([
  ['of a newer version', '{"version":2,"columns":"of the future"}', /newer version/],
  ['truncated', '{"version":1,"columns":[{"sheet":"Led', /cannot be read/],
  ['of another shape', '{"version":1,"purposes":{"Extended access":"premises"}}', /cannot be read/],
  ['a list', '[1,2,3]', /cannot be read/],
  ['null', 'null', /cannot be read/],
  ['a number', '17', /cannot be read/],
  ['nested without end', '['.repeat(50_000) + ']'.repeat(50_000), /cannot be read/],
  ['with a prototype of its own', '{"version":1,"__proto__":{"purposes":[]}}', /cannot be read/],
  ['a megabyte of one letter', JSON.stringify({ version: 1, leftOut: long }), /cannot be read/],
])('settings that are hostile or odd: %s', async (_, text, says) => {
  const book = reviewBook();
  const kept = { [settingName]: JSON.stringify(text), 'Other.addin': '{"its":"own"}' };
  book.settings = { ...kept };
  const { session } = await openUnderFault(book);
  await session.open();
  expect(stateAt(session, 'ready').overview.problem).toMatch(says);
  await session.check('workbook');
  expect(ofLedger(session)).toHaveLength(6);
  expect(book.settings).toEqual(kept);
  expect(({} as Record<string, unknown>)['purposes']).toBeUndefined();
});

test('a setting that is no text is taken for none', async () => {
  const book = reviewBook();
  book.settings = { [settingName]: '{"version":1}' };
  const { session } = await openUnderFault(book);
  await session.check('workbook');
  expect(checked(session).overview.problem).toBeUndefined();
  expect(book.settings).toEqual({ [settingName]: '{"version":1}' });
});

test('answers that Excel says nothing of and does not keep are said not to be kept', async () => {
  const { session, book } = await openUnderFault();
  await session.check('workbook');
  let kept = {};
  Object.defineProperty(book, 'settings', {
    get: () => kept,
    // Something is kept, and not what was given.
    set: (given: Record<string, string>) =>
      (kept = Object.fromEntries(Object.keys(given).map((name) => [name, '""']))),
  });
  await session.remember(answers);
  expect(told(session)?.sentence).toMatch(/nothing can be written/);
  expect(checked(session).answersChanged).toBeUndefined();
});

test('answers that Excel keeps and has lost by the next reading are said not to stay', async () => {
  const { session, book } = await openUnderFault();
  await session.check('workbook');
  let kept = {};
  Object.defineProperty(book, 'settings', {
    get: () => kept,
    set(given: Record<string, string>) {
      kept = given;
      setTimeout(() => (kept = {}));
    },
  });
  await session.remember(answers);
  expect(told(session)?.sentence).toMatch(/^Your last answer does not stay in the workbook/);
  expect(checked(session).overview.answers).toEqual(noAnswers);
});
