/** What a lead does with findings, through the session, on a workbook of arrays. */
import type { CellValue } from '../../../src/policy/rules/rule';
import { answerPurpose, noAnswers, settingName, writtenAnswers } from '../../../src/review/answers/answers';
import type { Finding } from '../../../src/review/findings';
import { reviewsLog } from '../../../src/review/reviewing/reviewsTable';
import { renamed } from '../../../src/review/checking/found';
import { createSession, type Session, type State } from '../../../src/review/session';
import { Refusal } from '../../../src/review/workbook';
import { arrayWorkbook, type ArraySheet, type ArrayWorkbook } from '../../support/arrayWorkbook';
import { ledgerHeadings, schedule } from '../../support/reviewTables';

const ledgerRows: CellValue[][] = [
  ledgerHeadings,
  ['Y10001', '01C', '01C', 'Extended access', '2014/15', 1000],
  ['Y10002', '01C', '02P', 'Extended access', '2014/15', 4000],
  ['Y10002', '01C', '02P', 'Acute trust deficit support', '2015/16', 4000],
];
const reviewed = (): ArrayWorkbook =>
  arrayWorkbook({ name: 'Schedule', rows: schedule }, { name: 'Ledger', rows: ledgerRows });

interface Opened {
  readonly session: Session;
  readonly workbook: ArrayWorkbook;
  /** What was put off is done now. */
  later(): Promise<void>;
  checked(): Extract<State, { at: 'checked' }>;
  found(rule: string, outcome?: Finding['outcome']): Finding;
}

let clock = Date.UTC(2026, 10, 21, 9);
const open = async (workbook = reviewed()): Promise<Opened> => {
  let waiting: (() => void)[] = [];
  const session = createSession(workbook, {
    pause: () => Promise.resolve(),
    now: () => (clock += 1000),
    after(_, work) {
      waiting.push(work);
      return () => (waiting = waiting.filter((each) => each !== work));
    },
  });
  await session.check('workbook');
  const checked = (): Extract<State, { at: 'checked' }> => {
    const state = session.state();
    if (state.at !== 'checked') throw new Error(`The session is at ${state.at}.`);
    return state;
  };
  return {
    session,
    workbook,
    checked,
    async later() {
      for (const work of waiting.splice(0)) work();
      await new Promise((resolve) => setTimeout(resolve, 20));
    },
    found: (rule, outcome = 'breach') =>
      checked().result.findings.find(
        (finding) => finding.rule === rule && finding.outcome === outcome && finding.row !== null,
      )!,
  };
};
/** The rows of the reviews' table by column. */
const rowsOf = (workbook: ArrayWorkbook): Record<string, CellValue>[] => {
  const [, , , headings = [], ...rows] = workbook.cells('PMS reviews');
  return rows.map((row) => Object.fromEntries(headings.map((heading, index) => [heading, row[index]!])));
};

