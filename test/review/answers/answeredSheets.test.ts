/** Answers name sheets: what becomes of them where sheets are renamed, replaced, or swap their names. */
import { noAnswers, settingName, writtenAnswers, type Answers } from '../../../src/review/answers/answers';
import {
  answerColumn,
  answerFirstYear,
  answerLeftOut,
  answerPurpose,
} from '../../../src/review/answers/giving';
import type { CellValue } from '../../../src/policy/rules/rule';
import type { Overview } from '../../../src/review/session/overview';
import { createSession, type Session } from '../../../src/review/session';
import { arrayWorkbook, type ArrayWorkbook } from '../../support/arrayWorkbook';

/** Year 1 of it can only be told by a person. */
const planOf = (...more: readonly string[]): CellValue[][] => [
  ['Practice code', 'CCG', 'PMS premium', 'Year 1', 'Year 2', ...more],
  ['Y10001', '01C', 4000, 1000, 2000, ...more.map(() => 'x')],
  ['Y10002', '01C', 8000, 2000, 4000, ...more.map(() => 'x')],
];
const plan = planOf('Agreed by', 'Agreed on');
/** The same amounts of another review, under other headings. */
const otherPlan = planOf('Lead', 'Comments');
const notes: CellValue[][] = [['Drafted in May']];

const open = async (workbook: ArrayWorkbook): Promise<Session> => {
  const session = createSession(workbook, {
    pause: () => Promise.resolve(),
    now: () => 0,
    after: () => () => undefined,
  });
  await session.open();
  return session;
};
const overviewOf = (session: Session): Overview => {
  const state = session.state();
  if (state.at !== 'ready') throw new Error(state.at);
  return state.overview;
};
const say = (session: Session, give: (answers: Answers) => Answers): Promise<void> =>
  session.remember(give(overviewOf(session).answers));

/** What each sheet's Year 1 is taken for, and why one is not read. */
const readOf = ({ blocks }: Overview): Record<string, unknown> =>
  Object.fromEntries(
    blocks.map(({ sheet, kind, firstYear, remarks }) => [
      sheet,
      kind === 'neither' ? remarks[0]!.split(':')[0]! : firstYear,
    ]),
  );
const saidOf = ({ answers }: Overview): readonly string[] =>
  [...answers.firstYears, ...answers.leftOut.map((sheet) => ({ sheet }))].map(({ sheet }) => sheet);

const put = (workbook: ArrayWorkbook, name: string, rows: CellValue[][]): Promise<unknown> =>
  workbook.addSheet({ name, rows } as never, false);
const remove = (workbook: ArrayWorkbook, name: string): Promise<void> =>
  workbook.deleteSheet(workbook.ids()[workbook.names().indexOf(name)]!);
const head = (workbook: ArrayWorkbook, ...headings: readonly (readonly [string, string])[]): void => {
  for (const [address, heading] of headings) workbook.type('Plan', address, heading);
};

const leftOut = 'You left this sheet out.';
const nothing = 'No headings of a schedule of practices or a ledger of redeployments were found';

