import type { CellValue } from '../../src/policy/rules/rule';
import { noAnswers, settingName } from '../../src/review/answers/answers';
import { answerLeftOut, answerPurpose } from '../../src/review/answers/giving';
import { createSession, type Overview, type Session, type State } from '../../src/review/session';
import type { LiveWorkbook } from '../../src/review/liveWorkbook';
import { Refusal } from '../../src/review/workbook';
import { arrayWorkbook, type ArrayWorkbook } from '../support/arrayWorkbook';
import { ledgerHeadings, schedule as scheduleRows } from '../support/reviewTables';
import { expectSame } from '../support/same';

const schedule = { name: 'Schedule', rows: scheduleRows };
const ledger = {
  name: 'Ledger',
  rows: [
    ledgerHeadings,
    ['Y10001', '01C', '01C', 'Tranche B', '2014/15', 1000],
    ...Array.from({ length: 300 }, () => ['Y10002', '01C', '02P', 'Extended access', '2014/15', 10]),
  ],
};

/** A clock that moves on each look, so that work is sliced. */
const ticking = (): (() => number) => {
  let time = 0;
  return () => (time += 5);
};

const open = (workbook: LiveWorkbook): { session: Session; states: State[] } => {
  const session = createSession(workbook, {
    pause: () => Promise.resolve(),
    now: ticking(),
    after: () => () => undefined,
  });
  const states: State[] = [];
  session.subscribe(() => states.push(session.state()));
  return { session, states };
};

const stateOf = <At extends State['at']>(session: Session, at: At): Extract<State, { at: At }> => {
  const state = session.state();
  expect(state.at).toBe(at);
  return state as Extract<State, { at: At }>;
};

test('what needs no other answer is asked of Excel before any has come', async () => {
  const workbook = arrayWorkbook(schedule);
  const asked: string[] = [];
  let answer = (): void => undefined;
  const answering = new Promise<void>((resolve) => (answer = resolve));
  const held =
    <A extends readonly unknown[], T>(name: string, ask: (...args: A) => Promise<T>) =>
    async (...args: A): Promise<T> => {
      asked.push(name);
      await answering;
      return ask(...args);
    };
  const { session } = open({
    ...workbook,
    setting: held('setting', (name) => workbook.setting(name)),
    sheets: held('sheets', () => workbook.sheets()),
    tables: held('tables', () => workbook.tables()),
    situation: held('situation', () => workbook.situation()),
    values: held('values', (...of) => workbook.values(...of)),
  });
  const opened = session.open();
  await new Promise((resolve) => setImmediate(resolve));
  expect(asked.sort()).toEqual(['setting', 'sheets', 'situation', 'tables']);
  answer();
  await opened;
  expect(stateOf(session, 'ready').overview.blocks).toHaveLength(1);
});

test('opening says what was understood, before anything is pressed', async () => {
  const { session } = open(arrayWorkbook(schedule, ledger, { name: 'Notes', rows: [['Drafted in May']] }));
  await session.open();
  const { overview } = stateOf(session, 'ready');
  expect(overview.blocks.map(({ sheet, kind, rows }) => [sheet, kind, rows])).toEqual([
    ['Schedule', 'schedule', 2],
    ['Ledger', 'ledger', 301],
    ['Notes', 'neither', 0],
  ]);
  expect(overview.blocks[0]!.columns[3]).toMatchObject({
    letter: 'D',
    carries: 'released 2014/15',
    sample: ['1000', '4000'],
  });
});

test('a check shows progress by rows and ends with its result', async () => {
  const { session, states } = open(arrayWorkbook(schedule, ledger));
  await session.check('workbook');
  const { result, scope } = stateOf(session, 'checked');
  expect(scope).toBe('workbook');
  expect(result.rows).toEqual({ read: 303, of: 303 });
  expect(result.cancelled).toBe(false);
  const progress = states.flatMap((state) => (state.at === 'checking' ? [state.progress.rowsRead] : []));
  expect(progress.length).toBeGreaterThan(3);
  expect([...progress].sort((a, b) => a - b)).toEqual(progress);
});