describe('recording', () => {
  test('more findings are decided at once than a function takes arguments', async () => {
    const { session, workbook, found } = await open();
    const one = found('locality');
    const many = Array.from({ length: 130_000 }, (_, at) => renamed(one, `${one.key} ${at}`));
    expect(await session.record(many, 'to be corrected', '', 'A. Lead')).toBe(true);
    expect(session.state().at).toBe('checked');
    expect(workbook.cells('PMS reviews').length).toBe(130_004);
  }, 60_000);

  test('one decision on several findings, in a table of its own, and the totals add up', async () => {
    const { session, workbook, checked, found } = await open();
    const [a, b] = [found('locality'), found('four-year')];
    expect(await session.record([a, b], 'accepted', 'Agreed with the CCG', 'A. Lead')).toBe(true);
    const { reviews, undoable, result } = checked();
    expect(undoable).toHaveLength(2);
    expect(reviews.byFinding.get(a.key)).toMatchObject({
      standing: 'stands',
      latest: { decision: 'accepted', reason: 'Agreed with the CCG', reviewer: 'A. Lead' },
    });
    expect(Object.values(reviews.totals).reduce((sum, count) => sum + count)).toBe(result.findings.length);
    expect(reviews.totals.accepted).toBe(2);
    expect(rowsOf(workbook).map(({ Practice, Decision }) => [Practice, Decision])).toEqual([
      ['Y10002', 'accepted'],
      ['Y10002', 'accepted'],
    ]);
    expect(workbook.names()).toEqual(['Schedule', 'Ledger', 'PMS reviews']);
  });

  test('the next session finds the decisions, and says which have been overtaken', async () => {
    const first = await open();
    await first.session.record(
      [first.found('locality'), first.found('four-year')],
      'accepted',
      '',
      'A. Lead',
    );
    first.workbook.type('Ledger', 'F3', 3900);
    const { checked, found } = await open(first.workbook);
    expect(checked().reviews.totals).toMatchObject({ accepted: 1, 'out of date': 1 });
    expect(checked().reviews.byFinding.get(found('locality').key)!.latest.evidence).toContain('£4,000.00');
    expect(found('locality').cells.map(({ shown }) => shown)).toContain('£3,900.00');
  });

  test('decisions stand where the workbook says the same in other cells: moved, renamed, respelt, in thousands', async () => {
    const first = await open();
    const { findings } = first.checked().result;
    await first.session.record(findings, 'accepted', '', 'A. Lead');
    const reviews = first.workbook.cells('PMS reviews');
    const respelt = (cell: CellValue): CellValue =>
      typeof cell === 'number'
        ? `£${cell.toLocaleString('en-GB')}`
        : String(cell).replace(/^0\d[CP]$/, (code) => ` ${code.toLowerCase()}`);
    const next = arrayWorkbook(
      {
        name: 'Schedule 2017',
        rows: [['As agreed'], [], ...schedule.map((row) => row.map((cell) => respelt(cell)))],
      },
      {
        name: 'Ledger',
        rows: [
          [...ledgerHeadings.slice(0, 5), 'Note', 'Value (£000)'],
          ...ledgerRows
            .slice(1)
            .reverse()
            .map((row) => [...row.slice(0, 5), '', Number(row[5]) / 1000]),
        ],
      },
      {
        name: 'Our decisions',
        rows: reviews,
        tables: [{ name: 'PMSReviews', address: `A4:O${reviews.length}` }],
      },
    );
    const { reviews: now, result } = (await open(next)).checked();
    expect(result.findings).toHaveLength(findings.length);
    expect(now.totals.accepted).toBe(findings.length);
  });

  test('undo takes back the last decision of this session, as a row that says so, one after the other', async () => {
    const { session, workbook, checked, found } = await open();
    const finding = found('locality');
    await session.record([finding], 'to be corrected', '', 'A. Lead');
    await session.record([finding], 'accepted', '', 'A. Lead');
    expect(await session.undoLast()).toBe(true);
    expect(checked().reviews.byFinding.get(finding.key)!.latest.decision).toBe('to be corrected');
    await session.undoLast();
    expect(checked().reviews.byFinding.has(finding.key)).toBe(false);
    expect(checked().undoable).toBeUndefined();
    expect(rowsOf(workbook).map(({ Decision }) => Decision)).toEqual([
      'to be corrected',
      'accepted',
      'withdrawn',
      'withdrawn',
    ]);
  });

  test('undo does not take back what somebody else has decided since', async () => {
    const one = await open();
    const two = await open(one.workbook);
    await one.session.record([one.found('locality')], 'accepted', '', 'A. Lead');
    await two.session.record([two.found('locality')], 'not agreed', '', 'B. Lead');
    await one.session.undoLast();
    expect(one.checked().reviews.byFinding.get(one.found('locality').key)!.latest.reviewer).toBe('B. Lead');
  });

  test('a decision can be withdrawn whoever made it', async () => {
    const { session, workbook, checked, found } = await open();
    await session.record([found('locality')], 'accepted', '', 'A. Lead');
    const next = await open(workbook);
    await next.session.withdraw([next.found('locality')], 'B. Lead');
    expect(next.checked().reviews.totals['not reviewed']).toBe(checked().result.findings.length);
    expect(rowsOf(workbook).at(-1)).toMatchObject({ Decision: 'withdrawn', Reviewer: 'B. Lead' });
  });

  test('nothing is asked of Excel for no findings', async () => {
    const { session, workbook } = await open();
    expect(await session.record([], 'accepted', '', 'A. Lead')).toBe(true);
    expect(workbook.names()).not.toContain('PMS reviews');
  });
});

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