describe.each(['while the pane is open', 'and the pane opened again'])('%s', (when) => {
  const lookAgain = async (workbook: ArrayWorkbook, session: Session): Promise<Overview> => {
    if (when === 'while the pane is open') {
      await session.open();
      return overviewOf(session);
    }
    return overviewOf(await open(workbook));
  };

  test.each<
    [string, (workbook: ArrayWorkbook) => unknown, { read: Record<string, unknown>; said: readonly string[] }]
  >([
    ['nothing happens', () => undefined, { read: { Plan: 2014, Notes: leftOut }, said: ['Plan', 'Notes'] }],
    [
      'sheets are renamed: their answers go with them',
      (workbook) => [workbook.rename('Plan', 'Plan old'), workbook.rename('Notes', 'May')],
      { read: { 'Plan old': 2014, May: leftOut }, said: ['Plan old', 'May'] },
    ],
    [
      'a sheet is renamed and another put in under its name: it is asked about',
      async (workbook) => {
        workbook.rename('Plan', 'Plan old');
        await put(workbook, 'Plan', otherPlan);
      },
      { read: { 'Plan old': 2014, Notes: leftOut, Plan: 'unknown' }, said: ['Plan old', 'Notes'] },
    ],
    [
      'the same with the same headings: it may be of another year',
      async (workbook) => {
        workbook.rename('Plan', 'Plan old');
        await put(workbook, 'Plan', plan);
      },
      { read: { 'Plan old': 2014, Notes: leftOut, Plan: 'unknown' }, said: ['Plan old', 'Notes'] },
    ],
    [
      'a sheet is replaced by one with its headings, and one more: it is read as the one before',
      async (workbook) => {
        await remove(workbook, 'Plan');
        await put(workbook, 'Plan', planOf('Agreed by', 'Agreed on', 'Comments'));
      },
      { read: { Notes: leftOut, Plan: 2014 }, said: ['Plan', 'Notes'] },
    ],
    [
      'a sheet is replaced by one with other headings: it is asked about',
      async (workbook) => {
        await remove(workbook, 'Plan');
        await put(workbook, 'Plan', otherPlan);
      },
      { read: { Notes: leftOut, Plan: 'unknown' }, said: ['Notes'] },
    ],
    [
      'a sheet that was left out is replaced by one of data: it is read',
      async (workbook) => {
        await remove(workbook, 'Notes');
        await put(workbook, 'Notes', plan);
      },
      { read: { Plan: 2014, Notes: 'unknown' }, said: ['Plan'] },
    ],
    [
      'a sheet that was left out is replaced by another without headings: it is left out',
      async (workbook) => {
        await remove(workbook, 'Notes');
        await put(workbook, 'Notes', [['Drafted in June']]);
      },
      { read: { Plan: 2014, Notes: leftOut }, said: ['Plan', 'Notes'] },
    ],
    [
      'two headings of the sheet are put otherwise: it is the same sheet',
      (workbook) => head(workbook, ['F1', 'Agreed with'], ['G1', 'Agreed at']),
      { read: { Plan: 2014, Notes: leftOut }, said: ['Plan', 'Notes'] },
    ],
    [
      'other data stand on the sheet, under other headings: it is asked about',
      (workbook) =>
        head(
          workbook,
          ['A1', 'Practice'],
          ['B1', 'CCG name'],
          ['C1', 'Premium'],
          ['F1', 'Lead'],
          ['G1', 'Comments'],
        ),
      { read: { Plan: 'unknown', Notes: leftOut }, said: ['Notes'] },
    ],
    [
      'the two sheets swap their names',
      (workbook) => [
        workbook.rename('Plan', 'x'),
        workbook.rename('Notes', 'Plan'),
        workbook.rename('x', 'Notes'),
      ],
      { read: { Notes: 2014, Plan: leftOut }, said: ['Notes', 'Plan'] },
    ],
    [
      'a sheet is deleted: what was said of it can still be taken back',
      (workbook) => remove(workbook, 'Notes'),
      { read: { Plan: 2014 }, said: ['Plan', 'Notes'] },
    ],
  ])('%s', async (_, happens, { read, said }) => {
    const workbook = arrayWorkbook({ name: 'Plan', rows: plan }, { name: 'Notes', rows: notes });
    const session = await open(workbook);
    expect(readOf(overviewOf(session))).toEqual({ Plan: 'unknown', Notes: nothing });
    await say(session, (answers) => answerFirstYear(answers, 'Plan', 2014));
    await say(session, (answers) => answerLeftOut(answers, 'Notes', true));
    await happens(workbook);
    const kept = workbook.settings.get(settingName);
    const overview = await lookAgain(workbook, session);
    expect(readOf(overview)).toEqual(read);
    expect(saidOf(overview)).toEqual(said);
    // To look writes nothing.
    expect(workbook.settings.get(settingName)).toBe(kept);
  });
});

const answered = async () => {
  const workbook = arrayWorkbook({ name: 'Plan', rows: plan }, { name: 'Notes', rows: notes });
  const session = await open(workbook);
  await say(session, (answers) => answerFirstYear(answers, 'Plan', 2014));
  return { workbook, session };
};

test('renamed, an answer is changed and taken back under the new name', async () => {
  const { workbook, session } = await answered();
  workbook.rename('Plan', 'Plan old');
  await session.open();
  await say(session, (answers) => answerFirstYear(answers, 'Plan old', 2015));
  expect(readOf(overviewOf(session))).toMatchObject({ 'Plan old': 2015 });
  expect(readOf(overviewOf(await open(workbook)))).toMatchObject({ 'Plan old': 2015 });
  await say(session, (answers) => answerFirstYear(answers, 'Plan old', undefined));
  const again = overviewOf(await open(workbook));
  expect([readOf(again), again.answers]).toEqual([{ 'Plan old': 'unknown', Notes: nothing }, noAnswers]);
});

test.each(['first', 'last'])(
  'a sheet that takes the name of one that is gone keeps what was said of it (%s)',
  async (order) => {
    const workbook = arrayWorkbook({ name: 'Plan', rows: plan }, { name: 'Next', rows: plan });
    const session = await open(workbook);
    const years = [
      ['Plan', 2014],
      ['Next', 2016],
    ] as const;
    for (const [sheet, year] of order === 'first' ? [...years].reverse() : years)
      await say(session, (answers) => answerFirstYear(answers, sheet, year));
    await remove(workbook, 'Plan');
    workbook.rename('Next', 'Plan');
    await session.open();
    expect(readOf(overviewOf(session))).toEqual({ Plan: 2016 });
    await say(session, (answers) => answerFirstYear(answers, 'Plan', 2015));
    expect(readOf(overviewOf(await open(workbook)))).toEqual({ Plan: 2015 });
  },
);