test('a check of the sheet in front leaves the others alone', async () => {
  const { session } = open(arrayWorkbook(schedule, ledger));
  await session.check('sheet');
  const { result } = stateOf(session, 'checked');
  expect(result.rows.of).toBe(2);
  expect(result.notChecked).toContainEqual({
    rule: 'locality',
    why: 'No ledger of redeployments was found.',
  });
});

test('a ledger that is asked by itself has the names of CCGs from the schedule beside it', async () => {
  const named = {
    name: 'Schedule',
    rows: [
      ['Practice code', 'CCG code', 'CCG name', 'PMS premium', 'Released 2014/15'],
      ['Y10001', '02P', 'NHS Barnsley CCG', 1000, 1000],
    ],
  };
  const rows = [ledgerHeadings, ['Y10001', '02P', 'Barnsley', 'Extended access', '2014/15', 1000]];
  const { session } = open(arrayWorkbook({ name: 'Ledger', rows }, named));
  await session.open();
  await session.check('sheet');
  const { result } = stateOf(session, 'checked');
  expect(result.rows.of).toBe(1);
  expect(result.findings.filter(({ rule }) => rule === 'locality')).toEqual([]);
  expect(result.totals.breach.met).toBeGreaterThan(0);
});

test('and the CCGs of its practices, whatever another schedule says of other practices', async () => {
  const members = {
    name: 'Schedule',
    rows: [
      ['Practice code', 'List size', 'CCG code', 'PMS premium', 'Released 2014/15'],
      ['Y10001', 9000, '02P', 1000, 1000],
      ['Y10002', 8000, '03N', 1000, 1000],
      ['Y10003', 8000, '03N', 1000, 1000],
      ['y10003 ', 8000, '02P', 500, 500],
    ],
  };
  const row = (practice: string) => [practice, '02P', 'Extended access', '2014/15', 1000];
  const rows = [
    ['From practice', 'To CCG', 'Purpose', 'Financial year', 'Amount'],
    ...['Y10001', 'Y10002', 'Y10003', 'Y10004'].map(row),
  ];
  const { session } = open(arrayWorkbook({ name: 'Ledger', rows }, members));
  await session.open();
  await session.check('sheet');
  const { result } = stateOf(session, 'checked');
  const locality = result.findings.filter(({ rule }) => rule === 'locality');
  expect(locality.map(({ row, outcome }) => [row, outcome])).toEqual([
    [3, 'breach'],
    // Two rows of the schedule have it in two CCGs; and one has no row there.
    [4, 'evidence needed'],
    [5, 'evidence needed'],
  ]);
  expect(result.rows.of).toBe(4);
});

test('a ledger far below a schedule is come by in the check, and understood from then on', async () => {
  const rows = [
    ['Practice code', 'CCG code', 'PMS premium', 'Released 2014/15'],
    ...Array.from({ length: 2_100 }, (_, at) => [`Y${10_000 + at}`, '02P', 10, 10]),
    [],
    ledgerHeadings,
    ['Y10001', '02P', '03N', 'Extended access', '2014/15', 10],
  ];
  const { session } = open(arrayWorkbook({ name: 'Both', rows }));
  await session.open();
  const blocksOf = ({ overview }: { overview: Overview }) =>
    overview.blocks.map(({ kind, rows: inAll }) => [kind, inAll]);
  expect(blocksOf(stateOf(session, 'ready'))).toEqual([['schedule', 2_103]]);
  await session.check('workbook');
  const { overview, result } = stateOf(session, 'checked');
  expect(blocksOf({ overview })).toEqual([
    ['schedule', 2_100],
    ['ledger', 1],
  ]);
  expect(result.cancelled).toBe(false);
  expect(result.rows).toEqual({ read: 2_101, of: 2_101 });
  expect(result.findings.filter(({ rule }) => rule === 'locality').map(({ row }) => row)).toEqual([2_104]);
});