describe('keeping up', () => {
  test('a heading that makes a ledger of a sheet without data leaves the result out of date', async () => {
    const [headings = [], ...rows] = ledgerRows;
    const { workbook, checked, later } = await open(
      arrayWorkbook(
        { name: 'Schedule', rows: schedule },
        { name: 'Ledger', rows: [headings.map((_, at) => `Column ${at}`), ...rows] },
      ),
    );
    workbook.type('Ledger', 'C9', 'a note');
    await later();
    expect(checked().changed).toBeUndefined();
    headings.forEach((heading, at) => workbook.type('Ledger', `${'ABCDEF'[at]}1`, heading));
    await later();
    expect(checked().changed).toEqual({ rows: 0, more: true });
  });

  test('rows edited since are counted once each; sheets without data are not counted', async () => {
    const { workbook, checked, later } = await open(
      arrayWorkbook(
        { name: 'Schedule', rows: schedule },
        { name: 'Ledger', rows: ledgerRows },
        { name: 'Notes', rows: [['Drafted in May']] },
      ),
    );
    workbook.type('Ledger', 'F2', 900);
    workbook.type('Ledger', 'D2', 'Care home visits', true);
    workbook.type('Schedule', 'D2', 1000);
    workbook.type('Notes', 'A2', 'and June');
    expect(checked().changed).toBeUndefined();
    await later();
    expect(checked().changed).toEqual({ rows: 2, more: false });
  });

  test('an edit of a sheet without data may change what formulas of the data come to', async () => {
    const { workbook, session, checked, later } = await open(
      arrayWorkbook(
        { name: 'Schedule', rows: schedule },
        { name: 'Ledger', rows: [...ledgerRows, ['Y10001', '01C', '01C', '=Rates!A2', '2014/15', 1]] },
        { name: 'Rates', rows: [['Extended access']] },
      ),
    );
    workbook.type('Ledger', 'F2', 900);
    await later();
    expect(checked().changed).toEqual({ rows: 1, more: false });
    await session.check('workbook');
    workbook.type('Rates', 'A2', 'Premises');
    await later();
    expect(checked().changed).toEqual({ rows: 0, more: false, formulas: true });
    await session.check('workbook');
    expect(checked().changed).toBeUndefined();
  });

  test('headings, rows that move and sheets that are renamed change more than rows', async () => {
    const { workbook, checked, later, session } = await open();
    workbook.type('Ledger', 'F1', 'Sum');
    await later();
    expect(checked().changed).toEqual({ rows: 0, more: true });
    await session.check('workbook');
    expect(checked().changed).toBeUndefined();
    workbook.happen({
      what: 'cells',
      sheetId: 'sheet-1',
      areas: [{ row: 2, column: 0, rows: 1, columns: 16384 }],
      moved: true,
      remote: false,
      byAddin: false,
    });
    await later();
    expect(checked().changed).toEqual({ rows: 0, more: true });
    await session.check('workbook');
    await workbook.addSheet(
      { name: 'New', rows: [['x']], widths: [], looks: [], numbers: [], printedAgain: 0 },
      false,
    );
    await later();
    expect(checked().changed).toEqual({ rows: 0, more: true });
  });

  test('our own sheets and rows never make the result out of date', async () => {
    const { session, checked, found, later } = await open();
    await session.record([found('locality')], 'accepted', '', 'A. Lead');
    await session.report({ version: '0.1.0' });
    await session.highlight(true);
    await later();
    expect(checked().changed).toBeUndefined();
    await session.removeEverything();
    await later();
    expect(checked().changed).toBeUndefined();
  });

  test('where wished, what changed is asked again by itself, without taking the result away', async () => {
    const { session, workbook, checked, found, later } = await open();
    await session.record([found('four-year')], 'accepted', '', 'A. Lead');
    session.recheckOnChange(true);
    const seen: string[] = [];
    session.subscribe(() => seen.push(session.state().at));
    expect(found('locality')).toBeDefined();
    workbook.type('Ledger', 'C3', '01C');
    workbook.type('Ledger', 'C4', '01C');
    await later();
    expect(found('locality')).toBeUndefined();
    expect(checked().changed).toBeUndefined();
    expect(checked().reviews.totals.accepted).toBe(1);
    expect(new Set(seen)).toEqual(new Set(['checked']));
    session.recheckOnChange(false);
    workbook.type('Ledger', 'C3', '02P');
    await later();
    expect(found('locality')).toBeUndefined();
    expect(checked().changed).toEqual({ rows: 1, more: false });
  });

  test('what changes while it is asked again is asked again once that is done', async () => {
    const { session, workbook, checked, found, later } = await open();
    session.recheckOnChange(true);
    const { values } = workbook;
    let go = (): void => undefined;
    const held = new Promise<void>((resolve) => (go = resolve));
    const slowly: typeof values = async (...asked) => {
      await held;
      return values(...asked);
    };
    Object.assign(workbook, { values: slowly });
    workbook.type('Ledger', 'C3', '01C');
    await later();
    workbook.type('Ledger', 'C4', '01C');
    await later();
    go();
    await later();
    await later();
    expect(found('locality')).toBeUndefined();
    expect(checked().changed).toBeUndefined();
  });

  test('a check that the person asks for goes before a quiet one', async () => {
    const { session, workbook, checked, later } = await open();
    session.recheckOnChange(true);
    workbook.type('Ledger', 'C3', '01C');
    const quiet = later();
    await new Promise((resolve) => setTimeout(resolve, 0));
    await session.check('workbook');
    await quiet;
    expect(checked().changed).toBeUndefined();
    expect(session.state().at).toBe('checked');
  });
});

