/** All that was added to a workbook, taken out of it again. */
import { noAnswers, settingName, writtenAnswers } from '../../../src/review/answers/answers';
import { answerPurpose } from '../../../src/review/answers/giving';
import { Refusal } from '../../../src/review/workbook';
import { open, reviewed, rowsOf, type Opened } from '../../support/checkedSession';
import { inRounds } from '../../support/inRounds';

describe('taking everything out', () => {
  test('tells what there is first, and leaves the rest as it was', async () => {
    const workbook = reviewed();
    const before = ['Schedule', 'Ledger'].map((name) => workbook.cells(name));
    const { session, checked, found } = await open(workbook);
    expect(await session.whatWasAdded()).toEqual([]);
    await session.remember(answerPurpose(noAnswers, 'Tranche B', 'premises'));
    await session.check('workbook');
    await session.record([found('locality')], 'accepted', '', 'A. Lead');
    const made = await session.report({ version: '0.1.0' });
    await session.highlight(true);
    expect(await session.whatWasAdded()).toMatchObject([
      { what: 'reviews', says: 'The sheet “PMS reviews” with 1 row of decisions.' },
      { what: 'report', says: `The sheet “${made!.sheet}” with a report.` },
      { what: 'highlight', says: 'The highlight over flagged rows.' },
      { what: 'answers', says: 'What you have said of columns, purposes, localities and thresholds.' },
    ]);
    expect(await session.removeEverything()).toBe(true);
    expect(workbook.names()).toEqual(['Schedule', 'Ledger']);
    expect(['Schedule', 'Ledger'].map((name) => workbook.cells(name))).toEqual(before);
    expect(workbook.settings.has(settingName)).toBe(false);
    expect(await session.whatWasAdded()).toEqual([]);
    expect(checked()).toMatchObject({
      answersChanged: true,
      highlight: 'off',
      reviews: { totals: { accepted: 0 } },
    });
    expect(checked().undoable).toBeUndefined();
  });

  test('leaves the result out of date where another window gives an answer in the same moment', async () => {
    const workbook = reviewed();
    const { session, checked } = await open({
      ...workbook,
      deleteSetting: async (name) =>
        void (await workbook.saveSetting(
          name,
          writtenAnswers(answerPurpose(noAnswers, 'Tranche B', 'premises')),
        )),
    });
    await session.removeEverything();
    expect(checked().overview.answers.purposes).toHaveLength(1);
    expect(checked().answersChanged).toBe(true);
  });

  const written = {
    'a decision': ({ session, found }: Opened) =>
      session.record([found('locality')], 'accepted', '', 'A. Lead'),
    'a report': ({ session }: Opened) => session.report({ version: '0.1.0' }),
    'a highlight': ({ session }: Opened) => session.highlight(true),
  };
  test.each(Object.entries(written))('waits for %s that is still being written', async (_, begin) => {
    const workbook = reviewed();
    const { append, addSheet, highlight } = workbook;
    let write = (): void => undefined;
    const slow = new Promise<void>((resolve) => (write = resolve));
    workbook.append = (...given) => slow.then(() => append(...given));
    workbook.addSheet = (...given) => slow.then(() => addSheet(...given));
    workbook.highlight = (...given) => slow.then(() => highlight(...given));
    const opened = await open(workbook);
    const { session } = opened;
    const begun = begin(opened);
    await new Promise((resolve) => setTimeout(resolve, 20));
    const removed = session.removeEverything();
    await new Promise((resolve) => setTimeout(resolve, 20));
    write();
    await begun;
    expect(await removed).toBe(true);
    expect(await session.whatWasAdded()).toEqual([]);
  });

  test('leaves what is recorded while that goes on, which can be undone', async () => {
    const workbook = reviewed();
    const { session, checked, found } = await open({
      ...workbook,
      async deleteSetting(name) {
        await session.record([found('locality')], 'accepted', '', 'A. Lead');
        await workbook.deleteSetting(name);
      },
    });
    await session.record([found('four-year')], 'accepted', '', 'A. Lead');
    await session.removeEverything();
    expect(checked().reviews.totals.accepted).toBe(1);
    await session.undoLast();
    expect(checked().reviews.totals.accepted).toBe(0);
    expect(checked().undoable).toBeUndefined();
  });

  test('of what is recorded while it looks what there is, takes it out or leaves it to be undone', async () => {
    const stood: number[] = [];
    for (let at = 0, inTime = true; inTime; at++) {
      const workbook = reviewed();
      let asked = -Infinity;
      const { session, checked, found } = await open({
        ...workbook,
        async sheets() {
          if (asked++ === at) await session.record([found('locality')], 'accepted', '', 'A. Lead');
          return workbook.sheets();
        },
      });
      await session.report({ version: '1' });
      asked = 0;
      await session.removeEverything();
      inTime = asked > at;
      const { reviews, undoable } = checked();
      expect([at, undoable?.length ?? 0]).toEqual([at, reviews.totals.accepted]);
      stood.push(reviews.totals.accepted);
    }
    expect(stood).toContain(1);
  });

  test('counts every finding as not reviewed, though Excel is not read again after', async () => {
    const workbook = reviewed();
    let refuse = false;
    const busy = (): Promise<never> => Promise.reject(new Refusal('busy', 'Excel is busy.'));
    const { session, checked, found } = await open({
      ...workbook,
      deleteSetting: (name) => ((refuse = true), workbook.deleteSetting(name)),
      setting: (name) => (refuse ? busy() : workbook.setting(name)),
    });
    await session.record([found('locality')], 'accepted', '', 'A. Lead');
    expect(await session.removeEverything()).toBe(false);
    const { reviews, result } = checked();
    expect(reviews.totals['not reviewed']).toBe(result.findings.length);
  });

  test('leaves a sheet on which something else stands, and takes the table alone', async () => {
    const { session, workbook, found } = await open();
    await session.record([found('locality')], 'accepted', '', 'A. Lead');
    workbook.type('PMS reviews', 'B40', 'Minutes of the meeting');
    expect((await session.whatWasAdded())![0]!.says).toMatch(/The sheet stays, because something else/);
    await session.removeEverything();
    expect(workbook.cells('PMS reviews')[39]![1]).toBe('Minutes of the meeting');
    expect(
      rowsOf(workbook)
        .flatMap((row) => Object.values(row))
        .filter((cell) => cell === 'accepted'),
    ).toEqual([]);
  });
});