test('so it is where rows above it have been taken out, and others put in', async () => {
  const workbook = arrayWorkbook({
    name: 'Both',
    rows: [
      ['Practice code', 'CCG code', 'PMS premium', 'Released 2014/15'],
      ...Array.from({ length: 2_100 }, (_, at) => [`Y${10_000 + at}`, '02P', 10, 10]),
      [],
      ledgerHeadings,
      ['Y10001', '02P', '03N', 'Extended access', '2014/15', 10],
    ],
  });
  const { session } = open(workbook);
  const { insertRow, deleteRow } = workbook;
  await session.check('workbook');
  for (const move of [deleteRow, deleteRow, insertRow, insertRow, insertRow]) {
    move('Both', 5);
    await session.check('workbook');
    const { result } = stateOf(session, 'checked');
    expect(result.findings.filter(({ rule }) => rule === 'locality')).toHaveLength(1);
  }
});

test.each<[string, CellValue[][], (workbook: ArrayWorkbook) => unknown]>([
  ['a row above it is taken out', [['Pipeline schemes']], ({ deleteRow }) => deleteRow('Both', 5)],
  [
    'it is written over the last of the rows above',
    [],
    ({ type }) => {
      for (const column of 'ABCD') type('Both', `${column}2101`, '');
      type('Both', 'A2101', 'Pipeline schemes');
    },
  ],
])('what its title says of the ledger far below is read where %s', async (_, title, edit) => {
  const workbook = arrayWorkbook({
    name: 'Both',
    rows: [
      ['Practice code', 'CCG code', 'PMS premium', 'Released 2014/15'],
      ...Array.from({ length: 2_100 }, (_row, at) => [`Y${10_000 + at}`, '02P', 10, 10]),
      ...title,
      ledgerHeadings,
      ['Y10001', '02P', '02P', 'Extended access', '2014/15', 10],
    ],
  });
  const { session } = open(workbook);
  await session.check('workbook');
  edit(workbook);
  await session.check('workbook');
  const { result, overview } = stateOf(session, 'checked');
  const fresh = open(workbook).session;
  await fresh.check('workbook');
  expect(overview.blocks.map(({ rows }) => rows)).toEqual([2_099, 1]);
  expect(result.findings.some(({ message }) => message.includes('is marked “Pipeline schemes”'))).toBe(true);
  expectSame(result, stateOf(fresh, 'checked').result);
});

test('a cancelled check keeps what it has, and says that nothing was added up', async () => {
  const { session } = open(arrayWorkbook(schedule, ledger));
  session.subscribe(() => {
    const state = session.state();
    if (state.at === 'checking' && state.progress.rowsRead > 100 && !state.cancelling) session.cancel();
  });
  await session.check('workbook');
  const { result } = stateOf(session, 'checked');
  expect(result.cancelled).toBe(true);
  expect(result.rows.read).toBeLessThan(303);
  expect(result.findings.length).toBeGreaterThan(0);
  expect(result.findings.filter(({ row }) => row === null)).toEqual([]);
  expect(result.partly.find(({ rule }) => rule === 'reinvestment')?.why).toMatch(/stopped before all rows/);
});

test('a second check while one is under way is not started', async () => {
  const workbook = arrayWorkbook(schedule, ledger);
  const { session, states } = open(workbook);
  await Promise.all([session.check('workbook'), session.check('workbook')]);
  expect(states.filter(({ at }) => at === 'checked')).toHaveLength(1);
});

test('the same check again finds the same', async () => {
  const { session } = open(arrayWorkbook(schedule, ledger));
  await session.check('workbook');
  const first = stateOf(session, 'checked').result;
  await session.check('workbook');
  expectSame(stateOf(session, 'checked').result, first);
});

const refusing = (
  workbook: ArrayWorkbook,
  verb: 'sheets' | 'values' | 'select',
  error: Error,
): LiveWorkbook => ({
  ...workbook,
  [verb]: () => Promise.reject(error),
});

