/** Headings over a ledger's rows that stand beside something else: what they say is of the rows below all the same. */
import type { CellValue } from '../../../src/policy/rules/rule';
import { check } from '../../../src/review/check';
import { recheckRows } from '../../../src/review/checking/recheck';
import { policyTerms } from '../../../src/review/checking/terms';
import { findBlocks } from '../../../src/review/columns/blocks';
import type { CheckResult } from '../../../src/review/findings';
import { arrayWorkbook, type ArrayWorkbook } from '../../support/arrayWorkbook';

type Row = readonly CellValue[];

const headings: Row = ['From practice', 'From CCG', 'Purpose', 'Financial year', 'Amount'];
const spent: Row = ['Y10001', '01C', 'Extended access', '2014/15', 100];
const options = { terms: policyTerms };

const opened = (...rows: readonly Row[]): ArrayWorkbook => arrayWorkbook({ name: 'Ledger', rows });
/** By row, how rows of money are marked. */
const marksIn = ({ findings }: CheckResult): readonly string[] =>
  findings.flatMap(({ rule, row, message }) => {
    const mark = /(?:is marked|is paid from) (“.*?”)/.exec(message)?.[1];
    return rule === 'reinvestment' && row !== null && mark ? [`${row} ${mark}`] : [];
  });
const marked = async (...rows: readonly Row[]): Promise<readonly string[]> => {
  const workbook = opened(...rows);
  return marksIn(await check(workbook, await findBlocks(workbook), options));
};

test.each<[string, Row, readonly string[]]>([
  ['a note', ['Pipeline', 'not yet agreed'], ['4 “Pipeline”']],
  [
    'a note in another column',
    ['', '', 'Rejected bids', '', '', 'see minutes of 12 May'],
    ['4 “Rejected bids”'],
  ],
  ['its number', [2, 'Rejected bids'], ['4 “Rejected bids”']],
  ['its letter', ['B.', 'Rejected bids'], ['4 “Rejected bids”']],
  ['what the rows below come to', ['Pipeline', '', '', '', 100], ['3 “Pipeline”', '4 “Pipeline”']],
  [
    'a note that takes back what is decided',
    ['Approved', 'subject to funding'],
    ['4 “Approved subject to funding”'],
  ],
  ['a note of when it was decided', ['Approved', 'CCG board, May 2014'], []],
  ['an item of a list without its amount', ['', '', 'Care homes', '', '', 'pending'], []],
  ['a practice without its amount', ['Y10002', 'Pipeline'], []],
])('a heading beside %s', async (_, line, marks) => {
  expect(await marked(headings, spent, line, spent)).toEqual(marks);
});

test.each<[string, Row]>([
  ['alone', ['Approved']],
  ['beside a note of when', ['Approved', 'CCG board, May 2014']],
  ['beside what the rows below come to', ['Approved', '', '', '', 100]],
])('what is decided ends what is not: a heading %s', async (_, line) => {
  expect(
    (await marked(headings, ['Pipeline'], spent, line, spent)).filter((each) => /^[35]/.test(each)),
  ).toEqual(['3 “Pipeline”']);
});

test.each<[string, Row]>([
  ['a CCG', ['01Y']],
  ['a CCG beside what its rows come to', ['01Y', '', '', '', 100]],
  ['a practice', ['Y10001']],
  ['a practice beside an amount', ['Y10001 ', '', '', '', 100]],
])('the code of %s decides nothing', async (_, line) => {
  expect(await marked(headings, ['Pipeline'], spent, line, spent)).toEqual(
    expect.arrayContaining(['3 “Pipeline”', '5 “Pipeline”']),
  );
});

test('an item of a list by what is spent on is no heading', async () => {
  const list: readonly Row[] = [
    ['CCG', 'Purpose', 'Amount 2014/15'],
    ['01C', 'Extended access', 100],
    ['', 'Proposed schemes', 100],
    ['01C', 'Extended access', 100],
  ];
  expect(await marked(...list)).not.toContain('4 “Proposed schemes”');
});

test('a practice whose name says so is no heading', async () => {
  const list: readonly Row[] = [
    ['Practice name', 'Amount 2014/15', 'Purpose'],
    ['Pipeline'],
    ['Active Care Practice', 100, ''],
    ['Elm Surgery', 100, 'Extended access'],
  ];
  expect(await marked(...list)).toContain('4 “Pipeline”');
});

test('what it says holds below headings of one cell that say something else', async () => {
  const rows = [
    ['Approved'],
    spent,
    ['Pipeline', 'not yet agreed'],
    spent,
    ['Funded by PMS premium'],
    spent,
    ['Approved'],
    spent,
  ];
  expect(await marked(headings, ...rows)).toEqual(['5 “Pipeline”', '7 “Pipeline”']);
});

test('where a column says how far each row has come, it is of its own row', async () => {
  const [first, last] = [
    [...spent, 'Paid'],
    [...spent, ''],
  ];
  const item = ['', '', 'Care homes', '', '', 'Pipeline'];
  expect(await marked([...headings, 'Status'], first, item, last)).toEqual([]);
});

test('whoever asks of a row further down alone knows it, and an edited one is left to a check in full', async () => {
  const many = Array.from({ length: 300 }, () => spent);
  const workbook = opened(headings, ...many, ['Pipeline', 'not yet agreed'], ...many);
  const blocks = await findBlocks(workbook);
  const before = await check(workbook, blocks, options);
  expect(marksIn(before)).toHaveLength(300);
  const again = (row: number): Promise<CheckResult | undefined> =>
    recheckRows(workbook, blocks, () => [{ from: row, to: row + 1 }], before, options);
  expect((await again(400))!.findings).toEqual(before.findings);
  workbook.type('Ledger', 'A10', 'Rejected');
  workbook.type('Ledger', 'B10', 'see minutes');
  for (const column of 'CDE') workbook.type('Ledger', `${column}10`, '');
  expect(await again(9)).toBeUndefined();
});
