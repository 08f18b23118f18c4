/** What a lead does with findings, through the session, on a workbook of arrays. */
import type { CellValue } from '../../../src/policy/rules/rule';
import { renamed } from '../../../src/review/checking/found';
import { Refusal } from '../../../src/review/workbook';
import { arrayWorkbook } from '../../support/arrayWorkbook';
import { ledgerRows, open, reviewed, rowsOf } from '../../support/checkedSession';
import { ledgerHeadings, schedule } from '../../support/reviewTables';

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

  describe('that is laid while another check goes on', () => {
    const slowly = async () => {
      const workbook = reviewed();
      const { highlight } = workbook;
      let lay = (): void => undefined;
      workbook.highlight = async (marks) => {
        await new Promise<void>((resolve) => (lay = resolve));
        return highlight(marks);
      };
      const opened = await open(workbook);
      const laid = opened.session.highlight(true);
      await new Promise((resolve) => setTimeout(resolve, 20));
      return {
        ...opened,
        async lay() {
          lay();
          await laid;
        },
      };
    };

    test('and ends first is of the earlier one', async () => {
      const { session, lay, checked } = await slowly();
      await session.check('workbook');
      await lay();
      expect(checked().highlight).toBe('out of date');
    });

    test('and has asked for it before is not taken for off', async () => {
      const { session, workbook, lay, checked } = await slowly();
      const { sheets } = workbook;
      let read = (): void => undefined;
      const reading = new Promise<void>((resolve) => (read = resolve));
      workbook.sheets = () => reading.then(sheets);
      const checking = session.check('workbook');
      await new Promise((resolve) => setTimeout(resolve, 20));
      await lay();
      read();
      await checking;
      expect(checked().highlight).toBe('out of date');
    });

    test('and is refused then can be taken off', async () => {
      const { session, workbook, lay, checked } = await slowly();
      let refuse = (): void => undefined;
      workbook.sheets = () =>
        new Promise((_, reject) => (refuse = () => reject(new Refusal('busy', 'Excel is busy.'))));
      const checking = session.check('workbook');
      await new Promise((resolve) => setTimeout(resolve, 20));
      await lay();
      refuse();
      await checking;
      expect(checked().highlight).toBe('out of date');
      await session.highlight(false);
      expect([workbook.marks, checked().highlight]).toEqual([[], 'off']);
    });
  });

  test('that is taken off while it is being laid is off in the end', async () => {
    const workbook = reviewed();
    const { highlight } = workbook;
    let lay = (): void => undefined;
    const laying = new Promise<void>((resolve) => (lay = resolve));
    workbook.highlight = async (marks) => {
      await laying;
      return highlight(marks);
    };
    const { session, checked } = await open(workbook);
    const both = [session.highlight(true), session.highlight(false)];
    await new Promise((resolve) => setTimeout(resolve, 20));
    lay();
    expect(await Promise.all(both)).toEqual([true, true]);
    expect([workbook.marks, checked().highlight]).toEqual([[], 'off']);
  });

  test('names the sheets that are protected against it', async () => {
    const { session, workbook, checked } = await open();
    workbook.locked.add('Ledger');
    expect(await session.highlight(true)).toBe(false);
    expect(checked()).toMatchObject({ highlight: 'on', notice: { kind: 'protected' } });
    expect(checked().notice!.sentence).toMatch(/^“Ledger”/);
  });

  test('that stays on protected sheets can be taken off once they are not', async () => {
    const workbook = reviewed();
    const { clearHighlight } = workbook;
    workbook.clearHighlight = () =>
      workbook.locked.size > 0 ? Promise.resolve({ leftOut: ['Ledger'], unread: [] }) : clearHighlight();
    const { session, checked } = await open(workbook);
    await session.highlight(true);
    workbook.locked.add('Ledger');
    expect(await session.highlight(false)).toBe(false);
    expect(checked()).toMatchObject({ highlight: 'out of date', notice: { kind: 'protected' } });
    workbook.locked.clear();
    expect(await session.highlight(false)).toBe(true);
    expect([workbook.marks, checked().highlight]).toEqual([[], 'off']);
  });

  test('taken off, names the sheets on which Excel does not tell whether all of it went', async () => {
    const { session, workbook, checked } = await open();
    await session.highlight(true);
    workbook.untold.add('Ledger');
    expect(await session.highlight(false)).toBe(false);
    expect(checked().highlight).toBe('off');
    expect(checked().notice!.sentence).toMatch(/^“Ledger”: Excel does not tell .* open it anew/);
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
