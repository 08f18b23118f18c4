import { rules } from '../../../src/policy/rules';
import type { CellValue } from '../../../src/policy/rules/rule';
import { noAnswers } from '../../../src/review/answers/answers';
import { answerPurpose } from '../../../src/review/answers/giving';
import { check } from '../../../src/review/check';
import { findBlocks } from '../../../src/review/columns/blocks';
import { questionsOn, understoodOf } from '../../../src/review/session/overview';
import { reportOf, type Reported } from '../../../src/review/report/report';
import { reviewOf } from '../../../src/review/reviews';
import { reviewsOf } from '../../support/reviewsOf';
import { termsWith } from '../../../src/review/checking/terms';
import { arrayWorkbook } from '../../support/arrayWorkbook';
import { ledgerHeadings, schedule as scheduleRows } from '../../support/reviewTables';
import { noLocks } from '../../support/noLocks';
import type { Area } from '../../../src/review/workbook';

const schedule = { name: 'Schedule', rows: scheduleRows };
const ledger = {
  name: 'Ledger',
  rows: [
    ledgerHeadings,
    ['Y10001', '01C', '01C', '=HYPERLINK("x")', '2014/15', 1000],
    ['Y10002', '01C', '02P', 'Extended access', '2014/15', 4000],
  ] as CellValue[][],
};

const reported = async (more: Partial<Reported> = {}, ...sheets: (typeof ledger)[]): Promise<Reported> => {
  const answers = answerPurpose(noAnswers, 'Winter scheme', 'general practice');
  const workbook = arrayWorkbook(...sheets);
  const blocks = await findBlocks(workbook, answers);
  const result = await check(workbook, blocks, { terms: termsWith(answers) });
  const first = result.findings.find(({ rule }) => rule === 'locality');
  const decided = first
    ? [
        reviewOf(first, {
          decision: 'accepted',
          reason: '+44 said so',
          reviewer: 'A. Lead',
          time: '2026-11-20T10:00:00.000Z',
        }),
      ]
    : [];
  return {
    result,
    overview: {
      blocks: blocks.map(understoodOf),
      activeSheet: 'sheet-0',
      questions: questionsOn(blocks),
      locks: noLocks,
      answers,
    },
    scope: 'workbook',
    sheetAsked: 'sheet-0',
    finishedAt: new Date(2026, 10, 21, 14, 32),
    madeAt: new Date(2026, 10, 22, 9),
    reviews: reviewsOf({ reviews: decided, unreadable: 0 }, result.findings),
    about: { version: '0.1.0', by: 'A. Lead' },
    ...more,
  };
};

test('a check of one sheet names the sheet that was asked, whichever is in front since', async () => {
  const about = await reported({ scope: 'sheet', sheetAsked: 'sheet-1' }, schedule, ledger);
  expect(about.overview.activeSheet).toBe('sheet-0');
  expect(reportOf(about).rows).toContainEqual(['Checked', 'One sheet', '', '“Ledger”']);
});

test('stands on its own: what, when, with what, totals, what was not checked and why, how it was read', async () => {
  const about = await reported({}, schedule, ledger);
  const { name, rows } = reportOf(about);
  expect(name).toBe('PMS report 2026-11-21');
  const lines = rows.map((row) => row.filter((cell) => cell !== '').join(' | '));
  expect(lines[0]).toBe('PMS review report');
  expect(lines).toContainEqual('Checked | The whole workbook | “Schedule”, “Ledger”');
  expect(lines).toContainEqual('Rows read | 4 | of 4');
  expect(lines).toContainEqual(
    expect.stringMatching(/^With \| PMS Review 0\.1\.0 \| \d+ rules from: Framework/),
  );
  expect(lines).toContainEqual('Accepted | 1');
  expect(lines).toContainEqual('Sums of two cells may differ by | £0.01');
  expect(lines).toContainEqual('Said of a purpose | “winter scheme” is general practice');
  expect(lines).toContainEqual('C | receiving CCG | To CCG | the heading says so');
  const { breach } = about.result.totals;
  expect(lines).toContainEqual(
    `Duties | ${breach.breach} | ${breach['evidence needed']} | ${breach.exception} | ${breach.met} | ${breach['not applicable']}`,
  );
  expect(lines).toContain(
    'Rule | Paragraph | Checked | Breach | Advice | Evidence needed | Exception | What was missing',
  );
  for (const { rule: id, why } of about.result.notChecked) {
    const { title } = rules.find((rule) => rule.id === id)!;
    const line = lines.find((each) => each.startsWith(`${title} | `) && each.includes(' | no | '));
    expect(line).toContain(why);
  }
});

