import type { CellValue } from '../../../../src/policy/rules/rule';
import { findBlocks } from '../../../../src/review/columns/blocks';
import { arrayWorkbook } from '../../../support/arrayWorkbook';

/** What is said of a sheet that is not read, beyond that it is not. */
const saidOf = async (rows: readonly (readonly CellValue[])[]): Promise<string> => {
  const [block] = await findBlocks(arrayWorkbook({ name: 'Schedule', rows: rows.map((row) => [...row]) }));
  expect(block).toMatchObject({ kind: 'neither' });
  return block!.remarks.join(' ').split('the sheet is left alone.')[1]!.trim();
};

const turned: readonly (readonly CellValue[])[] = [
  ['Practice', 'Y10001', 'Y10002', 'Y10003'],
  ['CCG', '01C', '01C', '02P'],
  ['PMS premium', 40_000, 20_000, 60_000],
  ['Released 2014/15', 10_000, 5_000, 15_000],
];
const transpose =
  'Its headings seem to stand in column A, one below the other: copy the table and paste it with Paste Special › Transpose to have it read.';
const across: readonly (readonly CellValue[])[] = [
  ['Financial year', 'Purpose', '01C', '02P', 'Total'],
  ['2014/15', 'Extended access', 15_000, 5_000, 20_000],
  ['2015/16', 'Extended access', 30_000, 10_000, 40_000],
  ['2016/17', 'Extended access', 45_000, '', 45_000],
];

test.each([
  ['practices side by side', turned, transpose],
  ['under a title', [['PMS review, north'], [], ...turned], transpose],
  [
    'with a column before the headings',
    turned.map((row, at) => [at + 1, ...row]),
    transpose.replace('column A', 'column B'),
  ],
  [
    'a column for each CCG',
    across,
    'CCGs stand in its headings: it is read with a row for each, under “CCG”.',
  ],
  [
    'a column for each practice',
    [['Purpose', 'Y10001', 'Y10002'], ...across.slice(1).map(([, ...cells]) => cells.slice(0, 3))],
    'Practices stand in its headings: it is read with a row for each, under “Practice code”.',
  ],
  ['words under codes of CCGs', [across[0]!, ['2014/15', 'Access', 'agreed', 'not yet', '']], ''],
  ['one practice alone', turned.map((row) => row.slice(0, 2)), ''],
  [
    'rows of codes without headings',
    [
      ['Y10001', '01C', '02P', 100],
      ['Y10002', '01C', '03N', 200],
    ],
    '',
  ],
] as const)('%s', async (_, rows, said) => {
  expect(await saidOf(rows)).toBe(said);
});
