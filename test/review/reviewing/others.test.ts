/** What other people and windows do in the same workbook. */
import type { CellValue } from '../../../src/policy/rules/rule';
import { reviewsLog } from '../../../src/review/reviewing/reviewsTable';
import { Refusal } from '../../../src/review/workbook';
import type { ArrayWorkbook } from '../../support/arrayWorkbook';
import { open, reviewed, rowsOf, type Opened } from '../../support/checkedSession';

describe('what others do', () => {
  test('their decisions appear, and their edits of the table do not count as changes of the data', async () => {
    const one = await open();
    await one.session.record([one.found('locality')], 'accepted', '', 'A. Lead');
    const two = await open(one.workbook);
    await two.session.record([two.found('four-year')], 'accepted', '', 'B. Lead');
    one.workbook.type('PMS reviews', 'Q1', 'a note', true);
    await one.later();
    expect(one.checked().reviews.totals.accepted).toBe(2);
    expect(one.checked().changed).toBeUndefined();
  });

  test('a decision of ours that theirs has taken the place of is added again', async () => {
    const { session, workbook, checked, found, later } = await open();
    await session.record([found('locality')], 'accepted', '', 'A. Lead');
    await session.record([found('four-year')], 'accepted', '', 'A. Lead');
    // Their row comes to where our last one stood.
    const theirs = { ...rowsOf(workbook)[0], Reviewer: 'B. Lead', Decision: 'not agreed' } as Record<
      string,
      CellValue
    >;
    reviewsLog.columns.forEach((column, index) =>
      workbook.type('PMS reviews', `${String.fromCharCode(65 + index)}6`, theirs[column]!, true),
    );
    await later();
    expect(rowsOf(workbook).map(({ Reviewer, Decision }) => [Reviewer, Decision])).toEqual([
      ['A. Lead', 'accepted'],
      ['B. Lead', 'not agreed'],
      ['A. Lead', 'accepted'],
    ]);
    expect(checked().reviews.byFinding.get(found('four-year').key)?.standing).toBe('stands');
  });
});

describe('what others do at the same time', () => {
  const displaced = async (): Promise<Opened> => {
    const opened = await open();
    await opened.session.record([opened.found('locality')], 'accepted', '', 'A. Lead');
    opened.workbook.type('PMS reviews', 'K5', 'B. Lead', true);
    return opened;
  };
  const reviewers = (workbook: ArrayWorkbook): unknown[] => rowsOf(workbook).map(({ Reviewer }) => Reviewer);

  test('a decision of ours is added again once, however often theirs are told of meanwhile', async () => {
    const { workbook, later } = await displaced();
    const { values } = workbook;
    let go = (): void => undefined;
    const held = new Promise<void>((resolve) => (go = resolve));
    const slowly: typeof values = (...asked) => held.then(() => values(...asked));
    Object.assign(workbook, { values: slowly });
    await later();
    workbook.type('PMS reviews', 'J5', 'Seen', true);
    await later();
    go();
    await later();
    await later();
    expect(reviewers(workbook)).toEqual(['B. Lead', 'A. Lead']);
  });

  test('decisions that somebody has taken out with all the others do not come back', async () => {
    const one = await open();
    const two = await open(one.workbook);
    await one.session.record([one.found('locality')], 'accepted', '', 'A. Lead');
    await two.session.removeEverything();
    await one.later();
    await two.session.record([two.found('four-year')], 'accepted', '', 'B. Lead');
    one.workbook.type('PMS reviews', 'J5', 'Seen', true);
    await one.later();
    expect(reviewers(one.workbook)).toEqual(['B. Lead']);
  });

  test('nor do they while one of them, which another’s row has displaced, is added again', async () => {
    const workbook = reviewed();
    const two = await open(workbook);
    let before = (): Promise<unknown> => Promise.resolve();
    const one = await open({
      ...workbook,
      append: (...rows) => before().then(() => workbook.append(...rows)),
    });
    await one.session.record([one.found('locality'), one.found('four-year')], 'accepted', '', 'A. Lead');
    workbook.type('PMS reviews', 'K6', 'B. Lead', true);
    // The table is taken out after it was read, before the row is there again.
    before = () => two.session.removeEverything();
    await one.later();
    await one.later();
    expect(workbook.names()).not.toContain('PMS reviews');
    expect(one.checked().reviews.totals.accepted).toBe(0);
  });

  test('a decision whose row the person has taken out by hand does not come back', async () => {
    const { session, workbook, found, later } = await open();
    await session.record([found('locality')], 'accepted', '', 'A. Lead');
    await later();
    workbook.deleteRow('PMS reviews', 4);
    await later();
    workbook.type('PMS reviews', 'A5', 'Seen', true);
    await later();
    await later();
    expect(reviewers(workbook)).not.toContain('A. Lead');
  });

  test('what another window writes, while this one writes too, leaves the result out of date', async () => {
    const { session, workbook, checked, found, later } = await open();
    await session.record([found('locality')], 'accepted', '', 'A. Lead');
    const area = { row: 2, column: 3, rows: 1, columns: 1 };
    workbook.happen({
      what: 'cells',
      sheetId: 'sheet-0',
      areas: [area],
      moved: false,
      remote: false,
      byAddin: true,
    });
    await later();
    expect(checked().changed).toEqual({ rows: 1, more: false });
  });

  test('rows that are put in before a check knows the sheets leave its result out of date', async () => {
    const workbook = reviewed();
    let go = (): void => undefined;
    const held = new Promise<void>((resolve) => (go = resolve));
    let asked = 0;
    const { session, checked, later } = await open({
      ...workbook,
      // The first check is refused, so that the sheets are not known.
      sheets: () => (++asked === 1 ? Promise.reject(new Refusal('busy', 'Busy.')) : workbook.sheets()),
      async values(...of) {
        const cells = await workbook.values(...of);
        await held;
        return cells;
      },
    });
    const check = session.check('workbook');
    await new Promise((resolve) => setImmediate(resolve));
    workbook.insertRow('Schedule', 0);
    await later();
    go();
    await check;
    await later();
    expect(checked().changed).toEqual({ rows: 0, more: true });
  });
});
