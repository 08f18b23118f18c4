import {
  columnsAnswered,
  mostInLocality,
  noAnswers,
  settingName,
  writtenAnswers,
  type Answers,
} from '../../../src/review/answers/answers';
import {
  answerBareYears,
  answerBlanks,
  answerColumn,
  answerFirstYear,
  answerLeftOut,
  answerPurpose,
  answerSense,
  answerThresholds,
  joinLocality,
} from '../../../src/review/answers/giving';
import { readAnswers } from '../../../src/review/answers/readAnswers';
import { createKeptAnswers, type KeptAnswers } from '../../../src/review/answers/keptAnswers';
import type { Locks } from '../../../src/review/reviewing/locks';
import { mergeAnswers } from '../../../src/review/answers/mergeAnswers';
import { createSession, type Session } from '../../../src/review/session';
import { arrayWorkbook, type ArraySheet } from '../../support/arrayWorkbook';

const given: Answers = [
  (answers: Answers) =>
    answerColumn(answers, { sheet: 'Schedule', heading: '2014/15', nth: 1 }, { measure: 'step', year: 2014 }),
  (answers: Answers) =>
    answerColumn(answers, { sheet: 'Schedule', heading: 'Org', nth: 0 }, { fact: 'practiceCode' }),
  (answers: Answers) => answerBlanks(answers, { sheet: 'Ledger', heading: 'CCG', nth: 0 }, 'above'),
  (answers: Answers) => answerSense(answers, 'Schedule', 'from'),
  (answers: Answers) => answerFirstYear(answers, 'Schedule', 2014),
  (answers: Answers) => answerBareYears(answers, 'Ledger', 'ends'),
  (answers: Answers) => answerPurpose(answers, ' Tranche  B ', 'premises'),
  (answers: Answers) => answerLeftOut(answers, 'Old', true),
  (answers: Answers) => joinLocality(answers, ['01C', '02P']),
  (answers: Answers) => answerThresholds(answers, { tolerance: 5, fairShares: 0.2 }),
].reduce((answers, give) => give(answers), noAnswers);

describe('What is kept', () => {
  test('reads as it was given', () => {
    expect(readAnswers(writtenAnswers(given))).toEqual({ answers: given });
  });

  test('by an add-in that did not ask of blank cells, Year 1 or bare years yet reads as it was given', () => {
    const older = JSON.stringify({
      ...given,
      blanks: undefined,
      firstYears: undefined,
      bareYears: undefined,
    });
    expect(older).not.toMatch(/blanks|firstYears|bareYears/);
    expect(readAnswers(older)).toEqual({ answers: { ...given, blanks: [], firstYears: [], bareYears: [] } });
  });

  test('is none where nothing was kept', () => {
    expect(readAnswers(undefined)).toEqual({ answers: noAnswers });
    expect(readAnswers('')).toEqual({ answers: noAnswers });
  });

  test.each([
    ['no JSON', '{"version":1'],
    ['null', 'null'],
    ['of another shape', '{"version":1,"columns":{}}'],
    ['a fact there is not', writtenAnswers(given).replace('practiceCode', 'shoeSize')],
    [
      'a tolerance that is no number of pence',
      writtenAnswers(given).replace('"tolerance":5', '"tolerance":-5'),
    ],
  ])('is not used and said where it is %s', (_, setting) => {
    const { answers, problem, newer } = readAnswers(setting);
    expect(answers).toBe(noAnswers);
    expect(problem).toMatch(/cannot be read/);
    expect(newer).toBeUndefined();
  });

  test('is left alone where a newer version wrote it', () => {
    expect(readAnswers('{"version":2,"somethingNew":[]}')).toMatchObject({ answers: noAnswers, newer: true });
  });
});