test('lists every finding with its decision in a table at the end', async () => {
  const about = await reported({}, schedule, ledger);
  const { rows, table } = reportOf(about);
  const { row, rows: count } = table!.area;
  expect(row + count).toBe(rows.length);
  expect(count - 1).toBe(about.result.findings.length);
  const [headings = [], ...body] = rows.slice(row);
  const found = body
    .map((cells) => Object.fromEntries(headings.map((heading, index) => [heading, cells[index]])))
    .find((each) => String(each['What was found']).includes('is spent in 02P'));
  expect(found).toMatchObject({
    Paragraph: 'Framework 5(f)',
    Outcome: 'breach',
    Practice: 'Y10002',
    Year: '2014/15',
    Sheet: 'Ledger',
    Row: 3,
    Difference: 4000,
    Decision: 'accepted',
    Reason: '+44 said so',
    Reviewer: 'A. Lead',
  });
  expect(body.map((cells) => cells[2]).indexOf('breach')).toBe(0);
});

test('says when the evidence has changed since the decision, and what was seen then', async () => {
  const before = await reported({}, schedule, ledger);
  const changed = { ...ledger, rows: ledger.rows.map((row) => [...row]) };
  changed.rows[2]![5] = 3500;
  const after = await reported({}, schedule, changed);
  const kept = [...before.reviews.byFinding.values()].map(({ latest }) => latest);
  const reviews = reviewsOf({ reviews: kept, unreadable: 0 }, after.result.findings);
  const cells = reportOf({ ...after, reviews }).rows.flat();
  expect(cells).toContain('accepted (evidence has changed)');
  expect(cells).toContainEqual(expect.stringContaining('amount: £4,000.00'));
});

test('decisions on what is not found any more stand above the findings; rows that are no decision are counted', async () => {
  const before = await reported({}, schedule, ledger);
  const after = await reported({}, schedule, { ...ledger, rows: ledger.rows.slice(0, 2) });
  const kept = [...before.reviews.byFinding.values()].map(({ latest }) => latest);
  const reviews = reviewsOf({ reviews: kept, unreadable: 2 }, after.result.findings);
  const { rows, table } = reportOf({ ...after, reviews });
  const lines = rows.map((row) => row.filter((cell) => cell !== '').join(' | '));
  expect(lines).toContain('On what this check did not find | 1');
  expect(lines).toContain('Rows of “PMS reviews” that cannot be read | 2');
  const title = lines.indexOf('Decisions on what this check did not find');
  expect(rows[title + 1]).toEqual(rows[table!.area.row]);
  expect(lines[title + 2]).toMatch(
    /^Stay in the locality \| .* \| not found \| Y10002 \| .* \| accepted \| \+44 said so \| A\. Lead \| /,
  );
});

test('a time that was wiped out of a decision is left blank; one row is a row', async () => {
  const about = await reported({}, schedule, { ...ledger, rows: ledger.rows.filter((_, at) => at !== 1) });
  const kept = [...about.reviews.byFinding.values()].map(({ latest }) => ({ ...latest, time: '' }));
  const reviews = reviewsOf({ reviews: kept, unreadable: 0 }, about.result.findings);
  const { rows, table } = reportOf({ ...about, reviews });
  const at = rows[table!.area.row]!.indexOf('Decided on');
  expect(rows.find((row) => row.includes('+44 said so'))![at]).toBe('');
  expect(rows).toContainEqual(['Ledger', '', 'ledger, 1 row', '', '', '', '', '', '', '', '']);
});

test.each([
  ['nothing says what is reinvested', [schedule], [26000, ''], 'what is reinvested'],
  ['nothing says what is released', [ledger], ['', 5000], 'what is released'],
])('of money by CCG, %s: no sum', async (_, sheets, sums, said) => {
  const { rows } = reportOf(await reported({}, ...sheets));
  const lines = rows.map(([first]) => first);
  expect(lines).toContain(`Nothing that was checked says ${said}.`);
  const title = lines.indexOf('Released and reinvested by CCG, all years');
  expect(rows[title + 2]!.slice(1, 3)).toEqual(sums);
});

test('sums of money that versions of a ledger leave open say so', async () => {
  const { rows } = reportOf(
    await reported({}, schedule, { ...ledger, name: 'Plan' }, { ...ledger, name: 'Outturn' }),
  );
  const at = rows.findIndex(([first]) => first === 'Released and reinvested by CCG and year');
  expect(rows[at + 2]).toEqual([
    '01C',
    '2014/15',
    5000,
    10000,
    0,
    expect.stringMatching(
      /^It is not clear what practices of 01C release in 2014\/15, and what is reinvested from them: £5,000\.00 stands in one of several versions .* leave its sheet out/,
    ),
  ]);
  const all = rows.findIndex(([first]) => first === 'Released and reinvested by CCG, all years');
  expect(rows[all + 2]![4]).toBe('See 2014/15 above.');
});

