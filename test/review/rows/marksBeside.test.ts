import type { CellValue } from '../../../src/policy/rules/rule';
import { noAnswers } from '../../../src/review/answers/answers';
import { answerColumn } from '../../../src/review/answers/giving';
import { readAndCheck } from '../../support/findingsOf';

const schedule = (released: number) => ({
  name: 'Schedule',
  rows: [
    ['Practice code', 'CCG', 'Premium', 'Released 2014/15'],
    ['Y10001', '01C', 400, released],
  ],
});
/** A row of £10 for each cell of another column. */
const ledger = (heading: string, cells: readonly CellValue[], wide = 0) => ({
  name: 'Ledger',
  rows: [
    [
      ...['From practice', 'CCG', 'Receiving CCG', 'Purpose', 'Financial year', 'Amount', heading],
      ...Array.from({ length: wide }, (_, at) => `Reference ${at + 1}`),
    ],
    ...cells.map((cell) => ['Y10001', '01C', '01C', 'Access', '2014/15', 10, cell]),
  ],
});
const marked = async (heading: string, cells: readonly CellValue[], answers = noAnswers, wide = 0) => {
  const { result } = await readAndCheck([schedule(10 * cells.length), ledger(heading, cells, wide)], answers);
  return result.findings
    .filter(({ rule, outcome }) => rule === 'reinvestment' && outcome === 'evidence needed')
    .map(({ message, cells: read }) => [message, read.at(-1)?.address] as const);
};
const blanks: readonly string[] = Array.from({ length: 150 }, () => '');

test.each<[string, string, readonly CellValue[]]>([
  ['under a heading that says nothing', 'Outcome', ['', '', 'Rejected', '', '']],
  ['once, far below the first rows', 'Column1', [...blanks, 'VOID', ...blanks]],
  ['among other words', 'Ref', [...blanks.map((_, at) => `PO ${at}`), 'Cancelled 3/6/15', '']],
  ['under no heading', '', ['', 'Withdrawn by practice', '', '']],
  ['under a second column of comments', 'Remarks', ['', '** VOID **', '', '']],
])('a mark counts %s', async (_, heading, cells) => {
  const found = await marked(heading, cells);
  const mark = cells.find((cell) => /[a-z]{4}/i.test(String(cell)));
  expect(found.map(([message]) => message)).toEqual([
    expect.stringContaining(`is marked “${mark}”: it is not clear whether it is spent so`),
    expect.stringContaining(`is marked “${mark}”`),
  ]);
  expect(found[0]![1]).toBe(`G${cells.indexOf(mark!) + 2}`);
});

test('the CCG’s own finding names the cell that marks a row, and none of another row’s or of comments', async () => {
  const [headings = [], ...rows] = ledger('Outcome', ['Rejected', '', '']).rows;
  const others = [
    ['paid quarterly', ''],
    ['seen', ''],
    ['seen', 'VOID'],
  ];
  const { result } = await readAndCheck([
    schedule(20),
    {
      name: 'Ledger',
      rows: [
        [...headings, 'Comments', 'Further word'],
        ...rows.map((cells, at) => [
          ...(at === 2 ? cells.map((cell) => (cell === '01C' ? '02N' : cell)) : cells),
          ...others[at]!,
        ]),
      ],
    },
  ]);
  const [ofCcg] = result.findings.filter(({ rule, row }) => rule === 'reinvestment' && row === null);
  expect(ofCcg!.cells.filter(({ title }) => title === 'comments').map(({ address }) => address)).toEqual([
    'G2',
  ]);
});

test('a mark counts in a ledger so wide that only some of its columns are read', async () => {
  expect(await marked('Outcome', [...blanks, 'Rejected', ''], noAnswers, 60)).toHaveLength(2);
});

test.each<[string, readonly CellValue[]]>([
  // Whether these agree is another matter than whether money is spent.
  ['LMC view', ['', 'Rejected', '']],
  ['Offered to practices', ['', 'Rejected', '']],
  ['Details', ['', 'Voiding clinic', 'Rejected referrals review']],
  ['Details', ['', 'Cover for cancelled clinics', 'Withdrawal service']],
  ['Accrual', ['', 'Reversed', '']],
  ['VAT', ['', 'Not required', 'Declined']],
  ['Outcome', ['', 'Rejected in May, then approved', '']],
  ['Ref', ['', 12, true]],
])('“%s” over %j marks nothing', async (heading, cells) => {
  expect(await marked(heading, cells)).toEqual([]);
});

test('a column that was set aside marks nothing', async () => {
  const aside = answerColumn(noAnswers, { sheet: 'Ledger', heading: 'Outcome', nth: 0 }, 'nothing');
  expect(await marked('Outcome', ['', 'Rejected', ''], aside)).toEqual([]);
});