test('a refusal by Excel is told in its sentence, where the person is', async () => {
  const refusal = new Refusal('cell being edited', 'You are typing in a cell.');
  const { session } = open(refusing(arrayWorkbook(schedule), 'select', refusal));
  await session.check('workbook');
  await session.goTo({ sheetId: 'sheet-0', area: { row: 1, column: 0, rows: 1, columns: 1 } });
  expect(stateOf(session, 'checked').notice).toEqual({
    kind: 'cell being edited',
    sentence: 'You are typing in a cell.',
  });
});

test('a refused check leaves the result there was', async () => {
  const workbook = arrayWorkbook(schedule);
  let refuse = false;
  const { session } = open({
    ...workbook,
    values: (...args) =>
      refuse ? Promise.reject(new Refusal('busy', 'Excel is busy.')) : workbook.values(...args),
  });
  await session.check('workbook');
  const { result } = stateOf(session, 'checked');
  refuse = true;
  await session.check('workbook');
  expect(stateOf(session, 'checked')).toMatchObject({ result, notice: { sentence: 'Excel is busy.' } });
});

test('a check that is refused or cancelled while the workbook is opened leaves it open', async () => {
  const workbook = arrayWorkbook(schedule);
  const { situation } = workbook;
  workbook.situation = async () => ({ locks: (await situation()).locks });
  const { session } = open(workbook);
  await Promise.all([session.open(), session.check('sheet')]);
  expect(stateOf(session, 'ready').notice).toMatchObject({ kind: 'not in front' });
});

test('a check that ends while the workbook is still being opened stays in sight', async () => {
  const workbook = arrayWorkbook(schedule);
  const { session } = open(workbook);
  const { sheets } = workbook;
  let read = (): void => undefined;
  const reading = new Promise<void>((resolve) => (read = resolve));
  workbook.sheets = () => reading.then(sheets);
  const opened = session.open();
  workbook.sheets = sheets;
  await session.check('workbook');
  const checked = stateOf(session, 'checked');
  read();
  await opened;
  expect(session.state()).toBe(checked);
});

test('anything else is a bug, and shown as one', async () => {
  const { session } = open(refusing(arrayWorkbook(schedule), 'sheets', new TypeError('x is not a function')));
  await session.check('workbook');
  expect(stateOf(session, 'failed').error.message).toBe('x is not a function');
});

