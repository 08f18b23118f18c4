/** Answers kept in a workbook in which others keep theirs in the moment between two requests. */
import {
  noAnswers,
  settingName,
  writtenAnswers,
  type Answers,
  type PurposeAnswer,
} from '../../../src/review/answers/answers';
import { answerPurpose, answerThresholds, joinLocality } from '../../../src/review/answers/giving';
import { createKeeping } from '../../../src/review/answers/keeping';
import { isSame } from '../../../src/review/answers/mergeAnswers';
import { readAnswers } from '../../../src/review/answers/readAnswers';
import { Refusal, type RefusalKind } from '../../../src/review/workbook';
import { arrayWorkbook } from '../../support/arrayWorkbook';

type Give = (answers: Answers) => Answers;
const purpose =
  (words: string, is: PurposeAnswer): Give =>
  (answers) =>
    answerPurpose(answers, words, is);
const tolerance =
  (pence: number): Give =>
  (answers) =>
    answerThresholds(answers, { tolerance: pence });

/** A workbook, and what happens right before each of our writings to it: somebody else writes, or Excel refuses. */
const contested = (...before: readonly (Answers | string | RefusalKind[])[]) => {
  const workbook = arrayWorkbook();
  let writings = 0;
  let refusals: RefusalKind[] = [];
  const keeping = createKeeping(
    {
      saveSetting(name, value) {
        if (refusals.length === 0) {
          const happens = before[writings++];
          if (Array.isArray(happens)) refusals = [...happens];
          else if (happens)
            workbook.settings.set(name, typeof happens === 'string' ? happens : writtenAnswers(happens));
        }
        const kind = refusals.shift();
        return kind
          ? Promise.reject(new Refusal(kind, `Excel would not: ${kind}.`))
          : workbook.saveSetting(name, value);
      },
    },
    (_, work) => {
      queueMicrotask(work);
      return () => undefined;
    },
  );
  const kept = () => readAnswers(workbook.settings.get(settingName));
  const keep = (shown: Answers, given: Answers, found: Answers) =>
    keeping.keep({ shown, given, blocks: [], on: undefined }, found);
  return { workbook, keeping: { ...keeping, keep }, kept, writings: () => writings };
};
const of = (...gives: Give[]): Answers => gives.reduce((answers, give) => give(answers), noAnswers);

const [ours, theirs, others] = [purpose('ours', 'premises'), purpose('theirs', 'premises'), tolerance(7)];
const otherwise = purpose('ours', 'not general practice');
const together =
  (...ccgs: string[]): Give =>
  (answers) =>
    joinLocality(answers, ccgs);

test.each<[string, Give, (Answers | string)[], Answers]>([
  ['nothing', ours, [], of(ours)],
  ['another answer: both stand', ours, [of(theirs)], of(theirs, ours)],
  ['other answers each time, by two: all stand', ours, [of(theirs), of(others)], of(theirs, others, ours)],
  ['to the same question, before ours: ours is the later', ours, [of(otherwise)], of(ours)],
  ['to the same question, once ours was there', ours, [of(theirs), of(otherwise)], of(theirs, otherwise)],
  [
    'one locality with a CCG of ours',
    together('01C', '02P'),
    [of(together('02P', '03Q'))],
    of(together('01C', '02P', '03Q')),
  ],
  ['what cannot be read', ours, ['{'], of(ours)],
])('what somebody else keeps before each of our writings: %s', async (_, give, before, stands) => {
  const { keeping, kept } = contested(...before);
  expect(await keeping.keep(noAnswers, give(noAnswers), noAnswers)).toBeUndefined();
  expect(isSame(kept().answers, stands)).toBe(true);
  expect(await keeping.keepAgain(kept().answers)).toBe(false);
});

test('those of a newer version that come in the moment before stay, letter for letter', async () => {
  const newer = '{"version":2,"somethingNew":[]}';
  const { keeping, workbook } = contested(newer);
  expect(await keeping.keep(noAnswers, of(ours), noAnswers)).toMatchObject({ newer: true });
  expect(workbook.settings.get(settingName)).toBe(newer);
  expect(await keeping.keepAgain(noAnswers)).toBe(false);
});

const many = (from: number, end: number): Answers =>
  of(...Array.from({ length: end - from }, (_, at) => purpose(`Scheme ${from + at}`, 'premises')));