describe('An answer', () => {
  test('on the same column replaces the earlier, and is taken back by none', () => {
    const column = { sheet: 'Schedule', heading: 'Org', nth: 0 };
    const again = answerColumn(given, column, 'nothing');
    expect(columnsAnswered(again, 'Schedule')('Org', 0)).toBe('nothing');
    expect(again.columns).toHaveLength(2);
    expect(answerColumn(again, column, undefined).columns).toEqual([given.columns[0]]);
    expect(answerSense(given, 'Schedule', undefined).senses).toEqual([]);
    expect(answerFirstYear(given, 'Schedule', undefined).firstYears).toEqual([]);
    expect(answerBareYears(given, 'Ledger', 'begins').bareYears).toEqual([
      { sheet: 'Ledger', are: 'begins' },
    ]);
    expect(answerBareYears(given, 'Ledger', undefined).bareYears).toEqual([]);
  });

  test('on one sheet, column or purpose leaves those on others, and so does taking it back', () => {
    const on = (sheet: string) => (answers: Answers) =>
      [
        (all: Answers) => answerColumn(all, { sheet, heading: 'Org', nth: 0 }, 'nothing'),
        (all: Answers) => answerColumn(all, { sheet, heading: 'Org', nth: 1 }, 'nothing'),
        (all: Answers) => answerBlanks(all, { sheet, heading: 'Org', nth: 0 }, 'above'),
        (all: Answers) => answerSense(all, sheet, 'from'),
        (all: Answers) => answerFirstYear(all, sheet, 2014),
        (all: Answers) => answerBareYears(all, sheet, 'ends'),
        (all: Answers) => answerLeftOut(all, sheet, true),
        (all: Answers) => answerPurpose(all, sheet, 'premises'),
      ].reduce((all, give) => give(all), answers);
    const off = [
      (all: Answers) => answerColumn(all, { sheet: 'North', heading: 'Org', nth: 0 }, undefined),
      (all: Answers) => answerColumn(all, { sheet: 'North', heading: 'Org', nth: 1 }, undefined),
      (all: Answers) => answerBlanks(all, { sheet: 'North', heading: 'Org', nth: 0 }, undefined),
      (all: Answers) => answerSense(all, 'North', undefined),
      (all: Answers) => answerFirstYear(all, 'North', undefined),
      (all: Answers) => answerBareYears(all, 'North', undefined),
      (all: Answers) => answerLeftOut(all, 'North', false),
      (all: Answers) => answerPurpose(all, ' NORTH ', undefined),
    ];
    const south = on('South')(noAnswers);
    const both = on('North')(south);
    expect(both.columns).toHaveLength(4);
    expect(off.reduce((answers, take) => take(answers), both)).toEqual(south);
  });

  test('that joins CCGs leaves other localities as they are', () => {
    const pairs = joinLocality(joinLocality(noAnswers, ['01C', '02P']), ['03N', '04P']);
    expect(pairs.localities).toEqual([
      ['01C', '02P'],
      ['03N', '04P'],
    ]);
    expect(joinLocality(pairs, ['05Q']).localities).toEqual(pairs.localities);
  });

  test('on a heading longer than is kept can be read again, and is found by it', () => {
    const heading = 'x'.repeat(3_000);
    const answers = answerColumn(noAnswers, { sheet: 'S', heading, nth: 0 }, { fact: 'amount' });
    expect(readAnswers(writtenAnswers(answers)).problem).toBeUndefined();
    expect(columnsAnswered(answers, 'S')(heading, 0)).toEqual({ fact: 'amount' });
  });

  test('that joins a CCG of another locality joins both', () => {
    const both = joinLocality(joinLocality(given, ['03Q', '04R']), ['NHS 02P CCG', '03Q']);
    expect(both.localities).toEqual([['01C', 'NHS 02P CCG', '03Q', '04R']]);
    const most = joinLocality(
      noAnswers,
      Array.from({ length: mostInLocality }, (_, i) => `CCG ${i}`),
    );
    expect(readAnswers(writtenAnswers(most)).problem).toBeUndefined();
  });
});

/** Excel never refuses here, so nothing is put off. */
const never = () => () => undefined;
const nothing = () => Promise.resolve();
const forReading: Locks = { readOnly: true, structure: false, sheets: new Map() };

test('more answers than can be read again are refused, and those given before stay', async () => {
  const workbook = arrayWorkbook();
  const kept = createKeptAnswers(workbook, never);
  await kept.keep(given, { answers: noAnswers }, () => kept.read(workbook));
  await kept.read(workbook);
  const purposes = Array.from({ length: 2_001 }, (_, nth) => `Scheme ${nth}`);
  const many = purposes.reduce((all, words) => answerPurpose(all, words, 'premises'), given);
  await expect(kept.keep(many, { answers: given }, () => kept.read(workbook))).rejects.toMatchObject({
    name: 'Refusal',
    kind: 'too large',
  });
  expect((await createKeptAnswers(workbook, never).read(workbook)).answers).toEqual(given);
});

