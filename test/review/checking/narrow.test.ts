/** Wide blocks are read by the columns that rules use, and come to the same as if they were read whole. */
import type { CellValue } from '../../../src/policy/rules/rule';
import { check } from '../../../src/review/check';
import { findBlocks } from '../../../src/review/columns/blocks';
import { narrowReading } from '../../../src/review/checking/narrow';
import { policyTerms } from '../../../src/review/checking/terms';
import type { Workbook } from '../../../src/review/workbook';
import { arrayWorkbook } from '../../support/arrayWorkbook';
import { randomOf } from '../../support/random';
import { expectSame } from '../../support/same';

type Rows = CellValue[][];

const headings = [
  'Practice code',
  'CCG',
  'PMS premium',
  ...[14, 15, 16, 17].map((year) => `Released 20${year}/${year + 1}`),
];
const between = 12;
/** The columns far apart, with others between them and before them. */
const spread = (cells: readonly CellValue[], other: (at: number) => CellValue): CellValue[] =>
  cells.flatMap((cell, nth) => [
    ...Array.from({ length: between }, (_, at) => other(nth * between + at)),
    cell,
  ]);

/** A schedule of so many columns that most are not read. */
const wideRows = (rows: number, other: (at: number, row: number) => CellValue): Rows => [
  spread(headings, (at) => `Export ${at + 1}`),
  ...Array.from({ length: rows }, (_, row) =>
    spread([`Y${10_001 + row}`, `0${row % 3}C`, 4000, 1000, 2000, 3000, row % 5 ? 4000 : 3999], (at) =>
      other(at, row),
    ),
  ),
];

/** Excel hands over what it is asked for and no more; `cells` counts them. */
const frugal = (rows: Rows): Workbook & { readonly asked: { cells: number; requests: number } } => {
  const workbook = arrayWorkbook({ name: 'Schedule', rows });
  const asked = { cells: 0, requests: 0 };
  return {
    ...workbook,
    asked,
    async values(sheetId, area, among = [area]) {
      const whole = await workbook.values(sheetId, area);
      asked.requests++;
      asked.cells += among.reduce((sum, { columns }) => sum + columns * area.rows, 0);
      const wanted = (column: number): boolean =>
        among.some((run) => column >= run.column && column < run.column + run.columns);
      return whole.map((cells) => cells.map((cell, at) => (wanted(area.column + at) ? cell : '')));
    },
  };
};
/** The same that hands over all there is. */
const generous = (rows: Rows): Workbook => {
  const workbook = arrayWorkbook({ name: 'Schedule', rows });
  return { ...workbook, values: (sheetId, area) => workbook.values(sheetId, area) };
};
const checkOf = async (workbook: Workbook) =>
  check(workbook, await findBlocks(workbook), { terms: policyTerms });

const ofAll = 7 * (between + 1);

test('of ninety-one columns seven are read', async () => {
  const rows = wideRows(600, (at) => `value ${at}`);
  const workbook = frugal(rows);
  const blocks = await findBlocks(workbook);
  const before = { ...workbook.asked };
  const result = await check(workbook, blocks, { terms: policyTerms });
  expect(workbook.asked.requests - before.requests).toBe(1);
  expect(workbook.asked.cells - before.cells).toBe(7 * 600);
  expectSame(result, await checkOf(generous(rows)));
  expect(result.findings.length).toBeGreaterThan(100);
});