test('where both together are more than is kept, theirs stay and ours is refused', async () => {
  const { keeping, kept } = contested(many(1_500, 3_000));
  await expect(keeping.keep(noAnswers, many(0, 1_500), noAnswers)).rejects.toMatchObject({
    kind: 'too large',
  });
  expect(isSame(kept().answers, many(1_500, 3_000))).toBe(true);
  expect(await keeping.keepAgain(kept().answers)).toBe(false);
});

describe('Excel will not', () => {
  test('at the first writing: it is told, and nothing was done', async () => {
    const { keeping, kept, writings } = contested(['cell being edited']);
    await expect(keeping.keep(noAnswers, of(ours), noAnswers)).rejects.toMatchObject({
      kind: 'cell being edited',
    });
    expect([writings(), isSame(kept().answers, noAnswers)]).toEqual([1, true]);
    expect(await keeping.keepAgain(noAnswers)).toBe(false);
  });

  test('once ours stands in the place of theirs: it is asked until it does, however long somebody types', async () => {
    const typing = Array.from({ length: 100 }, () => 'cell being edited' as const);
    const { keeping, kept } = contested(of(theirs), [...typing, 'busy', 'broke down']);
    expect(await keeping.keep(noAnswers, of(ours), noAnswers)).toBeUndefined();
    expect(isSame(kept().answers, of(theirs, ours))).toBe(true);
  });

  test('for good: theirs are kept with what is answered next', async () => {
    const { keeping, kept } = contested(
      of(theirs),
      Array.from({ length: 21 }, () => 'broke down' as const),
    );
    await expect(keeping.keep(noAnswers, of(ours), noAnswers)).rejects.toMatchObject({ kind: 'broke down' });
    expect(isSame(kept().answers, of(ours))).toBe(true);
    await keeping.keep(of(ours), of(ours, others), kept().answers);
    expect(isSame(kept().answers, of(theirs, ours, others))).toBe(true);
  });
});

describe('By the next reading', () => {
  test.each<[string, Answers, boolean, Answers]>([
    ['it stands', of(ours), false, of(ours)],
    ['it stands, with others’', of(theirs, ours), false, of(theirs, ours)],
    ['it was written over: it is kept again', of(theirs), true, of(theirs, ours)],
    ['everything was: it is kept again', noAnswers, true, of(ours)],
    ['somebody has answered the same otherwise: that stays', of(otherwise), false, of(otherwise)],
  ])('%s', async (_, found, again, stands) => {
    const { keeping, kept, workbook } = contested();
    await keeping.keep(noAnswers, of(ours), noAnswers);
    workbook.settings.set(settingName, writtenAnswers(found));
    expect(await keeping.keepAgain(found)).toBe(again);
    expect(isSame(kept().answers, stands)).toBe(true);
    expect(await keeping.keepAgain(kept().answers)).toBe(false);
  });

  test('what was taken back is back: it is taken back again', async () => {
    const { keeping, kept, workbook } = contested();
    workbook.settings.set(settingName, writtenAnswers(of(ours)));
    await keeping.keep(of(ours), noAnswers, of(ours));
    workbook.settings.set(settingName, writtenAnswers(of(ours, theirs)));
    expect(await keeping.keepAgain(kept().answers)).toBe(true);
    expect(isSame(kept().answers, of(theirs))).toBe(true);
  });

  test('it never stands: that is said in the end', async () => {
    const { keeping } = contested();
    await keeping.keep(noAnswers, of(ours), noAnswers);
    const untilSaid = async (): Promise<void> => {
      while (await keeping.keepAgain(noAnswers));
    };
    await expect(untilSaid()).rejects.toMatchObject({
      kind: 'busy',
      message: expect.stringMatching(/^Your last answer does not stay in the workbook/) as string,
    });
    expect(await keeping.keepAgain(noAnswers)).toBe(false);
  });

  test('once all is to be gone nothing is kept again', async () => {
    const { keeping } = contested();
    await keeping.keep(noAnswers, of(ours), noAnswers);
    keeping.forget();
    expect(await keeping.keepAgain(noAnswers)).toBe(false);
  });
});

test('others who keep theirs before every writing of ours end it in a sentence', async () => {
  const { keeping } = contested(...Array.from({ length: 50 }, (_, at) => many(at, at + 1)));
  await expect(keeping.keep(noAnswers, of(ours), noAnswers)).rejects.toMatchObject({ kind: 'busy' });
});
