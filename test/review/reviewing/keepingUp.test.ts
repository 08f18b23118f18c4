/** What changes in the workbook after a check, and what is asked again by itself. */
import { arrayWorkbook, type ArrayWorkbook } from '../../support/arrayWorkbook';
import { ledgerRows, open, reviewed } from '../../support/checkedSession';
import { schedule } from '../../support/reviewTables';
import type { CheckResult } from '../../../src/review/findings';
import { Refusal } from '../../../src/review/workbook';

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
    // Where Excel does not hand them over there may be formulas: it is not asked again and again.
    workbook.formulas = () => Promise.reject(new Refusal('too large', 'More than Excel hands over.'));
    workbook.type('Rates', 'A2', 'Phlebotomy');
    await later();
    expect(checked().changed).toEqual({ rows: 0, more: false, formulas: true });
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

  test.each([
    ['a draft is not read once it is hidden', 'Draft ledger', { rows: 0, more: true }],
    ['of a sheet without data it is all one', 'Notes', undefined],
  ])('a sheet is hidden: %s', async (_, hidden, changed) => {
    const { workbook, checked, later } = await open(
      arrayWorkbook(
        { name: 'Schedule', rows: schedule },
        { name: 'Draft ledger', rows: ledgerRows },
        { name: 'Notes', rows: [['Drafted in May']] },
      ),
    );
    workbook.hide(hidden);
    await later();
    expect(checked().changed).toEqual(changed);
  });

  const messages = (result: CheckResult): string[] => result.findings.map(({ message }) => message).sort();

  test.each([
    ['the order of schedules says whose a practice is that is in two', 'Second schedule', true],
    ['the order of other sheets says nothing', 'Notes', false],
  ])('a sheet is moved: %s', async (_, moved, differs) => {
    const second = schedule.map((row, at) => row.map((cell) => (at === 1 && cell === '01C' ? '02P' : cell)));
    const { session, workbook, checked, later } = await open(
      arrayWorkbook(
        { name: 'Schedule', rows: schedule },
        { name: 'Second schedule', rows: second },
        { name: 'Ledger', rows: ledgerRows },
        { name: 'Notes', rows: [['Drafted in May']] },
      ),
    );
    const before = messages(checked().result);
    workbook.moveFirst(moved);
    session.lookAtSheets();
    await later();
    expect(checked().changed).toEqual(differs ? { rows: 0, more: true } : undefined);
    await session.check('workbook');
    if (differs) expect(messages(checked().result)).not.toEqual(before);
    else expect(messages(checked().result)).toEqual(before);
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

  test('what rows further down told is told anew by the rows that are there now', async () => {
    const [headings = [], row = []] = ledgerRows;
    const { session, workbook, checked, later } = await open(
      arrayWorkbook(
        { name: 'Schedule', rows: schedule },
        {
          name: 'Ledger',
          rows: [[...headings, 'Outcome of panel'], ...Array.from({ length: 200 }, () => [...row, ''])],
        },
      ),
    );
    session.recheckOnChange(true);
    const panel = async (from: number, rows: number, said: string): Promise<void> => {
      for (let at = from; at < from + rows; at++) workbook.type('Ledger', `G${at}`, said);
      await later();
      await later();
      expect(checked().changed).toBeUndefined();
    };
    for (const from of [60, 120]) {
      await panel(from, 50, 'Noted');
      await panel(from, 50, '');
    }
    await panel(175, 20, 'On hold');
    const told = checked().result.findings.map(({ message }) => message);
    expect(told.join()).toContain('is marked “On hold”');
    const fresh = await open(workbook);
    expect(told).toEqual(fresh.checked().result.findings.map(({ message }) => message));
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

  test('a sheet that was checked is asked again, whatever sheet a check was refused of since', async () => {
    const workbook = reviewed();
    const { situation, values } = workbook;
    const { session, checked, later } = await open(workbook);
    await session.check('sheet');
    workbook.situation = async () => ({ ...(await situation()), activeSheet: 'sheet-1' });
    workbook.values = (...asked) => {
      const state = session.state();
      const isAsking = state.at === 'checking' && state.progress.sheet !== '';
      return isAsking ? Promise.reject(new Refusal('busy', 'Excel is busy.')) : values(...asked);
    };
    await session.check('sheet');
    workbook.values = values;
    session.recheckOnChange(true);
    workbook.happen({
      what: 'cells',
      sheetId: 'sheet-0',
      areas: [{ row: 1, column: 3, rows: 1, columns: 1 }],
      moved: false,
      remote: false,
      byAddin: false,
    });
    await later();
    expect(checked()).toMatchObject({ sheetAsked: 'sheet-0', result: { rows: { of: 2 } } });
    expect(checked().changed).toBeUndefined();
  });

  test('decisions that are read while another check ends are joined to its findings', async () => {
    const workbook = reviewed();
    let [reading, hold] = [Promise.resolve(), false];
    let release = (): void => undefined;
    const { session, checked, found } = await open({
      ...workbook,
      async values(...asked) {
        const sheet = workbook.names()[workbook.ids().indexOf(asked[0])];
        if (hold && sheet === 'PMS reviews') {
          hold = false;
          reading = new Promise((resolve) => (release = resolve));
          await reading;
        }
        return workbook.values(...asked);
      },
    });
    await session.record([found('four-year')], 'accepted', '', 'A. Lead');
    hold = true;
    const recorded = session.record([found('locality')], 'accepted', '', 'A. Lead');
    while (hold) await new Promise((resolve) => setTimeout(resolve));
    workbook.type('Ledger', 'C3', '01C');
    const before = checked().result.findings.length;
    await session.check('workbook');
    release();
    await recorded;
    const { result, reviews } = checked();
    expect(result.findings.length).toBeLessThan(before);
    const counted = Object.values(reviews.totals).reduce((sum, many) => sum + many, 0);
    expect(counted).toBe(result.findings.length);
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
      'Rows that were changed since were checked again. What is added up for a CCG, a year or a scheme was not, nor were rows whose formulas follow them.',
    );
    expect(checked().uncalculated).toBeUndefined();
    workbook.situation = () =>
      Promise.resolve({ activeSheet: 'sheet-0', uncalculated: true, locks: workbook.locks });
    workbook.type('Ledger', 'C5', '01C');
    await later();
    await later();
    expect(checked()).toMatchObject({ sumsOutOfDate: true, uncalculated: true });
    workbook.situation = () => Promise.resolve({ activeSheet: 'sheet-0', locks: workbook.locks });
    await session.check('workbook');
    expect(checked().sumsOutOfDate ?? checked().uncalculated).toBeUndefined();
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

  test('waits for the person where its first rows are read otherwise now', async () => {
    const { session, workbook, checked, later } = await open(large());
    session.recheckOnChange(true);
    const { findings } = checked().result;
    ['From practice', 'To CCG', 'From CCG', 'Purpose', 'Year', 'Amount'].forEach((heading, column) =>
      workbook.type('Ledger', `${'ABCDEF'[column]}6`, heading),
    );
    await later();
    await later();
    expect(checked().changed).toEqual({ rows: 1, more: false });
    expect(checked().result.findings).toBe(findings);
  });

  test('waits for the person where rows further down told what columns hold', async () => {
    const [headings = [], row = []] = ledgerRows;
    const rows = Array.from({ length: 20_100 }, (_, at) => [...row, at === 60 ? 'Rejected' : '']);
    const { session, workbook, checked, found, later } = await open(
      arrayWorkbook(
        { name: 'Schedule', rows: schedule },
        { name: 'Ledger', rows: [[...headings, 'Outcome of panel'], ...rows] },
      ),
    );
    expect(found('reinvestment', 'evidence needed').message).toContain('is marked “Rejected”');
    session.recheckOnChange(true);
    workbook.type('Schedule', 'D2', 1000);
    await later();
    await later();
    expect(checked()).toMatchObject({ sumsOutOfDate: true });
    workbook.type('Ledger', 'G70', 'Noted');
    await later();
    await later();
    expect(checked().changed).toEqual({ rows: 1, more: false });
  });

  test('knows of a highlight that is laid while decisions are read', async () => {
    const workbook = large();
    const { tables } = workbook;
    let asked = 0;
    let lay = (): Promise<unknown> => Promise.resolve();
    workbook.tables = async () => {
      // Before come the sorting of what was edited and a look at the sheets.
      if (++asked === 3) await lay();
      return tables();
    };
    const { session, checked, later } = await open(workbook);
    session.recheckOnChange(true);
    [asked, lay] = [0, () => session.highlight(true)];
    workbook.type('Ledger', 'C3', '01C');
    await later();
    await later();
    expect(asked).toBe(3);
    expect(checked()).toMatchObject({ sumsOutOfDate: true, highlight: 'out of date' });
  });
});