test('a line that those columns do not tell is read whole: a total by its word, wherever it stands', async () => {
  const rows = wideRows(300, () => 'other');
  const sum = (nth: number): number =>
    rows.slice(1).reduce((all, cells) => all + Number(cells[nth * (between + 1) + between]), 0);
  const total = spread(['', '', sum(2) + 1000, sum(3), sum(4), sum(5), sum(6)], (at) =>
    at === 3 ? 'Total' : '',
  );
  const note = spread(
    headings.map(() => ''),
    (at) => (at === 5 ? 'Prepared by finance' : ''),
  );
  const all = [...rows, total, note];
  const workbook = frugal(all);
  const blocks = await findBlocks(workbook);
  const before = { ...workbook.asked };
  const result = await check(workbook, blocks, { terms: policyTerms });
  expect(workbook.asked.requests - before.requests).toBe(2);
  expect(workbook.asked.cells - before.cells).toBe(7 * 302 + ofAll);
  expectSame(result, await checkOf(generous(all)));
  expect(result.findings.filter(({ rule }) => rule === 'total-row')).toHaveLength(1);
});

test('a line of a ledger that those columns say nothing of may be a heading over rows: it is read whole', async () => {
  const spent = (practice: string) => [practice, '01C', 'Phlebotomy', '2014/15', 100];
  const wide = (cells: readonly CellValue[], other: CellValue = '') => spread(cells, () => other);
  const all = [
    wide(['Practice code', 'CCG', 'Purpose', 'Financial year', 'Amount'], 'Export'),
    // More than are looked at before the check.
    ...Array.from({ length: 2_500 }, () => wide(spent('Y10001'))),
    spread(['', '', '', '', ''], (at) => (at === 5 ? 'Rejected bids' : '')),
    wide(spent('Y10002')),
  ];
  const result = await checkOf(frugal(all));
  expect(result.findings.map(({ rule, row }) => [rule, row])).toEqual([['reinvestment', 2_503]]);
  expectSame(result, await checkOf(generous(all)));
});

test('where many lines are not told, all is read', async () => {
  const rows = wideRows(400, () => 'other');
  for (let row = 10; row < 400; row += 20) rows[row]![between] = '';
  const workbook = frugal(rows);
  const blocks = await findBlocks(workbook);
  const before = { ...workbook.asked };
  const result = await check(workbook, blocks, { terms: policyTerms });
  expect(workbook.asked.requests - before.requests).toBe(2);
  expect(workbook.asked.cells - before.cells).toBe((7 + ofAll) * 400);
  expectSame(result, await checkOf(generous(rows)));
});

test('whatever stands in the other columns, findings are those of the whole', async () => {
  const words: CellValue[] = [
    '',
    'Total',
    'Sub-total',
    'note',
    12,
    4000,
    'Y10001',
    true,
    '#REF!',
    'Practice code',
  ];
  for (let seed = 1; seed <= 25; seed++) {
    const random = randomOf(seed);
    const rows = wideRows(60, () => (random.below(3) === 0 ? words[random.below(words.length)]! : ''));
    for (const cells of rows.slice(1)) {
      if (random.below(6) > 0) continue;
      for (let nth = 0; nth < headings.length; nth++)
        if (random.below(2) === 0) cells[nth * (between + 1) + between] = words[random.below(words.length)]!;
    }
    expectSame(await checkOf(frugal(rows)), await checkOf(generous(rows)));
  }
});

test.each<[string, CellValue[], Rows]>([
  [
    'a year that a line in another column says',
    ['Practice code', 'Purpose', 'Amount'],
    [['Y10001', 'Access', 100]],
  ],
  [
    'a CCG that a line in another column says',
    ['Practice code', 'PMS premium', 'Released 2014/15'],
    [['Y10001', 400, 100]],
  ],
])('%s is read', async (_, named, rows) => {
  const says = named.includes('Purpose') ? '2014/15' : 'NHS Leeds North CCG';
  const line = spread(['', '', ''], (at) => (at === 0 ? says : ''));
  const workbook = arrayWorkbook({
    name: 'Sheet1',
    rows: [spread(named, (at) => `Export ${at + 1}`), line, ...rows.map((cells) => spread(cells, () => 'x'))],
  });
  const [block] = await findBlocks(workbook);
  expect(block!.kind).not.toBe('neither');
  expect(narrowReading(workbook, block!)).toBeUndefined();
});