describe('a workbook too large to be asked again at every change', () => {
  const large = (): ArrayWorkbook =>
    arrayWorkbook(
      { name: 'Schedule', rows: schedule },
      {
        name: 'Ledger',
        rows: [...ledgerRows, ...Array.from({ length: 20_000 }, () => ledgerRows[1]!)],
      },
    );

  test('has its edited rows asked again, and says that what is added up is as it was', async () => {
    const { session, workbook, checked, found, later } = await open(large());
    session.recheckOnChange(true);
    const sums = checked().result.findings.filter(({ row }) => row === null);
    const before = checked().result.totals.breach.breach;
    workbook.type('Ledger', 'C3', '01C');
    workbook.type('Ledger', 'C4', '01C');
    await later();
    await later();
    expect(found('locality')).toBeUndefined();
    expect(checked()).toMatchObject({ sumsOutOfDate: true });
    expect(checked().changed).toBeUndefined();
    expect(checked().result.totals.breach.breach).toBe(before - 2);
    expect(checked().result.findings.filter(({ row }) => row === null)).toEqual(sums);
    const made = await session.report({ version: '0.1.0' });
    expect(workbook.cells(made!.sheet).flat()).toContain(
      'Rows that were changed since were checked again. What is added up for a CCG, a year or a scheme was not.',
    );
    await session.check('workbook');
    expect(checked().sumsOutOfDate).toBeUndefined();
  });

  test('waits for the person where more than rows has changed', async () => {
    const { session, workbook, checked, later } = await open(large());
    session.recheckOnChange(true);
    workbook.type('Schedule', 'B2', '02P');
    await later();
    await later();
    expect(checked().changed).toEqual({ rows: 1, more: false });
    workbook.type('Ledger', 'F1', 'Amount in pounds');
    await later();
    expect(checked().changed).toEqual({ rows: 1, more: true });
    expect(checked().sumsOutOfDate).toBeUndefined();
  });
});