test('of a check that was stopped says so, and sums no CCG', async () => {
  const about = await reported({}, schedule, ledger);
  const { rows, charts } = reportOf({ ...about, result: { ...about.result, cancelled: true } });
  const lines = rows.map((row) => row.join(' '));
  expect(lines).toContainEqual(
    expect.stringMatching(/^Note The check was stopped before all rows were read/),
  );
  expect(lines.filter((line) => line.startsWith('Released and reinvested'))).toEqual([]);
  expect(charts).toHaveLength(1);
});

test('names what calls itself a draft, where it was asked', async () => {
  const draft = { ...schedule, name: 'Old (archived)', hidden: true };
  const about = await reported({}, schedule, ledger, draft);
  const notes = (reported: typeof about): readonly string[] =>
    reportOf(reported)
      .rows.map((row) => row.join(' '))
      .filter((line) => line.startsWith('Note '));
  const why =
    '“Old (archived)” says that this is a draft or old: it is left alone. Show the sheet if it counts.';
  expect(notes(about)).toEqual([`Note ${why}`]);
  const [sheet] = about.overview.blocks;
  expect(notes({ ...about, scope: 'sheet', sheetAsked: sheet!.sheetId })).toEqual([]);
});

test('draws findings by outcome and money by CCG from cells of the report', async () => {
  const { charts = [], rows, table } = reportOf(await reported({}, schedule, ledger));
  expect(charts.map(({ title }) => title)).toEqual(['Findings by outcome', 'Released and reinvested by CCG']);
  const cellsOf = ({ row, column, rows: height, columns }: (typeof charts)[number]['source']) =>
    rows.slice(row, row + height).map((line) => line.slice(column, column + columns));
  expect(cellsOf(charts[0]!.source)[0]).toEqual(['', 'Breach or advice', 'Evidence needed', 'Exception']);
  expect(cellsOf(charts[1]!.source)).toEqual([
    ['CCG', 'Released', 'Reinvested'],
    ['01C', 26000, expect.any(Number)],
  ]);
  for (const { over } of charts) expect(over.row + over.rows).toBeLessThan(table!.area.row);
});

test('a column of schemes that was taken for CCGs does not keep the pane waiting', async () => {
  const { result, ...others } = await reported({}, schedule, ledger);
  const ccgYears = Array.from({ length: 80_000 }, (_, nth) => ({
    ccg: `Scheme ${nth}`,
    year: 2014,
    released: 0,
    reinvested: 100,
    unread: 0,
  }));
  const views = { ...result.views, ccgYears };
  const started = performance.now();
  const { charts, rows } = reportOf({ ...others, result: { ...result, views } });
  // Looking through all of them for each took half a minute.
  expect(performance.now() - started).toBeLessThan(5_000);
  expect(charts!.at(-1)!.title).toMatch(/the first 30 of 80000 CCGs$/);
  expect(rows.filter(([ccg]) => ccg === 'Scheme 79999')).toHaveLength(2);
});

test('columns are wide enough for their words, dates and money, or wrap them, and a page of A4 for the columns', async () => {
  const { rows, widths, looks, numbers } = reportOf(await reported({}, schedule, ledger));
  const lookAt = <T>(list: readonly { area: Area; look: T }[], row: number, column: number): T | undefined =>
    list.find(
      ({ area }) =>
        row >= area.row &&
        row < area.row + area.rows &&
        column >= area.column &&
        column < area.column + area.columns,
    )?.look;
  const points = 5.3;
  const shown = { 'date and time': 'dd/mm/yyyy hh:mm', money: '£9,999,999.99', count: '1,048,576' };
  rows.forEach((cells, row) =>
    cells.forEach((cell, column) => {
      const number = typeof cell === 'number' ? lookAt(numbers, row, column) : undefined;
      const words = number ? shown[number] : String(cell);
      const look = lookAt(looks, row, column);
      const goesOn = !number && (cells[column + 1] ?? '') === '';
      // A word is never broken; words go on over empty cells beside them.
      const longest = Math.max(...words.split(/[ (]/).map(({ length }) => length));
      const isWrapped = !number && (look === 'wrapped' || look === 'headings');
      const length = isWrapped ? longest : goesOn ? 0 : words.length;
      expect([words, length * points <= widths[column]!]).toEqual([words, true]);
    }),
  );
  // Between narrow margins eleven points are no smaller than six.
  expect((806 / widths.reduce((sum, width) => sum + width)) * 11).toBeGreaterThan(5.9);
});

test('of a workbook in which nothing was found has a table all the same', async () => {
  const about = await reported({}, { name: 'Empty', rows: [['Notes']] });
  const { rows, table, charts } = reportOf({ ...about, outOfDate: ['The workbook has changed since.'] });
  expect(table!.area.rows).toBe(2);
  expect(rows.at(-1)![0]).toBe('Nothing was found.');
  expect(rows.flat()).toContain('The workbook has changed since.');
  expect(charts).toHaveLength(1);
});