test('two answers that are kept at once are both kept, with one of another window that was not shown yet', async () => {
  const workbook = arrayWorkbook();
  const kept = createKeptAnswers(workbook, never);
  const said = (words: string) => answerPurpose(noAnswers, words, 'premises');
  await workbook.saveSetting(settingName, writtenAnswers(said('theirs')));
  await kept.read(workbook);
  await Promise.all(
    ['one', 'another'].map((words) =>
      kept.keep(said(words), { answers: noAnswers }, () => kept.read(workbook)),
    ),
  );
  const { answers } = await kept.read(workbook);
  expect(answers.purposes.map(({ words }) => words).sort()).toEqual(['another', 'one', 'theirs']);
});

test('answers that were read late do not take the place of those that were read since', async () => {
  const workbook = arrayWorkbook();
  const kept = createKeptAnswers(workbook, never);
  let answer = (): void => undefined;
  const late = kept.read({
    setting: () => new Promise((resolve) => (answer = () => resolve(writtenAnswers(noAnswers)))),
  });
  await workbook.saveSetting(settingName, writtenAnswers(given));
  await kept.read(workbook);
  answer();
  expect((await late).answers).toEqual(noAnswers);
  expect(kept.now().answers).toEqual(given);
});

test.each([
  ['forgotten meanwhile', (kept: KeptAnswers) => kept.forget()],
  [
    'given meanwhile and cannot be kept',
    (kept: KeptAnswers) => kept.keep(noAnswers, { answers: noAnswers, locks: forReading }, nothing),
  ],
])('answers that were being read do not come back where they are %s', async (_, meanwhile) => {
  const kept = createKeptAnswers(arrayWorkbook(), never);
  let answer = (): void => undefined;
  const late = kept.read({
    setting: () => new Promise((resolve) => (answer = () => resolve(writtenAnswers(given)))),
  });
  await meanwhile(kept);
  answer();
  await late;
  expect(kept.now().answers).toEqual(noAnswers);
});

test('an answer is joined to those that were read last where what is kept can be read no more', async () => {
  const workbook = arrayWorkbook();
  await workbook.saveSetting(settingName, writtenAnswers(given));
  const kept = createKeptAnswers(workbook, never);
  await kept.read(workbook);
  await workbook.saveSetting(settingName, '{');
  const more = answerPurpose(given, 'Tranche C', 'premises');
  await kept.keep(more, { answers: given }, () => kept.read(workbook));
  expect((await kept.read(workbook)).answers).toEqual(more);
});

test('of two windows what was changed here counts; of everything else, what the workbook has now', () => {
  const here = answerLeftOut(answerThresholds(given, { tolerance: 7, fairShares: 0.2 }), 'Old', false);
  const there = answerSense(
    answerThresholds(given, { tolerance: 5, fairShares: 0.3, netImpactShare: 0.1 }),
    'Schedule',
    'received',
  );
  const merged = mergeAnswers(given, here, there);
  expect(merged).toEqual({ ...there, tolerance: 7, leftOut: [] });
  expect(mergeAnswers(given, there, here)).toEqual(merged);
  // What both joined is one locality, in whatever order each did.
  const joined = (...ccgs: string[]) => joinLocality(noAnswers, ccgs);
  expect(mergeAnswers(noAnswers, joined('03Q', '04R'), joined('04R', '03Q')).localities).toHaveLength(1);
});

test('a workbook for reading only keeps none: they are used until it can, and forgotten with the rest', async () => {
  const workbook = arrayWorkbook();
  const kept = createKeptAnswers(workbook, never);
  await kept.keep(given, { answers: noAnswers, locks: forReading }, () => kept.read(workbook));
  expect(workbook.settings.size).toBe(0);
  expect((await kept.read(workbook)).answers).toEqual(given);
  await kept.keep(given, { answers: given, locks: { ...forReading, readOnly: false } }, () =>
    kept.read(workbook),
  );
  expect((await createKeptAnswers(workbook, never).read(workbook)).answers).toEqual(given);
  await kept.keep(given, { answers: given, locks: forReading }, () => kept.read(workbook));
  expect(kept.forget()).toBe(true);
  expect(kept.now().answers).toEqual(noAnswers);
  expect(kept.forget()).toBe(false);
  // It goes by the workbook again.
  expect((await kept.read(workbook)).answers).toEqual(given);
  expect(kept.now().answers).toEqual(given);
});