describe('corrections', () => {
  test('are shown first, written on a call, counted as a change, and taken back', async () => {
    const { session, workbook, checked, found } = await open();
    const offer = await session.offer(found('four-year'));
    if (offer.offer !== 'correction') throw new Error(JSON.stringify(offer));
    expect(workbook.cells('Schedule')[2]).toEqual(schedule[2]);
    expect(await session.correct(offer.correction)).toBe(true);
    expect(workbook.cells('Schedule')[2]).toEqual(['Y10002', '01C', 4000, 1000, 2000, 3000, 4000]);
    expect(checked()).toMatchObject({ corrected: offer.correction, changed: { rows: 1, more: false } });
    expect(await session.takeBackCorrection()).toBe(true);
    expect(workbook.cells('Schedule')[2]).toEqual(schedule[2]);
    expect(checked().corrected).toBeUndefined();
  });

  test('are not written over what has changed since, in either direction', async () => {
    const { session, workbook, checked, found } = await open();
    const finding = found('four-year');
    const offer = await session.offer(finding);
    if (offer.offer !== 'correction') throw new Error(JSON.stringify(offer));
    await session.correct(offer.correction);
    workbook.type('Schedule', 'E3', 2500);
    expect(await session.takeBackCorrection()).toBe(false);
    expect(checked().notice).toMatchObject({ kind: 'cells changed' });
    expect(await session.correct(offer.correction)).toBe(false);
    expect(workbook.cells('Schedule')[2]).toEqual(['Y10002', '01C', 4000, 1000, 2500, 3000, 4000]);
    expect(await session.offer(finding)).toMatchObject({ offer: 'not possible' });
  });

  test('are not written into a row that has become another practice’s, nor offered for it', async () => {
    const { session, workbook, checked, found } = await open();
    const finding = found('four-year');
    const offer = await session.offer(finding);
    if (offer.offer !== 'correction') throw new Error(JSON.stringify(offer));
    workbook.type('Schedule', 'A3', 'Y10009');
    const now = workbook.cells('Schedule')[2];
    expect(await session.correct(offer.correction)).toBe(false);
    expect(checked().notice).toMatchObject({ kind: 'cells changed' });
    expect(workbook.cells('Schedule')[2]).toEqual(now);
    expect(await session.offer(finding)).toMatchObject({ offer: 'not possible' });
  });
});

describe('the highlight', () => {
  test('marks each flagged row once, by the worst that was found on it', async () => {
    const { session, workbook, checked } = await open();
    expect(checked().highlight).toBe('off');
    await session.highlight(true);
    expect(checked().highlight).toBe('on');
    const rows = workbook.marks.flatMap(({ sheetId, areas, look }) =>
      areas.flatMap(({ row, rows: count }) =>
        Array.from({ length: count }, (_, down) => `${sheetId} ${row + down} ${look}`),
      ),
    );
    expect(rows).toContain('sheet-1 2 breach');
    expect(new Set(rows.map((row) => row.split(' ').slice(0, 2).join(' '))).size).toBe(rows.length);
    expect(workbook.marks.find(({ sheetId }) => sheetId === 'sheet-1')!.areas[0]).toMatchObject({
      column: 0,
      columns: 6,
    });
    await session.highlight(false);
    expect([workbook.marks, checked().highlight]).toEqual([[], 'off']);
  });

  test('of an earlier check is out of date after the next, and is known to a later session', async () => {
    const { session, workbook, checked } = await open();
    await session.highlight(true);
    await session.check('workbook');
    expect(checked().highlight).toBe('out of date');
    expect((await open(workbook)).checked().highlight).toBe('out of date');
  });

  test('names the sheets that are protected against it', async () => {
    const { session, workbook, checked } = await open();
    workbook.locked.add('Ledger');
    expect(await session.highlight(true)).toBe(false);
    expect(checked()).toMatchObject({ highlight: 'on', notice: { kind: 'protected' } });
    expect(checked().notice!.sentence).toMatch(/^“Ledger”/);
  });
});