test('both sheets, the renamed and the one in its place, have answers of their own', async () => {
  const { workbook, session } = await answered();
  workbook.rename('Plan', 'Plan old');
  await put(workbook, 'Plan', otherPlan);
  await session.open();
  await say(session, (answers) => answerFirstYear(answers, 'Plan', 2016));
  for (const each of [session, await open(workbook)])
    expect(readOf(overviewOf(each))).toEqual({ 'Plan old': 2014, Notes: nothing, Plan: 2016 });
});

test('an answer that another window gives by the old name goes with the sheet', async () => {
  const { workbook, session } = await answered();
  const other = await open(workbook);
  workbook.rename('Plan', 'Plan old');
  await session.open();
  await say(session, (answers) => answerFirstYear(answers, 'Plan old', 2015));
  await say(other, (answers) =>
    answerColumn(answers, { sheet: 'Plan', heading: 'Agreed by', nth: 0 }, 'nothing'),
  );
  for (const each of [other, await open(workbook)]) {
    expect(readOf(overviewOf(each))).toMatchObject({ 'Plan old': 2015 });
    expect(overviewOf(each).answers.columns.map(({ sheet }) => sheet)).toEqual(['Plan old']);
  }
});

test('what was said of a sheet that another has taken the place of counts again when it is back', async () => {
  const { workbook, session } = await answered();
  head(workbook, ['A1', 'Practice'], ['B1', 'CCG name'], ['C1', 'Premium'], ['F1', 'Lead'], ['G1', 'Notes']);
  await session.open();
  expect(readOf(overviewOf(session))).toMatchObject({ Plan: 'unknown' });
  await say(session, (answers) => answerPurpose(answers, 'Tranche B', 'premises'));
  head(
    workbook,
    ['A1', 'Practice code'],
    ['B1', 'CCG'],
    ['C1', 'PMS premium'],
    ['F1', 'Agreed by'],
    ['G1', 'Agreed on'],
  );
  await session.open();
  expect(readOf(overviewOf(session))).toMatchObject({ Plan: 2014 });
});

test('that answers are not used for a sheet with other headings is said of it, and of no other', async () => {
  const { workbook, session } = await answered();
  const remark = 'What was said of a sheet of this name is not used: that one had other headings.';
  const remarked = async (): Promise<readonly string[]> => {
    await session.open();
    const { blocks } = overviewOf(session);
    return blocks.filter(({ remarks }) => remarks.includes(remark)).map(({ sheet }) => sheet);
  };
  workbook.rename('Plan', 'Plan old');
  await put(workbook, 'Plan', otherPlan);
  expect(await remarked()).toEqual([]);
  await remove(workbook, 'Plan old');
  expect(await remarked()).toEqual(['Plan']);
  await say(session, (answers) => answerFirstYear(answers, 'Plan', 2016));
  expect(await remarked()).toEqual([]);
});

test('all that was said is forgotten, that of sheets that others have taken the place of too', async () => {
  const { workbook, session } = await answered();
  await say(session, (answers) => answerPurpose(answers, 'Tranche B', 'premises'));
  head(workbook, ['A1', 'Practice'], ['B1', 'CCG name'], ['C1', 'Premium'], ['F1', 'Lead'], ['G1', 'Notes']);
  await session.open();
  await session.remember(noAnswers);
  expect(workbook.settings.get(settingName)).toBe(writtenAnswers(noAnswers));
});

test('an answer by which nothing can be read of its sheet is still an answer to it', async () => {
  const { workbook, session } = await answered();
  const column = { sheet: 'Plan', heading: 'Practice code', nth: 0 };
  await say(session, (answers) => answerColumn(answers, column, 'nothing'));
  const before = readOf(overviewOf(session));
  const again = await open(workbook);
  expect(readOf(overviewOf(again))).toEqual(before);
  await say(again, (answers) => answerColumn(answers, column, undefined));
  expect(readOf(overviewOf(again))).toMatchObject({ Plan: 2014 });
});

test('answers of a version that kept names alone count for the sheet of that name', async () => {
  const workbook = arrayWorkbook({ name: 'Plan', rows: plan });
  const older = { ...answerFirstYear(noAnswers, 'Plan', 2014), sheets: undefined };
  await workbook.saveSetting(settingName, JSON.stringify(older));
  expect(readOf(overviewOf(await open(workbook)))).toEqual({ Plan: 2014 });
});