describe('answers', () => {
  const purposeFindings = (session: Session): string[] =>
    stateOf(session, 'checked')
      .result.findings.filter(({ rule, message }) => rule === 'reinvestment' && message.includes('Tranche B'))
      .map(({ outcome }) => outcome);

  test('are kept in the workbook, outlive the session, and the next check goes by them', async () => {
    const workbook = arrayWorkbook(schedule, ledger);
    const first = open(workbook).session;
    await first.check('workbook');
    expect(purposeFindings(first)).toEqual(['evidence needed']);
    await first.remember(answerPurpose(noAnswers, 'Tranche B', 'not general practice'));
    expect(stateOf(first, 'checked').answersChanged).toBe(true);
    const second = open(workbook).session;
    await second.check('workbook');
    expect(purposeFindings(second)).toEqual(['breach']);
  });

  test('that are kept while a check begins take nothing of it out of sight', async () => {
    const workbook = arrayWorkbook(schedule, ledger);
    let save = (): void => undefined;
    const saving = new Promise<void>((resolve) => (save = resolve));
    const { session, states } = open({
      ...workbook,
      saveSetting: (name, value) => saving.then(() => workbook.saveSetting(name, value)),
    });
    await session.open();
    const kept = session.remember(answerPurpose(noAnswers, 'Tranche B', 'not general practice'));
    const checked = session.check('workbook');
    save();
    await Promise.all([kept, checked]);
    const begun = states.findIndex(({ at }) => at === 'checking');
    expect(new Set(states.slice(begun).map(({ at }) => at))).toEqual(new Set(['checking', 'checked']));
    const { answersChanged = false } = stateOf(session, 'checked');
    expect(purposeFindings(session)).toEqual([answersChanged ? 'evidence needed' : 'breach']);
  });

  test('that are given while a check asks its rules leave its result out of date', async () => {
    const workbook = arrayWorkbook(schedule, ledger);
    const { session } = open(workbook);
    let remembering: Promise<void> | undefined;
    session.subscribe(() => {
      const state = session.state();
      if (state.at === 'checking' && state.progress.rowsRead > 0)
        remembering ??= session.remember(answerPurpose(noAnswers, 'Tranche B', 'not general practice'));
    });
    await session.check('workbook');
    await remembering;
    expect(purposeFindings(session)).toEqual(['evidence needed']);
    expect(stateOf(session, 'checked').answersChanged).toBe(true);
  });

  test('that are kept while a check has read those before leave its result out of date', async () => {
    const workbook = arrayWorkbook(schedule, ledger);
    let answer = (): void => undefined;
    const answering = new Promise<void>((resolve) => (answer = resolve));
    let asked = 0;
    const { session } = open({
      ...workbook,
      tables: () => (++asked === 1 ? answering.then(() => workbook.tables()) : workbook.tables()),
    });
    const checked = session.check('workbook');
    await new Promise((resolve) => setImmediate(resolve));
    await session.remember(answerLeftOut(noAnswers, 'Schedule', true));
    answer();
    await checked;
    const { result, overview, answersChanged } = stateOf(session, 'checked');
    expect(result.rows.of).toBe(303);
    expect(answersChanged).toBe(true);
    expect(overview.answers.leftOut).toEqual(['Schedule']);
  });

  test('that are kept while a check goes on that is refused then leave the result before it out of date', async () => {
    const workbook = arrayWorkbook(schedule, ledger);
    const { session } = open(workbook);
    await session.check('workbook');
    const { result } = stateOf(session, 'checked');
    workbook.isHighlighted = async () => {
      workbook.isHighlighted = () => Promise.resolve(false);
      await session.remember(answerPurpose(noAnswers, 'Tranche B', 'premises'));
      throw new Refusal('busy', 'Excel is busy.');
    };
    await session.check('workbook');
    const state = stateOf(session, 'checked');
    expect(state).toMatchObject({ answersChanged: true, notice: { sentence: 'Excel is busy.' } });
    expect(state.result).toBe(result);
    expect(state.overview.answers.purposes).toHaveLength(1);
  });

  test('that are kept leave the result out of date, though Excel is not read again after', async () => {
    const workbook = arrayWorkbook(schedule, ledger);
    let refuse = false;
    const { session } = open({
      ...workbook,
      sheets: () => (refuse ? Promise.reject(new Refusal('busy', 'Excel is busy.')) : workbook.sheets()),
    });
    await session.check('workbook');
    refuse = true;
    await session.remember(answerPurpose(noAnswers, 'Tranche B', 'premises'));
    expect(workbook.settings.get(settingName)).toContain('tranche b');
    expect(stateOf(session, 'checked').answersChanged).toBe(true);
  });

  test('that cannot be read are said, and the check goes on without them', async () => {
    const workbook = arrayWorkbook(schedule, ledger);
    workbook.settings.set(settingName, '{"version":1,"columns":"all"}');
    const { session } = open(workbook);
    await session.check('workbook');
    expect(stateOf(session, 'checked').overview.problem).toMatch(/cannot be read/);
  });

  test('of a newer version are left as they are', async () => {
    const workbook = arrayWorkbook(schedule, ledger);
    const newer = '{"version":2,"anything":true}';
    workbook.settings.set(settingName, newer);
    const { session } = open(workbook);
    await session.open();
    await session.remember(answerPurpose(noAnswers, 'Tranche B', 'premises'));
    await session.check('workbook');
    expect(workbook.settings.get(settingName)).toBe(newer);
    expect(purposeFindings(session)).toEqual([]);
  });
});