describe('the report', () => {
  test('is a sheet of its own each time, and is not checked itself', async () => {
    const { session, workbook, checked } = await open();
    const before = checked().result.findings;
    const made = await session.report({ version: '0.1.0', by: 'A. Lead' });
    const next = await session.report({ version: '0.1.0' });
    expect(made!.sheet).toMatch(/^PMS report \d{4}-\d{2}-\d{2}$/);
    expect(next!.sheet).toBe(`${made!.sheet} 2`);
    await session.check('workbook');
    expect(checked().result.findings.map(({ key }) => key)).toEqual(before.map(({ key }) => key));
    expect(workbook.cells(made!.sheet)[0]).toEqual(['PMS review report']);
  });

  test('says where the workbook has changed since the check', async () => {
    const { session, workbook, later } = await open();
    workbook.type('Ledger', 'F2', 1);
    await later();
    const made = await session.report({ version: '0.1.0' });
    expect(workbook.cells(made!.sheet).flat()).toContain('The workbook has changed since it was checked.');
  });
});

describe('decisions that stand outside of their table', () => {
  const recorded = async () => {
    const { session, workbook, found } = await open();
    await session.record([found('locality'), found('four-year')], 'accepted', '', 'A. Lead');
    return workbook.cells('PMS reviews');
  };
  const sheets = [
    { name: 'Schedule', rows: schedule },
    { name: 'Ledger', rows: ledgerRows },
  ];
  const tableOf = (rows: number) => [{ name: 'PMSReviews', address: `A4:O${rows}` }];

  test.each<[string, (rows: readonly (readonly CellValue[])[]) => ArraySheet[]]>([
    ['the table is a plain range now', (rows) => [{ name: 'PMS reviews', rows }]],
    [
      'a plain range, moved, with a row left blank and a note beside',
      ([title = [], note = [], , ...rows]) => [
        {
          name: 'PMS reviews',
          rows: [title, note, ...rows.slice(0, 2), [], ['', 'Minutes'], ...rows.slice(2)],
        },
      ],
    ],
    [
      'rows were pasted below the table, under a blank one',
      (rows) => [
        { name: 'PMS reviews', rows: [...rows.slice(0, 5), [], ...rows.slice(5)], tables: tableOf(5) },
      ],
    ],
    [
      'the sheet of a colleague’s copy was moved in',
      (rows) => [
        { name: 'PMS reviews', rows: rows.slice(0, 5), tables: tableOf(5) },
        { name: 'PMS reviews (2)', rows, tables: [{ name: 'PMSReviews2', address: 'A4:O6' }] },
      ],
    ],
    [
      'a copy was moved in that went through a text file, whose times have no seconds',
      (rows) => [
        { name: 'PMS reviews', rows, tables: tableOf(6) },
        {
          name: 'PMS reviews (2)',
          rows: rows.map((row) =>
            row.map((cell) =>
              typeof cell === 'number'
                ? new Date((cell - 25569) * 86_400_000).toISOString().slice(0, 16).replace('T', ' ')
                : cell,
            ),
          ),
        },
      ],
    ],
  ])('are read, added to and taken back: %s', async (_, changed) => {
    const workbook = arrayWorkbook(...sheets, ...changed(await recorded()));
    const { session, checked, found } = await open(workbook);
    const { totals } = checked().reviews;
    expect(totals).toMatchObject({ accepted: 2, 'out of date': 0 });
    for (const { earlier } of checked().reviews.byFinding.values()) expect(earlier).toEqual([]);
    await session.record([found('locality')], 'not agreed', '', 'B. Lead');
    expect(checked().reviews.totals).toMatchObject({ accepted: 1, 'not agreed': 1 });
    await session.undoLast();
    await session.withdraw([found('four-year')], 'B. Lead');
    expect(checked().reviews.totals.accepted).toBe(1);
  });

  test('are not out of sight where the table is made a plain range while they are shown', async () => {
    const { session, workbook, checked, found } = await open();
    await session.record([found('locality'), found('four-year')], 'accepted', '', 'A. Lead');
    const tables = workbook.tables;
    workbook.tables = async () => (await tables()).slice(0, 0);
    workbook.type('PMS reviews', 'J5', 'By phone');
    await session.withdraw([found('locality')], 'A. Lead');
    expect(checked().reviews.totals.accepted).toBe(1);
  });

  test('are taken out with everything else, and what stands beside them is not', async () => {
    const rows = await recorded();
    const workbook = arrayWorkbook(
      ...sheets,
      { name: 'PMS reviews', rows },
      { name: 'PMS reviews (2)', rows: [...rows, [], ['', 'Minutes']] },
    );
    const { session, checked } = await open(workbook);
    expect((await session.whatWasAdded())!.map(({ says }) => says)).toEqual([
      'The sheet “PMS reviews” with 2 rows of decisions.',
      'The table with 2 rows of decisions on the sheet “PMS reviews (2)”. The sheet stays, because something else stands on it.',
    ]);
    await session.removeEverything();
    expect(checked().reviews.totals.accepted).toBe(0);
    expect(workbook.names()).toEqual(['Schedule', 'Ledger', 'PMS reviews (2)']);
    expect(
      workbook
        .cells('PMS reviews (2)')
        .flat()
        .filter((cell) => cell !== ''),
    ).toEqual([...rows.slice(0, 2).flat(), 'Minutes']);
  });

  test.each<[string, (rows: readonly (readonly CellValue[])[]) => ArraySheet, readonly CellValue[]]>([
    [
      'minutes above the headings of a plain range',
      ([title = [], note = [], , ...rows]) => ({
        name: 'PMS reviews',
        rows: [title, note, ['Minutes of May'], [], ...rows],
      }),
      ['Minutes of May'],
    ],
    [
      'minutes above the headings of the table',
      ([title = [], note = [], , ...rows]) => ({
        name: 'PMS reviews',
        rows: [title, note, ['', 'Minutes of May'], ...rows],
        tables: tableOf(6),
      }),
      ['Minutes of May'],
    ],
    [
      'a column of one’s own in the plain range',
      (rows) => ({
        name: 'PMS reviews',
        rows: rows.map((row, at) => [...row, ...(at === 3 ? ['Minutes'] : at > 3 ? ['Item 4'] : [])]),
      }),
      ['Minutes', 'Item 4', 'Item 4'],
    ],
    [
      'a list of one’s own that is called and headed like ours',
      () => ({
        name: 'PMS reviews',
        rows: [
          ['PMS reviews'],
          ['Key', 'Decision', 'Reason', 'Evidence seen'],
          ['[PR-1]', 'accepted', 'agreed', 'minutes'],
        ],
      }),
      ['Key', 'Decision', 'Reason', 'Evidence seen', '[PR-1]', 'accepted', 'agreed', 'minutes'],
    ],
  ])('what is not ours stays: %s', async (_, sheet, stays) => {
    const made = sheet(await recorded());
    const { session, workbook, checked } = await open(arrayWorkbook(...sheets, made));
    expect(checked().reviews.unreadable).toBe(0);
    expect(await session.removeEverything()).toBe(true);
    expect(workbook.names()).toContain('PMS reviews');
    const left = workbook.cells('PMS reviews').flat();
    expect(left).toEqual(expect.arrayContaining([...stays]));
    expect(left.filter((cell) => String(cell).startsWith('["'))).toEqual([]);
  });
});

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
      deleteSetting: (name) =>
        workbook.saveSetting(name, writtenAnswers(answerPurpose(noAnswers, 'Tranche B', 'premises'))),
    });
    await session.removeEverything();
    expect(checked().overview.answers.purposes).toHaveLength(1);
    expect(checked().answersChanged).toBe(true);
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
