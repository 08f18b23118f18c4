/** Several tables on a sheet: where each begins, and what of the others is not taken for its titles. */
import type { CellValue } from '../../../src/policy/rules/rule';
import { findBlocks } from '../../../src/review/columns/blocks';
import { arrayWorkbook } from '../../support/arrayWorkbook';

type Rows = readonly (readonly CellValue[])[];

const headings = ['Practice code', 'CCG', 'Premium', 'Released 2014/15', 'Released 2015/16'];
const practice = (code: string): CellValue[] => [code, '02V', 400, 200, 400];
const ledger = ['Purpose', 'Financial year', 'Amount'];
const access = ['Access', '2014/15', 100];

test.each<[string, Rows, readonly string[]]>([
  [
    'a ledger of one row above a schedule',
    [ledger, access, [], headings, practice('Y10001')],
    ['ledger 1', 'schedule 1'],
  ],
  [
    'a ledger of few rows right above a schedule',
    [ledger, access, access, headings, practice('Y10001')],
    ['ledger 2', 'schedule 1'],
  ],
  [
    'a schedule of one practice above a ledger of many columns',
    [
      headings,
      practice('Y10001'),
      [],
      ['From CCG', 'To CCG', 'Scheme', 'Status', 'Comments', ...ledger],
      ['02V', '02V', 'Hub', 'Approved', '', ...access],
    ],
    ['schedule 1', 'ledger 1'],
  ],
  [
    'a line of words that happen to be known, and headings below it',
    [['CCG', 'PMS premium', 'Amount'], [], headings, practice('Y10001')],
    ['schedule 1'],
  ],
  [
    'a summary of CCGs',
    [['CCG', 'Practices', 'Premium'], ['02V', 1, 400], [], headings, practice('Y10001')],
    ['schedule 1'],
  ],
])('%s', async (_, rows, are) => {
  const blocks = await findBlocks(arrayWorkbook({ name: 'Sheet1', rows }));
  expect(blocks.map(({ kind, area }) => `${kind} ${area.rows}`)).toEqual(are);
});

const manyRows = Array.from({ length: 2_500 }, (_, at) => practice(`Y${10_000 + at}`));
test.each<[string, Rows, readonly string[]]>([
  ['a ledger', [[], ['Redeployment, £000'], ledger, access], ['schedule 2500', 'ledger 1 1000']],
  [
    'two tables',
    [ledger, access, [], headings, practice('Y10001')],
    ['schedule 2500', 'ledger 1', 'schedule 1'],
  ],
  ['notes alone', [[], ['Source: area team']], ['schedule 2500']],
])('below an Excel table that is longer than what is looked at: %s', async (_, below, are) => {
  const tables = [{ name: 'Practices', address: 'A1:E2501' }];
  const blocks = await findBlocks(
    arrayWorkbook({ name: 'Sheet1', rows: [headings, ...manyRows, ...below], tables }),
  );
  expect(
    blocks.map(({ kind, area, mapping }) => [kind, area.rows, ...Object.values(mapping.units)].join(' ')),
  ).toEqual(are);
});

test('a long Excel table beside a range that goes on below it is all there is', async () => {
  const rows = [headings, ...manyRows].map((row, at) => [...row, '', ...(at === 0 ? ledger : access)]);
  const more = Array.from({ length: 100 }, () => ['', '', '', '', '', '', ...access]);
  const blocks = await findBlocks(
    arrayWorkbook({
      name: 'Sheet1',
      rows: [...rows, ...more],
      tables: [{ name: 'Practices', address: 'A1:E2501' }],
    }),
  );
  expect(blocks.map(({ kind, area }) => `${kind} ${area.rows}`)).toEqual(['schedule 2500', 'ledger 2600']);
});

test.each<[string, Rows, number | undefined]>([
  ['a row of the table before says one', [], undefined],
  ['a title does', [['Reinvestment 2015/16']], 2015],
  [
    'a label does, and a figure below it',
    [
      ['Year:', '2015/16'],
      ['Available:', 500],
    ],
    2015,
  ],
])('the year above a table, where %s', async (_, titles, year) => {
  const rows = [
    ledger,
    access,
    access,
    [],
    ...titles,
    ['From CCG', 'Purpose', 'Amount'],
    ['02V', 'Access', 100],
  ];
  const blocks = await findBlocks(arrayWorkbook({ name: 'Sheet1', rows }));
  expect(blocks.map(({ mapping }) => mapping.yearAbove)).toStrictEqual([undefined, year]);
});

const byYear = (upper: string): Rows => [
  ['Practice code', 'CCG', 'Premium', upper, '', '', ''],
  ['', '', '', '2014/15', '2015/16', '2016/17', '2017/18'],
  ...[1, 2, 3].map((nth) => [`Y1000${nth}`, '02V', ...[400, 300, 200, 100, 0].map((part) => part * nth)]),
];

test.each([
  ['Retained', ['retained']],
  ['Glide path', ['retained']],
  ['MPIG', []],
  ['Quality premium', []],
  ['Seniority', []],
  ['QOF', []],
  ['Weighted patients', []],
  ['PMS funding', []],
])('years that fall to nothing under “%s”, beside a premium', async (upper, measures) => {
  const [block] = await findBlocks(arrayWorkbook({ name: 'Sheet1', rows: byYear(upper) }));
  expect([...new Set(block!.mapping.years.map(({ measure }) => measure))]).toEqual(measures);
  expect(block!.mapping.facts).toMatchObject({ practiceCode: 0, ccg: 1, premium: 2 });
});

test('the upper of two rows of headings says what the lower hold, though both begin over the first column', async () => {
  const rows = [
    ['Practice', '', '', 'Released', '', 'Reinvested', ''],
    ['Code', 'CCG', 'Premium', '2014/15', '2015/16', '2014/15', '2015/16'],
    ['Y10001', '02V', 400, 200, 400, 100, 300],
  ];
  const [block] = await findBlocks(arrayWorkbook({ name: 'Sheet1', rows }));
  expect(block!.mapping.years.map(({ measure }) => measure)).toEqual([
    'released',
    'released',
    'reinvested',
    'reinvested',
  ]);
});