test('those of a newer version stay in the workbook, also where they come while this one answers', async () => {
  const workbook = arrayWorkbook();
  const kept = createKeptAnswers(workbook, never);
  await kept.read(workbook);
  const theirs = '{"version":2,"somethingNew":[]}';
  await workbook.saveSetting(settingName, theirs);
  await kept.keep(given, { answers: noAnswers }, () => kept.read(workbook));
  await kept.keep(given, { answers: given }, () => kept.read(workbook));
  expect(await workbook.setting(settingName)).toBe(theirs);
  expect(kept.now()).toMatchObject({ answers: given, newer: true });
  expect(await kept.read(workbook)).toMatchObject({ answers: given, newer: true });
});

describe('What the user says goes before what headings say', () => {
  const open = async (sheet: ArraySheet, answers = noAnswers): Promise<Session> => {
    const workbook = arrayWorkbook(sheet);
    await workbook.saveSetting(settingName, writtenAnswers(answers));
    const session = createSession(workbook, {
      pause: () => Promise.resolve(),
      now: () => 0,
      after: () => () => undefined,
    });
    await session.open();
    return session;
  };
  const overviewOf = (session: Session) => {
    const state = session.state();
    if (state.at !== 'ready') throw new Error(state.at);
    return state.overview;
  };
  const schedule = {
    name: 'Schedule',
    rows: [
      ['Practice code', 'CCG', 'Area', 'PMS premium', '2014/15', '2015/16', 'Released 2014/15', 'Contract'],
      ['Y10001', '01C', '02P', 4000, 30, 10, 1000, ''],
      ['Y10002', '01C', '02P', 4000, 10, 30, 2000, ''],
      ['Y10003', '01C', '02P', 4000, 20, 20, 3000, ''],
    ],
  };

  test('of two columns the one that was said carries the fact', async () => {
    const session = await open(
      schedule,
      answerColumn(noAnswers, { sheet: 'Schedule', heading: 'Area', nth: 0 }, { fact: 'ccg' }),
    );
    const columns = overviewOf(session).blocks[0]!.columns;
    expect(columns[2]).toMatchObject({ taken: { fact: 'ccg' }, reason: 'you said so' });
    expect(columns[1]!.taken).toBeUndefined();
  });

  test('wherever the column has moved to, and on its sheet alone', async () => {
    const answers = answerColumn(
      noAnswers,
      { sheet: 'Schedule', heading: 'Area', nth: 0 },
      { fact: 'contractType' },
    );
    const rows = schedule.rows.map(([code, ccg, area, ...rest]) => [area!, code!, ccg!, ...rest]);
    const session = await open({ ...schedule, rows }, answers);
    expect(overviewOf(session).blocks[0]!.columns[0]!.taken).toEqual({ fact: 'contractType' });
    const other = await open({ ...schedule, name: 'Elsewhere' }, answers);
    expect(overviewOf(other).blocks[0]!.columns[2]!.taken).toBeUndefined();
  });

  test('of two columns of a year as well', async () => {
    const session = await open(
      schedule,
      answerColumn(
        noAnswers,
        { sheet: 'Schedule', heading: '2014/15', nth: 0 },
        { measure: 'released', year: 2014 },
      ),
    );
    const columns = overviewOf(session).blocks[0]!.columns;
    expect(columns[4]!.taken).toEqual({ measure: 'released', year: 2014 });
    expect(columns[6]!.taken).toBeUndefined();
  });

  test('only what a duty goes by is asked, with its columns; answered, it is asked no more', async () => {
    const rows = schedule.rows.map((row, i) => [
      ...row.slice(0, 1),
      i === 0 ? 'Organisation' : '',
      ...row.slice(3),
    ]);
    const session = await open({ ...schedule, rows });
    const { questions, answers } = overviewOf(session);
    expect(
      questions.map(({ ask, sentence, columns }) => [ask, sentence, columns.map(({ letter }) => letter)]),
    ).toEqual([
      ['measure', 'What do the columns “2014/15” and “2015/16” hold?', ['D', 'E']],
      ['column', 'What does the column “Organisation” hold?', ['B']],
    ]);
    expect(questions[1]!.columns[0]!.couldBe).toEqual(['practiceCode', 'ccg', 'practiceName']);
    const said = questions
      .flatMap(({ columns }) => columns)
      .reduce(
        (before, { heading, nth }) => answerColumn(before, { sheet: 'Schedule', heading, nth }, 'nothing'),
        answers,
      );
    await session.remember(said);
    expect(overviewOf(session).questions).toEqual([]);
    expect(overviewOf(session).answers).toMatchObject({ ...said, sheets: [{ sheet: 'Schedule' }] });
  });
});