test('a row of totals is no decision', async () => {
  const workbook = reviewed();
  const { tables } = workbook;
  workbook.tables = async () => (await tables()).map((table) => ({ ...table, hasTotals: true }));
  const { session, found } = await open(workbook);
  await session.record([found('locality')], 'accepted', '', 'A. Lead');
  await session.record([found('locality')], 'not agreed', '', 'A. Lead');
  expect(await session.whatWasAdded()).toMatchObject([
    { says: 'The sheet “PMS reviews” with 1 row of decisions.' },
  ]);
});

test('what somebody enters in the moment before its sheet is taken out stays, and the rest can go then', async () => {
  const workbook = reviewed();
  let enter = (): void => workbook.type('PMS reviews', 'B40', 'Minutes of the meeting', true);
  const { session, checked, found } = await open({
    ...workbook,
    async deleteSheet(...sheet) {
      enter();
      await workbook.deleteSheet(...sheet);
    },
  });
  await session.record([found('locality')], 'accepted', '', 'A. Lead');
  expect(await session.removeEverything()).toBe(false);
  expect(checked().reviews.totals.accepted).toBe(1);
  expect(rowsOf(workbook).map((row) => row.Decision)).toContain('accepted');
  enter = () => undefined;
  expect(await session.removeEverything()).toBe(true);
  expect(workbook.cells('PMS reviews')[39]![1]).toBe('Minutes of the meeting');
  expect(rowsOf(workbook).map((row) => row.Decision)).not.toContain('accepted');
});

test('what does not need the answer to another is asked at the same time', async () => {
  const workbook = reviewed();
  const { port, rounds } = inRounds(workbook);
  const { session, found } = await open({ ...workbook, ...port });
  await session.record([found('locality')], 'accepted', '', 'A. Lead');
  await session.report({ version: '1' });
  await session.report({ version: '1' });
  await session.highlight(true);
  rounds();

  await session.whatWasAdded();
  expect(rounds()).toEqual([
    ['isHighlighted', 'setting', 'sheets', 'tables'],
    // Of each table the headings, and what stands above them.
    ['values', 'values', 'values', 'values', 'values', 'values'],
  ]);
  expect(await session.removeEverything()).toBe(true);
  expect(rounds()).toEqual([
    ['sheets', 'situation', 'tables'],
    ['values', 'values', 'values', 'values', 'values', 'values'],
    ['deleteSheet', 'deleteSheet', 'deleteSheet'],
    ['deleteSetting'],
    ['clearHighlight', 'setting', 'sheets', 'situation', 'tables', 'tables'],
    // The workbook is read as it is now, and where decisions stood there are none.
    ['sheets', 'values', 'values'],
  ]);
  expect(workbook.names()).toEqual(['Schedule', 'Ledger']);
});
